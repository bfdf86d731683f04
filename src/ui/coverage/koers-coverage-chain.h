/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-coverage.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_COVERAGE_CHAIN (koers_coverage_chain_get_type ())
G_DECLARE_FINAL_TYPE (KoersCoverageChain, koers_coverage_chain, KOERS, COVERAGE_CHAIN, GtkWidget)

void koers_coverage_chain_set_view_state (KoersCoverageChain *self,
                                          KoersViewState     *view_state);
void koers_coverage_chain_show           (KoersCoverageChain *self,
                                          KoersCoverage      *coverage,
                                          KoersRecord        *objective,
                                          GPtrArray          *initiatives,
                                          const char         *from);

G_END_DECLS
