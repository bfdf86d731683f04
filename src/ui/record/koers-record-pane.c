/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-pane.h"

#include "koers-approval-list.h"
#include "koers-contribution-list.h"
#include "koers-initiative-status.h"
#include "koers-kpi-detail.h"
#include "koers-link-dialog.h"
#include "koers-link-edit.h"
#include "koers-record-form.h"
#include "koers-record-history.h"
#include "koers-record-owner.h"
#include "koers-related-list.h"
#include "koers-steady-layout.h"
#include "koers-text.h"
#include "koers-update-history.h"
#include "koers-update-review.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersRecordPane:
 *
 * Everything about the record that the window looks at: all its fields, to be changed in place, and below them what belongs to it. Of
 * several records, the fields that it makes sense to change in all of them. It is filled when somebody can see it.
 */
struct _KoersRecordPane {
  GtkWidget          parent_instance;
  KoersViewState    *view_state;
  KoersRecord       *record; /* %NULL for none or several */
  KoersRecord       *from;   /* the end of a contribution from which the user came to it */
  gboolean           is_outdated;
  GtkStack          *stack;
  GtkLabel          *kind;
  GtkLabel          *name;
  GtkLabel          *status;
  GtkButton         *up;
  GtkLabel          *up_label;
  GtkButton         *delete;
  KoersRecordForm   *fields;
  GtkBox            *lead;
  GtkBox            *related;
  char              *hint;
  GtkScrolledWindow *scrolled;
};

G_DEFINE_FINAL_TYPE (KoersRecordPane, koers_record_pane, GTK_TYPE_WIDGET)

/* Above a contribution stands the one of its ends from which the user came. */
static KoersRecord *
get_owner (KoersRecordPane *self)
{
  if (self->from != NULL && koers_strategy_of (self->from) != NULL)
    return self->from;
  return koers_record_get_owner (self->record);
}

static gboolean
is_end (KoersRecord *contribution,
        KoersRecord *record)
{
  return record != NULL && koers_record_get_kind (contribution) == KOERS_KIND_CONTRIBUTION && koers_strategy_of (record) != NULL &&
         (koers_contribution_get_subject (contribution) == record || koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE) == record);
}

static void
show_heading (KoersRecordPane *self)
{
  KoersRecord *owner;
  g_autofree char *title = NULL, *owner_title = NULL, *up_text = NULL;

  if (self->record == NULL || koers_strategy_of (self->record) == NULL)
    return;

  title = koers_record_dup_title (self->record);
  owner = get_owner (self);
  owner_title = owner != NULL ? koers_record_dup_title (owner) : g_strdup ("");
  /* Translators: what a record belongs to, for whom cannot see the arrow. */
  up_text = g_strdup_printf (_("Up to “%s”"), owner_title);
  gtk_label_set_label (self->kind, koers_kind_get_title (koers_record_get_kind (self->record)));
  gtk_label_set_label (self->name, title);
  gtk_widget_set_visible (GTK_WIDGET (self->up), owner != NULL);
  gtk_label_set_label (self->up_label, owner_title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up), GTK_ACCESSIBLE_PROPERTY_LABEL, up_text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->status), koers_record_get_kind (self->record) == KOERS_KIND_INITIATIVE);
  if (koers_record_get_kind (self->record) == KOERS_KIND_INITIATIVE)
    {
      KoersInitiativeStatus status = koers_initiative_get_status (self->record, koers_view_state_get_reporting_day (self->view_state));
      g_autofree char *progress = koers_initiative_status_dup_progress (&status);
      /* Translators: how work goes, how far it is. */
      g_autofree char *line = g_strdup_printf (_("%s · %s"), koers_initiative_status_get_title (&status), progress);
      g_autofree char *doubts = koers_initiative_dup_doubts (self->record, koers_view_state_get_reporting_day (self->view_state));
      /* Translators: how work goes and how far it is, why that is in doubt. */
      g_autofree char *lines = doubts != NULL ? g_strdup_printf (C_ ("light", "%s\n%s"), line, doubts) : NULL;

      gtk_label_set_label (self->status, lines != NULL ? lines : line);
    }
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What says most of a record stands above its fields. */
static void
add_lead (KoersRecordPane *self)
{
  KoersKind kind = koers_record_get_kind (self->record);

  gtk_widget_set_visible (GTK_WIDGET (self->lead), kind == KOERS_KIND_KPI || kind == KOERS_KIND_UPDATE);
  if (kind == KOERS_KIND_KPI)
    gtk_box_append (self->lead, koers_kpi_detail_new (self->view_state, self->record));
  else if (kind == KOERS_KIND_UPDATE)
    gtk_box_append (self->lead, koers_update_review_new (self->view_state, self->record));
}

static void
add_related (KoersRecordPane *self)
{
  const KoersReference *references;
  guint n;

  if (koers_record_get_kind (self->record) == KOERS_KIND_STRATEGY)
    {
      gtk_box_append (self->related, koers_approval_list_new (self->view_state));
      gtk_box_append (self->related, koers_related_list_new (self->view_state, self->record, &(KoersReference) { KOERS_KIND_PUBLIC_VALUE, -1 }));
      gtk_box_append (self->related, koers_related_list_new (self->view_state, self->record, &(KoersReference) { KOERS_KIND_MOMENT, -1 }));
    }
  references = koers_catalogue_get_references (koers_record_get_kind (self->record), &n);
  for (guint i = 0; i < n; i++)
    if (references[i].kind == KOERS_KIND_CONTRIBUTION)
      gtk_box_append (self->related, koers_contribution_list_new (self->view_state, self->record));
    else if (references[i].kind == KOERS_KIND_UPDATE && koers_record_get_kind (self->record) == KOERS_KIND_INITIATIVE)
      gtk_box_append (self->related, koers_update_history_new (self->view_state, self->record));
    else if (koers_related_list_is_wanted (&references[i]))
      gtk_box_append (self->related, koers_related_list_new (self->view_state, self->record, &references[i]));
  gtk_box_append (self->related, koers_record_history_new (self->view_state, self->record));
}

/* ---- several at once */

static GPtrArray *
dup_selection (KoersRecordPane *self,
               gboolean        *of_one_kind)
{
  GListModel *selection = koers_view_state_get_selection (self->view_state);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  *of_one_kind = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    {
      g_ptr_array_add (records, g_list_model_get_item (selection, i));
      *of_one_kind = *of_one_kind && koers_record_get_kind (g_ptr_array_index (records, i)) == koers_record_get_kind (g_ptr_array_index (records, 0));
    }
  return records;
}

static void
link_clicked_cb (KoersRecordPane *self)
{
  koers_link_dialog_present_selected (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view_state);
}

static void
add_link_button (KoersRecordPane *self,
                 gboolean         to_objectives)
{
  GtkWidget *button = gtk_button_new_with_label (to_objectives ? _("Link to Objectives…") : _("Link Initiatives and Goals…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (link_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->related, button);
}

static void
show_many (KoersRecordPane *self)
{
  gboolean of_one_kind;
  g_autoptr (GPtrArray) records = dup_selection (self, &of_one_kind);
  g_autofree char *name = g_strdup_printf (ngettext ("%u selected", "%u selected", records->len), records->len);

  gtk_label_set_label (self->kind, of_one_kind ? koers_kind_get_title_plural (koers_record_get_kind (g_ptr_array_index (records, 0))) : _("Several kinds"));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->status, of_one_kind ? _("What you fill in holds for all of them.") : _("Choose records of one kind to change them together."));
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->up), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->delete), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->fields), of_one_kind);
  if (of_one_kind)
    koers_record_form_show_many (self->fields, self->view_state, records);
  if (koers_link_can_edit (records, NULL) && koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    add_link_button (self, koers_record_get_kind (g_ptr_array_index (records, 0)) != KOERS_KIND_OBJECTIVE);
}

/* ---- what is selected */

static void
show_nothing (KoersRecordPane *self)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->stack, "nothing") == NULL)
    {
      page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "koers-goal-symbolic", "title", _("Nothing selected"), "description",
                           self->hint != NULL ? self->hint : _("Choose a pillar, goal or initiative to see all about it."), NULL);
      gtk_widget_add_css_class (page, "compact");
      gtk_stack_add_named (self->stack, page, "nothing");
    }
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
clear (KoersRecordPane *self)
{
  remove_children (self->lead);
  gtk_widget_set_visible (GTK_WIDGET (self->lead), FALSE);
  koers_record_form_clear (self->fields);
  remove_children (self->related);
}

static void
show_selected (KoersRecordPane *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  gboolean is_many = g_list_model_get_n_items (koers_view_state_get_selection (self->view_state)) > 1;
  KoersRecord *alone = is_many ? NULL : record, *from;

  self->is_outdated = FALSE;
  clear (self);
  from = alone != NULL && is_end (alone, self->record) ? self->record : NULL;
  g_set_object (&self->from, from);
  g_set_object (&self->record, alone);
  if (record == NULL && !is_many)
    {
      show_nothing (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "record");
  if (is_many)
    {
      show_many (self);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fields), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->delete), koers_record_get_kind (record) != KOERS_KIND_STRATEGY);
  show_heading (self);
  add_lead (self);
  koers_record_form_show (self->fields, self->view_state, record);
  add_related (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
selected_changed_cb (KoersRecordPane *self)
{
  gboolean is_many = g_list_model_get_n_items (koers_view_state_get_selection (self->view_state)) > 1;

  if (!is_many && !self->is_outdated && koers_view_state_get_selected (self->view_state) == self->record)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      show_selected (self);
      return;
    }
  self->is_outdated = TRUE;
  clear (self);
}

static void
koers_record_pane_map (GtkWidget *widget)
{
  KoersRecordPane *self = KOERS_RECORD_PANE (widget);

  if (self->is_outdated)
    show_selected (self);
  GTK_WIDGET_CLASS (koers_record_pane_parent_class)->map (widget);
}

static void
up_clicked_cb (KoersRecordPane *self)
{
  KoersRecord *owner = get_owner (self);

  if (owner != NULL)
    koers_view_state_set_selected (self->view_state, owner);
}

static void
koers_record_pane_dispose (GObject *object)
{
  KoersRecordPane *self = KOERS_RECORD_PANE (object);

  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->from);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_record_pane_parent_class)->dispose (object);
}

static void
koers_record_pane_finalize (GObject *object)
{
  g_free (KOERS_RECORD_PANE (object)->hint);

  G_OBJECT_CLASS (koers_record_pane_parent_class)->finalize (object);
}

static void
koers_record_pane_class_init (KoersRecordPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_record_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_record_pane_finalize;
  widget_class->map = koers_record_pane_map;

  g_type_ensure (KOERS_TYPE_RECORD_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, kind);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, name);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, status);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, up);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, up_label);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, delete);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, fields);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, lead);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, related);
  gtk_widget_class_bind_template_child (widget_class, KoersRecordPane, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, KOERS_TYPE_STEADY_LAYOUT);
}

static void
koers_record_pane_init (KoersRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_record_pane_set_view_state:
 * @self: a pane
 * @view_state: what the window shows; set once
 *
 * Makes the pane show what is selected.
 */
void
koers_record_pane_set_view_state (KoersRecordPane *self,
                                  KoersViewState  *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_selection (view_state), "items-changed", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
  self->is_outdated = TRUE;
}

/**
 * koers_record_pane_set_hint:
 * @self: a pane
 * @hint: what to do while nothing is selected
 *
 * Says what can be chosen in the view that the pane belongs to.
 */
void
koers_record_pane_set_hint (KoersRecordPane *self,
                            const char      *hint)
{
  koers_set_text (&self->hint, hint);
}

/**
 * koers_record_pane_edit_name:
 * @self: a pane
 *
 * Lets the user type another name for what is selected.
 */
void
koers_record_pane_edit_name (KoersRecordPane *self)
{
  koers_record_form_edit_name (self->fields);
}
