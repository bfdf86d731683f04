/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-period-changes-box.h"

#include "koers-record-rows.h"
#include "koers-views.h"

#include <glib/gi18n-lib.h>

/* So many of a kind are read in a meeting; a row costs as much as a small widget. */
#define MAX_ROWS 40

/* Between groups and inside them, in pixels. */
#define GROUP_SPACING 18
#define SPACING 6

/**
 * KoersPeriodChangesBox:
 *
 * What changed from one report to the next: each kind of change under its heading with how often it happened, and each change a row that leads
 * to its record.
 */
struct _KoersPeriodChangesBox {
  GtkWidget       parent_instance;
  KoersViewState *view_state;
  GtkWidget      *box;
};

G_DEFINE_FINAL_TYPE (KoersPeriodChangesBox, koers_period_changes_box, GTK_TYPE_WIDGET)

/* The row may stand for a record as it was; where one goes is where it is now. */
static void
row_activated_cb (KoersPeriodChangesBox *self,
                  GtkListBoxRow         *row)
{
  KoersRecord *record = koers_strategy_lookup (koers_view_state_get_strategy (self->view_state),
                                               koers_record_get_id (koers_record_row_get_record (row)));

  if (record != NULL)
    koers_view_state_show (self->view_state, koers_views_get_for (record), record);
  else
    koers_view_state_tell (self->view_state, _("This is not in the strategy any more. Open it as it was to look at it."), FALSE);
}

static void
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_group (KoersPeriodChangesBox *self,
           KoersPeriodChanges    *changes,
           KoersPeriodChangeKind  kind)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING), *list = gtk_list_box_new ();
  guint n = koers_period_changes_count (changes, kind), n_shown = 0;
  /* Translators: what happened, how often. */
  g_autofree char *title = g_strdup_printf (C_ ("changes", "%s (%u)"), koers_period_change_kind_get_title (kind), n);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < koers_period_changes_get_n (changes) && n_shown < MAX_ROWS; i++)
    {
      const KoersPeriodChange *change = koers_period_changes_get (changes, i);
      g_autofree char *message = change->kind == kind ? koers_period_change_dup_message (change) : NULL;

      if (change->kind != kind)
        continue;
      koers_record_rows_add (GTK_LIST_BOX (list), koers_period_change_get_record (change), message);
      n_shown++;
    }
  add_label (group, title, "heading");
  gtk_box_append (GTK_BOX (group), list);
  if (n > n_shown)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n - n_shown), n - n_shown);

      add_label (group, more, "dim-label");
    }
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
koers_period_changes_box_dispose (GObject *object)
{
  KoersPeriodChangesBox *self = KOERS_PERIOD_CHANGES_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_period_changes_box_parent_class)->dispose (object);
}

static void
koers_period_changes_box_class_init (KoersPeriodChangesBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = koers_period_changes_box_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
koers_period_changes_box_init (KoersPeriodChangesBox *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GROUP_SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
koers_period_changes_box_set_view_state (KoersPeriodChangesBox *self,
                                         KoersViewState        *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
}

/**
 * koers_period_changes_box_show:
 * @self: a box
 * @changes: (nullable): what changed; %NULL for nothing to compare with
 *
 * Shows that.
 */
void
koers_period_changes_box_show (KoersPeriodChangesBox *self,
                               KoersPeriodChanges    *changes)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (changes == NULL)
    add_label (self->box, _("There is no earlier snapshot to compare with. Once a period is frozen, the next one shows here what changed since."), "dim-label");
  else if (koers_period_changes_get_n (changes) == 0)
    add_label (self->box, _("Nothing changed."), "dim-label");
  for (int kind = 0; changes != NULL && kind < KOERS_N_PERIOD_CHANGE_KINDS; kind++)
    if (koers_period_changes_count (changes, (KoersPeriodChangeKind) kind) > 0)
      add_group (self, changes, (KoersPeriodChangeKind) kind);
}
