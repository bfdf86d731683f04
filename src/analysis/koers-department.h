/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"

G_BEGIN_DECLS

/**
 * KoersDepartmentPlace:
 * @department: (transfer none): a department
 * @depth: how many departments stand above it
 * @parent: the number of the one right above it, or %G_MAXUINT
 *
 * A department in the tree of departments.
 */
typedef struct {
  KoersRecord *department;
  guint        depth;
  guint        parent;
} KoersDepartmentPlace;

GArray      *koers_strategy_dup_departments   (KoersStrategy *strategy);
gboolean     koers_department_is_active       (KoersRecord   *department,
                                               gint32         day);
gboolean     koers_responsibility_is_valid    (KoersRecord   *responsibility,
                                               gint32         day);
GPtrArray   *koers_initiative_dup_departments (KoersRecord   *initiative,
                                               gint32         day);
KoersHealth  koers_health_get_worse           (KoersHealth    a,
                                               KoersHealth    b);

G_END_DECLS
