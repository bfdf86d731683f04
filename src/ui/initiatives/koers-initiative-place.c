/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-place.h"

#include "koers-contribution.h"
#include "koers-initiative-status.h"
#include "koers-plan-edit.h"

#include <glib/gi18n-lib.h>

/* How an initiative comes to stand in a group: each of them is what a field says, or what serves what. */

typedef struct {
  KoersChangeSet *changes;
  KoersStrategy  *strategy;
  KoersId         id;
  const char     *from;
  const char     *to;
} Step;

static KoersRecord *
lookup (Step       *step,
        const char *value)
{
  KoersId id;

  return value != NULL && koers_id_parse (value, &id) ? koers_strategy_lookup (step->strategy, id) : NULL;
}

static gboolean
place_by_reference (Step *step,
                    int   field)
{
  KoersRecord *target = lookup (step, step->to);

  koers_change_set_take (step->changes, step->strategy, KOERS_KIND_INITIATIVE, step->id, field,
                         target != NULL ? koers_value_id (koers_record_get_id (target)) : koers_value_none);
  return TRUE;
}

static gboolean
place_by_choice (Step *step,
                 int   field)
{
  const KoersField *row = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, field);
  int choice = koers_field_lookup_choice (row, step->to);

  if (choice < 0 && row->required)
    return FALSE;
  koers_change_set_take (step->changes, step->strategy, KOERS_KIND_INITIATIVE, step->id, field,
                         choice >= 0 ? koers_value_integer (choice) : koers_value_none);
  return TRUE;
}

/* Whoever goes to another pillar leaves its goal, which stays in the old one. */
static gboolean
place_by_pillar (Step *step)
{
  KoersRecord *pillar = lookup (step, step->to);
  const KoersValue *goal_id = koers_change_set_peek (step->changes, step->strategy, step->id, KOERS_INITIATIVE_GOAL);
  KoersRecord *goal = koers_value_is_set (goal_id) ? koers_strategy_lookup (step->strategy, goal_id->id) : NULL;

  if (pillar == NULL)
    return FALSE;
  if (goal == NULL || koers_goal_get_pillar (goal) != pillar)
    koers_plan_edit_set_parent (step->changes, step->strategy, KOERS_KIND_INITIATIVE, step->id, pillar);
  return TRUE;
}

/* A further goal that becomes the first one is no further one; whoever leaves its goal stays in the pillar. */
static gboolean
place_by_goal (Step *step)
{
  const KoersValue *before = koers_change_set_peek (step->changes, step->strategy, step->id, KOERS_INITIATIVE_GOAL);
  KoersRecord *left = koers_value_is_set (before) ? koers_strategy_lookup (step->strategy, before->id) : NULL;
  KoersRecord *goal = lookup (step, step->to);
  GPtrArray *further = koers_strategy_get_referrers (step->strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE, step->id);

  for (guint i = 0; goal != NULL && further != NULL && i < further->len; i++)
    if (koers_record_get_target (g_ptr_array_index (further, i), KOERS_INITIATIVE_GOAL_GOAL) == goal &&
        !koers_change_set_delete (step->changes, step->strategy, g_ptr_array_index (further, i), NULL))
      return FALSE;
  if (goal == NULL && left != NULL)
    goal = koers_goal_get_pillar (left);
  if (goal != NULL)
    koers_plan_edit_set_parent (step->changes, step->strategy, KOERS_KIND_INITIATIVE, step->id, goal);
  return TRUE;
}

static gboolean
place_by_tag (Step *step)
{
  const KoersValue *before = koers_change_set_peek (step->changes, step->strategy, step->id, KOERS_INITIATIVE_TAGS);
  g_auto (GStrv) lines = g_strsplit (koers_value_is_set (before) ? before->text : "", "\n", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && (g_strcmp0 (lines[i], step->from) != 0 || g_str_equal (lines[i], step->to)))
      g_ptr_array_add (tags, lines[i]);
  if (*step->to != '\0' && !g_strv_contains ((const char *const *) lines, step->to))
    g_ptr_array_add (tags, (gpointer) step->to);
  g_ptr_array_add (tags, NULL);
  text = g_strjoinv ("\n", (GStrv) tags->pdata);
  koers_change_set_take (step->changes, step->strategy, KOERS_KIND_INITIATIVE, step->id, KOERS_INITIATIVE_TAGS,
                         *text != '\0' ? koers_value_text (text) : koers_value_none);
  return TRUE;
}

/* ---- what it serves */

/* (element-type KoersRecord): the contributions of the initiative to an objective, or to one of a chapter; what has ended is history. */
static GPtrArray *
find_contributions (Step        *step,
                    KoersRecord *to)
{
  GPtrArray *all = koers_strategy_get_referrers (step->strategy, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE, step->id);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; all != NULL && to != NULL && i < all->len; i++)
    {
      KoersRecord *objective = koers_record_get_target (g_ptr_array_index (all, i), KOERS_CONTRIBUTION_OBJECTIVE);

      if (koers_contribution_is_ended (g_ptr_array_index (all, i), koers_date_today ().day))
        continue;
      if (objective == to || (objective != NULL && koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER) == to))
        g_ptr_array_add (found, g_ptr_array_index (all, i));
    }
  return found;
}

/* Of a chapter the only objective; with several nobody knows which is meant. */
static KoersRecord *
find_objective (Step        *step,
                KoersRecord *to)
{
  GPtrArray *objectives = NULL;

  if (to == NULL || koers_record_get_kind (to) == KOERS_KIND_OBJECTIVE)
    return to;
  objectives = koers_strategy_get_referrers (step->strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_record_get_id (to));
  return objectives != NULL && objectives->len == 1 ? g_ptr_array_index (objectives, 0) : NULL;
}

/* What it serves becomes something else, with how and how much; that somebody confirmed it was about the other one. What it serves
 * already needs nothing, and what is new begins as the usual kind. */
static gboolean
place_by_service (Step *step)
{
  KoersRecord *to = lookup (step, step->to), *objective = find_objective (step, to), *initiative = koers_strategy_lookup (step->strategy, step->id);
  g_autoptr (GPtrArray) left = find_contributions (step, lookup (step, step->from));
  g_autoptr (GPtrArray) present = find_contributions (step, to);
  const KoersContributionTerms usual = { .kind = KOERS_CONTRIBUTION_KIND_DIRECT };
  /* It may have served that one once, and a tie between two there is once. */
  gboolean is_known = objective != NULL && initiative != NULL && koers_contribution_find (objective, initiative) != NULL;
  guint n_kept = 0;

  if (to != NULL && objective == NULL && present->len == 0)
    return FALSE;
  if (to != NULL && present->len == 0 && left->len > 0 && !is_known)
    {
      KoersRecord *moved = g_ptr_array_index (left, 0);

      koers_change_set_set_record (step->changes, moved, KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (koers_record_get_id (objective)));
      koers_change_set_set_record (step->changes, moved, KOERS_CONTRIBUTION_CONFIRMED_DATE, koers_value_none);
      n_kept = 1;
    }
  else if (to != NULL && present->len == 0 && initiative != NULL)
    koers_contribution_link (step->changes, objective, initiative, koers_date_today ().day, &usual);
  else if (to != NULL && present->len == 0)
    koers_contribution_add (step->changes, objective, KOERS_KIND_INITIATIVE, step->id, &usual);
  for (guint i = n_kept; i < left->len; i++)
    if (!koers_change_set_delete (step->changes, step->strategy, g_ptr_array_index (left, i), NULL))
      return FALSE;
  return TRUE;
}

/**
 * koers_initiative_place:
 * @changes: where to add it
 * @strategy: a strategy
 * @initiative: the id of an initiative of it, or of one that @changes adds
 * @by: the name of a #KoersGroupingKey
 * @from: (nullable): the value of the group that it leaves, where it can stand in several; %NULL to leave none
 * @to: the value of the group that it comes to; empty for that of those that have none
 *
 * Fills in what makes an initiative stand in a group. Where it can stand in several, it comes to the group of those that have none when it
 * has left the last other one.
 *
 * Returns: whether it can stand there; how it goes and in what year it starts follow from other things
 */
gboolean
koers_initiative_place (KoersChangeSet *changes,
                        KoersStrategy  *strategy,
                        KoersId         initiative,
                        const char     *by,
                        const char     *from,
                        const char     *to)
{
  static const struct {
    const char *by;
    int         field;
    gboolean  (*place) (Step *step, int field);
  } fields[] = {
    { "department", KOERS_INITIATIVE_DEPARTMENT, place_by_reference }, { "owner", KOERS_INITIATIVE_OWNER, place_by_reference },
    { "state", KOERS_INITIATIVE_STATE, place_by_choice },              { "priority", KOERS_INITIATIVE_PRIORITY, place_by_choice },
    { "stage", KOERS_INITIATIVE_STAGE, place_by_choice },
  };
  static const struct {
    const char *by;
    gboolean  (*place) (Step *step);
  } others[] = {
    { "pillar", place_by_pillar },   { "goal", place_by_goal }, { "objective", place_by_service },
    { "chapter", place_by_service }, { "tag", place_by_tag },
  };
  Step step = { changes, strategy, initiative, from, to };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].by, by))
      return fields[i].place (&step, fields[i].field);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].by, by))
      return others[i].place (&step);
  return FALSE;
}

/**
 * koers_initiative_place_dup_obstacle:
 * @by: the name of a #KoersGroupingKey
 * @to: the value of a group
 *
 * Returns: (transfer full): why an initiative cannot be brought there
 */
char *
koers_initiative_place_dup_obstacle (const char *by,
                                     const char *to)
{
  static const struct {
    const char *by;
    gboolean    is_always;
    const char *text;
  } obstacles[] = {
    { "health", TRUE, N_("How it goes follows from its progress reports.") },
    { "start", TRUE, N_("The year in which it starts follows from its dates: move it in time.") },
    { "pillar", FALSE, N_("Every initiative belongs to a pillar.") },
    { "state", FALSE, N_("Every initiative has a state.") },
    { "chapter", TRUE, N_("This chapter does not have just one objective: group by objective to choose one.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    if (g_str_equal (obstacles[i].by, by) && (obstacles[i].is_always || *to == '\0'))
      return g_strdup (_(obstacles[i].text));
  return g_strdup (_("It cannot stand there."));
}
