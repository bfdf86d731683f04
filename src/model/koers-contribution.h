/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersContributionTerms:
 * @kind: direct, enabling or indirect
 * @strength: from 1 to 3; 0 if nobody said
 * @rationale: (nullable): why
 *
 * How something serves an objective.
 */
typedef struct {
  int         kind;
  int         strength;
  const char *rationale;
} KoersContributionTerms;

int          koers_agreement_compare          (KoersRecord                  *a,
                                               KoersRecord                  *b);
int          koers_objective_compare          (KoersRecord                  *a,
                                               KoersRecord                  *b);
KoersRecord *koers_objective_get_agreement    (KoersRecord                  *objective);
void         koers_objective_count            (KoersRecord                  *objective,
                                               gint32                        day,
                                               guint                        *n_initiatives,
                                               guint                        *n_goals);
KoersRecord *koers_contribution_get_subject   (KoersRecord                  *contribution);
gboolean     koers_contribution_is_ended      (KoersRecord                  *contribution,
                                               gint32                        day);
KoersRecord *koers_contribution_find          (KoersRecord                  *objective,
                                               KoersRecord                  *subject);
GPtrArray   *koers_contribution_dup_all       (KoersRecord                  *record);
void         koers_contribution_add           (KoersChangeSet               *changes,
                                               KoersRecord                  *objective,
                                               KoersKind                     kind,
                                               KoersId                       subject,
                                               const KoersContributionTerms *terms);
guint        koers_contribution_link          (KoersChangeSet               *changes,
                                               KoersRecord                  *objective,
                                               KoersRecord                  *subject,
                                               gint32                        day,
                                               const KoersContributionTerms *terms);

G_END_DECLS
