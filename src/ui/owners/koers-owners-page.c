/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-page.h"

#include "koers-focus.h"
#include "koers-fold.h"
#include "koers-owners-dialogs.h"
#include "koers-owners-edit.h"
#include "koers-owners-list.h"
#include "koers-owners-tree.h"
#include "koers-owners-work.h"
#include "koers-record-pane.h"

#include <adwaita.h>

/**
 * KoersOwnersPage:
 *
 * The organisation, and beside it everything about what is selected; on a narrow window one of the two. The actions `owners.*` add,
 * reorganise and delete.
 */
struct _KoersOwnersPage {
  GtkWidget        parent_instance;
  KoersViewState  *view_state;
  AdwLeaflet      *leaflet;
  GtkWidget       *organisation;
  GtkWidget       *detail;
  GtkWidget       *back_bar;
  KoersOwnersTree *tree;
  KoersOwnersWork *work;
  KoersRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (KoersOwnersPage, koers_owners_page, GTK_TYPE_WIDGET)

/* The record that is selected, if it stands in this view. */
static KoersRecord *
get_selected (KoersOwnersPage *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  return record != NULL && koers_owners_list_has_kind (koers_record_get_kind (record)) ? record : NULL;
}

static void
update_actions (KoersOwnersPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  KoersRecord *record = get_selected (self);
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  gboolean is_department = record != NULL && koers_record_get_kind (record) == KOERS_KIND_DEPARTMENT;
  gboolean is_person = record != NULL && koers_record_get_kind (record) == KOERS_KIND_PERSON;

  gtk_widget_action_set_enabled (widget, "owners.add-department", can_edit);
  gtk_widget_action_set_enabled (widget, "owners.add-person", can_edit);
  gtk_widget_action_set_enabled (widget, "owners.add-role", can_edit);
  gtk_widget_action_set_enabled (widget, "owners.add-body", can_edit);
  gtk_widget_action_set_enabled (widget, "owners.rename", can_edit && record != NULL);
  gtk_widget_action_set_enabled (widget, "owners.part-of", can_edit && (is_department || is_person));
  gtk_widget_action_set_enabled (widget, "owners.succeeded-by", can_edit && is_department);
  gtk_widget_action_set_enabled (widget, "owners.add-part", can_edit && (is_department || is_person));
  gtk_widget_action_set_enabled (widget, "owners.delete", can_edit && record != NULL);
}

static void
selected_changed_cb (KoersOwnersPage *self)
{
  update_actions (self);
  /* The leaflet takes the focus along, so it only turns where one of the two is seen. */
  if (get_selected (self) != NULL && adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

static void
back_clicked_cb (KoersOwnersPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->organisation);
  gtk_widget_grab_focus (GTK_WIDGET (self->tree));
}

/* ---- actions */

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersOwnersPage *self = KOERS_OWNERS_PAGE (widget);

  if (get_selected (self) == NULL)
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->detail);
  koers_record_pane_edit_name (self->pane);
}

static gboolean
rename_new_cb (gpointer data)
{
  g_autoptr (KoersOwnersPage) self = data;

  if (self->leaflet != NULL)
    rename_action (GTK_WIDGET (self), NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
add_record (KoersOwnersPage *self,
            KoersKind        kind)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_owners_edit_add (strategy, kind, get_selected (self), &id);

  if (!koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_set_selected (self->view_state, koers_strategy_lookup (strategy, id));
  /* The form is there once it has been laid out. */
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, rename_new_cb, g_object_ref (self), NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  static const struct {
    const char *name;
    KoersKind   kind;
  } adds[] = {
    { "owners.add-department", KOERS_KIND_DEPARTMENT },
    { "owners.add-person", KOERS_KIND_PERSON },
    { "owners.add-role", KOERS_KIND_ROLE },
    { "owners.add-body", KOERS_KIND_BODY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    if (g_str_equal (action_name, adds[i].name))
      add_record (KOERS_OWNERS_PAGE (widget), adds[i].kind);
}

static void
ask_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KoersOwnersPage *self = KOERS_OWNERS_PAGE (widget);
  KoersRecord *record = get_selected (self);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (record == NULL)
    return;
  if (g_str_equal (action_name, "owners.part-of"))
    koers_owners_ask_part_of (window, self->view_state, record);
  else if (g_str_equal (action_name, "owners.succeeded-by"))
    koers_owners_ask_succeeded_by (window, self->view_state, record);
  else
    koers_owners_ask_part (window, self->view_state, record);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete-selected", NULL);
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersOwnersPage *self = KOERS_OWNERS_PAGE (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->organisation);
  koers_owners_tree_search (self->tree);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  koers_owners_work_export (KOERS_OWNERS_PAGE (widget)->work);
}

/* ---- the type */

static gboolean
koers_owners_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_OWNERS_PAGE (widget)->tree));
}

static void
koers_owners_page_dispose (GObject *object)
{
  KoersOwnersPage *self = KOERS_OWNERS_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->leaflet, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_owners_page_parent_class)->dispose (object);
}

static void
koers_owners_page_class_init (KoersOwnersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_owners_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_owners_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "owners.add-department", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "owners.add-person", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "owners.add-role", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "owners.add-body", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "owners.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "owners.part-of", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "owners.succeeded-by", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "owners.add-part", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "owners.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "owners.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "owners.rename", NULL);

  g_type_ensure (KOERS_TYPE_OWNERS_TREE);
  g_type_ensure (KOERS_TYPE_OWNERS_WORK);
  g_type_ensure (KOERS_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-owners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, detail);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, back_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, tree);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, work);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_owners_page_init (KoersOwnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back_bar);
}

/**
 * koers_owners_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the organisation and what is selected in it
 */
GtkWidget *
koers_owners_page_new (KoersViewState *view_state)
{
  KoersOwnersPage *self = g_object_new (KOERS_TYPE_OWNERS_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  koers_owners_tree_set_view_state (self->tree, view_state);
  koers_owners_work_set_view_state (self->work, view_state);
  koers_record_pane_set_view_state (self->pane, view_state);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
  return GTK_WIDGET (self);
}
