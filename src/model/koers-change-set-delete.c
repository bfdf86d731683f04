/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set-private.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* What goes with a record that is taken out, by what the catalogue says of each reference to it. */

static void
delete_record (KoersChangeSet *self,
               KoersRecord    *record)
{
  KoersKind kind = koers_record_get_kind (record);
  KoersId id = koers_record_get_id (record);
  KoersEdit *edit = (KoersEdit *) koers_change_set_lookup (self, id);

  if (edit != NULL)
    koers_change_set_drop_edit (self, edit);

  edit = koers_change_set_begin_edit (self, KOERS_OPERATION_DELETE, kind, id);
  for (int i = 0; i < koers_catalogue_get_kind (kind)->n_fields; i++)
    koers_edit_set_change (edit, i, koers_record_get_value (record, i), &koers_value_none);
}

/* What goes with the target is deleted and put at the end of @deleted, for its own referrers. */
static gboolean
delete_referrer (KoersChangeSet       *self,
                 KoersStrategy        *strategy,
                 KoersRecord          *target,
                 KoersRecord          *referrer,
                 const KoersReference *reference,
                 GPtrArray            *deleted,
                 GError              **error)
{
  const KoersField *field = koers_catalogue_get_field (reference->kind, reference->field);
  KoersId id = koers_record_get_id (referrer);
  const KoersValue *value = koers_change_set_peek (self, strategy, id, reference->field);
  g_autofree char *target_title = NULL, *referrer_title = NULL;

  /* The change set may have taken the referrer out already, or made it point elsewhere. */
  if (!koers_value_is_set (value) || !koers_id_equal (value->id, koers_record_get_id (target)))
    return TRUE;

  switch (field->on_delete)
    {
    case KOERS_ON_DELETE_CASCADE:
      delete_record (self, referrer);
      g_ptr_array_add (deleted, referrer);
      return TRUE;
    case KOERS_ON_DELETE_CLEAR:
      koers_change_set_set (self, strategy, reference->kind, id, reference->field, &koers_value_none);
      return TRUE;
    case KOERS_ON_DELETE_REFUSE:
    default:
      target_title = koers_record_dup_title (target);
      referrer_title = koers_record_dup_title (referrer);
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                   /* Translators: names of two records. */
                   _("“%s” cannot be deleted, because “%s” needs it. Delete that one first."), target_title, referrer_title);
      return FALSE;
    }
}

/* What a frozen period was reported with stays. */
static gboolean
is_frozen (KoersRecord *record)
{
  KoersRecord *period = koers_record_get_kind (record) == KOERS_KIND_UPDATE ? koers_record_get_target (record, KOERS_UPDATE_REPORTING_PERIOD) : NULL;

  return period != NULL && koers_date_is_set (koers_record_get_date (period, KOERS_REPORTING_PERIOD_FROZEN_DATE));
}

/**
 * koers_change_set_delete:
 * @self: a change set
 * @strategy: the strategy as it is now
 * @record: a record of @strategy
 * @error: where to say what went wrong
 *
 * Takes a record out, with everything that the catalogue says goes with it; other references to it become empty.
 *
 * Errors: %KOERS_ERROR_REFUSED if something that must stay needs it, or if it is an update of a frozen period; @self is then no longer of
 *   use.
 *
 * Returns: whether it can be taken out
 */
gboolean
koers_change_set_delete (KoersChangeSet *self,
                         KoersStrategy  *strategy,
                         KoersRecord    *record,
                         GError        **error)
{
  const KoersEdit *edit = koers_change_set_lookup (self, koers_record_get_id (record));
  g_autoptr (GPtrArray) deleted = NULL;

  if (edit != NULL && edit->operation == KOERS_OPERATION_DELETE)
    return TRUE;
  if (is_frozen (record))
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("This update cannot be deleted, because its reporting period is frozen."));
      return FALSE;
    }

  /* One after the other and not by recursion, so that a deep tree is no danger to the stack. */
  deleted = g_ptr_array_new ();
  delete_record (self, record);
  g_ptr_array_add (deleted, record);
  for (guint at = 0; at < deleted->len; at++)
    {
      KoersRecord *target = g_ptr_array_index (deleted, at);
      const KoersReference *references;
      guint n_references;

      references = koers_catalogue_get_references (koers_record_get_kind (target), &n_references);
      for (guint i = 0; i < n_references; i++)
        {
          GPtrArray *referrers = koers_strategy_get_referrers (strategy, references[i].kind, references[i].field, koers_record_get_id (target));

          for (guint j = 0; referrers != NULL && j < referrers->len; j++)
            if (!delete_referrer (self, strategy, target, g_ptr_array_index (referrers, j), &references[i], deleted, error))
              return FALSE;
        }
    }
  return TRUE;
}
