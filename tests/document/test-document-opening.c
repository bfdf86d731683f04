/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-document-opening.h"
#include "koers-error.h"
#include "koers-test-document.h"

/* What comes out of the thread is what comes without it, and a document like any other. */
static void
test_same_document (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDocument) plain = NULL;
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  KoersDocumentOpening *opening;

  koers_test_create (path, koers_test_sample_new (64));
  plain = koers_test_document_open (path, "me");
  koers_test_document_rename (plain, "Course");

  opening = koers_document_opening_new (path, "me");
  g_assert_cmpstr (koers_document_opening_get_path (opening), ==, path);
  document = koers_document_opening_finish (opening, &error);
  g_assert_no_error (error);
  koers_test_assert_digest (koers_test_document_get_digest (document), koers_test_document_get_digest (plain));
  g_assert_cmpint (koers_document_get_revision (document), ==, koers_document_get_revision (plain));
  g_assert_cmpstr (koers_document_get_undo_label (document), ==, koers_document_get_undo_label (plain));

  g_clear_object (&plain);
  koers_test_document_undo (document);
  koers_test_document_rename (document, "Heading");
  koers_test_document_check_kept (document);
}

static void
test_error (void)
{
  g_autofree char *path = koers_test_dup_path ("none.koers");
  g_autoptr (GError) error = NULL;

  g_assert_null (koers_document_opening_finish (koers_document_opening_new (path, "me"), &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_FAILED);
}

static void
done_cb (KoersDocumentOpening *opening,
         gpointer              data)
{
  guint *n_calls = data;

  g_assert_true (koers_document_opening_wait (opening, 0));
  (*n_calls)++;
}

/* Whether it is asked before or after the thread is done: once, and not when nobody wants it any more. */
static void
test_notify (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  KoersDocumentOpening *opening;
  guint n_calls = 0;

  koers_test_create (path, koers_test_sample_new (64));
  opening = koers_document_opening_new (path, "me");
  koers_document_opening_notify (opening, done_cb, &n_calls);
  while (n_calls == 0)
    g_main_context_iteration (NULL, TRUE);
  document = koers_document_opening_finish (opening, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  opening = koers_document_opening_new (path, "me");
  while (!koers_document_opening_wait (opening, 1))
    ;
  koers_document_opening_notify (opening, done_cb, &n_calls);
  while (n_calls == 1)
    g_main_context_iteration (NULL, TRUE);
  koers_document_opening_free (opening);

  opening = koers_document_opening_new (path, "me");
  koers_document_opening_notify (opening, done_cb, &n_calls);
  koers_document_opening_free (opening);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_calls, ==, 2);
}

static void
test_dropped (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers"), *none = koers_test_dup_path ("none.koers");

  koers_test_create (path, koers_test_sample_new (64));
  koers_document_opening_free (koers_document_opening_new (path, "me"));
  koers_document_opening_free (koers_document_opening_new (none, "me"));
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-opening/same-document", test_same_document);
  g_test_add_func ("/document-opening/error", test_error);
  g_test_add_func ("/document-opening/notify", test_notify);
  g_test_add_func ("/document-opening/dropped", test_dropped);

  return koers_test_run ();
}
