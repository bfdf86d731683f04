/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

char     *koers_agreement_dup_term   (KoersRecord *agreement);
char     *koers_agreement_dup_state  (KoersRecord *agreement);
char     *koers_objective_dup_served (KoersRecord *objective,
                                      gint32       day);
gboolean  koers_objective_is_missed  (KoersRecord *objective,
                                      gint32       day);
char     *koers_initiative_dup_no_mandate (KoersRecord *initiative,
                                           gint32       day);
char     *koers_objective_dup_agreement (KoersRecord *objective);
char     *koers_contribution_dup_terms  (KoersRecord *contribution);
char     *koers_contribution_dup_past   (KoersRecord *contribution);

G_END_DECLS
