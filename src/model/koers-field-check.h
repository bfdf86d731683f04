/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-value.h"

G_BEGIN_DECLS

char *koers_field_check (const KoersField *field,
                         const KoersValue *value);

G_END_DECLS
