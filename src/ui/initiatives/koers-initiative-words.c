/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-words.h"

#include <glib/gi18n-lib.h>

/* What some initiatives are together, in words. */

char *
koers_totals_dup_money (gint64 cents)
{
  KoersValue value = koers_value_integer (cents);

  return koers_value_dup_label (&value, koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_BUDGET));
}

/**
 * koers_totals_dup_worst:
 * @totals: totals
 *
 * Returns: (transfer full): how many there are of the worst light, for people: "3 × off track"
 */
char *
koers_totals_dup_worst (const KoersTotals *totals)
{
  /* Translators: how many initiatives have the worst light of a group, which light. */
  return totals->n == 0 ? g_strdup ("") : g_strdup_printf (C_("health", "%u × %s"), totals->n_by_health[totals->worst], koers_health_get_title (totals->worst));
}

/**
 * koers_totals_dup_sentence:
 * @totals: what is shown
 * @n_all: how many initiatives there are at all
 *
 * Returns: (transfer full): the totals, for people
 */
char *
koers_totals_dup_sentence (const KoersTotals *totals,
                           guint              n_all)
{
  g_autofree char *budget = koers_totals_dup_money (totals->budget), *spent = koers_totals_dup_money (totals->spent);

  if (totals->n == n_all)
    /* Translators: how many, the sum of their budgets, the sum of what they spent. */
    return g_strdup_printf (ngettext ("%u initiative, budget %s, spent %s", "%u initiatives, budget %s, spent %s", totals->n), totals->n, budget, spent);
  /* Translators: how many are shown, of how many, the sum of their budgets, the sum of what they spent. */
  return g_strdup_printf (ngettext ("%u of %u initiative, budget %s, spent %s", "%u of %u initiatives, budget %s, spent %s", n_all), totals->n, n_all,
                          budget, spent);
}

/**
 * koers_group_dup_sentence:
 * @group: a group
 * @folded: whether its initiatives are hidden
 *
 * Returns: (transfer full): its heading, for those who hear it
 */
char *
koers_group_dup_sentence (const KoersGroup *group,
                          gboolean          folded)
{
  g_autofree char *totals = koers_totals_dup_sentence (&group->totals, group->totals.n);

  /* Translators: the title of a group, its totals. */
  return g_strdup_printf (folded ? C_("group", "%s: %s, folded") : C_("group", "%s: %s"), group->title, totals);
}
