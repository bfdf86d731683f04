/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

#define KOERS_TYPE_PLAN_LIST (koers_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (KoersPlanList, koers_plan_list, KOERS, PLAN_LIST, GObject)

#define KOERS_PLAN_N_LEVELS 3

KoersPlanList   *koers_plan_list_new         (KoersStrategy *strategy,
                                              KoersRecord   *parent,
                                              KoersKind      top);
const KoersKind *koers_plan_get_kinds        (KoersKind      top);
KoersKind        koers_plan_get_top          (KoersKind      kind);
int              koers_plan_get_level        (KoersKind      kind);
KoersRecord     *koers_plan_get_parent       (KoersRecord   *record);
gboolean         koers_plan_has_children     (KoersRecord   *record);
int              koers_plan_get_parent_field (KoersKind      kind,
                                              KoersKind      parent);

G_END_DECLS
