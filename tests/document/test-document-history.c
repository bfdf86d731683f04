/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-random-changes.h"
#include "koers-test-document.h"

/* How many steps a history has, and how many histories there are. */
#define N_STEPS 220
#define N_HISTORIES 2

static guint
undo_all (KoersDocument *document)
{
  guint n = 0;

  for (; koers_document_get_undo_label (document) != NULL; n++)
    koers_test_document_undo (document);
  return n;
}

static void
step (KoersDocument *document,
      GRand         *rand)
{
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  int choice = g_rand_int_range (rand, 0, 10);

  if (choice == 0 && koers_document_get_undo_label (document) != NULL)
    koers_test_document_undo (document);
  else if (choice == 1 && koers_document_get_redo_label (document) != NULL)
    koers_test_document_redo (document);
  else
    {
      changes = koers_random_changes_new (rand, koers_document_get_strategy (document), KOERS_RANDOM_ANY, (guint) g_rand_int_range (rand, 1, 6));
      koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
run_history (guint number)
{
  g_autofree char *name = g_strdup_printf ("%u.koers", number);
  g_autofree char *path = koers_test_dup_path (name);
  g_autoptr (GRand) rand = koers_test_rand_new ();
  g_autoptr (KoersDocument) document = NULL;
  KoersDigest first, last, kept;
  guint n;

  koers_test_create (path, koers_test_sample_new (3));
  document = koers_test_document_open (path, "me");
  first = koers_test_document_get_digest (document);
  for (guint i = 0; i < N_STEPS; i++)
    {
      step (document, rand);
      koers_test_document_check_kept (document);
      if (i == N_STEPS / 2)
        koers_test_document_reopen (&document, "me");
    }
  last = koers_test_document_get_digest (document);

  n = undo_all (document);
  koers_test_assert_digest (koers_test_document_get_digest (document), first);
  koers_test_document_reopen (&document, "me");
  for (guint i = 0; i < n; i++)
    {
      koers_test_document_redo (document);
      koers_test_document_check_kept (document);
    }
  koers_test_assert_digest (koers_test_document_get_digest (document), last);
  g_clear_object (&document);
  koers_test_assert_whole (path, &kept);
  koers_test_assert_digest (kept, last);
}

/* Whatever was done, taking it all back ends where it began, and the digest in the file is always that of the content. */
static void
test_random_histories (void)
{
  for (guint i = 0; i < N_HISTORIES; i++)
    run_history (i);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-history/random-histories", test_random_histories);

  return koers_test_run ();
}
