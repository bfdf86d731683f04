/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-words.h"

#include <glib/gi18n-lib.h>

/**
 * koers_kpi_kind_get_title:
 * @kind: a choice, such as %KOERS_KPI_KIND_EFFECT
 *
 * Returns: the heading above KPIs of that kind
 */
const char *
koers_kpi_kind_get_title (int kind)
{
  switch (kind)
    {
    case KOERS_KPI_KIND_EFFECT:
      return _("Effect indicators");
    case KOERS_KPI_KIND_STATUTORY:
      return _("Statutory indicators");
    case KOERS_KPI_KIND_KEY_FIGURE:
      return _("Key figures");
    case KOERS_KPI_KIND_PERFORMANCE:
    default:
      return _("Performance indicators");
    }
}

/**
 * koers_kpi_dup_state:
 * @kpi: a KPI of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): the word for how it goes, with what that is computed from
 */
char *
koers_kpi_dup_state (KoersRecord *kpi,
                     gint32       day)
{
  KoersKpiStatus status = koers_kpi_get_status (kpi, day);
  g_autofree char *reason = koers_kpi_status_dup_reason (&status, kpi);

  if (status.basis != KOERS_KPI_JUDGED)
    return g_steal_pointer (&reason);
  /* Translators: how it goes, what that is computed from. */
  return g_strdup_printf (_("%s. %s"), koers_health_get_title (status.health), reason);
}

/**
 * koers_kpi_dup_point:
 * @series: what there is of a KPI
 * @point: a point of it
 *
 * Returns: (transfer full): its value and of which period it is, for people
 */
char *
koers_kpi_dup_point (const KoersKpiSeries *series,
                     const KoersKpiPoint  *point)
{
  g_autofree char *value = koers_kpi_series_dup_point (series, point), *period = koers_date_dup_label (point->period);

  if (point->kind == KOERS_KPI_POINT_PROVISIONAL)
    /* Translators: a value, the period in which it was measured. */
    return g_strdup_printf (_("%s in %s, provisional"), value, period);
  /* Translators: a value, the period in which it was measured. */
  return g_strdup_printf (_("%s in %s"), value, period);
}

/**
 * koers_kpi_dup_last:
 * @series: what there is of a KPI
 *
 * Returns: (transfer full): what was measured last and of which period, for people
 */
char *
koers_kpi_dup_last (const KoersKpiSeries *series)
{
  const KoersKpiPoint *point = koers_kpi_series_get_last (series, FALSE);

  return point != NULL ? koers_kpi_dup_point (series, point) : g_strdup (_("Not measured yet"));
}

/**
 * koers_kpi_dup_subtitle:
 * @kpi: a KPI of a strategy
 * @series: what there is of it
 * @health: how it goes
 *
 * Returns: (transfer full): how it goes, what was measured last, whose it is
 */
char *
koers_kpi_dup_subtitle (KoersRecord          *kpi,
                        const KoersKpiSeries *series,
                        KoersHealth           health)
{
  KoersRecord *owner = koers_record_get_target (kpi, KOERS_KPI_OWNER);
  g_autofree char *last = koers_kpi_dup_last (series), *person = owner != NULL ? koers_record_dup_title (owner) : NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (health != KOERS_HEALTH_NOT_ASSESSED)
    parts[n++] = koers_health_get_title (health);
  parts[n++] = last;
  if (person != NULL)
    parts[n++] = person;
  return g_strjoinv (" · ", (char **) parts);
}

/**
 * koers_kpi_dup_chart_sentence:
 * @kpi: a KPI of a strategy
 * @series: what there is of it
 *
 * Returns: (transfer full): what its chart shows, for whom cannot see it
 */
char *
koers_kpi_dup_chart_sentence (KoersRecord          *kpi,
                              const KoersKpiSeries *series)
{
  const KoersKpiPoint *target = koers_kpi_series_get_last (series, TRUE);
  g_autofree char *last = koers_kpi_dup_last (series), *title = koers_record_dup_title (kpi), *aim = NULL, *period = NULL;

  if (target == NULL)
    /* Translators: name of a KPI, its last value and the period of that. */
    return g_strdup_printf (_("Chart of %s: %s."), title, last);
  aim = koers_kpi_series_dup_point (series, target);
  period = koers_date_dup_label (target->period);
  /* Translators: name of a KPI, its last value and the period of that, its target, the period of that. */
  return g_strdup_printf (_("Chart of %s: %s; target %s by %s."), title, last, aim, period);
}
