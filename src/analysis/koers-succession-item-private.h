/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession-item.h"

G_BEGIN_DECLS

KoersSuccessionItem *koers_succession_item_new       (KoersRecord                *objective,
                                                      guint                       n_links);
void                 koers_succession_item_add_match (KoersSuccessionItem        *self,
                                                      const KoersSuccessionMatch *match,
                                                      gboolean                    is_proposal);
gboolean             koers_succession_item_decide    (KoersSuccessionItem        *self,
                                                      KoersFate                   fate,
                                                      KoersRecord                *successor);
gboolean             koers_succession_item_add_other (KoersSuccessionItem        *self,
                                                      KoersRecord                *objective);

G_END_DECLS
