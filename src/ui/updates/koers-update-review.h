/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_UPDATE_REVIEW (koers_update_review_get_type ())
G_DECLARE_FINAL_TYPE (KoersUpdateReview, koers_update_review, KOERS, UPDATE_REVIEW, GtkWidget)

GtkWidget *koers_update_review_new (KoersViewState *view_state,
                                    KoersRecord    *update);

G_END_DECLS
