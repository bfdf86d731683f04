/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document.h"
#include "koers-file-check.h"
#include "koers-test-exchange.h"
#include "koers-test-file.h"

/* An import through the door: kept, logged, and taken back. */

static KoersDocument *
make_document (const char *name,
               KoersStart  start)
{
  g_autofree char *path = koers_test_dup_path (name);
  g_autoptr (KoersChangeSet) content = koers_start_new_content (start, "nl", NULL);
  g_autoptr (GError) error = NULL;
  KoersDocument *document;

  koers_document_create (path, content, KOERS_ORIGIN_COMMAND_LINE, "tester", FALSE, &error);
  g_assert_no_error (error);
  document = koers_document_open (path, "tester", &error);
  g_assert_no_error (error);
  return document;
}

static void
take (KoersDocument *document,
      const char    *text)
{
  KoersImport *import = koers_test_import_json (koers_document_get_strategy (document), text);
  g_autoptr (GError) error = NULL;

  koers_document_commit (document, import->changes, KOERS_ORIGIN_IMPORT, NULL, &error);
  g_assert_no_error (error);
  koers_import_free (import);
}

static KoersDigest
get_digest (KoersDocument *document)
{
  return koers_strategy_get_digest (koers_document_get_strategy (document));
}

static void
assert_whole (KoersDocument *document)
{
  g_autofree char *path = g_strdup (koers_file_get_path (koers_document_get_file (document)));
  KoersDigest content;

  koers_test_assert_whole (path, &content);
  koers_test_assert_digest (content, get_digest (document));
}

static void
test_undo (gconstpointer data)
{
  KoersStart start = (KoersStart) GPOINTER_TO_INT (data);
  g_autoptr (KoersDocument) document = make_document ("undo.koers", start);
  g_autoptr (KoersStrategy) example = koers_test_start_new (KOERS_START_EXAMPLE, "nl");
  g_autofree char *text = koers_test_export_json (example);
  KoersDigest first = get_digest (document), last;
  g_autoptr (GError) error = NULL;
  gint64 revision;

  take (document, text);
  last = get_digest (document);
  g_assert_false (koers_digest_equal (&first, &last));
  if (start == KOERS_START_EMPTY)
    koers_test_assert_same (koers_document_get_strategy (document), example);

  /* The same again is not even written down. */
  revision = koers_document_get_revision (document);
  take (document, text);
  g_assert_cmpint (koers_document_get_revision (document), ==, revision);

  for (guint i = 0; i < 2; i++)
    {
      koers_document_undo (document, &error);
      g_assert_no_error (error);
      koers_test_assert_digest (get_digest (document), first);
      assert_whole (document);
      koers_document_redo (document, &error);
      g_assert_no_error (error);
      koers_test_assert_digest (get_digest (document), last);
      assert_whole (document);
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < 5; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autofree char *name = g_strdup_printf ("random-%u.koers", i);
      g_autoptr (KoersDocument) document = make_document (name, i % 2 == 0 ? KOERS_START_EMPTY : KOERS_START_TEMPLATE);
      KoersDigest digests[4];
      g_autoptr (GError) error = NULL;

      g_test_message ("seed %u", seed);
      for (guint j = 0; j < 3; j++)
        {
          g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed + j, 40);
          g_autofree char *text = koers_test_export_json (strategy);

          digests[j] = get_digest (document);
          take (document, text);
        }
      digests[3] = get_digest (document);
      for (guint j = 3; j-- > 0;)
        {
          koers_document_undo (document, &error);
          g_assert_no_error (error);
          koers_test_assert_digest (get_digest (document), digests[j]);
        }
      for (guint j = 1; j <= 3; j++)
        {
          koers_document_redo (document, &error);
          g_assert_no_error (error);
          koers_test_assert_digest (get_digest (document), digests[j]);
        }
      assert_whole (document);
    }
}

int
main (int   argc,
      char *argv[])
{
  koers_test_init (&argc, &argv);

  g_test_add_data_func ("/exchange/import-document/undo/empty", GINT_TO_POINTER (KOERS_START_EMPTY), test_undo);
  g_test_add_data_func ("/exchange/import-document/undo/template", GINT_TO_POINTER (KOERS_START_TEMPLATE), test_undo);
  g_test_add_func ("/exchange/import-document/random", test_random);

  return koers_test_run ();
}
