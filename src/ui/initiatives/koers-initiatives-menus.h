/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *koers_initiatives_make_menu       (GMenuModel            *move_to);
GMenuModel *koers_initiatives_make_group_menu (const char            *action);
GMenuModel *koers_initiatives_make_sort_menu  (KoersInitiativeLayout *layout);

G_END_DECLS
