/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_ROW (koers_initiative_row_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeRow, koers_initiative_row, KOERS, INITIATIVE_ROW, GObject)

KoersInitiativeRow *koers_initiative_row_new        (void);
gboolean            koers_initiative_row_set        (KoersInitiativeRow *self,
                                                     KoersRecord        *record,
                                                     const char         *value);
KoersRecord        *koers_initiative_row_get_record (KoersInitiativeRow *self);
const char         *koers_initiative_row_get_value  (KoersInitiativeRow *self);

G_END_DECLS
