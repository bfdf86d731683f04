/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-tree.h"

#include "koers-change-part.h"
#include "koers-change-words.h"
#include "koers-text.h"

#include <string.h>

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
  GPtrArray      *needs;    /* for each edit, NULL or those of the added records that it points to */
  GPtrArray      *users;    /* and the other way round */
  guint8         *hidden;   /* for each edit, whether it is not what is searched for; NULL if all are shown */
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

  g_free (self->hidden);
  g_ptr_array_unref (self->needs);
  g_ptr_array_unref (self->users);
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
free_numbers (gpointer data)
{
  g_clear_pointer ((GArray **) &data, g_array_unref);
}

static void
koers_change_tree_init (KoersChangeTree *self)
{
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->left_out = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  self->needs = g_ptr_array_new_with_free_func (free_numbers);
  self->users = g_ptr_array_new_with_free_func (free_numbers);
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

static void
add_number (GPtrArray *numbers,
            guint      at,
            guint      number)
{
  if (g_ptr_array_index (numbers, at) == NULL)
    g_ptr_array_index (numbers, at) = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val ((GArray *) g_ptr_array_index (numbers, at), number);
}

/* What points to a record that is only being added cannot be carried out without it. */
static void
link_edits (KoersChangeTree *self)
{
  guint n = koers_change_set_get_n (self->changes);
  g_autoptr (GHashTable) added = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);

  g_ptr_array_set_size (self->needs, (int) n);
  g_ptr_array_set_size (self->users, (int) n);
  for (guint i = 0; i < n; i++)
    if (koers_change_set_get (self->changes, i)->operation == KOERS_OPERATION_INSERT)
      g_hash_table_insert (added, (gpointer) &koers_change_set_get (self->changes, i)->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < n; i++)
    {
      const KoersEdit *edit = koers_change_set_get (self->changes, i);

      for (guint j = 0; j < edit->changes->len; j++)
        {
          const KoersFieldChange *change = koers_edit_get_change (edit, j);
          gboolean points = koers_catalogue_get_field (edit->kind, change->field)->type == KOERS_FIELD_REFERENCE && koers_value_is_set (&change->after);
          guint target = points ? GPOINTER_TO_UINT (g_hash_table_lookup (added, &change->after.id)) : 0;

          if (target == 0)
            continue;
          add_number (self->needs, i, target - 1);
          add_number (self->users, target - 1, i);
        }
    }
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
  link_edits (self);
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

static KoersChangeGroup *
find_group (KoersChangeTree *self,
            KoersKind        kind)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (((KoersChangeGroup *) g_ptr_array_index (self->groups, i))->kind == kind)
      return g_ptr_array_index (self->groups, i);
  return NULL;
}

static gboolean
choose_edit (KoersChangeTree *self,
             guint            number,
             gboolean         chosen)
{
  const KoersEdit *edit = koers_change_set_get (self->changes, number);
  KoersChangeGroup *group = find_group (self, edit->kind);

  if (chosen == !g_hash_table_contains (self->left_out, &edit->id))
    return FALSE;
  if (chosen)
    g_hash_table_remove (self->left_out, &edit->id);
  else
    g_hash_table_add (self->left_out, (gpointer) &edit->id);
  group->n_left_out = chosen ? group->n_left_out - 1 : group->n_left_out + 1;
  return TRUE;
}

static gboolean
has_all_it_needs (KoersChangeTree *self,
                  guint            number)
{
  const GArray *needs = g_ptr_array_index (self->needs, number);

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    if (!koers_change_tree_is_chosen (self, g_array_index (needs, guint, i)))
      return FALSE;
  return TRUE;
}

/* What somebody takes comes with what it points to. */
static gboolean
take_needs (KoersChangeTree *self,
            guint            number)
{
  const GArray *needs = g_ptr_array_index (self->needs, number);
  gboolean changed = FALSE;

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    if (choose_edit (self, g_array_index (needs, guint, i), TRUE))
      {
        take_needs (self, g_array_index (needs, guint, i));
        changed = TRUE;
      }
  return changed;
}

/* What somebody takes or leaves out brings what belongs to it along. */
static gboolean
choose_users (KoersChangeTree *self,
              guint            number,
              gboolean         chosen)
{
  const GArray *users = g_ptr_array_index (self->users, number);
  gboolean changed = FALSE;

  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      guint user = g_array_index (users, guint, i);

      if ((!chosen || has_all_it_needs (self, user)) && choose_edit (self, user, chosen))
        {
          choose_users (self, user, chosen);
          changed = TRUE;
        }
    }
  return changed;
}

/* One record with all that hangs together with it. */
static gboolean
choose_record (KoersChangeTree *self,
               guint            number,
               gboolean         chosen)
{
  gboolean changed = choose_edit (self, number, chosen);

  changed = (chosen && take_needs (self, number)) || changed;
  return choose_users (self, number, chosen) || changed;
}

/**
 * koers_change_tree_choose:
 * @self: a tree of changes
 * @edit: the number of an edit of the change set
 * @chosen: whether it is to be carried out
 *
 * Leaves one record out with what belongs to it, or takes it in again with what it belongs to and what belongs to it.
 */
void
koers_change_tree_choose (KoersChangeTree *self,
                          guint            edit,
                          gboolean         chosen)
{
  if (choose_record (self, edit, chosen))
    g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

/**
 * koers_change_tree_choose_group:
 * @self: a tree of changes
 * @group: the number of a group
 * @chosen: whether it is to be carried out
 *
 * Leaves all shown records of a kind out, or takes them in again.
 */
void
koers_change_tree_choose_group (KoersChangeTree *self,
                                guint            group,
                                gboolean         chosen)
{
  KoersChangeGroup *row = g_ptr_array_index (self->groups, group);
  gboolean changed = FALSE;

  for (guint i = 0; i < row->edits->len; i++)
    {
      guint edit = g_array_index (row->edits, guint, i);

      changed = (koers_change_tree_is_shown (self, edit) && choose_record (self, edit, chosen)) || changed;
    }
  if (changed)
    g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

/**
 * koers_change_tree_choose_shown:
 * @self: a tree of changes
 * @chosen: whether they are to be carried out
 *
 * Leaves all records out that are shown, or takes them in again; those that are not shown only as far as they hang together with them.
 */
void
koers_change_tree_choose_shown (KoersChangeTree *self,
                                gboolean         chosen)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < koers_change_set_get_n (self->changes); i++)
    if (koers_change_tree_is_shown (self, i))
      {
        changed = choose_edit (self, i, chosen) || changed;
        changed = (chosen ? take_needs (self, i) : choose_users (self, i, FALSE)) || changed;
      }
  if (changed)
    g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

/* ---- what is shown */

static gboolean
contains (KoersChangeTree *self,
          const KoersEdit *edit,
          const char      *folded)
{
  g_autofree char *title = koers_change_set_dup_title (self->changes, self->strategy, edit->kind, edit->id), *folded_title = koers_text_fold (title);

  if (strstr (folded_title, folded) != NULL)
    return TRUE;
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);
      const KoersField *field = koers_catalogue_get_field (edit->kind, change->field);
      gboolean is_text = !field->hidden && (field->type == KOERS_FIELD_TEXT || field->type == KOERS_FIELD_LONG_TEXT);
      g_autofree char *text = is_text && koers_value_is_set (&change->after) ? koers_text_fold (change->after.text) : NULL;

      if (text != NULL && strstr (text, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * koers_change_tree_set_search:
 * @self: a tree of changes
 * @text: what to look for; empty to show everything
 *
 * Shows only the records in which a text stands, whatever the case and accents. Who shows them makes its lists anew.
 */
void
koers_change_tree_set_search (KoersChangeTree *self,
                              const char      *text)
{
  g_autofree char *folded = koers_text_fold (text);
  guint n = koers_change_set_get_n (self->changes);

  g_clear_pointer (&self->hidden, g_free);
  if (*folded == '\0')
    return;
  self->hidden = g_new0 (guint8, n);
  for (guint i = 0; i < n; i++)
    self->hidden[i] = !contains (self, koers_change_set_get (self->changes, i), folded);
}

gboolean
koers_change_tree_is_shown (KoersChangeTree *self,
                            guint            edit)
{
  return self->hidden == NULL || !self->hidden[edit];
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

          choose_edit (self, edit, !g_hash_table_contains (other->left_out, &koers_change_set_get (self->changes, edit)->id));
        }
    }
  g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

guint
koers_change_tree_get_n_chosen (KoersChangeTree *self)
{
  return koers_change_set_get_n (self->changes) - g_hash_table_size (self->left_out);
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
