/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-words.h"

#include "koers-chain.h"

#include <glib/gi18n-lib.h>

/* What a picture shows, in words: for those who hear it, for tooltips, and for the table. */

static char *
dup_name (KoersRecord *initiative)
{
  const char *code = koers_record_get_text (initiative, KOERS_INITIATIVE_CODE);
  const char *name = koers_record_get_name (initiative);

  /* Translators: code and name of an initiative. */
  return code != NULL ? g_strdup_printf (C_("initiative", "%s %s"), code, name) : g_strdup (name);
}

/* An enumeration, without what is not known. */
static void
add_part (GString    *sentence,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (sentence->len > 0)
    /* Translators: between the parts of an enumeration. */
    g_string_append (sentence, C_("enumeration", ", "));
  g_string_append (sentence, part);
}

/* An open milestone and its date; one that has no date comes after those that have. */
static gint64
get_milestone_order (KoersRecord *milestone)
{
  KoersDate due = koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE);

  return koers_date_is_set (due) ? koers_date_get_last_day (due) : G_MAXINT64;
}

/**
 * koers_initiative_find_next_milestone:
 * @initiative: an initiative of a strategy
 *
 * Returns: (transfer none) (nullable): the first milestone that is still to be reached, late or not
 */
KoersRecord *
koers_initiative_find_next_milestone (KoersRecord *initiative)
{
  GPtrArray *milestones = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                                        koers_record_get_id (initiative));
  KoersRecord *next = NULL;

  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *milestone = g_ptr_array_index (milestones, i);

      if (koers_task_is_over (milestone, KOERS_MILESTONE_STATE))
        continue;
      if (next == NULL || get_milestone_order (milestone) < get_milestone_order (next) ||
          (get_milestone_order (milestone) == get_milestone_order (next) && koers_record_compare (milestone, next) < 0))
        next = milestone;
    }
  return next;
}

/**
 * koers_planned_dates_dup_label:
 * @dates: when an initiative is planned
 *
 * Returns: (transfer full): the same for people
 */
char *
koers_planned_dates_dup_label (KoersPlannedDates dates)
{
  g_autofree char *start = koers_date_dup_label (dates.start);
  g_autofree char *end = koers_date_dup_label (dates.end);

  if (*start == '\0' && *end == '\0')
    return g_strdup (dates.continuous ? _("continuous") : _("no dates"));
  if (dates.continuous)
    return *start == '\0' ? g_strdup (_("continuous")) : g_strdup_printf (_("continuous from %s"), start);
  if (*start == '\0')
    return g_strdup_printf (_("until %s"), end);
  if (*end == '\0')
    return g_strdup_printf (_("from %s"), start);
  /* Translators: two dates. */
  return g_strdup_printf (_("%s to %s"), start, end);
}

/**
 * koers_initiative_dup_dates:
 * @initiative: an initiative
 *
 * Returns: (transfer full): when it is planned, for people
 */
char *
koers_initiative_dup_dates (KoersRecord *initiative)
{
  return koers_planned_dates_dup_label (koers_planned_dates_of (initiative));
}

/**
 * koers_initiative_dup_open_milestones:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): how many milestones are open and late, for people; empty if it has none
 */
char *
koers_initiative_dup_open_milestones (KoersRecord *initiative,
                                      gint32       day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  guint n_open = status.n_milestones - status.n_done;
  g_autofree char *open = g_strdup_printf (ngettext ("%u milestone open", "%u milestones open", n_open), n_open);
  g_autofree char *late = NULL;

  if (status.n_milestones == 0)
    return g_strdup ("");
  if (n_open == 0)
    return g_strdup (_("all milestones reached"));
  if (status.n_late == 0)
    return g_steal_pointer (&open);
  late = g_strdup_printf (ngettext ("%u of them late", "%u of them late", status.n_late), status.n_late);
  /* Translators: "2 milestones open", "1 of them late". */
  return g_strdup_printf (_("%s, %s"), open, late);
}

/**
 * koers_initiative_dup_next_milestone:
 * @initiative: an initiative of a strategy
 *
 * Returns: (transfer full): its next milestone and when it is due, for people; empty if there is none
 */
char *
koers_initiative_dup_next_milestone (KoersRecord *initiative)
{
  KoersRecord *next = koers_initiative_find_next_milestone (initiative);
  g_autofree char *due = next != NULL ? koers_record_dup_label (next, KOERS_MILESTONE_DUE_DATE) : NULL;

  if (next == NULL)
    return g_strdup ("");
  if (*due == '\0')
    return g_strdup (koers_record_get_name (next));
  /* Translators: a date and the milestone that is due then. */
  return g_strdup_printf (C_("milestone", "%s: %s"), due, koers_record_get_name (next));
}

/* ---- what depends on what */

/* At most so many names are said. */
#define MAX_NAMES 3

/* What it waits for, or what waits for it: without what merely supports. */
static GPtrArray *
dup_neighbours (KoersRecord *initiative,
                int          from,
                int          to,
                guint       *n_violated)
{
  GPtrArray *dependencies = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_DEPENDENCY, from,
                                                          koers_record_get_id (initiative));
  GPtrArray *neighbours = g_ptr_array_new ();

  for (guint i = 0; dependencies != NULL && i < dependencies->len; i++)
    {
      KoersRecord *dependency = g_ptr_array_index (dependencies, i), *neighbour = koers_record_get_target (dependency, to);

      if (neighbour == NULL || koers_record_get_choice (dependency, KOERS_DEPENDENCY_KIND) == KOERS_DEPENDENCY_KIND_SUPPORTS)
        continue;
      g_ptr_array_add (neighbours, neighbour);
      *n_violated += koers_dependency_is_violated (dependency) ? 1 : 0;
    }
  return neighbours;
}

static void
add_dependencies (GString     *sentence,
                  KoersRecord *initiative)
{
  guint n_violated = 0;
  g_autoptr (GPtrArray) before = dup_neighbours (initiative, KOERS_DEPENDENCY_SUCCESSOR, KOERS_DEPENDENCY_PREDECESSOR, &n_violated);
  g_autoptr (GPtrArray) after = dup_neighbours (initiative, KOERS_DEPENDENCY_PREDECESSOR, KOERS_DEPENDENCY_SUCCESSOR, &n_violated);
  g_autofree char *waits = g_strdup_printf (ngettext ("waits for %u initiative", "waits for %u initiatives", before->len), before->len);
  g_autofree char *wait = g_strdup_printf (ngettext ("%u initiative waits for it", "%u initiatives wait for it", after->len), after->len);
  g_autofree char *violated = g_strdup_printf (ngettext ("%u dependency cannot be kept", "%u dependencies cannot be kept", n_violated), n_violated);

  add_part (sentence, before->len > 0 ? waits : NULL);
  add_part (sentence, after->len > 0 ? wait : NULL);
  add_part (sentence, n_violated > 0 ? violated : NULL);
}

static char *
dup_names (GPtrArray *initiatives)
{
  GString *names = g_string_new (NULL);
  g_autofree char *some = NULL;
  guint n_others = initiatives->len > MAX_NAMES ? initiatives->len - MAX_NAMES : 0;

  for (guint i = 0; i < MIN (initiatives->len, MAX_NAMES); i++)
    {
      g_autofree char *name = dup_name (g_ptr_array_index (initiatives, i));

      add_part (names, name);
    }
  some = g_string_free (names, FALSE);
  /* Translators: some names, how many there are besides. */
  return n_others == 0 ? g_steal_pointer (&some) : g_strdup_printf (ngettext ("%s and %u other", "%s and %u others", n_others), some, n_others);
}

static char *
dup_chain (KoersRecord *initiative)
{
  g_autoptr (KoersChain) chain = koers_chain_new (koers_strategy_of (initiative), initiative);
  guint n = koers_chain_get_longest (chain)->len, n_days = (guint) koers_chain_get_days (chain);
  g_autofree char *initiatives = g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n), n);
  g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);

  /* Translators: "3 initiatives", "400 days". */
  return n > 1 ? g_strdup_printf (C_("chain", "%s, %s"), initiatives, days) : NULL;
}

/**
 * koers_initiative_dup_sentence:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says in one sentence what its bar shows.
 *
 * Returns: (transfer full): the sentence
 */
char *
koers_initiative_dup_sentence (KoersRecord *initiative,
                               gint32       day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  GString *sentence = g_string_new (NULL);
  g_autofree char *name = dup_name (initiative);
  g_autofree char *state = koers_record_dup_label (initiative, KOERS_INITIATIVE_STATE);
  g_autofree char *percent = status.percent >= 0 ? g_strdup_printf (_("%d %%"), status.percent) : NULL;
  g_autofree char *dates = koers_initiative_dup_dates (initiative);
  g_autofree char *milestones = koers_initiative_dup_open_milestones (initiative, day);
  g_autofree char *light = koers_initiative_dup_light (initiative, day);

  add_part (sentence, name);
  add_part (sentence, state);
  add_part (sentence, status.health != KOERS_HEALTH_NOT_ASSESSED ? light : NULL);
  add_part (sentence, percent);
  add_part (sentence, dates);
  add_part (sentence, milestones);
  add_dependencies (sentence, initiative);
  return g_string_free (sentence, FALSE);
}

static void
add_line (GString    *lines,
          const char *title,
          const char *text)
{
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return;
  /* Translators: name of a field, its value. */
  line = g_markup_printf_escaped (C_("field", "%s: %s"), title, text);
  g_string_append_printf (lines, "\n%s", line);
}

/**
 * koers_initiative_dup_tooltip:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says line by line what its bar shows.
 *
 * Returns: (transfer full): Pango markup
 */
char *
koers_initiative_dup_tooltip (KoersRecord *initiative,
                              gint32       day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  GString *lines = g_string_new (NULL);
  g_autofree char *name = dup_name (initiative);
  g_autofree char *heading = g_markup_printf_escaped ("<b>%s</b>", name);
  g_autofree char *state = koers_record_dup_label (initiative, KOERS_INITIATIVE_STATE);
  g_autofree char *progress = koers_initiative_status_dup_progress (&status);
  g_autofree char *dates = koers_initiative_dup_dates (initiative);
  KoersDate foreseen = koers_initiative_get_forecast (initiative, status.update);
  g_autofree char *forecast = koers_date_is_set (foreseen) ? koers_date_dup_label (foreseen) : NULL;
  g_autofree char *milestones = koers_initiative_dup_open_milestones (initiative, day);
  g_autofree char *doubts = koers_initiative_dup_doubts (initiative, day);
  guint n_violated = 0;
  g_autoptr (GPtrArray) before = dup_neighbours (initiative, KOERS_DEPENDENCY_SUCCESSOR, KOERS_DEPENDENCY_PREDECESSOR, &n_violated);
  g_autoptr (GPtrArray) after = dup_neighbours (initiative, KOERS_DEPENDENCY_PREDECESSOR, KOERS_DEPENDENCY_SUCCESSOR, &n_violated);
  g_autofree char *waits = dup_names (before), *wait = dup_names (after), *chain = dup_chain (initiative);

  g_string_append (lines, heading);
  add_line (lines, _("State"), state);
  add_line (lines, _("Health"), koers_initiative_status_get_title (&status));
  add_line (lines, _("Why in doubt"), doubts);
  add_line (lines, _("Progress"), progress);
  add_line (lines, _("Planned"), dates);
  add_line (lines, _("Forecast end"), forecast);
  add_line (lines, _("Milestones"), milestones);
  add_line (lines, _("Waits for"), waits);
  add_line (lines, _("Waited for by"), wait);
  add_line (lines, _("Longest chain"), chain);
  return g_string_free (lines, FALSE);
}

static const char *
get_milestone_state (KoersRecord *milestone,
                     gint32       day)
{
  switch (koers_record_get_choice (milestone, KOERS_MILESTONE_STATE))
    {
    case KOERS_TASK_STATE_DONE:
      return C_("milestone", "reached");
    case KOERS_TASK_STATE_CANCELLED:
      return C_("milestone", "cancelled");
    case KOERS_TASK_STATE_PARTLY:
      return koers_milestone_is_late (milestone, day) ? C_("milestone", "partly done, late") : C_("milestone", "partly done");
    default:
      return koers_milestone_is_late (milestone, day) ? C_("milestone", "late") : C_("milestone", "open");
    }
}

/**
 * koers_milestone_dup_sentence:
 * @milestone: a milestone of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): what its diamond shows
 */
char *
koers_milestone_dup_sentence (KoersRecord *milestone,
                              gint32       day)
{
  KoersRecord *initiative = koers_record_get_target (milestone, KOERS_MILESTONE_INITIATIVE);
  g_autofree char *due = koers_record_dup_label (milestone, KOERS_MILESTONE_DUE_DATE);
  g_autofree char *of = initiative != NULL ? dup_name (initiative) : g_strdup (""), *kind = koers_record_dup_label (milestone, KOERS_MILESTONE_KIND);

  if (*kind != '\0')
    /* Translators: kind of a milestone, such as “Decision”, its name, whether it is reached, its date, name of the initiative that it belongs to. */
    return g_strdup_printf (C_("milestone", "%s %s, %s, %s, of %s"), kind, koers_record_get_name (milestone), get_milestone_state (milestone, day), due, of);
  /* Translators: name of a milestone, whether it is reached, its date, name of the initiative that it belongs to. */
  return g_strdup_printf (_("Milestone %s, %s, %s, of %s"), koers_record_get_name (milestone), get_milestone_state (milestone, day), due, of);
}

/**
 * koers_milestone_dup_tooltip:
 * @milestone: a milestone of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): Pango markup
 */
char *
koers_milestone_dup_tooltip (KoersRecord *milestone,
                             gint32       day)
{
  KoersRecord *initiative = koers_record_get_target (milestone, KOERS_MILESTONE_INITIATIVE);
  GString *lines = g_string_new (NULL);
  g_autofree char *heading = g_markup_printf_escaped ("<b>%s</b>", koers_record_get_name (milestone));
  g_autofree char *due = koers_record_dup_label (milestone, KOERS_MILESTONE_DUE_DATE);
  g_autofree char *of = initiative != NULL ? dup_name (initiative) : g_strdup (""), *kind = koers_record_dup_label (milestone, KOERS_MILESTONE_KIND);

  g_string_append (lines, heading);
  add_line (lines, _("Kind"), kind);
  add_line (lines, _("Milestone"), get_milestone_state (milestone, day));
  add_line (lines, _("Due"), due);
  add_line (lines, _("Initiative"), of);
  return g_string_free (lines, FALSE);
}

/**
 * koers_roadmap_lane_dup_sentence:
 * @layout: the rows of a roadmap
 * @lane: the number of a lane
 *
 * Says what its heading shows: how many initiatives there are, and for a collapsed lane when they are and how many there are of each
 * state.
 *
 * Returns: (transfer full): the sentence
 */
char *
koers_roadmap_lane_dup_sentence (KoersRoadmapLayout *layout,
                                 guint               lane)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  const char *label = koers_roadmap_get_lane (roadmap, lane)->label;
  guint n = koers_roadmap_layout_get_n_bars (layout, lane), outer = koers_roadmap_get_outer_lane (roadmap, lane);
  /* Translators: a group of initiatives, the group that it lies in. */
  g_autofree char *title = outer != lane ? g_strdup_printf (C_("lane", "%s in %s"), label, koers_roadmap_get_lane (roadmap, outer)->label) : g_strdup (label);
  GString *sentence = g_string_new (NULL);
  const KoersRoadmapSummary *summary;

  /* Translators: heading of a lane, number of bars in it. */
  g_string_append_printf (sentence, ngettext ("%s, %u initiative", "%s, %u initiatives", n),
                          title, n);
  if (!koers_roadmap_layout_get_collapsed (layout, lane))
    return g_string_free (sentence, FALSE);

  summary = koers_roadmap_layout_get_summary (layout, lane);
  if (!koers_span_is_empty (summary->span))
    {
      g_autofree char *start = koers_date_dup_label (koers_date_from_day (summary->span.start, KOERS_PRECISION_DAY));
      g_autofree char *end = koers_date_dup_label (koers_date_from_day (summary->span.end - 1, KOERS_PRECISION_DAY));
      g_autofree char *dates = g_strdup_printf (_("%s to %s"), start, end);

      add_part (sentence, dates);
    }
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      /* Translators: a state, how many initiatives have it. */
      g_autofree char *count = g_strdup_printf (C_("state", "%s: %u"), koers_roadmap_state_get_label ((KoersRoadmapState) i), summary->n_by_state[i]);

      if (summary->n_by_state[i] > 0)
        add_part (sentence, count);
    }
  return g_string_free (sentence, FALSE);
}
