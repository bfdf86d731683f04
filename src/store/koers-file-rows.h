/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-statement.h"

G_BEGIN_DECLS

/**
 * KoersRow:
 *
 * A record as it stands in a file.
 */
typedef struct {
  KoersId    id;
  gint64     revision;
  KoersStamp created;
  KoersStamp modified;
  KoersValue values[KOERS_MAX_FIELDS];
} KoersRow;

typedef void (*KoersRowFunc) (KoersKind kind,
                              KoersRow *row,
                              gpointer  data);

gboolean koers_file_rows_read  (KoersDatabase   *database,
                                gboolean         lenient,
                                KoersRowFunc     func,
                                gpointer         data,
                                GError         **error);
gboolean koers_file_rows_write (KoersDatabase   *database,
                                KoersChangeSet  *changes,
                                gint64           revision,
                                KoersStamp       stamp,
                                GError         **error);
void     koers_file_rows_update_digest (KoersStrategy  *strategy,
                                        KoersChangeSet *changes,
                                        KoersDigest    *digest);

G_END_DECLS
