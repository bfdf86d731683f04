/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-derived.h"

#include "koers-attention.h"
#include "koers-coverage.h"
#include "koers-freshness.h"
#include "koers-kpi-status.h"
#include "koers-overview.h"

/* So many milestones are written that come next, and that are late; all of them stand under “milestones”. */
#define MAX_MILESTONES 100

static void
add_status (KoersJsonWriter *writer,
            KoersRecord     *initiative,
            gint32           day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STATE);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "initiativeId", koers_record_get_id (initiative));
  koers_json_writer_add_text_member (writer, "state", field->choices[koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE)].word);
  if (pillar != NULL)
    koers_json_writer_add_id_member (writer, "pillarId", koers_record_get_id (pillar));
  koers_json_writer_add_text_member (writer, "health", koers_health_get_word (status.health));
  if (status.percent >= 0)
    koers_json_writer_add_integer_member (writer, "progress", status.percent);
  koers_json_writer_add_text_member (writer, "progressSource", koers_progress_source_get_word (status.source));
  koers_json_writer_add_text_member (writer, "freshness", koers_freshness_get_word (koers_initiative_get_freshness (initiative, status.update, day)));
  koers_json_writer_begin_array_member (writer, "doubts");
  for (guint i = 0; i < KOERS_N_DOUBTS; i++)
    if ((status.doubts & (1u << i)) != 0)
      koers_json_writer_add_text (writer, koers_doubt_get_word ((KoersDoubts) (1u << i)));
  koers_json_writer_end_array (writer);
  koers_json_writer_add_integer_member (writer, "milestones", status.n_milestones);
  koers_json_writer_add_integer_member (writer, "milestonesDone", status.n_done);
  koers_json_writer_add_integer_member (writer, "milestonesLate", status.n_late);
  koers_json_writer_add_boolean_member (writer, "isLate", status.is_late);
  koers_json_writer_end_object (writer);
}

static void
add_group_numbers (KoersJsonWriter          *writer,
                   const KoersOverviewGroup *group)
{
  const KoersField *state = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_STATE);
  KoersProgressWeighing weighing;
  int percent = koers_progress_mean_get (&group->part.mean, &weighing);

  koers_json_writer_add_integer_member (writer, "goals", group->n_goals);
  koers_json_writer_add_integer_member (writer, "initiatives", group->part.n);
  koers_json_writer_begin_object_member (writer, "states");
  for (int i = 0; i < KOERS_INITIATIVE_STATE_N; i++)
    koers_json_writer_add_integer_member (writer, state->choices[i].word, group->states[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_begin_object_member (writer, "healths");
  for (int i = 0; i < KOERS_N_HEALTHS; i++)
    koers_json_writer_add_integer_member (writer, koers_health_get_word ((KoersHealth) i), group->part.healths[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_add_text_member (writer, "worstHealth", koers_health_get_word (koers_progress_part_get_worst (&group->part)));
  koers_json_writer_add_integer_member (writer, "unsupported", group->part.n_doubted);
  if (percent >= 0)
    {
      koers_json_writer_add_integer_member (writer, "progress", percent);
      koers_json_writer_add_text_member (writer, "progressWeighing", koers_progress_weighing_get_word (weighing));
    }
  koers_json_writer_begin_object_member (writer, "progressSources");
  for (int i = 0; i < KOERS_N_PROGRESS_SOURCES; i++)
    koers_json_writer_add_integer_member (writer, koers_progress_source_get_word ((KoersProgressSource) i), group->part.sources[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_add_integer_member (writer, "active", group->n_active);
  koers_json_writer_add_integer_member (writer, "late", group->n_late);
  koers_json_writer_add_integer_member (writer, "activeBudget", group->active_budget);
}

/* What belongs to none has no id. */
static void
add_groups (KoersJsonWriter          *writer,
            const char               *name,
            const char               *id_name,
            const KoersOverviewGroup *groups,
            guint                     n)
{
  koers_json_writer_begin_array_member (writer, name);
  for (guint i = 0; i < n; i++)
    {
      koers_json_writer_begin_object (writer);
      if (groups[i].record != NULL)
        koers_json_writer_add_id_member (writer, id_name, koers_record_get_id (groups[i].record));
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
  koers_json_writer_begin_array_member (writer, name);
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

  koers_json_writer_begin_object_member (writer, "overview");
  koers_json_writer_begin_object_member (writer, "totals");
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
  koers_json_writer_add_id_member (writer, "initiativeId", koers_record_get_id (service->initiative));
  koers_json_writer_add_id_member (writer, "contributionId", koers_record_get_id (service->contribution));
  if (service->goal != NULL)
    koers_json_writer_add_id_member (writer, "throughGoalId", koers_record_get_id (service->goal));
  koers_json_writer_add_text_member (writer, "kind", kind->choices[service->kind].word);
  koers_json_writer_add_text_member (writer, "health", koers_health_get_word (service->health));
  koers_json_writer_add_boolean_member (writer, "isStopped", service->is_stopped);
  koers_json_writer_add_boolean_member (writer, "isLate", service->is_late);
  koers_json_writer_add_boolean_member (writer, "isAfterDeadline", service->is_after_deadline);
  koers_json_writer_end_object (writer);
}

static void
add_objective (KoersJsonWriter              *writer,
               const KoersCoverageObjective *objective)
{
  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "objectiveId", koers_record_get_id (objective->objective));
  koers_json_writer_add_text_member (writer, "finding", koers_coverage_finding_get_word (objective->finding));
  koers_json_writer_add_text_member (writer, "worstHealth", koers_health_get_word (objective->worst));
  koers_json_writer_add_integer_member (writer, "initiatives", objective->n_services);
  koers_json_writer_begin_object_member (writer, "kinds");
  for (int i = 0; i < KOERS_CONTRIBUTION_KIND_N; i++)
    koers_json_writer_add_integer_member (writer, kind->choices[i].word, objective->n_kinds[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_add_integer_member (writer, "stopped", objective->n_stopped);
  koers_json_writer_add_integer_member (writer, "late", objective->n_late);
  koers_json_writer_add_integer_member (writer, "afterDeadline", objective->n_after_deadline);
  koers_json_writer_begin_array_member (writer, "initiativeIds");
  for (guint i = 0; i < objective->n_services; i++)
    add_listed_id (writer, objective->services[i].initiative);
  koers_json_writer_end_array (writer);
  koers_json_writer_begin_array_member (writer, "services");
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

  koers_json_writer_begin_object_member (writer, "coverage");
  add_ids (writer, "agreementIds", koers_coverage_get_agreements (coverage));
  koers_json_writer_begin_object_member (writer, "findings");
  for (int i = 0; i < KOERS_N_COVERAGE_FINDINGS; i++)
    koers_json_writer_add_integer_member (writer, koers_coverage_finding_get_word ((KoersCoverageFinding) i),
                                          koers_coverage_get_n_found (coverage, (KoersCoverageFinding) i));
  koers_json_writer_end_object (writer);
  koers_json_writer_begin_array_member (writer, "objectives");
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    add_objective (writer, koers_coverage_get_objective (coverage, i));
  koers_json_writer_end_array (writer);
  koers_json_writer_begin_array_member (writer, "unservedObjectiveIds");
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    if (koers_coverage_get_objective (coverage, i)->finding == KOERS_COVERAGE_NOTHING)
      add_listed_id (writer, koers_coverage_get_objective (coverage, i)->objective);
  koers_json_writer_end_array (writer);
  add_ids (writer, "unaskedInitiativeIds", koers_coverage_get_unasked (coverage));
  add_ids (writer, "excusedInitiativeIds", koers_coverage_get_excused (coverage));
  koers_json_writer_end_object (writer);
}

static void
add_part (KoersJsonWriter *writer,
          const char      *id_name,
          KoersRecord     *record,
          KoersProgress   *progress)
{
  const KoersProgressPart *part = koers_progress_lookup (progress, record);
  KoersProgressWeighing weighing;
  int percent = koers_progress_mean_get (&part->mean, &weighing);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, id_name, koers_record_get_id (record));
  koers_json_writer_add_integer_member (writer, "initiatives", part->n);
  koers_json_writer_add_text_member (writer, "worstHealth", koers_health_get_word (koers_progress_part_get_worst (part)));
  koers_json_writer_begin_object_member (writer, "healths");
  for (int i = 0; i < KOERS_N_HEALTHS; i++)
    koers_json_writer_add_integer_member (writer, koers_health_get_word ((KoersHealth) i), part->healths[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_add_integer_member (writer, "unsupported", part->n_doubted);
  if (percent >= 0)
    {
      koers_json_writer_add_integer_member (writer, "progress", percent);
      koers_json_writer_add_text_member (writer, "progressWeighing", koers_progress_weighing_get_word (weighing));
    }
  koers_json_writer_begin_object_member (writer, "progressSources");
  for (int i = 0; i < KOERS_N_PROGRESS_SOURCES; i++)
    koers_json_writer_add_integer_member (writer, koers_progress_source_get_word ((KoersProgressSource) i), part->sources[i]);
  koers_json_writer_end_object (writer);
  koers_json_writer_end_object (writer);
}

static void
add_parts (KoersJsonWriter *writer,
           KoersKind        kind,
           const char      *id_name,
           KoersProgress   *progress)
{
  g_autoptr (GPtrArray) records = koers_strategy_dup_sorted (koers_progress_get_strategy (progress), kind);

  koers_json_writer_begin_array_member (writer, koers_catalogue_get_json_array (kind));
  for (guint i = 0; i < records->len; i++)
    if (koers_progress_lookup (progress, g_ptr_array_index (records, i)) != NULL)
      add_part (writer, id_name, g_ptr_array_index (records, i), progress);
  koers_json_writer_end_array (writer);
}

/* Departments with those under them, unlike in the overview. */
static void
add_progress (KoersJsonWriter *writer,
              KoersStrategy   *strategy,
              gint32           day)
{
  g_autoptr (KoersProgress) progress = koers_progress_new (strategy, day);

  koers_json_writer_begin_object_member (writer, "progress");
  add_parts (writer, KOERS_KIND_PILLAR, "pillarId", progress);
  add_parts (writer, KOERS_KIND_GOAL, "goalId", progress);
  add_parts (writer, KOERS_KIND_DEPARTMENT, "departmentId", progress);
  add_parts (writer, KOERS_KIND_OBJECTIVE, "objectiveId", progress);
  koers_json_writer_end_object (writer);
}

static void
add_kpi (KoersJsonWriter *writer,
         KoersRecord     *kpi,
         gint32           day)
{
  KoersKpiStatus status = koers_kpi_get_status (kpi, day);

  koers_json_writer_begin_object (writer);
  koers_json_writer_add_id_member (writer, "kpiId", koers_record_get_id (kpi));
  koers_json_writer_add_text_member (writer, "health", koers_health_get_word (status.health));
  koers_json_writer_add_text_member (writer, "basis", koers_kpi_basis_get_word (status.basis));
  if (status.measurement != NULL)
    koers_json_writer_add_id_member (writer, "measurementId", koers_record_get_id (status.measurement));
  if (status.target != NULL)
    koers_json_writer_add_id_member (writer, "targetId", koers_record_get_id (status.target));
  if (status.basis == KOERS_KPI_JUDGED)
    {
      koers_json_writer_add_double_member (writer, "way", status.way);
      koers_json_writer_add_double_member (writer, "reached", status.reached);
      koers_json_writer_add_double_member (writer, "expected", status.expected);
    }
  koers_json_writer_end_object (writer);
}

/* What needs a decision, the most urgent first. */
static void
add_attention (KoersJsonWriter *writer,
               KoersStrategy   *strategy,
               gint32           day)
{
  g_autoptr (GPtrArray) found = koers_strategy_dup_attention (strategy, day);

  koers_json_writer_begin_array_member (writer, "attention");
  for (guint i = 0; i < found->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (found, i);

      koers_json_writer_begin_object (writer);
      koers_json_writer_add_text_member (writer, "attention", koers_attention_get_word (koers_attention_of (record, day)));
      koers_json_writer_add_text_member (writer, "kind", koers_catalogue_get_kind (koers_record_get_kind (record))->name);
      koers_json_writer_add_id_member (writer, "id", koers_record_get_id (record));
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_end_array (writer);
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
  koers_json_writer_begin_object_member (writer, "derived");
  koers_json_writer_add_text_member (writer, "asOf", as_of);
  add_overview (writer, strategy, day);
  add_progress (writer, strategy, day);
  add_coverage (writer, strategy, day);
  koers_json_writer_begin_array_member (writer, "initiatives");
  for (guint i = 0; i < records->len; i++)
    add_status (writer, g_ptr_array_index (records, i), day);
  koers_json_writer_end_array (writer);
  koers_json_writer_begin_array_member (writer, "kpis");
  for (guint i = 0; i < kpis->len; i++)
    add_kpi (writer, g_ptr_array_index (kpis, i), day);
  koers_json_writer_end_array (writer);
  add_attention (writer, strategy, day);
  koers_json_writer_begin_array_member (writer, "findings");
  for (guint i = 0; i < findings->len; i++)
    {
      const KoersFinding *finding = g_ptr_array_index (findings, i);

      koers_json_writer_begin_object (writer);
      koers_json_writer_add_text_member (writer, "finding", koers_finding_get_word (finding->kind));
      koers_json_writer_add_text_member (writer, "kind", koers_catalogue_get_kind (koers_record_get_kind (finding->record))->name);
      koers_json_writer_add_id_member (writer, "id", koers_record_get_id (finding->record));
      koers_json_writer_end_object (writer);
    }
  koers_json_writer_end_array (writer);
  koers_json_writer_end_object (writer);
}
