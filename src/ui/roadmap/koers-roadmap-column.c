/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-column.h"

#include "koers-initiative-status.h"
#include "koers-roadmap-words.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* ---- what stands in a column */

static char *
dup_code (KoersRecord *initiative,
          gint32       day)
{
  return koers_record_dup_label (initiative, KOERS_INITIATIVE_CODE);
}

static char *
dup_name (KoersRecord *initiative,
          gint32       day)
{
  return g_strdup (koers_record_get_name (initiative));
}

static char *
dup_pillar (KoersRecord *initiative,
            gint32       day)
{
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);

  return g_strdup (pillar != NULL ? koers_record_get_name (pillar) : "");
}

static char *
dup_state (KoersRecord *initiative,
           gint32       day)
{
  return koers_record_dup_label (initiative, KOERS_INITIATIVE_STATE);
}

static char *
dup_health (KoersRecord *initiative,
            gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

  return g_strdup (koers_initiative_status_get_title (&status));
}

static char *
dup_progress (KoersRecord *initiative,
              gint32       day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

  return koers_initiative_status_dup_progress (&status);
}

static char *
dup_start (KoersRecord *initiative,
           gint32       day)
{
  return koers_record_dup_label (initiative, KOERS_INITIATIVE_START_DATE);
}

static char *
dup_end (KoersRecord *initiative,
         gint32       day)
{
  if (koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS))
    return g_strdup (C_("end", "Continuous"));
  return koers_record_dup_label (initiative, KOERS_INITIATIVE_END_DATE);
}

static char *
dup_next_milestone (KoersRecord *initiative,
                    gint32       day)
{
  return koers_initiative_dup_next_milestone (initiative);
}

/* ---- their order; what is not known comes last */

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_codes (KoersRoadmap *roadmap,
               guint         a,
               guint         b)
{
  return koers_text_compare (koers_roadmap_get_bar (roadmap, a)->code, koers_roadmap_get_bar (roadmap, b)->code);
}

static int
compare_names (KoersRoadmap *roadmap,
               guint         a,
               guint         b)
{
  return koers_text_compare (koers_roadmap_get_bar (roadmap, a)->label, koers_roadmap_get_bar (roadmap, b)->label);
}

static int
compare_pillars (KoersRecord *a,
                 KoersRecord *b)
{
  KoersRecord *one = koers_initiative_get_pillar (a), *other = koers_initiative_get_pillar (b);

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return koers_record_compare (one, other);
}

static int
compare_lanes (KoersRoadmap *roadmap,
               guint         a,
               guint         b)
{
  return compare_numbers (koers_roadmap_get_bar (roadmap, a)->lane, koers_roadmap_get_bar (roadmap, b)->lane);
}

static int
compare_states (KoersRoadmap *roadmap,
                guint         a,
                guint         b)
{
  return compare_numbers (koers_roadmap_get_bar (roadmap, a)->state, koers_roadmap_get_bar (roadmap, b)->state);
}

/* The worst comes first. */
static int
compare_healths (KoersRoadmap *roadmap,
                 guint         a,
                 guint         b)
{
  static const int order[KOERS_N_ROADMAP_LIGHTS] = {
    [KOERS_ROADMAP_LIGHT_OFF_TRACK] = 0, [KOERS_ROADMAP_LIGHT_AT_RISK] = 1,  [KOERS_ROADMAP_LIGHT_ON_TRACK] = 2,
    [KOERS_ROADMAP_LIGHT_ACHIEVED] = 3,  [KOERS_ROADMAP_LIGHT_NONE] = 4,
  };

  return compare_numbers (order[koers_roadmap_get_bar (roadmap, a)->light], order[koers_roadmap_get_bar (roadmap, b)->light]);
}

static int
compare_progress (KoersRoadmap *roadmap,
                  guint         a,
                  guint         b)
{
  int one = koers_roadmap_get_bar (roadmap, a)->progress, other = koers_roadmap_get_bar (roadmap, b)->progress;

  return compare_numbers (one < 0 ? G_MAXINT : one, other < 0 ? G_MAXINT : other);
}

static int
compare_starts (KoersRoadmap *roadmap,
                guint         a,
                guint         b)
{
  KoersSpan one = koers_roadmap_get_bar (roadmap, a)->span, other = koers_roadmap_get_bar (roadmap, b)->span;

  return compare_numbers (koers_span_is_empty (one) ? G_MAXINT : one.start, koers_span_is_empty (other) ? G_MAXINT : other.start);
}

static gint64
get_end (KoersRoadmap *roadmap,
         guint         bar)
{
  const KoersRoadmapBar *of = koers_roadmap_get_bar (roadmap, bar);

  if (koers_span_is_empty (of->span))
    return G_MAXINT;
  return of->continuous ? G_MAXINT - 1 : of->span.end;
}

static int
compare_ends (KoersRoadmap *roadmap,
              guint         a,
              guint         b)
{
  return compare_numbers (get_end (roadmap, a), get_end (roadmap, b));
}

static gint64
get_next_milestone (KoersRoadmap *roadmap,
                    guint         bar)
{
  guint n;
  const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, bar, &n);

  for (guint i = 0; i < n; i++)
    if (milestones[i].state == KOERS_ROADMAP_MILESTONE_OPEN || milestones[i].state == KOERS_ROADMAP_MILESTONE_LATE)
      return koers_date_get_last_day (koers_date_from_day (milestones[i].day, milestones[i].precision));
  return G_MAXINT;
}

static int
compare_next_milestones (KoersRoadmap *roadmap,
                         guint         a,
                         guint         b)
{
  return compare_numbers (get_next_milestone (roadmap, a), get_next_milestone (roadmap, b));
}

static const KoersRoadmapColumn columns[] = {
  { "code", N_("Code"), 4, 6, FALSE, dup_code, compare_codes, NULL },
  { "name", N_("Name"), 26, 40, TRUE, dup_name, compare_names, NULL },
  { "lane", N_("Lane"), 10, 24, FALSE, NULL, compare_lanes, NULL },
  { "pillar", N_("Pillar"), 10, 20, FALSE, dup_pillar, NULL, compare_pillars },
  { "state", N_("State"), 10, 12, FALSE, dup_state, compare_states, NULL },
  { "health", N_("Health"), 11, 12, FALSE, dup_health, compare_healths, NULL },
  { "progress", N_("Progress"), 16, 26, FALSE, dup_progress, compare_progress, NULL },
  { "start", N_("Start"), 8, 11, FALSE, dup_start, compare_starts, NULL },
  { "end", N_("End"), 8, 11, FALSE, dup_end, compare_ends, NULL },
  { "next-milestone", N_("Next milestone"), 16, 36, FALSE, dup_next_milestone, compare_next_milestones, NULL },
};

/**
 * koers_roadmap_columns_get:
 * @n_columns: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_columns): the columns of a roadmap as a table
 */
const KoersRoadmapColumn *
koers_roadmap_columns_get (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (columns);
  return columns;
}
