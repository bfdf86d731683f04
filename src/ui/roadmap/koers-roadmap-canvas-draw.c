/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

/* What a roadmap on the screen looks like: the painter does most of it. */

/*< private >
 * koers_roadmap_canvas_find_placed:
 * @self: a canvas that has been laid out
 * @id: what a bar stands for
 *
 * Returns: (nullable): where it stands; %NULL if it is not in view
 */
const KoersPlacedBar *
koers_roadmap_canvas_find_placed (KoersRoadmapCanvas *self,
                                  KoersId             id)
{
  guint n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (self->placement, &n);

  for (guint i = 0; i < n; i++)
    if (koers_id_equal (koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), bars[i].bar)->id, id))
      return &bars[i];
  return NULL;
}

static void
append_outline (GtkSnapshot           *snapshot,
                const graphene_rect_t *around,
                float                  distance,
                float                  radius,
                const GdkRGBA         *colour)
{
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  const float widths[] = { 2, 2, 2, 2 };
  graphene_rect_t rect;
  GskRoundedRect outline;

  graphene_rect_inset_r (around, -distance, -distance, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/* The painter shows which bar has the keyboard; headings and milestones have it in this view only. */
static void
append_focus (KoersRoadmapCanvas *self,
              GtkSnapshot        *snapshot)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  const KoersPlacedBar *bar = koers_roadmap_canvas_find_placed (self, self->current);
  guint n_lanes, n;
  const KoersPlacedLane *lanes = koers_roadmap_placement_get_lanes (self->placement, &n_lanes);
  const KoersPlacedMilestone *milestones = koers_roadmap_placement_get_milestones (self->placement, &n);

  for (guint i = 0; i < n_lanes; i++)
    if (koers_id_equal (koers_roadmap_get_lane (roadmap, lanes[i].lane)->id, self->current))
      append_outline (snapshot, &lanes[i].rect, -1, 4, &self->style.palette.foreground);
  for (guint i = 0; bar != NULL && i < bar->n_milestones; i++)
    if (milestones[bar->first_milestone + i].milestone == self->current_milestone)
      append_outline (snapshot, &milestones[bar->first_milestone + i].rect, 3, 4, &self->style.palette.foreground);
}

static gboolean
has_visible_focus (KoersRoadmapCanvas *self)
{
  GtkWidget *item = g_hash_table_lookup (self->items, &self->current);

  return item != NULL && gtk_widget_has_focus (item) && (gtk_widget_get_state_flags (item) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
}

/*< private >
 * koers_roadmap_canvas_snapshot:
 * @widget: a canvas
 * @snapshot: where to
 *
 * Paints what was placed when the canvas was laid out.
 */
void
koers_roadmap_canvas_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);
  KoersRoadmapHighlight highlight = { .hovered = self->hovered, .selected = self->selected };
  gboolean has_focus;

  if (self->layout == NULL)
    return;

  highlight.chain = koers_roadmap_canvas_get_chain (self);
  has_focus = has_visible_focus (self);
  if (has_focus && self->current_milestone == KOERS_NO_MILESTONE)
    highlight.focused = self->current;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) self->axis_height));
  koers_roadmap_painter_paint_rows (self->style.painter, snapshot, self->layout, self->placement, &highlight);
  if (has_focus)
    append_focus (self, snapshot);
  gtk_snapshot_restore (snapshot);
  koers_roadmap_painter_paint_axis (self->style.painter, snapshot, self->placement);
  koers_roadmap_canvas_append_preview (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
