/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-growing-list.h"

/* More rows than are seen at first, and how many more at a time: to make thirty takes longer than a frame may. */
#define N_FIRST 30
#define N_MORE 8

/**
 * KoersGrowingList:
 *
 * The first items of a list, for a #GtkListView: that makes two hundred rows at once, however few are seen. More are given when the end of
 * what is there comes near, and all of them before somebody goes to the end or selects everything.
 */
struct _KoersGrowingList {
  GObject            parent_instance;
  GtkSliceListModel *slice;
  GtkScrolledWindow *scrolled;
  guint              grow_id;
};

G_DEFINE_FINAL_TYPE (KoersGrowingList, koers_growing_list, G_TYPE_OBJECT)

static guint
get_n_whole (KoersGrowingList *self)
{
  return g_list_model_get_n_items (gtk_slice_list_model_get_model (self->slice));
}

static gboolean
grow_cb (gpointer data)
{
  KoersGrowingList *self = data;

  self->grow_id = 0;
  gtk_slice_list_model_set_size (self->slice, gtk_slice_list_model_get_size (self->slice) + N_MORE);
  return G_SOURCE_REMOVE;
}

/* It comes while room is given out, when the list must not change. */
static void
adjusted_cb (KoersGrowingList *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double end = gtk_adjustment_get_value (adjustment) + 2 * gtk_adjustment_get_page_size (adjustment);

  if (self->grow_id == 0 && end > gtk_adjustment_get_upper (adjustment) && gtk_slice_list_model_get_size (self->slice) < get_n_whole (self))
    self->grow_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, grow_cb, self, NULL);
}

/* Before the list looks for its last row, or for all of them. */
static gboolean
key_pressed_cb (KoersGrowingList *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  gboolean to_end = keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End;
  gboolean all = (state & GDK_CONTROL_MASK) != 0 && (keyval == GDK_KEY_a || keyval == GDK_KEY_slash);

  if (to_end || all)
    koers_growing_list_show_at_least (self, get_n_whole (self));
  return GDK_EVENT_PROPAGATE;
}

static void
koers_growing_list_dispose (GObject *object)
{
  KoersGrowingList *self = KOERS_GROWING_LIST (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_object (&self->slice);

  G_OBJECT_CLASS (koers_growing_list_parent_class)->dispose (object);
}

static void
koers_growing_list_class_init (KoersGrowingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_growing_list_dispose;
}

static void
koers_growing_list_init (KoersGrowingList *self)
{
}

/**
 * koers_growing_list_new:
 * @whole: all items
 * @scrolled: where the list is shown, which is there as long as this object
 *
 * Returns: (transfer full): the first of them
 */
KoersGrowingList *
koers_growing_list_new (GListModel        *whole,
                        GtkScrolledWindow *scrolled)
{
  KoersGrowingList *self = g_object_new (KOERS_TYPE_GROWING_LIST, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->slice = gtk_slice_list_model_new (g_object_ref (whole), 0, N_FIRST);
  self->scrolled = scrolled;
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (scrolled), keys);
  return self;
}

/**
 * koers_growing_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none): the items that are there so far, for the list that is shown
 */
GListModel *
koers_growing_list_get_model (KoersGrowingList *self)
{
  return G_LIST_MODEL (self->slice);
}

/**
 * koers_growing_list_shrink:
 * @self: a list
 *
 * Begins again with the first items, because others are shown from the top.
 */
void
koers_growing_list_shrink (KoersGrowingList *self)
{
  gtk_slice_list_model_set_size (self->slice, N_FIRST);
}

/**
 * koers_growing_list_show_at_least:
 * @self: a list
 * @n: a number of items
 *
 * Makes sure that so many are there, if there are so many.
 */
void
koers_growing_list_show_at_least (KoersGrowingList *self,
                                  guint             n)
{
  if (n > gtk_slice_list_model_get_size (self->slice))
    gtk_slice_list_model_set_size (self->slice, n + N_FIRST);
}
