/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-field-check.h"

/* Takes the value. */
static gboolean
is_allowed (const KoersField *field,
            KoersValue        value)
{
  g_autofree char *message = koers_field_check (field, &value);

  koers_value_clear (&value);
  g_assert_cmpstr (message, !=, "");
  return message == NULL;
}

static gboolean
is_allowed_text (KoersFieldType  type,
                 const char     *text)
{
  KoersField field = { .name = "test", .type = type };

  return is_allowed (&field, koers_value_text (text));
}

static gboolean
is_allowed_integer (KoersFieldType type,
                    gint64         integer)
{
  KoersField field = { .name = "test", .type = type };

  return is_allowed (&field, koers_value_integer (integer));
}

static void
test_required (void)
{
  KoersField field = { .name = "test", .type = KOERS_FIELD_TEXT };

  g_assert_true (is_allowed (&field, koers_value_none));
  field.required = 1;
  g_assert_false (is_allowed (&field, koers_value_none));
  g_assert_true (is_allowed (&field, koers_value_text ("x")));
}

/* How many characters fit, whatever their bytes. */
static gboolean
fits (KoersFieldType  type,
      int             max,
      gsize           n)
{
  KoersField field = { .name = "test", .type = type, .max = max };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, "é");
  return is_allowed (&field, koers_value_text (text->str));
}

static void
test_length (void)
{
  g_assert_true (fits (KOERS_FIELD_TEXT, 20, 20));
  g_assert_false (fits (KOERS_FIELD_TEXT, 20, 21));
  g_assert_true (fits (KOERS_FIELD_TEXT, 0, 200));
  g_assert_false (fits (KOERS_FIELD_TEXT, 0, 201));
  g_assert_true (fits (KOERS_FIELD_LONG_TEXT, 0, 20000));
  g_assert_false (fits (KOERS_FIELD_LONG_TEXT, 0, 20001));
  g_assert_true (fits (KOERS_FIELD_LONG_TEXT, 400, 400));
  g_assert_false (fits (KOERS_FIELD_LONG_TEXT, 400, 401));
  g_assert_true (fits (KOERS_FIELD_LONG_TEXT, G_MAXINT, 100000));
}

static void
test_printable (void)
{
  static const char *const controls[] = { "\001", "a\bb", "a\033b", "\177", "a\rb", "\v" };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_assert_false (is_allowed_text (KOERS_FIELD_TEXT, controls[i]));
      g_assert_false (is_allowed_text (KOERS_FIELD_LONG_TEXT, controls[i]));
    }
  g_assert_false (is_allowed_text (KOERS_FIELD_TEXT, "a\nb"));
  g_assert_false (is_allowed_text (KOERS_FIELD_TEXT, "a\tb"));
  g_assert_true (is_allowed_text (KOERS_FIELD_LONG_TEXT, "a\n\tb"));
  g_assert_true (is_allowed_text (KOERS_FIELD_LINES, "a\nb"));
  g_assert_true (is_allowed_text (KOERS_FIELD_JSON, "{\n}\n"));
  g_assert_true (is_allowed_text (KOERS_FIELD_TEXT, "één € 😀 “zo” 數據"));
}

static void
test_utf8 (void)
{
  static const char *const texts[] = { "\xff", "a\xc3", "\xc3(", "\xed\xa0\x80", "\xc0\xaf" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_false (is_allowed_text (KOERS_FIELD_TEXT, texts[i]));
      g_assert_false (is_allowed_text (KOERS_FIELD_LONG_TEXT, texts[i]));
      g_assert_false (is_allowed_text (KOERS_FIELD_URL, texts[i]));
    }
}

static void
test_colour (void)
{
  static const char *const wrong[] = { "#12345", "#1234567", "123456", "0123456", "#12345g", "red", "#", "# 12345", "#123 56" };

  g_assert_true (is_allowed_text (KOERS_FIELD_COLOUR, "#1a5fb4"));
  g_assert_true (is_allowed_text (KOERS_FIELD_COLOUR, "#FFFFFF"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (is_allowed_text (KOERS_FIELD_COLOUR, wrong[i]))
      g_error ("“%s” was allowed", wrong[i]);
}

static void
test_web_address (void)
{
  static const char *const right[] = { "https://example.org", "http://example.org/a?b=c#d", "https://example.org:8080/é", "file:///srv/plan.pdf" };
  static const char *const wrong[] = { "example.org", "https://", "https:///x", "javascript:alert(1)", "data:text/html,x", "ftp://example.org",
                                       "mailto:a@example.org", "https", "://x", "vbscript:x" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    if (!is_allowed_text (KOERS_FIELD_URL, right[i]))
      g_error ("“%s” was refused", right[i]);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (is_allowed_text (KOERS_FIELD_URL, wrong[i]))
      g_error ("“%s” was allowed", wrong[i]);
}

static void
test_email (void)
{
  static const char *const right[] = { "data@example.org", "a.b+c@mail.example.org" };
  static const char *const wrong[] = { "example.org", "@example.org", "a@", "a@example", "a@@example.org", "a b@example.org", "a@b@example.org",
                                       "a@.org", "a@example.", "a@x.org, b@x.org", "A <a@x.org>" };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    if (!is_allowed_text (KOERS_FIELD_EMAIL, right[i]))
      g_error ("“%s” was refused", right[i]);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (is_allowed_text (KOERS_FIELD_EMAIL, wrong[i]))
      g_error ("“%s” was allowed", wrong[i]);
}

static void
test_percent (void)
{
  g_assert_true (is_allowed_integer (KOERS_FIELD_PERCENT, 0));
  g_assert_true (is_allowed_integer (KOERS_FIELD_PERCENT, 100));
  g_assert_false (is_allowed_integer (KOERS_FIELD_PERCENT, -1));
  g_assert_false (is_allowed_integer (KOERS_FIELD_PERCENT, 101));
}

static void
test_money (void)
{
  g_assert_true (is_allowed_integer (KOERS_FIELD_MONEY, 0));
  g_assert_true (is_allowed_integer (KOERS_FIELD_MONEY, G_GINT64_CONSTANT (100000000000000)));
  g_assert_false (is_allowed_integer (KOERS_FIELD_MONEY, -1));
  g_assert_false (is_allowed_integer (KOERS_FIELD_MONEY, G_GINT64_CONSTANT (100000000000001)));
}

static void
test_integer (void)
{
  KoersField field = { .name = "test", .type = KOERS_FIELD_INTEGER, .min = -3, .max = 5 };

  g_assert_true (is_allowed (&field, koers_value_integer (-3)));
  g_assert_true (is_allowed (&field, koers_value_integer (5)));
  g_assert_false (is_allowed (&field, koers_value_integer (-4)));
  g_assert_false (is_allowed (&field, koers_value_integer (6)));

  /* Without limits of its own: what JSON can hold. */
  g_assert_true (is_allowed_integer (KOERS_FIELD_INTEGER, G_GINT64_CONSTANT (9007199254740991)));
  g_assert_true (is_allowed_integer (KOERS_FIELD_INTEGER, -G_GINT64_CONSTANT (9007199254740991)));
  g_assert_false (is_allowed_integer (KOERS_FIELD_INTEGER, G_GINT64_CONSTANT (9007199254740992)));
  g_assert_false (is_allowed_integer (KOERS_FIELD_INTEGER, G_MAXINT64));
  g_assert_false (is_allowed_integer (KOERS_FIELD_INTEGER, G_MININT64));
}

static void
test_choice (void)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_RISK, KOERS_RISK_STATE);

  g_assert_true (is_allowed (field, koers_value_integer (0)));
  g_assert_true (is_allowed (field, koers_value_integer (KOERS_RISK_STATE_N - 1)));
  g_assert_false (is_allowed (field, koers_value_integer (KOERS_RISK_STATE_N)));
  g_assert_false (is_allowed (field, koers_value_integer (-1)));
}

/* No is nothing, so that there are not two ways to say it. */
static void
test_bool (void)
{
  g_assert_true (is_allowed_integer (KOERS_FIELD_BOOL, 1));
  g_assert_false (is_allowed_integer (KOERS_FIELD_BOOL, 0));
  g_assert_false (is_allowed_integer (KOERS_FIELD_BOOL, 2));
}

static void
test_day_only (void)
{
  KoersField field = { .name = "test", .type = KOERS_FIELD_DATE, .day_only = 1 };

  g_assert_true (is_allowed (&field, koers_value_date (koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY))));
  g_assert_false (is_allowed (&field, koers_value_date (koers_date_new (2025, 9, 30, KOERS_PRECISION_MONTH))));
  g_assert_false (is_allowed (&field, koers_value_date (koers_date_new (2025, 9, 30, KOERS_PRECISION_YEAR))));
  field.day_only = 0;
  g_assert_true (is_allowed (&field, koers_value_date (koers_date_new (2025, 9, 30, KOERS_PRECISION_YEAR))));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field-check/required", test_required);
  g_test_add_func ("/field-check/length", test_length);
  g_test_add_func ("/field-check/printable", test_printable);
  g_test_add_func ("/field-check/utf8", test_utf8);
  g_test_add_func ("/field-check/colour", test_colour);
  g_test_add_func ("/field-check/web-address", test_web_address);
  g_test_add_func ("/field-check/email", test_email);
  g_test_add_func ("/field-check/percent", test_percent);
  g_test_add_func ("/field-check/money", test_money);
  g_test_add_func ("/field-check/integer", test_integer);
  g_test_add_func ("/field-check/choice", test_choice);
  g_test_add_func ("/field-check/bool", test_bool);
  g_test_add_func ("/field-check/day-only", test_day_only);

  return g_test_run ();
}
