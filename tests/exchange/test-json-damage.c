/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#include <string.h>

/* Documents that are broken by accident or on purpose: each is refused with its place or is read for what it now says, and never does
 * more than that. koers_test_import() looks that the strategy stays as it was. */

#define N_FLIPS 4000
#define N_EDITS 2000
#define DEEP 75000

static void
assert_refused (KoersStrategy *strategy,
                const char    *text,
                gssize         length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (koers_test_import ("json", strategy, NULL, text, length, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, "Line "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* If it is taken, then as a change that the door takes too. */
static gboolean
try (const char *text,
     gsize       length)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autoptr (GError) error = NULL;
  KoersImport *import = koers_test_import ("json", strategy, NULL, text, (gssize) length, &error);
  g_autofree char *again = NULL;

  if (import == NULL)
    {
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
      g_assert_true (g_str_has_prefix (error->message, "Line "));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }
  koers_test_take (strategy, import);
  again = koers_test_export_json (strategy);
  import = koers_test_import_json (strategy, again);
  g_assert_true (koers_change_set_is_empty (import->changes));
  koers_import_free (import);
  return TRUE;
}

static char *
make_document (guint32 seed,
               guint   n_records,
               gsize  *length)
{
  g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, n_records);
  char *text = koers_test_export_json (strategy);

  *length = strlen (text);
  return text;
}

static void
test_truncated (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  gsize length;
  g_autofree char *text = make_document (1, 3, &length);

  /* Only the line end behind the last brace can be missed. */
  for (gsize i = 0; i < length - 1; i++)
    assert_refused (strategy, text, (gssize) i);
  koers_import_free (koers_test_import ("json", strategy, NULL, text, (gssize) length - 1, NULL));
}

static void
test_bit_flips (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);
  gsize length;
  g_autofree char *text = make_document (seed, 12, &length);
  guint n_taken = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_FLIPS; i++)
    {
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);
      int bit = g_rand_int_range (rand, 0, 8);

      text[at] ^= (char) (1 << bit);
      n_taken += try (text, length) ? 1 : 0;
      text[at] ^= (char) (1 << bit);
    }
  g_test_message ("%u of %u were taken", n_taken, N_FLIPS);
  g_assert_cmpuint (n_taken, >, 0);
  g_assert_cmpuint (n_taken, <, N_FLIPS);
  g_rand_free (rand);
}

/* Pieces that go, come twice or change places. */
static void
test_edits (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);
  gsize length;
  g_autofree char *text = make_document (seed, 12, &length);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (GString) edited = g_string_new_len (text, (gssize) length);

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        {
          gssize from = g_rand_int_range (rand, 0, (gint32) edited->len), to = g_rand_int_range (rand, 0, (gint32) edited->len);
          gint32 left = (gint32) ((gssize) edited->len - from);
          gssize size = g_rand_int_range (rand, 1, MIN (left, 40) + 1);
          g_autofree char *piece = g_strndup (edited->str + from, (gsize) size);

          if (g_rand_boolean (rand))
            g_string_erase (edited, from, size);
          if (g_rand_boolean (rand))
            g_string_insert_len (edited, MIN (to, (gssize) edited->len), piece, size);
        }
      try (edited->str, edited->len);
    }
  g_rand_free (rand);
}

/* Deep enough to break whoever goes down by recursion, at each level where something unknown may stand. */
static void
test_deep (void)
{
  static const char *const formats[] = {
    "%s%s",
    "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"x\": %s%s}",
    "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"strategy\": {\"id\": \"s\", \"x\": %s%s}}",
    "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"strategy\": %s%s}",
    "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"pillars\": [{\"id\": \"p\", \"name\": %s%s}]}",
  };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  g_autofree char *open = g_strnfill (DEEP, '['), *close = g_strnfill (DEEP, ']');
  g_autoptr (GString) objects = g_string_new (NULL);

  for (guint i = 0; i < DEEP; i++)
    g_string_append (objects, "{\"a\":");
  assert_refused (strategy, objects->str, -1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *whole = g_strdup_printf (formats[i], open, close);
      g_autofree char *half = g_strdup_printf (formats[i], open, "");
      g_autofree char *of_objects = g_strdup_printf (formats[i], objects->str, "");

      assert_refused (strategy, whole, -1);
      assert_refused (strategy, half, -1);
      assert_refused (strategy, of_objects, -1);
    }
}

static void
test_strange (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  g_autofree char *digits = g_strnfill (100000, '9');
  g_autofree char *number = g_strdup_printf ("{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"x\": %s}", digits);
  g_autofree char *fraction = g_strdup_printf ("{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"pillars\": [{\"id\": \"p\", \"position\": 0.%s}]}", digits);
  g_autofree char *exponent = g_strdup_printf ("{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"x\": 1e%s}", digits);
  const char zero[] = "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"x\": \"a\0b\"}";

  assert_refused (strategy, "", 0);
  assert_refused (strategy, "\xEF\xBB\xBF", -1);
  assert_refused (strategy, "\xFF\xFE{\0}\0", 6);
  assert_refused (strategy, "{\"format\": \"koers-strategy\", \"formatVersion\": 1} x", -1);
  assert_refused (strategy, "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"x\": \"\\u0000\"}", -1);
  assert_refused (strategy, "{\"format\": \"koers-strategy\", \"formatVersion\": 1, \"x\": NaN}", -1);
  assert_refused (strategy, zero, sizeof zero - 1);
  assert_refused (strategy, number, -1);
  assert_refused (strategy, fraction, -1);
  assert_refused (strategy, exponent, -1);
}

/* What attacks by a name that stands twice and a number that no double holds. */
static void
test_hostile (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  gsize length;
  g_autofree char *text = koers_test_read_data ("hostile/dup-keys-bignum.json", &length);

  assert_refused (strategy, text, (gssize) length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json-damage/truncated", test_truncated);
  g_test_add_func ("/exchange/json-damage/bit-flips", test_bit_flips);
  g_test_add_func ("/exchange/json-damage/edits", test_edits);
  g_test_add_func ("/exchange/json-damage/deep", test_deep);
  g_test_add_func ("/exchange/json-damage/strange", test_strange);
  g_test_add_func ("/exchange/json-damage/hostile", test_hostile);

  return g_test_run ();
}
