/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-format.h"

#include "koers-baseline-csv.h"
#include "koers-changes-csv.h"
#include "koers-coverage-csv.h"
#include "koers-csv-format.h"
#include "koers-json-format.h"

#include <glib/gi18n-lib.h>

const KoersFormat koers_exchange_formats[] = {
  { "json", N_("Strategy as JSON"), "json", "application/json", FALSE, koers_json_export, koers_json_import,
    N_("Everything, to exchange with others or to read back"), KOERS_EXPORT_USES_AS_OF | KOERS_EXPORT_USES_DERIVED | KOERS_EXPORT_USES_PERSONAL },
  { "csv", N_("Table as CSV"), "csv", "text/csv", TRUE, koers_csv_export, koers_csv_import,
    N_("One kind of record, for a spreadsheet"), KOERS_EXPORT_USES_PERSONAL },
  { "coverage-csv", N_("Coverage as CSV"), "csv", "text/csv", FALSE, koers_coverage_csv_export, NULL,
    N_("What serves each objective, for a spreadsheet"), KOERS_EXPORT_USES_AS_OF },
  { "baseline-csv", N_("Baseline as CSV"), "csv", "text/csv", FALSE, koers_baseline_csv_export, NULL,
    N_("What moved, came or went since the plan was frozen, for a spreadsheet"), 0 },
  { "changes-csv", N_("Changes as CSV"), "csv", "text/csv", FALSE, koers_changes_csv_export, NULL,
    N_("What changed since the last snapshot, for a spreadsheet"), KOERS_EXPORT_USES_AS_OF },
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

/**
 * koers_format_get_purpose:
 * @format: a format
 *
 * Returns: (transfer none) (nullable): what it is for, in the language of the user
 */
const char *
koers_format_get_purpose (const KoersFormat *format)
{
  return format->purpose != NULL ? g_dgettext (GETTEXT_PACKAGE, format->purpose) : NULL;
}

/**
 * koers_format_find_kept:
 * @strategy: a strategy
 * @kind: the kind of what is compared with, such as baselines
 * @id: that which was asked for; none for the last one
 *
 * Returns: (transfer none) (nullable): what is compared with
 */
KoersRecord *
koers_format_find_kept (KoersStrategy *strategy,
                        KoersKind      kind,
                        KoersId        id)
{
  g_autoptr (GPtrArray) kept = NULL;

  if (!koers_id_is_none (id))
    return koers_strategy_lookup (strategy, id);
  kept = koers_strategy_dup_sorted (strategy, kind);
  return kept->len > 0 ? g_ptr_array_index (kept, kept->len - 1) : NULL;
}
