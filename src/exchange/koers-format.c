/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-format.h"

#include "koers-csv-format.h"
#include "koers-json-format.h"

#include <glib/gi18n-lib.h>

const KoersFormat koers_exchange_formats[] = {
  { "json", N_("Strategy as JSON"), "json", "application/json", FALSE, koers_json_export, koers_json_import },
  { "csv", N_("Table as CSV"), "csv", "text/csv", TRUE, koers_csv_export, koers_csv_import },
};
const guint koers_exchange_n_formats = G_N_ELEMENTS (koers_exchange_formats);

/**
 * koers_format_get_name:
 * @format: a format
 *
 * Returns: (transfer none): what people call it, in their language
 */
const char *
koers_format_get_name (const KoersFormat *format)
{
  return g_dgettext (GETTEXT_PACKAGE, format->name);
}
