/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-painter-private.h"

#include <math.h>

/* What an outline goes around: the bar, or its name if the bar is elsewhere. */
static graphene_rect_t
get_outline (const KoersPlacedBar  *placed,
             const KoersPlacedText *texts)
{
  graphene_rect_t rect = placed->rect;

  if (!koers_chart_rect_is_empty (&rect))
    return rect;
  rect = placed->glyphs;
  if (!koers_chart_rect_is_empty (&placed->arrow))
    graphene_rect_union (&rect, &placed->arrow, &rect);
  for (guint i = 0; i < MIN (placed->n_texts, 1); i++)
    graphene_rect_union (&rect, &texts[placed->first_text].rect, &rect);
  return rect;
}

static void
append_outline (GtkSnapshot           *snapshot,
                const graphene_rect_t *around,
                float                  distance,
                float                  width,
                const GdkRGBA         *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  const float widths[] = { width, width, width, width };
  graphene_rect_t rect;
  GskRoundedRect outline;

  graphene_rect_inset_r (around, -distance, -distance, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, MIN (roundf (around->size.height / 4), rect.size.width / 2) + distance);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/*< private >
 * koers_roadmap_painter_append_highlight:
 * @self: a painter
 * @snapshot: where to
 * @bar: a bar
 * @placed: where it stands
 * @texts: all texts of the placement
 * @highlight: what the user points at
 * @behind: the tint of the row, rather than the outline of the bar
 *
 * Paints what shows that a bar is hovered, selected or focused.
 */
void
koers_roadmap_painter_append_highlight (KoersRoadmapPainter         *self,
                                        GtkSnapshot                 *snapshot,
                                        const KoersRoadmapBar       *bar,
                                        const KoersPlacedBar        *placed,
                                        const KoersPlacedText       *texts,
                                        const KoersRoadmapHighlight *highlight,
                                        gboolean                     behind)
{
  gboolean selected = highlight->selected != NULL && g_hash_table_contains (highlight->selected, &bar->id);
  graphene_rect_t around = get_outline (placed, texts);
  GdkRGBA tint = self->palette.accent;
  gpointer place;

  if (behind && (selected || koers_id_equal (bar->id, highlight->hovered)))
    {
      tint = koers_rgba_mix (&self->palette.background, selected ? &tint : &self->palette.foreground, selected ? 0.1f : 0.05f);
      gtk_snapshot_append_color (snapshot, &tint, &placed->row);
    }
  /* The longest run of work has a wider outline than what else depends on it or it on them. */
  if (!behind && !selected && highlight->chain != NULL && g_hash_table_lookup_extended (highlight->chain, &bar->id, NULL, &place))
    append_outline (snapshot, &around, 1, GPOINTER_TO_UINT (place) > 0 ? 3 : 1, &self->palette.accent);
  if (!behind && selected)
    append_outline (snapshot, &around, 1, 2, &self->palette.accent);
  if (!behind && !koers_id_is_none (highlight->focused) && koers_id_equal (bar->id, highlight->focused))
    append_outline (snapshot, &around, 4, 2, &self->palette.foreground);
}
