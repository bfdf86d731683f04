/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-decision-lines.h"

#include "koers-action.h"
#include "koers-record-item.h"
#include "koers-record-title.h"
#include "koers-record-words.h"

#include <glib/gi18n-lib.h>

/* The list of decisions, the last one first, each with what is done because of it; and the list of all that is still to be done. */

/* ---- actions */

static void
add_action (GPtrArray   *items,
            KoersRecord *action,
            gint32       day,
            gboolean     is_inner)
{
  KoersRecord *decision = is_inner ? NULL : koers_record_get_target (action, KOERS_ACTION_DECISION);
  KoersRecord *initiative = koers_record_get_target (action, KOERS_ACTION_INITIATIVE);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = koers_record_dup_title (action), *facts = NULL;
  gboolean is_open = koers_action_is_open (action), is_late = koers_action_is_late (action, day);
  KoersDate completed = koers_record_get_date (action, KOERS_ACTION_COMPLETED_DATE);
  g_autofree char *date = koers_date_dup_label (completed);

  if (is_open)
    koers_record_words_add_due (words, koers_record_get_date (action, KOERS_ACTION_DUE_DATE), is_late);
  else if (koers_date_is_set (completed))
    g_ptr_array_add (words, g_strdup_printf (C_ ("action", "Done on %s"), date));
  else
    koers_record_words_add (words, action, KOERS_ACTION_STATE);
  koers_record_words_add (words, action, KOERS_ACTION_OWNER);
  if (decision != NULL)
    g_ptr_array_add (words, koers_record_dup_heading (decision));
  if (initiative != NULL)
    g_ptr_array_add (words, koers_record_dup_heading (initiative));
  facts = koers_record_words_join (words);
  g_ptr_array_add (items, koers_record_item_new (&(KoersRecordFacts) {
                              .record = action,
                              .title = title,
                              .facts = facts,
                              .icon_name = is_late ? "koers-off-track-symbolic" : NULL,
                              .icon_class = is_late ? "error" : NULL,
                              .is_inner = is_inner,
                              .can_be_done = koers_record_get_choice (action, KOERS_ACTION_STATE) != KOERS_TASK_STATE_CANCELLED,
                              .is_done = !is_open,
                          }));
}

/**
 * koers_action_lines_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full) (element-type KoersRecordItem): the lines of what is still to be done: what is overdue, what is due, what has no day
 */
GPtrArray *
koers_action_lines_new (KoersStrategy *strategy,
                        gint32         day)
{
  g_autoptr (GPtrArray) actions = koers_strategy_dup_open_actions (strategy);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_late = 0;

  while (n_late < actions->len && koers_action_is_late (g_ptr_array_index (actions, n_late), day))
    n_late++;
  if (n_late > 0)
    g_ptr_array_add (items, koers_record_item_new_group (C_ ("action", "Overdue actions"), n_late));
  for (guint i = 0; i < actions->len; i++)
    {
      if (i == n_late)
        g_ptr_array_add (items, koers_record_item_new_group (C_ ("action", "Open actions"), actions->len - n_late));
      add_action (items, g_ptr_array_index (actions, i), day, FALSE);
    }
  if (actions->len == 0)
    g_ptr_array_add (items, koers_record_item_new (&(KoersRecordFacts) { .title = _("There are no open actions.") }));
  return items;
}

/* ---- decisions */

/* What it is about: the end of the link that is filled in. */
static char *
dup_subject (KoersRecord *link)
{
  static const int ends[] = { KOERS_DECISION_LINK_INITIATIVE, KOERS_DECISION_LINK_GOAL, KOERS_DECISION_LINK_RISK, KOERS_DECISION_LINK_UPDATE };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      KoersRecord *subject = koers_record_get_target (link, ends[i]);

      if (subject != NULL)
        return koers_record_dup_heading (subject);
    }
  return NULL;
}

static void
add_subjects (GPtrArray   *words,
              KoersRecord *decision)
{
  g_autoptr (GPtrArray) links = koers_strategy_dup_children (koers_strategy_of (decision), KOERS_KIND_DECISION_LINK, KOERS_DECISION_LINK_DECISION,
                                                             koers_record_get_id (decision));
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      char *subject = dup_subject (g_ptr_array_index (links, i));

      if (subject != NULL)
        g_ptr_array_add (subjects, subject);
    }
  if (subjects->len == 0)
    return;
  g_ptr_array_add (subjects, NULL);
  all = g_strjoinv (", ", (char **) subjects->pdata);
  /* Translators: what a decision is about. */
  g_ptr_array_add (words, g_strdup_printf (C_ ("decision", "About %s"), all));
}

static void
add_decision (GPtrArray   *items,
              KoersRecord *decision,
              gint32       day)
{
  g_autoptr (GPtrArray) actions = koers_decision_dup_actions (decision), words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = koers_record_dup_heading (decision), *facts = NULL;
  guint n_open = 0;

  for (guint i = 0; i < actions->len; i++)
    n_open += koers_action_is_open (g_ptr_array_index (actions, i)) ? 1 : 0;
  koers_record_words_add (words, decision, KOERS_DECISION_DATE);
  koers_record_words_add (words, decision, KOERS_DECISION_BODY);
  add_subjects (words, decision);
  if (n_open > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u open action", "%u open actions", n_open), n_open));
  facts = koers_record_words_join (words);
  g_ptr_array_add (items, koers_record_item_new (&(KoersRecordFacts) { .record = decision, .title = title, .facts = facts }));
  for (guint i = 0; i < actions->len; i++)
    add_action (items, g_ptr_array_index (actions, i), day, TRUE);
}

/**
 * koers_decision_lines_new:
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full) (element-type KoersRecordItem): the lines of its decisions, the last one first, each before what is done because of
 *   it; and of what is done without one
 */
GPtrArray *
koers_decision_lines_new (KoersStrategy *strategy,
                          gint32         day)
{
  g_autoptr (GPtrArray) decisions = koers_strategy_dup_sorted (strategy, KOERS_KIND_DECISION);
  g_autoptr (GPtrArray) actions = koers_strategy_dup_open_actions (strategy), loose = g_ptr_array_new ();
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  if (decisions->len > 0)
    g_ptr_array_add (items, koers_record_item_new_group (koers_kind_get_title_plural (KOERS_KIND_DECISION), decisions->len));
  for (guint i = decisions->len; i > 0; i--)
    add_decision (items, g_ptr_array_index (decisions, i - 1), day);
  for (guint i = 0; i < actions->len; i++)
    if (koers_record_get_target (g_ptr_array_index (actions, i), KOERS_ACTION_DECISION) == NULL)
      g_ptr_array_add (loose, g_ptr_array_index (actions, i));
  if (loose->len > 0)
    g_ptr_array_add (items, koers_record_item_new_group (C_ ("action", "Open actions without a decision"), loose->len));
  for (guint i = 0; i < loose->len; i++)
    add_action (items, g_ptr_array_index (loose, i), day, FALSE);
  return items;
}
