/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-difference.h"
#include "koers-error.h"
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

  g_assert_true (koers_snapshot_take (strategy, changes, name, day, &id, &error));
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/snapshot/open/nl", "nl", test_open);
  g_test_add_data_func ("/snapshot/open/en", "en", test_open);
  g_test_add_func ("/snapshot/approvals", test_approvals);
  g_test_add_func ("/snapshot/seal", test_seal);

  return g_test_run ();
}
