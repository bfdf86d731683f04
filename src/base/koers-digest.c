/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-digest.h"

#include <string.h>

/**
 * koers_digest_of_bytes:
 * @data: what to take the fingerprint of
 * @length: how many bytes
 *
 * Returns: its SHA-256 (FIPS 180-4)
 */
KoersDigest
koers_digest_of_bytes (gconstpointer data,
                       gsize         length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  KoersDigest digest;
  gsize size = sizeof digest.bytes;

  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, digest.bytes, &size);
  return digest;
}

/**
 * koers_digest_add:
 * @digest: (inout): the fingerprint of a set
 * @other: the fingerprint of what joins it
 *
 * Adds to a set.
 */
void
koers_digest_add (KoersDigest       *digest,
                  const KoersDigest *other)
{
  guint carry = 0;

  for (guint i = sizeof digest->bytes; i-- > 0;)
    {
      carry += (guint) digest->bytes[i] + other->bytes[i];
      digest->bytes[i] = (guint8) carry;
      carry >>= 8;
    }
}

/**
 * koers_digest_subtract:
 * @digest: (inout): the fingerprint of a set
 * @other: the fingerprint of what leaves it
 *
 * Takes out of a set.
 */
void
koers_digest_subtract (KoersDigest       *digest,
                       const KoersDigest *other)
{
  int borrow = 0;

  for (guint i = sizeof digest->bytes; i-- > 0;)
    {
      int difference = (int) digest->bytes[i] - other->bytes[i] - borrow;

      borrow = difference < 0;
      digest->bytes[i] = (guint8) difference;
    }
}

gboolean
koers_digest_equal (const KoersDigest *a,
                    const KoersDigest *b)
{
  return memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}

/**
 * koers_digest_to_text:
 * @digest: a fingerprint
 * @text: (out caller-allocates): room for %KOERS_DIGEST_TEXT_SIZE bytes
 *
 * Writes a fingerprint as 64 hexadecimal digits.
 */
void
koers_digest_to_text (const KoersDigest *digest,
                      char               text[KOERS_DIGEST_TEXT_SIZE])
{
  for (guint i = 0; i < sizeof digest->bytes; i++)
    g_snprintf (text + 2 * i, 3, "%02x", digest->bytes[i]);
}

/**
 * koers_digest_parse:
 * @text: 64 hexadecimal digits
 * @digest: (out caller-allocates): where it goes
 *
 * Returns: whether @text is a fingerprint
 */
gboolean
koers_digest_parse (const char  *text,
                    KoersDigest *digest)
{
  if (text == NULL || strlen (text) != KOERS_DIGEST_TEXT_SIZE - 1)
    return FALSE;
  for (guint i = 0; i < sizeof digest->bytes; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]), low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      digest->bytes[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}
