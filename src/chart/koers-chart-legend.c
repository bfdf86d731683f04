/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-legend.h"

#include "koers-chart-glyph.h"
#include "koers-chart-rect.h"

#include <math.h>

/**
 * koers_chart_legend_new:
 * @snapshot: (nullable): where to; %NULL to measure only
 * @text: the texts
 * @palette: the colours
 * @width: how wide the legend may be
 * @rtl: whether reading goes from right to left
 *
 * Returns: a legend without entries, from 0, 0
 */
KoersChartLegend
koers_chart_legend_new (GtkSnapshot             *snapshot,
                        KoersChartText          *text,
                        const KoersChartPalette *palette,
                        double                   width,
                        gboolean                 rtl)
{
  double line = koers_chart_text_get_height (text, KOERS_TEXT_MILESTONE);

  return (KoersChartLegend) { snapshot, text, palette, width, rtl, line, 2 * round (line * 0.42), 0, 0 };
}

/**
 * koers_chart_legend_add:
 * @self: a legend
 * @label: what the sign means
 * @sign_width: how wide the sign is
 * @sign: (out): where it is to be drawn
 *
 * Makes room for a sign, and explains it.
 */
void
koers_chart_legend_add (KoersChartLegend *self,
                        const char       *label,
                        double            sign_width,
                        graphene_rect_t  *sign)
{
  double gap = round (self->line / 3);
  double label_width = koers_text_measure_width (koers_chart_text_get_measure (self->text), label, KOERS_TEXT_MILESTONE);
  double room = MAX (self->width - sign_width - gap, 1), needed = sign_width + gap + MIN (label_width, room);
  gboolean is_cut = label_width > room;
  graphene_rect_t rect;

  if (self->x > 0 && self->x + needed > self->width)
    {
      self->x = 0;
      self->y += self->line + gap;
    }

  label_width = MIN (label_width, room);
  *sign = koers_chart_rect (self->rtl ? self->width - self->x - sign_width : self->x, self->y + round ((self->line - self->size) / 2),
                            sign_width, self->size);
  rect = koers_chart_rect (self->rtl ? self->width - self->x - needed : self->x + sign_width + gap, self->y, label_width, self->line);
  if (self->snapshot != NULL)
    koers_chart_append_text (self->snapshot, self->text, label, KOERS_TEXT_MILESTONE, is_cut, &rect, &self->palette->foreground);
  self->x += needed + 3 * gap;
}

/**
 * koers_chart_legend_add_light:
 * @self: a legend
 * @light: how work goes
 *
 * Explains the sign of a light.
 */
void
koers_chart_legend_add_light (KoersChartLegend  *self,
                              KoersRoadmapLight  light)
{
  graphene_rect_t sign;

  koers_chart_legend_add (self, koers_roadmap_light_get_label (light), self->size, &sign);
  if (self->snapshot == NULL)
    return;
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &sign.origin);
  koers_chart_append_light (self->snapshot, light, self->size, self->palette);
  gtk_snapshot_restore (self->snapshot);
}

/**
 * koers_chart_legend_add_state:
 * @self: a legend
 * @state: how work stands
 *
 * Explains the sign and the colours of a state.
 */
void
koers_chart_legend_add_state (KoersChartLegend  *self,
                              KoersRoadmapState  state)
{
  const KoersBarColours *colours = &self->palette->states[state];
  const GdkRGBA borders[] = { colours->border, colours->border, colours->border, colours->border };
  const float w = (float) self->palette->border_width, widths[] = { w, w, w, w };
  graphene_rect_t sign;
  GskRoundedRect outline;

  koers_chart_legend_add (self, koers_roadmap_state_get_label (state), self->size * 2.4, &sign);
  if (self->snapshot == NULL)
    return;

  sign.origin.y -= 1;
  sign.size.height += 2;
  gsk_rounded_rect_init_from_rect (&outline, &sign, sign.size.height / 4);
  gtk_snapshot_push_rounded_clip (self->snapshot, &outline);
  gtk_snapshot_append_color (self->snapshot, &colours->fill, &sign);
  gtk_snapshot_pop (self->snapshot);
  gtk_snapshot_append_border (self->snapshot, &outline, widths, borders);

  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) (sign.origin.x + 0.8 * self->size),
                                                                  (float) (sign.origin.y + 1 + 0.1 * self->size)));
  koers_chart_append_state (self->snapshot, state, self->size * 0.8, self->rtl, self->palette);
  gtk_snapshot_restore (self->snapshot);
}

/**
 * koers_chart_legend_get_height:
 * @self: a legend
 *
 * Returns: how high it is; 0 if nothing was explained
 */
double
koers_chart_legend_get_height (const KoersChartLegend *self)
{
  return self->x > 0 ? self->y + self->line : 0;
}
