/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-canvas-items.h"

/* After how many milliseconds of rest. */
#define REST 120

/**
 * KoersCanvasItems:
 *
 * The items that stand for what is in view of a canvas, children of it. They follow when scrolling rests, so that a frame costs nothing for
 * them; only the one that has the keyboard is always there.
 */
struct _KoersCanvasItems {
  GtkWidget                   *canvas; /* which has this object */
  GType                        type;
  const KoersCanvasItemsFuncs *funcs;
  GHashTable                  *in_use; /* (element-type guint64 KoersCanvasItem) */
  GPtrArray                   *spare;
  guint                        rest_id;
};

/**
 * koers_canvas_items_new:
 * @canvas: (transfer none): a canvas, which keeps what this returns
 * @type: the type of its items
 * @funcs: what it knows
 *
 * Returns: (transfer full): no items yet
 */
KoersCanvasItems *
koers_canvas_items_new (GtkWidget                   *canvas,
                        GType                        type,
                        const KoersCanvasItemsFuncs *funcs)
{
  KoersCanvasItems *self = g_new0 (KoersCanvasItems, 1);

  self->canvas = canvas;
  self->type = type;
  self->funcs = funcs;
  self->in_use = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->spare = g_ptr_array_new ();
  return self;
}

void
koers_canvas_items_free (KoersCanvasItems *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_hash_table_unref (self->in_use);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

/**
 * koers_canvas_items_get_n:
 * @self: items
 *
 * Returns: how many are in use
 */
guint
koers_canvas_items_get_n (KoersCanvasItems *self)
{
  return g_hash_table_size (self->in_use);
}

static void
opened_cb (KoersCanvasItem *item,
           gpointer         data)
{
  KoersCanvasItems *self = data;

  self->funcs->open (self->canvas, koers_canvas_item_get_key (item));
}

static void
add_spare_item (KoersCanvasItems *self)
{
  GtkWidget *item = g_object_new (self->type, NULL);

  koers_canvas_item_set_in_use (KOERS_CANVAS_ITEM (item), FALSE);
  /* It goes before these items do. */
  g_signal_connect (item, "opened", G_CALLBACK (opened_cb), self);
  gtk_widget_set_parent (item, self->canvas);
  g_ptr_array_add (self->spare, item);
}

static void
use_item (KoersCanvasItems *self,
          GtkWidget        *item,
          guint64           key)
{
  g_autofree char *sentence = self->funcs->dup_sentence (self->canvas, key);

  koers_canvas_item_set_key (KOERS_CANVAS_ITEM (item), key);
  koers_canvas_item_set_label (KOERS_CANVAS_ITEM (item), sentence);
  koers_canvas_item_set_in_use (KOERS_CANVAS_ITEM (item), TRUE);
  g_hash_table_insert (self->in_use, g_memdup2 (&key, sizeof key), item);
}

static void
drop_item (KoersCanvasItems *self,
           GtkWidget        *item)
{
  koers_canvas_item_set_in_use (KOERS_CANVAS_ITEM (item), FALSE);
  g_ptr_array_add (self->spare, item);
}

/**
 * koers_canvas_items_ensure:
 * @self: items of a canvas that is not being laid out
 * @key: a key
 *
 * Returns: (transfer none): the item that stands for it
 */
GtkWidget *
koers_canvas_items_ensure (KoersCanvasItems *self,
                           guint64           key)
{
  GtkWidget *item = g_hash_table_lookup (self->in_use, &key);

  if (item != NULL)
    return item;
  if (self->spare->len == 0)
    add_spare_item (self);
  item = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  use_item (self, item, key);
  return item;
}

/**
 * koers_canvas_items_keep:
 * @self: items
 * @match: what is in view
 * @data: for @match
 *
 * Takes back the items of what is not in view.
 */
void
koers_canvas_items_keep (KoersCanvasItems      *self,
                         KoersCanvasItemsMatch  match,
                         gpointer               data)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->in_use);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      if (match (self->canvas, koers_canvas_item_get_key (item), data) || item == (gpointer) gtk_widget_get_focus_child (self->canvas))
        continue;
      g_hash_table_iter_remove (&iter);
      drop_item (self, item);
    }
}

/**
 * koers_canvas_items_put:
 * @self: items
 * @key: a key
 * @last: (inout): the item that was put before this one
 *
 * Makes sure that there is an item for something in view; they are put in the order of reading.
 */
void
koers_canvas_items_put (KoersCanvasItems  *self,
                        guint64            key,
                        GtkWidget        **last)
{
  GtkWidget *item = koers_canvas_items_ensure (self, key);

  if (gtk_widget_get_prev_sibling (item) != *last)
    gtk_widget_insert_after (item, self->canvas, *last);
  *last = item;
}

static gboolean
rest_cb (gpointer data)
{
  KoersCanvasItems *self = data;

  self->rest_id = 0;
  self->funcs->follow (self->canvas);
  gtk_widget_queue_allocate (self->canvas);
  return G_SOURCE_REMOVE;
}

/**
 * koers_canvas_items_queue:
 * @self: items
 *
 * Has the items follow when what is in view has come to rest.
 */
void
koers_canvas_items_queue (KoersCanvasItems *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, rest_cb, self);
}

/**
 * koers_canvas_items_place:
 * @self: items of a canvas that is being laid out
 *
 * Puts all items where that is what they stand for.
 */
void
koers_canvas_items_place (KoersCanvasItems *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->in_use);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      graphene_rect_t area = self->funcs->get_area (self->canvas, koers_canvas_item_get_key (item));
      GtkAllocation allocation = { (int) area.origin.x, (int) area.origin.y, MAX ((int) area.size.width, 1), MAX ((int) area.size.height, 1) };

      gtk_widget_size_allocate (item, &allocation, -1);
    }
}

/**
 * koers_canvas_items_reset:
 * @self: items of a canvas that shows another picture
 * @has_current: whether there is something in it
 * @current: the key of what the keyboard is at
 *
 * Takes all items back; the one that has the keyboard stands for what that is at now, if there is anything.
 */
void
koers_canvas_items_reset (KoersCanvasItems *self,
                          gboolean          has_current,
                          guint64           current)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->canvas);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->in_use);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item != (gpointer) focused)
      drop_item (self, item);
  g_hash_table_remove_all (self->in_use);
  if (focused != NULL && has_current)
    use_item (self, focused, current);
  else if (focused != NULL)
    drop_item (self, focused);
  koers_canvas_items_queue (self);
}

/**
 * koers_canvas_items_clear:
 * @self: items of a canvas that goes
 *
 * Lets go of all items.
 */
void
koers_canvas_items_clear (KoersCanvasItems *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_hash_table_remove_all (self->in_use);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (self->canvas)) != NULL)
    gtk_widget_unparent (child);
}
