/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-strategy-roadmap.h"

/* Several bars at once: by Ctrl and Shift with clicks and keys, or by a rectangle around them. They are what the window has selected. */

static KoersViewState *
get_view_state (KoersRoadmapCanvas *self)
{
  return koers_roadmap_source_get_view_state (self->source);
}

static KoersRecord *
get_initiative (KoersRoadmapCanvas *self,
                guint               bar)
{
  return koers_strategy_roadmap_get_initiative (koers_view_state_get_strategy (get_view_state (self)), koers_roadmap_layout_get_roadmap (self->layout), bar);
}

/* (element-type KoersRecord): the initiatives among what is selected. */
static GPtrArray *
dup_selected (KoersRoadmapCanvas *self)
{
  GListModel *selection = koers_view_state_get_selection (get_view_state (self));
  GPtrArray *initiatives = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (selection, i);

      if (koers_record_get_kind (record) == KOERS_KIND_INITIATIVE && koers_strategy_of (record) != NULL)
        g_ptr_array_add (initiatives, record);
    }
  return initiatives;
}

static void
select_all (KoersRoadmapCanvas *self,
            GPtrArray          *initiatives,
            KoersRecord        *lead)
{
  self->selecting = TRUE;
  koers_view_state_set_selection (get_view_state (self), initiatives, lead);
  self->selecting = FALSE;
}

/*< private >
 * koers_roadmap_canvas_dup_moved:
 * @self: a canvas
 * @initiative: the one that is taken hold of
 *
 * Returns: (transfer container) (element-type KoersRecord): what moves with it: all that are selected, if it is one of them
 */
GPtrArray *
koers_roadmap_canvas_dup_moved (KoersRoadmapCanvas *self,
                                KoersRecord        *initiative)
{
  GPtrArray *moved = dup_selected (self);

  if (!g_ptr_array_find (moved, initiative, NULL))
    {
      g_ptr_array_set_size (moved, 0);
      g_ptr_array_add (moved, initiative);
    }
  return moved;
}

/*< private >
 * koers_roadmap_canvas_is_one_of_many:
 * @self: a canvas that has been laid out
 * @bar: the number of a bar
 *
 * Returns: whether its initiative is selected with others
 */
gboolean
koers_roadmap_canvas_is_one_of_many (KoersRoadmapCanvas *self,
                                     guint               bar)
{
  g_autoptr (GPtrArray) selected = dup_selected (self);

  return selected->len > 1 && g_ptr_array_find (selected, get_initiative (self, bar), NULL);
}

/*< private >
 * koers_roadmap_canvas_toggle_bar:
 * @self: a canvas that has been laid out
 * @bar: the number of a bar
 *
 * Adds its initiative to what is selected, or takes it out.
 */
void
koers_roadmap_canvas_toggle_bar (KoersRoadmapCanvas *self,
                                 guint               bar)
{
  g_autoptr (GPtrArray) selected = dup_selected (self);
  KoersRecord *initiative = get_initiative (self, bar);

  if (initiative == NULL)
    return;
  self->anchor = koers_roadmap_get_bar (koers_roadmap_layout_get_roadmap (self->layout), bar)->id;
  if (!g_ptr_array_remove (selected, initiative))
    g_ptr_array_add (selected, initiative);
  else
    initiative = selected->len > 0 ? g_ptr_array_index (selected, selected->len - 1) : NULL;
  select_all (self, selected, initiative);
}

static void
add_bar (KoersRoadmapCanvas *self,
         GPtrArray          *initiatives,
         guint               bar)
{
  KoersRecord *initiative = get_initiative (self, bar);

  if (initiative != NULL && !g_ptr_array_find (initiatives, initiative, NULL))
    g_ptr_array_add (initiatives, initiative);
}

/*< private >
 * koers_roadmap_canvas_select_to:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 *
 * Selects all bars from the one that was selected alone up to that row.
 */
void
koers_roadmap_canvas_select_to (KoersRoadmapCanvas *self,
                                guint               row)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  guint from = row, lead;

  if (!koers_roadmap_canvas_find_row (self, self->anchor, &from))
    from = row;
  for (guint i = MIN (from, row); i <= MAX (from, row); i++)
    {
      guint bar = koers_roadmap_layout_get_row (self->layout, i).bar;

      if (bar != G_MAXUINT)
        add_bar (self, initiatives, bar);
    }
  lead = koers_roadmap_layout_get_row (self->layout, row).bar;
  if (initiatives->len > 0)
    select_all (self, initiatives, lead != G_MAXUINT ? get_initiative (self, lead) : g_ptr_array_index (initiatives, 0));
}

/* ---- a rectangle */

/*< private >
 * koers_roadmap_canvas_get_marquee:
 * @self: a canvas in which a rectangle is drawn
 *
 * Returns: where it is, in pixels from the top left
 */
graphene_rect_t
koers_roadmap_canvas_get_marquee (KoersRoadmapCanvas *self)
{
  double left = MIN (self->drag.x, self->drag.at_x), top = MIN (self->drag.y, self->drag.at_y);

  return GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (MAX (self->drag.x, self->drag.at_x) - left),
                             (float) (MAX (self->drag.y, self->drag.at_y) - top));
}

static GPtrArray *
find_inside (KoersRoadmapCanvas *self)
{
  graphene_rect_t marquee = koers_roadmap_canvas_get_marquee (self);
  GPtrArray *initiatives = g_ptr_array_new ();
  guint n;
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (self->placement, &n);

  marquee.origin.y -= (float) self->axis_height;
  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t *rect = bars[i].rect.size.width > 0 ? &bars[i].rect : &bars[i].row;

      if (graphene_rect_intersection (&marquee, rect, NULL))
        add_bar (self, initiatives, bars[i].bar);
    }
  return initiatives;
}

/*< private >
 * koers_roadmap_canvas_mark:
 * @self: a canvas in which a rectangle is drawn
 *
 * Shows what is in it as selected.
 */
void
koers_roadmap_canvas_mark (KoersRoadmapCanvas *self)
{
  g_autoptr (GPtrArray) inside = find_inside (self);

  g_hash_table_remove_all (self->selected);
  for (guint i = 0; i < inside->len; i++)
    koers_roadmap_canvas_select_id (self, koers_record_get_id (g_ptr_array_index (inside, i)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/*< private >
 * koers_roadmap_canvas_select_marked:
 * @self: a canvas in which a rectangle was drawn
 *
 * Selects what is in it.
 */
void
koers_roadmap_canvas_select_marked (KoersRoadmapCanvas *self)
{
  g_autoptr (GPtrArray) inside = find_inside (self);

  select_all (self, inside, inside->len > 0 ? g_ptr_array_index (inside, 0) : NULL);
}
