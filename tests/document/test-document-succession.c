/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-succession.h"
#include "koers-test-changes.h"
#include "koers-test-document.h"

/* An agreement of a large municipality, and what a strategy ties to it. */
#define N_CHAPTERS 13
#define N_OBJECTIVES 185
#define N_INITIATIVES 120
#define N_LINKS 500

/* ---- two agreements and what serves the old one */

static char *
make_words (GRand *random)
{
  GString *words = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 4, 20); n > 0; n--)
    {
      /* As in a language, few words come often. */
      double rank = g_rand_double (random);

      g_string_append_printf (words, "word%d ", (int) (rank * rank * 1500));
    }
  return g_string_free (words, FALSE);
}

static KoersId
insert_agreement (KoersChangeSet *changes,
                  KoersStrategy  *strategy,
                  const char     *name,
                  int             state,
                  KoersId        *chapters)
{
  KoersId agreement = koers_test_insert (changes, strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text (name),
                                         KOERS_AGREEMENT_STATE, koers_value_integer (state), -1);

  for (int i = 0; i < N_CHAPTERS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Chapter %d", i);

      chapters[i] = koers_test_insert (changes, strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_value_id (agreement),
                                       KOERS_CHAPTER_NAME, koers_value_text (title), KOERS_CHAPTER_POSITION, koers_value_integer (i), -1);
    }
  return agreement;
}

/* Each objective of the new agreement is an old one in the same or other words, or a new one. */
static void
insert_objectives (GRand          *random,
                   KoersChangeSet *changes,
                   KoersStrategy  *strategy,
                   KoersId        *old_chapters,
                   KoersId        *new_chapters,
                   KoersId        *objectives)
{
  for (int i = 0; i < N_OBJECTIVES; i++)
    {
      g_autofree char *words = make_words (random), *other = make_words (random);
      g_autofree char *both = g_strconcat (words, other, NULL);
      g_autofree char *code = g_strdup_printf ("%d.%d", i % N_CHAPTERS, i / N_CHAPTERS);
      const char *texts[] = { words, both, other };

      objectives[i] = koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_value_id (old_chapters[i % N_CHAPTERS]),
                                         KOERS_OBJECTIVE_CODE, koers_value_text (code), KOERS_OBJECTIVE_NAME, koers_value_text (code),
                                         KOERS_OBJECTIVE_QUOTE, koers_value_text (words), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER,
                         koers_value_id (new_chapters[g_rand_int_range (random, 0, N_CHAPTERS)]), KOERS_OBJECTIVE_NAME, koers_value_text ("Objective"),
                         KOERS_OBJECTIVE_QUOTE, koers_value_text (texts[g_rand_int_range (random, 0, 3)]), -1);
    }
}

static void
insert_links (GRand          *random,
              KoersChangeSet *changes,
              KoersStrategy  *strategy,
              KoersId        *objectives)
{
  KoersId pillar = koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Pillar"), -1);
  KoersId initiatives[N_INITIATIVES];

  for (int i = 0; i < N_INITIATIVES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Initiative %d", i);

      initiatives[i] = koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_PILLAR, koers_value_id (pillar),
                                          KOERS_INITIATIVE_NAME, koers_value_text (name), -1);
    }
  /* No two are the same: 7 and 185 have no factor in common. */
  for (int i = 0; i < N_LINKS; i++)
    koers_test_insert (changes, strategy, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE, koers_value_id (initiatives[i / 5]),
                       KOERS_CONTRIBUTION_OBJECTIVE, koers_value_id (objectives[i * 7 % N_OBJECTIVES]), KOERS_CONTRIBUTION_KIND,
                       koers_value_integer (g_rand_int_range (random, 0, KOERS_CONTRIBUTION_KIND_N)), KOERS_CONTRIBUTION_STRENGTH,
                       koers_value_integer (g_rand_int_range (random, 1, 4)), KOERS_CONTRIBUTION_RATIONALE, koers_value_text ("Because"), -1);
}

static KoersChangeSet *
make_content (GRand   *random,
              KoersId *old_agreement,
              KoersId *new_agreement)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  KoersChangeSet *changes = koers_change_set_new ("Create");
  KoersId old_chapters[N_CHAPTERS], new_chapters[N_CHAPTERS], objectives[N_OBJECTIVES];

  koers_test_insert (changes, strategy, KOERS_KIND_STRATEGY, KOERS_STRATEGY_NAME, koers_value_text ("Data strategy"), -1);
  *old_agreement = insert_agreement (changes, strategy, "Agreement 2018-2022", KOERS_AGREEMENT_STATE_IN_FORCE, old_chapters);
  *new_agreement = insert_agreement (changes, strategy, "Agreement 2022-2026", KOERS_AGREEMENT_STATE_DRAFT, new_chapters);
  insert_objectives (random, changes, strategy, old_chapters, new_chapters, objectives);
  insert_links (random, changes, strategy, objectives);
  return changes;
}

/* ---- the change of agreement */

static void
decide_all (GRand           *random,
            KoersSuccession *succession)
{
  GPtrArray *candidates = koers_succession_get_candidates (succession);

  g_assert_cmpuint (koers_succession_accept (succession, KOERS_SUCCESSION_LIKENESS), >, N_OBJECTIVES / 3);
  for (guint i = 0; i < koers_succession_get_n (succession); i++)
    {
      KoersSuccessionItem *item = koers_succession_get (succession, i);
      KoersRecord *other = g_ptr_array_index (candidates, (guint) g_rand_int_range (random, 0, (gint32) candidates->len));

      if (koers_succession_item_get_fate (item) != KOERS_FATE_UNDECIDED)
        continue;
      if (g_rand_boolean (random))
        {
          koers_succession_decide (succession, item, KOERS_FATE_MOVED, other);
          koers_succession_add (succession, item, g_ptr_array_index (candidates, i % candidates->len));
        }
      else
        koers_succession_decide (succession, item, KOERS_FATE_DROPPED, NULL);
    }
  g_assert_cmpuint (koers_succession_get_n_decided (succession), ==, N_OBJECTIVES);
}

static guint
count_contributions (KoersStrategy *strategy,
                     KoersRecord   *agreement,
                     gboolean       ended)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_CONTRIBUTION);
  guint n = 0;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *contribution = koers_record_list_get (list, i);
      KoersRecord *objective = koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE);
      KoersRecord *chapter = koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER);

      n += koers_record_get_target (chapter, KOERS_CHAPTER_AGREEMENT) == agreement &&
           koers_date_is_set (koers_record_get_date (contribution, KOERS_CONTRIBUTION_ENDED_DATE)) == ended;
    }
  return n;
}

static void
check_changed (KoersStrategy   *strategy,
               KoersSuccession *succession)
{
  guint n_dropped, n_split = 0;
  KoersRecord *old_agreement = koers_succession_get_old_agreement (succession), *new_agreement = koers_succession_get_new_agreement (succession);

  koers_succession_count (succession, KOERS_FATE_DROPPED, &n_dropped);
  for (guint i = 0; i < koers_succession_get_n (succession); i++)
    {
      KoersSuccessionItem *item = koers_succession_get (succession, i);

      n_split += koers_succession_item_get_n_links (item) * koers_succession_item_get_others (item)->len;
    }
  g_assert_cmpuint (n_dropped, >, 0);
  g_assert_cmpuint (n_split, >, 0);
  g_assert_cmpuint (count_contributions (strategy, old_agreement, TRUE), ==, N_LINKS);
  g_assert_cmpuint (count_contributions (strategy, old_agreement, FALSE), ==, 0);
  /* Objectives that became one may have been served by the same initiative. */
  g_assert_cmpuint (count_contributions (strategy, new_agreement, FALSE), <=, N_LINKS - n_dropped + n_split);
  g_assert_cmpuint (count_contributions (strategy, new_agreement, FALSE), >, (N_LINKS - n_dropped) / 2);
  g_assert_cmpint (koers_record_get_choice (old_agreement, KOERS_AGREEMENT_STATE), ==, KOERS_AGREEMENT_STATE_SUPERSEDED);
  g_assert_true (koers_record_get_target (old_agreement, KOERS_AGREEMENT_SUPERSEDED_BY) == new_agreement);
  g_assert_cmpint (koers_record_get_choice (new_agreement, KOERS_AGREEMENT_STATE), ==, KOERS_AGREEMENT_STATE_IN_FORCE);
}

/* Hundreds of objectives and links change hands in one step, which is taken back and done again as one. */
static void
test_one_step (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *path = koers_test_dup_path ("a.koers");
  KoersId old_agreement, new_agreement;
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (KoersSuccession) succession = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  KoersStrategy *strategy;
  KoersDigest before, after;

  g_test_message ("seed %u", seed);
  koers_test_create (path, make_content (random, &old_agreement, &new_agreement));
  document = koers_test_document_open (path, "me");
  strategy = koers_document_get_strategy (document);
  before = koers_test_document_get_digest (document);

  succession = koers_succession_new (strategy, koers_strategy_lookup (strategy, old_agreement), koers_strategy_lookup (strategy, new_agreement));
  g_assert_cmpuint (koers_succession_get_n (succession), ==, N_OBJECTIVES);
  decide_all (random, succession);
  changes = koers_succession_dup_changes (succession, koers_date_new (2022, 5, 1, KOERS_PRECISION_DAY));
  koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
  after = koers_test_document_get_digest (document);
  check_changed (strategy, succession);
  g_assert_cmpstr (koers_document_get_undo_label (document), ==, "Replace “Agreement 2018-2022” by “Agreement 2022-2026”");

  koers_test_document_undo (document);
  koers_test_assert_digest (koers_test_document_get_digest (document), before);
  g_assert_null (koers_document_get_undo_label (document));
  koers_test_document_redo (document);
  koers_test_assert_digest (koers_test_document_get_digest (document), after);
  check_changed (strategy, succession);

  /* And also after the program was closed. */
  g_clear_object (&succession);
  koers_test_document_reopen (&document, "me");
  koers_test_document_undo (document);
  koers_test_assert_digest (koers_test_document_get_digest (document), before);
  koers_test_document_check_kept (document);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_func ("/document-succession/one-step", test_one_step);

  return koers_test_run ();
}
