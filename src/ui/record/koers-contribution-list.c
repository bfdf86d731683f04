/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-contribution-list.h"

#include "koers-action-row.h"
#include "koers-agreement-words.h"
#include "koers-branch.h"
#include "koers-contribution-words.h"
#include "koers-health-image.h"
#include "koers-initiative-status.h"
#include "koers-link-dialog.h"
#include "koers-link-edit.h"
#include "koers-no-mandate-dialog.h"
#include "koers-record-rows.h"

#include <glib/gi18n-lib.h>

/**
 * KoersContributionList:
 *
 * What serves an objective, and how that goes; or which objectives an initiative or a goal serves, or why none. To see, to open, to add to,
 * also by dropping on it. What served once stands apart.
 */
struct _KoersContributionList {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *record;
  GtkBox         *box;
  GtkLabel       *title;
  GtkButton      *no_mandate;
  GtkButton      *link;
  GtkListBox     *list;
  GtkLabel       *empty;
  GtkLabel       *past_title;
  GtkListBox     *past;
};

G_DEFINE_FINAL_TYPE (KoersContributionList, koers_contribution_list, GTK_TYPE_WIDGET)

static gboolean
is_objective (KoersContributionList *self)
{
  return koers_record_get_kind (self->record) == KOERS_KIND_OBJECTIVE;
}

static KoersRecord *
get_other_end (KoersContributionList *self,
               KoersRecord           *contribution)
{
  return is_objective (self) ? koers_contribution_get_subject (contribution) : koers_record_get_target (contribution, KOERS_CONTRIBUTION_OBJECTIVE);
}

/* ---- rows */

static void
change_clicked_cb (KoersContributionList *self,
                   GtkButton             *button)
{
  KoersRecord *contribution = g_object_get_data (G_OBJECT (button), "record");

  if (koers_strategy_of (contribution) != NULL)
    koers_view_state_set_selected (self->view_state, contribution);
}

static GtkWidget *
make_change_button (KoersContributionList *self,
                    KoersRecord           *contribution,
                    const char            *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *name = g_strdup_printf (_("Details of the contribution of “%s”"), title);

  gtk_widget_set_tooltip_text (button, _("Kind, strength and rationale"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (contribution), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (change_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* What is said of a contribution below the name of its other end. */
static char *
dup_text (KoersContributionList *self,
          KoersRecord           *contribution,
          KoersRecord           *other)
{
  g_autofree char *terms = koers_contribution_dup_terms (contribution), *more = NULL;

  if (koers_record_get_kind (other) == KOERS_KIND_OBJECTIVE)
    more = koers_objective_dup_agreement (other);
  else if (koers_record_get_kind (other) == KOERS_KIND_INITIATIVE)
    {
      KoersInitiativeStatus status = koers_initiative_get_status (other, koers_view_state_get_reporting_day (self->view_state));
      g_autofree char *progress = koers_initiative_status_dup_progress (&status);

      more = g_strdup_printf (_("%s · %s"), koers_initiative_status_get_title (&status), progress);
    }
  /* Translators: how something contributes, how it goes or where it stands. */
  return more != NULL ? g_strdup_printf (_("%s · %s"), terms, more) : g_steal_pointer (&terms);
}

static void
add_health (KoersContributionList *self,
            GtkWidget             *row,
            KoersRecord           *initiative)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  koers_health_image_set_initiative (GTK_IMAGE (image), initiative, koers_view_state_get_reporting_day (self->view_state));
  koers_record_row_add (row, image);
}

static void
add_row (KoersContributionList *self,
         KoersRecord           *contribution)
{
  KoersRecord *other = get_other_end (self, contribution);
  g_autofree char *title = NULL, *text = NULL;
  GtkWidget *row;

  if (other == NULL)
    return;
  title = koers_record_dup_title (other);
  text = dup_text (self, contribution, other);
  row = koers_record_row_new (other, text);
  gtk_widget_set_tooltip_text (row, koers_record_get_text (contribution, KOERS_CONTRIBUTION_RATIONALE));
  if (koers_record_get_kind (other) == KOERS_KIND_INITIATIVE)
    add_health (self, row, other);
  koers_record_row_add (row, make_change_button (self, contribution, title));
  gtk_list_box_append (self->list, row);
}

static void
add_past_row (KoersContributionList *self,
              KoersRecord           *contribution)
{
  g_autofree char *sentence = NULL, *terms = koers_contribution_dup_terms (contribution);
  GtkWidget *row;

  if (get_other_end (self, contribution) == NULL)
    return;
  sentence = is_objective (self) ? koers_contribution_dup_past (contribution) : koers_contribution_dup_sentence (contribution);
  row = koers_record_row_new (contribution, terms);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->past, row);
}

static void
show_empty (KoersContributionList *self)
{
  g_autofree char *text = koers_record_get_kind (self->record) != KOERS_KIND_INITIATIVE
                              ? NULL
                              : koers_initiative_dup_no_mandate (self->record, koers_view_state_get_reporting_day (self->view_state));

  gtk_label_set_label (self->empty, text != NULL           ? text
                                    : is_objective (self) ? _("Nothing serves this objective.")
                                                          : _("This serves no objective of an agreement."));
  gtk_button_set_label (self->no_mandate, text != NULL ? _("Change the Reason…") : _("No Mandate…"));
}

static gboolean
can_edit (KoersContributionList *self)
{
  return koers_document_can_edit (koers_view_state_get_document (self->view_state));
}

static void
show_records (KoersContributionList *self)
{
  KoersStrategy *strategy = koers_strategy_of (self->record);
  g_autoptr (GPtrArray) contributions = NULL;
  g_autofree char *title = NULL;
  const char *name = is_objective (self) ? _("Served by") : _("Serves");
  guint n = 0, n_past = 0;

  koers_record_rows_clear (self->list);
  koers_record_rows_clear (self->past);
  if (strategy == NULL)
    return;
  contributions = koers_contribution_dup_all (self->record);
  for (guint i = 0; i < contributions->len; i++)
    if (koers_contribution_is_ended (g_ptr_array_index (contributions, i), koers_view_state_get_reporting_day (self->view_state)))
      {
        add_past_row (self, g_ptr_array_index (contributions, i));
        n_past++;
      }
    else
      {
        add_row (self, g_ptr_array_index (contributions, i));
        n++;
      }
  /* Translators: what a list holds, how many there are. */
  title = n > 0 ? g_strdup_printf (_("%s (%u)"), name, n) : g_strdup (name);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->past), n_past > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->past_title), n_past > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_mandate), n == 0 && can_edit (self) && koers_record_get_kind (self->record) == KOERS_KIND_INITIATIVE);
  gtk_widget_set_visible (GTK_WIDGET (self->link), can_edit (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->link),
                            is_objective (self) || koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_OBJECTIVE)) > 0);
  show_empty (self);
}

/* What is shown of a contribution follows from it and from both its ends. */
static void
strategy_changed_cb (KoersContributionList *self,
                     KoersChangeSet        *changes)
{
  static const KoersKind kinds[] = { KOERS_KIND_CONTRIBUTION, KOERS_KIND_OBJECTIVE, KOERS_KIND_AGREEMENT, KOERS_KIND_INITIATIVE,
                                     KOERS_KIND_GOAL,         KOERS_KIND_UPDATE,    KOERS_KIND_MILESTONE };

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      if (koers_change_set_get (changes, i)->kind == kinds[j])
        {
          show_records (self);
          return;
        }
}

/* ---- what can be done */

static void
row_activated_cb (KoersContributionList *self,
                  GtkListBoxRow         *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  if (koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
link_clicked_cb (KoersContributionList *self)
{
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();

  g_ptr_array_add (ends, self->record);
  koers_link_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view_state, ends);
}

static void
no_mandate_clicked_cb (KoersContributionList *self)
{
  koers_no_mandate_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view_state, self->record);
}

static gboolean
drop_cb (KoersContributionList *self,
         const GValue          *value)
{
  g_autoptr (GPtrArray) ends = g_ptr_array_new ();

  g_ptr_array_add (ends, self->record);
  return koers_link_dropped (self->view_state, ends, g_value_get_object (value));
}

/* ---- the type */

static void
koers_contribution_list_dispose (GObject *object)
{
  KoersContributionList *self = KOERS_CONTRIBUTION_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_contribution_list_parent_class)->dispose (object);
}

static void
koers_contribution_list_class_init (KoersContributionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_contribution_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-contribution-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, box);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, title);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, no_mandate);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, link);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, list);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, empty);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, past_title);
  gtk_widget_class_bind_template_child (widget_class, KoersContributionList, past);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_mandate_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_contribution_list_init (KoersContributionList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (KOERS_TYPE_BRANCH, GDK_ACTION_LINK);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * koers_contribution_list_new:
 * @view_state: what the window shows
 * @record: an objective, an initiative or a goal
 *
 * Returns: (transfer floating): what serves it, or what it serves
 */
GtkWidget *
koers_contribution_list_new (KoersViewState *view_state,
                             KoersRecord    *record)
{
  KoersContributionList *self = g_object_new (KOERS_TYPE_CONTRIBUTION_LIST, NULL);

  self->view_state = g_object_ref (view_state);
  self->record = g_object_ref (record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, is_objective (self) ? _("Served by") : _("Serves"), -1);
  show_records (self);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (show_records), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (show_records), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
