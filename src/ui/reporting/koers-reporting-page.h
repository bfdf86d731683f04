/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_REPORTING_PAGE (koers_reporting_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersReportingPage, koers_reporting_page, KOERS, REPORTING_PAGE, GtkWidget)

GtkWidget *koers_reporting_page_new (KoersViewState *view_state);

G_END_DECLS
