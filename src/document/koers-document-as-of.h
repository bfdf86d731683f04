/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document.h"

G_BEGIN_DECLS

/**
 * KoersAsOfSource:
 * @KOERS_AS_OF_PRESENT: that day is not over, so it is as it is
 * @KOERS_AS_OF_SNAPSHOT: a snapshot of that day
 * @KOERS_AS_OF_LOG: what changed later, taken back
 * @KOERS_AS_OF_EARLIER_SNAPSHOT: the last snapshot before that day
 * @KOERS_AS_OF_NOT_KNOWN: the strategy as it is now, because nothing tells how it was
 *
 * From what is known how a strategy stood on a day.
 */
typedef enum {
  KOERS_AS_OF_PRESENT,
  KOERS_AS_OF_SNAPSHOT,
  KOERS_AS_OF_LOG,
  KOERS_AS_OF_EARLIER_SNAPSHOT,
  KOERS_AS_OF_NOT_KNOWN
} KoersAsOfSource;

gboolean       koers_document_find_as_of    (KoersDocument    *self,
                                             gint32            day,
                                             KoersAsOfSource  *source,
                                             KoersRecord     **snapshot,
                                             GError          **error);
KoersStrategy *koers_document_dup_as_of     (KoersDocument    *self,
                                             gint32            day,
                                             KoersAsOfSource  *source,
                                             GError          **error);
char          *koers_document_say_as_of     (gint32            day,
                                             KoersAsOfSource   source,
                                             KoersRecord      *snapshot);
KoersDocument *koers_document_open_as_of    (KoersDocument    *self,
                                             gint32            day,
                                             const char       *actor,
                                             GError          **error);
KoersDocument *koers_document_open_snapshot (KoersRecord      *snapshot,
                                             const char       *actor,
                                             GError          **error);

G_END_DECLS
