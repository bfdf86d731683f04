/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-picture.h"

#include "koers-error.h"
#include "koers-roadmap-legend.h"
#include "koers-roadmap-painter-private.h"
#include "koers-roadmap-picture-table.h"
#include "koers-roadmap-tiles.h"
#include "koers-time-axis.h"

#include <glib/gi18n-lib.h>

typedef struct {
  KoersRoadmap                     *roadmap;
  const KoersRoadmapPictureOptions *options;
  KoersChartPalette                 palette;
  KoersSpan                         span;
  guint                             n_across;
  double                            width;
  double                            page_height; /* 0 for as high as it has to be */
  KoersPictureTable                *table;
  KoersRoadmapPainter              *painter;
  KoersRoadmapLayout               *layout;
  /* The parts of a page around the rows. */
  double                            title_height;
  double                            axis_height;
  double                            legend_height;
  double                            foot_height;
} Picture;

static void
clear_setting (Picture *picture)
{
  g_clear_pointer (&picture->layout, koers_roadmap_layout_free);
  g_clear_pointer (&picture->painter, koers_roadmap_painter_free);
}

static gboolean
has_part (Picture        *picture,
          KoersPageParts  part)
{
  return (picture->options->page.without & part) == 0;
}

static const char *
get_title (Picture *picture)
{
  if (!has_part (picture, KOERS_PAGE_TITLE))
    return NULL;
  return picture->options->title != NULL ? picture->options->title : koers_roadmap_get_title (picture->roadmap);
}

/* What is left for the rows of the roadmap, and for the table with its heads. */
static double
get_room (Picture *picture)
{
  return picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->title_height - picture->axis_height - picture->legend_height - picture->foot_height;
}

static double
get_table_room (Picture *picture)
{
  return picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->title_height - picture->foot_height;
}

/* ---- in which size */

static void
fold_lanes (Picture *picture)
{
  g_auto (GStrv) words = g_strsplit (picture->options->folded != NULL ? picture->options->folded : "", "\n", -1);
  const char *const *folded = (const char *const *) words;

  for (guint i = 0; *folded != NULL && i < koers_roadmap_get_n_lanes (picture->roadmap); i++)
    {
      const KoersRoadmapLane *lane = koers_roadmap_get_lane (picture->roadmap, i);
      g_autofree char *id = koers_id_dup_text (lane->id), *title = koers_roadmap_dup_lane_title (picture->roadmap, i);

      if (g_strv_contains (folded, "*") || g_strv_contains (folded, id) || g_strv_contains (folded, title))
        koers_roadmap_layout_set_collapsed (picture->layout, lane->id, TRUE);
    }
}

static void
set_text_size (Picture  *picture,
               double    size,
               gboolean  compact)
{
  PangoContext *context = koers_sheet_make_context (picture->options->font, size, picture->options->rtl);
  KoersRoadmapMetrics metrics;
  KoersChartText *text;
  double gap;

  clear_setting (picture);
  picture->painter = koers_roadmap_painter_new (context, &picture->palette);
  g_object_unref (context);
  metrics = koers_roadmap_painter_get_metrics (picture->painter, compact);
  if (koers_roadmap_get_baseline_name (picture->roadmap) != NULL)
    koers_roadmap_metrics_add_baseline (&metrics);
  picture->layout = koers_roadmap_layout_new (picture->roadmap, &metrics);
  fold_lanes (picture);
  text = koers_roadmap_painter_get_text (picture->painter);
  gap = metrics.gap;

  picture->title_height = has_part (picture, KOERS_PAGE_TITLE) ? koers_chart_text_get_height (text, KOERS_TEXT_TITLE) + 2 * gap : 0;
  picture->axis_height = koers_roadmap_painter_get_axis_height (picture->painter);
  picture->legend_height = 0;
  if (has_part (picture, KOERS_PAGE_LEGEND))
    {
      picture->legend_height = koers_roadmap_legend_append (NULL, picture->roadmap, picture->painter, &picture->palette,
                                                            picture->width, picture->options->rtl);
      if (picture->legend_height > 0)
        picture->legend_height += 2 * gap;
    }
  picture->foot_height = koers_chart_text_get_height (text, KOERS_TEXT_MILESTONE) + 2 * gap;
  if (picture->table != NULL)
    koers_picture_table_lay_out (picture->table, text, gap, picture->width);
}

static GArray *
make_tiles (Picture *picture)
{
  double room = picture->page_height > 0 ? get_room (picture) : G_MAXDOUBLE;

  return koers_roadmap_tiles_new (picture->layout, picture->span, picture->n_across, picture->width, room, picture->options->rtl);
}

static GArray *
find_table_breaks (Picture *picture)
{
  return koers_picture_table_find_breaks (picture->table, picture->page_height > 0 ? get_table_room (picture) : G_MAXDOUBLE);
}

static guint
count_pages (Picture *picture)
{
  g_autoptr (GArray) tiles = make_tiles (picture);
  g_autoptr (GArray) breaks = picture->table != NULL ? find_table_breaks (picture) : NULL;

  return tiles->len + (breaks != NULL ? breaks->len - 1 : 0);
}

/* Whether the name of a bar is cut off or has no place on each of its pages: on paper nothing can be pointed at. */
static gboolean
has_cut_names (Picture *picture)
{
  g_autoptr (GArray) tiles = make_tiles (picture);
  g_autoptr (KoersRoadmapPlacement) placement = koers_roadmap_placement_new ();
  KoersTextMeasure measure = koers_chart_text_get_measure (koers_roadmap_painter_get_text (picture->painter));
  g_autofree gboolean *is_complete = g_new0 (gboolean, koers_roadmap_get_n_bars (picture->roadmap) + 1);

  for (guint i = 0; i < tiles->len; i++)
    {
      const KoersRoadmapTile *tile = &g_array_index (tiles, KoersRoadmapTile, i);
      guint n_bars, n_texts;
      const KoersPlacedBar *bars;
      const KoersPlacedText *texts;

      koers_roadmap_layout_place (picture->layout, &tile->view, measure, placement);
      bars = koers_roadmap_placement_get_bars (placement, &n_bars);
      texts = koers_roadmap_placement_get_texts (placement, &n_texts);
      for (guint j = 0; j < n_bars; j++)
        {
          if (bars[j].n_texts > 0 && texts[bars[j].first_text].role == KOERS_TEXT_BAR && (texts[bars[j].first_text].flags & KOERS_PLACED_ELLIPSISED) == 0)
            is_complete[bars[j].bar] = TRUE;
          if (tile->column + 1 == picture->n_across && !is_complete[bars[j].bar])
            return TRUE;
        }
    }
  return FALSE;
}

/* Without a number of pages that is kept, the rows should stand on one. */
static gboolean
fits (Picture *picture)
{
  guint max_pages = picture->options->page.max_pages;

  return max_pages > 0 ? count_pages (picture) <= max_pages : koers_roadmap_layout_get_height (picture->layout) <= get_room (picture);
}

static double
get_best_size (Picture *picture)
{
  return koers_sheet_get_text_size (picture->options->page.paper, picture->width, picture->page_height);
}

/* From the size that looks best to the smallest that can be read; first with more room, then with milestones on the bars. */
static gboolean
try_sizes (Picture  *picture,
           gboolean  must_fit,
           gboolean  may_cut)
{
  const double best = get_best_size (picture), least = KOERS_SHEET_LEAST_TEXT / KOERS_TEXT_SMALLEST;

  for (double size = best; size > least - 0.5; size -= 0.5)
    for (int compact = 0; compact < (must_fit && !may_cut ? 2 : 1); compact++)
      {
        set_text_size (picture, MAX (size, least), compact);
        if ((!must_fit || fits (picture)) && (may_cut || !has_cut_names (picture)))
          return TRUE;
      }
  return FALSE;
}

/* Names are complete and pages no more than asked for; if one of the two cannot be, it is the pages that are kept. */
static gboolean
choose_text_size (Picture  *picture,
                  GError  **error)
{
  const double least = KOERS_SHEET_LEAST_TEXT / KOERS_TEXT_SMALLEST;
  guint max_pages = picture->options->page.max_pages, needed;

  if (picture->page_height <= 0)
    {
      set_text_size (picture, get_best_size (picture), FALSE);
      return TRUE;
    }
  if (try_sizes (picture, TRUE, FALSE) || (max_pages > 0 ? try_sizes (picture, TRUE, TRUE) : try_sizes (picture, FALSE, FALSE)))
    return TRUE;
  /* A name that is too long for the page it stands on has room on one of two. */
  if (max_pages == 0 && picture->options->page.n_across == 0)
    {
      picture->n_across = 2;
      if (try_sizes (picture, FALSE, FALSE))
        return TRUE;
      picture->n_across = 1;
    }
  set_text_size (picture, least, FALSE);
  if (max_pages == 0)
    return TRUE;
  needed = count_pages (picture);
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE,
               /* Translators: the first number says how many pages it takes, the second how many were asked for. */
               ngettext ("In a text that can be read (7 points) this takes %u page, and %u were asked for. Choose larger paper, a shorter time or more pages.",
                         "In a text that can be read (7 points) this takes %u pages, and %u were asked for. Choose larger paper, a shorter time or more pages.",
                         needed),
               needed, max_pages);
  return FALSE;
}

/* ---- drawing */

static void
begin_page (Picture          *picture,
            const KoersSheet *sheet,
            double            page_height,
            KoersSheetNumber  number)
{
  const char *title = get_title (picture);
  double gap = koers_roadmap_layout_get_metrics (picture->layout)->gap;
  gint32 today, reporting_day;

  koers_roadmap_get_days (picture->roadmap, &today, &reporting_day);
  gtk_snapshot_append_color (sheet->snapshot, &picture->palette.background,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (picture->width + 2 * KOERS_SHEET_MARGIN), (float) page_height));
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT ((float) KOERS_SHEET_MARGIN, (float) KOERS_SHEET_MARGIN));
  if (title != NULL)
    koers_sheet_append_line (sheet, title, KOERS_TEXT_TITLE, FALSE, 0, picture->width, &picture->palette.foreground);
  koers_sheet_append_foot (sheet, has_part (picture, KOERS_PAGE_REPORTING_DATE) ? reporting_day : KOERS_ROADMAP_NO_DAY,
                           has_part (picture, KOERS_PAGE_SOURCE) ? picture->options->source : NULL,
                           page_height - 2 * KOERS_SHEET_MARGIN - picture->foot_height + 2 * gap, number);
}

static void
append_legend (Picture     *picture,
               GtkSnapshot *snapshot,
               double       page_height)
{
  double gap = koers_roadmap_layout_get_metrics (picture->layout)->gap;

  if (picture->legend_height <= 0)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (page_height - 2 * KOERS_SHEET_MARGIN - picture->foot_height -
                                                                      picture->legend_height + 2 * gap)));
  koers_roadmap_legend_append (snapshot, picture->roadmap, picture->painter, &picture->palette, picture->width, picture->options->rtl);
  gtk_snapshot_restore (snapshot);
}

static GskRenderNode *
make_chart_page (Picture                *picture,
                 const KoersRoadmapTile *tile,
                 double                  page_height,
                 KoersSheetNumber        number)
{
  KoersChartText *text = koers_roadmap_painter_get_text (picture->painter);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const KoersSheet sheet = { snapshot, text, &picture->palette, picture->width, picture->options->rtl };
  g_autoptr (KoersRoadmapPlacement) placement = koers_roadmap_placement_new ();

  begin_page (picture, &sheet, page_height, number);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) picture->title_height));
  koers_roadmap_layout_place (picture->layout, &tile->view, koers_chart_text_get_measure (text), placement);
  koers_roadmap_painter_paint_axis (picture->painter, snapshot, placement);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (picture->axis_height + tile->lead)));
  koers_roadmap_painter_paint_rows (picture->painter, snapshot, picture->layout, placement, NULL);
  gtk_snapshot_restore (snapshot);
  append_legend (picture, snapshot, page_height);
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
make_table_page (Picture          *picture,
                 double            start,
                 double            end,
                 double            page_height,
                 KoersSheetNumber  number)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const KoersSheet sheet = {
    snapshot, koers_roadmap_painter_get_text (picture->painter), &picture->palette, picture->width, picture->options->rtl
  };

  begin_page (picture, &sheet, page_height, number);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) picture->title_height));
  koers_picture_table_append (picture->table, &sheet, start, end);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
add_page (GArray        *pages,
          Picture       *picture,
          GskRenderNode *node,
          double         height)
{
  KoersPicturePage page = { node, picture->width + 2 * KOERS_SHEET_MARGIN, height };

  g_array_append_val (pages, page);
}

static void
add_chart_pages (Picture *picture,
                 GArray  *pages,
                 guint    n_pages)
{
  g_autoptr (GArray) tiles = make_tiles (picture);
  double rest = 2 * KOERS_SHEET_MARGIN + picture->title_height + picture->axis_height + picture->legend_height + picture->foot_height;

  for (guint i = 0; i < tiles->len; i++)
    {
      KoersRoadmapTile *tile = &g_array_index (tiles, KoersRoadmapTile, i);
      KoersSheetNumber number = { pages->len, n_pages };
      double page_height = picture->page_height;

      if (picture->n_across > 1)
        {
          number.row = tile->row + 1;
          number.column = tile->column + 1;
        }
      /* Also a short chart looks like one. */
      if (tiles->len == picture->n_across)
        tile->view.height = MAX (tile->view.height, KOERS_SHEET_LEAST_CHART);
      if (page_height <= 0)
        page_height = rest + tile->view.height;
      add_page (pages, picture, make_chart_page (picture, tile, page_height, number), page_height);
    }
}

static void
add_table_pages (Picture *picture,
                 GArray  *pages,
                 guint    n_pages)
{
  g_autoptr (GArray) breaks = find_table_breaks (picture);
  double page_height = picture->page_height;

  if (page_height <= 0)
    page_height = 2 * KOERS_SHEET_MARGIN + picture->title_height + picture->foot_height + koers_picture_table_get_head_height (picture->table) +
                  koers_picture_table_get_height (picture->table);
  for (guint i = 0; i + 1 < breaks->len; i++)
    add_page (pages, picture,
              make_table_page (picture, g_array_index (breaks, double, i), g_array_index (breaks, double, i + 1), page_height,
                               (KoersSheetNumber) { pages->len, n_pages }),
              page_height);
}

/* Pages without a sheet stand below each other on one. */
static GArray *
stack_pages (Picture *picture,
             GArray  *pages)
{
  GArray *stack = koers_picture_pages_new ();
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double height = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const KoersPicturePage *page = &g_array_index (pages, KoersPicturePage, i);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) height));
      gtk_snapshot_append_node (snapshot, page->node);
      gtk_snapshot_restore (snapshot);
      height += page->height;
    }
  add_page (stack, picture, gtk_snapshot_free_to_node (snapshot), height);
  g_array_unref (pages);
  return stack;
}

static GArray *
make_pages (Picture *picture)
{
  GArray *pages = koers_picture_pages_new ();
  gboolean is_stacked = picture->page_height <= 0 && picture->table != NULL;
  guint n_pages = is_stacked ? 1 : count_pages (picture);

  add_chart_pages (picture, pages, n_pages);
  if (picture->table != NULL)
    add_table_pages (picture, pages, n_pages);
  return is_stacked ? stack_pages (picture, pages) : pages;
}

static void
set_paper (Picture *picture)
{
  const KoersPageSetup *page = &picture->options->page;
  double width = picture->options->width, height = picture->options->height;

  picture->n_across = MAX (page->n_across, 1);
  if (page->paper != KOERS_PAPER_NONE)
    {
      width = page->upright ? koers_paper_get_height (page->paper) : koers_paper_get_width (page->paper);
      height = page->upright ? koers_paper_get_width (page->paper) : koers_paper_get_height (page->paper);
    }
  else if (height <= 0)
    picture->n_across = 1;
  picture->width = MAX (width, 200) - 2 * KOERS_SHEET_MARGIN;
  picture->page_height = height;
}

/* All there is, with a little air at the ends that are not given. */
static void
set_span (Picture *picture)
{
  const KoersSpan asked = picture->options->page.span;
  KoersSpan all = koers_roadmap_get_span (picture->roadmap);
  double days = koers_span_get_length (all) * 0.02;

  if (!koers_span_is_empty (all))
    all = (KoersSpan) { (gint32) (all.start - days), (gint32) (all.end + days) };
  picture->span = all;
  if (koers_span_is_empty (asked))
    return;
  if (asked.start > G_MININT32)
    picture->span.start = asked.start;
  if (asked.end < G_MAXINT32)
    picture->span.end = asked.end;
  /* Where nothing is, a year is shown. */
  if (koers_span_is_empty (picture->span) && asked.start > G_MININT32)
    picture->span.end = asked.start + 365;
  else if (koers_span_is_empty (picture->span))
    picture->span.start = asked.end - 365;
}

/**
 * koers_roadmap_picture_new:
 * @roadmap: what is shown
 * @options: how
 * @error: where to say what went wrong
 *
 * Makes complete pages of a roadmap: title, axis, chart, legend, and at the foot the reporting date and the source. If the
 * rows do not fit on one page in a text of at least 7 points, they go on on the next one, under the same axis and the heading
 * of their lane; the time can be spread over pages that lie side by side. A table of the same data follows if it is asked for. Needs
 * gtk_init_check() before it, but no display.
 *
 * Errors: %KOERS_ERROR_USAGE if it takes more pages than there may be.
 *
 * Returns: (transfer full) (element-type KoersPicturePage) (nullable): the pages, at least one; freeing the array frees them
 */
GArray *
koers_roadmap_picture_new (KoersRoadmap                      *roadmap,
                           const KoersRoadmapPictureOptions  *options,
                           GError                           **error)
{
  Picture picture = { roadmap, options };
  GArray *pages = NULL;

  picture.palette = options->palette != NULL ? *options->palette : koers_chart_palette_light ();
  picture.table = options->page.with_table ? koers_roadmap_picture_table_new (roadmap) : NULL;
  set_paper (&picture);
  set_span (&picture);
  if (choose_text_size (&picture, error))
    pages = make_pages (&picture);
  clear_setting (&picture);
  g_clear_pointer (&picture.table, koers_picture_table_free);
  return pages;
}
