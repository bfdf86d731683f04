/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-picture.h"

#include "koers-matrix-legend.h"
#include "koers-matrix-painter.h"

#include <math.h>

/* On paper nothing can be pointed at: headings are complete, and what is too long is still there to be read. */
#define MAX_LINES 8

typedef struct {
  KoersMatrix                     *matrix;
  const KoersMatrixPictureOptions *options;
  KoersChartPalette                palette;
  double                           width;
  double                           page_height; /* 0 for as high as it has to be */
  KoersMatrixPainter              *painter;
  KoersMatrixLayout               *layout;
  /* The parts of a page around the matrix. */
  double                           title_height;
  double                           legend_height;
  double                           foot_height;
} Picture;

static void
clear_setting (Picture *picture)
{
  g_clear_pointer (&picture->layout, koers_matrix_layout_free);
  g_clear_pointer (&picture->painter, koers_matrix_painter_free);
}

static double
get_room (Picture *picture)
{
  return picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->title_height - picture->legend_height - picture->foot_height;
}

/* Sets everything in a text size; answers whether all of it fits on one page. */
static gboolean
set_text_size (Picture *picture,
               double   size)
{
  PangoContext *context = koers_sheet_make_context (picture->options->font, size, picture->options->rtl);
  KoersMatrixMetrics metrics;
  KoersChartText *text;

  clear_setting (picture);
  picture->painter = koers_matrix_painter_new (context, &picture->palette);
  g_object_unref (context);
  text = koers_matrix_painter_get_text (picture->painter);
  metrics = koers_matrix_painter_get_metrics (picture->painter);
  metrics.max_lines = MAX_LINES;
  metrics.use_codes = FALSE;
  metrics.turned_max *= 1.5;
  metrics.column_narrow = MAX (metrics.column_narrow, 3 * metrics.text_heights[KOERS_TEXT_MILESTONE]);
  picture->layout = koers_matrix_layout_new (picture->matrix, &metrics, koers_chart_text_get_measure (text), picture->width);

  picture->title_height = koers_chart_text_get_height (text, KOERS_TEXT_TITLE) + 2 * metrics.pad;
  picture->legend_height = koers_matrix_legend_append (NULL, picture->matrix, text, &picture->palette, picture->width, picture->options->rtl);
  if (picture->legend_height > 0)
    picture->legend_height += 2 * metrics.pad;
  picture->foot_height = koers_chart_text_get_height (text, KOERS_TEXT_MILESTONE) + 2 * metrics.pad;
  return koers_matrix_layout_get_width (picture->layout) <= picture->width &&
         (picture->page_height <= 0 || koers_matrix_layout_get_height (picture->layout) <= get_room (picture));
}

/* One page if the text can be read on it. */
static void
choose_text_size (Picture *picture)
{
  double best = koers_sheet_get_text_size (picture->options->paper, picture->width, picture->page_height), least = KOERS_SHEET_LEAST_TEXT / KOERS_TEXT_SMALLEST;

  for (double size = best; size >= least; size -= 0.5)
    if (set_text_size (picture, size))
      return;
  set_text_size (picture, best);
}

static GskRenderNode *
make_page (Picture               *picture,
           const KoersMatrixView *view,
           guint                  page,
           guint                  n_pages)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  KoersChartText *text = koers_matrix_painter_get_text (picture->painter);
  const KoersSheet sheet = { snapshot, text, &picture->palette, picture->width, picture->options->rtl };
  const char *title = koers_matrix_get_title (picture->matrix);
  double pad = koers_matrix_layout_get_metrics (picture->layout)->pad;
  double foot = picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->foot_height;

  gtk_snapshot_append_color (snapshot, &picture->palette.background,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (picture->width + 2 * KOERS_SHEET_MARGIN), (float) picture->page_height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) KOERS_SHEET_MARGIN, (float) KOERS_SHEET_MARGIN));
  if (title != NULL)
    koers_sheet_append_line (&sheet, title, KOERS_TEXT_TITLE, FALSE, 0, picture->width, &picture->palette.foreground);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (view->rtl ? (float) (picture->width - view->width) : 0, (float) picture->title_height));
  koers_matrix_painter_paint (picture->painter, snapshot, picture->layout, view, NULL);
  gtk_snapshot_restore (snapshot);

  if (picture->legend_height > 0)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (foot - picture->legend_height + 2 * pad)));
      koers_matrix_legend_append (snapshot, picture->matrix, text, &picture->palette, picture->width, picture->options->rtl);
      gtk_snapshot_restore (snapshot);
    }
  koers_sheet_append_foot (&sheet, koers_matrix_get_reporting_day (picture->matrix), picture->options->source, foot + 2 * pad, (KoersSheetNumber) { page, n_pages });
  return gtk_snapshot_free_to_node (snapshot);
}

/* Where pages begin along an axis, and where the last one ends. */
static GArray *
find_breaks (Picture         *picture,
             KoersMatrixAxis  axis,
             double           total,
             double           room)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (double));
  double at = 0;

  g_array_append_val (breaks, at);
  while (total > 0 && (at = koers_matrix_layout_get_break (picture->layout, axis, at, room)) < total)
    g_array_append_val (breaks, at);
  g_array_append_val (breaks, total);
  return breaks;
}

static GArray *
make_pages (Picture *picture)
{
  KoersMatrixLayout *layout = picture->layout;
  double head_width = koers_matrix_layout_get_head_width (layout), head_height = koers_matrix_layout_get_head_height (layout);
  double width = koers_matrix_layout_get_width (layout) - head_width, height = koers_matrix_layout_get_height (layout) - head_height;
  g_autoptr (GArray) tops = find_breaks (picture, KOERS_MATRIX_ROWS, height, get_room (picture) - head_height);
  g_autoptr (GArray) starts = find_breaks (picture, KOERS_MATRIX_COLUMNS, width, picture->width - head_width);
  guint n_pages = (tops->len - 1) * (starts->len - 1);
  GArray *pages = koers_picture_pages_new ();

  for (guint i = 0; i + 1 < tops->len; i++)
    for (guint j = 0; j + 1 < starts->len; j++)
      {
        double top = g_array_index (tops, double, i), start = g_array_index (starts, double, j);
        KoersMatrixView view = {
          start, top, head_width + g_array_index (starts, double, j + 1) - start, head_height + g_array_index (tops, double, i + 1) - top,
          picture->options->rtl
        };
        KoersPicturePage page = { NULL, picture->width + 2 * KOERS_SHEET_MARGIN, picture->page_height };

        page.node = make_page (picture, &view, pages->len, n_pages);
        g_array_append_val (pages, page);
      }
  return pages;
}

/**
 * koers_matrix_picture_new:
 * @matrix: what is shown
 * @options: how
 *
 * Makes complete pages of a matrix: title, headings, cells, legend, and at the foot the reporting date and the source. What does not fit
 * on one page in a text of at least 7 points goes on on the next one, under the same headings. Needs gtk_init_check() before it, but no
 * display.
 *
 * Returns: (transfer full) (element-type KoersPicturePage): the pages, at least one; freeing the array frees them
 */
GArray *
koers_matrix_picture_new (KoersMatrix                     *matrix,
                          const KoersMatrixPictureOptions *options)
{
  Picture picture = { matrix, options };
  GArray *pages;

  picture.palette = options->palette != NULL ? *options->palette : koers_chart_palette_light ();
  picture.width = (options->paper == KOERS_PAPER_NONE ? MAX (options->width, 200) : koers_paper_get_width (options->paper)) - 2 * KOERS_SHEET_MARGIN;
  picture.page_height = options->paper == KOERS_PAPER_NONE ? options->height : koers_paper_get_height (options->paper);
  choose_text_size (&picture);
  if (picture.page_height <= 0)
    {
      /* One page: as wide and as high as it has to be. */
      picture.width = MAX (picture.width, koers_matrix_layout_get_width (picture.layout));
      picture.page_height = ceil (2 * KOERS_SHEET_MARGIN + picture.title_height + picture.legend_height + picture.foot_height +
                                  MAX (koers_matrix_layout_get_height (picture.layout), KOERS_SHEET_LEAST_CHART));
    }
  pages = make_pages (&picture);
  clear_setting (&picture);
  return pages;
}
