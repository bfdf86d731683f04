/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-words.h"

#include "koers-kpi-status.h"

#include <glib/gi18n-lib.h>

/* What stands below the names in the chain of an objective: labels beside each other. */

static void
add (GPtrArray *labels,
     char      *label)
{
  if (label != NULL && *label != '\0')
    g_ptr_array_add (labels, label);
  else
    g_free (label);
}

static char *
join (GPtrArray *labels)
{
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (" · ", (char **) labels->pdata);
}

/**
 * koers_coverage_words_of_service:
 * @service: that an initiative serves an objective
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): in which way, how it goes, how far it is and where that comes from
 */
char *
koers_coverage_words_of_service (const KoersCoverageService *service,
                                 gint32                      day)
{
  const KoersField *kind = koers_catalogue_get_field (KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_KIND);
  KoersInitiativeStatus status = koers_initiative_get_status (service->initiative, day);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *goal = service->goal != NULL ? koers_record_dup_title (service->goal) : NULL;

  add (labels, g_strdup (koers_choice_get_title (&kind->choices[service->kind])));
  if (goal != NULL)
    /* Translators: title of a goal. */
    add (labels, g_strdup_printf (_("through “%s”"), goal));
  add (labels, koers_record_dup_label (service->initiative, KOERS_INITIATIVE_STATE));
  if (status.health != KOERS_HEALTH_NOT_ASSESSED && status.health != KOERS_HEALTH_ACHIEVED)
    add (labels, g_strdup (koers_initiative_status_get_title (&status)));
  if (status.source != KOERS_PROGRESS_NONE)
    add (labels, koers_initiative_status_dup_progress (&status));
  if (service->is_late)
    add (labels, g_strdup (C_ ("initiative", "Past its end date")));
  if (service->is_after_deadline)
    add (labels, g_strdup (C_ ("initiative", "Ends after the deadline")));
  return join (labels);
}

/**
 * koers_coverage_words_of_objective:
 * @objective: an objective
 *
 * Returns: (transfer full): where it stands, whose it is and when it is due
 */
char *
koers_coverage_words_of_objective (KoersRecord *objective)
{
  KoersRecord *chapter = koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER);
  KoersRecord *agreement = chapter != NULL ? koers_record_get_target (chapter, KOERS_CHAPTER_AGREEMENT) : NULL;
  gint64 page = koers_record_get_integer (objective, KOERS_OBJECTIVE_PAGE, 0);
  KoersDate deadline = koers_record_get_date (objective, KOERS_OBJECTIVE_DEADLINE);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = koers_date_is_set (deadline) ? koers_date_dup_label (deadline) : NULL;

  add (labels, agreement != NULL ? koers_record_dup_title (agreement) : NULL);
  add (labels, chapter != NULL ? koers_record_dup_title (chapter) : NULL);
  if (page > 0)
    add (labels, g_strdup_printf (_("page %d"), (int) page));
  add (labels, g_strdup (koers_record_get_text (objective, KOERS_OBJECTIVE_PORTFOLIO_HOLDER)));
  add (labels, koers_record_dup_label (objective, KOERS_OBJECTIVE_LEAD_DEPARTMENT));
  if (date != NULL)
    /* Translators: a date. */
    add (labels, g_strdup_printf (_("deadline %s"), date));
  else if (koers_record_get_bool (objective, KOERS_OBJECTIVE_STANDING))
    add (labels, g_strdup (C_ ("objective", "holds for the whole term")));
  return join (labels);
}

/**
 * koers_coverage_words_of_milestone:
 * @milestone: a milestone
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): when it is due and whether it was reached
 */
char *
koers_coverage_words_of_milestone (KoersRecord *milestone,
                                   gint32       day)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  add (labels, g_strdup (C_ ("kind", "Milestone")));
  add (labels, koers_record_dup_label (milestone, KOERS_MILESTONE_DUE_DATE));
  if (koers_milestone_is_late (milestone, day))
    add (labels, g_strdup (C_ ("milestone", "Late")));
  else
    add (labels, koers_record_dup_label (milestone, KOERS_MILESTONE_STATE));
  return join (labels);
}

/**
 * koers_coverage_words_of_kpi:
 * @kpi: a KPI
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): what was measured last, of the whole organisation, and how that goes
 */
char *
koers_coverage_words_of_kpi (KoersRecord *kpi,
                             gint32       day)
{
  KoersKpiStatus status = koers_kpi_get_status (kpi, day);
  KoersRecord *last = status.measurement;
  const char *unit = koers_record_get_text (kpi, KOERS_KPI_UNIT);
  g_autofree char *value = last != NULL ? koers_record_dup_label (last, KOERS_MEASUREMENT_VALUE) : NULL;
  g_autofree char *with_unit = unit != NULL && value != NULL ? g_strdup_printf ("%s %s", value, unit) : NULL;
  g_autofree char *period = last != NULL ? koers_record_dup_label (last, KOERS_MEASUREMENT_PERIOD) : NULL;

  if (last == NULL)
    return g_strdup (_("KPI · not measured yet"));
  if (status.basis == KOERS_KPI_JUDGED)
    /* Translators: a value, the period of which it was measured, how that goes. */
    return g_strdup_printf (_("KPI · %s in %s · %s"), with_unit != NULL ? with_unit : value, period, koers_health_get_title (status.health));
  /* Translators: a value, the period of which it was measured. */
  return g_strdup_printf (_("KPI · %s in %s"), with_unit != NULL ? with_unit : value, period);
}
