/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-link-edit.h"

#include <glib/gi18n-lib.h>

/* Linking initiatives and goals to objectives, many at once, as a change set; nothing here changes anything. */

static gboolean
are_objectives (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (koers_record_get_kind (g_ptr_array_index (records, i)) != KOERS_KIND_OBJECTIVE)
      return FALSE;
  return records->len > 0;
}

static gboolean
are_subjects (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (koers_record_get_kind (g_ptr_array_index (records, i)) != KOERS_KIND_INITIATIVE &&
        koers_record_get_kind (g_ptr_array_index (records, i)) != KOERS_KIND_GOAL)
      return FALSE;
  return records->len > 0;
}

/**
 * koers_link_can_edit:
 * @ends: (element-type KoersRecord): records
 * @others: (element-type KoersRecord) (nullable): other records; %NULL if they are still to be chosen
 *
 * Returns: whether the one are objectives and the other are what can serve them
 */
gboolean
koers_link_can_edit (GPtrArray *ends,
                     GPtrArray *others)
{
  if (are_objectives (ends))
    return others == NULL || are_subjects (others);
  return are_subjects (ends) && (others == NULL || are_objectives (others));
}

static gboolean
are_initiatives (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (koers_record_get_kind (g_ptr_array_index (records, i)) != KOERS_KIND_INITIATIVE)
      return FALSE;
  return TRUE;
}

static char *
dup_label (GPtrArray *objectives,
           GPtrArray *subjects,
           guint      n)
{
  g_autofree char *title = NULL;

  if (objectives->len == 1)
    {
      title = koers_record_dup_title (g_ptr_array_index (objectives, 0));
      if (are_initiatives (subjects))
        /* Translators: how many, the name of an objective. */
        return g_strdup_printf (ngettext ("Link %u initiative to “%s”", "Link %u initiatives to “%s”", n), n, title);
      /* Translators: how many initiatives and goals, the name of an objective. */
      return g_strdup_printf (ngettext ("Link %u record to “%s”", "Link %u records to “%s”", n), n, title);
    }
  if (subjects->len == 1)
    {
      title = koers_record_dup_title (g_ptr_array_index (subjects, 0));
      /* Translators: the name of an initiative or goal, how many objectives. */
      return g_strdup_printf (ngettext ("Link “%s” to %u objective", "Link “%s” to %u objectives", n), title, n);
    }
  return g_strdup_printf (ngettext ("Add %u contribution", "Add %u contributions", n), n);
}

/**
 * koers_link_edit:
 * @ends: (element-type KoersRecord): objectives, or initiatives and goals
 * @others: (element-type KoersRecord): what to link each of them to: the other of the two
 * @day: the day on which it is done, in days since 1970-01-01
 * @terms: how the one serves the other
 *
 * Returns: (transfer full) (nullable): what links each to each where that is not so yet; %NULL if there is nothing to do
 */
KoersChangeSet *
koers_link_edit (GPtrArray                    *ends,
                 GPtrArray                    *others,
                 gint32                        day,
                 const KoersContributionTerms *terms)
{
  GPtrArray *objectives = are_objectives (ends) ? ends : others, *subjects = are_objectives (ends) ? others : ends;
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  g_autofree char *label = NULL;
  guint n = 0;

  for (guint i = 0; i < objectives->len; i++)
    for (guint j = 0; j < subjects->len; j++)
      n += koers_contribution_link (changes, g_ptr_array_index (objectives, i), g_ptr_array_index (subjects, j), day, terms);
  if (n == 0)
    return NULL;
  label = dup_label (objectives, subjects, n);
  koers_change_set_set_label (changes, label);
  return g_steal_pointer (&changes);
}

/* ---- by drag, or by copy and paste */

/* The records themselves, if all of them are of this strategy. */
static GPtrArray *
find_originals (KoersViewState *view_state,
                KoersBranch    *branch)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < koers_branch_get_n (branch); i++)
    {
      KoersRecord *record = koers_strategy_lookup (koers_view_state_get_strategy (view_state), koers_branch_get_id (branch, i));

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

/**
 * koers_link_can_drop:
 * @view_state: what a window shows
 * @ends: (element-type KoersRecord): records
 * @branch: what would be dropped on them
 *
 * Returns: whether that would link the one to the other
 */
gboolean
koers_link_can_drop (KoersViewState *view_state,
                     GPtrArray      *ends,
                     KoersBranch    *branch)
{
  g_autoptr (GPtrArray) others = find_originals (view_state, branch);

  return others != NULL && koers_link_can_edit (ends, others) && koers_document_can_edit (koers_view_state_get_document (view_state));
}

/**
 * koers_link_dropped:
 * @view_state: what a window shows
 * @ends: (element-type KoersRecord): records
 * @branch: what was dropped on them
 *
 * Links the one to the other, as serving directly, and says so; how is then for the user to change.
 *
 * Returns: whether it was something that can be linked
 */
gboolean
koers_link_dropped (KoersViewState *view_state,
                    GPtrArray      *ends,
                    KoersBranch    *branch)
{
  const KoersContributionTerms terms = { .kind = KOERS_CONTRIBUTION_KIND_DIRECT };
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;

  if (!koers_link_can_drop (view_state, ends, branch))
    return FALSE;
  others = find_originals (view_state, branch);
  changes = koers_link_edit (ends, others, koers_view_state_get_reporting_day (view_state), &terms);
  if (changes == NULL)
    {
      koers_view_state_tell (view_state, _("Linked already"), FALSE);
      return TRUE;
    }
  if (koers_view_state_commit (view_state, changes))
    koers_view_state_tell (view_state, _("Linked"), TRUE);
  return TRUE;
}
