/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-file-check.h"
#include "koers-file-migration.h"
#include "koers-file-schema.h"
#include "koers-test-file.h"

#include <glib/gstdio.h>

/* The steps of these tests begin where the program's own end. */
#define NEXT (KOERS_FILE_VERSION + 1)

static const KoersMigration steps[] = {
  { NEXT, "ALTER TABLE pillars ADD COLUMN moon TEXT; UPDATE pillars SET moon = 'new'" },
  { NEXT + 1, "UPDATE pillars SET moon = moon || ' and full'" },
};

static KoersDatabase *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  KoersDatabase *database;

  koers_test_create (path, NULL);
  database = koers_database_open (path, KOERS_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  return database;
}

static void
assert_moon (KoersDatabase *database,
             gint64         version,
             const char    *expected)
{
  g_autofree char *moon = koers_database_get_text (database, "SELECT moon FROM pillars", NULL);
  gint64 found;

  g_assert_cmpstr (moon, ==, expected);
  g_assert_true (koers_database_get_integer (database, "PRAGMA user_version", &found, NULL));
  g_assert_cmpint (found, ==, version);
}

static void
test_steps_in_order (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;

  koers_file_migrate (database, steps, 1, &error);
  g_assert_no_error (error);
  assert_moon (database, NEXT, "new");
  /* From there, what was done is not done again. */
  koers_file_migrate (database, steps, G_N_ELEMENTS (steps), &error);
  g_assert_no_error (error);
  assert_moon (database, NEXT + 1, "new and full");
  koers_file_migrate (database, steps, G_N_ELEMENTS (steps), &error);
  g_assert_no_error (error);
  assert_moon (database, NEXT + 1, "new and full");
}

static void
test_failing_step (void)
{
  static const KoersMigration failing[] = {
    { NEXT, "ALTER TABLE pillars ADD COLUMN moon TEXT; UPDATE pillars SET moon = 'new'" },
    { NEXT + 1, "UPDATE pillars SET moon = 'half'; ALTER TABLE pillars ADD COLUMN sun TEXT; INSERT INTO nothing VALUES (1)" },
    { NEXT + 2, "UPDATE pillars SET moon = 'never'" },
  };
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_false (koers_file_migrate (database, failing, G_N_ELEMENTS (failing), &error));
  g_assert_nonnull (error);
  assert_moon (database, NEXT, "new");
  g_assert_true (koers_database_get_integer (database, "SELECT count (*) FROM pragma_table_info ('pillars') WHERE name = 'sun'", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  /* The transaction is over. */
  g_assert_true (koers_database_execute (database, "BEGIN IMMEDIATE; COMMIT", NULL));
}

/* A reference that a step leaves dangling is found before the step counts as done. */
static void
test_step_that_breaks_a_reference (void)
{
  static const KoersMigration breaking[] = { { NEXT, "UPDATE pillars SET lead_id = randomblob (16)" } };
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;
  gint64 version;

  g_assert_false (koers_file_migrate (database, breaking, 1, &error));
  g_assert_true (koers_database_get_integer (database, "PRAGMA user_version", &version, NULL));
  g_assert_cmpint (version, ==, KOERS_FILE_VERSION);
}

/* The steps of the program lead from version 1 to the present one, each to the next. */
static void
test_own_steps (void)
{
  g_assert_cmpuint (koers_file_n_migrations, ==, KOERS_FILE_VERSION - 1);
  for (guint i = 0; i < koers_file_n_migrations; i++)
    g_assert_cmpint (koers_file_migrations[i].version, ==, i + 2);
}

/* ---- files of an older version */

/* A file as the fifth version made it. */
static void
make_version_5 (const char *path)
{
  koers_test_create (path, NULL);
  koers_test_execute (path, "ALTER TABLE milestones DROP COLUMN result; PRAGMA user_version = 5; VACUUM");
}

/* A file as the fourth version made it. */
static void
make_version_4 (const char *path)
{
  make_version_5 (path);
  koers_test_execute (path, "ALTER TABLE kpis DROP COLUMN path; ALTER TABLE strategies DROP COLUMN stale_days; "
                            "ALTER TABLE strategies DROP COLUMN late_days; ALTER TABLE strategies DROP COLUMN due_days; "
                            "ALTER TABLE strategies DROP COLUMN at_risk_share; ALTER TABLE strategies DROP COLUMN on_track_share; "
                            "PRAGMA user_version = 4; VACUUM");
}

/* A file as the third version made it. */
static void
make_version_3 (const char *path)
{
  make_version_4 (path);
  koers_test_execute (path, "DROP TABLE moments; PRAGMA user_version = 3; VACUUM");
}

/* A file as the second version made it: what SQLite leaves of a table when the last column is dropped is what was there before. */
static void
make_version_2 (const char *path)
{
  make_version_3 (path);
  koers_test_execute (path, "ALTER TABLE objectives DROP COLUMN replaces_id; PRAGMA user_version = 2; VACUUM");
}

/* A file as the first version made it. */
static void
make_version_1 (const char *path)
{
  make_version_2 (path);
  koers_test_execute (path, "DROP TABLE public_values; DROP TABLE attachments; DROP TABLE approvals; DROP TABLE saved_views; PRAGMA user_version = 1; VACUUM");
}

static void
check_old_file (const char *path,
                gint64      version)
{
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  KoersDigest before, after;

  koers_test_assert_whole (path, &before);
  g_assert_cmpint (koers_test_get_integer (path, "PRAGMA user_version"), ==, version);

  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_WRITABLE);
  g_assert_cmpint (koers_test_get_integer (path, "PRAGMA user_version"), ==, KOERS_FILE_VERSION);
  koers_test_assert_whole (path, &after);
  koers_test_assert_digest (before, after);
  backups = koers_file_backup_list (koers_file_get_backup_folder (file->file));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (koers_test_get_integer (g_ptr_array_index (backups, 0), "PRAGMA user_version"), ==, version);

  /* And it can be worked on. */
  g_assert_true (koers_test_file_rename (file, "Renamed", NULL));
  koers_test_assert_whole (path, &after);
}

static void
test_version_1 (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");

  make_version_1 (path);
  check_old_file (path, 1);
}

static void
test_version_2 (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");

  make_version_2 (path);
  check_old_file (path, 2);
}

static void
test_version_3 (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");

  make_version_3 (path);
  check_old_file (path, 3);
}

static void
test_version_4 (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");

  make_version_4 (path);
  check_old_file (path, 4);
}

static void
test_version_5 (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");

  make_version_5 (path);
  check_old_file (path, 5);
}

/* Who may only read it reads it as it is. */
static void
test_old_file_to_read (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");
  g_autoptr (KoersDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest content;
  gint64 version;

  make_version_1 (path);
  g_assert_true (koers_file_check (path, &content, &error));
  g_assert_no_error (error);
  database = koers_database_open (path, KOERS_DATABASE_READ, &error);
  g_assert_no_error (error);
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      g_autoptr (KoersStatement) select = NULL;

      g_assert_true (koers_file_schema_prepare_select (database, (KoersKind) kind, &select, &error));
      g_assert_no_error (error);
      g_assert_cmpint (select == NULL, ==, koers_catalogue_get_kind ((KoersKind) kind)->since > 1);
    }
  g_assert_true (koers_database_get_integer (database, "PRAGMA user_version", &version, NULL));
  g_assert_cmpint (version, ==, 1);
}

/* Looked at, it stays as it is, whatever rights one has. */
static void
test_old_file_looked_at (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");
  g_autoptr (KoersFile) file = NULL;
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest content;
  gint64 revision;

  make_version_1 (path);
  koers_test_assert_whole (path, &content);
  before = koers_test_read_bytes (path);
  file = koers_file_open_for_reading (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (koers_file_get_state (file), ==, KOERS_FILE_READ_ONLY);
  g_assert_true (koers_store_load (KOERS_STORE (file), strategy, &revision, &error));
  g_assert_no_error (error);
  koers_test_assert_digest (content, koers_strategy_get_digest (strategy));
  koers_file_start_check (file);
  koers_file_finish_check (file);
  g_assert_cmpint (koers_file_get_state (file), ==, KOERS_FILE_READ_ONLY);
  backups = koers_file_backup_list (koers_file_get_backup_folder (file));
  g_assert_cmpuint (backups->len, ==, 0);
  koers_test_assert_same_bytes (path, before);
}

/* What somebody put into an old file is seen before anything is written to it. */
static void
test_old_file_with_trigger (void)
{
  g_autofree char *path = koers_test_dup_path ("old.koers");
  g_autoptr (KoersFile) file = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;

  make_version_1 (path);
  koers_test_execute (path, "CREATE TRIGGER sly AFTER UPDATE ON pillars BEGIN DELETE FROM goals; END");
  before = koers_test_read_bytes (path);
  file = koers_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (koers_file_get_state (file), ==, KOERS_FILE_DAMAGED);
  g_clear_object (&file);
  koers_test_assert_same_bytes (path, before);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-migration/steps-in-order", test_steps_in_order);
  g_test_add_func ("/file-migration/failing-step", test_failing_step);
  g_test_add_func ("/file-migration/step-that-breaks-a-reference", test_step_that_breaks_a_reference);
  g_test_add_func ("/file-migration/own-steps", test_own_steps);
  g_test_add_func ("/file-migration/version-1", test_version_1);
  g_test_add_func ("/file-migration/version-2", test_version_2);
  g_test_add_func ("/file-migration/version-3", test_version_3);
  g_test_add_func ("/file-migration/version-4", test_version_4);
  g_test_add_func ("/file-migration/version-5", test_version_5);
  g_test_add_func ("/file-migration/old-file-to-read", test_old_file_to_read);
  g_test_add_func ("/file-migration/old-file-looked-at", test_old_file_looked_at);
  g_test_add_func ("/file-migration/old-file-with-trigger", test_old_file_with_trigger);

  return koers_test_run ();
}
