/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-overview.h"

G_BEGIN_DECLS

char *koers_overview_dup_state_count         (int                       state,
                                              guint                     n);
char *koers_overview_dup_health_count        (KoersHealth               health,
                                              guint                     n);
char *koers_overview_dup_doubted_count       (guint                     n);
char *koers_overview_dup_size                (const KoersOverviewGroup *group);
char *koers_overview_dup_progress            (const KoersProgressPart  *part);
char *koers_overview_dup_sources             (const KoersProgressPart  *part);
char *koers_overview_dup_healths             (const KoersProgressPart  *part);
char *koers_overview_dup_load                (const KoersOverviewGroup *group);
char *koers_overview_dup_pillar_sentence     (const KoersOverviewGroup *group,
                                              const char               *name);
char *koers_overview_dup_department_sentence (const KoersOverviewGroup *group,
                                              const char               *name);
char *koers_overview_dup_state_sentence      (const KoersOverviewGroup *group);

extern const KoersHealth koers_overview_healths[KOERS_N_HEALTHS];

G_END_DECLS
