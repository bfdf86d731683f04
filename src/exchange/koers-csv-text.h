/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-reader.h"

G_BEGIN_DECLS

/* The step of the reader from bytes to text. */

char *koers_csv_decode (GBytes           *bytes,
                        KoersCsvEncoding *encoding,
                        gsize            *length,
                        gsize            *n_replaced);

G_END_DECLS
