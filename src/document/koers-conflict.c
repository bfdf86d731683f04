/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-conflict.h"

void
koers_conflict_free (KoersConflict *conflict)
{
  koers_value_clear (&conflict->base);
  koers_value_clear (&conflict->mine);
  koers_value_clear (&conflict->theirs);
  g_free (conflict);
}

static void
add_conflict (GPtrArray              *conflicts,
              const KoersEdit        *edit,
              const KoersFieldChange *change,
              const KoersValue       *theirs)
{
  KoersConflict *conflict = g_new0 (KoersConflict, 1);

  conflict->kind = edit->kind;
  conflict->id = edit->id;
  conflict->field = change != NULL ? change->field : -1;
  if (change != NULL)
    {
      conflict->base = koers_value_copy (&change->before);
      conflict->mine = koers_value_copy (&change->after);
      conflict->theirs = koers_value_copy (theirs);
    }
  g_ptr_array_add (conflicts, conflict);
}

static void
rebase_update (KoersChangeSet  *rebased,
               const KoersEdit *edit,
               KoersRecord     *record,
               gboolean         overrule,
               GPtrArray       *conflicts)
{
  gboolean added = FALSE;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);
      const KoersValue *now = koers_record_get_value (record, change->field);

      if (koers_value_equal (now, &change->after))
        continue;
      if (!koers_value_equal (now, &change->before) && !overrule)
        {
          add_conflict (conflicts, edit, change, now);
          continue;
        }
      if (!added)
        koers_change_set_add_edit (rebased, KOERS_OPERATION_UPDATE, edit->kind, edit->id);
      added = TRUE;
      koers_change_set_add_change (rebased, change->field, now, &change->after);
    }
}

/* What somebody else wrote into the record in the meantime does not go with it unseen. */
static void
rebase_delete (KoersChangeSet  *rebased,
               const KoersEdit *edit,
               KoersRecord     *record,
               gboolean         overrule,
               GPtrArray       *conflicts)
{
  /* With the values of now, so that undo brings back what was really there. */
  koers_change_set_add_edit (rebased, KOERS_OPERATION_DELETE, edit->kind, edit->id);
  for (int field = 0; field < koers_catalogue_get_kind (edit->kind)->n_fields; field++)
    {
      const KoersFieldChange *known = koers_edit_lookup (edit, field);
      const KoersFieldChange change = { field, known != NULL ? known->before : koers_value_none, koers_value_none };
      const KoersValue *now = koers_record_get_value (record, field);

      if (!overrule && !koers_value_equal (now, &change.before))
        add_conflict (conflicts, edit, &change, now);
      koers_change_set_add_change (rebased, field, now, &koers_value_none);
    }
}

/**
 * koers_change_set_rebase:
 * @changes: a change set that was made when the strategy was perhaps another
 * @strategy: the strategy as it is now
 * @overrule: whether to write over what others wrote in between
 * @conflicts: (element-type KoersConflict): where to put what cannot go together
 *
 * Makes the change set that does to the strategy of now what @changes was meant to do. Different fields of one record go together; the
 * same field with different values is a conflict, unless overruled, and so is deleting what was changed; what is already so is left out.
 *
 * Returns: (transfer full): the change set; not to be carried out if there are conflicts
 */
KoersChangeSet *
koers_change_set_rebase (KoersChangeSet *changes,
                         KoersStrategy  *strategy,
                         gboolean        overrule,
                         GPtrArray      *conflicts)
{
  KoersChangeSet *rebased = koers_change_set_new (koers_change_set_get_label (changes));

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      KoersRecord *record = koers_strategy_lookup (strategy, edit->id);

      if (edit->operation == KOERS_OPERATION_UPDATE && record == NULL)
        add_conflict (conflicts, edit, NULL, NULL);
      else if (edit->operation == KOERS_OPERATION_UPDATE)
        rebase_update (rebased, edit, record, overrule, conflicts);
      else if (edit->operation == KOERS_OPERATION_DELETE && record != NULL)
        rebase_delete (rebased, edit, record, overrule, conflicts);
      else if (edit->operation == KOERS_OPERATION_INSERT)
        {
          koers_change_set_add_edit (rebased, KOERS_OPERATION_INSERT, edit->kind, edit->id);
          for (guint j = 0; j < edit->changes->len; j++)
            koers_change_set_add_change (rebased, koers_edit_get_change (edit, j)->field, &koers_value_none,
                                         &koers_edit_get_change (edit, j)->after);
        }
    }
  return rebased;
}
