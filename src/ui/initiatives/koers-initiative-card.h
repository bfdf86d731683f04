/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_CARD (koers_initiative_card_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeCard, koers_initiative_card, KOERS, INITIATIVE_CARD, GtkWidget)

GtkWidget   *koers_initiative_card_new        (void);
KoersRecord *koers_initiative_card_get_record (KoersInitiativeCard *self);
void         koers_initiative_card_set_record (KoersInitiativeCard *self,
                                               KoersRecord         *record,
                                               gboolean             by_department,
                                               gint32               day);

G_END_DECLS
