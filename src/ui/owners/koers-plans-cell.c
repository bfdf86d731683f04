/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plans-cell.h"

#include "koers-initiative-status.h"
#include "koers-owners-edit.h"
#include "koers-record-rows.h"

#include <glib/gi18n-lib.h>

/**
 * KoersPlansCell:
 *
 * What a department does for a goal: its initiatives, to be opened, and a button for another one.
 */
struct _KoersPlansCell {
  GtkPopover      parent_instance;
  KoersViewState *view_state;
  KoersRecord    *goal;
  KoersRecord    *department;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  GtkListBox     *list;
  GtkWidget      *scrolled;
  GtkButton      *add;
};

G_DEFINE_FINAL_TYPE (KoersPlansCell, koers_plans_cell, GTK_TYPE_POPOVER)

/* The page that is left remembers what had the focus: that must not be something in here. */
static void
close_popover (KoersPlansCell *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
row_activated_cb (KoersPlansCell *self,
                  GtkListBoxRow  *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  close_popover (self);
  if (koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, "strategy", record);
}

static gboolean
rename_new_cb (gpointer data)
{
  g_autoptr (KoersPlansCell) self = data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename", NULL);
  return G_SOURCE_REMOVE;
}

/* What is typed from now on is the name; but first the popover closes and the plan comes. */
static void
add_clicked_cb (KoersPlansCell *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersId id;

  close_popover (self);
  if (koers_strategy_of (self->goal) == NULL || koers_strategy_of (self->department) == NULL)
    return;
  changes = koers_owners_edit_add_initiative (self->goal, self->department, &id);
  if (changes == NULL || !koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_show (self->view_state, "strategy", koers_strategy_lookup (strategy, id));
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, rename_new_cb, g_object_ref (self), NULL);
}

static void
koers_plans_cell_dispose (GObject *object)
{
  KoersPlansCell *self = KOERS_PLANS_CELL (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->department);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plans_cell_parent_class)->dispose (object);
}

static void
koers_plans_cell_class_init (KoersPlansCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_plans_cell_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-plans-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPlansCell, title);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansCell, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansCell, list);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansCell, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansCell, add);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
koers_plans_cell_init (KoersPlansCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_plans_cell_new (KoersViewState *view_state)
{
  KoersPlansCell *self = g_object_new (KOERS_TYPE_PLANS_CELL, NULL);

  self->view_state = g_object_ref (view_state);
  return GTK_WIDGET (self);
}

/**
 * koers_plans_cell_show:
 * @self: a popover
 * @goal: a goal
 * @department: a department
 * @initiatives: (nullable) (element-type KoersRecord): what the department does for the goal
 *
 * Fills it and opens it.
 */
void
koers_plans_cell_show (KoersPlansCell *self,
                       KoersRecord    *goal,
                       KoersRecord    *department,
                       GPtrArray      *initiatives)
{
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  guint n = initiatives != NULL ? initiatives->len : 0;

  g_set_object (&self->goal, goal);
  g_set_object (&self->department, department);
  gtk_label_set_label (self->title, koers_record_get_name (goal));
  gtk_label_set_label (self->subtitle, koers_record_get_name (department));
  koers_record_rows_clear (self->list);
  for (guint i = 0; i < n; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      g_autofree char *state = koers_record_dup_label (initiative, KOERS_INITIATIVE_STATE);
      g_autofree char *light = koers_initiative_dup_light (initiative, day);
      /* Translators: the state of work, how it goes. */
      g_autofree char *status = g_strdup_printf (_("%s · %s"), state, light);

      koers_record_rows_add (self->list, initiative, status);
    }
  gtk_widget_set_visible (self->scrolled, n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), koers_document_can_edit (koers_view_state_get_document (self->view_state)));
  gtk_popover_popup (GTK_POPOVER (self));
}
