/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-due-list.h"

#include "koers-stretch.h"

#include <gtk/gtk.h>

/**
 * KoersDueList:
 *
 * What is due from somebody as lines, each kind under its heading. It follows the strategy and the reporting day with one `items-changed`
 * for the stretch that differs.
 */
struct _KoersDueList {
  GObject         parent_instance;
  KoersViewState *view_state;
  KoersRecord    *who;
  GPtrArray      *items;
  guint           n; /* without the headings */
};

static GType
koers_due_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_DUE_ITEM;
}

static guint
koers_due_list_get_n_items (GListModel *model)
{
  return KOERS_DUE_LIST (model)->items->len;
}

static gpointer
koers_due_list_get_item (GListModel *model,
                         guint       position)
{
  KoersDueList *self = KOERS_DUE_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
koers_due_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koers_due_list_get_item_type;
  iface->get_n_items = koers_due_list_get_n_items;
  iface->get_item = koers_due_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersDueList, koers_due_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, koers_due_list_model_init))

static guint
count_kind (GPtrArray    *found,
            KoersDueKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += ((const KoersDue *) g_ptr_array_index (found, i))->kind == kind ? 1 : 0;
  return n;
}

static GPtrArray *
make_items (KoersDueList *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  int before = -1;

  self->n = 0;
  if (self->who == NULL || koers_strategy_of (self->who) == NULL)
    return items;
  found = koers_strategy_find_due (koers_view_state_get_strategy (self->view_state), self->who, koers_view_state_get_reporting_day (self->view_state));
  self->n = found->len;
  for (guint i = 0; i < found->len; i++)
    {
      const KoersDue *due = g_ptr_array_index (found, i);

      if ((int) due->kind != before)
        g_ptr_array_add (items, koers_due_item_new_heading (due->kind, count_kind (found, due->kind)));
      g_ptr_array_add (items, koers_due_item_new (due));
      before = (int) due->kind;
    }
  return items;
}

static void
refresh (KoersDueList *self)
{
  g_autoptr (GPtrArray) items = make_items (self);
  KoersStretch stretch;

  if (!koers_stretch_find (self->items, items, koers_due_item_is_same, &stretch))
    return;
  if (stretch.n_removed > 0)
    g_ptr_array_remove_range (self->items, stretch.start, stretch.n_removed);
  for (guint i = stretch.start; i < stretch.start + stretch.n_added; i++)
    g_ptr_array_insert (self->items, (int) i, g_object_ref (items->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), stretch.start, stretch.n_removed, stretch.n_added);
}

static void
koers_due_list_finalize (GObject *object)
{
  KoersDueList *self = KOERS_DUE_LIST (object);

  g_ptr_array_unref (self->items);
  g_clear_object (&self->who);
  g_object_unref (self->view_state);

  G_OBJECT_CLASS (koers_due_list_parent_class)->finalize (object);
}

static void
koers_due_list_class_init (KoersDueListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_due_list_finalize;
}

static void
koers_due_list_init (KoersDueList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * koers_due_list_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer full): what is due, as yet from nobody
 */
KoersDueList *
koers_due_list_new (KoersViewState *view_state)
{
  KoersDueList *self = g_object_new (KOERS_TYPE_DUE_LIST, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * koers_due_list_set_who:
 * @self: a list
 * @who: (nullable): a person or a department
 *
 * Shows what is due from them.
 */
void
koers_due_list_set_who (KoersDueList *self,
                        KoersRecord  *who)
{
  if (g_set_object (&self->who, who))
    refresh (self);
}

/**
 * koers_due_list_get_n:
 * @self: a list
 *
 * Returns: how many things are due
 */
guint
koers_due_list_get_n (KoersDueList *self)
{
  return self->n;
}

/**
 * koers_due_list_get_step:
 * @self: a list
 * @position: a place in it, or one past its end
 * @step: 1 to look forward, -1 to look back, from @position on
 *
 * Returns: the first place from @position on that is no heading, %GTK_INVALID_LIST_POSITION if there is none
 */
guint
koers_due_list_get_step (KoersDueList *self,
                         guint         position,
                         int           step)
{
  for (gint64 i = position; i >= 0 && i < self->items->len; i += step)
    if (koers_due_item_get_due (g_ptr_array_index (self->items, i)) != NULL)
      return (guint) i;
  return GTK_INVALID_LIST_POSITION;
}
