/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-focus.h"
#include "koers-plan-list.h"
#include "koers-plan-row.h"
#include "koers-steady-layout.h"
#include "koers-tooltip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersPlanTree:
 *
 * The plan as a tree: the strategy, its pillars, their goals, their initiatives. Or the agreements: their chapters, their objectives. What
 * is selected here is what the window looks at. The actions `plan.*` add, rename, move and delete.
 */

G_DEFINE_FINAL_TYPE (KoersPlanTree, koers_plan_tree, GTK_TYPE_WIDGET)

/* ---- rows */

static void
setup_row_cb (KoersPlanTree *self,
              GtkListItem   *item)
{
  GtkWidget *row = koers_plan_row_new (self->view_state);

  koers_plan_tree_add_drag (self, row);
  gtk_list_item_set_child (item, row);
}

/* Says of a row whether it is new or changed since the version that the plan is compared with. */
static void
mark_row (KoersPlanTree *self,
          GtkWidget     *row)
{
  KoersComparison *comparison = koers_view_state_get_comparison (self->view_state);
  KoersRecord *record = koers_plan_row_get_record (KOERS_PLAN_ROW (row));
  KoersOperation operation;
  gboolean differs = comparison != NULL && record != NULL && koers_strategy_of (record) != NULL && koers_comparison_lookup (comparison, record, &operation);
  /* Translators: the name of a version of the strategy. */
  g_autofree char *text = !differs ? NULL
                                   : g_strdup_printf (operation == KOERS_OPERATION_INSERT ? _("New since %s") : _("Changed since %s"),
                                                      koers_comparison_get_title (comparison));

  gtk_widget_remove_css_class (row, "new-since");
  gtk_widget_remove_css_class (row, "changed-since");
  if (differs)
    gtk_widget_add_css_class (row, operation == KOERS_OPERATION_INSERT ? "new-since" : "changed-since");
  koers_tooltip_set (row, text);
  if (gtk_widget_get_parent (row) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

static void
mark_rows (KoersPlanTree *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    if (KOERS_IS_PLAN_ROW (gtk_widget_get_first_child (item)))
      mark_row (self, gtk_widget_get_first_child (item));
}

static void
strategy_changing_cb (KoersPlanTree  *self,
                      KoersChangeSet *changes)
{
  self->is_changing = TRUE;
  koers_plan_tree_note_focus (self);
  koers_plan_tree_note_unfolded (self, changes);
}

/* Once the rows are what they are to be. */
static void
strategy_changed_cb (KoersPlanTree *self)
{
  koers_plan_tree_unfold_noted (self);
  self->is_changing = FALSE;
  if (koers_view_state_get_comparison (self->view_state) != NULL)
    mark_rows (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    koers_plan_tree_follow (self);
  else
    self->is_outdated = TRUE;
}

static void
bind_row_cb (KoersPlanTree *self,
             GtkListItem   *item)
{
  koers_plan_row_set_tree_row (KOERS_PLAN_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  if (koers_view_state_get_comparison (self->view_state) != NULL)
    mark_row (self, gtk_list_item_get_child (item));
  koers_plan_tree_show_cut (self, gtk_list_item_get_child (item));
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

  const int level = koers_plan_get_level (koers_record_get_kind (record));

  if (level < 0 || level == KOERS_PLAN_N_LEVELS - 1)
    return NULL;
  return G_LIST_MODEL (koers_plan_list_new (koers_view_state_get_strategy (self->view_state), record, self->top));
}

/* The row is selected, but the window looks at something else that belongs to it: back to the record itself. Or it does not show the
 * record, as there is room for the plan only. */
static void
row_activated_cb (KoersPlanTree *self,
                  guint          position)
{
  KoersRecord *record = koers_plan_tree_get_record (self, position);

  if (record == NULL)
    return;
  if (record != koers_view_state_get_selected (self->view_state))
    koers_view_state_set_selected (self->view_state, record);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.show-selected", NULL);
}

/* ---- search */

static GListModel *
create_nothing (gpointer item,
                gpointer data)
{
  return NULL;
}

static void
show_nothing (KoersPlanTree *self)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->stack, "nothing") == NULL)
    {
      page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "system-search-symbolic", "title", _("Nothing found"), "description",
                           _("Try fewer words."), NULL);
      gtk_widget_add_css_class (page, "compact");
      gtk_stack_add_named (self->stack, page, "nothing");
    }
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
set_model (KoersPlanTree    *self,
           GtkTreeListModel *model)
{
  self->is_selecting = TRUE;
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (model));
  self->is_selecting = FALSE;
}

static void
search_cb (KoersPlanTree *self)
{
  /* Beside the agreements stands what can be dragged to their objectives. */
  static const KoersKind plan_kinds[] = { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE };
  static const KoersKind agreement_kinds[] = { KOERS_KIND_AGREEMENT, KOERS_KIND_CHAPTER, KOERS_KIND_OBJECTIVE, KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE };
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean searching = *query != '\0' && gtk_search_bar_get_search_mode (self->search_bar);
  g_autoptr (GPtrArray) found = NULL;

  if (self->view_state == NULL)
    return;
  if (!searching)
    {
      set_model (self, self->tree);
      gtk_stack_set_visible_child_name (self->stack, "plan");
      koers_plan_tree_follow (self);
      return;
    }
  if (self->found == NULL)
    {
      self->found = g_list_store_new (KOERS_TYPE_RECORD);
      self->found_first = koers_growing_list_new (G_LIST_MODEL (self->found), GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (self->list_view))));
      self->found_tree = gtk_tree_list_model_new (g_object_ref (koers_growing_list_get_model (self->found_first)), FALSE, FALSE, create_nothing, NULL,
                                                  NULL);
    }
  if (self->top == KOERS_KIND_AGREEMENT)
    found = koers_search_run (koers_view_state_get_search (self->view_state), agreement_kinds, G_N_ELEMENTS (agreement_kinds), query);
  else
    found = koers_search_run (koers_view_state_get_search (self->view_state), plan_kinds, G_N_ELEMENTS (plan_kinds), query);
  koers_growing_list_shrink (self->found_first);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), found->pdata, found->len);
  set_model (self, self->found_tree);
  if (found->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "plan");
  else
    show_nothing (self);
  koers_plan_tree_follow (self);
}

/* From the entry into what was found. */
static void
search_done_cb (KoersPlanTree *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_is_empty (positions))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
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

static gboolean
event_cb (KoersPlanTree *self,
          GdkEvent      *event)
{
  const GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    self->is_by_key = type == GDK_KEY_PRESS;
  return GDK_EVENT_PROPAGATE;
}

static void
koers_plan_tree_dispose (GObject *object)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  self->list_view = NULL;
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  g_clear_object (&self->cut);
  g_clear_object (&self->found_tree);
  g_clear_object (&self->found_first);
  g_clear_object (&self->found);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plan_tree_parent_class)->dispose (object);
}

static void
koers_plan_tree_map (GtkWidget *widget)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);

  GTK_WIDGET_CLASS (koers_plan_tree_parent_class)->map (widget);
  if (self->is_outdated)
    koers_plan_tree_follow (self);
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
  widget_class->map = koers_plan_tree_map;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_plan_tree_grab_focus;

  gtk_widget_class_install_action (widget_class, "plan.search", NULL, search_action);
  koers_plan_tree_install_actions (widget_class);
  koers_plan_tree_install_folds (widget_class);
  koers_plan_tree_install_clipboard (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-plan-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, box);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, menu_model);
  gtk_widget_class_bind_template_child (widget_class, KoersPlanTree, agreement_menu_model);
  gtk_widget_class_bind_template_callback_full (widget_class, "right_click_cb", G_CALLBACK (koers_plan_tree_right_click));
  gtk_widget_class_bind_template_callback_full (widget_class, "fold_key_cb", G_CALLBACK (koers_plan_tree_fold_key));
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, KOERS_TYPE_STEADY_LAYOUT);
}

static void
koers_plan_tree_init (KoersPlanTree *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/* What the parts of the tree are called; in the template they are those of the plan. */
static void
name_parts (KoersPlanTree *self)
{
  GtkWidget *scrolled = gtk_widget_get_parent (GTK_WIDGET (self->list_view));

  if (self->top != KOERS_KIND_AGREEMENT)
    return;
  g_object_set (self->search_entry, "placeholder-text", _("Search the agreements and the plan"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the agreements and the plan"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_kind_get_title_plural (self->top), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_kind_get_title_plural (self->top), -1);
}

/**
 * koers_plan_tree_set_view_state:
 * @self: a tree
 * @view_state: what the window shows; set once
 * @top: what stands at the top of the tree: pillars or agreements
 *
 * Makes the tree show a strategy.
 */
void
koers_plan_tree_set_view_state (KoersPlanTree  *self,
                                KoersViewState *view_state,
                                KoersKind       top)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  self->top = top;
  name_parts (self);
  /* Before the lists of the tree do. */
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changing_cb), self, G_CONNECT_SWAPPED);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (koers_plan_list_new (koers_view_state_get_strategy (view_state), NULL, top)), FALSE, FALSE,
                                        create_level, self, NULL);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  koers_plan_tree_unfold_top (self);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (koers_plan_tree_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (koers_plan_tree_rows_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (koers_plan_tree_selected_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_selection (view_state), "items-changed", G_CALLBACK (koers_plan_tree_selected_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::cut", G_CALLBACK (koers_plan_tree_cut_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::comparison", G_CALLBACK (mark_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (koers_plan_tree_update_actions), self, G_CONNECT_SWAPPED);
  koers_plan_tree_follow (self);
}

/**
 * koers_plan_tree_act:
 * @self: a tree, perhaps one that nobody sees
 * @action: one of its actions
 *
 * Does something with what the window has selected, from another view. What is added there ends a search, or it might not be seen.
 */
void
koers_plan_tree_act (KoersPlanTree *self,
                     const char    *action)
{
  const gboolean searching = koers_plan_tree_is_searching (self) && (g_str_equal (action, "plan.cut") || g_str_equal (action, "plan.copy"));

  /* What is not found has no row. */
  if (searching)
    set_model (self, self->tree);
  else
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (searching || self->is_outdated)
    koers_plan_tree_follow (self);
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  if (!searching)
    return;
  set_model (self, self->found_tree);
  self->is_outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    koers_plan_tree_follow (self);
}

/**
 * koers_plan_tree_is_choosing:
 * @self: a tree
 *
 * Says whether what the window looks at now was come to by key, or by something that is done here: where there is room for the plan only,
 * the plan stays.
 *
 * Returns: whether it was
 */
gboolean
koers_plan_tree_is_choosing (KoersPlanTree *self)
{
  return self->is_acting || (self->is_selecting && self->is_by_key);
}
