/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-sheet.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"
#include "koers-roadmap.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

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
 * @number: which page it is
 *
 * Draws what stands at the foot of every page.
 */
void
koers_sheet_append_foot (const KoersSheet *self,
                         gint32            reporting_day,
                         const char       *source,
                         double            y,
                         KoersSheetNumber  number)
{
  double room = self->width;
  g_autofree char *mark = NULL;
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

  if (number.row > 0)
    /* Translators: number of a page, how many there are; where it lies among those that are put together to one large picture. */
    mark = g_strdup_printf (_("Page %u of %u, row %u, column %u"), number.page + 1, number.n_pages, number.row, number.column);
  else if (number.n_pages > 1)
    /* Translators: number of a page, how many there are. */
    mark = g_strdup_printf (_("Page %u of %u"), number.page + 1, number.n_pages);
  if (mark != NULL)
    {
      koers_sheet_append_line (self, mark, KOERS_TEXT_MILESTONE, TRUE, y, room, &self->palette->dim);
      room -= koers_text_measure_width (koers_chart_text_get_measure (self->text), mark, KOERS_TEXT_MILESTONE) +
              koers_chart_text_get_height (self->text, KOERS_TEXT_MILESTONE);
    }
  if (about != NULL)
    koers_sheet_append_line (self, about, KOERS_TEXT_MILESTONE, FALSE, y, MAX (room, 0), &self->palette->dim);
}

/**
 * koers_sheet_get_text_size:
 * @paper: a sheet
 * @width: the width of a sheet that has no name, in points
 * @height: its height; 0 if it is as high as it has to be
 *
 * Returns: the size of ordinary text at which it looks best, in points: for a sheet that has no name that of the one it comes nearest to
 */
double
koers_sheet_get_text_size (KoersPaper paper,
                           double     width,
                           double     height)
{
  if (paper != KOERS_PAPER_NONE || height <= 0)
    return koers_paper_get_text_size (paper);
  for (paper = KOERS_PAPER_A4; paper < KOERS_PAPER_A0; paper++)
    if (MAX (width, height) < koers_paper_get_width (paper) * G_SQRT2)
      break;
  return koers_paper_get_text_size (paper);
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
