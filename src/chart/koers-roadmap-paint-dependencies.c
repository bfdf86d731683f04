/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-painter-private.h"

#include "koers-chart-glyph.h"

#include <math.h>

/* Dashes of what is violated, and the space after each. */
#define DASH 5.0
#define DASH_SPACE 3.0

/* No line has more dashes than this, however long it is. */
#define MAX_DASHES 60

typedef enum { LINE_PLAIN, LINE_CHAIN, LINE_VIOLATED, N_LINES } Line;

/* Their heads, made with the first arrow of a frame that needs one: pointing to the right, to the left. */
typedef struct {
  GskRenderNode *nodes[N_LINES][2];
} Heads;

/*< private >
 * koers_roadmap_append_line:
 * @snapshot: where to
 * @from: one end
 * @to: the other one, straight above, below or beside it
 * @width: how wide it is
 * @is_dashed: whether it has gaps
 * @colour: its colour
 *
 * Paints a straight line. It is made of rectangles: there is no node for a path.
 */
void
koers_roadmap_append_line (GtkSnapshot            *snapshot,
                           const graphene_point_t *from,
                           const graphene_point_t *to,
                           double                  width,
                           gboolean                is_dashed,
                           const GdkRGBA          *colour)
{
  gboolean is_upright = fabsf (from->x - to->x) < fabsf (from->y - to->y);
  double length = (is_upright ? fabsf (from->y - to->y) : fabsf (from->x - to->x)) + width, half = floor (width / 2);
  double x = MIN (from->x, to->x) - half, y = MIN (from->y, to->y) - half;
  double step = is_dashed ? MAX (DASH + DASH_SPACE, ceil (length / MAX_DASHES)) : length;

  for (double at = 0; at < length; at += step)
    {
      double dash = MIN (is_dashed ? step * DASH / (DASH + DASH_SPACE) : length, length - at);

      gtk_snapshot_append_color (snapshot, colour, is_upright ? &GRAPHENE_RECT_INIT ((float) x, (float) (y + at), (float) width, (float) dash)
                                                              : &GRAPHENE_RECT_INIT ((float) (x + at), (float) y, (float) dash, (float) width));
    }
}

static const GdkRGBA *
get_colour (KoersRoadmapPainter *self,
            Line                 line)
{
  return line == LINE_PLAIN ? &self->palette.dim : line == LINE_CHAIN ? &self->palette.accent : &self->palette.error;
}

static void
append_head (KoersRoadmapPainter         *self,
             GtkSnapshot                 *snapshot,
             const KoersPlacedDependency *arrow,
             Line                         line,
             Heads                       *heads)
{
  GskRenderNode **node = &heads->nodes[line][arrow->head_left ? 1 : 0];

  if (arrow->head.size.width <= 0)
    return;
  if (*node == NULL)
    {
      GtkSnapshot *head = gtk_snapshot_new ();

      koers_chart_append_triangle (head, arrow->head.size.width, arrow->head_left ? GTK_DIR_LEFT : GTK_DIR_RIGHT, get_colour (self, line));
      *node = gtk_snapshot_free_to_node (head);
    }
  koers_chart_append_node (snapshot, *node, arrow->head.origin.x, arrow->head.origin.y);
}

/* How far an arrow stands out: not, as part of what depends on each other, or of the longest run of work in it. */
static guint
get_rank (KoersRoadmap                *roadmap,
          const KoersPlacedDependency *arrow,
          const KoersRoadmapHighlight *highlight)
{
  gpointer from, to;

  if (highlight == NULL || highlight->chain == NULL ||
      !g_hash_table_lookup_extended (highlight->chain, &koers_roadmap_get_bar (roadmap, arrow->from)->id, NULL, &from) ||
      !g_hash_table_lookup_extended (highlight->chain, &koers_roadmap_get_bar (roadmap, arrow->to)->id, NULL, &to))
    return 0;
  return GPOINTER_TO_UINT (from) > 0 && GPOINTER_TO_UINT (to) == GPOINTER_TO_UINT (from) + 1 ? 2 : 1;
}

static void
append_arrow (KoersRoadmapPainter         *self,
              GtkSnapshot                 *snapshot,
              const KoersPlacedDependency *arrow,
              guint                        rank,
              Heads                       *heads)
{
  Line line = arrow->is_violated ? LINE_VIOLATED : rank > 0 ? LINE_CHAIN : LINE_PLAIN;
  double width = arrow->is_violated ? MAX (2, 1 + rank) : 1 + rank;

  for (guint i = 0; i + 1 < arrow->n_points; i++)
    {
      graphene_point_t end = arrow->points[i + 1];

      /* The line ends in the middle of its head, whose point it would blunt. */
      if (i + 2 == arrow->n_points && arrow->head.size.width > 0)
        end.x = arrow->head.origin.x + arrow->head.size.width / 2;
      koers_roadmap_append_line (snapshot, &arrow->points[i], &end, width, arrow->is_violated, get_colour (self, line));
    }
  append_head (self, snapshot, arrow, line, heads);
}

/*< private >
 * koers_roadmap_painter_append_dependencies:
 * @self: a painter
 * @snapshot: where to
 * @roadmap: what is shown
 * @placement: what the view shows
 * @highlight: (nullable): what the user points at
 *
 * Paints the arrows, those that stand out above the others.
 */
void
koers_roadmap_painter_append_dependencies (KoersRoadmapPainter         *self,
                                           GtkSnapshot                 *snapshot,
                                           KoersRoadmap                *roadmap,
                                           KoersRoadmapPlacement       *placement,
                                           const KoersRoadmapHighlight *highlight)
{
  guint n;
  const KoersPlacedDependency *arrows = koers_roadmap_placement_get_dependencies (placement, &n);
  Heads heads = { 0 };

  for (guint rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < n; i++)
      if (get_rank (roadmap, &arrows[i], highlight) == rank)
        append_arrow (self, snapshot, &arrows[i], rank, &heads);
  for (guint i = 0; i < N_LINES; i++)
    for (guint j = 0; j < 2; j++)
      g_clear_pointer (&heads.nodes[i][j], gsk_render_node_unref);
}
