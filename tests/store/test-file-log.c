/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-check.h"
#include "koers-file-log-text.h"
#include "koers-random-changes.h"
#include "koers-test-file.h"

/* A file with a log of six lines. */
static char *
make_file (void)
{
  char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;

  koers_test_create (path, koers_test_sample_new (2));
  file = koers_test_file_open (path);
  for (guint i = 2; i <= 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      g_assert_true (koers_test_file_rename (file, name, NULL));
    }
  return path;
}

/* ---- what it says */

static void
test_lines (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);
  g_autoptr (GPtrArray) lines = koers_store_read_log (KOERS_STORE (file->file), 0, G_MAXINT64, TRUE, NULL);
  g_autoptr (GPtrArray) part = koers_store_read_log (KOERS_STORE (file->file), 2, 4, FALSE, NULL);
  const KoersLogLine *line;
  const KoersFieldChange *change;

  g_assert_cmpuint (lines->len, ==, 6);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpint (((KoersLogLine *) g_ptr_array_index (lines, i))->number, ==, i + 1);
  line = g_ptr_array_index (lines, 5);
  g_assert_cmpint (line->action, ==, KOERS_ACTION_DO);
  g_assert_cmpstr (line->label, ==, "Name 6");
  g_assert_cmpstr (line->origin, ==, "test");
  g_assert_cmpstr (line->actor, ==, "first person");
  g_assert_cmpint (ABS (g_get_real_time () - line->time), <, 60 * G_TIME_SPAN_SECOND);
  g_assert_cmpuint (koers_change_set_get_n (line->changes), ==, 1);
  change = koers_edit_lookup (koers_change_set_get (line->changes, 0), KOERS_STRATEGY_NAME);
  g_assert_cmpstr (change->before.text, ==, "Name 5");
  g_assert_cmpstr (change->after.text, ==, "Name 6");

  g_assert_cmpuint (part->len, ==, 2);
  g_assert_cmpint (((KoersLogLine *) g_ptr_array_index (part, 0))->number, ==, 3);
  g_assert_null (((KoersLogLine *) g_ptr_array_index (part, 0))->changes);
}

static void
assert_same_edit (const KoersEdit *a,
                  const KoersEdit *b)
{
  g_assert_cmpint (a->operation, ==, b->operation);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_true (koers_id_equal (a->id, b->id));
  g_assert_cmpuint (a->changes->len, ==, b->changes->len);
  for (guint i = 0; i < a->changes->len; i++)
    {
      g_assert_cmpint (koers_edit_get_change (a, i)->field, ==, koers_edit_get_change (b, i)->field);
      g_assert_true (koers_value_equal (&koers_edit_get_change (a, i)->before, &koers_edit_get_change (b, i)->before));
      g_assert_true (koers_value_equal (&koers_edit_get_change (a, i)->after, &koers_edit_get_change (b, i)->after));
    }
}

/* Whatever stands in a value, it comes back, and each change stays on its line. */
static void
test_text_round_trip (void)
{
  g_autoptr (GRand) rand = koers_test_rand_new ();
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();

  koers_random_changes_fill (rand, strategy, 100);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (KoersChangeSet) changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 10);

      for (guint j = 0; j < koers_change_set_get_n (changes); j++)
        {
          const KoersEdit *edit = koers_change_set_get (changes, j);
          g_autofree char *text = koers_file_log_format_changes (edit);
          g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
          g_autoptr (KoersChangeSet) read = koers_change_set_new ("x");

          g_assert_cmpuint (g_strv_length (lines), ==, edit->changes->len + 1);
          koers_change_set_add_edit (read, edit->operation, edit->kind, edit->id);
          g_assert_true (koers_file_log_parse_changes (read, edit->kind, text));
          assert_same_edit (edit, koers_change_set_get (read, 0));
        }
    }
}

/* ---- the chain */

static void
test_chain_holds (void)
{
  g_autofree char *path = make_file ();

  koers_test_assert_whole (path, NULL);
}

static void
test_tampering_shows (gconstpointer data)
{
  g_autofree char *path = make_file ();
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_execute (path, data);
  g_assert_false (koers_file_check (path, &content, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "change log"));
}

/* A person can be erased, and everything else can still be trusted. */
static void
test_erased_values (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  koers_test_execute (path, "UPDATE change_edits SET salt = NULL, changes = NULL WHERE number IN (1, 3, 6)");
  koers_test_assert_whole (path, NULL);
  file = koers_test_file_open (path);
  lines = koers_store_read_log (KOERS_STORE (file->file), 0, G_MAXINT64, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koers_change_set_get (((KoersLogLine *) g_ptr_array_index (lines, 2))->changes, 0)->changes->len, ==, 0);
  g_assert_cmpuint (koers_change_set_get (((KoersLogLine *) g_ptr_array_index (lines, 3))->changes, 0)->changes->len, ==, 1);

  /* Work goes on. */
  koers_test_file_rename (file, "After", &error);
  g_assert_no_error (error);
  koers_test_assert_whole (path, NULL);
}

/* The same values twice have different hashes, so that an erased one cannot be guessed back. */
static void
test_hashes_are_salted (void)
{
  g_autofree char *path = make_file ();
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);

  for (guint i = 0; i < 4; i++)
    g_assert_true (koers_test_file_rename (file, i % 2 == 0 ? "A" : "B", NULL));
  g_assert_cmpint (koers_test_get_integer (path, "SELECT count (DISTINCT changes) - count (*) FROM change_edits WHERE number IN (8, 10)"), ==, -1);
  g_assert_cmpint (koers_test_get_integer (path, "SELECT count (DISTINCT hash) - count (*) FROM change_edits"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name, *sql; } tampering[] = {
    { "label", "UPDATE change_log SET label = 'Innocent' WHERE number = 3" },
    { "origin", "UPDATE change_log SET origin = 'import' WHERE number = 3" },
    { "actor", "UPDATE change_log SET actor = 'somebody else' WHERE number = 3" },
    { "time", "UPDATE change_log SET time = time + 1 WHERE number = 6" },
    { "action", "UPDATE change_log SET action = 'undo' WHERE number = 4" },
    { "subject", "UPDATE change_log SET subject = 2 WHERE number = 4" },
    { "result", "UPDATE change_log SET result = 'refused' WHERE number = 4" },
    { "hash", "UPDATE change_log SET hash = randomblob (32) WHERE number = 4" },
    { "short-hash", "UPDATE change_log SET hash = x'00' WHERE number = 6" },
    { "moved", "UPDATE change_log SET label = label || origin, origin = '' WHERE number = 3" },
    { "deleted-first", "DELETE FROM change_edits WHERE number = 1; DELETE FROM change_log WHERE number = 1" },
    { "deleted-middle", "DELETE FROM change_edits WHERE number = 3; DELETE FROM change_log WHERE number = 3" },
    { "deleted-last", "DELETE FROM change_edits WHERE number = 6; DELETE FROM change_log WHERE number = 6" },
    { "deleted-all", "DELETE FROM change_edits; DELETE FROM change_log" },
    { "renumbered", "DELETE FROM change_edits WHERE number = 6; DELETE FROM change_log WHERE number = 6;"
                    "INSERT INTO change_log SELECT 7, action, subject, label, origin, actor, time, result, hash FROM change_log WHERE number = 5" },
    { "added", "INSERT INTO change_log SELECT 7, action, subject, label, origin, actor, time, result, hash FROM change_log WHERE number = 6" },
    { "value", "UPDATE change_edits SET changes = replace (changes, 'Name 3', 'Name X') WHERE number = 3" },
    { "salt", "UPDATE change_edits SET salt = randomblob (16) WHERE number = 3" },
    { "salt-only-erased", "UPDATE change_edits SET salt = NULL WHERE number = 3" },
    { "edit-hash", "UPDATE change_edits SET hash = randomblob (32), changes = NULL WHERE number = 3" },
    { "edit-operation", "UPDATE change_edits SET operation = 'insert' WHERE number = 3" },
    { "edit-kind", "UPDATE change_edits SET kind = 'goal' WHERE number = 3" },
    { "edit-record", "UPDATE change_edits SET record = randomblob (16) WHERE number = 3" },
    { "edit-deleted", "DELETE FROM change_edits WHERE number = 1 AND place = 5" },
    { "edit-added", "INSERT INTO change_edits SELECT 4, 1, operation, kind, record, salt, changes, hash FROM change_edits WHERE number = 3" },
    { "edit-order", "UPDATE change_edits SET place = 1000 WHERE number = 1 AND place = 0" },
    { "end", "UPDATE file SET log = randomblob (32)" },
  };

  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-log/lines", test_lines);
  g_test_add_func ("/file-log/text-round-trip", test_text_round_trip);
  g_test_add_func ("/file-log/chain-holds", test_chain_holds);
  for (guint i = 0; i < G_N_ELEMENTS (tampering); i++)
    {
      g_autofree char *path = g_strconcat ("/file-log/tampering/", tampering[i].name, NULL);

      g_test_add_data_func (path, tampering[i].sql, test_tampering_shows);
    }
  g_test_add_func ("/file-log/erased-values", test_erased_values);
  g_test_add_func ("/file-log/hashes-are-salted", test_hashes_are_salted);

  return koers_test_run ();
}
