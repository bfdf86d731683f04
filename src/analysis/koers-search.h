/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

#define KOERS_TYPE_SEARCH (koers_search_get_type ())
G_DECLARE_FINAL_TYPE (KoersSearch, koers_search, KOERS, SEARCH, GObject)

KoersSearch   *koers_search_new          (KoersStrategy   *strategy);
KoersStrategy *koers_search_get_strategy (KoersSearch     *self);
gboolean       koers_search_has          (KoersSearch     *self,
                                          KoersRecord     *record,
                                          GStrv            words);
gboolean       koers_search_has_beside   (KoersSearch     *self,
                                          KoersRecord     *record,
                                          GStrv            words);
GPtrArray     *koers_search_run          (KoersSearch     *self,
                                          const KoersKind *kinds,
                                          guint            n_kinds,
                                          const char      *query);

G_END_DECLS
