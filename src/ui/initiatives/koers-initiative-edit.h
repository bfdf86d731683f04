/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-layout.h"
#include "koers-view-state.h"

G_BEGIN_DECLS

KoersChangeSet *koers_initiative_edit_make   (KoersViewState        *view_state,
                                              KoersRecord           *near,
                                              KoersId               *id);
KoersRecord    *koers_initiative_edit_commit (KoersViewState        *view_state,
                                              KoersChangeSet        *changes,
                                              KoersId                id);
KoersRecord    *koers_initiative_edit_add    (KoersViewState        *view_state);
KoersChangeSet *koers_initiative_edit_move   (KoersRecord           *initiative,
                                              const char            *by,
                                              const char            *from,
                                              const char            *to,
                                              const char            *title);
KoersChangeSet *koers_saved_view_edit_save   (KoersViewState        *view_state,
                                              KoersInitiativeLayout *layout,
                                              KoersRecord           *saved_view,
                                              const char            *name,
                                              KoersId               *id);
gboolean        koers_saved_view_is_shown    (KoersRecord           *saved_view,
                                              KoersViewState        *view_state,
                                              KoersInitiativeLayout *layout);

G_END_DECLS
