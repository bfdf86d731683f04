/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-rect.h"
#include "koers-matrix-layout.h"
#include "koers-text-wrap.h"
#include "sample-matrix.h"

#include <math.h>
#include <string.h>

static const double heights[KOERS_N_TEXT_ROLES] = { 18, 18, 15, 18, 16, 15, 28 };

static guint n_measured;

/* Every letter is seven pixels wide. */
static double
measure_width (const char    *text,
               KoersTextRole  role,
               gpointer       data)
{
  n_measured++;
  return 7.0 * (double) strlen (text);
}

static const KoersTextMeasure measure = { measure_width, NULL };

static KoersMatrixLayout *
make_layout (KoersMatrix *matrix,
             double       width,
             gboolean     use_codes)
{
  KoersMatrixMetrics metrics = koers_matrix_metrics_new (heights);

  metrics.use_codes = use_codes;
  return koers_matrix_layout_new (matrix, &metrics, measure, width);
}

static gboolean
overlaps (const graphene_rect_t *a,
          const graphene_rect_t *b)
{
  return graphene_rect_intersection (a, b, NULL);
}

static void
assert_rect (const graphene_rect_t *a,
             double                 x,
             double                 y,
             double                 width,
             double                 height)
{
  g_assert_cmpfloat_with_epsilon (a->origin.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (a->origin.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (a->size.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (a->size.height, height, 0.01);
}

/* A view of a random part of a layout. */
static KoersMatrixView
random_view (KoersMatrixLayout *layout,
             GRand             *rand)
{
  KoersMatrixView view = { 0, 0, g_rand_int_range (rand, 60, 1400), g_rand_int_range (rand, 60, 900), g_rand_boolean (rand) };

  view.x = floor (g_rand_double (rand) * MAX (koers_matrix_layout_get_width (layout) - view.width, 0));
  view.y = floor (g_rand_double (rand) * MAX (koers_matrix_layout_get_height (layout) - view.height, 0));
  return view;
}

typedef void (*ViewFunc) (KoersMatrixLayout     *layout,
                          const KoersMatrixView *view,
                          GRand                 *rand);

static void
for_random_views (ViewFunc check)
{
  guint32 seed = g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (KoersMatrix) matrix = sample_matrix_new ((guint) g_rand_int_range (rand, 0, 40), (guint) g_rand_int_range (rand, 0, 25), 0.3, g_rand_int (rand));
      g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, g_rand_int_range (rand, 100, 1800), g_rand_boolean (rand));

      for (guint j = 0; j < 10; j++)
        {
          KoersMatrixView view = random_view (layout, rand);

          check (layout, &view, rand);
        }
    }
  g_rand_free (rand);
}

/* Every cell lies in its row and in its column, whatever is scrolled, and what is said to be in view is what can be seen. */
static void
check_cells (KoersMatrixLayout     *layout,
             const KoersMatrixView *view,
             GRand                 *rand)
{
  KoersMatrix *matrix = koers_matrix_layout_get_matrix (layout);
  graphene_rect_t area = koers_matrix_layout_get_cells (layout, view);
  guint first[2], end[2];

  for (guint i = 0; i < 2; i++)
    koers_matrix_layout_get_visible (layout, view, i, &first[i], &end[i]);
  for (guint i = 0; i < koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS); i++)
    for (guint j = 0; j < koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS); j++)
      {
        graphene_rect_t row = koers_matrix_layout_get_head (layout, view, KOERS_MATRIX_ROWS, i);
        graphene_rect_t column = koers_matrix_layout_get_head (layout, view, KOERS_MATRIX_COLUMNS, j);
        graphene_rect_t cell = koers_matrix_layout_get_cell (layout, view, i, j);

        assert_rect (&cell, column.origin.x, row.origin.y, column.size.width, row.size.height);
        if (overlaps (&cell, &area))
          {
            g_assert_cmpuint (i, >=, first[0]);
            g_assert_cmpuint (i, <, end[0]);
            g_assert_cmpuint (j, >=, first[1]);
            g_assert_cmpuint (j, <, end[1]);
          }
      }
  /* No more than that: a column in view shows, and so does a row or the heading above it. */
  for (guint j = first[1]; j < end[1]; j++)
    {
      graphene_rect_t head = koers_matrix_layout_get_head (layout, view, KOERS_MATRIX_COLUMNS, j);

      g_assert_cmpfloat (MIN (koers_chart_rect_end (&head), koers_chart_rect_end (&area)), >=, MAX (head.origin.x, area.origin.x));
    }
  g_assert_cmpuint (first[0], <=, end[0]);
  g_assert_cmpuint (first[1], <=, end[1]);
}

static void
test_cells (void)
{
  for_random_views (check_cells);
}

/* What stands at a point is what was placed there. */
static void
check_pick (KoersMatrixLayout     *layout,
            const KoersMatrixView *view,
            GRand                 *rand)
{
  KoersMatrix *matrix = koers_matrix_layout_get_matrix (layout);
  graphene_rect_t area = koers_matrix_layout_get_cells (layout, view);

  for (guint n = 0; n < 30; n++)
    {
      /* Halves, so that no point is on the edge of a cell. */
      double x = g_rand_int_range (rand, 0, (int) view->width) + 0.5, y = g_rand_int_range (rand, 0, (int) view->height) + 0.5;
      KoersMatrixPlace place = koers_matrix_layout_pick (layout, view, x, y);
      graphene_rect_t rect;

      if (place.row != KOERS_MATRIX_NONE && place.column != KOERS_MATRIX_NONE)
        {
          rect = koers_matrix_layout_get_cell (layout, view, place.row, place.column);
          g_assert_true (koers_chart_rect_contains (&rect, x, y));
          g_assert_true (koers_chart_rect_contains (&area, x, y));
        }
      else if (place.row != KOERS_MATRIX_NONE)
        {
          rect = koers_matrix_layout_get_head (layout, view, KOERS_MATRIX_ROWS, place.row);
          g_assert_true (koers_chart_rect_contains (&rect, x, y));
        }
      else if (place.column != KOERS_MATRIX_NONE)
        {
          rect = koers_matrix_layout_get_head (layout, view, KOERS_MATRIX_COLUMNS, place.column);
          g_assert_true (x >= rect.origin.x && x < koers_chart_rect_end (&rect) && y < koers_matrix_layout_get_head_height (layout));
        }
    }

  if (koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS) > 0 && koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS) > 0)
    {
      guint row = (guint) g_rand_int_range (rand, 0, (gint32) koers_matrix_get_n (matrix, KOERS_MATRIX_ROWS));
      guint column = (guint) g_rand_int_range (rand, 0, (gint32) koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS));
      graphene_rect_t rect = koers_matrix_layout_get_cell (layout, view, row, column);
      double x = rect.origin.x + rect.size.width / 2, y = rect.origin.y + rect.size.height / 2;

      if (koers_chart_rect_contains (&area, x, y))
        {
          KoersMatrixPlace place = koers_matrix_layout_pick (layout, view, x, y);

          g_assert_cmpuint (place.row, ==, row);
          g_assert_cmpuint (place.column, ==, column);
        }
    }
}

static void
test_pick (void)
{
  for_random_views (check_pick);
}

/* From right to left everything is where its mirror image would be. */
static void
check_mirror (KoersMatrixLayout     *layout,
              const KoersMatrixView *view,
              GRand                 *rand)
{
  KoersMatrix *matrix = koers_matrix_layout_get_matrix (layout);
  KoersMatrixView other = *view;

  other.rtl = !view->rtl;
  for (guint j = 0; j < koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS); j++)
    {
      graphene_rect_t a = koers_matrix_layout_get_head (layout, view, KOERS_MATRIX_COLUMNS, j);
      graphene_rect_t b = koers_matrix_layout_get_head (layout, &other, KOERS_MATRIX_COLUMNS, j);

      assert_rect (&a, view->width - koers_chart_rect_end (&b), b.origin.y, b.size.width, b.size.height);
    }
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < koers_matrix_get_n_groups (matrix, i); j++)
      {
        graphene_rect_t a = koers_matrix_layout_get_group (layout, view, i, j);
        graphene_rect_t b = koers_matrix_layout_get_group (layout, &other, i, j);

        assert_rect (&a, view->width - koers_chart_rect_end (&b), b.origin.y, b.size.width, b.size.height);
      }
}

static void
test_mirror (void)
{
  for_random_views (check_mirror);
}

/* Rows follow each other without overlap; the heading of a group stands right above the first of its rows. */
static void
test_rows (void)
{
  g_autoptr (KoersMatrix) matrix = sample_matrix_new (500, 8, 0.2, 4);
  g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, 900, TRUE);
  KoersMatrixView view = { 0, 0, 900, 600, FALSE };
  guint group = KOERS_MATRIX_NONE;
  double y = koers_matrix_layout_get_head_height (layout);

  for (guint i = 0; i < 500; i++)
    {
      graphene_rect_t row = koers_matrix_layout_get_head (layout, &view, KOERS_MATRIX_ROWS, i);
      guint of = koers_matrix_get_head (matrix, KOERS_MATRIX_ROWS, i)->group;

      if (of != group)
        {
          graphene_rect_t heading = koers_matrix_layout_get_group (layout, &view, KOERS_MATRIX_ROWS, of);

          g_assert_cmpfloat_with_epsilon (heading.origin.y, y, 0.01);
          y += heading.size.height;
          group = of;
        }
      g_assert_cmpfloat_with_epsilon (row.origin.y, y, 0.01);
      y += row.size.height;
    }
  g_assert_cmpfloat_with_epsilon (koers_matrix_layout_get_height (layout), y, 0.01);
}

/* With less room columns get narrower, then their titles turn or give way to codes; never is a column without room for a number. */
static void
test_titles (void)
{
  g_autoptr (KoersMatrix) matrix = koers_matrix_new ("T", "R");
  KoersMatrixTitles last = KOERS_MATRIX_TITLES_WRAPPED;
  gboolean use_codes = FALSE;

  for (guint i = 0; i < 10; i++)
    {
      KoersMatrixHead column = { .id = koers_id_new (), .title = "Sociale Zaken", .code = "SZW", .group = KOERS_MATRIX_NONE };

      koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &column);
    }
  for (guint i = 0; i < 2; i++, use_codes = !use_codes)
    for (double width = 2000; width > 100; width -= 50)
      {
        g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, width, use_codes);
        double start, size;

        koers_matrix_layout_get_extent (layout, KOERS_MATRIX_COLUMNS, 9, &start, &size);
        g_assert_cmpfloat (size, >=, koers_matrix_layout_get_metrics (layout)->column_narrow);
        if (width == 2000)
          g_assert_cmpint (koers_matrix_layout_get_titles (layout), ==, KOERS_MATRIX_TITLES_WRAPPED);
        else if (last != KOERS_MATRIX_TITLES_WRAPPED)
          g_assert_cmpint (koers_matrix_layout_get_titles (layout), ==, last);
        last = koers_matrix_layout_get_titles (layout);
        if (width == 150)
          g_assert_cmpint (last, ==, use_codes ? KOERS_MATRIX_TITLES_CODES : KOERS_MATRIX_TITLES_TURNED);
      }
}

/* Where narrower headings let all columns be seen, they are narrower, whatever stands in them. */
static void
test_all_columns (void)
{
  g_autoptr (KoersMatrix) matrix = koers_matrix_new ("T", "Probability and impact");

  for (guint i = 0; i < 5; i++)
    {
      KoersMatrixHead row = { .id = koers_id_new (), .title = "Almost certainly so", .code = "5", .group = KOERS_MATRIX_NONE };
      KoersMatrixHead column = { .id = koers_id_new (), .title = "Negligible", .code = "1", .group = KOERS_MATRIX_NONE };

      koers_matrix_add_head (matrix, KOERS_MATRIX_ROWS, &row);
      koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &column);
    }
  for (double width = 250; width < 800; width += 7)
    {
      g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, width, TRUE);
      const KoersMatrixMetrics *metrics = koers_matrix_layout_get_metrics (layout);

      g_assert_cmpfloat (koers_matrix_layout_get_head_width (layout), >=, 0.8 * metrics->head_min);
      if (width >= 0.8 * metrics->head_min + 5 * metrics->column_narrow)
        g_assert_cmpfloat (koers_matrix_layout_get_width (layout), <=, width);
    }
}

/* Pages along both axes hold everything once, and none holds more than it can unless one row alone is too high. */
static void
test_breaks (void)
{
  g_autoptr (KoersMatrix) matrix = sample_matrix_new (80, 30, 0.2, g_test_rand_int ());
  g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, 900, FALSE);
  double totals[] = {
    koers_matrix_layout_get_height (layout) - koers_matrix_layout_get_head_height (layout),
    koers_matrix_layout_get_width (layout) - koers_matrix_layout_get_head_width (layout)
  };

  for (guint axis = 0; axis < 2; axis++)
    for (double room = 1; room < 2 * totals[axis]; room = room * 1.3 + 20)
      for (double from = 0, next; from < totals[axis]; from = next)
        {
          next = koers_matrix_layout_get_break (layout, axis, from, room);
          g_assert_cmpfloat (next, >, from);
          g_assert_cmpfloat (next, <=, totals[axis]);
          g_assert_true (next - from <= room || room < 120);
        }
}

/* A frame asks for what is in view, however much there is. */
static void
test_cost (void)
{
  g_autoptr (KoersMatrix) matrix = sample_matrix_new (5000, 200, 0.01, 3);
  g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, 1000, TRUE);
  KoersMatrixView view = { 0, 0, 1000, 700, FALSE };
  guint first, end, before = n_measured;

  for (view.y = 0; view.y < koers_matrix_layout_get_height (layout) - 700; view.y += 331)
    {
      koers_matrix_layout_get_visible (layout, &view, KOERS_MATRIX_ROWS, &first, &end);
      g_assert_cmpuint (end - first, <=, 700 / 18 + 2);
      for (guint i = first; i < end; i++)
        koers_matrix_layout_get_lines (layout, KOERS_MATRIX_ROWS, i);
    }
  g_assert_cmpuint (n_measured, ==, before);
}

static void
test_wrap (void)
{
  static const struct {
    const char *text;
    double      width;
    guint       max_lines;
    const char *lines;
  } cases[] = {
    { "", 70, 3, "" },
    { "one two", 49, 3, "one two" },
    { "one two", 48, 3, "one|two" },
    { "one two three", 49, 3, "one two|three" },
    { "one two three four", 35, 2, "one|two three four" },
    { "one two", 1, 1, "one two" },
    { "unbreakable word", 30, 3, "unbreakable|word" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = koers_text_wrap (measure, cases[i].text, KOERS_TEXT_BAR, cases[i].width, cases[i].max_lines);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, cases[i].lines);
      g_assert_cmpuint (g_strv_length (lines), <=, cases[i].max_lines);
    }
  g_assert_cmpfloat (koers_text_get_longest_word (measure, "one three two", KOERS_TEXT_BAR), ==, 35);
}

static void
test_empty (void)
{
  g_autoptr (KoersMatrix) matrix = koers_matrix_new (NULL, NULL);
  g_autoptr (KoersMatrixLayout) layout = make_layout (matrix, 0, TRUE);
  KoersMatrixView view = { 0, 0, 0, 0, FALSE };
  KoersMatrixPlace place = koers_matrix_layout_pick (layout, &view, 5, 5);
  guint first, end;

  koers_matrix_layout_get_visible (layout, &view, KOERS_MATRIX_ROWS, &first, &end);
  g_assert_cmpuint (first, ==, end);
  g_assert_cmpuint (place.row, ==, KOERS_MATRIX_NONE);
  g_assert_cmpuint (place.column, ==, KOERS_MATRIX_NONE);
  g_assert_cmpfloat (koers_matrix_layout_get_break (layout, KOERS_MATRIX_ROWS, 0, 100), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-layout/cells", test_cells);
  g_test_add_func ("/matrix-layout/pick", test_pick);
  g_test_add_func ("/matrix-layout/mirror", test_mirror);
  g_test_add_func ("/matrix-layout/rows", test_rows);
  g_test_add_func ("/matrix-layout/titles", test_titles);
  g_test_add_func ("/matrix-layout/all-columns", test_all_columns);
  g_test_add_func ("/matrix-layout/breaks", test_breaks);
  g_test_add_func ("/matrix-layout/cost", test_cost);
  g_test_add_func ("/matrix-layout/wrap", test_wrap);
  g_test_add_func ("/matrix-layout/empty", test_empty);
  return g_test_run ();
}
