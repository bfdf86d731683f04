/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-freshness.h"

G_BEGIN_DECLS

/* So many days ahead a milestone or a condition is asked for. */
#define KOERS_DUE_AHEAD 30

/**
 * KoersDueKind:
 * @KOERS_DUE_UPDATE: how an initiative goes
 * @KOERS_DUE_MEASUREMENT: the value of a KPI for a period that is over
 * @KOERS_DUE_SAFEGUARD: a required safeguard of work that goes on without it
 * @KOERS_DUE_CONDITION: a condition that is not met
 * @KOERS_DUE_MILESTONE: a milestone that passes, or passed
 * @KOERS_DUE_REVIEW: a judgement of an update that somebody else submitted
 *
 * What somebody can owe.
 */
typedef enum {
  KOERS_DUE_UPDATE,
  KOERS_DUE_MEASUREMENT,
  KOERS_DUE_SAFEGUARD,
  KOERS_DUE_CONDITION,
  KOERS_DUE_MILESTONE,
  KOERS_DUE_REVIEW,
  KOERS_N_DUE_KINDS
} KoersDueKind;

/**
 * KoersDue:
 * @kind: what is owed
 * @record: (transfer none): of what: an initiative, KPI, safeguard, condition, milestone or update
 * @update: (nullable) (transfer none): for %KOERS_DUE_UPDATE, the one that was asked for, begun or sent back and is not handed in
 * @freshness: for %KOERS_DUE_UPDATE, how old the last one is
 * @age: for %KOERS_DUE_UPDATE, for how many days nothing was said; %G_MAXINT32 if it is not known
 * @date: for the value of a KPI the period that is to be measured, for %KOERS_DUE_REVIEW the day that the update is of, for the rest the day
 *   it is due; unset if there is none
 * @is_overdue: whether it should have been there
 *
 * Something that is due from somebody.
 */
typedef struct {
  KoersDueKind    kind;
  KoersRecord    *record;
  KoersRecord    *update;
  KoersFreshness  freshness;
  gint32          age;
  KoersDate       date;
  gboolean        is_overdue;
} KoersDue;

GPtrArray   *koers_strategy_find_due           (KoersStrategy  *strategy,
                                                KoersRecord    *who,
                                                gint32          day);
gboolean     koers_initiative_is_of            (KoersRecord    *initiative,
                                                KoersRecord    *who,
                                                gint32          day);
KoersRecord *koers_initiative_find_open_update (KoersRecord    *initiative,
                                                KoersRecord    *last,
                                                gint32          day);
GPtrArray   *koers_strategy_dup_submitted      (KoersStrategy  *strategy,
                                                gint32          day);
KoersRecord *koers_due_get_initiative          (const KoersDue *due);
KoersDate    koers_kpi_get_period_to_fill      (KoersRecord    *kpi,
                                                gint32          day);
const char  *koers_due_kind_get_title          (KoersDueKind    kind);
char        *koers_due_dup_message             (const KoersDue *due);

G_END_DECLS
