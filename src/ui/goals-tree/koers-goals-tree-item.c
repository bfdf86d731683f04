/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-item.h"

#include "koers-goals-tree.h"
#include "koers-text.h"

/**
 * KoersGoalsTreeItem:
 *
 * What assistive technology and the keyboard meet where a goals tree shows a box. It draws nothing and lets the pointer through: the picture
 * is drawn as a whole. It is used again for another box when its own one leaves the view.
 */
struct _KoersGoalsTreeItem {
  GtkWidget parent_instance;
  guint     node;
  char     *label;
};

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersGoalsTreeItem, koers_goals_tree_item, GTK_TYPE_WIDGET)

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

/* The outline of the focus is part of the picture. */
static void
koers_goals_tree_item_state_flags_changed (GtkWidget     *widget,
                                           GtkStateFlags  before)
{
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (widget);

  if ((changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0 && gtk_widget_get_parent (widget) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (widget));

  GTK_WIDGET_CLASS (koers_goals_tree_item_parent_class)->state_flags_changed (widget, before);
}

static void
koers_goals_tree_item_finalize (GObject *object)
{
  g_free (KOERS_GOALS_TREE_ITEM (object)->label);

  G_OBJECT_CLASS (koers_goals_tree_item_parent_class)->finalize (object);
}

static void
koers_goals_tree_item_class_init (KoersGoalsTreeItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_goals_tree_item_finalize;
  widget_class->state_flags_changed = koers_goals_tree_item_state_flags_changed;

  /**
   * KoersGoalsTreeItem::opened:
   *
   * Comes when assistive technology asks to open what the item stands for.
   */
  signals[OPENED] = g_signal_new ("opened", KOERS_TYPE_GOALS_TREE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "node.open", NULL, open_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "node");
}

static void
koers_goals_tree_item_init (KoersGoalsTreeItem *self)
{
  self->node = KOERS_GOALS_TREE_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
koers_goals_tree_item_new (void)
{
  return g_object_new (KOERS_TYPE_GOALS_TREE_ITEM, NULL);
}

/**
 * koers_goals_tree_item_get_node:
 * @self: an item
 *
 * Returns: the number of the node that it stands for
 */
guint
koers_goals_tree_item_get_node (KoersGoalsTreeItem *self)
{
  return self->node;
}

/**
 * koers_goals_tree_item_set_node:
 * @self: an item
 * @node: the number of a node
 * @label: what the picture says of it, in one sentence
 *
 * Makes it stand for another node, or gives it another name.
 */
void
koers_goals_tree_item_set_node (KoersGoalsTreeItem *self,
                                guint               node,
                                const char         *label)
{
  self->node = node;
  if (koers_set_text (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * koers_goals_tree_item_set_in_use:
 * @self: an item
 * @in_use: whether it stands for something
 *
 * Hides it from assistive technology while it waits to be used again.
 */
void
koers_goals_tree_item_set_in_use (KoersGoalsTreeItem *self,
                                  gboolean            in_use)
{
  if (gtk_widget_get_child_visible (GTK_WIDGET (self)) == in_use)
    return;

  gtk_widget_set_child_visible (GTK_WIDGET (self), in_use);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !in_use, -1);
}
