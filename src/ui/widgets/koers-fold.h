/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void koers_fold_show (AdwLeaflet *leaflet,
                      GtkWidget  *widget);

G_END_DECLS
