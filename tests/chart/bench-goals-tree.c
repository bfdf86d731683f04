/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-rect.h"
#include "koers-goals-tree-painter.h"
#include "koers-picture-sheet.h"
#include "sample-goals-tree.h"

#include <stdlib.h>

/* What a goals tree of 2,000 initiatives costs: to lay it out, with texts already measured or not, and a frame while scrolling. */

#define N_ROUNDS 9
#define WIDTH 1600
#define HEIGHT 1000

/* In milliseconds: an edit is seen at once. */
#define MAX_LAYOUT 100.0

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

static double
get_median (double *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_doubles);
  return times[N_ROUNDS / 2];
}

int
main (void)
{
  KoersGoalsTree *tree = sample_goals_tree_new (120, 80, 2000, 1);
  KoersChartPalette palette = koers_chart_palette_light ();
  PangoContext *context;
  KoersGoalsTreePainter *painter;
  KoersGoalsTreeMetrics metrics;
  double layouts[N_ROUNDS], frames[N_ROUNDS], first = 0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  gtk_init_check ();
  context = koers_sheet_make_context (NULL, 11, FALSE);
  painter = koers_goals_tree_painter_new (context, &palette);
  metrics = koers_goals_tree_painter_get_metrics (painter);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = now ();
      KoersGoalsTreeLayout *layout =
          koers_goals_tree_layout_new (tree, &metrics, koers_goals_tree_painter_get_measure (painter), WIDTH, FALSE);
      graphene_rect_t view;
      GtkSnapshot *snapshot;
      GskRenderNode *node;
      cairo_t *cr;

      layouts[i] = now () - start;
      first = i == 0 ? layouts[0] : first;
      view = koers_chart_rect (0, i * koers_goals_tree_layout_get_height (layout) / N_ROUNDS, WIDTH, HEIGHT);
      start = now ();
      snapshot = gtk_snapshot_new ();
      koers_goals_tree_painter_paint (painter, snapshot, layout, &view, NULL);
      node = gtk_snapshot_free_to_node (snapshot);
      cr = cairo_create (surface);
      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      frames[i] = now () - start;
      gsk_render_node_unref (node);
      koers_goals_tree_layout_free (layout);
    }
  g_print ("first layout %.1f ms, layout %.1f ms (at most %.0f), frame %.1f ms\n", first, get_median (layouts), MAX_LAYOUT,
           get_median (frames));
  cairo_surface_destroy (surface);
  koers_goals_tree_painter_free (painter);
  g_object_unref (context);
  koers_goals_tree_unref (tree);
  return get_median (layouts) <= MAX_LAYOUT ? EXIT_SUCCESS : EXIT_FAILURE;
}
