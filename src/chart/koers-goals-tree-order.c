/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-order.h"

#include <math.h>

/* Each thing goes to the middle of those it is joined to, column by column and back again (the barycentre method: Sugiyama, Tagawa and
 * Toda, Methods for Visual Understanding of Hierarchical System Structures, IEEE Transactions on Systems, Man, and Cybernetics 11, 1981).
 * The order with the fewest crossings is kept. */

/* More sweeps change little. */
#define N_SWEEPS 8

typedef struct {
  guint  vertex;
  guint  group;
  double group_key;
  double key;
  guint  position;
} Ranked;

typedef struct {
  KoersGoalsTree      *tree;
  KoersGoalsTreeOrder *order;
  guint               *positions; /* of each vertex in its column */
  guint8              *joined;    /* for each vertex whether anything is joined to it */
} Sorter;

static guint
get_vertex (const KoersGoalsTreeOrder *self,
            guint                      column,
            guint                      position)
{
  return g_array_index (self->columns[column], guint, position);
}

static guint
get_group (Sorter *sorter,
           guint   vertex)
{
  return vertex < koers_goals_tree_get_n (sorter->tree) ? koers_goals_tree_get_node (sorter->tree, vertex)->group : KOERS_GOALS_TREE_NONE;
}

static void
note_positions (Sorter *sorter,
                guint   column)
{
  for (guint i = 0; i < sorter->order->columns[column]->len; i++)
    sorter->positions[get_vertex (sorter->order, column, i)] = i;
}

static int
compare_doubles (double a,
                 double b)
{
  return (a > b) - (a < b);
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *one = a, *other = b;
  int order = compare_doubles (one->group_key, other->group_key);

  if (order == 0 && one->group != other->group)
    order = one->group < other->group ? -1 : 1;
  if (order == 0)
    order = compare_doubles (one->key, other->key);
  return order != 0 ? order : (one->position > other->position) - (one->position < other->position);
}

/* A group stands where the middle of its members is; what is in none stands for itself, which a group of the same key does not part. */
static void
set_group_keys (Sorter *sorter,
                Ranked *ranked,
                guint   n)
{
  guint n_groups = koers_goals_tree_get_n_groups (sorter->tree);
  g_autofree double *sums = g_new0 (double, n_groups + 1);
  g_autofree guint *counts = g_new0 (guint, n_groups + 1);

  for (guint i = 0; i < n; i++)
    if (ranked[i].group != KOERS_GOALS_TREE_NONE && isfinite (ranked[i].key))
      {
        sums[ranked[i].group] += ranked[i].key;
        counts[ranked[i].group]++;
      }
  for (guint i = 0; i < n; i++)
    if (ranked[i].group == KOERS_GOALS_TREE_NONE)
      ranked[i].group_key = ranked[i].key;
    else
      ranked[i].group_key = counts[ranked[i].group] > 0 ? sums[ranked[i].group] / counts[ranked[i].group] : INFINITY;
}

static void
sort_column (Sorter       *sorter,
             guint         column,
             const double *keys)
{
  GArray *vertices = sorter->order->columns[column];
  g_autofree Ranked *ranked = g_new (Ranked, vertices->len + 1);

  for (guint i = 0; i < vertices->len; i++)
    {
      guint vertex = get_vertex (sorter->order, column, i);

      ranked[i] = (Ranked) { vertex, get_group (sorter, vertex), 0, keys[i], i };
    }
  set_group_keys (sorter, ranked, vertices->len);
  qsort (ranked, vertices->len, sizeof *ranked, compare_ranked);
  for (guint i = 0; i < vertices->len; i++)
    g_array_index (vertices, guint, i) = ranked[i].vertex;
  note_positions (sorter, column);
}

/* As things were put in, but groups together and what is joined to nothing last. */
static void
begin (Sorter *sorter)
{
  for (guint column = 0; column < KOERS_N_GOALS_TREE_COLUMNS; column++)
    {
      GArray *vertices = sorter->order->columns[column];
      g_autofree double *keys = g_new (double, vertices->len + 1);

      for (guint i = 0; i < vertices->len; i++)
        keys[i] = sorter->joined[get_vertex (sorter->order, column, i)] ? i : INFINITY;
      sort_column (sorter, column, keys);
    }
}

/* Sorts a column by the middles of what its vertices are joined to in the column before or after it. What is joined to nothing there keeps
 * its place, in proportion. */
static void
sweep_column (Sorter   *sorter,
              guint     column,
              gboolean  from_left)
{
  KoersGoalsTreeOrder *order = sorter->order;
  GArray *vertices = order->columns[column], *edges = order->edges[from_left ? column - 1 : column];
  double proportion = (double) order->columns[from_left ? column - 1 : column + 1]->len / MAX (vertices->len, 1);
  g_autofree double *keys = g_new0 (double, vertices->len + 1);
  g_autofree guint *counts = g_new0 (guint, vertices->len + 1);

  for (guint i = 0; i < edges->len; i++)
    {
      KoersGoalsTreeEdge edge = g_array_index (edges, KoersGoalsTreeEdge, i);
      guint at = sorter->positions[from_left ? edge.right : edge.left];

      keys[at] += sorter->positions[from_left ? edge.left : edge.right];
      counts[at]++;
    }
  for (guint i = 0; i < vertices->len; i++)
    if (counts[i] > 0)
      keys[i] /= counts[i];
    else
      keys[i] = sorter->joined[get_vertex (order, column, i)] ? i * proportion : INFINITY;
  sort_column (sorter, column, keys);
}

static void
sweep (Sorter *sorter)
{
  guint64 fewest = koers_goals_tree_order_count_crossings (sorter->order);
  GArray *best[KOERS_N_GOALS_TREE_COLUMNS];

  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    best[i] = g_array_copy (sorter->order->columns[i]);
  for (guint i = 0; i < N_SWEEPS && fewest > 0; i++)
    {
      gboolean from_left = i % 2 == 0;
      guint64 crossings;

      sweep_column (sorter, KOERS_GOALS_TREE_GOALS, from_left);
      sweep_column (sorter, from_left ? KOERS_GOALS_TREE_INITIATIVES : KOERS_GOALS_TREE_OBJECTIVES, from_left);
      crossings = koers_goals_tree_order_count_crossings (sorter->order);
      if (crossings >= fewest)
        continue;
      fewest = crossings;
      for (guint j = 0; j < KOERS_N_GOALS_TREE_COLUMNS; j++)
        {
          g_array_unref (best[j]);
          best[j] = g_array_copy (sorter->order->columns[j]);
        }
    }
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      g_array_unref (sorter->order->columns[i]);
      sorter->order->columns[i] = best[i];
    }
}

static void
add_edge (Sorter *sorter,
          guint   gap,
          guint   left,
          guint   right)
{
  KoersGoalsTreeEdge edge = { left, right };

  g_array_append_val (sorter->order->edges[gap], edge);
  sorter->joined[left] = sorter->joined[right] = TRUE;
}

/* A line from an objective to an initiative passes between the goals, at a waypoint. An initiative stands with its own goal, wherever
 * its further goals are. */
static void
add_edges (Sorter *sorter)
{
  for (guint i = 0; i < koers_goals_tree_get_n_links (sorter->tree); i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (sorter->tree, i);
      guint from = koers_goals_tree_get_node (sorter->tree, link->from)->column, to = koers_goals_tree_get_node (sorter->tree, link->to)->column;
      guint waypoint = sorter->order->n_vertices;

      sorter->order->waypoints[i] = KOERS_GOALS_TREE_NONE;
      if (link->is_through || link->kind == KOERS_GOALS_TREE_FURTHER)
        continue;
      if (to == from + 1)
        {
          add_edge (sorter, from, link->from, link->to);
          continue;
        }
      sorter->order->waypoints[i] = waypoint;
      sorter->order->n_vertices++;
      g_array_append_val (sorter->order->columns[KOERS_GOALS_TREE_GOALS], waypoint);
      add_edge (sorter, 0, link->from, waypoint);
      add_edge (sorter, 1, waypoint, link->to);
    }
}

/**
 * koers_goals_tree_order_new:
 * @tree: what is shown
 *
 * Finds an order in which few lines cross; those of a group stay together.
 *
 * Returns: (transfer full): the order
 */
KoersGoalsTreeOrder *
koers_goals_tree_order_new (KoersGoalsTree *tree)
{
  guint n = koers_goals_tree_get_n (tree), n_links = koers_goals_tree_get_n_links (tree);
  g_autofree guint *positions = g_new0 (guint, n + n_links + 1);
  g_autofree guint8 *joined = g_new0 (guint8, n + n_links + 1);
  KoersGoalsTreeOrder *self = g_new0 (KoersGoalsTreeOrder, 1);
  Sorter sorter = { tree, self, positions, joined };

  self->n_vertices = n;
  self->waypoints = g_new (guint, n_links + 1);
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    self->columns[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i + 1 < KOERS_N_GOALS_TREE_COLUMNS; i++)
    self->edges[i] = g_array_new (FALSE, FALSE, sizeof (KoersGoalsTreeEdge));
  for (guint i = 0; i < n; i++)
    g_array_append_val (self->columns[koers_goals_tree_get_node (tree, i)->column], i);
  add_edges (&sorter);
  begin (&sorter);
  sweep (&sorter);
  return self;
}

/**
 * koers_goals_tree_order_free:
 * @self: an order
 *
 * Lets go of it.
 */
void
koers_goals_tree_order_free (KoersGoalsTreeOrder *self)
{
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    g_array_unref (self->columns[i]);
  for (guint i = 0; i + 1 < KOERS_N_GOALS_TREE_COLUMNS; i++)
    g_array_unref (self->edges[i]);
  g_free (self->waypoints);
  g_free (self);
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const KoersGoalsTreeEdge *one = a, *other = b;

  if (one->left != other->left)
    return one->left < other->left ? -1 : 1;
  return (one->right > other->right) - (one->right < other->right);
}

/* The edges between two columns as positions, from top to bottom: each crosses those before it that end below it. These are counted with
 * sums over parts of the column (Fenwick, A New Data Structure for Cumulative Frequency Tables, Software: Practice and Experience 24,
 * 1994). */
static guint64
count_between (const KoersGoalsTreeOrder *self,
               guint                      gap,
               const guint               *positions)
{
  GArray *edges = self->edges[gap];
  guint n = self->columns[gap + 1]->len;
  g_autofree KoersGoalsTreeEdge *placed = g_new (KoersGoalsTreeEdge, edges->len + 1);
  g_autofree guint *sums = g_new0 (guint, n + 1);
  guint64 crossings = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      KoersGoalsTreeEdge edge = g_array_index (edges, KoersGoalsTreeEdge, i);

      placed[i] = (KoersGoalsTreeEdge) { positions[edge.left], positions[edge.right] };
    }
  qsort (placed, edges->len, sizeof *placed, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    {
      guint above = 0;

      for (guint at = placed[i].right + 1; at > 0; at -= at & -at)
        above += sums[at];
      crossings += i - above;
      for (guint at = placed[i].right + 1; at <= n; at += at & -at)
        sums[at]++;
    }
  return crossings;
}

/**
 * koers_goals_tree_order_count_crossings:
 * @self: an order
 *
 * Returns: how many pairs of lines cross
 */
guint64
koers_goals_tree_order_count_crossings (const KoersGoalsTreeOrder *self)
{
  g_autofree guint *positions = g_new0 (guint, self->n_vertices + 1);
  guint64 crossings = 0;

  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    for (guint j = 0; j < self->columns[i]->len; j++)
      positions[get_vertex (self, i, j)] = j;
  for (guint i = 0; i + 1 < KOERS_N_GOALS_TREE_COLUMNS; i++)
    crossings += count_between (self, i, positions);
  return crossings;
}
