/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-glyph.h"
#include "koers-roadmap-painter-private.h"

/* How wide the edge in the colour of the lane is. */
#define EDGE 4

/* Of the colour of a lane, how much the heading of one within another has. */
#define INNER_ALPHA 0.4f

/*< private >
 * koers_roadmap_painter_append_lane:
 * @self: a painter
 * @snapshot: where to
 * @lane: a lane
 * @placed: where its heading stands
 *
 * Paints the heading of a lane; that of one within another stands back.
 */
void
koers_roadmap_painter_append_lane (KoersRoadmapPainter    *self,
                                   GtkSnapshot            *snapshot,
                                   const KoersRoadmapLane *lane,
                                   const KoersPlacedLane  *placed)
{
  GdkRGBA band = koers_chart_palette_get_band (&self->palette, &lane->colour);
  GtkDirectionType direction = self->rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
  graphene_rect_t rect = placed->rect;

  if ((placed->flags & KOERS_PLACED_COLLAPSED) == 0)
    direction = GTK_DIR_DOWN;
  if (lane->level > 0)
    {
      gtk_snapshot_append_color (snapshot, &self->palette.background, &rect);
      band.alpha *= INNER_ALPHA;
    }
  gtk_snapshot_append_color (snapshot, &band, &rect);
  if (self->rtl)
    rect.origin.x += rect.size.width - EDGE;
  rect.size.width = EDGE;
  gtk_snapshot_append_color (snapshot, &lane->colour, &rect);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &placed->fold.origin);
  koers_chart_append_triangle (snapshot, placed->fold.size.width, direction, &self->palette.foreground);
  gtk_snapshot_restore (snapshot);

  koers_chart_append_text (snapshot, self->text, lane->label, placed->role, (placed->flags & KOERS_PLACED_ELLIPSISED) != 0, &placed->label,
                           &self->palette.foreground);
  koers_chart_append_text (snapshot, self->text, placed->count_text, KOERS_TEXT_MILESTONE, FALSE, &placed->count, &self->palette.foreground);
}
