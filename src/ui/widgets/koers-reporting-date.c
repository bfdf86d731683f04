/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-reporting-date.h"

#include <glib/gi18n-lib.h>

/**
 * KoersReportingDate:
 *
 * A button that says on which day everything is judged, with a calendar to choose another, or none to follow the clock.
 */
struct _KoersReportingDate {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkMenuButton  *button;
  GtkLabel       *label;
  GtkCalendar    *calendar;
  GtkButton      *today;
  gboolean        is_narrow;
  gboolean        is_updating;
};

G_DEFINE_FINAL_TYPE (KoersReportingDate, koers_reporting_date, GTK_TYPE_WIDGET)

static KoersRecord *
get_root (KoersReportingDate *self)
{
  return koers_strategy_get_root (koers_view_state_get_strategy (self->view_state));
}

static void
select_day (KoersReportingDate *self,
            gint32              day)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  koers_day_to_calendar (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  self->is_updating = TRUE;
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  self->is_updating = FALSE;
}

static void
update (KoersReportingDate *self)
{
  KoersDate pinned = koers_record_get_date (get_root (self), KOERS_STRATEGY_REPORTING_DATE);
  g_autofree char *date = koers_date_is_set (pinned) ? koers_date_dup_label (pinned) : g_strdup (_("Today"));
  /* Translators: the day on which everything is judged. */
  g_autofree char *name = g_strdup_printf (_("Reporting date: %s"), date);
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));

  gtk_label_set_label (self->label, date);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !self->is_narrow);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->calendar), can_edit);
  gtk_widget_set_sensitive (GTK_WIDGET (self->today), can_edit && koers_date_is_set (pinned));
  select_day (self, koers_view_state_get_reporting_day (self->view_state));
}

static void
set_date (KoersReportingDate *self,
          KoersValue          value)
{
  koers_view_state_set_value (self->view_state, get_root (self), KOERS_STRATEGY_REPORTING_DATE, NULL, value, NULL);
}

static void
day_selected_cb (KoersReportingDate *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->is_updating)
    return;
  date = gtk_calendar_get_date (self->calendar);
  set_date (self, koers_value_date (koers_date_new (g_date_time_get_year (date), g_date_time_get_month (date),
                                                    g_date_time_get_day_of_month (date), KOERS_PRECISION_DAY)));
}

static void
today_cb (KoersReportingDate *self)
{
  set_date (self, koers_value_none);
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
  gtk_widget_class_bind_template_child (widget_class, KoersReportingDate, calendar);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingDate, today);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_reporting_date_init (KoersReportingDate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
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
