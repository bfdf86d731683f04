/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_GROWING_LIST (koers_growing_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersGrowingList, koers_growing_list, KOERS, GROWING_LIST, GObject)

KoersGrowingList *koers_growing_list_new           (GListModel        *whole,
                                                    GtkScrolledWindow *scrolled);
GListModel       *koers_growing_list_get_model     (KoersGrowingList  *self);
void              koers_growing_list_shrink        (KoersGrowingList  *self);
void              koers_growing_list_show_at_least (KoersGrowingList  *self,
                                                    guint              n);

G_END_DECLS
