/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-painter.h"

G_BEGIN_DECLS

double koers_roadmap_legend_append (GtkSnapshot             *snapshot,
                                    KoersRoadmap            *roadmap,
                                    KoersRoadmapPainter     *painter,
                                    const KoersChartPalette *palette,
                                    double                   width,
                                    gboolean                 rtl);

G_END_DECLS
