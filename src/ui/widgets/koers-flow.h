/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_FLOW (koers_flow_get_type ())
G_DECLARE_FINAL_TYPE (KoersFlow, koers_flow, KOERS, FLOW, GtkWidget)

void koers_flow_append (KoersFlow *self,
                        GtkWidget *child);

G_END_DECLS
