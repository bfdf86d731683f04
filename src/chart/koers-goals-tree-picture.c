/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-picture.h"

#include "koers-chart-rect.h"
#include "koers-goals-tree-legend.h"
#include "koers-goals-tree-painter.h"
#include "koers-goals-tree-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* On paper nothing can be pointed at: names are complete unless they are very long. */
#define MAX_LINES 6

typedef struct {
  KoersGoalsTree                     *tree;
  const KoersGoalsTreePictureOptions *options;
  KoersPaper                          paper;
  gboolean                            upright;
  KoersChartPalette                   palette;
  double                              width;
  double                              page_height;
  KoersGoalsTreePainter              *painter;
  KoersGoalsTreeMetrics               metrics;
  KoersGoalsTreeLayout               *layout; /* of all of it */
  /* The parts of a page around the tree. */
  double                              title_height;
  double                              legend_height;
  double                              foot_height;
} Picture;

static void
clear_setting (Picture *picture)
{
  g_clear_pointer (&picture->layout, koers_goals_tree_layout_free);
  g_clear_pointer (&picture->painter, koers_goals_tree_painter_free);
}

static KoersGoalsTreeLayout *
make_layout (Picture        *picture,
             KoersGoalsTree *tree)
{
  KoersTextMeasure measure = koers_goals_tree_painter_get_measure (picture->painter);

  return koers_goals_tree_layout_new (tree, &picture->metrics, measure, picture->width, picture->options->rtl);
}

/* How high the tree itself may be. */
static double
get_room (Picture *picture)
{
  return picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->title_height - picture->legend_height - picture->foot_height -
         koers_goals_tree_layout_get_head_height (picture->layout);
}

/* Chooses a sheet and a text size; answers whether a column can fit on it at all, each name of it on one line. */
static gboolean
set_sheet (Picture    *picture,
               KoersPaper  paper,
               gboolean    upright,
               gboolean    compact,
               double      size)
{
  PangoContext *context = koers_sheet_make_context (picture->options->font, size, picture->options->rtl);
  double width = koers_paper_get_width (paper), height = koers_paper_get_height (paper), row;
  guint n = 0;

  clear_setting (picture);
  picture->paper = paper;
  picture->upright = upright;
  picture->width = (paper == KOERS_PAPER_NONE ? MAX (picture->options->width, 200) : upright ? height : width) - 2 * KOERS_SHEET_MARGIN;
  picture->page_height = upright ? width : height;
  picture->painter = koers_goals_tree_painter_new (context, &picture->palette);
  g_object_unref (context);
  picture->metrics = koers_goals_tree_painter_get_metrics (picture->painter);
  picture->metrics.max_lines = MAX_LINES;
  picture->metrics.show_states = !compact;
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    n = MAX (n, koers_goals_tree_get_n_in (picture->tree, i));
  row = 2 * picture->metrics.pad + picture->metrics.text_heights[KOERS_TEXT_BAR] + picture->metrics.gap;
  return n * row - picture->metrics.gap <= picture->page_height;
}

/* Sets everything on the sheet that was chosen; answers whether all of it fits on one. */
static gboolean
set_tree (Picture *picture)
{
  KoersChartText *text = koers_goals_tree_painter_get_text (picture->painter);

  picture->layout = make_layout (picture, picture->tree);
  picture->title_height = koers_chart_text_get_height (text, KOERS_TEXT_TITLE) + 2 * picture->metrics.pad;
  picture->legend_height = koers_goals_tree_legend_append (NULL, picture->tree, text, &picture->palette, picture->width, picture->options->rtl);
  if (picture->legend_height > 0)
    picture->legend_height += 2 * picture->metrics.pad;
  picture->foot_height = koers_chart_text_get_height (text, KOERS_TEXT_MILESTONE) + 2 * picture->metrics.pad;
  return koers_goals_tree_layout_get_width (picture->layout) <= picture->width &&
         koers_goals_tree_layout_get_height (picture->layout) <= get_room (picture);
}

static gboolean
set_text_size (Picture    *picture,
               KoersPaper  paper,
               gboolean    upright,
               gboolean    compact,
               double      size)
{
  return set_sheet (picture, paper, upright, compact, size) && set_tree (picture);
}

/* With more room the text is larger, and the states stand below the names; their signs are there in any case. */
static gboolean
try_sheet (Picture    *picture,
           KoersPaper  paper,
           gboolean    upright)
{
  const double least = KOERS_SHEET_LEAST_TEXT / KOERS_TEXT_SMALLEST;

  /* Most trees do not fit on most sheets: then the larger sizes need not be tried. */
  if (!set_text_size (picture, paper, upright, TRUE, least))
    return FALSE;
  for (double size = koers_paper_get_text_size (paper); size > least; size -= 0.5)
    if (set_text_size (picture, paper, upright, FALSE, size) || set_text_size (picture, paper, upright, TRUE, size))
      return TRUE;
  return set_text_size (picture, paper, upright, TRUE, least);
}

static gboolean
fits_somewhere (Picture *picture)
{
  const double least = KOERS_SHEET_LEAST_TEXT / KOERS_TEXT_SMALLEST;

  return set_text_size (picture, KOERS_PAPER_A0, TRUE, TRUE, least) || set_text_size (picture, KOERS_PAPER_A0, FALSE, TRUE, least);
}

/* The smallest sheet that holds all of it in a text that can be read; if none does, several of a size that an office prints. */
static void
choose_sheet (Picture *picture)
{
  if (!picture->options->on_sheets)
    {
      set_sheet (picture, KOERS_PAPER_NONE, FALSE, FALSE, koers_paper_get_text_size (KOERS_PAPER_NONE));
      set_tree (picture);
      picture->width = MAX (picture->width, koers_goals_tree_layout_get_width (picture->layout));
      picture->page_height = ceil (2 * KOERS_SHEET_MARGIN + picture->title_height + picture->legend_height + picture->foot_height +
                                   koers_goals_tree_layout_get_head_height (picture->layout) +
                                   MAX (koers_goals_tree_layout_get_height (picture->layout), KOERS_SHEET_LEAST_CHART));
      return;
    }
  /* What does not fit on the largest fits on none: a large tree is not tried on each. */
  for (KoersPaper paper = fits_somewhere (picture) ? KOERS_PAPER_A4 : KOERS_N_PAPERS; paper <= KOERS_PAPER_A0; paper++)
    if (try_sheet (picture, paper, FALSE) || try_sheet (picture, paper, TRUE))
      return;
  set_sheet (picture, KOERS_PAPER_A3, TRUE, FALSE, koers_paper_get_text_size (KOERS_PAPER_A4));
  set_tree (picture);
}

static void
append_tree (Picture        *picture,
             GtkSnapshot    *snapshot,
             KoersGoalsTree *tree)
{
  g_autoptr (KoersGoalsTreeLayout) layout = make_layout (picture, tree);
  graphene_rect_t view = koers_chart_rect (0, 0, picture->width, MAX (koers_goals_tree_layout_get_height (layout), KOERS_SHEET_LEAST_CHART));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) picture->title_height));
  koers_goals_tree_painter_paint (picture->painter, snapshot, layout, &view, NULL);
  gtk_snapshot_restore (snapshot);
}

static void
append_title (Picture          *picture,
              const KoersSheet *sheet)
{
  const char *title = koers_goals_tree_get_title (picture->tree);
  /* Translators: the size of a sheet, such as A3. */
  g_autofree char *paper = g_strdup_printf (picture->upright ? _("Made for paper of size %s, upright") : _("Made for paper of size %s"),
                                            koers_paper_get_name (picture->paper));
  double line = koers_chart_text_get_height (sheet->text, KOERS_TEXT_TITLE) - koers_chart_text_get_height (sheet->text, KOERS_TEXT_MILESTONE);

  if (title != NULL)
    koers_sheet_append_line (sheet, title, KOERS_TEXT_TITLE, FALSE, 0, picture->width * 0.7, &picture->palette.foreground);
  if (picture->paper != KOERS_PAPER_NONE)
    koers_sheet_append_line (sheet, paper, KOERS_TEXT_MILESTONE, TRUE, round (line / 2), picture->width * 0.3, &picture->palette.dim);
}

static GskRenderNode *
make_page (Picture        *picture,
           KoersGoalsTree *tree,
           guint           page,
           guint           n_pages)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  KoersChartText *text = koers_goals_tree_painter_get_text (picture->painter);
  const KoersSheet sheet = { snapshot, text, &picture->palette, picture->width, picture->options->rtl };
  double pad = picture->metrics.pad, foot = picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->foot_height;

  gtk_snapshot_append_color (snapshot, &picture->palette.background,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (picture->width + 2 * KOERS_SHEET_MARGIN), (float) picture->page_height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) KOERS_SHEET_MARGIN, (float) KOERS_SHEET_MARGIN));
  append_title (picture, &sheet);
  append_tree (picture, snapshot, tree);
  if (picture->legend_height > 0)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (foot - picture->legend_height + 2 * pad)));
      koers_goals_tree_legend_append (snapshot, picture->tree, text, &picture->palette, picture->width, picture->options->rtl);
      gtk_snapshot_restore (snapshot);
    }
  koers_sheet_append_foot (&sheet, koers_goals_tree_get_reporting_day (picture->tree), picture->options->source, foot + 2 * pad, (KoersSheetNumber) { page, n_pages });
  return gtk_snapshot_free_to_node (snapshot);
}

static GArray *
make_pages (Picture *picture)
{
  GArray *pages = koers_picture_pages_new ();
  g_autoptr (GPtrArray) parts = NULL;

  if (picture->paper != KOERS_PAPER_NONE && koers_goals_tree_layout_get_height (picture->layout) > get_room (picture))
    parts = koers_goals_tree_split (picture->layout, get_room (picture));
  for (guint i = 0; i < (parts != NULL ? parts->len : 1); i++)
    {
      KoersPicturePage page = { NULL, picture->width + 2 * KOERS_SHEET_MARGIN, picture->page_height };

      page.node = make_page (picture, parts != NULL ? g_ptr_array_index (parts, i) : picture->tree, i, parts != NULL ? parts->len : 1);
      g_array_append_val (pages, page);
    }
  return pages;
}

/**
 * koers_goals_tree_picture_new:
 * @tree: what is shown
 * @options: how
 *
 * Makes complete pages of a goals tree: title, headings, the tree, legend, and at the foot the reporting date and the source. On paper it
 * takes the smallest sheet from A4 to A0 on which all of it stands in a text of at least 7 points, and says which; what is too much for that
 * stands on several sheets, each a tree of its own, see koers_goals_tree_split(). Needs gtk_init_check() before it, but no display.
 *
 * Returns: (transfer full) (element-type KoersPicturePage): the pages, at least one; freeing the array frees them
 */
GArray *
koers_goals_tree_picture_new (KoersGoalsTree                     *tree,
                              const KoersGoalsTreePictureOptions *options)
{
  Picture picture = { tree, options };
  GArray *pages;

  picture.palette = options->palette != NULL ? *options->palette : koers_chart_palette_light ();
  choose_sheet (&picture);
  pages = make_pages (&picture);
  clear_setting (&picture);
  return pages;
}
