/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_calendar_name_buttons (GtkCalendar *calendar);

G_END_DECLS
