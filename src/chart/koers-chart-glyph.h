/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"

G_BEGIN_DECLS

void koers_chart_append_state     (GtkSnapshot                *snapshot,
                                   KoersRoadmapState           state,
                                   double                      size,
                                   gboolean                    rtl,
                                   const KoersChartPalette    *palette);
void koers_chart_append_light     (GtkSnapshot                *snapshot,
                                   KoersRoadmapLight           light,
                                   double                      size,
                                   const KoersChartPalette    *palette);
void koers_chart_append_milestone (GtkSnapshot                *snapshot,
                                   KoersRoadmapMilestoneState  state,
                                   double                      size,
                                   const KoersChartPalette    *palette);
void koers_chart_append_triangle  (GtkSnapshot                *snapshot,
                                   double                      size,
                                   GtkDirectionType            direction,
                                   const GdkRGBA              *colour);

G_END_DECLS
