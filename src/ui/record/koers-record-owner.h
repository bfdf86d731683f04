/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

KoersRecord *koers_record_get_owner (KoersRecord *record);

G_END_DECLS
