/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map-edit.h"
#include "koers-test-exchange.h"

#include <string.h>

static KoersCsv *
read_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  KoersCsv *csv = koers_csv_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return csv;
}

static KoersImport *
import (KoersStrategy *strategy,
        GBytes        *map,
        const char    *table)
{
  const KoersImportOptions options = { .map = map };
  g_autoptr (GError) error = NULL;
  KoersImport *taken = koers_test_import ("csv", strategy, &options, table, -1, &error);

  g_assert_no_error (error);
  return taken;
}

static guint
count_inserts (KoersImport *taken,
               KoersKind    kind)
{
  guint n = 0;

  for (guint i = 0; i < koers_change_set_get_n (taken->changes); i++)
    n += koers_change_set_get (taken->changes, i)->kind == kind ? 1 : 0;
  return n;
}

static void
use (KoersCsvMap *map,
     KoersCsv    *csv,
     const char  *column,
     KoersKind    kind,
     int          field)
{
  int at = koers_csv_find_column (csv, column);

  g_assert_cmpint (at, >=, 0);
  koers_csv_map_add_use (map, at, (KoersCsvMapUse){ kind, field });
}

/* A map that is written reads the same: it makes the same records, with the same identities. */
static void
test_written (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "maps", "federal-data-strategy.json", NULL);
  g_autofree char *table = koers_test_read_data ("csv/d-fds-2020-milestones.csv", NULL), *text = NULL;
  g_autoptr (KoersCsv) csv = read_table (table);
  g_autoptr (GBytes) shipped = NULL, written = NULL, again = NULL;
  g_autoptr (KoersCsvMap) map = NULL, reread = NULL, whole = NULL;
  KoersImport *taken;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  shipped = g_bytes_new (text, length);
  map = koers_csv_map_parse (shipped, csv, NULL);
  written = koers_csv_map_write (map, csv);
  reread = koers_csv_map_parse (written, csv, NULL);
  g_assert_nonnull (reread);
  again = koers_csv_map_write (reread, csv);
  g_assert_true (g_bytes_equal (written, again));

  koers_test_take (strategy, import (strategy, shipped, table));
  taken = import (strategy, written, table);
  koers_test_assert_counts (taken, 0, 0, 89);
  koers_import_free (taken);

  /* Of a map that says everything nothing more follows. */
  whole = koers_csv_map_complete (map, csv, "table");
  g_assert_cmpuint (whole->records->len, ==, map->records->len);
}

/* Columns are given their fields one by one; that a milestone is of the initiative of its row, and the initiative of the pillar, and
 * which rows speak of the same one, follows. */
static void
test_by_hand (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *table = koers_test_read_data ("csv/d-fds-2020-milestones.csv", NULL);
  g_autoptr (KoersCsv) csv = read_table (table);
  g_autoptr (KoersCsvMap) map = koers_csv_map_new ("By hand"), whole = NULL;
  g_autoptr (GBytes) text = NULL;
  KoersImport *taken;

  g_assert_null (koers_csv_map_complete (map, csv, "table"));
  use (map, csv, "milestone", KOERS_KIND_MILESTONE, KOERS_MILESTONE_NAME);
  use (map, csv, "milestone_id", KOERS_KIND_MILESTONE, KOERS_MILESTONE_CODE);
  use (map, csv, "action", KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME);
  use (map, csv, "action_no", KOERS_KIND_INITIATIVE, KOERS_CSV_MAP_IDENTITY);
  use (map, csv, "category", KOERS_KIND_PILLAR, KOERS_PILLAR_NAME);
  whole = koers_csv_map_complete (map, csv, "table");
  text = koers_csv_map_write (whole, csv);
  taken = import (strategy, text, table);
  g_assert_cmpuint (count_inserts (taken, KOERS_KIND_PILLAR), ==, 3);
  g_assert_cmpuint (count_inserts (taken, KOERS_KIND_INITIATIVE), ==, 20);
  g_assert_cmpuint (count_inserts (taken, KOERS_KIND_MILESTONE), ==, 66);
  g_assert_cmpuint (taken->notes->len, ==, 0);
  koers_test_take (strategy, taken);
  taken = import (strategy, text, table);
  g_assert_true (koers_change_set_is_empty (taken->changes));
  koers_import_free (taken);
}

/* Names that differ tell records apart; of names that do not, each row is a record. */
static void
test_by_name (void)
{
  g_autoptr (KoersCsv) different = read_table ("name\nA\nB\n"), same = read_table ("name\nA\nA\n");
  g_autoptr (KoersCsvMap) of_different = koers_csv_map_guess_best (different, "pillars.csv"), of_same = koers_csv_map_guess_best (same, "pillars.csv");
  g_autoptr (KoersCsvMap) one = koers_csv_map_complete (of_different, different, "table"), other = koers_csv_map_complete (of_same, same, "table");

  g_assert_cmpuint (((KoersCsvMapRecord *) g_ptr_array_index (one->records, 0))->id_columns->len, ==, 1);
  g_assert_cmpuint (((KoersCsvMapRecord *) g_ptr_array_index (other->records, 0))->id_columns->len, ==, 0);
}

static void
assert_uses (KoersCsvMap *map,
             int          column,
             guint        n)
{
  g_autoptr (GArray) uses = koers_csv_map_dup_uses (map, column);

  g_assert_cmpuint (uses->len, ==, n);
}

/* What is taken back is gone, with what pointed to it. */
static void
test_taken_back (void)
{
  g_autoptr (KoersCsv) csv = read_table ("a,b,c\n1,2,3\n");
  g_autoptr (KoersCsvMap) map = koers_csv_map_new (""), whole = NULL;
  const KoersCsvMapRecord *record;

  use (map, csv, "a", KOERS_KIND_PILLAR, KOERS_PILLAR_NAME);
  use (map, csv, "b", KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME);
  use (map, csv, "c", KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME);
  use (map, csv, "c", KOERS_KIND_INITIATIVE, KOERS_CSV_MAP_IDENTITY);
  assert_uses (map, 0, 1);
  assert_uses (map, 2, 2);
  whole = koers_csv_map_complete (map, csv, "table");
  koers_csv_map_remove_use (whole, 2, (KoersCsvMapUse){ KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_NAME });
  assert_uses (whole, 2, 1);
  koers_csv_map_remove_use (whole, 0, (KoersCsvMapUse){ KOERS_KIND_PILLAR, KOERS_PILLAR_NAME });
  koers_csv_map_remove_use (whole, 0, (KoersCsvMapUse){ KOERS_KIND_PILLAR, KOERS_CSV_MAP_IDENTITY });
  g_assert_cmpuint (whole->records->len, ==, 1);
  record = g_ptr_array_index (whole->records, 0);
  g_assert_cmpint (record->kind, ==, KOERS_KIND_INITIATIVE);
  g_assert_cmpuint (record->fields->len, ==, 1);
  g_assert_false (record->new_without_id);
}

/* The kind whose fields the columns are named after; of two that fit, the one that the file is named after. */
static void
test_guess (void)
{
  g_autoptr (KoersCsv) milestones = read_table ("code,name,dueDate,completedDate\n"), names = read_table ("name\n"), strange = read_table ("xyz\n");
  g_autoptr (KoersCsvMap) best = koers_csv_map_guess_best (milestones, "x.csv"), named = koers_csv_map_guess_best (names, "goals.csv");
  g_autoptr (KoersCsvMap) none = koers_csv_map_guess_best (strange, "goals.csv");

  g_assert_cmpint (((KoersCsvMapRecord *) g_ptr_array_index (best->records, 0))->kind, ==, KOERS_KIND_MILESTONE);
  g_assert_cmpint (((KoersCsvMapRecord *) g_ptr_array_index (named->records, 0))->kind, ==, KOERS_KIND_GOAL);
  g_assert_cmpuint (none->records->len, ==, 0);
}

/* What something belongs to may be in the column of its id, in one that is called after it, or in both. */
static void
test_guess_references (void)
{
  g_autoptr (KoersCsv) csv = read_table ("id,name,pillarId,pillar,Goal,owner\n"), names = read_table ("Name,Meaning,Lead,Position\n");
  g_autoptr (KoersCsvMap) map = koers_csv_map_guess_best (csv, "initiatives.csv"), of_pillar = koers_csv_map_guess_best (names, "pillars.csv");

  for (int column = 0; column < 6; column++)
    assert_uses (map, column, 1);
  g_assert_cmpuint (koers_csv_map_record_find_field (g_ptr_array_index (map->records, 0), KOERS_INITIATIVE_PILLAR)->columns->len, ==, 2);
  g_assert_nonnull (koers_csv_map_record_find_field (g_ptr_array_index (map->records, 0), KOERS_INITIATIVE_GOAL));
  g_assert_nonnull (koers_csv_map_record_find_field (g_ptr_array_index (of_pillar->records, 0), KOERS_PILLAR_LEAD));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-map-edit/written", test_written);
  g_test_add_func ("/exchange/csv-map-edit/by-hand", test_by_hand);
  g_test_add_func ("/exchange/csv-map-edit/by-name", test_by_name);
  g_test_add_func ("/exchange/csv-map-edit/taken-back", test_taken_back);
  g_test_add_func ("/exchange/csv-map-edit/guess", test_guess);
  g_test_add_func ("/exchange/csv-map-edit/guess-references", test_guess_references);
  return g_test_run ();
}
