/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-filter.h"
#include "koers-initiative-status.h"
#include "koers-test-exchange.h"

typedef struct {
  KoersStrategy *strategy;
  KoersSearch   *search;
  gint32         day;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->strategy = koers_test_start_new (KOERS_START_EXAMPLE, "nl");
  fixture->search = koers_search_new (fixture->strategy);
  fixture->day = koers_strategy_get_reporting_day (fixture->strategy);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->search);
  g_object_unref (fixture->strategy);
}

static KoersFilter *
make_filter (Fixture    *fixture,
             const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "\n", -1);
  g_autoptr (GError) error = NULL;
  KoersFilter *filter = koers_filter_new (fixture->search, (const char *const *) parts, &error);

  g_assert_no_error (error);
  return filter;
}

static guint
count (Fixture    *fixture,
       const char *words)
{
  g_autoptr (KoersFilter) filter = make_filter (fixture, words);
  KoersRecordList *list = koers_strategy_get_list (fixture->strategy, KOERS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    n += koers_filter_passes (filter, koers_record_list_get (list, i), fixture->day) ? 1 : 0;
  return n;
}

/* The counts of the example are those of its source: 17 in progress, 10 completed, 2 planned; 7, 6, 6, 6, 6 for each pillar. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpuint (count (fixture, "state=in_progress"), ==, 17);
  g_assert_cmpuint (count (fixture, "state=planned\nstate=completed"), ==, 12);
  g_assert_cmpuint (count (fixture, "pillar=P1"), ==, 7);
  g_assert_cmpuint (count (fixture, "pillar=p2"), ==, 6);
  g_assert_cmpuint (count (fixture, "pillar=De basis op orde"), ==, 6);
  g_assert_cmpuint (count (fixture, "pillar=P1\npillar=P2"), ==, 13);
  g_assert_cmpuint (count (fixture, "pillar=P1\npillar=P2\nstate=completed"), ==,
                    count (fixture, "pillar=P1\nstate=completed") + count (fixture, "pillar=P2\nstate=completed"));
  g_assert_cmpuint (count (fixture, "health=off_track"), ==, 3);
  g_assert_cmpuint (count (fixture, "objective=O2.2"), ==, 0);
  g_assert_cmpuint (count (fixture, "owner="), ==, 0);
  g_assert_cmpuint (count (fixture, "text=urban PLATFORM"), >=, 2);
  /* What stands beside the texts. */
  g_assert_cmpuint (count (fixture, "text=de BASIS op orde"), >=, 6);
  g_assert_cmpuint (count (fixture, "text=on hold"), ==, count (fixture, "state=on_hold"));
  g_assert_cmpuint (count (fixture, "text=no such word"), ==, 0);
}

/* By whatever a record is known, the answer is the same; and each initiative has one pillar. */
static void
test_records (Fixture       *fixture,
              gconstpointer  data)
{
  KoersRecordList *pillars = koers_strategy_get_list (fixture->strategy, KOERS_KIND_PILLAR);
  guint total = 0;

  for (guint i = 0; i < koers_record_list_get_n (pillars); i++)
    {
      KoersRecord *pillar = koers_record_list_get (pillars, i);
      g_autofree char *id = koers_id_dup_text (koers_record_get_id (pillar)), *title = koers_record_dup_title (pillar);
      g_autofree char *by_id = g_strconcat ("pillar=", id, NULL), *by_title = g_strconcat ("pillar=", title, NULL);

      g_assert_cmpuint (count (fixture, by_id), ==, count (fixture, by_title));
      total += count (fixture, by_id);
    }
  g_assert_cmpuint (total, ==, koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_INITIATIVE)));
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  guint all = koers_record_list_get_n (koers_strategy_get_list (fixture->strategy, KOERS_KIND_INITIATIVE));
  guint before = count (fixture, "until=2024"), after = count (fixture, "from=2024-12-31");

  g_assert_cmpuint (count (fixture, "from=1990"), ==, all);
  g_assert_cmpuint (count (fixture, "from=2050-01-01"), ==, 0);
  /* Each begins in or before 2024 or ends after it. */
  g_assert_cmpuint (before + after, >=, all);
  g_assert_cmpuint (count (fixture, "from=2024-12-31\nuntil=2024"), ==, before + after - all);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (KoersFilter) filter = make_filter (fixture, "state=planned\nstate=idea\npillar=P1");
  g_auto (GStrv) with = koers_filter_dup_with (filter, "state", "on_hold", TRUE);
  g_auto (GStrv) without = koers_filter_dup_with (filter, "state", "planned", FALSE);
  g_auto (GStrv) one = koers_filter_dup_set (filter, "state", "stopped");
  g_auto (GStrv) none = koers_filter_dup_set (filter, "state", NULL);
  g_autofree char *label = koers_filter_dup_label (filter);

  g_assert_true (koers_filter_has (filter, "state", "idea"));
  g_assert_true (koers_filter_has (filter, "pillar", NULL));
  g_assert_false (koers_filter_has (filter, "stat", NULL));
  g_assert_cmpstrv (with, ((const char *[]) { "state=planned", "state=idea", "pillar=P1", "state=on_hold", NULL }));
  g_assert_cmpstrv (without, ((const char *[]) { "state=idea", "pillar=P1", NULL }));
  g_assert_cmpstrv (one, ((const char *[]) { "pillar=P1", "state=stopped", NULL }));
  g_assert_cmpstrv (none, ((const char *[]) { "pillar=P1", NULL }));
  g_assert_cmpstr (label, ==, "Pillar: P1 · State: Planned, Idea");
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const wrong[] = { "state", "=planned", "moon=full", "", "from=never", "until=" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const char *const words[] = { wrong[i], NULL };
      g_autoptr (GError) error = NULL;

      g_assert_null (koers_filter_new (fixture->search, words, &error));
      g_assert_error (error, KOERS_ERROR, KOERS_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, wrong[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/analysis/filter/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/analysis/filter/records", Fixture, NULL, set_up, test_records, tear_down);
  g_test_add ("/analysis/filter/dates", Fixture, NULL, set_up, test_dates, tear_down);
  g_test_add ("/analysis/filter/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/analysis/filter/wrong", Fixture, NULL, set_up, test_wrong, tear_down);

  return g_test_run ();
}
