/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-gap.h"

#include "koers-kpi-status.h"

/* The last day by which a value of a KPI must be there: that of the period before the last one that is over, since figures take their time.
 * Without a frequency nobody knows. */
static gboolean
get_due_day (KoersRecord *kpi,
             gint32       day,
             gint32      *due)
{
  static const int months[KOERS_FREQUENCY_N] = {
    [KOERS_FREQUENCY_MONTHLY] = 1,     [KOERS_FREQUENCY_QUARTERLY] = 3, [KOERS_FREQUENCY_FOUR_MONTHLY] = 4,
    [KOERS_FREQUENCY_HALF_YEARLY] = 6, [KOERS_FREQUENCY_YEARLY] = 12,
  };
  int frequency = koers_record_get_choice (kpi, KOERS_KPI_FREQUENCY), year, month, of_year;
  KoersDate first;

  if (frequency < 0)
    return FALSE;
  /* On its last day a period is over. */
  koers_day_to_calendar (day + 1, &year, &month, NULL);
  of_year = (month - 1) / months[frequency] * months[frequency];
  first = koers_date_add (koers_date_new (year, of_year + 1, 1, KOERS_PRECISION_MONTH), -months[frequency]);
  if (!koers_date_is_set (first))
    return FALSE;
  *due = first.day - 1;
  return TRUE;
}

/**
 * koers_kpi_has_gap:
 * @kpi: a KPI of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: whether a value of it is missing: it is judged, and there is none of the period before the last one that is over, or of a later one
 */
gboolean
koers_kpi_has_gap (KoersRecord *kpi,
                   gint32       day)
{
  KoersRecord *measurement;
  gint32 due;
  KoersDate baseline = koers_record_get_date (kpi, KOERS_KPI_BASELINE_PERIOD);

  if (koers_record_get_choice (kpi, KOERS_KPI_KIND) == KOERS_KPI_KIND_KEY_FIGURE)
    return FALSE;
  measurement = koers_kpi_get_status (kpi, day).measurement;
  if (!get_due_day (kpi, day, &due))
    return measurement == NULL;
  if (measurement != NULL)
    return koers_date_get_last_day (koers_record_get_date (measurement, KOERS_MEASUREMENT_PERIOD)) < due;
  /* Measuring goes on from the baseline. */
  return !koers_date_is_set (baseline) || koers_date_get_last_day (baseline) < due;
}
