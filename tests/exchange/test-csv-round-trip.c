/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#include <string.h>

/* A table that was exported comes back as it was. */

static void
assert_unchanged (KoersStrategy *strategy,
                  KoersKind      kind)
{
  g_autofree char *table = koers_test_export_csv (strategy, kind);
  const KoersImportOptions options = { .kind = kind };
  g_autoptr (GError) error = NULL;
  KoersImport *import = koers_test_import ("csv", strategy, &options, table, -1, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < import->notes->len; i++)
    g_error ("%s: %s\n%s", koers_catalogue_get_kind (kind)->name, (char *) g_ptr_array_index (import->notes, i), table);
  for (guint i = 0; i < koers_change_set_get_n (import->changes); i++)
    {
      const KoersFieldChange *change = koers_edit_get_change (koers_change_set_get (import->changes, i), 0);
      const KoersField *field = koers_catalogue_get_field (kind, change->field);
      g_autofree char *before = koers_value_dup_text (&change->before, field);
      g_autofree char *after = koers_value_dup_text (&change->after, field);

      g_error ("%s, %s: “%s” became “%s”", koers_catalogue_get_kind (kind)->name, field->name, before, after);
    }
  koers_test_assert_counts (import, 0, 0, koers_record_list_get_n (koers_strategy_get_list (strategy, kind)));
  koers_import_free (import);
}

static void
test_random (void)
{
  for (guint i = 0; i < 30; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 20 + 10 * i);

      g_test_message ("seed %u", seed);
      for (int kind = 0; kind < KOERS_N_KINDS; kind++)
        assert_unchanged (strategy, (KoersKind) kind);
    }
}

static void
test_example (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "nl");

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    assert_unchanged (strategy, (KoersKind) kind);
}

static void
test_texts (void)
{
  static const char *const texts[] = {
    "=1+1", "+31 20 123", "-1", "@name", "'", "''", "'=", "'=1", "''=1", "'a", "\tx", " a", "a ", " ", "\"", "\"a\"", "a\"b", "a,b", "a;b", "a|b",
    "a\nb", "\na", "a\n", "a\n\nb", "\n", "true", "1.234", "1,5", "2025-09-30", "#", "sep=;", "id", "é", "\xEF\xBB\xBFx", "€ 1", "NULL", "\\", "\\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
      KoersChangeSet *changes = koers_change_set_new ("");

      if (strpbrk (texts[i], "\n\t") == NULL)
        koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text (texts[i]), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_PILLAR, KOERS_PILLAR_NAME, koers_value_text ("P"),
                         KOERS_PILLAR_DESCRIPTION, koers_value_text (texts[i]), -1);
      koers_test_apply (strategy, changes);
      assert_unchanged (strategy, KOERS_KIND_PILLAR);
    }
}

static void
test_values (void)
{
  static const char *const lines[] = { "a", "a,b", "a;b", "a\nb", "a,b\nc;d", "=a", "'=a,b" };
  static const gint64 amounts[] = { 0, 1, 10, 99, 100, 123456, 100000000000000 };
  static const KoersDecimal numbers[] = { { 0, 0 }, { -5, 1 }, { 1234, 3 }, { 1234567, 3 }, { 999999999999999, 0 }, { 1, 15 }, { -999999999999999, 8 } };

  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
      KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), 0);
      KoersChangeSet *changes = koers_change_set_new ("");

      koers_test_insert (changes, strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME, koers_value_text ("I"),
                         KOERS_INITIATIVE_PILLAR, koers_value_id (koers_record_get_id (pillar)),
                         KOERS_INITIATIVE_TAGS, koers_value_text (lines[i]),
                         KOERS_INITIATIVE_BUDGET, koers_value_integer (amounts[i]),
                         KOERS_INITIATIVE_CONTINUOUS, koers_value_bool (i % 2 == 0),
                         KOERS_INITIATIVE_POSITION, koers_value_integer (i % 2 == 0 ? G_GINT64_CONSTANT (-9007199254740991) : (gint64) i),
                         KOERS_INITIATIVE_START_DATE, koers_value_date (koers_date_from_day (20361, (KoersPrecision) (i % 4))), -1);
      koers_test_insert (changes, strategy, KOERS_KIND_KPI, KOERS_KPI_NAME, koers_value_text ("K"),
                         KOERS_KPI_BASELINE_VALUE, koers_value_decimal (numbers[i]), -1);
      koers_test_apply (strategy, changes);
      assert_unchanged (strategy, KOERS_KIND_INITIATIVE);
      assert_unchanged (strategy, KOERS_KIND_KPI);
    }
}

/* A table of what there was before makes it so again, but for what was empty. */
static void
test_restore (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  g_autofree char *before = koers_test_export_json (strategy);
  g_autofree char *table = koers_test_export_csv (strategy, KOERS_KIND_INITIATIVE);
  g_autofree char *after = NULL;
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  KoersChangeSet *changes = koers_change_set_new ("");
  const KoersImportOptions options = { .kind = KOERS_KIND_INITIATIVE };

  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    {
      KoersRecord *initiative = koers_record_list_get (initiatives, i);

      koers_change_set_set_record (changes, initiative, KOERS_INITIATIVE_NAME, koers_value_text ("Renamed"));
      koers_change_set_set_record (changes, initiative, KOERS_INITIATIVE_DEPARTMENT, koers_value_none);
      koers_change_set_set_record (changes, initiative, KOERS_INITIATIVE_START_DATE, koers_value_none);
    }
  koers_test_apply (strategy, changes);
  koers_test_take (strategy, koers_test_import ("csv", strategy, &options, table, -1, NULL));
  after = koers_test_export_json (strategy);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-round-trip/random", test_random);
  g_test_add_func ("/exchange/csv-round-trip/example", test_example);
  g_test_add_func ("/exchange/csv-round-trip/texts", test_texts);
  g_test_add_func ("/exchange/csv-round-trip/values", test_values);
  g_test_add_func ("/exchange/csv-round-trip/restore", test_restore);

  return g_test_run ();
}
