/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-as-of-dialog.h"

#include "koers-calendar-name.h"
#include "koers-document-as-of.h"
#include "koers-settings.h"
#include "koers-window.h"

#include <glib/gi18n-lib.h>

/**
 * KoersAsOfDialog:
 *
 * Asks for a day, says from what it is known how the strategy stood then, and shows that in a window of its own.
 */
struct _KoersAsOfDialog {
  AdwWindow       parent_instance;
  KoersViewState *view_state;
  GtkCalendar    *calendar;
  GtkLabel       *said;
  GtkWidget      *show;
};

G_DEFINE_FINAL_TYPE (KoersAsOfDialog, koers_as_of_dialog, ADW_TYPE_WINDOW)

static gint32
get_day (KoersAsOfDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  return koers_date_new (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date), KOERS_PRECISION_DAY).day;
}

static void
say (KoersAsOfDialog *self,
     const char      *text,
     gboolean         can_show)
{
  gtk_label_set_label (self->said, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_sensitive (self->show, can_show);
}

static void
day_selected_cb (KoersAsOfDialog *self)
{
  KoersAsOfSource source;
  KoersRecord *snapshot;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->view_state == NULL)
    return;
  if (!koers_document_find_as_of (koers_view_state_get_document (self->view_state), get_day (self), &source, &snapshot, &error))
    {
      say (self, error->message, FALSE);
      return;
    }
  text = koers_document_say_as_of (get_day (self), source, snapshot);
  say (self, text, source != KOERS_AS_OF_PRESENT && source != KOERS_AS_OF_NOT_KNOWN);
}

static void
show_cb (KoersAsOfDialog *self)
{
  GtkApplication *application = gtk_window_get_application (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GSettings) settings = koers_settings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersDocument) document = koers_document_open_as_of (koers_view_state_get_document (self->view_state), get_day (self), g_get_user_name (),
                                                                  &error);
  KoersWindow *window;

  if (document == NULL)
    {
      say (self, error->message, TRUE);
      return;
    }
  window = koers_window_new (ADW_APPLICATION (application), settings);
  koers_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the type */

static void
koers_as_of_dialog_dispose (GObject *object)
{
  g_clear_object (&KOERS_AS_OF_DIALOG (object)->view_state);

  G_OBJECT_CLASS (koers_as_of_dialog_parent_class)->dispose (object);
}

static void
koers_as_of_dialog_class_init (KoersAsOfDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_as_of_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-as-of-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersAsOfDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, KoersAsOfDialog, said);
  gtk_widget_class_bind_template_child (widget_class, KoersAsOfDialog, show);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
koers_as_of_dialog_init (KoersAsOfDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_calendar_name_buttons (self->calendar);
}

/**
 * koers_as_of_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 *
 * Asks of which day the strategy is to be shown, beginning with the reporting day.
 */
void
koers_as_of_dialog_present (GtkWindow      *parent,
                            KoersViewState *view_state)
{
  KoersAsOfDialog *self = g_object_new (KOERS_TYPE_AS_OF_DIALOG, "transient-for", parent, NULL);
  int year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  self->view_state = g_object_ref (view_state);
  koers_day_to_calendar (koers_view_state_get_reporting_day (view_state), &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  day_selected_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}
