/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-likeness.h"
#include "koers-word.h"

#include <math.h>
#include <string.h>

static void
assert_words (const char *text,
              const char *expected)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  const char *word;
  gsize length;

  while (koers_word_next (&text, &word, &length))
    {
      g_autofree char *key = koers_word_dup_key (word, length);

      g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", key != NULL ? key : "-");
    }
  g_assert_cmpstr (keys->str, ==, expected);
}

static void
test_words (void)
{
  assert_words ("", "");
  assert_words (" .,’' ", "");
  assert_words ("Waarde creëren, met DATA!", "waard creer - data");
  assert_words ("De auto’s van 's-Gravenhage (foto's)", "- auto - - gravenhag foto");
  assert_words ("The city's 10,000 homes; 1.5 km/u in 2030.", "- city 10,000 hom 1.5 km - - 2030");
  assert_words ("e\xcc\x81\xc3\xa9n stra\xc3\x9f" "e", "- stra");
  assert_words ("Ελλάδα данные", "ελλαδα данные");
  assert_words ("huis huizen wijk wijken woning woningen veilig veilige kans kansen", "hui hui wijk wijk won won veilig veilig kan kan");
  assert_words ("A20 a2000 \xe4\x80\x80\xe4\x80\x80", "a20 a2000 \xe4\x80\x80\xe4\x80\x80");
  assert_words ("insulate insulating home homes class classes bus ses", "insulat insulat hom hom cla cla bus ses");
  /* The first and the last of the words left out, so that their order is the one in which they are looked up. */
  assert_words ("aan about 0 you your zal zullen zij", "- - 0 - - - - -");
}

static const char *const objectives[] = {
  "We bouwen 4.000 woningen per jaar, waarvan een derde sociale huur",
  "We isoleren elk jaar 10.000 woningen met label E, F of G",
  "In woonstraten wordt 30 km/u de norm",
  "Meer groen in versteende wijken",
  "Elk jaar meer geld voor de wijken",
};

static void
test_order (void)
{
  g_autoptr (KoersLikeness) likeness = koers_likeness_new (objectives, G_N_ELEMENTS (objectives));
  KoersLikenessMatch matches[G_N_ELEMENTS (objectives)];
  guint n;

  /* Whatever the case, the accents and the order of the words, the same words are the same. */
  n = koers_likeness_find (likeness, "NORM in woonstraten: 30 km/u!", 5, matches);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (matches[0].index, ==, 2);
  g_assert_cmpfloat_with_epsilon (matches[0].likeness, 1, 1e-9);

  /* A word that one text has tells more than one that many have; what is like comes in falling order. */
  n = koers_likeness_find (likeness, "Jaarlijks woningen isoleren in alle wijken", 5, matches);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (matches[0].index, ==, 1);
  for (guint i = 1; i < n; i++)
    {
      g_assert_cmpfloat (matches[i].likeness, <=, matches[i - 1].likeness);
      g_assert_cmpfloat (matches[i].likeness, >, 0);
    }
  g_assert_cmpuint (koers_likeness_find (likeness, "Jaarlijks woningen isoleren in alle wijken", 2, matches), ==, 2);
  g_assert_cmpuint (matches[0].index, ==, 1);

  /* Words that no text has make it less like, and words that say nothing make nothing like. */
  n = koers_likeness_find (likeness, "De norm voor woonstraten blijft vijftig", 5, matches);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (matches[0].likeness, <, 0.8);
  g_assert_cmpuint (koers_likeness_find (likeness, "Haven", 5, matches), ==, 0);
  g_assert_cmpuint (koers_likeness_find (likeness, "we de het van", 5, matches), ==, 0);
  g_assert_cmpuint (koers_likeness_find (likeness, "", 5, matches), ==, 0);
}

/* The cosine by hand: two words of which the other text has one, both in one text of two. */
static void
test_cosine (void)
{
  static const char *const texts[] = { "water energie", "lucht" };
  g_autoptr (KoersLikeness) likeness = koers_likeness_new (texts, 2);
  KoersLikenessMatch matches[2];

  g_assert_cmpuint (koers_likeness_find (likeness, "water water", 2, matches), ==, 1);
  g_assert_cmpfloat_with_epsilon (matches[0].likeness, sqrt (0.5), 1e-9);
  g_assert_cmpuint (koers_likeness_find (likeness, "water lucht lucht", 2, matches), ==, 2);
  g_assert_cmpuint (matches[0].index, ==, 1);
  g_assert_cmpfloat_with_epsilon (matches[0].likeness, 2 / sqrt (5), 1e-9);
  g_assert_cmpfloat_with_epsilon (matches[1].likeness, 1 / sqrt (5) * sqrt (0.5), 1e-9);
}

static void
test_small (void)
{
  static const char *const texts[] = { "Meer groen", "Meer groen" };
  g_autoptr (KoersLikeness) none = koers_likeness_new (NULL, 0);
  g_autoptr (KoersLikeness) one = koers_likeness_new (texts, 1);
  g_autoptr (KoersLikeness) two = koers_likeness_new (texts, 2);
  KoersLikenessMatch matches[2];

  g_assert_cmpuint (koers_likeness_find (none, "groen", 2, matches), ==, 0);
  /* A word that all texts have counts too; of equals the first comes first. */
  g_assert_cmpuint (koers_likeness_find (one, "groen", 2, matches), ==, 1);
  g_assert_cmpfloat_with_epsilon (matches[0].likeness, 1, 1e-9);
  g_assert_cmpuint (koers_likeness_find (two, "meer groen", 2, matches), ==, 2);
  g_assert_cmpuint (matches[0].index, ==, 0);
  g_assert_cmpfloat_with_epsilon (matches[1].likeness, 1, 1e-9);
}

static void
assert_shared (KoersLikeness *likeness,
               const char    *text,
               guint          index,
               const char    *expected)
{
  g_autofree char *words = koers_likeness_dup_shared_words (likeness, text, index);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_shared_words (void)
{
  g_autoptr (KoersLikeness) likeness = koers_likeness_new (objectives, G_N_ELEMENTS (objectives));

  assert_shared (likeness, "Elk Jaar Woningen ISOLEREN, jaar na jaar", 1, "ISOLEREN, Woningen, Jaar");
  assert_shared (likeness, "Geïsoleerde haven", 1, "");
  assert_shared (likeness, "", 1, "");
}

/* The likeness by its definition, word by word. */
static double
compare_plainly (const char *const *texts,
                 guint              n,
                 const char        *a,
                 guint              b,
                 guint              n_words)
{
  double product = 0, square_a = 0, square_b = 0;

  for (guint word = 0; word < n_words; word++)
    {
      g_autofree char *name = g_strdup_printf ("woord%u ", word);
      guint in_a = 0, in_b = 0, in_texts = 0;
      double rarity;

      for (const char *p = a; (p = strstr (p, name)) != NULL; p++)
        in_a++;
      for (const char *p = texts[b]; (p = strstr (p, name)) != NULL; p++)
        in_b++;
      for (guint i = 0; i < n; i++)
        in_texts += strstr (texts[i], name) != NULL ? 1 : 0;
      rarity = log ((n + 1.0) / MAX (in_texts, 1));
      product += in_a * in_b * rarity * rarity;
      square_a += in_a * in_a * rarity * rarity;
      square_b += in_b * in_b * rarity * rarity;
    }
  return product > 0 ? product / sqrt (square_a * square_b) : 0;
}

static char *
make_text (GRand *random,
           guint  n_words)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 0, 12); n > 0; n--)
    g_string_append_printf (text, "woord%d ", g_rand_int_range (random, 0, (gint32) n_words));
  return g_string_free (text, FALSE);
}

/* What the index finds is what the definition says of each text. */
static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int round = 0; round < 50; round++)
    {
      guint n_words = (guint) g_rand_int_range (random, 1, 30), n = (guint) g_rand_int_range (random, 1, 20), n_alike = 0, n_found;
      g_auto (GStrv) texts = g_new0 (char *, n + 1);
      g_autofree char *text = make_text (random, n_words);
      g_autofree KoersLikenessMatch *matches = g_new0 (KoersLikenessMatch, n);
      g_autoptr (KoersLikeness) likeness = NULL;

      for (guint i = 0; i < n; i++)
        texts[i] = make_text (random, n_words);
      likeness = koers_likeness_new ((const char *const *) texts, n);
      n_found = koers_likeness_find (likeness, text, n, matches);
      for (guint i = 0; i < n_found; i++)
        {
          double expected = compare_plainly ((const char *const *) texts, n, text, matches[i].index, n_words);

          g_assert_cmpfloat_with_epsilon (matches[i].likeness, expected, 1e-9);
        }
      for (guint i = 0; i < n; i++)
        n_alike += compare_plainly ((const char *const *) texts, n, text, i, n_words) > 0 ? 1 : 0;
      g_assert_cmpuint (n_found, ==, n_alike);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/likeness/words", test_words);
  g_test_add_func ("/analysis/likeness/order", test_order);
  g_test_add_func ("/analysis/likeness/cosine", test_cosine);
  g_test_add_func ("/analysis/likeness/small", test_small);
  g_test_add_func ("/analysis/likeness/shared-words", test_shared_words);
  g_test_add_func ("/analysis/likeness/random", test_random);

  return g_test_run ();
}
