/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-check.h"
#include "koers-test-file.h"

/* How many random bit flips a run makes. */
#define N_FLIPS 400

/* ---- any damage at all */

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, KOERS_ERROR, KOERS_ERROR_DAMAGED) || g_error_matches (error, KOERS_ERROR, KOERS_ERROR_FOREIGN);
}

static void
read_everything (KoersFile *file)
{
  g_autoptr (GPtrArray) lines = koers_store_read_log (KOERS_STORE (file), 0, G_MAXINT64, TRUE, NULL);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_assert_true (g_utf8_validate (((KoersLogLine *) g_ptr_array_index (lines, i))->label, -1, NULL));
}

static void
assert_readable (KoersStrategy *strategy)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          g_autofree char *title = koers_record_dup_title (koers_record_list_get (list, i));

          g_assert_true (g_utf8_validate (title, -1, NULL));
        }
    }
}

/* Opens, reads, checks and tries to change a file that is perhaps damaged. Returns whether the damage was seen; if not, nothing of the
 * content is other than it was. */
static gboolean
is_seen (const char  *path,
         GBytes      *bytes,
         KoersDigest  content,
         const char  *what)
{
  g_autoptr (KoersFile) file = NULL;
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autoptr (KoersLogLine) line = NULL;
  g_autoptr (GError) error = NULL;
  gint64 revision;

  koers_test_write_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  file = koers_file_open (path, &error);
  if (file != NULL)
    {
      koers_file_start_check (file);
      read_everything (file);
      koers_store_load (KOERS_STORE (file), strategy, &revision, &error);
      assert_readable (strategy);
      koers_file_finish_check (file);
    }
  if (error != NULL && !is_damage (error))
    g_error ("%s: %s", what, error->message);

  if (file != NULL && error == NULL && koers_file_get_state (file) != KOERS_FILE_DAMAGED)
    {
      koers_test_assert_digest (koers_strategy_get_digest (strategy), content);
      if (koers_file_get_state (file) == KOERS_FILE_WRITABLE)
        return FALSE;
    }
  if (file != NULL && koers_strategy_get_root (strategy) != NULL)
    {
      changes = koers_test_rename_new (strategy, "Changed");
      line = koers_log_line_new (changes, KOERS_ACTION_DO, 0, "test", "somebody");
      line->number = revision;
      if (koers_store_commit (KOERS_STORE (file), strategy, line, NULL))
        g_error ("%s: written to", what);
    }
  g_clear_object (&file);
  koers_test_assert_same_bytes (path, bytes);
  return TRUE;
}

static GBytes *
make_file (const char  *path,
           KoersDigest *content)
{
  g_autoptr (KoersTestFile) file = NULL;

  koers_test_create (path, koers_test_sample_new (16));
  file = koers_test_file_open (path);
  for (guint i = 0; i < 5; i++)
    g_assert_true (koers_test_file_rename (file, i % 2 == 0 ? "Koers" : "Course", NULL));
  *content = koers_strategy_get_digest (file->strategy);
  g_clear_pointer (&file, koers_test_file_free);
  return koers_test_read_bytes (path);
}

static void
test_bit_flips (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (GRand) rand = koers_test_rand_new ();
  KoersDigest content;
  g_autoptr (GBytes) whole = make_file (path, &content);
  gsize size = g_bytes_get_size (whole);
  guint n_seen = 0;

  for (guint i = 0; i < N_FLIPS; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      /* Half of them where every byte has a meaning. */
      gsize at = (gsize) g_rand_int_range (rand, 0, i % 8 == 0 ? 100 : i % 8 < 4 ? 8192 : (gint32) size);
      int bit = g_rand_int_range (rand, 0, 8);
      g_autofree char *what = g_strdup_printf ("byte %" G_GSIZE_FORMAT ", bit %d", at, bit);
      g_autoptr (GBytes) flipped = NULL;

      data[at] ^= (guint8) (1 << bit);
      flipped = g_bytes_new (data, size);
      n_seen += is_seen (path, flipped, content, what) ? 1 : 0;
    }
  g_test_message ("%u of %u seen, in the others the content is the same", n_seen, N_FLIPS);
  g_assert_cmpuint (n_seen, >, N_FLIPS / 10);
}

/* Worse than a bit: a whole stretch of noise. */
static void
test_noise (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (GRand) rand = koers_test_rand_new ();
  KoersDigest content;
  g_autoptr (GBytes) whole = make_file (path, &content);
  gsize size = g_bytes_get_size (whole);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) size);
      gsize most = (gsize) g_rand_int_range (rand, 1, 2000), length = MIN (size - at, most);
      g_autofree char *what = g_strdup_printf ("%" G_GSIZE_FORMAT " bytes at %" G_GSIZE_FORMAT, length, at);
      g_autoptr (GBytes) noisy = NULL;

      for (gsize j = 0; j < length; j++)
        data[at + j] = (guint8) g_rand_int (rand);
      noisy = g_bytes_new (data, size);
      is_seen (path, noisy, content, what);
    }
}

static void
test_cut_off (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  KoersDigest content;
  g_autoptr (GBytes) whole = make_file (path, &content);
  gsize size = g_bytes_get_size (whole), odd[] = { 1, 15, 16, 17, 99, 100, 101, 511, 4095, 4097, 10000, size - 4097, size - 512, size - 1 };

  for (guint i = 0; i < size / 4096 + G_N_ELEMENTS (odd); i++)
    {
      gsize length = i < G_N_ELEMENTS (odd) ? odd[i] : (i - G_N_ELEMENTS (odd)) * 4096;
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);
      g_autofree char *what = g_strdup_printf ("the first %" G_GSIZE_FORMAT " bytes", length);

      if (!is_seen (path, part, content, what))
        g_error ("%s: not seen", what);
    }
}

/* ---- damage that looks like data */

static void
assert_not_loaded (const char *path)
{
  g_autoptr (KoersFile) file = NULL;
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (GError) error = NULL;
  gint64 revision;

  file = koers_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_false (koers_store_load (KOERS_STORE (file), strategy, &revision, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
}

/* Puts what the schema forbids into a file, and leaves the schema as it was. */
static void
execute_against_schema (const char *path,
                        const char *table,
                        const char *from,
                        const char *to,
                        const char *sql)
{
  g_autofree char *loosen = g_strdup_printf ("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, '%s', '%s') WHERE name = '%s'", from, to, table);
  g_autofree char *tighten = g_strdup_printf ("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, '%s', '%s') WHERE name = '%s'", to, from, table);

  koers_test_execute (path, loosen);
  koers_test_execute (path, sql);
  koers_test_execute (path, tighten);
}

static void
test_values_are_looked_at (gconstpointer data)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, koers_test_sample_new (3));
  koers_test_execute (path, data);
  assert_not_loaded (path);
}

static void
test_content_that_was_changed (gconstpointer data)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_create (path, koers_test_sample_new (3));
  koers_test_execute (path, data);
  g_assert_false (koers_file_check (path, &content, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
}

static void
test_log_without_texts (void)
{
  static const char *const columns[] = { "action", "label", "origin", "actor", "result" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.koers", columns[i]);
      g_autofree char *path = koers_test_dup_path (name);
      g_autofree char *from = g_strdup_printf ("%s TEXT NOT NULL", columns[i]);
      g_autofree char *to = g_strdup_printf ("%s TEXT", columns[i]);
      g_autofree char *sql = g_strdup_printf ("UPDATE change_log SET %s = NULL", columns[i]);
      g_autoptr (KoersFile) file = NULL;
      g_autoptr (GPtrArray) lines = NULL;
      g_autoptr (GError) error = NULL;
      KoersDigest content;

      koers_test_create (path, NULL);
      execute_against_schema (path, "change_log", from, to, sql);
      g_assert_false (koers_file_check (path, &content, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
      g_clear_error (&error);

      file = koers_file_open (path, &error);
      g_assert_no_error (error);
      lines = koers_store_read_log (KOERS_STORE (file), 0, G_MAXINT64, TRUE, &error);
      /* Nobody reads the result. */
      if (!g_str_equal (columns[i], "result"))
        g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
    }
}

static void
test_log_with_other_changes (void)
{
  static const char *const changes[] = {
    "'name'", "'name' || char (9)", "'name' || char (9, 9)", "'name' || char (9) || 'a' || char (9) || 'b'", "char (10)", "''",
    "'name' || char (9) || '\\' || char (9) || '\\' || char (10)", "'name' || char (9, 9) || '\\'", "cast (x'6e80ff' AS TEXT)",
    "'nonsense' || char (9, 9) || 'x' || char (10)", "'colour' || char (9, 9) || 'red' || char (10)",
    "'lead' || char (9, 9) || 'nobody' || char (10)", "hex (zeroblob (100000))",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.koers", i);
      g_autofree char *path = koers_test_dup_path (name);
      g_autofree char *sql = g_strdup_printf ("UPDATE change_edits SET changes = %s", changes[i]);
      g_autoptr (KoersFile) file = NULL;
      g_autoptr (GPtrArray) lines = NULL;
      g_autoptr (GError) error = NULL;
      KoersDigest content;

      koers_test_create (path, NULL);
      koers_test_execute (path, sql);
      g_assert_false (koers_file_check (path, &content, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
      g_clear_error (&error);
      file = koers_file_open (path, &error);
      g_assert_no_error (error);
      lines = koers_store_read_log (KOERS_STORE (file), 0, G_MAXINT64, TRUE, &error);
      g_assert_true (lines != NULL || is_damage (error));
    }
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-damage/bit-flips", test_bit_flips);
  g_test_add_func ("/file-damage/noise", test_noise);
  g_test_add_func ("/file-damage/cut-off", test_cut_off);

  g_test_add_data_func ("/file-damage/value/utf-8", "UPDATE goals SET name = cast (x'476f80ff' AS TEXT)", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/zero-byte", "UPDATE goals SET name = cast (x'41004200' AS TEXT)", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/empty", "UPDATE goals SET name = ''", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/author", "UPDATE goals SET created_by = cast (x'476f80ff' AS TEXT)", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/choice", "UPDATE initiatives SET state = 'cosmic'", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/date", "UPDATE initiatives SET end_date = '2025-13'", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/decimal", "UPDATE measurements SET value = '1e999'", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/bool", "UPDATE initiatives SET continuous = 3", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/no", "UPDATE initiatives SET continuous = 0", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/reference", "UPDATE goals SET pillar_id = x'0102'", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/id", "UPDATE trainings SET id = zeroblob (16) WHERE id = (SELECT max (id) FROM trainings)", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/other-kind", "UPDATE goals SET owner_id = (SELECT id FROM pillars LIMIT 1)", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/same-id-twice", "UPDATE trainings SET id = (SELECT id FROM algorithms LIMIT 1) WHERE id = (SELECT max (id) FROM trainings)", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/circle", "UPDATE departments SET parent_id = id", test_values_are_looked_at);
  g_test_add_data_func ("/file-damage/value/larger-circle",
                        "UPDATE departments SET parent_id = (SELECT max (id) FROM departments) WHERE id <> (SELECT max (id) FROM departments);"
                        "UPDATE departments SET parent_id = (SELECT min (id) FROM departments) WHERE id = (SELECT max (id) FROM departments)",
                        test_values_are_looked_at);

  g_test_add_data_func ("/file-damage/content/value", "UPDATE goals SET name = 'Other' WHERE code = 'C1'", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/content/deleted", "DELETE FROM trainings", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/content/number", "UPDATE initiatives SET budget = budget + 1", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/content/digest", "UPDATE file SET digest = replace (digest, substr (digest, 1, 1), 'z')", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/content/no-digest", "DELETE FROM file", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/content/dangling", "PRAGMA foreign_keys = OFF; UPDATE goals SET owner_id = randomblob (16)", test_content_that_was_changed);

  g_test_add_data_func ("/file-damage/stamps/created-at", "UPDATE goals SET created_at = created_at + 1 WHERE code = 'C1'", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/stamps/created-by", "UPDATE goals SET created_by = 'Koerz' WHERE code = 'C1'", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/stamps/modified-at", "UPDATE goals SET modified_at = modified_at - 1 WHERE code = 'C1'", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/stamps/modified-by", "UPDATE goals SET modified_by = 'Koerz' WHERE code = 'C1'", test_content_that_was_changed);
  g_test_add_data_func ("/file-damage/stamps/revision", "UPDATE goals SET revision = 8 WHERE code = 'C1'", test_content_that_was_changed);

  g_test_add_func ("/file-damage/log-without-texts", test_log_without_texts);
  g_test_add_func ("/file-damage/log-with-other-changes", test_log_with_other_changes);

  return koers_test_run ();
}
