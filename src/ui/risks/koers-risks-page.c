/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-risks-page.h"

#include "koers-focus.h"
#include "koers-late-update.h"
#include "koers-matrix-canvas.h"
#include "koers-matrix-export.h"
#include "koers-matrix-legend-box.h"
#include "koers-record-browser.h"
#include "koers-risk-edit.h"
#include "koers-risk-lines.h"
#include "koers-strategy-matrix.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersRisksPage:
 *
 * The matrix of the open risks, below it the list of all of them or of those of one cell, and beside it everything about the one that is
 * selected.
 */
struct _KoersRisksPage {
  GtkWidget             parent_instance;
  KoersViewState       *view_state;
  GtkStack             *stack;
  KoersRecordBrowser   *browser;
  KoersMatrixCanvas    *canvas;
  KoersMatrixLegendBox *legend;
  GtkWidget            *filter_bar;
  GtkLabel             *filter_label;
  guint                 probability; /* of the cell that the list shows; 0 for all */
  guint                 impact;
  KoersLateUpdate      *late;
};

G_DEFINE_FINAL_TYPE (KoersRisksPage, koers_risks_page, GTK_TYPE_WIDGET)

/* ---- what it shows */

static void
show_filter (KoersRisksPage *self)
{
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->filter_bar, self->probability > 0);
  if (self->probability == 0)
    return;
  /* Translators: the words for a probability, the words for an impact. */
  label = g_strdup_printf (C_ ("risk", "Only: %s × %s"), koers_risk_probability_get_title (self->probability), koers_risk_impact_get_title (self->impact));
  gtk_label_set_label (self->filter_label, label);
}

static void
show_list (KoersRisksPage *self)
{
  g_autoptr (GPtrArray) items = koers_risk_lines_new (koers_view_state_get_strategy (self->view_state), koers_view_state_get_reporting_day (self->view_state),
                                                      self->probability, self->impact);

  koers_record_browser_set_items (self->browser, items);
}

static void
update (gpointer widget)
{
  KoersRisksPage *self = widget;
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  g_autoptr (KoersMatrix) matrix = koers_risk_matrix_new (strategy, koers_view_state_get_reporting_day (self->view_state));
  guint n = koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_RISK));

  koers_matrix_canvas_set_matrix (self->canvas, matrix);
  koers_matrix_legend_box_set_matrix (self->legend, matrix);
  show_list (self);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "risks" : "none");
}

static void
update_actions (KoersRisksPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "risks.add", koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

/* ---- one cell */

static void
set_filter (KoersRisksPage *self,
            guint           probability,
            guint           impact)
{
  self->probability = probability;
  self->impact = impact;
  show_filter (self);
  show_list (self);
}

/* The keyboard goes along to what is listed; on a cell with nothing in it it stays. */
static void
cell_activated_cb (KoersRisksPage *self,
                   guint           row,
                   guint           column)
{
  set_filter (self, koers_risk_matrix_get_probability (row), koers_risk_matrix_get_impact (column));
  if (*koers_matrix_get_cell (koers_matrix_canvas_get_matrix (self->canvas), row, column)->text != '\0')
    koers_record_browser_focus_list (self->browser);
}

/* The matrix is as high as it has to be where there is room for that. Where there is not, with large text, it scrolls as it does by keyboard. */
static gboolean
scroll_cb (KoersRisksPage *self,
           double          dx,
           double          dy)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->canvas));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 3 * dy * gtk_adjustment_get_step_increment (adjustment));
  return GDK_EVENT_STOP;
}

static void
show_all_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  KoersRisksPage *self = KOERS_RISKS_PAGE (widget);

  /* The button that was pressed goes. */
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  set_filter (self, 0, 0);
}

/* ---- what can be done */

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KoersRisksPage *self = KOERS_RISKS_PAGE (widget);
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_risk_edit_add (strategy, self->probability, self->impact, &id);

  if (!koers_view_state_commit (self->view_state, changes))
    return;
  koers_late_update_settle (self->late);
  koers_view_state_set_selected (self->view_state, koers_strategy_lookup (strategy, id));
  koers_record_browser_edit_name (self->browser);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersRisksPage *self = KOERS_RISKS_PAGE (widget);

  /* Translators: the name of a file. */
  koers_matrix_export (widget, self->view_state, koers_matrix_canvas_get_matrix (self->canvas), _("risks"));
}

/* ---- the type */

static gboolean
koers_risks_page_grab_focus (GtkWidget *widget)
{
  KoersRisksPage *self = KOERS_RISKS_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "none"))
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->browser));
}

static void
koers_risks_page_dispose (GObject *object)
{
  KoersRisksPage *self = KOERS_RISKS_PAGE (object);

  g_clear_object (&self->late);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_risks_page_parent_class)->dispose (object);
}

static void
koers_risks_page_class_init (KoersRisksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_risks_page_dispose;
  widget_class->focus = koers_focus_content;
  widget_class->grab_focus = koers_risks_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "risks.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "risks.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "risks.export", NULL, export_action);

  g_type_ensure (KOERS_TYPE_MATRIX_CANVAS);
  g_type_ensure (KOERS_TYPE_MATRIX_LEGEND_BOX);
  g_type_ensure (KOERS_TYPE_RECORD_BROWSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-risks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRisksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersRisksPage, browser);
  gtk_widget_class_bind_template_child (widget_class, KoersRisksPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersRisksPage, legend);
  gtk_widget_class_bind_template_child (widget_class, KoersRisksPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersRisksPage, filter_label);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_risks_page_init (KoersRisksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_risks_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows the risks of a strategy and what is selected
 */
GtkWidget *
koers_risks_page_new (KoersViewState *view_state)
{
  KoersRisksPage *self = g_object_new (KOERS_TYPE_RISKS_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  koers_record_browser_set_view_state (self->browser, view_state, _("Choose a risk to see all about it."));
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_document (view_state), "notify::can-edit", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  koers_late_update_settle (self->late);
  update_actions (self);
  return GTK_WIDGET (self);
}
