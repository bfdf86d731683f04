/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-grouping.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_LANE (koers_initiative_lane_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeLane, koers_initiative_lane, KOERS, INITIATIVE_LANE, GtkWidget)

GtkWidget  *koers_initiative_lane_new       (KoersViewState      *view_state,
                                             gboolean             by_department,
                                             const KoersGroup    *group);
const char *koers_initiative_lane_get_value (KoersInitiativeLane *self);
const char *koers_initiative_lane_get_title (KoersInitiativeLane *self);
void        koers_initiative_lane_set_group (KoersInitiativeLane *self,
                                             const KoersGroup    *group);
gboolean    koers_initiative_lane_select    (KoersInitiativeLane *self,
                                             KoersRecord         *record,
                                             gboolean             focus);
gboolean    koers_initiative_lane_focus     (KoersInitiativeLane *self);
guint       koers_initiative_lane_get_n     (KoersInitiativeLane *self);

G_END_DECLS
