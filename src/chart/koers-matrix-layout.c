/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-layout-private.h"

#include "koers-text-wrap.h"

#include <math.h>

/* So much of what they are at least the headings of rows keep where that lets all columns be seen. */
#define SQUEEZED 0.8

static const KoersMatrixHead *
get_head (KoersMatrixLayout *self,
          KoersMatrixAxis    axis,
          guint              index)
{
  return koers_matrix_get_head (self->matrix, axis, index);
}

static guint
get_n (KoersMatrixLayout *self,
       KoersMatrixAxis    axis)
{
  return koers_matrix_get_n (self->matrix, axis);
}

static double
measure (KoersMatrixLayout *self,
         const char        *text,
         KoersTextRole      role)
{
  return text != NULL ? koers_text_measure_width (self->measure, text, role) : 0;
}

/* ---- how wide and high headings are */

/* A marked column without a code has its title in bold. */
static KoersTextRole
get_title_role (const KoersMatrixHead *head)
{
  return head->is_marked && head->code == NULL ? KOERS_TEXT_MARKER : KOERS_TEXT_MILESTONE;
}

/* What stands before the title of a row. */
static double
get_lead (KoersMatrixLayout     *self,
          const KoersMatrixHead *head)
{
  double code = measure (self, head->code, KOERS_TEXT_BAR);

  return self->metrics.pad + head->depth * self->metrics.indent + (code > 0 ? code + self->metrics.pad : 0);
}

static void
choose_head_width (KoersMatrixLayout *self,
                   double             width,
                   double             share)
{
  double longest = measure (self, koers_matrix_get_corner (self->matrix), KOERS_TEXT_MILESTONE) + 2 * self->metrics.pad;
  double most = MAX (round (width * share), self->metrics.head_min);

  for (guint i = 0; i < get_n (self, KOERS_MATRIX_ROWS) && longest < most; i++)
    {
      const KoersMatrixHead *head = get_head (self, KOERS_MATRIX_ROWS, i);

      longest = MAX (longest, get_lead (self, head) + measure (self, head->label, KOERS_TEXT_BAR) + self->metrics.pad);
    }
  self->head_width = ceil (CLAMP (longest, self->metrics.head_min, most));
}

static double
choose_column_width (KoersMatrixLayout *self,
                     double             width)
{
  guint n = get_n (self, KOERS_MATRIX_COLUMNS);
  double room = n > 0 ? floor ((width - self->head_width) / n) : 0, longest_word = 0, longest_code = 0;
  gboolean has_signs = koers_matrix_get_lights (self->matrix) > 1u << KOERS_ROADMAP_LIGHT_NONE ||
                       koers_matrix_get_levels (self->matrix) > 1u << KOERS_RISK_LEVEL_NONE;
  double sign = has_signs ? self->metrics.glyph_size + self->metrics.pad : 0;
  double narrow = MAX (self->metrics.column_narrow,
                       ceil (sign + measure (self, koers_matrix_get_longest_text (self->matrix), KOERS_TEXT_BAR) + 2 * self->metrics.pad));
  gboolean have_codes = self->metrics.use_codes;

  for (guint i = 0; i < n; i++)
    {
      const KoersMatrixHead *head = get_head (self, KOERS_MATRIX_COLUMNS, i);

      longest_word = MAX (longest_word, koers_text_get_longest_word (self->measure, head->label, get_title_role (head)));
      longest_code = MAX (longest_code, measure (self, head->code, KOERS_TEXT_MARKER));
      have_codes = have_codes && head->code != NULL;
    }
  longest_word = MAX (longest_word, longest_code) + 2 * self->metrics.pad;
  if (MAX (room, narrow) >= longest_word)
    {
      self->titles = KOERS_MATRIX_TITLES_WRAPPED;
      return MAX (MIN (room, MAX (self->metrics.column_max, longest_word)), narrow);
    }
  self->titles = have_codes ? KOERS_MATRIX_TITLES_CODES : KOERS_MATRIX_TITLES_TURNED;
  return MAX (MAX (room, narrow), have_codes ? longest_code + 2 * self->metrics.pad : 0);
}

/* Titles that stand upright are worth a narrower column of headings, and so is it that all columns are seen. */
static double
choose_widths (KoersMatrixLayout *self,
               double             width)
{
  static const double shares[] = { 1, 0.75, 0.55, 1 };
  double column_width = 0, left;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      choose_head_width (self, width, self->metrics.head_share * shares[i]);
      column_width = choose_column_width (self, width);
      if (self->titles == KOERS_MATRIX_TITLES_WRAPPED)
        break;
    }
  left = floor (width - get_n (self, KOERS_MATRIX_COLUMNS) * column_width);
  if (left >= SQUEEZED * self->metrics.head_min)
    self->head_width = MIN (self->head_width, left);
  return column_width;
}

static double
get_column_line (KoersMatrixLayout *self)
{
  return self->metrics.text_heights[KOERS_TEXT_MILESTONE];
}

/* The lines of one heading, broken to the room that it has. */
static GStrv
make_lines (KoersMatrixLayout *self,
            KoersMatrixAxis    axis,
            guint              index)
{
  const KoersMatrixHead *head = get_head (self, axis, index);
  double room;

  if (axis == KOERS_MATRIX_ROWS)
    {
      room = self->head_width - get_lead (self, head) - self->metrics.pad;
      return koers_text_wrap (self->measure, head->label, KOERS_TEXT_BAR, MAX (room, 1), self->metrics.max_lines);
    }
  room = self->extents[axis][index].end - self->extents[axis][index].start - 2 * self->metrics.pad;
  if (self->titles == KOERS_MATRIX_TITLES_TURNED)
    {
      guint max_lines = (guint) MAX (floor ((room + self->metrics.pad) / get_column_line (self)) - (head->code != NULL ? 1 : 0), 1);

      return koers_text_wrap (self->measure, head->label, get_title_role (head), self->metrics.turned_max - 2 * self->metrics.pad, max_lines);
    }
  return koers_text_wrap (self->measure, head->label, get_title_role (head), room, MAX (self->metrics.max_lines, 5));
}

static double
choose_head_height (KoersMatrixLayout *self)
{
  double height = 0;

  for (guint i = 0; i < get_n (self, KOERS_MATRIX_COLUMNS); i++)
    {
      const KoersMatrixHead *head = get_head (self, KOERS_MATRIX_COLUMNS, i);
      const char *const *lines = koers_matrix_layout_get_lines (self, KOERS_MATRIX_COLUMNS, i);
      double own = head->code != NULL ? self->metrics.text_heights[KOERS_TEXT_MARKER] : 0;

      if (self->titles == KOERS_MATRIX_TITLES_WRAPPED)
        own += g_strv_length ((char **) lines) * get_column_line (self);
      else if (self->titles == KOERS_MATRIX_TITLES_TURNED)
        {
          own = measure (self, head->code, KOERS_TEXT_MARKER);
          for (guint j = 0; lines[j] != NULL; j++)
            own = MAX (own, measure (self, lines[j], get_title_role (head)));
          own = MIN (own, self->metrics.turned_max - 2 * self->metrics.pad);
        }
      height = MAX (height, own);
    }
  height = MAX (height, self->metrics.text_heights[KOERS_TEXT_MILESTONE]);
  return ceil (height + 2 * self->metrics.pad + self->group_heights[KOERS_MATRIX_COLUMNS]);
}

/* ---- placing */

static void
place_groups (KoersMatrixLayout *self,
              KoersMatrixAxis    axis)
{
  guint n_groups = koers_matrix_get_n_groups (self->matrix, axis);

  self->group_starts[axis] = g_new (guint, n_groups + 1);
  self->group_ends[axis] = g_new0 (guint, n_groups + 1);
  for (guint i = 0; i < n_groups; i++)
    self->group_starts[axis][i] = KOERS_MATRIX_NONE;
  for (guint i = 0; i < get_n (self, axis); i++)
    {
      guint group = get_head (self, axis, i)->group;

      if (group == KOERS_MATRIX_NONE)
        continue;
      if (self->group_starts[axis][group] == KOERS_MATRIX_NONE)
        self->group_starts[axis][group] = i;
      self->group_ends[axis][group] = i + 1;
    }
  self->group_heights[axis] = n_groups > 0 ? self->metrics.text_heights[KOERS_TEXT_LANE] + self->metrics.pad : 0;
}

static void
place_columns (KoersMatrixLayout *self,
               double             width)
{
  double column_width = choose_widths (self, width);
  guint n = get_n (self, KOERS_MATRIX_COLUMNS);

  for (guint i = 0; i < n; i++)
    self->extents[KOERS_MATRIX_COLUMNS][i] = (KoersMatrixExtent) { i * column_width, i * column_width, (i + 1) * column_width };
  self->sizes[KOERS_MATRIX_COLUMNS] = n * column_width;
  self->head_height = choose_head_height (self);
}

static void
place_rows (KoersMatrixLayout *self)
{
  double line = self->metrics.text_heights[KOERS_TEXT_BAR], y = 0;
  guint group = KOERS_MATRIX_NONE;

  for (guint i = 0; i < get_n (self, KOERS_MATRIX_ROWS); i++)
    {
      const KoersMatrixHead *head = get_head (self, KOERS_MATRIX_ROWS, i);
      KoersMatrixExtent *extent = &self->extents[KOERS_MATRIX_ROWS][i];
      guint n_lines = g_strv_length ((char **) koers_matrix_layout_get_lines (self, KOERS_MATRIX_ROWS, i));

      extent->top = y;
      extent->start = y + (head->group != KOERS_MATRIX_NONE && head->group != group ? self->group_heights[KOERS_MATRIX_ROWS] : 0);
      extent->end = extent->start + MAX (n_lines * line, self->metrics.glyph_size) + 2 * self->metrics.pad;
      y = extent->end;
      group = head->group;
    }
  self->sizes[KOERS_MATRIX_ROWS] = y;
}

/**
 * koers_matrix_layout_new:
 * @matrix: what is shown
 * @metrics: the sizes
 * @measure: the widths of texts; they must stay as long as the layout
 * @width: how wide the view is, in pixels; columns share what headings leave
 *
 * Places a matrix. When it, the font or the width changes, make another layout.
 *
 * Returns: (transfer full): the layout
 */
KoersMatrixLayout *
koers_matrix_layout_new (KoersMatrix              *matrix,
                         const KoersMatrixMetrics *metrics,
                         KoersTextMeasure          measure,
                         double                    width)
{
  KoersMatrixLayout *self = g_new0 (KoersMatrixLayout, 1);

  self->matrix = koers_matrix_ref (matrix);
  self->metrics = *metrics;
  self->measure = measure;
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    {
      self->extents[i] = g_new0 (KoersMatrixExtent, koers_matrix_get_n (matrix, i) + 1);
      self->lines[i] = g_new0 (GStrv, koers_matrix_get_n (matrix, i) + 1);
      place_groups (self, i);
    }
  place_columns (self, width);
  place_rows (self);
  return self;
}

/**
 * koers_matrix_layout_free:
 * @self: a layout
 *
 * Lets go of it.
 */
void
koers_matrix_layout_free (KoersMatrixLayout *self)
{
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    {
      for (guint j = 0; j < get_n (self, i); j++)
        g_strfreev (self->lines[i][j]);
      g_free (self->lines[i]);
      g_free (self->extents[i]);
      g_free (self->group_starts[i]);
      g_free (self->group_ends[i]);
    }
  koers_matrix_unref (self->matrix);
  g_free (self);
}

/* ---- what it says */

/**
 * koers_matrix_layout_get_matrix:
 * @self: a layout
 *
 * Returns: (transfer none): what is shown
 */
KoersMatrix *
koers_matrix_layout_get_matrix (KoersMatrixLayout *self)
{
  return self->matrix;
}

/**
 * koers_matrix_layout_get_metrics:
 * @self: a layout
 *
 * Returns: (transfer none): the sizes
 */
const KoersMatrixMetrics *
koers_matrix_layout_get_metrics (KoersMatrixLayout *self)
{
  return &self->metrics;
}

/**
 * koers_matrix_layout_get_titles:
 * @self: a layout
 *
 * Returns: how the titles of columns stand
 */
KoersMatrixTitles
koers_matrix_layout_get_titles (KoersMatrixLayout *self)
{
  return self->titles;
}

/**
 * koers_matrix_layout_get_width:
 * @self: a layout
 *
 * Returns: how wide the whole matrix is with its headings, in pixels
 */
double
koers_matrix_layout_get_width (KoersMatrixLayout *self)
{
  return self->head_width + self->sizes[KOERS_MATRIX_COLUMNS];
}

/**
 * koers_matrix_layout_get_height:
 * @self: a layout
 *
 * Returns: how high the whole matrix is with its headings, in pixels
 */
double
koers_matrix_layout_get_height (KoersMatrixLayout *self)
{
  return self->head_height + self->sizes[KOERS_MATRIX_ROWS];
}

/**
 * koers_matrix_layout_get_head_width:
 * @self: a layout
 *
 * Returns: how wide the headings of rows are
 */
double
koers_matrix_layout_get_head_width (KoersMatrixLayout *self)
{
  return self->head_width;
}

/**
 * koers_matrix_layout_get_head_height:
 * @self: a layout
 *
 * Returns: how high the headings of columns are
 */
double
koers_matrix_layout_get_head_height (KoersMatrixLayout *self)
{
  return self->head_height;
}

/**
 * koers_matrix_layout_get_group_height:
 * @self: a layout
 * @axis: of rows or of columns
 *
 * Returns: how high the heading of a group is; 0 if there are none
 */
double
koers_matrix_layout_get_group_height (KoersMatrixLayout *self,
                                      KoersMatrixAxis    axis)
{
  return self->group_heights[axis];
}

/**
 * koers_matrix_layout_get_extent:
 * @self: a layout
 * @axis: rows or columns
 * @index: the number of one
 * @start: (out): where it begins, from the first one on, not scrolled
 * @size: (out): how wide or high it is
 *
 * Says where a row or a column stands among the others.
 */
void
koers_matrix_layout_get_extent (KoersMatrixLayout *self,
                                KoersMatrixAxis    axis,
                                guint              index,
                                double            *start,
                                double            *size)
{
  const KoersMatrixExtent *extent = &self->extents[axis][index];

  *start = extent->start;
  *size = extent->end - extent->start;
}

/**
 * koers_matrix_layout_get_lines:
 * @self: a layout
 * @axis: rows or columns
 * @index: the number of one
 *
 * Returns: (transfer none): the lines of its heading, without its code
 */
const char *const *
koers_matrix_layout_get_lines (KoersMatrixLayout *self,
                               KoersMatrixAxis    axis,
                               guint              index)
{
  if (self->lines[axis][index] == NULL)
    self->lines[axis][index] = make_lines (self, axis, index);
  return (const char *const *) self->lines[axis][index];
}
