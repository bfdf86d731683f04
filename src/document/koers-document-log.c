/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-private.h"

#include "koers-error.h"

#include <glib/gi18n-lib.h>

/* What the change log of a document is good for: taking back, doing again, and seeing what happened. */

const char *
koers_document_get_undo_label (KoersDocument *self)
{
  const char *label;

  koers_undo_stack_get_undo (self->undo_stack, &label);
  return label;
}

const char *
koers_document_get_redo_label (KoersDocument *self)
{
  const char *label;

  koers_undo_stack_get_redo (self->undo_stack, &label);
  return label;
}

/**
 * koers_document_read_change:
 * @self: a document
 * @number: the number of a change
 * @error: where to say what went wrong
 *
 * Errors: %KOERS_ERROR_DAMAGED if there is no such change; those of koers_store_read_log().
 *
 * Returns: (transfer full) (nullable): what it did
 */
KoersChangeSet *
koers_document_read_change (KoersDocument  *self,
                            gint64          number,
                            GError        **error)
{
  g_autoptr (GPtrArray) lines = koers_store_read_log (KOERS_STORE (self->file), number - 1, number, TRUE, error);

  if (lines == NULL)
    return NULL;
  if (lines->len > 0)
    return koers_change_set_ref (((KoersLogLine *) g_ptr_array_index (lines, 0))->changes);
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("The change log cannot be read. Nothing is written to the file; open a backup."));
  return NULL;
}

static gboolean
repeat (KoersDocument  *self,
        KoersAction     action,
        gint64          number,
        GError        **error)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
  g_autoptr (KoersChangeSet) done = NULL, changes = NULL;

  if (number == 0)
    return TRUE;
  done = koers_document_read_change (self, number, error);
  if (done == NULL)
    return FALSE;
  changes = action == KOERS_ACTION_UNDO ? koers_change_set_invert (done, koers_change_set_get_label (done)) : koers_change_set_ref (done);
  return koers_document_commit_as (self, changes, action, number, KOERS_ORIGIN_WINDOW, conflicts, error);
}

/**
 * koers_document_undo:
 * @self: a document
 * @error: where to say what went wrong
 *
 * Takes back the last change of this person, also one of an earlier session. It goes through the door like any other change.
 *
 * Errors: those of koers_document_commit().
 *
 * Returns: whether it worked; also if there was nothing to undo
 */
gboolean
koers_document_undo (KoersDocument  *self,
                     GError        **error)
{
  return repeat (self, KOERS_ACTION_UNDO, koers_undo_stack_get_undo (self->undo_stack, NULL), error);
}

/**
 * koers_document_redo:
 * @self: a document
 * @error: where to say what went wrong
 *
 * Carries out again what was taken back last.
 *
 * Errors: those of koers_document_commit().
 *
 * Returns: whether it worked; also if there was nothing to redo
 */
gboolean
koers_document_redo (KoersDocument  *self,
                     GError        **error)
{
  return repeat (self, KOERS_ACTION_REDO, koers_undo_stack_get_redo (self->undo_stack, NULL), error);
}

/**
 * koers_document_can_undo_to:
 * @self: a document
 * @number: the number of a change
 *
 * Returns: whether that change can be taken back, with the later ones of the same person
 */
gboolean
koers_document_can_undo_to (KoersDocument *self,
                            gint64         number)
{
  return koers_document_can_edit (self) && koers_undo_stack_has (self->undo_stack, number);
}

/**
 * koers_document_undo_to:
 * @self: a document
 * @number: the number of a change for which koers_document_can_undo_to() holds
 * @error: where to say what went wrong
 *
 * Takes back that change and all later ones of this person, the last one first. Each can be redone.
 *
 * Errors: those of koers_document_undo(); what was taken back until then stays so.
 *
 * Returns: whether it worked
 */
gboolean
koers_document_undo_to (KoersDocument  *self,
                        gint64          number,
                        GError        **error)
{
  while (koers_undo_stack_has (self->undo_stack, number))
    if (!koers_document_undo (self, error))
      return FALSE;
  return TRUE;
}

/* ---- what happened */

/**
 * koers_document_read_log:
 * @self: a document
 * @n: how many lines at most
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type KoersLogLine): the last lines of the log, in order, without their change sets
 */
GPtrArray *
koers_document_read_log (KoersDocument  *self,
                         guint           n,
                         GError        **error)
{
  return koers_store_read_log (KOERS_STORE (self->file), self->revision - n, self->revision, FALSE, error);
}

/**
 * koers_document_read_history:
 * @self: a document
 * @record: the id of a record
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type KoersLogLine): what happened to that record, in order
 */
GPtrArray *
koers_document_read_history (KoersDocument  *self,
                             KoersId         record,
                             GError        **error)
{
  return koers_store_read_history (KOERS_STORE (self->file), record, error);
}
