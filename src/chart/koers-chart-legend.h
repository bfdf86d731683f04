/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-chart-text.h"

G_BEGIN_DECLS

/**
 * KoersChartLegend:
 * @snapshot: (nullable): where to; %NULL to measure only
 * @text: the texts
 * @palette: the colours
 * @width: how wide the legend may be
 * @rtl: whether reading goes from right to left
 * @line: how high a line is
 * @size: how high a sign is
 * @x: where the next entry begins, as if reading went from left to right
 * @y: the top of its line
 *
 * Signs and what they mean, one after another, on as many lines as that takes.
 */
typedef struct {
  GtkSnapshot             *snapshot;
  KoersChartText          *text;
  const KoersChartPalette *palette;
  double                   width;
  gboolean                 rtl;
  double                   line;
  double                   size;
  double                   x;
  double                   y;
} KoersChartLegend;

KoersChartLegend koers_chart_legend_new        (GtkSnapshot             *snapshot,
                                                KoersChartText          *text,
                                                const KoersChartPalette *palette,
                                                double                   width,
                                                gboolean                 rtl);
void             koers_chart_legend_add        (KoersChartLegend        *self,
                                                const char              *label,
                                                double                   sign_width,
                                                graphene_rect_t         *sign);
void             koers_chart_legend_add_light  (KoersChartLegend        *self,
                                                KoersRoadmapLight        light);
void             koers_chart_legend_add_state  (KoersChartLegend        *self,
                                                KoersRoadmapState        state);
double           koers_chart_legend_get_height (const KoersChartLegend  *self);

G_END_DECLS
