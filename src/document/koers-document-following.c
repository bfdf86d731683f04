/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-private.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* The changes of others: what another process wrote is taken in by the same path as own changes. */

/* When to look whether the file is whole, in seconds after it is shown: the window comes first. */
#define CHECK_DELAY 3

/* How often to look whether another process wrote, in seconds. */
#define FOLLOW_INTERVAL 1

/* Whether a line that another process wrote can be carried out on what is in memory. It passed the door there; a file that was
 * tampered with in the meantime did not. */
static gboolean
fits (KoersDocument      *self,
      const KoersLogLine *line)
{
  if (line->number != self->revision + 1)
    return FALSE;
  for (guint i = 0; i < koers_change_set_get_n (line->changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (line->changes, i);
      KoersRecord *record = koers_strategy_lookup (self->strategy, edit->id);

      if (edit->operation == KOERS_OPERATION_INSERT ? record != NULL : record == NULL || koers_record_get_kind (record) != edit->kind)
        return FALSE;
      for (guint j = 0; j < edit->changes->len; j++)
        {
          const KoersFieldChange *change = koers_edit_get_change (edit, j);
          const KoersField *field = koers_catalogue_get_field (edit->kind, change->field);

          if (field->type == KOERS_FIELD_REFERENCE && koers_value_is_set (&change->after) &&
              !koers_change_set_exists (line->changes, self->strategy, field->target, change->after.id))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
set_damaged (KoersDocument  *self,
             GError        **error)
{
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("The change log cannot be read. Nothing is written to the file; open a backup."));
  koers_file_set_damaged (self->file, _("The change log cannot be read. Nothing is written to the file; open a backup."));
  return FALSE;
}

/**
 * koers_document_follow:
 * @self: a document
 * @error: where to say what went wrong
 *
 * Takes in what other processes wrote since the last time, by the same path as own changes.
 *
 * Errors: %KOERS_ERROR_DAMAGED if that cannot be; the file is then no longer written to. Those of koers_store_read_log().
 *
 * Returns: whether it worked
 */
gboolean
koers_document_follow (KoersDocument  *self,
                       GError        **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) lines = koers_store_read_log (KOERS_STORE (self->file), self->revision, G_MAXINT64, TRUE, &problem);
  g_autoptr (KoersDocument) held = g_object_ref (self);

  if (lines == NULL)
    {
      if (g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_DAMAGED))
        koers_file_set_damaged (self->file, problem->message);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const KoersLogLine *line = g_ptr_array_index (lines, i);

      /* Whoever was told of a line may have committed, and with that followed further. */
      if (line->number <= self->revision)
        continue;
      if (!fits (self, line))
        return set_damaged (self, error);
      koers_document_take_line (self, line);
      g_signal_emit_by_name (self, "followed", line);
    }
  return TRUE;
}

static gboolean
follow_cb (gpointer data)
{
  KoersDocument *self = data;
  g_autoptr (GError) error = NULL;

  self->behind = koers_store_has_news (KOERS_STORE (self->file)) || self->behind;
  if (!self->behind)
    return G_SOURCE_CONTINUE;
  if (!koers_document_follow (self, &error))
    g_message ("%s", error->message);
  /* What does not work now, because the other process still writes for instance, is tried again. */
  self->behind = error != NULL && !g_error_matches (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  return G_SOURCE_CONTINUE;
}

static gboolean
check_cb (gpointer data)
{
  KoersDocument *self = data;

  self->check_source = 0;
  koers_file_start_check (self->file);
  return G_SOURCE_REMOVE;
}

/**
 * koers_document_start_following:
 * @self: a document
 *
 * Looks every second, in the main loop, whether another process wrote, and soon whether the file is whole.
 */
void
koers_document_start_following (KoersDocument *self)
{
  if (self->follow_source != 0)
    return;
  self->follow_source = g_timeout_add_seconds (FOLLOW_INTERVAL, follow_cb, self);
  self->check_source = g_timeout_add_seconds (CHECK_DELAY, check_cb, self);
}
