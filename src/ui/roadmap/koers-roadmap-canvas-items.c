/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include "koers-roadmap-words.h"

/* The items that stand for what is in view: those of bars and headings that stay are kept, so that the keyboard stays where it is and
 * a screen reader is told only what is new. */

/* After how many milliseconds of rest the items are put in the order of the rows. */
#define REST 250

/* How many items wait for the next rows that come into view. */
#define RESERVE 4

static KoersRoadmapRow
get_row (KoersRoadmapCanvas *self,
         guint               row)
{
  return koers_roadmap_layout_get_row (self->layout, row);
}

static char *
dup_row_label (KoersRoadmapCanvas *self,
               guint               row)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  KoersId id = koers_roadmap_canvas_get_row_id (self, row);
  gint32 day = koers_view_state_get_reporting_day (koers_roadmap_source_get_view_state (self->source));
  KoersRoadmapRow at = get_row (self, row);
  KoersRecord *record;

  if (at.bar == G_MAXUINT)
    return koers_roadmap_lane_dup_sentence (self->layout, at.lane);

  if (koers_id_equal (id, self->current) && self->current_milestone != KOERS_NO_MILESTONE)
    {
      guint n;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, at.bar, &n);

      record = self->current_milestone < n ? koers_roadmap_source_lookup (self->source, milestones[self->current_milestone].id) : NULL;
      if (record != NULL)
        return koers_milestone_dup_sentence (record, day);
    }
  record = koers_roadmap_source_lookup (self->source, id);
  return record != NULL ? koers_initiative_dup_sentence (record, day) : g_strdup (koers_roadmap_get_bar (roadmap, at.bar)->text);
}

static void
describe_item (KoersRoadmapCanvas *self,
               GtkWidget          *widget,
               guint               row)
{
  g_autofree char *label = dup_row_label (self, row);

  koers_canvas_item_set_label (KOERS_CANVAS_ITEM (widget), label);
}

static void
opened_cb (KoersRoadmapCanvas  *self,
           KoersRoadmapBarItem *item)
{
  guint row = 0;

  if (self->layout != NULL && koers_roadmap_canvas_find_row (self, *koers_roadmap_bar_item_get_id (item), &row))
    koers_roadmap_canvas_open_row (self, row, KOERS_NO_MILESTONE);
}

static void
nudged_cb (KoersRoadmapCanvas  *self,
           KoersRoadmapHold     hold,
           int                  direction,
           KoersRoadmapBarItem *item)
{
  if (self->layout != NULL)
    koers_roadmap_canvas_nudge (self, *koers_roadmap_bar_item_get_id (item), hold, direction);
}

static void
asked_cb (KoersRoadmapCanvas  *self,
          const char          *action,
          const char          *target,
          KoersRoadmapBarItem *item)
{
  guint row = 0;

  if (self->layout != NULL && koers_roadmap_canvas_find_row (self, *koers_roadmap_bar_item_get_id (item), &row))
    koers_roadmap_canvas_do (self, row, action, target);
}

static void
add_spare_item (KoersRoadmapCanvas *self)
{
  GtkWidget *item = koers_roadmap_bar_item_new ();

  koers_canvas_item_set_in_use (KOERS_CANVAS_ITEM (item), FALSE);
  g_signal_connect_object (item, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "nudged", G_CALLBACK (nudged_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
  g_ptr_array_add (self->spare_items, item);
}

static GtkWidget *
take_item (KoersRoadmapCanvas *self)
{
  GtkWidget *item;

  if (self->spare_items->len == 0)
    add_spare_item (self);
  item = g_ptr_array_steal_index_fast (self->spare_items, self->spare_items->len - 1);
  koers_canvas_item_set_in_use (KOERS_CANVAS_ITEM (item), TRUE);
  return item;
}

static void
keep_item (KoersRoadmapCanvas *self,
           GtkWidget          *item)
{
  g_hash_table_insert (self->items, (gpointer) koers_roadmap_bar_item_get_id (KOERS_ROADMAP_BAR_ITEM (item)), item);
}

static void
drop_item (KoersRoadmapCanvas *self,
           GtkWidget          *item)
{
  koers_canvas_item_set_in_use (KOERS_CANVAS_ITEM (item), FALSE);
  g_ptr_array_add (self->spare_items, item);
}

/*< private >
 * koers_roadmap_canvas_ensure_item:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 *
 * Returns: (transfer none): the item that stands for that row; it gets its place when the canvas is laid out next
 */
GtkWidget *
koers_roadmap_canvas_ensure_item (KoersRoadmapCanvas *self,
                                  guint               row)
{
  KoersId id = koers_roadmap_canvas_get_row_id (self, row);
  GtkWidget *item = g_hash_table_lookup (self->items, &id);

  if (item == NULL)
    {
      item = take_item (self);
      koers_roadmap_bar_item_set_id (KOERS_ROADMAP_BAR_ITEM (item), id);
      keep_item (self, item);
      describe_item (self, item, row);
    }
  return item;
}

/*< private >
 * koers_roadmap_canvas_label_row:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 *
 * Names a row again, after the keyboard went from its bar to a milestone or back.
 */
void
koers_roadmap_canvas_label_row (KoersRoadmapCanvas *self,
                                guint               row)
{
  describe_item (self, koers_roadmap_canvas_ensure_item (self, row), row);
}

/* ---- every frame */

/* A widget cannot get more children while it is laid out: those that are missing come right after. */
static gboolean
grow_cb (gpointer data)
{
  KoersRoadmapCanvas *self = data;
  guint n_lanes, n_bars;

  self->grow_items_id = 0;
  koers_roadmap_placement_get_lanes (self->placement, &n_lanes);
  koers_roadmap_placement_get_bars (self->placement, &n_bars);
  while (g_hash_table_size (self->items) + self->spare_items->len < n_lanes + n_bars + RESERVE)
    add_spare_item (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  /* It had the focus before there was anything in it. */
  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static gboolean
can_place (KoersRoadmapCanvas *self,
           guint               row)
{
  KoersId id = koers_roadmap_canvas_get_row_id (self, row);

  if (self->spare_items->len > 0 || g_hash_table_contains (self->items, &id))
    return TRUE;
  if (self->grow_items_id == 0)
    self->grow_items_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, grow_cb, self, NULL);
  return FALSE;
}

static void
place_item (KoersRoadmapCanvas    *self,
            guint                  row,
            const graphene_rect_t *rect,
            gboolean               relabel)
{
  KoersRoadmapRow at = get_row (self, row);
  GtkWidget *widget;
  KoersRoadmapBarItem *item;
  float left = MAX (rect->origin.x, 0), right = MIN (rect->origin.x + rect->size.width, (float) gtk_widget_get_width (GTK_WIDGET (self)));
  GtkAllocation allocation = {
    (int) left, (int) (rect->origin.y + self->axis_height), MAX ((int) (right - left), 1), MAX ((int) rect->size.height, 1)
  };

  if (!can_place (self, row))
    return;
  widget = koers_roadmap_canvas_ensure_item (self, row);
  item = KOERS_ROADMAP_BAR_ITEM (widget);
  /* The heading of a folded lane sums up what it hides. */
  if (relabel || (at.bar == G_MAXUINT && koers_roadmap_bar_item_is_folded (item) != koers_roadmap_layout_get_collapsed (self->layout, at.lane)))
    describe_item (self, widget, row);
  koers_roadmap_bar_item_set_place (item, row + 1, koers_roadmap_layout_get_n_rows (self->layout));
  koers_roadmap_bar_item_set_fold (item, at.bar == G_MAXUINT, at.bar == G_MAXUINT && koers_roadmap_layout_get_collapsed (self->layout, at.lane));
  koers_roadmap_bar_item_set_selected (item, at.bar != G_MAXUINT && g_hash_table_contains (self->selected, koers_roadmap_bar_item_get_id (item)));
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* Where it would be found by scrolling, so that the keyboard can go on from there. */
static void
place_out_of_view (KoersRoadmapCanvas *self,
                   gboolean            relabel)
{
  const KoersRoadmapView *view = koers_roadmap_placement_get_view (self->placement);
  KoersRoadmapRow at = get_row (self, self->current_row);

  place_item (self, self->current_row, &GRAPHENE_RECT_INIT (0, (float) (at.y - view->y), (float) view->scale.width, (float) at.height), relabel);
}

static guint
get_lane_row (KoersRoadmapCanvas *self,
              guint               lane)
{
  guint row = 0;

  koers_roadmap_layout_get_lane_row (self->layout, lane, &row);
  return row;
}

static guint
get_bar_row (KoersRoadmapCanvas *self,
             guint               bar)
{
  guint row = 0;

  koers_roadmap_layout_get_bar_row (self->layout, bar, &row);
  return row;
}

/* The row that the keyboard is at may be out of view, or gone; then the row that came in its place takes over its item. */
static void
keep_current (KoersRoadmapCanvas *self,
              GHashTable         *before)
{
  guint n_rows = koers_roadmap_layout_get_n_rows (self->layout);
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *other;

  if (n_rows == 0)
    return;
  if (koers_roadmap_canvas_find_row (self, self->current, &self->current_row))
    {
      if (item != NULL && g_hash_table_contains (before, koers_roadmap_bar_item_get_id (KOERS_ROADMAP_BAR_ITEM (item))))
        {
          g_hash_table_remove (before, koers_roadmap_bar_item_get_id (KOERS_ROADMAP_BAR_ITEM (item)));
          keep_item (self, item);
        }
      return;
    }

  self->current_milestone = KOERS_NO_MILESTONE;
  self->current_row = MIN (self->current_row, n_rows - 1);
  self->current = koers_roadmap_canvas_get_row_id (self, self->current_row);
  if (item == NULL)
    return;
  g_hash_table_remove (before, koers_roadmap_bar_item_get_id (KOERS_ROADMAP_BAR_ITEM (item)));
  other = g_hash_table_lookup (self->items, &self->current);
  if (other != NULL && other != item)
    {
      g_hash_table_remove (self->items, &self->current);
      drop_item (self, other);
    }
  koers_roadmap_bar_item_set_id (KOERS_ROADMAP_BAR_ITEM (item), self->current);
  keep_item (self, item);
  describe_item (self, item, self->current_row);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  guint one = koers_roadmap_bar_item_get_position (*(KoersRoadmapBarItem **) a);
  guint other = koers_roadmap_bar_item_get_position (*(KoersRoadmapBarItem **) b);

  return (one > other) - (one < other);
}

static gboolean
sort_items_cb (gpointer data)
{
  KoersRoadmapCanvas *self = data;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkWidget *last = NULL;
  GHashTableIter iter;
  gpointer value;

  self->sort_items_id = 0;
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (items, value);
  g_ptr_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (items, i);

      if (gtk_widget_get_prev_sibling (item) != last)
        gtk_widget_insert_after (item, GTK_WIDGET (self), last);
      last = item;
    }
  return G_SOURCE_REMOVE;
}

/*< private >
 * koers_roadmap_canvas_update_items:
 * @self: a canvas that is being laid out, after everything was placed
 * @relabel: whether what is shown may have changed
 *
 * Gives every bar and heading in view an item.
 */
void
koers_roadmap_canvas_update_items (KoersRoadmapCanvas *self,
                                   gboolean            relabel)
{
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (self->layout);
  guint n_lanes, n_bars;
  const KoersPlacedLane *lanes = koers_roadmap_placement_get_lanes (self->placement, &n_lanes);
  const KoersPlacedBar *bars = koers_roadmap_placement_get_bars (self->placement, &n_bars);
  g_autoptr (GHashTable) before = g_steal_pointer (&self->items);
  GHashTableIter iter;
  gboolean is_placed = FALSE;
  gpointer item;

  self->items = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);
  for (guint i = 0; i < n_lanes + n_bars; i++)
    {
      const KoersId *id = i < n_lanes ? &koers_roadmap_get_lane (roadmap, lanes[i].lane)->id
                                      : &koers_roadmap_get_bar (roadmap, bars[i - n_lanes].bar)->id;

      is_placed = is_placed || koers_id_equal (*id, self->current);
      if (g_hash_table_steal_extended (before, id, NULL, &item))
        keep_item (self, item);
    }
  keep_current (self, before);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    drop_item (self, item);

  for (guint i = 0; i < n_lanes; i++)
    place_item (self, get_lane_row (self, lanes[i].lane), &lanes[i].rect, relabel);
  for (guint i = 0; i < n_bars; i++)
    place_item (self, get_bar_row (self, bars[i].bar), bars[i].rect.size.width > 0 ? &bars[i].rect : &bars[i].row, relabel);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && !is_placed)
    place_out_of_view (self, relabel);

  g_clear_handle_id (&self->sort_items_id, g_source_remove);
  self->sort_items_id = g_timeout_add (REST, sort_items_cb, self);
}

/*< private >
 * koers_roadmap_canvas_clear_items:
 * @self: a canvas that goes
 *
 * Lets go of all items.
 */
void
koers_roadmap_canvas_clear_items (KoersRoadmapCanvas *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->sort_items_id, g_source_remove);
  g_clear_handle_id (&self->grow_items_id, g_source_remove);
  g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->spare_items, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
