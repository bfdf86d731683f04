/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline.h"
#include "koers-document.h"
#include "koers-test-file.h"

/* How many edits are timed. */
#define N_EDITS 200

/* How often opening is timed. */
#define N_OPENINGS 5

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, times->len / 2);
}

static void
add_time (GArray *times,
          gint64  start)
{
  double milliseconds = (double) (g_get_monotonic_time () - start) / 1000;

  g_array_append_val (times, milliseconds);
}

static KoersChangeSet *
make_content (guint n_initiatives)
{
  g_autoptr (KoersStrategy) nothing = koers_strategy_new ();
  KoersChangeSet *content = koers_test_small_sample_new ();
  KoersId pillar = koers_change_set_get (content, 1)->id;

  for (guint i = 0; i < n_initiatives; i++)
    {
      KoersId id = koers_id_new ();
      g_autofree char *name = g_strdup_printf ("Initiative %u", i);
      const struct { int field; KoersValue value; } values[] = {
        { KOERS_INITIATIVE_NAME, koers_value_text (name) },
        { KOERS_INITIATIVE_DESCRIPTION, koers_value_text ("What it is about, in a sentence or two as people write them.") },
        { KOERS_INITIATIVE_PILLAR, koers_value_id (pillar) },
        { KOERS_INITIATIVE_START_DATE, koers_value_date (koers_date_new (2025, 1 + (int) i % 12, 1, KOERS_PRECISION_MONTH)) },
        { KOERS_INITIATIVE_END_DATE, koers_value_date (koers_date_new (2027, 1, 1, KOERS_PRECISION_QUARTER)) },
        { KOERS_INITIATIVE_BUDGET, koers_value_integer (100 * (gint64) i) },
        { KOERS_INITIATIVE_POSITION, koers_value_integer (1024 * (gint64) i) },
      };

      koers_change_set_insert (content, KOERS_KIND_INITIATIVE, id);
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          KoersValue value = values[j].value;

          koers_change_set_set (content, nothing, KOERS_KIND_INITIATIVE, id, values[j].field, &value);
          koers_value_clear (&value);
        }
    }
  return content;
}

static double
time_openings (const char *path)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (KoersDocument) document = koers_document_open (path, "bench", NULL);

      g_assert_nonnull (document);
      add_time (times, start);
    }
  return get_median (times);
}

static double
time_check (const char *path)
{
  g_autoptr (KoersFile) file = koers_file_open (path, NULL);
  gint64 start = g_get_monotonic_time ();

  koers_file_start_check (file);
  g_assert_true (koers_file_finish_check (file));
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
time_edits (const char *path)
{
  g_autoptr (KoersDocument) document = koers_document_open (path, "bench", NULL);
  KoersRecordList *initiatives = koers_strategy_get_list (koers_document_get_strategy (document), KOERS_KIND_INITIATIVE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;

  g_assert_true (koers_file_finish_check (koers_document_get_file (document)));
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Edited %u", i);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (KoersChangeSet) changes = koers_change_set_new (name);

      koers_change_set_set_record (changes, koers_record_list_get (initiatives, i * 7919 % koers_record_list_get_n (initiatives)), KOERS_INITIATIVE_NAME,
                                   koers_value_text (name));
      koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
      g_assert_no_error (error);
      add_time (times, start);
    }
  return get_median (times);
}

/* The largest change there is by hand: it adds a record for each initiative. */
static double
time_freeze (const char *path)
{
  g_autoptr (KoersDocument) document = koers_document_open (path, "bench", NULL);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Freeze");
  g_autoptr (GError) error = NULL;
  KoersBaselineFacts facts = { .name = "Frozen", .taken = koers_date_new (2025, 1, 1, KOERS_PRECISION_DAY) };
  gint64 start;

  g_assert_true (koers_file_finish_check (koers_document_get_file (document)));
  start = g_get_monotonic_time ();
  koers_baseline_freeze (koers_document_get_strategy (document), changes, &facts);
  koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
bench (gconstpointer data)
{
  guint n_initiatives = GPOINTER_TO_UINT (data);
  g_autofree char *path = koers_test_dup_path ("bench.koers");
  double open, check, edit, freeze;

  koers_test_create (path, make_content (n_initiatives));
  open = time_openings (path);
  check = time_check (path);
  edit = time_edits (path);
  freeze = time_freeze (path);
  g_print ("# %u initiatives: open %.1f ms, check in the background %.0f ms, edit with commit %.2f ms (medians), freezing the plan %.0f ms\n",
           n_initiatives, open, check, edit, freeze);
}

int
main (int    argc,
      char **argv)
{
  koers_test_init (&argc, &argv);

  g_test_add_data_func ("/bench-commit/1000", GUINT_TO_POINTER (1000), bench);
  g_test_add_data_func ("/bench-commit/10000", GUINT_TO_POINTER (10000), bench);
  g_test_add_data_func ("/bench-commit/50000", GUINT_TO_POINTER (50000), bench);

  return koers_test_run ();
}
