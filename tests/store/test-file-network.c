/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-test-file.h"

#include <sys/vfs.h>
#include <unistd.h>

/* In place of that of the C library: in this program every file lies on a network (NFS). */
int
statfs (const char    *path,
        struct statfs *buffer)
{
  memset (buffer, 0, sizeof *buffer);
  buffer->f_type = 0x6969;
  return 0;
}

static KoersTestFile *
open_and_change (const char *path)
{
  KoersTestFile *file;
  g_autoptr (GError) error = NULL;

  koers_test_create (path, koers_test_sample_new (2));
  file = koers_test_file_open (path);
  g_assert_true (koers_file_is_on_network (file->file));
  koers_test_file_rename (file, "Held", &error);
  g_assert_no_error (error);
  return file;
}

static void
test_held_while_open (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = open_and_change (path);
  pid_t child = fork ();

  if (child == 0)
    {
      sqlite3 *handle;

      sqlite3_open (path, &handle);
      _exit (sqlite3_exec (handle, "SELECT count (*) FROM goals", NULL, NULL, NULL));
    }
  g_assert_cmpint (koers_test_wait (child), ==, SQLITE_BUSY);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_whole (path, NULL);
  koers_test_assert_alone (path);
}

static void
test_copy_while_held (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *copy = koers_test_dup_path ("copy.koers");
  g_autoptr (KoersTestFile) file = open_and_change (path);
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_file_save_copy (file->file, copy, &error);
  g_assert_no_error (error);
  koers_test_assert_whole (copy, &content);
  koers_test_assert_digest (content, koers_strategy_get_digest (file->strategy));
  koers_test_file_rename (file, "And on", &error);
  g_assert_no_error (error);
}

static void
test_backups_while_held (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = open_and_change (path);
  g_autoptr (GPtrArray) before = koers_file_backup_list (koers_file_get_backup_folder (file->file));
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  /* The first change made one. */
  g_assert_cmpuint (before->len, ==, 1);
  koers_file_back_up (file->file, "import", &error);
  g_assert_no_error (error);
  after = koers_file_backup_list (koers_file_get_backup_folder (file->file));
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    koers_test_assert_whole (g_ptr_array_index (after, i), NULL);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-network/held-while-open", test_held_while_open);
  g_test_add_func ("/file-network/copy-while-held", test_copy_while_held);
  g_test_add_func ("/file-network/backups-while-held", test_backups_while_held);

  return koers_test_run ();
}
