/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

const char *koers_record_get_code    (KoersRecord *self);
char       *koers_record_dup_heading (KoersRecord *self);

G_END_DECLS
