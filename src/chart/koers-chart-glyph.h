/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-chart-text.h"
#include "koers-risk.h"

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
void koers_chart_append_level     (GtkSnapshot                *snapshot,
                                   KoersRiskLevel              level,
                                   double                      size,
                                   const KoersChartPalette    *palette);
void koers_chart_append_milestone (GtkSnapshot                *snapshot,
                                   KoersRoadmapMilestoneKind   kind,
                                   KoersRoadmapMilestoneState  state,
                                   double                      size,
                                   const KoersChartPalette    *palette);
void koers_chart_append_triangle  (GtkSnapshot                *snapshot,
                                   double                      size,
                                   GtkDirectionType            direction,
                                   const GdkRGBA              *colour);
void koers_chart_append_dashes    (GtkSnapshot                *snapshot,
                                   const graphene_rect_t      *line,
                                   double                      dash,
                                   double                      space,
                                   const GdkRGBA              *colour);
cairo_t *koers_chart_append_cairo (GtkSnapshot                *snapshot,
                                   const graphene_rect_t      *bounds);

void koers_chart_append_text      (GtkSnapshot                *snapshot,
                                   KoersChartText             *texts,
                                   const char                 *text,
                                   KoersTextRole               role,
                                   gboolean                    is_cut,
                                   const graphene_rect_t      *rect,
                                   const GdkRGBA              *colour);
void koers_chart_append_node      (GtkSnapshot                *snapshot,
                                   GskRenderNode              *node,
                                   double                      x,
                                   double                      y);

G_END_DECLS
