/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline.h"

/* A plan that is frozen: the dates of all that is planned, so that later plans can be laid beside it. */

/**
 * koers_record_get_plan_dates:
 * @record: an initiative or a milestone
 *
 * Returns: what the plan says now; nothing is set if it has no dates
 */
KoersPlanDates
koers_record_get_plan_dates (KoersRecord *record)
{
  KoersPlanDates dates = { { 0 } };

  if (koers_record_get_kind (record) == KOERS_KIND_MILESTONE)
    dates.end = koers_record_get_date (record, KOERS_MILESTONE_DUE_DATE);
  else
    {
      dates.start = koers_record_get_date (record, KOERS_INITIATIVE_START_DATE);
      dates.end = koers_record_get_date (record, KOERS_INITIATIVE_END_DATE);
    }
  return dates;
}

/**
 * koers_record_is_planned:
 * @record: an initiative or a milestone of a strategy
 *
 * Returns: whether the plan says when it happens, and that it is to happen: what was stopped or cancelled is no longer planned, nor is
 *   a milestone of what was stopped
 */
gboolean
koers_record_is_planned (KoersRecord *record)
{
  KoersPlanDates dates = koers_record_get_plan_dates (record);
  KoersRecord *initiative = record;

  if (koers_record_get_kind (record) == KOERS_KIND_MILESTONE)
    {
      if (koers_record_get_choice (record, KOERS_MILESTONE_STATE) == KOERS_TASK_STATE_CANCELLED)
        return FALSE;
      initiative = koers_record_get_target (record, KOERS_MILESTONE_INITIATIVE);
    }
  if (initiative == NULL || koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_STOPPED)
    return FALSE;
  return koers_date_is_set (dates.start) || koers_date_is_set (dates.end);
}

/**
 * koers_plan_dates_get_span:
 * @dates: what a plan says
 *
 * With only one of its dates it is taken to last as long as that date's period.
 *
 * Returns: the days from the first to the last, end exclusive; empty if it has no dates
 */
KoersSpan
koers_plan_dates_get_span (KoersPlanDates dates)
{
  KoersDate start = koers_date_is_set (dates.start) ? dates.start : dates.end;
  KoersDate end = koers_date_is_set (dates.end) ? dates.end : dates.start;

  if (!koers_date_is_set (start))
    return (KoersSpan) { 0, 0 };
  return (KoersSpan) { start.day, koers_date_get_last_day (end) + 1 };
}

/* ---- freezing */

static void
set_field (KoersStrategy  *strategy,
           KoersChangeSet *changes,
           KoersKind       kind,
           KoersId         id,
           int             field,
           KoersValue      value)
{
  koers_change_set_set (changes, strategy, kind, id, field, &value);
  koers_value_clear (&value);
}

static void
set_date (KoersStrategy  *strategy,
          KoersChangeSet *changes,
          KoersKind       kind,
          KoersId         id,
          int             field,
          KoersDate       date)
{
  if (koers_date_is_set (date))
    set_field (strategy, changes, kind, id, field, koers_value_date (date));
}

static void
freeze_record (KoersStrategy  *strategy,
               KoersChangeSet *changes,
               KoersId         baseline,
               KoersRecord    *record,
               int             reference)
{
  KoersPlanDates dates = koers_record_get_plan_dates (record);
  KoersId id = koers_id_new ();

  if (!koers_record_is_planned (record))
    return;
  koers_change_set_insert (changes, KOERS_KIND_BASELINE_ITEM, id);
  set_field (strategy, changes, KOERS_KIND_BASELINE_ITEM, id, KOERS_BASELINE_ITEM_BASELINE, koers_value_id (baseline));
  set_field (strategy, changes, KOERS_KIND_BASELINE_ITEM, id, reference, koers_value_id (koers_record_get_id (record)));
  set_date (strategy, changes, KOERS_KIND_BASELINE_ITEM, id, KOERS_BASELINE_ITEM_START_DATE, dates.start);
  set_date (strategy, changes, KOERS_KIND_BASELINE_ITEM, id, KOERS_BASELINE_ITEM_END_DATE, dates.end);
  if (reference == KOERS_BASELINE_ITEM_INITIATIVE && koers_value_is_set (koers_record_get_value (record, KOERS_INITIATIVE_BUDGET)))
    set_field (strategy, changes, KOERS_KIND_BASELINE_ITEM, id, KOERS_BASELINE_ITEM_BUDGET,
               koers_value_copy (koers_record_get_value (record, KOERS_INITIATIVE_BUDGET)));
}

static void
freeze_kind (KoersStrategy  *strategy,
             KoersChangeSet *changes,
             KoersId         baseline,
             KoersKind       kind,
             int             reference)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    freeze_record (strategy, changes, baseline, koers_record_list_get (list, i), reference);
}

/**
 * koers_baseline_freeze:
 * @strategy: a strategy
 * @changes: where to put it
 * @facts: what is said about it
 *
 * Freezes the plan: adds a baseline that holds the dates of all initiatives and milestones as they are planned now.
 *
 * Returns: the id of the baseline
 */
KoersId
koers_baseline_freeze (KoersStrategy            *strategy,
                       KoersChangeSet           *changes,
                       const KoersBaselineFacts *facts)
{
  KoersId id = koers_id_new ();

  koers_change_set_insert (changes, KOERS_KIND_BASELINE, id);
  set_field (strategy, changes, KOERS_KIND_BASELINE, id, KOERS_BASELINE_NAME, koers_value_text (facts->name));
  set_date (strategy, changes, KOERS_KIND_BASELINE, id, KOERS_BASELINE_TAKEN_DATE, facts->taken);
  if (facts->reason != NULL && *facts->reason != '\0')
    set_field (strategy, changes, KOERS_KIND_BASELINE, id, KOERS_BASELINE_REASON, koers_value_text (facts->reason));
  if (!koers_id_is_none (facts->approved_by))
    set_field (strategy, changes, KOERS_KIND_BASELINE, id, KOERS_BASELINE_APPROVED_BY, koers_value_id (facts->approved_by));
  set_date (strategy, changes, KOERS_KIND_BASELINE, id, KOERS_BASELINE_APPROVED_DATE, facts->approved);
  freeze_kind (strategy, changes, id, KOERS_KIND_INITIATIVE, KOERS_BASELINE_ITEM_INITIATIVE);
  freeze_kind (strategy, changes, id, KOERS_KIND_MILESTONE, KOERS_BASELINE_ITEM_MILESTONE);
  return id;
}

/**
 * koers_baseline_dup_dates:
 * @baseline: (nullable): a baseline of a strategy
 *
 * Returns: (transfer full) (element-type KoersRecord KoersPlanDates): what it says about each initiative and milestone in it; both are
 *   valid as long as the strategy does not change
 */
GHashTable *
koers_baseline_dup_dates (KoersRecord *baseline)
{
  GHashTable *all = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GPtrArray *items = baseline == NULL ? NULL
                                      : koers_strategy_get_referrers (koers_strategy_of (baseline), KOERS_KIND_BASELINE_ITEM,
                                                                      KOERS_BASELINE_ITEM_BASELINE, koers_record_get_id (baseline));

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      KoersRecord *item = g_ptr_array_index (items, i);
      KoersRecord *subject = koers_record_get_target (item, KOERS_BASELINE_ITEM_INITIATIVE);
      KoersPlanDates dates = { koers_record_get_date (item, KOERS_BASELINE_ITEM_START_DATE),
                               koers_record_get_date (item, KOERS_BASELINE_ITEM_END_DATE) };

      if (subject == NULL)
        subject = koers_record_get_target (item, KOERS_BASELINE_ITEM_MILESTONE);
      if (subject != NULL)
        g_hash_table_replace (all, subject, g_memdup2 (&dates, sizeof dates));
    }
  return all;
}
