/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-record.h"

G_BEGIN_DECLS

gboolean koers_kpi_has_gap (KoersRecord *kpi,
                            gint32       day);

G_END_DECLS
