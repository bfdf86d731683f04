/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-canvas-private.h"

/* The items that stand for the boxes in view. They follow when scrolling rests, so that a frame costs nothing for them; only the one that
 * has the keyboard is always there. */

/* After how many milliseconds of rest. */
#define REST 120

static void
opened_cb (KoersGoalsTreeCanvas *self,
           KoersGoalsTreeItem   *item)
{
  koers_goals_tree_canvas_select (self, koers_goals_tree_item_get_node (item), TRUE);
}

static void
add_spare_item (KoersGoalsTreeCanvas *self)
{
  GtkWidget *item = koers_goals_tree_item_new ();

  koers_goals_tree_item_set_in_use (KOERS_GOALS_TREE_ITEM (item), FALSE);
  g_signal_connect_object (item, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
  g_ptr_array_add (self->spare_items, item);
}

static void
describe_item (KoersGoalsTreeCanvas *self,
               GtkWidget            *item,
               guint                 node)
{
  g_autofree char *sentence = koers_goals_tree_dup_sentence (self->tree, node);

  koers_goals_tree_item_set_node (KOERS_GOALS_TREE_ITEM (item), node, sentence);
}

static void
drop_item (KoersGoalsTreeCanvas *self,
           GtkWidget            *item)
{
  koers_goals_tree_item_set_in_use (KOERS_GOALS_TREE_ITEM (item), FALSE);
  g_ptr_array_add (self->spare_items, item);
}

/*< private >
 * koers_goals_tree_canvas_ensure_item:
 * @self: a canvas that is not being laid out
 * @node: the number of a node
 *
 * Returns: (transfer none): the item that stands for it
 */
GtkWidget *
koers_goals_tree_canvas_ensure_item (KoersGoalsTreeCanvas *self,
                                     guint                 node)
{
  GtkWidget *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (node));

  if (item != NULL)
    return item;
  if (self->spare_items->len == 0)
    add_spare_item (self);
  item = g_ptr_array_steal_index_fast (self->spare_items, self->spare_items->len - 1);
  describe_item (self, item, node);
  koers_goals_tree_item_set_in_use (KOERS_GOALS_TREE_ITEM (item), TRUE);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (node), item);
  return item;
}

static gboolean
is_in_view (KoersGoalsTreeCanvas *self,
            guint                 node,
            const guint           first[],
            const guint           end[])
{
  guint column = koers_goals_tree_get_node (self->tree, node)->column, place = koers_goals_tree_layout_get_place (self->layout, node);

  return place >= first[column] && place < end[column];
}

static void
drop_out_of_view (KoersGoalsTreeCanvas *self,
                  const guint           first[],
                  const guint           end[])
{
  GHashTableIter iter;
  gpointer key, item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &key, &item))
    {
      if (is_in_view (self, GPOINTER_TO_UINT (key), first, end) || item == (gpointer) gtk_widget_get_focus_child (GTK_WIDGET (self)))
        continue;
      g_hash_table_iter_remove (&iter);
      drop_item (self, item);
    }
}

static gboolean
rest_cb (gpointer data)
{
  KoersGoalsTreeCanvas *self = data;
  graphene_rect_t view;
  guint first[KOERS_N_GOALS_TREE_COLUMNS], end[KOERS_N_GOALS_TREE_COLUMNS];
  GtkWidget *last = NULL;

  self->rest_id = 0;
  if (self->layout == NULL)
    return G_SOURCE_REMOVE;
  view = koers_goals_tree_canvas_get_view (self);
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    koers_goals_tree_layout_get_visible (self->layout, i, view.origin.y, view.size.height, &first[i], &end[i]);
  drop_out_of_view (self, first, end);
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    for (guint j = first[i], n; j < end[i]; j++)
      {
        GtkWidget *item = koers_goals_tree_canvas_ensure_item (self, koers_goals_tree_layout_get_order (self->layout, i, &n)[j]);

        /* In the order of reading. */
        if (gtk_widget_get_prev_sibling (item) != last)
          gtk_widget_insert_after (item, GTK_WIDGET (self), last);
        last = item;
      }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/*< private >
 * koers_goals_tree_canvas_queue_items:
 * @self: a canvas
 *
 * Has the items follow when what is in view has come to rest.
 */
void
koers_goals_tree_canvas_queue_items (KoersGoalsTreeCanvas *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, rest_cb, self);
}

/*< private >
 * koers_goals_tree_canvas_place_items:
 * @self: a canvas that is being laid out
 *
 * Puts all items where their boxes are.
 */
void
koers_goals_tree_canvas_place_items (KoersGoalsTreeCanvas *self)
{
  GHashTableIter iter;
  gpointer key, item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &key, &item))
    {
      graphene_rect_t box = koers_goals_tree_canvas_get_box (self, GPOINTER_TO_UINT (key));
      GtkAllocation allocation = { (int) box.origin.x, (int) box.origin.y, MAX ((int) box.size.width, 1), MAX ((int) box.size.height, 1) };

      gtk_widget_size_allocate (item, &allocation, -1);
    }
}

/*< private >
 * koers_goals_tree_canvas_reset_items:
 * @self: a canvas that shows another tree
 *
 * Takes all items back; the one that has the keyboard stands for the current node, if there is one.
 */
void
koers_goals_tree_canvas_reset_items (KoersGoalsTreeCanvas *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item != (gpointer) focused)
      drop_item (self, item);
  g_hash_table_remove_all (self->items);
  if (focused != NULL && koers_goals_tree_canvas_has_nodes (self))
    {
      describe_item (self, focused, self->current);
      g_hash_table_insert (self->items, GUINT_TO_POINTER (self->current), focused);
    }
  else if (focused != NULL)
    drop_item (self, focused);
  koers_goals_tree_canvas_queue_items (self);
}

/*< private >
 * koers_goals_tree_canvas_clear_items:
 * @self: a canvas that goes
 *
 * Lets go of all items.
 */
void
koers_goals_tree_canvas_clear_items (KoersGoalsTreeCanvas *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->spare_items, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
