/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-kpi-chart-painter.h"
#include "koers-test-exchange.h"
#include "koers-test-pixel.h"

#include <pango/pangocairo.h>

#define EPSILON 0.01

/* Seven pixels for each character. */
static double
measure_width (const char    *text,
               KoersTextRole  role,
               gpointer       data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

static const KoersTextMeasure measure = { measure_width, NULL };

static KoersKpiChartSpace
space_of (double   width,
          double   height,
          gboolean rtl)
{
  return (KoersKpiChartSpace) { width, height, 16, 40, rtl, FALSE };
}

static void
add (KoersKpiSeries    *series,
     KoersKpiPointKind  kind,
     int                year,
     int                quarter,
     double             value)
{
  koers_kpi_series_add (series, (KoersKpiPoint) { kind, koers_date_new (year, quarter * 3 - 2, 1, KOERS_PRECISION_QUARTER), value, value, NULL });
}

/* A baseline of 35, on to 54 while 70 is asked for. */
static KoersKpiSeries *
make_series (void)
{
  KoersKpiSeries *series = koers_kpi_series_new (0, "%");

  add (series, KOERS_KPI_POINT_TARGET, 2026, 4, 70);
  for (int i = 0; i < 8; i++)
    add (series, i < 7 ? KOERS_KPI_POINT_MEASURED : KOERS_KPI_POINT_PROVISIONAL, 2025 - i / 4, 4 - i % 4, 54 - 2 * i);
  add (series, KOERS_KPI_POINT_BASELINE, 2022, 4, 35);
  return series;
}

static double
end_of (const graphene_rect_t *rect)
{
  return (double) rect->origin.x + rect->size.width;
}

static void
assert_within (const KoersKpiChartLayout *layout,
               double                     x,
               double                     y)
{
  g_assert_cmpfloat (x, >=, layout->plot.origin.x - EPSILON);
  g_assert_cmpfloat (x, <=, end_of (&layout->plot) + EPSILON);
  g_assert_cmpfloat (y, >=, layout->plot.origin.y - EPSILON);
  g_assert_cmpfloat (y, <=, layout->plot.origin.y + layout->plot.size.height + EPSILON);
}

static double
day_of (const KoersKpiChartLayout *layout,
        guint                      i)
{
  return koers_time_scale_to_day (layout->scale, layout->places[i].x - layout->plot.origin.x);
}

/* Points that are put in as they come stand in the order of time; the first is the baseline, the last the target. */
static void
test_places (void)
{
  g_autoptr (KoersKpiSeries) series = make_series ();
  const KoersKpiChartSpace space = space_of (600, 300, FALSE);
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, measure);
  guint n = koers_kpi_series_get_n (series);
  const KoersKpiLabel *low = &g_array_index (layout->values, KoersKpiLabel, 0);
  const KoersKpiLabel *high = &g_array_index (layout->values, KoersKpiLabel, layout->values->len - 1);

  g_assert_cmpuint (n, ==, 10);
  g_assert_cmpint (koers_kpi_series_get (series, 0)->kind, ==, KOERS_KPI_POINT_BASELINE);
  g_assert_cmpint (koers_kpi_series_get (series, n - 1)->kind, ==, KOERS_KPI_POINT_TARGET);
  for (guint i = 0; i < n; i++)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (series, i);

      assert_within (layout, layout->places[i].x, layout->places[i].y);
      if (i > 0)
        g_assert_cmpfloat (layout->places[i].x, >, layout->places[i - 1].x);
      g_assert_cmpfloat_with_epsilon (day_of (layout, i), koers_date_get_last_day (point->period) + 1, 0.5);
    }
  /* More is higher: 35 stands below 54 and that below 70, each as far from the ends of the axis as it should. */
  g_assert_cmpstr (low->text, ==, "30%");
  g_assert_cmpstr (high->text, ==, "70%");
  g_assert_cmpfloat_with_epsilon (layout->places[n - 1].y, high->y, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->places[0].y, low->y + (high->y - low->y) * 5 / 40, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->places[n - 2].y, low->y + (high->y - low->y) * 24 / 40, EPSILON);
}

/* What was measured last, the target and the baseline are written beside their points. */
static void
test_labels (void)
{
  g_autoptr (KoersKpiSeries) series = make_series ();
  const KoersKpiChartSpace space = space_of (600, 300, FALSE);
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, measure);
  const char *const texts[] = { "54%", "70%", "35%" };

  g_assert_cmpuint (layout->labels->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (g_array_index (layout->labels, KoersKpiLabel, i).text, ==, texts[i]);
  g_assert_cmpuint (layout->keys->len, ==, 6);
}

/* What was measured grew by 2 each quarter; the target is four quarters after the last one, of 54. */
static void
test_forecast (void)
{
  g_autoptr (KoersKpiSeries) series = make_series (), few = koers_kpi_series_new (0, "%");
  g_autoptr (GArray) forecast = koers_kpi_forecast_new (series), none = NULL;
  const KoersKpiForecast *first = &g_array_index (forecast, KoersKpiForecast, 0);
  const KoersKpiForecast *last = &g_array_index (forecast, KoersKpiForecast, forecast->len - 1);
  g_autofree char *words = koers_kpi_forecast_dup_words (forecast, series);

  g_assert_cmpuint (forecast->len, ==, 5);
  g_assert_cmpfloat_with_epsilon (first->value, 54, 0.1);
  g_assert_cmpint (koers_date_get_last_day (last->period), ==, koers_date_new (2026, 12, 31, KOERS_PRECISION_DAY).day);
  /* Quarters are not all as long, so it is not 62 sharp. */
  g_assert_cmpfloat_with_epsilon (last->value, 62, 0.2);
  g_assert_cmpfloat (last->high - last->value, >, first->high - first->value);
  g_assert_cmpfloat_with_epsilon (last->high - last->value, last->value - last->low, EPSILON);
  g_assert_true (g_str_has_prefix (words, "Forecast for Q4 2026 if the trend goes on: 62%"));
  add (few, KOERS_KPI_POINT_BASELINE, 2024, 1, 10);
  add (few, KOERS_KPI_POINT_MEASURED, 2025, 1, 20);
  add (few, KOERS_KPI_POINT_MEASURED, 2025, 2, 30);
  none = koers_kpi_forecast_new (few);
  g_assert_cmpuint (none->len, ==, 0);
  /* The third makes one possible; without a target it is one period ahead. */
  add (few, KOERS_KPI_POINT_PROVISIONAL, 2025, 3, 30);
  g_array_unref (none);
  none = koers_kpi_forecast_new (few);
  g_assert_cmpuint (none->len, ==, 2);
}

/* There is no more than all of something, nor less than nothing of it. */
static void
test_forecast_limits (void)
{
  static const struct {
    const char *unit;
    double      first;
    double      step;
    double      last;
  } cases[] = { { "%", 60, 15, 100 }, { "%", 90, 15, 150 }, { "days", 60, 15, 120 }, { "days", 40, -15, 0 }, { "days", 20, -15, -40 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoersKpiSeries) series = koers_kpi_series_new (0, cases[i].unit);
      g_autoptr (GArray) forecast = NULL;

      for (int k = 0; k < 3; k++)
        add (series, KOERS_KPI_POINT_MEASURED, 2022 + k, 4, cases[i].first + k * cases[i].step);
      add (series, KOERS_KPI_POINT_TARGET, 2026, 4, 50);
      forecast = koers_kpi_forecast_new (series);
      g_assert_cmpuint (forecast->len, ==, 9);
      g_assert_cmpfloat_with_epsilon (g_array_index (forecast, KoersKpiForecast, 8).value, cases[i].last, 0.1);
    }
}

/* In a line of a list there is nothing but the line. */
static void
test_small (void)
{
  g_autoptr (KoersKpiSeries) series = make_series ();
  const KoersKpiChartSpace space = { 72, 24, 16, 40, FALSE, TRUE };
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, measure);

  g_assert_cmpfloat (layout->plot.size.width, ==, 72);
  g_assert_cmpfloat (layout->plot.size.height, ==, 24);
  g_assert_cmpuint (layout->values->len + layout->labels->len + layout->keys->len + layout->forecast->len, ==, 0);
  g_assert_null (layout->ticks);
  /* And that takes all of the height: from the baseline, which is the least, to the target. */
  g_assert_cmpfloat_with_epsilon (layout->places[0].y, 24 - layout->radius, EPSILON);
  g_assert_cmpfloat_with_epsilon (layout->places[koers_kpi_series_get_n (series) - 1].y, layout->radius, EPSILON);
}

static void
test_empty (void)
{
  g_autoptr (KoersKpiSeries) series = koers_kpi_series_new (0, NULL);
  const KoersKpiChartSpace space = space_of (300, 200, FALSE);
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, measure);

  g_assert_cmpuint (layout->labels->len + layout->keys->len, ==, 0);
  g_assert_null (koers_kpi_series_get_last (series, FALSE));
}

static KoersKpiSeries *
make_random (void)
{
  KoersKpiSeries *series = koers_kpi_series_new (g_test_rand_int_range (0, 3), g_test_rand_bit () ? "%" : "working days");
  double from = g_test_rand_double_range (-1000, 1000), wide = g_test_rand_bit () ? 0 : g_test_rand_double_range (0, 5000);

  for (int n = g_test_rand_int_range (0, 40); n > 0; n--)
    {
      KoersKpiPointKind kind = (KoersKpiPointKind) g_test_rand_int_range (0, KOERS_N_KPI_POINT_KINDS);
      KoersPrecision precision = (KoersPrecision) g_test_rand_int_range (KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1);
      double value = from + wide * g_test_rand_double ();

      koers_kpi_series_add (series, (KoersKpiPoint) { kind, koers_date_from_day (g_test_rand_int_range (10000, 25000), precision), value,
                                                      g_test_rand_bit () ? value : value + wide / 10, NULL });
    }
  return series;
}

static void
assert_apart (GArray *labels,
              double  width)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const graphene_rect_t *rect = &g_array_index (labels, KoersKpiLabel, i).rect;

      for (guint k = 0; k < i; k++)
        g_assert_false (graphene_rect_intersection (rect, &g_array_index (labels, KoersKpiLabel, k).rect, NULL));
      g_assert_cmpfloat (rect->origin.x, <=, width);
    }
}

/* No line between two points comes within a text: seen step by step. */
static void
assert_apart_from (GArray *labels,
                   double  x0,
                   double  y0,
                   double  x1,
                   double  y1)
{
  for (guint i = 0; i < labels->len; i++)
    for (guint step = 0; step <= 100; step++)
      {
        const graphene_point_t at = { (float) (x0 + (x1 - x0) * step / 100), (float) (y0 + (y1 - y0) * step / 100) };

        g_assert_false (graphene_rect_contains_point (&g_array_index (labels, KoersKpiLabel, i).rect, &at));
      }
}

static void
assert_apart_from_lines (const KoersKpiChartLayout *layout)
{
  for (guint expected = 0; expected < 2; expected++)
    {
      const KoersKpiPlace *before = NULL;

      for (guint i = 0; i < koers_kpi_series_get_n (layout->series); i++)
        if (koers_kpi_chart_layout_is_on_path (layout, i, expected == 1, before != NULL))
          {
            if (before != NULL)
              assert_apart_from (layout->labels, before->x, before->y, layout->places[i].x, layout->places[i].y);
            before = &layout->places[i];
          }
    }
  for (guint i = 1; i < layout->forecast->len; i++)
    assert_apart_from (layout->labels, layout->forecast_places[i - 1].x, layout->forecast_places[i - 1].y, layout->forecast_places[i].x,
                       layout->forecast_places[i].y);
}

/* The forecast ends where the target stands: its text goes elsewhere, and is there. */
static void
test_labels_and_lines (void)
{
  for (guint growth = 1; growth < 8; growth++)
    {
      g_autoptr (KoersKpiSeries) series = koers_kpi_series_new (0, "%");
      const KoersKpiChartSpace space = space_of (600, 300, FALSE);
      g_autoptr (KoersKpiChartLayout) layout = NULL;

      add (series, KOERS_KPI_POINT_BASELINE, 2022, 4, 35);
      for (int i = 0; i < 8; i++)
        add (series, KOERS_KPI_POINT_MEASURED, 2024 + i / 4, 1 + i % 4, 40 + growth * i);
      add (series, KOERS_KPI_POINT_TARGET, 2026, 4, 40 + growth * 11 + 2);
      layout = koers_kpi_chart_layout_new (series, &space, measure);
      g_assert_cmpuint (layout->labels->len, ==, 3);
      assert_apart_from_lines (layout);
    }
}

/* Whatever was measured: in the order of time, all within the plot, no text over another or over a line, and from right to left the same in the mirror. */
static void
test_random (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (KoersKpiSeries) series = make_random ();
      double width = g_test_rand_int_range (260, 1200), height = g_test_rand_int_range (180, 500);
      const KoersKpiChartSpace space = space_of (width, height, FALSE), mirrored_space = space_of (width, height, TRUE);
      g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, measure);
      g_autoptr (KoersKpiChartLayout) mirrored = koers_kpi_chart_layout_new (series, &mirrored_space, measure);

      for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
        {
          assert_within (layout, layout->places[i].x, layout->places[i].y);
          assert_within (layout, layout->places[i].x, layout->places[i].top);
          if (i > 0)
            g_assert_cmpfloat (layout->places[i].x, >=, layout->places[i - 1].x);
          g_assert_cmpfloat_with_epsilon (mirrored->places[i].x, width - layout->places[i].x, EPSILON);
          g_assert_cmpfloat_with_epsilon (mirrored->places[i].y, layout->places[i].y, EPSILON);
        }
      for (guint i = 0; i < layout->forecast->len; i++)
        {
          assert_within (layout, layout->forecast_places[i].x, layout->forecast_places[i].top);
          assert_within (layout, layout->forecast_places[i].x, layout->forecast_places[i].bottom);
        }
      assert_apart (layout->values, width);
      assert_apart (layout->labels, width);
      assert_apart_from_lines (layout);
      g_assert_cmpuint (layout->labels->len, ==, mirrored->labels->len);
      for (guint i = 0; i < layout->labels->len; i++)
        {
          const graphene_rect_t *rect = &g_array_index (layout->labels, KoersKpiLabel, i).rect;

          g_assert_cmpfloat (rect->origin.x, >=, layout->plot.origin.x - EPSILON);
          g_assert_cmpfloat (end_of (rect), <=, end_of (&layout->plot) + EPSILON);
        }
      for (guint i = 0; i < layout->keys->len; i++)
        g_assert_cmpfloat_with_epsilon (g_array_index (mirrored->keys, KoersKpiKey, i).sign.origin.x,
                                        width - end_of (&g_array_index (layout->keys, KoersKpiKey, i).sign), EPSILON);
    }
}

/* What is drawn of the first KPI of the example is what its state is judged by. */
static void
test_example (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (GPtrArray) kpis = koers_strategy_dup_sorted (strategy, KOERS_KIND_KPI);
  g_autoptr (KoersKpiSeries) series = koers_kpi_series_of (g_ptr_array_index (kpis, 0), koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY).day);
  g_autoptr (KoersKpiSeries) earlier = koers_kpi_series_of (g_ptr_array_index (kpis, 0), koers_date_new (2025, 9, 29, KOERS_PRECISION_DAY).day);
  g_autofree char *value = koers_kpi_series_dup_point (series, koers_kpi_series_get_last (series, FALSE));

  g_assert_cmpstr (value, ==, "54%");
  g_assert_cmpint (koers_kpi_series_get (series, 0)->kind, ==, KOERS_KPI_POINT_BASELINE);
  g_assert_cmpfloat (koers_kpi_series_get_last (series, TRUE)->value, ==, 70);
  g_assert_cmpuint (koers_kpi_series_get_n (earlier), ==, koers_kpi_series_get_n (series) - 1);
}

/* What was measured is full, what is provisional hollow. */
static void
test_paint (void)
{
  g_autoptr (KoersKpiSeries) series = make_series ();
  const KoersKpiChartSpace space = space_of (600, 300, FALSE);
  const KoersChartPalette palette = koers_chart_palette_light ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (KoersChartText) texts = koers_chart_text_new (context);
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, koers_chart_text_get_measure (texts));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 300);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  guint n_seen = 0;

  koers_kpi_chart_paint (snapshot, layout, texts, &palette);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (series, i);
      guint32 pixel = koers_test_get_pixel (surface, layout->places[i].x, layout->places[i].y);

      if (!koers_kpi_point_is_measured (point))
        continue;
      g_assert_cmphex (pixel, ==, koers_test_to_pixel (point->kind == KOERS_KPI_POINT_PROVISIONAL ? &palette.background : &palette.accent));
      n_seen++;
    }
  g_assert_cmpuint (n_seen, ==, 8);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static cairo_surface_t *
paint_kpi (KoersRecord   *kpi,
           KoersKpiPlace *target)
{
  g_autoptr (KoersKpiSeries) series = koers_kpi_series_of (kpi, koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY).day);
  const KoersKpiChartSpace space = space_of (600, 300, FALSE);
  const KoersChartPalette palette = koers_chart_palette_light ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (KoersChartText) texts = koers_chart_text_new (context);
  g_autoptr (KoersKpiChartLayout) layout = koers_kpi_chart_layout_new (series, &space, koers_chart_text_get_measure (texts));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 300);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  koers_kpi_chart_paint (snapshot, layout, texts, &palette);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
    if (koers_kpi_series_get (series, i)->kind == KOERS_KPI_POINT_TARGET)
      *target = layout->places[i];
  g_object_unref (context);
  return surface;
}

/* By steps the way goes level to the day of the target, and up there. */
static void
test_stepwise (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (GPtrArray) kpis = koers_strategy_dup_sorted (strategy, KOERS_KIND_KPI);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  KoersKpiPlace target;
  cairo_surface_t *straight = paint_kpi (g_ptr_array_index (kpis, 0), &target), *stepwise;
  guint n_at_target = 0, n_other = 0;

  koers_change_set_set_record (changes, g_ptr_array_index (kpis, 0), KOERS_KPI_PATH, koers_value_integer (KOERS_KPI_PATH_STEPWISE));
  koers_strategy_apply (strategy, changes, 1, (KoersStamp) { 1, "test" });
  stepwise = paint_kpi (g_ptr_array_index (kpis, 0), &target);
  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 600; x++)
      if (koers_test_get_pixel (straight, x, y) != koers_test_get_pixel (stepwise, x, y))
        *(ABS (x - target.x) <= 2 ? &n_at_target : &n_other) += 1;
  g_assert_cmpuint (n_at_target, >, 10);
  g_assert_cmpuint (n_other, >, 10);
  cairo_surface_destroy (straight);
  cairo_surface_destroy (stepwise);
}

int
main (int   argc,
      char *argv[])
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/kpi/places", test_places);
  g_test_add_func ("/chart/kpi/labels", test_labels);
  g_test_add_func ("/chart/kpi/labels-and-lines", test_labels_and_lines);
  g_test_add_func ("/chart/kpi/forecast", test_forecast);
  g_test_add_func ("/chart/kpi/forecast-limits", test_forecast_limits);
  g_test_add_func ("/chart/kpi/small", test_small);
  g_test_add_func ("/chart/kpi/empty", test_empty);
  g_test_add_func ("/chart/kpi/random", test_random);
  g_test_add_func ("/chart/kpi/example", test_example);
  g_test_add_func ("/chart/kpi/paint", test_paint);
  g_test_add_func ("/chart/kpi/stepwise", test_stepwise);

  return g_test_run ();
}
