/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-migration.h"
#include "koers-file-schema.h"
#include "koers-test-file.h"

static const KoersMigration steps[] = {
  { 2, "ALTER TABLE pillars ADD COLUMN moon TEXT; UPDATE pillars SET moon = 'new'" },
  { 3, "UPDATE pillars SET moon = moon || ' and full'" },
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
  assert_moon (database, 2, "new");
  /* From there, what was done is not done again. */
  koers_file_migrate (database, steps, G_N_ELEMENTS (steps), &error);
  g_assert_no_error (error);
  assert_moon (database, 3, "new and full");
  koers_file_migrate (database, steps, G_N_ELEMENTS (steps), &error);
  g_assert_no_error (error);
  assert_moon (database, 3, "new and full");
}

static void
test_failing_step (void)
{
  static const KoersMigration failing[] = {
    { 2, "ALTER TABLE pillars ADD COLUMN moon TEXT; UPDATE pillars SET moon = 'new'" },
    { 3, "UPDATE pillars SET moon = 'half'; ALTER TABLE pillars ADD COLUMN sun TEXT; INSERT INTO nothing VALUES (1)" },
    { 4, "UPDATE pillars SET moon = 'never'" },
  };
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_false (koers_file_migrate (database, failing, G_N_ELEMENTS (failing), &error));
  g_assert_nonnull (error);
  assert_moon (database, 2, "new");
  g_assert_true (koers_database_get_integer (database, "SELECT count (*) FROM pragma_table_info ('pillars') WHERE name = 'sun'", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  /* The transaction is over. */
  g_assert_true (koers_database_execute (database, "BEGIN IMMEDIATE; COMMIT", NULL));
}

/* A reference that a step leaves dangling is found before the step counts as done. */
static void
test_step_that_breaks_a_reference (void)
{
  static const KoersMigration breaking[] = { { 2, "UPDATE pillars SET lead_id = randomblob (16)" } };
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;
  gint64 version;

  g_assert_false (koers_file_migrate (database, breaking, 1, &error));
  g_assert_true (koers_database_get_integer (database, "PRAGMA user_version", &version, NULL));
  g_assert_cmpint (version, ==, 1);
}

/* The steps of the program lead from version 1 to the present one, each to the next. */
static void
test_own_steps (void)
{
  g_assert_cmpuint (koers_file_n_migrations, ==, KOERS_FILE_VERSION - 1);
  for (guint i = 0; i < koers_file_n_migrations; i++)
    g_assert_cmpint (koers_file_migrations[i].version, ==, i + 2);
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

  return koers_test_run ();
}
