/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-formats.h"
#include "koers-overview.h"
#include "koers-strategy-goals-tree.h"
#include "koers-strategy-matrix.h"
#include "koers-test-exchange.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

/* One analysis, and all who read it say the same: the matrix, the lists of gaps, the overview, the goals tree, and what is exported. */

static char *
export (KoersStrategy *strategy,
        const char    *format,
        gint32         day)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const KoersExportOptions options = { .as_of = day, .derived = TRUE };
  g_autoptr (GError) error = NULL;

  koers_formats_lookup (format)->write (strategy, &options, stream, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, &error));
  g_assert_true (g_output_stream_close (stream, NULL, &error));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_id (KoersRecord *record,
           const char  *id)
{
  char text[KOERS_ID_TEXT_SIZE];

  koers_id_to_text (koers_record_get_id (record), text);
  g_assert_cmpstr (id, ==, text);
}

static void
check_matrix (KoersCoverage     *coverage,
              KoersCoverageAxis  axis)
{
  g_autoptr (KoersCoverageTable) table = koers_coverage_table_new (coverage, axis);
  g_autoptr (KoersMatrix) matrix = koers_coverage_matrix_new (coverage, table);

  g_assert_cmpuint (koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS), ==, koers_coverage_get_n_objectives (coverage));
  g_assert_cmpuint (koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS), ==, 1 + koers_coverage_table_get_n_columns (table));
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);
      const KoersMatrixHead *head = koers_matrix_get_head (matrix, KOERS_MATRIX_ROWS, i);
      KoersId id = koers_record_get_id (objective->objective);

      g_assert_true (koers_id_equal (head->id, id));
      g_assert_cmpint (atoi (koers_matrix_get_cell (matrix, i, KOERS_COVERAGE_COLUMN_ALL)->text), ==, (int) objective->n_services);
      for (guint j = 0; j < koers_coverage_table_get_n_columns (table); j++)
        {
          const KoersMatrixCell *cell = koers_matrix_get_cell (matrix, i, 1 + j);

          g_assert_cmpint (cell != NULL ? atoi (cell->text) : 0, ==, (int) koers_coverage_table_get_cell (table, i, j)->n);
        }
    }
}

static void
check_overview (KoersCoverage *coverage)
{
  g_autoptr (KoersOverview) overview = koers_overview_new (koers_coverage_get_strategy (coverage), koers_coverage_get_day (coverage), 8);
  GPtrArray *unserved = koers_overview_get_findings (overview, KOERS_FINDING_OBJECTIVE_NOT_SERVED);
  GPtrArray *unasked = koers_overview_get_findings (overview, KOERS_FINDING_NO_OBJECTIVE);

  g_assert_cmpuint (unserved->len, ==, koers_coverage_get_n_found (coverage, KOERS_COVERAGE_NOTHING));
  for (guint i = 0; i < unserved->len; i++)
    g_assert_cmpuint (koers_coverage_lookup (coverage, ((KoersFinding *) g_ptr_array_index (unserved, i))->record)->n_services, ==, 0);
  g_assert_cmpuint (unasked->len, ==, koers_coverage_get_unasked (coverage)->len);
  for (guint i = 0; i < unasked->len; i++)
    g_assert_true (((KoersFinding *) g_ptr_array_index (unasked, i))->record == g_ptr_array_index (koers_coverage_get_unasked (coverage), i));
}

static void
check_goals_tree (KoersCoverage *coverage)
{
  g_autoptr (KoersGoalsTree) tree = koers_strategy_goals_tree_new (koers_coverage_get_strategy (coverage), NULL, koers_coverage_get_day (coverage));

  g_assert_cmpuint (koers_goals_tree_get_n_in (tree, KOERS_GOALS_TREE_OBJECTIVES), ==, koers_coverage_get_n_objectives (coverage));
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);
      guint number = koers_goals_tree_lookup (tree, koers_record_get_id (objective->objective));
      const KoersGoalsTreeNode *node = koers_goals_tree_get_node (tree, number);

      g_assert_cmpint (node->finding, ==, objective->finding);
      g_assert_cmpint (node->is_alone, ==, objective->finding == KOERS_COVERAGE_NOTHING);
      g_assert_cmpstr (koers_goals_tree_get_note (tree, number), ==,
                       objective->finding != KOERS_COVERAGE_SERVED ? koers_coverage_finding_get_title (objective->finding) : NULL);
    }
}

static void
check_ids (JsonObject *object,
           const char *name,
           GPtrArray  *records)
{
  JsonArray *ids = json_object_get_array_member (object, name);

  g_assert_cmpuint (json_array_get_length (ids), ==, records->len);
  for (guint i = 0; i < records->len; i++)
    assert_id (g_ptr_array_index (records, i), json_array_get_string_element (ids, i));
}

static void
check_json (KoersCoverage *coverage)
{
  g_autofree char *text = export (koers_coverage_get_strategy (coverage), "json", koers_coverage_get_day (coverage));
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *derived = json_object_get_object_member (json_node_get_object (node), "derived");
  JsonObject *written = json_object_get_object_member (derived, "coverage");
  JsonObject *findings = json_object_get_object_member (written, "findings");
  JsonArray *objectives = json_object_get_array_member (written, "objectives");
  g_autoptr (GPtrArray) unserved = g_ptr_array_new ();

  g_assert_cmpstr (json_object_get_string_member (derived, "asOf"), ==, json_object_get_string_member (json_node_get_object (node), "asOf"));
  for (int i = 0; i < KOERS_N_COVERAGE_FINDINGS; i++)
    g_assert_cmpint (json_object_get_int_member (findings, koers_coverage_finding_get_word ((KoersCoverageFinding) i)), ==,
                     koers_coverage_get_n_found (coverage, (KoersCoverageFinding) i));
  g_assert_cmpuint (json_array_get_length (objectives), ==, koers_coverage_get_n_objectives (coverage));
  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *objective = koers_coverage_get_objective (coverage, i);
      JsonObject *of = json_array_get_object_element (objectives, i);
      g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();

      for (guint j = 0; j < objective->n_services; j++)
        g_ptr_array_add (initiatives, objective->services[j].initiative);
      if (objective->finding == KOERS_COVERAGE_NOTHING)
        g_ptr_array_add (unserved, objective->objective);
      assert_id (objective->objective, json_object_get_string_member (of, "objectiveId"));
      g_assert_cmpstr (json_object_get_string_member (of, "finding"), ==, koers_coverage_finding_get_word (objective->finding));
      g_assert_cmpint (json_object_get_int_member (of, "initiatives"), ==, objective->n_services);
      check_ids (of, "initiativeIds", initiatives);
    }
  check_ids (written, "unservedObjectiveIds", unserved);
  check_ids (written, "unaskedInitiativeIds", koers_coverage_get_unasked (coverage));
  check_ids (written, "excusedInitiativeIds", koers_coverage_get_excused (coverage));
}

/* What follows is not read back, whatever it says. */
static void
check_not_read (KoersCoverage *coverage)
{
  KoersStrategy *strategy = koers_coverage_get_strategy (coverage);
  g_autofree char *text = export (strategy, "json", koers_coverage_get_day (coverage));
  g_autoptr (GString) wrong = g_string_new (text);
  KoersImport *import;

  g_string_replace (wrong, "\"unservedObjectiveIds\": [", "\"unservedObjectiveIds\": [ 5, ", 0);
  g_string_replace (wrong, " 5, ]", " 5 ]", 0);
  g_assert_cmpstr (wrong->str, !=, text);
  import = koers_test_import_json (strategy, wrong->str);
  g_assert_nonnull (import);
  g_assert_cmpuint (koers_change_set_get_n (import->changes), ==, 0);
  koers_import_free (import);
}

/* A row for each service, each objective that nothing serves and each initiative that nothing asks for, below the names of the columns. */
static void
check_csv (KoersCoverage *coverage)
{
  g_autofree char *text = export (koers_coverage_get_strategy (coverage), "coverage-csv", koers_coverage_get_day (coverage));
  guint n = 1 + koers_coverage_get_n_found (coverage, KOERS_COVERAGE_NOTHING) + koers_coverage_get_unasked (coverage)->len +
            koers_coverage_get_excused (coverage)->len;
  guint n_rows = 0, n_cells = 0;
  gboolean is_quoted = FALSE;

  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    n += koers_coverage_get_objective (coverage, i)->n_services;
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        is_quoted = !is_quoted;
      if (is_quoted)
        continue;
      n_cells += *c == ',' ? 1 : 0;
      if (*c != '\n')
        continue;
      n_rows++;
      g_assert_cmpuint (n_cells, ==, 25);
      n_cells = 0;
    }
  g_assert_cmpuint (n_rows, ==, n);
}

static void
check (KoersStrategy *strategy,
       gint32         day)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, day, NULL);

  for (int axis = 0; axis < KOERS_N_COVERAGE_AXES; axis++)
    check_matrix (coverage, (KoersCoverageAxis) axis);
  check_overview (coverage);
  check_goals_tree (coverage);
  check_json (coverage);
  check_csv (coverage);
}

static void
test_example (gconstpointer data)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, data);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, day, NULL);

  check (strategy, day);
  check_not_read (coverage);
}

static void
test_random (void)
{
  for (guint i = 0; i < 20; i++)
    {
      guint32 seed = g_test_rand_int ();
      g_autoptr (KoersStrategy) strategy = koers_test_random_new (seed, 300);

      g_test_message ("seed %u", seed);
      check (strategy, 20000);
    }
}

/* The picture is drawn without a display. */
static void
test_pictures (void)
{
  g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EXAMPLE, "en");
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autofree char *pdf = export (strategy, "coverage-pdf", day), *svg = export (strategy, "coverage-svg", day);
  g_autofree char *png = export (strategy, "coverage-png", day);

  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_true (g_str_has_prefix (png, "\x89PNG"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report/coverage-readers/example/nl", "nl", test_example);
  g_test_add_data_func ("/report/coverage-readers/example/en", "en", test_example);
  g_test_add_func ("/report/coverage-readers/random", test_random);
  g_test_add_func ("/report/coverage-readers/pictures", test_pictures);

  return g_test_run ();
}
