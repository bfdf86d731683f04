/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-board.h"

#include "koers-focus.h"
#include "koers-initiative-card.h"
#include "koers-initiative-edit.h"
#include "koers-initiative-lane.h"
#include "koers-initiatives-menus.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/**
 * KoersInitiativeBoard:
 *
 * Initiatives as cards in columns: by state, department or pillar. A card goes to another column with the mouse, with Alt and an arrow,
 * or by its menu; each is one change.
 */
struct _KoersInitiativeBoard {
  GtkWidget            parent_instance;
  KoersViewState      *view_state;
  KoersInitiativeList *list;
  char                *by;
  GtkWidget           *scrolled;
  GtkBox              *box;
  GtkPopoverMenu      *menu;
  GPtrArray           *lanes; /* (element-type KoersInitiativeLane) */
};

typedef enum { PROP_BY = 1, N_PROPS } KoersInitiativeBoardProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersInitiativeBoard, koers_initiative_board, GTK_TYPE_WIDGET)

/* ---- moving */

static KoersRecord *
get_selected (KoersInitiativeBoard *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  return record != NULL && koers_record_get_kind (record) == KOERS_KIND_INITIATIVE ? record : NULL;
}

/* The column in which an initiative stands. */
static gboolean
find_lane (KoersInitiativeBoard *self,
           KoersRecord          *record,
           gboolean              focus,
           guint                *index)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->lanes->len; i++)
    if (koers_initiative_lane_select (self->lanes->pdata[i], record, focus))
      {
        found = TRUE;
        *index = i;
      }
  return found;
}

static void
move_to (KoersInitiativeBoard *self,
         KoersRecord          *record,
         KoersInitiativeLane  *lane)
{
  gboolean had_goal = g_str_equal (self->by, "pillar") && koers_record_get_target (record, KOERS_INITIATIVE_GOAL) != NULL;
  g_autoptr (KoersChangeSet) changes =
      koers_initiative_edit_move (record, self->by, NULL, koers_initiative_lane_get_value (lane), koers_initiative_lane_get_title (lane));
  guint index;

  if (changes == NULL || !koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_set_selected (self->view_state, record);
  find_lane (self, record, TRUE, &index);
  if (had_goal)
    koers_view_state_tell (self->view_state, _("The initiative has left its goal, which belongs to the other pillar"), TRUE);
}

static void
dropped_cb (KoersInitiativeBoard *self,
            KoersRecord          *record,
            KoersInitiativeLane  *lane)
{
  move_to (self, record, lane);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersInitiativeBoard *self = KOERS_INITIATIVE_BOARD (widget);
  KoersRecord *record = get_selected (self);
  int steps = g_str_equal (action_name, "board.move-left") ? -1 : 1, to;
  guint index;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    steps = -steps;
  if (record == NULL || !find_lane (self, record, FALSE, &index))
    return;
  to = (int) index + steps;
  if (to >= 0 && to < (int) self->lanes->len)
    move_to (self, record, self->lanes->pdata[to]);
}

static void
move_to_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KoersInitiativeBoard *self = KOERS_INITIATIVE_BOARD (widget);
  const char *value = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->lanes->len; i++)
    if (g_str_equal (koers_initiative_lane_get_value (self->lanes->pdata[i]), value) && get_selected (self) != NULL)
      {
        move_to (self, get_selected (self), self->lanes->pdata[i]);
        return;
      }
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete-selected", NULL);
}

/* ---- going from column to column */

static gboolean
go (KoersInitiativeBoard *self,
    int                   steps)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int at = -1;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    steps = -steps;
  for (guint i = 0; i < self->lanes->len; i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, self->lanes->pdata[i]))
      at = (int) i;
  for (int to = at + steps; at >= 0 && to >= 0 && to < (int) self->lanes->len; to += steps)
    if (koers_initiative_lane_focus (self->lanes->pdata[to]))
      break;
  return at >= 0;
}

/* Before the list has them: it would keep the keys, although there is nothing beside a card. */
static gboolean
key_pressed_cb (KoersInitiativeBoard *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    return go (self, -1);
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    return go (self, 1);
  return GDK_EVENT_PROPAGATE;
}

/* ---- menu */

static void
show_menu (KoersInitiativeBoard *self,
           double                x,
           double                y)
{
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenuModel) menu = NULL;

  if (get_selected (self) == NULL)
    return;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (koers_initiative_lane_get_title (self->lanes->pdata[i]), NULL);

      g_menu_item_set_action_and_target (item, "board.move-to", "s", koers_initiative_lane_get_value (self->lanes->pdata[i]));
      g_menu_append_item (places, item);
    }
  menu = koers_initiatives_make_menu (G_MENU_MODEL (places));
  gtk_popover_menu_set_menu_model (self->menu, menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_click_cb (KoersInitiativeBoard *self,
                int                   n_press,
                double                x,
                double                y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *card = picked != NULL ? gtk_widget_get_ancestor (picked, KOERS_TYPE_INITIATIVE_CARD) : NULL;

  if (card == NULL && picked != NULL && KOERS_IS_INITIATIVE_CARD (gtk_widget_get_first_child (picked)))
    card = gtk_widget_get_first_child (picked);
  if (card == NULL || koers_initiative_card_get_record (KOERS_INITIATIVE_CARD (card)) == NULL)
    return;
  koers_view_state_set_selected (self->view_state, koers_initiative_card_get_record (KOERS_INITIATIVE_CARD (card)));
  show_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 24, y = 24;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  show_menu (KOERS_INITIATIVE_BOARD (widget), x, y);
  return TRUE;
}

/* ---- what it shows */

static gboolean
has_same_lanes (KoersInitiativeBoard *self,
                KoersGrouping        *grouping)
{
  if (self->lanes->len != koers_grouping_get_n (grouping))
    return FALSE;
  for (guint i = 0; i < self->lanes->len; i++)
    if (!g_str_equal (koers_initiative_lane_get_value (self->lanes->pdata[i]), koers_grouping_get (grouping, i)->value) ||
        !g_str_equal (koers_initiative_lane_get_title (self->lanes->pdata[i]), koers_grouping_get (grouping, i)->title))
      return FALSE;
  return TRUE;
}

static void
remove_lanes (KoersInitiativeBoard *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    gtk_box_remove (self->box, self->lanes->pdata[i]);
  g_ptr_array_set_size (self->lanes, 0);
}

static void
show_selected (KoersInitiativeBoard *self)
{
  guint index;

  find_lane (self, get_selected (self), FALSE, &index);
}

static void
show_cards (KoersInitiativeBoard *self)
{
  g_autoptr (KoersGrouping) grouping = NULL;
  gboolean same;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || koers_initiative_list_get_records (self->list) == NULL)
    return;
  grouping = koers_grouping_new (koers_view_state_get_strategy (self->view_state), koers_initiative_list_get_records (self->list), self->by, TRUE,
                                 koers_view_state_get_reporting_day (self->view_state));
  same = has_same_lanes (self, grouping);
  if (!same)
    remove_lanes (self);
  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    if (same)
      koers_initiative_lane_set_group (self->lanes->pdata[i], koers_grouping_get (grouping, i));
    else
      {
        GtkWidget *lane = koers_initiative_lane_new (self->view_state, g_str_equal (self->by, "department"), koers_grouping_get (grouping, i));

        g_signal_connect_object (lane, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
        gtk_box_append (self->box, lane);
        g_ptr_array_add (self->lanes, lane);
      }
  show_selected (self);
}

/* ---- the type */

static void
koers_initiative_board_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  g_value_set_string (value, KOERS_INITIATIVE_BOARD (object)->by);
}

static void
koers_initiative_board_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  KoersInitiativeBoard *self = KOERS_INITIATIVE_BOARD (object);

  if (!koers_set_text (&self->by, g_value_get_string (value)))
    return;
  show_cards (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
koers_initiative_board_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_initiative_board_parent_class)->map (widget);
  show_cards (KOERS_INITIATIVE_BOARD (widget));
}

static gboolean
koers_initiative_board_grab_focus (GtkWidget *widget)
{
  KoersInitiativeBoard *self = KOERS_INITIATIVE_BOARD (widget);
  guint index;

  if (get_selected (self) != NULL && find_lane (self, get_selected (self), TRUE, &index))
    return TRUE;
  for (guint i = 0; i < self->lanes->len; i++)
    if (koers_initiative_lane_focus (self->lanes->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
koers_initiative_board_dispose (GObject *object)
{
  KoersInitiativeBoard *self = KOERS_INITIATIVE_BOARD (object);

  g_ptr_array_set_size (self->lanes, 0);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiative_board_parent_class)->dispose (object);
}

static void
koers_initiative_board_finalize (GObject *object)
{
  KoersInitiativeBoard *self = KOERS_INITIATIVE_BOARD (object);

  g_ptr_array_unref (self->lanes);
  g_free (self->by);

  G_OBJECT_CLASS (koers_initiative_board_parent_class)->finalize (object);
}

static void
koers_initiative_board_class_init (KoersInitiativeBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_initiative_board_get_property;
  object_class->set_property = koers_initiative_board_set_property;
  object_class->dispose = koers_initiative_board_dispose;
  object_class->finalize = koers_initiative_board_finalize;
  widget_class->map = koers_initiative_board_map;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_initiative_board_grab_focus;

  /**
   * KoersInitiativeBoard:by:
   *
   * What its columns are: "state", "department" or "pillar".
   */
  props[PROP_BY] = g_param_spec_string ("by", NULL, NULL, "state", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "board.move-left", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "board.move-right", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "board.move-to", "s", move_to_action);
  gtk_widget_class_install_action (widget_class, "board.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "board.move-left", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "board.move-right", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "board.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-board.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeBoard, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeBoard, box);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeBoard, menu);
  gtk_widget_class_bind_template_callback (widget_class, right_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_board_init (KoersInitiativeBoard *self)
{
  self->by = g_strdup ("state");
  self->lanes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
}

/**
 * koers_initiative_board_new:
 * @view_state: what the window shows
 * @list: the initiatives
 *
 * Returns: (transfer floating): a board
 */
GtkWidget *
koers_initiative_board_new (KoersViewState      *view_state,
                            KoersInitiativeList *list)
{
  KoersInitiativeBoard *self = g_object_new (KOERS_TYPE_INITIATIVE_BOARD, NULL);

  self->view_state = g_object_ref (view_state);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "updated", G_CALLBACK (show_cards), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
