/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-difference.h"

static gboolean
is_changed (KoersRecord *before,
            KoersRecord *after,
            int          field)
{
  return !koers_value_equal (before != NULL ? koers_record_get_value (before, field) : &koers_value_none,
                             after != NULL ? koers_record_get_value (after, field) : &koers_value_none);
}

static void
add_edit (KoersChangeSet *changes,
          KoersRecord    *before,
          KoersRecord    *after)
{
  KoersRecord *either = after != NULL ? after : before;
  KoersOperation operation = before == NULL ? KOERS_OPERATION_INSERT : after == NULL ? KOERS_OPERATION_DELETE : KOERS_OPERATION_UPDATE;
  int n_fields = koers_catalogue_get_kind (koers_record_get_kind (either))->n_fields, first = 0;

  while (first < n_fields && !is_changed (before, after, first))
    first++;
  if (first == n_fields && operation == KOERS_OPERATION_UPDATE)
    return;

  koers_change_set_add_edit (changes, operation, koers_record_get_kind (either), koers_record_get_id (either));
  for (int field = first; field < n_fields; field++)
    if (is_changed (before, after, field))
      koers_change_set_add_change (changes, field, before != NULL ? koers_record_get_value (before, field) : &koers_value_none,
                                   after != NULL ? koers_record_get_value (after, field) : &koers_value_none);
}

static KoersRecord *
find_counterpart (KoersStrategy *strategy,
                  KoersRecord   *record)
{
  KoersRecord *found = koers_strategy_lookup (strategy, koers_record_get_id (record));

  return found != NULL && koers_record_get_kind (found) == koers_record_get_kind (record) ? found : NULL;
}

/**
 * koers_strategy_compare:
 * @from: a strategy
 * @to: a strategy, such as a later state of the same one
 * @label: what people call the difference
 *
 * Says in what two strategies differ, as the change set that makes the one into the other. Records are the same thing if their ids are;
 * who changed what and when makes no difference. The cost grows with the size of both.
 *
 * Returns: (transfer full): what would have to be done to @from; empty if both hold the same
 */
KoersChangeSet *
koers_strategy_compare (KoersStrategy *from,
                        KoersStrategy *to,
                        const char    *label)
{
  KoersChangeSet *changes = koers_change_set_new (label);

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (to, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        add_edit (changes, find_counterpart (from, koers_record_list_get (list, i)), koers_record_list_get (list, i));
    }
  for (int kind = KOERS_N_KINDS; kind-- > 0;)
    {
      KoersRecordList *list = koers_strategy_get_list (from, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        if (find_counterpart (to, koers_record_list_get (list, i)) == NULL)
          add_edit (changes, koers_record_list_get (list, i), NULL);
    }
  return changes;
}
