/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-update-edit.h"

#include <glib/gi18n-lib.h>

/* What can be done to updates, as change sets; nothing here changes anything. */

static char *
dup_label (KoersRecord      *initiative,
           const KoersValue *state)
{
  g_autofree char *title = koers_record_dup_title (initiative);

  /* Translators: name of an initiative. */
  return state->integer == KOERS_UPDATE_STATE_DRAFT ? g_strdup_printf (_("Keep a draft about “%s”"), title)
                                                    /* Translators: name of an initiative. */
                                                    : g_strdup_printf (_("Report on “%s”"), title);
}

static void
set_values (KoersChangeSet   *changes,
            KoersRecord      *initiative,
            KoersRecord      *open,
            const KoersValue *values)
{
  KoersStrategy *strategy = koers_strategy_of (initiative);
  KoersValue owner = koers_value_id (koers_record_get_id (initiative));
  KoersId id = open != NULL ? koers_record_get_id (open) : koers_id_new ();

  if (open == NULL)
    koers_change_set_insert (changes, KOERS_KIND_UPDATE, id);
  for (int i = 0; i < KOERS_UPDATE_EXTRA; i++)
    koers_change_set_set (changes, strategy, KOERS_KIND_UPDATE, id, i, i == KOERS_UPDATE_INITIATIVE ? &owner : &values[i]);
}

/**
 * koers_update_edit_save:
 * @initiative: an initiative of a strategy
 * @open: (nullable): one of its updates that goes on; %NULL for a new one
 * @values: (array): what it says, for each field of an update
 *
 * Returns: (transfer full): what keeps that
 */
KoersChangeSet *
koers_update_edit_save (KoersRecord      *initiative,
                        KoersRecord      *open,
                        const KoersValue *values)
{
  g_autofree char *label = dup_label (initiative, &values[KOERS_UPDATE_STATE]);
  KoersChangeSet *changes = koers_change_set_new (label);

  set_values (changes, initiative, open, values);
  return changes;
}

/**
 * koers_update_edit_repeat:
 * @last: the last update of an initiative
 * @open: (nullable): one of its updates that was asked for or begun, which it fills in; %NULL for a new one
 * @author: (nullable): who says so
 * @day: on which day, in days since 1970-01-01
 *
 * Says that nothing changed: all of what was said last holds on that day too.
 *
 * Returns: (transfer full): what keeps that
 */
KoersChangeSet *
koers_update_edit_repeat (KoersRecord *last,
                          KoersRecord *open,
                          KoersRecord *author,
                          gint32       day)
{
  KoersRecord *initiative = koers_record_get_target (last, KOERS_UPDATE_INITIATIVE);
  g_autofree char *title = koers_record_dup_title (initiative);
  /* Translators: name of an initiative. */
  g_autofree char *label = g_strdup_printf (_("Nothing changed in “%s”"), title);
  KoersChangeSet *changes = koers_change_set_new (label);
  KoersValue values[KOERS_MAX_FIELDS];

  koers_record_get_values (last, values);
  values[KOERS_UPDATE_REFERENCE_DATE] = koers_value_date (koers_date_from_day (day, KOERS_PRECISION_DAY));
  values[KOERS_UPDATE_STATE] = koers_value_integer (KOERS_UPDATE_STATE_SUBMITTED);
  values[KOERS_UPDATE_REPORTING_PERIOD] = open != NULL ? *koers_record_get_value (open, KOERS_UPDATE_REPORTING_PERIOD) : koers_value_none;
  values[KOERS_UPDATE_QUESTION] = open != NULL ? *koers_record_get_value (open, KOERS_UPDATE_QUESTION) : koers_value_none;
  if (author != NULL)
    values[KOERS_UPDATE_AUTHOR] = koers_value_id (koers_record_get_id (author));
  set_values (changes, initiative, open, values);
  return changes;
}

/**
 * koers_update_edit_accept:
 * @update: an update that was submitted
 *
 * Returns: (transfer full): what accepts it; a question that was asked before stays with it
 */
KoersChangeSet *
koers_update_edit_accept (KoersRecord *update)
{
  g_autofree char *title = koers_record_dup_title (koers_record_get_target (update, KOERS_UPDATE_INITIATIVE));
  /* Translators: name of an initiative. */
  g_autofree char *label = g_strdup_printf (_("Accept the update about “%s”"), title);
  KoersChangeSet *changes = koers_change_set_new (label);

  koers_change_set_set_record (changes, update, KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_ACCEPTED));
  return changes;
}

/**
 * koers_update_edit_return:
 * @update: an update that was submitted
 * @question: what is to be answered
 *
 * Returns: (transfer full): what sends it back to its author
 */
KoersChangeSet *
koers_update_edit_return (KoersRecord *update,
                          const char  *question)
{
  g_autofree char *title = koers_record_dup_title (koers_record_get_target (update, KOERS_UPDATE_INITIATIVE));
  /* Translators: name of an initiative. */
  g_autofree char *label = g_strdup_printf (_("Return the update about “%s”"), title);
  KoersChangeSet *changes = koers_change_set_new (label);

  koers_change_set_set_record (changes, update, KOERS_UPDATE_STATE, koers_value_integer (KOERS_UPDATE_STATE_RETURNED));
  koers_change_set_set_record (changes, update, KOERS_UPDATE_QUESTION, koers_value_text (question));
  return changes;
}

/**
 * koers_update_edit_get_health:
 * @values: (array): what an update says, for each field of one
 *
 * Returns: the worst of its lights
 */
KoersHealth
koers_update_edit_get_health (const KoersValue *values)
{
  static const KoersHealth healths[KOERS_LIGHT_N] = { KOERS_HEALTH_ON_TRACK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_OFF_TRACK };
  static const int lights[] = { KOERS_UPDATE_TIME_LIGHT, KOERS_UPDATE_QUALITY_LIGHT, KOERS_UPDATE_MONEY_LIGHT };
  KoersHealth worst = KOERS_HEALTH_NOT_ASSESSED;

  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    if (koers_value_is_set (&values[lights[i]]))
      worst = MAX (worst, healths[values[lights[i]].integer]);
  return worst;
}
