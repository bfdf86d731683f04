/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-layout-private.h"

#include "koers-chart-rect.h"
#include "koers-text-wrap.h"

#include <math.h>

/*< private >
 * koers_goals_tree_layout_get_inset:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: how far its text stands from the edge of its box
 */
double
koers_goals_tree_layout_get_inset (KoersGoalsTreeLayout *self,
                                   guint                 node)
{
  const KoersGoalsTreeMetrics *metrics = &self->metrics;

  if (koers_goals_tree_get_node (self->tree, node)->column == KOERS_GOALS_TREE_INITIATIVES)
    return 2 * metrics->pad + metrics->glyph_size;
  return metrics->pad + metrics->mark_width;
}

/*< private >
 * koers_goals_tree_layout_get_text_width:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: how wide a line of its text may be
 */
double
koers_goals_tree_layout_get_text_width (KoersGoalsTreeLayout *self,
                                        guint                 node)
{
  return self->box_width - koers_goals_tree_layout_get_inset (self, node) - self->metrics.pad;
}

/**
 * koers_goals_tree_layout_new:
 * @tree: what is shown
 * @metrics: the sizes
 * @measure: the widths of texts; it must outlive the layout
 * @width: how wide it is to be, in pixels; it is wider if that is too little
 * @rtl: whether reading goes from right to left
 *
 * Puts everything in its place: in the order of koers_goals_tree_order_new(), and each box as near as possible to the middle of those it is
 * joined to.
 *
 * Returns: (transfer full): the layout
 */
KoersGoalsTreeLayout *
koers_goals_tree_layout_new (KoersGoalsTree              *tree,
                             const KoersGoalsTreeMetrics *metrics,
                             KoersTextMeasure             measure,
                             double                       width,
                             gboolean                     rtl)
{
  KoersGoalsTreeLayout *self = g_new0 (KoersGoalsTreeLayout, 1);
  guint n = koers_goals_tree_get_n (tree);

  self->tree = koers_goals_tree_ref (tree);
  self->metrics = *metrics;
  self->measure = measure;
  self->rtl = rtl;
  self->order = koers_goals_tree_order_new (tree);
  self->tops = g_new0 (double, self->order->n_vertices + 1);
  self->heights = g_new0 (double, self->order->n_vertices + 1);
  self->has_heading = g_new0 (guint8, n + 1);
  self->places = g_new0 (guint, n + 1);
  self->texts = g_new0 (GStrv, n + 1);
  koers_goals_tree_layout_arrange (self, width);
  return self;
}

/**
 * koers_goals_tree_layout_free:
 * @self: a layout
 *
 * Lets go of it.
 */
void
koers_goals_tree_layout_free (KoersGoalsTreeLayout *self)
{
  for (guint i = 0; i < koers_goals_tree_get_n (self->tree); i++)
    g_strfreev (self->texts[i]);
  g_free (self->texts);
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    g_array_unref (self->nodes[i]);
  koers_goals_tree_order_free (self->order);
  koers_goals_tree_unref (self->tree);
  g_free (self->tops);
  g_free (self->heights);
  g_free (self->has_heading);
  g_free (self->places);
  g_free (self);
}

/**
 * koers_goals_tree_layout_get_tree:
 * @self: a layout
 *
 * Returns: (transfer none): what is shown
 */
KoersGoalsTree *
koers_goals_tree_layout_get_tree (KoersGoalsTreeLayout *self)
{
  return self->tree;
}

/**
 * koers_goals_tree_layout_get_metrics:
 * @self: a layout
 *
 * Returns: (transfer none): its sizes
 */
const KoersGoalsTreeMetrics *
koers_goals_tree_layout_get_metrics (KoersGoalsTreeLayout *self)
{
  return &self->metrics;
}

/**
 * koers_goals_tree_layout_is_rtl:
 * @self: a layout
 *
 * Returns: whether reading goes from right to left
 */
gboolean
koers_goals_tree_layout_is_rtl (KoersGoalsTreeLayout *self)
{
  return self->rtl;
}

/**
 * koers_goals_tree_layout_get_width:
 * @self: a layout
 *
 * Returns: how wide it is
 */
double
koers_goals_tree_layout_get_width (KoersGoalsTreeLayout *self)
{
  return self->width;
}

/**
 * koers_goals_tree_layout_get_height:
 * @self: a layout
 *
 * Returns: how high it is, without the headings of the columns
 */
double
koers_goals_tree_layout_get_height (KoersGoalsTreeLayout *self)
{
  return self->height;
}

/**
 * koers_goals_tree_layout_get_head_height:
 * @self: a layout
 *
 * Returns: how high the headings of the columns are, which stay in view
 */
double
koers_goals_tree_layout_get_head_height (KoersGoalsTreeLayout *self)
{
  return self->metrics.text_heights[KOERS_TEXT_AXIS_MAJOR] + 2 * self->metrics.pad;
}

/**
 * koers_goals_tree_layout_get_order:
 * @self: a layout
 * @column: a column
 * @n: (out): how many nodes stand in it
 *
 * Returns: (transfer none) (array length=n): the numbers of its nodes, from top to bottom
 */
const guint *
koers_goals_tree_layout_get_order (KoersGoalsTreeLayout *self,
                                   KoersGoalsTreeColumn  column,
                                   guint                *n)
{
  *n = self->nodes[column]->len;
  return (const guint *) (gpointer) self->nodes[column]->data;
}

/**
 * koers_goals_tree_layout_get_place:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: its place among those of its column, from the top
 */
guint
koers_goals_tree_layout_get_place (KoersGoalsTreeLayout *self,
                                   guint                 node)
{
  return self->places[node];
}

/* How many nodes of a column end above y. */
static guint
count_above (KoersGoalsTreeLayout *self,
             guint                 column,
             double                y)
{
  guint from = 0, to = self->nodes[column]->len;

  while (from < to)
    {
      guint middle = (from + to) / 2, node = g_array_index (self->nodes[column], guint, middle);

      if (self->tops[node] + self->heights[node] <= y)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/**
 * koers_goals_tree_layout_get_visible:
 * @self: a layout
 * @column: a column
 * @y: where what is seen begins
 * @height: how high that is
 * @first: (out): the place of the first node that shows
 * @end: (out): the place after the last one
 *
 * Says which boxes, or their headings, show in a part of the picture.
 */
void
koers_goals_tree_layout_get_visible (KoersGoalsTreeLayout *self,
                                     KoersGoalsTreeColumn  column,
                                     double                y,
                                     double                height,
                                     guint                *first,
                                     guint                *end)
{
  *first = count_above (self, column, y);
  for (*end = *first; *end < self->nodes[column]->len; (*end)++)
    {
      guint node = g_array_index (self->nodes[column], guint, *end);
      double top = self->has_heading[node] ? (double) koers_goals_tree_layout_get_heading (self, node).origin.y : self->tops[node];

      if (top >= y + height)
        break;
    }
}

static double
get_column_x (KoersGoalsTreeLayout *self,
              guint                 column)
{
  return self->metrics.pad + column * (self->box_width + self->gutter);
}

/* From right to left everything is where its mirror image would be. */
static graphene_rect_t
mirror (KoersGoalsTreeLayout *self,
        double                x,
        double                y,
        double                width,
        double                height)
{
  return koers_chart_rect (self->rtl ? self->width - x - width : x, y, width, height);
}

/**
 * koers_goals_tree_layout_get_head:
 * @self: a layout
 * @column: a column
 *
 * Returns: where its heading stands, from the top of the headings
 */
graphene_rect_t
koers_goals_tree_layout_get_head (KoersGoalsTreeLayout *self,
                                  KoersGoalsTreeColumn  column)
{
  return mirror (self, get_column_x (self, column), 0, self->box_width, koers_goals_tree_layout_get_head_height (self));
}

/**
 * koers_goals_tree_layout_get_box:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: where its box stands
 */
graphene_rect_t
koers_goals_tree_layout_get_box (KoersGoalsTreeLayout *self,
                                 guint                 node)
{
  return mirror (self, get_column_x (self, koers_goals_tree_get_node (self->tree, node)->column), self->tops[node], self->box_width,
                 self->heights[node]);
}

/**
 * koers_goals_tree_layout_get_heading:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: where the heading of its group stands, if its group begins with it; otherwise an empty rectangle
 */
graphene_rect_t
koers_goals_tree_layout_get_heading (KoersGoalsTreeLayout *self,
                                     guint                 node)
{
  double height = self->metrics.text_heights[KOERS_TEXT_LANE];

  if (!self->has_heading[node])
    return koers_chart_rect (0, 0, 0, 0);
  return mirror (self, get_column_x (self, koers_goals_tree_get_node (self->tree, node)->column), self->tops[node] - self->metrics.gap - height,
                 self->box_width, height);
}

/**
 * koers_goals_tree_layout_get_text_area:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: where its texts stand: the lines of its name, below them its note
 */
graphene_rect_t
koers_goals_tree_layout_get_text_area (KoersGoalsTreeLayout *self,
                                       guint                 node)
{
  double inset = koers_goals_tree_layout_get_inset (self, node);

  return mirror (self, get_column_x (self, koers_goals_tree_get_node (self->tree, node)->column) + inset, self->tops[node] + self->metrics.pad,
                 self->box_width - inset - self->metrics.pad, self->heights[node] - 2 * self->metrics.pad);
}

/**
 * koers_goals_tree_layout_get_text:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: (transfer none) (array zero-terminated=1): its code and name, broken into lines; whoever draws them cuts off what is too long
 */
const char *const *
koers_goals_tree_layout_get_text (KoersGoalsTreeLayout *self,
                                  guint                 node)
{
  if (self->texts[node] == NULL)
    {
      g_autofree char *label = koers_goals_tree_dup_label (self->tree, node);

      self->texts[node] = koers_text_wrap (self->measure, label, KOERS_TEXT_BAR, koers_goals_tree_layout_get_text_width (self, node), self->metrics.max_lines);
    }
  return (const char *const *) self->texts[node];
}

/**
 * koers_goals_tree_layout_get_note:
 * @self: a layout
 * @node: the number of a node
 *
 * Returns: (transfer none) (nullable): what stands below its name
 */
const char *
koers_goals_tree_layout_get_note (KoersGoalsTreeLayout *self,
                                  guint                 node)
{
  const KoersGoalsTreeNode *of = koers_goals_tree_get_node (self->tree, node);

  if (!self->metrics.show_states && of->column == KOERS_GOALS_TREE_INITIATIVES && !of->is_alone)
    return NULL;
  return koers_goals_tree_get_note (self->tree, node);
}

/* Where lines meet a vertex: in the middle of its height. */
static graphene_point_t
get_end (KoersGoalsTreeLayout *self,
         guint                 vertex,
         guint                 column,
         gboolean              at_end)
{
  double x = get_column_x (self, column) + (at_end ? self->box_width : 0);

  return GRAPHENE_POINT_INIT ((float) (self->rtl ? self->width - x : x), (float) (self->tops[vertex] + self->heights[vertex] / 2));
}

/**
 * koers_goals_tree_layout_get_line:
 * @self: a layout
 * @link: the number of a link
 * @line: (out): where its line goes, in the direction of reading
 *
 * Returns: whether it has a line of its own
 */
gboolean
koers_goals_tree_layout_get_line (KoersGoalsTreeLayout *self,
                                  guint                 link,
                                  KoersGoalsTreeLine   *line)
{
  const KoersGoalsTreeLink *of = koers_goals_tree_get_link (self->tree, link);
  guint waypoint = self->order->waypoints[link], n = 0;

  if (of->is_through)
    return FALSE;
  line->points[n++] = get_end (self, of->from, koers_goals_tree_get_node (self->tree, of->from)->column, TRUE);
  if (waypoint != KOERS_GOALS_TREE_NONE)
    {
      line->points[n++] = get_end (self, waypoint, KOERS_GOALS_TREE_GOALS, FALSE);
      line->points[n++] = get_end (self, waypoint, KOERS_GOALS_TREE_GOALS, TRUE);
    }
  line->points[n++] = get_end (self, of->to, koers_goals_tree_get_node (self->tree, of->to)->column, FALSE);
  line->n_points = n;
  return TRUE;
}

/**
 * koers_goals_tree_layout_pick:
 * @self: a layout
 * @x: pixels from its left edge
 * @y: pixels from its upper end
 *
 * Returns: the number of the node whose box is there, or %KOERS_GOALS_TREE_NONE
 */
guint
koers_goals_tree_layout_pick (KoersGoalsTreeLayout *self,
                              double                x,
                              double                y)
{
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    {
      guint at = count_above (self, i, y), node;
      graphene_rect_t box;

      if (at >= self->nodes[i]->len)
        continue;
      node = g_array_index (self->nodes[i], guint, at);
      box = koers_goals_tree_layout_get_box (self, node);
      if (koers_chart_rect_contains (&box, x, y))
        return node;
    }
  return KOERS_GOALS_TREE_NONE;
}
