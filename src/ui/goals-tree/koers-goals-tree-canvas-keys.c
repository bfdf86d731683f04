/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-canvas-private.h"

#include <math.h>

/* What the keyboard does: up and down within a column, left and right along the lines, Home and End to the ends of a column. */

/*< private >
 * koers_goals_tree_canvas_go_to:
 * @self: a canvas with nodes
 * @node: the number of a node
 *
 * Brings the keyboard to a node, and the node into view.
 */
void
koers_goals_tree_canvas_go_to (KoersGoalsTreeCanvas *self,
                               guint                 node)
{
  self->current = node;
  self->current_id = koers_goals_tree_get_node (self->tree, node)->id;
  koers_goals_tree_canvas_reveal (self, node);
  gtk_widget_grab_focus (koers_canvas_items_ensure (self->items, node));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static guint
get_in_column (KoersGoalsTreeCanvas *self,
               guint                 column,
               gint64                place)
{
  guint n;
  const guint *nodes = koers_goals_tree_layout_get_order (self->layout, column, &n);

  return n > 0 ? nodes[CLAMP (place, 0, (gint64) n - 1)] : KOERS_GOALS_TREE_NONE;
}

static double
get_distance (KoersGoalsTreeCanvas *self,
              guint                 a,
              guint                 b)
{
  graphene_rect_t one = koers_goals_tree_layout_get_box (self->layout, a), other = koers_goals_tree_layout_get_box (self->layout, b);

  return fabs ((one.origin.y + one.size.height / 2) - (other.origin.y + other.size.height / 2));
}

/* The nearest of those that a line leads to on one side. */
static guint
find_joined (KoersGoalsTreeCanvas *self,
             gboolean              to_left)
{
  guint n, nearest = KOERS_GOALS_TREE_NONE;
  const guint *links = koers_goals_tree_get_links_of (self->tree, self->current, &n);

  for (guint i = 0; i < n; i++)
    {
      const KoersGoalsTreeLink *link = koers_goals_tree_get_link (self->tree, links[i]);
      guint other = to_left ? link->from : link->to;

      if (!link->is_through && other != self->current &&
          (nearest == KOERS_GOALS_TREE_NONE || get_distance (self, self->current, other) < get_distance (self, self->current, nearest)))
        nearest = other;
    }
  return nearest;
}

/* Where no line leads the nearest of the next column that has any is as good. */
static guint
find_beside (KoersGoalsTreeCanvas *self,
             gboolean              to_left)
{
  guint nearest = KOERS_GOALS_TREE_NONE;

  for (int column = (int) koers_goals_tree_get_node (self->tree, self->current)->column + (to_left ? -1 : 1);
       column >= 0 && column < KOERS_N_GOALS_TREE_COLUMNS && nearest == KOERS_GOALS_TREE_NONE; column += to_left ? -1 : 1)
    {
      guint n;
      const guint *nodes = koers_goals_tree_layout_get_order (self->layout, (KoersGoalsTreeColumn) column, &n);

      for (guint i = 0; i < n; i++)
        if (nearest == KOERS_GOALS_TREE_NONE || get_distance (self, self->current, nodes[i]) < get_distance (self, self->current, nearest))
          nearest = nodes[i];
    }
  return nearest;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);
  guint node = KOERS_GOALS_TREE_NONE;
  int rows, columns;

  if (!koers_goals_tree_canvas_has_nodes (self) || self->layout == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &rows, &columns);
  if (columns != 0)
    {
      /* Left and right are where they are. */
      gboolean to_left = (columns < 0) != koers_goals_tree_layout_is_rtl (self->layout);

      node = find_joined (self, to_left);
      if (node == KOERS_GOALS_TREE_NONE)
        node = find_beside (self, to_left);
    }
  else
    node = get_in_column (self, koers_goals_tree_get_node (self->tree, self->current)->column,
                          (gint64) koers_goals_tree_layout_get_place (self->layout, self->current) + rows);
  if (node != KOERS_GOALS_TREE_NONE)
    koers_goals_tree_canvas_go_to (self, node);
  return GDK_EVENT_STOP;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);
  graphene_rect_t view;
  guint column, first, end;
  int pages, unused;

  if (!koers_goals_tree_canvas_has_nodes (self) || self->layout == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &pages, &unused);
  view = koers_goals_tree_canvas_get_view (self);
  column = koers_goals_tree_get_node (self->tree, self->current)->column;
  koers_goals_tree_layout_get_visible (self->layout, column, view.origin.y, view.size.height, &first, &end);
  koers_goals_tree_canvas_go_to (self, get_in_column (self, column, (gint64) koers_goals_tree_layout_get_place (self->layout, self->current) +
                                                                       pages * (int) MAX (end - first, 2) - pages));
  return GDK_EVENT_STOP;
}

static gboolean
select_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);
  int open, unused;

  if (!koers_goals_tree_canvas_has_nodes (self) || gtk_widget_get_focus_child (widget) == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &open, &unused);
  koers_goals_tree_canvas_select (self, self->current, open != 0);
  return GDK_EVENT_STOP;
}

/*< private >
 * koers_goals_tree_canvas_bind_keys:
 * @widget_class: the class of the canvas
 *
 * Says which keys it knows.
 */
void
koers_goals_tree_canvas_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint            keyval;
    guint            keypad;
    GtkShortcutFunc  callback;
    int              arguments[2];
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, move_cb, { -1, 0 } },
    { GDK_KEY_Down, GDK_KEY_KP_Down, move_cb, { 1, 0 } },
    { GDK_KEY_Left, GDK_KEY_KP_Left, move_cb, { 0, -1 } },
    { GDK_KEY_Right, GDK_KEY_KP_Right, move_cb, { 0, 1 } },
    { GDK_KEY_Home, GDK_KEY_KP_Home, move_cb, { G_MININT32, 0 } },
    { GDK_KEY_End, GDK_KEY_KP_End, move_cb, { G_MAXINT32, 0 } },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, page_cb, { -1, 0 } },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, page_cb, { 1, 0 } },
    { GDK_KEY_Return, GDK_KEY_KP_Enter, select_cb, { 1, 0 } },
    { GDK_KEY_space, GDK_KEY_KP_Space, select_cb, { 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].keyval, 0, keys[i].callback, "(ii)", keys[i].arguments[0], keys[i].arguments[1]);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad, 0, keys[i].callback, "(ii)", keys[i].arguments[0], keys[i].arguments[1]);
    }
}

/* ---- focus: the whole tree is one stop on the way of the Tab key */

/*< private >
 * koers_goals_tree_canvas_grab_focus:
 * @widget: a canvas
 *
 * Returns: whether the node that the keyboard was at has the focus now
 */
gboolean
koers_goals_tree_canvas_grab_focus (GtkWidget *widget)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return TRUE;
  if (!koers_goals_tree_canvas_has_nodes (self))
    return GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))->grab_focus (widget);
  koers_goals_tree_canvas_go_to (self, self->current);
  return TRUE;
}

/*< private >
 * koers_goals_tree_canvas_set_focus_child:
 * @widget: a canvas
 * @child: (nullable): the item that has the focus now
 *
 * Notices where the keyboard is, also when assistive technology brought it there.
 */
void
koers_goals_tree_canvas_set_focus_child (GtkWidget *widget,
                                         GtkWidget *child)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);

  if (child != NULL && koers_goals_tree_canvas_has_nodes (self))
    {
      self->current = (guint) koers_canvas_item_get_key (KOERS_CANVAS_ITEM (child));
      self->current_id = koers_goals_tree_get_node (self->tree, self->current)->id;
    }
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))->set_focus_child (widget, child);
}
