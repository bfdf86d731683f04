/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-roadmap.h"

#include "koers-strategy-moments.h"

#include <glib/gi18n-lib.h>

/* What the roadmap of a strategy holds: a lane for each pillar, in it a bar for each initiative. */

/* The colour of a lane whose pillar has none. */
#define NEUTRAL "#77767b"

/* The states of both sides stand in the same order. */
G_STATIC_ASSERT ((int) KOERS_ROADMAP_IDEA == (int) KOERS_INITIATIVE_STATE_IDEA);
G_STATIC_ASSERT ((int) KOERS_ROADMAP_STOPPED == (int) KOERS_INITIATIVE_STATE_STOPPED);

/**
 * koers_roadmap_light_from_health:
 * @health: how work goes
 *
 * Returns: the light that charts show for it
 */
KoersRoadmapLight
koers_roadmap_light_from_health (KoersHealth health)
{
  static const KoersRoadmapLight lights[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_NOT_ASSESSED] = KOERS_ROADMAP_LIGHT_NONE, [KOERS_HEALTH_ON_TRACK] = KOERS_ROADMAP_LIGHT_ON_TRACK,
    [KOERS_HEALTH_AT_RISK] = KOERS_ROADMAP_LIGHT_AT_RISK,   [KOERS_HEALTH_OFF_TRACK] = KOERS_ROADMAP_LIGHT_OFF_TRACK,
    [KOERS_HEALTH_ACHIEVED] = KOERS_ROADMAP_LIGHT_ACHIEVED,
  };

  return lights[health];
}

/**
 * koers_pillar_get_colour:
 * @pillar: a pillar
 *
 * Returns: its colour; grey if it has none
 */
GdkRGBA
koers_pillar_get_colour (KoersRecord *pillar)
{
  const char *colour = koers_record_get_text (pillar, KOERS_PILLAR_COLOUR);
  GdkRGBA rgba;

  if (colour == NULL || !gdk_rgba_parse (&rgba, colour))
    gdk_rgba_parse (&rgba, NEUTRAL);
  return rgba;
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return koers_record_compare (*(KoersRecord **) a, *(KoersRecord **) b);
}

static GPtrArray *
sort_kind (KoersStrategy *strategy,
           KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  GPtrArray *records = g_ptr_array_sized_new (koers_record_list_get_n (list));

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, compare_records);
  return records;
}

static KoersRoadmapMilestoneState
get_milestone_state (KoersRecord *milestone,
                     gint32       day)
{
  switch (koers_record_get_choice (milestone, KOERS_MILESTONE_STATE))
    {
    case KOERS_TASK_STATE_DONE:
      return KOERS_ROADMAP_MILESTONE_DONE;
    case KOERS_TASK_STATE_CANCELLED:
      return KOERS_ROADMAP_MILESTONE_CANCELLED;
    default:
      return koers_milestone_is_late (milestone, day) ? KOERS_ROADMAP_MILESTONE_LATE : KOERS_ROADMAP_MILESTONE_OPEN;
    }
}

static void
set_milestones (KoersRoadmap *roadmap,
                guint         bar,
                KoersRecord  *initiative,
                gint32        day)
{
  GPtrArray *milestones = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                                        koers_record_get_id (initiative));
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapMilestone));

  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (milestones, i);
      KoersDate due = koers_record_get_date (record, KOERS_MILESTONE_DUE_DATE);
      KoersRoadmapMilestone milestone = {
        .id = koers_record_get_id (record),
        .label = koers_record_get_name (record),
        .day = koers_date_get_last_day (due),
        .precision = due.precision,
        .state = get_milestone_state (record, day),
      };

      if (koers_date_is_set (due))
        g_array_append_val (dated, milestone);
    }
  koers_roadmap_set_milestones (roadmap, bar, (const KoersRoadmapMilestone *) (gpointer) dated->data, dated->len);
}

static void
add_bar (KoersRoadmap *roadmap,
         guint         lane,
         KoersRecord  *initiative,
         gint32        day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  KoersDate start = koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE);
  KoersDate end = koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE);
  KoersDate forecast = koers_record_get_date (initiative, KOERS_INITIATIVE_FORECAST_END_DATE);
  KoersRoadmapBar bar = {
    .id = koers_record_get_id (initiative),
    .code = koers_record_get_text (initiative, KOERS_INITIATIVE_CODE),
    .label = koers_record_get_name (initiative),
    .span = koers_initiative_get_span (initiative),
    .forecast_end = koers_date_is_set (forecast) ? koers_date_get_last_day (forecast) + 1 : KOERS_ROADMAP_NO_DAY,
    .lane = lane,
    .progress = (gint8) status.percent,
    .start_precision = start.precision,
    .end_precision = end.precision,
    .state = (KoersRoadmapState) koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE),
    .light = koers_roadmap_light_from_health (status.health),
    .continuous = koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS) ? 1 : 0,
  };

  set_milestones (roadmap, koers_roadmap_add_bar (roadmap, &bar), initiative, day);
}

/**
 * koers_strategy_roadmap_new:
 * @strategy: a strategy
 * @reporting_day: the day on which states and lateness are judged, in days since 1970-01-01
 *
 * Makes the roadmap of a strategy: lanes and bars in the order of the plan, and a last lane for what belongs to no pillar.
 *
 * Returns: (transfer full): the roadmap
 */
KoersRoadmap *
koers_strategy_roadmap_new (KoersStrategy *strategy,
                            gint32         reporting_day)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersRoadmap *roadmap = koers_roadmap_new (root != NULL ? koers_record_get_name (root) : "");
  g_autoptr (GPtrArray) pillars = sort_kind (strategy, KOERS_KIND_PILLAR);
  g_autoptr (GPtrArray) initiatives = sort_kind (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GHashTable) lanes = g_hash_table_new (NULL, NULL);
  g_autoptr (KoersTimeMoments) moments = koers_strategy_moments_new (strategy);
  guint without = G_MAXUINT;

  koers_roadmap_set_days (roadmap, koers_date_today ().day, reporting_day);
  koers_roadmap_set_moments (roadmap, moments);
  for (guint i = 0; i < pillars->len; i++)
    {
      KoersRecord *pillar = g_ptr_array_index (pillars, i);
      GdkRGBA colour = koers_pillar_get_colour (pillar);
      guint lane;

      lane = koers_roadmap_add_lane (roadmap, koers_record_get_id (pillar), koers_record_get_name (pillar), &colour);
      g_hash_table_insert (lanes, pillar, GUINT_TO_POINTER (lane + 1));
    }
  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      guint lane = GPOINTER_TO_UINT (g_hash_table_lookup (lanes, koers_initiative_get_pillar (initiative)));

      if (lane == 0 && without == G_MAXUINT)
        {
          GdkRGBA neutral;

          gdk_rgba_parse (&neutral, NEUTRAL);
          without = koers_roadmap_add_lane (roadmap, koers_id_from_name ("lane", "none"), _("Without a pillar"), &neutral);
        }
      add_bar (roadmap, lane > 0 ? lane - 1 : without, initiative, reporting_day);
    }
  return roadmap;
}
