/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-layout-private.h"

#include "koers-goals-tree-place.h"
#include "koers-text-wrap.h"

#include <math.h>

/* Where everything of a goals tree goes. */

/* What is joined to nothing stays after what stands before it. */
#define NO_WEIGHT 1e-6

/* On two lines it stands in any case, so that the words of most names need not be measured before they are seen. */
static guint
count_lines (KoersGoalsTreeLayout *self,
             guint                 node)
{
  g_autofree char *label = koers_goals_tree_dup_label (self->tree, node);

  if (koers_text_fits (self->measure, label, KOERS_TEXT_BAR, koers_goals_tree_layout_get_text_width (self, node)))
    return 1;
  if (self->metrics.max_lines <= 2)
    return self->metrics.max_lines;
  return g_strv_length ((char **) koers_goals_tree_layout_get_text (self, node));
}

static double
get_box_height (KoersGoalsTreeLayout *self,
                guint                 node)
{
  double height = 2 * self->metrics.pad + count_lines (self, node) * self->metrics.text_heights[KOERS_TEXT_BAR];

  if (koers_goals_tree_layout_get_note (self, node) != NULL)
    height += self->metrics.text_heights[KOERS_TEXT_MILESTONE];
  return height;
}

/* ---- places */

static void
set_widths (KoersGoalsTreeLayout *self,
            double                width)
{
  const KoersGoalsTreeMetrics *metrics = &self->metrics;
  double least = 2 * metrics->pad + 3 * metrics->box_min + 2 * metrics->gutter_min;

  self->width = floor (MAX (width, least));
  self->gutter = round (CLAMP ((self->width - 2 * metrics->pad - 3 * metrics->box_max) / 2, MAX (self->width * 0.1, metrics->gutter_min),
                               MAX (metrics->gutter_max, metrics->gutter_min)));
  self->gutter = MIN (self->gutter, floor ((self->width - 2 * metrics->pad - 3 * metrics->box_min) / 2));
  self->box_width = floor ((self->width - 2 * metrics->pad - 2 * self->gutter) / 3);
}

/* What an initiative stands under: between those of one goal there is less space. */
static guint
get_first_left (KoersGoalsTreeLayout *self,
                guint                 node)
{
  guint n;
  const guint *links = koers_goals_tree_get_links_of (self->tree, node, &n);

  for (guint i = 0; i < n; i++)
    if (!koers_goals_tree_get_link (self->tree, links[i])->is_through)
      return koers_goals_tree_get_link (self->tree, links[i])->from;
  return KOERS_GOALS_TREE_NONE;
}

/* The room above a box: to the one before it, and for the heading of a group that begins with it. */
static double
get_lead (KoersGoalsTreeLayout *self,
          guint                 before,
          guint                 vertex)
{
  guint n = koers_goals_tree_get_n (self->tree);
  double gap = before != KOERS_GOALS_TREE_NONE ? self->metrics.gap : 0;
  const KoersGoalsTreeNode *node, *other;

  if (vertex >= n)
    return gap;
  node = koers_goals_tree_get_node (self->tree, vertex);
  other = before < n ? koers_goals_tree_get_node (self->tree, before) : NULL;
  if (node->group != KOERS_GOALS_TREE_NONE && (other == NULL || other->group != node->group))
    {
      self->has_heading[vertex] = TRUE;
      return 2 * gap + self->metrics.text_heights[KOERS_TEXT_LANE] + self->metrics.gap;
    }
  if (node->column == KOERS_GOALS_TREE_INITIATIVES && other != NULL && get_first_left (self, before) != get_first_left (self, vertex))
    return 3 * gap;
  return gap;
}

static KoersGoalsTreeSlot *
make_slots (KoersGoalsTreeLayout *self,
            guint                 column)
{
  GArray *vertices = self->order->columns[column];
  KoersGoalsTreeSlot *slots = g_new0 (KoersGoalsTreeSlot, vertices->len + 1);
  guint before = KOERS_GOALS_TREE_NONE, n = koers_goals_tree_get_n (self->tree);

  for (guint i = 0; i < vertices->len; i++)
    {
      guint vertex = g_array_index (vertices, guint, i);

      self->heights[vertex] = vertex < n ? get_box_height (self, vertex) : self->metrics.waypoint_height;
      slots[i].lead = get_lead (self, before, vertex);
      slots[i].height = self->heights[vertex];
      slots[i].weight = NO_WEIGHT;
      before = vertex;
    }
  return slots;
}

static void
keep_tops (KoersGoalsTreeLayout *self,
           guint                 column,
           KoersGoalsTreeSlot   *slots,
           double                room)
{
  GArray *vertices = self->order->columns[column];

  koers_goals_tree_slots_place (slots, vertices->len, room);
  for (guint i = 0; i < vertices->len; i++)
    self->tops[g_array_index (vertices, guint, i)] = self->metrics.pad + slots[i].top;
}

/* Each box goes to the middle of those of a placed column that it is joined to. */
static void
want_middles (KoersGoalsTreeLayout *self,
              guint                 column,
              guint                 placed,
              KoersGoalsTreeSlot   *slots)
{
  GArray *vertices = self->order->columns[column], *edges = self->order->edges[MIN (column, placed)];
  g_autofree double *sums = g_new0 (double, self->order->n_vertices + 1);
  g_autofree guint *counts = g_new0 (guint, self->order->n_vertices + 1);

  for (guint i = 0; i < edges->len; i++)
    {
      KoersGoalsTreeEdge edge = g_array_index (edges, KoersGoalsTreeEdge, i);
      guint here = column < placed ? edge.left : edge.right, there = column < placed ? edge.right : edge.left;

      sums[here] += self->tops[there] + self->heights[there] / 2;
      counts[here]++;
    }
  for (guint i = 0; i < vertices->len; i++)
    {
      guint vertex = g_array_index (vertices, guint, i);

      if (counts[vertex] == 0)
        continue;
      slots[i].wanted = sums[vertex] / counts[vertex] - self->heights[vertex] / 2 - self->metrics.pad;
      slots[i].weight = 1;
    }
}

/* The longest column stands as it is; the others find their place beside it. */
static void
place_columns (KoersGoalsTreeLayout *self)
{
  KoersGoalsTreeSlot *slots[KOERS_N_GOALS_TREE_COLUMNS];
  double heights[KOERS_N_GOALS_TREE_COLUMNS], room = 0;
  guint longest = 0;

  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      slots[i] = make_slots (self, i);
      heights[i] = koers_goals_tree_slots_get_height (slots[i], self->order->columns[i]->len);
      if (heights[i] >= room)
        longest = i;
      room = MAX (room, heights[i]);
    }
  self->height = room > 0 ? room + 2 * self->metrics.pad : 0;
  keep_tops (self, longest, slots[longest], room);
  for (guint i = longest; i-- > 0;)
    {
      want_middles (self, i, i + 1, slots[i]);
      keep_tops (self, i, slots[i], room);
    }
  for (guint i = longest + 1; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      want_middles (self, i, i - 1, slots[i]);
      keep_tops (self, i, slots[i], room);
    }
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    g_free (slots[i]);
}

static void
note_places (KoersGoalsTreeLayout *self)
{
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      GArray *vertices = self->order->columns[i];

      self->nodes[i] = g_array_sized_new (FALSE, FALSE, sizeof (guint), vertices->len);
      for (guint j = 0; j < vertices->len; j++)
        {
          guint vertex = g_array_index (vertices, guint, j);

          if (vertex >= koers_goals_tree_get_n (self->tree))
            continue;
          self->places[vertex] = self->nodes[i]->len;
          g_array_append_val (self->nodes[i], vertex);
        }
    }
}

/*< private >
 * koers_goals_tree_layout_arrange:
 * @self: a layout that is new and has its order
 * @width: how wide it is to be, in pixels
 *
 * Puts everything in its place.
 */
void
koers_goals_tree_layout_arrange (KoersGoalsTreeLayout *self,
                                 double                width)
{
  set_widths (self, width);
  place_columns (self);
  note_places (self);
}
