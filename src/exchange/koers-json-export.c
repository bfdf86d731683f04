/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"

#include "koers-json-members.h"
#include "koers-json-value.h"
#include "koers-overview.h"

/* So many milestones are written that come next, and that are late; all of them stand under “milestones”. */
#define MAX_MILESTONES 100

static void
add_id (KoersJsonWriter *writer,
        const char      *name,
        KoersId          id)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (id, text);
  koers_json_writer_add_name (writer, name);
  koers_json_writer_add_text (writer, text);
}

static void
add_record (KoersJsonWriter          *writer,
            KoersRecord              *record,
            const KoersExportOptions *options)
{
  KoersKind kind = koers_record_get_kind (record);
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  const char *extra = koers_record_get_text (record, info->n_fields - 1);

  koers_json_writer_begin_object (writer);
  add_id (writer, "id", koers_record_get_id (record));
  for (int i = 0; i < info->n_fields - 1; i++)
    {
      const KoersValue *value = koers_record_get_value (record, i);

      if (!koers_value_is_set (value) || (options->without_personal && info->fields[i].personal))
        continue;
      koers_json_writer_add_name (writer, koers_catalogue_get_json_name (kind, i));
      koers_json_value_write (writer, &info->fields[i], value);
    }
  /* Nobody knows what unknown members say, so they do not go where no names of persons may go. */
  if (extra != NULL && !options->without_personal)
    koers_json_members_add (writer, kind, extra);
  koers_json_writer_end_object (writer);
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return koers_record_compare (*(KoersRecord **) a, *(KoersRecord **) b);
}

static void
add_kind (KoersJsonWriter          *writer,
          KoersStrategy            *strategy,
          KoersKind                 kind,
          const KoersExportOptions *options)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  g_autoptr (GPtrArray) records = g_ptr_array_sized_new (koers_record_list_get_n (list));

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, compare_records);

  koers_json_writer_add_name (writer, koers_catalogue_get_json_array (kind));
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < records->len; i++)
    add_record (writer, g_ptr_array_index (records, i), options);
  koers_json_writer_end_array (writer);
}

/* ---- what follows from the data; never read back */

static void
add_number (KoersJsonWriter *writer,
            const char      *name,
            gint64           number)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_add_integer (writer, number);
}

static void
add_word (KoersJsonWriter *writer,
          const char      *name,
          const char      *word)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_add_text (writer, word);
}

static void
add_status (KoersJsonWriter *writer,
            KoersRecord     *initiative,
            gint32           day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);

  koers_json_writer_begin_object (writer);
  add_id (writer, "initiativeId", koers_record_get_id (initiative));
  if (pillar != NULL)
    add_id (writer, "pillarId", koers_record_get_id (pillar));
  add_word (writer, "health", koers_health_get_word (status.health));
  if (status.percent >= 0)
    add_number (writer, "progress", status.percent);
  add_word (writer, "progressSource", koers_progress_source_get_word (status.source));
  add_number (writer, "milestones", status.n_milestones);
  add_number (writer, "milestonesDone", status.n_done);
  add_number (writer, "milestonesLate", status.n_late);
  koers_json_writer_add_name (writer, "isLate");
  koers_json_writer_add_boolean (writer, status.is_late);
  koers_json_writer_end_object (writer);
}

static void
begin_member (KoersJsonWriter *writer,
              const char      *name)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_begin_object (writer);
}

static void
add_group_numbers (KoersJsonWriter          *writer,
                   const KoersOverviewGroup *group)
{
  const KoersField *state = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STATE);
  int percent = koers_overview_group_get_percent (group);

  add_number (writer, "goals", group->n_goals);
  add_number (writer, "initiatives", group->n_initiatives);
  begin_member (writer, "states");
  for (int i = 0; i < KOERS_INITIATIVE_STATE_N; i++)
    add_number (writer, state->choices[i].word, group->states[i]);
  koers_json_writer_end_object (writer);
  begin_member (writer, "healths");
  for (int i = 0; i < KOERS_N_HEALTHS; i++)
    add_number (writer, koers_health_get_word ((KoersHealth) i), group->healths[i]);
  koers_json_writer_end_object (writer);
  if (percent >= 0)
    add_number (writer, "progress", percent);
  begin_member (writer, "progressSources");
  for (int i = 0; i < KOERS_N_PROGRESS_SOURCES; i++)
    add_number (writer, koers_progress_source_get_word ((KoersProgressSource) i), group->sources[i]);
  koers_json_writer_end_object (writer);
  add_number (writer, "active", group->n_active);
  add_number (writer, "late", group->n_late);
  add_number (writer, "activeBudget", group->active_budget);
}

/* What belongs to none has no id. */
static void
add_groups (KoersJsonWriter          *writer,
            const char               *name,
            const char               *id_name,
            const KoersOverviewGroup *groups,
            guint                     n)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      koers_json_writer_begin_object (writer);
      if (groups[i].record != NULL)
        add_id (writer, id_name, koers_record_get_id (groups[i].record));
      add_group_numbers (writer, &groups[i]);
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_end_array (writer);
}

static void
add_milestones (KoersJsonWriter *writer,
                const char      *name,
                GPtrArray       *milestones)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_json_writer_add_name (writer, name);
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < milestones->len; i++)
    {
      koers_id_to_text (koers_record_get_id (g_ptr_array_index (milestones, i)), text);
      koers_json_writer_add_text (writer, text);
    }
  koers_json_writer_end_array (writer);
}

static void
add_overview (KoersJsonWriter *writer,
              KoersStrategy   *strategy,
              gint32           day)
{
  g_autoptr (KoersOverview) overview = koers_overview_new (strategy, day, MAX_MILESTONES);
  const KoersOverviewGroup *groups;
  guint n;

  begin_member (writer, "overview");
  begin_member (writer, "totals");
  add_group_numbers (writer, koers_overview_get_totals (overview));
  koers_json_writer_end_object (writer);
  groups = koers_overview_get_pillars (overview, &n);
  add_groups (writer, "pillars", "pillarId", groups, n);
  groups = koers_overview_get_departments (overview, &n);
  add_groups (writer, "departments", "departmentId", groups, n);
  add_milestones (writer, "nextMilestoneIds", koers_overview_get_next_milestones (overview, NULL));
  add_milestones (writer, "lateMilestoneIds", koers_overview_get_late_milestones (overview, NULL));
  koers_json_writer_end_object (writer);
}

static void
add_derived (KoersJsonWriter *writer,
             KoersStrategy   *strategy,
             gint32           day)
{
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) findings = koers_strategy_find (strategy, day);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    g_ptr_array_add (records, koers_record_list_get (initiatives, i));
  g_ptr_array_sort (records, compare_records);

  begin_member (writer, "derived");
  add_overview (writer, strategy, day);
  koers_json_writer_add_name (writer, "initiatives");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < records->len; i++)
    add_status (writer, g_ptr_array_index (records, i), day);
  koers_json_writer_end_array (writer);
  koers_json_writer_add_name (writer, "findings");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < findings->len; i++)
    {
      const KoersFinding *finding = g_ptr_array_index (findings, i);

      koers_json_writer_begin_object (writer);
      add_word (writer, "finding", koers_finding_get_word (finding->kind));
      add_word (writer, "kind", koers_catalogue_get_kind (koers_record_get_kind (finding->record))->name);
      add_id (writer, "id", koers_record_get_id (finding->record));
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
}

/**
 * koers_json_export:
 * @strategy: a strategy
 * @options: what to write
 * @stream: where to
 * @error: where to say what went wrong
 *
 * Writes a strategy as the JSON document that koers_json_schema() describes. The order of everything is fixed, so that two
 * exports of the same content differ in `exportedAt` alone.
 *
 * Errors: those of the stream.
 *
 * Returns: whether everything was written
 */
gboolean
koers_json_export (KoersStrategy             *strategy,
                   const KoersExportOptions  *options,
                   GOutputStream             *stream,
                   GError                   **error)
{
  g_autoptr (KoersJsonWriter) writer = koers_json_writer_new (stream);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  KoersRecord *root = koers_strategy_get_root (strategy);
  char as_of[KOERS_DATE_TEXT_SIZE];

  koers_date_to_text (koers_date_from_day (options->as_of, KOERS_PRECISION_DAY), as_of);
  koers_json_writer_begin_object (writer);
  add_word (writer, "format", KOERS_JSON_FORMAT);
  add_number (writer, "formatVersion", KOERS_JSON_FORMAT_VERSION);
  add_word (writer, "generator", "Koers " KOERS_VERSION);
  add_word (writer, "exportedAt", options->exported_at != NULL ? options->exported_at : moment);
  add_word (writer, "asOf", as_of);
  koers_json_writer_add_name (writer, "strategy");
  add_record (writer, root, options);
  for (int kind = KOERS_KIND_STRATEGY + 1; kind < KOERS_N_KINDS; kind++)
    add_kind (writer, strategy, (KoersKind) kind, options);
  if (options->derived)
    add_derived (writer, strategy, options->as_of);
  if (koers_record_get_text (root, KOERS_STRATEGY_EXTRA) != NULL && !options->without_personal)
    koers_json_members_add_document (writer, koers_record_get_text (root, KOERS_STRATEGY_EXTRA));
  koers_json_writer_end_object (writer);
  return koers_json_writer_finish (writer, error);
}
