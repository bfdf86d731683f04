/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gdk/gdk.h>

#include "koers-roadmap-state.h"

G_BEGIN_DECLS

/**
 * KoersBarColours:
 * @fill: what is still to do
 * @progress: what is done
 * @border: its edge, and the sign of its state
 */
typedef struct {
  GdkRGBA fill;
  GdkRGBA progress;
  GdkRGBA border;
} KoersBarColours;

/**
 * KoersChartPalette:
 * @foreground: text; readable on everything but the signal colours
 * @dim: text that may stand back; readable on @background and @card
 * @background: behind the chart
 * @card: behind the axis
 * @grid: the lines of the lower row of the axis
 * @grid_strong: the lines of the upper row of the axis
 * @accent: what is selected
 * @today: the line of today
 * @reporting: the line of the reporting date
 * @success: it goes well
 * @warning: it may go wrong
 * @error: it goes wrong
 * @on_signal: text and signs on @accent, @today, @reporting, @success and @error
 * @on_warning: text and signs on @warning
 * @states: the bars, by state
 * @border_width: how wide the edge of a bar is
 *
 * The colours of a chart. A widget fills them in from the style sheet; the built-in ones are for pictures and tests.
 */
typedef struct {
  GdkRGBA         foreground;
  GdkRGBA         dim;
  GdkRGBA         background;
  GdkRGBA         card;
  GdkRGBA         grid;
  GdkRGBA         grid_strong;
  GdkRGBA         accent;
  GdkRGBA         today;
  GdkRGBA         reporting;
  GdkRGBA         success;
  GdkRGBA         warning;
  GdkRGBA         error;
  GdkRGBA         on_signal;
  GdkRGBA         on_warning;
  KoersBarColours states[KOERS_N_ROADMAP_STATES];
  double          border_width;
} KoersChartPalette;

KoersChartPalette koers_chart_palette_light         (void);
KoersChartPalette koers_chart_palette_dark          (void);
KoersChartPalette koers_chart_palette_high_contrast (gboolean                 dark);

GdkRGBA           koers_chart_palette_get_band      (const KoersChartPalette *palette,
                                                     const GdkRGBA           *colour);
GdkRGBA           koers_rgba_mix                    (const GdkRGBA           *a,
                                                     const GdkRGBA           *b,
                                                     float                    amount);
double            koers_rgba_get_contrast           (const GdkRGBA           *a,
                                                     const GdkRGBA           *b);

G_END_DECLS
