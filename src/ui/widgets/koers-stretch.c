/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-stretch.h"

/* What shows a list keeps its place, its selection and its focus for all that does not change. */

/**
 * koers_stretch_find:
 * @before: the items there were
 * @after: the items there are
 * @equal: (nullable): whether two items are the same; %NULL for the same pointer
 * @stretch: (out): in what they differ
 *
 * Returns: whether they differ
 */
gboolean
koers_stretch_find (GPtrArray    *before,
                    GPtrArray    *after,
                    GEqualFunc    equal,
                    KoersStretch *stretch)
{
  const guint least = MIN (before->len, after->len);
  guint start = 0, end = 0;

  if (equal == NULL)
    equal = g_direct_equal;
  while (start < least && equal (before->pdata[start], after->pdata[start]))
    start++;
  while (end < least - start && equal (before->pdata[before->len - 1 - end], after->pdata[after->len - 1 - end]))
    end++;
  *stretch = (KoersStretch) { start, before->len - start - end, after->len - start - end };
  return stretch->n_removed > 0 || stretch->n_added > 0;
}

/**
 * koers_stretch_splice:
 * @store: a list
 * @after: (element-type GObject): what it is to hold
 *
 * Makes a list hold other items, with one change.
 */
void
koers_stretch_splice (GListStore *store,
                      GPtrArray  *after)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  g_autoptr (GPtrArray) before = g_ptr_array_new_full (n, g_object_unref);
  KoersStretch stretch;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (before, g_list_model_get_item (G_LIST_MODEL (store), i));
  if (koers_stretch_find (before, after, NULL, &stretch))
    g_list_store_splice (store, stretch.start, stretch.n_removed, after->pdata + stretch.start, stretch.n_added);
}
