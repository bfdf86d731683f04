/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-difference.h"
#include "koers-document-as-of.h"
#include "koers-error.h"
#include "koers-initiative-status.h"
#include "koers-private-copy.h"
#include "koers-snapshot.h"
#include "koers-strategy-copy.h"
#include "koers-test-document.h"

#include <sys/wait.h>
#include <unistd.h>

static gint32
parse_day (const char *text)
{
  KoersDate date;

  g_assert_true (koers_date_parse (text, &date));
  return date.day;
}

/* The log says that a change was made at another time. */
static void
set_time (const char *path,
          gint64      number,
          const char *time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, NULL);
  g_autofree char *sql = g_strdup_printf ("UPDATE change_log SET time = %" G_GINT64_FORMAT " WHERE number = %" G_GINT64_FORMAT,
                                          g_date_time_to_unix (moment) * G_USEC_PER_SEC + g_date_time_get_microsecond (moment), number);

  koers_test_execute (path, sql);
}

static void
assert_name (KoersDocument   *document,
             const char      *day,
             KoersAsOfSource  expected,
             const char      *name)
{
  g_autoptr (GError) error = NULL;
  KoersAsOfSource source;
  g_autoptr (KoersStrategy) strategy = koers_document_dup_as_of (document, parse_day (day), &source, &error);

  g_assert_no_error (error);
  g_assert_cmpint (source, ==, expected);
  g_assert_cmpstr (koers_record_get_name (koers_strategy_get_root (strategy)), ==, name);
}

/* Made on the first of March, and named again on the tenth and, in its last second, on the twentieth. */
static KoersDocument *
make_document (char **path)
{
  KoersDocument *document;

  *path = koers_test_dup_path ("a.koers");
  koers_test_create (*path, NULL);
  document = koers_test_document_open (*path, "me");
  koers_test_document_rename (document, "A");
  koers_test_document_rename (document, "B");
  set_time (*path, 1, "2025-03-01T12:00:00Z");
  set_time (*path, 2, "2025-03-10T00:00:00Z");
  set_time (*path, 3, "2025-03-20T23:59:59.999999Z");
  return document;
}

static void
test_log (void)
{
  g_autofree char *path = NULL;
  g_autoptr (KoersDocument) document = make_document (&path);

  assert_name (document, "2025-03-01", KOERS_AS_OF_LOG, "Data strategy");
  assert_name (document, "2025-03-09", KOERS_AS_OF_LOG, "Data strategy");
  assert_name (document, "2025-03-10", KOERS_AS_OF_LOG, "A");
  assert_name (document, "2025-03-19", KOERS_AS_OF_LOG, "A");
  assert_name (document, "2025-03-20", KOERS_AS_OF_LOG, "B");
  /* Before the log begins nothing tells how it was. */
  assert_name (document, "2025-02-28", KOERS_AS_OF_NOT_KNOWN, "B");
  assert_name (document, "2190-01-01", KOERS_AS_OF_PRESENT, "B");
  g_assert_cmpstr (koers_test_document_get_name (document), ==, "B");
}

/* What was put in later is not there, and what was taken out later is, with all that went with it. */
static void
test_records (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Delete");
  g_autoptr (KoersStrategy) strategy = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest before, then, now;
  KoersId id = koers_id_new ();

  koers_test_create (path, koers_test_sample_new (20));
  document = koers_test_document_open (path, "me");
  before = koers_test_document_get_digest (document);
  g_assert_true (koers_change_set_delete (changes, koers_document_get_strategy (document), koers_test_document_get_pillar (document), NULL));
  koers_change_set_insert (changes, KOERS_KIND_PILLAR, id);
  koers_change_set_take (changes, koers_document_get_strategy (document), KOERS_KIND_PILLAR, id, KOERS_PILLAR_NAME, koers_value_text ("New"));
  g_assert_true (koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error));
  g_assert_no_error (error);
  set_time (path, 1, "2025-03-01T12:00:00Z");

  strategy = koers_document_dup_as_of (document, parse_day ("2025-03-02"), NULL, &error);
  g_assert_no_error (error);
  then = koers_strategy_get_digest (strategy);
  koers_test_assert_digest (then, before);
  now = koers_test_document_get_digest (document);
  g_assert_false (koers_digest_equal (&now, &before));
}

static void
take_snapshot (KoersDocument *document,
               const char    *day)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Snapshot");
  const KoersSnapshotFacts facts = { .name = day, .day = parse_day (day) };
  g_autoptr (GError) error = NULL;
  KoersId id;

  g_assert_true (koers_snapshot_take (koers_document_get_strategy (document), changes, &facts, &id, &error));
  g_assert_true (koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error));
  g_assert_no_error (error);
}

/* A snapshot says how it was, on its day whatever the log says, and later as long as the log does not. */
static void
test_snapshots (void)
{
  g_autofree char *path = NULL;
  g_autoptr (KoersDocument) document = make_document (&path);

  take_snapshot (document, "2025-02-01");
  koers_test_document_rename (document, "C");
  take_snapshot (document, "2025-02-20");
  koers_test_document_rename (document, "D");
  take_snapshot (document, "2025-02-20");
  take_snapshot (document, "2025-03-15");
  koers_test_document_rename (document, "E");

  assert_name (document, "2025-01-31", KOERS_AS_OF_NOT_KNOWN, "E");
  assert_name (document, "2025-02-01", KOERS_AS_OF_SNAPSHOT, "B");
  assert_name (document, "2025-02-19", KOERS_AS_OF_EARLIER_SNAPSHOT, "B");
  /* Of two of one day the last holds. */
  assert_name (document, "2025-02-20", KOERS_AS_OF_SNAPSHOT, "D");
  assert_name (document, "2025-02-28", KOERS_AS_OF_EARLIER_SNAPSHOT, "D");
  assert_name (document, "2025-03-14", KOERS_AS_OF_LOG, "A");
  assert_name (document, "2025-03-15", KOERS_AS_OF_SNAPSHOT, "D");
  assert_name (document, "2025-03-16", KOERS_AS_OF_LOG, "A");
}

/* It can be looked at and not changed, is judged on its day, and nothing of it stays behind. */
static void
test_open_snapshot (void)
{
  g_autofree char *path = NULL, *opened_path = NULL;
  g_autoptr (KoersDocument) document = make_document (&path), opened = NULL;
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Rename");
  g_autoptr (KoersStrategy) before = koers_strategy_copy (koers_document_get_strategy (document));
  g_autoptr (KoersChangeSet) difference = NULL;
  g_autoptr (GError) error = NULL;
  KoersFile *file;

  take_snapshot (document, "2025-02-01");
  koers_test_document_rename (document, "C");
  opened = koers_document_open_snapshot (koers_record_list_get (koers_strategy_get_list (koers_document_get_strategy (document), KOERS_KIND_SNAPSHOT), 0),
                                         "me", &error);
  g_assert_no_error (error);
  g_assert_cmpint (koers_strategy_get_reporting_day (koers_document_get_strategy (opened)), ==, parse_day ("2025-02-01"));
  difference = koers_strategy_compare (before, koers_document_get_strategy (opened), "");
  g_assert_cmpuint (koers_change_set_get_n (difference), ==, 1);
  g_assert_nonnull (koers_edit_lookup (koers_change_set_get (difference, 0), KOERS_STRATEGY_REPORTING_DATE));
  g_assert_cmpuint (koers_change_set_get (difference, 0)->changes->len, ==, 1);
  g_assert_false (koers_document_can_edit (opened));
  file = koers_document_get_file (opened);
  g_assert_nonnull (strstr (koers_file_get_problem (file), "1 Feb 2025"));
  koers_file_start_check (file);
  koers_file_finish_check (file);
  g_assert_cmpint (koers_file_get_state (file), ==, KOERS_FILE_READ_ONLY);
  koers_change_set_set_record (changes, koers_test_document_get_pillar (opened), KOERS_PILLAR_NAME, koers_value_text ("Other"));
  g_assert_false (koers_document_commit (opened, changes, KOERS_ORIGIN_WINDOW, NULL, NULL));

  opened_path = g_strdup (koers_file_get_path (file));
  g_assert_true (g_file_test (opened_path, G_FILE_TEST_EXISTS));
  g_clear_object (&opened);
  g_assert_false (g_file_test (opened_path, G_FILE_TEST_EXISTS));
}

/* Of any day of which something is known, with the banner saying which; of another one it is refused and said why. */
static void
test_open (void)
{
  const struct {
    const char *day;
    const char *name;
    const char *said;
  } cases[] = {
    { "2025-02-01", "B", "The strategy as it stood on 1 Feb 2025, from the snapshot “2025-02-01” of that day." },
    { "2025-02-11", "B", "The strategy as it stood on 11 Feb 2025, as far as is known: from the snapshot “2025-02-01” of 1 Feb 2025, the last one before it." },
    { "2025-03-12", "A", "The strategy as it stood at the end of 12 Mar 2025, from the log: what changed later is taken back." },
    { "2025-01-31", NULL, "Nothing tells how the strategy stood on 31 Jan 2025: the log begins later, and there is no snapshot from before." },
    { "2190-01-01", NULL, "1 Jan 2190 is not over. The strategy stands as you see it." },
  };
  g_autofree char *path = NULL;
  g_autoptr (KoersDocument) document = make_document (&path);

  take_snapshot (document, "2025-02-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoersDocument) opened = koers_document_open_as_of (document, parse_day (cases[i].day), "me", &error);

      if (cases[i].name == NULL)
        {
          g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
          g_assert_cmpstr (error->message, ==, cases[i].said);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (koers_test_document_get_name (opened), ==, cases[i].name);
      g_assert_cmpint (koers_strategy_get_reporting_day (koers_document_get_strategy (opened)), ==, parse_day (cases[i].day));
      g_assert_false (koers_document_can_edit (opened));
      g_assert_true (g_str_has_prefix (koers_file_get_problem (koers_document_get_file (opened)), cases[i].said));
    }
}

static char *
leave_copy (long process)
{
  g_autofree char *template = g_strdup_printf ("koers-copy-%ld-XXXXXX", process);
  g_autofree char *folder = g_dir_make_tmp (template, NULL);
  char *path = koers_private_copy_dup_path (folder);

  g_assert_true (g_file_set_contents (path, "content", -1, NULL));
  return path;
}

/* Of a process that was killed nothing stays behind; of one that goes on all does. */
static void
test_clean (void)
{
  g_autofree char *left = NULL, *kept = NULL, *folder = NULL;
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  left = leave_copy (child);
  kept = leave_copy (getpid ());
  koers_private_copy_clean ();
  folder = g_path_get_dirname (left);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_free (folder);
  folder = g_path_get_dirname (kept);
  koers_private_copy_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-as-of/log", test_log);
  g_test_add_func ("/document-as-of/records", test_records);
  g_test_add_func ("/document-as-of/snapshots", test_snapshots);
  g_test_add_func ("/document-as-of/open-snapshot", test_open_snapshot);
  g_test_add_func ("/document-as-of/open", test_open);
  g_test_add_func ("/document-as-of/clean", test_clean);

  return koers_test_run ();
}
