/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_COVERAGE_GAPS (koers_coverage_gaps_get_type ())
G_DECLARE_FINAL_TYPE (KoersCoverageGaps, koers_coverage_gaps, KOERS, COVERAGE_GAPS, GtkWidget)

void koers_coverage_gaps_set_view_state (KoersCoverageGaps *self,
                                         KoersViewState    *view_state);
void koers_coverage_gaps_show           (KoersCoverageGaps *self,
                                         KoersCoverage     *coverage);

G_END_DECLS
