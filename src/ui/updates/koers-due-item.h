/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-due.h"

G_BEGIN_DECLS

#define KOERS_TYPE_DUE_ITEM (koers_due_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersDueItem, koers_due_item, KOERS, DUE_ITEM, GObject)

KoersDueItem   *koers_due_item_new         (const KoersDue *due);
KoersDueItem   *koers_due_item_new_heading (KoersDueKind    kind,
                                            guint           n);
const KoersDue *koers_due_item_get_due     (KoersDueItem   *self);
const char     *koers_due_item_get_title   (KoersDueItem   *self);
const char     *koers_due_item_get_message (KoersDueItem   *self);
gboolean        koers_due_item_is_same     (gconstpointer   a,
                                            gconstpointer   b);

G_END_DECLS
