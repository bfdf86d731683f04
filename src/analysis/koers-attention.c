/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-attention.h"

#include <glib/gi18n-lib.h>

/* What needs a decision, in the order in which a meeting should look at it: who asks for help comes first, then what goes worst, and of what
 * is as urgent that which costs most. */

/**
 * koers_attention_of:
 * @initiative: an initiative
 * @status: how it stands
 *
 * Returns: how much it needs a decision
 */
KoersAttention
koers_attention_of (KoersRecord                 *initiative,
                    const KoersInitiativeStatus *status)
{
  gboolean is_red = status->health == KOERS_HEALTH_OFF_TRACK, is_amber = status->health == KOERS_HEALTH_AT_RISK;

  if ((is_red || is_amber) && koers_record_get_text (status->update, KOERS_UPDATE_HELP_NEEDED) != NULL)
    return KOERS_ATTENTION_HELP;
  if (is_red)
    return KOERS_ATTENTION_OFF_TRACK;
  if (is_amber)
    return KOERS_ATTENTION_AT_RISK;
  if (status->doubts != KOERS_DOUBT_NONE)
    return KOERS_ATTENTION_UNSUPPORTED;
  return !koers_initiative_is_over (initiative) && (status->is_late || status->n_late > 0) ? KOERS_ATTENTION_OVERDUE : KOERS_ATTENTION_NONE;
}

/**
 * koers_attention_dup_reason:
 * @initiative: an initiative that needs a decision
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): how it goes, and why: what its last update says, or what the plan does
 */
char *
koers_attention_dup_reason (KoersRecord *initiative,
                            gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  const char *title = koers_initiative_status_get_title (&status);
  const char *reason = status.update != NULL ? koers_record_get_text (status.update, KOERS_UPDATE_REASON) : NULL;
  const char *help = status.update != NULL ? koers_record_get_text (status.update, KOERS_UPDATE_HELP_NEEDED) : NULL;
  g_autofree char *doubts = koers_initiative_dup_doubts (initiative, day);

  switch (koers_attention_of (initiative, &status))
    {
    case KOERS_ATTENTION_HELP:
      if (reason == NULL)
        /* Translators: how work goes, what is asked for. */
        return g_strdup_printf (_("%s. Help needed: %s"), title, help);
      /* Translators: how work goes, why, what is asked for. */
      return g_strdup_printf (_("%s. %s\nHelp needed: %s"), title, reason, help);
    case KOERS_ATTENTION_OFF_TRACK:
    case KOERS_ATTENTION_AT_RISK:
      /* Translators: how work goes, why. */
      return reason != NULL ? g_strdup_printf (_("%s. %s"), title, reason) : g_strdup (title);
    case KOERS_ATTENTION_UNSUPPORTED:
      return g_strdup_printf (_("%s. %s"), title, g_strdelimit (doubts, "\n", ' '));
    case KOERS_ATTENTION_OVERDUE:
      if (status.n_late > 0)
        return g_strdup_printf (ngettext ("%u milestone is late.", "%u milestones are late.", status.n_late), status.n_late);
      return g_strdup (_("The end date has passed and it is not completed."));
    case KOERS_ATTENTION_NONE:
    default:
      return g_strdup (title);
    }
}

static int
compare_initiatives (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  KoersRecord *one = *(KoersRecord *const *) a, *other = *(KoersRecord *const *) b;
  KoersAttention attention = koers_attention_of (one, koers_progress_get_status (data, one));
  KoersAttention other_attention = koers_attention_of (other, koers_progress_get_status (data, other));
  gint64 budget = koers_record_get_integer (one, KOERS_INITIATIVE_BUDGET, 0), other_budget = koers_record_get_integer (other, KOERS_INITIATIVE_BUDGET, 0);

  if (attention != other_attention)
    return attention > other_attention ? -1 : 1;
  if (attention == KOERS_ATTENTION_HELP)
    {
      KoersHealth health = koers_progress_get_status (data, one)->health, other_health = koers_progress_get_status (data, other)->health;

      if (health != other_health)
        return koers_health_get_worse (health, other_health) == health ? -1 : 1;
    }
  if (budget != other_budget)
    return budget > other_budget ? -1 : 1;
  return koers_record_compare (one, other);
}

/**
 * koers_progress_dup_attention:
 * @progress: how a strategy stands
 *
 * Returns: (transfer container) (element-type KoersRecord): the initiatives that need a decision, the most urgent first
 */
GPtrArray *
koers_progress_dup_attention (KoersProgress *progress)
{
  KoersRecordList *initiatives = koers_strategy_get_list (koers_progress_get_strategy (progress), KOERS_KIND_INITIATIVE);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);

      if (koers_attention_of (initiative, koers_progress_get_status (progress, initiative)) != KOERS_ATTENTION_NONE)
        g_ptr_array_add (found, initiative);
    }
  g_ptr_array_sort_with_data (found, compare_initiatives, progress);
  return found;
}
