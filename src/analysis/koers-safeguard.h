/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

gboolean     koers_assessment_is_open       (KoersRecord *assessment,
                                             gint32       day);
gboolean     koers_assessment_is_missing    (KoersRecord *assessment,
                                             gint32       day);
KoersRecord *koers_initiative_find_missing  (KoersRecord *initiative,
                                             gint32       day);

G_END_DECLS
