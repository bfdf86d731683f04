/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-paint-line.h"

/* Strokes and gaps, in thicknesses of the line: whole, dashed, dotted. */
static const double dashes[KOERS_N_GOALS_TREE_KINDS][2] = {
  [KOERS_GOALS_TREE_ENABLING] = { 5, 3 },
  [KOERS_GOALS_TREE_INDIRECT] = { 1, 2 },
  [KOERS_GOALS_TREE_FURTHER] = { 5, 5 },
};

/* Each halves what is not known of where a curve comes into view. */
#define N_HALVINGS 24

/* How far along a curve that is level at both ends is, in height: 0 to 1, and never back. */
static double
get_rise (double t)
{
  return t * t * (3 - 2 * t);
}

static double
find_rise (double rise)
{
  double from = 0, to = 1;

  if (rise <= 0 || rise >= 1)
    return CLAMP (rise, 0, 1);
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (from + to) / 2;

      if (get_rise (middle) < rise)
        from = middle;
      else
        to = middle;
    }
  return from;
}

static double
get_x (const graphene_point_t *from,
       const graphene_point_t *to,
       double                  t)
{
  double u = 1 - t, middle = (from->x + to->x) / 2;

  return u * u * u * from->x + 3 * u * t * middle + t * t * t * to->x;
}

/* The part of a curve from one t to another, as a curve of its own: its ends, and there its directions. */
static void
add_part (cairo_t                *cr,
          const graphene_point_t *from,
          const graphene_point_t *to,
          double                  t0,
          double                  t1)
{
  double third = (t1 - t0) / 3, middle = (from->x + to->x) / 2;
  double x[2], y[2], dx[2], dy[2];
  const double t[] = { t0, t1 };

  for (guint i = 0; i < 2; i++)
    {
      double u = 1 - t[i];

      x[i] = get_x (from, to, t[i]);
      y[i] = from->y + (to->y - from->y) * get_rise (t[i]);
      dx[i] = 3 * (u * u * (middle - from->x) + t[i] * t[i] * (to->x - middle));
      dy[i] = 6 * t[i] * u * (to->y - from->y);
    }
  cairo_move_to (cr, x[0], y[0]);
  cairo_curve_to (cr, x[0] + dx[0] * third, y[0] + dy[0] * third, x[1] - dx[1] * third, y[1] - dy[1] * third, x[1], y[1]);
}

/* Level at both ends, and no more of it than shows: what is far outside costs time, above all in dots. */
static void
add_curve (cairo_t                *cr,
           const graphene_point_t *from,
           const graphene_point_t *to,
           const graphene_rect_t  *view,
           double                  margin)
{
  double top = view->origin.y - margin, bottom = (double) view->origin.y + view->size.height + margin, height = to->y - from->y;
  double a, b;

  if (MAX (from->y, to->y) < top || MIN (from->y, to->y) > bottom)
    return;
  if (from->y >= top && from->y <= bottom && to->y >= top && to->y <= bottom)
    {
      add_part (cr, from, to, 0, 1);
      return;
    }
  a = find_rise ((top - from->y) / height);
  b = find_rise ((bottom - from->y) / height);
  add_part (cr, from, to, MIN (a, b), MAX (a, b));
}

/*< private >
 * koers_goals_tree_get_thickness:
 * @kind: what a line means
 *
 * Returns: how thick it is, against what a contribution is
 */
double
koers_goals_tree_get_thickness (KoersGoalsTreeKind kind)
{
  return kind == KOERS_GOALS_TREE_PART || kind == KOERS_GOALS_TREE_FURTHER ? 0.6 : 1;
}

/*< private >
 * koers_goals_tree_draw_line:
 * @cr: where to
 * @line: where it goes
 * @kind: what it means, which decides how it is broken
 * @thickness: how thick it is
 * @view: what is seen
 * @colour: its colour
 *
 * Draws a line, as far as it is seen.
 */
void
koers_goals_tree_draw_line (cairo_t                  *cr,
                            const KoersGoalsTreeLine *line,
                            KoersGoalsTreeKind        kind,
                            double                    thickness,
                            const graphene_rect_t    *view,
                            const GdkRGBA            *colour)
{
  const double pattern[] = { dashes[kind][0] * thickness, dashes[kind][1] * thickness };

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, thickness);
  cairo_set_dash (cr, pattern, pattern[0] > 0 ? 2 : 0, 0);
  add_curve (cr, &line->points[0], &line->points[1], view, thickness);
  if (line->n_points == 4)
    {
      cairo_move_to (cr, line->points[1].x, line->points[1].y);
      cairo_line_to (cr, line->points[2].x, line->points[2].y);
      add_curve (cr, &line->points[2], &line->points[3], view, thickness);
    }
  cairo_stroke (cr);
}
