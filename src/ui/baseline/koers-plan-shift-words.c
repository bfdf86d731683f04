/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-shift-words.h"

#include <glib/gi18n-lib.h>

/* How plans differ, in words. */

static char *
dup_dates (const KoersPlanDates *dates)
{
  g_autofree char *start = koers_date_dup_label (dates->start), *end = koers_date_dup_label (dates->end);

  if (!koers_date_is_set (dates->start))
    return g_steal_pointer (&end);
  if (!koers_date_is_set (dates->end))
    return g_steal_pointer (&start);
  /* Translators: two dates. */
  return g_strdup_printf (_("%s to %s"), start, end);
}

static char *
dup_start (int days)
{
  guint n = (guint) ABS (days);

  return days > 0 ? g_strdup_printf (ngettext ("starts %u day later", "starts %u days later", n), n)
                  : g_strdup_printf (ngettext ("starts %u day earlier", "starts %u days earlier", n), n);
}

static char *
dup_end (int days)
{
  guint n = (guint) ABS (days);

  return days > 0 ? g_strdup_printf (ngettext ("ends %u day later", "ends %u days later", n), n)
                  : g_strdup_printf (ngettext ("ends %u day earlier", "ends %u days earlier", n), n);
}

static char *
dup_due (int days)
{
  guint n = (guint) ABS (days);

  return days > 0 ? g_strdup_printf (ngettext ("due %u day later", "due %u days later", n), n)
                  : g_strdup_printf (ngettext ("due %u day earlier", "due %u days earlier", n), n);
}

static char *
dup_days (const KoersPlanShift *shift)
{
  g_autofree char *start = shift->start_days != 0 ? dup_start (shift->start_days) : NULL;
  g_autofree char *end = shift->end_days != 0 ? dup_end (shift->end_days) : NULL;

  if (koers_record_get_kind (shift->subject) == KOERS_KIND_MILESTONE)
    return dup_due (shift->end_days != 0 ? shift->end_days : shift->start_days);
  if (start == NULL || end == NULL)
    return start != NULL ? g_steal_pointer (&start) : g_steal_pointer (&end);
  /* Translators: "starts 3 days later", "ends 5 days later". */
  return g_strdup_printf (C_("plan", "%s, %s"), start, end);
}

/**
 * koers_plan_shift_dup_sentence:
 * @shift: a difference between two plans
 *
 * Returns: (transfer full): what became of it, for people
 */
char *
koers_plan_shift_dup_sentence (const KoersPlanShift *shift)
{
  g_autofree char *before = dup_dates (&shift->before), *after = dup_dates (&shift->after), *days = NULL;

  switch (shift->kind)
    {
    case KOERS_PLAN_SHIFT_ADDED:
      /* Translators: the dates of something that was not in the earlier plan. */
      return g_strdup_printf (_("Added: %s"), after);
    case KOERS_PLAN_SHIFT_DROPPED:
      /* Translators: the dates that something had in the earlier plan. */
      return g_strdup_printf (_("Dropped; it was planned for %s"), before);
    case KOERS_PLAN_SHIFT_MOVED:
    default:
      days = dup_days (shift);
      /* Translators: "ends 5 days later", dates now, dates in the earlier plan. */
      return g_strdup_printf (_("Moved: %s; now %s, it was %s"), days, after, before);
    }
}

/**
 * koers_plan_shift_count_dup:
 * @count: how many commitments there were, and what became of them
 *
 * Returns: (transfer full): that, for people
 */
char *
koers_plan_shift_count_dup (const KoersPlanShiftCount *count)
{
  /* Translators: numbers of initiatives and milestones. */
  return g_strdup_printf (_("Moved: %u of %u · added: %u · dropped: %u"), count->n[KOERS_PLAN_SHIFT_MOVED], count->n_before,
                          count->n[KOERS_PLAN_SHIFT_ADDED], count->n[KOERS_PLAN_SHIFT_DROPPED]);
}
