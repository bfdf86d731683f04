/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-log-words.h"
#include "koers-test-document.h"

#define N_STEPS 20

static KoersDocument *
make_document (char **path)
{
  *path = koers_test_dup_path ("a.koers");
  koers_test_create (*path, NULL);
  return koers_test_document_open (*path, "me");
}

static void
rename_many (KoersDocument *document)
{
  for (guint i = 1; i <= N_STEPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Step %u", i);

      koers_test_document_rename (document, name);
    }
}

/* To a change is that one too; each step can be redone. */
static void
test_undo_to (void)
{
  g_autofree char *path = NULL;
  g_autoptr (KoersDocument) document = make_document (&path);
  g_autoptr (GError) error = NULL;

  rename_many (document);
  /* The first line of the log made the strategy: that is no step. */
  g_assert_false (koers_document_can_undo_to (document, 1));
  g_assert_false (koers_document_can_undo_to (document, N_STEPS + 2));
  g_assert_true (koers_document_can_undo_to (document, 2));
  g_assert_true (koers_document_undo_to (document, 2 + 5, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (koers_test_document_get_name (document), ==, "Step 5");
  g_assert_false (koers_document_can_undo_to (document, 2 + 5));
  for (guint i = 0; i < N_STEPS; i++)
    koers_test_document_redo (document);
  g_assert_cmpstr (koers_test_document_get_name (document), ==, "Step 20");
  koers_test_document_check_kept (document);
}

/* What others did in between stays, and cannot be undone to. */
static void
test_undo_to_past_others (void)
{
  g_autofree char *path = NULL;
  g_autoptr (KoersDocument) mine = make_document (&path), theirs = koers_test_document_open (path, "them");
  g_autoptr (GError) error = NULL;

  koers_test_document_rename (mine, "Mine");
  g_assert_true (koers_document_follow (theirs, NULL));
  koers_test_document_set (theirs, koers_test_document_get_pillar (theirs), KOERS_PILLAR_NAME, "Theirs");
  g_assert_true (koers_document_follow (mine, NULL));
  koers_test_document_rename (mine, "Mine again");
  g_assert_false (koers_document_can_undo_to (mine, 3));
  g_assert_true (koers_document_undo_to (mine, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (koers_test_document_get_name (mine), ==, "Data strategy");
  g_assert_cmpstr (koers_record_get_name (koers_test_document_get_pillar (mine)), ==, "Theirs");
}

/* A record's history is all that happened to it and nothing else, also after it is gone. */
static void
test_history (void)
{
  g_autofree char *path = NULL;
  g_autoptr (KoersDocument) document = make_document (&path);
  KoersRecord *pillar = koers_test_document_get_pillar (document);
  KoersId id = koers_record_get_id (pillar);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Delete");
  g_autoptr (GPtrArray) lines = NULL, log = NULL;
  g_autoptr (GError) error = NULL;
  const KoersLogLine *line;

  rename_many (document);
  koers_test_document_set (document, pillar, KOERS_PILLAR_NAME, "Other");
  g_assert_true (koers_change_set_delete (changes, koers_document_get_strategy (document), pillar, NULL));
  g_assert_true (koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error));
  koers_test_document_undo (document);

  lines = koers_document_read_history (document, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 4);
  for (guint i = 0; i < lines->len; i++)
    {
      line = g_ptr_array_index (lines, i);
      g_assert_cmpuint (koers_change_set_get_n (line->changes), ==, 1);
      g_assert_true (koers_id_equal (koers_change_set_get (line->changes, 0)->id, id));
    }
  line = g_ptr_array_index (lines, 1);
  g_assert_cmpint (koers_change_set_get (line->changes, 0)->operation, ==, KOERS_OPERATION_UPDATE);
  g_assert_cmpstr (koers_edit_get_change (koers_change_set_get (line->changes, 0), 0)->after.text, ==, "Other");

  log = koers_document_read_log (document, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, ==, 3);
  g_assert_cmpint (((KoersLogLine *) g_ptr_array_index (log, 2))->number, ==, koers_document_get_revision (document));
}

static void
test_words (void)
{
  KoersLogLine line = { 5, KOERS_ACTION_UNDO, 4, (char *) "Move “A”", (char *) KOERS_ORIGIN_IMPORT, (char *) "somebody", 1700000000000000, NULL };
  g_autofree char *label = koers_log_line_dup_label (&line), *facts = koers_log_line_dup_facts (&line);

  g_assert_cmpstr (label, ==, "Undone: Move “A”");
  g_assert_cmpstr (facts, ==, "14-11-2023 22:13, somebody, by import");
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-log/undo-to", test_undo_to);
  g_test_add_func ("/document-log/undo-to-past-others", test_undo_to_past_others);
  g_test_add_func ("/document-log/history", test_history);
  g_test_add_func ("/document-log/words", test_words);

  return koers_test_run ();
}
