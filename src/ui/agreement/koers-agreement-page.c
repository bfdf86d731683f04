/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-agreement-page.h"

#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-lazy-menu.h"
#include "koers-plan-edit.h"
#include "koers-plan-list.h"
#include "koers-plan-tree.h"
#include "koers-record-pane.h"

#include <adwaita.h>

/**
 * KoersAgreementPage:
 *
 * The agreements as a tree, with what serves their objectives, and beside it everything about what is selected; on a narrow window one of
 * the two. As long as there is no agreement, what one is for.
 */
struct _KoersAgreementPage {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  GtkStack        *stack;
  AdwLeaflet      *leaflet;
  GtkWidget       *agreements;
  GtkWidget       *detail;
  GtkWidget       *back_bar;
  GtkMenuButton   *add;
  GMenuModel      *add_menu;
  KoersPlanTree   *tree;
  KoersRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (KoersAgreementPage, koers_agreement_page, GTK_TYPE_WIDGET)

static KoersRecordList *
get_agreements (KoersAgreementPage *self)
{
  return koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_AGREEMENT);
}

static void
agreements_changed_cb (KoersAgreementPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, koers_record_list_get_n (get_agreements (self)) > 0 ? "agreements" : "empty");
}

/* Lets only that be added for which there is a place. */
static void
update_actions (KoersAgreementPage *self)
{
  KoersRecord *selected = koers_view_state_get_selected (self->view_state);
  const gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->add), can_edit);
  gtk_widget_action_set_enabled (widget, "page.add-agreement", can_edit);
  gtk_widget_action_set_enabled (widget, "page.add-chapter", can_edit && koers_plan_find_parent (KOERS_KIND_CHAPTER, selected) != NULL);
  gtk_widget_action_set_enabled (widget, "page.add-objective", can_edit && koers_plan_find_parent (KOERS_KIND_OBJECTIVE, selected) != NULL);
}

static void
selected_changed_cb (KoersAgreementPage *self)
{
  update_actions (self);
  /* The leaflet takes the focus along, so it only turns where one of the two is seen. Keys stay in the tree. */
  if (koers_view_state_get_selected (self->view_state) != NULL && adw_leaflet_get_folded (self->leaflet) && !koers_plan_tree_is_choosing (self->tree))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
back_clicked_cb (KoersAgreementPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->agreements);
  gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

/* What is asked of the page, the tree does: `page.search` is `plan.search`. */
static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersAgreementPage *self = KOERS_AGREEMENT_PAGE (widget);
  g_autofree char *name = g_strconcat ("plan", strchr (action_name, '.'), NULL);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->agreements);
  gtk_widget_activate_action (GTK_WIDGET (self->tree), name, NULL);
}

static void
show_selected_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KoersAgreementPage *self = KOERS_AGREEMENT_PAGE (widget);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static gboolean
koers_agreement_page_grab_focus (GtkWidget *widget)
{
  KoersAgreementPage *self = KOERS_AGREEMENT_PAGE (widget);

  if (koers_record_list_get_n (get_agreements (self)) == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

/* Whoever comes here looking at the strategy as a whole, looks at the agreement that counts. */
static void
koers_agreement_page_map (GtkWidget *widget)
{
  KoersAgreementPage *self = KOERS_AGREEMENT_PAGE (widget);
  KoersRecord *selected = koers_view_state_get_selected (self->view_state);

  if (selected == NULL || koers_record_get_kind (selected) == KOERS_KIND_STRATEGY)
    {
      g_autoptr (KoersPlanList) top = koers_plan_list_new (koers_view_state_get_strategy (self->view_state), NULL, KOERS_KIND_AGREEMENT);
      g_autoptr (KoersRecord) first = g_list_model_get_item (G_LIST_MODEL (top), 0);

      if (first != NULL)
        koers_view_state_set_selected (self->view_state, first);
    }
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->agreements);
  GTK_WIDGET_CLASS (koers_agreement_page_parent_class)->map (widget);
}

static void
koers_agreement_page_dispose (GObject *object)
{
  KoersAgreementPage *self = KOERS_AGREEMENT_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_agreement_page_parent_class)->dispose (object);
}

static void
koers_agreement_page_class_init (KoersAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_agreement_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_agreement_page_grab_focus;
  widget_class->map = koers_agreement_page_map;

  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.add-agreement", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.show-selected", NULL, show_selected_action);
  gtk_widget_class_install_action (widget_class, "page.add-chapter", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.add-objective", NULL, page_action);

  g_type_ensure (KOERS_TYPE_PLAN_TREE);
  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, agreements);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, back_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, add);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, add_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, tree);
  gtk_widget_class_bind_template_child (widget_class, KoersAgreementPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_agreement_page_init (KoersAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back_bar);
  koers_menu_button_set_lazy_menu (self->add, self->add_menu);
}

/**
 * koers_agreement_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the agreements and what serves them
 */
GtkWidget *
koers_agreement_page_new (KoersViewState *view_state)
{
  KoersAgreementPage *self = g_object_new (KOERS_TYPE_AGREEMENT_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  koers_plan_tree_set_view_state (self->tree, view_state, KOERS_KIND_AGREEMENT);
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_agreements (self), "items-changed", G_CALLBACK (agreements_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  agreements_changed_cb (self);
  update_actions (self);
  return GTK_WIDGET (self);
}
