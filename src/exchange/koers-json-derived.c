/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-derived.h"

#include "koers-coverage.h"
#include "koers-kpi-status.h"
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
add_boolean (KoersJsonWriter *writer,
             const char      *name,
             gboolean         yes)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_add_boolean (writer, yes);
}

static void
add_status (KoersJsonWriter *writer,
            KoersRecord     *initiative,
            gint32           day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STATE);

  koers_json_writer_begin_object (writer);
  add_id (writer, "initiativeId", koers_record_get_id (initiative));
  add_word (writer, "state", field->choices[koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE)].word);
  if (pillar != NULL)
    add_id (writer, "pillarId", koers_record_get_id (pillar));
  add_word (writer, "health", koers_health_get_word (status.health));
  if (status.percent >= 0)
    add_number (writer, "progress", status.percent);
  add_word (writer, "progressSource", koers_progress_source_get_word (status.source));
  add_number (writer, "milestones", status.n_milestones);
  add_number (writer, "milestonesDone", status.n_done);
  add_number (writer, "milestonesLate", status.n_late);
  add_boolean (writer, "isLate", status.is_late);
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
add_listed_id (KoersJsonWriter *writer,
               KoersRecord     *record)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (koers_record_get_id (record), text);
  koers_json_writer_add_text (writer, text);
}

static void
add_ids (KoersJsonWriter *writer,
         const char      *name,
         GPtrArray       *records)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < records->len; i++)
    add_listed_id (writer, g_ptr_array_index (records, i));
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
  add_ids (writer, "nextMilestoneIds", koers_overview_get_next_milestones (overview, NULL));
  add_ids (writer, "lateMilestoneIds", koers_overview_get_late_milestones (overview, NULL));
  koers_json_writer_end_object (writer);
}

static void
add_service (KoersJsonWriter            *writer,
             const KoersCoverageService *service)
{
  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);

  koers_json_writer_begin_object (writer);
  add_id (writer, "initiativeId", koers_record_get_id (service->initiative));
  add_id (writer, "contributionId", koers_record_get_id (service->contribution));
  if (service->goal != NULL)
    add_id (writer, "throughGoalId", koers_record_get_id (service->goal));
  add_word (writer, "kind", kind->choices[service->kind].word);
  add_word (writer, "health", koers_health_get_word (service->health));
  add_boolean (writer, "isStopped", service->is_stopped);
  add_boolean (writer, "isLate", service->is_late);
  add_boolean (writer, "isAfterDeadline", service->is_after_deadline);
  koers_json_writer_end_object (writer);
}

static void
add_objective (KoersJsonWriter              *writer,
               const KoersCoverageObjective *objective)
{
  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);

  koers_json_writer_begin_object (writer);
  add_id (writer, "objectiveId", koers_record_get_id (objective->objective));
  add_word (writer, "finding", koers_coverage_finding_get_word (objective->finding));
  add_word (writer, "worstHealth", koers_health_get_word (objective->worst));
  add_number (writer, "initiatives", objective->n_services);
  begin_member (writer, "kinds");
  for (int i = 0; i < KOERS_CONTRIBUTION_KIND_N; i++)
    add_number (writer, kind->choices[i].word, objective->n_kinds[i]);
  koers_json_writer_end_object (writer);
  add_number (writer, "stopped", objective->n_stopped);
  add_number (writer, "late", objective->n_late);
  add_number (writer, "afterDeadline", objective->n_after_deadline);
  koers_json_writer_add_name (writer, "initiativeIds");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < objective->n_services; i++)
    add_listed_id (writer, objective->services[i].initiative);
  koers_json_writer_end_array (writer);
  koers_json_writer_add_name (writer, "services");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < objective->n_services; i++)
    add_service (writer, &objective->services[i]);
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
}

static void
add_coverage (KoersJsonWriter *writer,
              KoersStrategy   *strategy,
              gint32           day)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, day, NULL);

  begin_member (writer, "coverage");
  add_ids (writer, "agreementIds", koers_coverage_get_agreements (coverage));
  begin_member (writer, "findings");
  for (int i = 0; i < KOERS_N_COVERAGE_FINDINGS; i++)
    add_number (writer, koers_coverage_finding_get_word ((KoersCoverageFinding) i), koers_coverage_get_n_found (coverage, (KoersCoverageFinding) i));
  koers_json_writer_end_object (writer);
  koers_json_writer_add_name (writer, "objectives");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    add_objective (writer, koers_coverage_get_objective (coverage, i));
  koers_json_writer_end_array (writer);
  koers_json_writer_add_name (writer, "unservedObjectiveIds");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    if (koers_coverage_get_objective (coverage, i)->finding == KOERS_COVERAGE_NOTHING)
      add_listed_id (writer, koers_coverage_get_objective (coverage, i)->objective);
  koers_json_writer_end_array (writer);
  add_ids (writer, "unaskedInitiativeIds", koers_coverage_get_unasked (coverage));
  add_ids (writer, "excusedInitiativeIds", koers_coverage_get_excused (coverage));
  koers_json_writer_end_object (writer);
}

static void
add_decimal (KoersJsonWriter *writer,
             const char      *name,
             double           number)
{
  koers_json_writer_add_name (writer, name);
  koers_json_writer_add_double (writer, number);
}

static void
add_kpi (KoersJsonWriter *writer,
         KoersRecord     *kpi,
         gint32           day)
{
  KoersKpiStatus status = koers_kpi_get_status (kpi, day);

  koers_json_writer_begin_object (writer);
  add_id (writer, "kpiId", koers_record_get_id (kpi));
  add_word (writer, "health", koers_health_get_word (status.health));
  add_word (writer, "basis", koers_kpi_basis_get_word (status.basis));
  if (status.measurement != NULL)
    add_id (writer, "measurementId", koers_record_get_id (status.measurement));
  if (status.target != NULL)
    add_id (writer, "targetId", koers_record_get_id (status.target));
  if (status.basis == KOERS_KPI_JUDGED)
    {
      add_decimal (writer, "way", status.way);
      add_decimal (writer, "reached", status.reached);
      add_decimal (writer, "expected", status.expected);
    }
  koers_json_writer_end_object (writer);
}

/**
 * koers_json_add_derived:
 * @writer: a writer, within the outermost object
 * @strategy: a strategy
 * @day: the day on which everything is judged, in days since 1970-01-01
 *
 * Writes what follows from the data, as the member “derived”. It is never read back.
 */
void
koers_json_add_derived (KoersJsonWriter *writer,
                        KoersStrategy   *strategy,
                        gint32           day)
{
  g_autoptr (GPtrArray) findings = koers_strategy_find (strategy, day);
  g_autoptr (GPtrArray) records = koers_strategy_dup_sorted (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) kpis = koers_strategy_dup_sorted (strategy, KOERS_KIND_KPI);
  char as_of[KOERS_DATE_TEXT_SIZE];

  koers_date_to_text (koers_date_from_day (day, KOERS_PRECISION_DAY), as_of);
  begin_member (writer, "derived");
  add_word (writer, "asOf", as_of);
  add_overview (writer, strategy, day);
  add_coverage (writer, strategy, day);
  koers_json_writer_add_name (writer, "initiatives");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < records->len; i++)
    add_status (writer, g_ptr_array_index (records, i), day);
  koers_json_writer_end_array (writer);
  koers_json_writer_add_name (writer, "kpis");
  koers_json_writer_begin_array (writer);
  for (guint i = 0; i < kpis->len; i++)
    add_kpi (writer, g_ptr_array_index (kpis, i), day);
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
