/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-create.h"
#include "koers-file-schema.h"
#include "koers-rules.h"
#include "koers-test-file.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

static void
assert_open_fails (const char *path,
                   int         code,
                   const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersFile) file = koers_file_open (path, &error);

  g_assert_error (error, KOERS_ERROR, code);
  g_assert_null (file);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, message);
}

/* ---- making and reading */

static void
test_sample_is_complete (void)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  g_autoptr (KoersChangeSet) sample = koers_test_sample_new (6);
  g_autoptr (GPtrArray) problems = koers_rules_check (nothing, sample);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = koers_problem_dup_line (g_ptr_array_index (problems, i));

      g_error ("%s", line);
    }
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
      {
        gboolean filled = FALSE;

        for (guint i = 0; i < koers_change_set_get_n (sample); i++)
          filled = filled || (koers_change_set_get (sample, i)->kind == (KoersKind) kind && koers_edit_lookup (koers_change_set_get (sample, i), field) != NULL);
        if (!filled)
          g_error ("%s", koers_catalogue_get_field ((KoersKind) kind, field)->name);
      }
}

static void
test_round_trip (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersChangeSet) sample = koers_test_sample_new (6);
  g_autoptr (KoersTestFile) file = NULL;
  KoersDigest checked;

  koers_test_create (path, koers_change_set_ref (sample));
  file = koers_test_file_open (path);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_WRITABLE);
  g_assert_cmpint (file->revision, ==, 1);
  for (guint i = 0; i < koers_change_set_get_n (sample); i++)
    {
      const KoersEdit *edit = koers_change_set_get (sample, i);
      KoersRecord *record = koers_strategy_lookup (file->strategy, edit->id);

      g_assert_nonnull (record);
      g_assert_cmpint (koers_record_get_kind (record), ==, edit->kind);
      g_assert_cmpint (koers_record_get_revision (record), ==, 1);
      g_assert_cmpstr (koers_record_get_created (record).by, ==, "first person");
      for (int field = 0; field < koers_catalogue_get_kind (edit->kind)->n_fields; field++)
        {
          const KoersFieldChange *change = koers_edit_lookup (edit, field);

          g_assert_true (koers_value_equal (koers_record_get_value (record, field), change != NULL ? &change->after : &koers_value_none));
        }
    }
  koers_test_assert_whole (path, &checked);
  koers_test_assert_digest (checked, koers_test_content_digest (sample));
}

static void
test_changes_are_kept (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL, again = NULL;
  g_autoptr (KoersChangeSet) delete = koers_change_set_new ("Delete");
  g_autoptr (GError) error = NULL;

  koers_test_create (path, koers_test_sample_new (3));
  file = koers_test_file_open (path);
  g_assert_true (koers_test_file_rename (file, "Another name", &error));
  g_assert_true (koers_change_set_delete (delete, file->strategy, koers_record_list_get (koers_strategy_get_list (file->strategy, KOERS_KIND_PILLAR), 0), &error));
  koers_test_file_commit (file, delete, &error);
  g_assert_no_error (error);

  again = koers_test_file_open (path);
  g_assert_cmpint (again->revision, ==, 3);
  g_assert_cmpstr (koers_record_get_name (koers_strategy_get_root (again->strategy)), ==, "Another name");
  g_assert_cmpint (koers_record_get_revision (koers_strategy_get_root (again->strategy)), ==, 2);
  koers_test_assert_digest (koers_strategy_get_digest (file->strategy), koers_strategy_get_digest (again->strategy));
  koers_test_assert_whole (path, NULL);
}

static void
test_header (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *data;

  koers_test_create (path, NULL);
  koers_test_assert_alone (path);
  file = koers_test_file_open (path);
  g_assert_true (koers_test_file_rename (file, "x", NULL));
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_alone (path);

  bytes = koers_test_read_bytes (path);
  data = g_bytes_get_data (bytes, NULL);
  g_assert_cmpmem (data, 16, "SQLite format 3", 16);
  /* Both versions of the format are 1: a rollback journal, no write-ahead log. */
  g_assert_cmpint (data[18], ==, 1);
  g_assert_cmpint (data[19], ==, 1);
  g_assert_cmpint (GUINT32_FROM_BE (*(const guint32 *) (gconstpointer) (data + 60)), ==, KOERS_FILE_VERSION);
  g_assert_cmpmem (data + 68, 4, "Kors", 4);
}

static void
test_create_never_replaces (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersChangeSet) sample = koers_test_small_sample_new ();
  g_autoptr (GError) error = NULL;

  koers_test_write_bytes (path, "mine", 4);
  g_assert_false (koers_file_create (path, sample, "test", "somebody", FALSE, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
  koers_test_assert_alone (path);
  g_assert_cmpint (g_unlink (path), ==, 0);

  /* A link that leads nowhere is there too. */
  g_clear_error (&error);
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
  g_assert_false (koers_file_create (path, sample, "test", "somebody", FALSE, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  koers_test_assert_alone (path);
}

/* With leave to replace, what was there goes only when the new file is whole. */
static void
test_create_replaces (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersChangeSet) sample = koers_test_small_sample_new ();
  g_autoptr (KoersChangeSet) broken = koers_change_set_new ("A pillar without a name");
  g_autoptr (GBytes) mine = g_bytes_new_static ("mine", 4);
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_write_bytes (path, "mine", 4);
  koers_change_set_insert (broken, KOERS_KIND_PILLAR, koers_id_new ());
  g_assert_false (koers_file_create (path, broken, "test", "somebody", TRUE, &error));
  g_assert_nonnull (error);
  koers_test_assert_same_bytes (path, mine);
  koers_test_assert_alone (path);

  g_clear_error (&error);
  g_assert_true (koers_file_create (path, sample, "test", "somebody", TRUE, &error));
  g_assert_no_error (error);
  koers_test_assert_whole (path, &content);
  koers_test_assert_alone (path);
}

static void
test_create_where_it_cannot (void)
{
  g_autofree char *path = koers_test_dup_path ("no-folder/a.koers");
  g_autoptr (KoersChangeSet) sample = koers_test_small_sample_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (koers_file_create (path, sample, "test", "somebody", FALSE, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
}

/* ---- copies */

static void
test_save_copy (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *copy_path = koers_test_dup_path ("copy.koers");
  g_autoptr (KoersTestFile) file = NULL, copy = NULL;
  g_autoptr (GError) error = NULL;
  KoersDigest content;

  koers_test_create (path, koers_test_sample_new (3));
  file = koers_test_file_open (path);
  koers_test_write_bytes (copy_path, "old", 3);
  koers_file_save_copy (file->file, copy_path, &error);
  g_assert_no_error (error);
  copy = koers_test_file_open (copy_path);
  g_assert_false (koers_id_equal (koers_file_get_id (file->file), koers_file_get_id (copy->file)));
  koers_test_assert_digest (koers_strategy_get_digest (file->strategy), koers_strategy_get_digest (copy->strategy));
  koers_test_assert_whole (copy_path, &content);
  koers_test_assert_digest (content, koers_strategy_get_digest (file->strategy));
  koers_test_assert_alone (copy_path);

  /* Each is a file of its own now. */
  g_assert_true (koers_test_file_rename (copy, "Copy", &error));
  g_assert_true (koers_test_file_rename (file, "Original", &error));
  koers_test_assert_whole (path, NULL);
  koers_test_assert_whole (copy_path, NULL);
}

static void
test_save_copy_onto_itself (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *alias = koers_test_dup_path ("alias.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;

  koers_test_create (path, NULL);
  file = koers_test_file_open (path);
  g_assert_cmpint (symlink (path, alias), ==, 0);
  g_assert_false (koers_file_save_copy (file->file, path, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (koers_file_save_copy (file->file, alias, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
  g_clear_error (&error);
  koers_test_file_rename (file, "Still here", &error);
  g_assert_no_error (error);
  g_assert_cmpint (koers_test_get_integer (path, "SELECT max (number) FROM change_log"), ==, 2);
}

/* A journal that a crash left beside an older file of that name is not for the new one. */
static void
test_old_journal_is_not_played_back (void)
{
  g_autofree char *victim = koers_test_dup_path ("victim.koers");
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *victim_journal = g_strconcat (victim, "-journal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GBytes) left = NULL;
  pid_t child;

  koers_test_create (victim, koers_test_sample_new (3));
  child = fork ();
  if (child == 0)
    {
      sqlite3 *handle;

      /* A small cache makes SQLite write to the file, and so the journal too, before the end. */
      sqlite3_open (victim, &handle);
      sqlite3_exec (handle, "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; UPDATE initiatives SET name = 'half done', description = hex (zeroblob (9000));"
                            "UPDATE goals SET description = hex (zeroblob (9000))", NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (koers_test_wait (child), ==, 0);
  left = koers_test_read_bytes (victim_journal);
  g_assert_cmpuint (g_bytes_get_size (left), >, 512);

  koers_test_write_bytes (journal, g_bytes_get_data (left, NULL), g_bytes_get_size (left));
  koers_test_create (path, NULL);
  koers_test_assert_alone (path);
  koers_test_assert_whole (path, NULL);
}

/* ---- what is no strategy */

static void
test_missing (void)
{
  g_autofree char *path = koers_test_dup_path ("none.koers");

  assert_open_fails (path, KOERS_ERROR_FAILED, "no such file");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_foreign (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *long_text = g_strnfill (5000, 'x');
  const char *const contents[] = { "", "Dear reader,\n", "SQLite format 3", "{\"format\": \"koers-strategy\"}", long_text };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) before = g_bytes_new (contents[i], strlen (contents[i]));

      koers_test_write_bytes (path, contents[i], strlen (contents[i]));
      assert_open_fails (path, KOERS_ERROR_FOREIGN, "not a Koers file");
      koers_test_assert_same_bytes (path, before);
      koers_test_assert_alone (path);
    }
  assert_open_fails (folder, KOERS_ERROR_FAILED, "This is a folder");
}

static void
test_other_database (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (GBytes) before = NULL;

  koers_test_write_bytes (path, "", 0);
  koers_test_execute (path, "CREATE TABLE file (id BLOB); PRAGMA user_version = 1");
  before = koers_test_read_bytes (path);
  assert_open_fails (path, KOERS_ERROR_FOREIGN, "not a Koers file");
  koers_test_assert_same_bytes (path, before);
}

/* Ours by its header, and nothing else. */
static void
test_hollow (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersFile) file = NULL;
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (GError) error = NULL;
  gint64 revision;

  koers_test_write_bytes (path, "", 0);
  koers_test_execute (path, "CREATE TABLE t (a); PRAGMA application_id = 0x4B6F7273; PRAGMA user_version = 1");
  file = koers_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (koers_file_get_state (file), ==, KOERS_FILE_DAMAGED);
  g_assert_false (koers_store_load (KOERS_STORE (file), strategy, &revision, &error));
  g_assert_nonnull (error);
}

/* SQLite takes a name that begins like this for an address with options. */
static void
test_name_like_an_address (void)
{
  g_autofree char *path = koers_test_dup_path ("file:a.koers?mode=memory");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = g_get_current_dir ();

  g_assert_cmpint (g_chdir (folder), ==, 0);
  koers_test_create ("file:a.koers?mode=memory", NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  koers_test_assert_whole ("file:a.koers?mode=memory", NULL);
  g_assert_cmpint (g_chdir (before), ==, 0);
}

/* ---- while it is open */

static void
test_newer_while_open (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;

  koers_test_create (path, NULL);
  file = koers_test_file_open (path);
  g_assert_true (koers_test_file_rename (file, "One", &error));
  koers_test_execute (path, "PRAGMA user_version = 1000");
  before = koers_test_read_bytes (path);
  g_assert_false (koers_test_file_rename (file, "Two", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_READ_ONLY);
  g_assert_cmpint (koers_file_get_state (file->file), ==, KOERS_FILE_NEWER);
  koers_test_assert_same_bytes (path, before);
}

static void
test_replaced_while_open (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *other = koers_test_dup_path ("b.koers");
  g_autofree char *copy = koers_test_dup_path ("c.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;

  koers_test_create (path, NULL);
  koers_test_create (other, NULL);
  file = koers_test_file_open (path);
  g_assert_true (koers_test_file_rename (file, "Mine", &error));
  before = koers_test_read_bytes (other);
  g_assert_cmpint (g_rename (other, path), ==, 0);

  g_assert_false (koers_test_file_rename (file, "Lost?", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "replaced"));
  koers_test_assert_same_bytes (path, before);

  /* What was there can still be saved. */
  g_clear_error (&error);
  koers_file_save_copy (file->file, copy, &error);
  g_assert_no_error (error);
  koers_test_assert_whole (copy, NULL);
  g_assert_cmpint (koers_test_get_integer (copy, "SELECT count (*) FROM strategies WHERE name = 'Mine'"), ==, 1);
}

/* Another program may have turned the write-ahead log on: the first change makes it one file again. */
static void
test_write_ahead_log (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersTestFile) file = NULL;
  g_autoptr (GError) error = NULL;

  koers_test_create (path, NULL);
  koers_test_execute (path, "PRAGMA journal_mode = WAL");
  file = koers_test_file_open (path);
  koers_test_file_rename (file, "One file", &error);
  g_assert_no_error (error);
  koers_test_assert_alone (path);
  g_clear_pointer (&file, koers_test_file_free);
  koers_test_assert_whole (path, NULL);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file/sample-is-complete", test_sample_is_complete);
  g_test_add_func ("/file/round-trip", test_round_trip);
  g_test_add_func ("/file/changes-are-kept", test_changes_are_kept);
  g_test_add_func ("/file/header", test_header);
  g_test_add_func ("/file/create-never-replaces", test_create_never_replaces);
  g_test_add_func ("/file/create-replaces", test_create_replaces);
  g_test_add_func ("/file/create-where-it-cannot", test_create_where_it_cannot);
  g_test_add_func ("/file/save-copy", test_save_copy);
  g_test_add_func ("/file/save-copy-onto-itself", test_save_copy_onto_itself);
  g_test_add_func ("/file/old-journal-is-not-played-back", test_old_journal_is_not_played_back);
  g_test_add_func ("/file/missing", test_missing);
  g_test_add_func ("/file/foreign", test_foreign);
  g_test_add_func ("/file/other-database", test_other_database);
  g_test_add_func ("/file/hollow", test_hollow);
  g_test_add_func ("/file/name-like-an-address", test_name_like_an_address);
  g_test_add_func ("/file/newer-while-open", test_newer_while_open);
  g_test_add_func ("/file/replaced-while-open", test_replaced_while_open);
  g_test_add_func ("/file/write-ahead-log", test_write_ahead_log);

  return koers_test_run ();
}
