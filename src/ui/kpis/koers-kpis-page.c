/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpis-page.h"

#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-kpi-edit.h"
#include "koers-kpi-list.h"
#include "koers-kpi-row.h"
#include "koers-record-owner.h"
#include "koers-record-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersKpisPage:
 *
 * The KPIs, and beside them everything about the one that is selected; on a narrow window one of the two.
 */
struct _KoersKpisPage {
  GtkWidget           parent_instance;
  KoersViewState     *view_state;
  GtkStack           *stack;
  AdwLeaflet         *leaflet;
  GtkWidget          *kpis;
  GtkWidget          *detail;
  GtkWidget          *back_bar;
  GtkStack           *results;
  GtkListView        *list_view;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  KoersRecordPane    *pane;
  KoersKpiList       *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (KoersKpisPage, koers_kpis_page, GTK_TYPE_WIDGET)

/* ---- rows */

static void
setup_row_cb (KoersKpisPage *self,
              GtkListItem   *item)
{
  gtk_list_item_set_child (item, koers_kpi_row_new (self->view_state));
}

static void
bind_row_cb (KoersKpisPage *self,
             GtkListItem   *item)
{
  koers_kpi_row_set_item (KOERS_KPI_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (KoersKpisPage *self,
               GtkListItem   *item)
{
  koers_kpi_row_set_item (KOERS_KPI_ROW (gtk_list_item_get_child (item)), NULL);
}

/* ---- what is there and what is selected */

static KoersRecord *
get_chosen (KoersKpisPage *self)
{
  KoersKpiItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? koers_kpi_item_get_record (item) : NULL;
}

static void
chosen_changed_cb (KoersKpisPage *self)
{
  KoersRecord *record = get_chosen (self);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
activate_cb (KoersKpisPage *self)
{
  if (get_chosen (self) != NULL && adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
selected_changed_cb (KoersKpisPage *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  guint position;

  if (record == NULL || koers_record_get_kind (record) != KOERS_KIND_KPI)
    return;
  if (record != get_chosen (self) && koers_kpi_list_find (self->list, record, &position))
    {
      gtk_single_selection_set_selected (self->selection, position);
      gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
    }
  /* The leaflet takes the focus along, so it only turns where one of the two is seen. */
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
items_changed_cb (KoersKpisPage *self)
{
  KoersRecordList *all = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_KPI);

  gtk_stack_set_visible_child_name (self->stack, koers_record_list_get_n (all) > 0 ? "kpis" : "none");
  gtk_stack_set_visible_child_name (self->results, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "some" : "none");
}

static void
update_actions (KoersKpisPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "kpis.add", koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

static void
back_clicked_cb (KoersKpisPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->kpis);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* ---- search */

static void
search_cb (KoersKpisPage *self)
{
  gboolean searching = gtk_search_bar_get_search_mode (self->search_bar);

  if (self->list != NULL)
    koers_kpi_list_set_query (self->list, searching ? gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) : "");
}

static void
search_done_cb (KoersKpisPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersKpisPage *self = KOERS_KPIS_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->kpis);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* ---- adding */

static gboolean
name_new_cb (gpointer data)
{
  g_autoptr (KoersKpisPage) self = data;

  if (self->stack != NULL)
    {
      adw_leaflet_set_visible_child (self->leaflet, self->detail);
      koers_record_pane_edit_name (self->pane);
    }
  return G_SOURCE_REMOVE;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KoersKpisPage *self = KOERS_KPIS_PAGE (widget);
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_kpi_edit_add (strategy, &id);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_set_selected (self->view_state, koers_strategy_lookup (strategy, id));
  /* The form is there once it has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, name_new_cb, g_object_ref (self), NULL);
}

/* ---- the type */

static gboolean
koers_kpis_page_grab_focus (GtkWidget *widget)
{
  KoersKpisPage *self = KOERS_KPIS_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "none"))
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* What is selected in another view would be deleted here without being marked. */
static gboolean
choose_cb (gpointer data)
{
  g_autoptr (KoersKpisPage) self = data;
  KoersRecord *record;

  if (self->stack == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  record = koers_view_state_get_selected (self->view_state);
  while (record != NULL && koers_record_get_kind (record) != KOERS_KIND_KPI)
    record = koers_record_get_owner (record);
  if (record != NULL || adw_leaflet_get_folded (self->leaflet))
    return G_SOURCE_REMOVE;
  /* Headings stand for none. */
  for (guint i = 0; get_chosen (self) == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    gtk_single_selection_set_selected (self->selection, i);
  chosen_changed_cb (self);
  return G_SOURCE_REMOVE;
}

static void
koers_kpis_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_kpis_page_parent_class)->map (widget);
  /* Whether it folds is known once it has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, choose_cb, g_object_ref (KOERS_KPIS_PAGE (widget)), NULL);
}

static void
koers_kpis_page_dispose (GObject *object)
{
  KoersKpisPage *self = KOERS_KPIS_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_kpis_page_parent_class)->dispose (object);
}

static void
koers_kpis_page_class_init (KoersKpisPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_kpis_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_kpis_page_grab_focus;
  widget_class->map = koers_kpis_page_map;

  gtk_widget_class_install_action (widget_class, "kpis.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);

  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-kpis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, kpis);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, back_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, results);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KoersKpisPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_kpis_page_init (KoersKpisPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back_bar);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

static void
show_list (KoersKpisPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->list = koers_kpi_list_new (koers_view_state_get_strategy (self->view_state));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * koers_kpis_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the KPIs of a strategy and what is selected
 */
GtkWidget *
koers_kpis_page_new (KoersViewState *view_state)
{
  KoersKpisPage *self = g_object_new (KOERS_TYPE_KPIS_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  show_list (self);
  koers_record_pane_set_hint (self->pane, _("Choose a KPI to see how it stands."));
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (chosen_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
  update_actions (self);
  selected_changed_cb (self);
  return GTK_WIDGET (self);
}
