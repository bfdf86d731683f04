/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-canvas-private.h"

/* The items that stand for the cells in view. They follow when scrolling rests, so that a frame costs nothing for them; only the one that
 * has the keyboard is always there. */

/* After how many milliseconds of rest. */
#define REST 120

/* More cells than can be told apart on a screen. */
#define MAX_ITEMS 2000

static guint64
get_key (KoersMatrixPlace place)
{
  return (guint64) place.row << 32 | place.column;
}

static void
keep_item (KoersMatrixCanvas *self,
           KoersMatrixPlace   place,
           GtkWidget         *item)
{
  guint64 key = get_key (place);

  g_hash_table_insert (self->items, g_memdup2 (&key, sizeof key), item);
}

static void
opened_cb (KoersMatrixCanvas   *self,
           KoersMatrixCellItem *item)
{
  koers_matrix_canvas_activate (self, koers_matrix_cell_item_get_place (item), FALSE);
}

static void
add_spare_item (KoersMatrixCanvas *self)
{
  GtkWidget *item = koers_matrix_cell_item_new ();

  koers_matrix_cell_item_set_in_use (KOERS_MATRIX_CELL_ITEM (item), FALSE);
  g_signal_connect_object (item, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
  g_ptr_array_add (self->spare_items, item);
}

static void
describe_item (KoersMatrixCanvas *self,
               GtkWidget         *item,
               KoersMatrixPlace   place)
{
  g_autofree char *sentence = koers_matrix_dup_sentence (self->matrix, place.row, place.column);

  koers_matrix_cell_item_set_place (KOERS_MATRIX_CELL_ITEM (item), place, sentence);
}

static void
drop_item (KoersMatrixCanvas *self,
           GtkWidget         *item)
{
  koers_matrix_cell_item_set_in_use (KOERS_MATRIX_CELL_ITEM (item), FALSE);
  g_ptr_array_add (self->spare_items, item);
}

/*< private >
 * koers_matrix_canvas_ensure_item:
 * @self: a canvas that is not being laid out
 * @place: a cell
 *
 * Returns: (transfer none): the item that stands for that cell
 */
GtkWidget *
koers_matrix_canvas_ensure_item (KoersMatrixCanvas *self,
                                 KoersMatrixPlace   place)
{
  guint64 key = get_key (place);
  GtkWidget *item = g_hash_table_lookup (self->items, &key);

  if (item != NULL)
    return item;
  if (self->spare_items->len == 0)
    add_spare_item (self);
  item = g_ptr_array_steal_index_fast (self->spare_items, self->spare_items->len - 1);
  describe_item (self, item, place);
  koers_matrix_cell_item_set_in_use (KOERS_MATRIX_CELL_ITEM (item), TRUE);
  keep_item (self, place, item);
  return item;
}

static void
drop_out_of_view (KoersMatrixCanvas *self,
                  const guint        first[],
                  const guint        end[])
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      KoersMatrixPlace place = koers_matrix_cell_item_get_place (item);

      if ((place.row >= first[KOERS_MATRIX_ROWS] && place.row < end[KOERS_MATRIX_ROWS] && place.column >= first[KOERS_MATRIX_COLUMNS] &&
           place.column < end[KOERS_MATRIX_COLUMNS]) || item == (gpointer) gtk_widget_get_focus_child (GTK_WIDGET (self)))
        continue;
      g_hash_table_iter_remove (&iter);
      drop_item (self, item);
    }
}

static gboolean
rest_cb (gpointer data)
{
  KoersMatrixCanvas *self = data;
  KoersMatrixView view;
  guint first[KOERS_N_MATRIX_AXES], end[KOERS_N_MATRIX_AXES];
  GtkWidget *last = NULL;

  self->rest_id = 0;
  if (self->layout == NULL)
    return G_SOURCE_REMOVE;
  view = koers_matrix_canvas_get_view (self);
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    koers_matrix_layout_get_visible (self->layout, &view, i, &first[i], &end[i]);
  drop_out_of_view (self, first, end);
  for (guint i = first[KOERS_MATRIX_ROWS]; i < end[KOERS_MATRIX_ROWS]; i++)
    for (guint j = first[KOERS_MATRIX_COLUMNS]; j < end[KOERS_MATRIX_COLUMNS] && g_hash_table_size (self->items) < MAX_ITEMS; j++)
      {
        GtkWidget *item = koers_matrix_canvas_ensure_item (self, (KoersMatrixPlace) { i, j });

        /* In the order of reading. */
        if (gtk_widget_get_prev_sibling (item) != last)
          gtk_widget_insert_after (item, GTK_WIDGET (self), last);
        last = item;
      }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/*< private >
 * koers_matrix_canvas_queue_items:
 * @self: a canvas
 *
 * Has the items follow when what is in view has come to rest.
 */
void
koers_matrix_canvas_queue_items (KoersMatrixCanvas *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, rest_cb, self);
}

/*< private >
 * koers_matrix_canvas_place_items:
 * @self: a canvas that is being laid out
 *
 * Puts all items where their cells are.
 */
void
koers_matrix_canvas_place_items (KoersMatrixCanvas *self)
{
  KoersMatrixView view = koers_matrix_canvas_get_view (self);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      KoersMatrixPlace place = koers_matrix_cell_item_get_place (item);
      graphene_rect_t rect = koers_matrix_layout_get_cell (self->layout, &view, place.row, place.column);
      GtkAllocation allocation = {
        (int) rect.origin.x, (int) rect.origin.y, MAX ((int) rect.size.width, 1), MAX ((int) rect.size.height, 1)
      };

      gtk_widget_size_allocate (item, &allocation, -1);
    }
}

/*< private >
 * koers_matrix_canvas_reset_items:
 * @self: a canvas that shows another matrix
 *
 * Takes all items back; the one that has the keyboard stands for the current cell, if there is one.
 */
void
koers_matrix_canvas_reset_items (KoersMatrixCanvas *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item != (gpointer) focused)
      drop_item (self, item);
  g_hash_table_remove_all (self->items);
  if (focused != NULL && koers_matrix_canvas_has_cells (self))
    {
      describe_item (self, focused, self->current);
      keep_item (self, self->current, focused);
    }
  else if (focused != NULL)
    drop_item (self, focused);
  koers_matrix_canvas_queue_items (self);
}

/*< private >
 * koers_matrix_canvas_clear_items:
 * @self: a canvas that goes
 *
 * Lets go of all items.
 */
void
koers_matrix_canvas_clear_items (KoersMatrixCanvas *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->spare_items, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
