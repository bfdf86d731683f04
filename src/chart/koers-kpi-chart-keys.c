/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-chart-keys.h"

#include <glib/gi18n-lib.h>

/* What explains the signs of a chart of a KPI. */

/* Between two explanations, in pixels. */
#define KEY_GAP 16

static const char *
get_key_text (int kind)
{
  switch (kind)
    {
    case KOERS_KPI_POINT_BASELINE:
      return _("Baseline");
    case KOERS_KPI_POINT_MEASURED:
      return C_("KPI", "Measured");
    case KOERS_KPI_POINT_PROVISIONAL:
      return _("Provisional");
    case KOERS_KPI_POINT_TARGET:
      return C_("KPI", "Target");
    case KOERS_KPI_KEY_PATH:
      return _("Expected path");
    case KOERS_KPI_KEY_FORECAST:
    default:
      return _("Forecast");
    }
}

static gboolean
has_point (const KoersKpiSeries *series,
           int                   kind)
{
  for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
    if ((int) koers_kpi_series_get (series, i)->kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_key (const KoersKpiChartLayout *layout,
         int                        kind)
{
  if (kind == KOERS_KPI_KEY_PATH)
    return has_point (layout->series, KOERS_KPI_POINT_BASELINE) && has_point (layout->series, KOERS_KPI_POINT_TARGET);
  return kind == KOERS_KPI_KEY_FORECAST ? layout->forecast->len > 1 : has_point (layout->series, kind);
}

/**
 * koers_kpi_chart_keys_place:
 * @self: a chart of which the points are known
 * @space: where it has to stand
 * @measure: how wide texts are
 *
 * Lays out what explains the signs, in rows from the top.
 *
 * Returns: how high they are together, in pixels
 */
double
koers_kpi_chart_keys_place (KoersKpiChartLayout      *self,
                            const KoersKpiChartSpace *space,
                            KoersTextMeasure          measure)
{
  double x = 0, y = 0, line = space->line_height;

  for (int kind = 0; kind <= KOERS_KPI_KEY_FORECAST; kind++)
    {
      KoersKpiKey key = { .kind = kind };
      double width, text_width, room = space->width - line - KOERS_KPI_CHART_GAP;

      if (!has_key (self, kind) || room <= 0)
        continue;
      key.label.text = g_strdup (get_key_text (kind));
      text_width = MIN (koers_text_measure_width (measure, key.label.text, KOERS_TEXT_MILESTONE), room);
      width = line + KOERS_KPI_CHART_GAP + text_width;
      if (x > 0 && x + width > space->width)
        {
          x = 0;
          y += line + KOERS_KPI_CHART_GAP;
        }
      key.sign = koers_kpi_chart_space_mirror (space, x, y, line, line);
      key.label.rect = koers_kpi_chart_space_mirror (space, x + line + KOERS_KPI_CHART_GAP, y, text_width, line);
      g_array_append_val (self->keys, key);
      x += width + KEY_GAP;
    }
  return self->keys->len > 0 ? y + line : 0;
}

/**
 * koers_kpi_chart_keys_lower:
 * @self: a chart
 * @by: how far, in pixels
 *
 * Moves what explains the signs down.
 */
void
koers_kpi_chart_keys_lower (KoersKpiChartLayout *self,
                            double               by)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      KoersKpiKey *key = &g_array_index (self->keys, KoersKpiKey, i);

      key->sign.origin.y += (float) by;
      key->label.rect.origin.y += (float) by;
    }
}
