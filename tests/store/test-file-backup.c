/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-test-file.h"

#include <glib/gstdio.h>

#define MINUTE (G_GINT64_CONSTANT (60))
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

static char *
dup_name (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (moment);

  return g_date_time_format (time, "%Y%m%dT%H%M%S.koers");
}

static gint64
get_moment (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *moment = g_strndup (name, 15);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (moment, utc);

  return time != NULL ? g_date_time_to_unix (time) : -1;
}

/* Where the backups of a file lie that is not there. */
static char *
dup_new_folder (void)
{
  return koers_file_backup_dup_folder (koers_id_new (), "/no/such/file.koers");
}

/* Something that looks like a backup of that moment. */
static void
pretend_backup (const char *folder,
                gint64      moment)
{
  g_autofree char *name = dup_name (moment);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  koers_test_write_bytes (path, "", 0);
}

static guint
count_backups (const char *folder)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (folder);

  return paths->len;
}

/* ---- making */

static void
test_backup_is_a_whole_file (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL, backup = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_create (path, koers_test_sample_new (3));
  file = koers_test_file_open (path);
  koers_file_back_up (file->file, "import", &error);
  g_assert_no_error (error);
  paths = koers_file_backup_list (koers_file_get_backup_folder (file->file));
  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (paths, 0), "-import.koers"));
  g_assert_true (g_str_has_prefix (g_ptr_array_index (paths, 0), g_get_user_data_dir ()));
  koers_test_assert_whole (g_ptr_array_index (paths, 0), &content);
  koers_test_assert_digest (content, koers_strategy_get_digest (file->strategy));
  koers_test_assert_alone (g_ptr_array_index (paths, 0));

  /* It is the same file of an earlier time, so its own backups are those too. */
  backup = koers_test_file_open (g_ptr_array_index (paths, 0));
  g_assert_true (koers_id_equal (koers_file_get_id (backup->file), koers_file_get_id (file->file)));
}

/* When and why a backup was made, its name says. */
static void
test_name (void)
{
  g_autofree char *import = koers_file_backup_dup_reason ("/a-b.c/20261126T203433-import.koers");
  g_autofree char *none = koers_file_backup_dup_reason ("/a-b.c/20261126T203433.koers");

  g_assert_cmpstr (import, ==, "import");
  g_assert_null (none);
  g_assert_cmpint (koers_file_backup_get_moment ("/a-b.c/20261126T203433-import.koers"), ==, G_GINT64_CONSTANT (1795725273));
  g_assert_cmpint (koers_file_backup_get_moment ("/a-b.c/notes.koers"), ==, -1);
}

static void
test_backup_that_cannot_be_made (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *parent = NULL;
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;
  const char *folder;

  koers_test_create (path, NULL);
  file = koers_test_file_open (path);
  folder = koers_file_get_backup_folder (file->file);
  parent = g_path_get_dirname (folder);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  koers_test_write_bytes (folder, "in the way", 10);
  g_assert_false (koers_file_back_up (file->file, "import", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
  g_clear_error (&error);

  /* One that nobody asked for is no reason not to keep a change. */
  koers_test_file_rename (file, "Kept", &error);
  g_assert_no_error (error);
}

/* ---- from time to time */

static guint
count_after_commits (const char *path)
{
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);
  g_autofree char *folder = g_strdup (koers_file_get_backup_folder (file->file));

  for (guint i = 0; i < 5; i++)
    g_assert_true (koers_test_file_rename (file, i % 2 == 0 ? "A" : "B", NULL));
  /* Closing waits for the thread. */
  g_clear_pointer (&file, koers_test_file_free);
  return count_backups (folder);
}

static char *
dup_folder (const char *path)
{
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);

  return g_strdup (koers_file_get_backup_folder (file->file));
}

static void
test_first_change_makes_one (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers"), *folder = NULL;

  koers_test_create (path, NULL);
  folder = dup_folder (path);
  g_assert_cmpuint (count_backups (folder), ==, 0);
  g_assert_cmpuint (count_after_commits (path), ==, 1);
  /* Also in another session soon after. */
  g_assert_cmpuint (count_after_commits (path), ==, 1);
}

static void
test_one_in_half_an_hour (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *folder = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  koers_test_create (path, NULL);
  folder = dup_folder (path);
  pretend_backup (folder, now - 29 * MINUTE);
  g_assert_cmpint (koers_file_backup_get_last (folder), ==, now - 29 * MINUTE);
  g_assert_cmpuint (count_after_commits (path), ==, 1);
}

static void
test_next_after_half_an_hour (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *folder = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  koers_test_create (path, NULL);
  folder = dup_folder (path);
  pretend_backup (folder, now - 31 * MINUTE);
  g_assert_cmpuint (count_after_commits (path), ==, 2);
}

/* ---- thinning */

/* Of each stretch that ends now, how many there are in it. */
static guint
count_between (const char *folder,
               gint64      from,
               gint64      to)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (folder);
  guint n = 0;

  for (guint i = 0; i < paths->len; i++)
    n += get_moment (g_ptr_array_index (paths, i)) >= from && get_moment (g_ptr_array_index (paths, i)) < to ? 1 : 0;
  return n;
}

/* A year in which a backup is made every half hour of every working day, and thinned each time. */
static void
test_thinning (void)
{
  g_autofree char *folder = dup_new_folder ();
  gint64 start = G_GINT64_CONSTANT (1735689600) /* 2025-01-01 */, now = start;

  for (guint day = 0; day < 365; day++)
    for (guint half_hour = 0; half_hour < 16; half_hour++)
      {
        now = start + day * DAY + 8 * HOUR + half_hour * 30 * MINUTE;
        pretend_backup (folder, now);
        koers_file_backup_thin (folder, now);
      }

  /* Of the last hour everything, of the day one an hour, of the month one a day, before that one a week. */
  g_assert_cmpuint (count_between (folder, now - HOUR + 1, now + 1), ==, 2);
  g_assert_cmpuint (count_between (folder, now - 7 * HOUR, now - HOUR), >=, 6);
  g_assert_cmpuint (count_between (folder, now - 7 * HOUR, now - HOUR), <=, 7);
  for (guint day = 2; day < 30; day++)
    {
      gint64 midnight = now - now % DAY - day * DAY;

      g_assert_cmpuint (count_between (folder, midnight, midnight + DAY), ==, 1);
    }
  g_assert_cmpuint (count_between (folder, start, now - 31 * DAY), >=, 47);
  g_assert_cmpuint (count_between (folder, start, now - 31 * DAY), <=, 50);
}

static void
test_thinning_keeps_the_newest (void)
{
  g_autofree char *folder = dup_new_folder ();
  gint64 now = G_GINT64_CONSTANT (1735689600) + 100 * DAY, midnight = now - 10 * DAY;
  g_autoptr (GPtrArray) paths = NULL;

  pretend_backup (folder, midnight + 9 * HOUR);
  pretend_backup (folder, midnight + 17 * HOUR);
  pretend_backup (folder, midnight + 12 * HOUR);
  koers_file_backup_thin (folder, now);
  paths = koers_file_backup_list (folder);
  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_cmpint (get_moment (g_ptr_array_index (paths, 0)), ==, midnight + 17 * HOUR);
}

/* What is not a backup, or is of a clock that ran ahead, stays. */
static void
test_thinning_leaves_alone (void)
{
  g_autofree char *folder = dup_new_folder ();
  gint64 now = G_GINT64_CONSTANT (1735689600);
  g_autofree char *own = g_build_filename (folder, "my own favourite version.koers", NULL);
  g_autofree char *second = g_build_filename (folder, "my own second version.koers", NULL);
  g_autofree char *note = g_build_filename (folder, "20200101T000000-note.txt", NULL);

  pretend_backup (folder, now + 3 * DAY);
  pretend_backup (folder, now + 3 * DAY + 1);
  koers_test_write_bytes (own, "", 0);
  koers_test_write_bytes (second, "", 0);
  koers_test_write_bytes (note, "", 0);
  koers_file_backup_thin (folder, now);
  g_assert_true (g_file_test (own, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (note, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_between (folder, now, now + 4 * DAY), ==, 2);
}

/* ---- whose they are */

static void
copy_bytes (const char *from,
            const char *to)
{
  g_autoptr (GBytes) bytes = koers_test_read_bytes (from);

  koers_test_write_bytes (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A copy that another program made has the same identity. */
static void
test_copy_has_its_own (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers"), *copy = koers_test_dup_path ("b.koers");
  g_autofree char *folder = NULL, *folder_of_copy = NULL, *again = NULL;

  koers_test_create (path, NULL);
  count_after_commits (path);
  copy_bytes (path, copy);
  folder = dup_folder (path);
  folder_of_copy = dup_folder (copy);
  g_assert_cmpstr (folder, !=, folder_of_copy);
  g_assert_cmpuint (count_backups (folder_of_copy), ==, 0);
  g_assert_cmpuint (count_after_commits (copy), ==, 1);
  g_assert_cmpuint (count_backups (folder), ==, 1);
  again = dup_folder (copy);
  g_assert_cmpstr (again, ==, folder_of_copy);

  /* Also when the first goes and the copy stays. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_free (again);
  again = dup_folder (copy);
  g_assert_cmpstr (again, ==, folder_of_copy);
}

static void
test_moved_file_keeps_its_own (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers"), *moved = koers_test_dup_path ("b.koers");
  g_autofree char *folder = NULL, *folder_of_moved = NULL;

  koers_test_create (path, NULL);
  count_after_commits (path);
  folder = dup_folder (path);
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  /* Where it was there may be another by now. */
  koers_test_create (path, NULL);
  folder_of_moved = dup_folder (moved);
  g_assert_cmpstr (folder_of_moved, ==, folder);
}

static void
test_found_without_the_file (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers"), *other = koers_test_dup_path ("b.koers");
  g_autofree char *folder = NULL, *found = NULL, *of_other = NULL;

  koers_test_create (path, NULL);
  g_assert_null (koers_file_backup_find_folder (path));
  count_after_commits (path);
  folder = dup_folder (path);
  koers_test_write_bytes (path, "no longer a strategy", 20);
  found = koers_file_backup_find_folder (path);
  g_assert_cmpstr (found, ==, folder);
  of_other = koers_file_backup_find_folder (other);
  g_assert_null (of_other);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-backup/whole-file", test_backup_is_a_whole_file);
  g_test_add_func ("/file-backup/name", test_name);
  g_test_add_func ("/file-backup/cannot-be-made", test_backup_that_cannot_be_made);
  g_test_add_func ("/file-backup/first-change-makes-one", test_first_change_makes_one);
  g_test_add_func ("/file-backup/one-in-half-an-hour", test_one_in_half_an_hour);
  g_test_add_func ("/file-backup/next-after-half-an-hour", test_next_after_half_an_hour);
  g_test_add_func ("/file-backup/thinning", test_thinning);
  g_test_add_func ("/file-backup/thinning-keeps-the-newest", test_thinning_keeps_the_newest);
  g_test_add_func ("/file-backup/thinning-leaves-alone", test_thinning_leaves_alone);
  g_test_add_func ("/file-backup/copy-has-its-own", test_copy_has_its_own);
  g_test_add_func ("/file-backup/moved-file-keeps-its-own", test_moved_file_keeps_its_own);
  g_test_add_func ("/file-backup/found-without-the-file", test_found_without_the_file);

  return koers_test_run ();
}
