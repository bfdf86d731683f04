/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersChain:
 *
 * What an initiative waits for and what waits for it, near and far, and the longest run of work among them.
 */
typedef struct _KoersChain KoersChain;

KoersChain *koers_chain_new              (KoersStrategy *strategy,
                                          KoersRecord   *initiative);
void        koers_chain_free             (KoersChain    *self);
GPtrArray  *koers_chain_get_predecessors (KoersChain    *self);
GPtrArray  *koers_chain_get_successors   (KoersChain    *self);
GPtrArray  *koers_chain_get_longest      (KoersChain    *self);
int         koers_chain_get_days         (KoersChain    *self);
gboolean    koers_dependency_is_violated (KoersRecord   *dependency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersChain, koers_chain_free)

G_END_DECLS
