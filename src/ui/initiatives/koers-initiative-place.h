/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

gboolean koers_initiative_place              (KoersChangeSet *changes,
                                              KoersStrategy  *strategy,
                                              KoersId         initiative,
                                              const char     *by,
                                              const char     *from,
                                              const char     *to);
char    *koers_initiative_place_dup_obstacle (const char     *by,
                                              const char     *to);

G_END_DECLS
