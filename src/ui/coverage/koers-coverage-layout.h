/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_COVERAGE_LAYOUT (koers_coverage_layout_get_type ())
G_DECLARE_FINAL_TYPE (KoersCoverageLayout, koers_coverage_layout, KOERS, COVERAGE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *koers_coverage_layout_new (void);

G_END_DECLS
