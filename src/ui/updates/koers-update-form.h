/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_UPDATE_FORM (koers_update_form_get_type ())
G_DECLARE_FINAL_TYPE (KoersUpdateForm, koers_update_form, KOERS, UPDATE_FORM, GtkWidget)

GtkWidget *koers_update_form_new  (KoersViewState  *view_state,
                                   KoersRecord     *initiative,
                                   KoersRecord     *author);
void       koers_update_form_keep (KoersUpdateForm *self);

G_END_DECLS
