/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_COVERAGE_PAGE (koers_coverage_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersCoveragePage, koers_coverage_page, KOERS, COVERAGE_PAGE, GtkWidget)

GtkWidget *koers_coverage_page_new (KoersViewState *view_state);

G_END_DECLS
