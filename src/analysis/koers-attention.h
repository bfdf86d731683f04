/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-progress.h"

G_BEGIN_DECLS

/**
 * KoersAttention:
 * @KOERS_ATTENTION_NONE: it needs no decision
 * @KOERS_ATTENTION_OVERDUE: it should have been finished, or a milestone should have been reached
 * @KOERS_ATTENTION_UNSUPPORTED: it is said to be on track, and the rest of what is known does not support that
 * @KOERS_ATTENTION_AT_RISK: it is at risk
 * @KOERS_ATTENTION_OFF_TRACK: it is off track
 * @KOERS_ATTENTION_HELP: it is at risk or off track, and whoever does it asks for help
 *
 * How much an initiative needs a decision. In order of urgency.
 */
typedef enum {
  KOERS_ATTENTION_NONE,
  KOERS_ATTENTION_OVERDUE,
  KOERS_ATTENTION_UNSUPPORTED,
  KOERS_ATTENTION_AT_RISK,
  KOERS_ATTENTION_OFF_TRACK,
  KOERS_ATTENTION_HELP
} KoersAttention;

KoersAttention  koers_attention_of            (KoersRecord                 *initiative,
                                               const KoersInitiativeStatus *status);
char           *koers_attention_dup_reason    (KoersRecord                 *initiative,
                                               gint32                       day);
GPtrArray      *koers_progress_dup_attention  (KoersProgress               *progress);

G_END_DECLS
