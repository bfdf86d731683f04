/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PERIOD_REPORT (koers_period_report_get_type ())
G_DECLARE_FINAL_TYPE (KoersPeriodReport, koers_period_report, KOERS, PERIOD_REPORT, GtkWidget)

void koers_period_report_set_view_state (KoersPeriodReport *self,
                                         KoersViewState    *view_state);
void koers_period_report_set_period     (KoersPeriodReport *self,
                                         KoersRecord       *period);

G_END_DECLS
