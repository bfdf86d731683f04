/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-page.h"

#include "koers-choice-drop-down.h"
#include "koers-coverage-chain.h"
#include "koers-coverage-gaps.h"
#include "koers-coverage-layout.h"
#include "koers-flow.h"
#include "koers-focus.h"
#include "koers-late-update.h"
#include "koers-matrix-canvas.h"
#include "koers-matrix-export.h"
#include "koers-matrix-legend-box.h"
#include "koers-strategy-matrix.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersCoveragePage:
 *
 * What an agreement promises, what serves it and what does not: a matrix of objectives, and beside it the gaps, or the chain of the
 * objective that is selected.
 */
struct _KoersCoveragePage {
  GtkWidget             parent_instance;
  KoersViewState       *view_state;
  KoersCoverage        *coverage;
  KoersCoverageTable   *table;
  /* (element-type KoersRecord): what can be chosen, after those that are in force. */
  GPtrArray            *agreements;
  KoersId               agreement;
  guint                 has_agreement : 1;
  guint                 is_choosing : 1;
  guint                 is_stale : 1;
  /* Whether something else was selected than is shown. */
  guint                 is_moved : 1;
  KoersLateUpdate      *late;
  /* The column of which the chain shows the initiatives. */
  guint                 column;

  GtkStack             *stack;
  AdwStatusPage        *empty;
  KoersFlow            *bar;
  GtkStackSwitcher     *switcher;
  GtkStack             *modes;
  GtkWidget            *body;
  GtkDropDown          *agreement_choice;
  GtkDropDown          *axis_choice;
  KoersMatrixCanvas    *canvas;
  KoersMatrixLegendBox *legend;
  GtkStack             *side;
  KoersCoverageGaps    *gaps;
  KoersCoverageChain   *chain;
  GtkWidget            *export;
};

G_DEFINE_FINAL_TYPE (KoersCoveragePage, koers_coverage_page, GTK_TYPE_WIDGET)

/* ---- what can be chosen */

/* Which agreement is looked at: those in force, until one is chosen; if none is in force, the last one. */
static KoersRecord *
get_agreement (KoersCoveragePage *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  KoersRecord *chosen = self->has_agreement ? koers_strategy_lookup (strategy, self->agreement) : NULL;

  if (chosen != NULL)
    return chosen;
  self->has_agreement = FALSE;
  for (guint i = 0; i < self->agreements->len; i++)
    if (koers_record_get_choice (g_ptr_array_index (self->agreements, i), KOERS_AGREEMENT_STATE) == KOERS_AGREEMENT_STATE_IN_FORCE)
      return NULL;
  return self->agreements->len > 0 ? g_ptr_array_index (self->agreements, self->agreements->len - 1) : NULL;
}

static void
offer_agreements (KoersCoveragePage *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  KoersRecord *agreement;
  guint selected = 0;

  g_clear_pointer (&self->agreements, g_ptr_array_unref);
  self->agreements = koers_strategy_dup_sorted (koers_view_state_get_strategy (self->view_state), KOERS_KIND_AGREEMENT);
  agreement = get_agreement (self);
  g_ptr_array_add (titles, g_strdup (_("Agreements in Force")));
  for (guint i = 0; i < self->agreements->len; i++)
    {
      g_ptr_array_add (titles, koers_record_dup_title (g_ptr_array_index (self->agreements, i)));
      if (g_ptr_array_index (self->agreements, i) == agreement)
        selected = i + 1;
    }
  self->is_choosing = TRUE;
  koers_choice_drop_down_set (self->agreement_choice, titles, selected);
  self->is_choosing = FALSE;
}

static void
offer_axes (KoersCoveragePage *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  static const KoersKind kinds[KOERS_N_COVERAGE_AXES] = {
    [KOERS_COVERAGE_BY_PILLAR] = KOERS_KIND_PILLAR, [KOERS_COVERAGE_BY_GOAL] = KOERS_KIND_GOAL, [KOERS_COVERAGE_BY_DEPARTMENT] = KOERS_KIND_DEPARTMENT
  };

  for (guint i = 0; i < KOERS_N_COVERAGE_AXES; i++)
    g_ptr_array_add (titles, (gpointer) koers_kind_get_title_plural (kinds[i]));
  self->is_choosing = TRUE;
  koers_choice_drop_down_set (self->axis_choice, titles, KOERS_COVERAGE_BY_PILLAR);
  self->is_choosing = FALSE;
}

/* ---- what it shows */

/* The objective that is selected, if it stands here. */
static KoersRecord *
get_selected (KoersCoveragePage *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  return record != NULL && koers_record_get_kind (record) == KOERS_KIND_OBJECTIVE && koers_coverage_lookup (self->coverage, record) != NULL ? record
                                                                                                                                            : NULL;
}

static GPtrArray *
find_initiatives (KoersCoveragePage *self,
                  KoersRecord       *objective)
{
  const KoersCoverageObjective *of = koers_coverage_lookup (self->coverage, objective);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < of->n_services; i++)
    if (koers_coverage_table_is_in (self->table, of->services[i].initiative, self->column - 1))
      g_ptr_array_add (found, of->services[i].initiative);
  return found;
}

static void
show_side (KoersCoveragePage *self)
{
  KoersRecord *objective = get_selected (self);
  KoersMatrix *matrix = koers_matrix_canvas_get_matrix (self->canvas);
  g_autoptr (GPtrArray) initiatives = NULL;
  g_autofree char *head = NULL, *from = NULL;

  if (objective == NULL)
    {
      gtk_stack_set_visible_child_name (self->side, "gaps");
      return;
    }
  if (self->column >= koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS))
    self->column = KOERS_COVERAGE_COLUMN_ALL;
  if (self->column != KOERS_COVERAGE_COLUMN_ALL)
    {
      initiatives = find_initiatives (self, objective);
      head = koers_matrix_dup_head (matrix, KOERS_MATRIX_COLUMNS, self->column);
      /* Translators: a pillar, goal or department, how many initiatives. */
      from = g_strdup_printf (ngettext ("From “%s”: %u initiative", "From “%s”: %u initiatives", initiatives->len), head, initiatives->len);
    }
  koers_coverage_chain_show (self->chain, self->coverage, objective, initiatives, from);
  gtk_stack_set_visible_child_name (self->side, "chain");
}

/* What is to be looked at is brought into view. */
static void
show_row (KoersCoveragePage *self)
{
  KoersRecord *objective = get_selected (self);
  guint row;

  if (objective != NULL &&
      koers_matrix_lookup (koers_matrix_canvas_get_matrix (self->canvas), KOERS_MATRIX_ROWS, koers_record_get_id (objective), &row))
    koers_matrix_canvas_set_current (self->canvas, row, self->column);
}

static void
show_empty (KoersCoveragePage *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->agreements->len > 0 ? "content" : "empty");
}

static void
count (KoersCoveragePage *self)
{
  g_autoptr (KoersMatrix) matrix = NULL;

  self->is_stale = FALSE;
  offer_agreements (self);
  g_clear_pointer (&self->table, koers_coverage_table_free);
  g_clear_pointer (&self->coverage, koers_coverage_free);
  self->coverage = koers_coverage_new (koers_view_state_get_strategy (self->view_state), koers_view_state_get_reporting_day (self->view_state),
                                       get_agreement (self));
  self->table = koers_coverage_table_new (self->coverage, (KoersCoverageAxis) gtk_drop_down_get_selected (self->axis_choice));
  matrix = koers_coverage_matrix_new (self->coverage, self->table);
  koers_matrix_canvas_set_matrix (self->canvas, matrix);
  koers_matrix_legend_box_set_matrix (self->legend, matrix);
  koers_coverage_gaps_show (self->gaps, self->coverage);
  show_empty (self);
}

static void
update (gpointer widget)
{
  KoersCoveragePage *self = widget;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->side)) != NULL;
  gboolean is_moved = self->is_moved;

  self->is_moved = FALSE;
  if (self->is_stale)
    count (self);
  show_side (self);
  if (is_moved)
    show_row (self);
  /* The focus must not stay on what is no longer seen. */
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self->side)) == NULL)
    gtk_widget_grab_focus (get_selected (self) != NULL ? GTK_WIDGET (self->chain) : GTK_WIDGET (self->canvas));
}

/* Nearly every kind of record stands in it somewhere. */
static void
counts_changed_cb (KoersCoveragePage *self)
{
  self->is_stale = TRUE;
  koers_late_update_queue (self->late);
}

/* Not at once: what was counted may be of a strategy that is just changing. */
static void
selected_changed_cb (KoersCoveragePage *self)
{
  self->is_moved = TRUE;
  self->column = KOERS_COVERAGE_COLUMN_ALL;
  koers_late_update_queue (self->late);
}

/* ---- what can be done */

static void
cell_activated_cb (KoersCoveragePage *self,
                   guint              row,
                   guint              column)
{
  if (self->is_stale)
    return;
  koers_view_state_set_selected (self->view_state, koers_coverage_get_objective (self->coverage, row)->objective);
  self->column = column;
  self->is_moved = TRUE;
  koers_late_update_queue (self->late);
}

static void
agreement_chosen_cb (KoersCoveragePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->agreement_choice);

  if (self->is_choosing || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->has_agreement = selected > 0 ? 1 : 0;
  if (selected > 0)
    self->agreement = koers_record_get_id (g_ptr_array_index (self->agreements, selected - 1));
  counts_changed_cb (self);
}

static void
axis_chosen_cb (KoersCoveragePage *self)
{
  if (self->is_choosing)
    return;
  self->column = KOERS_COVERAGE_COLUMN_ALL;
  counts_changed_cb (self);
}

static void
go_clicked_cb (KoersCoveragePage *self)
{
  koers_view_state_set_page (self->view_state, "agreement");
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersCoveragePage *self = KOERS_COVERAGE_PAGE (widget);

  /* Translators: the name of a file. */
  koers_matrix_export (widget, self->view_state, koers_matrix_canvas_get_matrix (self->canvas), _("coverage"));
}

/* One way to look needs no choice. */
static void
modes_changed_cb (KoersCoveragePage *self)
{
  GtkSelectionModel *pages = gtk_stack_get_pages (self->modes);

  gtk_widget_set_visible (GTK_WIDGET (self->switcher), g_list_model_get_n_items (G_LIST_MODEL (pages)) > 1);
  g_object_unref (pages);
}

/* ---- the type */

static gboolean
koers_coverage_page_grab_focus (GtkWidget *widget)
{
  KoersCoveragePage *self = KOERS_COVERAGE_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->empty), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
koers_coverage_page_dispose (GObject *object)
{
  KoersCoveragePage *self = KOERS_COVERAGE_PAGE (object);

  g_clear_object (&self->late);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->table, koers_coverage_table_free);
  g_clear_pointer (&self->coverage, koers_coverage_free);
  g_clear_pointer (&self->agreements, g_ptr_array_unref);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_coverage_page_parent_class)->dispose (object);
}

static void
koers_coverage_page_class_init (KoersCoveragePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_coverage_page_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_coverage_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "coverage.export", NULL, export_action);

  g_type_ensure (KOERS_TYPE_COVERAGE_CHAIN);
  g_type_ensure (KOERS_TYPE_COVERAGE_GAPS);
  g_type_ensure (KOERS_TYPE_FLOW);
  g_type_ensure (KOERS_TYPE_MATRIX_CANVAS);
  g_type_ensure (KOERS_TYPE_MATRIX_LEGEND_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-coverage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, empty);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, bar);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, switcher);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, modes);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, body);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, legend);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, side);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, gaps);
  gtk_widget_class_bind_template_child (widget_class, KoersCoveragePage, chain);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_coverage_page_init (KoersCoveragePage *self)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->body, koers_coverage_layout_new ());
  self->agreement_choice = GTK_DROP_DOWN (koers_choice_drop_down_new (_("Agreement")));
  self->axis_choice = GTK_DROP_DOWN (koers_choice_drop_down_new (_("Columns")));
  self->export = gtk_button_new_from_icon_name ("document-save-as-symbolic");
  gtk_widget_set_tooltip_text (self->export, _("Export Picture…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->export), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export Picture…"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->export), "coverage.export");
  koers_flow_append (self->bar, GTK_WIDGET (self->agreement_choice));
  koers_flow_append (self->bar, GTK_WIDGET (self->axis_choice));
  koers_flow_append (self->bar, self->export);
  offer_axes (self);
  g_signal_connect_object (self->agreement_choice, "notify::selected", G_CALLBACK (agreement_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->axis_choice, "notify::selected", G_CALLBACK (axis_chosen_cb), self, G_CONNECT_SWAPPED);
  pages = gtk_stack_get_pages (self->modes);
  g_signal_connect_object (pages, "items-changed", G_CALLBACK (modes_changed_cb), self, G_CONNECT_SWAPPED);
  modes_changed_cb (self);
}

/**
 * koers_coverage_page_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a page that shows what serves the objectives of agreements
 */
GtkWidget *
koers_coverage_page_new (KoersViewState *view_state)
{
  KoersCoveragePage *self = g_object_new (KOERS_TYPE_COVERAGE_PAGE, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  koers_coverage_gaps_set_view_state (self->gaps, view_state);
  koers_coverage_chain_set_view_state (self->chain, view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (counts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (counts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  self->is_stale = self->is_moved = TRUE;
  koers_late_update_settle (self->late);
  return GTK_WIDGET (self);
}
