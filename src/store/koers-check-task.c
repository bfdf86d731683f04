/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-check-task.h"

#include "koers-file-check.h"

/**
 * KoersCheckTask:
 *
 * koers_file_check() in a thread, so that a large file can be shown while it is still being looked at.
 */
struct _KoersCheckTask {
  char         *path;
  GThread      *thread;
  GMainContext *context; /* of whoever asked */
  GSource      *source;  /* what tells them */
};

static gpointer
run_check (gpointer data)
{
  KoersCheckTask *self = data;
  KoersDigest content;
  GError *error = NULL;

  koers_file_check (self->path, &content, &error);
  g_source_attach (self->source, self->context);
  return error;
}

/**
 * koers_check_task_new:
 * @path: a file
 * @done: called in the caller's main loop when the answer is there, unless koers_check_task_finish() was called before
 * @data: for @done
 *
 * Begins to check a file.
 *
 * Returns: (transfer full): the task, to be ended with koers_check_task_finish()
 */
KoersCheckTask *
koers_check_task_new (const char  *path,
                      GSourceFunc  done,
                      gpointer     data)
{
  KoersCheckTask *self = g_new0 (KoersCheckTask, 1);

  self->path = g_strdup (path);
  self->context = g_main_context_ref_thread_default ();
  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, done, data, NULL);
  self->thread = g_thread_new ("koers-check", run_check, self);
  return self;
}

/**
 * koers_check_task_finish:
 * @self: (transfer full): a task
 *
 * Waits for the answer, if it is not there yet.
 *
 * Returns: (transfer full) (nullable): what is wrong; %NULL if the file is whole
 */
GError *
koers_check_task_finish (KoersCheckTask *self)
{
  GError *error = g_thread_join (self->thread);

  g_source_destroy (self->source);
  g_source_unref (self->source);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self);
  return error;
}
