/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-legend-box.h"

#include "koers-chart-style.h"
#include "koers-goals-tree-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * KoersGoalsTreeLegendBox:
 *
 * What the lines and signs of a goals tree mean, on as many lines as that takes.
 */
struct _KoersGoalsTreeLegendBox {
  GtkWidget       parent_instance;
  KoersGoalsTree *tree;
  KoersChartText *text;
  guint           serial;
};

G_DEFINE_FINAL_TYPE (KoersGoalsTreeLegendBox, koers_goals_tree_legend_box, GTK_TYPE_WIDGET)

static double
append (KoersGoalsTreeLegendBox *self,
        GtkSnapshot             *snapshot,
        double                   width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);
  KoersChartPalette palette = koers_chart_style_get_palette ();

  if (self->tree == NULL)
    return 0;
  if (self->text == NULL || serial != self->serial)
    {
      g_clear_pointer (&self->text, koers_chart_text_free);
      self->text = koers_chart_text_new (context);
      self->serial = serial;
    }
  return koers_goals_tree_legend_append (snapshot, self->tree, self->text, &palette, width,
                                         gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static GtkSizeRequestMode
koers_goals_tree_legend_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_goals_tree_legend_box_measure (GtkWidget      *widget,
                                     GtkOrientation  orientation,
                                     int             for_size,
                                     int            *minimum,
                                     int            *natural,
                                     int            *minimum_baseline,
                                     int            *natural_baseline)
{
  KoersGoalsTreeLegendBox *self = KOERS_GOALS_TREE_LEGEND_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 200;
  else
    *minimum = *natural = (int) ceil (append (self, NULL, for_size < 0 ? 200 : for_size));
}

static void
koers_goals_tree_legend_box_snapshot (GtkWidget   *widget,
                                      GtkSnapshot *snapshot)
{
  append (KOERS_GOALS_TREE_LEGEND_BOX (widget), snapshot, gtk_widget_get_width (widget));
}

static void
koers_goals_tree_legend_box_finalize (GObject *object)
{
  KoersGoalsTreeLegendBox *self = KOERS_GOALS_TREE_LEGEND_BOX (object);

  g_clear_pointer (&self->text, koers_chart_text_free);
  g_clear_pointer (&self->tree, koers_goals_tree_unref);

  G_OBJECT_CLASS (koers_goals_tree_legend_box_parent_class)->finalize (object);
}

static void
koers_goals_tree_legend_box_class_init (KoersGoalsTreeLegendBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_goals_tree_legend_box_finalize;
  widget_class->get_request_mode = koers_goals_tree_legend_box_get_request_mode;
  widget_class->measure = koers_goals_tree_legend_box_measure;
  widget_class->snapshot = koers_goals_tree_legend_box_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_goals_tree_legend_box_init (KoersGoalsTreeLegendBox *self)
{
  koers_chart_style_watch (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
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
