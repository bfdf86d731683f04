/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-tree.h"

#include "koers-change-part.h"

/**
 * KoersChangeTree:
 *
 * A change set put in order for people: by kind, and in each kind what is added, changed and removed. It also knows what of it was left out.
 */
struct _KoersChangeTree {
  GObject         parent_instance;
  KoersChangeSet *changes;
  KoersStrategy  *strategy;
  GPtrArray      *groups;
  GHashTable     *left_out; /* ids that lie in the change set */
};

enum { CHOSEN_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersChangeTree, koers_change_tree, G_TYPE_OBJECT)

static void
free_group (gpointer data)
{
  KoersChangeGroup *group = data;

  g_array_unref (group->edits);
  g_free (group);
}

static void
koers_change_tree_finalize (GObject *object)
{
  KoersChangeTree *self = KOERS_CHANGE_TREE (object);

  g_hash_table_unref (self->left_out);
  g_ptr_array_unref (self->groups);
  koers_change_set_unref (self->changes);
  g_object_unref (self->strategy);

  G_OBJECT_CLASS (koers_change_tree_parent_class)->finalize (object);
}

static void
koers_change_tree_class_init (KoersChangeTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_change_tree_finalize;

  /**
   * KoersChangeTree::chosen-changed:
   *
   * Comes when something was left out or taken in again.
   */
  signals[CHOSEN_CHANGED] = g_signal_new ("chosen-changed", KOERS_TYPE_CHANGE_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_change_tree_init (KoersChangeTree *self)
{
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->left_out = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
}

/* The edits are looked through once for each operation, so that those of a group come in that order. */
static void
sort_into_groups (KoersChangeTree *self)
{
  KoersChangeGroup *by_kind[KOERS_N_KINDS] = { NULL };
  const KoersOperation operations[] = { KOERS_OPERATION_INSERT, KOERS_OPERATION_UPDATE, KOERS_OPERATION_DELETE };

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    for (guint j = 0; j < koers_change_set_get_n (self->changes); j++)
      {
        const KoersEdit *edit = koers_change_set_get (self->changes, j);
        KoersChangeGroup *group = by_kind[edit->kind];

        if (edit->operation != operations[i])
          continue;
        if (group == NULL)
          {
            group = by_kind[edit->kind] = g_new0 (KoersChangeGroup, 1);
            group->kind = edit->kind;
            group->edits = g_array_new (FALSE, FALSE, sizeof (guint));
          }
        g_array_append_val (group->edits, j);
        group->n_added += edit->operation == KOERS_OPERATION_INSERT ? 1 : 0;
        group->n_changed += edit->operation == KOERS_OPERATION_UPDATE ? 1 : 0;
        group->n_removed += edit->operation == KOERS_OPERATION_DELETE ? 1 : 0;
      }
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    if (by_kind[kind] != NULL)
      g_ptr_array_add (self->groups, by_kind[kind]);
}

/**
 * koers_change_tree_new:
 * @changes: a change set
 * @strategy: the strategy that it changes or changed
 *
 * Returns: (transfer full): the same for people, with nothing left out
 */
KoersChangeTree *
koers_change_tree_new (KoersChangeSet *changes,
                       KoersStrategy  *strategy)
{
  KoersChangeTree *self = g_object_new (KOERS_TYPE_CHANGE_TREE, NULL);

  self->changes = koers_change_set_ref (changes);
  self->strategy = g_object_ref (strategy);
  sort_into_groups (self);
  return self;
}

KoersChangeSet *
koers_change_tree_get_changes (KoersChangeTree *self)
{
  return self->changes;
}

KoersStrategy *
koers_change_tree_get_strategy (KoersChangeTree *self)
{
  return self->strategy;
}

guint
koers_change_tree_get_n_groups (KoersChangeTree *self)
{
  return self->groups->len;
}

const KoersChangeGroup *
koers_change_tree_get_group (KoersChangeTree *self,
                             guint            index)
{
  return g_ptr_array_index (self->groups, index);
}

gboolean
koers_change_tree_is_chosen (KoersChangeTree *self,
                             guint            edit)
{
  return !g_hash_table_contains (self->left_out, &koers_change_set_get (self->changes, edit)->id);
}

static gboolean
choose_edit (KoersChangeTree  *self,
             KoersChangeGroup *group,
             guint             number,
             gboolean          chosen)
{
  const KoersEdit *edit = koers_change_set_get (self->changes, number);

  if (chosen == !g_hash_table_contains (self->left_out, &edit->id))
    return FALSE;
  if (chosen)
    g_hash_table_remove (self->left_out, &edit->id);
  else
    g_hash_table_add (self->left_out, (gpointer) &edit->id);
  group->n_left_out = chosen ? group->n_left_out - 1 : group->n_left_out + 1;
  return TRUE;
}

static KoersChangeGroup *
find_group (KoersChangeTree *self,
            KoersKind        kind)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (((KoersChangeGroup *) g_ptr_array_index (self->groups, i))->kind == kind)
      return g_ptr_array_index (self->groups, i);
  return NULL;
}

/**
 * koers_change_tree_choose:
 * @self: a tree of changes
 * @edit: the number of an edit of the change set
 * @chosen: whether it is to be carried out
 *
 * Leaves one record out, or takes it in again.
 */
void
koers_change_tree_choose (KoersChangeTree *self,
                          guint            edit,
                          gboolean         chosen)
{
  if (choose_edit (self, find_group (self, koers_change_set_get (self->changes, edit)->kind), edit, chosen))
    g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

/**
 * koers_change_tree_choose_group:
 * @self: a tree of changes
 * @group: the number of a group
 * @chosen: whether it is to be carried out
 *
 * Leaves all records of a kind out, or takes them in again.
 */
void
koers_change_tree_choose_group (KoersChangeTree *self,
                                guint            group,
                                gboolean         chosen)
{
  KoersChangeGroup *row = g_ptr_array_index (self->groups, group);
  gboolean changed = FALSE;

  for (guint i = 0; i < row->edits->len; i++)
    changed = choose_edit (self, row, g_array_index (row->edits, guint, i), chosen) || changed;
  if (changed)
    g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

/**
 * koers_change_tree_choose_as:
 * @self: a tree of changes
 * @other: another one, such as an earlier state of the same
 *
 * Leaves out the records that are left out there.
 */
void
koers_change_tree_choose_as (KoersChangeTree *self,
                             KoersChangeTree *other)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      KoersChangeGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->edits->len; j++)
        {
          guint edit = g_array_index (group->edits, guint, j);

          choose_edit (self, group, edit, !g_hash_table_contains (other->left_out, &koers_change_set_get (self->changes, edit)->id));
        }
    }
  g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

gboolean
koers_change_tree_has_chosen (KoersChangeTree *self)
{
  return g_hash_table_size (self->left_out) < koers_change_set_get_n (self->changes);
}

/**
 * koers_change_tree_dup_chosen:
 * @self: a tree of changes
 *
 * Returns: (transfer full): what was not left out and does not depend on what was; it can be carried out if the whole could
 */
KoersChangeSet *
koers_change_tree_dup_chosen (KoersChangeTree *self)
{
  if (g_hash_table_size (self->left_out) == 0)
    return koers_change_set_ref (self->changes);
  return koers_change_set_dup_part (self->changes, self->strategy, self->left_out);
}
