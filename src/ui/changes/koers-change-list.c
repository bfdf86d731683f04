/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-list.h"

/**
 * KoersChangeList:
 *
 * One level of a list of changes: the groups, the records of a group, or the fields of a record. It never changes, and makes its rows
 * when they are asked for, so that a change set of any size is shown at once.
 */
struct _KoersChangeList {
  GObject          parent_instance;
  KoersChangeTree *tree;
  KoersChangeLevel level;
  guint            parent;
  GArray          *numbers; /* of the groups, the edits, or the changes of the edit */
};

static GType
koers_change_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_CHANGE_ITEM;
}

static guint
koers_change_list_get_n_items (GListModel *model)
{
  return KOERS_CHANGE_LIST (model)->numbers->len;
}

static gpointer
koers_change_list_get_item (GListModel *model,
                            guint       position)
{
  KoersChangeList *self = KOERS_CHANGE_LIST (model);
  guint number;

  if (position >= self->numbers->len)
    return NULL;
  number = g_array_index (self->numbers, guint, position);
  return self->level == KOERS_CHANGE_LEVEL_FIELD ? koers_change_item_new (self->tree, self->level, self->parent, number)
                                                 : koers_change_item_new (self->tree, self->level, number, 0);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = koers_change_list_get_item_type;
  iface->get_n_items = koers_change_list_get_n_items;
  iface->get_item = koers_change_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersChangeList, koers_change_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
koers_change_list_finalize (GObject *object)
{
  KoersChangeList *self = KOERS_CHANGE_LIST (object);

  g_array_unref (self->numbers);
  g_object_unref (self->tree);

  G_OBJECT_CLASS (koers_change_list_parent_class)->finalize (object);
}

static void
koers_change_list_class_init (KoersChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_change_list_finalize;
}

static void
koers_change_list_init (KoersChangeList *self)
{
}

/* The fields that people know; what the program keeps for itself says nothing to them. */
static GArray *
find_fields (const KoersEdit *edit)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);
      const KoersField *field = koers_catalogue_get_field (edit->kind, change->field);

      if (!field->hidden && field->type != KOERS_FIELD_JSON && (koers_value_is_set (&change->before) || koers_value_is_set (&change->after)))
        g_array_append_val (numbers, i);
    }
  return numbers;
}

/* The records of a group that are shown. */
static GArray *
find_records (KoersChangeTree *tree,
              guint            group)
{
  GArray *edits = koers_change_tree_get_group (tree, group)->edits, *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < edits->len; i++)
    if (koers_change_tree_is_shown (tree, g_array_index (edits, guint, i)))
      g_array_append_val (numbers, g_array_index (edits, guint, i));
  return numbers;
}

static GArray *
find_groups (KoersChangeTree *tree)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < koers_change_tree_get_n_groups (tree); i++)
    {
      g_autoptr (GArray) records = find_records (tree, i);

      if (records->len > 0)
        g_array_append_val (numbers, i);
    }
  return numbers;
}

/**
 * koers_change_list_new:
 * @tree: a tree of changes
 * @level: what the rows are about
 * @parent: for records, the number of their group; for fields, the number of their edit
 *
 * Returns: (transfer full): those rows
 */
KoersChangeList *
koers_change_list_new (KoersChangeTree  *tree,
                       KoersChangeLevel  level,
                       guint             parent)
{
  KoersChangeList *self = g_object_new (KOERS_TYPE_CHANGE_LIST, NULL);

  self->tree = g_object_ref (tree);
  self->level = level;
  self->parent = parent;
  self->numbers = level == KOERS_CHANGE_LEVEL_GROUP    ? find_groups (tree)
                  : level == KOERS_CHANGE_LEVEL_RECORD ? find_records (tree, parent)
                                                       : find_fields (koers_change_set_get (koers_change_tree_get_changes (tree), parent));
  return self;
}
