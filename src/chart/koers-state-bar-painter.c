/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-state-bar-painter.h"

#include "koers-chart-glyph.h"
#include "koers-roadmap-painter-private.h"

#include <math.h>

/* A bar of initiatives by state, in the colours and with the signs that the roadmap has for them. */

static void
append_shape (GtkSnapshot             *snapshot,
              KoersRoadmapState        state,
              const graphene_rect_t   *rect,
              const KoersChartPalette *palette)
{
  const KoersBarColours *colours = &palette->states[state];
  const GdkRGBA borders[] = { colours->border, colours->border, colours->border, colours->border };
  const float w = (float) palette->border_width, widths[] = { w, w, w, w };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, MIN (roundf (rect->size.height / 4), rect->size.width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colours->fill, rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, borders);
}

static void
append_sign (GtkSnapshot             *snapshot,
             KoersRoadmapState        state,
             const graphene_rect_t   *square,
             const KoersChartPalette *palette,
             gboolean                 rtl)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &square->origin);
  koers_chart_append_state (snapshot, state, square->size.height, rtl, palette);
  gtk_snapshot_restore (snapshot);
}

/**
 * koers_state_bar_paint:
 * @snapshot: where to
 * @layout: a bar
 * @painter: what writes its numbers
 * @palette: its colours
 * @rtl: whether reading goes from right to left
 *
 * Paints a bar from 0, 0.
 */
void
koers_state_bar_paint (GtkSnapshot               *snapshot,
                       const KoersStateBarLayout *layout,
                       KoersRoadmapPainter       *painter,
                       const KoersChartPalette   *palette,
                       gboolean                   rtl)
{
  for (guint i = 0; i < layout->n_segments; i++)
    {
      const KoersStateSegment *segment = &layout->segments[i];
      g_autofree char *number = g_strdup_printf ("%u", segment->n);

      append_shape (snapshot, segment->state, &segment->rect, palette);
      if (segment->sign.size.width > 0)
        append_sign (snapshot, segment->state, &segment->sign, palette, rtl);
      if (segment->number.size.width > 0)
        koers_chart_append_text (snapshot, koers_roadmap_painter_get_text (painter), number, KOERS_TEXT_MILESTONE, FALSE, &segment->number,
                                 &palette->foreground);
    }
}

/**
 * koers_state_bar_paint_sign:
 * @snapshot: where to
 * @state: how work stands
 * @rect: where it has to stand
 * @palette: its colours
 * @rtl: whether reading goes from right to left
 *
 * Paints a small part of a bar, to explain one.
 */
void
koers_state_bar_paint_sign (GtkSnapshot             *snapshot,
                            KoersRoadmapState        state,
                            const graphene_rect_t   *rect,
                            const KoersChartPalette *palette,
                            gboolean                 rtl)
{
  float size = 2 * roundf (rect->size.height / 4);
  graphene_rect_t square = GRAPHENE_RECT_INIT (rect->origin.x + (rect->size.width - size) / 2, rect->origin.y + (rect->size.height - size) / 2, size, size);

  append_shape (snapshot, state, rect, palette);
  append_sign (snapshot, state, &square, palette, rtl);
}
