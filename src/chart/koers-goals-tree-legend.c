/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-legend.h"

#include "koers-chart-glyph.h"
#include "koers-chart-legend.h"
#include "koers-goals-tree-paint-line.h"

static void
add_kind (KoersChartLegend   *legend,
          KoersGoalsTreeKind  kind)
{
  graphene_rect_t sign;
  KoersGoalsTreeLine line;
  cairo_t *cr;
  float y, unit = (float) MAX (legend->line / 10, 0.75);

  koers_chart_legend_add (legend, koers_goals_tree_kind_get_label (kind), legend->size * 3, &sign);
  if (legend->snapshot == NULL)
    return;
  y = sign.origin.y + sign.size.height / 2;
  line = (KoersGoalsTreeLine) {
    { GRAPHENE_POINT_INIT (sign.origin.x, y), GRAPHENE_POINT_INIT (sign.origin.x + sign.size.width, y) }, 2
  };
  graphene_rect_inset (&sign, 0, -unit);
  cr = koers_chart_append_cairo (legend->snapshot, &sign);
  koers_goals_tree_draw_line (cr, &line, kind, koers_goals_tree_get_thickness (kind) * unit, &sign, &legend->palette->dim);
  cairo_destroy (cr);
}

/**
 * koers_goals_tree_legend_append:
 * @snapshot: (nullable): where to; %NULL to measure only
 * @tree: what is shown
 * @text: the texts
 * @palette: the colours
 * @width: how wide it may be
 * @rtl: whether reading goes from right to left
 *
 * Draws what the lines and signs of a goals tree mean, from 0, 0; only those that it has.
 *
 * Returns: how high it is; 0 if there is nothing to explain
 */
double
koers_goals_tree_legend_append (GtkSnapshot             *snapshot,
                                KoersGoalsTree          *tree,
                                KoersChartText          *text,
                                const KoersChartPalette *palette,
                                double                   width,
                                gboolean                 rtl)
{
  KoersChartLegend legend = koers_chart_legend_new (snapshot, text, palette, width, rtl);
  guint kinds = 0, states = 0;

  for (guint i = 0; i < koers_goals_tree_get_n_links (tree); i++)
    if (!koers_goals_tree_get_link (tree, i)->is_through)
      kinds |= 1u << koers_goals_tree_get_link (tree, i)->kind;
  for (guint i = 0; i < koers_goals_tree_get_n (tree); i++)
    if (koers_goals_tree_get_node (tree, i)->column == KOERS_GOALS_TREE_INITIATIVES)
      states |= 1u << koers_goals_tree_get_node (tree, i)->state;
  for (guint i = 0; i < KOERS_N_GOALS_TREE_KINDS; i++)
    if (kinds & 1u << i)
      add_kind (&legend, i);
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    if (states & 1u << i)
      koers_chart_legend_add_state (&legend, i);
  return koers_chart_legend_get_height (&legend);
}
