/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-file.h"

#include <signal.h>
#include <unistd.h>

/* How often a process is killed. */
#define N_ROUNDS 60

/* The child may not fill the pipe: what stands in it is known to have been acknowledged. */
static void
commit_until_killed (const char *path,
                     int         acknowledge)
{
  g_autoptr (KoersTestFile) file = koers_test_file_open (path);

  while (TRUE)
    {
      g_autoptr (KoersChangeSet) changes = NULL;
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, file->revision + 1);
      KoersRecordList *initiatives = koers_strategy_get_list (file->strategy, KOERS_KIND_INITIATIVE);

      changes = koers_test_rename_new (file->strategy, name);
      for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
        koers_change_set_set_record (changes, koers_record_list_get (initiatives, i), KOERS_INITIATIVE_NAME, koers_value_text (name));
      if (!koers_test_file_commit (file, changes, NULL) || write (acknowledge, &file->revision, sizeof file->revision) != sizeof file->revision)
        _exit (1);
    }
}

/* Lets a process commit, kills it without warning and returns the last revision that it was told is kept. */
static gint64
run_and_kill (const char *path,
              GRand      *rand,
              gint64      revision)
{
  int ends[2], n_commits = g_rand_int_range (rand, 1, 8);
  gint64 last = revision, spin = g_rand_int_range (rand, 0, 4000), start;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      commit_until_killed (path, ends[1]);
    }
  close (ends[1]);
  for (int i = 0; i < n_commits; i++)
    g_assert_cmpint (read (ends[0], &last, sizeof last), ==, sizeof last);
  /* At another moment of a commit each time. */
  start = g_get_monotonic_time ();
  while (g_get_monotonic_time () - start < spin)
    ;
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (koers_test_wait (child), ==, -SIGKILL);
  while (read (ends[0], &revision, sizeof revision) == sizeof revision)
    last = revision;
  close (ends[0]);
  return last;
}

static void
test_killed_while_committing (void)
{
  g_autofree char *path = koers_test_dup_path ("a.koers");
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GRand) rand = koers_test_rand_new ();
  gint64 revision = 1;
  guint n_journals = 0, n_ahead = 0;

  koers_test_create (path, koers_test_sample_new (20));
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gint64 acknowledged = run_and_kill (path, rand, revision);
      g_autoptr (KoersTestFile) file = NULL;
      KoersRecordList *initiatives;
      KoersDigest content;

      n_journals += g_file_test (journal, G_FILE_TEST_EXISTS) ? 1 : 0;
      file = koers_test_file_open (path);
      koers_test_assert_whole (path, &content);
      koers_test_assert_digest (content, koers_strategy_get_digest (file->strategy));
      revision = file->revision;
      if (revision != acknowledged)
        g_assert_cmpint (revision, ==, acknowledged + 1);
      n_ahead += revision != acknowledged ? 1 : 0;

      /* Each commit is there wholly. */
      initiatives = koers_strategy_get_list (file->strategy, KOERS_KIND_INITIATIVE);
      g_assert_cmpint (g_ascii_strtoll (koers_record_get_name (koers_strategy_get_root (file->strategy)), NULL, 10), ==, revision);
      for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
        g_assert_cmpint (g_ascii_strtoll (koers_record_get_name (koers_record_list_get (initiatives, i)), NULL, 10), ==, revision);
    }
  g_test_message ("%u of %u left a journal, %u had kept one more than they said; %" G_GINT64_FORMAT " changes in all", n_journals, N_ROUNDS,
                  n_ahead, revision - 1);
  g_assert_cmpuint (n_journals, >, 0);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/file-crash/killed-while-committing", test_killed_while_committing);

  return koers_test_run ();
}
