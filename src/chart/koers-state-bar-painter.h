/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-painter.h"
#include "koers-state-bar-layout.h"

G_BEGIN_DECLS

void koers_state_bar_paint      (GtkSnapshot               *snapshot,
                                 const KoersStateBarLayout *layout,
                                 KoersRoadmapPainter       *painter,
                                 const KoersChartPalette   *palette,
                                 gboolean                   rtl);
void koers_state_bar_paint_sign (GtkSnapshot               *snapshot,
                                 KoersRoadmapState          state,
                                 const graphene_rect_t     *rect,
                                 const KoersChartPalette   *palette,
                                 gboolean                   rtl);

G_END_DECLS
