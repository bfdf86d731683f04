/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-canvas-private.h"
#include "koers-goals-tree-item.h"

/* What the items of a goals tree stand for: its boxes, by the number of their node. */

static char *
dup_sentence (GtkWidget *canvas,
              guint64    key)
{
  return koers_goals_tree_dup_sentence (KOERS_GOALS_TREE_CANVAS (canvas)->tree, (guint) key);
}

static graphene_rect_t
get_area (GtkWidget *canvas,
          guint64    key)
{
  return koers_goals_tree_canvas_get_box (KOERS_GOALS_TREE_CANVAS (canvas), (guint) key);
}

static void
open_node (GtkWidget *canvas,
           guint64    key)
{
  koers_goals_tree_canvas_select (KOERS_GOALS_TREE_CANVAS (canvas), (guint) key, TRUE);
}

/* The boxes in view, in each column. */
typedef struct {
  guint first[KOERS_N_GOALS_TREE_COLUMNS];
  guint end[KOERS_N_GOALS_TREE_COLUMNS];
} Range;

static gboolean
is_in_range (GtkWidget *canvas,
             guint64    key,
             gpointer   data)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (canvas);
  const Range *range = data;
  guint column = koers_goals_tree_get_node (self->tree, (guint) key)->column, place = koers_goals_tree_layout_get_place (self->layout, (guint) key);

  return place >= range->first[column] && place < range->end[column];
}

static void
follow (GtkWidget *canvas)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (canvas);
  graphene_rect_t view;
  GtkWidget *last = NULL;
  Range range;

  if (self->layout == NULL)
    return;
  view = koers_goals_tree_canvas_get_view (self);
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    koers_goals_tree_layout_get_visible (self->layout, i, view.origin.y, view.size.height, &range.first[i], &range.end[i]);
  koers_canvas_items_keep (self->items, is_in_range, &range);
  for (guint i = 0; i < KOERS_N_GOALS_TREE_COLUMNS; i++)
    for (guint j = range.first[i], n; j < range.end[i]; j++)
      koers_canvas_items_put (self->items, koers_goals_tree_layout_get_order (self->layout, i, &n)[j], &last);
}

void
koers_goals_tree_canvas_init_items (KoersGoalsTreeCanvas *self)
{
  static const KoersCanvasItemsFuncs funcs = { dup_sentence, get_area, open_node, follow };

  self->items = koers_canvas_items_new (GTK_WIDGET (self), KOERS_TYPE_GOALS_TREE_ITEM, &funcs);
}
