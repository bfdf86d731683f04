/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-id.h"

static guint
get_version (KoersId id)
{
  return id.bytes[6] >> 4;
}

/* RFC 4122 section 4.1.1: the two upper bits of byte 8 are 10. */
static gboolean
has_variant (KoersId id)
{
  return id.bytes[8] >> 6 == 2;
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      KoersId id = koers_id_new (), read;
      char text[KOERS_ID_TEXT_SIZE];
      g_autofree char *copy = koers_id_dup_text (id);
      g_autofree char *upper = NULL;

      koers_id_to_text (id, text);
      g_assert_cmpstr (text, ==, copy);
      g_assert_true (g_uuid_string_is_valid (text));
      g_assert_true (koers_id_parse (text, &read));
      g_assert_true (koers_id_equal (read, id));

      upper = g_ascii_strup (text, -1);
      g_assert_true (koers_id_parse (upper, &read));
      g_assert_true (koers_id_equal (read, id));
    }
}

static void
test_text (void)
{
  KoersId id = { { 0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x46, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff } };
  g_autofree char *text = koers_id_dup_text (id);

  g_assert_cmpstr (text, ==, "00112233-4455-4677-8899-aabbccddeeff");
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "00112233-4455-4677-8899-aabbccddeef",
    "00112233-4455-4677-8899-aabbccddeeff0",
    "00112233-4455-4677-8899-aabbccddeefg",
    "0011223-34455-4677-8899-aabbccddeeff",
    "00112233445546778899aabbccddeeff0000",
    "{0112233-4455-4677-8899-aabbccddeef}",
    "00112233-4455-4677-8899-aabbccddee f",
    "00112233_4455_4677_8899_aabbccddeeff",
    "------------------------------------",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KoersId id = { { 42 } };

      if (koers_id_parse (texts[i], &id))
        g_error ("“%s” was read", texts[i]);
      g_assert_cmpuint (id.bytes[0], ==, 42);
    }
  g_assert_false (koers_id_parse (NULL, NULL));
}

static void
test_new_is_version_4 (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      KoersId id = koers_id_new ();

      g_assert_cmpuint (get_version (id), ==, 4);
      g_assert_true (has_variant (id));
      g_assert_false (koers_id_is_none (id));
      g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
    }
}

/* These stand in files: SHA-1 of "pillar", a zero byte and "governance", with version and variant put in. */
static void
test_from_name_is_stable (void)
{
  KoersId id = koers_id_from_name ("pillar", "governance");
  g_autofree char *text = koers_id_dup_text (id);

  g_assert_cmpstr (text, ==, "43d14ddb-25d2-5cf4-a20a-250c8d4edb17");
  g_assert_cmpuint (get_version (id), ==, 5);
  g_assert_true (has_variant (id));
}

static void
test_from_name_tells_apart (void)
{
  KoersId id = koers_id_from_name ("ab", "c");

  g_assert_true (koers_id_equal (id, koers_id_from_name ("ab", "c")));
  g_assert_false (koers_id_equal (id, koers_id_from_name ("a", "bc")));
  g_assert_false (koers_id_equal (id, koers_id_from_name ("ab", "d")));
  g_assert_false (koers_id_equal (id, koers_id_from_name ("abc", "")));
}

static void
test_none (void)
{
  KoersId none = { { 0 } }, last = { { 0 } };

  last.bytes[15] = 1;
  g_assert_true (koers_id_is_none (none));
  g_assert_false (koers_id_is_none (last));
}

static void
test_compare_is_order_of_text (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      KoersId a = koers_id_new (), b = koers_id_new ();
      g_autofree char *text_a = koers_id_dup_text (a);
      g_autofree char *text_b = koers_id_dup_text (b);

      g_assert_true ((koers_id_compare (a, b) < 0) == (strcmp (text_a, text_b) < 0));
      g_assert_cmpint (koers_id_compare (a, a), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id/round-trip", test_round_trip);
  g_test_add_func ("/id/text", test_text);
  g_test_add_func ("/id/refused", test_refused);
  g_test_add_func ("/id/new-is-version-4", test_new_is_version_4);
  g_test_add_func ("/id/from-name-is-stable", test_from_name_is_stable);
  g_test_add_func ("/id/from-name-tells-apart", test_from_name_tells_apart);
  g_test_add_func ("/id/none", test_none);
  g_test_add_func ("/id/compare-is-order-of-text", test_compare_is_order_of_text);

  return g_test_run ();
}
