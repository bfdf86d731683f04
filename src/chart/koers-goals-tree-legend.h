/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-chart-text.h"
#include "koers-goals-tree.h"

G_BEGIN_DECLS

double koers_goals_tree_legend_append (GtkSnapshot             *snapshot,
                                       KoersGoalsTree          *tree,
                                       KoersChartText          *text,
                                       const KoersChartPalette *palette,
                                       double                   width,
                                       gboolean                 rtl);

G_END_DECLS
