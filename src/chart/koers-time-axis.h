/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-time-ticks.h"

G_BEGIN_DECLS

double koers_time_axis_get_height  (KoersChartText          *text);
void   koers_time_axis_append      (GtkSnapshot             *snapshot,
                                    KoersTimeTicks          *ticks,
                                    KoersChartText          *text,
                                    const KoersChartPalette *palette,
                                    double                   width);
void   koers_time_axis_append_grid (GtkSnapshot             *snapshot,
                                    KoersTimeTicks          *ticks,
                                    const KoersChartPalette *palette,
                                    double                   height);

G_END_DECLS
