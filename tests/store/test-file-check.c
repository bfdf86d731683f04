/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-file.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
damage (const char *path)
{
  koers_test_execute (path, "UPDATE strategies SET name = 'Something else'");
}

/* ---- who is told, and when */

static void
test_damage_is_told (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  guint n = 0;

  koers_test_create (path, NULL);
  damage (path);
  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_WRITABLE);
  g_signal_connect_swapped (file->file, "notify::state", G_CALLBACK (count_cb), &n);
  koers_file_start_check (file->file);
  g_assert_cmpuint (n, ==, 0);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_DAMAGED);
  g_assert_nonnull (koers_file_get_problem (file->file));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 1);
}

static void
test_told_where_it_was_asked (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (KoersTestFile) file = NULL;
  guint n = 0;

  koers_test_create (path, NULL);
  damage (path);
  g_main_context_push_thread_default (context);
  file = koers_test_file_open (path);
  g_signal_connect_swapped (file->file, "notify::state", G_CALLBACK (count_cb), &n);
  koers_file_start_check (file->file);
  g_main_context_pop_thread_default (context);
  while (n == 0)
    g_main_context_iteration (context, TRUE);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_DAMAGED);
}

static void
test_whole_file_stays_writable (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  guint n = 0;

  koers_test_create (path, NULL);
  file = koers_test_file_open (path);
  g_signal_connect_swapped (file->file, "notify::state", G_CALLBACK (count_cb), &n);
  koers_file_start_check (file->file);
  g_assert_true (koers_file_finish_check (file->file));
  g_assert_true (koers_file_finish_check (file->file));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (koers_file_get_problem (file->file));
}

static void
test_closed_before_the_answer (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, koers_test_sample_new (6));
  damage (path);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (KoersTestFile) file = koers_test_file_open (path);

      koers_file_start_check (file->file);
      if (i % 2 == 0)
        g_usleep (i * 200); /* Closed at another moment of the check each time; none is waited for. */
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* ---- nothing is written before the answer is known */

static void
test_commit_waits (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  koers_test_create (path, NULL);
  damage (path);
  before = koers_test_read_bytes (path);
  file = koers_test_file_open (path);
  g_signal_connect_swapped (file->file, "notify::state", G_CALLBACK (count_cb), &n);
  koers_file_start_check (file->file);
  g_assert_false (koers_test_file_rename (file, "x", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  g_assert_cmpuint (n, ==, 1);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_same_bytes (path, before);
}

static void
test_commit_checks_by_itself (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;

  koers_test_create (path, NULL);
  damage (path);
  before = koers_test_read_bytes (path);
  file = koers_test_file_open (path);
  g_assert_false (koers_test_file_rename (file, "x", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_same_bytes (path, before);
}

/* Another process that holds the file is no damage: the check is made again when it is needed. */
static void
test_held_by_another (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (KoersDatabase) other = NULL;
  g_autoptr (GError) error = NULL;

  koers_test_create (path, NULL);
  file = koers_test_file_open (path);
  other = koers_database_open (path, KOERS_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (koers_database_execute (other, "BEGIN EXCLUSIVE", &error));
  koers_file_start_check (file->file);
  g_assert_true (koers_file_finish_check (file->file));
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_WRITABLE);
  g_assert_true (koers_database_execute (other, "ROLLBACK", &error));
  koers_test_file_rename (file, "After", &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-check/damage-is-told", test_damage_is_told);
  g_test_add_func ("/file-check/told-where-it-was-asked", test_told_where_it_was_asked);
  g_test_add_func ("/file-check/whole-file-stays-writable", test_whole_file_stays_writable);
  g_test_add_func ("/file-check/closed-before-the-answer", test_closed_before_the_answer);
  g_test_add_func ("/file-check/commit-waits", test_commit_waits);
  g_test_add_func ("/file-check/commit-checks-by-itself", test_commit_checks_by_itself);
  g_test_add_func ("/file-check/held-by-another", test_held_by_another);

  return koers_test_run ();
}
