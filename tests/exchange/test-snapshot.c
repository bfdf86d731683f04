/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-difference.h"
#include "koers-error.h"
#include "koers-random-changes.h"
#include "koers-reporting-period.h"
#include "koers-snapshot.h"
#include "koers-strategy-copy.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static KoersRecord *
take (KoersStrategy *strategy,
      const char    *name,
      gint32         day)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (GError) error = NULL;
  KoersId id;

  g_assert_true (koers_snapshot_take (strategy, changes, &(KoersSnapshotFacts) { .name = name, .day = day }, &id, &error));
  g_assert_no_error (error);
  koers_test_apply (strategy, changes);
  return koers_strategy_lookup (strategy, id);
}

static void
remove_record (KoersStrategy *strategy,
               KoersRecord   *record)
{
  KoersChangeSet *changes = koers_change_set_new ("");

  g_assert_true (koers_change_set_delete (changes, strategy, record, NULL));
  koers_test_apply (strategy, changes);
}

/* A snapshot gives back what was there, and stays the same to the byte whatever is changed later. */
static void
test_open (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  g_autoptr (KoersStrategy) before = koers_strategy_copy (strategy), opened = NULL, again = NULL;
  KoersRecord *snapshot = take (strategy, "1.0", 20000), *second;
  g_autofree char *content = g_strdup (koers_record_get_text (snapshot, KOERS_SNAPSHOT_CONTENT));
  g_autoptr (GError) error = NULL;

  opened = koers_snapshot_open (snapshot, &error);
  g_assert_no_error (error);
  koers_test_assert_same (before, opened);

  remove_record (strategy, koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), 0));
  g_assert_cmpstr (koers_record_get_text (snapshot, KOERS_SNAPSHOT_CONTENT), ==, content);
  again = koers_snapshot_open (snapshot, &error);
  g_assert_no_error (error);
  koers_test_assert_same (before, again);

  /* A second one does not hold the first. */
  second = take (strategy, "2.0", 20001);
  g_assert_null (strstr (koers_record_get_text (second, KOERS_SNAPSHOT_CONTENT), koers_record_get_text (snapshot, KOERS_SNAPSHOT_DIGEST)));
}

/* The approvals that refer to snapshots stay, without them. */
static void
test_approvals (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  KoersRecord *first = take (strategy, "1.0", 20000), *second;
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (KoersStrategy) opened = NULL;
  g_autoptr (GError) error = NULL;
  KoersId approval;

  approval = koers_test_insert (changes, strategy, KOERS_KIND_APPROVAL, KOERS_APPROVAL_NAME, koers_value_text ("1.0"), KOERS_APPROVAL_STEP,
                                koers_value_integer (KOERS_APPROVAL_STEP_APPROVED), KOERS_APPROVAL_DATE,
                                koers_value_date (koers_date_from_day (20000, KOERS_PRECISION_DAY)), KOERS_APPROVAL_SNAPSHOT,
                                koers_value_id (koers_record_get_id (first)), -1);
  koers_test_apply (strategy, changes);
  second = take (strategy, "1.1", 20010);
  opened = koers_snapshot_open (second, &error);
  g_assert_no_error (error);
  g_assert_nonnull (koers_strategy_lookup (opened, approval));
  g_assert_true (koers_id_is_none (koers_record_get_reference (koers_strategy_lookup (opened, approval), KOERS_APPROVAL_SNAPSHOT)));
  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (opened, KOERS_KIND_SNAPSHOT)), ==, 0);
}

/* What is not what was sealed is not shown as if it were. */
static void
test_seal (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  KoersRecord *snapshot = take (strategy, "1.0", 20000);
  g_auto (GStrv) parts = g_strsplit (koers_record_get_text (snapshot, KOERS_SNAPSHOT_CONTENT), "data", 2);
  g_autofree char *forged = g_strjoinv ("fata", parts);
  KoersChangeSet *changes = koers_change_set_new ("");
  g_autoptr (GError) error = NULL;
  KoersId id;

  id = koers_test_insert (changes, strategy, KOERS_KIND_SNAPSHOT, KOERS_SNAPSHOT_NAME, koers_value_text ("Forged"), KOERS_SNAPSHOT_TAKEN_DATE,
                          koers_value_date (koers_date_from_day (20000, KOERS_PRECISION_DAY)), KOERS_SNAPSHOT_CONTENT, koers_value_text (forged),
                          KOERS_SNAPSHOT_DIGEST, koers_value_text (koers_record_get_text (snapshot, KOERS_SNAPSHOT_DIGEST)), -1);
  koers_test_apply (strategy, changes);
  g_assert_null (koers_snapshot_open (koers_strategy_lookup (strategy, id), &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_DAMAGED);
}

/* A period of the last quarter, and updates that are in, due and of another day. */
static KoersId
add_period (KoersStrategy *strategy)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_REPORTING_PERIOD, KOERS_REPORTING_PERIOD_NAME, koers_value_text ("Q3"),
                                  KOERS_REPORTING_PERIOD_START_DATE, koers_test_date ("2031-Q3"),
                                  KOERS_REPORTING_PERIOD_END_DATE, koers_test_date ("2031-Q3"), -1);

  koers_test_apply (strategy, changes);
  return id;
}

static KoersId
add_update (KoersStrategy *strategy,
            const char    *day,
            int            state,
            KoersId        period)
{
  KoersChangeSet *changes = koers_change_set_new ("");
  KoersRecord *initiative = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE), 0);
  KoersId id = koers_test_insert (changes, strategy, KOERS_KIND_UPDATE, KOERS_UPDATE_INITIATIVE, koers_value_id (koers_record_get_id (initiative)),
                                  KOERS_UPDATE_REFERENCE_DATE, koers_test_date (day), KOERS_UPDATE_STATE, koers_value_integer (state), -1);

  if (!koers_id_is_none (period))
    koers_test_set (changes, strategy, KOERS_KIND_UPDATE, id, KOERS_UPDATE_REPORTING_PERIOD, koers_value_id (period));
  koers_test_apply (strategy, changes);
  return id;
}

static KoersRecord *
freeze (KoersStrategy  *strategy,
        KoersId         period,
        gint32          day,
        KoersChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (koers_reporting_period_freeze (koers_strategy_lookup (strategy, period), changes, "Q3", "Note", day, &error));
  g_assert_no_error (error);
  g_assert_null (koers_test_dup_problem (strategy, changes, NULL));
  koers_test_apply (strategy, koers_change_set_ref (changes));
  return koers_reporting_period_find_snapshot (koers_strategy_lookup (strategy, period));
}

static gboolean
is_tied (KoersStrategy *strategy,
         KoersId        update)
{
  return !koers_id_is_none (koers_record_get_reference (koers_strategy_lookup (strategy, update), KOERS_UPDATE_REPORTING_PERIOD));
}

/* To freeze is one change set, which can be taken back and cannot be done twice. */
static void
test_freeze (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en"), before = NULL, opened = NULL;
  const KoersId none = { { 0 } };
  KoersId period = add_period (strategy);
  KoersId in = add_update (strategy, "2031-09-30", KOERS_UPDATE_STATE_ACCEPTED, none);
  KoersId draft = add_update (strategy, "2031-09-30", KOERS_UPDATE_STATE_DRAFT, period);
  KoersId other = add_update (strategy, "2031-10-01", KOERS_UPDATE_STATE_ACCEPTED, none);
  KoersId named = add_update (strategy, "2031-10-01", KOERS_UPDATE_STATE_SUBMITTED, period);
  gint32 day = koers_test_date ("2031-10-10").date.day;
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Freeze"), again = koers_change_set_new ("Again");
  g_autoptr (GError) error = NULL;
  KoersRecord *snapshot;

  before = koers_strategy_copy (strategy);
  snapshot = freeze (strategy, period, day, changes);
  g_assert_nonnull (snapshot);
  g_assert_cmpstr (koers_record_get_text (snapshot, KOERS_SNAPSHOT_NOTE), ==, "Note");
  g_assert_cmpint (koers_record_get_date (snapshot, KOERS_SNAPSHOT_TAKEN_DATE).day, ==, day);
  g_assert_cmpint (koers_reporting_period_get_phase (koers_strategy_lookup (strategy, period), day), ==, KOERS_PERIOD_FROZEN);
  g_assert_true (is_tied (strategy, in) && is_tied (strategy, named));
  g_assert_false (is_tied (strategy, draft) || is_tied (strategy, other));
  opened = koers_snapshot_open (snapshot, &error);
  g_assert_no_error (error);
  koers_test_assert_same (before, opened);

  g_assert_false (koers_reporting_period_freeze (koers_strategy_lookup (strategy, period), again, "Q3", NULL, day + 1, &error));
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_assert_true (koers_change_set_is_empty (again));

  koers_test_apply (strategy, koers_change_set_invert (changes, "Undo"));
  koers_test_assert_same (before, strategy);
}

/* Whatever is done to the strategy later, and however often: a snapshot is the same to the byte, and what it holds is what was sealed. */
static void
test_edits (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en"), opened = NULL;
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Freeze");
  KoersRecord *snapshot = freeze (strategy, add_period (strategy), 20000, changes);
  KoersId id = koers_record_get_id (snapshot);
  g_autofree char *content = g_strdup (koers_record_get_text (snapshot, KOERS_SNAPSHOT_CONTENT));
  g_autofree char *seal = g_strdup (koers_record_get_text (snapshot, KOERS_SNAPSHOT_DIGEST));
  char text[KOERS_DIGEST_TEXT_SIZE];
  g_autoptr (GError) error = NULL;
  KoersDigest digest;
  guint n_kept = 0;

  g_test_message ("seed %u", seed);
  for (guint edits = 0; edits < 1000; edits++)
    {
      KoersChangeSet *edit = koers_random_changes_new (rand, strategy, KOERS_RANDOM_ANY, 1);

      /* Somebody may delete the snapshot itself. */
      if (koers_change_set_exists (edit, strategy, KOERS_KIND_SNAPSHOT, id))
        n_kept++;
      else
        g_clear_pointer (&edit, koers_change_set_unref);
      if (edit != NULL)
        koers_test_apply (strategy, edit);
    }
  g_assert_cmpuint (n_kept, >, 900);
  snapshot = koers_strategy_lookup (strategy, id);
  g_assert_cmpstr (koers_record_get_text (snapshot, KOERS_SNAPSHOT_CONTENT), ==, content);
  g_assert_cmpstr (koers_record_get_text (snapshot, KOERS_SNAPSHOT_DIGEST), ==, seal);
  opened = koers_snapshot_open (snapshot, &error);
  g_assert_no_error (error);
  digest = koers_strategy_get_digest (opened);
  koers_digest_to_text (&digest, text);
  g_assert_cmpstr (text, ==, seal);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/snapshot/open/nl", "nl", test_open);
  g_test_add_data_func ("/snapshot/open/en", "en", test_open);
  g_test_add_func ("/snapshot/approvals", test_approvals);
  g_test_add_func ("/snapshot/seal", test_seal);
  g_test_add_func ("/snapshot/freeze", test_freeze);
  g_test_add_func ("/snapshot/edits", test_edits);

  return g_test_run ();
}
