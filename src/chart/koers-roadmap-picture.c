/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-picture.h"

#include "koers-roadmap-legend.h"
#include "koers-roadmap-painter-private.h"
#include "koers-time-axis.h"

typedef struct {
  KoersRoadmap                     *roadmap;
  const KoersRoadmapPictureOptions *options;
  KoersChartPalette                 palette;
  double                            width;
  double                            page_height;
  KoersRoadmapPainter              *painter;
  KoersRoadmapLayout               *layout;
  KoersTimeScale                    scale;
  /* The parts of a page around the rows. */
  double                            head_height;
  double                            legend_height;
  double                            foot_height;
} Picture;

static void
clear_setting (Picture *picture)
{
  g_clear_pointer (&picture->layout, koers_roadmap_layout_free);
  g_clear_pointer (&picture->painter, koers_roadmap_painter_free);
}

static double
get_room (Picture *picture)
{
  return picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->head_height - picture->legend_height - picture->foot_height;
}

/* Sets everything in a text size; answers whether all rows fit on one page. */
static gboolean
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
  text = koers_roadmap_painter_get_text (picture->painter);
  gap = metrics.gap;

  picture->head_height = koers_chart_text_get_height (text, KOERS_TEXT_TITLE) + 2 * gap +
                         koers_roadmap_painter_get_axis_height (picture->painter);
  picture->legend_height = 0;
  if (picture->options->legend)
    {
      picture->legend_height = koers_roadmap_legend_append (NULL, picture->roadmap, picture->painter, &picture->palette,
                                                            picture->width, picture->options->rtl);
      if (picture->legend_height > 0)
        picture->legend_height += 2 * gap;
    }
  picture->foot_height = koers_chart_text_get_height (text, KOERS_TEXT_MILESTONE) + 2 * gap;
  return koers_roadmap_layout_get_height (picture->layout) <= get_room (picture);
}

/* One page if the text can be read on it: first with more room, then with milestones on the bars, then smaller. */
static void
choose_text_size (Picture *picture)
{
  KoersPaper paper = picture->options->paper;
  double best = koers_paper_get_text_size (paper), least = KOERS_SHEET_LEAST_TEXT / KOERS_TEXT_SMALLEST;

  for (double size = best; size >= least; size -= 0.5)
    if (set_text_size (picture, size, FALSE) || picture->options->paper == KOERS_PAPER_NONE ||
        set_text_size (picture, size, TRUE))
      return;
  set_text_size (picture, best, FALSE);
}

/* The rows from y on: the heading of the lane they belong to stands above them once more. */
static void
append_rows (Picture     *picture,
             GtkSnapshot *snapshot,
             double       y,
             double       height,
             double       lead)
{
  g_autoptr (KoersRoadmapPlacement) placement = koers_roadmap_placement_new ();
  KoersRoadmapView view = { picture->scale, y, height, -lead };
  KoersTextMeasure measure = koers_chart_text_get_measure (koers_roadmap_painter_get_text (picture->painter));
  double axis = koers_roadmap_painter_get_axis_height (picture->painter);

  koers_roadmap_layout_place (picture->layout, &view, measure, placement);
  koers_roadmap_painter_paint_axis (picture->painter, snapshot, placement);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (axis + lead)));
  koers_roadmap_painter_paint_rows (picture->painter, snapshot, picture->layout, placement, NULL);
  gtk_snapshot_restore (snapshot);
}

static GskRenderNode *
make_page (Picture *picture,
           double   y,
           double   height,
           double   lead,
           guint    page,
           guint    n_pages)
{
  const char *title = picture->options->title != NULL ? picture->options->title : koers_roadmap_get_title (picture->roadmap);
  double gap = koers_roadmap_layout_get_metrics (picture->layout)->gap;
  double axis = koers_roadmap_painter_get_axis_height (picture->painter);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const KoersSheet sheet = {
    snapshot, koers_roadmap_painter_get_text (picture->painter), &picture->palette, picture->width, picture->options->rtl
  };
  gint32 today, reporting_day;

  koers_roadmap_get_days (picture->roadmap, &today, &reporting_day);
  gtk_snapshot_append_color (snapshot, &picture->palette.background,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (picture->width + 2 * KOERS_SHEET_MARGIN), (float) picture->page_height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) KOERS_SHEET_MARGIN, (float) KOERS_SHEET_MARGIN));
  if (title != NULL)
    koers_sheet_append_line (&sheet, title, KOERS_TEXT_TITLE, FALSE, 0, picture->width, &picture->palette.foreground);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (picture->head_height - axis)));
  append_rows (picture, snapshot, y, height, lead);
  gtk_snapshot_restore (snapshot);

  if (picture->legend_height > 0)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->foot_height -
                                                                          picture->legend_height + 2 * gap)));
      koers_roadmap_legend_append (snapshot, picture->roadmap, picture->painter, &picture->palette, picture->width,
                                   picture->options->rtl);
      gtk_snapshot_restore (snapshot);
    }
  koers_sheet_append_foot (&sheet, reporting_day, picture->options->source,
                           picture->page_height - 2 * KOERS_SHEET_MARGIN - picture->foot_height + 2 * gap, page, n_pages);
  return gtk_snapshot_free_to_node (snapshot);
}

static GArray *
make_pages (Picture *picture)
{
  GArray *pages = koers_picture_pages_new ();
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (double));
  double total = koers_roadmap_layout_get_height (picture->layout), room = get_room (picture);
  double heading = koers_roadmap_layout_get_metrics (picture->layout)->lane_height;
  double y = 0;

  g_array_append_val (tops, y);
  while (total > 0 && (y = koers_roadmap_layout_get_break (picture->layout, y, room - (y > 0 ? heading : 0))) < total)
    g_array_append_val (tops, y);
  g_array_append_val (tops, total);

  for (guint i = 0; i + 1 < tops->len; i++)
    {
      double top = g_array_index (tops, double, i), end = g_array_index (tops, double, i + 1), lead = 0;
      KoersPicturePage page = { NULL, picture->width + 2 * KOERS_SHEET_MARGIN, picture->page_height };

      if (i > 0 && koers_roadmap_layout_get_row (picture->layout, koers_roadmap_layout_get_row_at (picture->layout, top)).bar != G_MAXUINT)
        lead = heading;
      page.node = make_page (picture, top, tops->len == 2 ? MAX (end - top, KOERS_SHEET_LEAST_CHART) : end - top, lead, i, tops->len - 1);
      g_array_append_val (pages, page);
    }
  return pages;
}

/**
 * koers_roadmap_picture_new:
 * @roadmap: what is shown
 * @options: how
 *
 * Makes complete pages of a roadmap: title, axis, chart, legend, and at the foot the reporting date and the source. If the
 * rows do not fit on one page in a text of at least 7 points, they go on on the next one, under the same axis and the heading
 * of their lane. Needs gtk_init_check() before it, but no display.
 *
 * Returns: (transfer full) (element-type KoersPicturePage): the pages, at least one; freeing the array frees them
 */
GArray *
koers_roadmap_picture_new (KoersRoadmap                     *roadmap,
                           const KoersRoadmapPictureOptions *options)
{
  Picture picture = { roadmap, options };
  KoersSpan span = koers_span_is_empty (options->span) ? koers_roadmap_get_span (roadmap) : options->span;
  double days;
  GArray *pages;

  picture.palette = options->palette != NULL ? *options->palette : koers_chart_palette_light ();
  if (options->paper == KOERS_PAPER_NONE)
    picture.width = MAX (options->width, 200) - 2 * KOERS_SHEET_MARGIN;
  else
    {
      picture.width = koers_paper_get_width (options->paper) - 2 * KOERS_SHEET_MARGIN;
      picture.page_height = koers_paper_get_height (options->paper);
    }

  choose_text_size (&picture);
  if (options->paper == KOERS_PAPER_NONE)
    picture.page_height = 2 * KOERS_SHEET_MARGIN + picture.head_height + picture.legend_height + picture.foot_height +
                          MAX (koers_roadmap_layout_get_height (picture.layout), KOERS_SHEET_LEAST_CHART);

  /* A little air at both ends, if all of it is shown. */
  days = koers_span_get_length (span) * 0.02;
  if (koers_span_is_empty (options->span) && !koers_span_is_empty (span))
    span = (KoersSpan) { (gint32) (span.start - days), (gint32) (span.end + days) };
  picture.scale = koers_time_scale_fit (span, picture.width, options->rtl);

  pages = make_pages (&picture);
  clear_setting (&picture);
  return pages;
}
