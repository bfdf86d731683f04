/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-reporting-date.h"

#include "koers-reporting-calendar.h"

#include <glib/gi18n-lib.h>

/**
 * KoersReportingDate:
 *
 * A button that says on which day everything is judged. Its calendar, which is most of its widgets, is made when it is first opened.
 */
struct _KoersReportingDate {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkMenuButton  *button;
  GtkLabel       *label;
  gboolean        is_narrow;
};

G_DEFINE_FINAL_TYPE (KoersReportingDate, koers_reporting_date, GTK_TYPE_WIDGET)

static void
update (KoersReportingDate *self)
{
  KoersDate pinned = koers_record_get_date (koers_strategy_get_root (koers_view_state_get_strategy (self->view_state)), KOERS_STRATEGY_REPORTING_DATE);
  g_autofree char *date = koers_date_is_set (pinned) ? koers_date_dup_label (pinned) : g_strdup (_("Today"));
  /* Translators: the day on which everything is judged. */
  g_autofree char *name = g_strdup_printf (_("Reporting date: %s"), date);

  gtk_label_set_label (self->label, date);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !self->is_narrow);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
create_calendar_cb (GtkMenuButton *button,
                    gpointer       user_data)
{
  KoersReportingDate *self = user_data;

  if (self->view_state != NULL && gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, koers_reporting_calendar_new (self->view_state));
}

static void
koers_reporting_date_dispose (GObject *object)
{
  KoersReportingDate *self = KOERS_REPORTING_DATE (object);

  g_clear_pointer ((GtkWidget **) &self->button, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_reporting_date_parent_class)->dispose (object);
}

static void
koers_reporting_date_class_init (KoersReportingDateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_reporting_date_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-reporting-date.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersReportingDate, button);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingDate, label);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_reporting_date_init (KoersReportingDate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_calendar_cb, self, NULL);
}

/**
 * koers_reporting_date_set_view_state:
 * @self: a button
 * @view_state: what the window shows; set once
 *
 * Makes the button show the reporting date of a strategy.
 */
void
koers_reporting_date_set_view_state (KoersReportingDate *self,
                                     KoersViewState     *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

/**
 * koers_reporting_date_set_narrow:
 * @self: a button
 * @narrow: whether there is little room
 *
 * Leaves the date itself out where there is no room for it.
 */
void
koers_reporting_date_set_narrow (KoersReportingDate *self,
                                 gboolean            narrow)
{
  self->is_narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->label), !narrow);
}

/**
 * koers_reporting_date_popup:
 * @self: a button
 *
 * Opens the calendar.
 */
void
koers_reporting_date_popup (KoersReportingDate *self)
{
  gtk_menu_button_popup (self->button);
}
