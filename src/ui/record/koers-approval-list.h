/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_APPROVAL_LIST (koers_approval_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersApprovalList, koers_approval_list, KOERS, APPROVAL_LIST, GtkWidget)

GtkWidget *koers_approval_list_new (KoersViewState *view_state);

G_END_DECLS
