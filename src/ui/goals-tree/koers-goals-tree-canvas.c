/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-canvas-private.h"

#include "koers-chart-rect.h"
#include "koers-chart-style.h"

#include <math.h>
#include <string.h>

/**
 * KoersGoalsTreeCanvas:
 *
 * A goals tree on the screen: the headings of its columns stay at the top, below them as much of it as there is room for. It is put into
 * a #GtkScrolledWindow.
 */

typedef enum { PROP_TREE = 1, N_PROPS } KoersGoalsTreeCanvasProperty;

static GParamSpec *props[N_PROPS];

enum { NODE_SELECTED, NODE_OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* The least that is of any use. */
#define MIN_WIDTH 120
#define MIN_HEIGHT 60

G_DEFINE_FINAL_TYPE (KoersGoalsTreeCanvas, koers_goals_tree_canvas, KOERS_TYPE_CANVAS)

/* ---- layout */

static void
clear_layout (KoersGoalsTreeCanvas *self)
{
  g_clear_pointer (&self->layout, koers_goals_tree_layout_free);
}

static void
ensure_painter (KoersGoalsTreeCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);
  KoersChartPalette palette = koers_chart_style_get_palette ();

  if (self->painter != NULL && serial == self->serial && memcmp (&palette, &self->palette, sizeof palette) == 0)
    return;

  clear_layout (self);
  g_clear_pointer (&self->painter, koers_goals_tree_painter_free);
  self->painter = koers_goals_tree_painter_new (context, &palette);
  self->palette = palette;
  self->serial = serial;
}

static void
ensure_layout (KoersGoalsTreeCanvas *self,
               double                width)
{
  const gboolean is_rtl = koers_canvas_is_rtl (KOERS_CANVAS (self));
  KoersGoalsTreeMetrics metrics;

  ensure_painter (self);
  if (self->layout != NULL && self->layout_width == width && koers_goals_tree_layout_is_rtl (self->layout) == is_rtl)
    return;

  clear_layout (self);
  metrics = koers_goals_tree_painter_get_metrics (self->painter);
  self->layout = koers_goals_tree_layout_new (self->tree, &metrics, koers_goals_tree_painter_get_measure (self->painter), width, is_rtl);
  self->layout_width = width;
}

/*< private >
 * koers_goals_tree_canvas_get_view:
 * @self: a canvas that has been laid out
 *
 * Returns: what of the tree is seen below the headings, in pixels of the layout
 */
graphene_rect_t
koers_goals_tree_canvas_get_view (KoersGoalsTreeCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), head = koers_goals_tree_layout_get_head_height (self->layout);
  double x = koers_canvas_get_x (KOERS_CANVAS (self)), whole = koers_goals_tree_layout_get_width (self->layout);

  return koers_chart_rect (koers_canvas_is_rtl (KOERS_CANVAS (self)) ? whole - width - x : x, koers_canvas_get_y (KOERS_CANVAS (self)), width,
                           MAX (gtk_widget_get_height (GTK_WIDGET (self)) - head, 1));
}

/*< private >
 * koers_goals_tree_canvas_get_box:
 * @self: a canvas that has been laid out
 * @node: the number of a node
 *
 * Returns: where its box stands in the canvas
 */
graphene_rect_t
koers_goals_tree_canvas_get_box (KoersGoalsTreeCanvas *self,
                                 guint                 node)
{
  graphene_rect_t view = koers_goals_tree_canvas_get_view (self), box = koers_goals_tree_layout_get_box (self->layout, node);

  graphene_rect_offset (&box, -view.origin.x, (float) koers_goals_tree_layout_get_head_height (self->layout) - view.origin.y);
  return box;
}

/*< private >
 * koers_goals_tree_canvas_has_nodes:
 * @self: a canvas
 *
 * Returns: whether there is a node for the keyboard to be at
 */
gboolean
koers_goals_tree_canvas_has_nodes (KoersGoalsTreeCanvas *self)
{
  return self->tree != NULL && koers_goals_tree_get_n (self->tree) > 0;
}

static gboolean
koers_goals_tree_canvas_get_size (KoersCanvas     *canvas,
                                  KoersCanvasSize *size)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (canvas);

  if (self->layout == NULL)
    return FALSE;
  size->head = koers_goals_tree_layout_get_head_height (self->layout);
  size->width = koers_goals_tree_layout_get_width (self->layout);
  size->height = koers_goals_tree_layout_get_height (self->layout) + size->head;
  return TRUE;
}

static void
koers_goals_tree_canvas_scrolled (KoersCanvas *canvas)
{
  koers_canvas_items_queue (KOERS_GOALS_TREE_CANVAS (canvas)->items);
}

/*< private >
 * koers_goals_tree_canvas_reveal:
 * @self: a canvas
 * @node: the number of a node
 *
 * Scrolls as far as is needed to show its box.
 */
void
koers_goals_tree_canvas_reveal (KoersGoalsTreeCanvas *self,
                                guint                 node)
{
  graphene_rect_t view, box, heading;
  double pad, x;

  if (self->layout == NULL)
    return;
  view = koers_goals_tree_canvas_get_view (self);
  box = koers_goals_tree_layout_get_box (self->layout, node);
  heading = koers_goals_tree_layout_get_heading (self->layout, node);
  if (!koers_chart_rect_is_empty (&heading))
    graphene_rect_union (&box, &heading, &box);
  pad = koers_goals_tree_layout_get_metrics (self->layout)->pad;
  graphene_rect_inset (&box, (float) -pad, (float) -pad);
  x = koers_canvas_is_rtl (KOERS_CANVAS (self)) ? koers_goals_tree_layout_get_width (self->layout) - koers_chart_rect_end (&box) : (double) box.origin.x;
  koers_canvas_reveal (KOERS_CANVAS (self), &(KoersCanvasStretch) { x, box.size.width, view.size.width },
                       &(KoersCanvasStretch) { box.origin.y, box.size.height, view.size.height });
}

static void
koers_goals_tree_canvas_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->tree == NULL)
    return;
  ensure_layout (self, for_size < 0 ? MAX (gtk_widget_get_width (widget), MIN_WIDTH) : for_size);
  *natural = MAX (*minimum, (int) ceil (koers_goals_tree_layout_get_height (self->layout) + koers_goals_tree_layout_get_head_height (self->layout)));
}

static void
koers_goals_tree_canvas_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);
  KoersGoalsTreeLayout *before = self->layout;

  if (self->tree == NULL)
    return;
  ensure_layout (self, width);
  koers_canvas_configure (KOERS_CANVAS (self));
  if (self->layout != before)
    koers_canvas_items_queue (self->items);
  koers_canvas_items_place (self->items);
}

static void
koers_goals_tree_canvas_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (widget);
  KoersGoalsTreeHighlight highlight = { self->pointed, KOERS_GOALS_TREE_NONE, KOERS_GOALS_TREE_NONE };
  graphene_rect_t view;

  if (self->layout == NULL)
    return;
  view = koers_goals_tree_canvas_get_view (self);
  highlight.selected = koers_goals_tree_lookup (self->tree, self->selected_id);
  if (koers_canvas_has_visible_focus (KOERS_CANVAS (self)))
    {
      highlight.focused = self->current;
      /* What the keyboard is at shows what it is joined to, as what the pointer is on does. */
      if (highlight.pointed == KOERS_GOALS_TREE_NONE)
        highlight.pointed = self->current;
    }
  koers_goals_tree_painter_paint (self->painter, snapshot, self->layout, &view, &highlight);
}

/*< private >
 * koers_goals_tree_canvas_select:
 * @self: a canvas
 * @node: the number of a node
 * @open: whether all about it is wanted
 *
 * Tells that a node was chosen.
 */
void
koers_goals_tree_canvas_select (KoersGoalsTreeCanvas *self,
                                guint                 node,
                                gboolean              open)
{
  koers_goals_tree_canvas_reveal (self, node);
  g_signal_emit (self, signals[open ? NODE_OPENED : NODE_SELECTED], 0, node);
}

/* ---- the type */

static void
koers_goals_tree_canvas_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  g_value_set_boxed (value, KOERS_GOALS_TREE_CANVAS (object)->tree);
}

static void
koers_goals_tree_canvas_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  koers_goals_tree_canvas_set_tree (KOERS_GOALS_TREE_CANVAS (object), g_value_get_boxed (value));
}

static void
koers_goals_tree_canvas_dispose (GObject *object)
{
  koers_canvas_items_clear (KOERS_GOALS_TREE_CANVAS (object)->items);

  G_OBJECT_CLASS (koers_goals_tree_canvas_parent_class)->dispose (object);
}

static void
koers_goals_tree_canvas_finalize (GObject *object)
{
  KoersGoalsTreeCanvas *self = KOERS_GOALS_TREE_CANVAS (object);

  clear_layout (self);
  g_clear_pointer (&self->painter, koers_goals_tree_painter_free);
  g_clear_pointer (&self->tree, koers_goals_tree_unref);
  koers_canvas_items_free (self->items);

  G_OBJECT_CLASS (koers_goals_tree_canvas_parent_class)->finalize (object);
}

static void
koers_goals_tree_canvas_class_init (KoersGoalsTreeCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KoersCanvasClass *canvas_class = KOERS_CANVAS_CLASS (klass);

  object_class->get_property = koers_goals_tree_canvas_get_property;
  object_class->set_property = koers_goals_tree_canvas_set_property;
  object_class->dispose = koers_goals_tree_canvas_dispose;
  object_class->finalize = koers_goals_tree_canvas_finalize;
  canvas_class->get_size = koers_goals_tree_canvas_get_size;
  canvas_class->scrolled = koers_goals_tree_canvas_scrolled;
  widget_class->measure = koers_goals_tree_canvas_measure;
  widget_class->size_allocate = koers_goals_tree_canvas_size_allocate;
  widget_class->snapshot = koers_goals_tree_canvas_snapshot;
  widget_class->query_tooltip = koers_goals_tree_canvas_query_tooltip;
  widget_class->grab_focus = koers_goals_tree_canvas_grab_focus;
  widget_class->set_focus_child = koers_goals_tree_canvas_set_focus_child;

  /**
   * KoersGoalsTreeCanvas:tree:
   *
   * What it shows.
   */
  props[PROP_TREE] = g_param_spec_boxed ("tree", NULL, NULL, KOERS_TYPE_GOALS_TREE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersGoalsTreeCanvas::node-selected:
   * @node: the number of a node
   *
   * Comes when a box is clicked or Space is pressed on it.
   */
  signals[NODE_SELECTED] = g_signal_new ("node-selected", KOERS_TYPE_GOALS_TREE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_UINT);

  /**
   * KoersGoalsTreeCanvas::node-opened:
   * @node: the number of a node
   *
   * Comes when a box is clicked twice or Enter is pressed on it.
   */
  signals[NODE_OPENED] = g_signal_new ("node-opened", KOERS_TYPE_GOALS_TREE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_UINT);

  koers_goals_tree_canvas_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "goalstree");
}

static void
koers_goals_tree_canvas_init (KoersGoalsTreeCanvas *self)
{
  self->pointed = KOERS_GOALS_TREE_NONE;
  self->pointer_x = self->pointer_y = -1;
  koers_goals_tree_canvas_init_items (self);
  koers_goals_tree_canvas_add_pointer (self);
}

/**
 * koers_goals_tree_canvas_get_tree:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows
 */
KoersGoalsTree *
koers_goals_tree_canvas_get_tree (KoersGoalsTreeCanvas *self)
{
  return self->tree;
}

/* The node that the keyboard was at, or else the first one in the order of reading. */
static void
find_current (KoersGoalsTreeCanvas *self)
{
  if (!koers_goals_tree_canvas_has_nodes (self))
    {
      self->current = KOERS_GOALS_TREE_NONE;
      return;
    }
  self->current = koers_goals_tree_lookup (self->tree, self->current_id);
  if (self->current == KOERS_GOALS_TREE_NONE)
    self->current = 0;
}

/**
 * koers_goals_tree_canvas_set_tree:
 * @self: a canvas
 * @tree: (nullable): what it is to show
 *
 * Shows another tree, or what has become of the same one; what is scrolled and where the keyboard is stay.
 */
void
koers_goals_tree_canvas_set_tree (KoersGoalsTreeCanvas *self,
                                  KoersGoalsTree       *tree)
{
  if (self->tree == tree)
    return;

  clear_layout (self);
  g_clear_pointer (&self->tree, koers_goals_tree_unref);
  self->tree = tree != NULL ? koers_goals_tree_ref (tree) : NULL;
  self->pointed = KOERS_GOALS_TREE_NONE;
  find_current (self);
  koers_canvas_items_reset (self->items, koers_goals_tree_canvas_has_nodes (self), self->current);
  if (tree != NULL && koers_goals_tree_get_title (tree) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_goals_tree_get_title (tree), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TREE]);
}

/**
 * koers_goals_tree_canvas_set_selected:
 * @self: a canvas
 * @id: what is selected
 *
 * Shows which box stands for what is selected.
 */
void
koers_goals_tree_canvas_set_selected (KoersGoalsTreeCanvas *self,
                                      KoersId               id)
{
  if (koers_id_equal (self->selected_id, id))
    return;

  self->selected_id = id;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
