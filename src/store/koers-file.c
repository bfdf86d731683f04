/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-private.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-file-copy.h"
#include "koers-file-log.h"
#include "koers-private-copy.h"

#include <glib/gi18n-lib.h>

typedef enum { PROP_STATE = 1, N_PROPS } KoersFileProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersFile, koers_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (KOERS_TYPE_STORE, koers_file_store_init))

/* ---- state */

/**
 * koers_file_set_state:
 * @self: a file
 * @state: what kind of work it allows
 * @problem: (nullable): a sentence that says why no more
 *
 * Tells whoever asked when it changes.
 */
void
koers_file_set_state (KoersFile      *self,
                      KoersFileState  state,
                      const char     *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* Takes the answer of the check in. One that could not look, because another process held the file for instance, says nothing. */
static gboolean
finish_check (KoersFile  *self,
              GError    **error)
{
  GError *problem;

  if (self->check == NULL)
    return TRUE;
  problem = koers_check_task_finish (g_steal_pointer (&self->check));
  if (g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_FAILED) || g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_READ_ONLY))
    {
      g_propagate_error (error, problem);
      return FALSE;
    }

  self->checked = TRUE;
  if (problem != NULL)
    koers_file_set_state (self, g_error_matches (problem, KOERS_ERROR, KOERS_ERROR_NEWER) ? KOERS_FILE_NEWER : KOERS_FILE_DAMAGED, problem->message);
  else if (self->state == KOERS_FILE_WRITABLE)
    {
      /* Another program may have left it in a mode that needs companion files. */
      koers_database_execute (self->database, "PRAGMA journal_mode = DELETE", NULL);
      if (self->on_network)
        /* Locks of network file systems are not to be trusted: hold the file as long as it is open. */
        koers_database_execute (self->database, "PRAGMA locking_mode = EXCLUSIVE", NULL);
    }
  g_clear_error (&problem);
  return TRUE;
}

static gboolean
checked_cb (gpointer data)
{
  KoersFile *self = data;

  finish_check (self, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * koers_file_start_check:
 * @self: a file
 *
 * Begins to look in a thread whether the file is whole. Nothing is written before the answer is known. #KoersFile:state changes in the
 * main loop of the caller if the answer is bad.
 */
void
koers_file_start_check (KoersFile *self)
{
  if (self->check == NULL && !self->checked && (self->state == KOERS_FILE_WRITABLE || self->state == KOERS_FILE_READ_ONLY))
    self->check = koers_check_task_new (self->database->path, checked_cb, self);
}

/**
 * koers_file_finish_check:
 * @self: a file
 *
 * Waits for the answer, if one is still to come, and sets the state by it.
 *
 * Returns: whether the file can be written to
 */
gboolean
koers_file_finish_check (KoersFile *self)
{
  finish_check (self, NULL);
  return self->state == KOERS_FILE_WRITABLE;
}

/**
 * koers_file_set_damaged:
 * @self: a file
 * @problem: a sentence that says what is wrong
 *
 * Says that the file turned out not to be whole after it was opened. From now on nothing is written to it.
 */
void
koers_file_set_damaged (KoersFile  *self,
                        const char *problem)
{
  koers_file_set_state (self, KOERS_FILE_DAMAGED, problem);
}

/* Fails unless the file is known to be whole, ours and allowed. */
gboolean
koers_file_ensure_writable (KoersFile  *self,
                            GError    **error)
{
  gint64 last;

  if (self->state == KOERS_FILE_WRITABLE && !self->checked)
    {
      finish_check (self, NULL);
      /* A look by the handle that may write plays back what a crash of another process left, so that the next check can read. */
      if (!self->checked && !koers_file_log_get_last (self->database, &last, error))
        return FALSE;
      koers_file_start_check (self);
      if (!finish_check (self, error))
        return FALSE;
    }
  if (self->state == KOERS_FILE_WRITABLE)
    return TRUE;
  g_set_error_literal (error, KOERS_ERROR, self->state == KOERS_FILE_DAMAGED ? KOERS_ERROR_DAMAGED : KOERS_ERROR_READ_ONLY, self->problem);
  return FALSE;
}

static void
koers_file_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KoersFile *self = KOERS_FILE (object);

  switch ((KoersFileProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_file_finalize (GObject *object)
{
  KoersFile *self = KOERS_FILE (object);
  GError *unread = self->check != NULL ? koers_check_task_finish (self->check) : NULL;

  g_clear_error (&unread);
  if (self->backup != NULL)
    g_thread_join (self->backup);
  g_clear_pointer (&self->database, koers_database_free);
  if (self->private_folder != NULL)
    koers_private_copy_remove (self->private_folder);
  g_free (self->private_folder);
  g_free (self->backup_folder);
  g_free (self->path);
  g_free (self->problem);

  G_OBJECT_CLASS (koers_file_parent_class)->finalize (object);
}

static void
koers_file_class_init (KoersFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = koers_file_get_property;
  object_class->finalize = koers_file_finalize;

  /**
   * KoersFile:state:
   *
   * A #KoersFileState; it can turn to damaged when the check answers.
   */
  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, KOERS_FILE_WRITABLE, KOERS_FILE_DAMAGED, KOERS_FILE_WRITABLE,
                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
koers_file_init (KoersFile *self)
{
}

/* ---- copies */

/**
 * koers_file_back_up:
 * @self: a file
 * @reason: a word for why
 * @error: where to say what went wrong
 *
 * Puts a copy aside before something large happens.
 *
 * Errors: %KOERS_ERROR_DAMAGED, %KOERS_ERROR_READ_ONLY if the file cannot be changed anyway; %KOERS_ERROR_FAILED.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_back_up (KoersFile   *self,
                    const char  *reason,
                    GError     **error)
{
  if (!koers_file_ensure_writable (self, error) || !koers_file_backup_make (self->database, self->backup_folder, reason, error))
    return FALSE;
  self->last_backup = g_get_real_time ();
  return TRUE;
}

/**
 * koers_file_is_at:
 * @self: a file
 * @path: where something lies
 *
 * Returns: whether that is this file, by whatever name
 */
gboolean
koers_file_is_at (KoersFile  *self,
                  const char *path)
{
  return koers_file_is_same (self->path, path);
}

/**
 * koers_file_save_copy:
 * @self: a file, in whatever state
 * @destination: where the copy goes; what is there is replaced
 * @error: where to say what went wrong
 *
 * Makes a copy that is a file of its own.
 *
 * Errors: %KOERS_ERROR_USAGE if @destination is the file itself; %KOERS_ERROR_DAMAGED, %KOERS_ERROR_FAILED.
 *
 * Returns: whether it worked
 */
gboolean
koers_file_save_copy (KoersFile   *self,
                      const char  *destination,
                      GError     **error)
{
  if (koers_file_is_same (self->path, destination))
    {
      g_autofree char *name = g_path_get_basename (destination);

      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("%s: There is a file of that name already. Choose another name."), name);
      return FALSE;
    }
  return koers_file_copy_to (self->database, destination, TRUE, error);
}

const char *
koers_file_get_path (KoersFile *self)
{
  return self->path;
}

KoersId
koers_file_get_id (KoersFile *self)
{
  return self->id;
}

/**
 * koers_file_get_backup_folder:
 * @self: a file
 *
 * Returns: where its backups lie; it may not be there yet
 */
const char *
koers_file_get_backup_folder (KoersFile *self)
{
  return self->backup_folder;
}

KoersFileState
koers_file_get_state (KoersFile *self)
{
  return self->state;
}

/**
 * koers_file_get_problem:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): a sentence that says why it cannot be written to; %NULL if it can
 */
const char *
koers_file_get_problem (KoersFile *self)
{
  return self->problem;
}

/**
 * koers_file_is_on_network:
 * @self: a file
 *
 * Returns: whether it lies on a network file system, where two people at once are a danger
 */
gboolean
koers_file_is_on_network (KoersFile *self)
{
  return self->on_network;
}
