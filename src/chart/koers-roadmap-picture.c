/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-picture.h"

#include "koers-roadmap-legend.h"
#include "koers-roadmap-painter-private.h"
#include "koers-time-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

/* No text on paper is smaller, in points: what people over forty can read at arm's length. */
#define LEAST_TEXT 7.0

/* The shortest picture, in points, so that an empty one still looks like a page. */
#define LEAST_CHART 60.0

/* Free space around a page, in points: 12 mm, which every printer leaves. */
#define MARGIN 34.0

#define MM_TO_POINTS (72 / 25.4)

/* Width and height of a sheet in millimetres, and the size of the name of a bar in points at which it looks best. */
static const double sheets[][3] = {
  [KOERS_PAPER_A4] = { 297, 210, 9 },
  [KOERS_PAPER_A3] = { 420, 297, 10 },
  [KOERS_PAPER_A2] = { 594, 420, 12 },
  [KOERS_PAPER_A1] = { 841, 594, 15 },
  [KOERS_PAPER_A0] = { 1189, 841, 20 },
};

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

static PangoContext *
make_context (Picture *picture,
              double   size)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* One unit is one point, and glyphs stand where they should at any resolution. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_font_description_set_family (font, picture->options->font != NULL ? picture->options->font : "Sans");
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_context_set_base_dir (context, picture->options->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

static void
clear_setting (Picture *picture)
{
  g_clear_pointer (&picture->layout, koers_roadmap_layout_free);
  g_clear_pointer (&picture->painter, koers_roadmap_painter_free);
}

static double
get_room (Picture *picture)
{
  return picture->page_height - 2 * MARGIN - picture->head_height - picture->legend_height - picture->foot_height;
}

/* Sets everything in a text size; answers whether all rows fit on one page. */
static gboolean
set_text_size (Picture  *picture,
               double    size,
               gboolean  compact)
{
  PangoContext *context = make_context (picture, size);
  KoersRoadmapMetrics metrics;
  KoersChartText *text;
  double gap;

  clear_setting (picture);
  picture->painter = koers_roadmap_painter_new (context, &picture->palette);
  g_object_unref (context);
  metrics = koers_roadmap_painter_get_metrics (picture->painter, compact);
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
  double best = paper == KOERS_PAPER_NONE ? 9 : sheets[paper][2], least = LEAST_TEXT / KOERS_TEXT_SMALLEST;

  for (double size = best; size >= least; size -= 0.5)
    if (set_text_size (picture, size, FALSE) || picture->options->paper == KOERS_PAPER_NONE ||
        set_text_size (picture, size, TRUE))
      return;
  set_text_size (picture, best, FALSE);
}

static void
append_line_of_text (Picture       *picture,
                     GtkSnapshot   *snapshot,
                     const char    *text,
                     KoersTextRole  role,
                     gboolean       at_end,
                     double         y,
                     double         max_width,
                     const GdkRGBA *colour)
{
  KoersChartText *texts = koers_roadmap_painter_get_text (picture->painter);
  double width = koers_text_measure_width (koers_chart_text_get_measure (texts), text, role);
  gboolean is_cut = width > max_width;
  graphene_rect_t rect;

  width = MIN (width, max_width);
  rect = koers_chart_rect (at_end != picture->options->rtl ? picture->width - width : 0, y, width,
                           koers_chart_text_get_height (texts, role));
  koers_roadmap_painter_append_text (picture->painter, snapshot, text, role, is_cut, &rect, colour);
}

static void
append_foot (Picture     *picture,
             GtkSnapshot *snapshot,
             double       y,
             guint        page,
             guint        n_pages)
{
  g_autofree char *number = NULL;
  g_autofree char *about = NULL;
  const char *source = picture->options->source;
  gint32 today, reporting_day;

  koers_roadmap_get_days (picture->roadmap, &today, &reporting_day);
  if (reporting_day != KOERS_ROADMAP_NO_DAY)
    {
      g_autofree char *day = koers_date_dup_label ((KoersDate) { reporting_day, KOERS_PRECISION_DAY });

      if (source != NULL)
        /* Translators: a day, where the data comes from. */
        about = g_strdup_printf (_("Reporting date: %s. Source: %s"), day, source);
      else
        about = g_strdup_printf (_("Reporting date: %s"), day);
    }
  else if (source != NULL)
    about = g_strdup_printf (_("Source: %s"), source);

  if (about != NULL)
    append_line_of_text (picture, snapshot, about, KOERS_TEXT_MILESTONE, FALSE, y, picture->width * 0.8, &picture->palette.dim);
  if (n_pages > 1)
    {
      /* Translators: number of a page, how many there are. */
      number = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
      append_line_of_text (picture, snapshot, number, KOERS_TEXT_MILESTONE, TRUE, y, picture->width * 0.2, &picture->palette.dim);
    }
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

  gtk_snapshot_append_color (snapshot, &picture->palette.background,
                             &GRAPHENE_RECT_INIT (0, 0, (float) (picture->width + 2 * MARGIN), (float) picture->page_height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) MARGIN, (float) MARGIN));
  if (title != NULL)
    append_line_of_text (picture, snapshot, title, KOERS_TEXT_TITLE, FALSE, 0, picture->width, &picture->palette.foreground);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (picture->head_height - axis)));
  append_rows (picture, snapshot, y, height, lead);
  gtk_snapshot_restore (snapshot);

  if (picture->legend_height > 0)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (picture->page_height - 2 * MARGIN - picture->foot_height -
                                                                          picture->legend_height + 2 * gap)));
      koers_roadmap_legend_append (snapshot, picture->roadmap, picture->painter, &picture->palette, picture->width,
                                   picture->options->rtl);
      gtk_snapshot_restore (snapshot);
    }
  append_foot (picture, snapshot, picture->page_height - 2 * MARGIN - picture->foot_height + 2 * gap, page, n_pages);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
clear_page (gpointer data)
{
  KoersPicturePage *page = data;

  gsk_render_node_unref (page->node);
}

static GArray *
make_pages (Picture *picture)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (KoersPicturePage));
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (double));
  double total = koers_roadmap_layout_get_height (picture->layout), room = get_room (picture);
  double heading = koers_roadmap_layout_get_metrics (picture->layout)->lane_height;
  double y = 0;

  g_array_set_clear_func (pages, clear_page);
  g_array_append_val (tops, y);
  while (total > 0 && (y = koers_roadmap_layout_get_break (picture->layout, y, room - (y > 0 ? heading : 0))) < total)
    g_array_append_val (tops, y);
  g_array_append_val (tops, total);

  for (guint i = 0; i + 1 < tops->len; i++)
    {
      double top = g_array_index (tops, double, i), end = g_array_index (tops, double, i + 1), lead = 0;
      KoersPicturePage page = { NULL, picture->width + 2 * MARGIN, picture->page_height };

      if (i > 0 && koers_roadmap_layout_get_row (picture->layout, koers_roadmap_layout_get_row_at (picture->layout, top)).bar != G_MAXUINT)
        lead = heading;
      page.node = make_page (picture, top, tops->len == 2 ? MAX (end - top, LEAST_CHART) : end - top, lead, i, tops->len - 1);
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
    picture.width = MAX (options->width, 200) - 2 * MARGIN;
  else
    {
      picture.width = round (sheets[options->paper][0] * MM_TO_POINTS) - 2 * MARGIN;
      picture.page_height = round (sheets[options->paper][1] * MM_TO_POINTS);
    }

  choose_text_size (&picture);
  if (options->paper == KOERS_PAPER_NONE)
    picture.page_height = 2 * MARGIN + picture.head_height + picture.legend_height + picture.foot_height +
                          MAX (koers_roadmap_layout_get_height (picture.layout), LEAST_CHART);

  /* A little air at both ends, if all of it is shown. */
  days = koers_span_get_length (span) * 0.02;
  if (koers_span_is_empty (options->span) && !koers_span_is_empty (span))
    span = (KoersSpan) { (gint32) (span.start - days), (gint32) (span.end + days) };
  picture.scale = koers_time_scale_fit (span, picture.width, options->rtl);

  pages = make_pages (&picture);
  clear_setting (&picture);
  return pages;
}
