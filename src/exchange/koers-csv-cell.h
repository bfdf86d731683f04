/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-value.h"
#include "koers-value.h"

G_BEGIN_DECLS

gboolean koers_csv_cell_read (const char                *text,
                              const KoersField          *field,
                              const KoersCsvDateOrder   *order,
                              const KoersCsvDecimalMark *mark,
                              KoersValue                *value);

G_END_DECLS
