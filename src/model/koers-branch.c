/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-branch.h"

#include "koers-record-title.h"

/**
 * KoersBranch:
 *
 * Records with all that belongs to them, taken out of a strategy as they stood, to be put in again elsewhere as new ones: what a
 * clipboard holds. What happened to the originals, such as reports and decisions, is not theirs to pass on, unless they go themselves.
 */
struct _KoersBranch {
  GObject  parent_instance;
  GArray  *items;   /* of Item; each top is followed by what belongs to it */
  GArray  *tops;    /* of guint: where in @items each of them is */
  GArray  *targets; /* of Target: what they refer to outside the branch */
  gboolean is_whole;
};

typedef struct {
  KoersKind   kind;
  KoersId     id;
  KoersValue *values;
} Item;

/* What a reference leads to, by the names that people know it by: in another strategy it has another id. */
typedef struct {
  KoersId id;
  char   *code;
  char   *title;
} Target;

G_DEFINE_FINAL_TYPE (KoersBranch, koers_branch, G_TYPE_OBJECT)

static void
clear_item (gpointer data)
{
  Item *item = data;

  for (int i = 0; i < koers_catalogue_get_kind (item->kind)->n_fields; i++)
    koers_value_clear (&item->values[i]);
  g_free (item->values);
}

static void
clear_target (gpointer data)
{
  Target *target = data;

  g_free (target->code);
  g_free (target->title);
}

static void
koers_branch_finalize (GObject *object)
{
  KoersBranch *self = KOERS_BRANCH (object);

  g_array_unref (self->items);
  g_array_unref (self->tops);
  g_array_unref (self->targets);

  G_OBJECT_CLASS (koers_branch_parent_class)->finalize (object);
}

static void
koers_branch_class_init (KoersBranchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_branch_finalize;
}

static void
koers_branch_init (KoersBranch *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  self->tops = g_array_new (FALSE, FALSE, sizeof (guint));
  self->targets = g_array_new (FALSE, FALSE, sizeof (Target));
  g_array_set_clear_func (self->items, clear_item);
  g_array_set_clear_func (self->targets, clear_target);
}

/* ---- taking */

static gboolean
is_passed_on (KoersKind kind)
{
  switch ((int) kind)
    {
    case KOERS_KIND_UPDATE:
    case KOERS_KIND_BASELINE_ITEM:
    case KOERS_KIND_DECISION_LINK:
    case KOERS_KIND_REQUEST_LINK:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
add_target (KoersBranch *self,
            KoersRecord *record)
{
  Target target = { koers_record_get_id (record), g_strdup (koers_record_get_code (record)), koers_record_dup_title (record) };

  g_array_append_val (self->targets, target);
}

static void
add_record (KoersBranch *self,
            GHashTable  *taken,
            KoersRecord *record)
{
  KoersKind kind = koers_record_get_kind (record);
  int n_fields = koers_catalogue_get_kind (kind)->n_fields;
  Item item = { kind, koers_record_get_id (record), g_new0 (KoersValue, n_fields) };
  const KoersReference *references;
  guint n;

  g_hash_table_add (taken, record);
  for (int i = 0; i < n_fields; i++)
    {
      item.values[i] = koers_value_copy (koers_record_get_value (record, i));
      if (koers_record_get_target (record, i) != NULL)
        add_target (self, koers_record_get_target (record, i));
    }
  g_array_append_val (self->items, item);

  references = koers_catalogue_get_references (kind, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) children = NULL;

      if (koers_catalogue_get_field (references[i].kind, references[i].field)->on_delete != KOERS_ON_DELETE_CASCADE ||
          !(self->is_whole || is_passed_on (references[i].kind)))
        continue;
      children = koers_strategy_dup_children (koers_strategy_of (record), references[i].kind, references[i].field, koers_record_get_id (record));
      for (guint j = 0; j < children->len; j++)
        if (!g_hash_table_contains (taken, g_ptr_array_index (children, j)))
          add_record (self, taken, g_ptr_array_index (children, j));
    }
}

static KoersBranch *
take (GPtrArray *records,
      gboolean   is_whole)
{
  KoersBranch *self = g_object_new (KOERS_TYPE_BRANCH, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  self->is_whole = is_whole;
  for (guint i = 0; i < records->len; i++)
    {
      guint top = self->items->len;

      if (g_hash_table_contains (taken, g_ptr_array_index (records, i)))
        continue;
      g_array_append_val (self->tops, top);
      add_record (self, taken, g_ptr_array_index (records, i));
    }
  return self;
}

/**
 * koers_branch_new:
 * @records: (element-type KoersRecord): records of one strategy
 *
 * Takes records with all that would go with them, as they are now. Of a record that belongs to another one of them there is one copy.
 *
 * Returns: (transfer full): the branch
 */
KoersBranch *
koers_branch_new (GPtrArray *records)
{
  return take (records, FALSE);
}

/**
 * koers_branch_new_whole:
 * @records: (element-type KoersRecord): records of one strategy that are about to leave it
 *
 * Takes records as koers_branch_new() does, and also what happened to them.
 *
 * Returns: (transfer full): the branch
 */
KoersBranch *
koers_branch_new_whole (GPtrArray *records)
{
  return take (records, TRUE);
}

/**
 * koers_branch_get_n:
 * @self: a branch
 *
 * Returns: how many records it was made of; what belongs to them is not counted
 */
guint
koers_branch_get_n (KoersBranch *self)
{
  return self->tops->len;
}

static const Item *
get_top (KoersBranch *self,
         guint        index)
{
  return &g_array_index (self->items, Item, g_array_index (self->tops, guint, index));
}

KoersKind
koers_branch_get_kind (KoersBranch *self,
                       guint        index)
{
  return get_top (self, index)->kind;
}

/**
 * koers_branch_get_id:
 * @self: a branch
 * @index: which of its records
 *
 * Returns: the id that the record had where it was taken
 */
KoersId
koers_branch_get_id (KoersBranch *self,
                     guint        index)
{
  return get_top (self, index)->id;
}

/* ---- putting in */

/* The record of this strategy that people would say is the same: by id, else by code and title. */
static gboolean
find_counterpart (KoersBranch   *self,
                  KoersStrategy *strategy,
                  KoersKind      kind,
                  KoersId        id,
                  KoersId       *found)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  const Target *target = NULL;

  *found = id;
  if (koers_strategy_lookup (strategy, id) != NULL)
    return TRUE;
  for (guint i = 0; i < self->targets->len && target == NULL; i++)
    if (koers_id_equal (g_array_index (self->targets, Target, i).id, id))
      target = &g_array_index (self->targets, Target, i);
  for (guint i = 0; target != NULL && i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      g_autofree char *title = koers_record_dup_title (record);

      if (g_strcmp0 (title, target->title) != 0 || g_strcmp0 (koers_record_get_code (record), target->code) != 0)
        continue;
      *found = koers_record_get_id (record);
      return TRUE;
    }
  return FALSE;
}

/* Whether a reference that leads nowhere may be left out without the record being broken. */
static gboolean
can_do_without (const KoersField *field)
{
  return !field->required && !field->one_of;
}

/* The end of the branch of a top in the items. */
static guint
get_end (KoersBranch *self,
         guint        index)
{
  return index + 1 < self->tops->len ? g_array_index (self->tops, guint, index + 1) : self->items->len;
}

static gboolean
add_copy (KoersBranch    *self,
          KoersStrategy  *strategy,
          KoersChangeSet *changes,
          GHashTable     *copies,
          const Item     *item,
          gboolean        is_top)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (item->kind);
  KoersId *copy = g_hash_table_lookup (copies, &item->id), targets[KOERS_MAX_FIELDS];

  /* First whether it can stand there at all. */
  for (int i = 0; i < info->n_fields; i++)
    {
      const KoersId *inside = item->values[i].type == KOERS_VALUE_ID ? g_hash_table_lookup (copies, &item->values[i].id) : NULL;

      if (item->values[i].type != KOERS_VALUE_ID)
        continue;
      targets[i] = (KoersId) { { 0 } };
      if (inside != NULL)
        targets[i] = *inside;
      else if (!find_counterpart (self, strategy, info->fields[i].target, item->values[i].id, &targets[i]))
        {
          if (!is_top && !can_do_without (&info->fields[i]))
            return FALSE;
          targets[i] = (KoersId) { { 0 } };
        }
    }
  koers_change_set_insert (changes, item->kind, *copy);
  for (int i = 0; i < info->n_fields; i++)
    {
      KoersValue reference;

      if (!koers_value_is_set (&item->values[i]))
        continue;
      if (item->values[i].type != KOERS_VALUE_ID)
        {
          koers_change_set_set (changes, strategy, item->kind, *copy, i, &item->values[i]);
          continue;
        }
      if (koers_id_is_none (targets[i]))
        continue;
      reference = koers_value_id (targets[i]);
      koers_change_set_set (changes, strategy, item->kind, *copy, i, &reference);
    }
  return TRUE;
}

/**
 * koers_branch_paste:
 * @self: a branch
 * @strategy: a strategy, the one it was taken from or another
 * @changes: where to add what puts it in
 * @index: which of its records
 *
 * Puts a record in as a new one, with all that belongs to it. References to what is outside the branch lead to what is the same in
 * @strategy; where there is no such thing, they are left out, and with them what cannot be without. Where the record goes is for the
 * caller to say in @changes.
 *
 * Returns: the new record
 */
KoersId
koers_branch_paste (KoersBranch    *self,
                    KoersStrategy  *strategy,
                    KoersChangeSet *changes,
                    guint           index)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, NULL, g_free);
  guint start = g_array_index (self->tops, guint, index), end = get_end (self, index);

  for (guint i = start; i < end; i++)
    {
      KoersId copy = koers_id_new ();

      g_hash_table_insert (copies, &g_array_index (self->items, Item, i).id, g_memdup2 (&copy, sizeof copy));
    }
  for (guint i = start; i < end; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      /* What belongs to something that could not come along does not come along either. */
      if (!add_copy (self, strategy, changes, copies, item, i == start))
        g_hash_table_remove (copies, &item->id);
    }
  return *(KoersId *) g_hash_table_lookup (copies, &get_top (self, index)->id);
}
