/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_LATE_UPDATE (koers_late_update_get_type ())
G_DECLARE_FINAL_TYPE (KoersLateUpdate, koers_late_update, KOERS, LATE_UPDATE, GObject)

/**
 * KoersLateUpdateFunc:
 * @widget: a widget
 *
 * Makes what it shows.
 */
typedef void (*KoersLateUpdateFunc) (gpointer widget);

KoersLateUpdate *koers_late_update_new    (GtkWidget           *widget,
                                           KoersLateUpdateFunc  update);
void             koers_late_update_queue  (KoersLateUpdate     *self);
void             koers_late_update_settle (KoersLateUpdate     *self);
gboolean         koers_late_update_is_due (KoersLateUpdate     *self);

G_END_DECLS
