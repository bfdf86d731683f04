/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-edit.h"

#include <glib/gi18n-lib.h>

/* What can be done to KPIs, as change sets; nothing here changes anything. */

/* Between the positions of neighbours. */
#define STEP 1024

/**
 * koers_kpi_edit_add:
 * @strategy: a strategy
 * @id: (out): the new KPI
 *
 * Returns: (transfer full): what adds a KPI after all others
 */
KoersChangeSet *
koers_kpi_edit_add (KoersStrategy *strategy,
                    KoersId       *id)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_KPI);
  KoersChangeSet *changes = koers_change_set_new (_("Add a KPI"));
  gint64 last = 0;

  *id = koers_id_new ();
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    last = MAX (last, koers_record_get_integer (koers_record_list_get (list, i), KOERS_KPI_POSITION, 0));
  koers_change_set_insert (changes, KOERS_KIND_KPI, *id);
  koers_change_set_take (changes, strategy, KOERS_KIND_KPI, *id, KOERS_KPI_NAME, koers_value_text (_("New KPI")));
  koers_change_set_take (changes, strategy, KOERS_KIND_KPI, *id, KOERS_KPI_POSITION, koers_value_integer (last + STEP));
  return changes;
}

/* What there is of the whole organisation in that period already, in the strategy or in what is being made. */
static KoersId
find_value (KoersChangeSet *changes,
            KoersRecord    *kpi,
            KoersKind       kind,
            KoersDate       period)
{
  gboolean is_target = kind == KOERS_KIND_TARGET;
  int kpi_field = is_target ? (int) KOERS_TARGET_KPI : (int) KOERS_MEASUREMENT_KPI;
  int period_field = is_target ? (int) KOERS_TARGET_PERIOD : (int) KOERS_MEASUREMENT_PERIOD;
  GPtrArray *all = koers_strategy_get_referrers (koers_strategy_of (kpi), kind, kpi_field, koers_record_get_id (kpi));

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (all, i);

      if (koers_date_equal (koers_record_get_date (record, period_field), period) &&
          (is_target || koers_id_is_none (koers_record_get_reference (record, KOERS_MEASUREMENT_DEPARTMENT))))
        return koers_record_get_id (record);
    }
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      const KoersFieldChange *change = edit->kind == kind ? koers_edit_lookup (edit, period_field) : NULL;

      if (change != NULL && koers_date_equal (change->after.date, period))
        return edit->id;
    }
  return (KoersId) { 0 };
}

/**
 * koers_kpi_edit_set_value:
 * @changes: what is being made
 * @kpi: a KPI of a strategy
 * @kind: measurement or target
 * @value: what was filled in
 *
 * Adds a measurement or a target; of a period that has one already, it takes the place of that.
 */
void
koers_kpi_edit_set_value (KoersChangeSet      *changes,
                          KoersRecord         *kpi,
                          KoersKind            kind,
                          const KoersKpiValue *value)
{
  KoersStrategy *strategy = koers_strategy_of (kpi);
  gboolean is_target = kind == KOERS_KIND_TARGET;
  KoersId id = find_value (changes, kpi, kind, value->period);

  if (koers_id_is_none (id))
    {
      id = koers_id_new ();
      koers_change_set_insert (changes, kind, id);
      koers_change_set_take (changes, strategy, kind, id, is_target ? (int) KOERS_TARGET_KPI : (int) KOERS_MEASUREMENT_KPI, koers_value_id (koers_record_get_id (kpi)));
      koers_change_set_take (changes, strategy, kind, id, is_target ? (int) KOERS_TARGET_PERIOD : (int) KOERS_MEASUREMENT_PERIOD, koers_value_date (value->period));
    }
  koers_change_set_take (changes, strategy, kind, id, is_target ? (int) KOERS_TARGET_VALUE : (int) KOERS_MEASUREMENT_VALUE, koers_value_decimal (value->value));
  if (!is_target)
    koers_change_set_take (changes, strategy, kind, id, KOERS_MEASUREMENT_PROVISIONAL, koers_value_bool (value->is_provisional));
  if (value->note != NULL && *value->note != '\0')
    koers_change_set_take (changes, strategy, kind, id, is_target ? (int) KOERS_TARGET_NOTE : (int) KOERS_MEASUREMENT_NOTE, koers_value_text (value->note));
}
