/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-due-item.h"
#include "koers-view-state.h"

G_BEGIN_DECLS

#define KOERS_TYPE_DUE_LIST (koers_due_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersDueList, koers_due_list, KOERS, DUE_LIST, GObject)

KoersDueList *koers_due_list_new      (KoersViewState *view_state);
void          koers_due_list_set_who  (KoersDueList   *self,
                                       KoersRecord    *who);
guint         koers_due_list_get_n    (KoersDueList   *self);
guint         koers_due_list_get_step (KoersDueList   *self,
                                       guint           position,
                                       int             step);

G_END_DECLS
