/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersDigest:
 * @bytes: 256 bits, the first byte the most significant
 *
 * A fingerprint of a set of things: the sum, modulo 2^256, of the SHA-256 of each. The order in which things came does not
 * matter, and taking one out costs the same as putting it in, however large the set is. It shows damage; it is no
 * signature (additive set hashing: Clarke et al., "Incremental Multiset Hash Functions", 2003).
 */
typedef struct {
  guint8 bytes[32];
} KoersDigest;

/* Two hexadecimal digits a byte and the closing zero. */
#define KOERS_DIGEST_TEXT_SIZE 65

KoersDigest koers_digest_of_bytes (gconstpointer       data,
                                   gsize               length);
void        koers_digest_add      (KoersDigest        *digest,
                                   const KoersDigest  *other);
void        koers_digest_subtract (KoersDigest        *digest,
                                   const KoersDigest  *other);
gboolean    koers_digest_equal    (const KoersDigest  *a,
                                   const KoersDigest  *b);
void        koers_digest_to_text  (const KoersDigest  *digest,
                                   char                text[KOERS_DIGEST_TEXT_SIZE]);
gboolean    koers_digest_parse    (const char         *text,
                                   KoersDigest        *digest);

G_END_DECLS
