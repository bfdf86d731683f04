/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-document.h"

/* How many steps can be taken back at least. */
#define N_STEPS 250

static char *
make_file (KoersChangeSet *content)
{
  char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, content);
  return path;
}

static void
rename_many (KoersDocument *document,
             guint          n)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Step %u", i);

      koers_test_document_rename (document, name);
    }
}

static void
assert_step (KoersDocument *document,
             guint          step,
             guint          n)
{
  g_autofree char *name = step > 0 ? g_strdup_printf ("Step %u", step) : g_strdup ("Data strategy");
  g_autofree char *next = step < n ? g_strdup_printf ("Step %u", step + 1) : NULL;

  g_assert_cmpstr (koers_test_document_get_name (document), ==, name);
  g_assert_cmpstr (koers_document_get_undo_label (document), ==, step > 0 ? name : NULL);
  g_assert_cmpstr (koers_document_get_redo_label (document), ==, next);
}

static void
test_many_steps (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");

  rename_many (document, N_STEPS);
  for (guint i = N_STEPS; i-- > 0;)
    {
      koers_test_document_undo (document);
      assert_step (document, i, N_STEPS);
    }
  /* There is nothing more to undo, and that is no error. */
  koers_test_document_undo (document);
  assert_step (document, 0, N_STEPS);
  for (guint i = 1; i <= N_STEPS; i++)
    {
      koers_test_document_redo (document);
      assert_step (document, i, N_STEPS);
    }
  koers_test_document_redo (document);
  assert_step (document, N_STEPS, N_STEPS);
  koers_test_assert_whole (path, NULL);
}

static void
test_after_reopening (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");

  rename_many (document, N_STEPS);
  for (guint i = N_STEPS; i-- > 0;)
    {
      if (i % 50 == 0)
        koers_test_document_reopen (&document, "me");
      koers_test_document_undo (document);
      assert_step (document, i, N_STEPS);
    }
  for (guint i = 1; i <= N_STEPS; i++)
    {
      if (i % 50 == 0)
        koers_test_document_reopen (&document, "me");
      koers_test_document_redo (document);
      assert_step (document, i, N_STEPS);
    }
}

static void
test_new_change_ends_redo (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");

  rename_many (document, 5);
  koers_test_document_undo (document);
  koers_test_document_undo (document);
  koers_test_document_rename (document, "Elsewhere");
  g_assert_null (koers_document_get_redo_label (document));
  koers_test_document_reopen (&document, "me");
  g_assert_null (koers_document_get_redo_label (document));
  koers_test_document_undo (document);
  g_assert_cmpstr (koers_test_document_get_name (document), ==, "Step 3");
}

static void
test_labels_are_told (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autofree char *undo_label = NULL, *redo_label = NULL;

  koers_test_document_rename (document, "First");
  koers_test_document_rename (document, "Second");
  koers_test_document_undo (document);
  g_object_get (document, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  g_assert_cmpstr (undo_label, ==, "First");
  g_assert_cmpstr (redo_label, ==, "Second");
}

/* Everything that a pillar takes with it comes back, to the last field. */
static void
test_large_delete (void)
{
  g_autofree char *path = make_file (koers_test_sample_new (40));
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Delete");
  KoersDigest before = koers_test_document_get_digest (document), after;
  guint n = koers_strategy_get_n (koers_document_get_strategy (document));
  g_autoptr (GError) error = NULL;

  g_assert_true (koers_change_set_delete (changes, koers_document_get_strategy (document), koers_test_document_get_pillar (document), NULL));
  koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koers_strategy_get_n (koers_document_get_strategy (document)), <, n - 10);
  after = koers_test_document_get_digest (document);

  koers_test_document_reopen (&document, "me");
  koers_test_document_undo (document);
  koers_test_assert_digest (koers_test_document_get_digest (document), before);
  koers_test_document_redo (document);
  koers_test_assert_digest (koers_test_document_get_digest (document), after);
  koers_test_assert_whole (path, NULL);
}

/* ---- with somebody else in between */

static void
test_others_in_between (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) mine = koers_test_document_open (path, "me");
  g_autoptr (KoersDocument) theirs = koers_test_document_open (path, "you");

  for (guint i = 1; i <= 210; i++)
    {
      g_autofree char *name = g_strdup_printf ("Step %u", i);

      koers_test_document_rename (mine, name);
      koers_test_document_set (theirs, koers_test_document_get_pillar (theirs), KOERS_PILLAR_NAME, name);
    }
  for (guint i = 210; i-- > 0;)
    {
      koers_test_document_undo (mine);
      assert_step (mine, i, 210);
    }
  g_assert_cmpstr (koers_record_get_name (koers_test_document_get_pillar (mine)), ==, "Step 210");

  /* What others do does not end my redo. */
  koers_test_document_set (theirs, koers_test_document_get_pillar (theirs), KOERS_PILLAR_CODE, "P");
  for (guint i = 1; i <= 210; i++)
    koers_test_document_redo (mine);
  g_assert_cmpstr (koers_test_document_get_name (mine), ==, "Step 210");
  g_assert_true (koers_document_follow (theirs, NULL));
  koers_test_assert_digest (koers_test_document_get_digest (mine), koers_test_document_get_digest (theirs));
  g_assert_cmpstr (koers_document_get_undo_label (theirs), ==, "P");
}

static void
test_refused_when_changed_since (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) mine = koers_test_document_open (path, "me");
  g_autoptr (KoersDocument) theirs = koers_test_document_open (path, "you");
  g_autoptr (GError) error = NULL;

  koers_test_document_rename (mine, "Mine");
  g_assert_true (koers_document_follow (theirs, NULL));
  koers_test_document_rename (theirs, "Theirs");

  g_assert_false (koers_document_undo (mine, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_CONFLICT);
  g_assert_cmpstr (koers_test_document_get_name (mine), ==, "Theirs");
  g_assert_cmpstr (koers_document_get_undo_label (mine), ==, "Mine");
  g_assert_cmpint (koers_test_get_integer (path, "SELECT max (number) FROM change_log"), ==, 3);
}

static void
test_insert_that_others_changed (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) mine = koers_test_document_open (path, "me");
  g_autoptr (KoersDocument) theirs = koers_test_document_open (path, "you");
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("New pillar");
  g_auto (KoersValue) name = koers_value_text ("New");
  KoersId id = koers_id_new ();
  g_autoptr (GError) error = NULL;

  koers_change_set_insert (changes, KOERS_KIND_PILLAR, id);
  koers_change_set_set (changes, koers_document_get_strategy (mine), KOERS_KIND_PILLAR, id, KOERS_PILLAR_NAME, &name);
  g_assert_true (koers_document_commit (mine, changes, KOERS_ORIGIN_WINDOW, NULL, NULL));
  g_assert_true (koers_document_follow (theirs, NULL));
  koers_test_document_set (theirs, koers_strategy_lookup (koers_document_get_strategy (theirs), id), KOERS_PILLAR_DESCRIPTION, "An hour of work");

  g_assert_false (koers_document_undo (mine, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_CONFLICT);
  g_assert_nonnull (koers_strategy_lookup (koers_document_get_strategy (mine), id));
}

/* Then there is nothing left to take back, and what came before it can be. */
static void
test_taken_back_by_others (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) mine = koers_test_document_open (path, "me");
  g_autoptr (KoersDocument) theirs = koers_test_document_open (path, "you");

  koers_test_document_set (mine, koers_test_document_get_pillar (mine), KOERS_PILLAR_CODE, "P");
  koers_test_document_rename (mine, "Mine");
  g_assert_true (koers_document_follow (theirs, NULL));
  koers_test_document_rename (theirs, "Data strategy");

  koers_test_document_undo (mine);
  g_assert_cmpstr (koers_document_get_undo_label (mine), ==, "P");
  g_assert_cmpstr (koers_document_get_redo_label (mine), ==, "Mine");
  koers_test_document_undo (mine);
  g_assert_null (koers_record_get_text (koers_test_document_get_pillar (mine), KOERS_PILLAR_CODE));
  koers_test_document_redo (mine);
  koers_test_document_redo (mine);
  g_assert_cmpstr (koers_test_document_get_name (mine), ==, "Mine");
  koers_test_assert_whole (path, NULL);
  g_assert_true (koers_document_follow (theirs, NULL));
  koers_test_assert_digest (koers_test_document_get_digest (mine), koers_test_document_get_digest (theirs));
}

/* ---- the log says what happened */

static void
test_undo_in_the_log (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");

  koers_test_document_rename (document, "Name");
  koers_test_document_undo (document);
  koers_test_document_redo (document);
  g_assert_cmpint (koers_test_get_integer (path, "SELECT count (*) FROM change_log WHERE number = 3 AND action = 'undo' AND subject = 2"), ==, 1);
  g_assert_cmpint (koers_test_get_integer (path, "SELECT count (*) FROM change_log WHERE number = 4 AND action = 'redo' AND subject = 2"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-undo/many-steps", test_many_steps);
  g_test_add_func ("/document-undo/after-reopening", test_after_reopening);
  g_test_add_func ("/document-undo/new-change-ends-redo", test_new_change_ends_redo);
  g_test_add_func ("/document-undo/labels-are-told", test_labels_are_told);
  g_test_add_func ("/document-undo/large-delete", test_large_delete);
  g_test_add_func ("/document-undo/others-in-between", test_others_in_between);
  g_test_add_func ("/document-undo/refused-when-changed-since", test_refused_when_changed_since);
  g_test_add_func ("/document-undo/insert-that-others-changed", test_insert_that_others_changed);
  g_test_add_func ("/document-undo/taken-back-by-others", test_taken_back_by_others);
  g_test_add_func ("/document-undo/undo-in-the-log", test_undo_in_the_log);

  return koers_test_run ();
}
