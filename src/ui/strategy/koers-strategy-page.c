/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-page.h"

#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-plan-tree.h"
#include "koers-record-pane.h"

#include <adwaita.h>

/**
 * KoersStrategyPage:
 *
 * The plan as a tree, and beside it everything about what is selected; on a narrow window one of the two.
 */
struct _KoersStrategyPage {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  AdwLeaflet      *leaflet;
  GtkWidget       *plan;
  GtkWidget       *detail;
  GtkWidget       *back_bar;
  KoersPlanTree   *tree;
  KoersRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (KoersStrategyPage, koers_strategy_page, GTK_TYPE_WIDGET)

static void
selected_changed_cb (KoersStrategyPage *self)
{
  /* The leaflet takes the focus along, so it only turns where one of the two is seen. Keys stay in the plan. */
  if (koers_view_state_get_selected (self->view_state) != NULL && adw_leaflet_get_folded (self->leaflet) && !koers_plan_tree_is_choosing (self->tree))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
back_clicked_cb (KoersStrategyPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->plan);
  gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

/* What the window asks of its page, the tree does: `page.search` is `plan.search`. */
static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersStrategyPage *self = KOERS_STRATEGY_PAGE (widget);
  g_autofree char *name = g_strconcat ("plan", strchr (action_name, '.'), NULL);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->plan);
  gtk_widget_activate_action (GTK_WIDGET (self->tree), name, NULL);
}

/* What is done here from another view leaves that view. */
static void
clipboard_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autofree char *name = g_strconcat ("plan", strchr (action_name, '.'), NULL);

  koers_plan_tree_act (KOERS_STRATEGY_PAGE (widget)->tree, name);
}

static void
show_selected_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KoersStrategyPage *self = KOERS_STRATEGY_PAGE (widget);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static gboolean
koers_strategy_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_STRATEGY_PAGE (widget)->tree));
}

static void
koers_strategy_page_dispose (GObject *object)
{
  KoersStrategyPage *self = KOERS_STRATEGY_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->leaflet, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_strategy_page_parent_class)->dispose (object);
}

static void
koers_strategy_page_class_init (KoersStrategyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_strategy_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_strategy_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.show-selected", NULL, show_selected_action);
  gtk_widget_class_install_action (widget_class, "page.cut", NULL, clipboard_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, clipboard_action);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, clipboard_action);
  gtk_widget_class_install_action (widget_class, "page.duplicate", NULL, clipboard_action);
  gtk_widget_class_install_action (widget_class, "page.rename", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.add-pillar", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.add-goal", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.add-initiative", NULL, page_action);

  g_type_ensure (KOERS_TYPE_PLAN_TREE);
  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-strategy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersStrategyPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersStrategyPage, plan);
  gtk_widget_class_bind_template_child (widget_class, KoersStrategyPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersStrategyPage, back_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersStrategyPage, tree);
  gtk_widget_class_bind_template_child (widget_class, KoersStrategyPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_strategy_page_init (KoersStrategyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back_bar);
}

/**
 * koers_strategy_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the plan of a strategy and what is selected in it
 */
GtkWidget *
koers_strategy_page_new (KoersViewState *view_state)
{
  KoersStrategyPage *self = g_object_new (KOERS_TYPE_STRATEGY_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  koers_plan_tree_set_view_state (self->tree, view_state, KOERS_KIND_PILLAR);
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
