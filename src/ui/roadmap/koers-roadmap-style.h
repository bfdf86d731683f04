/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-painter.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapStyle:
 *
 * The painter of a widget, with the font and the colours that the widget has at that moment.
 */
typedef struct {
  GtkWidget           *widget;
  KoersChartPalette    palette;
  KoersRoadmapPainter *painter;
  guint                serial;
} KoersRoadmapStyle;

void     koers_roadmap_style_init   (KoersRoadmapStyle *self,
                                     GtkWidget         *widget);
void     koers_roadmap_style_clear  (KoersRoadmapStyle *self);
gboolean koers_roadmap_style_update (KoersRoadmapStyle *self);

G_END_DECLS
