/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-value.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_IMPORT_FORM (koers_import_form_get_type ())
G_DECLARE_FINAL_TYPE (KoersImportForm, koers_import_form, KOERS, IMPORT_FORM, AdwPreferencesGroup)

void                     koers_import_form_show            (KoersImportForm  *self,
                                                            KoersCsvForm      form);
const KoersCsvOptions   *koers_import_form_get_csv_options (KoersImportForm  *self);
const KoersCsvDateOrder *koers_import_form_get_date_order  (KoersImportForm  *self);

G_END_DECLS
