/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-edit.h"

#include <glib/gi18n-lib.h>

/* What can be done to reporting periods, as change sets; nothing here changes anything. */

/* How long after the end of a period departments and the CDO have, in days; each can be changed. */
#define DEPARTMENTS_DAYS 7
#define CDO_DAYS 14

/* The one after the last, just as long; at first the quarter of that day. */
static KoersDate
get_next (KoersStrategy *strategy,
          gint32         day)
{
  KoersRecordList *periods = koers_strategy_get_list (strategy, KOERS_KIND_REPORTING_PERIOD);
  KoersDate last = { 0 };

  for (guint i = 0; i < koers_record_list_get_n (periods); i++)
    {
      KoersDate end = koers_record_get_date (koers_record_list_get (periods, i), KOERS_REPORTING_PERIOD_END_DATE);

      if (koers_date_is_set (end) && end.precision != KOERS_PRECISION_DAY &&
          (!koers_date_is_set (last) || koers_date_get_last_day (end) > koers_date_get_last_day (last)))
        last = end;
    }
  return koers_date_is_set (last) ? koers_date_add (last, 1) : koers_date_from_day (day, KOERS_PRECISION_QUARTER);
}

static int
get_kind (KoersPrecision precision)
{
  return precision == KOERS_PRECISION_MONTH ? KOERS_PERIOD_KIND_MONTH : precision == KOERS_PRECISION_YEAR ? KOERS_PERIOD_KIND_YEAR
                                                                                                        : KOERS_PERIOD_KIND_QUARTER;
}

/**
 * koers_period_edit_add:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @id: (out): the new period
 *
 * Returns: (transfer full): what adds the period that comes next, with the days on which it opens and is due
 */
KoersChangeSet *
koers_period_edit_add (KoersStrategy *strategy,
                       gint32         day,
                       KoersId       *id)
{
  KoersDate period = get_next (strategy, day);
  gint32 end = koers_date_get_last_day (period);
  g_autofree char *name = koers_date_dup_label (period);
  /* Translators: the name of a reporting period, such as Q3 2025. */
  g_autofree char *label = g_strdup_printf (_("Add the reporting period %s"), name);
  KoersChangeSet *changes = koers_change_set_new (label);
  const struct {
    int       field;
    KoersDate date;
  } dates[] = {
    { KOERS_REPORTING_PERIOD_START_DATE, period },
    { KOERS_REPORTING_PERIOD_END_DATE, period },
    { KOERS_REPORTING_PERIOD_OPENS_DATE, koers_date_from_day (end, KOERS_PRECISION_DAY) },
    { KOERS_REPORTING_PERIOD_DEPARTMENTS_DUE_DATE, koers_date_from_day (end + DEPARTMENTS_DAYS, KOERS_PRECISION_DAY) },
    { KOERS_REPORTING_PERIOD_CDO_DUE_DATE, koers_date_from_day (end + CDO_DAYS, KOERS_PRECISION_DAY) },
  };

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_REPORTING_PERIOD, *id);
  koers_change_set_take (changes, strategy, KOERS_KIND_REPORTING_PERIOD, *id, KOERS_REPORTING_PERIOD_NAME, koers_value_text (name));
  koers_change_set_take (changes, strategy, KOERS_KIND_REPORTING_PERIOD, *id, KOERS_REPORTING_PERIOD_KIND,
                         koers_value_integer (get_kind (period.precision)));
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    koers_change_set_take (changes, strategy, KOERS_KIND_REPORTING_PERIOD, *id, dates[i].field, koers_value_date (dates[i].date));
  return changes;
}
