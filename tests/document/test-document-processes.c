/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-document.h"

#include <unistd.h>

/* How many changes each process makes of each sort. */
#define N_CHANGES 200

/* How soon a change of another process is to be seen, in microseconds. */
#define MAX_DELAY (2 * G_TIME_SPAN_SECOND)

static char *
make_file (void)
{
  char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, NULL);
  return path;
}

/* Commits as another process does. It is this program once more: a mere fork would inherit locks of threads that it does not have. */
static void
commit_elsewhere (const char *path,
                  const char *name)
{
  const char *const argv[] = { "/proc/self/exe", "--rename", path, name, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static int
rename_and_exit (const char *path,
                 const char *name)
{
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "you");

  koers_test_document_rename (document, name);
  return 0;
}

/* ---- two at once */

typedef struct {
  int go[2];   /* to the process: begin, and later: the other one is done */
  int done[2]; /* from the process: ready, and later its digest */
} KoersWorker;

static void
assert_conflict (GPtrArray  *conflicts,
                 const char *mine)
{
  const KoersConflict *conflict = g_ptr_array_index (conflicts, 0);

  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpint (conflict->field, ==, KOERS_PILLAR_DESCRIPTION);
  g_assert_cmpstr (conflict->mine.text, ==, mine);
  g_assert_false (koers_value_equal (&conflict->base, &conflict->theirs));
}

/* Writes into the field that both write into; if the other one was first, looks at what is there now and tries again. */
static guint
set_shared (KoersDocument *document,
            const char    *text)
{
  for (guint n_conflicts = 0;; n_conflicts++)
    {
      g_autoptr (KoersChangeSet) changes = koers_change_set_new (text);
      g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
      g_autoptr (GError) error = NULL;

      koers_change_set_set_record (changes, koers_test_document_get_pillar (document), KOERS_PILLAR_DESCRIPTION, koers_value_text (text));
      if (koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, conflicts, &error))
        return n_conflicts;
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_CONFLICT);
      assert_conflict (conflicts, text);
    }
}

static void
work (const char  *path,
      KoersWorker *worker,
      const char  *who,
      int          own_field)
{
  g_autoptr (KoersDocument) document = koers_test_document_open (path, who);
  KoersDigest digest;
  guint n_conflicts = 0;
  char byte = 0;

  g_assert_cmpint (write (worker->done[1], &byte, 1), ==, 1);
  g_assert_cmpint (read (worker->go[0], &byte, 1), ==, 1);
  for (guint i = 1; i <= N_CHANGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", who, i);

      koers_test_document_set (document, koers_test_document_get_pillar (document), own_field, text);
      n_conflicts += set_shared (document, text);
    }
  g_assert_cmpint (write (worker->done[1], &byte, 1), ==, 1);
  g_assert_cmpint (read (worker->go[0], &byte, 1), ==, 1);
  g_assert_true (koers_document_follow (document, NULL));
  digest = koers_test_document_get_digest (document);
  g_assert_cmpint (write (worker->done[1], &n_conflicts, sizeof n_conflicts), ==, sizeof n_conflicts);
  g_assert_cmpint (write (worker->done[1], &digest, sizeof digest), ==, sizeof digest);
}

/* Each value that somebody wrote stands on the one that was there: none was written over unseen. */
static void
assert_nothing_lost (KoersDocument *document)
{
  g_autoptr (GPtrArray) lines = koers_store_read_log (KOERS_STORE (koers_document_get_file (document)), 1, G_MAXINT64, TRUE, NULL);
  KoersRecord *pillar = koers_test_document_get_pillar (document);
  const KoersValue *last = &koers_value_none;
  guint n_shared = 0;

  g_assert_cmpuint (lines->len, ==, 4 * N_CHANGES);
  for (guint i = 0; i < lines->len; i++)
    {
      const KoersLogLine *line = g_ptr_array_index (lines, i);
      const KoersFieldChange *change = koers_edit_lookup (koers_change_set_get (line->changes, 0), KOERS_PILLAR_DESCRIPTION);

      g_assert_cmpint (line->number, ==, i + 2);
      if (change == NULL)
        continue;
      g_assert_true (koers_value_equal (&change->before, last));
      last = &change->after;
      n_shared++;
    }
  g_assert_cmpuint (n_shared, ==, 2 * N_CHANGES);
  g_assert_true (koers_value_equal (koers_record_get_value (pillar, KOERS_PILLAR_DESCRIPTION), last));
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_NAME), ==, "Anna 200");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_SOURCE), ==, "Bram 200");
}

static void
test_two_at_once (void)
{
  static const struct { const char *who; int field; } people[] = { { "Anna", KOERS_PILLAR_NAME }, { "Bram", KOERS_PILLAR_SOURCE } };
  g_autofree char *path = make_file ();
  g_autoptr (KoersDocument) document = NULL;
  KoersWorker workers[2];
  pid_t children[2];
  KoersDigest digests[2];
  guint n_conflicts[2];
  char byte = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (pipe (workers[i].go), ==, 0);
      g_assert_cmpint (pipe (workers[i].done), ==, 0);
      children[i] = fork ();
      if (children[i] == 0)
        {
          /* If the test ends early, so does this. */
          close (workers[i].go[1]);
          work (path, &workers[i], people[i].who, people[i].field);
          _exit (0);
        }
      close (workers[i].done[1]);
    }
  /* Both begin, and both look at the end, at the same time. */
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < 2; i++)
        g_assert_cmpint (read (workers[i].done[0], &byte, 1), ==, 1);
      for (guint i = 0; i < 2; i++)
        g_assert_cmpint (write (workers[i].go[1], &byte, 1), ==, 1);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (read (workers[i].done[0], &n_conflicts[i], sizeof n_conflicts[i]), ==, sizeof n_conflicts[i]);
      g_assert_cmpint (read (workers[i].done[0], &digests[i], sizeof digests[i]), ==, sizeof digests[i]);
      g_assert_cmpint (koers_test_wait (children[i]), ==, 0);
    }

  g_test_message ("%u and %u conflicts", n_conflicts[0], n_conflicts[1]);
  document = koers_test_document_open (path, "reader");
  koers_test_assert_whole (path, NULL);
  koers_test_assert_digest (digests[0], koers_test_document_get_digest (document));
  koers_test_assert_digest (digests[1], koers_test_document_get_digest (document));
  assert_nothing_lost (document);
}

/* ---- following */

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_followed_soon (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  guint n_followed = 0, n_changed = 0, n_notified = 0;
  gint64 start;

  g_assert_true (koers_file_finish_check (koers_document_get_file (document)));
  koers_document_start_following (document);
  g_signal_connect_swapped (document, "followed", G_CALLBACK (count_cb), &n_followed);
  g_signal_connect_swapped (koers_document_get_strategy (document), "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (koers_strategy_get_root (koers_document_get_strategy (document)), "notify::name", G_CALLBACK (count_cb), &n_notified);

  commit_elsewhere (path, "Theirs");
  start = g_get_monotonic_time ();
  while (n_followed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_DELAY);
  g_assert_cmpstr (koers_test_document_get_name (document), ==, "Theirs");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (koers_document_get_revision (document), ==, 2);
  g_assert_null (koers_document_get_undo_label (document));
}

static void
test_own_changes_are_no_news (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  KoersStore *store = KOERS_STORE (koers_document_get_file (document));

  koers_test_document_rename (document, "Mine");
  g_assert_false (koers_store_has_news (store));
  commit_elsewhere (path, "Theirs");
  g_assert_true (koers_store_has_news (store));
  g_assert_false (koers_store_has_news (store));
}

static void
commit_in_turn_cb (KoersDocument *document)
{
  static gboolean once;

  if (!once)
    {
      once = TRUE;
      commit_elsewhere (koers_file_get_path (koers_document_get_file (document)), "Later");
      koers_test_document_set (document, koers_test_document_get_pillar (document), KOERS_PILLAR_CODE, "P");
    }
}

/* Whoever hears of a change may make one; the lines that are taken in with that are not taken in twice. */
static void
test_commit_in_turn (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autoptr (KoersDocument) reader = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koers_file_finish_check (koers_document_get_file (document)));
  g_signal_connect (document, "followed", G_CALLBACK (commit_in_turn_cb), NULL);
  commit_elsewhere (path, "One");
  commit_elsewhere (path, "Two");
  koers_document_follow (document, &error);
  g_assert_no_error (error);
  reader = koers_test_document_open (path, "reader");
  g_assert_cmpint (koers_document_get_revision (document), ==, 5);
  koers_test_assert_digest (koers_test_document_get_digest (document), koers_test_document_get_digest (reader));
}

/* ---- another process that is no Koers */

static void
test_impossible_line (gconstpointer data)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  KoersDigest content;

  g_assert_true (koers_file_finish_check (koers_document_get_file (document)));
  koers_test_execute (path, "INSERT INTO change_log SELECT 2, 'do', NULL, 'x', 'x', 'x', 0, 'done', x'' FROM file");
  koers_test_execute (path, data);
  before = koers_test_read_bytes (path);
  content = koers_test_document_get_digest (document);

  g_assert_false (koers_document_follow (document, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  koers_test_assert_digest (koers_test_document_get_digest (document), content);
  g_assert_false (koers_document_can_edit (document));
  koers_test_assert_same_bytes (path, before);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--rename"))
    return rename_and_exit (argv[2], argv[3]);

  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-processes/two-at-once", test_two_at_once);
  g_test_add_func ("/document-processes/followed-soon", test_followed_soon);
  g_test_add_func ("/document-processes/own-changes-are-no-news", test_own_changes_are_no_news);
  g_test_add_func ("/document-processes/commit-in-turn", test_commit_in_turn);
  g_test_add_data_func ("/document-processes/impossible/update",
                        "INSERT INTO change_edits VALUES (2, 0, 'update', 'goal', randomblob (16), NULL, 'name' || char (9) || 'a' || char (9) || 'b' || char (10), x'')",
                        test_impossible_line);
  g_test_add_data_func ("/document-processes/impossible/delete", "INSERT INTO change_edits VALUES (2, 0, 'delete', 'goal', randomblob (16), NULL, '', x'')",
                        test_impossible_line);
  g_test_add_data_func ("/document-processes/impossible/insert", "INSERT INTO change_edits SELECT 2, 0, 'insert', 'pillar', id, NULL, '', x'' FROM pillars",
                        test_impossible_line);
  g_test_add_data_func ("/document-processes/impossible/other-kind",
                        "INSERT INTO change_edits SELECT 2, 0, 'update', 'initiative', id, NULL, 'notes' || char (9) || char (9) || 'b' || char (10), x'' FROM pillars",
                        test_impossible_line);
  g_test_add_data_func ("/document-processes/impossible/reference",
                        "INSERT INTO change_edits SELECT 2, 0, 'update', 'pillar', id, NULL,"
                        "'lead' || char (9) || char (9) || '00000000-0000-4000-8000-000000000001' || char (10), x'' FROM pillars",
                        test_impossible_line);
  g_test_add_data_func ("/document-processes/impossible/action", "UPDATE change_log SET action = 'dance' WHERE number = 2", test_impossible_line);
  g_test_add_data_func ("/document-processes/impossible/number", "UPDATE change_log SET number = 20 WHERE number = 2", test_impossible_line);

  return koers_test_run ();
}
