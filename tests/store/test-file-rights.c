/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include "config.h"

#include "koers-error.h"
#include "koers-file-check.h"
#include "koers-test-file.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

/* What a child says when the system does not let it try. */
#define EXIT_SKIPPED 77

/* Runs a test in a process of its own, whose rights can be taken away. */
static void
run_in_child (void        (*test) (const char *path),
              const char   *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      test (path);
      _exit (0);
    }
  status = koers_test_wait (child);
  if (status == EXIT_SKIPPED)
    g_test_skip ("This system does not allow a mount of one's own.");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
assert_read_only (const char  *path,
                  KoersDigest *content)
{
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GBytes) before = koers_test_read_bytes (path);
  g_autoptr (GError) error = NULL;

  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_READ_ONLY);
  g_assert_nonnull (koers_file_get_problem (file->file));
  koers_file_start_check (file->file);
  g_assert_false (koers_file_finish_check (file->file));
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_READ_ONLY);
  g_assert_false (koers_test_file_rename (file, "x", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_READ_ONLY);
  *content = koers_strategy_get_digest (file->strategy);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_same_bytes (path, before);
}

/* ---- rights on the file or the folder */

/* Makes everything above a file passable for everybody. */
static void
open_folders (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  while (!g_str_equal (folder, g_get_tmp_dir ()) && strlen (folder) > 1)
    {
      char *above = g_path_get_dirname (folder);

      g_chmod (folder, 0755);
      g_free (folder);
      folder = above;
    }
}

/* The rights say nothing to root. */
static void
become_nobody (void)
{
  if (getuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    _exit (EXIT_SKIPPED);
}

static void
try_as_nobody (const char *path)
{
  KoersDigest content;

  become_nobody ();
  assert_read_only (path, &content);
}

static void
test_read_only_file (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, NULL);
  open_folders (path);
  g_chmod (path, 0444);
  run_in_child (try_as_nobody, path);
}

/* The journal of a change could not be made there, so the change could not be made safely. */
static void
test_read_only_folder (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, NULL);
  open_folders (path);
  g_chmod (path, 0666);
  run_in_child (try_as_nobody, path);
}

static void
try_unreadable (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersFile) file = NULL;

  become_nobody ();
  file = koers_file_open (path, &error);
  g_assert_null (file);
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
}

static void
test_unreadable (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, NULL);
  open_folders (path);
  g_chmod (path, 0000);
  run_in_child (try_unreadable, path);
}

/* ---- a medium that cannot be written to */

static void
make_folder_read_only (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount (folder, folder, NULL, MS_BIND, NULL) != 0 || mount (NULL, folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL) != 0)
    _exit (EXIT_SKIPPED);
}

static void
try_read_only_medium (const char *path)
{
  KoersDigest content;

  make_folder_read_only (path);
  assert_read_only (path, &content);
}

static void
test_read_only_medium (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, NULL);
  run_in_child (try_read_only_medium, path);
}

/* ---- damage is seen here too */

static void
try_damaged (const char *path)
{
  g_autoptr (KoersTestFile) file = NULL;

  make_folder_read_only (path);
  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_READ_ONLY);
  koers_file_start_check (file->file);
  koers_file_finish_check (file->file);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_DAMAGED);
}

static void
test_damaged (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, NULL);
  koers_test_execute (path, "UPDATE strategies SET name = 'Other'");
  run_in_child (try_damaged, path);
}

/* ---- a change that was cut short */

/* Ends in the middle of a change, when a part of it is in the file already. Returns the content before. */
static KoersDigest
leave_hot_journal (const char *path)
{
  g_autoptr (KoersChangeSet) sample = koers_test_sample_new (3);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GBytes) before = NULL, after = NULL;
  pid_t child;

  koers_test_create (path, koers_change_set_ref (sample));
  before = koers_test_read_bytes (path);
  child = fork ();
  if (child == 0)
    {
      sqlite3 *handle;

      sqlite3_open (path, &handle);
      _exit (sqlite3_exec (handle,
                           "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; UPDATE strategies SET name = 'Half done';"
                           "UPDATE initiatives SET description = hex (zeroblob (9000)); UPDATE goals SET description = hex (zeroblob (9000))",
                           NULL, NULL, NULL));
    }
  g_assert_cmpint (koers_test_wait (child), ==, 0);
  after = koers_test_read_bytes (path);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  return koers_test_content_digest (sample);
}

static void
test_hot_journal (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  KoersDigest before = leave_hot_journal (path);
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);

  koers_test_assert_digest (koers_strategy_get_digest (file->strategy), before);
  g_assert_true (koers_test_file_rename (file, "On we go", NULL));
  koers_test_assert_whole (path, NULL);
}

static KoersDigest expected;

static void
try_hot_journal_read_only (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GBytes) before = koers_test_read_bytes (journal);
  KoersDigest content;

  make_folder_read_only (path);
  assert_read_only (path, &content);
  koers_test_assert_digest (content, expected);
  koers_test_assert_same_bytes (journal, before);
}

static void
test_hot_journal_read_only (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  expected = leave_hot_journal (path);
  run_in_child (try_hot_journal_read_only, path);
}

/* Whether the file is whole can be asked before anybody opens it, and the question changes nothing. */
static void
test_hot_journal_checked (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers"), *journal = g_strconcat (path, "-journal", NULL);
  KoersDigest before = leave_hot_journal (path), content;
  g_autoptr (GBytes) bytes = koers_test_read_bytes (path), journal_bytes = koers_test_read_bytes (journal);
  g_autoptr (GError) error = NULL;

  koers_file_check_closed (path, &content, &error);
  g_assert_no_error (error);
  koers_test_assert_digest (content, before);
  koers_test_assert_same_bytes (path, bytes);
  koers_test_assert_same_bytes (journal, journal_bytes);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-rights/read-only-file", test_read_only_file);
  g_test_add_func ("/file-rights/read-only-folder", test_read_only_folder);
  g_test_add_func ("/file-rights/unreadable", test_unreadable);
  g_test_add_func ("/file-rights/read-only-medium", test_read_only_medium);
  g_test_add_func ("/file-rights/damaged", test_damaged);
  g_test_add_func ("/file-rights/hot-journal", test_hot_journal);
  g_test_add_func ("/file-rights/hot-journal-read-only", test_hot_journal_read_only);
  g_test_add_func ("/file-rights/hot-journal-checked", test_hot_journal_checked);

  return koers_test_run ();
}
