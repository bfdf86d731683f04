/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy.h"

#include "koers-change-set.h"
#include "koers-record-list-private.h"
#include "koers-record-private.h"

/**
 * KoersStrategy:
 *
 * A strategy, complete in memory: a list of records for each kind, every record by its id, and who refers to whom. It
 * changes only by koers_strategy_apply(), which the document calls once the store has the change.
 */
struct _KoersStrategy {
  GObject          parent_instance;
  KoersRecordList *lists[KOERS_N_KINDS];
  GHashTable      *by_id;
  GHashTable      *referrers[KOERS_N_KINDS][KOERS_MAX_FIELDS]; /* target id -> GPtrArray of records; made when first asked for,
                                                                  or with the records where they belong to the target */
};

G_DEFINE_FINAL_TYPE (KoersStrategy, koers_strategy, G_TYPE_OBJECT)

enum { APPLIED, CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
koers_strategy_finalize (GObject *object)
{
  KoersStrategy *self = KOERS_STRATEGY (object);

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int field = 0; field < KOERS_MAX_FIELDS; field++)
      g_clear_pointer (&self->referrers[kind][field], g_hash_table_unref);
  g_hash_table_unref (self->by_id);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      /* Somebody may hold a record longer than the strategy. */
      for (guint i = 0; i < koers_record_list_get_n (self->lists[kind]); i++)
        koers_record_list_get (self->lists[kind], i)->strategy = NULL;
      g_object_unref (self->lists[kind]);
    }

  G_OBJECT_CLASS (koers_strategy_parent_class)->finalize (object);
}

static void
koers_strategy_class_init (KoersStrategyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_strategy_finalize;

  /**
   * KoersStrategy::applied:
   * @changes: the change set that was carried out
   *
   * Comes once for each change set, before anything else is told: for what remembers answers that are not right any more.
   */
  signals[APPLIED] = g_signal_new ("applied", KOERS_TYPE_STRATEGY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * KoersStrategy::changed:
   * @changes: the change set that was carried out
   *
   * Comes once for each change set, after the records and the lists are as they should be.
   */
  signals[CHANGED] = g_signal_new ("changed", KOERS_TYPE_STRATEGY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
koers_strategy_init (KoersStrategy *self)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    self->lists[kind] = koers_record_list_new ((KoersKind) kind);
  self->by_id = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
}

KoersStrategy *
koers_strategy_new (void)
{
  return g_object_new (KOERS_TYPE_STRATEGY, NULL);
}

/**
 * koers_strategy_of:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the strategy it belongs to; %NULL once it is deleted
 */
KoersStrategy *
koers_strategy_of (KoersRecord *record)
{
  return record->strategy;
}

/**
 * koers_strategy_get_list:
 * @self: a strategy
 * @kind: a kind
 *
 * Returns: (transfer none): all records of that kind
 */
KoersRecordList *
koers_strategy_get_list (KoersStrategy *self,
                         KoersKind      kind)
{
  g_return_val_if_fail (KOERS_IS_STRATEGY (self) && kind < KOERS_N_KINDS, NULL);

  return self->lists[kind];
}

/**
 * koers_strategy_get_root:
 * @self: a strategy
 *
 * Returns: (transfer none) (nullable): the record of the strategy itself; %NULL only before it is loaded
 */
KoersRecord *
koers_strategy_get_root (KoersStrategy *self)
{
  KoersRecordList *list = koers_strategy_get_list (self, KOERS_KIND_STRATEGY);

  return koers_record_list_get_n (list) > 0 ? koers_record_list_get (list, 0) : NULL;
}

/**
 * koers_strategy_lookup:
 * @self: a strategy
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record with that id
 */
KoersRecord *
koers_strategy_lookup (KoersStrategy *self,
                       KoersId        id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

static GHashTable *
new_referrers (void)
{
  return g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
add_referrer (GHashTable  *table,
              KoersId      target,
              KoersRecord *record)
{
  GPtrArray *referrers = g_hash_table_lookup (table, &target);

  if (referrers == NULL)
    {
      referrers = g_ptr_array_new ();
      g_hash_table_insert (table, g_memdup2 (&target, sizeof target), referrers);
    }
  g_ptr_array_add (referrers, record);
}

static void
remove_referrer (GHashTable  *table,
                 KoersId      target,
                 KoersRecord *record)
{
  GPtrArray *referrers = g_hash_table_lookup (table, &target);

  if (referrers != NULL)
    g_ptr_array_remove (referrers, record);
}

/**
 * koers_strategy_get_referrers:
 * @self: a strategy
 * @kind: a kind
 * @field: the number of a reference field of @kind
 * @target: a record
 *
 * Says who points to a record: the goals of a pillar are the referrers of kind goal with field pillar.
 *
 * Returns: (transfer none) (nullable) (element-type KoersRecord): the records, in no order; valid until the next change
 */
GPtrArray *
koers_strategy_get_referrers (KoersStrategy *self,
                              KoersKind      kind,
                              int            field,
                              KoersId        target)
{
  GHashTable **table = &self->referrers[kind][field];

  if (*table == NULL)
    {
      KoersRecordList *list = self->lists[kind];

      *table = new_referrers ();
      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);
          const KoersValue *value = koers_record_get_value (record, field);

          if (koers_value_is_set (value))
            add_referrer (*table, value->id, record);
        }
    }
  return g_hash_table_lookup (*table, &target);
}

/**
 * koers_strategy_dup_children:
 * @self: a strategy
 * @kind: a kind
 * @field: the number of a reference field of @kind
 * @target: a record
 *
 * Returns: (transfer container) (element-type KoersRecord): the referrers of @target, in the order of the catalogue
 */
GPtrArray *
koers_strategy_dup_children (KoersStrategy *self,
                             KoersKind      kind,
                             int            field,
                             KoersId        target)
{
  GPtrArray *referrers = koers_strategy_get_referrers (self, kind, field, target);
  GPtrArray *children = g_ptr_array_sized_new (referrers != NULL ? referrers->len : 0);

  if (referrers != NULL)
    g_ptr_array_extend (children, referrers, NULL, NULL);
  g_ptr_array_sort (children, koers_record_compare_ptr);
  return children;
}

/**
 * koers_strategy_dup_sorted:
 * @self: a strategy
 * @kind: a kind
 *
 * Returns: (transfer container) (element-type KoersRecord): all records of that kind, in the order of the catalogue
 */
GPtrArray *
koers_strategy_dup_sorted (KoersStrategy *self,
                           KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (self, kind);
  GPtrArray *records = g_ptr_array_sized_new (koers_record_list_get_n (list));

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (records, koers_record_list_get (list, i));
  g_ptr_array_sort (records, koers_record_compare_ptr);
  return records;
}

/**
 * koers_strategy_get_n:
 * @self: a strategy
 *
 * Returns: how many records it holds, of all kinds, the strategy itself not counted
 */
guint
koers_strategy_get_n (KoersStrategy *self)
{
  return g_hash_table_size (self->by_id) - koers_record_list_get_n (self->lists[KOERS_KIND_STRATEGY]);
}

/**
 * koers_digest_of_values:
 * @kind: a kind
 * @id: the id of a record
 * @values: its values, one for each field of @kind
 *
 * Takes the fingerprint of a record. Only fields that are filled in take part, under their names, so that a field that is added to
 * the catalogue changes nothing for records that do not use it.
 *
 * Returns: the fingerprint
 */
KoersDigest
koers_digest_of_values (KoersKind         kind,
                        KoersId           id,
                        const KoersValue *values)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  char id_text[KOERS_ID_TEXT_SIZE];
  GString *text = g_string_sized_new (512);
  KoersDigest digest;

  koers_id_to_text (id, id_text);
  g_string_append_printf (text, "%s %s\n", info->name, id_text);
  for (int i = 0; i < info->n_fields; i++)
    {
      gsize at;

      if (!koers_value_is_set (&values[i]))
        continue;
      g_string_append (text, info->fields[i].name);
      g_string_append_c (text, '=');
      at = text->len;
      koers_value_append (&values[i], &info->fields[i], text);
      /* The length makes it plain where a value ends, whatever is in it. */
      g_string_append_printf (text, "\n%" G_GSIZE_FORMAT "\n", text->len - at);
    }
  digest = koers_digest_of_bytes (text->str, text->len);
  g_string_free (text, TRUE);
  return digest;
}

/**
 * koers_strategy_get_digest:
 * @self: a strategy
 *
 * Computes the fingerprint of the whole content from scratch. Two strategies with the same records have the same one,
 * however they came to them; who changed what and when takes no part.
 *
 * Returns: the fingerprint
 */
KoersDigest
koers_strategy_get_digest (KoersStrategy *self)
{
  KoersDigest total = { { 0 } };

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (guint i = 0; i < koers_record_list_get_n (self->lists[kind]); i++)
      {
        KoersRecord *record = koers_record_list_get (self->lists[kind], i);
        KoersValue values[KOERS_MAX_FIELDS];
        KoersDigest digest;

        koers_record_get_values (record, values);
        digest = koers_digest_of_values (record->kind, record->id, values);
        koers_digest_add (&total, &digest);
      }
  return total;
}

/* The field by which a record is a part of another, as a milestone is of its initiative; -1 if there is none. Everybody asks for the
 * parts, so they are noted while the next records are still being read. */
static int
get_whole_field (KoersKind kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].required && info->fields[i].on_delete == KOERS_ON_DELETE_CASCADE)
      return i;
  return -1;
}

static void
note_whole (KoersStrategy *self,
            KoersRecord   *record)
{
  int field = get_whole_field (record->kind);
  const KoersValue *value = field >= 0 ? koers_record_get_value (record, field) : &koers_value_none;

  if (!koers_value_is_set (value))
    return;
  if (self->referrers[record->kind][field] == NULL)
    self->referrers[record->kind][field] = new_referrers ();
  add_referrer (self->referrers[record->kind][field], value->id, record);
}

/**
 * koers_strategy_load:
 * @self: a strategy that nobody looks at yet
 * @kind: a kind
 * @id: the id of a record
 * @revision: the number of the change that made it what it is
 * @created: when it was made and by whom
 * @modified: when it was changed and by whom
 * @values: (inout): its values, one for each field; they are taken over, and nothing is left
 *
 * Takes in one record that the store holds.
 *
 * Returns: (transfer none): the record
 */
KoersRecord *
koers_strategy_load (KoersStrategy *self,
                     KoersKind      kind,
                     KoersId        id,
                     gint64         revision,
                     KoersStamp     created,
                     KoersStamp     modified,
                     KoersValue    *values)
{
  KoersRecord *record = koers_record_new (kind, id);

  record->strategy = self;
  record->revision = revision;
  record->created = created;
  record->modified = modified;
  koers_record_load (record, values);
  koers_record_list_append (self->lists[kind], record);
  g_hash_table_insert (self->by_id, &record->id, record);
  note_whole (self, record);
  return record;
}

static void
set_field (KoersStrategy    *self,
           KoersRecord      *record,
           int               field,
           const KoersValue *value)
{
  GHashTable *table = self->referrers[record->kind][field];
  const KoersValue *before = koers_record_get_value (record, field);

  if (table != NULL && koers_value_is_set (before))
    remove_referrer (table, before->id, record);
  koers_record_set_value (record, field, value);
  if (table != NULL && koers_value_is_set (value))
    add_referrer (table, value->id, record);
}

/* The records of one kind that a change set touches. */
typedef struct {
  GPtrArray *inserted, *changed, *deleted;
  guint      position, n_removed, n_added;
  gboolean   differs;
} KoersTouched;

static KoersTouched *
get_touched (KoersTouched *touched,
             KoersKind     kind)
{
  if (touched[kind].inserted == NULL)
    {
      touched[kind].inserted = g_ptr_array_new_with_free_func (g_object_unref);
      touched[kind].changed = g_ptr_array_new_with_free_func (g_object_unref);
      touched[kind].deleted = g_ptr_array_new_with_free_func (g_object_unref);
    }
  return &touched[kind];
}

static void
apply_edit (KoersStrategy   *self,
            const KoersEdit *edit,
            gint64           revision,
            KoersStamp       stamp,
            KoersTouched    *touched)
{
  KoersRecord *record;

  if (edit->operation == KOERS_OPERATION_INSERT)
    {
      record = koers_record_new (edit->kind, edit->id);
      record->strategy = self;
      record->created = stamp;
      g_hash_table_insert (self->by_id, &record->id, record);
      g_ptr_array_add (get_touched (touched, edit->kind)->inserted, record);
    }
  else
    {
      record = koers_strategy_lookup (self, edit->id);
      g_return_if_fail (record != NULL);
      g_ptr_array_add (edit->operation == KOERS_OPERATION_DELETE ? get_touched (touched, edit->kind)->deleted
                                                                 : get_touched (touched, edit->kind)->changed,
                       g_object_ref (record));
    }

  record->revision = revision;
  record->modified = stamp;
  if (edit->operation == KOERS_OPERATION_DELETE)
    {
      /* The values stay: somebody may still show the record while it goes. */
      for (guint i = 0; i < edit->changes->len; i++)
        {
          int field = koers_edit_get_change (edit, i)->field;

          if (self->referrers[edit->kind][field] != NULL)
            remove_referrer (self->referrers[edit->kind][field], koers_record_get_reference (record, field), record);
        }
      g_hash_table_remove (self->by_id, &edit->id);
      return;
    }
  for (guint i = 0; i < edit->changes->len; i++)
    set_field (self, record, koers_edit_get_change (edit, i)->field, &koers_edit_get_change (edit, i)->after);
}

/**
 * koers_strategy_apply:
 * @self: a strategy
 * @changes: a change set that is valid for it and that the store holds
 * @revision: its number in the change log
 * @stamp: when it was made and by whom
 *
 * Carries a change set out: first all records and lists, then the notifications, at most one `items-changed` for each list, then
 * #KoersStrategy::changed.
 */
void
koers_strategy_apply (KoersStrategy  *self,
                      KoersChangeSet *changes,
                      gint64          revision,
                      KoersStamp      stamp)
{
  KoersTouched touched[KOERS_N_KINDS] = { 0 };

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    apply_edit (self, koers_change_set_get (changes, i), revision, stamp, touched);

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    if (touched[kind].inserted != NULL)
      touched[kind].differs = koers_record_list_update (self->lists[kind], touched[kind].inserted, touched[kind].changed,
                                                        touched[kind].deleted, &touched[kind].position, &touched[kind].n_removed,
                                                        &touched[kind].n_added);
  g_signal_emit (self, signals[APPLIED], 0, changes);

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      KoersRecord *record = edit->operation == KOERS_OPERATION_UPDATE ? koers_strategy_lookup (self, edit->id) : NULL;

      for (guint j = 0; record != NULL && j < edit->changes->len; j++)
        koers_record_notify (record, koers_edit_get_change (edit, j)->field);
    }
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      if (touched[kind].differs)
        g_list_model_items_changed (G_LIST_MODEL (self->lists[kind]), touched[kind].position, touched[kind].n_removed, touched[kind].n_added);
      g_clear_pointer (&touched[kind].inserted, g_ptr_array_unref);
      g_clear_pointer (&touched[kind].changed, g_ptr_array_unref);
      g_clear_pointer (&touched[kind].deleted, g_ptr_array_unref);
    }
  g_signal_emit (self, signals[CHANGED], 0, changes);
}
