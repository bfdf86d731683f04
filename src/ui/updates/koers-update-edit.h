/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-initiative-status.h"

G_BEGIN_DECLS

KoersChangeSet *koers_update_edit_save       (KoersRecord      *initiative,
                                              KoersRecord      *open,
                                              const KoersValue *values);
KoersChangeSet *koers_update_edit_repeat     (KoersRecord      *last,
                                              KoersRecord      *open,
                                              KoersRecord      *author,
                                              gint32            day);
KoersChangeSet *koers_update_edit_accept     (KoersRecord      *update);
KoersChangeSet *koers_update_edit_return     (KoersRecord      *update,
                                              const char       *question);
KoersHealth     koers_update_edit_get_health (const KoersValue *values);

G_END_DECLS
