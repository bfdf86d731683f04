/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-undo-stack.h"

/**
 * KoersUndoStack:
 *
 * What one person can take back and carry out again. It follows from the change log alone, so it is there again after a restart: a new
 * change can be undone and ends what could be redone; an undo moves its subject to the other side, a redo back. The first line of a
 * log makes the strategy and cannot be undone.
 */
struct _KoersUndoStack {
  char      *actor;
  GPtrArray *undo;
  GPtrArray *redo;
};

typedef struct {
  gint64 number;
  char  *label;
} Item;

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->label);
  g_free (item);
}

KoersUndoStack *
koers_undo_stack_new (const char *actor)
{
  KoersUndoStack *self = g_new0 (KoersUndoStack, 1);

  self->actor = g_strdup (actor);
  self->undo = g_ptr_array_new_with_free_func (free_item);
  self->redo = g_ptr_array_new_with_free_func (free_item);
  return self;
}

void
koers_undo_stack_free (KoersUndoStack *self)
{
  g_free (self->actor);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

/* Moves the item with that number from one side to the other. */
static void
move_item (GPtrArray *from,
           GPtrArray *to,
           gint64     number)
{
  for (guint i = from->len; i-- > 0;)
    if (((Item *) g_ptr_array_index (from, i))->number == number)
      {
        g_ptr_array_add (to, g_ptr_array_steal_index (from, i));
        return;
      }
}

/**
 * koers_undo_stack_add:
 * @self: an undo stack
 * @line: the next line of the log
 *
 * Takes a line into account. Lines of other people are theirs to undo.
 */
void
koers_undo_stack_add (KoersUndoStack     *self,
                      const KoersLogLine *line)
{
  Item *item;

  if (line->number <= 1 || !g_str_equal (line->actor, self->actor))
    return;

  switch (line->action)
    {
    case KOERS_ACTION_UNDO:
      move_item (self->undo, self->redo, line->subject);
      break;
    case KOERS_ACTION_REDO:
      move_item (self->redo, self->undo, line->subject);
      break;
    case KOERS_ACTION_DO:
    default:
      item = g_new0 (Item, 1);
      item->number = line->number;
      item->label = g_strdup (line->label);
      g_ptr_array_add (self->undo, item);
      g_ptr_array_set_size (self->redo, 0);
    }
}

static gint64
get_last (GPtrArray   *items,
          const char **label)
{
  Item *item = items->len > 0 ? g_ptr_array_index (items, items->len - 1) : NULL;

  if (label != NULL)
    *label = item != NULL ? item->label : NULL;
  return item != NULL ? item->number : 0;
}

/**
 * koers_undo_stack_get_undo:
 * @self: an undo stack
 * @label: (out) (optional) (transfer none) (nullable): what it did
 *
 * Returns: the number of the change to undo next; 0 if there is none
 */
gint64
koers_undo_stack_get_undo (KoersUndoStack  *self,
                           const char     **label)
{
  return get_last (self->undo, label);
}

/**
 * koers_undo_stack_has:
 * @self: an undo stack
 * @number: the number of a change
 *
 * Returns: whether undoing comes to that change, now or after later ones
 */
gboolean
koers_undo_stack_has (KoersUndoStack *self,
                      gint64          number)
{
  for (guint i = self->undo->len; i-- > 0;)
    if (((Item *) g_ptr_array_index (self->undo, i))->number == number)
      return TRUE;
  return FALSE;
}

/**
 * koers_undo_stack_get_redo:
 * @self: an undo stack
 * @label: (out) (optional) (transfer none) (nullable): what it did
 *
 * Returns: the number of the change to redo next; 0 if there is none
 */
gint64
koers_undo_stack_get_redo (KoersUndoStack  *self,
                           const char     **label)
{
  return get_last (self->redo, label);
}
