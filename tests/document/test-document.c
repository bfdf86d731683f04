/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-file-create.h"
#include "koers-test-document.h"

static char *
make_file (KoersChangeSet *content)
{
  char *path = koers_test_dup_path ("a.koers");

  koers_test_create (path, content);
  return path;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* ---- making and opening */

static void
test_create_checks (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersChangeSet) content = koers_change_set_new ("Without a strategy");
  g_autoptr (GError) error = NULL;

  koers_change_set_insert (content, KOERS_KIND_PILLAR, koers_id_new ());
  g_assert_false (koers_document_create (path, content, KOERS_ORIGIN_WINDOW, "me", FALSE, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_open_without_strategy (void)
{
  g_autoptr (KoersChangeSet) nothing = koers_change_set_new ("Nothing");
  g_autofree char *path = make_file (koers_change_set_ref (nothing));
  g_autoptr (GError) error = NULL;

  g_assert_null (koers_document_open (path, "me", &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
}

static void
test_damage_ends_editing (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = NULL;
  guint n = 0;

  koers_test_execute (path, "UPDATE strategies SET name = 'Other'");
  document = koers_test_document_open (path, "me");
  g_signal_connect_swapped (document, "notify::can-edit", G_CALLBACK (count_cb), &n);
  g_assert_true (koers_document_can_edit (document));
  koers_document_start_following (document);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (koers_document_can_edit (document));
}

/* ---- the door */

static void
check_order_cb (KoersStrategy  *strategy,
                KoersChangeSet *changes,
                KoersDocument  *document)
{
  const char *path = koers_file_get_path (koers_document_get_file (document));

  /* When anybody hears of it, it is kept. */
  g_assert_cmpint (koers_test_get_integer (path, "SELECT max (number) FROM change_log"), ==, koers_document_get_revision (document));
  g_assert_cmpstr (koers_test_document_get_name (document), ==, "Kept");
  g_object_set_data (G_OBJECT (strategy), "told", GINT_TO_POINTER (TRUE));
}

static void
test_kept_before_told (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  KoersStrategy *strategy = koers_document_get_strategy (document);

  g_signal_connect (strategy, "changed", G_CALLBACK (check_order_cb), document);
  koers_test_document_rename (document, "Kept");
  g_assert_nonnull (g_object_get_data (G_OBJECT (strategy), "told"));
  g_assert_cmpint (koers_document_get_revision (document), ==, 2);
}

static void
test_refused (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("No name");
  g_autoptr (GBytes) before = koers_test_read_bytes (path);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_signal_connect_swapped (koers_document_get_strategy (document), "changed", G_CALLBACK (count_cb), &n);
  koers_change_set_set_record (changes, koers_test_document_get_pillar (document), KOERS_PILLAR_NAME, koers_value_none);
  g_assert_false (koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (koers_document_get_revision (document), ==, 1);
  g_assert_null (koers_document_get_undo_label (document));
  koers_test_assert_same_bytes (path, before);
}

static void
test_nothing_to_do (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Nothing");

  g_assert_true (koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, NULL));
  g_assert_cmpint (koers_document_get_revision (document), ==, 1);
  g_assert_cmpint (koers_test_get_integer (path, "SELECT count (*) FROM change_log"), ==, 1);
}

/* A change set that was made before another change of one's own is carried out on what is there now. */
static void
test_made_before_another (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  KoersRecord *pillar = koers_test_document_get_pillar (document);
  g_autoptr (KoersChangeSet) early = koers_change_set_new ("Early"), same = koers_change_set_new ("Same");
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) koers_conflict_free);
  g_autoptr (GError) error = NULL;

  koers_change_set_set_record (early, pillar, KOERS_PILLAR_CODE, koers_value_text ("E"));
  koers_change_set_set_record (same, pillar, KOERS_PILLAR_NAME, koers_value_text ("Mine"));
  koers_test_document_set (document, pillar, KOERS_PILLAR_NAME, "Later");
  g_assert_true (koers_document_commit (document, early, KOERS_ORIGIN_WINDOW, conflicts, &error));
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_CODE), ==, "E");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_NAME), ==, "Later");

  g_assert_false (koers_document_commit (document, same, KOERS_ORIGIN_WINDOW, conflicts, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_CONFLICT);
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_NAME), ==, "Later");
}

/* ---- backups before something large */

static guint
count_backups (KoersDocument *document,
               const char    *suffix)
{
  g_autoptr (GPtrArray) paths = koers_file_backup_list (koers_file_get_backup_folder (koers_document_get_file (document)));
  guint n = 0;

  for (guint i = 0; i < paths->len; i++)
    n += g_str_has_suffix (g_ptr_array_index (paths, i), suffix) ? 1 : 0;
  return n;
}

static void
test_backup_before_import (void)
{
  g_autofree char *path = make_file (NULL);
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");
  g_autoptr (KoersChangeSet) changes = koers_test_rename_new (koers_document_get_strategy (document), "Imported");
  KoersDigest before = koers_test_document_get_digest (document), kept;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;

  koers_document_commit (document, changes, KOERS_ORIGIN_IMPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_backups (document, "-import.koers"), ==, 1);
  paths = koers_file_backup_list (koers_file_get_backup_folder (koers_document_get_file (document)));
  koers_test_assert_whole (g_ptr_array_index (paths, 0), &kept);
  koers_test_assert_digest (kept, before);
}

static void
delete_risks (KoersDocument *document,
              guint          n)
{
  KoersStrategy *strategy = koers_document_get_strategy (document);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Delete");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_assert_true (koers_change_set_delete (changes, strategy, koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_ROLE), i), NULL));
  koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
}

static void
test_backup_before_bulk_delete (void)
{
  g_autofree char *path = make_file (koers_test_sample_new (50));
  g_autoptr (KoersDocument) document = koers_test_document_open (path, "me");

  delete_risks (document, 19);
  g_assert_cmpuint (count_backups (document, "-delete.koers"), ==, 0);
  delete_risks (document, 20);
  g_assert_cmpuint (count_backups (document, "-delete.koers"), ==, 1);
  koers_test_document_undo (document);
  koers_test_document_undo (document);
  koers_test_assert_whole (path, NULL);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document/create-checks", test_create_checks);
  g_test_add_func ("/document/open-without-strategy", test_open_without_strategy);
  g_test_add_func ("/document/damage-ends-editing", test_damage_ends_editing);
  g_test_add_func ("/document/kept-before-told", test_kept_before_told);
  g_test_add_func ("/document/refused", test_refused);
  g_test_add_func ("/document/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/document/made-before-another", test_made_before_another);
  g_test_add_func ("/document/backup-before-import", test_backup_before_import);
  g_test_add_func ("/document/backup-before-bulk-delete", test_backup_before_bulk_delete);

  return koers_test_run ();
}
