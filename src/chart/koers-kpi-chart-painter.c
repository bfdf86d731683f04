/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-chart-painter.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"
#include "koers-time-axis.h"

#include <math.h>

/* How wide lines are, in pixels. */
#define LINE 2
#define THIN_LINE 1.5

#define DASH 5
#define FORECAST_DASH 3

/* How much of the colour of the line the range around it has. */
#define RANGE_ALPHA 0.2f

/* ---- signs */

static void
append_circle (GtkSnapshot             *snapshot,
               const graphene_rect_t   *rect,
               gboolean                 is_hollow,
               const KoersChartPalette *palette)
{
  const GdkRGBA borders[] = { palette->accent, palette->accent, palette->accent, palette->accent };
  const float widths[] = { LINE, LINE, LINE, LINE };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, rect->size.width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, is_hollow ? &palette->background : &palette->accent, rect);
  gtk_snapshot_pop (snapshot);
  if (is_hollow)
    gtk_snapshot_append_border (snapshot, &outline, widths, borders);
}

/* Each has its own shape: a square, a disc, a ring, a diamond. */
static void
append_sign (GtkSnapshot             *snapshot,
             KoersKpiPointKind        kind,
             double                   x,
             double                   y,
             double                   radius,
             const KoersChartPalette *palette)
{
  graphene_rect_t rect = koers_chart_rect (x - radius, y - radius, 2 * radius, 2 * radius);
  cairo_t *cr;

  switch (kind)
    {
    case KOERS_KPI_POINT_BASELINE:
      graphene_rect_inset (&rect, 1, 1);
      gtk_snapshot_append_color (snapshot, &palette->foreground, &rect);
      break;
    case KOERS_KPI_POINT_MEASURED:
    case KOERS_KPI_POINT_PROVISIONAL:
      append_circle (snapshot, &rect, kind == KOERS_KPI_POINT_PROVISIONAL, palette);
      break;
    case KOERS_KPI_POINT_TARGET:
      graphene_rect_inset (&rect, -1, -1);
      cr = koers_chart_append_cairo (snapshot, &rect);
      cairo_move_to (cr, x, y - radius);
      cairo_line_to (cr, x + radius, y);
      cairo_line_to (cr, x, y + radius);
      cairo_line_to (cr, x - radius, y);
      cairo_close_path (cr);
      gdk_cairo_set_source_rgba (cr, &palette->background);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &palette->foreground);
      cairo_set_line_width (cr, THIN_LINE);
      cairo_stroke (cr);
      cairo_destroy (cr);
      break;
    case KOERS_N_KPI_POINT_KINDS:
    default:
      break;
    }
}

/* ---- lines */

/* By steps if the path goes so. */
static void
append_path (GtkSnapshot               *snapshot,
             const KoersKpiChartLayout *layout,
             gboolean                   expected,
             const KoersChartPalette   *palette)
{
  const double dashes[] = { DASH, DASH - 1 };
  cairo_t *cr = koers_chart_append_cairo (snapshot, &layout->plot);
  gboolean has_begun = FALSE;
  guint last = 0;

  for (guint i = 0; i < koers_kpi_series_get_n (layout->series); i++)
    {
      if (!koers_kpi_chart_layout_is_on_path (layout, i, expected, has_begun))
        continue;
      if (has_begun && expected && koers_kpi_series_is_stepwise (layout->series))
        cairo_line_to (cr, layout->places[i].x, layout->places[last].y);
      if (has_begun)
        cairo_line_to (cr, layout->places[i].x, layout->places[i].y);
      else
        cairo_move_to (cr, layout->places[i].x, layout->places[i].y);
      has_begun = TRUE;
      last = i;
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, expected ? THIN_LINE : LINE);
  if (expected)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  gdk_cairo_set_source_rgba (cr, expected ? &palette->dim : &palette->accent);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* The trend goes on in dashes; around it the range, which is wider the further ahead it is. */
static void
append_forecast (GtkSnapshot               *snapshot,
                 const KoersKpiChartLayout *layout,
                 const KoersChartPalette   *palette)
{
  const double dashes[] = { FORECAST_DASH, FORECAST_DASH };
  const KoersKpiForecastPlace *places = layout->forecast_places;
  GdkRGBA range = palette->accent;
  guint n = layout->forecast->len;
  cairo_t *cr;

  if (n == 0)
    return;
  cr = koers_chart_append_cairo (snapshot, &layout->plot);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, places[i].x, places[i].top);
  for (guint i = n; i-- > 0;)
    cairo_line_to (cr, places[i].x, places[i].bottom);
  cairo_close_path (cr);
  range.alpha *= RANGE_ALPHA;
  gdk_cairo_set_source_rgba (cr, &range);
  cairo_fill (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, places[i].x, places[i].y);
  cairo_set_line_width (cr, LINE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  gdk_cairo_set_source_rgba (cr, &palette->accent);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Through the whole chart, so that everything can be compared with it; of a range the whole of it. */
static void
append_target (GtkSnapshot               *snapshot,
               const KoersKpiChartLayout *layout,
               const KoersChartPalette   *palette)
{
  const KoersKpiPoint *target = koers_kpi_series_get_last (layout->series, TRUE);

  for (guint i = 0; target != NULL && i < koers_kpi_series_get_n (layout->series); i++)
    if (koers_kpi_series_get (layout->series, i) == target)
      {
        const KoersKpiPlace *place = &layout->places[i];
        graphene_rect_t line = koers_chart_rect (layout->plot.origin.x, round (place->y), layout->plot.size.width, 1);
        graphene_rect_t band = koers_chart_rect (layout->plot.origin.x, place->top, layout->plot.size.width, place->y - place->top);

        if (band.size.height > 0)
          gtk_snapshot_append_color (snapshot, &palette->grid, &band);
        koers_chart_append_dashes (snapshot, &line, 2, 3, &palette->foreground);
        line.origin.y = roundf ((float) place->top);
        if (band.size.height > 0)
          koers_chart_append_dashes (snapshot, &line, 2, 3, &palette->foreground);
      }
}

/* ---- axes and texts */

static void
append_axes (GtkSnapshot               *snapshot,
             const KoersKpiChartLayout *layout,
             KoersChartText            *texts,
             const KoersChartPalette   *palette)
{
  const graphene_rect_t *plot = &layout->plot;

  for (guint i = 0; i < layout->values->len; i++)
    {
      const KoersKpiLabel *label = &g_array_index (layout->values, KoersKpiLabel, i);

      gtk_snapshot_append_color (snapshot, &palette->grid, &GRAPHENE_RECT_INIT (plot->origin.x, roundf ((float) label->y), plot->size.width, 1));
      koers_chart_append_text (snapshot, texts, label->text, KOERS_TEXT_MILESTONE, FALSE, &label->rect, &palette->dim);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (plot->origin.x, plot->origin.y));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, plot->size.width, plot->size.height));
  koers_time_axis_append_grid (snapshot, layout->ticks, palette, plot->size.height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, plot->size.height));
  koers_time_axis_append (snapshot, layout->ticks, texts, palette, plot->size.width);
  gtk_snapshot_restore (snapshot);
}

/**
 * koers_kpi_chart_paint_keys:
 * @snapshot: where to
 * @layout: a chart
 * @texts: the texts of the chart
 * @palette: its colours
 *
 * Paints only what explains the signs, where it stands in the chart.
 */
void
koers_kpi_chart_paint_keys (GtkSnapshot               *snapshot,
                            const KoersKpiChartLayout *layout,
                            KoersChartText            *texts,
                            const KoersChartPalette   *palette)
{
  for (guint i = 0; i < layout->keys->len; i++)
    {
      const KoersKpiKey *key = &g_array_index (layout->keys, KoersKpiKey, i);
      double x = key->sign.origin.x + key->sign.size.width / 2, y = key->sign.origin.y + key->sign.size.height / 2;
      graphene_rect_t line = koers_chart_rect (key->sign.origin.x, round (y) - 1, key->sign.size.width, THIN_LINE);

      if (key->kind == KOERS_KPI_KEY_PATH)
        koers_chart_append_dashes (snapshot, &line, DASH, DASH - 1, &palette->dim);
      else if (key->kind == KOERS_KPI_KEY_FORECAST)
        {
          GdkRGBA range = palette->accent;

          range.alpha *= RANGE_ALPHA;
          gtk_snapshot_append_color (snapshot, &range, &key->sign);
          koers_chart_append_dashes (snapshot, &line, FORECAST_DASH, FORECAST_DASH, &palette->accent);
        }
      else
        append_sign (snapshot, (KoersKpiPointKind) key->kind, x, y, layout->radius, palette);
      koers_chart_append_text (snapshot, texts, key->label.text, KOERS_TEXT_MILESTONE, TRUE, &key->label.rect, &palette->foreground);
    }
}

/**
 * koers_kpi_chart_paint:
 * @snapshot: where to
 * @layout: a chart
 * @texts: (nullable): the texts of the chart; %NULL for one without texts
 * @palette: its colours
 *
 * Paints a chart of a KPI from 0, 0.
 */
void
koers_kpi_chart_paint (GtkSnapshot               *snapshot,
                       const KoersKpiChartLayout *layout,
                       KoersChartText            *texts,
                       const KoersChartPalette   *palette)
{
  const KoersKpiPoint *last = koers_kpi_series_get_last (layout->series, FALSE);

  if (koers_kpi_series_get_n (layout->series) == 0)
    return;
  if (texts != NULL)
    append_axes (snapshot, layout, texts, palette);
  append_target (snapshot, layout, palette);
  append_forecast (snapshot, layout, palette);
  append_path (snapshot, layout, TRUE, palette);
  append_path (snapshot, layout, FALSE, palette);
  for (guint i = 0; i < koers_kpi_series_get_n (layout->series); i++)
    {
      const KoersKpiPoint *point = koers_kpi_series_get (layout->series, i);

      if (texts != NULL || point == last)
        append_sign (snapshot, point->kind, layout->places[i].x, layout->places[i].y, layout->radius, palette);
    }
  if (texts == NULL)
    return;
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const KoersKpiLabel *label = &g_array_index (layout->labels, KoersKpiLabel, i);

      koers_chart_append_text (snapshot, texts, label->text, KOERS_TEXT_MILESTONE, FALSE, &label->rect, &palette->foreground);
    }
  koers_kpi_chart_paint_keys (snapshot, layout, texts, palette);
}
