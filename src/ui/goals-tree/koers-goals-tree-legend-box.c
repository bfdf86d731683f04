/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-legend-box.h"

#include "koers-goals-tree-legend.h"

/**
 * KoersGoalsTreeLegendBox:
 *
 * What the lines and signs of a goals tree mean, on as many lines as that takes.
 */
struct _KoersGoalsTreeLegendBox {
  KoersLegendBox  parent_instance;
  KoersGoalsTree *tree;
};

G_DEFINE_FINAL_TYPE (KoersGoalsTreeLegendBox, koers_goals_tree_legend_box, KOERS_TYPE_LEGEND_BOX)

static double
koers_goals_tree_legend_box_append (KoersLegendBox          *box,
                                    GtkSnapshot             *snapshot,
                                    KoersChartText          *text,
                                    const KoersChartPalette *palette,
                                    double                   width,
                                    gboolean                 rtl)
{
  KoersGoalsTree *tree = KOERS_GOALS_TREE_LEGEND_BOX (box)->tree;

  return tree != NULL ? koers_goals_tree_legend_append (snapshot, tree, text, palette, width, rtl) : 0;
}

static void
koers_goals_tree_legend_box_finalize (GObject *object)
{
  g_clear_pointer (&KOERS_GOALS_TREE_LEGEND_BOX (object)->tree, koers_goals_tree_unref);

  G_OBJECT_CLASS (koers_goals_tree_legend_box_parent_class)->finalize (object);
}

static void
koers_goals_tree_legend_box_class_init (KoersGoalsTreeLegendBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_goals_tree_legend_box_finalize;
  KOERS_LEGEND_BOX_CLASS (klass)->append = koers_goals_tree_legend_box_append;
}

static void
koers_goals_tree_legend_box_init (KoersGoalsTreeLegendBox *self)
{
}

/**
 * koers_goals_tree_legend_box_set_tree:
 * @self: a legend
 * @tree: (nullable): the tree that it explains
 *
 * Explains another tree.
 */
void
koers_goals_tree_legend_box_set_tree (KoersGoalsTreeLegendBox *self,
                                      KoersGoalsTree          *tree)
{
  if (self->tree == tree)
    return;

  g_clear_pointer (&self->tree, koers_goals_tree_unref);
  self->tree = tree != NULL ? koers_goals_tree_ref (tree) : NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
