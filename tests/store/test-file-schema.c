/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-check.h"
#include "koers-file-schema.h"
#include "koers-test-file.h"

/* A version of the format that there will not be soon. */
#define NEWER 1000

static char *
dup_golden (int version)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.sql", version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "store", name, NULL);
  g_autoptr (GError) error = NULL;
  char *golden = NULL;

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  return golden;
}

/* What is frozen is frozen: a change here needs a new version, a migration step and a golden file of its own. */
static void
test_golden (void)
{
  for (int version = 1; version <= KOERS_FILE_VERSION; version++)
    {
      g_autoptr (GPtrArray) statements = koers_file_schema_dup_statements (version);
      g_autoptr (GString) sql = g_string_new (NULL);
      g_autofree char *golden = dup_golden (version);

      for (guint i = 0; i < statements->len; i++)
        g_string_append_printf (sql, "%s;\n", (const char *) g_ptr_array_index (statements, i));
      g_assert_cmpstr (sql->str, ==, golden);
    }
}

/* A new file holds the frozen statements, and nothing else. */
static void
test_file_holds_golden (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *golden = dup_golden (KOERS_FILE_VERSION), *held = NULL;
  g_autoptr (KoersDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  koers_test_create (path, NULL);
  database = koers_database_open (path, KOERS_DATABASE_READ, &error);
  g_assert_no_error (error);
  held = koers_database_get_text (database, "SELECT group_concat (sql || char (59, 10), '') FROM (SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY rowid)", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (held, ==, golden);
}

/* ---- what others put in */

static void
assert_never_written (const char *path)
{
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GBytes) before = koers_test_read_bytes (path);
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  g_assert_false (koers_file_check (path, &content, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  g_clear_error (&error);

  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_DAMAGED);
  g_assert_nonnull (koers_file_get_problem (file->file));
  g_assert_null (strchr (koers_file_get_problem (file->file), '\n'));
  g_assert_false (koers_test_file_rename (file, "x", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (koers_file_back_up (file->file, "import", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_same_bytes (path, before);
  koers_test_assert_alone (path);
}

static void
test_smuggled (gconstpointer data)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, koers_test_sample_new (2));
  koers_test_execute (path, data);
  assert_never_written (path);
}

/* Even if everything else is in order, a trigger does not run. */
static void
test_trigger_does_not_run (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  koers_test_create (path, koers_test_sample_new (2));
  koers_test_execute (path, "CREATE TRIGGER t AFTER UPDATE ON strategies BEGIN DELETE FROM risks; END");
  database = koers_database_open (path, KOERS_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (koers_database_execute (database, "UPDATE strategies SET name = 'x'", &error));
  g_assert_true (koers_database_get_integer (database, "SELECT count (*) FROM risks", &n, &error));
  g_assert_cmpint (n, ==, 2);
}

/* ---- newer versions */

static void
assert_newer (const char *path,
              GBytes     *before,
              KoersDigest content)
{
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_NEWER);
  g_assert_nonnull (strstr (koers_file_get_problem (file->file), "newer version"));
  koers_test_assert_digest (koers_strategy_get_digest (file->strategy), content);
  koers_file_start_check (file->file);
  g_assert_false (koers_file_finish_check (file->file));
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_NEWER);
  g_assert_false (koers_test_file_rename (file, "x", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_READ_ONLY);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_same_bytes (path, before);
  koers_test_assert_alone (path);
}

static void
test_newer (gconstpointer data)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersChangeSet) sample = koers_test_sample_new (3);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_create (path, koers_change_set_ref (sample));
  koers_test_execute (path, "PRAGMA user_version = " G_STRINGIFY (NEWER));
  koers_test_execute (path, data);
  before = koers_test_read_bytes (path);
  assert_newer (path, before, koers_test_content_digest (sample));

  g_assert_false (koers_file_check (path, &content, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_NEWER);
}

/* What this version does not know, it reads as nothing. */
static void
test_newer_with_unknown_values (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  KoersRecordList *initiatives;

  koers_test_create (path, koers_test_sample_new (3));
  koers_test_execute (path, "PRAGMA user_version = " G_STRINGIFY (NEWER) "; UPDATE initiatives SET priority = 'cosmic'; ALTER TABLE initiatives DROP COLUMN tags;"
                            "ALTER TABLE risks RENAME TO dangers");
  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_NEWER);
  initiatives = koers_strategy_get_list (file->strategy, KOERS_KIND_INITIATIVE);
  g_assert_cmpuint (koers_record_list_get_n (initiatives), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (koers_value_is_set (koers_record_get_value (koers_record_list_get (initiatives, i), KOERS_INITIATIVE_PRIORITY)));
      g_assert_false (koers_value_is_set (koers_record_get_value (koers_record_list_get (initiatives, i), KOERS_INITIATIVE_TAGS)));
      g_assert_nonnull (koers_record_get_name (koers_record_list_get (initiatives, i)));
    }
  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (file->strategy, KOERS_KIND_RISK)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-schema/golden", test_golden);
  g_test_add_func ("/file-schema/file-holds-golden", test_file_holds_golden);
  g_test_add_data_func ("/file-schema/smuggled/trigger", "CREATE TRIGGER t AFTER UPDATE ON strategies BEGIN DELETE FROM goals; END", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/view", "CREATE VIEW v AS SELECT * FROM goals", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/table", "CREATE TABLE t (a)", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/index", "CREATE INDEX i ON goals (name)", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/column", "ALTER TABLE goals ADD COLUMN extra_column TEXT", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/changed-column", "ALTER TABLE goals RENAME COLUMN code TO kode", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/missing-index", "DROP INDEX milestones_initiative_id", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/missing-table", "DROP TABLE trainings", test_smuggled);
  g_test_add_data_func ("/file-schema/smuggled/odd-name", "CREATE TABLE \"two\nlines\" (a)", test_smuggled);
  g_test_add_func ("/file-schema/trigger-does-not-run", test_trigger_does_not_run);
  g_test_add_data_func ("/file-schema/newer/same-schema", "SELECT 1", test_newer);
  g_test_add_data_func ("/file-schema/newer/table", "CREATE TABLE moons (a); INSERT INTO moons VALUES (1)", test_newer);
  g_test_add_data_func ("/file-schema/newer/column", "ALTER TABLE goals ADD COLUMN moon TEXT; UPDATE goals SET moon = 'full'", test_newer);
  g_test_add_data_func ("/file-schema/newer/trigger", "CREATE TRIGGER t AFTER UPDATE ON goals BEGIN SELECT 1; END", test_newer);
  g_test_add_func ("/file-schema/newer/unknown-values", test_newer_with_unknown_values);

  return koers_test_run ();
}
