/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-undo-stack.h"

static void
add (KoersUndoStack *stack,
     gint64          number,
     KoersAction     action,
     gint64          subject,
     const char     *actor)
{
  g_autofree char *label = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  KoersLogLine line = { .number = number, .action = action, .subject = subject, .label = label, .actor = (char *) actor };

  koers_undo_stack_add (stack, &line);
}

static void
assert_next (KoersUndoStack *stack,
             gint64          undo,
             gint64          redo)
{
  const char *label;

  g_assert_cmpint (koers_undo_stack_get_undo (stack, &label), ==, undo);
  g_assert_cmpint (label != NULL ? g_ascii_strtoll (label, NULL, 10) : 0, ==, undo);
  g_assert_cmpint (koers_undo_stack_get_redo (stack, &label), ==, redo);
  g_assert_cmpint (label != NULL ? g_ascii_strtoll (label, NULL, 10) : 0, ==, redo);
}

static void
test_empty (void)
{
  g_autoptr (KoersUndoStack) stack = koers_undo_stack_new ("me");

  assert_next (stack, 0, 0);
  add (stack, 1, KOERS_ACTION_DO, 0, "me");
  assert_next (stack, 0, 0);
}

static void
test_back_and_forth (void)
{
  g_autoptr (KoersUndoStack) stack = koers_undo_stack_new ("me");

  for (gint64 i = 2; i <= 4; i++)
    add (stack, i, KOERS_ACTION_DO, 0, "me");
  assert_next (stack, 4, 0);
  add (stack, 5, KOERS_ACTION_UNDO, 4, "me");
  assert_next (stack, 3, 4);
  add (stack, 6, KOERS_ACTION_UNDO, 3, "me");
  assert_next (stack, 2, 3);
  add (stack, 7, KOERS_ACTION_REDO, 3, "me");
  assert_next (stack, 3, 4);
  add (stack, 8, KOERS_ACTION_DO, 0, "me");
  assert_next (stack, 8, 0);
  add (stack, 9, KOERS_ACTION_UNDO, 8, "me");
  assert_next (stack, 3, 8);
}

static void
test_others_do_not_count (void)
{
  g_autoptr (KoersUndoStack) stack = koers_undo_stack_new ("me");

  add (stack, 2, KOERS_ACTION_DO, 0, "me");
  add (stack, 3, KOERS_ACTION_UNDO, 2, "me");
  add (stack, 4, KOERS_ACTION_DO, 0, "you");
  assert_next (stack, 0, 2);
  add (stack, 5, KOERS_ACTION_UNDO, 4, "you");
  assert_next (stack, 0, 2);
}

/* The log is read from somewhere in the middle: what was before it is not there. */
static void
test_unknown_subject (void)
{
  g_autoptr (KoersUndoStack) stack = koers_undo_stack_new ("me");

  add (stack, 50, KOERS_ACTION_UNDO, 20, "me");
  assert_next (stack, 0, 0);
  add (stack, 51, KOERS_ACTION_REDO, 20, "me");
  add (stack, 52, KOERS_ACTION_REDO, -7, "me");
  assert_next (stack, 0, 0);
  add (stack, 53, KOERS_ACTION_DO, 0, "me");
  assert_next (stack, 53, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo-stack/empty", test_empty);
  g_test_add_func ("/undo-stack/back-and-forth", test_back_and_forth);
  g_test_add_func ("/undo-stack/others-do-not-count", test_others_do_not_count);
  g_test_add_func ("/undo-stack/unknown-subject", test_unknown_subject);

  return g_test_run ();
}
