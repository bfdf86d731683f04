/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_REPORTING_DATE (koers_reporting_date_get_type ())
G_DECLARE_FINAL_TYPE (KoersReportingDate, koers_reporting_date, KOERS, REPORTING_DATE, GtkWidget)

void koers_reporting_date_set_view_state (KoersReportingDate *self,
                                          KoersViewState     *view_state);
void koers_reporting_date_set_narrow     (KoersReportingDate *self,
                                          gboolean            narrow);
void koers_reporting_date_popup          (KoersReportingDate *self);

G_END_DECLS
