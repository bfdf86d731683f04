/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-copy.h"

/**
 * koers_strategy_copy:
 * @self: a strategy
 *
 * Copies a strategy as it is now, so that a thread may work with it or something may be tried on it.
 *
 * Returns: (transfer full): the copy, with the same ids, revisions and stamps
 */
KoersStrategy *
koers_strategy_copy (KoersStrategy *self)
{
  KoersStrategy *copy = koers_strategy_new ();

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (self, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);
          KoersValue values[KOERS_MAX_FIELDS];

          for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
            values[field] = koers_value_copy (koers_record_get_value (record, field));
          koers_strategy_load (copy, (KoersKind) kind, koers_record_get_id (record), koers_record_get_revision (record),
                               koers_record_get_created (record), koers_record_get_modified (record), values);
        }
    }
  return copy;
}
