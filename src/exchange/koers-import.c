/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import.h"

#include "koers-change-part.h"
#include "koers-error.h"

#include <glib/gi18n-lib.h>

KoersImport *
koers_import_new (const char *label,
                  GBytes     *source)
{
  KoersImport *self = g_new0 (KoersImport, 1);

  self->changes = koers_change_set_new (label);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->note_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->places = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  self->source = g_bytes_ref (source);
  return self;
}

void
koers_import_free (KoersImport *self)
{
  koers_change_set_unref (self->changes);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->note_lines);
  g_hash_table_unref (self->places);
  g_bytes_unref (self->source);
  g_free (self);
}

/* Remembers where in the input a record stands. */
void
koers_import_set_place (KoersImport *self,
                        KoersId      id,
                        guint        place)
{
  g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (place + 1));
}

/* Counts a record once all its fields have been set. */
void
koers_import_count (KoersImport   *self,
                    KoersStrategy *strategy,
                    KoersKind      kind,
                    KoersId        id)
{
  const KoersEdit *edit = koers_change_set_lookup (self->changes, id);

  if (edit == NULL)
    self->n_unchanged++;
  else if (edit->operation == KOERS_OPERATION_INSERT)
    self->n_added++;
  else
    self->n_updated++;
}

/**
 * koers_import_add_note:
 * @self: what an input would do
 * @line: a line of the input
 * @message: why what stands there was passed over
 *
 * Notes what was passed over. The notes are in the order of their lines.
 */
void
koers_import_add_note (KoersImport *self,
                       guint        line,
                       const char  *message)
{
  guint at = self->note_lines->len;

  while (at > 0 && g_array_index (self->note_lines, guint, at - 1) > line)
    at--;
  g_array_insert_val (self->note_lines, at, line);
  g_ptr_array_insert (self->notes, (int) at, g_strdup_printf (_("Line %u: %s"), line, message));
}

/**
 * koers_import_is_empty:
 * @self: what an input would do
 *
 * Returns: whether the input held nothing, not even what was passed over, such as a table without rows
 */
gboolean
koers_import_is_empty (KoersImport *self)
{
  return self->n_added + self->n_updated + self->n_unchanged + self->notes->len + koers_change_set_get_n (self->changes) == 0;
}

/**
 * koers_import_leave_out_refused:
 * @self: what an input would do, with a line as the place of each record
 * @strategy: the strategy as it is now
 *
 * Takes out what the rules refuse and notes why, and then what pointed to that, until the rest can be taken.
 */
void
koers_import_leave_out_refused (KoersImport   *self,
                                KoersStrategy *strategy)
{
  for (;;)
    {
      g_autoptr (GPtrArray) problems = koers_rules_check (strategy, self->changes);
      g_autoptr (GHashTable) refused = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
      KoersChangeSet *rest;

      for (guint i = 0; i < problems->len; i++)
        {
          KoersProblem *problem = g_ptr_array_index (problems, i);
          guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &problem->id));
          g_autofree char *line = koers_problem_dup_line (problem);

          if (place > 0 && g_hash_table_add (refused, &problem->id))
            koers_import_add_note (self, place - 1, line);
        }
      if (g_hash_table_size (refused) == 0)
        return;

      rest = koers_change_set_dup_without (self->changes, refused);
      koers_change_set_unref (self->changes);
      self->changes = rest;
      for (guint i = 0; i < problems->len; i++)
        g_hash_table_remove (self->places, &((KoersProblem *) g_ptr_array_index (problems, i))->id);
    }
}

/**
 * koers_import_check:
 * @self: what an input would do
 * @strategy: the strategy as it is now
 * @error: where to say what is wrong
 *
 * Checks against the catalogue and the rules, and says where in the input the first problem stands.
 *
 * Errors: %KOERS_ERROR_REFUSED.
 *
 * Returns: whether the input can be taken
 */
gboolean
koers_import_check (KoersImport    *self,
                    KoersStrategy  *strategy,
                    GError        **error)
{
  g_autoptr (GPtrArray) problems = koers_rules_check (strategy, self->changes);
  g_autofree char *line = NULL, *place = NULL;
  const KoersProblem *problem;
  guint number;

  if (problems->len == 0)
    return TRUE;

  problem = g_ptr_array_index (problems, 0);
  line = koers_problem_dup_line (problem);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &problem->id));
  if (number > 0 && self->dup_place != NULL)
    place = self->dup_place (self, problem->kind, number - 1, problem->field);
  if (problems->len == 1)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, "%s%s%s", place != NULL ? place : "", place != NULL ? ": " : "", line);
  else
    {
      guint more = problems->len - 1;
      g_autofree char *others = g_strdup_printf (ngettext ("There is %u more problem.", "There are %u more problems.", more), more);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, "%s%s%s %s", place != NULL ? place : "", place != NULL ? ": " : "", line, others);
    }
  return FALSE;
}
