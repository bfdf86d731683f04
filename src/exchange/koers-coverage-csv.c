/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-csv.h"

#include "koers-coverage.h"
#include "koers-csv-writer.h"

/* The coverage as a table for a spreadsheet: a row for each initiative that serves an objective, one for each objective that nothing serves,
 * and one for each initiative that nothing asks for. The words are those of the JSON document. */

static const char *const columns[] = {
  "agreement", "chapterCode", "chapter", "objectiveId", "objectiveCode", "objective", "quote", "page", "deadline", "finding",
  "initiativeId", "initiativeCode", "initiative", "contribution", "throughGoal", "state", "health", "progress", "progressSource", "endDate",
  "isStopped", "isLate", "isAfterDeadline", "pillar", "department", "noMandateReason",
};

static void
add_field (KoersCsvWriter *writer,
           KoersRecord    *record,
           int             field)
{
  g_autofree char *text = koers_value_dup_text (koers_record_get_value (record, field),
                                                koers_catalogue_get_field (koers_record_get_kind (record), field));

  koers_csv_writer_add_text (writer, text != NULL ? text : "");
}

static void
add_name (KoersCsvWriter *writer,
          KoersRecord    *record)
{
  koers_csv_writer_add_text (writer, record != NULL ? koers_record_get_name (record) : "");
}

static void
add_id (KoersCsvWriter *writer,
        KoersRecord    *record)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (koers_record_get_id (record), text);
  koers_csv_writer_add_text (writer, text);
}

static void
add_nothing (KoersCsvWriter *writer,
             guint           n)
{
  for (guint i = 0; i < n; i++)
    koers_csv_writer_add_text (writer, "");
}

/* Up to “finding”. */
static void
add_objective (KoersCsvWriter               *writer,
               KoersCoverage                *coverage,
               const KoersCoverageObjective *objective)
{
  const KoersCoverageChapter *chapter = koers_coverage_get_chapter (coverage, objective->chapter);

  add_name (writer, chapter->agreement);
  add_field (writer, chapter->chapter, KOERS_CHAPTER_CODE);
  add_name (writer, chapter->chapter);
  add_id (writer, objective->objective);
  add_field (writer, objective->objective, KOERS_OBJECTIVE_CODE);
  add_name (writer, objective->objective);
  add_field (writer, objective->objective, KOERS_OBJECTIVE_QUOTE);
  add_field (writer, objective->objective, KOERS_OBJECTIVE_PAGE);
  add_field (writer, objective->objective, KOERS_OBJECTIVE_DEADLINE);
  koers_csv_writer_add_text (writer, koers_coverage_finding_get_word (objective->finding));
}

/* From “initiativeId”. */
static void
add_initiative (KoersCsvWriter             *writer,
                KoersRecord                *initiative,
                const KoersCoverageService *service,
                gint32                      day)
{
  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  g_autofree char *percent = status.percent >= 0 ? g_strdup_printf ("%d", status.percent) : NULL;

  add_id (writer, initiative);
  add_field (writer, initiative, KOERS_INITIATIVE_CODE);
  add_name (writer, initiative);
  koers_csv_writer_add_text (writer, service != NULL ? kind->choices[service->kind].word : "");
  add_name (writer, service != NULL ? service->goal : NULL);
  add_field (writer, initiative, KOERS_INITIATIVE_STATE);
  koers_csv_writer_add_text (writer, koers_health_get_word (status.health));
  if (percent != NULL)
    koers_csv_writer_add_number_text (writer, percent);
  else
    koers_csv_writer_add_text (writer, "");
  koers_csv_writer_add_text (writer, koers_progress_source_get_word (status.source));
  add_field (writer, initiative, KOERS_INITIATIVE_END_DATE);
  koers_csv_writer_add_text (writer, service != NULL && service->is_stopped ? "true" : "false");
  koers_csv_writer_add_text (writer, status.is_late ? "true" : "false");
  koers_csv_writer_add_text (writer, service != NULL && service->is_after_deadline ? "true" : "false");
  add_name (writer, koers_initiative_get_pillar (initiative));
  add_name (writer, koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT));
  add_field (writer, initiative, KOERS_INITIATIVE_NO_MANDATE_REASON);
  koers_csv_writer_end_row (writer);
}

static void
add_unasked (KoersCsvWriter *writer,
             GPtrArray      *initiatives,
             const char     *finding,
             gint32          day)
{
  for (guint i = 0; i < initiatives->len; i++)
    {
      add_nothing (writer, 9);
      koers_csv_writer_add_text (writer, finding);
      add_initiative (writer, g_ptr_array_index (initiatives, i), NULL, day);
    }
}

/**
 * koers_coverage_csv_export:
 * @strategy: a strategy
 * @options: what to write
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes what serves the objectives of the agreements in force as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need).
 *
 * Errors: those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_coverage_csv_export (KoersStrategy             *strategy,
                           const KoersExportOptions  *options,
                           GOutputStream             *stream,
                           GError                   **error)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, options->as_of, NULL);
  g_autoptr (KoersCsvWriter) writer = koers_csv_writer_new (stream, NULL);

  koers_csv_writer_add_row (writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);

      for (guint j = 0; j < objective->n_services; j++)
        {
          add_objective (writer, coverage, objective);
          add_initiative (writer, objective->services[j].initiative, &objective->services[j], options->as_of);
        }
      if (objective->n_services > 0)
        continue;
      add_objective (writer, coverage, objective);
      add_nothing (writer, G_N_ELEMENTS (columns) - 10);
      koers_csv_writer_end_row (writer);
    }
  add_unasked (writer, koers_coverage_get_unasked (coverage), "not_asked_for", options->as_of);
  add_unasked (writer, koers_coverage_get_excused (coverage), "not_asked_for_with_reason", options->as_of);
  return koers_csv_writer_finish (writer, error);
}
