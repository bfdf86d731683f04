/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set-private.h"

/**
 * KoersChangeSet:
 *
 * The one way in which a strategy changes: records put in, fields given another value, records taken out, under a label
 * for people. It says of each field what it was and what it becomes, so that it can be undone, logged, merged and checked
 * against what somebody else did in between. Until the door takes it, nothing has changed.
 */
struct _KoersChangeSet {
  gatomicrefcount ref_count;
  char           *label;
  GPtrArray      *edits;
  GHashTable     *by_id;
};

static void
clear_change (gpointer data)
{
  KoersFieldChange *change = data;

  koers_value_clear (&change->before);
  koers_value_clear (&change->after);
}

static void
free_edit (gpointer data)
{
  KoersEdit *edit = data;

  g_array_unref (edit->changes);
  g_free (edit);
}

/**
 * koers_change_set_new:
 * @label: what it does, in the language of the user: "Move “Data catalogue” to 2026"
 *
 * Returns: (transfer full): a change set that does nothing yet
 */
KoersChangeSet *
koers_change_set_new (const char *label)
{
  KoersChangeSet *self = g_new0 (KoersChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->label = g_strdup (label);
  self->edits = g_ptr_array_new_with_free_func (free_edit);
  self->by_id = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  return self;
}

KoersChangeSet *
koers_change_set_ref (KoersChangeSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
koers_change_set_unref (KoersChangeSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->edits);
  g_free (self->label);
  g_free (self);
}

const char *
koers_change_set_get_label (KoersChangeSet *self)
{
  return self->label;
}

void
koers_change_set_set_label (KoersChangeSet *self,
                            const char     *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
}

gboolean
koers_change_set_is_empty (KoersChangeSet *self)
{
  return self->edits->len == 0;
}

/**
 * koers_change_set_get_n:
 * @self: a change set
 *
 * Returns: how many records it touches
 */
guint
koers_change_set_get_n (KoersChangeSet *self)
{
  return self->edits->len;
}

/**
 * koers_change_set_count:
 * @self: a change set
 * @operation: what is done to a record
 *
 * Returns: to how many records it does that
 */
guint
koers_change_set_count (KoersChangeSet *self,
                        KoersOperation  operation)
{
  guint n = 0;

  for (guint i = 0; i < self->edits->len; i++)
    n += koers_change_set_get (self, i)->operation == operation ? 1 : 0;
  return n;
}

const KoersEdit *
koers_change_set_get (KoersChangeSet *self,
                      guint           index)
{
  return g_ptr_array_index (self->edits, index);
}

/**
 * koers_change_set_lookup:
 * @self: a change set
 * @id: a record
 *
 * Returns: (transfer none) (nullable): what the change set does to the record
 */
const KoersEdit *
koers_change_set_lookup (KoersChangeSet *self,
                         KoersId         id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

const KoersFieldChange *
koers_edit_get_change (const KoersEdit *edit,
                       guint            index)
{
  return &g_array_index (edit->changes, KoersFieldChange, index);
}

/* The place of a field among the changes, or where it would come. */
static guint
find_change (const KoersEdit *edit,
             int              field,
             gboolean        *found)
{
  guint i = 0;

  while (i < edit->changes->len && koers_edit_get_change (edit, i)->field < field)
    i++;
  *found = i < edit->changes->len && koers_edit_get_change (edit, i)->field == field;
  return i;
}

/**
 * koers_edit_lookup:
 * @edit: an edit
 * @field: the number of a field
 *
 * Returns: (transfer none) (nullable): what the edit does to that field
 */
const KoersFieldChange *
koers_edit_lookup (const KoersEdit *edit,
                   int              field)
{
  gboolean found;
  guint at = find_change (edit, field, &found);

  return found ? koers_edit_get_change (edit, at) : NULL;
}

/* An edit that does nothing yet, of a record that the change set does not touch. */
KoersEdit *
koers_change_set_begin_edit (KoersChangeSet *self,
                             KoersOperation  operation,
                             KoersKind       kind,
                             KoersId         id)
{
  KoersEdit *edit = g_new0 (KoersEdit, 1);

  edit->operation = operation;
  edit->kind = kind;
  edit->id = id;
  edit->changes = g_array_new (FALSE, FALSE, sizeof (KoersFieldChange));
  g_array_set_clear_func (edit->changes, clear_change);
  g_ptr_array_add (self->edits, edit);
  g_hash_table_insert (self->by_id, &edit->id, edit);
  return edit;
}

void
koers_change_set_drop_edit (KoersChangeSet *self,
                            KoersEdit      *edit)
{
  g_hash_table_remove (self->by_id, &edit->id);
  g_ptr_array_remove (self->edits, edit);
}

/* What a field becomes; what it was is kept from the first time. */
void
koers_edit_set_change (KoersEdit        *edit,
                       int               field,
                       const KoersValue *before,
                       const KoersValue *after)
{
  gboolean found;
  guint at = find_change (edit, field, &found);
  KoersFieldChange change = { field, koers_value_none, koers_value_copy (after) };

  if (found)
    {
      KoersFieldChange *present = &g_array_index (edit->changes, KoersFieldChange, at);

      change.before = koers_value_copy (&present->before);
      clear_change (present);
      *present = change;
    }
  else
    {
      change.before = koers_value_copy (before);
      g_array_insert_val (edit->changes, at, change);
    }
  if (koers_value_equal (&change.before, &change.after))
    g_array_remove_index (edit->changes, at);
}

/**
 * koers_change_set_add_edit:
 * @self: a change set
 * @operation: what happens to the record
 * @kind: its kind
 * @id: the record, not yet in @self
 *
 * Adds an edit as it was read from the change log; its changes follow with koers_change_set_add_change().
 */
void
koers_change_set_add_edit (KoersChangeSet *self,
                           KoersOperation  operation,
                           KoersKind       kind,
                           KoersId         id)
{
  g_return_if_fail (koers_change_set_lookup (self, id) == NULL);

  koers_change_set_begin_edit (self, operation, kind, id);
}

/**
 * koers_change_set_add_change:
 * @self: a change set
 * @field: the number of a field of the record that was added last
 * @before: its value before
 * @after: its value after
 *
 * Adds what happens to one field.
 */
void
koers_change_set_add_change (KoersChangeSet   *self,
                             int               field,
                             const KoersValue *before,
                             const KoersValue *after)
{
  g_return_if_fail (self->edits->len > 0);

  koers_edit_set_change (g_ptr_array_index (self->edits, self->edits->len - 1), field, before, after);
}

/**
 * koers_change_set_insert:
 * @self: a change set
 * @kind: the kind of the new record
 * @id: its id, see koers_id_new()
 *
 * Puts a new record in, with the choices that a new record of that kind has; koers_change_set_set() fills in the rest.
 */
void
koers_change_set_insert (KoersChangeSet *self,
                         KoersKind       kind,
                         KoersId         id)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  KoersEdit *edit;

  g_return_if_fail (koers_change_set_lookup (self, id) == NULL);

  edit = koers_change_set_begin_edit (self, KOERS_OPERATION_INSERT, kind, id);
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_CHOICE && info->fields[i].required)
      {
        KoersValue initial = koers_value_integer (info->fields[i].initial);

        koers_edit_set_change (edit, i, &koers_value_none, &initial);
      }
}

/**
 * koers_change_set_set:
 * @self: a change set
 * @strategy: the strategy as it is now
 * @kind: the kind of the record
 * @id: a record of @strategy, or one that @self puts in
 * @field: the number of one of its fields
 * @value: what it becomes
 *
 * Gives a field another value. A record that @self takes out stays out.
 */
void
koers_change_set_set (KoersChangeSet   *self,
                      KoersStrategy    *strategy,
                      KoersKind         kind,
                      KoersId           id,
                      int               field,
                      const KoersValue *value)
{
  KoersEdit *edit = (KoersEdit *) koers_change_set_lookup (self, id);
  KoersRecord *record = edit == NULL || edit->operation == KOERS_OPERATION_UPDATE ? koers_strategy_lookup (strategy, id) : NULL;
  const KoersValue *before = record != NULL ? koers_record_get_value (record, field) : &koers_value_none;

  if (edit == NULL)
    {
      g_return_if_fail (record != NULL);
      if (koers_value_equal (before, value))
        return;
      edit = koers_change_set_begin_edit (self, KOERS_OPERATION_UPDATE, kind, id);
    }
  else if (edit->operation == KOERS_OPERATION_DELETE)
    return;

  koers_edit_set_change (edit, field, before, value);
  if (edit->operation == KOERS_OPERATION_UPDATE && edit->changes->len == 0)
    koers_change_set_drop_edit (self, edit);
}

/**
 * koers_change_set_take:
 * @self: a change set
 * @strategy: the strategy it is for
 * @kind: the kind of a record
 * @id: the id of that record
 * @field: the number of one of its fields
 * @value: (transfer full): what it becomes
 *
 * Does what koers_change_set_set() does, with a value that was made for it.
 */
void
koers_change_set_take (KoersChangeSet *self,
                       KoersStrategy  *strategy,
                       KoersKind       kind,
                       KoersId         id,
                       int             field,
                       KoersValue      value)
{
  koers_change_set_set (self, strategy, kind, id, field, &value);
  koers_value_clear (&value);
}

/**
 * koers_change_set_set_record:
 * @self: a change set
 * @record: a record of a strategy
 * @field: the number of one of its fields
 * @value: (transfer full): what it becomes
 *
 * Gives a field of a present record another value.
 */
void
koers_change_set_set_record (KoersChangeSet *self,
                             KoersRecord    *record,
                             int             field,
                             KoersValue      value)
{
  koers_change_set_take (self, koers_strategy_of (record), koers_record_get_kind (record), koers_record_get_id (record), field, value);
}

/**
 * koers_change_set_invert:
 * @self: a change set that was carried out
 * @label: what the inverse does
 *
 * Returns: (transfer full): the change set that brings back what was
 */
KoersChangeSet *
koers_change_set_invert (KoersChangeSet *self,
                         const char     *label)
{
  KoersChangeSet *inverse = koers_change_set_new (label);

  for (guint i = self->edits->len; i-- > 0;)
    {
      const KoersEdit *edit = koers_change_set_get (self, i);
      KoersOperation operation = edit->operation == KOERS_OPERATION_INSERT   ? KOERS_OPERATION_DELETE
                                 : edit->operation == KOERS_OPERATION_DELETE ? KOERS_OPERATION_INSERT
                                                                             : KOERS_OPERATION_UPDATE;
      KoersEdit *back = koers_change_set_begin_edit (inverse, operation, edit->kind, edit->id);

      for (guint j = 0; j < edit->changes->len; j++)
        {
          const KoersFieldChange *change = koers_edit_get_change (edit, j);

          koers_edit_set_change (back, change->field, &change->after, &change->before);
        }
    }
  return inverse;
}

/**
 * koers_change_set_exists:
 * @self: a change set
 * @strategy: the strategy as it is now
 * @kind: a kind
 * @id: an id
 *
 * Returns: whether there is a record of that kind and id once @self has been carried out
 */
gboolean
koers_change_set_exists (KoersChangeSet *self,
                         KoersStrategy  *strategy,
                         KoersKind       kind,
                         KoersId         id)
{
  const KoersEdit *edit = koers_change_set_lookup (self, id);
  KoersRecord *record;

  if (edit != NULL)
    return edit->kind == kind && edit->operation != KOERS_OPERATION_DELETE;
  record = koers_strategy_lookup (strategy, id);
  return record != NULL && koers_record_get_kind (record) == kind;
}

/**
 * koers_change_set_peek:
 * @self: a change set
 * @strategy: the strategy as it is now
 * @id: a record
 * @field: the number of one of its fields
 *
 * Returns: (transfer none): what the value will be once @self has been carried out
 */
const KoersValue *
koers_change_set_peek (KoersChangeSet *self,
                       KoersStrategy  *strategy,
                       KoersId         id,
                       int             field)
{
  const KoersEdit *edit = koers_change_set_lookup (self, id);
  const KoersFieldChange *change = edit != NULL ? koers_edit_lookup (edit, field) : NULL;
  KoersRecord *record;

  if (change != NULL)
    return &change->after;
  if (edit != NULL && edit->operation != KOERS_OPERATION_UPDATE)
    return &koers_value_none;
  record = koers_strategy_lookup (strategy, id);
  return record != NULL ? koers_record_get_value (record, field) : &koers_value_none;
}
