/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

#define KOERS_TYPE_COMPARISON (koers_comparison_get_type ())
G_DECLARE_FINAL_TYPE (KoersComparison, koers_comparison, KOERS, COMPARISON, GObject)

KoersComparison *koers_comparison_new          (KoersStrategy   *now,
                                                KoersStrategy   *then,
                                                const char      *title);
const char      *koers_comparison_get_title    (KoersComparison *self);
KoersChangeSet  *koers_comparison_get_changes  (KoersComparison *self);
gboolean         koers_comparison_lookup       (KoersComparison *self,
                                                KoersRecord     *record,
                                                KoersOperation  *operation);

G_END_DECLS
