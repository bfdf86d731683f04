/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-sheet.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"
#include "koers-roadmap.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#define MM_TO_POINTS (72 / 25.4)

/* Width and height of a sheet in millimetres, and the size of the name of a bar in points at which it looks best. */
static const double sheets[][3] = {
  [KOERS_PAPER_A4] = { 297, 210, 9 },
  [KOERS_PAPER_A3] = { 420, 297, 10 },
  [KOERS_PAPER_A2] = { 594, 420, 12 },
  [KOERS_PAPER_A1] = { 841, 594, 15 },
  [KOERS_PAPER_A0] = { 1189, 841, 20 },
  [KOERS_PAPER_NONE] = { 0, 0, 9 },
};

/**
 * koers_paper_get_width:
 * @paper: a sheet
 *
 * Returns: its width in points of 1/72 inch; 0 if it is not given by the sheet
 */
double
koers_paper_get_width (KoersPaper paper)
{
  return round (sheets[paper][0] * MM_TO_POINTS);
}

/**
 * koers_paper_get_height:
 * @paper: a sheet
 *
 * Returns: its height in points of 1/72 inch; 0 if it is not given by the sheet
 */
double
koers_paper_get_height (KoersPaper paper)
{
  return round (sheets[paper][1] * MM_TO_POINTS);
}

/**
 * koers_paper_get_name:
 * @paper: a sheet
 *
 * Returns: (transfer none): what its size is called
 */
const char *
koers_paper_get_name (KoersPaper paper)
{
  static const char *const names[] = { "A4", "A3", "A2", "A1", "A0", "" };

  return names[paper];
}

/**
 * koers_paper_get_text_size:
 * @paper: a sheet
 *
 * Returns: the size of ordinary text at which it looks best, in points
 */
double
koers_paper_get_text_size (KoersPaper paper)
{
  return sheets[paper][2];
}

/**
 * koers_sheet_make_context:
 * @font: (nullable): the family of the font; "Sans" if it is %NULL
 * @size: the size of ordinary text, in points
 * @rtl: whether reading goes from right to left
 *
 * Returns: (transfer full): where the fonts of a page come from
 */
PangoContext *
koers_sheet_make_context (const char *font,
                          double      size,
                          gboolean    rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* One unit is one point, and glyphs stand where they should at any resolution. */
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_font_description_set_family (description, font != NULL ? font : "Sans");
  pango_font_description_set_size (description, (int) (size * PANGO_SCALE));
  pango_context_set_font_description (context, description);
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

/**
 * koers_sheet_append_line:
 * @self: a sheet
 * @text: UTF-8
 * @role: what it is for
 * @at_end: whether it stands at the end of the line
 * @y: its top
 * @max_width: where it must end
 * @colour: its colour
 *
 * Draws a line of text beside the chart.
 */
void
koers_sheet_append_line (const KoersSheet *self,
                         const char       *text,
                         KoersTextRole     role,
                         gboolean          at_end,
                         double            y,
                         double            max_width,
                         const GdkRGBA    *colour)
{
  double width = koers_text_measure_width (koers_chart_text_get_measure (self->text), text, role);
  gboolean is_cut = width > max_width;
  graphene_rect_t rect;

  width = MIN (width, max_width);
  rect = koers_chart_rect (at_end != self->rtl ? self->width - width : 0, y, width, koers_chart_text_get_height (self->text, role));
  koers_chart_append_text (self->snapshot, self->text, text, role, is_cut, &rect, colour);
}

/**
 * koers_sheet_append_foot:
 * @self: a sheet
 * @reporting_day: the reporting date in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 * @source: (nullable): where the data comes from
 * @y: its top
 * @page: the number of the page, from 0
 * @n_pages: how many there are
 *
 * Draws what stands at the foot of every page.
 */
void
koers_sheet_append_foot (const KoersSheet *self,
                         gint32            reporting_day,
                         const char       *source,
                         double            y,
                         guint             page,
                         guint             n_pages)
{
  g_autofree char *number = NULL;
  g_autofree char *about = NULL;

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
    koers_sheet_append_line (self, about, KOERS_TEXT_MILESTONE, FALSE, y, self->width * 0.8, &self->palette->dim);
  if (n_pages > 1)
    {
      /* Translators: number of a page, how many there are. */
      number = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);
      koers_sheet_append_line (self, number, KOERS_TEXT_MILESTONE, TRUE, y, self->width * 0.2, &self->palette->dim);
    }
}

static void
clear_page (gpointer data)
{
  KoersPicturePage *page = data;

  gsk_render_node_unref (page->node);
}

/**
 * koers_picture_pages_new:
 *
 * Returns: (transfer full) (element-type KoersPicturePage): no pages; freeing the array frees those that are added
 */
GArray *
koers_picture_pages_new (void)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (KoersPicturePage));

  g_array_set_clear_func (pages, clear_page);
  return pages;
}
