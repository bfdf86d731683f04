/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-layout.h"

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_MEMORY (koers_initiative_memory_get_type ())
G_DECLARE_FINAL_TYPE (KoersInitiativeMemory, koers_initiative_memory, KOERS, INITIATIVE_MEMORY, GObject)

KoersInitiativeMemory *koers_initiative_memory_new (KoersStrategy         *strategy,
                                                    KoersInitiativeLayout *layout,
                                                    const char            *key);

G_END_DECLS
