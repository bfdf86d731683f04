/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "sample-matrix.h"

/* Headings of all lengths: of no word, of one long one, of many. */
static char *
make_title (GRand *rand,
            guint  number)
{
  static const char *const words[] = { "Data", "en", "Werkgelegenheidsprojecten", "voor", "dienstverlening", "stad", "op", "orde" };
  g_autoptr (GString) title = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 9); n > 0; n--)
    g_string_append_printf (title, "%s ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  g_string_append_printf (title, "%u", number);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static void
add_heads (KoersMatrix     *matrix,
           KoersMatrixAxis  axis,
           GRand           *rand,
           guint            n,
           gboolean         grouped)
{
  const GdkRGBA blue = { 0.2f, 0.4f, 0.8f, 1 };
  guint group = KOERS_MATRIX_NONE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = make_title (rand, i), *code = g_rand_boolean (rand) ? g_strdup_printf ("G%u", i) : NULL;
      KoersMatrixHead head = { .id = koers_id_new (), .title = title, .code = code, .depth = (guint) g_rand_int_range (rand, 0, 3) };

      if (grouped && (i == 0 || g_rand_int_range (rand, 0, 4) == 0))
        group = koers_matrix_add_group (matrix, axis, title, axis == KOERS_MATRIX_ROWS ? &blue : NULL);
      head.group = group;
      koers_matrix_add_head (matrix, axis, &head);
    }
}

/**
 * sample_matrix_new:
 * @n_rows: how many rows
 * @n_columns: how many columns
 * @filled: the share of the cells that have something in them
 * @seed: for the rest
 *
 * Returns: (transfer full): a matrix
 */
KoersMatrix *
sample_matrix_new (guint   n_rows,
                   guint   n_columns,
                   double  filled,
                   guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  KoersMatrix *matrix = koers_matrix_new ("Sample", "Goals");

  add_heads (matrix, KOERS_MATRIX_ROWS, rand, n_rows, seed % 2 == 0);
  add_heads (matrix, KOERS_MATRIX_COLUMNS, rand, n_columns, seed % 3 == 0);
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      if (g_rand_double (rand) < filled)
        {
          g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 40));
          KoersMatrixCell cell = { text, text, (KoersRoadmapLight) g_rand_int_range (rand, 0, KOERS_N_ROADMAP_LIGHTS), (float) g_rand_double (rand) };

          koers_matrix_set_cell (matrix, i, j, &cell);
        }
  g_rand_free (rand);
  return matrix;
}
