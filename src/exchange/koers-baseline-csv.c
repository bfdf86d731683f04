/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline-csv.h"

#include "koers-csv-writer.h"
#include "koers-error.h"
#include "koers-initiative-status.h"
#include "koers-plan-shifts.h"

#include <glib/gi18n-lib.h>

/* What became of a frozen plan, as a table for a spreadsheet: a row for each initiative and milestone that moved, was added or was dropped.
 * The words are those of the JSON document. */

static const char *const columns[] = {
  "kind", "id", "code", "name", "initiative", "pillar", "department", "change", "startBefore", "endBefore", "startAfter", "endAfter",
  "startDays", "endDays",
};

static const char *const changes[KOERS_N_PLAN_SHIFT_KINDS] = {
  [KOERS_PLAN_SHIFT_MOVED] = "moved", [KOERS_PLAN_SHIFT_ADDED] = "added", [KOERS_PLAN_SHIFT_DROPPED] = "dropped",
};

static void
add_days (KoersCsvWriter       *writer,
          const KoersPlanShift *shift,
          int                   days)
{
  g_autofree char *text = g_strdup_printf ("%d", days);

  if (shift->kind == KOERS_PLAN_SHIFT_MOVED)
    koers_csv_writer_add_number_text (writer, text);
  else
    koers_csv_writer_add_text (writer, "");
}

static void
add_shift (KoersCsvWriter       *writer,
           const KoersPlanShift *shift)
{
  KoersRecord *subject = shift->subject, *initiative = subject;
  gboolean is_milestone = koers_record_get_kind (subject) == KOERS_KIND_MILESTONE;
  KoersRecord *pillar, *department;
  char id[KOERS_ID_TEXT_SIZE];

  if (is_milestone)
    initiative = koers_record_get_target (subject, KOERS_MILESTONE_INITIATIVE);
  pillar = initiative != NULL ? koers_initiative_get_pillar (initiative) : NULL;
  department = initiative != NULL ? koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT) : NULL;
  koers_id_to_text (koers_record_get_id (subject), id);
  koers_csv_writer_add_text (writer, is_milestone ? "milestone" : "initiative");
  koers_csv_writer_add_text (writer, id);
  koers_csv_writer_add_text (writer, koers_record_get_text (subject, is_milestone ? (int) KOERS_MILESTONE_CODE : (int) KOERS_INITIATIVE_CODE));
  koers_csv_writer_add_text (writer, koers_record_get_name (subject));
  koers_csv_writer_add_text (writer, initiative != NULL ? koers_record_get_name (initiative) : NULL);
  koers_csv_writer_add_text (writer, pillar != NULL ? koers_record_get_name (pillar) : NULL);
  koers_csv_writer_add_text (writer, department != NULL ? koers_record_get_name (department) : NULL);
  koers_csv_writer_add_text (writer, changes[shift->kind]);
  koers_csv_writer_add_date (writer, shift->before.start);
  koers_csv_writer_add_date (writer, shift->before.end);
  koers_csv_writer_add_date (writer, shift->after.start);
  koers_csv_writer_add_date (writer, shift->after.end);
  add_days (writer, shift, shift->start_days);
  add_days (writer, shift, shift->end_days);
  koers_csv_writer_end_row (writer);
}

/**
 * koers_baseline_csv_export:
 * @strategy: a strategy
 * @options: what to write
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes how a frozen plan differs from the plan as it is now, or from a later frozen plan, as CSV (RFC 4180, UTF-8 with a byte order mark,
 * which spreadsheets need).
 *
 * Errors: %KOERS_ERROR_USAGE if no plan is frozen, or those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_baseline_csv_export (KoersStrategy             *strategy,
                           const KoersExportOptions  *options,
                           GOutputStream             *stream,
                           GError                   **error)
{
  KoersRecord *before = koers_format_find_kept (strategy, KOERS_KIND_BASELINE, options->baseline);
  KoersRecord *after = koers_id_is_none (options->against) ? NULL : koers_strategy_lookup (strategy, options->against);
  g_autoptr (KoersPlanShifts) shifts = NULL;
  g_autoptr (KoersCsvWriter) writer = NULL;

  if (before == NULL)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("No plan is frozen yet, so there is nothing to compare with. Freeze the plan first."));
      return FALSE;
    }
  shifts = koers_plan_shifts_new (strategy, before, after);
  writer = koers_csv_writer_new (stream, NULL);
  koers_csv_writer_add_row (writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < koers_plan_shifts_get_n (shifts); i++)
    add_shift (writer, koers_plan_shifts_get (shifts, i));
  return koers_csv_writer_finish (writer, error);
}
