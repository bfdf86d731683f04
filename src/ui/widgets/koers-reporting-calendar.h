/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_REPORTING_CALENDAR (koers_reporting_calendar_get_type ())
G_DECLARE_FINAL_TYPE (KoersReportingCalendar, koers_reporting_calendar, KOERS, REPORTING_CALENDAR, GtkPopover)

GtkWidget *koers_reporting_calendar_new (KoersViewState *view_state);

G_END_DECLS
