/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-overview-words.h"

#include "koers-state-bar-layout.h"

#include <glib/gi18n-lib.h>

/* The numbers of an overview, in words: for those who read them, and in whole sentences for those who hear them. */

/* What goes worst comes first. */
const KoersHealth koers_overview_healths[KOERS_N_HEALTHS] = {
  KOERS_HEALTH_OFF_TRACK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_ON_TRACK, KOERS_HEALTH_ACHIEVED, KOERS_HEALTH_NOT_ASSESSED
};

/* Takes the part. */
static void
add_part (GString    *text,
          const char *separator,
          char       *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
  g_free (part);
}

/* An enumeration for the ear, or labels beside each other, on a line that breaks between them only. Takes the label. */
static void
add_label (GString  *text,
           gboolean  spoken,
           char     *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);

  add_part (text, spoken ? C_("enumeration", ", ") : " · ", g_strjoinv (spoken ? " " : "\u00a0", words));
  g_free (label);
}

static char *
join_sources (const KoersProgressPart *part,
              gboolean                 spoken)
{
  const guint *n = part->sources;
  g_autoptr (GString) text = g_string_new (NULL);

  if (n[KOERS_PROGRESS_STATE] > 0)
    add_label (text, spoken, koers_overview_dup_state_count (KOERS_INITIATIVE_STATE_COMPLETED, n[KOERS_PROGRESS_STATE]));
  /* Translators: how many initiatives have their progress from there. */
  if (n[KOERS_PROGRESS_JUDGEMENT] > 0)
    add_label (text, spoken, g_strdup_printf (ngettext ("%u by judgement", "%u by judgement", n[KOERS_PROGRESS_JUDGEMENT]), n[KOERS_PROGRESS_JUDGEMENT]));
  if (n[KOERS_PROGRESS_MILESTONES] > 0)
    add_label (text, spoken, g_strdup_printf (ngettext ("%u by milestones", "%u by milestones", n[KOERS_PROGRESS_MILESTONES]), n[KOERS_PROGRESS_MILESTONES]));
  if (n[KOERS_PROGRESS_KPI] > 0)
    add_label (text, spoken, g_strdup_printf (ngettext ("%u by KPI", "%u by KPI", n[KOERS_PROGRESS_KPI]), n[KOERS_PROGRESS_KPI]));
  if (n[KOERS_PROGRESS_NONE] > 0)
    add_label (text, spoken, g_strdup_printf (ngettext ("%u without progress", "%u without progress", n[KOERS_PROGRESS_NONE]), n[KOERS_PROGRESS_NONE]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_load (const KoersOverviewGroup *group,
           gboolean                  spoken)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_BUDGET);
  const KoersValue budget = koers_value_integer (group->active_budget);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: initiatives that are planned, in progress or on hold. */
  add_label (text, spoken, g_strdup_printf (ngettext ("%u active", "%u active", group->n_active), group->n_active));
  if (group->n_late > 0)
    add_label (text, spoken, g_strdup_printf (ngettext ("%u late", "%u late", group->n_late), group->n_late));
  if (group->active_budget != 0)
    add_label (text, spoken, koers_value_dup_label (&budget, field));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * koers_overview_dup_state_count:
 * @state: a state of initiatives
 * @n: how many
 *
 * Returns: (transfer full): how many initiatives are in that state, for people
 */
char *
koers_overview_dup_state_count (int   state,
                                guint n)
{
  switch (state)
    {
    case KOERS_INITIATIVE_STATE_IDEA:
      return g_strdup_printf (ngettext ("%u idea", "%u ideas", n), n);
    case KOERS_INITIATIVE_STATE_PLANNED:
      return g_strdup_printf (ngettext ("%u planned", "%u planned", n), n);
    case KOERS_INITIATIVE_STATE_IN_PROGRESS:
      return g_strdup_printf (ngettext ("%u in progress", "%u in progress", n), n);
    case KOERS_INITIATIVE_STATE_ON_HOLD:
      return g_strdup_printf (ngettext ("%u on hold", "%u on hold", n), n);
    case KOERS_INITIATIVE_STATE_COMPLETED:
      return g_strdup_printf (ngettext ("%u completed", "%u completed", n), n);
    case KOERS_INITIATIVE_STATE_STOPPED:
    default:
      return g_strdup_printf (ngettext ("%u stopped", "%u stopped", n), n);
    }
}

/**
 * koers_overview_dup_health_count:
 * @health: how work goes
 * @n: how many
 *
 * Returns: (transfer full): how many initiatives go so, for people
 */
char *
koers_overview_dup_health_count (KoersHealth health,
                                 guint       n)
{
  switch (health)
    {
    case KOERS_HEALTH_OFF_TRACK:
      return g_strdup_printf (ngettext ("%u off track", "%u off track", n), n);
    case KOERS_HEALTH_AT_RISK:
      return g_strdup_printf (ngettext ("%u at risk", "%u at risk", n), n);
    case KOERS_HEALTH_ON_TRACK:
      return g_strdup_printf (ngettext ("%u on track", "%u on track", n), n);
    case KOERS_HEALTH_ACHIEVED:
      return g_strdup_printf (ngettext ("%u achieved", "%u achieved", n), n);
    case KOERS_HEALTH_NOT_ASSESSED:
    case KOERS_N_HEALTHS:
    default:
      return g_strdup_printf (ngettext ("%u not assessed", "%u not assessed", n), n);
    }
}

/**
 * koers_overview_dup_doubted_count:
 * @n: how many
 *
 * Returns: (transfer full): how many initiatives are on track and not supported in that, for people
 */
char *
koers_overview_dup_doubted_count (guint n)
{
  return g_strdup_printf (ngettext ("%u not supported", "%u not supported", n), n);
}

/**
 * koers_overview_dup_size:
 * @group: a group
 *
 * Returns: (transfer full): how many goals and initiatives it has, for people
 */
char *
koers_overview_dup_size (const KoersOverviewGroup *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_label (text, FALSE, g_strdup_printf (ngettext ("%u goal", "%u goals", group->n_goals), group->n_goals));
  add_label (text, FALSE, g_strdup_printf (ngettext ("%u initiative", "%u initiatives", group->part.n), group->part.n));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * koers_overview_dup_progress:
 * @part: how a part of the strategy stands
 *
 * Returns: (transfer full): how far it is, for people; koers_overview_dup_sources() has to stand beside it
 */
char *
koers_overview_dup_progress (const KoersProgressPart *part)
{
  KoersProgressWeighing weighing;
  int percent = koers_progress_mean_get (&part->mean, &weighing);

  if (percent >= 0 && weighing == KOERS_PROGRESS_BY_BUDGET)
    /* Translators: the mean of the progress of some initiatives. */
    return g_strdup_printf (_("%d %%, weighted by budget"), percent);
  /* Translators: the mean of the progress of some initiatives. */
  return percent >= 0 ? g_strdup_printf (_("%d %% on average"), percent) : g_strdup (_("Progress not known"));
}

/**
 * koers_overview_dup_sources:
 * @part: how a part of the strategy stands
 *
 * Returns: (transfer full): where its progress comes from, for people
 */
char *
koers_overview_dup_sources (const KoersProgressPart *part)
{
  return join_sources (part, FALSE);
}

/**
 * koers_overview_dup_healths:
 * @part: how a part of the strategy stands
 *
 * Returns: (transfer full): how many of its initiatives go how, for people, the worst first
 */
char *
koers_overview_dup_healths (const KoersProgressPart *part)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < KOERS_N_HEALTHS; i++)
    {
      const KoersHealth health = koers_overview_healths[i];

      if (part->healths[health] > 0)
        add_label (text, FALSE, koers_overview_dup_health_count (health, part->healths[health]));
      /* Of those just counted. */
      if (health == KOERS_HEALTH_ON_TRACK && part->n_doubted > 0)
        add_label (text, FALSE, koers_overview_dup_doubted_count (part->n_doubted));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * koers_overview_dup_load:
 * @group: a group
 *
 * Returns: (transfer full): what it has to do, for people
 */
char *
koers_overview_dup_load (const KoersOverviewGroup *group)
{
  return join_load (group, FALSE);
}

static void
add_states (GString                  *text,
            const KoersOverviewGroup *group)
{
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    {
      int state = (int) koers_state_bar_get_state (i);

      if (group->states[state] > 0)
        add_part (text, C_("enumeration", ", "), koers_overview_dup_state_count (state, group->states[state]));
    }
}

/**
 * koers_overview_dup_state_sentence:
 * @group: a group
 *
 * Returns: (transfer full): what a bar by state shows
 */
char *
koers_overview_dup_state_sentence (const KoersOverviewGroup *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_states (text, group);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * koers_overview_dup_department_sentence:
 * @group: a group
 * @name: what it is called
 *
 * Returns: (transfer full): everything that its row shows
 */
char *
koers_overview_dup_department_sentence (const KoersOverviewGroup *group,
                                        const char               *name)
{
  g_autofree char *load = join_load (group, TRUE);
  g_autofree char *states = koers_overview_dup_state_sentence (group);

  /* Translators: name of a department, what it has to do, its initiatives by state. */
  return g_strdup_printf (C_("department", "%s: %s (%s)"), name, load, states);
}

/**
 * koers_overview_dup_pillar_sentence:
 * @group: a group
 * @name: what it is called
 *
 * Returns: (transfer full): everything that its card shows
 */
char *
koers_overview_dup_pillar_sentence (const KoersOverviewGroup *group,
                                    const char               *name)
{
  const char *comma = C_("enumeration", ", ");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sources = join_sources (&group->part, TRUE);

  add_part (text, comma, g_strdup_printf (ngettext ("%u initiative", "%u initiatives", group->part.n), group->part.n));
  add_states (text, group);
  for (guint i = 0; i < KOERS_N_HEALTHS; i++)
    {
      const KoersHealth health = koers_overview_healths[i];

      if (group->part.healths[health] > 0)
        add_part (text, comma, koers_overview_dup_health_count (health, group->part.healths[health]));
      if (health == KOERS_HEALTH_ON_TRACK && group->part.n_doubted > 0)
        add_part (text, comma, koers_overview_dup_doubted_count (group->part.n_doubted));
    }
  add_part (text, comma, g_strdup_printf (ngettext ("%u goal", "%u goals", group->n_goals), group->n_goals));
  if (group->part.n > 0)
    {
      g_autofree char *progress = koers_overview_dup_progress (&group->part);

      /* Translators: how far it is, where that comes from. */
      add_part (text, comma, g_strdup_printf (C_("progress", "%s (%s)"), progress, sources));
    }
  /* Translators: name of a pillar, its numbers. */
  return g_strdup_printf (C_("pillar", "%s: %s"), name, text->str);
}
