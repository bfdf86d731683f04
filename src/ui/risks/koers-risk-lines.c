/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-risk-lines.h"

#include "koers-record-item.h"
#include "koers-record-title.h"
#include "koers-record-words.h"
#include "koers-risk.h"

#include <glib/gi18n-lib.h>

/* The list of risks: those that are open, and after them those that were dealt with. */

static const struct {
  const char *icon_name;
  const char *icon_class;
} signs[KOERS_N_RISK_LEVELS] = {
  [KOERS_RISK_LEVEL_NONE] = { "koers-level-none-symbolic", "dim-label" },
  [KOERS_RISK_LEVEL_LOW] = { "koers-level-low-symbolic", "success" },
  [KOERS_RISK_LEVEL_MEDIUM] = { "koers-level-medium-symbolic", "warning" },
  [KOERS_RISK_LEVEL_HIGH] = { "koers-level-high-symbolic", "warning" },
  [KOERS_RISK_LEVEL_VERY_HIGH] = { "koers-level-very-high-symbolic", "error" },
};

static void
add_line (GPtrArray   *items,
          KoersRecord *risk,
          gint32       day)
{
  KoersRiskLevel level = koers_risk_level_from_score (koers_risk_get_score (risk));
  KoersRecord *initiative = koers_record_get_target (risk, KOERS_RISK_INITIATIVE);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = koers_record_dup_heading (risk), *facts = NULL;
  gboolean is_open = koers_risk_is_open (risk);

  g_ptr_array_add (words, koers_risk_dup_score (risk));
  if (koers_record_get_choice (risk, KOERS_RISK_STATE) != KOERS_RISK_STATE_OPEN)
    koers_record_words_add (words, risk, KOERS_RISK_STATE);
  if (initiative != NULL)
    g_ptr_array_add (words, koers_record_dup_heading (initiative));
  koers_record_words_add (words, risk, KOERS_RISK_RESPONSE);
  koers_record_words_add (words, risk, KOERS_RISK_OWNER);
  if (is_open)
    koers_record_words_add_due (words, koers_record_get_date (risk, KOERS_RISK_DUE_DATE), koers_risk_is_late (risk, day));
  facts = koers_record_words_join (words);
  g_ptr_array_add (items, koers_record_item_new (&(KoersRecordFacts) {
                              .record = risk,
                              .title = title,
                              .facts = facts,
                              .icon_name = signs[level].icon_name,
                              .icon_class = is_open ? signs[level].icon_class : "dim-label",
                          }));
}

static gboolean
matches (KoersRecord *risk,
         guint        probability,
         guint        impact)
{
  if (probability == 0)
    return TRUE;
  return koers_risk_is_open (risk) && koers_record_get_integer (risk, KOERS_RISK_PROBABILITY, 0) == probability &&
         koers_record_get_integer (risk, KOERS_RISK_IMPACT, 0) == impact;
}

static void
add_group (GPtrArray  *items,
           GPtrArray  *risks,
           const char *title,
           gint32      day)
{
  if (risks->len > 0)
    g_ptr_array_add (items, koers_record_item_new_group (title, risks->len));
  for (guint i = 0; i < risks->len; i++)
    add_line (items, g_ptr_array_index (risks, i), day);
}

/**
 * koers_risk_lines_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @probability: of which probability they are, 1 to 5; 0 for all risks
 * @impact: of which impact they are, 1 to 5
 *
 * Returns: (transfer full) (element-type KoersRecordItem): the lines of its risks, or of the open ones that were judged so
 */
GPtrArray *
koers_risk_lines_new (KoersStrategy *strategy,
                      gint32         day,
                      guint          probability,
                      guint          impact)
{
  g_autoptr (GPtrArray) risks = koers_strategy_dup_risks (strategy), open = g_ptr_array_new (), unjudged = g_ptr_array_new (), over = g_ptr_array_new ();
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < risks->len; i++)
    {
      KoersRecord *risk = g_ptr_array_index (risks, i);

      if (matches (risk, probability, impact))
        g_ptr_array_add (!koers_risk_is_open (risk) ? over : koers_risk_get_score (risk) == 0 ? unjudged : open, risk);
    }
  add_group (items, open, C_ ("risk", "Open risks"), day);
  add_group (items, unjudged, C_ ("risk", "Open risks, not judged"), day);
  add_group (items, over, C_ ("risk", "Mitigated and closed risks"), day);
  if (items->len == 0)
    g_ptr_array_add (items, koers_record_item_new (&(KoersRecordFacts) { .title = _("There are no open risks here.") }));
  return items;
}
