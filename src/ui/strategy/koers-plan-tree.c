/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree.h"

#include "koers-error.h"
#include "koers-plan-edit.h"
#include "koers-plan-list.h"
#include "koers-plan-row.h"
#include "koers-search.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPlanTree:
 *
 * The plan as a tree: the strategy, its pillars, their goals, their initiatives. What is selected here is what the window looks at. The
 * actions `plan.*` add, rename, move and delete.
 */
struct _KoersPlanTree {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  GtkBox             *box;
  GtkListView        *list_view;
  GtkTreeListModel   *tree;
  GtkSingleSelection *selection;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  KoersSearch        *search;
  GListStore         *found;      /* what a search found */
  GtkTreeListModel   *found_tree; /* the same as rows of a tree without branches */
  GtkPopoverMenu     *menu;
};

G_DEFINE_FINAL_TYPE (KoersPlanTree, koers_plan_tree, GTK_TYPE_WIDGET)

/* ---- rows */

static void
setup_row_cb (KoersPlanTree *self,
              GtkListItem   *item)
{
  gtk_list_item_set_child (item, koers_plan_row_new (self->view_state));
}

static void
bind_row_cb (KoersPlanTree *self,
             GtkListItem   *item)
{
  koers_plan_row_set_tree_row (KOERS_PLAN_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (KoersPlanTree *self,
               GtkListItem   *item)
{
  koers_plan_row_set_tree_row (KOERS_PLAN_ROW (gtk_list_item_get_child (item)), NULL);
}

static GListModel *
create_level (gpointer item,
              gpointer data)
{
  KoersPlanTree *self = data;
  KoersRecord *record = item;

  if (koers_record_get_kind (record) != KOERS_KIND_PILLAR && koers_record_get_kind (record) != KOERS_KIND_GOAL)
    return NULL;
  return G_LIST_MODEL (koers_plan_list_new (koers_view_state_get_strategy (self->view_state), record));
}

/* ---- selection */

static KoersRecord *
get_selected (KoersPlanTree *self)
{
  GtkTreeListRow *row = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
  g_autoptr (KoersRecord) record = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The strategy owns it. */
  return record;
}

static void
selection_changed_cb (KoersPlanTree *self)
{
  KoersRecord *record = get_selected (self);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static gboolean
find_row (KoersPlanTree *self,
          KoersRecord   *record,
          guint         *position)
{
  GListModel *shown = gtk_single_selection_get_model (self->selection);
  guint n = g_list_model_get_n_items (shown);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (shown, i);
      g_autoptr (KoersRecord) item = gtk_tree_list_row_get_item (row);

      if (item == record)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Unfolds what stands above a record, from the top. */
static void
unfold_to (KoersPlanTree *self,
           KoersRecord   *record)
{
  KoersRecord *parent = koers_plan_get_parent (record);
  guint position;

  if (parent == NULL || gtk_single_selection_get_model (self->selection) != G_LIST_MODEL (self->tree))
    return;
  unfold_to (self, parent);
  if (find_row (self, parent, &position))
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
selected_changed_cb (KoersPlanTree *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  guint position;

  if (record == NULL || record == get_selected (self))
    return;
  unfold_to (self, record);
  if (!find_row (self, record, &position))
    return;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/* ---- search */

static GListModel *
create_nothing (gpointer item,
                gpointer data)
{
  return NULL;
}

static void
search_cb (KoersPlanTree *self)
{
  static const KoersKind kinds[] = { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE };
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean searching = *query != '\0' && gtk_search_bar_get_search_mode (self->search_bar);
  g_autoptr (GPtrArray) found = NULL;

  if (self->view_state == NULL)
    return;
  if (!searching)
    {
      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->tree));
      gtk_stack_set_visible_child_name (self->stack, "plan");
      selected_changed_cb (self);
      return;
    }
  if (self->search == NULL)
    {
      self->search = koers_search_new (koers_view_state_get_strategy (self->view_state));
      self->found = g_list_store_new (KOERS_TYPE_RECORD);
      self->found_tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), FALSE, FALSE, create_nothing, NULL, NULL);
    }
  found = koers_search_run (self->search, kinds, G_N_ELEMENTS (kinds), query);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), found->pdata, found->len);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->found_tree));
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "plan" : "nothing");
}

/* From the entry into what was found. */
static void
search_done_cb (KoersPlanTree *self)
{
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- actions */

static KoersPlanRow *
find_row_widget (GtkWidget   *widget,
                 KoersRecord *record)
{
  if (KOERS_IS_PLAN_ROW (widget))
    return koers_plan_row_get_record (KOERS_PLAN_ROW (widget)) == record ? KOERS_PLAN_ROW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      KoersPlanRow *row = find_row_widget (child, record);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  KoersRecord *record = get_selected (self);
  KoersPlanRow *row = record != NULL ? find_row_widget (GTK_WIDGET (self->list_view), record) : NULL;

  if (row != NULL)
    koers_plan_row_start_rename (row);
}

static gboolean
rename_new_cb (gpointer data)
{
  g_autoptr (KoersPlanTree) self = data;

  if (self->list_view != NULL)
    rename_action (GTK_WIDGET (self), NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
add_record (KoersPlanTree *self,
            KoersKind      kind)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_plan_edit_add (strategy, kind, koers_view_state_get_selected (self->view_state), &id);

  if (changes == NULL || !koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_set_selected (self->view_state, koers_strategy_lookup (strategy, id));
  /* The row is there once the list has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, rename_new_cb, g_object_ref (self), NULL);
}

static void
add_pillar_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  add_record (KOERS_PLAN_TREE (widget), KOERS_KIND_PILLAR);
}

static void
add_goal_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  add_record (KOERS_PLAN_TREE (widget), KOERS_KIND_GOAL);
}

static void
add_initiative_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  add_record (KOERS_PLAN_TREE (widget), KOERS_KIND_INITIATIVE);
}

static void
move_selected (KoersPlanTree *self,
               int            steps)
{
  KoersRecord *record = get_selected (self);
  g_autoptr (KoersChangeSet) changes = record != NULL ? koers_plan_edit_move (record, steps) : NULL;

  if (changes == NULL || !koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_set_selected (self->view_state, NULL);
  koers_view_state_set_selected (self->view_state, record);
}

static void
move_up_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  move_selected (KOERS_PLAN_TREE (widget), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  move_selected (KOERS_PLAN_TREE (widget), 1);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete-selected", NULL);
}

static void
update_actions (KoersPlanTree *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  gboolean in_plan = record != NULL && koers_record_get_kind (record) != KOERS_KIND_STRATEGY;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "plan.add-pillar", can_edit);
  gtk_widget_action_set_enabled (widget, "plan.add-goal", can_edit && koers_plan_find_parent (KOERS_KIND_GOAL, record) != NULL);
  gtk_widget_action_set_enabled (widget, "plan.add-initiative", can_edit && koers_plan_find_parent (KOERS_KIND_INITIATIVE, record) != NULL);
  gtk_widget_action_set_enabled (widget, "plan.rename", can_edit && record != NULL);
  gtk_widget_action_set_enabled (widget, "plan.move-up", can_edit && in_plan);
  gtk_widget_action_set_enabled (widget, "plan.move-down", can_edit && in_plan);
  gtk_widget_action_set_enabled (widget, "plan.delete", can_edit && in_plan);
}

/* ---- unfolding by keyboard */

static gboolean
fold_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   data)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  gboolean unfold = g_variant_get_boolean (arguments);
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (row == NULL)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    unfold = !unfold;
  if (unfold && gtk_tree_list_row_is_expandable (row) && !gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (unfold && gtk_tree_list_row_get_expanded (row) && position + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.select-item", "(ubb)", position + 1, FALSE, FALSE);
  else if (!unfold && gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (!unfold && (parent = gtk_tree_list_row_get_parent (row)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.select-item", "(ubb)", gtk_tree_list_row_get_position (parent), FALSE, FALSE);
  return TRUE;
}

/* ---- menu */

static void
show_menu (KoersPlanTree *self,
           double         x,
           double         y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
right_click_cb (KoersPlanTree *self,
                int            n_press,
                double         x,
                double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, KOERS_TYPE_PLAN_ROW) : NULL;

  if (row == NULL && picked != NULL && KOERS_IS_PLAN_ROW (gtk_widget_get_first_child (picked)))
    row = gtk_widget_get_first_child (picked);
  if (row != NULL && koers_plan_row_get_record (KOERS_PLAN_ROW (row)) != NULL)
    koers_view_state_set_selected (self->view_state, koers_plan_row_get_record (KOERS_PLAN_ROW (row)));
  show_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 24, y = 24;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  show_menu (self, x, y);
  return TRUE;
}

static void
koers_plan_tree_dispose (GObject *object)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (object);

  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  self->list_view = NULL;
  g_clear_object (&self->found_tree);
  g_clear_object (&self->found);
  g_clear_object (&self->search);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plan_tree_parent_class)->dispose (object);
}

static gboolean
koers_plan_tree_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_PLAN_TREE (widget)->list_view));
}

static void
koers_plan_tree_class_init (KoersPlanTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_plan_tree_dispose;
  widget_class->grab_focus = koers_plan_tree_grab_focus;

  gtk_widget_class_install_action (widget_class, "plan.add-pillar", NULL, add_pillar_action);
  gtk_widget_class_install_action (widget_class, "plan.add-goal", NULL, add_goal_action);
  gtk_widget_class_install_action (widget_class, "plan.add-initiative", NULL, add_initiative_action);
  gtk_widget_class_install_action (widget_class, "plan.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "plan.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "plan.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "plan.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "plan.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "plan.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "plan.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "plan.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "plan.move-down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, fold_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, fold_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-plan-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, box);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, menu);
  gtk_widget_class_bind_template_callback (widget_class, right_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_plan_tree_init (KoersPlanTree *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

static void
unfold_pillars (KoersPlanTree *self)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i-- > 0;)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/**
 * koers_plan_tree_set_view_state:
 * @self: a tree
 * @view_state: what the window shows; set once
 *
 * Makes the tree show a strategy.
 */
void
koers_plan_tree_set_view_state (KoersPlanTree  *self,
                                KoersViewState *view_state)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  KoersPlanList *top = koers_plan_list_new (koers_view_state_get_strategy (view_state), NULL);

  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (top), FALSE, FALSE, create_level, self, NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  unfold_pillars (self);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  selected_changed_cb (self);
  update_actions (self);
}
