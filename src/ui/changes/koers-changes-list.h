/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_CHANGES_LIST (koers_changes_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersChangesList, koers_changes_list, KOERS, CHANGES_LIST, GtkWidget)

GtkWidget      *koers_changes_list_new            (void);
gboolean        koers_changes_list_get_selectable (KoersChangesList  *self);
void            koers_changes_list_set_selectable (KoersChangesList  *self,
                                                   gboolean           selectable);
void            koers_changes_list_set_nothing    (KoersChangesList  *self,
                                                   const char        *icon_name,
                                                   const char        *title,
                                                   const char        *description);
void            koers_changes_list_set_changes    (KoersChangesList  *self,
                                                   KoersChangeSet    *changes,
                                                   KoersStrategy     *strategy);
gboolean        koers_changes_list_has_chosen     (KoersChangesList  *self);
KoersChangeSet *koers_changes_list_dup_chosen     (KoersChangesList  *self);

G_END_DECLS
