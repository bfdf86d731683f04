/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-digest.h"
#include "koers-file-stamps.h"
#include "koers-id.h"

G_BEGIN_DECLS

#define KOERS_LOG_SALT_SIZE 16

/**
 * KoersLogFacts:
 *
 * What the hash of a log line covers beside its edits, each as the file has it.
 */
typedef struct {
  gint64      number;
  gint64      subject;
  gint64      time;
  const char *action;
  const char *label;
  const char *origin;
  const char *actor;
  const char *result;
} KoersLogFacts;

KoersDigest  koers_log_chain_hash_changes (const guint8         salt[KOERS_LOG_SALT_SIZE],
                                           const char          *changes);
GByteArray  *koers_log_chain_begin_line   (gconstpointer        previous,
                                           gsize                previous_size,
                                           const KoersLogFacts *facts);
void         koers_log_chain_add_edit     (GByteArray          *bytes,
                                           const char          *operation,
                                           const char          *kind,
                                           KoersId              record,
                                           const KoersDigest   *hash);
gboolean     koers_file_log_check         (KoersDatabase       *database,
                                           KoersFileStamps     *stamps,
                                           gboolean            *whole,
                                           GError             **error);

G_END_DECLS
