/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-filter.h"

#include "koers-change-set.h"
#include "koers-filter.h"
#include "koers-initiative-status.h"
#include "koers-strategy-copy.h"

/**
 * koers_strategy_filter:
 * @strategy: a strategy
 * @words: (array zero-terminated=1) (nullable): the words of a filter, see koers_filter_new()
 * @error: where to say what is wrong
 *
 * Leaves out the initiatives that do not pass and what the catalogue says goes with them.
 *
 * Errors: %KOERS_ERROR_USAGE; %KOERS_ERROR_REFUSED if something that stays needs an initiative that goes.
 *
 * Returns: (transfer full) (nullable): what is left, in a strategy of its own
 */
KoersStrategy *
koers_strategy_filter (KoersStrategy      *strategy,
                       const char *const  *words,
                       GError            **error)
{
  g_autoptr (KoersSearch) search = NULL;
  g_autoptr (KoersFilter) filter = NULL;
  g_autoptr (KoersStrategy) copy = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersRecordList *initiatives;

  if (words == NULL || words[0] == NULL)
    return g_object_ref (strategy);
  copy = koers_strategy_copy (strategy);
  search = koers_search_new (copy);
  filter = koers_filter_new (search, words, error);
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
