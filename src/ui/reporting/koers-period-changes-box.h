/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-period-change.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PERIOD_CHANGES_BOX (koers_period_changes_box_get_type ())
G_DECLARE_FINAL_TYPE (KoersPeriodChangesBox, koers_period_changes_box, KOERS, PERIOD_CHANGES_BOX, GtkWidget)

void koers_period_changes_box_set_view_state (KoersPeriodChangesBox *self,
                                              KoersViewState        *view_state);
void koers_period_changes_box_show           (KoersPeriodChangesBox *self,
                                              KoersPeriodChanges    *changes);

G_END_DECLS
