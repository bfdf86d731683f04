/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SWATCH (koers_swatch_get_type ())
G_DECLARE_FINAL_TYPE (KoersSwatch, koers_swatch, KOERS, SWATCH, GtkWidget)

void koers_swatch_set_colour (KoersSwatch *self,
                              const char  *colour);

G_END_DECLS
