/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-due.h"

#include <glib/gi18n-lib.h>

/* What is due from whom, in words. */

/**
 * koers_due_kind_get_title:
 * @kind: what is owed
 *
 * Returns: (transfer none): what people read above a list of them, in their language
 */
const char *
koers_due_kind_get_title (KoersDueKind kind)
{
  switch (kind)
    {
    case KOERS_DUE_UPDATE:
      return C_ ("kind", "Updates");
    case KOERS_DUE_MEASUREMENT:
      return _("Values of KPIs");
    case KOERS_DUE_SAFEGUARD:
      return C_ ("kind", "Safeguards");
    case KOERS_DUE_CONDITION:
      return C_ ("kind", "Conditions");
    case KOERS_DUE_REVIEW:
      /* Translators: updates of others, which one accepts or returns with a question. */
      return C_ ("due", "To judge");
    case KOERS_DUE_MILESTONE:
    case KOERS_N_DUE_KINDS:
    default:
      return C_ ("kind", "Milestones");
    }
}

static char *
dup_update_message (const KoersDue *due)
{
  switch (due->update != NULL ? koers_record_get_choice (due->update, KOERS_UPDATE_STATE) : -1)
    {
    case KOERS_UPDATE_STATE_RETURNED:
      return g_strdup (_("Returned with a question"));
    case KOERS_UPDATE_STATE_REQUESTED:
      return g_strdup (_("Asked for"));
    case KOERS_UPDATE_STATE_DRAFT:
      return g_strdup (_("Begun, not submitted"));
    default:
      break;
    }
  if (due->age == G_MAXINT32)
    return g_strdup (_("Never reported on"));
  return g_strdup_printf (ngettext ("Last said %d day ago", "Last said %d days ago", (gulong) due->age), due->age);
}

static char *
dup_review_message (KoersRecord *update,
                    const char  *date)
{
  KoersRecord *author = koers_record_get_target (update, KOERS_UPDATE_AUTHOR);
  g_autofree char *name = author != NULL ? koers_record_dup_title (author) : NULL;

  /* Translators: a date. */
  return name == NULL ? g_strdup_printf (_("Submitted, of %s"), date)
                      /* Translators: who wrote an update, the date that it is of. */
                      : g_strdup_printf (_("Submitted by %s, of %s"), name, date);
}

/**
 * koers_due_dup_message:
 * @due: what is due
 *
 * Returns: (transfer full): why, for people
 */
char *
koers_due_dup_message (const KoersDue *due)
{
  g_autofree char *date = koers_date_dup_label (due->date);

  switch (due->kind)
    {
    case KOERS_DUE_UPDATE:
      return dup_update_message (due);
    case KOERS_DUE_MEASUREMENT:
      /* Translators: a period, such as Q3 2025. */
      return g_strdup_printf (_("Value of %s"), date);
    case KOERS_DUE_SAFEGUARD:
      return koers_record_dup_label (due->record, KOERS_ASSESSMENT_STATE);
    case KOERS_DUE_REVIEW:
      return dup_review_message (due->record, date);
    case KOERS_DUE_CONDITION:
    case KOERS_DUE_MILESTONE:
    case KOERS_N_DUE_KINDS:
    default:
      if (!koers_date_is_set (due->date))
        return g_strdup (_("Open"));
      /* Translators: a date. */
      return due->is_overdue ? g_strdup_printf (_("Overdue since %s"), date) : g_strdup_printf (_("Due %s"), date);
    }
}
