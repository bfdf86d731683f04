/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-change.h"

#include <glib/gi18n-lib.h>

/* How a strategy differs from what it was, in words. */

/**
 * koers_period_change_get_record:
 * @change: a difference
 *
 * Returns: (transfer none): what it is about, as it is now, or else as it was last
 */
KoersRecord *
koers_period_change_get_record (const KoersPeriodChange *change)
{
  return change->after.record != NULL ? change->after.record : change->before.record;
}

/**
 * koers_period_change_kind_get_word:
 * @kind: what can happen
 *
 * Returns: (transfer none): what files hold
 */
const char *
koers_period_change_kind_get_word (KoersPeriodChangeKind kind)
{
  static const char *const words[KOERS_N_PERIOD_CHANGE_KINDS] = {
    [KOERS_PERIOD_CHANGE_MISSED] = "promise_missed", [KOERS_PERIOD_CHANGE_KEPT] = "promise_kept",
    [KOERS_PERIOD_CHANGE_WORSE] = "worse",           [KOERS_PERIOD_CHANGE_BETTER] = "better",
    [KOERS_PERIOD_CHANGE_STALE] = "stale",           [KOERS_PERIOD_CHANGE_SLIPPED] = "slipped",
    [KOERS_PERIOD_CHANGE_KPI] = "kpi",               [KOERS_PERIOD_CHANGE_PULLED_FORWARD] = "pulled_forward",
    [KOERS_PERIOD_CHANGE_ADDED] = "added",           [KOERS_PERIOD_CHANGE_DROPPED] = "dropped",
  };

  return words[kind];
}

/**
 * koers_period_change_kind_get_title:
 * @kind: what can happen
 *
 * Returns: (transfer none): what people read above a list of it, in their language
 */
const char *
koers_period_change_kind_get_title (KoersPeriodChangeKind kind)
{
  switch (kind)
    {
    case KOERS_PERIOD_CHANGE_MISSED:
      return _("Promises missed");
    case KOERS_PERIOD_CHANGE_KEPT:
      return _("Promises kept");
    case KOERS_PERIOD_CHANGE_WORSE:
      return C_ ("changes", "Goes worse");
    case KOERS_PERIOD_CHANGE_BETTER:
      return C_ ("changes", "Goes better");
    case KOERS_PERIOD_CHANGE_STALE:
      return _("Newly stale");
    case KOERS_PERIOD_CHANGE_SLIPPED:
      return C_ ("changes", "Slipped");
    case KOERS_PERIOD_CHANGE_PULLED_FORWARD:
      return C_ ("changes", "Pulled forward");
    case KOERS_PERIOD_CHANGE_KPI:
      return _("KPIs that moved");
    case KOERS_PERIOD_CHANGE_ADDED:
      return C_ ("changes", "Added");
    case KOERS_PERIOD_CHANGE_DROPPED:
    case KOERS_N_PERIOD_CHANGE_KINDS:
    default:
      return C_ ("changes", "Dropped");
    }
}

static char *
dup_move (const KoersPeriodChange *change)
{
  g_autofree char *was = koers_date_dup_label (change->before.date), *is = koers_date_dup_label (change->after.date);
  guint n = (guint) ABS (change->days);

  if (change->is_start)
    return change->days > 0
             /* Translators: a number of days, a date now, a date before. */
             ? g_strdup_printf (ngettext ("Starts %u day later: %s, was %s", "Starts %u days later: %s, was %s", n), n, is, was)
             /* Translators: a number of days, a date now, a date before. */
             : g_strdup_printf (ngettext ("Starts %u day earlier: %s, was %s", "Starts %u days earlier: %s, was %s", n), n, is, was);
  if (koers_record_get_kind (change->after.record) == KOERS_KIND_MILESTONE)
    return change->days > 0
             /* Translators: a number of days, a date now, a date before. */
             ? g_strdup_printf (ngettext ("Due %u day later: %s, was %s", "Due %u days later: %s, was %s", n), n, is, was)
             /* Translators: a number of days, a date now, a date before. */
             : g_strdup_printf (ngettext ("Due %u day earlier: %s, was %s", "Due %u days earlier: %s, was %s", n), n, is, was);
  return change->days > 0
           /* Translators: a number of days, a date now, a date before. */
           ? g_strdup_printf (ngettext ("Ends %u day later: %s, was %s", "Ends %u days later: %s, was %s", n), n, is, was)
           /* Translators: a number of days, a date now, a date before. */
           : g_strdup_printf (ngettext ("Ends %u day earlier: %s, was %s", "Ends %u days earlier: %s, was %s", n), n, is, was);
}

static char *
dup_value (const KoersPeriodState *state)
{
  const char *unit = koers_record_get_text (state->record, KOERS_KPI_UNIT);
  const KoersValue *value = state->measurement != NULL ? koers_record_get_value (state->measurement, KOERS_MEASUREMENT_VALUE) : &koers_value_none;
  g_autofree char *number = NULL;

  if (!koers_value_is_set (value))
    return g_strdup (C_ ("KPI", "Not measured"));
  number = koers_decimal_dup_label (value->decimal, (int) koers_record_get_integer (state->record, KOERS_KPI_DECIMALS, 0));
  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

static char *
dup_kpi (const KoersPeriodChange *change)
{
  g_autofree char *was = dup_value (&change->before), *is = dup_value (&change->after);

  if (change->before.health == KOERS_HEALTH_NOT_ASSESSED && change->after.health == KOERS_HEALTH_NOT_ASSESSED)
    /* Translators: a value now, a value before. */
    return g_strdup_printf (C_ ("changes", "%s, was %s"), is, was);
  /* Translators: a value now and how that goes, a value before and how that went. */
  return g_strdup_printf (_("%s (%s), was %s (%s)"), is, koers_health_get_title (change->after.health), was,
                          koers_health_get_title (change->before.health));
}

static char *
dup_kept (const KoersPeriodChange *change)
{
  g_autofree char *due = koers_date_dup_label (change->before.date), *reached = koers_date_dup_label (change->after.date);

  if (!koers_date_is_set (change->after.date))
    return g_strdup (_("Reached"));
  if (!koers_date_is_set (change->before.date))
    /* Translators: a date. */
    return g_strdup_printf (_("Reached on %s"), reached);
  /* Translators: two dates. */
  return g_strdup_printf (_("Reached on %s, was due %s"), reached, due);
}

static char *
dup_dropped (const KoersPeriodChange *change)
{
  if (change->after.record == NULL)
    return g_strdup (C_ ("changes", "Was deleted"));
  return g_strdup (koers_record_get_kind (change->after.record) == KOERS_KIND_MILESTONE ? C_ ("changes", "Was cancelled") : C_ ("changes", "Was stopped"));
}

/**
 * koers_period_change_dup_message:
 * @change: a difference
 *
 * Returns: (transfer full): how it is and how it was, for people; what it is about is not named
 */
char *
koers_period_change_dup_message (const KoersPeriodChange *change)
{
  g_autofree char *was = koers_date_dup_label (change->before.date), *is = koers_date_dup_label (change->after.date);

  switch (change->kind)
    {
    case KOERS_PERIOD_CHANGE_SLIPPED:
    case KOERS_PERIOD_CHANGE_PULLED_FORWARD:
      return dup_move (change);
    case KOERS_PERIOD_CHANGE_WORSE:
    case KOERS_PERIOD_CHANGE_BETTER:
      /* Translators: how work goes now, how it went before. */
      return g_strdup_printf (C_ ("changes", "%s, was %s"), koers_health_get_title (change->after.health), koers_health_get_title (change->before.health));
    case KOERS_PERIOD_CHANGE_STALE:
      /* Translators: a date. */
      return koers_date_is_set (change->after.date) ? g_strdup_printf (_("Last reported on %s"), is) : g_strdup (_("Never reported on"));
    case KOERS_PERIOD_CHANGE_KPI:
      return dup_kpi (change);
    case KOERS_PERIOD_CHANGE_KEPT:
      return dup_kept (change);
    case KOERS_PERIOD_CHANGE_MISSED:
      /* Translators: a date. */
      return g_strdup_printf (_("Was due %s and is not reached"), was);
    case KOERS_PERIOD_CHANGE_ADDED:
      return g_strdup (change->before.record == NULL ? C_ ("changes", "Is new") : C_ ("changes", "Was taken up again"));
    case KOERS_PERIOD_CHANGE_DROPPED:
    case KOERS_N_PERIOD_CHANGE_KINDS:
    default:
      return dup_dropped (change);
    }
}
