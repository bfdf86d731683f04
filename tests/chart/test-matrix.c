/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-set.h"
#include "koers-matrix-painter.h"
#include "koers-matrix-picture.h"
#include "koers-roadmap.h"
#include "koers-strategy-matrix.h"
#include "sample-matrix.h"

#include <string.h>

/* Cells are found where they were put, in whatever order they came, and the last one counts. */
static void
test_cells (void)
{
  guint32 seed = g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);
  g_autoptr (KoersMatrix) matrix = sample_matrix_new (30, 20, 0, 1);
  char expected[30][20][8] = { 0 };
  guint n = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 700; i++)
    {
      guint row = (guint) g_rand_int_range (rand, 0, 30), column = (guint) g_rand_int_range (rand, 0, 20);
      KoersMatrixCell cell = { expected[row][column], "words", KOERS_ROADMAP_LIGHT_AT_RISK, 0 };

      n += *expected[row][column] == '\0' ? 1 : 0;
      g_snprintf (expected[row][column], sizeof expected[row][column], "%u", i);
      koers_matrix_set_cell (matrix, row, column, &cell);
    }
  for (guint i = 0; i < 30; i++)
    for (guint j = 0; j < 20; j++)
      {
        const KoersMatrixCell *cell = koers_matrix_get_cell (matrix, i, j);

        g_assert_cmpstr (cell != NULL ? cell->text : "", ==, expected[i][j]);
      }
  g_assert_cmpuint (koers_matrix_get_n_cells (matrix), ==, n);
  g_assert_cmpuint (koers_matrix_get_lights (matrix), ==, 1u << KOERS_ROADMAP_LIGHT_AT_RISK);
  g_rand_free (rand);
}

static void
test_words (void)
{
  g_autoptr (KoersMatrix) matrix = koers_matrix_new ("T", "R");
  KoersMatrixHead row = { .id = koers_id_from_name ("t", "r"), .title = "Find data", .code = "G1", .group = KOERS_MATRIX_NONE };
  KoersMatrixHead column = { .id = koers_id_from_name ("t", "c"), .title = "Q3 2025", .label = "Q3", .group = KOERS_MATRIX_NONE };
  KoersMatrixCell cell = { "2", "2 initiatives", KOERS_ROADMAP_LIGHT_NONE, 0 };
  g_autofree char *nothing = NULL, *something = NULL;
  guint at = 7;

  koers_matrix_add_head (matrix, KOERS_MATRIX_ROWS, &row);
  koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &column);
  nothing = koers_matrix_dup_sentence (matrix, 0, 0);
  g_assert_cmpstr (nothing, ==, "G1 Find data, Q3 2025: nothing");
  koers_matrix_set_cell (matrix, 0, 0, &cell);
  something = koers_matrix_dup_sentence (matrix, 0, 0);
  g_assert_cmpstr (something, ==, "G1 Find data, Q3 2025: 2 initiatives");
  g_assert_true (koers_matrix_lookup (matrix, KOERS_MATRIX_COLUMNS, column.id, &at));
  g_assert_cmpuint (at, ==, 0);
  g_assert_false (koers_matrix_lookup (matrix, KOERS_MATRIX_ROWS, column.id, &at));
}

/* As a file: vectors in one page as large as it has to be, or pages of a sheet; no picture of pixels inside. */
static void
test_picture (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (KoersMatrix) matrix = sample_matrix_new (i * 40, i * 15, 0.3, i);
      KoersMatrixPictureOptions options = { .paper = i % 2 == 0 ? KOERS_PAPER_NONE : KOERS_PAPER_A4, .width = 1280, .source = "S", .rtl = i == 3 };
      g_autoptr (GArray) pages = NULL;
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GError) error = NULL;
      KoersPictureInfo info = { NULL };

      koers_matrix_set_reporting_day (matrix, 20000);
      koers_matrix_set_intensity_label (matrix, "More");
      pages = koers_matrix_picture_new (matrix, &options);
      g_assert_cmpuint (pages->len, >, 0);
      if (options.paper == KOERS_PAPER_NONE)
        g_assert_cmpuint (pages->len, ==, 1);
      for (guint j = 0; j < pages->len; j++)
        g_assert_nonnull (g_array_index (pages, KoersPicturePage, j).node);
      g_assert_true (koers_picture_write ((const KoersPicturePage *) (gpointer) pages->data, 1, KOERS_PICTURE_SVG, &info, stream, NULL, &error));
      g_assert_no_error (error);
      g_assert_null (g_strstr_len (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                                   (gssize) g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), "<image"));
    }
}

/* ---- severity */

/* Text is readable on every shade of every palette, and no two levels have the same one. */
static void
test_levels (void)
{
  const KoersChartPalette palettes[] = {
    koers_chart_palette_light (), koers_chart_palette_dark (), koers_chart_palette_high_contrast (FALSE), koers_chart_palette_high_contrast (TRUE)
  };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    for (KoersRiskLevel level = KOERS_RISK_LEVEL_LOW; level < KOERS_N_RISK_LEVELS; level++)
      {
        GdkRGBA shade = koers_matrix_get_level_shade (&palettes[i], level), below = koers_matrix_get_level_shade (&palettes[i], level - 1);

        g_assert_cmpfloat (koers_rgba_get_contrast (&palettes[i].foreground, &shade), >=, i < 2 ? 4.5 : 7);
        g_assert_false (gdk_rgba_equal (&shade, &below));
      }
}

/* What is likely stands on top and what does much at the end; each cell says what it holds, and what was not judged is said. */
static void
test_risks (void)
{
  g_autoptr (KoersStrategy) strategy = koers_strategy_new ();
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("test");
  g_autoptr (KoersMatrix) empty = koers_risk_matrix_new (strategy, 20000), matrix = NULL;
  g_autofree char *nothing = koers_matrix_dup_sentence (empty, 0, 4), *something = NULL;
  const struct {
    gint64 probability;
    gint64 impact;
  } risks[] = { { 4, 5 }, { 4, 5 }, { 0, 5 } };

  g_assert_cmpstr (koers_matrix_get_title (empty), ==, "Risks");
  g_assert_cmpstr (nothing, ==, "5 Almost certain, 5 Severe: Very high, no open risks");
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    {
      KoersId id = koers_id_new ();

      koers_change_set_insert (changes, KOERS_KIND_RISK, id);
      koers_change_set_take (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_NAME, koers_value_text ("R"));
      koers_change_set_take (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_STATE, koers_value_integer (KOERS_RISK_STATE_OPEN));
      koers_change_set_take (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_IMPACT, koers_value_integer (risks[i].impact));
      if (risks[i].probability > 0)
        koers_change_set_take (changes, strategy, KOERS_KIND_RISK, id, KOERS_RISK_PROBABILITY, koers_value_integer (risks[i].probability));
    }
  koers_strategy_apply (strategy, changes, 1, (KoersStamp) { 0, NULL });
  matrix = koers_risk_matrix_new (strategy, 20000);
  g_assert_cmpstr (koers_matrix_get_title (matrix), ==, "Risks; 1 open risk was not judged");
  something = koers_matrix_dup_sentence (matrix, 1, 4);
  g_assert_cmpstr (something, ==, "4 Likely, 5 Severe: Very high, 2 open risks");
  g_assert_cmpstr (koers_matrix_get_cell (matrix, 1, 4)->text, ==, "2");
  for (guint i = 0; i < KOERS_RISK_N_STEPS; i++)
    for (guint j = 0; j < KOERS_RISK_N_STEPS; j++)
      g_assert_cmpint (koers_matrix_get_cell (matrix, i, j)->level, ==,
                       koers_risk_level_from_score (koers_risk_matrix_get_probability (i) * koers_risk_matrix_get_impact (j)));
  g_assert_cmpuint (koers_matrix_get_levels (matrix), ==, (1u << KOERS_N_RISK_LEVELS) - (1u << KOERS_RISK_LEVEL_LOW));
}

int
main (int    argc,
      char **argv)
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/cells", test_cells);
  g_test_add_func ("/matrix/words", test_words);
  g_test_add_func ("/matrix/picture", test_picture);
  g_test_add_func ("/matrix/levels", test_levels);
  g_test_add_func ("/matrix/risks", test_risks);
  return g_test_run ();
}
