/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-layout.h"

#include <math.h>

/**
 * koers_matrix_metrics_new:
 * @text_heights: how high a line of text is, by role
 *
 * Derives all sizes from the font, for a screen.
 *
 * Returns: the sizes
 */
KoersMatrixMetrics
koers_matrix_metrics_new (const double text_heights[KOERS_N_TEXT_ROLES])
{
  double line = text_heights[KOERS_TEXT_BAR];
  KoersMatrixMetrics metrics = { .pad = round (line / 3), .max_lines = 3, .use_codes = TRUE, .head_share = 0.42 };

  for (guint i = 0; i < KOERS_N_TEXT_ROLES; i++)
    metrics.text_heights[i] = text_heights[i];
  metrics.glyph_size = 2 * round (line * 0.38);
  /* A sign and a number of two digits. */
  metrics.column_narrow = round (metrics.glyph_size + line * 1.2 + 2 * metrics.pad);
  metrics.column_max = round (line * 8);
  metrics.head_min = round (line * 6);
  metrics.turned_max = round (line * 8);
  metrics.indent = round (line * 0.8);
  return metrics;
}
