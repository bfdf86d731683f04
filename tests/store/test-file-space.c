/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include "config.h"

#include "koers-error.h"
#include "koers-test-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

/* What a child says when the system does not let it try. */
#define EXIT_SKIPPED 77

static void
run_in_child (void (*test) (void))
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      test ();
      _exit (0);
    }
  status = koers_test_wait (child);
  if (status == EXIT_SKIPPED)
    g_test_skip ("This system does not allow a mount of one's own.");
  else
    g_assert_cmpint (status, ==, 0);
}

/* A change that makes the file larger by 20 kB for each initiative. */
static KoersChangeSet *
make_large_change (KoersStrategy *strategy)
{
  KoersChangeSet *changes = koers_change_set_new ("Large");
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autofree char *text = g_strnfill (20000, 'x');

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    koers_change_set_set_record (changes, koers_record_list_get (initiatives, i), KOERS_INITIATIVE_NOTES, koers_value_text (text));
  return changes;
}

static void
assert_refused (KoersTestFile *file)
{
  g_autoptr (KoersChangeSet) changes = make_large_change (file->strategy);
  KoersDigest before = koers_strategy_get_digest (file->strategy);
  gint64 revision = file->revision;
  g_autoptr (GError) error = NULL;

  g_assert_false (koers_test_file_commit (file, changes, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Nothing was changed"));
  koers_test_assert_digest (koers_strategy_get_digest (file->strategy), before);
  g_assert_cmpint (file->revision, ==, revision);
}

static void
assert_goes_on (KoersTestFile *file,
                const char    *path)
{
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_file_rename (file, "There is room again", &error);
  g_assert_no_error (error);
  koers_test_assert_whole (path, &content);
  koers_test_assert_digest (content, koers_strategy_get_digest (file->strategy));
}

/* ---- a limit on the size of files */

static void
try_limit (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  struct rlimit before, limit;

  signal (SIGXFSZ, SIG_IGN);
  koers_test_create (path, koers_test_sample_new (20));
  file = koers_test_file_open (path);
  g_assert_true (koers_test_file_rename (file, "Before", NULL));

  bytes = koers_test_read_bytes (path);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = g_bytes_get_size (bytes);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (file);
  koers_test_assert_whole (path, NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  assert_goes_on (file, path);
}

static void
test_limit (void)
{
  run_in_child (try_limit);
}

/* ---- a full disk */

/* A disk of half a megabyte that only this process sees. */
static char *
mount_small_disk (void)
{
  g_autofree char *folder = koers_test_dup_path ("disk");

  if (g_mkdir_with_parents (folder, 0755) != 0 || unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", folder, "tmpfs", 0, "size=1m") != 0)
    _exit (EXIT_SKIPPED);
  return g_build_filename (folder, "a.koers", NULL);
}

static char *
fill_disk (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *filler = g_build_filename (folder, "filler", NULL);
  g_autofree char *block = g_malloc0 (4096);
  int fd = g_open (filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, block, 4096) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
  return filler;
}

static void
try_full_disk (void)
{
  g_autofree char *path = mount_small_disk ();
  g_autofree char *filler = NULL, *copy = NULL;
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_create (path, koers_test_sample_new (3));
  file = koers_test_file_open (path);
  g_assert_true (koers_test_file_rename (file, "Before", NULL));
  filler = fill_disk (path);

  assert_refused (file);
  g_assert_false (koers_test_file_rename (file, "Even this", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "no room left on the disk"));
  koers_test_assert_whole (path, NULL);

  /* What the message advises works. */
  copy = koers_test_dup_path ("elsewhere.koers");
  g_assert_true (koers_file_save_copy (file->file, copy, NULL));
  koers_test_assert_whole (copy, &content);
  koers_test_assert_digest (content, koers_strategy_get_digest (file->strategy));

  g_assert_cmpint (g_unlink (filler), ==, 0);
  assert_goes_on (file, path);
}

static void
test_full_disk (void)
{
  run_in_child (try_full_disk);
}

static void
try_new_file_on_full_disk (void)
{
  g_autofree char *path = mount_small_disk ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *filler = fill_disk (path);
  g_autofree char *source = koers_test_dup_path ("source.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  koers_test_create (source, koers_test_sample_new (3));
  file = koers_test_file_open (source);
  g_assert_false (koers_file_save_copy (file->file, path, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);

  /* Neither a half copy nor what it was made in. */
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "filler");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_new_file_on_full_disk (void)
{
  run_in_child (try_new_file_on_full_disk);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-space/limit", test_limit);
  g_test_add_func ("/file-space/full-disk", test_full_disk);
  g_test_add_func ("/file-space/new-file-on-full-disk", test_new_file_on_full_disk);

  return koers_test_run ();
}
