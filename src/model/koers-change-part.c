/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-part.h"

#include "koers-rules.h"

/**
 * koers_change_set_dup_without:
 * @self: a change set
 * @left_out: (element-type KoersId): the records that are not to be touched
 *
 * Returns: (transfer full): the same with the edits of those records left out, whether or not that can be carried out
 */
KoersChangeSet *
koers_change_set_dup_without (KoersChangeSet *self,
                              GHashTable     *left_out)
{
  KoersChangeSet *rest = koers_change_set_new (koers_change_set_get_label (self));

  for (guint i = 0; i < koers_change_set_get_n (self); i++)
    {
      const KoersEdit *edit = koers_change_set_get (self, i);

      if (g_hash_table_contains (left_out, &edit->id))
        continue;
      koers_change_set_add_edit (rest, edit->operation, edit->kind, edit->id);
      for (guint j = 0; j < edit->changes->len; j++)
        {
          const KoersFieldChange *change = koers_edit_get_change (edit, j);

          koers_change_set_add_change (rest, change->field, &change->before, &change->after);
        }
    }
  return rest;
}

/**
 * koers_change_set_dup_part:
 * @self: a change set
 * @strategy: the strategy that it would change
 * @left_out: (element-type KoersId): the records that are not to be touched
 *
 * Leaves out what was not chosen, and then what the rules refuse without it, such as what points to it, until the rest can be carried out.
 *
 * Returns: (transfer full): what is left
 */
KoersChangeSet *
koers_change_set_dup_part (KoersChangeSet *self,
                           KoersStrategy  *strategy,
                           GHashTable     *left_out)
{
  KoersChangeSet *rest = koers_change_set_dup_without (self, left_out);

  for (;;)
    {
      g_autoptr (GPtrArray) problems = koers_rules_check (strategy, rest);
      g_autoptr (GHashTable) refused = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
      KoersChangeSet *smaller;

      if (problems->len == 0)
        return rest;
      for (guint i = 0; i < problems->len; i++)
        g_hash_table_add (refused, &((KoersProblem *) g_ptr_array_index (problems, i))->id);
      smaller = koers_change_set_dup_without (rest, refused);
      koers_change_set_unref (rest);
      rest = smaller;
    }
}
