/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-canvas-item.h"

#include "koers-text.h"

/**
 * KoersCanvasItem:
 *
 * What assistive technology and the keyboard meet where a picture shows something. It draws nothing and lets the pointer through: the
 * picture is drawn as a whole, and GTK 4.8 knows no accessible object that is not a widget. It is used again for something else when its
 * own part of the picture leaves the view.
 */
typedef struct {
  guint64  key;
  char    *label;
} KoersCanvasItemPrivate;

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KoersCanvasItem, koers_canvas_item, GTK_TYPE_WIDGET)

static KoersCanvasItemPrivate *
get_private (KoersCanvasItem *self)
{
  return koers_canvas_item_get_instance_private (self);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

/* The outline of the focus is part of the picture. */
static void
koers_canvas_item_state_flags_changed (GtkWidget     *widget,
                                       GtkStateFlags  before)
{
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (widget);

  if ((changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0 && gtk_widget_get_parent (widget) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (widget));

  GTK_WIDGET_CLASS (koers_canvas_item_parent_class)->state_flags_changed (widget, before);
}

static void
koers_canvas_item_finalize (GObject *object)
{
  g_free (get_private (KOERS_CANVAS_ITEM (object))->label);

  G_OBJECT_CLASS (koers_canvas_item_parent_class)->finalize (object);
}

static void
koers_canvas_item_class_init (KoersCanvasItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_canvas_item_finalize;
  widget_class->state_flags_changed = koers_canvas_item_state_flags_changed;

  /**
   * KoersCanvasItem::opened:
   *
   * Comes when assistive technology asks to open what the item stands for.
   */
  signals[OPENED] = g_signal_new ("opened", KOERS_TYPE_CANVAS_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
koers_canvas_item_init (KoersCanvasItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * koers_canvas_item_class_set_names:
 * @klass: a class of items
 * @css_name: how it is called in a style sheet
 * @action_name: the name of the action that opens what an item stands for
 *
 * Names a class of items for others.
 */
void
koers_canvas_item_class_set_names (KoersCanvasItemClass *klass,
                                   const char           *css_name,
                                   const char           *action_name)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), css_name);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), action_name, NULL, open_action);
}

/**
 * koers_canvas_item_get_key:
 * @self: an item
 *
 * Returns: what it stands for, as its canvas counts
 */
guint64
koers_canvas_item_get_key (KoersCanvasItem *self)
{
  return get_private (self)->key;
}

void
koers_canvas_item_set_key (KoersCanvasItem *self,
                           guint64          key)
{
  get_private (self)->key = key;
}

/**
 * koers_canvas_item_set_label:
 * @self: an item
 * @label: what the picture shows there, in one sentence
 *
 * Gives it another name.
 */
void
koers_canvas_item_set_label (KoersCanvasItem *self,
                             const char      *label)
{
  if (koers_set_text (&get_private (self)->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * koers_canvas_item_set_in_use:
 * @self: an item
 * @in_use: whether it stands for something
 *
 * Hides it from assistive technology while it waits to be used again.
 */
void
koers_canvas_item_set_in_use (KoersCanvasItem *self,
                              gboolean         in_use)
{
  if (gtk_widget_get_child_visible (GTK_WIDGET (self)) == in_use)
    return;

  gtk_widget_set_child_visible (GTK_WIDGET (self), in_use);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !in_use, -1);
}
