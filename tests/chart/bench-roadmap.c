/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture.h"
#include "koers-roadmap-painter.h"
#include "koers-roadmap-picture.h"
#include "sample-roadmap.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

/*
 * What a roadmap costs: setting up the rows, one edit, and a frame while scrolling and zooming. A frame is compared with
 * that of sixty plain labelled bars in the same run, both drawn by cairo on an image of the size of a large window.
 */

#define WIDTH 1600
#define HEIGHT 1000
#define N_FRAMES 120

typedef void (*FrameFunc) (GtkSnapshot *snapshot,
                           guint        frame,
                           gpointer     data);

typedef struct {
  KoersRoadmapPainter   *painter;
  KoersRoadmapLayout    *layout;
  KoersRoadmapPlacement *placement;
} Chart;

typedef struct {
  PangoLayout *labels[60];
} Floor;

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

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans 11");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static void
paint_floor (GtkSnapshot *snapshot,
             guint        frame,
             gpointer     data)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, blue = { 0.7f, 0.8f, 1, 1 }, black = { 0, 0, 0, 1 };
  Floor *floor = data;

  gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  for (guint i = 0; i < 60; i++)
    {
      graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (i * 37 % 900 + frame), (float) i * 16 + 20, 400, 14);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &rect, 4);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &blue, &rect);
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &rect.origin);
      gtk_snapshot_append_layout (snapshot, floor->labels[i], &black);
      gtk_snapshot_restore (snapshot);
    }
}

static void
paint_chart (GtkSnapshot *snapshot,
             guint        frame,
             gpointer     data)
{
  Chart *chart = data;
  double axis = koers_roadmap_painter_get_axis_height (chart->painter);
  double free_height = koers_roadmap_layout_get_height (chart->layout) - (HEIGHT - axis);
  KoersTimeScale scale = koers_time_scale_fit ((KoersSpan) { sample_day (2022, 1, 1), sample_day (2029, 1, 1) }, WIDTH, FALSE);
  KoersRoadmapView view = { scale, free_height * (frame % 60) / 60, HEIGHT - axis, 0 };

  /* The first half scrolls by a page or more a frame, the second zooms around a point. */
  if (frame >= N_FRAMES / 2)
    {
      view.y = free_height / 3;
      view.scale = koers_time_scale_zoom_at (scale, exp2 (0.1 * (frame - N_FRAMES / 2.0)), 700);
    }
  koers_roadmap_layout_place (chart->layout, &view,
                              koers_chart_text_get_measure (koers_roadmap_painter_get_text (chart->painter)),
                              chart->placement);
  koers_roadmap_painter_paint_axis (chart->painter, snapshot, chart->placement);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) axis));
  koers_roadmap_painter_paint_rows (chart->painter, snapshot, chart->layout, chart->placement, NULL);
}

static void
measure_frames (FrameFunc  paint,
                gpointer   data,
                double    *median,
                double    *slowest,
                double    *snapshot_median)
{
  double times[N_FRAMES], parts[N_FRAMES];
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      double start = now ();
      GskRenderNode *node;
      cairo_t *cr;

      paint (snapshot, i, data);
      node = gtk_snapshot_free_to_node (snapshot);
      parts[i] = now () - start;
      cr = cairo_create (surface);
      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      gsk_render_node_unref (node);
      times[i] = now () - start;
    }
  cairo_surface_destroy (surface);
  qsort (times, N_FRAMES, sizeof *times, compare_doubles);
  qsort (parts, N_FRAMES, sizeof *parts, compare_doubles);
  *median = times[N_FRAMES / 2];
  *slowest = times[N_FRAMES * 99 / 100];
  *snapshot_median = parts[N_FRAMES / 2];
}

/* A baseline and a dependency for each bar, to another one not far below it. */
static void
tie_bars (KoersRoadmap *roadmap)
{
  guint n = koers_roadmap_get_n_bars (roadmap);

  koers_roadmap_set_baseline_name (roadmap, "Baseline");
  for (guint i = 0; i < n; i++)
    {
      KoersRoadmapBar bar = *koers_roadmap_get_bar (roadmap, i);

      bar.baseline = bar.span;
      koers_roadmap_set_bar (roadmap, i, &bar);
      koers_roadmap_add_dependency (roadmap, &(KoersRoadmapDependency) { .from = bar.id, .to = koers_roadmap_get_bar (roadmap, (i + 5 * (1 + i % 9)) % n)->id,
                                                                         .is_violated = i % 4 == 0 });
    }
}

static void
measure_chart (guint    n_bars,
               gboolean compact,
               gboolean tied,
               double   floor_median,
               double   floor_slowest)
{
  KoersChartPalette palette = koers_chart_palette_light ();
  PangoContext *context = make_context ();
  g_autoptr (KoersRoadmap) roadmap = NULL;
  KoersRoadmapMetrics metrics;
  KoersRoadmapBar bar;
  Chart chart;
  double start = now (), data, layout, edit, median, slowest, part;

  roadmap = sample_roadmap_new_large (5, n_bars, 7);
  if (tied)
    tie_bars (roadmap);
  data = now () - start;
  chart.painter = koers_roadmap_painter_new (context, &palette);
  chart.placement = koers_roadmap_placement_new ();
  metrics = koers_roadmap_painter_get_metrics (chart.painter, compact);

  if (tied)
    koers_roadmap_metrics_add_baseline (&metrics);
  start = now ();
  chart.layout = koers_roadmap_layout_new (roadmap, &metrics);
  layout = now () - start;

  /* The dearest edit: a bar goes to another lane. */
  start = now ();
  bar = *koers_roadmap_get_bar (roadmap, n_bars / 2);
  bar.lane = (bar.lane + 1) % 5;
  koers_roadmap_set_bar (roadmap, n_bars / 2, &bar);
  koers_roadmap_layout_update (chart.layout);
  edit = now () - start;

  measure_frames (paint_chart, &chart, &median, &slowest, &part);
  g_print ("%6u bars, %-7s%s  data %6.1f ms  layout %5.2f ms  edit %5.2f ms  frame %5.2f ms (%4.2f x)  99 %%: %5.2f ms (%4.2f x)  "
           "of which to the node %5.2f ms\n",
           n_bars, compact ? "compact" : "roomy", tied ? ", tied" : "      ", data, layout, edit, median, median / floor_median, slowest,
           slowest / floor_slowest, part);

  koers_roadmap_placement_free (chart.placement);
  koers_roadmap_layout_free (chart.layout);
  koers_roadmap_painter_free (chart.painter);
  g_object_unref (context);
}

static void
measure_pdf (void)
{
  g_autoptr (KoersRoadmap) roadmap = sample_roadmap_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GArray) pages = NULL;
  KoersRoadmapPictureOptions options = { .page.paper = KOERS_PAPER_A3 };
  KoersPictureInfo info = { NULL };
  double start = now ();

  pages = koers_roadmap_picture_new (roadmap, &options, NULL);
  if (!koers_picture_write ((KoersPicturePage *) pages->data, pages->len, KOERS_PICTURE_PDF, &info, stream, NULL, NULL))
    g_error ("the picture could not be written");
  g_print ("PDF of 31 bars on A3: %.0f ms\n", now () - start);
}

int
main (int    argc,
      char **argv)
{
  const guint sizes[] = { 31, 1000, 10000, 50000 };
  PangoContext *context;
  Floor floor;
  double median, slowest, part;

  gtk_init_check ();
  context = make_context ();
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("P%u Datacatalogus sociaal domein %u", i, i * 7);

      floor.labels[i] = pango_layout_new (context);
      pango_layout_set_text (floor.labels[i], text, -1);
    }
  measure_frames (paint_floor, &floor, &median, &slowest, &part);
  measure_frames (paint_floor, &floor, &median, &slowest, &part);
  g_print ("floor: 60 plain labelled bars: frame %.2f ms, 99 %%: %.2f ms, of which to the node %.2f ms\n", median, slowest, part);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      measure_chart (sizes[i], TRUE, FALSE, median, slowest);
      measure_chart (sizes[i], FALSE, FALSE, median, slowest);
      measure_chart (sizes[i], FALSE, TRUE, median, slowest);
    }
  measure_pdf ();

  for (guint i = 0; i < 60; i++)
    g_object_unref (floor.labels[i]);
  g_object_unref (context);
  return EXIT_SUCCESS;
}
