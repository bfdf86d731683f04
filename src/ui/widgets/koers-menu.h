/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void koers_menu_append (GMenu      *menu,
                        const char *label,
                        const char *action,
                        const char *key);

G_END_DECLS
