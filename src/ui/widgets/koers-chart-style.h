/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

KoersChartPalette koers_chart_style_get_palette (void);
void              koers_chart_style_watch       (GtkWidget *widget);

G_END_DECLS
