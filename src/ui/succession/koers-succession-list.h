/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SUCCESSION_LIST (koers_succession_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccessionList, koers_succession_list, KOERS, SUCCESSION_LIST, GtkWidget)

void koers_succession_list_set_succession (KoersSuccessionList *self,
                                           KoersSuccession     *succession);

G_END_DECLS
