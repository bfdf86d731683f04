/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-item.h"

G_BEGIN_DECLS

#define KOERS_TYPE_CHANGE_LIST (koers_change_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersChangeList, koers_change_list, KOERS, CHANGE_LIST, GObject)

KoersChangeList *koers_change_list_new (KoersChangeTree  *tree,
                                        KoersChangeLevel  level,
                                        guint             parent);

G_END_DECLS
