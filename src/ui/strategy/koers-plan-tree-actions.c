/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-link-dialog.h"
#include "koers-plan-edit.h"
#include "koers-plan-list.h"
#include "koers-plan-row.h"

/* What can be done in the plan by mouse and keyboard: the actions `plan.*`. */

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  KoersRecord *record = koers_plan_tree_take_marked (self);
  GtkWidget *row = record != NULL ? koers_plan_tree_find_widget (self, record) : NULL;

  if (row != NULL)
    koers_plan_row_start_rename (KOERS_PLAN_ROW (row));
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
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean in_menu = focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
  KoersId id;
  g_autoptr (KoersChangeSet) changes = NULL;

  /* What is being typed is kept before something else is. */
  if (!in_menu)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  changes = koers_plan_edit_add (strategy, kind, koers_plan_tree_take_marked (self), &id);
  if (changes == NULL)
    koers_plan_tree_refuse (self);
  if (changes == NULL || !koers_view_state_commit (self->view_state, changes))
    return;
  self->is_acting = TRUE;
  koers_view_state_set_selected (self->view_state, koers_strategy_lookup (strategy, id));
  self->is_acting = FALSE;
  /* At once, as what is typed from now on is the name; but a menu that closes takes the focus first. */
  if (in_menu)
    g_idle_add_full (GDK_PRIORITY_REDRAW + 10, rename_new_cb, g_object_ref (self), NULL);
  else
    rename_action (GTK_WIDGET (self), NULL, NULL);
}

static const struct {
  const char *name;
  KoersKind   kind;
} add_actions[] = {
  { "plan.add-pillar", KOERS_KIND_PILLAR },
  { "plan.add-goal", KOERS_KIND_GOAL },
  { "plan.add-initiative", KOERS_KIND_INITIATIVE },
  { "plan.add-agreement", KOERS_KIND_AGREEMENT },
  { "plan.add-chapter", KOERS_KIND_CHAPTER },
  { "plan.add-objective", KOERS_KIND_OBJECTIVE },
};

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (add_actions); i++)
    if (g_str_equal (add_actions[i].name, action_name))
      add_record (KOERS_PLAN_TREE (widget), add_actions[i].kind);
}

static void
move_selected (KoersPlanTree *self,
               int            steps)
{
  KoersRecord *lead = koers_plan_tree_take_marked (self);
  g_autoptr (GPtrArray) records = koers_plan_tree_dup_selected (self);
  g_autoptr (KoersChangeSet) changes = lead != NULL ? koers_plan_edit_move (records, steps) : NULL;

  if (changes != NULL)
    koers_view_state_commit (self->view_state, changes);
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
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);

  if (koers_plan_tree_take_marked (self) == NULL)
    return;
  self->is_acting = TRUE;
  gtk_widget_activate_action (widget, "win.delete-selected", NULL);
  self->is_acting = FALSE;
}

static void
link_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);

  if (koers_plan_tree_take_marked (self) != NULL)
    koers_link_dialog_present_selected (GTK_WINDOW (gtk_widget_get_root (widget)), self->view_state);
}

static gboolean
can_link (KoersRecord *record)
{
  return record != NULL && (koers_record_get_kind (record) == KOERS_KIND_OBJECTIVE || koers_record_get_kind (record) == KOERS_KIND_INITIATIVE ||
                            koers_record_get_kind (record) == KOERS_KIND_GOAL);
}

/**
 * koers_plan_tree_update_actions:
 * @self: a tree
 *
 * Lets only that be done which can be done with what is selected.
 */
void
koers_plan_tree_update_actions (KoersPlanTree *self)
{
  KoersRecord *record = koers_plan_tree_get_marked (self);
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  gboolean in_plan = record != NULL && koers_record_get_kind (record) != KOERS_KIND_STRATEGY;
  /* Agreements stand in an order of their own. */
  gboolean can_move = can_edit && in_plan && koers_record_get_kind (record) != KOERS_KIND_AGREEMENT;
  GtkWidget *widget = GTK_WIDGET (self);

  /* What has no place says so, and what to choose first. */
  for (guint i = 0; i < G_N_ELEMENTS (add_actions); i++)
    gtk_widget_action_set_enabled (widget, add_actions[i].name, can_edit && koers_plan_get_top (add_actions[i].kind) == self->top);
  gtk_widget_action_set_enabled (widget, "plan.rename", can_edit && record != NULL);
  gtk_widget_action_set_enabled (widget, "plan.move-up", can_move);
  gtk_widget_action_set_enabled (widget, "plan.move-down", can_move);
  gtk_widget_action_set_enabled (widget, "plan.delete", can_edit && in_plan);
  gtk_widget_action_set_enabled (widget, "plan.link", can_edit && can_link (record));
  koers_plan_tree_update_clipboard (self);
}

/* ---- menu */

static void
show_menu (KoersPlanTree *self,
           double         x,
           double         y)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->top == KOERS_KIND_AGREEMENT ? self->agreement_menu_model : self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
is_selected (KoersPlanTree *self,
             KoersRecord   *record)
{
  guint position;

  return koers_plan_tree_find_row (self, record, &position) && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}

void
koers_plan_tree_right_click (KoersPlanTree *self,
                             int            n_press,
                             double         x,
                             double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, KOERS_TYPE_PLAN_ROW) : NULL;

  if (row == NULL && picked != NULL && KOERS_IS_PLAN_ROW (gtk_widget_get_first_child (picked)))
    row = gtk_widget_get_first_child (picked);
  if (row != NULL && koers_plan_row_get_record (KOERS_PLAN_ROW (row)) != NULL &&
      !is_selected (self, koers_plan_row_get_record (KOERS_PLAN_ROW (row))))
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

void
koers_plan_tree_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (add_actions); i++)
    gtk_widget_class_install_action (widget_class, add_actions[i].name, NULL, add_action);
  gtk_widget_class_install_action (widget_class, "plan.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "plan.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "plan.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "plan.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "plan.link", NULL, link_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "plan.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "plan.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "plan.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "plan.move-down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}
