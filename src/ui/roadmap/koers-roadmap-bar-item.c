/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-bar-item.h"

/**
 * KoersRoadmapBarItem:
 *
 * What stands for a bar of a roadmap or the heading of a lane.
 */
struct _KoersRoadmapBarItem {
  KoersCanvasItem parent_instance;
  KoersId         id;
  guint           position;
  guint           n_positions;
  gboolean        is_selected;
  gboolean        can_fold;
  gboolean        is_folded;
};

enum { NUDGED, ASKED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const struct {
  const char       *action;
  KoersRoadmapHold  hold;
  int               direction;
} nudges[] = {
  { "bar.move-later", KOERS_ROADMAP_HOLD_BAR, 1 },    { "bar.move-earlier", KOERS_ROADMAP_HOLD_BAR, -1 },
  { "bar.end-later", KOERS_ROADMAP_HOLD_END, 1 },     { "bar.end-earlier", KOERS_ROADMAP_HOLD_END, -1 },
  { "bar.start-later", KOERS_ROADMAP_HOLD_START, 1 }, { "bar.start-earlier", KOERS_ROADMAP_HOLD_START, -1 },
};

/* What else can be done with a bar. */
static const struct {
  const char *action;
  const char *parameter;
} others[] = {
  { "bar.rename", NULL }, { "bar.to-lane", "s" }, { "bar.link", NULL }, { "bar.delete", NULL },
};

G_DEFINE_FINAL_TYPE (KoersRoadmapBarItem, koers_roadmap_bar_item, KOERS_TYPE_CANVAS_ITEM)

static void
nudge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (nudges); i++)
    if (g_str_equal (nudges[i].action, action_name))
      g_signal_emit (widget, signals[NUDGED], 0, nudges[i].hold, nudges[i].direction);
}

static void
other_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[ASKED], 0, action_name, parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
koers_roadmap_bar_item_class_init (KoersRoadmapBarItemClass *klass)
{
  koers_canvas_item_class_set_names (KOERS_CANVAS_ITEM_CLASS (klass), "bar", "bar.open");

  /**
   * KoersRoadmapBarItem::nudged:
   * @hold: what of the bar, as #KoersRoadmapHold
   * @direction: 1 for later, -1 for earlier
   *
   * Comes when a menu or assistive technology asks to move what the item stands for by a step.
   */
  signals[NUDGED] = g_signal_new ("nudged", KOERS_TYPE_ROADMAP_BAR_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  /**
   * KoersRoadmapBarItem::asked:
   * @action: the name of an action
   * @target: (nullable): with what
   *
   * Comes when a menu or assistive technology asks for something else than a step.
   */
  signals[ASKED] = g_signal_new ("asked", KOERS_TYPE_ROADMAP_BAR_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                 G_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (nudges); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), nudges[i].action, NULL, nudge_action);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), others[i].action, others[i].parameter, other_action);
}

static void
koers_roadmap_bar_item_init (KoersRoadmapBarItem *self)
{
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

  for (guint i = 0; self->can_fold != can_fold && i < G_N_ELEMENTS (nudges); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), nudges[i].action, !can_fold);
  for (guint i = 0; self->can_fold != can_fold && i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), others[i].action, !can_fold);
  self->can_fold = can_fold;
  self->is_folded = is_folded;
  if (can_fold)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

gboolean
koers_roadmap_bar_item_is_folded (KoersRoadmapBarItem *self)
{
  return self->is_folded;
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

guint
koers_roadmap_bar_item_get_position (KoersRoadmapBarItem *self)
{
  return self->position;
}
