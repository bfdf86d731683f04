/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-words.h"

#include <glib/gi18n-lib.h>

/* Reporting periods and snapshots in words. */

/**
 * koers_period_phase_get_icon_name:
 * @phase: how far a period is
 *
 * Returns: (transfer none): the symbol that goes with its word
 */
const char *
koers_period_phase_get_icon_name (KoersPeriodPhase phase)
{
  static const char *const names[] = {
    [KOERS_PERIOD_PLANNED] = "content-loading-symbolic",
    [KOERS_PERIOD_OPEN] = "document-edit-symbolic",
    [KOERS_PERIOD_DUE_DEPARTMENTS] = "alarm-symbolic",
    [KOERS_PERIOD_DUE_CDO] = "alarm-symbolic",
    [KOERS_PERIOD_FROZEN] = "changes-prevent-symbolic",
  };

  return names[phase];
}

/**
 * koers_period_dup_facts:
 * @period: a reporting period
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): how far it is and when it is, for people
 */
char *
koers_period_dup_facts (KoersRecord *period,
                        gint32       day)
{
  const char *phase = koers_period_phase_get_title (koers_reporting_period_get_phase (period, day));
  KoersDate start = koers_record_get_date (period, KOERS_REPORTING_PERIOD_START_DATE);
  KoersDate end = koers_record_get_date (period, KOERS_REPORTING_PERIOD_END_DATE);
  g_autofree char *from = koers_date_dup_label (start), *to = koers_date_dup_label (end);

  if (!koers_date_is_set (start) && !koers_date_is_set (end))
    return g_strdup (phase);
  if (koers_date_equal (start, end) || !koers_date_is_set (end))
    /* Translators: how far a reporting period is, a date. */
    return g_strdup_printf (C_ ("period", "%s · %s"), phase, from);
  if (!koers_date_is_set (start))
    /* Translators: how far a reporting period is, a date. */
    return g_strdup_printf (C_ ("period", "%s · %s"), phase, to);
  /* Translators: how far a reporting period is, two dates. */
  return g_strdup_printf (C_ ("period", "%s · %s to %s"), phase, from, to);
}

/**
 * koers_period_dup_dates:
 * @period: a reporting period
 *
 * Returns: (transfer full): on which days something happens in it, for people, each on a line of its own; empty if none is known
 */
char *
koers_period_dup_dates (KoersRecord *period)
{
  static const int fields[] = {
    KOERS_REPORTING_PERIOD_OPENS_DATE, KOERS_REPORTING_PERIOD_DEPARTMENTS_DUE_DATE, KOERS_REPORTING_PERIOD_CDO_DUE_DATE,
    KOERS_REPORTING_PERIOD_FROZEN_DATE,
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *date = koers_record_dup_label (period, fields[i]);

      if (!koers_date_is_set (koers_record_get_date (period, fields[i])))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: the name of a date, the date. */
      g_string_append_printf (text, _("%s: %s"), koers_field_get_title (koers_catalogue_get_field (KOERS_KIND_REPORTING_PERIOD, fields[i])), date);
    }
  return g_string_free (text, FALSE);
}

/**
 * koers_snapshot_dup_label:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full): what people choose it by
 */
char *
koers_snapshot_dup_label (KoersRecord *snapshot)
{
  g_autofree char *day = koers_date_dup_label (koers_record_get_date (snapshot, KOERS_SNAPSHOT_TAKEN_DATE));

  /* Translators: the name of a snapshot, the day on which it was taken. */
  return g_strdup_printf (C_ ("snapshot", "%s, %s"), koers_record_get_name (snapshot), day);
}
