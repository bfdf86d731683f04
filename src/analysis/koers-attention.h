/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersAttention:
 * @KOERS_ATTENTION_NONE: it needs no decision
 * @KOERS_ATTENTION_NO_DATA: a KPI that is judged has no recent value
 * @KOERS_ATTENTION_OVERDUE: an initiative should have been finished, or a milestone should have been reached
 * @KOERS_ATTENTION_ACTION: an action should have been done
 * @KOERS_ATTENTION_UNSUPPORTED: an initiative is said to be on track, and the rest of what is known does not support that
 * @KOERS_ATTENTION_AT_RISK: an initiative is at risk
 * @KOERS_ATTENTION_RISK: a risk is high, and nobody said what to do about it
 * @KOERS_ATTENTION_KPI: a KPI is off track
 * @KOERS_ATTENTION_OFF_TRACK: an initiative is off track
 * @KOERS_ATTENTION_HELP: an initiative is at risk or off track, and whoever does it asks for help
 *
 * How much something needs a decision, and why. In order of urgency.
 */
typedef enum {
  KOERS_ATTENTION_NONE,
  KOERS_ATTENTION_NO_DATA,
  KOERS_ATTENTION_OVERDUE,
  KOERS_ATTENTION_ACTION,
  KOERS_ATTENTION_UNSUPPORTED,
  KOERS_ATTENTION_AT_RISK,
  KOERS_ATTENTION_RISK,
  KOERS_ATTENTION_KPI,
  KOERS_ATTENTION_OFF_TRACK,
  KOERS_ATTENTION_HELP,
  KOERS_N_ATTENTIONS
} KoersAttention;

KoersAttention  koers_attention_of            (KoersRecord    *record,
                                               gint32          day);
const char     *koers_attention_get_word      (KoersAttention  attention);
char           *koers_attention_dup_reason    (KoersRecord    *record,
                                               gint32          day);
GPtrArray      *koers_strategy_dup_attention  (KoersStrategy  *strategy,
                                               gint32          day);

G_END_DECLS
