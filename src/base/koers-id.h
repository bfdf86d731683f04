/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * KoersId:
 * @bytes: the sixteen bytes of a UUID (RFC 4122); all zero means "none"
 *
 * The identity of a record, made by whoever makes the record, so that two people who work apart never collide.
 */
typedef struct {
  guint8 bytes[16];
} KoersId;

/* "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" and the closing zero. */
#define KOERS_ID_TEXT_SIZE 37

KoersId  koers_id_new       (void);
KoersId  koers_id_from_name (const char *name_space,
                             const char *name);
gboolean koers_id_parse     (const char *text,
                             KoersId    *id);
void     koers_id_to_text   (KoersId     id,
                             char        text[KOERS_ID_TEXT_SIZE]);
char    *koers_id_dup_text  (KoersId     id);
guint    koers_id_hash      (gconstpointer id);
gboolean koers_id_equal_ptr (gconstpointer a,
                             gconstpointer b);

static inline gboolean
koers_id_equal (KoersId a,
                KoersId b)
{
  return memcmp (a.bytes, b.bytes, sizeof a.bytes) == 0;
}

static inline gboolean
koers_id_is_none (KoersId id)
{
  static const KoersId none;

  return koers_id_equal (id, none);
}

static inline int
koers_id_compare (KoersId a,
                  KoersId b)
{
  return memcmp (a.bytes, b.bytes, sizeof a.bytes);
}

G_END_DECLS
