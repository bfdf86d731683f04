/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-legend.h"

#include "koers-chart-legend.h"
#include "koers-matrix-painter.h"

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
  if (koers_matrix_get_intensity_label (matrix) != NULL)
    add_shades (&legend, matrix);
  return koers_chart_legend_get_height (&legend);
}
