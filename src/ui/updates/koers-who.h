/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_WHO (koers_who_get_type ())
G_DECLARE_FINAL_TYPE (KoersWho, koers_who, KOERS, WHO, GtkWidget)

void         koers_who_set_strategy (KoersWho      *self,
                                     KoersStrategy *strategy);
KoersRecord *koers_who_get_record   (KoersWho      *self);
gboolean     koers_who_is_empty     (KoersWho      *self);
KoersRecord *koers_who_lookup       (KoersStrategy *strategy);

G_END_DECLS
