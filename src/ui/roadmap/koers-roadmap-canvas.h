/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_CANVAS (koers_roadmap_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapCanvas, koers_roadmap_canvas, KOERS, ROADMAP_CANVAS, GtkWidget)

void        koers_roadmap_canvas_set_source (KoersRoadmapCanvas   *self,
                                           KoersRoadmapSource *source);
const char *koers_roadmap_canvas_get_zoom   (KoersRoadmapCanvas   *self);
void        koers_roadmap_canvas_set_zoom   (KoersRoadmapCanvas   *self,
                                           const char         *zoom);
double      koers_roadmap_canvas_get_zoom_level (KoersRoadmapCanvas *self);
void        koers_roadmap_canvas_set_zoom_level (KoersRoadmapCanvas *self,
                                                 double              level);
void        koers_roadmap_canvas_zoom_by    (KoersRoadmapCanvas   *self,
                                           double              factor);
void        koers_roadmap_canvas_fit        (KoersRoadmapCanvas   *self);
void        koers_roadmap_canvas_fold_all   (KoersRoadmapCanvas   *self,
                                           gboolean            folded);
void        koers_roadmap_canvas_show_day   (KoersRoadmapCanvas   *self,
                                           gint32              day);
gboolean   koers_roadmap_canvas_add_initiative (KoersRoadmapCanvas *self);

G_END_DECLS
