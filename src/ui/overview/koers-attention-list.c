/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-attention-list.h"

#include "koers-action-row.h"
#include "koers-views.h"

#include <glib/gi18n-lib.h>

/* How many records are unfolded at a time: so many are read, and a row costs as much as a small widget. */
#define PAGE_SIZE 20

/**
 * KoersAttentionList:
 *
 * What a planner should look at, by what is the matter: a row for each kind, which unfolds to the records, which lead to their place.
 */
struct _KoersAttentionList {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  KoersOverview  *overview;
  GtkListBox     *list;
  GtkWidget      *nothing;
  GtkWidget      *kinds[KOERS_N_FINDING_KINDS];
  /* How many records of that kind are unfolded at most; 0 for a folded kind. */
  guint           shown[KOERS_N_FINDING_KINDS];
};

G_DEFINE_FINAL_TYPE (KoersAttentionList, koers_attention_list, GTK_TYPE_WIDGET)

#define KIND_KEY "koers-kind"
#define RECORD_KEY "koers-record"

/* ---- rows */

static void
set_label (GtkWidget  *row,
           const char *title,
           const char *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static GtkWidget *
new_row (const char *icon_name)
{
  GtkWidget *row = koers_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  /* Or the title would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), icon_name != NULL);
  if (icon_name != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
      g_object_set_data (G_OBJECT (row), "koers-icon", icon);
    }
  return row;
}

static gboolean
is_record_row (GtkWidget *row)
{
  return row != NULL && gtk_widget_has_css_class (row, "inner");
}

static void
add_record_row (KoersAttentionList *self,
                const KoersFinding *finding,
                int                 position)
{
  GtkWidget *row = new_row ("go-next-symbolic");
  g_autofree char *title = koers_record_dup_title (finding->record);
  g_autofree char *message = koers_finding_dup_message (finding);

  set_label (row, title, message);
  gtk_widget_add_css_class (row, "inner");
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (finding->record), g_object_unref);
  gtk_list_box_insert (self->list, row, position);
}

static void
add_more_row (KoersAttentionList *self,
              KoersFindingKind    kind,
              guint               n,
              int                 position)
{
  GtkWidget *row = new_row ("view-more-symbolic");
  g_autofree char *title = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n), n);

  set_label (row, title, "");
  gtk_widget_add_css_class (row, "inner");
  g_object_set_data (G_OBJECT (row), KIND_KEY, GINT_TO_POINTER ((int) kind + 1));
  gtk_list_box_insert (self->list, row, position);
}

static void
show_nothing (KoersAttentionList *self,
              const char         *title,
              const char         *subtitle)
{
  if (self->nothing == NULL)
    {
      self->nothing = new_row (NULL);
      gtk_list_box_prepend (self->list, self->nothing);
    }
  set_label (self->nothing, title, subtitle);
}

static void
hide_nothing (KoersAttentionList *self)
{
  if (self->nothing != NULL)
    gtk_list_box_remove (self->list, g_steal_pointer (&self->nothing));
}

/* The row of a kind is made when something of that kind is the matter. */
static void
add_kind_row (KoersAttentionList *self,
              KoersFindingKind    kind)
{
  GtkWidget *after = NULL;

  for (int other = (int) kind + 1; other < KOERS_N_FINDING_KINDS && after == NULL; other++)
    after = self->kinds[other];
  self->kinds[kind] = new_row ("pan-down-symbolic");
  g_object_set_data (G_OBJECT (self->kinds[kind]), KIND_KEY, GINT_TO_POINTER ((int) kind + 1));
  gtk_list_box_insert (self->list, self->kinds[kind], after != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (after)) : -1);
}

/* ---- unfolding */

static void
fill_kind (KoersAttentionList *self,
           KoersFindingKind    kind)
{
  GtkWidget *row = self->kinds[kind], *icon = g_object_get_data (G_OBJECT (row), "koers-icon");
  GPtrArray *findings = koers_overview_get_findings (self->overview, kind);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1;
  guint n = MIN (self->shown[kind], findings->len);

  while (is_record_row (gtk_widget_get_next_sibling (row)))
    gtk_list_box_remove (self->list, gtk_widget_get_next_sibling (row));
  for (guint i = 0; i < n; i++)
    add_record_row (self, g_ptr_array_index (findings, i), position + (int) i);
  if (n > 0 && n < findings->len)
    add_more_row (self, kind, MIN (findings->len - n, PAGE_SIZE), position + (int) n);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), self->shown[kind] > 0 ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, self->shown[kind] > 0, -1);
}

static void
show_more (KoersAttentionList *self,
           KoersFindingKind    kind)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->kinds[kind])) + 1 + (int) self->shown[kind];

  self->shown[kind] += PAGE_SIZE;
  fill_kind (self, kind);
  /* Where the row was that has been pressed. */
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, position)));
}

static void
row_activated_cb (KoersAttentionList *self,
                  GtkListBoxRow      *row)
{
  KoersRecord *record = g_object_get_data (G_OBJECT (row), RECORD_KEY);
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KIND_KEY)) - 1;

  /* Of an objective the chain is shown: it is there that something is missing. */
  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, koers_record_get_kind (record) == KOERS_KIND_OBJECTIVE ? "coverage" : koers_views_get_for (record), record);
  else if (record == NULL && is_record_row (GTK_WIDGET (row)))
    show_more (self, (KoersFindingKind) kind);
  else if (kind >= 0)
    {
      self->shown[kind] = self->shown[kind] > 0 ? 0 : PAGE_SIZE;
      fill_kind (self, (KoersFindingKind) kind);
    }
}

/* ---- the type */

static void
koers_attention_list_dispose (GObject *object)
{
  KoersAttentionList *self = KOERS_ATTENTION_LIST (object);

  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);
  g_clear_pointer (&self->overview, koers_overview_unref);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_attention_list_parent_class)->dispose (object);
}

static void
koers_attention_list_class_init (KoersAttentionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_attention_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_attention_list_init (KoersAttentionList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needs attention"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

void
koers_attention_list_set_view_state (KoersAttentionList *self,
                                     KoersViewState     *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}

/**
 * koers_attention_list_set_overview:
 * @self: a list
 * @overview: how the strategy stands
 *
 * Shows what is the matter there. What was unfolded stays so.
 */
void
koers_attention_list_set_overview (KoersAttentionList *self,
                                   KoersOverview      *overview)
{
  g_clear_pointer (&self->overview, koers_overview_unref);
  self->overview = koers_overview_ref (overview);
  if (koers_overview_get_n_findings (overview) > 0)
    hide_nothing (self);
  else if (koers_overview_get_totals (overview)->part.n == 0)
    show_nothing (self, _("No initiatives yet"), _("Add goals and initiatives to the pillars, in the strategy."));
  else
    show_nothing (self, _("Nothing needs attention"), _("Nothing is late, and everything has an owner, a goal and dates."));
  for (int kind = 0; kind < KOERS_N_FINDING_KINDS; kind++)
    {
      guint n = koers_overview_get_findings (overview, (KoersFindingKind) kind)->len;
      g_autofree char *title = koers_finding_dup_summary ((KoersFindingKind) kind, n);

      if (n == 0)
        self->shown[kind] = 0;
      if (n > 0 && self->kinds[kind] == NULL)
        add_kind_row (self, (KoersFindingKind) kind);
      if (self->kinds[kind] == NULL)
        continue;
      set_label (self->kinds[kind], title, "");
      gtk_widget_set_visible (self->kinds[kind], n > 0);
      fill_kind (self, (KoersFindingKind) kind);
    }
}
