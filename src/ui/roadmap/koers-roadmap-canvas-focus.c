/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

/* Where the keyboard is. The whole roadmap is one stop on the way of the Tab key. */

/*< private >
 * koers_roadmap_canvas_focus_row:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 * @milestone: the number of a milestone of its bar, or %KOERS_NO_MILESTONE
 *
 * Brings the keyboard to a row.
 */
void
koers_roadmap_canvas_focus_row (KoersRoadmapCanvas *self,
                                guint               row,
                                guint               milestone)
{
  KoersId before = self->current;
  guint row_before = self->current_row;
  gboolean had_milestone = self->current_milestone != KOERS_NO_MILESTONE;

  self->current = koers_roadmap_canvas_get_row_id (self, row);
  self->current_row = row;
  self->current_milestone = milestone;
  if (had_milestone && !koers_id_equal (before, self->current) && koers_roadmap_canvas_find_row (self, before, &row_before))
    koers_roadmap_canvas_label_row (self, row_before);
  if (had_milestone || milestone != KOERS_NO_MILESTONE)
    koers_roadmap_canvas_label_row (self, row);
  gtk_widget_grab_focus (koers_roadmap_canvas_ensure_item (self, row));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static guint
find_first_row (KoersRoadmapCanvas *self)
{
  double value = gtk_adjustment_get_value (self->vadjustment), page = gtk_adjustment_get_page_size (self->vadjustment);
  guint row = self->current_row;

  if (koers_roadmap_canvas_find_row (self, self->current, &row))
    {
      KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);

      if (at.y + at.height > value && at.y < value + page)
        return row;
    }
  return koers_roadmap_layout_get_row_at (self->layout, value);
}

/*< private >
 * koers_roadmap_canvas_focus:
 * @widget: a canvas
 * @direction: where the focus is to go
 *
 * Returns: whether it went into the canvas
 */
gboolean
koers_roadmap_canvas_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

/*< private >
 * koers_roadmap_canvas_grab_focus:
 * @widget: a canvas
 *
 * Returns: whether the row that the keyboard was at, or the first one in view, has the focus now
 */
gboolean
koers_roadmap_canvas_grab_focus (GtkWidget *widget)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return TRUE;
  if (self->layout == NULL || koers_roadmap_layout_get_n_rows (self->layout) == 0)
    return GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))->grab_focus (widget);

  koers_roadmap_canvas_focus_row (self, find_first_row (self), KOERS_NO_MILESTONE);
  return TRUE;
}

/*< private >
 * koers_roadmap_canvas_set_focus_child:
 * @widget: a canvas
 * @child: (nullable): the item that has the focus now
 *
 * Notices where the keyboard is, also when assistive technology brought it there.
 */
void
koers_roadmap_canvas_set_focus_child (GtkWidget *widget,
                                      GtkWidget *child)
{
  KoersRoadmapCanvas *self = KOERS_ROADMAP_CANVAS (widget);

  if (child != NULL && !koers_id_equal (*koers_roadmap_bar_item_get_id (KOERS_ROADMAP_BAR_ITEM (child)), self->current))
    {
      self->current = *koers_roadmap_bar_item_get_id (KOERS_ROADMAP_BAR_ITEM (child));
      self->current_milestone = KOERS_NO_MILESTONE;
      koers_roadmap_canvas_find_row (self, self->current, &self->current_row);
    }
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))->set_focus_child (widget, child);
}
