/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress-curve.h"

#include "koers-initiative-status.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Planned against actual over time: of all milestones the share that was to be reached by the end of each quarter, and the share that was. It
 * is a series like that of a KPI, so that the same chart shows it. */

/* More quarters than a strategy has. */
#define MAX_QUARTERS 120

/* How many milestones were to be reached and were reached in each quarter. */
typedef struct {
  KoersDate first;
  guint     n;
  guint     planned[MAX_QUARTERS];
  guint     reached[MAX_QUARTERS];
  guint     n_all;
} Counts;

static KoersDate
get_quarter_of (gint32 day)
{
  int year, month;

  koers_day_to_calendar (day, &year, &month, NULL);
  return koers_date_new (year, (month - 1) / 3 * 3 + 1, 1, KOERS_PRECISION_QUARTER);
}

static guint
get_number (const Counts *counts,
            gint32        day)
{
  int year, month, first_year, first_month;

  koers_day_to_calendar (day, &year, &month, NULL);
  koers_day_to_calendar (counts->first.day, &first_year, &first_month, NULL);
  return (guint) CLAMP ((year - first_year) * 4 + (month - 1) / 3 - (first_month - 1) / 3, 0, MAX_QUARTERS - 1);
}

/* A milestone counts if it has a date and is still to be reached or was: what was cancelled or belongs to what was stopped does not. */
static gboolean
counts_in (KoersRecord *milestone)
{
  KoersRecord *initiative = koers_record_get_target (milestone, KOERS_MILESTONE_INITIATIVE);

  return koers_date_is_set (koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE)) &&
         koers_record_get_choice (milestone, KOERS_MILESTONE_STATE) != KOERS_TASK_STATE_CANCELLED && initiative != NULL &&
         koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) != KOERS_INITIATIVE_STATE_STOPPED;
}

static gint32
get_due (KoersRecord *milestone)
{
  return koers_date_get_last_day (koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE));
}

static gint32
get_reached (KoersRecord *milestone)
{
  KoersDate completed = koers_record_get_date (milestone, KOERS_MILESTONE_COMPLETED_DATE);

  return koers_date_is_set (completed) ? completed.day : get_due (milestone);
}

static void
count (Counts        *counts,
       KoersStrategy *strategy,
       gint32         day)
{
  KoersRecordList *milestones = koers_strategy_get_list (strategy, KOERS_KIND_MILESTONE);
  gint32 first = G_MAXINT32;

  for (guint i = 0; i < koers_record_list_get_n (milestones); i++)
    if (counts_in (koers_record_list_get (milestones, i)))
      first = MIN (first, get_due (koers_record_list_get (milestones, i)));
  if (first == G_MAXINT32)
    return;
  counts->first = get_quarter_of (first);
  for (guint i = 0; i < koers_record_list_get_n (milestones); i++)
    {
      KoersRecord *milestone = koers_record_list_get (milestones, i);
      guint number;

      if (!counts_in (milestone))
        continue;
      counts->n_all++;
      number = get_number (counts, get_due (milestone));
      counts->planned[number]++;
      counts->n = MAX (counts->n, number + 1);
      if (!koers_milestone_is_open (milestone, day))
        counts->reached[get_number (counts, get_reached (milestone))]++;
    }
}

/**
 * koers_progress_curve_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Says how many of all milestones were to be reached by the end of each quarter, and how many of them were by then, in percent. What was
 * reached before the first one was to be counts in its quarter.
 *
 * Returns: (transfer full): the plan as targets, and what was reached by the end of each quarter that is over as measurements, and on the
 *   reporting day as a provisional one; no points if there are no milestones with a date
 */
KoersKpiSeries *
koers_progress_curve_new (KoersStrategy *strategy,
                          gint32         day)
{
  KoersKpiSeries *series = koers_kpi_series_new (0, "%");
  Counts counts = { 0 };
  guint planned = 0, reached = 0;
  KoersDate before;

  count (&counts, strategy, day);
  if (counts.n_all == 0)
    return series;
  before = koers_date_add (counts.first, -1);
  if (koers_date_is_set (before))
    koers_kpi_series_add (series, (KoersKpiPoint) { KOERS_KPI_POINT_BASELINE, before, 0, 0, NULL });
  for (guint i = 0; i < MAX_QUARTERS; i++)
    {
      KoersDate quarter = koers_date_add (counts.first, (int) i);
      double value;

      if (!koers_date_is_set (quarter) || (i >= counts.n && quarter.day > day))
        break;
      planned += counts.planned[i];
      reached += counts.reached[i];
      value = 100.0 * planned / counts.n_all;
      if (i < counts.n)
        koers_kpi_series_add (series, (KoersKpiPoint) { KOERS_KPI_POINT_TARGET, quarter, value, value, NULL });
      if (quarter.day > day)
        continue;
      value = 100.0 * reached / counts.n_all;
      if (koers_date_get_last_day (quarter) <= day)
        koers_kpi_series_add (series, (KoersKpiPoint) { KOERS_KPI_POINT_MEASURED, quarter, value, value, NULL });
      else
        koers_kpi_series_add (series, (KoersKpiPoint) { KOERS_KPI_POINT_PROVISIONAL, koers_date_from_day (day, KOERS_PRECISION_DAY), value, value, NULL });
    }
  return series;
}

/**
 * koers_progress_curve_dup_sentence:
 * @series: a curve
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): what it comes to on that day, a sentence for people
 */
char *
koers_progress_curve_dup_sentence (const KoersKpiSeries *series,
                                   gint32                day)
{
  const KoersKpiPoint *target = koers_kpi_series_get_until (series, TRUE, day), *reached = koers_kpi_series_get_last (series, FALSE);

  if (reached == NULL)
    return g_strdup (_("There are no milestones with a date yet."));
  /* Translators: two percentages. */
  return g_strdup_printf (_("%.0f%% of all milestones are reached; %.0f%% were to be reached by now."), reached->value, target != NULL ? target->value : 0);
}
