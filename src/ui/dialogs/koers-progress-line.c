/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress-line.h"

/* What takes less shows nothing, in milliseconds. */
#define DELAY 500

/* How often the bar moves, in milliseconds. */
#define INTERVAL 100

/**
 * KoersProgressLine:
 *
 * Shows that a thread is at work, once that takes more than half a second, with a button to let go of it.
 */
struct _KoersProgressLine {
  GtkWidget       parent_instance;
  GCancellable   *cancellable;
  guint           source;
  GtkRevealer    *revealer;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (KoersProgressLine, koers_progress_line, GTK_TYPE_WIDGET)

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (KOERS_PROGRESS_LINE (data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer data)
{
  KoersProgressLine *self = data;

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->source = g_timeout_add (INTERVAL, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static void
cancel_cb (KoersProgressLine *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
koers_progress_line_dispose (GObject *object)
{
  KoersProgressLine *self = KOERS_PROGRESS_LINE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_progress_line_parent_class)->dispose (object);
}

static void
koers_progress_line_class_init (KoersProgressLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_progress_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-progress-line.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersProgressLine, revealer);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressLine, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_progress_line_init (KoersProgressLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_progress_line_start:
 * @self: a line
 * @title: what is being done
 * @cancellable: lets go of it
 *
 * Begins to show itself once half a second has passed.
 */
void
koers_progress_line_start (KoersProgressLine *self,
                           const char        *title,
                           GCancellable      *cancellable)
{
  gtk_progress_bar_set_text (self->bar, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_set_object (&self->cancellable, cancellable);
  if (self->source == 0)
    self->source = g_timeout_add (DELAY, show_cb, self);
}

void
koers_progress_line_stop (KoersProgressLine *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  if (self->revealer != NULL)
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
