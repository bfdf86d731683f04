/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-milestone-list.h"

#include "koers-action-row.h"

#include <glib/gi18n-lib.h>

/**
 * KoersMilestoneList:
 *
 * The milestones that come next; each leads to its initiative.
 */
struct _KoersMilestoneList {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersRecord    *milestones[KOERS_MILESTONE_LIST_LENGTH];
  GtkListBox     *list;
  GtkWidget      *nothing; /* like the rows made when it is needed */
  GtkWidget      *rows[KOERS_MILESTONE_LIST_LENGTH];
  GtkLabel       *dates[KOERS_MILESTONE_LIST_LENGTH];
};

G_DEFINE_FINAL_TYPE (KoersMilestoneList, koers_milestone_list, GTK_TYPE_WIDGET)

static void
show_milestone (KoersMilestoneList *self,
                guint               at,
                KoersRecord        *milestone)
{
  KoersRecord *initiative = koers_record_get_target (milestone, KOERS_MILESTONE_INITIATIVE);
  const char *name = koers_record_get_name (milestone);
  g_autofree char *title = koers_record_dup_title (initiative);
  g_autofree char *date = koers_record_dup_label (milestone, KOERS_MILESTONE_DUE_DATE);
  /* Translators: name of a milestone, when it is due, name of its initiative. */
  g_autofree char *sentence = g_strdup_printf (_("%s, due %s, of “%s”"), name, date, title);

  g_set_object (&self->milestones[at], milestone);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[at]), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[at]), title);
  gtk_label_set_label (self->dates[at], date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[at]), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
row_activated_cb (KoersMilestoneList *self,
                  GtkListBoxRow      *row)
{
  for (guint i = 0; i < KOERS_MILESTONE_LIST_LENGTH; i++)
    if (GTK_WIDGET (row) == self->rows[i] && koers_strategy_of (self->milestones[i]) != NULL)
      {
        koers_view_state_show (self->view_state, "strategy", koers_record_get_target (self->milestones[i], KOERS_MILESTONE_INITIATIVE));
        return;
      }
}

static void
add_row (KoersMilestoneList *self,
         guint               at)
{
  GtkWidget *row = koers_action_row_new (), *date = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  /* Or the title would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (date, "numeric");
  gtk_widget_add_css_class (date, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), date);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_append (self->list, row);
  self->rows[at] = row;
  self->dates[at] = GTK_LABEL (date);
}

static void
show_nothing (KoersMilestoneList *self)
{
  self->nothing = koers_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->nothing), _("No milestones to come"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->nothing), _("Milestones are added to an initiative in the strategy."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nothing), GTK_ACCESSIBLE_PROPERTY_LABEL, _("No milestones to come"), -1);
  gtk_list_box_prepend (self->list, self->nothing);
}

static void
koers_milestone_list_dispose (GObject *object)
{
  KoersMilestoneList *self = KOERS_MILESTONE_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);
  for (guint i = 0; i < KOERS_MILESTONE_LIST_LENGTH; i++)
    g_clear_object (&self->milestones[i]);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_milestone_list_parent_class)->dispose (object);
}

static void
koers_milestone_list_class_init (KoersMilestoneListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_milestone_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_milestone_list_init (KoersMilestoneList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Next milestones"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

void
koers_milestone_list_set_view_state (KoersMilestoneList *self,
                                     KoersViewState     *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}

/**
 * koers_milestone_list_set_overview:
 * @self: a list
 * @overview: how the strategy stands
 *
 * Shows which milestones come next there.
 */
void
koers_milestone_list_set_overview (KoersMilestoneList *self,
                                   KoersOverview      *overview)
{
  GPtrArray *next = koers_overview_get_next_milestones (overview, NULL);

  for (guint i = 0; i < KOERS_MILESTONE_LIST_LENGTH; i++)
    {
      if (i < next->len && self->rows[i] == NULL)
        add_row (self, i);
      if (i < next->len)
        show_milestone (self, i, g_ptr_array_index (next, i));
      if (self->rows[i] != NULL)
        gtk_widget_set_visible (self->rows[i], i < next->len);
    }
  if (next->len == 0 && self->nothing == NULL)
    show_nothing (self);
  if (self->nothing != NULL)
    gtk_widget_set_visible (self->nothing, next->len == 0);
}
