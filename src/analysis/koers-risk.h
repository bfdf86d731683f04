/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/* Probability and impact are judged from 1 to this. */
#define KOERS_RISK_N_STEPS 5

/**
 * KoersRiskLevel:
 * @KOERS_RISK_LEVEL_NONE: its probability or its impact was not judged
 * @KOERS_RISK_LEVEL_LOW: a score of 1 to 3
 * @KOERS_RISK_LEVEL_MEDIUM: a score of 4 to 6
 * @KOERS_RISK_LEVEL_HIGH: a score of 8 to 12
 * @KOERS_RISK_LEVEL_VERY_HIGH: a score of 15 to 25
 *
 * How severe a risk is. In order of severity.
 */
typedef enum {
  KOERS_RISK_LEVEL_NONE,
  KOERS_RISK_LEVEL_LOW,
  KOERS_RISK_LEVEL_MEDIUM,
  KOERS_RISK_LEVEL_HIGH,
  KOERS_RISK_LEVEL_VERY_HIGH
} KoersRiskLevel;

#define KOERS_N_RISK_LEVELS (KOERS_RISK_LEVEL_VERY_HIGH + 1)

/**
 * KoersRiskCounts:
 * @n: how many open risks there are with that probability and that impact, each less one
 * @n_open: how many are open
 * @n_not_judged: of how many of those probability or impact was not judged; they stand in none of the cells
 *
 * The open risks of a strategy, by probability and impact.
 */
typedef struct {
  guint n[KOERS_RISK_N_STEPS][KOERS_RISK_N_STEPS];
  guint n_open;
  guint n_not_judged;
} KoersRiskCounts;

guint            koers_risk_get_score             (KoersRecord    *risk);
KoersRiskLevel   koers_risk_level_from_score      (guint           score);
const char      *koers_risk_level_get_title       (KoersRiskLevel  level);
char            *koers_risk_level_dup_range       (KoersRiskLevel  level);
const char      *koers_risk_probability_get_title (guint           probability);
const char      *koers_risk_impact_get_title      (guint           impact);
char            *koers_risk_dup_score             (KoersRecord    *risk);
gboolean         koers_risk_is_open               (KoersRecord    *risk);
gboolean         koers_risk_is_late               (KoersRecord    *risk,
                                                   gint32          day);
gboolean         koers_risk_needs_response        (KoersRecord    *risk);
int              koers_risk_compare               (KoersRecord    *a,
                                                   KoersRecord    *b);
GPtrArray       *koers_strategy_dup_risks         (KoersStrategy  *strategy);
KoersRiskCounts  koers_strategy_count_risks       (KoersStrategy  *strategy);

G_END_DECLS
