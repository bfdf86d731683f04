/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *koers_action_row_new (void);

G_END_DECLS
