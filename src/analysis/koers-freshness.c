/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-freshness.h"

#include <glib/gi18n-lib.h>

/* How old what was said of work may get. Only what is in progress is reported on, as koers_strategy_find() holds it too: what has not
 * begun, rests or is over has no light that could get old. */

/* A month, two months and half a year, as peers have it; in days. */
#define DUE 30
#define LATE 60
#define STALE 180

/**
 * koers_strategy_get_freshness_days:
 * @strategy: a strategy
 *
 * Says when an update gets old: after as many days as the strategy has set, or else as most have it. A limit that would come before the one
 * below it counts as that.
 *
 * Returns: when an update gets old in it
 */
KoersFreshnessDays
koers_strategy_get_freshness_days (KoersStrategy *strategy)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersFreshnessDays days = { .current = DUE, .due = LATE, .late = STALE };

  if (root == NULL)
    return days;
  days.current = (gint32) koers_record_get_integer (root, KOERS_STRATEGY_DUE_DAYS, DUE);
  days.due = MAX ((gint32) koers_record_get_integer (root, KOERS_STRATEGY_LATE_DAYS, LATE), days.current);
  days.late = MAX ((gint32) koers_record_get_integer (root, KOERS_STRATEGY_STALE_DAYS, STALE), days.due);
  return days;
}

/**
 * koers_initiative_get_age:
 * @initiative: an initiative of a strategy
 * @update: (nullable): its last update that its writer let go of, as #KoersInitiativeStatus has it
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says for how long nothing has been said of work: since the reference date of its last update, or without one since it began.
 *
 * Returns: a number of days, %G_MAXINT32 if it is not known when it began; 0 if it begins later
 */
gint32
koers_initiative_get_age (KoersRecord *initiative,
                          KoersRecord *update,
                          gint32       day)
{
  KoersDate since = update != NULL ? koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE)
                                   : koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE);

  return koers_date_is_set (since) ? MAX (day - since.day, 0) : G_MAXINT32;
}

/**
 * koers_initiative_get_freshness:
 * @initiative: an initiative of a strategy
 * @update: (nullable): its last update that its writer let go of, as #KoersInitiativeStatus has it
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says whether what was said last of work still holds, by the limits of the strategy. Of work that is not in progress nothing is asked.
 * Work that has begun and was never reported on is as old as its start: in its first month nobody owes anything; without a start it is
 * stale.
 *
 * Returns: how fresh it is
 */
KoersFreshness
koers_initiative_get_freshness (KoersRecord *initiative,
                                KoersRecord *update,
                                gint32       day)
{
  KoersFreshnessDays days;
  gint32 age;

  if (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) != KOERS_INITIATIVE_STATE_IN_PROGRESS)
    return KOERS_FRESHNESS_NOT_ASKED;
  days = koers_strategy_get_freshness_days (koers_strategy_of (initiative));
  age = koers_initiative_get_age (initiative, update, day);
  if (age <= days.current)
    return KOERS_FRESHNESS_CURRENT;
  if (age <= days.due)
    return KOERS_FRESHNESS_DUE;
  return age <= days.late ? KOERS_FRESHNESS_LATE : KOERS_FRESHNESS_STALE;
}

/**
 * koers_freshness_get_word:
 * @freshness: how fresh something is
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_freshness_get_word (KoersFreshness freshness)
{
  static const char *const words[KOERS_N_FRESHNESSES] = { "not_asked", "current", "due", "late", "stale" };

  return words[freshness];
}

/**
 * koers_freshness_get_title:
 * @freshness: how fresh something is
 *
 * Returns: (transfer none): what people read, in their language
 */
const char *
koers_freshness_get_title (KoersFreshness freshness)
{
  switch (freshness)
    {
    case KOERS_FRESHNESS_CURRENT:
      return C_ ("freshness", "Current");
    case KOERS_FRESHNESS_DUE:
      return C_ ("freshness", "Update due");
    case KOERS_FRESHNESS_LATE:
      return C_ ("freshness", "Late");
    case KOERS_FRESHNESS_STALE:
      return C_ ("freshness", "Stale");
    case KOERS_FRESHNESS_NOT_ASKED:
    case KOERS_N_FRESHNESSES:
    default:
      return C_ ("freshness", "No update expected");
    }
}
