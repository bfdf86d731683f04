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
