/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession.h"

G_BEGIN_DECLS

struct _KoersSuccession {
  GObject        parent_instance;
  KoersStrategy *strategy;
  KoersRecord   *old_agreement;
  KoersRecord   *new_agreement;
  GPtrArray     *items;      /* of KoersSuccessionItem, in the order of the old agreement */
  GPtrArray     *candidates; /* of KoersRecord, in the order of the new one */
  guint          n_decided;
};

void       koers_succession_make_items (KoersSuccession *self);
GPtrArray *koers_succession_dup_links  (KoersRecord     *objective);

G_END_DECLS
