/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiatives-order.h"

static void
add_under (KoersStrategy *strategy,
           KoersKind      kind,
           int            field,
           KoersRecord   *parent,
           GPtrArray     *to)
{
  g_autoptr (GPtrArray) children = koers_strategy_dup_children (strategy, kind, field, koers_record_get_id (parent));

  for (guint i = 0; i < children->len; i++)
    {
      KoersRecord *child = g_ptr_array_index (children, i);

      if (kind == KOERS_KIND_INITIATIVE)
        {
          g_ptr_array_add (to, g_object_ref (child));
          continue;
        }
      add_under (strategy, KOERS_KIND_GOAL, KOERS_GOAL_PARENT, child, to);
      add_under (strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL, child, to);
    }
}

/**
 * koers_initiatives_dup_plan_order:
 * @strategy: a strategy
 *
 * Returns: (transfer full) (element-type KoersRecord): its initiatives as they stand in the plan: pillar after pillar, goal after goal
 */
GPtrArray *
koers_initiatives_dup_plan_order (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_PILLAR);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) pillars = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (pillars, koers_record_list_get (list, i));
  g_ptr_array_sort (pillars, koers_record_compare_ptr);
  for (guint i = 0; i < pillars->len; i++)
    {
      add_under (strategy, KOERS_KIND_GOAL, KOERS_GOAL_PILLAR, pillars->pdata[i], found);
      add_under (strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_PILLAR, pillars->pdata[i], found);
    }
  return found;
}

/**
 * koers_initiatives_dup_order:
 * @column: the name of a column; "plan" for the order of the plan
 * @descending: whether the largest comes first, which the plan does not know
 *
 * Returns: (transfer full): the word by which layouts and saved views know that order
 */
char *
koers_initiatives_dup_order (const char *column,
                             gboolean    descending)
{
  return g_strconcat (descending && g_strcmp0 (column, "plan") != 0 ? "-" : "", column, NULL);
}

/**
 * koers_initiatives_read_order:
 * @order: a word made by koers_initiatives_dup_order()
 * @descending: (out) (optional): whether the largest comes first
 *
 * Returns: (transfer none): the name of the column, or "plan"
 */
const char *
koers_initiatives_read_order (const char *order,
                              gboolean   *descending)
{
  if (descending != NULL)
    *descending = *order == '-';
  return order + (*order == '-' ? 1 : 0);
}
