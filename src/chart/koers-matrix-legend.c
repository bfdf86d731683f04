/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-legend.h"

#include "koers-chart-glyph.h"
#include "koers-chart-legend.h"
#include "koers-matrix-painter.h"

#include <math.h>

/* From little to much in this many steps. */
#define N_SHADES 4

static void
add_shades (KoersChartLegend *legend,
            KoersMatrix      *matrix)
{
  graphene_rect_t sign;

  koers_chart_legend_add (legend, koers_matrix_get_intensity_label (matrix), N_SHADES * legend->size, &sign);
  for (guint i = 0; i < N_SHADES && legend->snapshot != NULL; i++)
    {
      GdkRGBA shade = koers_matrix_get_shade (legend->palette, (float) (i + 1) / N_SHADES);
      guint at = legend->rtl ? N_SHADES - 1 - i : i;

      gtk_snapshot_append_color (legend->snapshot, &shade,
                                 &GRAPHENE_RECT_INIT (sign.origin.x + (float) (at * legend->size), sign.origin.y, (float) legend->size,
                                                      (float) legend->size));
    }
}

static void
add_level (KoersChartLegend *legend,
           KoersRiskLevel    level)
{
  g_autofree char *label = koers_risk_level_dup_range (level);
  GdkRGBA shade = koers_matrix_get_level_shade (legend->palette, level);
  double inset = round (legend->size / 4);
  graphene_rect_t sign;

  koers_chart_legend_add (legend, label, legend->size + 2 * inset, &sign);
  if (legend->snapshot == NULL)
    return;
  gtk_snapshot_append_color (legend->snapshot, &shade, &GRAPHENE_RECT_INIT (sign.origin.x, sign.origin.y - 1, sign.size.width, sign.size.height + 2));
  gtk_snapshot_save (legend->snapshot);
  gtk_snapshot_translate (legend->snapshot, &GRAPHENE_POINT_INIT (sign.origin.x + (float) inset, sign.origin.y));
  koers_chart_append_level (legend->snapshot, level, legend->size, legend->palette);
  gtk_snapshot_restore (legend->snapshot);
}

/**
 * koers_matrix_legend_append:
 * @snapshot: (nullable): where to; %NULL to measure only
 * @matrix: what is shown
 * @text: the texts
 * @palette: the colours
 * @width: how wide it may be
 * @rtl: whether reading goes from right to left
 *
 * Draws what the signs and shades of a matrix mean, from 0, 0; only those that it has.
 *
 * Returns: how high it is; 0 if there is nothing to explain
 */
double
koers_matrix_legend_append (GtkSnapshot             *snapshot,
                            KoersMatrix             *matrix,
                            KoersChartText          *text,
                            const KoersChartPalette *palette,
                            double                   width,
                            gboolean                 rtl)
{
  KoersChartLegend legend = koers_chart_legend_new (snapshot, text, palette, width, rtl);
  guint lights = koers_matrix_get_lights (matrix);

  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    if (lights & 1u << i)
      koers_chart_legend_add_light (&legend, i);
  for (guint i = KOERS_RISK_LEVEL_LOW; i < KOERS_N_RISK_LEVELS; i++)
    if (koers_matrix_get_levels (matrix) & 1u << i)
      add_level (&legend, i);
  if (koers_matrix_get_intensity_label (matrix) != NULL)
    add_shades (&legend, matrix);
  return koers_chart_legend_get_height (&legend);
}
