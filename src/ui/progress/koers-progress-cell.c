/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress-cell.h"

#include "koers-health-image.h"
#include "koers-record-rows.h"

#include <glib/gi18n-lib.h>

/**
 * KoersProgressCell:
 *
 * What stands behind a cell of the heat map: the initiatives of a department for a pillar, what goes worst first, to be opened.
 */
struct _KoersProgressCell {
  GtkPopover      parent_instance;
  KoersViewState *view_state;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  GtkListBox     *list;
  GtkWidget      *scrolled;
};

G_DEFINE_FINAL_TYPE (KoersProgressCell, koers_progress_cell, GTK_TYPE_POPOVER)

static void
row_activated_cb (KoersProgressCell *self,
                  GtkListBoxRow     *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  /* The page that is left remembers what had the focus: that must not be something in here. */
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  if (koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, "strategy", record);
}

static void
koers_progress_cell_dispose (GObject *object)
{
  g_clear_object (&KOERS_PROGRESS_CELL (object)->view_state);

  G_OBJECT_CLASS (koers_progress_cell_parent_class)->dispose (object);
}

static void
koers_progress_cell_class_init (KoersProgressCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_progress_cell_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-progress-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersProgressCell, title);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressCell, subtitle);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressCell, list);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressCell, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
koers_progress_cell_init (KoersProgressCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
koers_progress_cell_new (KoersViewState *view_state)
{
  KoersProgressCell *self = g_object_new (KOERS_TYPE_PROGRESS_CELL, NULL);

  self->view_state = g_object_ref (view_state);
  return GTK_WIDGET (self);
}

static void
add_initiative (KoersProgressCell *self,
                KoersRecord       *initiative,
                gint32             day)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL), *row;
  g_autofree char *state = koers_record_dup_label (initiative, KOERS_INITIATIVE_STATE);
  g_autofree char *light = koers_initiative_dup_light (initiative, day);
  /* Translators: the state of work, how it goes. */
  g_autofree char *status = g_strdup_printf (_("%s · %s"), state, light);

  row = koers_record_row_new (initiative, status);
  koers_health_image_set_initiative (GTK_IMAGE (image), initiative, day);
  koers_record_row_add (row, image);
  gtk_list_box_append (self->list, row);
}

/**
 * koers_progress_cell_show:
 * @self: a popover
 * @progress: how the strategy stands
 * @department: the number of a department there; their number for what has none
 * @pillar: the number of a pillar there; their number for what has none
 *
 * Fills it and opens it.
 */
void
koers_progress_cell_show (KoersProgressCell *self,
                          KoersProgress     *progress,
                          guint              department,
                          guint              pillar)
{
  g_autoptr (GPtrArray) initiatives = koers_progress_dup_initiatives (progress, department, pillar);

  gtk_label_set_label (self->title, pillar < koers_progress_get_n_pillars (progress) ? koers_record_get_name (koers_progress_get_pillar (progress, pillar))
                                                                                     : _("Without a pillar"));
  gtk_label_set_label (self->subtitle, department < koers_progress_get_n_departments (progress)
                                           ? koers_record_get_name (koers_progress_get_department (progress, department)->department)
                                           : _("Without a department"));
  koers_record_rows_clear (self->list);
  for (guint i = 0; i < initiatives->len; i++)
    add_initiative (self, g_ptr_array_index (initiatives, i), koers_progress_get_day (progress));
  gtk_widget_set_visible (self->scrolled, initiatives->len > 0);
  gtk_popover_popup (GTK_POPOVER (self));
}
