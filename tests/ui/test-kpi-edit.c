/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-edit.h"
#include "koers-kpi-series.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

static void
set_value (KoersChangeSet *changes,
           KoersRecord    *kpi,
           KoersKind       kind,
           const char     *period,
           const char     *value)
{
  const KoersKpiValue filled_in = { koers_test_date (period).date, koers_test_decimal (value).decimal, FALSE, "Counted" };

  koers_kpi_edit_set_value (changes, kpi, kind, &filled_in);
}

/* A new KPI stands after all others. */
static void
test_add (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (GPtrArray) sorted = NULL;
  KoersId id;

  koers_test_apply (strategy, koers_kpi_edit_add (strategy, &id));
  sorted = koers_strategy_dup_sorted (strategy, KOERS_KIND_KPI);
  g_assert_cmpuint (sorted->len, ==, 22);
  g_assert_true (g_ptr_array_index (sorted, 21) == koers_strategy_lookup (strategy, id));
}

/* A period has one measurement and one target, also within one change set; what is filled in again takes the place of what was there. */
static void
test_values (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autoptr (GPtrArray) sorted = koers_strategy_dup_sorted (strategy, KOERS_KIND_KPI);
  KoersRecord *kpi = g_ptr_array_index (sorted, 0);
  guint n_measurements = koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_MEASUREMENT));
  guint n_targets = koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_TARGET));
  KoersChangeSet *changes = koers_change_set_new ("Fill in");
  g_autoptr (KoersKpiSeries) series = NULL;

  set_value (changes, kpi, KOERS_KIND_MEASUREMENT, "2025-Q4", "56");
  set_value (changes, kpi, KOERS_KIND_MEASUREMENT, "2025-Q4", "57");
  set_value (changes, kpi, KOERS_KIND_MEASUREMENT, "2025-Q3", "55");
  set_value (changes, kpi, KOERS_KIND_TARGET, "2025-Q4", "60");
  set_value (changes, kpi, KOERS_KIND_TARGET, "2026-Q4", "75");
  koers_test_apply (strategy, changes);

  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_MEASUREMENT)), ==, n_measurements + 1);
  g_assert_cmpuint (koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_TARGET)), ==, n_targets + 1);
  series = koers_kpi_series_of (kpi, G_MAXINT32);
  g_assert_cmpfloat (koers_kpi_series_get_last (series, FALSE)->value, ==, 57);
  g_assert_cmpfloat (koers_kpi_series_get_last (series, TRUE)->value, ==, 75);
  g_assert_cmpstr (koers_record_get_text (koers_kpi_series_get_last (series, FALSE)->record, KOERS_MEASUREMENT_NOTE), ==, "Counted");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/kpi-edit/add", test_add);
  g_test_add_func ("/window/kpi-edit/values", test_values);

  return g_test_run ();
}
