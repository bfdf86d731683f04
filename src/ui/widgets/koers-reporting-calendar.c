/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-reporting-calendar.h"

#include "koers-as-of-dialog.h"
#include "koers-calendar-name.h"

#include <glib/gi18n-lib.h>

/**
 * KoersReportingCalendar:
 *
 * Where the day is chosen on which everything is judged, or none to follow the clock.
 */
struct _KoersReportingCalendar {
  GtkPopover      parent_instance;
  KoersViewState *view_state;
  GtkCalendar    *calendar;
  GtkButton      *today;
  gboolean        is_updating;
};

G_DEFINE_FINAL_TYPE (KoersReportingCalendar, koers_reporting_calendar, GTK_TYPE_POPOVER)

static KoersRecord *
get_root (KoersReportingCalendar *self)
{
  return koers_strategy_get_root (koers_view_state_get_strategy (self->view_state));
}

static void
select_day (KoersReportingCalendar *self,
            gint32                  day)
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
update (KoersReportingCalendar *self)
{
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  gboolean is_pinned = koers_date_is_set (koers_record_get_date (get_root (self), KOERS_STRATEGY_REPORTING_DATE));

  gtk_widget_set_sensitive (GTK_WIDGET (self->calendar), can_edit);
  gtk_widget_set_sensitive (GTK_WIDGET (self->today), can_edit && is_pinned);
  select_day (self, koers_view_state_get_reporting_day (self->view_state));
}

static void
set_date (KoersReportingCalendar *self,
          KoersValue              value)
{
  koers_view_state_set_value (self->view_state, get_root (self), KOERS_STRATEGY_REPORTING_DATE, NULL, value, NULL);
}

static void
day_selected_cb (KoersReportingCalendar *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->is_updating)
    return;
  date = gtk_calendar_get_date (self->calendar);
  set_date (self, koers_value_date (koers_date_new (g_date_time_get_year (date), g_date_time_get_month (date),
                                                    g_date_time_get_day_of_month (date), KOERS_PRECISION_DAY)));
}

static void
today_cb (KoersReportingCalendar *self)
{
  set_date (self, koers_value_none);
}

static void
as_of_cb (KoersReportingCalendar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  koers_as_of_dialog_present (GTK_WINDOW (root), self->view_state);
}

static void
koers_reporting_calendar_dispose (GObject *object)
{
  g_clear_object (&KOERS_REPORTING_CALENDAR (object)->view_state);

  G_OBJECT_CLASS (koers_reporting_calendar_parent_class)->dispose (object);
}

static void
koers_reporting_calendar_class_init (KoersReportingCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_reporting_calendar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-reporting-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersReportingCalendar, calendar);
  gtk_widget_class_bind_template_child (widget_class, KoersReportingCalendar, today);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_of_cb);
}

static void
koers_reporting_calendar_init (KoersReportingCalendar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_calendar_name_buttons (self->calendar);
}

/**
 * koers_reporting_calendar_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a popover with the calendar of a strategy
 */
GtkWidget *
koers_reporting_calendar_new (KoersViewState *view_state)
{
  KoersReportingCalendar *self = g_object_new (KOERS_TYPE_REPORTING_CALENDAR, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
