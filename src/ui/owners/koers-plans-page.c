/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plans-page.h"

#include "koers-change-set.h"
#include "koers-department-plan.h"
#include "koers-focus.h"
#include "koers-late-update.h"
#include "koers-matrix-canvas.h"
#include "koers-matrix-export.h"
#include "koers-matrix-legend-box.h"
#include "koers-plans-cell.h"
#include "koers-record-rows.h"
#include "koers-strategy-matrix.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersPlansPage:
 *
 * What each department does for each goal: a matrix, and beside it who has nothing yet and what nobody does.
 */
struct _KoersPlansPage {
  GtkWidget             parent_instance;
  KoersViewState       *view_state;
  KoersDepartmentPlan  *plan;
  GtkStack             *stack;
  AdwStatusPage        *empty;
  GtkButton            *go;
  KoersMatrixCanvas    *canvas;
  KoersMatrixLegendBox *legend;
  GtkMenuButton        *idle;
  GtkMenuButton        *unserved;
  GtkListBox           *idle_list;
  GtkListBox           *unserved_list;
  KoersPlansCell       *cell;
  KoersLateUpdate      *late;
};

G_DEFINE_FINAL_TYPE (KoersPlansPage, koers_plans_page, GTK_TYPE_WIDGET)

/* ---- what it shows */

static void
show_list (KoersPlansPage *self,
           GtkMenuButton  *button,
           GtkListBox     *list,
           GPtrArray      *records,
           const char     *title)
{
  /* Translators: what the list holds, how many there are. */
  g_autofree char *label = g_strdup_printf (_("%s (%u)"), title, records->len);

  koers_record_rows_clear (list);
  for (guint i = 0; i < records->len; i++)
    koers_record_rows_add (list, g_ptr_array_index (records, i), NULL);
  gtk_menu_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (button)), records->len > 0);
}

static void
show_empty (KoersPlansPage *self)
{
  gboolean has_goals = koers_department_plan_get_n_goals (self->plan) > 0, has_departments = koers_department_plan_get_n_departments (self->plan) > 0;

  adw_status_page_set_description (self->empty, !has_goals ? _("Here you see what each department does for each goal. Add goals to the strategy first.")
                                                           : _("Here you see what each department does for each goal. Add departments first."));
  gtk_button_set_label (self->go, !has_goals ? _("Go to _Strategy") : _("Go to _Owners"));
  gtk_stack_set_visible_child_name (self->stack, has_goals && has_departments ? "content" : "empty");
}

static void
update (gpointer widget)
{
  KoersPlansPage *self = widget;
  g_autoptr (KoersMatrix) matrix = NULL;
  g_autoptr (GPtrArray) idle = NULL, unserved = NULL;

  g_clear_pointer (&self->plan, koers_department_plan_free);
  self->plan = koers_department_plan_new (koers_view_state_get_strategy (self->view_state), koers_view_state_get_reporting_day (self->view_state));
  matrix = koers_department_plan_matrix_new (self->plan);
  idle = koers_department_plan_dup_idle (self->plan);
  unserved = koers_department_plan_dup_unserved (self->plan);
  koers_matrix_canvas_set_matrix (self->canvas, matrix);
  koers_matrix_legend_box_set_matrix (self->legend, matrix);
  show_list (self, self->idle, self->idle_list, idle, _("Departments with nothing yet"));
  show_list (self, self->unserved, self->unserved_list, unserved, _("Goals nobody serves"));
  show_empty (self);
}

static void
strategy_changed_cb (KoersPlansPage *self,
                     KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    switch ((int) koers_change_set_get (changes, i)->kind)
      {
      case KOERS_KIND_STRATEGY:
      case KOERS_KIND_PILLAR:
      case KOERS_KIND_GOAL:
      case KOERS_KIND_INITIATIVE:
      case KOERS_KIND_INITIATIVE_GOAL:
      case KOERS_KIND_DEPARTMENT:
      case KOERS_KIND_RESPONSIBILITY:
      case KOERS_KIND_UPDATE:
        koers_late_update_queue (self->late);
        return;
      default:
        break;
      }
}

/* ---- what can be done */

static void
cell_activated_cb (KoersPlansPage *self,
                   guint           row,
                   guint           column)
{
  const KoersDepartmentPlanCell *cell;
  GdkRectangle area;
  double x, y;

  if (koers_late_update_is_due (self->late))
    return;
  cell = koers_department_plan_get_cell (self->plan, row, column);
  area = koers_matrix_canvas_get_cell_area (self->canvas, row, column);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), area.x, area.y, &x, &y);
  area.x = (int) x;
  area.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->cell), &area);
  koers_plans_cell_show (self->cell, koers_department_plan_get_goal (self->plan, row), koers_department_plan_get_department (self->plan, column),
                         cell != NULL ? cell->initiatives : NULL);
}

/* The page remembers what had the focus: that must not be something in a popover. */
static void
leave_to (KoersPlansPage *self,
          GtkMenuButton  *from,
          const char     *page,
          GtkListBoxRow  *row)
{
  gtk_menu_button_popdown (from);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  koers_view_state_show (self->view_state, page, koers_record_row_get_record (row));
}

static void
idle_activated_cb (KoersPlansPage *self,
                   GtkListBoxRow  *row)
{
  leave_to (self, self->idle, "owners", row);
}

static void
unserved_activated_cb (KoersPlansPage *self,
                       GtkListBoxRow  *row)
{
  leave_to (self, self->unserved, "strategy", row);
}

static void
go_clicked_cb (KoersPlansPage *self)
{
  koers_view_state_set_page (self->view_state, koers_department_plan_get_n_goals (self->plan) == 0 ? "strategy" : "owners");
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersPlansPage *self = KOERS_PLANS_PAGE (widget);

  /* Translators: the name of a file. */
  koers_matrix_export (widget, self->view_state, koers_matrix_canvas_get_matrix (self->canvas), _("departments-plans"));
}

/* ---- the type */

static gboolean
koers_plans_page_grab_focus (GtkWidget *widget)
{
  KoersPlansPage *self = KOERS_PLANS_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->go));
  return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
koers_plans_page_dispose (GObject *object)
{
  KoersPlansPage *self = KOERS_PLANS_PAGE (object);

  g_clear_object (&self->late);
  g_clear_pointer ((GtkWidget **) &self->cell, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->plan, koers_department_plan_free);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_plans_page_parent_class)->dispose (object);
}

static void
koers_plans_page_class_init (KoersPlansPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_plans_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_plans_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "plans.export", NULL, export_action);

  g_type_ensure (KOERS_TYPE_MATRIX_CANVAS);
  g_type_ensure (KOERS_TYPE_MATRIX_LEGEND_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, go);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, legend);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, idle);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, unserved);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, idle_list);
  gtk_widget_class_bind_template_child (widget_class, KoersPlansPage, unserved_list);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, idle_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, unserved_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_plans_page_init (KoersPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_plans_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows what departments do for goals
 */
GtkWidget *
koers_plans_page_new (KoersViewState *view_state)
{
  KoersPlansPage *self = g_object_new (KOERS_TYPE_PLANS_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  self->cell = KOERS_PLANS_CELL (koers_plans_cell_new (view_state));
  gtk_widget_set_parent (GTK_WIDGET (self->cell), GTK_WIDGET (self));
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  koers_late_update_settle (self->late);
  return GTK_WIDGET (self);
}
