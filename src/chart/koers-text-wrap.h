/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-text.h"

G_BEGIN_DECLS

double   koers_text_get_longest_word (KoersTextMeasure  measure,
                                      const char       *text,
                                      KoersTextRole     role);
gboolean koers_text_fits             (KoersTextMeasure  measure,
                                      const char       *text,
                                      KoersTextRole     role,
                                      double            width);
GStrv    koers_text_wrap             (KoersTextMeasure  measure,
                                      const char       *text,
                                      KoersTextRole     role,
                                      double            width,
                                      guint             max_lines);

G_END_DECLS
