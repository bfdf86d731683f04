/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-state-bar-painter.h"
#include "koers-test-pixel.h"

#include <pango/pangocairo.h>

#define HEIGHT 24

/* Seven pixels for each character. */
static double
measure_width (const char    *text,
               KoersTextRole  role,
               gpointer       data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

static const KoersTextMeasure measure = { measure_width, NULL };

static KoersStateBarLayout
lay_out (const guint *counts,
         double       width,
         guint        n_full,
         gboolean     rtl)
{
  const KoersStateBarSpace space = { width, HEIGHT, n_full, rtl };

  return koers_state_bar_layout_new (counts, &space, measure);
}

static double
end_of (const graphene_rect_t *rect)
{
  return (double) rect->origin.x + rect->size.width;
}

static void
test_shares (void)
{
  const guint counts[KOERS_N_ROADMAP_STATES] = { [KOERS_ROADMAP_COMPLETED] = 10, [KOERS_ROADMAP_IN_PROGRESS] = 20, [KOERS_ROADMAP_PLANNED] = 1 };
  KoersStateBarLayout layout = lay_out (counts, 314, 0, FALSE);

  /* Done comes first; the one that is planned gets the room of its sign, the others divide the rest by two. */
  g_assert_cmpuint (layout.n_segments, ==, 3);
  g_assert_cmpint (layout.segments[0].state, ==, KOERS_ROADMAP_COMPLETED);
  g_assert_cmpint (layout.segments[1].state, ==, KOERS_ROADMAP_IN_PROGRESS);
  g_assert_cmpint (layout.segments[2].state, ==, KOERS_ROADMAP_PLANNED);
  g_assert_cmpfloat (layout.segments[2].rect.size.width, ==, HEIGHT);
  g_assert_cmpfloat_with_epsilon (layout.segments[1].rect.size.width, 2 * layout.segments[0].rect.size.width, 2);
  g_assert_cmpfloat (layout.segments[0].rect.origin.x, ==, 0);
  g_assert_cmpfloat (end_of (&layout.segments[2].rect), ==, 314);
  g_assert_cmpfloat (layout.segments[0].number.size.width, ==, 14);
  g_assert_cmpfloat (layout.segments[2].sign.size.width, >, 0);
  g_assert_cmpfloat (layout.segments[2].number.size.width, ==, 0);

  g_assert_cmpuint (koers_state_bar_layout_get_at (&layout, 1, 1), ==, 0);
  g_assert_cmpuint (koers_state_bar_layout_get_at (&layout, 313, HEIGHT - 1), ==, 2);
  g_assert_cmpuint (koers_state_bar_layout_get_at (&layout, 313, HEIGHT), ==, G_MAXUINT);
  g_assert_cmpuint (koers_state_bar_layout_get_at (&layout, end_of (&layout.segments[0].rect) + 1, 1), ==, G_MAXUINT);
}

static void
test_none (void)
{
  const guint counts[KOERS_N_ROADMAP_STATES] = { 0 };
  KoersStateBarLayout layout = lay_out (counts, 300, 12, FALSE);

  g_assert_cmpuint (layout.n_segments, ==, 0);
  g_assert_cmpuint (koers_state_bar_layout_get_at (&layout, 0, 0), ==, G_MAXUINT);
}

/* Bars that stand below each other have one measure. */
static void
test_list (void)
{
  const guint ten[KOERS_N_ROADMAP_STATES] = { [KOERS_ROADMAP_IN_PROGRESS] = 10 }, five[KOERS_N_ROADMAP_STATES] = { [KOERS_ROADMAP_PLANNED] = 5 };
  const guint few[KOERS_N_ROADMAP_STATES] = { [KOERS_ROADMAP_PLANNED] = 1, [KOERS_ROADMAP_ON_HOLD] = 1 };
  KoersStateBarLayout longest = lay_out (ten, 300, 10, FALSE), half = lay_out (five, 300, 10, FALSE), least = lay_out (few, 300, 1000, FALSE);

  g_assert_cmpfloat (longest.segments[0].rect.size.width, ==, 300);
  g_assert_cmpfloat (half.segments[0].rect.size.width, ==, 150);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (least.segments[i].sign.size.width, >, 0);
}

/* Whatever the numbers: parts in order, apart, within the space, none without pixels, and from right to left the same in the mirror. */
static void
test_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint counts[KOERS_N_ROADMAP_STATES], total = 0, n = 0;
      int width = g_test_rand_int_range (40, 900);
      guint n_full;
      KoersStateBarLayout layout, mirrored;

      for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
        {
          counts[i] = g_test_rand_bit () ? (guint) g_test_rand_int_range (0, g_test_rand_bit () ? 3 : 5000) : 0;
          total += counts[i];
        }
      n_full = g_test_rand_bit () ? 0 : total + (guint) g_test_rand_int_range (0, 10000);
      layout = lay_out (counts, width, n_full, FALSE);
      mirrored = lay_out (counts, width, n_full, TRUE);
      g_assert_cmpuint (layout.n_segments, ==, mirrored.n_segments);
      for (guint i = 0; i < layout.n_segments; i++)
        {
          const KoersStateSegment *segment = &layout.segments[i];

          g_assert_cmpuint (segment->n, ==, counts[segment->state]);
          g_assert_cmpfloat (segment->rect.size.width, >=, 4);
          g_assert_cmpfloat (segment->rect.origin.x, ==, (int) segment->rect.origin.x);
          g_assert_cmpfloat (segment->rect.origin.x, >=, i == 0 ? 0 : end_of (&layout.segments[i - 1].rect) + 1);
          g_assert_cmpfloat (end_of (&segment->rect), <=, width);
          g_assert_cmpfloat (end_of (&segment->rect), ==, width - mirrored.segments[i].rect.origin.x);
          if (segment->sign.size.width > 0)
            g_assert_true (graphene_rect_contains_rect (&segment->rect, &segment->sign));
          if (segment->number.size.width > 0)
            {
              g_assert_true (graphene_rect_contains_rect (&segment->rect, &segment->number));
              g_assert_cmpfloat (segment->number.origin.x, >, end_of (&segment->sign));
            }
          n += segment->n;
        }
      g_assert_cmpuint (n, ==, total);
    }
}

/* Near its edge a part has the colour that the roadmap has for its state. */
static void
test_paint (void)
{
  const guint counts[KOERS_N_ROADMAP_STATES] = { 3, 4, 5, 6, 7, 8 };
  KoersStateBarLayout layout = lay_out (counts, 600, 0, FALSE);
  const KoersChartPalette palette = koers_chart_palette_light ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (KoersRoadmapPainter) painter = koers_roadmap_painter_new (context, &palette);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  koers_state_bar_paint (snapshot, &layout, painter, &palette, FALSE);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < layout.n_segments; i++)
    {
      const KoersStateSegment *segment = &layout.segments[i];
      double middle = segment->rect.origin.x + segment->rect.size.width / 2;

      g_assert_cmphex (koers_test_get_pixel (surface, middle, 0), ==, koers_test_to_pixel (&palette.states[segment->state].border));
      g_assert_cmphex (koers_test_get_pixel (surface, middle, 2), ==, koers_test_to_pixel (&palette.states[segment->state].fill));
      if (i + 1 < layout.n_segments)
        g_assert_cmphex (koers_test_get_pixel (surface, end_of (&segment->rect), HEIGHT / 2), ==, 0);
    }
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/state-bar/shares", test_shares);
  g_test_add_func ("/chart/state-bar/none", test_none);
  g_test_add_func ("/chart/state-bar/list", test_list);
  g_test_add_func ("/chart/state-bar/random", test_random);
  g_test_add_func ("/chart/state-bar/paint", test_paint);

  return g_test_run ();
}
