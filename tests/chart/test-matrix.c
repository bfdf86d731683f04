/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-picture.h"
#include "koers-roadmap.h"
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

int
main (int    argc,
      char **argv)
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/cells", test_cells);
  g_test_add_func ("/matrix/words", test_words);
  g_test_add_func ("/matrix/picture", test_picture);
  return g_test_run ();
}
