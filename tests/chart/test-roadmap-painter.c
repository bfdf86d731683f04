/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-glyph.h"
#include "koers-roadmap-painter.h"
#include "koers-test-pixel.h"
#include "sample-roadmap.h"

#include <math.h>
#include <pango/pangocairo.h>

#define WIDTH 1200
#define HEIGHT 900

typedef struct {
  KoersRoadmap          *roadmap;
  KoersChartPalette      palette;
  KoersRoadmapPainter   *painter;
  KoersRoadmapLayout    *layout;
  KoersRoadmapPlacement *placement;
  KoersRoadmapView       view;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10");
  KoersRoadmapMetrics metrics;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  self->roadmap = sample_roadmap_new ();
  self->palette = koers_chart_palette_light ();
  self->painter = koers_roadmap_painter_new (context, &self->palette);
  g_object_unref (context);
  metrics = koers_roadmap_painter_get_metrics (self->painter, TRUE);
  self->layout = koers_roadmap_layout_new (self->roadmap, &metrics);
  self->placement = koers_roadmap_placement_new ();
  self->view = (KoersRoadmapView) {
    koers_time_scale_fit ((KoersSpan) { sample_day (2024, 1, 1), sample_day (2027, 1, 1) }, WIDTH, GPOINTER_TO_INT (data)), 0, HEIGHT, 0
  };
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  koers_roadmap_placement_free (self->placement);
  koers_roadmap_layout_free (self->layout);
  koers_roadmap_painter_free (self->painter);
  koers_roadmap_unref (self->roadmap);
}

static void
place (Fixture *self)
{
  koers_roadmap_layout_place (self->layout, &self->view,
                              koers_chart_text_get_measure (koers_roadmap_painter_get_text (self->painter)), self->placement);
}

static cairo_surface_t *
draw (Fixture                     *self,
      const KoersRoadmapHighlight *highlight)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  koers_roadmap_painter_paint_rows (self->painter, snapshot, self->layout, self->placement, highlight);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* A bar that is in the view, by the number it has there. */
static const KoersPlacedBar *
get_bar (Fixture *self,
         guint    i)
{
  guint n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (self->placement, &n);

  g_assert_cmpuint (i, <, n);
  return &bars[i];
}

/* Near the top edge of a bar there is neither text nor sign. */
static void
test_colours (Fixture       *self,
              gconstpointer  data)
{
  const KoersBarColours *done = &self->palette.states[KOERS_ROADMAP_COMPLETED];
  const KoersBarColours *busy = &self->palette.states[KOERS_ROADMAP_IN_PROGRESS];
  cairo_surface_t *surface;
  const KoersPlacedBar *bar;
  double y;
  gboolean rtl = GPOINTER_TO_INT (data);

  place (self);
  surface = draw (self, NULL);

  bar = get_bar (self, 2);
  y = bar->rect.origin.y + 2;
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width / 2, y), ==, koers_test_to_pixel (&done->progress));
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width / 2, y - 2), ==, koers_test_to_pixel (&done->border));
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width / 2, y - 5), ==, koers_test_to_pixel (&self->palette.background));

  /* D1.1 is done for 60 %: from where reading begins. */
  bar = get_bar (self, 0);
  y = bar->rect.origin.y + 2;
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width * (rtl ? 0.43 : 0.57), y), ==, koers_test_to_pixel (&busy->progress));
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width * (rtl ? 0.1 : 0.9), y), ==, koers_test_to_pixel (&busy->fill));
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width * (rtl ? 0.9 : 0.1), y), ==, koers_test_to_pixel (&busy->progress));
  cairo_surface_destroy (surface);
}

static void
test_highlight (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GHashTable) selected = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  KoersRoadmapHighlight highlight = { .selected = selected };
  cairo_surface_t *surface;
  const KoersPlacedBar *bar;

  place (self);
  bar = get_bar (self, 2);
  g_hash_table_add (selected, (gpointer) &koers_roadmap_get_bar (self->roadmap, bar->bar)->id);
  highlight.focused = koers_roadmap_get_bar (self->roadmap, get_bar (self, 6)->bar)->id;
  surface = draw (self, &highlight);
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width / 2, bar->rect.origin.y - 1), ==,
                   koers_test_to_pixel (&self->palette.accent));
  bar = get_bar (self, 6);
  g_assert_cmphex (koers_test_get_pixel (surface, bar->rect.origin.x + bar->rect.size.width / 2, bar->rect.origin.y - 4), ==,
                   koers_test_to_pixel (&self->palette.foreground));
  cairo_surface_destroy (surface);
}

static void
assert_same_picture (cairo_surface_t *a,
                     cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * HEIGHT;

  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
}

/* A painter that gets other colours paints like one that had them from the start, also the signs that it keeps. */
static void
test_palette (Fixture       *self,
              gconstpointer  data)
{
  KoersChartPalette dark = koers_chart_palette_dark ();
  cairo_surface_t *changed, *fresh;
  Fixture other;

  place (self);
  cairo_surface_destroy (draw (self, NULL));
  koers_roadmap_painter_set_palette (self->painter, &dark);
  changed = draw (self, NULL);

  set_up (&other, data);
  place (&other);
  koers_roadmap_painter_set_palette (other.painter, &dark);
  fresh = draw (&other, NULL);
  assert_same_picture (changed, fresh);
  tear_down (&other, data);
  cairo_surface_destroy (changed);
  cairo_surface_destroy (fresh);
}

/* An end that is known to the quarter only fades out, edge and all. */
static void
test_soft_end (Fixture       *self,
               gconstpointer  data)
{
  cairo_surface_t *surface;
  const KoersPlacedBar *bar;
  double stronger = 1;

  place (self);
  surface = draw (self, NULL);
  bar = get_bar (self, 3);
  g_assert_true (bar->flags & KOERS_PLACED_SOFT_END);
  g_assert_cmpfloat (bar->soft_end, >, 50);
  for (double part = 0.1; part < 1; part += 0.2)
    {
      double x = bar->rect.origin.x + bar->rect.size.width - bar->soft_end * part, contrast;
      guint32 pixel = koers_test_get_pixel (surface, x, bar->rect.origin.y);
      GdkRGBA edge = { (float) (pixel >> 16) / 255, (float) (pixel >> 8 & 0xff) / 255, (float) (pixel & 0xff) / 255, 1 };

      contrast = koers_rgba_get_contrast (&edge, &self->palette.background);
      g_assert_cmpfloat (contrast, >, stronger);
      stronger = contrast;
    }
  g_assert_cmpfloat (stronger, >, 2.5);
  cairo_surface_destroy (surface);
}

/* However much is seen, the store of shaped texts stays bounded. */
static void
test_cache (Fixture       *self,
            gconstpointer  data)
{
  KoersChartText *text = koers_roadmap_painter_get_text (self->painter);
  guint most = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *label = g_strdup_printf ("Text %u", i);

      g_assert_nonnull (koers_chart_text_get_layout (text, label, KOERS_TEXT_BAR, -1));
      g_assert_cmpstr (pango_layout_get_text (koers_chart_text_get_layout (text, "Steady", KOERS_TEXT_BAR, -1)), ==, "Steady");
      most = MAX (most, koers_chart_text_get_n_cached (text));
    }
  g_assert_cmpuint (most, <=, 2048);
}

/* What is cut has an ellipsis and ends where it must. */
static void
test_ellipsis (Fixture       *self,
               gconstpointer  data)
{
  PangoLayout *layout = koers_chart_text_get_layout (koers_roadmap_painter_get_text (self->painter), "A rather long name of something",
                                                     KOERS_TEXT_BAR, 60);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_true (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (width, <=, 60);
}

static gboolean
has_pixel (cairo_surface_t       *surface,
           const graphene_rect_t *rect,
           const GdkRGBA         *colour)
{
  for (double y = MAX (rect->origin.y, 0); y < MIN (rect->origin.y + rect->size.height, HEIGHT); y++)
    for (double x = MAX (rect->origin.x, 0); x < MIN (rect->origin.x + rect->size.width, WIDTH); x++)
      if (koers_test_get_pixel (surface, x, y) == koers_test_to_pixel (colour))
        return TRUE;
  return FALSE;
}

/* An arrow is dim, or red and broken if it cannot be kept; one that stands out is wider and in another colour. */
static void
test_arrows (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GHashTable) chain = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  KoersRoadmapHighlight highlight = { .chain = chain };
  KoersId ids[3];

  for (guint i = 0; i < 3; i++)
    ids[i] = koers_roadmap_get_bar (self->roadmap, i)->id;
  koers_roadmap_add_dependency (self->roadmap, &(KoersRoadmapDependency) { .from = ids[2], .to = ids[0] });
  koers_roadmap_add_dependency (self->roadmap, &(KoersRoadmapDependency) { .from = ids[0], .to = ids[1], .is_violated = 1 });
  for (guint i = 0; i < 3; i++)
    g_hash_table_insert (chain, &ids[i], GUINT_TO_POINTER (i == 2 ? 1 : i == 0 ? 2 : 0));
  place (self);
  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_surface_t *surface = draw (self, pass == 0 ? NULL : &highlight);
      guint n;
      const KoersPlacedDependency *arrows = koers_roadmap_placement_get_dependencies (self->placement, &n);

      g_assert_cmpuint (n, ==, 2);
      for (guint i = 0; i < n; i++)
        {
          const graphene_point_t *a = &arrows[i].points[arrows[i].n_points - 3], *b = a + 1;
          graphene_rect_t line = GRAPHENE_RECT_INIT (MIN (a->x, b->x) - 1, MIN (a->y, b->y) - 1, fabsf (a->x - b->x) + 3, fabsf (a->y - b->y) + 3);

          g_assert_true (has_pixel (surface, &line, arrows[i].is_violated ? &self->palette.error : pass == 0 ? &self->palette.dim : &self->palette.accent));
          g_assert_true (pass == 1 || !has_pixel (surface, &line, &self->palette.accent));
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_baseline (Fixture       *self,
               gconstpointer  data)
{
  KoersRoadmapMetrics metrics = koers_roadmap_painter_get_metrics (self->painter, TRUE);
  KoersRoadmapBar bar = *koers_roadmap_get_bar (self->roadmap, 0);
  cairo_surface_t *surface;
  const graphene_rect_t *rect;

  bar.baseline = (KoersSpan) { bar.span.start + 60, bar.span.end - 60 };
  koers_roadmap_set_bar (self->roadmap, 0, &bar);
  koers_roadmap_metrics_add_baseline (&metrics);
  koers_roadmap_layout_set_metrics (self->layout, &metrics);
  place (self);
  surface = draw (self, NULL);
  rect = &get_bar (self, 0)->baseline;
  g_assert_cmphex (koers_test_get_pixel (surface, rect->origin.x + rect->size.width / 2, rect->origin.y + rect->size.height / 2), ==, koers_test_to_pixel (&self->palette.dim));
  g_assert_cmphex (koers_test_get_pixel (surface, rect->origin.x - 2, rect->origin.y + 1), !=, koers_test_to_pixel (&self->palette.dim));
  cairo_surface_destroy (surface);
}

/* Each kind and each state of a milestone looks like no other, also in a small sign, and nothing of it lies outside its square. */
static void
test_milestones (void)
{
  static guint32 pixels[KOERS_N_ROADMAP_MILESTONE_KINDS * KOERS_N_ROADMAP_MILESTONE_STATES][16 * 16];
  const KoersChartPalette palette = koers_chart_palette_light ();
  guint n = 0;

  for (guint kind = 0; kind < KOERS_N_ROADMAP_MILESTONE_KINDS; kind++)
    for (guint state = 0; state < KOERS_N_ROADMAP_MILESTONE_STATES; state++, n++)
      {
        GtkSnapshot *snapshot = gtk_snapshot_new ();
        cairo_surface_t *surface = cairo_image_surface_create_for_data ((guchar *) pixels[n], CAIRO_FORMAT_ARGB32, 16, 16, 16 * 4);
        cairo_t *cr = cairo_create (surface);
        GskRenderNode *node;

        gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (2, 2));
        koers_chart_append_milestone (snapshot, kind, state, 12, &palette);
        node = gtk_snapshot_free_to_node (snapshot);
        gsk_render_node_draw (node, cr);
        gsk_render_node_unref (node);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
        for (guint i = 0; i < 16; i++)
          g_assert_true (pixels[n][i] == 0 && pixels[n][15 * 16 + i] == 0 && pixels[n][i * 16] == 0 && pixels[n][i * 16 + 15] == 0);
        for (guint i = 0; i < n; i++)
          {
            guint different = 0;

            for (guint j = 0; j < 16 * 16; j++)
              different += pixels[n][j] != pixels[i][j] ? 1 : 0;
            g_assert_cmpuint (different, >, 8);
          }
      }
}

#define ADD(path, rtl, func) g_test_add (path, Fixture, GINT_TO_POINTER (rtl), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Without this the drawing aborts, with or without a display. */
  gtk_init_check ();
  ADD ("/roadmap-painter/colours", FALSE, test_colours);
  ADD ("/roadmap-painter/colours-rtl", TRUE, test_colours);
  ADD ("/roadmap-painter/highlight", FALSE, test_highlight);
  ADD ("/roadmap-painter/palette", FALSE, test_palette);
  ADD ("/roadmap-painter/soft-end", FALSE, test_soft_end);
  ADD ("/roadmap-painter/cache", FALSE, test_cache);
  ADD ("/roadmap-painter/arrows", FALSE, test_arrows);
  ADD ("/roadmap-painter/arrows-rtl", TRUE, test_arrows);
  ADD ("/roadmap-painter/baseline", FALSE, test_baseline);
  ADD ("/roadmap-painter/ellipsis", FALSE, test_ellipsis);
  g_test_add_func ("/roadmap-painter/milestones", test_milestones);
  return g_test_run ();
}
