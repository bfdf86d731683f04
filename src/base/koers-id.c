/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-id.h"

static void
set_version (KoersId *id,
             guint8   version)
{
  id->bytes[6] = (guint8) ((id->bytes[6] & 0x0f) | (version << 4));
  id->bytes[8] = (guint8) ((id->bytes[8] & 0x3f) | 0x80);
}

/**
 * koers_id_new:
 *
 * Makes a random identity (UUID version 4).
 *
 * Returns: an id that nobody has
 */
KoersId
koers_id_new (void)
{
  KoersId id;
  guint32 words[4];

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    words[i] = g_random_int ();
  memcpy (id.bytes, words, sizeof id.bytes);
  set_version (&id, 4);
  return id;
}

/**
 * koers_id_from_name:
 * @name_space: what kind of name it is
 * @name: a name that is unique within @name_space
 *
 * Makes the identity that belongs to a name, always the same one (in the manner of UUID version 5,
 * RFC 4122 section 4.3, with text as its name space).
 *
 * Returns: the id
 */
KoersId
koers_id_from_name (const char *name_space,
                    const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;
  KoersId id;

  g_checksum_update (checksum, (const guchar *) name_space, (gssize) strlen (name_space) + 1);
  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (id.bytes, digest, sizeof id.bytes);
  set_version (&id, 5);
  return id;
}

/**
 * koers_id_parse:
 * @text: a UUID as text, in either case
 * @id: (out caller-allocates): where it goes
 *
 * Reads an identity.
 *
 * Returns: whether @text is a UUID; @id is untouched if not
 */
gboolean
koers_id_parse (const char *text,
                KoersId    *id)
{
  KoersId read;
  guint n = 0;

  if (text == NULL || strlen (text) != KOERS_ID_TEXT_SIZE - 1)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gsize at = (gsize) (p - text);
      int high, low;

      if (at == 8 || at == 13 || at == 18 || at == 23)
        {
          if (*p != '-')
            return FALSE;
          continue;
        }
      high = g_ascii_xdigit_value (p[0]);
      low = g_ascii_xdigit_value (p[1]);
      if (high < 0 || low < 0)
        return FALSE;
      read.bytes[n++] = (guint8) (high << 4 | low);
      p++;
    }

  *id = read;
  return TRUE;
}

/**
 * koers_id_to_text:
 * @id: an id
 * @text: (out caller-allocates): room for %KOERS_ID_TEXT_SIZE bytes
 *
 * Writes an identity as a UUID in lower case.
 */
void
koers_id_to_text (KoersId id,
                  char    text[KOERS_ID_TEXT_SIZE])
{
  static const char digits[] = "0123456789abcdef";
  char *p = text;

  for (guint i = 0; i < sizeof id.bytes; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *p++ = '-';
      *p++ = digits[id.bytes[i] >> 4];
      *p++ = digits[id.bytes[i] & 0x0f];
    }
  *p = '\0';
}

/**
 * koers_id_dup_text:
 * @id: an id
 *
 * Returns: (transfer full): @id as a UUID in lower case
 */
char *
koers_id_dup_text (KoersId id)
{
  char *text = g_malloc (KOERS_ID_TEXT_SIZE);

  koers_id_to_text (id, text);
  return text;
}

/* The bytes are random or a checksum, so any four of them are a hash; the last ones carry no version bits. */
guint
koers_id_hash (gconstpointer id)
{
  guint hash;

  memcpy (&hash, ((const KoersId *) id)->bytes + 12, sizeof hash);
  return hash;
}

gboolean
koers_id_equal_ptr (gconstpointer a,
                    gconstpointer b)
{
  return koers_id_equal (*(const KoersId *) a, *(const KoersId *) b);
}
