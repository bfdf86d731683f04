/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-view.h"

#include "koers-change-set.h"
#include "koers-focus.h"
#include "koers-goals-tree-canvas.h"
#include "koers-goals-tree-format.h"
#include "koers-goals-tree-legend-box.h"
#include "koers-initiative-filter-bar.h"
#include "koers-initiative-filter-menu.h"
#include "koers-late-update.h"
#include "koers-picture-export.h"
#include "koers-strategy-goals-tree.h"
#include "koers-views.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersGoalsTreeView:
 *
 * What the agreement promises, the goals that serve it and the initiatives that make them true, joined by lines; with the filter that all
 * views share.
 */
struct _KoersGoalsTreeView {
  GtkWidget                  parent_instance;
  KoersViewState            *view_state;
  GtkWidget                 *box;
  GtkStack                  *stack;
  GtkButton                 *go;
  GtkWidget                 *no_objectives;
  KoersInitiativeFilterMenu *filter_menu;
  KoersInitiativeFilterBar  *filter_bar;
  KoersGoalsTreeCanvas      *canvas;
  KoersGoalsTreeLegendBox   *legend;
  KoersLateUpdate           *late;
};

G_DEFINE_FINAL_TYPE (KoersGoalsTreeView, koers_goals_tree_view, GTK_TYPE_WIDGET)

/* ---- what it shows */

static void
update (gpointer widget)
{
  KoersGoalsTreeView *self = widget;
  KoersFilter *filter = koers_view_state_get_filter (self->view_state);
  g_autoptr (KoersGoalsTree) tree =
      koers_strategy_goals_tree_new (koers_view_state_get_strategy (self->view_state), filter, koers_view_state_get_reporting_day (self->view_state));
  gboolean has_nodes = koers_goals_tree_get_n (tree) > 0;

  koers_goals_tree_canvas_set_tree (self->canvas, tree);
  koers_goals_tree_legend_box_set_tree (self->legend, tree);
  gtk_widget_set_visible (self->no_objectives,
                          koers_filter_is_empty (filter) && koers_goals_tree_get_n_in (tree, KOERS_GOALS_TREE_OBJECTIVES) == 0);
  gtk_stack_set_visible_child_name (self->stack, has_nodes ? "content" : koers_filter_is_empty (filter) ? "empty" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goals-tree.export", has_nodes);
}

static void
strategy_changed_cb (KoersGoalsTreeView *self,
                     KoersChangeSet     *changes)
{
  /* What a filter asks for can be in records of any kind. */
  if (!koers_filter_is_empty (koers_view_state_get_filter (self->view_state)))
    {
      koers_late_update_queue (self->late);
      return;
    }
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    switch ((int) koers_change_set_get (changes, i)->kind)
      {
      case KOERS_KIND_STRATEGY:
      case KOERS_KIND_PILLAR:
      case KOERS_KIND_GOAL:
      case KOERS_KIND_INITIATIVE:
      case KOERS_KIND_AGREEMENT:
      case KOERS_KIND_CHAPTER:
      case KOERS_KIND_OBJECTIVE:
      case KOERS_KIND_CONTRIBUTION:
        koers_late_update_queue (self->late);
        return;
      default:
        break;
      }
}

static void
selected_changed_cb (KoersGoalsTreeView *self)
{
  KoersRecord *record = koers_view_state_get_selected (self->view_state);

  koers_goals_tree_canvas_set_selected (self->canvas, record != NULL ? koers_record_get_id (record) : (KoersId) { 0 });
}

/* ---- what can be done */

static KoersRecord *
lookup_record (KoersGoalsTreeView *self,
               guint               node)
{
  return koers_strategy_lookup (koers_view_state_get_strategy (self->view_state),
                                koers_goals_tree_get_node (koers_goals_tree_canvas_get_tree (self->canvas), node)->id);
}

static void
node_selected_cb (KoersGoalsTreeView *self,
                  guint               node)
{
  KoersRecord *record = lookup_record (self, node);

  if (record != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static void
node_opened_cb (KoersGoalsTreeView *self,
                guint               node)
{
  KoersRecord *record = lookup_record (self, node);

  if (record != NULL)
    koers_view_state_show (self->view_state, koers_views_get_for (record), record);
}

static void
go_clicked_cb (KoersGoalsTreeView *self)
{
  koers_view_state_set_page (self->view_state, "strategy");
}

static gboolean
write_tree (gpointer           picture,
            KoersStrategy     *strategy,
            KoersPictureKind   kind,
            GOutputStream     *stream,
            GError           **error)
{
  return koers_goals_tree_format_write (picture, strategy, kind, stream, error);
}

static void
free_tree (gpointer picture)
{
  koers_goals_tree_unref (picture);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersGoalsTreeView *self = KOERS_GOALS_TREE_VIEW (widget);

  /* Translators: the name of a file. */
  koers_picture_export (widget, self->view_state, _("goals-tree"), write_tree,
                        koers_goals_tree_ref (koers_goals_tree_canvas_get_tree (self->canvas)), free_tree);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KoersGoalsTreeView *self = KOERS_GOALS_TREE_VIEW (widget);

  koers_view_state_set_filter (self->view_state, NULL, NULL);
  koers_late_update_settle (self->late);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* ---- the type */

static gboolean
koers_goals_tree_view_grab_focus (GtkWidget *widget)
{
  KoersGoalsTreeView *self = KOERS_GOALS_TREE_VIEW (widget);
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (shown, "content") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (g_strcmp0 (shown, "empty") == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->go));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
koers_goals_tree_view_dispose (GObject *object)
{
  KoersGoalsTreeView *self = KOERS_GOALS_TREE_VIEW (object);

  g_clear_object (&self->late);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_goals_tree_view_parent_class)->dispose (object);
}

static void
koers_goals_tree_view_class_init (KoersGoalsTreeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_goals_tree_view_dispose;
  widget_class->focus = koers_focus_out;
  widget_class->grab_focus = koers_goals_tree_view_grab_focus;

  gtk_widget_class_install_action (widget_class, "goals-tree.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "goals-tree.clear-filter", NULL, clear_action);

  g_type_ensure (KOERS_TYPE_GOALS_TREE_CANVAS);
  g_type_ensure (KOERS_TYPE_GOALS_TREE_LEGEND_BOX);
  g_type_ensure (KOERS_TYPE_INITIATIVE_FILTER_BAR);
  g_type_ensure (KOERS_TYPE_INITIATIVE_FILTER_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-goals-tree-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, box);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, go);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, no_objectives);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, filter_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, canvas);
  gtk_widget_class_bind_template_child (widget_class, KoersGoalsTreeView, legend);
  gtk_widget_class_bind_template_callback (widget_class, node_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, node_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_goals_tree_view_init (KoersGoalsTreeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * koers_goals_tree_view_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer floating): a widget that shows the goals tree of a strategy
 */
GtkWidget *
koers_goals_tree_view_new (KoersViewState *view_state)
{
  KoersGoalsTreeView *self = g_object_new (KOERS_TYPE_GOALS_TREE_VIEW, NULL);

  self->view_state = g_object_ref (view_state);
  self->late = koers_late_update_new (GTK_WIDGET (self), update);
  koers_initiative_filter_menu_set_view_state (self->filter_menu, view_state);
  koers_initiative_filter_bar_set_view_state (self->filter_bar, view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::filter", G_CALLBACK (koers_late_update_queue), self->late, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  koers_late_update_settle (self->late);
  selected_changed_cb (self);
  return GTK_WIDGET (self);
}
