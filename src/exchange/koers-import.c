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
 * koers_import_dup_faults:
 * @faults: (element-type utf8): what is wrong with an input, a line each; the first %KOERS_IMPORT_MAX_FAULTS are enough
 * @n: how many faults it has
 *
 * Returns: (transfer full): those lines, as many as people read at once, and how many more there are
 */
char *
koers_import_dup_faults (GPtrArray *faults,
                         guint      n)
{
  GString *text = g_string_new (NULL);
  guint n_told = MIN (faults->len, KOERS_IMPORT_MAX_FAULTS), more = n - n_told;

  for (guint i = 0; i < n_told; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (faults, i));
  if (more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("There is %u more problem.", "There are %u more problems.", more), more);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_fault (KoersImport        *self,
           const KoersProblem *problem)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &problem->id));
  g_autofree char *line = koers_problem_dup_line (problem), *place = NULL;

  if (number == 0 || self->dup_place == NULL)
    return g_steal_pointer (&line);
  place = self->dup_place (self, problem->kind, number - 1, problem->field);
  return g_strconcat (place, ": ", line, NULL);
}

/**
 * koers_import_check:
 * @self: what an input would do
 * @strategy: the strategy as it is now
 * @error: where to say what is wrong
 *
 * Checks against the catalogue and the rules, and says where in the input the problems stand.
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
  g_autoptr (GPtrArray) problems = koers_rules_check (strategy, self->changes), faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (problems->len == 0)
    return TRUE;
  for (guint i = 0; i < MIN (problems->len, KOERS_IMPORT_MAX_FAULTS); i++)
    g_ptr_array_add (faults, dup_fault (self, g_ptr_array_index (problems, i)));
  text = koers_import_dup_faults (faults, problems->len);
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, text);
  return FALSE;
}
