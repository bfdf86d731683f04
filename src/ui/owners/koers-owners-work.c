/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-work.h"

#include "koers-change-set.h"
#include "koers-matrix-canvas.h"
#include "koers-matrix-export.h"
#include "koers-matrix-legend-box.h"
#include "koers-part.h"
#include "koers-record-rows.h"
#include "koers-strategy-matrix.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersOwnersWork:
 *
 * What the department or person that is selected has to do: for a department its workload by quarter, and for both what they are for what.
 */
struct _KoersOwnersWork {
  GtkWidget             parent_instance;
  KoersViewState       *view_state;
  GtkBox               *box;
  GtkWidget            *workload;
  KoersMatrixCanvas    *canvas;
  KoersMatrixLegendBox *legend;
  GtkLabel             *none;
  GtkListBox           *parts;
  guint                 is_stale : 1;
  guint                 update_id;
};

G_DEFINE_FINAL_TYPE (KoersOwnersWork, koers_owners_work, GTK_TYPE_WIDGET)

static KoersRecord *
get_bearer (KoersOwnersWork *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  if (record == NULL || koers_strategy_of (record) == NULL)
    return NULL;
  return koers_record_get_kind (record) == KOERS_KIND_DEPARTMENT || koers_record_get_kind (record) == KOERS_KIND_PERSON ? record : NULL;
}

static void
show_workload (KoersOwnersWork *self,
               KoersRecord     *department)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  g_autoptr (KoersWorkload) workload = koers_workload_new (strategy, koers_view_state_get_reporting_day (self->view_state));
  g_autoptr (KoersMatrix) matrix = koers_workload_matrix_new (workload, department);

  koers_matrix_canvas_set_matrix (self->canvas, matrix);
  koers_matrix_legend_box_set_matrix (self->legend, matrix);
  gtk_widget_set_visible (self->workload, koers_workload_get_n_quarters (workload) > 0);
}

static void
part_activated_cb (KoersOwnersWork *self,
                   GtkListBoxRow   *row)
{
  KoersRecord *record = koers_record_row_get_record (row);

  if (koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, "strategy", record);
}

static GtkWidget *
add_expander (KoersOwnersWork *self,
              int              responsibility,
              guint            n)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_KIND);
  GtkWidget *row = adw_expander_row_new ();
  /* Translators: what somebody is for something, for how much. */
  g_autofree char *title = g_strdup_printf (_("%s (%u)"), koers_choice_get_title (&field->choices[responsibility]), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->parts, row);
  return row;
}

static void
show_parts (KoersOwnersWork *self,
            KoersRecord     *bearer)
{
  g_autoptr (GArray) parts = koers_record_dup_parts (bearer);
  GtkWidget *expander = NULL;
  int last = -1;

  koers_record_rows_clear (self->parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const KoersPart *part = &g_array_index (parts, KoersPart, i);
      GtkWidget *row;
      guint n = 0;

      if (part->responsibility != last)
        {
          while (i + n < parts->len && g_array_index (parts, KoersPart, i + n).responsibility == part->responsibility)
            n++;
          expander = add_expander (self, part->responsibility, n);
          last = part->responsibility;
        }
      row = koers_record_row_new (part->subject, koers_kind_get_title (koers_record_get_kind (part->subject)));
      g_signal_connect_object (row, "activated", G_CALLBACK (part_activated_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->parts), parts->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->none), parts->len == 0);
}

static void
update (KoersOwnersWork *self)
{
  KoersRecord *bearer = get_bearer (self);

  self->is_stale = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), bearer != NULL);
  if (bearer == NULL)
    return;
  if (koers_record_get_kind (bearer) == KOERS_KIND_DEPARTMENT)
    show_workload (self, bearer);
  else
    gtk_widget_set_visible (self->workload, FALSE);
  show_parts (self, bearer);
}

static gboolean
update_cb (gpointer data)
{
  KoersOwnersWork *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Nobody sees it: then it is made when somebody does. */
static void
queue_update (KoersOwnersWork *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  self->is_stale = TRUE;
  if (parent != NULL && gtk_widget_get_mapped (parent) && self->update_id == 0)
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, update_cb, self, NULL);
}

static void
parent_mapped_cb (KoersOwnersWork *self)
{
  if (self->is_stale && self->view_state != NULL)
    queue_update (self);
}

static void
koers_owners_work_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_owners_work_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_parent (widget), "map", G_CALLBACK (parent_mapped_cb), widget, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
koers_owners_work_dispose (GObject *object)
{
  KoersOwnersWork *self = KOERS_OWNERS_WORK (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->box, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_owners_work_parent_class)->dispose (object);
}

static void
koers_owners_work_class_init (KoersOwnersWorkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_owners_work_dispose;
  widget_class->root = koers_owners_work_root;

  g_type_ensure (KOERS_TYPE_MATRIX_CANVAS);
  g_type_ensure (KOERS_TYPE_MATRIX_LEGEND_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-owners-work.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersWork, box);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersWork, workload);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersWork, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersWork, legend);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersWork, none);
  gtk_widget_class_bind_template_child (widget_class, KoersOwnersWork, parts);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_owners_work_init (KoersOwnersWork *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_owners_work_set_view_state:
 * @self: a box
 * @view_state: what the window shows; set once
 *
 * Makes it follow what is selected.
 */
void
koers_owners_work_set_view_state (KoersOwnersWork *self,
                                  KoersViewState  *view_state)
{
  g_return_if_fail (self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * koers_owners_work_export:
 * @self: a box
 *
 * Lets the user save the workload that is shown as a picture.
 */
void
koers_owners_work_export (KoersOwnersWork *self)
{
  KoersMatrix *matrix = koers_matrix_canvas_get_matrix (self->canvas);

  if (matrix != NULL)
    /* Translators: the name of a file. */
    koers_matrix_export (GTK_WIDGET (self), self->view_state, matrix, _("workload"));
}
