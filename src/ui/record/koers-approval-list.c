/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-approval-list.h"

#include "koers-action-row.h"
#include "koers-approval-dialog.h"
#include "koers-changes-dialog.h"
#include "koers-snapshot.h"

#include <glib/gi18n-lib.h>

/**
 * KoersApprovalList:
 *
 * The way of the strategy from draft to council: who approved which version and when, and what has changed since.
 */
struct _KoersApprovalList {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkBox         *box;
  GtkListBox     *list;
  GtkButton      *add;
  GtkLabel       *empty;
};

G_DEFINE_FINAL_TYPE (KoersApprovalList, koers_approval_list, GTK_TYPE_WIDGET)

/* How the strategy stood when a version was approved, against how it is now. */
static KoersComparison *
open_comparison (KoersApprovalList *self,
                 KoersRecord       *approval)
{
  KoersRecord *snapshot = koers_strategy_of (approval) != NULL ? koers_record_get_target (approval, KOERS_APPROVAL_SNAPSHOT) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersStrategy) then = snapshot != NULL ? koers_snapshot_open (snapshot, &error) : NULL;

  if (then != NULL)
    return koers_comparison_new (koers_view_state_get_strategy (self->view_state), then, koers_record_get_name (approval));
  if (error != NULL)
    koers_view_state_tell (self->view_state, error->message, FALSE);
  return NULL;
}

static void
compare_cb (KoersApprovalList *self,
            GtkButton         *button)
{
  KoersRecord *approval = g_object_get_data (G_OBJECT (button), "record");
  g_autoptr (KoersComparison) comparison = open_comparison (self, approval);
  g_autofree char *title = NULL;

  if (comparison == NULL)
    return;
  /* Translators: the name of a version of the strategy. */
  title = g_strdup_printf (_("Changed Since %s"), koers_comparison_get_title (comparison));
  koers_changes_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view_state, title,
                                koers_comparison_get_changes (comparison));
}

static void
mark_cb (KoersApprovalList *self,
         GtkToggleButton   *button)
{
  KoersRecord *approval = g_object_get_data (G_OBJECT (button), "record");
  g_autoptr (KoersComparison) comparison = gtk_toggle_button_get_active (button) ? open_comparison (self, approval) : NULL;

  koers_view_state_set_comparison (self->view_state, comparison);
}

static gboolean
is_compared (KoersApprovalList *self,
             KoersRecord       *approval)
{
  KoersComparison *comparison = koers_view_state_get_comparison (self->view_state);

  return comparison != NULL && g_strcmp0 (koers_comparison_get_title (comparison), koers_record_get_name (approval)) == 0;
}

/* A button about one approval. */
static void
add_button (KoersApprovalList *self,
            GtkWidget         *row,
            GtkWidget         *button,
            KoersRecord       *approval,
            const char        *label)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (approval), g_object_unref);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_comparison (KoersApprovalList *self,
                GtkWidget         *row,
                KoersRecord       *approval)
{
  const char *name = koers_record_get_name (approval);
  /* Translators: the name of a version of the strategy. */
  g_autofree char *compare_label = g_strdup_printf (_("What changed since %s"), name);
  /* Translators: the name of a version of the strategy. */
  g_autofree char *mark_label = g_strdup_printf (_("Mark in the plan what changed since %s"), name);
  GtkWidget *mark = gtk_toggle_button_new (), *compare = gtk_button_new_with_label (_("Changes"));

  gtk_button_set_icon_name (GTK_BUTTON (mark), "document-edit-symbolic");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mark), is_compared (self, approval));
  gtk_widget_add_css_class (mark, "flat");
  add_button (self, row, mark, approval, mark_label);
  add_button (self, row, compare, approval, compare_label);
  g_signal_connect_object (mark, "toggled", G_CALLBACK (mark_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (compare, "clicked", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
}

static char *
dup_subtitle (KoersRecord *approval)
{
  g_autofree char *step = koers_record_dup_label (approval, KOERS_APPROVAL_STEP), *date = koers_record_dup_label (approval, KOERS_APPROVAL_DATE);
  g_autofree char *body = koers_record_dup_label (approval, KOERS_APPROVAL_BODY);

  return g_strjoin (" · ", step, date, *body != '\0' ? body : NULL, NULL);
}

static void
add_row (KoersApprovalList *self,
         KoersRecord       *approval)
{
  GtkWidget *row = koers_action_row_new ();
  const char *name = koers_record_get_name (approval);
  g_autofree char *subtitle = dup_subtitle (approval);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  if (koers_record_get_target (approval, KOERS_APPROVAL_SNAPSHOT) != NULL)
    add_comparison (self, row, approval);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (approval), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static int
compare_approvals (gconstpointer a,
                   gconstpointer b)
{
  return koers_record_compare (*(KoersRecord **) b, *(KoersRecord **) a);
}

/* The last one first. */
static void
show_approvals (KoersApprovalList *self)
{
  KoersRecordList *list = koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), KOERS_KIND_APPROVAL);
  g_autoptr (GPtrArray) approvals = g_ptr_array_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (approvals, koers_record_list_get (list, i));
  g_ptr_array_sort (approvals, compare_approvals);
  for (guint i = 0; i < approvals->len; i++)
    add_row (self, g_ptr_array_index (approvals, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), approvals->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), approvals->len == 0);
}

static void
strategy_changed_cb (KoersApprovalList *self,
                     KoersChangeSet    *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (koers_change_set_get (changes, i)->kind == KOERS_KIND_APPROVAL || koers_change_set_get (changes, i)->kind == KOERS_KIND_BODY)
      {
        show_approvals (self);
        return;
      }
}

static void
update_sensitivity (KoersApprovalList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->add), koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

static void
row_activated_cb (KoersApprovalList *self,
                  GtkListBoxRow     *row)
{
  KoersRecord *record = g_object_get_data (G_OBJECT (row), "record");

  if (koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
add_clicked_cb (KoersApprovalList *self)
{
  koers_approval_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view_state);
}

static void
koers_approval_list_dispose (GObject *object)
{
  KoersApprovalList *self = KOERS_APPROVAL_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_approval_list_parent_class)->dispose (object);
}

static void
koers_approval_list_class_init (KoersApprovalListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_approval_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-approval-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalList, box);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalList, list);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalList, add);
  gtk_widget_class_bind_template_child (widget_class, KoersApprovalList, empty);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_approval_list_init (KoersApprovalList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_approval_list_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): the versions of its strategy
 */
GtkWidget *
koers_approval_list_new (KoersViewState *view_state)
{
  KoersApprovalList *self = g_object_new (KOERS_TYPE_APPROVAL_LIST, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_sensitivity), self, G_CONNECT_SWAPPED);
  show_approvals (self);
  update_sensitivity (self);
  return GTK_WIDGET (self);
}
