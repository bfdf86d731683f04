/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void koers_preferences_apply   (GSettings *settings);
void koers_preferences_present (GtkWindow *parent,
                                GSettings *settings);

G_END_DECLS
