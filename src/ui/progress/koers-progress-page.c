/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-progress-page.h"

#include "koers-coverage-layout.h"
#include "koers-focus.h"
#include "koers-late-update.h"
#include "koers-matrix-canvas.h"
#include "koers-matrix-export.h"
#include "koers-matrix-legend-box.h"
#include "koers-progress-cell.h"
#include "koers-progress-side.h"
#include "koers-strategy-matrix.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersProgressPage:
 *
 * How the strategy goes: a heat map of departments and pillars, and beside it what needs a decision, how the pillars stand, and what was
 * reached of what was planned.
 */
struct _KoersProgressPage {
  GtkWidget             parent_instance;
  KoersViewState       *view_state;
  KoersProgress        *progress;
  GtkStack             *stack;
  GtkButton            *go;
  GtkWidget            *body;
  KoersMatrixCanvas    *canvas;
  KoersMatrixLegendBox *legend;
  KoersProgressSide    *side;
  KoersProgressCell    *cell;
  KoersLateUpdate      *late;
};

G_DEFINE_FINAL_TYPE (KoersProgressPage, koers_progress_page, GTK_TYPE_WIDGET)

/* ---- what it shows */

static void
update (gpointer widget)
{
  KoersProgressPage *self = widget;
  g_autoptr (KoersMatrix) matrix = NULL;

  g_clear_pointer (&self->progress, koers_progress_free);
  self->progress = koers_progress_new (koers_view_state_get_strategy (self->view_state), koers_view_state_get_reporting_day (self->view_state));
  matrix = koers_progress_matrix_new (self->progress);
  koers_matrix_canvas_set_matrix (self->canvas, matrix);
  koers_matrix_legend_box_set_matrix (self->legend, matrix);
  koers_progress_side_set_progress (self->side, self->progress);
  gtk_stack_set_visible_child_name (self->stack, koers_progress_get_totals (self->progress)->n > 0 ? "content" : "empty");
}

/* ---- what can be done */

/* Rows and columns of what is empty are not shown: the records say which they are. What has none stands after all others. */
static guint
find_department (KoersProgressPage *self,
                 KoersId            id)
{
  guint n = koers_progress_get_n_departments (self->progress);

  for (guint i = 0; i < n; i++)
    if (koers_id_equal (koers_record_get_id (koers_progress_get_department (self->progress, i)->department), id))
      return i;
  return n;
}

static void
cell_activated_cb (KoersProgressPage *self,
                   guint              row,
                   guint              column)
{
  GdkRectangle area;
  double x, y;

  if (koers_late_update_is_due (self->late))
    return;
  area = koers_matrix_canvas_get_cell_area (self->canvas, row, column);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), area.x, area.y, &x, &y);
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->cell), &area);
  koers_progress_cell_show (self->cell, self->progress,
                            find_department (self, koers_matrix_get_head (koers_matrix_canvas_get_matrix (self->canvas), KOERS_MATRIX_ROWS, row)->id), column);
}

static void
go_clicked_cb (KoersProgressPage *self)
{
  koers_view_state_set_page (self->view_state, "strategy");
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersProgressPage *self = KOERS_PROGRESS_PAGE (widget);

  /* Translators: the name of a file. */
  koers_matrix_export (widget, self->view_state, koers_matrix_canvas_get_matrix (self->canvas), _("progress"));
}

/* ---- the type */

static gboolean
koers_progress_page_grab_focus (GtkWidget *widget)
{
  KoersProgressPage *self = KOERS_PROGRESS_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->go));
  return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
koers_progress_page_dispose (GObject *object)
{
  KoersProgressPage *self = KOERS_PROGRESS_PAGE (object);

  g_clear_object (&self->late);
  g_clear_pointer ((GtkWidget **) &self->cell, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->progress, koers_progress_free);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_progress_page_parent_class)->dispose (object);
}

static void
koers_progress_page_class_init (KoersProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_progress_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_progress_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "progress.export", NULL, export_action);

  g_type_ensure (KOERS_TYPE_MATRIX_CANVAS);
  g_type_ensure (KOERS_TYPE_MATRIX_LEGEND_BOX);
  g_type_ensure (KOERS_TYPE_PROGRESS_SIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressPage, go);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressPage, body);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressPage, legend);
  gtk_widget_class_bind_template_child (widget_class, KoersProgressPage, side);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_progress_page_init (KoersProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->body, koers_coverage_layout_new ());
}

/**
 * koers_progress_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows how the strategy goes
 */
GtkWidget *
koers_progress_page_new (KoersViewState *view_state)
{
  KoersProgressPage *self = g_object_new (KOERS_TYPE_PROGRESS_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  self->cell = KOERS_PROGRESS_CELL (koers_progress_cell_new (view_state));
  gtk_widget_set_parent (GTK_WIDGET (self->cell), GTK_WIDGET (self));
  koers_progress_side_set_view_state (self->side, view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  koers_late_update_settle (self->late);
  return GTK_WIDGET (self);
}
