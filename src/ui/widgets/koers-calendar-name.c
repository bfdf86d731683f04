/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-calendar-name.h"

#include <glib/gi18n-lib.h>

/* GTK gives the buttons of a calendar pictures and no names: those of the month come before those of the year. */
static void
name_buttons (GtkWidget *widget,
              guint     *n)
{
  const char *const names[] = { _("Previous month"), _("Next month"), _("Previous year"), _("Next year") };

  if (GTK_IS_BUTTON (widget) && *n < G_N_ELEMENTS (names))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, names[(*n)++], -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_buttons (child, n);
}

/**
 * koers_calendar_name_buttons:
 * @calendar: a calendar
 *
 * Gives the buttons of a calendar names for those who hear them.
 */
void
koers_calendar_name_buttons (GtkCalendar *calendar)
{
  guint n = 0;

  name_buttons (GTK_WIDGET (calendar), &n);
}
