/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-tree.h"

#include "koers-focus.h"
#include "koers-owners-drag.h"
#include "koers-owners-list.h"
#include "koers-owners-row.h"
#include "koers-steady-layout.h"

#include <glib/gi18n-lib.h>

/**
 * KoersOwnersTree:
 *
 * Departments, people, roles and bodies, to choose from. What is selected here is what the window looks at. What its menu offers, the page
 * around it does: the actions `owners.*`.
 */
struct _KoersOwnersTree {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  GtkBox             *box;
  GtkListView        *list_view;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkPopoverMenu     *menu;
  KoersOwnersList    *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (KoersOwnersTree, koers_owners_tree, GTK_TYPE_WIDGET)

/* ---- rows */

static void
setup_row_cb (KoersOwnersTree *self,
              GtkListItem     *item)
{
  GtkWidget *row = koers_owners_row_new (self->view_state);

  koers_owners_drag_add (KOERS_OWNERS_ROW (row), self->view_state);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (KoersOwnersTree *self,
             GtkListItem     *item)
{
  koers_owners_row_set_item (KOERS_OWNERS_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (KoersOwnersTree *self,
               GtkListItem     *item)
{
  koers_owners_row_set_item (KOERS_OWNERS_ROW (gtk_list_item_get_child (item)), NULL);
}

/* ---- selection */

static KoersRecord *
get_selected (KoersOwnersTree *self)
{
  KoersOwnersItem *item = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  return item != NULL ? koers_owners_item_get_record (item) : NULL;
}

static void
selection_changed_cb (KoersOwnersTree *self)
{
  KoersRecord *record = get_selected (self);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
selected_changed_cb (KoersOwnersTree *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  guint position;

  if (record == NULL || record == get_selected (self) || !koers_owners_list_has_kind (koers_record_get_kind (record)))
    return;
  koers_owners_list_reveal (self->list, record);
  if (!koers_owners_list_find (self->list, record, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/* ---- folding */

static void
activated_cb (KoersOwnersTree *self,
              guint            position)
{
  g_autoptr (KoersOwnersItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL && koers_owners_item_get_fold (item) != KOERS_OWNERS_LEAF)
    koers_owners_list_set_folded (self->list, item, koers_owners_item_get_fold (item) == KOERS_OWNERS_UNFOLDED);
}

/* Before the list takes these keys to move. */
static gboolean
key_pressed_cb (KoersOwnersTree *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  KoersOwnersItem *item = gtk_single_selection_get_selected_item (self->selection);
  gboolean unfold = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right;

  if ((!unfold && keyval != GDK_KEY_Left && keyval != GDK_KEY_KP_Left) || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0 ||
      item == NULL || koers_owners_item_get_fold (item) == KOERS_OWNERS_LEAF)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    unfold = !unfold;
  koers_owners_list_set_folded (self->list, item, !unfold);
  return GDK_EVENT_STOP;
}

/* ---- search */

static void
search_cb (KoersOwnersTree *self)
{
  gboolean searching = gtk_search_bar_get_search_mode (self->search_bar);

  if (self->list != NULL)
    koers_owners_list_set_query (self->list, searching ? gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) : "");
}

static void
search_done_cb (KoersOwnersTree *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* ---- menu */

static void
show_menu (KoersOwnersTree *self,
           double           x,
           double           y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_click_cb (KoersOwnersTree *self,
                int              n_press,
                double           x,
                double           y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, KOERS_TYPE_OWNERS_ROW) : NULL;
  KoersOwnersItem *item;

  if (row == NULL && picked != NULL && KOERS_IS_OWNERS_ROW (gtk_widget_get_first_child (picked)))
    row = gtk_widget_get_first_child (picked);
  item = row != NULL ? koers_owners_row_get_item (KOERS_OWNERS_ROW (row)) : NULL;
  if (item != NULL && koers_owners_item_get_record (item) != NULL)
    koers_view_state_set_selected (self->view_state, koers_owners_item_get_record (item));
  show_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  KoersOwnersTree *self = KOERS_OWNERS_TREE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 24, y = 24;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  show_menu (self, x, y);
  return TRUE;
}

static void
koers_owners_tree_dispose (GObject *object)
{
  KoersOwnersTree *self = KOERS_OWNERS_TREE (object);

  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_owners_tree_parent_class)->dispose (object);
}

static gboolean
koers_owners_tree_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_OWNERS_TREE (widget)->list_view));
}

static void
koers_owners_tree_class_init (KoersOwnersTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_owners_tree_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_owners_tree_grab_focus;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "owners.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-owners-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersTree, box);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersTree, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersTree, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersTree, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersTree, menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, right_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, KOERS_TYPE_STEADY_LAYOUT);
}

static void
koers_owners_tree_init (KoersOwnersTree *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/**
 * koers_owners_tree_set_view_state:
 * @self: a tree
 * @view_state: what the window shows; set once
 *
 * Makes the tree show the organisation of a strategy.
 */
void
koers_owners_tree_set_view_state (KoersOwnersTree *self,
                                  KoersViewState  *view_state)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  self->list = koers_owners_list_new (view_state);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  selected_changed_cb (self);
}

/**
 * koers_owners_tree_search:
 * @self: a tree
 *
 * Lets the user search.
 */
void
koers_owners_tree_search (KoersOwnersTree *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
