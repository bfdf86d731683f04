/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-reporting-period.h"

#include "koers-department.h"
#include "koers-initiative-status.h"

#include <glib/gi18n-lib.h>

static gboolean
has_come (KoersRecord *period,
          int          field,
          gint32       day)
{
  KoersDate date = koers_record_get_date (period, field);

  return koers_date_is_set (date) && date.day <= day;
}

/* Of a quarter in which something is due, its last day counts. */
static gboolean
is_due (KoersRecord *period,
        int          field,
        gint32       day)
{
  KoersDate date = koers_record_get_date (period, field);

  return koers_date_is_set (date) && koers_date_get_last_day (date) <= day;
}

/**
 * koers_reporting_period_get_phase:
 * @period: a reporting period
 * @day: a day, in days since 1970-01-01
 *
 * Says how far a period is: it opens on the day that it says, or else when it begins; it is due for departments and for the CDO from the day
 * on which it is; and it stays frozen.
 *
 * Returns: how far it is on that day
 */
KoersPeriodPhase
koers_reporting_period_get_phase (KoersRecord *period,
                                  gint32       day)
{
  int opens = koers_date_is_set (koers_record_get_date (period, KOERS_REPORTING_PERIOD_OPENS_DATE)) ? KOERS_REPORTING_PERIOD_OPENS_DATE
                                                                                                    : KOERS_REPORTING_PERIOD_START_DATE;

  if (has_come (period, KOERS_REPORTING_PERIOD_FROZEN_DATE, day))
    return KOERS_PERIOD_FROZEN;
  if (is_due (period, KOERS_REPORTING_PERIOD_CDO_DUE_DATE, day))
    return KOERS_PERIOD_DUE_CDO;
  if (is_due (period, KOERS_REPORTING_PERIOD_DEPARTMENTS_DUE_DATE, day))
    return KOERS_PERIOD_DUE_DEPARTMENTS;
  if (koers_date_is_set (koers_record_get_date (period, opens)) && !has_come (period, opens, day))
    return KOERS_PERIOD_PLANNED;
  return KOERS_PERIOD_OPEN;
}

/**
 * koers_period_phase_get_title:
 * @phase: how far a period is
 *
 * Returns: (transfer none): what people read, in their language
 */
const char *
koers_period_phase_get_title (KoersPeriodPhase phase)
{
  switch (phase)
    {
    case KOERS_PERIOD_PLANNED:
      return C_ ("period", "Not open yet");
    case KOERS_PERIOD_OPEN:
      return C_ ("period", "Open");
    case KOERS_PERIOD_DUE_DEPARTMENTS:
      return C_ ("period", "Due for departments");
    case KOERS_PERIOD_DUE_CDO:
      return C_ ("period", "Due for the CDO");
    case KOERS_PERIOD_FROZEN:
    default:
      return C_ ("period", "Frozen");
    }
}

/* ---- what is in */

/**
 * koers_update_is_of_period:
 * @update: an update
 * @period: a reporting period of the same strategy
 *
 * Returns: whether it says that it is of that period, or is of no period and speaks of a day in it
 */
gboolean
koers_update_is_of_period (KoersRecord *update,
                           KoersRecord *period)
{
  KoersId named = koers_record_get_reference (update, KOERS_UPDATE_REPORTING_PERIOD);
  KoersDate start = koers_record_get_date (period, KOERS_REPORTING_PERIOD_START_DATE);
  KoersDate end = koers_record_get_date (period, KOERS_REPORTING_PERIOD_END_DATE);
  gint32 day = koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE).day;

  if (!koers_id_is_none (named))
    return koers_id_equal (named, koers_record_get_id (period));
  return koers_date_is_set (start) && koers_date_is_set (end) && start.day <= day && day <= koers_date_get_last_day (end);
}

/**
 * koers_reporting_period_is_reported:
 * @period: a reporting period
 * @initiative: an initiative of the same strategy
 *
 * Returns: whether an update of that period is in
 */
gboolean
koers_reporting_period_is_reported (KoersRecord *period,
                                    KoersRecord *initiative)
{
  GPtrArray *updates = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE,
                                                     koers_record_get_id (initiative));

  for (guint i = 0; updates != NULL && i < updates->len; i++)
    if (koers_update_is_handed_in (g_ptr_array_index (updates, i)) && koers_update_is_of_period (g_ptr_array_index (updates, i), period))
      return TRUE;
  return FALSE;
}

/* Only of what is in progress people are asked how it goes. */
static gboolean
is_asked (KoersRecord *initiative)
{
  return koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_IN_PROGRESS;
}

/**
 * koers_reporting_period_dup_missing:
 * @period: a reporting period
 *
 * Returns: (transfer full) (element-type KoersRecord): the initiatives in progress of which no update of that period is in, in the order of
 *   the plan
 */
GPtrArray *
koers_reporting_period_dup_missing (KoersRecord *period)
{
  GPtrArray *initiatives = koers_strategy_dup_sorted (koers_strategy_of (period), KOERS_KIND_INITIATIVE);

  for (guint i = initiatives->len; i-- > 0;)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);

      if (!is_asked (initiative) || koers_reporting_period_is_reported (period, initiative))
        g_ptr_array_remove_index (initiatives, i);
    }
  return initiatives;
}

/**
 * koers_reporting_period_dup_counts:
 * @period: a reporting period
 *
 * Counts what is due and what is in for each department that owes something, an initiative with its own department.
 *
 * Returns: (transfer full) (element-type KoersPeriodCount): that, in the order of the departments, and last what belongs to none
 */
GArray *
koers_reporting_period_dup_counts (KoersRecord *period)
{
  KoersStrategy *strategy = koers_strategy_of (period);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (GArray) places = koers_strategy_dup_departments (strategy);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (KoersPeriodCount));

  g_array_set_size (counts, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    {
      KoersRecord *department = g_array_index (places, KoersDepartmentPlace, i).department;

      g_array_index (counts, KoersPeriodCount, i).department = department;
      g_hash_table_insert (numbers, department, GUINT_TO_POINTER (i));
    }
  g_hash_table_insert (numbers, NULL, GUINT_TO_POINTER (places->len));
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);
      KoersRecord *department = koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT);
      KoersPeriodCount *count = &g_array_index (counts, KoersPeriodCount, GPOINTER_TO_UINT (g_hash_table_lookup (numbers, department)));

      if (!is_asked (initiative))
        continue;
      count->n_due++;
      if (koers_reporting_period_is_reported (period, initiative))
        count->n_in++;
    }
  for (guint i = counts->len; i-- > 0;)
    if (g_array_index (counts, KoersPeriodCount, i).n_due == 0)
      g_array_remove_index (counts, i);
  return counts;
}

/**
 * koers_reporting_period_find_snapshot:
 * @period: a reporting period
 *
 * Returns: (transfer none) (nullable): the last snapshot that was taken of it
 */
KoersRecord *
koers_reporting_period_find_snapshot (KoersRecord *period)
{
  g_autoptr (GPtrArray) snapshots = koers_strategy_dup_children (koers_strategy_of (period), KOERS_KIND_SNAPSHOT, KOERS_SNAPSHOT_REPORTING_PERIOD,
                                                                 koers_record_get_id (period));

  return snapshots->len > 0 ? g_ptr_array_index (snapshots, snapshots->len - 1) : NULL;
}
