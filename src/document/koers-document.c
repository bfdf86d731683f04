/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-private.h"

#include "koers-error.h"
#include "koers-file-create.h"

#include <glib/gi18n-lib.h>

/* How many lines of the log the undo stack is made from when a strategy is opened. */
#define UNDO_LINES 2000

/* From how many deleted records on a backup is made first. */
#define BULK_DELETE 20

/* How often to try again when another process writes at the same time. */
#define MAX_TRIES 500

/**
 * KoersDocument:
 *
 * An open strategy, and the door to it: whatever changes a strategy goes through koers_document_commit(), always in the same
 * order: checked, kept by the store, carried out in memory, told.
 */

typedef enum { PROP_CAN_EDIT = 1, PROP_UNDO_LABEL, PROP_REDO_LABEL, N_PROPS } KoersDocumentProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersDocument, koers_document, G_TYPE_OBJECT)

static void
state_changed_cb (KoersDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_EDIT]);
}

static void
koers_document_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  KoersDocument *self = KOERS_DOCUMENT (object);

  switch ((KoersDocumentProperty) property_id)
    {
    case PROP_CAN_EDIT:
      g_value_set_boolean (value, koers_document_can_edit (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, koers_document_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, koers_document_get_redo_label (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_document_finalize (GObject *object)
{
  KoersDocument *self = KOERS_DOCUMENT (object);

  g_clear_handle_id (&self->follow_source, g_source_remove);
  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_object (&self->strategy);
  g_clear_object (&self->file);
  g_clear_pointer (&self->undo_stack, koers_undo_stack_free);
  g_free (self->actor);

  G_OBJECT_CLASS (koers_document_parent_class)->finalize (object);
}

static void
koers_document_class_init (KoersDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_document_get_property;
  object_class->finalize = koers_document_finalize;

  /**
   * KoersDocument:can-edit:
   *
   * Whether changes are taken.
   */
  props[PROP_CAN_EDIT] = g_param_spec_boolean ("can-edit", NULL, NULL, TRUE, flags);

  /**
   * KoersDocument:undo-label:
   *
   * What undo would take back; %NULL if there is nothing.
   */
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);

  /**
   * KoersDocument:redo-label:
   *
   * What redo would carry out again; %NULL if there is nothing.
   */
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersDocument::followed:
   * @line: the line of the log that another process wrote
   *
   * Comes after a change of somebody else has been carried out here.
   */
  g_signal_new ("followed", KOERS_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
koers_document_init (KoersDocument *self)
{
}

/* ---- opening */

static gboolean
check_valid (KoersStrategy   *strategy,
             KoersChangeSet  *changes,
             GError         **error)
{
  g_autoptr (GPtrArray) problems = koers_rules_check (strategy, changes);
  g_autoptr (GString) message = g_string_new (NULL);

  if (problems->len == 0)
    return TRUE;
  for (guint i = 0; i < MIN (problems->len, 10); i++)
    {
      g_autofree char *line = koers_problem_dup_line (g_ptr_array_index (problems, i));

      g_string_append_printf (message, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (problems->len > 10)
    {
      guint more = problems->len - 10;

      g_string_append_c (message, '\n');
      g_string_append_printf (message, ngettext ("And %u more problem.", "And %u more problems.", more), more);
    }
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED, message->str);
  return FALSE;
}

/**
 * koers_document_create:
 * @path: where the file is to be
 * @content: what it holds at first
 * @origin: through what it came
 * @actor: who makes it
 * @replace: whether a file that is there may go; it goes only when the new one is whole
 * @error: where to say what went wrong
 *
 * Makes a new strategy.
 *
 * Errors: %KOERS_ERROR_REFUSED if @content is not valid; %KOERS_ERROR_FAILED.
 *
 * Returns: whether it worked
 */
gboolean
koers_document_create (const char      *path,
                       KoersChangeSet  *content,
                       const char      *origin,
                       const char      *actor,
                       gboolean         replace,
                       GError         **error)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();

  return check_valid (nothing, content, error) && koers_file_create (path, content, origin, actor, replace, error);
}

static gboolean
read_undo_stack (KoersDocument  *self,
                 GError        **error)
{
  g_autoptr (GPtrArray) last = koers_store_read_log (KOERS_STORE (self->file), self->revision - UNDO_LINES, G_MAXINT64, FALSE, error);

  if (last == NULL)
    return FALSE;
  for (guint i = 0; i < last->len; i++)
    koers_undo_stack_add (self->undo_stack, g_ptr_array_index (last, i));
  return TRUE;
}

/* Reads what a file holds. */
KoersDocument *
koers_document_new_for_file (KoersFile   *file,
                             const char  *actor,
                             GError     **error)
{
  g_autoptr (KoersDocument) self = g_object_new (KOERS_TYPE_DOCUMENT, NULL);
  g_autoptr (GError) problem = NULL;

  self->actor = g_strdup (actor);
  self->undo_stack = koers_undo_stack_new (actor);
  self->strategy = koers_strategy_new ();
  self->file = g_object_ref (file);
  if (!koers_store_load (KOERS_STORE (self->file), self->strategy, &self->revision, error))
    return NULL;
  if (koers_strategy_get_root (self->strategy) == NULL)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, _("The file holds no strategy. Open a backup."));
      return NULL;
    }

  if (!read_undo_stack (self, &problem) && koers_file_get_state (self->file) == KOERS_FILE_WRITABLE)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  g_signal_connect_object (self->file, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

/**
 * koers_document_open:
 * @path: a file
 * @actor: who works on it
 * @error: where to say what went wrong
 *
 * Opens a strategy. Whether its file is whole is looked at when koers_file_start_check() asks for it, and at the latest before the
 * first write.
 *
 * Errors: those of koers_file_open().
 *
 * Returns: (transfer full) (nullable): the strategy
 */
KoersDocument *
koers_document_open (const char  *path,
                     const char  *actor,
                     GError     **error)
{
  g_autoptr (KoersFile) file = koers_file_open (path, error);

  return file != NULL ? koers_document_new_for_file (file, actor, error) : NULL;
}

/**
 * koers_document_open_for_reading:
 * @path: a file
 * @actor: who looks at it
 * @error: where to say what went wrong
 *
 * Opens a strategy to look at it, and leaves its file as it is, also if an older version made that.
 *
 * Errors: those of koers_file_open_for_reading().
 *
 * Returns: (transfer full) (nullable): the strategy
 */
KoersDocument *
koers_document_open_for_reading (const char  *path,
                                 const char  *actor,
                                 GError     **error)
{
  g_autoptr (KoersFile) file = koers_file_open_for_reading (path, error);

  return file != NULL ? koers_document_new_for_file (file, actor, error) : NULL;
}

KoersStrategy *
koers_document_get_strategy (KoersDocument *self)
{
  return self->strategy;
}

KoersFile *
koers_document_get_file (KoersDocument *self)
{
  return self->file;
}

/**
 * koers_document_get_revision:
 * @self: a document
 *
 * Returns: the number of the last change that is in memory
 */
gint64
koers_document_get_revision (KoersDocument *self)
{
  return self->revision;
}

gboolean
koers_document_can_edit (KoersDocument *self)
{
  return koers_file_get_state (self->file) == KOERS_FILE_WRITABLE;
}

/* ---- the door */

/**
 * koers_document_take_line:
 * @self: a document
 * @line: the next line of the log, of this process or another
 *
 * Carries out in memory what is in the file.
 */
void
koers_document_take_line (KoersDocument      *self,
                          const KoersLogLine *line)
{
  const KoersStamp stamp = { line->time, g_intern_string (line->actor) };

  self->revision = line->number;
  koers_undo_stack_add (self->undo_stack, line);
  koers_strategy_apply (self->strategy, line->changes, line->number, stamp);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_LABEL]);
}

static gboolean
back_up_before (KoersDocument   *self,
                KoersChangeSet  *changes,
                const char      *origin,
                GError         **error)
{
  guint n_deleted = 0;

  if (g_str_equal (origin, KOERS_ORIGIN_IMPORT))
    return koers_file_back_up (self->file, "import", error);
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    n_deleted += koers_change_set_get (changes, i)->operation == KOERS_OPERATION_DELETE ? 1 : 0;
  return n_deleted < BULK_DELETE || koers_file_back_up (self->file, "delete", error);
}

/* As koers_document_commit(), also for an undo or a redo of the change @subject. */
gboolean
koers_document_commit_as (KoersDocument   *self,
                          KoersChangeSet  *changes,
                          KoersAction      action,
                          gint64           subject,
                          const char      *origin,
                          GPtrArray       *conflicts,
                          GError         **error)
{
  for (guint try = 0; try < MAX_TRIES; try++)
    {
      g_autoptr (KoersChangeSet) rebased = NULL;
      g_autoptr (KoersLogLine) line = NULL;
      g_autoptr (GError) problem = NULL;

      rebased = koers_change_set_rebase (changes, self->strategy, FALSE, conflicts);
      if (conflicts->len > 0)
        {
          g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_CONFLICT, _("Someone else changed the same thing in between."));
          return FALSE;
        }
      /* An undo of what somebody else took back already changes nothing, and still has happened: the one before it comes next. */
      if (koers_change_set_is_empty (rebased) && action == KOERS_ACTION_DO)
        return TRUE;
      if (!check_valid (self->strategy, rebased, error) || (try == 0 && !back_up_before (self, rebased, origin, error)))
        return FALSE;

      line = koers_log_line_new (rebased, action, subject, origin, self->actor);
      line->number = self->revision;
      if (koers_store_commit (KOERS_STORE (self->file), self->strategy, line, &problem))
        {
          koers_document_take_line (self, line);
          return TRUE;
        }
      if (!g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_BEHIND))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (!koers_document_follow (self, error))
        return FALSE;
    }
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("Another program keeps writing to the file. Nothing was changed; try again."));
  return FALSE;
}

/**
 * koers_document_commit:
 * @self: a document
 * @changes: what is to change
 * @origin: through what it comes
 * @conflicts: (nullable) (element-type KoersConflict): where to put what somebody else changed in between
 * @error: where to say what went wrong
 *
 * The one door: checks a change set against the catalogue and the rules, has the store keep it, carries it out and tells everybody. If
 * it fails, nothing has changed. If another process wrote in between, its changes are taken in first; what then does not
 * go together comes back in @conflicts.
 *
 * Errors: %KOERS_ERROR_REFUSED with what is not valid, %KOERS_ERROR_CONFLICT, %KOERS_ERROR_READ_ONLY, %KOERS_ERROR_DAMAGED,
 * %KOERS_ERROR_FAILED.
 *
 * Returns: whether it worked
 */
gboolean
koers_document_commit (KoersDocument   *self,
                       KoersChangeSet  *changes,
                       const char      *origin,
                       GPtrArray       *conflicts,
                       GError         **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);

  return koers_document_commit_as (self, changes, KOERS_ACTION_DO, 0, origin, conflicts != NULL ? conflicts : own, error);
}
