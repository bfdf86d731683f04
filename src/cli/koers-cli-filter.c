/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-filter.h"

#include "koers-change-set.h"
#include "koers-filter.h"
#include "koers-initiative-status.h"

static KoersStrategy *
copy_strategy (KoersStrategy *strategy)
{
  KoersStrategy *copy = koers_strategy_new ();

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

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

/**
 * koers_cli_filter:
 * @strategy: a strategy
 * @filters: (nullable): the words of a filter, see koers_filter_new()
 * @error: where to say what is wrong
 *
 * Leaves out the initiatives that do not pass and what the catalogue says goes with them.
 *
 * Errors: %KOERS_ERROR_USAGE; %KOERS_ERROR_REFUSED if something that stays needs an initiative that goes.
 *
 * Returns: (transfer full) (nullable): what is left, in a strategy of its own
 */
KoersStrategy *
koers_cli_filter (KoersStrategy  *strategy,
                  GStrv           filters,
                  GError        **error)
{
  g_autoptr (KoersSearch) search = NULL;
  g_autoptr (KoersFilter) filter = NULL;
  g_autoptr (KoersStrategy) copy = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersRecordList *initiatives;

  if (filters == NULL)
    return g_object_ref (strategy);
  copy = copy_strategy (strategy);
  search = koers_search_new (copy);
  filter = koers_filter_new (search, (const char *const *) filters, error);
  if (filter == NULL)
    return NULL;

  changes = koers_change_set_new ("");
  initiatives = koers_strategy_get_list (copy, KOERS_KIND_INITIATIVE);
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    if (!koers_filter_passes (filter, koers_record_list_get (initiatives, i), koers_strategy_get_reporting_day (copy)) &&
        !koers_change_set_delete (changes, copy, koers_record_list_get (initiatives, i), error))
      return NULL;
  koers_strategy_apply (copy, changes, 1, (KoersStamp) { 0, "" });
  return g_steal_pointer (&copy);
}
