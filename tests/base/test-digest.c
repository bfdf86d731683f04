/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-digest.h"

#include <string.h>

static void
assert_text (KoersDigest digest,
             const char *expected)
{
  char text[KOERS_DIGEST_TEXT_SIZE];

  koers_digest_to_text (&digest, text);
  g_assert_cmpstr (text, ==, expected);
}

static KoersDigest
make_digest (GRand *rand)
{
  KoersDigest digest;

  /* Bytes of zeros and ones only make for long carries. */
  for (guint i = 0; i < sizeof digest.bytes; i++)
    digest.bytes[i] = g_rand_boolean (rand) ? (guint8) g_rand_int (rand) : g_rand_boolean (rand) ? 0xff : 0x00;
  return digest;
}

/* The examples of FIPS 180-4, published by NIST with the standard. */
static void
test_vectors (void)
{
  g_autofree char *million = g_strnfill (1000000, 'a');

  assert_text (koers_digest_of_bytes ("", 0), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert_text (koers_digest_of_bytes ("abc", 3), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert_text (koers_digest_of_bytes ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56),
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  assert_text (koers_digest_of_bytes (million, 1000000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void
test_carry (void)
{
  KoersDigest all, one = { { 0 } }, none = { { 0 } };

  memset (all.bytes, 0xff, sizeof all.bytes);
  one.bytes[31] = 1;
  koers_digest_add (&all, &one);
  g_assert_true (koers_digest_equal (&all, &none));
  koers_digest_subtract (&all, &one);
  for (guint i = 0; i < sizeof all.bytes; i++)
    g_assert_cmpuint (all.bytes[i], ==, 0xff);
}

static void
test_order_does_not_matter (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 200; round++)
    {
      KoersDigest parts[20], forwards = { { 0 } }, shuffled = { { 0 } };

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          parts[i] = make_digest (rand);
          koers_digest_add (&forwards, &parts[i]);
        }
      for (guint i = G_N_ELEMENTS (parts); i > 0; i--)
        {
          guint pick = (guint) g_rand_int_range (rand, 0, (gint32) i);

          koers_digest_add (&shuffled, &parts[pick]);
          parts[pick] = parts[i - 1];
        }
      g_assert_true (koers_digest_equal (&forwards, &shuffled));
    }
}

static void
test_subtract_undoes_add (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 10000; round++)
    {
      KoersDigest a = make_digest (rand), b = make_digest (rand), sum = a, difference = a;

      koers_digest_add (&sum, &b);
      koers_digest_subtract (&sum, &b);
      g_assert_true (koers_digest_equal (&sum, &a));
      koers_digest_subtract (&difference, &b);
      koers_digest_add (&difference, &b);
      g_assert_true (koers_digest_equal (&difference, &a));
    }
}

/* The same thing twice is not nothing, as it would be with an exclusive or. */
static void
test_twice_is_not_none (void)
{
  KoersDigest thing = koers_digest_of_bytes ("thing", 5), twice = { { 0 } }, none = { { 0 } };

  koers_digest_add (&twice, &thing);
  koers_digest_add (&twice, &thing);
  g_assert_false (koers_digest_equal (&twice, &none));
  g_assert_false (koers_digest_equal (&twice, &thing));
}

static void
test_text_round_trip (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 1000; round++)
    {
      KoersDigest digest = make_digest (rand), read = { { 0 } };
      char text[KOERS_DIGEST_TEXT_SIZE];

      koers_digest_to_text (&digest, text);
      g_assert_cmpuint (strlen (text), ==, 64);
      g_assert_true (koers_digest_parse (text, &read));
      g_assert_true (koers_digest_equal (&read, &digest));
    }
}

static void
test_refused (void)
{
  static const char digits[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  KoersDigest digest;
  char text[KOERS_DIGEST_TEXT_SIZE + 1];

  g_assert_false (koers_digest_parse (NULL, &digest));
  g_assert_false (koers_digest_parse ("", &digest));
  g_assert_false (koers_digest_parse (digits + 1, &digest));
  g_snprintf (text, sizeof text, "%s0", digits);
  g_assert_false (koers_digest_parse (text, &digest));
  for (guint i = 0; i < 64; i += 9)
    {
      g_strlcpy (text, digits, sizeof text);
      text[i] = 'g';
      g_assert_false (koers_digest_parse (text, &digest));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/digest/vectors", test_vectors);
  g_test_add_func ("/digest/carry", test_carry);
  g_test_add_func ("/digest/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/digest/subtract-undoes-add", test_subtract_undoes_add);
  g_test_add_func ("/digest/twice-is-not-none", test_twice_is_not_none);
  g_test_add_func ("/digest/text-round-trip", test_text_round_trip);
  g_test_add_func ("/digest/refused", test_refused);

  return g_test_run ();
}
