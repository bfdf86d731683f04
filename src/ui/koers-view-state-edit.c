/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-view-state.h"

#include <glib/gi18n-lib.h>

/* How widgets bring what the user does to the door. */

/**
 * koers_view_state_commit:
 * @self: a view state
 * @changes: what is to change
 *
 * Brings a change set to the door. If it is refused, #KoersViewState::refused says so to the user.
 *
 * Returns: whether it was carried out
 */
gboolean
koers_view_state_commit (KoersViewState *self,
                         KoersChangeSet *changes)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
  g_autoptr (GError) error = NULL;

  if (koers_document_commit (koers_view_state_get_document (self), changes, KOERS_ORIGIN_WINDOW, conflicts, &error))
    return TRUE;
  g_signal_emit_by_name (self, "refused", changes, error, conflicts);
  return FALSE;
}

/**
 * koers_view_state_set_values:
 * @self: a view state
 * @records: (element-type KoersRecord): records of one kind
 * @field: the number of one of its fields
 * @value: what it becomes in all of them
 * @message: (out): what is wrong with it, to be shown beside the field
 *
 * Gives one field of many records the same value, as one change.
 *
 * Returns: whether it was carried out
 */
gboolean
koers_view_state_set_values (KoersViewState    *self,
                             GPtrArray         *records,
                             int                field,
                             const KoersValue  *value,
                             char             **message)
{
  KoersKind kind = koers_record_get_kind (g_ptr_array_index (records, 0));
  /* Translators: name of a field, how many records. */
  g_autofree char *label = g_strdup_printf (ngettext ("Change “%s” of %u record", "Change “%s” of %u records", records->len),
                                            koers_field_get_title (koers_catalogue_get_field (kind, field)), records->len);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < records->len; i++)
    koers_change_set_set_record (changes, g_ptr_array_index (records, i), field, koers_value_copy (value));
  problems = koers_rules_check (koers_view_state_get_strategy (self), changes);
  if (problems->len > 0)
    {
      *message = koers_problem_dup_line (g_ptr_array_index (problems, 0));
      return FALSE;
    }
  return koers_view_state_commit (self, changes);
}

/**
 * koers_view_state_set_value:
 * @self: a view state
 * @record: a record
 * @field: the number of one of its fields
 * @base: (nullable): the value that the user saw when beginning to change it; %NULL for the present one
 * @value: (transfer full): what it becomes
 * @message: (out) (optional): what is wrong with it, to be shown beside the field
 *
 * Gives one field another value. If somebody else gave it another one since @base, that is a conflict, and not written over. What is wrong with the field itself comes back in @message; everything else is told by
 * #KoersViewState::refused.
 *
 * Returns: whether it was carried out
 */
gboolean
koers_view_state_set_value (KoersViewState    *self,
                            KoersRecord       *record,
                            int                field,
                            const KoersValue  *base,
                            KoersValue         value,
                            char             **message)
{
  const KoersField *row = koers_catalogue_get_field (koers_record_get_kind (record), field);
  g_autofree char *title = koers_record_dup_title (record);
  /* Translators: name of a field, name of a record. */
  g_autofree char *label = g_strdup_printf (_("Change “%s” of “%s”"), koers_field_get_title (row), title);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  g_autoptr (GPtrArray) problems = NULL;

  koers_change_set_add_edit (changes, KOERS_OPERATION_UPDATE, koers_record_get_kind (record), koers_record_get_id (record));
  koers_change_set_add_change (changes, field, base != NULL ? base : koers_record_get_value (record, field), &value);
  koers_value_clear (&value);
  problems = koers_rules_check (koers_view_state_get_strategy (self), changes);
  if (problems->len > 0 && message != NULL)
    {
      const KoersProblem *problem = g_ptr_array_index (problems, 0);

      *message = problem->field == field && koers_id_equal (problem->id, koers_record_get_id (record)) ? g_strdup (problem->message)
                                                                                                      : koers_problem_dup_line (problem);
      return FALSE;
    }
  return koers_view_state_commit (self, changes);
}
