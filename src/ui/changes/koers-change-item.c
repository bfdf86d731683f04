/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-item.h"

#include "koers-change-list.h"
#include "koers-change-words.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* What a row says at most of a title or a value, in characters. */
#define MAX_SHOWN 300

/**
 * KoersChangeItem:
 *
 * A row of a list of changes, and the words for it. It is made when it is shown.
 */
struct _KoersChangeItem {
  GObject          parent_instance;
  KoersChangeTree *tree;
  KoersChangeLevel level;
  guint            number; /* of the group or the edit */
  guint            field;  /* of the changes of the edit */
};

G_DEFINE_FINAL_TYPE (KoersChangeItem, koers_change_item, G_TYPE_OBJECT)

static void
koers_change_item_finalize (GObject *object)
{
  g_object_unref (KOERS_CHANGE_ITEM (object)->tree);

  G_OBJECT_CLASS (koers_change_item_parent_class)->finalize (object);
}

static void
koers_change_item_class_init (KoersChangeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_change_item_finalize;
}

static void
koers_change_item_init (KoersChangeItem *self)
{
}

/**
 * koers_change_item_new:
 * @tree: a tree of changes
 * @level: what the row is about
 * @number: the number of a group; for a record or a field, the number of an edit
 * @field: for a field, which of the changes of the edit
 *
 * Returns: (transfer full): a row
 */
KoersChangeItem *
koers_change_item_new (KoersChangeTree  *tree,
                       KoersChangeLevel  level,
                       guint             number,
                       guint             field)
{
  KoersChangeItem *self = g_object_new (KOERS_TYPE_CHANGE_ITEM, NULL);

  self->tree = g_object_ref (tree);
  self->level = level;
  self->number = number;
  self->field = field;
  return self;
}

KoersChangeTree *
koers_change_item_get_tree (KoersChangeItem *self)
{
  return self->tree;
}

KoersChangeLevel
koers_change_item_get_level (KoersChangeItem *self)
{
  return self->level;
}

static const KoersEdit *
get_edit (KoersChangeItem *self)
{
  return koers_change_set_get (koers_change_tree_get_changes (self->tree), self->number);
}

/**
 * koers_change_item_get_group:
 * @self: a row about a group
 *
 * Returns: (transfer none): the group
 */
const KoersChangeGroup *
koers_change_item_get_group (KoersChangeItem *self)
{
  return koers_change_tree_get_group (self->tree, self->number);
}

/**
 * koers_change_item_get_operation:
 * @self: a row about a record or one of its fields
 *
 * Returns: what happens to the record
 */
KoersOperation
koers_change_item_get_operation (KoersChangeItem *self)
{
  return get_edit (self)->operation;
}

/* ---- words */

static char *
dup_value (KoersChangeItem  *self,
           const KoersField *field,
           const KoersValue *value)
{
  g_autofree char *label = koers_change_set_dup_value (koers_change_tree_get_changes (self->tree), koers_change_tree_get_strategy (self->tree), field, value);

  return *label != '\0' ? koers_text_one_line (label, MAX_SHOWN) : g_strdup (_("(nothing)"));
}

static char *
dup_field_words (KoersChangeItem *self,
                 gboolean         spoken)
{
  const KoersEdit *edit = get_edit (self);
  const KoersFieldChange *change = koers_edit_get_change (edit, self->field);
  const KoersField *field = koers_catalogue_get_field (edit->kind, change->field);
  const char *title = koers_field_get_title (field);
  g_autofree char *before = dup_value (self, field, &change->before), *after = dup_value (self, field, &change->after);

  if (edit->operation == KOERS_OPERATION_INSERT)
    /* Translators: name of a field, its value. */
    return g_strdup_printf (_("%s: %s"), title, after);
  if (edit->operation == KOERS_OPERATION_DELETE)
    /* Translators: name of a field, its value. */
    return g_strdup_printf (_("%s: %s"), title, before);
  /* Translators: name of a field, its value before, its value after. */
  return g_strdup_printf (spoken ? _("%s: it was %s and becomes %s") : _("%s: %s → %s"), title, before, after);
}

/**
 * koers_change_item_dup_title:
 * @self: a row
 *
 * Returns: (transfer full): what stands in it: the kind, the name of the record, or the field with its values
 */
char *
koers_change_item_dup_title (KoersChangeItem *self)
{
  g_autofree char *title = NULL;

  if (self->level == KOERS_CHANGE_LEVEL_GROUP)
    return g_strdup (koers_kind_get_title_plural (koers_change_item_get_group (self)->kind));
  if (self->level == KOERS_CHANGE_LEVEL_FIELD)
    return dup_field_words (self, FALSE);
  title = koers_change_set_dup_title (koers_change_tree_get_changes (self->tree), koers_change_tree_get_strategy (self->tree), get_edit (self)->kind,
                                      get_edit (self)->id);
  return koers_text_one_line (title, MAX_SHOWN);
}

/**
 * koers_change_item_dup_sentence:
 * @self: a row
 *
 * Returns: (transfer full): all that can be seen in it, to be read aloud
 */
char *
koers_change_item_dup_sentence (KoersChangeItem *self)
{
  g_autofree char *title = koers_change_item_dup_title (self);
  const KoersChangeGroup *group;

  switch (self->level)
    {
    case KOERS_CHANGE_LEVEL_GROUP:
      group = koers_change_item_get_group (self);
      /* Translators: a kind of records, and how many of them. */
      return g_strdup_printf (_("%s: %u added, %u changed, %u removed"), title, group->n_added, group->n_changed, group->n_removed);
    case KOERS_CHANGE_LEVEL_RECORD:
      switch (koers_change_item_get_operation (self))
        {
        case KOERS_OPERATION_INSERT:
          return g_strdup_printf (_("Added: %s"), title);
        case KOERS_OPERATION_DELETE:
          return g_strdup_printf (_("Removed: %s"), title);
        case KOERS_OPERATION_UPDATE:
        default:
          return g_strdup_printf (_("Changed: %s"), title);
        }
    case KOERS_CHANGE_LEVEL_FIELD:
    default:
      return dup_field_words (self, TRUE);
    }
}

/* ---- what is left out */

/**
 * koers_change_item_is_chosen:
 * @self: a row about a group or a record
 * @in_part: (out): whether only some of a group are chosen
 *
 * Returns: whether it, or all of it, is to be carried out
 */
gboolean
koers_change_item_is_chosen (KoersChangeItem *self,
                             gboolean        *in_part)
{
  const KoersChangeGroup *group;

  *in_part = FALSE;
  if (self->level != KOERS_CHANGE_LEVEL_GROUP)
    return koers_change_tree_is_chosen (self->tree, self->number);
  group = koers_change_item_get_group (self);
  *in_part = group->n_left_out > 0 && group->n_left_out < group->edits->len;
  return group->n_left_out == 0;
}

void
koers_change_item_choose (KoersChangeItem *self,
                          gboolean         chosen)
{
  if (self->level == KOERS_CHANGE_LEVEL_GROUP)
    koers_change_tree_choose_group (self->tree, self->number, chosen);
  else
    koers_change_tree_choose (self->tree, self->number, chosen);
}

/**
 * koers_change_item_dup_children:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the rows below it; %NULL if there can be none
 */
GListModel *
koers_change_item_dup_children (KoersChangeItem *self)
{
  if (self->level == KOERS_CHANGE_LEVEL_FIELD)
    return NULL;
  if (self->level == KOERS_CHANGE_LEVEL_GROUP)
    return G_LIST_MODEL (koers_change_list_new (self->tree, KOERS_CHANGE_LEVEL_RECORD, self->number));
  return G_LIST_MODEL (koers_change_list_new (self->tree, KOERS_CHANGE_LEVEL_FIELD, self->number));
}
