/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_STATE_CHART (koers_state_chart_get_type ())
G_DECLARE_FINAL_TYPE (KoersStateChart, koers_state_chart, KOERS, STATE_CHART, GtkWidget)

void koers_state_chart_set_counts (KoersStateChart *self,
                                   const guint     *counts,
                                   guint            n_full);

G_END_DECLS
