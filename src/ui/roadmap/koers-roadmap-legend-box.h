/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_LEGEND_BOX (koers_roadmap_legend_box_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapLegendBox, koers_roadmap_legend_box, KOERS, ROADMAP_LEGEND_BOX, GtkWidget)

void koers_roadmap_legend_box_set_source (KoersRoadmapLegendBox *self,
                                          KoersRoadmapSource    *source);

G_END_DECLS
