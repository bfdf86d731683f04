/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersLinkComparison:
 *
 * The texts of everything that could be linked, and which of them are like those of some records. It looks at the strategy only when it
 * is made, so that the comparing itself can be done in a thread.
 */
typedef struct _KoersLinkComparison KoersLinkComparison;

KoersLinkComparison *koers_link_comparison_new         (KoersStrategy       *strategy,
                                                        GPtrArray           *ends);
void                 koers_link_comparison_free        (KoersLinkComparison *self);
guint                koers_link_comparison_get_n       (KoersLinkComparison *self);
void                 koers_link_comparison_run         (KoersLinkComparison *self);
guint                koers_link_comparison_get_n_alike (KoersLinkComparison *self);
KoersRecord         *koers_link_comparison_get_alike   (KoersLinkComparison *self,
                                                        guint                rank);
char                *koers_link_comparison_dup_words   (KoersLinkComparison *self,
                                                        guint                rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersLinkComparison, koers_link_comparison_free)

G_END_DECLS
