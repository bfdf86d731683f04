/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersAction:
 * @KOERS_ACTION_DO: something new
 * @KOERS_ACTION_UNDO: takes an earlier change back
 * @KOERS_ACTION_REDO: carries out again what was taken back
 */
typedef enum {
  KOERS_ACTION_DO,
  KOERS_ACTION_UNDO,
  KOERS_ACTION_REDO
} KoersAction;

/**
 * KoersLogLine:
 * @number: its place in the log, from 1; also the revision of the strategy after it
 * @action: what sort of change it is
 * @subject: the number of the change that an undo or redo is about; 0 for a new one
 * @label: what it does, for people
 * @origin: through what it came: window, command line, import
 * @actor: who did it
 * @time: when, in microseconds since 1970-01-01, UTC
 * @changes: (nullable): the change set, if it was asked for
 *
 * A line of the change log.
 */
typedef struct {
  gint64          number;
  KoersAction     action;
  gint64          subject;
  char           *label;
  char           *origin;
  char           *actor;
  gint64          time;
  KoersChangeSet *changes;
} KoersLogLine;

#define KOERS_TYPE_STORE (koers_store_get_type ())
G_DECLARE_INTERFACE (KoersStore, koers_store, KOERS, STORE, GObject)

struct _KoersStoreInterface {
  GTypeInterface parent_interface;

  gboolean   (*load)      (KoersStore     *self,
                           KoersStrategy  *strategy,
                           gint64         *revision,
                           GError        **error);
  gboolean   (*commit)    (KoersStore     *self,
                           KoersStrategy  *strategy,
                           KoersLogLine   *line,
                           GError        **error);
  GPtrArray *(*read_log)  (KoersStore     *self,
                           gint64          after,
                           gint64          up_to,
                           gboolean        with_changes,
                           GError        **error);
  GPtrArray *(*read_history) (KoersStore *self,
                              KoersId     record,
                              GError    **error);
  gboolean   (*has_news)  (KoersStore     *self);
};

gboolean      koers_store_load      (KoersStore     *self,
                                     KoersStrategy  *strategy,
                                     gint64         *revision,
                                     GError        **error);
gboolean      koers_store_commit    (KoersStore     *self,
                                     KoersStrategy  *strategy,
                                     KoersLogLine   *line,
                                     GError        **error);
GPtrArray    *koers_store_read_log  (KoersStore     *self,
                                     gint64          after,
                                     gint64          up_to,
                                     gboolean        with_changes,
                                     GError        **error);
GPtrArray    *koers_store_read_history (KoersStore  *self,
                                        KoersId      record,
                                        GError     **error);
gboolean      koers_store_has_news  (KoersStore     *self);
KoersLogLine *koers_log_line_new    (KoersChangeSet *changes,
                                     KoersAction     action,
                                     gint64          subject,
                                     const char     *origin,
                                     const char     *actor);
void          koers_log_line_free   (KoersLogLine   *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersLogLine, koers_log_line_free)

G_END_DECLS
