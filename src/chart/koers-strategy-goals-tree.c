/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-goals-tree.h"

#include "koers-contribution.h"
#include "koers-coverage.h"
#include "koers-initiative-status.h"
#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/* What the goals tree of a strategy holds: the objectives of the agreements in force, the goals, and the initiatives that pass a filter. */

/* The kinds of both sides stand in the same order, after that of belonging. */
G_STATIC_ASSERT ((int) KOERS_GOALS_TREE_DIRECT == (int) KOERS_CONTRIBUTION_KIND_DIRECT + 1);
G_STATIC_ASSERT ((int) KOERS_GOALS_TREE_INDIRECT == (int) KOERS_CONTRIBUTION_KIND_INDIRECT + 1);

/* More levels than any tree of goals has. */
#define MAX_LEVELS 100

typedef struct {
  KoersStrategy  *strategy;
  KoersGoalsTree *tree;
  gboolean        is_filtered;
  gint32          day;
  GPtrArray      *contributions; /* (element-type KoersRecord): those that count on that day */
  GHashTable     *shown;         /* (element-type KoersRecord): the initiatives that pass, their goals, and the objectives of both */
  GHashTable     *serving;       /* (element-type KoersRecord): goals that serve an objective */
  KoersCoverage  *coverage;      /* which says what of the agreements nothing serves */
} Builder;

/* Goals and initiatives stand under their pillars, in the order of the plan. */
static int
compare_in_plan (gconstpointer a,
                 gconstpointer b)
{
  KoersRecord *one = *(KoersRecord **) a, *other = *(KoersRecord **) b;
  gboolean are_goals = koers_record_get_kind (one) == KOERS_KIND_GOAL;
  KoersRecord *pillar = are_goals ? koers_goal_get_pillar (one) : koers_initiative_get_pillar (one);
  KoersRecord *other_pillar = are_goals ? koers_goal_get_pillar (other) : koers_initiative_get_pillar (other);

  if (pillar == other_pillar)
    return koers_record_compare (one, other);
  if (pillar == NULL || other_pillar == NULL)
    return pillar == NULL ? 1 : -1;
  return koers_record_compare (pillar, other_pillar);
}

static GPtrArray *
sort_kind (KoersStrategy *strategy,
           KoersKind      kind,
           GCompareFunc   compare)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  GPtrArray *records = g_ptr_array_sized_new (koers_record_list_get_n (list));

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, compare);
  return records;
}

static KoersRecord *
get_agreement (KoersRecord *chapter)
{
  KoersRecord *agreement = chapter != NULL ? koers_record_get_target (chapter, KOERS_CHAPTER_AGREEMENT) : NULL;

  if (agreement == NULL || koers_record_get_choice (agreement, KOERS_AGREEMENT_STATE) != KOERS_AGREEMENT_STATE_IN_FORCE)
    return NULL;
  return agreement;
}

static KoersRecord *
get_goal (KoersRecord *contribution)
{
  KoersRecord *initiative = koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE);

  return initiative != NULL ? koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL)
                            : koers_record_get_target (contribution, KOERS_CONTRIBUTION_GOAL);
}

/* ---- what counts, and what of it is shown */

static void
find_contributions (Builder *builder)
{
  KoersRecordList *list = koers_strategy_get_list (builder->strategy, KOERS_KIND_CONTRIBUTION);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *contribution = koers_record_list_get (list, i);
      KoersRecord *objective = koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE);
      KoersRecord *goal = get_goal (contribution);

      if (objective == NULL || get_agreement (koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER)) == NULL ||
          koers_contribution_is_ended (contribution, builder->day))
        continue;
      g_ptr_array_add (builder->contributions, contribution);
      /* What a part of a goal serves, the goal serves. */
      for (guint j = 0; goal != NULL && j < MAX_LEVELS; j++, goal = koers_record_get_target (goal, KOERS_GOAL_PARENT))
        g_hash_table_add (builder->serving, goal);
    }
}

static void
show_target (Builder     *builder,
             KoersRecord *record,
             int          field)
{
  KoersRecord *target = koers_record_get_target (record, field);

  if (target != NULL)
    g_hash_table_add (builder->shown, target);
}

static void
show_initiatives (Builder     *builder,
                  KoersFilter *filter)
{
  KoersRecordList *list = koers_strategy_get_list (builder->strategy, KOERS_KIND_INITIATIVE);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *initiative = koers_record_list_get (list, i);
      GPtrArray *further;

      if (builder->is_filtered && !koers_filter_passes (filter, initiative, builder->day))
        continue;
      g_hash_table_add (builder->shown, initiative);
      show_target (builder, initiative, KOERS_INITIATIVE_GOAL);
      further = koers_strategy_get_referrers (builder->strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE,
                                              koers_record_get_id (initiative));
      for (guint j = 0; further != NULL && j < further->len; j++)
        show_target (builder, g_ptr_array_index (further, j), KOERS_INITIATIVE_GOAL_GOAL);
    }
  for (guint i = 0; i < builder->contributions->len; i++)
    {
      KoersRecord *contribution = g_ptr_array_index (builder->contributions, i);
      KoersRecord *initiative = koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE);

      if (g_hash_table_contains (builder->shown, initiative != NULL ? initiative : get_goal (contribution)))
        g_hash_table_add (builder->shown, koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE));
    }
}

static gboolean
is_shown (Builder     *builder,
          KoersRecord *record)
{
  return !builder->is_filtered || g_hash_table_contains (builder->shown, record);
}

/* ---- nodes */

/* With more than one agreement, a chapter says of which it is. */
static char *
dup_chapter (KoersRecord *chapter,
             gboolean     with_agreement)
{
  g_autofree char *title = koers_record_dup_title (chapter);

  if (!with_agreement)
    return g_steal_pointer (&title);
  /* The chapter first: where there is little room, the end goes. */
  /* Translators: title of a chapter, title of its agreement. */
  return g_strdup_printf (_("%s · %s"), title, koers_record_get_name (koers_record_get_target (chapter, KOERS_CHAPTER_AGREEMENT)));
}

static guint
get_n_agreements (GPtrArray *chapters)
{
  g_autoptr (GHashTable) agreements = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < chapters->len; i++)
    if (get_agreement (g_ptr_array_index (chapters, i)) != NULL)
      g_hash_table_add (agreements, get_agreement (g_ptr_array_index (chapters, i)));
  return g_hash_table_size (agreements);
}

static void
add_objectives (Builder *builder)
{
  g_autoptr (GPtrArray) chapters = sort_kind (builder->strategy, KOERS_KIND_CHAPTER, koers_record_compare_ptr);
  gboolean with_agreement = get_n_agreements (chapters) > 1;

  for (guint i = 0; i < chapters->len; i++)
    {
      KoersRecord *chapter = g_ptr_array_index (chapters, i);
      g_autoptr (GPtrArray) objectives =
          koers_strategy_dup_children (builder->strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_record_get_id (chapter));
      guint group = KOERS_GOALS_TREE_NONE;

      for (guint j = 0; get_agreement (chapter) != NULL && j < objectives->len; j++)
        {
          KoersRecord *objective = g_ptr_array_index (objectives, j);
          const KoersCoverageObjective *covered = koers_coverage_lookup (builder->coverage, objective);
          KoersGoalsTreeNode node = {
            .id = koers_record_get_id (objective),
            .column = KOERS_GOALS_TREE_OBJECTIVES,
            .code = koers_record_get_text (objective, KOERS_OBJECTIVE_CODE),
            .name = koers_record_get_name (objective),
            .finding = covered != NULL ? covered->finding : KOERS_COVERAGE_NOTHING,
            .is_alone = covered == NULL || covered->finding == KOERS_COVERAGE_NOTHING,
          };

          if (!is_shown (builder, objective))
            continue;
          if (group == KOERS_GOALS_TREE_NONE)
            {
              g_autofree char *title = dup_chapter (chapter, with_agreement);

              group = koers_goals_tree_add_group (builder->tree, title);
            }
          node.group = group;
          koers_goals_tree_add_node (builder->tree, &node);
        }
    }
}

static void
add_goals (Builder *builder)
{
  g_autoptr (GPtrArray) goals = sort_kind (builder->strategy, KOERS_KIND_GOAL, compare_in_plan);
  /* Without an agreement no goal is to be blamed for serving none. */
  gboolean has_objectives = koers_goals_tree_get_n_in (builder->tree, KOERS_GOALS_TREE_OBJECTIVES) > 0 ||
                            g_hash_table_size (builder->serving) > 0;

  for (guint i = 0; i < goals->len; i++)
    {
      KoersRecord *goal = g_ptr_array_index (goals, i), *pillar = koers_goal_get_pillar (goal);
      KoersGoalsTreeNode node = {
        .id = koers_record_get_id (goal),
        .column = KOERS_GOALS_TREE_GOALS,
        .code = koers_record_get_text (goal, KOERS_GOAL_CODE),
        .name = koers_record_get_name (goal),
        .group = KOERS_GOALS_TREE_NONE,
        .is_alone = has_objectives && !g_hash_table_contains (builder->serving, goal),
      };

      if (!is_shown (builder, goal))
        continue;
      if (pillar != NULL)
        node.colour = koers_pillar_get_colour (pillar);
      koers_goals_tree_add_node (builder->tree, &node);
    }
}

static void
add_initiatives (Builder *builder)
{
  g_autoptr (GPtrArray) initiatives = sort_kind (builder->strategy, KOERS_KIND_INITIATIVE, compare_in_plan);

  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i), *goal = koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL);
      KoersGoalsTreeNode node = {
        .id = koers_record_get_id (initiative),
        .column = KOERS_GOALS_TREE_INITIATIVES,
        .code = koers_record_get_text (initiative, KOERS_INITIATIVE_CODE),
        .name = koers_record_get_name (initiative),
        .group = KOERS_GOALS_TREE_NONE,
        .state = (KoersRoadmapState) koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE),
        .is_alone = goal == NULL,
      };
      guint added;

      if (!is_shown (builder, initiative))
        continue;
      added = koers_goals_tree_add_node (builder->tree, &node);
      if (goal != NULL)
        koers_goals_tree_join (builder->tree, koers_goals_tree_lookup (builder->tree, koers_record_get_id (goal)), added, KOERS_GOALS_TREE_PART,
                               FALSE);
    }
}

/* ---- links */

static guint
lookup_node (Builder     *builder,
             KoersRecord *record)
{
  return record != NULL ? koers_goals_tree_lookup (builder->tree, koers_record_get_id (record)) : KOERS_GOALS_TREE_NONE;
}

/* After the goal that each belongs to, under which it stands. */
static void
join_further_goals (Builder *builder)
{
  KoersRecordList *list = koers_strategy_get_list (builder->strategy, KOERS_KIND_INITIATIVE_GOAL);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *further = koers_record_list_get (list, i);
      guint initiative = lookup_node (builder, koers_record_get_target (further, KOERS_INITIATIVE_GOAL_INITIATIVE));
      guint goal = lookup_node (builder, koers_record_get_target (further, KOERS_INITIATIVE_GOAL_GOAL));

      if (initiative != KOERS_GOALS_TREE_NONE && goal != KOERS_GOALS_TREE_NONE)
        koers_goals_tree_join (builder->tree, goal, initiative, KOERS_GOALS_TREE_FURTHER, FALSE);
    }
}

static void
join_contributions (Builder *builder)
{
  for (guint i = 0; i < builder->contributions->len; i++)
    {
      KoersRecord *contribution = g_ptr_array_index (builder->contributions, i);
      KoersRecord *of_initiative = koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE);
      KoersGoalsTreeKind kind = (KoersGoalsTreeKind) koers_record_get_choice (contribution, KOERS_CONTRIBUTION_KIND) + 1;
      guint objective = lookup_node (builder, koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE));
      guint initiative = lookup_node (builder, of_initiative), goal = lookup_node (builder, get_goal (contribution));

      if (objective == KOERS_GOALS_TREE_NONE || (of_initiative != NULL && initiative == KOERS_GOALS_TREE_NONE))
        continue;
      if (goal != KOERS_GOALS_TREE_NONE)
        koers_goals_tree_join (builder->tree, objective, goal, kind, FALSE);
      if (initiative != KOERS_GOALS_TREE_NONE)
        koers_goals_tree_join (builder->tree, objective, initiative, kind, goal != KOERS_GOALS_TREE_NONE);
    }
}

/**
 * koers_strategy_goals_tree_new:
 * @strategy: a strategy
 * @filter: (nullable): which initiatives are shown; with them their goals and what they serve
 * @reporting_day: the day on which a contribution counts, in days since 1970-01-01
 *
 * Makes the goals tree of a strategy. Without a filter it also holds what is joined to nothing: objectives of an agreement in force that
 * nothing serves, and goals nobody works on. How an objective is served is what the coverage says of it.
 *
 * Returns: (transfer full): the tree
 */
KoersGoalsTree *
koers_strategy_goals_tree_new (KoersStrategy *strategy,
                               KoersFilter   *filter,
                               gint32         reporting_day)
{
  g_autoptr (GPtrArray) contributions = g_ptr_array_new ();
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL), serving = g_hash_table_new (NULL, NULL);
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, reporting_day, NULL);
  Builder builder = {
    .strategy = strategy,
    .tree = koers_goals_tree_new (_("Goals Tree")),
    .is_filtered = filter != NULL && !koers_filter_is_empty (filter),
    .day = reporting_day,
    .contributions = contributions,
    .shown = shown,
    .serving = serving,
    .coverage = coverage,
  };

  koers_goals_tree_set_reporting_day (builder.tree, reporting_day);
  find_contributions (&builder);
  if (builder.is_filtered)
    show_initiatives (&builder, filter);
  add_objectives (&builder);
  add_goals (&builder);
  add_initiatives (&builder);
  join_further_goals (&builder);
  join_contributions (&builder);
  return builder.tree;
}
