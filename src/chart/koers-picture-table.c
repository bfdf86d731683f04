/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-table.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"
#include "koers-text-wrap.h"

/* The wide column gets at least this part of the width, whatever stands in the others. */
#define LEAST_WIDE 0.25

/* A longer text is cut off: nobody reads a name of more lines. */
#define MAX_LINES 6

typedef struct {
  KoersPictureRowKind kind;
  GStrv               cells;
  GStrv               lines; /* of the wide column, once it is laid out */
  double              y;
  double              height;
} Row;

struct _KoersPictureTable {
  GStrv   titles;
  guint   n_columns;
  guint   wide_column;
  GArray *rows;
  /* Set by laying out. */
  double *starts; /* one more than there are columns */
  double  gap;
  double  height;
  double  head_height;
  double  line_heights[KOERS_N_TEXT_ROLES];
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_strfreev (row->lines);
}

/**
 * koers_picture_table_new:
 * @titles: (array length=n_columns): the heads of the columns
 * @n_columns: how many there are
 * @wide_column: the number of the column that takes what room is left
 *
 * Returns: (transfer full): a table without rows
 */
KoersPictureTable *
koers_picture_table_new (const char *const *titles,
                         guint              n_columns,
                         guint              wide_column)
{
  KoersPictureTable *self = g_new0 (KoersPictureTable, 1);

  self->titles = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->titles[i] = g_strdup (titles[i]);
  self->n_columns = n_columns;
  self->wide_column = wide_column;
  self->starts = g_new0 (double, n_columns + 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * koers_picture_table_free:
 * @self: a table
 *
 * Lets go of it.
 */
void
koers_picture_table_free (KoersPictureTable *self)
{
  g_strfreev (self->titles);
  g_free (self->starts);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * koers_picture_table_add_row:
 * @self: a table
 * @kind: what the row is
 * @cells: a text for each column, or the one text of a heading; %NULL for none
 *
 * Adds a row at the end.
 */
void
koers_picture_table_add_row (KoersPictureTable   *self,
                             KoersPictureRowKind  kind,
                             const char *const   *cells)
{
  guint n = kind == KOERS_PICTURE_ROW_HEADING ? 1 : self->n_columns;
  Row row = { kind, g_new0 (char *, n + 1) };

  for (guint i = 0; i < n; i++)
    row.cells[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_array_append_val (self->rows, row);
}

static KoersTextRole
get_role (KoersPictureRowKind kind)
{
  static const KoersTextRole roles[] = { KOERS_TEXT_LANE, KOERS_TEXT_BAR, KOERS_TEXT_MILESTONE };

  return roles[kind];
}

static void
lay_out_columns (KoersPictureTable *self,
                 KoersTextMeasure   measure,
                 double             width)
{
  g_autofree double *widths = g_new0 (double, self->n_columns);
  double others = 0, shrink = 1, x = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      widths[i] = koers_text_measure_width (measure, self->titles[i], KOERS_TEXT_AXIS_MAJOR);
      for (guint j = 0; j < self->rows->len; j++)
        {
          const Row *row = &g_array_index (self->rows, Row, j);

          if (row->kind != KOERS_PICTURE_ROW_HEADING && row->cells[i][0] != '\0')
            widths[i] = MAX (widths[i], koers_text_measure_width (measure, row->cells[i], get_role (row->kind)));
        }
      widths[i] += 2 * self->gap;
      if (i != self->wide_column)
        others += widths[i];
    }
  if (others > width * (1 - LEAST_WIDE))
    shrink = width * (1 - LEAST_WIDE) / others;
  widths[self->wide_column] = MIN (widths[self->wide_column], width - others * shrink);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->starts[i] = x;
      x += i == self->wide_column ? widths[i] : widths[i] * shrink;
    }
  self->starts[self->n_columns] = x;
}

/* How much of a column a text may take. */
static double
get_cell_width (KoersPictureTable *self,
                guint              column)
{
  return self->starts[column + 1] - self->starts[column] - self->gap;
}

/**
 * koers_picture_table_lay_out:
 * @self: a table
 * @text: shaped texts
 * @gap: the free space between things, in points
 * @width: how wide the table may be, in points
 *
 * Says where everything goes.
 */
void
koers_picture_table_lay_out (KoersPictureTable *self,
                             KoersChartText    *text,
                             double             gap,
                             double             width)
{
  KoersTextMeasure measure = koers_chart_text_get_measure (text);
  double y = 0;

  self->gap = gap;
  for (int i = 0; i < KOERS_N_TEXT_ROLES; i++)
    self->line_heights[i] = koers_chart_text_get_height (text, (KoersTextRole) i);
  self->head_height = self->line_heights[KOERS_TEXT_AXIS_MAJOR] + 2 * gap;
  lay_out_columns (self, measure, width);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      double line = self->line_heights[get_role (row->kind)];

      g_clear_pointer (&row->lines, g_strfreev);
      row->y = y;
      row->height = line + gap;
      if (row->kind == KOERS_PICTURE_ROW_HEADING)
        row->height += gap;
      else
        {
          row->lines = koers_text_wrap (measure, row->cells[self->wide_column], get_role (row->kind), get_cell_width (self, self->wide_column), MAX_LINES);
          row->height = g_strv_length (row->lines) * line + gap;
        }
      y += row->height;
    }
  self->height = y;
}

/**
 * koers_picture_table_get_head_height:
 * @self: a table that is laid out
 *
 * Returns: how high the heads of the columns are, in points
 */
double
koers_picture_table_get_head_height (KoersPictureTable *self)
{
  return self->head_height;
}

/**
 * koers_picture_table_get_height:
 * @self: a table that is laid out
 *
 * Returns: how high its rows are, in points
 */
double
koers_picture_table_get_height (KoersPictureTable *self)
{
  return self->height;
}

/* The heading that stands above a row that is not one itself. */
static const Row *
get_heading (KoersPictureTable *self,
             guint              at)
{
  for (guint i = at; i > 0 && g_array_index (self->rows, Row, at).kind != KOERS_PICTURE_ROW_HEADING; i--)
    if (g_array_index (self->rows, Row, i - 1).kind == KOERS_PICTURE_ROW_HEADING)
      return &g_array_index (self->rows, Row, i - 1);
  return NULL;
}

/* Where a page begins that cannot begin later than with a row: its parts stay with it, and it stays with its heading, if a page holds them. */
static guint
find_first (KoersPictureTable *self,
            guint              at,
            double             top)
{
  guint first = at;

  while (first > 0 && g_array_index (self->rows, Row, first).kind == KOERS_PICTURE_ROW_PART)
    first--;
  if (first > 0 && g_array_index (self->rows, Row, first - 1).kind == KOERS_PICTURE_ROW_HEADING)
    first--;
  return g_array_index (self->rows, Row, first).y > top ? first : at;
}

/**
 * koers_picture_table_find_breaks:
 * @self: a table that is laid out
 * @height: how high a page is, with the heads of the columns
 *
 * Cuts the rows into pages, not between a heading and what it stands above, nor between a row and its parts. Where a page begins below a heading, that is repeated.
 *
 * Returns: (transfer full) (element-type double): where pages begin, in points from the first row, and where the last one ends
 */
GArray *
koers_picture_table_find_breaks (KoersPictureTable *self,
                                 double             height)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (double));
  double room = height - self->head_height, top = 0;

  g_array_append_val (breaks, top);
  for (guint i = 1; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      const Row *heading;
      guint first;

      if (row->y + row->height - top <= room)
        continue;
      first = find_first (self, i, top);
      top = g_array_index (self->rows, Row, first).y;
      g_array_append_val (breaks, top);
      heading = get_heading (self, first);
      room = height - self->head_height - (heading != NULL ? heading->height : 0);
    }
  g_array_append_val (breaks, self->height);
  return breaks;
}

static void
append_cell (KoersPictureTable *self,
             const KoersSheet  *sheet,
             const char        *text,
             KoersTextRole      role,
             double             x,
             double             y,
             double             max_width,
             const GdkRGBA     *colour)
{
  double width = koers_text_measure_width (koers_chart_text_get_measure (sheet->text), text, role);
  gboolean is_cut = width > max_width;
  graphene_rect_t rect;

  if (text[0] == '\0')
    return;
  width = MIN (width, max_width);
  rect = koers_chart_rect (sheet->rtl ? sheet->width - x - width : x, y, width, self->line_heights[role]);
  koers_chart_append_text (sheet->snapshot, sheet->text, text, role, is_cut, &rect, colour);
}

static void
append_line (const KoersSheet *sheet,
             double            y,
             const GdkRGBA    *colour)
{
  gtk_snapshot_append_color (sheet->snapshot, colour, &GRAPHENE_RECT_INIT (0, (float) y, (float) sheet->width, 0.5f));
}

static void
append_row (KoersPictureTable *self,
            const KoersSheet  *sheet,
            const Row         *row,
            double             y)
{
  KoersTextRole role = get_role (row->kind);
  const GdkRGBA *colour = row->kind == KOERS_PICTURE_ROW_PART ? &sheet->palette->dim : &sheet->palette->foreground;

  if (row->kind == KOERS_PICTURE_ROW_HEADING)
    {
      append_cell (self, sheet, row->cells[0], role, 0, y + self->gap, sheet->width, colour);
      append_line (sheet, y + row->height, &sheet->palette->grid_strong);
      return;
    }
  if (row->kind == KOERS_PICTURE_ROW_MAIN)
    append_line (sheet, y, &sheet->palette->grid);
  for (guint i = 0; i < self->n_columns; i++)
    if (i != self->wide_column)
      append_cell (self, sheet, row->cells[i], role, self->starts[i], y + self->gap / 2, get_cell_width (self, i), colour);
  for (guint i = 0; row->lines[i] != NULL; i++)
    append_cell (self, sheet, row->lines[i], role, self->starts[self->wide_column], y + self->gap / 2 + i * self->line_heights[role],
                 get_cell_width (self, self->wide_column), colour);
}

/**
 * koers_picture_table_append:
 * @self: a table that is laid out
 * @sheet: where to
 * @start: where the page begins, in points from the first row
 * @end: where it ends
 *
 * Draws the rows of a page below the heads of the columns, from 0, 0.
 */
void
koers_picture_table_append (KoersPictureTable *self,
                            const KoersSheet  *sheet,
                            double             start,
                            double             end)
{
  double y = self->head_height;
  gboolean is_first = TRUE;

  gtk_snapshot_append_color (sheet->snapshot, &sheet->palette->card, &GRAPHENE_RECT_INIT (0, 0, (float) sheet->width, (float) self->head_height));
  for (guint i = 0; i < self->n_columns; i++)
    append_cell (self, sheet, self->titles[i], KOERS_TEXT_AXIS_MAJOR, self->starts[i], self->gap, get_cell_width (self, i),
                 &sheet->palette->foreground);
  append_line (sheet, self->head_height - 0.5, &sheet->palette->grid_strong);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      const Row *heading;

      if (row->y < start || row->y >= end)
        continue;
      heading = is_first ? get_heading (self, i) : NULL;
      if (heading != NULL)
        {
          append_row (self, sheet, heading, y);
          y += heading->height;
        }
      is_first = FALSE;
      append_row (self, sheet, row, y);
      y += row->height;
    }
}
