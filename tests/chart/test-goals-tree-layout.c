/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-rect.h"
#include "koers-goals-tree-layout.h"
#include "koers-goals-tree-order.h"
#include "koers-goals-tree-place.h"
#include "sample-goals-tree.h"

#include <math.h>
#include <string.h>

static const double heights[KOERS_N_TEXT_ROLES] = { 18, 18, 15, 18, 16, 15, 28 };

/* Every letter is seven pixels wide. */
static double
measure_width (const char    *text,
               KoersTextRole  role,
               gpointer       data)
{
  return 7.0 * (double) strlen (text);
}

static const KoersTextMeasure measure = { measure_width, NULL };

static KoersGoalsTreeLayout *
make_layout (KoersGoalsTree *tree,
             double          width,
             guint           max_lines,
             gboolean        rtl)
{
  KoersGoalsTreeMetrics metrics = koers_goals_tree_metrics_new (heights);

  metrics.max_lines = max_lines;
  return koers_goals_tree_layout_new (tree, &metrics, measure, width, rtl);
}

typedef void (*LayoutFunc) (KoersGoalsTreeLayout *layout,
                            GRand                *rand);

static void
for_random_layouts (LayoutFunc check)
{
  guint32 seed = g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new ((guint) g_rand_int_range (rand, 0, 30), (guint) g_rand_int_range (rand, 0, 20),
                                                               (guint) g_rand_int_range (rand, 0, 60), g_rand_int (rand));
      g_autoptr (KoersGoalsTreeLayout) layout =
          make_layout (tree, g_rand_int_range (rand, 100, 1800), (guint) g_rand_int_range (rand, 1, 5), g_rand_boolean (rand));

      check (layout, rand);
    }
  g_rand_free (rand);
}

static guint
get_n (KoersGoalsTreeLayout *layout)
{
  return koers_goals_tree_get_n (koers_goals_tree_layout_get_tree (layout));
}

static const KoersGoalsTreeNode *
get_node (KoersGoalsTreeLayout *layout,
          guint                 node)
{
  return koers_goals_tree_get_node (koers_goals_tree_layout_get_tree (layout), node);
}

/* Boxes and headings lie within the picture, and none of them over another. */
static void
check_boxes (KoersGoalsTreeLayout *layout,
             GRand                *rand)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  graphene_rect_t all = koers_chart_rect (0, 0, koers_goals_tree_layout_get_width (layout), koers_goals_tree_layout_get_height (layout));

  for (guint i = 0; i < get_n (layout); i++)
    {
      graphene_rect_t box = koers_goals_tree_layout_get_box (layout, i), heading = koers_goals_tree_layout_get_heading (layout, i);
      graphene_rect_t text = koers_goals_tree_layout_get_text_area (layout, i);

      g_assert_true (graphene_rect_contains_rect (&box, &text));
      g_array_append_val (rects, box);
      if (!koers_chart_rect_is_empty (&heading))
        g_array_append_val (rects, heading);
    }
  for (guint i = 0; i < rects->len; i++)
    {
      g_assert_true (graphene_rect_contains_rect (&all, &g_array_index (rects, graphene_rect_t, i)));
      for (guint j = 0; j < i; j++)
        g_assert_false (graphene_rect_intersection (&g_array_index (rects, graphene_rect_t, i), &g_array_index (rects, graphene_rect_t, j), NULL));
    }
}

static void
test_boxes (void)
{
  for_random_layouts (check_boxes);
}

/* Every node stands once in its column, columns follow each other in the direction of reading, and groups stay together under one heading. */
static void
check_columns (KoersGoalsTreeLayout *layout,
               GRand                *rand)
{
  gboolean rtl = koers_goals_tree_layout_is_rtl (layout);
  guint total = 0;

  for (guint column = 0; column < KOERS_N_GOALS_TREE_COLUMNS; column++)
    {
      graphene_rect_t head = koers_goals_tree_layout_get_head (layout, column);
      g_autoptr (GHashTable) headed = g_hash_table_new (NULL, NULL);
      double y = -1;
      guint n;
      const guint *order = koers_goals_tree_layout_get_order (layout, column, &n);

      if (column > 0)
        {
          graphene_rect_t before = koers_goals_tree_layout_get_head (layout, column - 1);

          if (rtl)
            g_assert_cmpfloat (koers_chart_rect_end (&head), <, before.origin.x);
          else
            g_assert_cmpfloat (koers_chart_rect_end (&before), <, head.origin.x);
        }
      for (guint i = 0; i < n; i++)
        {
          graphene_rect_t box = koers_goals_tree_layout_get_box (layout, order[i]), heading = koers_goals_tree_layout_get_heading (layout, order[i]);
          guint group = get_node (layout, order[i])->group;

          g_assert_cmpint (get_node (layout, order[i])->column, ==, column);
          g_assert_cmpuint (koers_goals_tree_layout_get_place (layout, order[i]), ==, i);
          g_assert_cmpfloat (box.origin.x, ==, head.origin.x);
          g_assert_cmpfloat (box.size.width, ==, head.size.width);
          g_assert_cmpfloat (box.origin.y, >, y);
          y = box.origin.y;
          if (!koers_chart_rect_is_empty (&heading))
            /* A second heading of the same group would mean that it is torn apart. */
            g_assert_true (g_hash_table_add (headed, GUINT_TO_POINTER (group + 1)));
          g_assert_true (group == KOERS_GOALS_TREE_NONE || g_hash_table_contains (headed, GUINT_TO_POINTER (group + 1)));
        }
      total += n;
    }
  g_assert_cmpuint (total, ==, get_n (layout));
}

static void
test_columns (void)
{
  for_random_layouts (check_columns);
}

static gboolean
is_on_side (const graphene_rect_t  *box,
            const graphene_point_t *point,
            gboolean                right)
{
  return fabs (point->x - (right ? koers_chart_rect_end (box) : box->origin.x)) < 0.01 && point->y > box->origin.y &&
         point->y < box->origin.y + box->size.height;
}

static double
bezier (double a,
        double b,
        double c,
        double d,
        double t)
{
  double u = 1 - t;

  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

static void
assert_free (KoersGoalsTreeLayout *layout,
             double                x,
             double                y)
{
  for (guint i = 0; i < get_n (layout); i++)
    {
      graphene_rect_t box = koers_goals_tree_layout_get_box (layout, i);

      /* On the very edge a line begins and ends. */
      graphene_rect_inset (&box, 0.02f, 0);
      g_assert_false (koers_chart_rect_contains (&box, x, y));
    }
}

/* Every line begins and ends at its boxes, on the sides that face each other, and on its way passes through none. */
static void
check_lines (KoersGoalsTreeLayout *layout,
             GRand                *rand)
{
  KoersGoalsTree *tree = koers_goals_tree_layout_get_tree (layout);
  gboolean rtl = koers_goals_tree_layout_is_rtl (layout);

  for (guint i = 0; i < koers_goals_tree_get_n_links (tree); i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (tree, i);
      graphene_rect_t from = koers_goals_tree_layout_get_box (layout, link->from), to = koers_goals_tree_layout_get_box (layout, link->to);
      KoersGoalsTreeLine line;

      if (!koers_goals_tree_layout_get_line (layout, i, &line))
        {
          g_assert_true (link->is_through);
          continue;
        }
      g_assert_true (is_on_side (&from, &line.points[0], !rtl));
      g_assert_true (is_on_side (&to, &line.points[line.n_points - 1], rtl));
      g_assert_cmpuint (line.n_points, ==, get_node (layout, link->to)->column - get_node (layout, link->from)->column == 1 ? 2 : 4);
      for (guint j = 0; j + 1 < line.n_points; j++)
        for (double t = 0; t <= 1; t += 0.125)
          {
            const graphene_point_t *a = &line.points[j], *b = &line.points[j + 1];
            double middle = (a->x + b->x) / 2;

            assert_free (layout, bezier (a->x, middle, middle, b->x, t), bezier (a->y, a->y, b->y, b->y, t));
          }
    }
}

static void
test_lines (void)
{
  for_random_layouts (check_lines);
}

/* From right to left everything is where its mirror image would be. */
static void
check_mirror (KoersGoalsTreeLayout *layout,
              GRand                *rand)
{
  double width = koers_goals_tree_layout_get_width (layout);
  g_autoptr (KoersGoalsTreeLayout) other =
      koers_goals_tree_layout_new (koers_goals_tree_layout_get_tree (layout), koers_goals_tree_layout_get_metrics (layout), measure, width,
                                   !koers_goals_tree_layout_is_rtl (layout));

  for (guint i = 0; i < get_n (layout); i++)
    {
      graphene_rect_t a = koers_goals_tree_layout_get_box (layout, i), b = koers_goals_tree_layout_get_box (other, i);

      g_assert_cmpfloat_with_epsilon (a.origin.x, width - koers_chart_rect_end (&b), 0.01);
      g_assert_cmpfloat_with_epsilon (a.origin.y, b.origin.y, 0.01);
      g_assert_cmpfloat_with_epsilon (a.size.height, b.size.height, 0.01);
    }
  for (guint i = 0; i < koers_goals_tree_get_n_links (koers_goals_tree_layout_get_tree (layout)); i++)
    {
      KoersGoalsTreeLine a, b;

      if (!koers_goals_tree_layout_get_line (layout, i, &a) || !koers_goals_tree_layout_get_line (other, i, &b))
        continue;
      for (guint j = 0; j < a.n_points; j++)
        g_assert_cmpfloat_with_epsilon (a.points[j].x, width - b.points[j].x, 0.01);
    }
}

static void
test_mirror (void)
{
  for_random_layouts (check_mirror);
}

/* What shows of a part is said to, and what stands at a point is what was placed there. */
static void
check_visible (KoersGoalsTreeLayout *layout,
               GRand                *rand)
{
  double total = MAX (koers_goals_tree_layout_get_height (layout), 1), y = floor (g_rand_double (rand) * total), height = g_rand_int_range (rand, 1, 600);

  for (guint column = 0; column < KOERS_N_GOALS_TREE_COLUMNS; column++)
    {
      guint n, first, end;
      const guint *order = koers_goals_tree_layout_get_order (layout, column, &n);

      koers_goals_tree_layout_get_visible (layout, column, y, height, &first, &end);
      for (guint i = 0; i < n; i++)
        {
          graphene_rect_t box = koers_goals_tree_layout_get_box (layout, order[i]), heading = koers_goals_tree_layout_get_heading (layout, order[i]);
          double top = koers_chart_rect_is_empty (&heading) ? (double) box.origin.y : (double) heading.origin.y;

          g_assert_cmpint (i >= first && i < end, ==, top < y + height && (double) box.origin.y + box.size.height > y);
          g_assert_cmpuint (koers_goals_tree_layout_pick (layout, box.origin.x + 1, box.origin.y + 1), ==, order[i]);
          g_assert_cmpuint (koers_goals_tree_layout_pick (layout, box.origin.x - 1, box.origin.y + 1), ==, KOERS_GOALS_TREE_NONE);
        }
    }
}

static void
test_visible (void)
{
  for_random_layouts (check_visible);
}

/* All of a name stands on its lines, on no more of them than there may be, and there is room for them and for the note. */
static void
check_texts (KoersGoalsTreeLayout *layout,
             GRand                *rand)
{
  const KoersGoalsTreeMetrics *metrics = koers_goals_tree_layout_get_metrics (layout);
  KoersGoalsTree *tree = koers_goals_tree_layout_get_tree (layout);

  for (guint i = 0; i < get_n (layout); i++)
    {
      const char *const *lines = koers_goals_tree_layout_get_text (layout, i);
      graphene_rect_t area = koers_goals_tree_layout_get_text_area (layout, i);
      guint n = g_strv_length ((char **) lines);
      g_autofree char *joined = g_strjoinv (" ", (char **) lines), *label = koers_goals_tree_dup_label (tree, i);
      double note = koers_goals_tree_get_note (tree, i) != NULL ? heights[KOERS_TEXT_MILESTONE] : 0;

      g_assert_cmpstr (joined, ==, label);
      g_assert_cmpuint (n, <=, metrics->max_lines);
      g_assert_cmpfloat (area.size.height, >=, n * heights[KOERS_TEXT_BAR] + note);
      /* Only the last line may be too long, apart from words that are. */
      for (guint j = 0; j + 1 < n; j++)
        g_assert_true (measure_width (lines[j], KOERS_TEXT_BAR, NULL) <= area.size.width || strchr (lines[j], ' ') == NULL);
    }
}

static void
test_texts (void)
{
  for_random_layouts (check_texts);
}

/* Crossings as anybody would count them. */
static guint64
count_slowly (const KoersGoalsTreeOrder *order)
{
  g_autofree guint *places = g_new0 (guint, order->n_vertices + 1);
  guint64 crossings = 0;

  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    for (guint j = 0; j < order->columns[i]->len; j++)
      places[g_array_index (order->columns[i], guint, j)] = j;
  for (guint i = 0; i + 1 < KOERS_N_GOALS_TREE_COLUMNS; i++)
    for (guint j = 0; j < order->edges[i]->len; j++)
      for (guint k = 0; k < j; k++)
        {
          KoersGoalsTreeEdge a = g_array_index (order->edges[i], KoersGoalsTreeEdge, j), b = g_array_index (order->edges[i], KoersGoalsTreeEdge, k);
          gint64 left = (gint64) places[a.left] - places[b.left], right = (gint64) places[a.right] - places[b.right];

          if (left * right < 0)
            crossings++;
        }
  return crossings;
}

/* Crossings are counted rightly, and what can be drawn without any is: a true tree whose nodes come in any order. */
static void
test_crossings (void)
{
  guint32 seed = g_test_rand_int ();
  GRand *rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint n = 0; n < 100; n++)
    {
      g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new ((guint) g_rand_int_range (rand, 0, 20), (guint) g_rand_int_range (rand, 0, 20),
                                                               (guint) g_rand_int_range (rand, 0, 50), g_rand_int (rand));
      g_autoptr (KoersGoalsTreeOrder) order = koers_goals_tree_order_new (tree);

      g_assert_cmpuint (koers_goals_tree_order_count_crossings (order), ==, count_slowly (order));
    }
  for (guint n = 0; n < 100; n++)
    {
      g_autoptr (KoersGoalsTree) tree = koers_goals_tree_new (NULL);
      g_autoptr (KoersGoalsTreeOrder) order = NULL;
      const guint counts[] = { 5, 12, 40 };

      for (guint column = 0; column < 3; column++)
        for (guint i = 0; i < counts[column]; i++)
          {
            KoersGoalsTreeNode node = { .id = koers_id_new (), .column = column, .name = "x", .group = KOERS_GOALS_TREE_NONE };
            guint added = koers_goals_tree_add_node (tree, &node);

            if (column == 1)
              koers_goals_tree_join (tree, (guint) g_rand_int_range (rand, 0, 5), added, KOERS_GOALS_TREE_DIRECT, FALSE);
            else if (column == 2)
              koers_goals_tree_join (tree, 5 + (guint) g_rand_int_range (rand, 0, 12), added, KOERS_GOALS_TREE_PART, FALSE);
          }
      order = koers_goals_tree_order_new (tree);
      g_assert_cmpuint (koers_goals_tree_order_count_crossings (order), ==, 0);
    }
  g_rand_free (rand);
}

/* What is placed keeps its order and stays in the room, and nothing is moved that need not be. */
static void
test_slots (void)
{
  KoersGoalsTreeSlot slots[] = { { 0, 10, 50, 1, 0 }, { 5, 10, 40, 1, 0 }, { 5, 10, 500, 1, 0 } };
  KoersGoalsTreeSlot apart[] = { { 0, 10, 7, 1, 0 }, { 5, 10, 60, 1, 0 } };

  koers_goals_tree_slots_place (slots, 3, 100);
  g_assert_cmpfloat_with_epsilon (slots[0].top, 37.5, 0.5001); /* the middle of 50 and of 40 - 15, as near as whole pixels come */
  g_assert_cmpfloat_with_epsilon (slots[1].top, slots[0].top + 15, 0.01);
  g_assert_cmpfloat_with_epsilon (slots[2].top, 90, 0.01);
  koers_goals_tree_slots_place (apart, 2, 100);
  g_assert_cmpfloat (apart[0].top, ==, 7);
  g_assert_cmpfloat (apart[1].top, ==, 60);
}

/* A part holds what was chosen and the links between it. */
static void
test_part (void)
{
  g_autoptr (KoersGoalsTree) tree = sample_goals_tree_new (10, 8, 30, g_test_rand_int ());
  g_autofree guint8 *joined = koers_goals_tree_dup_joined (tree, 12);
  g_autoptr (KoersGoalsTree) part = koers_goals_tree_new_part (tree, joined);
  guint n = 0, n_links = 0;

  for (guint i = 0; i < koers_goals_tree_get_n (tree); i++)
    n += joined[i];
  for (guint i = 0; i < koers_goals_tree_get_n_links (tree); i++)
    n_links += joined[koers_goals_tree_get_link (tree, i)->from] & joined[koers_goals_tree_get_link (tree, i)->to];
  g_assert_cmpuint (koers_goals_tree_get_n (part), ==, n);
  g_assert_cmpuint (koers_goals_tree_get_n_links (part), ==, n_links);
}

static void
test_empty (void)
{
  g_autoptr (KoersGoalsTree) tree = koers_goals_tree_new (NULL);
  g_autoptr (KoersGoalsTreeLayout) layout = make_layout (tree, 0, 2, FALSE);

  g_assert_cmpfloat (koers_goals_tree_layout_get_height (layout), ==, 0);
  g_assert_cmpuint (koers_goals_tree_layout_pick (layout, 5, 5), ==, KOERS_GOALS_TREE_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goals-tree-layout/boxes", test_boxes);
  g_test_add_func ("/goals-tree-layout/columns", test_columns);
  g_test_add_func ("/goals-tree-layout/lines", test_lines);
  g_test_add_func ("/goals-tree-layout/mirror", test_mirror);
  g_test_add_func ("/goals-tree-layout/visible", test_visible);
  g_test_add_func ("/goals-tree-layout/texts", test_texts);
  g_test_add_func ("/goals-tree-layout/crossings", test_crossings);
  g_test_add_func ("/goals-tree-layout/slots", test_slots);
  g_test_add_func ("/goals-tree-layout/part", test_part);
  g_test_add_func ("/goals-tree-layout/empty", test_empty);
  return g_test_run ();
}
