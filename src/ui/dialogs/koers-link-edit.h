/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-branch.h"
#include "koers-contribution.h"
#include "koers-view-state.h"

G_BEGIN_DECLS

gboolean        koers_link_can_edit (GPtrArray                    *ends,
                                     GPtrArray                    *others);
KoersChangeSet *koers_link_edit     (GPtrArray                    *ends,
                                     GPtrArray                    *others,
                                     gint32                        day,
                                     const KoersContributionTerms *terms);
gboolean        koers_link_can_drop (KoersViewState               *view_state,
                                     GPtrArray                    *ends,
                                     KoersBranch                  *branch);
gboolean        koers_link_dropped  (KoersViewState               *view_state,
                                     GPtrArray                    *ends,
                                     KoersBranch                  *branch);

G_END_DECLS
