/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-link-edit.h"
#include "koers-plan-list.h"
#include "koers-plan-place.h"
#include "koers-plan-row.h"

/* Dragging rows of the plan: onto a row puts them under it, to its upper or lower edge before or after it. From another window come
 * copies. Initiatives and goals dragged onto an objective, or objectives onto those, are linked. */

/* How much of a row, above and below, is its edge. */
#define EDGE 0.3

typedef enum { DROP_BEFORE, DROP_INTO, DROP_AFTER } DropPlace;

static const char *const place_classes[] = { "drop-before", "drop-into", "drop-after" };

static KoersPlanTree *
get_tree (GtkWidget *row)
{
  return KOERS_PLAN_TREE (gtk_widget_get_ancestor (row, KOERS_TYPE_PLAN_TREE));
}

static KoersRecord *
get_record (GtkWidget *row)
{
  return koers_plan_row_get_record (KOERS_PLAN_ROW (row));
}

/* ---- from where */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *row)
{
  KoersPlanTree *self = get_tree (row);
  KoersRecord *record = get_record (row);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (KoersBranch) branch = NULL;

  if (self == NULL || record == NULL || koers_record_get_kind (record) == KOERS_KIND_STRATEGY)
    return NULL;
  records = koers_plan_tree_dup_selected (self);
  if (!g_ptr_array_find (records, record, NULL))
    {
      g_ptr_array_set_size (records, 0);
      g_ptr_array_add (records, record);
    }
  branch = koers_plan_tree_take_branch (self, records);
  return gdk_content_provider_new_typed (KOERS_TYPE_BRANCH, branch);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* ---- to where */

/* Only what may have something under it is dropped into. */
static DropPlace
find_place (GtkWidget *row,
            double     y)
{
  double at = y / MAX (gtk_widget_get_height (row), 1);
  KoersKind kind = koers_record_get_kind (get_record (row));

  if (kind == KOERS_KIND_STRATEGY)
    return DROP_INTO;
  if (koers_plan_get_level (kind) == KOERS_PLAN_N_LEVELS - 1)
    return at < 0.5 ? DROP_BEFORE : DROP_AFTER;
  return at < EDGE ? DROP_BEFORE : at > 1 - EDGE ? DROP_AFTER : DROP_INTO;
}

/* The one that comes after a record among those of its kind. */
static KoersRecord *
get_next (KoersRecord *record)
{
  g_autoptr (KoersPlanList) level = koers_plan_list_new (koers_strategy_of (record), koers_plan_get_parent (record),
                                                         koers_plan_get_top (koers_record_get_kind (record)));
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) sibling = g_list_model_get_item (G_LIST_MODEL (level), i);

      if (found && koers_record_get_kind (sibling) == koers_record_get_kind (record))
        return sibling;
      found = found || sibling == record;
    }
  return NULL;
}

static void
find_target (GtkWidget    *row,
             double        y,
             KoersRecord **parent,
             KoersRecord **before)
{
  KoersRecord *record = get_record (row);
  DropPlace place = find_place (row, y);

  *parent = place == DROP_INTO ? record : koers_plan_get_parent (record);
  *before = place == DROP_BEFORE ? record : place == DROP_AFTER ? get_next (record) : NULL;
}

/* What a row is linked to is dropped on all of it. */
static GPtrArray *
dup_link_ends (GtkWidget *row)
{
  GPtrArray *ends = g_ptr_array_new ();

  g_ptr_array_add (ends, get_record (row));
  return ends;
}

static gboolean
is_link (GtkWidget    *row,
         const GValue *value)
{
  KoersPlanTree *self = get_tree (row);
  g_autoptr (GPtrArray) ends = NULL;

  if (self == NULL || get_record (row) == NULL || value == NULL || !G_VALUE_HOLDS (value, KOERS_TYPE_BRANCH))
    return FALSE;
  ends = dup_link_ends (row);
  return koers_link_can_drop (self->view_state, ends, g_value_get_object (value));
}

static gboolean
can_drop (GtkWidget    *row,
          const GValue *value,
          double        y)
{
  KoersPlanTree *self = get_tree (row);
  KoersBranch *branch = value != NULL && G_VALUE_HOLDS (value, KOERS_TYPE_BRANCH) ? g_value_get_object (value) : NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  KoersRecord *parent, *before;

  if (self == NULL || branch == NULL || get_record (row) == NULL || !koers_document_can_edit (koers_view_state_get_document (self->view_state)))
    return FALSE;
  for (guint i = 0; i < koers_branch_get_n (branch); i++)
    {
      KoersRecord *record = koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), koers_branch_get_id (branch, i));

      /* From another strategy: copies find their own place. */
      if (record == NULL || !koers_plan_tree_is_of (self, branch))
        return TRUE;
      g_ptr_array_add (records, record);
    }
  find_target (row, y, &parent, &before);
  return koers_plan_can_place (records, parent);
}

static void
show_place (GtkWidget *row,
            int        place)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (place_classes); i++)
    if (i == place)
      gtk_widget_add_css_class (row, place_classes[i]);
    else
      gtk_widget_remove_css_class (row, place_classes[i]);
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           GtkWidget     *row)
{
  if (is_link (row, gtk_drop_target_get_value (target)))
    {
      show_place (row, DROP_INTO);
      return GDK_ACTION_LINK;
    }
  if (!can_drop (row, gtk_drop_target_get_value (target), y))
    {
      show_place (row, -1);
      return 0;
    }
  show_place (row, (int) find_place (row, y));
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target,
          GtkWidget     *row)
{
  show_place (row, -1);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *row)
{
  KoersRecord *parent, *before;

  show_place (row, -1);
  if (is_link (row, value))
    {
      g_autoptr (GPtrArray) ends = dup_link_ends (row);

      return koers_link_dropped (get_tree (row)->view_state, ends, g_value_get_object (value));
    }
  if (!can_drop (row, value, y))
    return FALSE;
  find_target (row, y, &parent, &before);
  return koers_plan_tree_place (get_tree (row), g_value_get_object (value), parent, before);
}

/**
 * koers_plan_tree_add_drag:
 * @self: a tree
 * @row: a row of it
 *
 * Lets a row be dragged, and others be dropped on it.
 */
void
koers_plan_tree_add_drag (KoersPlanTree *self,
                          GtkWidget     *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (KOERS_TYPE_BRANCH, GDK_ACTION_MOVE | GDK_ACTION_LINK);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_LINK);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
