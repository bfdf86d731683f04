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
  char          *path;
  char          *actor;
  GThread       *thread;
  KoersDocument *document;
  GError        *error;
};

static gpointer
run (gpointer data)
{
  KoersDocumentOpening *self = data;

  self->document = koers_document_open (self->path, self->actor, &self->error);
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
  self->thread = g_thread_new ("koers-open", run, self);
  return self;
}

const char *
koers_document_opening_get_path (KoersDocumentOpening *self)
{
  return self->path;
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
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->actor);
  g_free (self);
}
