/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-opening.h"

/**
 * KoersDocumentOpening:
 *
 * koers_document_open() in a thread, so that the program can make its window ready meanwhile. Until koers_document_opening_finish()
 * nobody but the thread has the document; from then on only the caller.
 */
struct _KoersDocumentOpening {
  char                     *path;
  char                     *actor;
  GThread                  *thread;
  KoersDocument            *document;
  GError                   *error;
  GMutex                    mutex; /* for what follows */
  GCond                     cond;
  gboolean                  is_done;
  KoersDocumentOpeningFunc  func;
  gpointer                  data;
  GSource                  *source; /* that will call @func */
};

static gboolean
call_cb (gpointer data)
{
  KoersDocumentOpening *self = data;

  self->func (self, self->data);
  return G_SOURCE_REMOVE;
}

static void
call_soon (KoersDocumentOpening *self)
{
  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, call_cb, self, NULL);
  g_source_attach (self->source, NULL);
}

static gpointer
run (gpointer data)
{
  KoersDocumentOpening *self = data;

  self->document = koers_document_open (self->path, self->actor, &self->error);
  g_mutex_lock (&self->mutex);
  self->is_done = TRUE;
  if (self->func != NULL)
    call_soon (self);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/**
 * koers_document_opening_new:
 * @path: a file
 * @actor: who works on it
 *
 * Begins to open a strategy.
 *
 * Returns: (transfer full): what is under way
 */
KoersDocumentOpening *
koers_document_opening_new (const char *path,
                            const char *actor)
{
  KoersDocumentOpening *self = g_new0 (KoersDocumentOpening, 1);

  self->path = g_strdup (path);
  self->actor = g_strdup (actor);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("koers-open", run, self);
  return self;
}

const char *
koers_document_opening_get_path (KoersDocumentOpening *self)
{
  return self->path;
}

/**
 * koers_document_opening_wait:
 * @self: what is under way
 * @milliseconds: how long at most
 *
 * Returns: whether koers_document_opening_finish() need not wait any more
 */
gboolean
koers_document_opening_wait (KoersDocumentOpening *self,
                             guint                 milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * (G_TIME_SPAN_SECOND / 1000);
  gboolean is_done;

  g_mutex_lock (&self->mutex);
  while (!self->is_done && g_cond_wait_until (&self->cond, &self->mutex, end))
    ;
  is_done = self->is_done;
  g_mutex_unlock (&self->mutex);
  return is_done;
}

/**
 * koers_document_opening_notify:
 * @self: what is under way
 * @func: called once from the main loop, when koers_document_opening_finish() need not wait; not if that was called before, or
 *   koers_document_opening_free()
 * @data: for @func
 *
 * Asks to be told.
 */
void
koers_document_opening_notify (KoersDocumentOpening     *self,
                               KoersDocumentOpeningFunc  func,
                               gpointer                  data)
{
  g_mutex_lock (&self->mutex);
  self->func = func;
  self->data = data;
  if (self->is_done)
    call_soon (self);
  g_mutex_unlock (&self->mutex);
}

/**
 * koers_document_opening_finish:
 * @self: (transfer full): what is under way
 * @error: where to say what went wrong
 *
 * Waits for the strategy, if it is not there yet.
 *
 * Errors: those of koers_document_open().
 *
 * Returns: (transfer full) (nullable): the strategy
 */
KoersDocument *
koers_document_opening_finish (KoersDocumentOpening  *self,
                               GError               **error)
{
  g_autoptr (KoersDocumentOpening) opening = self;

  g_thread_join (g_steal_pointer (&opening->thread));
  if (opening->error != NULL)
    g_propagate_error (error, g_steal_pointer (&opening->error));
  return g_steal_pointer (&opening->document);
}

/**
 * koers_document_opening_free:
 * @self: what nobody waits for any more
 *
 * Drops it.
 */
void
koers_document_opening_free (KoersDocumentOpening *self)
{
  g_clear_pointer (&self->thread, g_thread_join);
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->actor);
  g_free (self);
}
