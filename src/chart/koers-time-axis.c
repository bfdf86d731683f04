/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-time-axis.h"

#include <math.h>

/* Free pixels above and below a row of labels. */
#define ROW_PAD 4.0

static double
get_row_height (KoersChartText *text,
                gboolean        major)
{
  return koers_chart_text_get_height (text, major ? KOERS_TEXT_AXIS_MAJOR : KOERS_TEXT_AXIS_MINOR) + 2 * ROW_PAD;
}

/**
 * koers_time_axis_get_height:
 * @text: shaped texts
 *
 * Returns: how high a time axis with two rows is, in pixels
 */
double
koers_time_axis_get_height (KoersChartText *text)
{
  return get_row_height (text, TRUE) + get_row_height (text, FALSE);
}

static void
append_row (GtkSnapshot             *snapshot,
            KoersTimeTicks          *ticks,
            KoersChartText          *text,
            const KoersChartPalette *palette,
            gboolean                 major,
            double                   y)
{
  KoersTextRole role = major ? KOERS_TEXT_AXIS_MAJOR : KOERS_TEXT_AXIS_MINOR;
  guint n_ticks;
  const KoersTimeTick *all = koers_time_ticks_get_ticks (ticks, major, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    {
      PangoLayout *layout;

      if (all[i].label[0] == '\0')
        continue;
      layout = koers_chart_text_get_layout (text, all[i].label, role, -1);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (all[i].label_x), (float) (y + ROW_PAD)));
      gtk_snapshot_append_layout (snapshot, layout, major ? &palette->foreground : &palette->dim);
      gtk_snapshot_restore (snapshot);
    }
}

/* The line where a period begins; it stands at its right edge when time runs from right to left. */
static void
append_lines (GtkSnapshot    *snapshot,
              KoersTimeTicks *ticks,
              gboolean        major,
              double          y,
              double          height,
              const GdkRGBA  *colour)
{
  guint n_ticks;
  const KoersTimeTick *all = koers_time_ticks_get_ticks (ticks, major, &n_ticks);

  /* Each tick but the first begins where the one before it ends. */
  for (guint i = 1; i < n_ticks; i++)
    {
      double x = round (MAX (all[i].x, all[i - 1].x));

      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT ((float) x, (float) y, 1, (float) height));
    }
}

/**
 * koers_time_axis_append:
 * @snapshot: where to
 * @ticks: what the axis shows
 * @text: shaped texts
 * @palette: the colours
 * @width: how wide the axis is
 *
 * Draws the two rows of a time axis, from 0, 0.
 */
void
koers_time_axis_append (GtkSnapshot             *snapshot,
                        KoersTimeTicks          *ticks,
                        KoersChartText          *text,
                        const KoersChartPalette *palette,
                        double                   width)
{
  double major = get_row_height (text, TRUE), height = koers_time_axis_get_height (text);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot, &palette->card, &bounds);
  append_lines (snapshot, ticks, FALSE, major, height - major, &palette->grid_strong);
  /* A month ends within a week: its line would go through the name of that. */
  append_lines (snapshot, ticks, TRUE, 0, koers_time_ticks_get_unit (ticks, FALSE) == KOERS_TIME_WEEK ? major : height,
                &palette->grid_strong);
  append_row (snapshot, ticks, text, palette, TRUE, 0);
  append_row (snapshot, ticks, text, palette, FALSE, major);
  gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                             &GRAPHENE_RECT_INIT (0, (float) (height - 1), (float) width, 1));
  gtk_snapshot_pop (snapshot);
}

/**
 * koers_time_axis_append_grid:
 * @snapshot: where to
 * @ticks: what the axis shows
 * @palette: the colours
 * @height: how high the chart is
 *
 * Draws the lines of the axis through a chart, from 0, 0.
 */
void
koers_time_axis_append_grid (GtkSnapshot             *snapshot,
                             KoersTimeTicks          *ticks,
                             const KoersChartPalette *palette,
                             double                   height)
{
  append_lines (snapshot, ticks, FALSE, 0, height, &palette->grid);
  append_lines (snapshot, ticks, TRUE, 0, height, &palette->grid_strong);
}
