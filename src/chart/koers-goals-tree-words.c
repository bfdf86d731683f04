/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree.h"

#include <glib/gi18n-lib.h>

/* What a goals tree says, also to those who do not see it. */

/**
 * koers_goals_tree_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): its heading
 */
const char *
koers_goals_tree_column_get_title (KoersGoalsTreeColumn column)
{
  static const char *const titles[KOERS_N_GOALS_TREE_COLUMNS] = {
    NC_("kind", "Objectives"), NC_("kind", "Goals"), NC_("kind", "Initiatives")
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind", titles[column]);
}

/**
 * koers_goals_tree_kind_get_label:
 * @kind: what joins two things
 *
 * Returns: (transfer none): what its line means
 */
const char *
koers_goals_tree_kind_get_label (KoersGoalsTreeKind kind)
{
  static const char *const labels[KOERS_N_GOALS_TREE_KINDS] = {
    N_("Initiative of a goal"), N_("Direct contribution"), N_("Enabling contribution"), N_("Indirect contribution"),
    N_("Further goal of an initiative")
  };

  return _(labels[kind]);
}

/**
 * koers_goals_tree_get_note:
 * @self: a tree
 * @node: the number of a node
 *
 * Returns: (transfer none) (nullable): what is to be said of it below its name
 */
const char *
koers_goals_tree_get_note (KoersGoalsTree *self,
                           guint           node)
{
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (self, node);

  if (!of->is_alone && of->column == KOERS_GOALS_TREE_OBJECTIVES && of->finding != KOERS_COVERAGE_SERVED)
    return koers_coverage_finding_get_title (of->finding);
  if (!of->is_alone)
    return of->column == KOERS_GOALS_TREE_INITIATIVES ? koers_roadmap_state_get_label (of->state) : NULL;
  switch (of->column)
    {
    case KOERS_GOALS_TREE_OBJECTIVES:
      return _("Nothing serves it");
    case KOERS_GOALS_TREE_GOALS:
      return _("Serves no objective");
    case KOERS_GOALS_TREE_INITIATIVES:
    default:
      return _("Without a goal");
    }
}

/**
 * koers_goals_tree_dup_label:
 * @self: a tree
 * @node: the number of a node
 *
 * Returns: (transfer full): its code and its name, as people know it
 */
char *
koers_goals_tree_dup_label (KoersGoalsTree *self,
                            guint           node)
{
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (self, node);

  return of->code != NULL ? g_strconcat (of->code, " ", of->name, NULL) : g_strdup (of->name);
}

/* How many nodes of a column a node is joined to. */
static guint
count (KoersGoalsTree       *self,
       guint                 node,
       KoersGoalsTreeColumn  column)
{
  guint n, found = 0;
  const guint *links = koers_goals_tree_get_links_of (self, node, &n);

  for (guint i = 0; i < n; i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (self, links[i]);

      if (koers_goals_tree_get_node (self, link->from == node ? link->to : link->from)->column == column)
        found++;
    }
  return found;
}

static char *
dup_objective (KoersGoalsTree *self,
               guint           node,
               const char     *label)
{
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (self, node);
  guint n_goals = count (self, node, KOERS_GOALS_TREE_GOALS), n_initiatives = count (self, node, KOERS_GOALS_TREE_INITIATIVES);
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  g_autofree char *initiatives = g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n_initiatives), n_initiatives);

  /* Translators, in all of these: code and name of an objective of an agreement, such as “3 goals”, such as “5 initiatives”. */
  switch (of->is_alone ? KOERS_COVERAGE_NOTHING : of->finding)
    {
    case KOERS_COVERAGE_NOTHING:
      return g_strdup_printf (_("Objective %s, nothing serves it"), label);
    case KOERS_COVERAGE_STOPPED_OR_LATE:
      return g_strdup_printf (_("Objective %s, served only by stopped or late work, of %s and %s"), label, goals, initiatives);
    case KOERS_COVERAGE_AFTER_DEADLINE:
      return g_strdup_printf (_("Objective %s, served only after its deadline, by %s and %s"), label, goals, initiatives);
    case KOERS_COVERAGE_INDIRECTLY:
      return g_strdup_printf (_("Objective %s, served only indirectly, by %s and %s"), label, goals, initiatives);
    case KOERS_COVERAGE_SERVED:
    case KOERS_N_COVERAGE_FINDINGS:
    default:
      return g_strdup_printf (_("Objective %s, served by %s and %s"), label, goals, initiatives);
    }
}

static char *
dup_goal (KoersGoalsTree *self,
          guint           node,
          const char     *label)
{
  guint n_objectives = count (self, node, KOERS_GOALS_TREE_OBJECTIVES), n_initiatives = count (self, node, KOERS_GOALS_TREE_INITIATIVES);
  g_autofree char *objectives = g_strdup_printf (ngettext ("%u objective", "%u objectives", n_objectives), n_objectives);
  g_autofree char *initiatives = g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n_initiatives), n_initiatives);

  if (n_objectives == 0)
    /* Translators: code and name of a goal of the strategy, such as “5 initiatives”. */
    return g_strdup_printf (_("Goal %s, serves no objective, %s"), label, initiatives);
  /* Translators: code and name of a goal of the strategy, such as “2 objectives”, such as “5 initiatives”. */
  return g_strdup_printf (_("Goal %s, serves %s, %s"), label, objectives, initiatives);
}

static char *
dup_initiative (KoersGoalsTree *self,
                guint           node,
                const char     *label)
{
  guint n_objectives = count (self, node, KOERS_GOALS_TREE_OBJECTIVES);
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (self, node);
  const char *state = koers_roadmap_state_get_label (of->state);
  g_autofree char *objectives = g_strdup_printf (ngettext ("%u objective", "%u objectives", n_objectives), n_objectives);

  if (of->is_alone)
    /* Translators: code and name of an initiative, its state, such as “2 objectives”. */
    return g_strdup_printf (_("Initiative %s, %s, without a goal, serves %s"), label, state, objectives);
  /* Translators: code and name of an initiative, its state, such as “2 objectives”. */
  return g_strdup_printf (_("Initiative %s, %s, serves %s"), label, state, objectives);
}

/**
 * koers_goals_tree_dup_sentence:
 * @self: a tree
 * @node: the number of a node
 *
 * Says in words what a node is and what it is joined to.
 *
 * Returns: (transfer full): a sentence
 */
char *
koers_goals_tree_dup_sentence (KoersGoalsTree *self,
                               guint           node)
{
  g_autofree char *label = koers_goals_tree_dup_label (self, node);

  switch (koers_goals_tree_get_node (self, node)->column)
    {
    case KOERS_GOALS_TREE_OBJECTIVES:
      return dup_objective (self, node, label);
    case KOERS_GOALS_TREE_GOALS:
      return dup_goal (self, node, label);
    case KOERS_GOALS_TREE_INITIATIVES:
    default:
      return dup_initiative (self, node, label);
    }
}
