/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-decimal.h"

#include <math.h>
#include <string.h>

#define N_ROUNDS 100000

/* A number of 1 to 15 digits with its point anywhere, written as files have it: no zeros that say nothing. */
static char *
make_text (GRand *rand)
{
  int n_digits = g_rand_int_range (rand, 1, KOERS_DECIMAL_MAX_DIGITS + 1);
  int scale = g_rand_int_range (rand, 0, KOERS_DECIMAL_MAX_DIGITS + 1);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_digits; i++)
    g_string_append_c (text, (char) ('0' + g_rand_int_range (rand, i == 0 ? 1 : 0, 10)));
  while ((int) text->len <= scale)
    g_string_prepend_c (text, '0');
  if (scale > 0)
    {
      g_string_insert_c (text, (gssize) text->len - scale, '.');
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
      if (text->str[text->len - 1] == '.')
        g_string_truncate (text, text->len - 1);
    }
  if (g_rand_boolean (rand))
    g_string_prepend_c (text, '-');
  return g_string_free (text, FALSE);
}

static KoersDecimal
read_decimal (const char *text)
{
  KoersDecimal decimal = { 0 };

  if (!koers_decimal_parse (text, &decimal))
    g_error ("“%s” was not read", text);
  return decimal;
}

static void
assert_text (KoersDecimal decimal,
             const char  *expected)
{
  char text[KOERS_DECIMAL_TEXT_SIZE];

  koers_decimal_to_text (decimal, text);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_round_trip (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *text = make_text (rand);

      assert_text (read_decimal (text), text);
    }
}

static void
test_through_double (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *text = make_text (rand);
      KoersDecimal decimal = read_decimal (text), back = { 0 };

      /* The double nearest to the text, as the C library has it. */
      g_assert_true (koers_decimal_to_double (decimal) == g_ascii_strtod (text, NULL));
      if (!koers_decimal_from_double (koers_decimal_to_double (decimal), &back) || !koers_decimal_equal (back, decimal))
        g_error ("%s does not come back from a double", text);
    }
}

/* Equal numbers are equal text: zeros at the end say nothing. */
static void
test_one_form (void)
{
  static const struct {
    const char *text;
    const char *form;
  } cases[] = {
    { "0", "0" },           { "-0", "0" },       { "0.0", "0" },
    { "-0.000", "0" },      { "1.50", "1.5" },   { "100", "100" },
    { "100.00", "100" },    { "007", "7" },      { "00.50", "0.5" },
    { "-12.340", "-12.34" }, { "123456789012345", "123456789012345" },
    { "123456789012345.000", "123456789012345" },
    { "0.000000000000001", "0.000000000000001" },
    { "0.0000000000000010000", "0.000000000000001" },
    { "-0.123456789012345", "-0.123456789012345" },
    { "12345678901234.50000", "12345678901234.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (read_decimal (cases[i].text), cases[i].form);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "-", ".", "-.", ".5", "5.", "-5.", "+5", "--5", "5-", "1e3", "1E3", "0x10", "1,5", "1.234,5", "1 000", " 1", "1 ", "1.2.3", "abc",
    "inf", "nan", "1234567890123456", "0.0000000000000001", "123456789012345.6", "1.0000000000000001", "٣", "1\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KoersDecimal decimal = { 42, 1 };

      if (koers_decimal_parse (texts[i], &decimal))
        g_error ("“%s” was read", texts[i]);
      g_assert_true (decimal.coefficient == 42 && decimal.scale == 1);
    }
}

static void
test_human (void)
{
  static const struct {
    const char *typed;
    const char *meant;
  } cases[] = {
    { "1.234,5", "1234.5" },     { "1,234.5", "1234.5" },       { "12,5", "12.5" },           { "12.5", "12.5" },
    { "€ 1.200", "1200" },       { "€1.200,50", "1200.5" },     { "45 %", "45" },             { "0.125", "0.125" },
    { "0,125", "0.125" },        { "-0.125", "-0.125" },        { "1.234", "1234" },          { "1,234", "1.234" },
    { "-1.234", "-1234" },       { "1.234.567", "1234567" },    { "1,234,567", "1234567" },   { "1.234.567,89", "1234567.89" },
    { "1,234,567.89", "1234567.89" }, { "1234.567", "1234.567" }, { "1.2345", "1.2345" },     { "12.345,000", "12345" },
    { "1 234,5", "1234.5" },     { "1\u00a0234,5", "1234.5" },  { "1\u202f234", "1234" },     { "1'234", "1234" },
    { "\u2212 5", "-5" },        { " 7 ", "7" },                { "-12,5 %", "-12.5" },       { "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KoersDecimal decimal = { 0 };

      if (!koers_decimal_parse_human (cases[i].typed, &decimal))
        g_error ("“%s” was not read", cases[i].typed);
      assert_text (decimal, cases[i].meant);
    }
}

/* A date or a version typed where a number belongs must not become some number. */
static void
test_human_refused (void)
{
  static const char *const texts[] = {
    "", " ", "€", "%", "-", "30.9.2025", "30-9-2025", "1.2.3", "1,2,3", "1,5.3,2", "12.34.567", "1.23.456", "1.2345.678", "1.234.56",
    "1234.567.890", ".123.456", "1.,5", "1..5", "1,,5", "1.234,567.8", "12.5.", "twaalf", "12 stuks", "1e3", "Q3 2025", "½", "5,", ",5",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KoersDecimal decimal = { 42, 1 };

      if (koers_decimal_parse_human (texts[i], &decimal))
        g_error ("“%s” was read", texts[i]);
      g_assert_true (decimal.coefficient == 42 && decimal.scale == 1);
    }
  g_assert_false (koers_decimal_parse_human (NULL, NULL));
}

static void
test_double_refused (void)
{
  static const double numbers[] = { NAN, INFINITY, -INFINITY, 1e15, -1e15, 1e300, 1e-16, 1.0 / 3.0, 123456789012345.6 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      KoersDecimal decimal = { 42, 1 };

      if (koers_decimal_from_double (numbers[i], &decimal))
        g_error ("%g was taken", numbers[i]);
      g_assert_true (decimal.coefficient == 42 && decimal.scale == 1);
    }
}

static void
test_compare_is_order_of_numbers (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *text_a = make_text (rand);
      g_autofree char *text_b = make_text (rand);
      KoersDecimal a = read_decimal (text_a), b = read_decimal (text_b);
      /* The C library reads the texts into a type with more digits than ours has. */
      long double x = strtold (text_a, NULL), y = strtold (text_b, NULL);
      int order = koers_decimal_compare (a, b);

      if ((order > 0) - (order < 0) != (x > y) - (x < y))
        g_error ("%s and %s are in the wrong order", text_a, text_b);
      g_assert_true ((order == 0) == koers_decimal_equal (a, b));
    }
}

/* Numbers that differ in the last digit only. */
static void
test_compare_neighbours (void)
{
  g_assert_cmpint (koers_decimal_compare (read_decimal ("0.1"), read_decimal ("0.100000000000001")), <, 0);
  g_assert_cmpint (koers_decimal_compare (read_decimal ("99999999999999.9"), read_decimal ("99999999999999.8")), >, 0);
  g_assert_cmpint (koers_decimal_compare (read_decimal ("99999999999999.9"), read_decimal ("99999999999999")), >, 0);
  g_assert_cmpint (koers_decimal_compare (read_decimal ("-1"), read_decimal ("-1.5")), >, 0);
}

static void
test_label (void)
{
  g_autofree char *own = koers_decimal_dup_label (read_decimal ("12.5"), -1);
  g_autofree char *two = koers_decimal_dup_label (read_decimal ("12.5"), 2);
  g_autofree char *none = koers_decimal_dup_label (read_decimal ("12.6"), 0);

  g_assert_cmpstr (own, ==, "12.5");
  g_assert_cmpstr (two, ==, "12.50");
  g_assert_cmpstr (none, ==, "13");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/round-trip", test_round_trip);
  g_test_add_func ("/decimal/through-double", test_through_double);
  g_test_add_func ("/decimal/one-form", test_one_form);
  g_test_add_func ("/decimal/refused", test_refused);
  g_test_add_func ("/decimal/human", test_human);
  g_test_add_func ("/decimal/human-refused", test_human_refused);
  g_test_add_func ("/decimal/double-refused", test_double_refused);
  g_test_add_func ("/decimal/compare-is-order-of-numbers", test_compare_is_order_of_numbers);
  g_test_add_func ("/decimal/compare-neighbours", test_compare_neighbours);
  g_test_add_func ("/decimal/label", test_label);

  return g_test_run ();
}
