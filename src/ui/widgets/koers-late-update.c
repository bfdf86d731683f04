/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-late-update.h"

/**
 * KoersLateUpdate:
 *
 * Makes what a widget shows once for all that changed since it was drawn: before it is drawn again, or, if nobody sees it, when somebody does.
 */
struct _KoersLateUpdate {
  GObject              parent_instance;
  GtkWidget           *widget; /* unowned: it owns this */
  KoersLateUpdateFunc  update;
  guint                id;
  gboolean             is_due;
};

G_DEFINE_FINAL_TYPE (KoersLateUpdate, koers_late_update, G_TYPE_OBJECT)

static void
koers_late_update_dispose (GObject *object)
{
  KoersLateUpdate *self = KOERS_LATE_UPDATE (object);

  g_clear_handle_id (&self->id, g_source_remove);
  self->is_due = FALSE;

  G_OBJECT_CLASS (koers_late_update_parent_class)->dispose (object);
}

static void
koers_late_update_class_init (KoersLateUpdateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_late_update_dispose;
}

static void
koers_late_update_init (KoersLateUpdate *self)
{
  self->is_due = TRUE;
}

/**
 * koers_late_update_new:
 * @widget: a widget, which lets go of this in its dispose
 * @update: makes what it shows
 *
 * Returns: (transfer full): what makes it when it is time for that; nothing is made yet
 */
KoersLateUpdate *
koers_late_update_new (GtkWidget           *widget,
                       KoersLateUpdateFunc  update)
{
  KoersLateUpdate *self = g_object_new (KOERS_TYPE_LATE_UPDATE, NULL);

  self->widget = widget;
  self->update = update;
  g_signal_connect_object (widget, "map", G_CALLBACK (koers_late_update_settle), self, G_CONNECT_SWAPPED);
  return self;
}

static gboolean
update_cb (gpointer data)
{
  KoersLateUpdate *self = data;

  self->id = 0;
  koers_late_update_settle (self);
  return G_SOURCE_REMOVE;
}

/**
 * koers_late_update_queue:
 * @self: what makes a widget anew
 *
 * Says that something changed that the widget shows.
 */
void
koers_late_update_queue (KoersLateUpdate *self)
{
  self->is_due = TRUE;
  if (gtk_widget_get_mapped (self->widget) && self->id == 0)
    self->id = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, update_cb, self, NULL);
}

/**
 * koers_late_update_settle:
 * @self: what makes a widget anew
 *
 * Makes it at once if something changed, for who cannot wait.
 */
void
koers_late_update_settle (KoersLateUpdate *self)
{
  if (!self->is_due)
    return;

  self->is_due = FALSE;
  g_clear_handle_id (&self->id, g_source_remove);
  self->update (self->widget);
}

gboolean
koers_late_update_is_due (KoersLateUpdate *self)
{
  return self->is_due;
}
