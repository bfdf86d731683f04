/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-canvas.h"

#include "koers-chart-style.h"

#include <math.h>

/**
 * KoersCanvas:
 *
 * A picture that is larger than its room, to be put into a #GtkScrolledWindow: how far it is scrolled, in the direction of reading, and one
 * stop on the way of the Tab key.
 */
typedef struct {
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  guint          hscroll_policy : 1;
  guint          vscroll_policy : 1;
  /* Whether the canvas itself is the one that moves the adjustments. */
  guint          configuring : 1;
  /* How far it is scrolled in the direction of reading. */
  double         x;
} KoersCanvasPrivate;

typedef enum { PROP_HADJUSTMENT = 1, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY } KoersCanvasProperty;

static void koers_canvas_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (KoersCanvas, koers_canvas, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (KoersCanvas)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, koers_canvas_scrollable_init))

static KoersCanvasPrivate *
get_private (KoersCanvas *self)
{
  return koers_canvas_get_instance_private (self);
}

static gboolean
koers_canvas_get_border (GtkScrollable *scrollable,
                         GtkBorder     *border)
{
  KoersCanvas *self = KOERS_CANVAS (scrollable);
  KoersCanvasSize size;

  *border = (GtkBorder) { .top = KOERS_CANVAS_GET_CLASS (self)->get_size (self, &size) ? (gint16) size.head : 0 };
  return TRUE;
}

static void
koers_canvas_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = koers_canvas_get_border;
}

/* ---- scrolling */

gboolean
koers_canvas_is_rtl (KoersCanvas *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/**
 * koers_canvas_get_x:
 * @self: a canvas
 *
 * Returns: how far it is scrolled in the direction of reading, in whole pixels
 */
double
koers_canvas_get_x (KoersCanvas *self)
{
  return round (get_private (self)->x);
}

double
koers_canvas_get_y (KoersCanvas *self)
{
  return round (gtk_adjustment_get_value (get_private (self)->vadjustment));
}

/**
 * koers_canvas_configure:
 * @self: a canvas that has been laid out
 *
 * Tells the scroll bars how much there is. An adjustment counts from the left, whatever the direction of reading.
 */
void
koers_canvas_configure (KoersCanvas *self)
{
  KoersCanvasPrivate *priv = get_private (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double whole_width, whole_height, room;
  KoersCanvasSize size;

  if (!KOERS_CANVAS_GET_CLASS (self)->get_size (self, &size))
    return;
  whole_width = MAX (size.width, width);
  whole_height = MAX (size.height, height);
  room = height - size.head;
  priv->configuring = TRUE;
  priv->x = CLAMP (priv->x, 0, whole_width - width);
  gtk_adjustment_configure (priv->hadjustment, koers_canvas_is_rtl (self) ? whole_width - width - priv->x : priv->x, 0, whole_width, width * 0.1,
                            width * 0.9, width);
  gtk_adjustment_configure (priv->vadjustment, gtk_adjustment_get_value (priv->vadjustment), 0, whole_height, MAX (room, 1) * 0.1,
                            MAX (room, 1) * 0.9, height);
  priv->configuring = FALSE;
}

static void
scrolled_cb (KoersCanvas *self)
{
  KoersCanvasPrivate *priv = get_private (self);
  double value = gtk_adjustment_get_value (priv->hadjustment);

  if (priv->configuring)
    return;
  priv->x = koers_canvas_is_rtl (self) ? gtk_adjustment_get_upper (priv->hadjustment) - gtk_adjustment_get_page_size (priv->hadjustment) - value : value;
  KOERS_CANVAS_GET_CLASS (self)->scrolled (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
reveal_along (const KoersCanvasStretch *stretch,
              double                    scrolled)
{
  if (stretch->start < scrolled || stretch->size > stretch->room)
    return stretch->start;
  return MAX (scrolled, stretch->start + stretch->size - stretch->room);
}

/**
 * koers_canvas_reveal:
 * @self: a canvas that has been laid out
 * @across: where something is from side to side
 * @down: where it is from top to bottom
 *
 * Scrolls as far as is needed to show it.
 */
void
koers_canvas_reveal (KoersCanvas              *self,
                     const KoersCanvasStretch *across,
                     const KoersCanvasStretch *down)
{
  KoersCanvasPrivate *priv = get_private (self);

  gtk_adjustment_set_value (priv->vadjustment, reveal_along (down, koers_canvas_get_y (self)));
  priv->x = reveal_along (across, koers_canvas_get_x (self));
  koers_canvas_configure (self);
  KOERS_CANVAS_GET_CLASS (self)->scrolled (self);
}

/* ---- focus */

/**
 * koers_canvas_has_visible_focus:
 * @self: a canvas
 *
 * Returns: whether what the keyboard is at is to be outlined
 */
gboolean
koers_canvas_has_visible_focus (KoersCanvas *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return item != NULL && gtk_widget_has_focus (item) && (gtk_widget_get_state_flags (item) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
}

static gboolean
koers_canvas_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

/* ---- the type */

static GtkSizeRequestMode
koers_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_canvas_direction_changed (GtkWidget        *widget,
                                GtkTextDirection  before)
{
  gtk_widget_queue_allocate (widget);
}

static void
set_adjustment (KoersCanvas    *self,
                GtkAdjustment **place,
                GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && adjustment == *place)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*place, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
koers_canvas_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KoersCanvasPrivate *priv = get_private (KOERS_CANVAS (object));

  switch ((KoersCanvasProperty) property_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, priv->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, priv->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, priv->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, priv->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_canvas_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  KoersCanvas *self = KOERS_CANVAS (object);
  KoersCanvasPrivate *priv = get_private (self);

  switch ((KoersCanvasProperty) property_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &priv->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &priv->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      priv->hscroll_policy = g_value_get_enum (value) & 1;
      break;
    case PROP_VSCROLL_POLICY:
      priv->vscroll_policy = g_value_get_enum (value) & 1;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_canvas_dispose (GObject *object)
{
  KoersCanvasPrivate *priv = get_private (KOERS_CANVAS (object));

  g_clear_object (&priv->hadjustment);
  g_clear_object (&priv->vadjustment);

  G_OBJECT_CLASS (koers_canvas_parent_class)->dispose (object);
}

static void
koers_canvas_class_init (KoersCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_canvas_get_property;
  object_class->set_property = koers_canvas_set_property;
  object_class->dispose = koers_canvas_dispose;
  widget_class->get_request_mode = koers_canvas_get_request_mode;
  widget_class->direction_changed = koers_canvas_direction_changed;
  widget_class->focus = koers_canvas_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
koers_canvas_init (KoersCanvas *self)
{
  KoersCanvasPrivate *priv = get_private (self);

  set_adjustment (self, &priv->hadjustment, NULL);
  set_adjustment (self, &priv->vadjustment, NULL);
  koers_chart_style_watch (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
