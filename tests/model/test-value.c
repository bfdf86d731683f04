/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-field-check.h"
#include "koers-random-changes.h"
#include "koers-value-human.h"

#include <locale.h>

typedef void (*ValueFunc) (GRand            *rand,
                           const KoersField *field);

/* For every field there is, many values. */
static void
for_each_value (ValueFunc check)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int i = 0; i < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; i++)
      for (guint round = 0; round < 100; round++)
        check (rand, koers_catalogue_get_field ((KoersKind) kind, i));
}

static KoersValue
make_value (GRand            *rand,
            const KoersField *field)
{
  return field->type == KOERS_FIELD_REFERENCE ? koers_value_id (koers_random_id (rand)) : koers_random_value (rand, field);
}

static void
check_type (GRand            *rand,
            const KoersField *field)
{
  g_auto (KoersValue) value = make_value (rand, field);
  g_autofree char *problem = koers_field_check (field, &value);

  g_assert_cmpint (value.type, ==, koers_field_get_value_type (field));
  if (problem != NULL)
    g_error ("%s: %s", field->name, problem);
}

static void
test_random_values_are_valid (void)
{
  for_each_value (check_type);
}

static void
check_text (GRand            *rand,
            const KoersField *field)
{
  g_auto (KoersValue) value = make_value (rand, field);
  g_auto (KoersValue) read = koers_value_none;
  g_autofree char *text = koers_value_dup_text (&value, field);

  if (!koers_value_parse (field, text, &read) || !koers_value_equal (&read, &value))
    g_error ("%s: “%s” does not come back", field->name, text);
}

static void
test_text_round_trip (void)
{
  for_each_value (check_text);
}

static void
check_nothing (GRand            *rand,
               const KoersField *field)
{
  KoersValue read = koers_value_integer (42);
  g_autofree char *label = koers_value_dup_label (&koers_value_none, field);

  g_assert_null (koers_value_dup_text (&koers_value_none, field));
  g_assert_cmpstr (label, ==, "");
  g_assert_true (koers_value_parse (field, NULL, &read));
  g_assert_false (koers_value_is_set (&read));
  g_assert_true (koers_value_parse (field, "", &read));
  g_assert_false (koers_value_is_set (&read));
}

static void
test_nothing (void)
{
  g_auto (KoersValue) no_text = koers_value_text (NULL), empty = koers_value_text ("");
  KoersValue no = koers_value_bool (FALSE), no_date = koers_value_date ((KoersDate) { 0 }), no_id = koers_value_id ((KoersId) { { 0 } });

  g_assert_false (koers_value_is_set (&no_text));
  g_assert_false (koers_value_is_set (&empty));
  g_assert_false (koers_value_is_set (&no));
  g_assert_false (koers_value_is_set (&no_date));
  g_assert_false (koers_value_is_set (&no_id));
  for_each_value (check_nothing);
}

static gboolean
reads (KoersFieldType  type,
       const char     *text)
{
  static const KoersChoice choices[] = { { .word = "one" }, { .word = "two" } };
  KoersField field = { .name = "test", .type = type, .choices = choices, .n_choices = G_N_ELEMENTS (choices) };
  g_auto (KoersValue) value = koers_value_none;
  gboolean read = koers_value_parse (&field, text, &value);

  g_assert_true (read || !koers_value_is_set (&value));
  return read;
}

static void
test_false_is_nothing (void)
{
  KoersField field = { .name = "test", .type = KOERS_FIELD_BOOL };
  KoersValue value;

  g_assert_true (koers_value_parse (&field, "false", &value));
  g_assert_false (koers_value_is_set (&value));
  g_assert_true (koers_value_parse (&field, "true", &value));
  g_assert_true (koers_value_is_set (&value));
}

static void
test_refused (void)
{
  g_assert_false (reads (KOERS_FIELD_DATE, "30-9-2025"));
  g_assert_false (reads (KOERS_FIELD_DECIMAL, "12,5"));
  g_assert_false (reads (KOERS_FIELD_INTEGER, "12.5"));
  g_assert_false (reads (KOERS_FIELD_INTEGER, "99999999999999999999"));
  g_assert_false (reads (KOERS_FIELD_MONEY, "€ 5"));
  g_assert_false (reads (KOERS_FIELD_PERCENT, "5%"));
  g_assert_false (reads (KOERS_FIELD_BOOL, "yes"));
  g_assert_false (reads (KOERS_FIELD_BOOL, "1"));
  g_assert_false (reads (KOERS_FIELD_CHOICE, "three"));
  g_assert_false (reads (KOERS_FIELD_CHOICE, "One"));
  g_assert_false (reads (KOERS_FIELD_REFERENCE, "x"));
  g_assert_true (reads (KOERS_FIELD_CHOICE, "two"));
  g_assert_true (reads (KOERS_FIELD_BOOL, "false"));
}

/* A damaged file may hold a choice that there is not: it must not be looked up. */
static void
test_no_such_choice (void)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_RISK, KOERS_RISK_STATE);
  const gint64 numbers[] = { -1, KOERS_RISK_STATE_N, G_MAXINT64, G_MININT64 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      KoersValue value = koers_value_integer (numbers[i]);
      g_autofree char *text = koers_value_dup_text (&value, field);
      g_autofree char *label = koers_value_dup_label (&value, field);
      g_autofree char *problem = koers_field_check (field, &value);

      g_assert_cmpstr (text, !=, "");
      g_assert_cmpstr (label, !=, "");
      g_assert_nonnull (problem);
    }
}

static void
check_copy (GRand            *rand,
            const KoersField *field)
{
  g_auto (KoersValue) value = make_value (rand, field);
  g_auto (KoersValue) copy = koers_value_copy (&value);
  g_auto (KoersValue) other = make_value (rand, field);
  g_autofree char *text = koers_value_dup_text (&value, field);
  g_autofree char *other_text = koers_value_dup_text (&other, field);

  g_assert_true (koers_value_equal (&copy, &value));
  g_assert_false (koers_value_equal (&value, &koers_value_none));
  /* Values are equal when files would hold the same. */
  g_assert_true (koers_value_equal (&value, &other) == g_str_equal (text, other_text));
  koers_value_clear (&copy);
  g_assert_false (koers_value_is_set (&copy));
}

static void
test_copy_and_equal (void)
{
  for_each_value (check_copy);
}

static int
get_sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
check_order (GRand            *rand,
             const KoersField *field)
{
  g_auto (KoersValue) a = make_value (rand, field);
  g_auto (KoersValue) b = make_value (rand, field);
  g_auto (KoersValue) c = make_value (rand, field);
  int ab = get_sign (koers_value_compare (&a, &b)), bc = get_sign (koers_value_compare (&b, &c)), ac = get_sign (koers_value_compare (&a, &c));

  g_assert_cmpint (koers_value_compare (&a, &a), ==, 0);
  g_assert_cmpint (ab, ==, -get_sign (koers_value_compare (&b, &a)));
  if ((ab <= 0 && bc <= 0 && ac != MIN (ab, bc)) || (ab >= 0 && bc >= 0 && ac != MAX (ab, bc)))
    g_error ("Values of %s go round", field->name);
  /* Nothing comes last. */
  g_assert_cmpint (koers_value_compare (&a, &koers_value_none), <, 0);
  g_assert_cmpint (koers_value_compare (&koers_value_none, &a), >, 0);
  g_assert_cmpint (koers_value_compare (&koers_value_none, &koers_value_none), ==, 0);
}

static void
test_compare_is_order (void)
{
  for_each_value (check_order);
}

static void
test_dates_by_first_day (void)
{
  KoersValue year = koers_value_date (koers_date_new (2025, 1, 1, KOERS_PRECISION_YEAR));
  KoersValue quarter = koers_value_date (koers_date_new (2025, 1, 1, KOERS_PRECISION_QUARTER));
  KoersValue day = koers_value_date (koers_date_new (2025, 1, 1, KOERS_PRECISION_DAY));
  KoersValue next = koers_value_date (koers_date_new (2025, 1, 2, KOERS_PRECISION_DAY));

  g_assert_cmpint (koers_value_compare (&year, &quarter), <, 0);
  g_assert_cmpint (koers_value_compare (&quarter, &day), <, 0);
  g_assert_cmpint (koers_value_compare (&day, &next), <, 0);
  g_assert_cmpint (koers_value_compare (&year, &next), <, 0);
}

/* What a form shows for a number or a date and gets back unchanged is the same number or date. */
static void
check_editable (GRand            *rand,
                const KoersField *field)
{
  g_auto (KoersValue) value = koers_value_none;
  g_auto (KoersValue) read = koers_value_none;
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  if (koers_field_get_value_type (field) == KOERS_VALUE_TEXT || field->type == KOERS_FIELD_CHOICE || field->type == KOERS_FIELD_REFERENCE ||
      field->type == KOERS_FIELD_BOOL)
    return;

  value = make_value (rand, field);
  text = koers_value_dup_editable (&value, field);
  if (!koers_value_parse_human (field, text, &read, &message) || !koers_value_equal (&read, &value))
    g_error ("%s: “%s” does not come back", field->name, text);
}

static void
test_editable_reads_back (void)
{
  for_each_value (check_editable);
}

static void
test_editable_reads_back_in_language (void)
{
  static const char *const locales[] = { "nl_NL.UTF-8", "en_US.UTF-8", "de_DE.UTF-8" };
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_ALL, locales[i]) != NULL)
      {
        for_each_value (check_editable);
        n++;
      }
  setlocale (LC_ALL, before);
  if (n == 0)
    g_test_skip ("None of the locales of this test is installed.");
}

static void
assert_human (KoersFieldType  type,
              const char     *typed,
              const char     *expected)
{
  KoersField field = { .name = "test", .type = type };
  g_auto (KoersValue) value = koers_value_none;
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;

  if (!koers_value_parse_human (&field, typed, &value, &message))
    {
      g_assert_cmpstr (message, !=, "");
      g_assert_nonnull (message);
      g_assert_false (koers_value_is_set (&value));
      g_assert_null (expected);
      return;
    }
  text = koers_value_dup_text (&value, &field);
  g_assert_cmpstr (text, ==, expected != NULL && *expected != '\0' ? expected : NULL);
  g_assert_nonnull (expected);
}

static void
test_human (void)
{
  assert_human (KOERS_FIELD_TEXT, "  two words ", "two words");
  assert_human (KOERS_FIELD_TEXT, "   ", "");
  assert_human (KOERS_FIELD_DATE, "30-9-2025", "2025-09-30");
  assert_human (KOERS_FIELD_DATE, "soon", NULL);
  assert_human (KOERS_FIELD_DECIMAL, "12,5", "12.5");
  assert_human (KOERS_FIELD_DECIMAL, "12,5,1", NULL);
  assert_human (KOERS_FIELD_INTEGER, "1.200", "1200");
  assert_human (KOERS_FIELD_INTEGER, "1,5", NULL);
  assert_human (KOERS_FIELD_PERCENT, "45 %", "45");
  assert_human (KOERS_FIELD_MONEY, "€ 1.200,50", "120050");
  assert_human (KOERS_FIELD_MONEY, "12,5", "1250");
  assert_human (KOERS_FIELD_MONEY, "12", "1200");
  assert_human (KOERS_FIELD_MONEY, "12,505", NULL);
  assert_human (KOERS_FIELD_LINES, "data, AI;data\nopen", "data\nAI\nopen");
}

static void
assert_label (KoersFieldType  type,
              KoersValue      value,
              const char     *expected)
{
  KoersField field = { .name = "test", .type = type };
  g_autofree char *label = koers_value_dup_label (&value, &field);

  g_assert_cmpstr (label, ==, expected);
  koers_value_clear (&value);
}

static void
test_labels (void)
{
  assert_label (KOERS_FIELD_MONEY, koers_value_integer (120050), "€ 1200.50");
  assert_label (KOERS_FIELD_MONEY, koers_value_integer (120000), "€ 1200");
  assert_label (KOERS_FIELD_PERCENT, koers_value_integer (45), "45 %");
  assert_label (KOERS_FIELD_INTEGER, koers_value_integer (-3), "-3");
  assert_label (KOERS_FIELD_BOOL, koers_value_bool (TRUE), "Yes");
  assert_label (KOERS_FIELD_TEXT, koers_value_text ("één"), "één");
  assert_label (KOERS_FIELD_DATE, koers_value_date (koers_date_new (2025, 9, 30, KOERS_PRECISION_QUARTER)), "Q3 2025");
  assert_label (KOERS_FIELD_DECIMAL, koers_value_decimal ((KoersDecimal) { 125, 1 }), "12.5");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/random-values-are-valid", test_random_values_are_valid);
  g_test_add_func ("/value/text-round-trip", test_text_round_trip);
  g_test_add_func ("/value/nothing", test_nothing);
  g_test_add_func ("/value/false-is-nothing", test_false_is_nothing);
  g_test_add_func ("/value/refused", test_refused);
  g_test_add_func ("/value/no-such-choice", test_no_such_choice);
  g_test_add_func ("/value/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/value/compare-is-order", test_compare_is_order);
  g_test_add_func ("/value/dates-by-first-day", test_dates_by_first_day);
  g_test_add_func ("/value/editable-reads-back", test_editable_reads_back);
  g_test_add_func ("/value/editable-reads-back-in-language", test_editable_reads_back_in_language);
  g_test_add_func ("/value/human", test_human);
  g_test_add_func ("/value/labels", test_labels);

  return g_test_run ();
}
