/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-error.h"
#include "koers-test-changes.h"
#include "koers-test-exchange.h"

#include <string.h>

static KoersImport *
import_with (KoersStrategy *strategy,
             KoersKind      kind,
             const char    *map,
             const char    *table,
             gssize         length,
             GError       **error)
{
  g_autoptr (GBytes) bytes = map != NULL ? g_bytes_new (map, strlen (map)) : NULL;
  const KoersImportOptions options = { .kind = kind, .map = bytes };

  return koers_test_import ("csv", strategy, &options, table, length, error);
}

static KoersImport *
import (KoersStrategy *strategy,
        KoersKind      kind,
        const char    *map,
        const char    *table)
{
  g_autoptr (GError) error = NULL;
  KoersImport *taken = import_with (strategy, kind, map, table, -1, &error);

  g_assert_no_error (error);
  return taken;
}

static void
assert_refused (KoersStrategy *strategy,
                KoersKind      kind,
                const char    *map,
                const char    *table,
                const char    *message)
{
  g_autoptr (GError) error = NULL;

  if (import_with (strategy, kind, map, table, -1, &error) != NULL)
    g_error ("this was taken: %s\n%s", map, table);
  g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” should say “%s”", error->message, message);
}

/* What was passed over: the notes, one after the other. */
static void
assert_notes (KoersImport       *taken,
              const char *const *notes,
              guint              n)
{
  for (guint i = 0; i < taken->notes->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (taken->notes, i));
  g_assert_cmpuint (taken->notes->len, ==, n);
  for (guint i = 0; i < n; i++)
    if (!g_str_has_prefix (g_ptr_array_index (taken->notes, i), notes[i]))
      g_error ("“%s” should begin with “%s”", (char *) g_ptr_array_index (taken->notes, i), notes[i]);
}

static guint
get_n (KoersStrategy *strategy,
       KoersKind      kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (strategy, kind));
}

static KoersRecord *
find (KoersStrategy *strategy,
      KoersKind      kind,
      const char    *name)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    if (g_strcmp0 (koers_record_get_name (koers_record_list_get (list, i)), name) == 0)
      return koers_record_list_get (list, i);
  g_error ("there is no “%s”", name);
}

/* ---- a real data strategy */

static char *
read_map (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "maps", "federal-data-strategy.json", NULL);
  char *map;

  g_assert_true (g_file_get_contents (path, &map, NULL, NULL));
  return map;
}

static void
test_plan_of_2020 (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *map = read_map (), *table = koers_test_read_data ("csv/d-fds-2020-milestones.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (KoersStrategy) copy = koers_test_start_new (KOERS_START_EMPTY, "nl");
  KoersRecordList *milestones = koers_strategy_get_list (strategy, KOERS_KIND_MILESTONE);
  guint n_in_words = 0, n_moved = 0;
  KoersImport *taken = import (strategy, 0, map, table);

  koers_test_assert_counts (taken, 89, 0, 0);
  g_assert_cmpuint (taken->notes->len, ==, 0);
  koers_test_take (strategy, taken);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_PILLAR), ==, 3);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_INITIATIVE), ==, 20);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_MILESTONE), ==, 66);
  for (guint i = 0; i < koers_record_list_get_n (milestones); i++)
    {
      KoersRecord *milestone = koers_record_list_get (milestones, i);
      KoersDate due = koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE);
      KoersDate original = koers_record_get_date (milestone, KOERS_MILESTONE_ORIGINAL_DUE_DATE);
      gboolean in_words = koers_record_get_text (milestone, KOERS_MILESTONE_DUE_TEXT) != NULL;

      g_assert_true (in_words != koers_date_is_set (due));
      g_assert_nonnull (koers_record_get_target (milestone, KOERS_MILESTONE_INITIATIVE));
      n_in_words += in_words ? 1 : 0;
      n_moved += koers_date_is_set (due) && koers_date_is_set (original) && !koers_date_equal (due, original) ? 1 : 0;
    }
  g_assert_cmpuint (n_in_words, ==, 10);
  g_assert_cmpuint (n_moved, ==, 4);

  /* The same table again says nothing new. */
  taken = import (strategy, 0, map, table);
  koers_test_assert_counts (taken, 0, 0, 89);
  g_assert_true (koers_change_set_is_empty (taken->changes));
  koers_import_free (taken);

  text = koers_test_export_json (strategy);
  koers_test_take (copy, koers_test_import_json (copy, text));
  koers_test_assert_same (copy, strategy);
}

/* The plan of the next year comes beside it: its pillars are the same ones, its actions others, though they have the same numbers. */
static void
test_plan_of_2021 (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *map = read_map (), *first = koers_test_read_data ("csv/d-fds-2020-milestones.csv", NULL);
  g_autofree char *second = koers_test_read_data ("csv/d-fds-2021-milestones.csv", NULL);
  g_autofree char *before = NULL;
  KoersImport *taken;
  guint n_pillars;

  koers_test_take (strategy, import (strategy, 0, map, first));
  before = koers_test_export_csv (strategy, KOERS_KIND_MILESTONE);
  n_pillars = get_n (strategy, KOERS_KIND_PILLAR);
  taken = import (strategy, 0, map, second);
  g_assert_cmpuint (taken->n_updated, ==, 0);
  koers_test_take (strategy, taken);
  g_test_message ("%u pillars", get_n (strategy, KOERS_KIND_PILLAR));
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_PILLAR), >=, n_pillars);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_INITIATIVE), ==, 31);
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_MILESTONE), ==, 87);

  taken = import (strategy, 0, map, first);
  koers_test_assert_counts (taken, 0, 0, 89);
  koers_import_free (taken);
}

/* ---- tables without a map */

static void
test_headers (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  KoersRecord *pillar;

  koers_test_take (strategy, import (strategy, KOERS_KIND_PILLAR, NULL,
                                     "\xEF\xBB\xBFID;Code;NAME;Meaning;something else\r\n1;P1;\"First; one\";\"two\r\nlines\";x\r\n;P2;Second;;\r\n"));
  pillar = find (strategy, KOERS_KIND_PILLAR, "First; one");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_CODE), ==, "P1");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_DESCRIPTION), ==, "two\nlines");
  g_assert_cmpuint (get_n (strategy, KOERS_KIND_PILLAR), ==, 2);

  assert_refused (strategy, KOERS_KIND_PILLAR, NULL, "a,b\n1,2\n", "No column is named after a field of “Pillar”");
  assert_refused (strategy, KOERS_KIND_PILLAR, NULL, "", "empty");
  assert_refused (strategy, KOERS_KIND_PILLAR, NULL, "PK\3\4", "workbook");
}

/* What people and their programs write. */
static void
test_values (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), 0), *initiative;
  g_autofree char *id = koers_id_dup_text (koers_record_get_id (pillar)), *table = NULL;

  table = g_strdup_printf ("name;pillarId;state;startDate;endDate;continuous;budget;spent;tags;position\n"
                           "A;%s;In progress;1-2-2025;Q4 2025;ja;\"€ 1.234,5\";0,01;\"open data, GIS;  open data\";12\n"
                           "B;%s;in_progress;30-9-2025;2026;Nee;1.000;\"2,00\";GIS;-3\n", id, id);
  koers_test_take (strategy, import (strategy, KOERS_KIND_INITIATIVE, NULL, table));
  initiative = find (strategy, KOERS_KIND_INITIATIVE, "A");
  g_assert_cmpint (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE), ==, KOERS_INITIATIVE_STATE_IN_PROGRESS);
  g_assert_cmpint (koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE).day, ==, 20120);
  g_assert_cmpint (koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE).precision, ==, KOERS_PRECISION_QUARTER);
  g_assert_true (koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS));
  g_assert_cmpint (koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0), ==, 123450);
  g_assert_cmpint (koers_record_get_integer (initiative, KOERS_INITIATIVE_SPENT, 0), ==, 1);
  g_assert_cmpstr (koers_record_get_text (initiative, KOERS_INITIATIVE_TAGS), ==, "open data\nGIS");
  initiative = find (strategy, KOERS_KIND_INITIATIVE, "B");
  g_assert_cmpint (koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0), ==, 100000);
  g_assert_cmpint (koers_record_get_integer (initiative, KOERS_INITIATIVE_POSITION, 0), ==, -3);
  g_assert_false (koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS));
}

/* An empty cell leaves what there is, also where something must be filled in. */
static void
test_empty_cells (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  KoersImport *taken;

  koers_test_take (strategy, import (strategy, KOERS_KIND_PILLAR, NULL, "id,name,code\na,A,1\nb,B,2\n"));
  taken = import (strategy, KOERS_KIND_PILLAR, NULL, "id,name,code\na,,3\nb,,\n,,\n");
  koers_test_assert_counts (taken, 0, 1, 1);
  g_assert_cmpuint (taken->notes->len, ==, 0);
  koers_test_take (strategy, taken);
  g_assert_cmpstr (koers_record_get_text (find (strategy, KOERS_KIND_PILLAR, "A"), KOERS_PILLAR_CODE), ==, "3");
}

/* ---- references in words */

static KoersId
get_reference (KoersStrategy *strategy,
               const char    *initiative,
               int            field)
{
  return koers_record_get_reference (find (strategy, KOERS_KIND_INITIATIVE, initiative), field);
}

static void
assert_points_to (KoersStrategy *strategy,
                  const char    *initiative,
                  int            field,
                  KoersKind      kind,
                  const char    *name)
{
  KoersId id = get_reference (strategy, initiative, field);

  if (name == NULL)
    g_assert_true (koers_id_is_none (id));
  else
    g_assert_true (koers_id_equal (id, koers_record_get_id (find (strategy, kind, name))));
}

static KoersStrategy *
make_plan (void)
{
  KoersStrategy *strategy = koers_test_start_new (KOERS_START_EMPTY, "en");

  koers_test_take (strategy, import (strategy, KOERS_KIND_PILLAR, NULL, "code,name\nP1,People\nP2,Data\n"));
  koers_test_take (strategy, import (strategy, KOERS_KIND_DEPARTMENT, NULL, "code,name\nS,Sociaal domein\nR,Ruimte\n"));
  koers_test_take (strategy, import (strategy, KOERS_KIND_PERSON, NULL, "function,name,department\nCDO,Someone,S\nHead,,ruimte\nHead,,S\n"));
  return strategy;
}

/* What a goal is part of may stand below it in the same table. */
static void
test_codes_and_names (void)
{
  g_autoptr (KoersStrategy) strategy = make_plan ();
  KoersRecord *below;

  koers_test_take (strategy, import (strategy, KOERS_KIND_GOAL, NULL, "code,name,Pillar,Part of goal\nG1.1,Below,,g1\nG1,Above,p1,\nG2,Other,DATA,\n"));
  below = find (strategy, KOERS_KIND_GOAL, "Below");
  g_assert_true (koers_record_get_target (below, KOERS_GOAL_PARENT) == find (strategy, KOERS_KIND_GOAL, "Above"));
  koers_test_take (strategy, import (strategy, KOERS_KIND_INITIATIVE, NULL,
                                     "code,name,goal,department,owner\nI1,A,G1.1,sociaal Domein,Someone\nI2,B,other,R,cdo\n"));
  assert_points_to (strategy, "A", KOERS_INITIATIVE_GOAL, KOERS_KIND_GOAL, "Below");
  assert_points_to (strategy, "A", KOERS_INITIATIVE_DEPARTMENT, KOERS_KIND_DEPARTMENT, "Sociaal domein");
  assert_points_to (strategy, "A", KOERS_INITIATIVE_OWNER, KOERS_KIND_PERSON, "CDO");
  assert_points_to (strategy, "B", KOERS_INITIATIVE_GOAL, KOERS_KIND_GOAL, "Other");
  assert_points_to (strategy, "B", KOERS_INITIATIVE_DEPARTMENT, KOERS_KIND_DEPARTMENT, "Ruimte");
}

/* The code says which initiative a row is about, and of goal and pillar the row's takes the place of the other. */
static void
test_by_code (void)
{
  g_autoptr (KoersStrategy) strategy = make_plan ();
  KoersImport *taken;

  koers_test_take (strategy, import (strategy, KOERS_KIND_GOAL, NULL, "code,name,Pillar\nG1,Goal 1,P1\nG2,Goal 2,P2\n"));
  koers_test_take (strategy, import (strategy, KOERS_KIND_INITIATIVE, NULL, "code,name,goal,pillar\nI1,A,G1,P1\nI2,B,G1,\n"));
  assert_points_to (strategy, "A", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, NULL);

  taken = import (strategy, KOERS_KIND_INITIATIVE, NULL, "code,name,pillar\ni1,A!,P1\nI2,B!,P2\nI3,C,P2\nI3,C,P2\n");
  koers_test_assert_counts (taken, 1, 2, 0);
  koers_test_take (strategy, taken);
  assert_points_to (strategy, "A!", KOERS_INITIATIVE_GOAL, KOERS_KIND_GOAL, "Goal 1");
  assert_points_to (strategy, "B!", KOERS_INITIATIVE_GOAL, KOERS_KIND_GOAL, NULL);
  assert_points_to (strategy, "B!", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, "Data");
  assert_points_to (strategy, "C", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, "Data");
}

static void
test_wrong_references (void)
{
  const char *const notes[] = {
    "Line 2: “Pillar”: “P9” is neither the code nor the name of anything there. Write one that is there, or add it first.",
    "Line 4: “Owner”: There is more than one “head”.",
    "Line 5: Initiative “D”, Primary goal: Exactly one of these must be filled in",
    "Line 6: “Pillar”: “11111111-1111-4111-8111-111111111112x” is neither",
  };
  const char *const several[] = { "Line 2: More than one record has the code of this row." };
  g_autoptr (KoersStrategy) strategy = make_plan ();
  KoersImport *taken;

  koers_test_take (strategy, import (strategy, KOERS_KIND_GOAL, NULL, "code,name,Pillar\nG1,Goal 1,P1\n"));
  taken = import (strategy, KOERS_KIND_INITIATIVE, NULL, "name,goal,pillar,owner\nA,,P9,\nB,,P1,\nC,G1,,head\nD,G1,P2,\n"
                                                         "E,,11111111-1111-4111-8111-111111111112x,\n");
  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_test_assert_counts (taken, 1, 0, 0);
  koers_import_free (taken);
  assert_refused (strategy, KOERS_KIND_INITIATIVE, NULL, "name,Pillar\nA,P9\n", "None of the rows can be read. Line 2: “Pillar”: “P9” is neither");

  koers_test_take (strategy, import (strategy, KOERS_KIND_INITIATIVE, NULL, "id,code,name,pillar\n1,I,A,P1\n2,I,B,P1\n"));
  taken = import (strategy, KOERS_KIND_INITIATIVE, NULL, "code,name,pillar\nI,C,\nJ,D,P1\n,,\n");
  assert_notes (taken, several, 1);
  koers_import_free (taken);
}

/* In an exported table somebody changes the id, or the name that stands behind it. */
static void
test_changed_export (void)
{
  g_autoptr (KoersStrategy) strategy = make_plan ();
  g_autofree char *people = koers_id_dup_text (koers_record_get_id (find (strategy, KOERS_KIND_PILLAR, "People"))), *table = NULL, *wrong = NULL;
  g_autofree char *data = koers_id_dup_text (koers_record_get_id (find (strategy, KOERS_KIND_PILLAR, "Data")));
  const char *const notes[] = { "Line 2: “Pillar”: “Dat” is neither", "Line 3: “Pillar”: Two columns point to different things" };
  KoersImport *taken;

  koers_test_take (strategy, import (strategy, KOERS_KIND_PILLAR, NULL, "code,name\nP3,Third\n"));
  koers_test_take (strategy, import (strategy, KOERS_KIND_INITIATIVE, NULL, "id,name,Pillar\na,A,P1\nb,B,P1\nc,C,P1\nd,D,P1\n"));
  wrong = g_strdup_printf ("id,name,pillarId,pillar\na,A,%s,Dat\nb,B,%s,Third\nc,C,P1,\n", people, data);
  taken = import (strategy, KOERS_KIND_INITIATIVE, NULL, wrong);
  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_import_free (taken);

  table = g_strdup_printf ("id,name,pillarId,pillar\na,A,%1$s,People\nb,B,%1$s,Data\nc,C,%2$s,People\nd,D,P2,\n", people, data);
  koers_test_take (strategy, import (strategy, KOERS_KIND_INITIATIVE, NULL, table));
  assert_points_to (strategy, "A", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, "People");
  assert_points_to (strategy, "B", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, "Data");
  assert_points_to (strategy, "C", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, "Data");
  assert_points_to (strategy, "D", KOERS_INITIATIVE_PILLAR, KOERS_KIND_PILLAR, "Data");
}

/* ---- rows that cannot be read */

static void
test_wrong_rows (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), 0);
  g_autofree char *id = koers_id_dup_text (koers_record_get_id (pillar)), *table = NULL;
  const char *const notes[] = {
    "Line 3: “State”: “Maybe” cannot be read.",
    "Line 4: “Start”: “soon” cannot be read.",
    "Line 5: “Budget”: “1,23,4” cannot be read.",
    "Line 6: “Continuous”: “perhaps” cannot be read.",
    "Line 7: “Code”: At most 20 characters.",
    "Line 8: The row has 12 cells",
    "Line 9: “Pillar”: “P9” is neither the code nor the name",
    "Line 10: “Spent”: An amount is not less than zero",
    "Line 11: “Budget”: “1.005” cannot be read.",
    "Line 12: Initiative “K”, End: This is before “Start” (2026).",
    "Line 13: Initiative “Creating value with data – Planned”, Name: This must be filled in.",
    "Line 14: Initiative “M”, Pillar: This points to something that does not exist.",
  };
  KoersImport *taken;

  table = g_strdup_printf ("id,name,pillarId,state,startDate,endDate,budget,spent,continuous,code\n"
                           "1,A,%1$s,planned,,,1.23,,,\n"
                           "2,B,%1$s,Maybe,,,,,,\n"
                           "3,C,%1$s,planned,soon,,,,,\n"
                           "4,D,%1$s,planned,,,\"1,23,4\",,,\n"
                           "5,E,%1$s,planned,,,,,perhaps,\n"
                           "6,F,%1$s,planned,,,,,,123456789012345678901\n"
                           "7,G,%1$s,planned,,,,,,,x,y\n"
                           "8,H,P9,planned,,,,,,\n"
                           "9,I,%1$s,planned,,,,-1,,\n"
                           "10,J,%1$s,planned,,,1.005,,,\n"
                           "11,K,%1$s,planned,2026,2025,,,,\n"
                           "12,,%1$s,planned,,,,,,\n"
                           "13,M,11111111-1111-4111-8111-111111111111,planned,,,,,,\n"
                           "14,N,%1$s,planned,,,0.5,,,\n", id);
  taken = import (strategy, KOERS_KIND_INITIATIVE, NULL, table);
  koers_test_assert_counts (taken, 2, 0, 0);
  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_test_take (strategy, taken);
  find (strategy, KOERS_KIND_INITIATIVE, "A");
  find (strategy, KOERS_KIND_INITIATIVE, "N");
}

/* Of a record that the rules refuse, what points to it is left out too. */
static void
test_chain (void)
{
  const char *map = "{\"format\": \"koers-csv-map\", \"records\": ["
                    "{\"kind\": \"pillar\", \"id\": [\"p\"], \"fields\": {\"name\": \"p\", \"code\": \"code\"}},"
                    "{\"kind\": \"initiative\", \"id\": [\"i\"], \"fields\": {\"name\": \"i\", \"pillarId\": {\"record\": \"pillar\"},"
                    " \"startDate\": \"from\", \"endDate\": \"to\"}},"
                    "{\"kind\": \"milestone\", \"id\": [\"m\"], \"fields\": {\"name\": \"m\", \"initiativeId\": {\"record\": \"initiative\"}}}]}";
  const char *const notes[] = { "Line 2: Initiative “I”, End: This is before", "Line 2: Milestone “M”, Initiative: This points to",
                                "Line 4: Nothing in this row says which record it is." };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  KoersImport *taken = import (strategy, 0, map, "p,i,m,from,to,code\nP,I,M,2026,2025,1\nP,J,N,2025,2026,\n,,,2025,,x\n,,,,,\n");

  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_test_assert_counts (taken, 3, 0, 0);
  koers_test_take (strategy, taken);
  g_assert_cmpstr (koers_record_get_text (find (strategy, KOERS_KIND_PILLAR, "P"), KOERS_PILLAR_CODE), ==, "1");
  find (strategy, KOERS_KIND_INITIATIVE, "J");
  find (strategy, KOERS_KIND_MILESTONE, "N");
}

/* A table of which nothing can be taken was meant for something else. */
static void
test_nothing_taken (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");
  g_autofree char *pillars = koers_test_export_csv (strategy, KOERS_KIND_PILLAR);
  KoersImport *taken;

  assert_refused (strategy, KOERS_KIND_INITIATIVE, NULL, "name,state\nA,planned\nB,planned\n", "None of the rows can be read. Line 2: Initiative “A”, Primary goal");
  assert_refused (strategy, KOERS_KIND_INITIATIVE, NULL, "name,state\nA,planned\nB,planned\n", "\nLine 3: Initiative “B”, Primary goal");
  assert_refused (strategy, KOERS_KIND_INITIATIVE, NULL, "name\nA\nB\nC\nD\nE\nF\nG\nH\nI\nJ\nK\n", "\nThere is 1 more problem.");
  assert_refused (strategy, KOERS_KIND_GOAL, NULL, pillars, "Line 2: In the strategy this id belongs to a record of another kind.");

  taken = import (strategy, KOERS_KIND_PILLAR, NULL, "name\n");
  koers_test_assert_counts (taken, 0, 0, 0);
  koers_import_free (taken);
}

static void
test_two_kinds (void)
{
  const char *map = "{\"format\": \"koers-csv-map\", \"records\": ["
                    "{\"kind\": \"pillar\", \"id\": [\"id\"], \"fields\": {\"name\": \"name\"}},"
                    "{\"kind\": \"goal\", \"id\": [\"id\"], \"fields\": {\"name\": \"name\", \"pillarId\": {\"record\": \"pillar\"}}}]}";
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");

  koers_test_take (strategy, import (strategy, 0, map, "id,name\na,A\n"));
  g_assert_true (koers_record_get_target (find (strategy, KOERS_KIND_GOAL, "A"), KOERS_GOAL_PILLAR) == find (strategy, KOERS_KIND_PILLAR, "A"));
  /* A UUID is one record and no two. */
  assert_refused (strategy, 0, map, "id,name\n11111111-1111-4111-8111-111111111111,A\n", "another kind");
}

/* ---- maps that make no sense */

static void
test_maps (void)
{
#define RECORDS(fields) "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": [\"a\"], \"fields\": {" fields "}}]}"
  const char *const wrong[][2] = {
    { "", "The map: Line 1, column 1: the file is empty." },
    { "{", "The map: Line 1, column 2: the text ends here" },
    { "name=a", "The map: Line 1, column 1: this is not a JSON document" },
    { "[]", "“format” should be “koers-csv-map”" },
    { "{}", "“format” should be “koers-csv-map”" },
    { "{\"format\": 5}", "“format” should be “koers-csv-map”" },
    { "{\"format\": null}", "“format” should be “koers-csv-map”" },
    { "{\"format\": \"koers-strategy\"}", "“format” should be “koers-csv-map”" },
    { "{\"format\": \"koers-csv-map\"}", "“records” should be a list" },
    { "{\"format\": \"koers-csv-map\", \"records\": {}}", "“records” should be a list" },
    { "{\"format\": \"koers-csv-map\", \"records\": [5]}", "“records” should be a list" },
    { "{\"format\": \"koers-csv-map\", \"name\": 5, \"records\": [{\"kind\": \"thing\"}]}", "“thing” is no kind of record." },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": 5}]}", "“” is no kind of record." },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\"}]}", "“pillar” needs “id” and “fields”." },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": 5, \"fields\": {}}]}", "name of a column or a list" },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": [5], \"fields\": {}}]}", "name of a column or a list" },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": [\"z\"], \"fields\": {}}]}", "no column “z”. It has: a, b." },
    { "{\"format\": \"koers-csv-map\", \"records\": [], \"recordz\": []}", "The map: “recordz” means nothing there. What can stand there: format, name" },
    { "{\"format\": \"koers-csv-map\", \"records\": [], \"except\": \"a\"}", "“except” should be a list" },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": \"a\", \"findbyname\": true, \"fields\": {}}]}",
      "“findbyname” means nothing there." },
    { RECORDS ("\"colour\": \"z\""), "The table has no column “z”." },
    { RECORDS ("\"owner\": \"a\""), "“owner” is no field of that kind of record." },
    { RECORDS ("\"id\": \"a\""), "“id” is no field of that kind of record." },
    { RECORDS ("\"name\": 5"), "name of a column or a list" },
    { RECORDS ("\"name\": {\"columns\": [\"a\", 5]}"), "name of a column or a list" },
    { RECORDS ("\"name\": {\"column\": {}}"), "name of a column or a list" },
    { RECORDS ("\"name\": {\"colum\": \"a\"}"), "“colum” is nothing that a field can have." },
    { RECORDS ("\"name\": {\"column\": \"a\", \"words\": []}"), "“words” is nothing that a field can have." },
    { RECORDS ("\"name\": {\"value\": 5}"), "“value” is nothing that a field can have." },
    { RECORDS ("\"name\": {\"column\": \"a\", \"unless\": \"z\"}"), "The table has no column “z”." },
    { RECORDS ("\"leadId\": {\"record\": \"person\"}"), "“person” is no record that stands before this one." },
    { RECORDS ("\"name\": {\"record\": \"pillar\"}"), "“pillar” is no record that stands before this one." },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": \"a\", \"fields\": {\"name\": \"a\"}},"
      "{\"kind\": \"goal\", \"id\": \"a\", \"fields\": {\"name\": {\"record\": \"pillar\"}}}]}", "“pillar” is not what this field points to." },
    { "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": \"a\", \"fields\": {\"name\": \"a\"}},"
      "{\"kind\": \"goal\", \"id\": \"a\", \"fields\": {\"ownerId\": {\"record\": \"pillar\"}}}]}", "“pillar” is not what this field points to." },
  };
#undef RECORDS
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_TEMPLATE, "en");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (strategy, 0, wrong[i][0], "a,b\n1,2\n", wrong[i][1]);
}

/* Each way in which a map can fill a field. */
static void
test_map (void)
{
  const char *map = "{\"format\": \"koers-csv-map\", \"name\": \"test\", \"records\": [{\"kind\": \"pillar\", \"id\": \"nr\", \"fields\": {"
                    "\"name\": {\"columns\": [\"first\", \"second\"], \"separator\": \" / \"}, \"code\": {\"value\": \"X\"},"
                    "\"description\": {\"column\": \"first\", \"words\": {\"UÁ\": \"one\"}}, \"source\": {\"column\": \"second\", \"unless\": \"first\"}}}]}";
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  KoersRecord *pillar;

  koers_test_take (strategy, import (strategy, 0, map, "nr,first,second\n1,ua,due\n2,,due\n"));
  pillar = find (strategy, KOERS_KIND_PILLAR, "ua / due");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_CODE), ==, "X");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_DESCRIPTION), ==, "one");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_SOURCE), ==, NULL);
  g_assert_cmpstr (koers_record_get_text (find (strategy, KOERS_KIND_PILLAR, "due"), KOERS_PILLAR_SOURCE), ==, "due");
}

/* ---- tables made to attack, and tables that are merely broken */

static void
test_hostile (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *formulas = koers_test_read_data ("csv/formula-injection.csv", NULL);
  g_autofree char *quote = koers_test_read_data ("csv/unterminated-quote.csv", NULL);
  g_autofree char *laughs = koers_test_read_data ("hostile/billion-laughs.xml", NULL);
  g_autofree char *entity = koers_test_read_data ("hostile/xxe-external-entity.xml", NULL);
  g_autofree char *table = NULL;

  /* A formula is a text like any other, and goes out again so that no spreadsheet carries it out. */
  koers_test_take (strategy, import (strategy, KOERS_KIND_PILLAR, NULL, formulas));
  find (strategy, KOERS_KIND_PILLAR, "=HYPERLINK(\"http://example.invalid\",\"x\")");
  find (strategy, KOERS_KIND_PILLAR, "@SUM(A1:A2)");
  table = koers_test_export_csv (strategy, KOERS_KIND_PILLAR);
  g_assert_nonnull (strstr (table, ",\"'=HYPERLINK("));
  g_assert_nonnull (strstr (table, ",'@SUM("));

  assert_refused (strategy, KOERS_KIND_PILLAR, NULL, quote, "The quotation mark that opens on line 2 is never closed");
  assert_refused (strategy, KOERS_KIND_PILLAR, NULL, laughs, "No column is named after a field");
  assert_refused (strategy, KOERS_KIND_PILLAR, NULL, entity, "No column is named after a field");
}

static void
test_encodings (void)
{
  const char *map = "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": \"naam\", \"fields\": {"
                    "\"name\": \"naam\", \"description\": \"doel\"}}]}";
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *table = koers_test_read_data ("csv/not-utf8.csv", NULL);
  KoersRecord *pillar;

  koers_test_take (strategy, import (strategy, 0, map, table));
  pillar = find (strategy, KOERS_KIND_PILLAR, "Financiële ruimte");
  g_assert_cmpstr (koers_record_get_text (pillar, KOERS_PILLAR_DESCRIPTION), ==, "Geïntegreerd; beleid €");
}

static void
test_problems (void)
{
  const char *const notes[] = { "Line 1: No field is called “note”", "Line 3: The row has 4 cells", "Line 4: A quotation mark",
                                "Line 6: The row has a character", "Line 10: The file ends in the middle" };
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  gsize length;
  g_autofree char *table = koers_test_read_data ("csv/problems.csv", &length);
  g_autoptr (GError) error = NULL;
  KoersImport *taken = import_with (strategy, KOERS_KIND_PILLAR, NULL, table, (gssize) length, &error);

  g_assert_no_error (error);
  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_test_assert_counts (taken, 4, 0, 0);
  koers_import_free (taken);
}

/* Members that the program does not know go out as a column, and only an object comes in. */
static void
test_members (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *text = NULL;
  const char *const notes[] = { "Line 3: “Unknown members”: “{\"x\": }” cannot be read.", "Line 4: “Unknown members”: “[1]” cannot be read.",
                                "Line 5: “Unknown members”: “x” cannot be read." };
  KoersImport *taken = import (strategy, KOERS_KIND_PILLAR, NULL,
                               "id,name,extra\n1,A,\"{\"\"x\"\":1.50,\"\"name\"\":\"\"B\"\"}\"\n2,B,\"{\"\"x\"\": }\"\n3,C,[1]\n4,D,x\n5,E,{}\n");

  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_test_take (strategy, taken);
  text = koers_test_export_json (strategy);
  g_assert_nonnull (strstr (text, "\"name\": \"A\",\n      \"x\": 1.5\n"));
  g_assert_false (koers_value_is_set (koers_record_get_value (find (strategy, KOERS_KIND_PILLAR, "E"), KOERS_PILLAR_EXTRA)));
}

/* What the table says and the strategy does not get is told; not what is empty, and not what a map leaves out. */
static void
test_unread_columns (void)
{
  const char *const notes[] = { "Line 1: No field is called “Wombat”, so this column is left out." };
  const char *const map = "{\"format\": \"koers-csv-map\", \"records\": [{\"kind\": \"pillar\", \"id\": [\"id\"], \"fields\": {\"name\": \"Name\"}}]}";
  g_autoptr (KoersStrategy) strategy = make_plan ();
  KoersImport *taken = import (strategy, KOERS_KIND_PILLAR, NULL, "id,Name,Wombat,Empty\n1,A,x,\n");

  assert_notes (taken, notes, G_N_ELEMENTS (notes));
  koers_test_assert_counts (taken, 1, 0, 0);
  koers_import_free (taken);
  taken = import (strategy, KOERS_KIND_PILLAR, map, "id,Name,Wombat\n1,A,x\n");
  assert_notes (taken, notes, 0);
  koers_import_free (taken);
}

/* Any bit of a table may be wrong. */
static void
test_bit_flips (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
  g_autofree char *map = read_map ();
  gsize length;
  g_autofree char *table = koers_test_read_data ("csv/d-fds-2021-milestones.csv", &length);
  guint n_taken = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);
      char bit = (char) (1 << g_rand_int_range (rand, 0, 8));
      gsize end = i % 3 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) length) : length;
      KoersImport *taken;

      table[at] ^= bit;
      taken = import_with (strategy, 0, map, table, (gssize) end, &error);
      table[at] ^= bit;
      if (taken == NULL)
        g_assert_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED);
      else
        n_taken++;
      g_clear_pointer (&taken, koers_import_free);
    }
  g_test_message ("%u were taken", n_taken);
  g_assert_cmpuint (n_taken, >, 0);
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/csv-import/plan-of-2020", test_plan_of_2020);
  g_test_add_func ("/exchange/csv-import/plan-of-2021", test_plan_of_2021);
  g_test_add_func ("/exchange/csv-import/headers", test_headers);
  g_test_add_func ("/exchange/csv-import/values", test_values);
  g_test_add_func ("/exchange/csv-import/empty-cells", test_empty_cells);
  g_test_add_func ("/exchange/csv-import/codes-and-names", test_codes_and_names);
  g_test_add_func ("/exchange/csv-import/by-code", test_by_code);
  g_test_add_func ("/exchange/csv-import/wrong-references", test_wrong_references);
  g_test_add_func ("/exchange/csv-import/changed-export", test_changed_export);
  g_test_add_func ("/exchange/csv-import/wrong-rows", test_wrong_rows);
  g_test_add_func ("/exchange/csv-import/chain", test_chain);
  g_test_add_func ("/exchange/csv-import/nothing-taken", test_nothing_taken);
  g_test_add_func ("/exchange/csv-import/two-kinds", test_two_kinds);
  g_test_add_func ("/exchange/csv-import/maps", test_maps);
  g_test_add_func ("/exchange/csv-import/map", test_map);
  g_test_add_func ("/exchange/csv-import/hostile", test_hostile);
  g_test_add_func ("/exchange/csv-import/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-import/problems", test_problems);
  g_test_add_func ("/exchange/csv-import/members", test_members);
  g_test_add_func ("/exchange/csv-import/unread-columns", test_unread_columns);
  g_test_add_func ("/exchange/csv-import/bit-flips", test_bit_flips);

  return g_test_run ();
}
