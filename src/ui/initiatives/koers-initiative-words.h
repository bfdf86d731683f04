/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-grouping.h"

G_BEGIN_DECLS

char *koers_totals_dup_money    (gint64             cents);
char *koers_totals_dup_worst    (const KoersTotals *totals);
char *koers_totals_dup_sentence (const KoersTotals *totals,
                                 guint              n_all);
char *koers_group_dup_sentence  (const KoersGroup  *group,
                                 gboolean           folded);

G_END_DECLS
