/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-bar-item.h"

#include "koers-text.h"

/**
 * KoersRoadmapBarItem:
 *
 * What assistive technology and the keyboard meet where a roadmap shows a bar or the heading of a lane. It draws nothing and lets the
 * pointer through: the picture is drawn as a whole, and GTK 4.8 knows no accessible object that is not a widget. It is used again for
 * another bar when its own one leaves the view.
 */
struct _KoersRoadmapBarItem {
  GtkWidget parent_instance;
  KoersId   id;
  char     *label;
  guint     position;
  guint     n_positions;
  gboolean  is_selected;
  gboolean  can_fold;
  gboolean  is_folded;
};

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRoadmapBarItem, koers_roadmap_bar_item, GTK_TYPE_WIDGET)

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

/* The outline of the focus is part of the picture. */
static void
koers_roadmap_bar_item_state_flags_changed (GtkWidget     *widget,
                                            GtkStateFlags  before)
{
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (widget);

  if ((changed & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0 && gtk_widget_get_parent (widget) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (widget));

  GTK_WIDGET_CLASS (koers_roadmap_bar_item_parent_class)->state_flags_changed (widget, before);
}

static void
koers_roadmap_bar_item_finalize (GObject *object)
{
  g_free (KOERS_ROADMAP_BAR_ITEM (object)->label);

  G_OBJECT_CLASS (koers_roadmap_bar_item_parent_class)->finalize (object);
}

static void
koers_roadmap_bar_item_class_init (KoersRoadmapBarItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_roadmap_bar_item_finalize;
  widget_class->state_flags_changed = koers_roadmap_bar_item_state_flags_changed;

  /**
   * KoersRoadmapBarItem::opened:
   *
   * Comes when assistive technology asks to open what the item stands for.
   */
  signals[OPENED] = g_signal_new ("opened", KOERS_TYPE_ROADMAP_BAR_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "bar.open", NULL, open_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "bar");
}

static void
koers_roadmap_bar_item_init (KoersRoadmapBarItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
koers_roadmap_bar_item_new (void)
{
  return g_object_new (KOERS_TYPE_ROADMAP_BAR_ITEM, NULL);
}

/**
 * koers_roadmap_bar_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): what it stands for
 */
const KoersId *
koers_roadmap_bar_item_get_id (KoersRoadmapBarItem *self)
{
  return &self->id;
}

void
koers_roadmap_bar_item_set_id (KoersRoadmapBarItem *self,
                               KoersId              id)
{
  self->id = id;
}

/**
 * koers_roadmap_bar_item_set_label:
 * @self: an item
 * @label: what the picture shows there, in one sentence
 *
 * Gives it another name.
 */
void
koers_roadmap_bar_item_set_label (KoersRoadmapBarItem *self,
                                  const char          *label)
{
  if (koers_set_text (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * koers_roadmap_bar_item_set_place:
 * @self: an item
 * @position: which of all rows it is, from 1
 * @n_positions: how many rows there are, in the view or not
 *
 * Says where it stands.
 */
void
koers_roadmap_bar_item_set_place (KoersRoadmapBarItem *self,
                                  guint                position,
                                  guint                n_positions)
{
  if (self->position == position && self->n_positions == n_positions)
    return;

  self->position = position;
  self->n_positions = n_positions;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_positions, -1);
}

/**
 * koers_roadmap_bar_item_set_fold:
 * @self: an item
 * @can_fold: whether it is the heading of a lane
 * @is_folded: whether the bars of that lane are hidden
 *
 * Says whether there is something to unfold.
 */
void
koers_roadmap_bar_item_set_fold (KoersRoadmapBarItem *self,
                                 gboolean             can_fold,
                                 gboolean             is_folded)
{
  if (self->can_fold == can_fold && self->is_folded == is_folded)
    return;

  self->can_fold = can_fold;
  self->is_folded = is_folded;
  if (can_fold)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

void
koers_roadmap_bar_item_set_selected (KoersRoadmapBarItem *self,
                                     gboolean             is_selected)
{
  if (self->is_selected == is_selected)
    return;

  self->is_selected = is_selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
}

/**
 * koers_roadmap_bar_item_set_in_use:
 * @self: an item
 * @in_use: whether it stands for something
 *
 * Hides it from assistive technology while it waits to be used again.
 */
void
koers_roadmap_bar_item_set_in_use (KoersRoadmapBarItem *self,
                                   gboolean             in_use)
{
  if (gtk_widget_get_child_visible (GTK_WIDGET (self)) == in_use)
    return;

  gtk_widget_set_child_visible (GTK_WIDGET (self), in_use);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, !in_use, -1);
}

guint
koers_roadmap_bar_item_get_position (KoersRoadmapBarItem *self)
{
  return self->position;
}
