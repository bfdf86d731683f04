/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-text.h"

#include <locale.h>
#include <string.h>

static int
get_sign (int number)
{
  return (number > 0) - (number < 0);
}

#define N_PARTS 4

/* Parts of which texts are made: few at a time, so that many texts are almost the same. */
static void
pick_parts (GRand      *rand,
            const char *parts[N_PARTS])
{
  static const char *const all[] = {
    "a", "A", "e", "E", "é", "è", "É", "e\u0301", "ß", "z", "-", " ", ".", "“", "😀", "0", "00", "1", "9", "10", "12", "2025",
  };

  for (guint i = 0; i < N_PARTS; i++)
    parts[i] = all[g_rand_int_range (rand, 0, G_N_ELEMENTS (all))];
}

static char *
make_text (GRand      *rand,
           const char *parts[N_PARTS])
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 5); n > 0; n--)
    g_string_append (text, parts[g_rand_int_range (rand, 0, N_PARTS)]);
  return g_string_free (text, FALSE);
}

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },          { "Data Catalogus", "data catalogus" }, { "Creëren", "creeren" }, { "CREËREN", "creeren" }, { "Cree\u0308ren", "creeren" },
    { "Straße", "strasse" }, { "ﬁets", "fiets" },                 { "\u212bngström", "angstrom" }, { "ℌ", "h" },     { "Σίσυφος", "σισυφοσ" },
    { "İstanbul", "istanbul" },
    { "privé – café € naïef 😀", "prive – cafe € naief 😀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = koers_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* What is folded stays as it is, for every character there is but those of Cherokee, of which GLib only swaps the case. */
static void
test_fold_is_final (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      char text[8] = { 0 };

      if (!g_unichar_validate (c) || !g_unichar_isdefined (c) || g_unichar_get_script (c) == G_UNICODE_SCRIPT_CHEROKEE)
        continue;
      g_unichar_to_utf8 (c, text);
      once = koers_text_fold (text);
      twice = koers_text_fold (once);
      if (!g_str_equal (once, twice))
        g_error ("U+%04X becomes “%s” and then “%s”", c, once, twice);
    }
}

static void
test_compare (void)
{
  static const char *const in_order[] = { "", "2", "G", "G1", "G2", "G2a", "G10", "G10-2", "G10-10", "H" };

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (in_order); j++)
      if (get_sign (koers_text_compare (in_order[i], in_order[j])) != (i > j) - (i < j))
        g_error ("“%s” and “%s” are in the wrong order", in_order[i], in_order[j]);

  g_assert_cmpint (koers_text_compare ("G02", "G2"), ==, 0);
  g_assert_cmpint (koers_text_compare ("G99999999999999999999", "G100000000000000000000"), <, 0);
}

static void
test_no_text_is_last (void)
{
  g_assert_cmpint (koers_text_compare (NULL, "z"), >, 0);
  g_assert_cmpint (koers_text_compare ("z", NULL), <, 0);
  g_assert_cmpint (koers_text_compare (NULL, NULL), ==, 0);
}

static void
check_order (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 50000; round++)
    {
      const char *parts[N_PARTS];
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      g_autofree char *c = NULL;
      int ab, bc, ac;

      pick_parts (rand, parts);
      a = make_text (rand, parts);
      b = make_text (rand, parts);
      c = make_text (rand, parts);
      ab = get_sign (koers_text_compare (a, b));
      bc = get_sign (koers_text_compare (b, c));
      ac = get_sign (koers_text_compare (a, c));
      if (koers_text_compare (a, a) != 0)
        g_error ("“%s” differs from itself", a);
      if (ab != -get_sign (koers_text_compare (b, a)))
        g_error ("“%s” and “%s”: the order depends on which comes first", a, b);
      /* If a <= b <= c then a <= c, and equal only if both steps are. */
      if ((ab <= 0 && bc <= 0 && ac != MIN (ab, bc)) || (ab >= 0 && bc >= 0 && ac != MAX (ab, bc)))
        g_error ("“%s”, “%s” and “%s” go round", a, b, c);
    }
}

static void
test_compare_is_order (void)
{
  check_order ();
}

/* The rules of a language weigh accents and capitals after the letters, which is where a careless comparison goes round. */
static void
test_compare_is_order_in_language (void)
{
  static const char *const locales[] = { "nl_NL.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "de_DE.UTF-8" };
  g_autofree char *before = g_strdup (setlocale (LC_COLLATE, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_COLLATE, locales[i]) != NULL)
      {
        check_order ();
        setlocale (LC_COLLATE, before);
        return;
      }
  g_test_skip ("None of the locales of this test is installed.");
}

static void
test_compare_takes_whole_characters (void)
{
  /* é and è share their first byte. */
  g_assert_cmpint (koers_text_compare ("è", "é"), <, 0);
  g_assert_cmpint (koers_text_compare ("1é2", "1è10"), >, 0);
}

static void
assert_names (const char *kebab,
              const char *camel,
              const char *snake)
{
  g_autofree char *as_camel = koers_text_to_camel (kebab);
  g_autofree char *as_snake = koers_text_to_snake (kebab);

  g_assert_cmpstr (as_camel, ==, camel);
  g_assert_cmpstr (as_snake, ==, snake);
}

static void
test_names (void)
{
  assert_names ("name", "name", "name");
  assert_names ("target-date", "targetDate", "target_date");
  assert_names ("no-mandate-reason", "noMandateReason", "no_mandate_reason");
  assert_names ("a-b-c", "aBC", "a_b_c");
  assert_names ("", "", "");
}

static void
test_join_lines (void)
{
  const char *lines[] = { " data ", "AI", "", "data", "  ", "ai", "AI", NULL };
  const char *nothing[] = { "", " ", NULL };
  g_autofree char *joined = koers_text_join_lines ((char **) lines);

  g_assert_cmpstr (joined, ==, "data\nAI\nai");
  g_assert_null (koers_text_join_lines ((char **) nothing));
}

static void
test_one_line (void)
{
  g_autofree char *broken = koers_text_one_line ("one\ntwo\tthree", 20);
  g_autofree char *fits = koers_text_one_line ("één €", 5);
  g_autofree char *cut = koers_text_one_line ("één €5", 5);
  g_autofree char *least = koers_text_one_line ("één", 1);

  g_assert_cmpstr (broken, ==, "one two three");
  g_assert_cmpstr (fits, ==, "één €");
  g_assert_cmpstr (cut, ==, "één …");
  g_assert_cmpstr (least, ==, "…");
}

static void
test_one_line_fits (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 10000; round++)
    {
      const char *parts[N_PARTS];
      gsize max = (gsize) g_rand_int_range (rand, 1, 10);
      g_autofree char *text = NULL;
      g_autofree char *line = NULL;

      pick_parts (rand, parts);
      text = make_text (rand, parts);
      line = koers_text_one_line (text, max);
      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (line, -1), <=, (glong) max);
      g_assert_true (g_utf8_strlen (text, -1) > (glong) max || g_str_equal (line, text));
    }
}

static void
test_set_text (void)
{
  g_autofree char *place = NULL;
  const char *kept;

  g_assert_false (koers_set_text (&place, NULL));
  g_assert_true (koers_set_text (&place, "a"));
  kept = place;
  g_assert_false (koers_set_text (&place, "a"));
  g_assert_true (place == kept);
  /* A part of the text itself. */
  g_assert_true (koers_set_text (&place, place + 1));
  g_assert_cmpstr (place, ==, "");
  g_assert_true (koers_set_text (&place, NULL));
  g_assert_null (place);
}

static void
assert_shortened (const char *text,
                  gsize       max_characters,
                  const char *expected)
{
  g_autofree char *name = koers_text_shorten (text, max_characters);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_shorten (void)
{
  assert_shortened ("We build.", 20, "We build.");
  assert_shortened ("  We\nbuild. ", 20, "We build.");
  assert_shortened ("We build a hundred houses. They are for all.", 40, "We build a hundred houses");
  assert_shortened ("Do we build enough houses? They are for all.", 40, "Do we build enough houses?");
  /* Not after an abbreviation, nor before what is no sentence. */
  assert_shortened ("Mrs. Jansen builds a hundred houses for everybody.", 30, "Mrs. Jansen builds a hundred…");
  assert_shortened ("We build houses, roads and many bridges", 25, "We build houses, roads…");
  assert_shortened ("We build houses, and more roads", 18, "We build houses…");
  assert_shortened ("ëëëëëëëëëë", 5, "ëëëë…");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-is-final", test_fold_is_final);
  g_test_add_func ("/text/compare", test_compare);
  g_test_add_func ("/text/no-text-is-last", test_no_text_is_last);
  g_test_add_func ("/text/compare-is-order", test_compare_is_order);
  g_test_add_func ("/text/compare-is-order-in-language", test_compare_is_order_in_language);
  g_test_add_func ("/text/compare-takes-whole-characters", test_compare_takes_whole_characters);
  g_test_add_func ("/text/names", test_names);
  g_test_add_func ("/text/join-lines", test_join_lines);
  g_test_add_func ("/text/one-line", test_one_line);
  g_test_add_func ("/text/one-line-fits", test_one_line_fits);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/set-text", test_set_text);

  return g_test_run ();
}
