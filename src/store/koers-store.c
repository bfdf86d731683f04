/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-store.h"

/**
 * KoersStore:
 *
 * Where the records live. A file is one; a server can be another. The document asks it to load everything once, hands it each change
 * set to keep, and asks what others have changed.
 */
G_DEFINE_INTERFACE (KoersStore, koers_store, G_TYPE_OBJECT)

static void
koers_store_default_init (KoersStoreInterface *iface)
{
}

/**
 * koers_store_load:
 * @self: a store
 * @strategy: an empty strategy
 * @revision: (out): the number of the last change that is in it
 * @error: where to say what went wrong
 *
 * Reads everything.
 *
 * Returns: whether it worked
 */
gboolean
koers_store_load (KoersStore     *self,
                  KoersStrategy  *strategy,
                  gint64         *revision,
                  GError        **error)
{
  return KOERS_STORE_GET_IFACE (self)->load (self, strategy, revision, error);
}

/**
 * koers_store_commit:
 * @self: a store
 * @strategy: the strategy as it was before the change
 * @line: (inout): what to keep: a log line with its change set and @number the revision that the change was made on; after success
 *   @number is the number that the line got
 * @error: where to say what went wrong
 *
 * Keeps a change set, whole or not at all, and for good once this returns.
 *
 * Errors: %KOERS_ERROR_BEHIND if the store holds changes after @number, %KOERS_ERROR_READ_ONLY, %KOERS_ERROR_DAMAGED,
 * %KOERS_ERROR_FAILED.
 *
 * Returns: whether it worked
 */
gboolean
koers_store_commit (KoersStore     *self,
                    KoersStrategy  *strategy,
                    KoersLogLine   *line,
                    GError        **error)
{
  return KOERS_STORE_GET_IFACE (self)->commit (self, strategy, line, error);
}

/**
 * koers_store_read_log:
 * @self: a store
 * @after: the number of a line; the lines after it are read
 * @up_to: the last line to read, or %G_MAXINT64
 * @with_changes: whether the change sets are wanted too
 * @error: where to say what went wrong
 *
 * Reads the change log.
 *
 * Returns: (transfer full) (nullable) (element-type KoersLogLine): the lines, in order
 */
GPtrArray *
koers_store_read_log (KoersStore  *self,
                      gint64       after,
                      gint64       up_to,
                      gboolean     with_changes,
                      GError     **error)
{
  return KOERS_STORE_GET_IFACE (self)->read_log (self, after, up_to, with_changes, error);
}

/**
 * koers_store_read_history:
 * @self: a store
 * @record: the id of a record, also of one that is no longer there
 * @error: where to say what went wrong
 *
 * Says what has happened to one record.
 *
 * Returns: (transfer full) (nullable) (element-type KoersLogLine): the lines of the log that touched it, in order, each with what it did
 *   to that record alone
 */
GPtrArray *
koers_store_read_history (KoersStore  *self,
                          KoersId      record,
                          GError     **error)
{
  return KOERS_STORE_GET_IFACE (self)->read_history (self, record, error);
}

/**
 * koers_store_has_news:
 * @self: a store
 *
 * Asks cheaply whether somebody else may have written since the last time this was asked.
 *
 * Returns: whether it is worth reading the log
 */
gboolean
koers_store_has_news (KoersStore *self)
{
  return KOERS_STORE_GET_IFACE (self)->has_news (self);
}

/**
 * koers_log_line_new:
 * @changes: a change set
 * @action: what sort of change it is
 * @subject: the number of the change that an undo or redo is about, or 0
 * @origin: through what it came
 * @actor: who does it
 *
 * Returns: (transfer full): a line, with the time of now
 */
KoersLogLine *
koers_log_line_new (KoersChangeSet *changes,
                    KoersAction     action,
                    gint64          subject,
                    const char     *origin,
                    const char     *actor)
{
  KoersLogLine *line = g_new0 (KoersLogLine, 1);

  line->action = action;
  line->subject = subject;
  line->label = g_strdup (koers_change_set_get_label (changes));
  line->origin = g_strdup (origin);
  line->actor = g_strdup (actor);
  line->time = g_get_real_time ();
  line->changes = koers_change_set_ref (changes);
  return line;
}

void
koers_log_line_free (KoersLogLine *line)
{
  g_free (line->label);
  g_free (line->origin);
  g_free (line->actor);
  g_clear_pointer (&line->changes, koers_change_set_unref);
  g_free (line);
}
