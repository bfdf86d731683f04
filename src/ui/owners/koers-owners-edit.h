/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

KoersChangeSet *koers_owners_edit_add            (KoersStrategy *strategy,
                                                  KoersKind      kind,
                                                  KoersRecord   *near,
                                                  KoersId       *id);
KoersChangeSet *koers_owners_edit_add_initiative (KoersRecord   *goal,
                                                  KoersRecord   *department,
                                                  KoersId       *id);
KoersChangeSet *koers_owners_edit_add_part       (KoersRecord   *bearer,
                                                  KoersRecord   *initiative,
                                                  int            responsibility,
                                                  KoersId       *id);
gboolean        koers_owners_edit_can_move       (KoersRecord   *record);
KoersId         koers_owners_edit_get_parent_id  (KoersRecord   *record);
KoersChangeSet *koers_owners_edit_move_under     (KoersRecord   *record,
                                                  KoersRecord   *parent);
KoersChangeSet *koers_owners_edit_succeed        (KoersRecord   *department,
                                                  KoersRecord   *successor,
                                                  gboolean       move_work,
                                                  gboolean       end);

G_END_DECLS
