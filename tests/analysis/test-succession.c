/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-contribution-words.h"
#include "koers-succession.h"
#include "koers-test-changes.h"

/* What is decided about the objectives of an agreement, and what follows. */

#define DAY koers_date_new (2022, 5, 1, KOERS_PRECISION_DAY)

/* Two agreements: 1 to 4 is what the old one asks for, A to C the new one, L a law. */
typedef struct {
  KoersStrategy *strategy;
  KoersRecord   *old_agreement;
  KoersRecord   *new_agreement;
  KoersRecord   *objectives[5];
  KoersRecord   *candidates[3];
  KoersRecord   *initiatives[3];
  KoersRecord   *goal;
} Case;

static KoersId
insert_chapter (Case           *self,
                KoersChangeSet *changes,
                const char     *name,
                int             state,
                KoersId        *agreement)
{
  *agreement = koers_test_insert (changes, self->strategy, KOERS_KIND_AGREEMENT, KOERS_AGREEMENT_NAME, koers_value_text (name),
                                  KOERS_AGREEMENT_STATE, koers_value_integer (state), -1);

  return koers_test_insert (changes, self->strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, koers_value_id (*agreement), KOERS_CHAPTER_NAME,
                            koers_value_text ("Chapter"), -1);
}

static Case *
case_new (void)
{
  static const char *const names[] = { "Affordable homes", "Green roofs", "Museum of the sea", "Cycle routes", "Law" };
  static const char *const candidate_names[] = { "Affordable homes", "Green roofs everywhere", "Shelter" };
  Case *self = g_new0 (Case, 1);
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId old_agreement, new_agreement, law, old_chapter, new_chapter, law_chapter, pillar, goal;
  KoersId objectives[5], candidates[3], initiatives[3];

  self->strategy = koers_strategy_new ();
  old_chapter = insert_chapter (self, changes, "Agreement 2018–2022", KOERS_AGREEMENT_STATE_IN_FORCE, &old_agreement);
  new_chapter = insert_chapter (self, changes, "Agreement 2022–2026", KOERS_AGREEMENT_STATE_DRAFT, &new_agreement);
  law_chapter = insert_chapter (self, changes, "Law", KOERS_AGREEMENT_STATE_IN_FORCE, &law);
  pillar = koers_test_insert (changes, self->strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("Pillar"), -1);
  goal = koers_test_insert (changes, self->strategy, KOERS_KIND_GOAL, KOERS_GOAL_NAME, koers_value_text ("Goal"), KOERS_GOAL_PILLAR,
                            koers_value_id (pillar), -1);
  for (int i = 0; i < 5; i++)
    objectives[i] = koers_test_insert (changes, self->strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER,
                                       koers_value_id (i < 4 ? old_chapter : law_chapter), KOERS_OBJECTIVE_NAME, koers_value_text (names[i]),
                                       KOERS_OBJECTIVE_POSITION, koers_value_integer (i), -1);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Initiative %d", i);

      candidates[i] = koers_test_insert (changes, self->strategy, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, koers_value_id (new_chapter),
                                         KOERS_OBJECTIVE_NAME, koers_value_text (candidate_names[i]), KOERS_OBJECTIVE_POSITION,
                                         koers_value_integer (i), -1);
      initiatives[i] = koers_test_insert (changes, self->strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text (name),
                                          KOERS_INITIATIVE_PILLAR, koers_value_id (pillar), KOERS_INITIATIVE_POSITION,
                                          koers_value_integer (i), -1);
    }
  koers_test_apply (self->strategy, changes);

  self->old_agreement = koers_strategy_lookup (self->strategy, old_agreement);
  self->new_agreement = koers_strategy_lookup (self->strategy, new_agreement);
  self->goal = koers_strategy_lookup (self->strategy, goal);
  for (int i = 0; i < 5; i++)
    self->objectives[i] = koers_strategy_lookup (self->strategy, objectives[i]);
  for (int i = 0; i < 3; i++)
    {
      self->candidates[i] = koers_strategy_lookup (self->strategy, candidates[i]);
      self->initiatives[i] = koers_strategy_lookup (self->strategy, initiatives[i]);
    }
  return self;
}

static void
case_free (Case *self)
{
  g_object_unref (self->strategy);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

static KoersRecord *
link_to (Case        *self,
         KoersRecord *subject,
         KoersRecord *objective,
         int          kind,
         int          strength,
         const char  *rationale)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, self->strategy, KOERS_KIND_CONTRIBUTION,
                                  koers_record_get_kind (subject) == KOERS_KIND_GOAL ? KOERS_CONTRIBUTION_GOAL : KOERS_CONTRIBUTION_INITIATIVE,
                                  koers_value_id (koers_record_get_id (subject)), KOERS_CONTRIBUTION_OBJECTIVE,
                                  koers_value_id (koers_record_get_id (objective)), KOERS_CONTRIBUTION_KIND, koers_value_integer (kind),
                                  KOERS_CONTRIBUTION_CONFIRMED_DATE, koers_value_date (koers_date_new (2020, 1, 1, KOERS_PRECISION_DAY)),
                                  KOERS_CONTRIBUTION_STRENGTH, koers_value_integer (strength), KOERS_CONTRIBUTION_RATIONALE,
                                  rationale != NULL ? koers_value_text (rationale) : koers_value_none, -1);

  koers_test_apply (self->strategy, changes);
  return koers_strategy_lookup (self->strategy, id);
}

static void
set_field (Case        *self,
           KoersRecord *record,
           int          field,
           KoersValue   value)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  koers_change_set_set_record (changes, record, field, value);
  koers_test_apply (self->strategy, changes);
}

static KoersSuccession *
compare (Case *self)
{
  return koers_succession_new (self->strategy, self->old_agreement, self->new_agreement);
}

static void
decide (KoersSuccession *succession,
        guint            index,
        KoersFate        fate,
        KoersRecord     *successor)
{
  koers_succession_decide (succession, koers_succession_get (succession, index), fate, successor);
}

/* Carries the decisions out, through the rules of the door. */
static void
carry_out (Case            *self,
           KoersSuccession *succession)
{
  koers_test_apply (self->strategy, koers_succession_dup_changes (succession, DAY));
}

/* What of a kind ties two records. */
static KoersRecord *
find_tie (Case        *self,
          KoersRecord *subject,
          KoersRecord *objective)
{
  int field = koers_record_get_kind (subject) == KOERS_KIND_GOAL ? KOERS_CONTRIBUTION_GOAL : KOERS_CONTRIBUTION_INITIATIVE;
  GPtrArray *all = koers_strategy_get_referrers (self->strategy, KOERS_KIND_CONTRIBUTION, field, koers_record_get_id (subject));
  KoersRecord *found = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (koers_record_get_target (g_ptr_array_index (all, i), KOERS_CONTRIBUTION_OBJECTIVE) == objective)
      {
        g_assert_null (found);
        found = g_ptr_array_index (all, i);
      }
  return found;
}

static void
assert_tie (Case        *self,
            KoersRecord *subject,
            KoersRecord *objective,
            int          kind,
            int          strength,
            const char  *rationale)
{
  KoersRecord *tie = find_tie (self, subject, objective);

  g_assert_nonnull (tie);
  g_assert_cmpint (koers_record_get_choice (tie, KOERS_CONTRIBUTION_KIND), ==, kind);
  g_assert_cmpint (koers_record_get_integer (tie, KOERS_CONTRIBUTION_STRENGTH, 0), ==, strength);
  g_assert_cmpstr (koers_record_get_text (tie, KOERS_CONTRIBUTION_RATIONALE), ==, rationale);
  g_assert_false (koers_date_is_set (koers_record_get_date (tie, KOERS_CONTRIBUTION_ENDED_DATE)));
}

static void
assert_ended (KoersRecord *link)
{
  g_assert_true (koers_date_equal (koers_record_get_date (link, KOERS_CONTRIBUTION_ENDED_DATE), DAY));
}

/* ---- decisions */

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_decisions (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;
  guint n_told = 0, n_links;

  link_to (self, self->initiatives[0], self->objectives[2], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  link_to (self, self->goal, self->objectives[2], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  succession = compare (self);
  g_signal_connect_swapped (succession, "notify::n-decided", G_CALLBACK (count_cb), &n_told);
  g_assert_cmpuint (koers_succession_get_n (succession), ==, 4);
  g_assert_cmpuint (koers_succession_count (succession, KOERS_FATE_UNDECIDED, &n_links), ==, 4);
  g_assert_cmpuint (n_links, ==, 2);

  /* What is the same, then what is alike, and nothing twice; one word for all. */
  g_assert_cmpuint (koers_succession_accept (succession, 0.9), ==, 1);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (koers_succession_accept (succession, KOERS_SUCCESSION_LIKENESS), ==, 1);
  g_assert_cmpuint (koers_succession_accept (succession, 0), ==, 0);
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_cmpint (koers_succession_item_get_fate (koers_succession_get (succession, 0)), ==, KOERS_FATE_KEPT);
  g_assert_true (koers_succession_item_get_successor (koers_succession_get (succession, 0)) == self->candidates[0]);
  g_assert_cmpint (koers_succession_item_get_fate (koers_succession_get (succession, 1)), ==, KOERS_FATE_REWORDED);

  decide (succession, 2, KOERS_FATE_DROPPED, NULL);
  g_assert_cmpuint (koers_succession_get_n_decided (succession), ==, 3);
  g_assert_cmpuint (koers_succession_count (succession, KOERS_FATE_DROPPED, &n_links), ==, 1);
  g_assert_cmpuint (n_links, ==, 2);
  g_assert_cmpuint (n_told, ==, 3);
  decide (succession, 2, KOERS_FATE_DROPPED, NULL);
  g_assert_cmpuint (n_told, ==, 3);
  /* Deciding again decides once. */
  decide (succession, 2, KOERS_FATE_MOVED, self->candidates[2]);
  g_assert_cmpuint (koers_succession_get_n_decided (succession), ==, 3);
  decide (succession, 2, KOERS_FATE_UNDECIDED, NULL);
  g_assert_cmpuint (koers_succession_get_n_decided (succession), ==, 2);
  g_assert_null (koers_succession_item_get_successor (koers_succession_get (succession, 2)));
}

/* After a change of the strategy, what is decided stays so as far as it still can. */
static void
test_change_in_between (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) earlier = compare (self), succession = NULL;
  KoersChangeSet *changes = koers_change_set_new ("");

  decide (earlier, 0, KOERS_FATE_MOVED, self->candidates[2]);
  decide (earlier, 1, KOERS_FATE_REWORDED, self->candidates[1]);
  decide (earlier, 2, KOERS_FATE_DROPPED, NULL);
  decide (earlier, 3, KOERS_FATE_DROPPED, NULL);
  g_assert_true (koers_change_set_delete (changes, self->strategy, self->candidates[2], NULL));
  g_assert_true (koers_change_set_delete (changes, self->strategy, self->objectives[2], NULL));
  koers_test_apply (self->strategy, changes);

  succession = compare (self);
  koers_succession_take_decisions (succession, earlier);
  g_assert_cmpuint (koers_succession_get_n (succession), ==, 3);
  g_assert_cmpuint (koers_succession_get_n_decided (succession), ==, 2);
  g_assert_cmpint (koers_succession_item_get_fate (koers_succession_get (succession, 0)), ==, KOERS_FATE_UNDECIDED);
  g_assert_true (koers_succession_item_get_successor (koers_succession_get (succession, 1)) == self->candidates[1]);
  g_assert_cmpint (koers_succession_item_get_fate (koers_succession_get (succession, 2)), ==, KOERS_FATE_DROPPED);
}

static void
test_day (void)
{
  g_autoptr (Case) self = case_new ();

  g_assert_true (koers_date_equal (koers_agreement_get_first_day (self->new_agreement), koers_date_today ()));
  set_field (self, self->new_agreement, KOERS_AGREEMENT_START_DATE, koers_value_date (koers_date_new (2022, 1, 1, KOERS_PRECISION_YEAR)));
  g_assert_true (koers_date_equal (koers_agreement_get_first_day (self->new_agreement), koers_date_new (2022, 1, 1, KOERS_PRECISION_DAY)));
  set_field (self, self->new_agreement, KOERS_AGREEMENT_ADOPTED_DATE, koers_value_date (DAY));
  g_assert_true (koers_date_equal (koers_agreement_get_first_day (self->new_agreement), DAY));
}

/* ---- what is carried out */

static void
test_links (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;
  KoersRecord *kept = link_to (self, self->initiatives[0], self->objectives[0], KOERS_CONTRIBUTION_KIND_ENABLING, 2, "Because");
  KoersRecord *reworded = link_to (self, self->goal, self->objectives[1], KOERS_CONTRIBUTION_KIND_DIRECT, 3, NULL);
  KoersRecord *dropped = link_to (self, self->initiatives[1], self->objectives[2], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  KoersRecord *undecided = link_to (self, self->initiatives[1], self->objectives[3], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  KoersRecord *law = link_to (self, self->initiatives[1], self->objectives[4], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  KoersRecord *ended = link_to (self, self->initiatives[2], self->objectives[0], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  KoersDate long_ago = koers_date_new (2019, 1, 1, KOERS_PRECISION_DAY);

  set_field (self, ended, KOERS_CONTRIBUTION_ENDED_DATE, koers_value_date (long_ago));
  succession = compare (self);
  decide (succession, 0, KOERS_FATE_KEPT, self->candidates[0]);
  decide (succession, 1, KOERS_FATE_REWORDED, self->candidates[1]);
  decide (succession, 2, KOERS_FATE_DROPPED, NULL);
  carry_out (self, succession);

  assert_tie (self, self->initiatives[0], self->candidates[0], KOERS_CONTRIBUTION_KIND_ENABLING, 2, "Because");
  assert_tie (self, self->goal, self->candidates[1], KOERS_CONTRIBUTION_KIND_DIRECT, 3, NULL);
  /* Nobody has confirmed yet that it still holds. */
  g_assert_false (koers_date_is_set (koers_record_get_date (find_tie (self, self->goal, self->candidates[1]), KOERS_CONTRIBUTION_CONFIRMED_DATE)));
  assert_ended (kept);
  assert_ended (reworded);
  assert_ended (dropped);
  g_assert_true (koers_date_is_set (koers_record_get_date (kept, KOERS_CONTRIBUTION_CONFIRMED_DATE)));
  g_assert_false (koers_date_is_set (koers_record_get_date (undecided, KOERS_CONTRIBUTION_ENDED_DATE)));
  g_assert_false (koers_date_is_set (koers_record_get_date (law, KOERS_CONTRIBUTION_ENDED_DATE)));
  g_assert_true (koers_date_equal (koers_record_get_date (ended, KOERS_CONTRIBUTION_ENDED_DATE), long_ago));
  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (self->strategy, KOERS_KIND_CONTRIBUTION)), ==, 8);

  g_assert_true (koers_record_get_target (self->candidates[0], KOERS_OBJECTIVE_REPLACES) == self->objectives[0]);
  g_assert_true (koers_record_get_target (self->candidates[1], KOERS_OBJECTIVE_REPLACES) == self->objectives[1]);
  g_assert_null (koers_record_get_target (self->candidates[2], KOERS_OBJECTIVE_REPLACES));
  g_assert_cmpint (koers_record_get_choice (self->old_agreement, KOERS_AGREEMENT_STATE), ==, KOERS_AGREEMENT_STATE_SUPERSEDED);
  g_assert_true (koers_record_get_target (self->old_agreement, KOERS_AGREEMENT_SUPERSEDED_BY) == self->new_agreement);
  g_assert_cmpint (koers_record_get_choice (self->new_agreement, KOERS_AGREEMENT_STATE), ==, KOERS_AGREEMENT_STATE_IN_FORCE);
}

static void
assert_sentence (KoersRecord *contribution,
                 const char  *expected)
{
  g_autofree char *sentence = koers_contribution_dup_sentence (contribution);

  g_assert_cmpstr (sentence, ==, expected);
}

/* What was served, of which agreement and until when, can be read afterwards. */
static void
test_history (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;
  KoersRecord *with_code = link_to (self, self->initiatives[0], self->objectives[0], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  KoersRecord *without = link_to (self, self->initiatives[0], self->objectives[1], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);

  set_field (self, self->objectives[0], KOERS_OBJECTIVE_CODE, koers_value_text ("3.2"));
  assert_sentence (with_code, "Serves objective 3.2 of “Agreement 2018–2022”");
  assert_sentence (without, "Serves “Green roofs” of “Agreement 2018–2022”");
  succession = compare (self);
  koers_succession_accept (succession, 0);
  carry_out (self, succession);
  assert_sentence (with_code, "Served objective 3.2 of “Agreement 2018–2022” until 1 May 2022");
  assert_sentence (without, "Served “Green roofs” of “Agreement 2018–2022” until 1 May 2022");
  assert_sentence (find_tie (self, self->initiatives[0], self->candidates[1]), "Serves “Green roofs everywhere” of “Agreement 2022–2026”");
}

/* Two objectives become one: what served both serves it once, the stronger way, for both reasons. */
static void
test_two_become_one (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;

  link_to (self, self->initiatives[0], self->objectives[0], KOERS_CONTRIBUTION_KIND_INDIRECT, 2, "First");
  link_to (self, self->initiatives[0], self->objectives[1], KOERS_CONTRIBUTION_KIND_ENABLING, 1, "Second");
  link_to (self, self->initiatives[0], self->objectives[2], KOERS_CONTRIBUTION_KIND_INDIRECT, 3, "First");
  link_to (self, self->initiatives[1], self->objectives[1], KOERS_CONTRIBUTION_KIND_INDIRECT, 1, NULL);
  succession = compare (self);
  decide (succession, 0, KOERS_FATE_MOVED, self->candidates[1]);
  decide (succession, 1, KOERS_FATE_REWORDED, self->candidates[1]);
  decide (succession, 2, KOERS_FATE_MOVED, self->candidates[1]);
  carry_out (self, succession);

  assert_tie (self, self->initiatives[0], self->candidates[1], KOERS_CONTRIBUTION_KIND_ENABLING, 3, "First\n\nSecond");
  assert_tie (self, self->initiatives[1], self->candidates[1], KOERS_CONTRIBUTION_KIND_INDIRECT, 1, NULL);
  /* It continues the one that it is most like. */
  g_assert_true (koers_record_get_target (self->candidates[1], KOERS_OBJECTIVE_REPLACES) == self->objectives[1]);
}

/* What served and measured one goes on for each of those that it was split over, and they continue it; the first choice counts where one is
 * continued by another as well. */
static void
test_one_becomes_several (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) earlier = NULL, succession = NULL;
  g_autoptr (GPtrArray) unclaimed = NULL;
  KoersRecord *link = link_to (self, self->initiatives[0], self->objectives[0], KOERS_CONTRIBUTION_KIND_ENABLING, 2, "Why");
  KoersSuccessionItem *item;

  earlier = compare (self);
  item = koers_succession_get (earlier, 0);
  koers_succession_add (earlier, item, self->candidates[0]);
  g_assert_cmpint (koers_succession_item_get_fate (item), ==, KOERS_FATE_MOVED);
  koers_succession_add (earlier, item, self->candidates[1]);
  koers_succession_add (earlier, item, self->candidates[1]);
  koers_succession_add (earlier, item, self->candidates[2]);
  g_assert_cmpuint (koers_succession_item_get_others (item)->len, ==, 2);
  /* What is dropped is split no longer, and what is chosen in the first place is not among the others. */
  decide (earlier, 0, KOERS_FATE_REWORDED, self->candidates[2]);
  g_assert_cmpuint (koers_succession_item_get_others (item)->len, ==, 1);
  decide (earlier, 0, KOERS_FATE_DROPPED, NULL);
  g_assert_cmpuint (koers_succession_item_get_others (item)->len, ==, 0);
  decide (earlier, 0, KOERS_FATE_REWORDED, self->candidates[0]);
  koers_succession_add (earlier, item, self->candidates[1]);
  koers_succession_add (earlier, item, self->candidates[2]);
  decide (earlier, 1, KOERS_FATE_REWORDED, self->candidates[1]);

  succession = compare (self);
  koers_succession_take_decisions (succession, earlier);
  unclaimed = koers_succession_dup_new_objectives (succession);
  for (guint i = 0; i < unclaimed->len; i++)
    for (guint j = 0; j < 3; j++)
      g_assert_true (g_ptr_array_index (unclaimed, i) != self->candidates[j]);
  carry_out (self, succession);
  for (guint i = 0; i < 3; i++)
    assert_tie (self, self->initiatives[0], self->candidates[i], KOERS_CONTRIBUTION_KIND_ENABLING, 2, "Why");
  assert_ended (link);
  g_assert_true (koers_record_get_target (self->candidates[0], KOERS_OBJECTIVE_REPLACES) == self->objectives[0]);
  g_assert_true (koers_record_get_target (self->candidates[1], KOERS_OBJECTIVE_REPLACES) == self->objectives[1]);
  g_assert_true (koers_record_get_target (self->candidates[2], KOERS_OBJECTIVE_REPLACES) == self->objectives[0]);
}

/* What is tied to the new objective already is not tied twice; what ended begins again. */
static void
test_tied_already (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;
  KoersRecord *again;

  link_to (self, self->initiatives[0], self->objectives[0], KOERS_CONTRIBUTION_KIND_DIRECT, 2, "Old");
  link_to (self, self->initiatives[1], self->objectives[0], KOERS_CONTRIBUTION_KIND_ENABLING, 1, NULL);
  link_to (self, self->initiatives[0], self->candidates[0], KOERS_CONTRIBUTION_KIND_INDIRECT, 3, "New");
  again = link_to (self, self->initiatives[1], self->candidates[0], KOERS_CONTRIBUTION_KIND_DIRECT, 2, NULL);
  set_field (self, again, KOERS_CONTRIBUTION_ENDED_DATE, koers_value_date (koers_date_new (2021, 1, 1, KOERS_PRECISION_DAY)));
  succession = compare (self);
  koers_succession_accept (succession, 0.9);
  carry_out (self, succession);

  assert_tie (self, self->initiatives[0], self->candidates[0], KOERS_CONTRIBUTION_KIND_DIRECT, 3, "New\n\nOld");
  assert_tie (self, self->initiatives[1], self->candidates[0], KOERS_CONTRIBUTION_KIND_DIRECT, 2, NULL);
}

static void
test_kpis (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId kpi = koers_test_insert (changes, self->strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("Homes"), -1);
  KoersRecordList *links = koers_strategy_get_list (self->strategy, KOERS_KIND_KPI_LINK);
  KoersRecord *link;

  koers_test_insert (changes, self->strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_KPI, koers_value_id (kpi), KOERS_KPI_LINK_OBJECTIVE,
                     koers_value_id (koers_record_get_id (self->objectives[0])), KOERS_KPI_LINK_EFFECT, koers_value_integer (KOERS_EFFECT_DECREASES), -1);
  koers_test_insert (changes, self->strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_KPI, koers_value_id (kpi), KOERS_KPI_LINK_OBJECTIVE,
                     koers_value_id (koers_record_get_id (self->objectives[1])), -1);
  koers_test_apply (self->strategy, changes);
  succession = compare (self);
  decide (succession, 0, KOERS_FATE_KEPT, self->candidates[0]);
  decide (succession, 1, KOERS_FATE_MOVED, self->candidates[0]);
  carry_out (self, succession);

  g_assert_cmpuint (koers_record_list_get_n (links), ==, 3);
  link = koers_strategy_get_referrers (self->strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_OBJECTIVE, koers_record_get_id (self->candidates[0]))->pdata[0];
  g_assert_true (koers_id_equal (koers_record_get_reference (link, KOERS_KPI_LINK_KPI), kpi));
  g_assert_cmpint (koers_record_get_choice (link, KOERS_KPI_LINK_EFFECT), ==, KOERS_EFFECT_DECREASES);
}

/* A coalition that comes back: what it continues never leads back to itself. */
static void
test_back_again (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) there = compare (self), back = NULL;

  koers_succession_accept (there, 0.9);
  carry_out (self, there);
  back = koers_succession_new (self->strategy, self->new_agreement, self->old_agreement);
  koers_succession_accept (back, 0.9);
  g_assert_cmpuint (koers_succession_get_n_decided (back), ==, 1);
  carry_out (self, back);
  g_assert_cmpint (koers_record_get_choice (self->old_agreement, KOERS_AGREEMENT_STATE), ==, KOERS_AGREEMENT_STATE_IN_FORCE);
  g_assert_null (koers_record_get_target (self->old_agreement, KOERS_AGREEMENT_SUPERSEDED_BY));
  g_assert_null (koers_record_get_target (self->objectives[0], KOERS_OBJECTIVE_REPLACES));
  g_assert_true (koers_record_get_target (self->candidates[0], KOERS_OBJECTIVE_REPLACES) == self->objectives[0]);
}

/* ---- what follows */

static void
assert_names (GPtrArray  *records,
              const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", koers_record_get_name (g_ptr_array_index (records, i)));
  g_assert_cmpstr (names->str, ==, expected);
  g_ptr_array_unref (records);
}

static void
test_without_mandate (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = NULL;

  for (int i = 0; i < 3; i++)
    link_to (self, self->initiatives[i], self->objectives[2], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  link_to (self, self->initiatives[1], self->objectives[0], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  succession = compare (self);
  assert_names (koers_succession_dup_without_mandate (succession), "");
  decide (succession, 2, KOERS_FATE_DROPPED, NULL);
  assert_names (koers_succession_dup_without_mandate (succession), "Initiative 0, Initiative 2");
  decide (succession, 0, KOERS_FATE_DROPPED, NULL);
  assert_names (koers_succession_dup_without_mandate (succession), "Initiative 0, Initiative 1, Initiative 2");
  decide (succession, 0, KOERS_FATE_KEPT, self->candidates[0]);

  /* A law in force asks for it too; one that is only a draft does not. */
  link_to (self, self->initiatives[0], self->objectives[4], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  assert_names (koers_succession_dup_without_mandate (succession), "Initiative 2");
  set_field (self, koers_record_get_target (koers_record_get_target (self->objectives[4], KOERS_OBJECTIVE_CHAPTER), KOERS_CHAPTER_AGREEMENT),
             KOERS_AGREEMENT_STATE, koers_value_integer (KOERS_AGREEMENT_STATE_DRAFT));
  assert_names (koers_succession_dup_without_mandate (succession), "Initiative 0, Initiative 2");

  /* What is tied to the new agreement already has its mandate, and what is over needs none. */
  link_to (self, self->initiatives[0], self->candidates[2], KOERS_CONTRIBUTION_KIND_DIRECT, 1, NULL);
  assert_names (koers_succession_dup_without_mandate (succession), "Initiative 2");
  set_field (self, self->initiatives[2], KOERS_INITIATIVE_STATE, koers_value_integer (KOERS_INITIATIVE_STATE_COMPLETED));
  assert_names (koers_succession_dup_without_mandate (succession), "");
}

static void
test_new_objectives (void)
{
  g_autoptr (Case) self = case_new ();
  g_autoptr (KoersSuccession) succession = compare (self);

  assert_names (koers_succession_dup_new_objectives (succession), "Affordable homes, Green roofs everywhere, Shelter");
  koers_succession_accept (succession, 0.9);
  decide (succession, 2, KOERS_FATE_DROPPED, NULL);
  assert_names (koers_succession_dup_new_objectives (succession), "Green roofs everywhere, Shelter");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/succession/decisions", test_decisions);
  g_test_add_func ("/analysis/succession/change-in-between", test_change_in_between);
  g_test_add_func ("/analysis/succession/day", test_day);
  g_test_add_func ("/analysis/succession/links", test_links);
  g_test_add_func ("/analysis/succession/history", test_history);
  g_test_add_func ("/analysis/succession/two-become-one", test_two_become_one);
  g_test_add_func ("/analysis/succession/one-becomes-several", test_one_becomes_several);
  g_test_add_func ("/analysis/succession/tied-already", test_tied_already);
  g_test_add_func ("/analysis/succession/kpis", test_kpis);
  g_test_add_func ("/analysis/succession/back-again", test_back_again);
  g_test_add_func ("/analysis/succession/without-mandate", test_without_mandate);
  g_test_add_func ("/analysis/succession/new-objectives", test_new_objectives);

  return g_test_run ();
}
