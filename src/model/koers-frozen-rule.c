/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-rules-private.h"

#include <glib/gi18n-lib.h>

/* What was reported stays as it was: the updates of a frozen reporting period do not change, and a period of which a snapshot was taken stays
 * frozen. Each rule holds in both directions, so that whatever could be done can be taken back: what is not frozen before or is not after, as
 * when a period is frozen and when that is undone, may change; so may what comes or goes with its initiative. */

static const KoersValue *
get_before (KoersCheck *check,
            KoersId     id,
            int         field)
{
  KoersRecord *record = koers_strategy_lookup (check->strategy, id);

  return record != NULL ? koers_record_get_value (record, field) : &koers_value_none;
}

/* There, before and after. */
static gboolean
stays (KoersCheck *check,
       KoersKind   kind,
       KoersId     id)
{
  return koers_strategy_lookup (check->strategy, id) != NULL && koers_change_set_exists (check->changes, check->strategy, kind, id);
}

static gboolean
stays_frozen (KoersCheck       *check,
              const KoersValue *period)
{
  return koers_value_is_set (period) && stays (check, KOERS_KIND_REPORTING_PERIOD, period->id) &&
         koers_value_is_set (get_before (check, period->id, KOERS_REPORTING_PERIOD_FROZEN_DATE)) &&
         koers_value_is_set (koers_check_peek (check, period->id, KOERS_REPORTING_PERIOD_FROZEN_DATE));
}

/* A reference that goes with what it points to, such as that to the author who is deleted, says nothing else than before. */
static gboolean
goes_with_target (KoersCheck       *check,
                  const KoersField *field,
                  const KoersValue *value)
{
  return field->type == KOERS_FIELD_REFERENCE && koers_value_is_set (value) && !stays (check, field->target, value->id);
}

static gboolean
says_other_things (KoersCheck      *check,
                   const KoersEdit *edit)
{
  for (guint i = 0; edit->operation == KOERS_OPERATION_UPDATE && i < edit->changes->len; i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (edit, i);
      const KoersField *field = koers_catalogue_get_field (edit->kind, change->field);

      if (!goes_with_target (check, field, &change->before) && !goes_with_target (check, field, &change->after))
        return TRUE;
    }
  return edit->operation != KOERS_OPERATION_UPDATE;
}

static void
check_update (KoersCheck      *check,
              const KoersEdit *edit)
{
  gboolean goes = edit->operation == KOERS_OPERATION_DELETE;
  const KoersValue *was = get_before (check, edit->id, KOERS_UPDATE_REPORTING_PERIOD);
  const KoersValue *is = goes ? &koers_value_none : koers_check_peek (check, edit->id, KOERS_UPDATE_REPORTING_PERIOD);
  const KoersValue *initiative = goes ? get_before (check, edit->id, KOERS_UPDATE_INITIATIVE) : koers_check_peek (check, edit->id, KOERS_UPDATE_INITIATIVE);

  if (!stays_frozen (check, was) && !stays_frozen (check, is))
    return;
  if (koers_value_is_set (initiative) && stays (check, KOERS_KIND_INITIATIVE, initiative->id) && says_other_things (check, edit))
    koers_check_report (check, edit, -1, g_strdup (_("Its reporting period is frozen, so this update does not change any more. Write a new one.")));
}

static void
check_period (KoersCheck      *check,
              const KoersEdit *edit)
{
  GPtrArray *snapshots = koers_strategy_get_referrers (check->strategy, KOERS_KIND_SNAPSHOT, KOERS_SNAPSHOT_REPORTING_PERIOD, edit->id);

  if (edit->operation != KOERS_OPERATION_UPDATE || koers_edit_lookup (edit, KOERS_REPORTING_PERIOD_FROZEN_DATE) == NULL)
    return;
  for (guint i = 0; snapshots != NULL && i < snapshots->len; i++)
    if (stays (check, KOERS_KIND_SNAPSHOT, koers_record_get_id (g_ptr_array_index (snapshots, i))))
      {
        koers_check_report (check, edit, KOERS_REPORTING_PERIOD_FROZEN_DATE,
                            g_strdup (_("A snapshot was taken of this period, so this stays as it is.")));
        return;
      }
}

void
koers_check_frozen (KoersCheck      *check,
                    const KoersEdit *edit)
{
  if (edit->kind == KOERS_KIND_UPDATE)
    check_update (check, edit);
  else if (edit->kind == KOERS_KIND_REPORTING_PERIOD)
    check_period (check, edit);
}
