/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-changes.h"

#include "koers-rules.h"

#include <stdarg.h>

/* Short forms, so that a test says what it is about and little else. */

/**
 * koers_test_set:
 * @changes: a change set
 * @strategy: a strategy
 * @kind: the kind of a record
 * @id: its id
 * @field: the number of one of its fields
 * @value: (transfer full): what it becomes
 *
 * Gives a field another value.
 */
void
koers_test_set (KoersChangeSet *changes,
                KoersStrategy  *strategy,
                KoersKind       kind,
                KoersId         id,
                int             field,
                KoersValue      value)
{
  koers_change_set_set (changes, strategy, kind, id, field, &value);
  koers_value_clear (&value);
}

/**
 * koers_test_insert:
 * @changes: a change set
 * @strategy: a strategy
 * @kind: the kind of the new record
 * @...: numbers of fields (int), each followed by its value (#KoersValue, transfer full), and -1
 *
 * Puts a new record in.
 *
 * Returns: its id
 */
KoersId
koers_test_insert (KoersChangeSet *changes,
                   KoersStrategy  *strategy,
                   KoersKind       kind,
                   ...)
{
  KoersId id = koers_id_new ();
  va_list args;

  koers_change_set_insert (changes, kind, id);
  va_start (args, kind);
  for (int field = va_arg (args, int); field >= 0; field = va_arg (args, int))
    koers_test_set (changes, strategy, kind, id, field, va_arg (args, KoersValue));
  va_end (args);
  return id;
}

/**
 * koers_test_dup_problem:
 * @strategy: a strategy
 * @changes: what is to change
 * @field: (out) (optional): the field that the first problem is about, -1 for none
 *
 * Checks a change set, and that what is said about it can be shown to people.
 *
 * Returns: (transfer full) (nullable): the first problem on one line; %NULL if there is none
 */
char *
koers_test_dup_problem (KoersStrategy  *strategy,
                        KoersChangeSet *changes,
                        int            *field)
{
  g_autoptr (GPtrArray) problems = koers_rules_check (strategy, changes);

  for (guint i = 0; i < problems->len; i++)
    {
      const KoersProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = koers_problem_dup_line (problem);

      g_assert_cmpstr (problem->message, !=, "");
      g_assert_cmpstr (problem->title, !=, "");
      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_nonnull (koers_change_set_lookup (changes, problem->id));
    }
  if (field != NULL)
    *field = problems->len > 0 ? ((KoersProblem *) g_ptr_array_index (problems, 0))->field : -1;
  return problems->len > 0 ? koers_problem_dup_line (g_ptr_array_index (problems, 0)) : NULL;
}

/**
 * koers_test_apply:
 * @strategy: a strategy
 * @changes: (transfer full): what is to change
 *
 * Carries a change set out, which must be valid.
 */
void
koers_test_apply (KoersStrategy  *strategy,
                  KoersChangeSet *changes)
{
  static gint64 revision = 0;
  g_autofree char *problem = koers_test_dup_problem (strategy, changes, NULL);

  g_assert_cmpstr (problem, ==, NULL);
  revision++;
  koers_strategy_apply (strategy, changes, revision, (KoersStamp) { revision, "test" });
  koers_change_set_unref (changes);
}

/**
 * koers_test_change:
 * @strategy: a strategy
 * @kind: the kind of a record
 * @id: its id
 * @field: the number of one of its fields
 * @value: (transfer full): what it becomes
 *
 * Gives a field another value, as a change of its own.
 */
void
koers_test_change (KoersStrategy *strategy,
                   KoersKind      kind,
                   KoersId        id,
                   int            field,
                   KoersValue     value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_test_set (changes, strategy, kind, id, field, value);
  koers_test_apply (strategy, changes);
}

/**
 * koers_test_date:
 * @text: a date as files hold it
 *
 * Returns: it, as the value of a field
 */
KoersValue
koers_test_date (const char *text)
{
  KoersDate date = { 0 };

  g_assert_true (koers_date_parse (text, &date));
  return koers_value_date (date);
}

/**
 * koers_test_decimal:
 * @text: a number as files hold it
 *
 * Returns: it, as the value of a field
 */
KoersValue
koers_test_decimal (const char *text)
{
  KoersDecimal decimal = { 0 };

  g_assert_true (koers_decimal_parse (text, &decimal));
  return koers_value_decimal (decimal);
}
