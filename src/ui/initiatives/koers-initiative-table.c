/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-table-private.h"

#include "koers-column-view-name.h"
#include "koers-focus.h"
#include "koers-grouping.h"
#include "koers-link-dialog.h"

#include <glib/gi18n-lib.h>

/**
 * KoersInitiativeTable:
 *
 * Initiatives as a table: one row each, under headings if they are grouped, with the columns of a layout. What is selected in it is what
 * the window has selected. Cells are edited in place.
 */
G_DEFINE_FINAL_TYPE (KoersInitiativeTable, koers_initiative_table, GTK_TYPE_WIDGET)

/* ---- finding one's way in a column view */

/* The list within a column view; it is what scrolls, and what GTK 4.8 gives no name. */
GtkWidget *
koers_initiative_table_get_inner_list (KoersInitiativeTable *self)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));

  while (inner != NULL && !GTK_IS_LIST_VIEW (inner))
    inner = gtk_widget_get_next_sibling (inner);
  return inner;
}

GtkWidget *
koers_initiative_table_get_row (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  while (row != NULL && g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  return row;
}

/* The cell that a widget stands in; of a row its first one. */
GtkListItem *
koers_initiative_table_find_cell (KoersInitiativeTable *self,
                                  GtkWidget            *widget)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      GtkWidget *child = gtk_list_item_get_child (item);

      if (child != NULL && (child == widget || gtk_widget_is_ancestor (widget, child) || gtk_widget_is_ancestor (child, widget)))
        return item;
    }
  return NULL;
}

GtkListItem *
koers_initiative_table_lookup_cell (KoersInitiativeTable        *self,
                                    guint                        position,
                                    const KoersInitiativeColumn *column)
{
  GHashTableIter iter;
  gpointer item, of;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &of))
    if (of == column && gtk_list_item_get_position (item) == position)
      return item;
  return NULL;
}

void
koers_initiative_table_leave_cell (KoersInitiativeTable *self)
{
  if (self->focused != NULL)
    gtk_widget_set_focusable (self->focused, FALSE);
  g_clear_weak_pointer (&self->focused);
}

/* A cell takes the focus only when somebody goes to it; else it would be in the way from row to row. */
void
koers_initiative_table_focus_cell (KoersInitiativeTable *self,
                                   GtkListItem          *item)
{
  const KoersInitiativeColumn *column = g_hash_table_lookup (self->cells, item);
  GtkWidget *cell = gtk_list_item_get_child (item), *before = self->focused;
  g_autofree char *name = NULL;

  if (!KOERS_IS_INITIATIVE_CELL (cell))
    {
      koers_initiative_table_focus_row (self, item);
      return;
    }
  /* Translators: name of a field, its value. */
  name = g_strdup_printf (C_("field", "%s: %s"), _(column->title), koers_initiative_cell_get_text (KOERS_INITIATIVE_CELL (cell)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_set_weak_pointer (&self->focused, cell);
  gtk_widget_set_focusable (cell, TRUE);
  gtk_widget_grab_focus (cell);
  if (before != NULL && before != cell)
    gtk_widget_set_focusable (before, FALSE);
}

void
koers_initiative_table_focus_row (KoersInitiativeTable *self,
                                  GtkListItem          *item)
{
  GtkWidget *row = koers_initiative_table_get_row (item);

  koers_initiative_table_leave_cell (self);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* ---- selection */

static void
show_selection (KoersInitiativeTable *self)
{
  GListModel *selection = koers_view_state_get_selection (self->view_state);
  g_autoptr (GtkBitset) wanted = NULL, mask = NULL;

  if (self->is_selecting)
    return;
  wanted = koers_initiative_list_find_all (self->list, selection);
  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->list)));
  self->is_selecting = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), wanted, mask);
  self->is_selecting = FALSE;
}

/* Somebody selected something elsewhere: it comes into view. */
static void
view_selection_changed_cb (KoersInitiativeTable *self)
{
  KoersRecord *lead = koers_view_state_get_selected (self->view_state);
  guint position;

  if (self->is_selecting)
    return;
  show_selection (self);
  if (lead != NULL && koers_initiative_list_find (self->list, lead, &position))
    gtk_widget_activate_action (koers_initiative_table_get_inner_list (self), "list.scroll-to-item", "u", position);
}

static void
selection_changed_cb (KoersInitiativeTable *self,
                      guint                 position)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GHashTable) seen = NULL;
  KoersRecord *lead = NULL;
  GtkBitsetIter iter;
  guint at;

  if (self->is_selecting)
    return;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  records = g_ptr_array_new ();
  seen = g_hash_table_new (NULL, NULL);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &at); more; more = gtk_bitset_iter_next (&iter, &at))
    {
      g_autoptr (KoersInitiativeRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), at);
      KoersRecord *record = koers_initiative_row_get_record (row);

      if (record == NULL || koers_strategy_of (record) == NULL || !g_hash_table_add (seen, record))
        continue;
      g_ptr_array_add (records, record);
      if (lead == NULL || at <= position)
        lead = record;
    }
  self->is_selecting = TRUE;
  if (records->len > 0)
    koers_view_state_set_selection (self->view_state, records, lead);
  self->is_selecting = FALSE;
}

static void
activated_cb (KoersInitiativeTable *self,
              guint                 position)
{
  g_autoptr (KoersInitiativeRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  KoersRecord *record = row != NULL ? koers_initiative_row_get_record (row) : NULL;

  if (row != NULL && record == NULL)
    koers_initiative_list_toggle (self->list, koers_initiative_row_get_value (row));
  else if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_show (self->view_state, "strategy", record);
}

/* ---- keeping up */

static void
fill_cells (KoersInitiativeTable *self)
{
  GHashTableIter iter;
  gpointer item, column;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &column))
    koers_initiative_table_fill_cell (self, item, column);
}

/* Whoever brought the list up to date: its rows hold something else now. */
static void
list_updated_cb (KoersInitiativeTable *self)
{
  if (self->edit_item != NULL)
    koers_initiative_table_end_edit (self);
  fill_cells (self);
  self->is_stale = FALSE;
  show_selection (self);
}

/* Shows what there is now. What somebody is typing is not taken away: the table waits until that is done. */
void
koers_initiative_table_update (KoersInitiativeTable *self)
{
  if (self->edit_item != NULL)
    return;
  if (!koers_initiative_list_update (self->list) && self->is_stale)
    fill_cells (self);
  self->is_stale = FALSE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KoersInitiativeTable *self = KOERS_INITIATIVE_TABLE (widget);

  self->tick_id = 0;
  koers_initiative_table_update (self);
  return G_SOURCE_REMOVE;
}

/* Looks again before the next frame, if anybody can see it. */
void
koers_initiative_table_queue_update (KoersInitiativeTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
content_changed_cb (KoersInitiativeTable *self)
{
  self->is_stale = TRUE;
  koers_initiative_table_queue_update (self);
}

static void
order_changed_cb (KoersInitiativeTable *self)
{
  const KoersGroupingKey *group = koers_grouping_lookup_level (koers_initiative_layout_get_group (self->layout), 0);

  koers_initiative_list_set_order (self->list, koers_initiative_layout_get_sort (self->layout), group != NULL ? group->name : NULL);
}

/* ---- the type */

static void
measure_font (KoersInitiativeTable *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->metrics.char_width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics), pango_font_metrics_get_approximate_digit_width (metrics)));
  self->metrics.height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

static void
koers_initiative_table_css_changed (GtkWidget         *widget,
                                    GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (koers_initiative_table_parent_class)->css_changed (widget, change);
  measure_font (KOERS_INITIATIVE_TABLE (widget));
}

static gboolean
shown_cb (gpointer data)
{
  KoersInitiativeTable *self = data;

  self->shown_id = 0;
  koers_initiative_table_update (self);
  view_selection_changed_cb (self);
  return G_SOURCE_REMOVE;
}

/* Once it is drawn, the rows come that are not seen at first, and what is selected comes into view. */
static void
koers_initiative_table_map (GtkWidget *widget)
{
  KoersInitiativeTable *self = KOERS_INITIATIVE_TABLE (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    koers_initiative_table_update (self);
  GTK_WIDGET_CLASS (koers_initiative_table_parent_class)->map (widget);
  if (self->shown_id == 0)
    self->shown_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, shown_cb, self, NULL);
}

static gboolean
koers_initiative_table_grab_focus (GtkWidget *widget)
{
  KoersInitiativeTable *self = KOERS_INITIATIVE_TABLE (widget);
  KoersRecord *lead = koers_view_state_get_selected (self->view_state);
  guint position;

  if (lead != NULL && koers_initiative_list_find (self->list, lead, &position) &&
      gtk_widget_activate_action (koers_initiative_table_get_inner_list (self), "list.select-item", "(ubb)", position, FALSE, FALSE) &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->column_view)) != NULL) /* a menu that closes has it still */
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.delete-selected", NULL);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  KoersInitiativeTable *self = KOERS_INITIATIVE_TABLE (widget);
  const gboolean was_cut = koers_view_state_get_cut (self->view_state) != NULL;

  koers_view_state_set_cut (self->view_state, NULL);
  return was_cut;
}

static void
koers_initiative_table_dispose (GObject *object)
{
  KoersInitiativeTable *self = KOERS_INITIATIVE_TABLE (object);

  g_clear_handle_id (&self->end_id, g_source_remove);
  g_clear_handle_id (&self->shown_id, g_source_remove);
  if (self->edit_item != NULL)
    koers_initiative_table_end_edit (self);
  g_clear_pointer ((GtkWidget **) &self->error, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  g_clear_weak_pointer (&self->focused);
  /* What the columns tell while they go is of no interest. */
  self->is_setting = TRUE;
  self->column_view = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->layout);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_initiative_table_parent_class)->dispose (object);
}

static void
koers_initiative_table_finalize (GObject *object)
{
  g_hash_table_unref (KOERS_INITIATIVE_TABLE (object)->cells);

  G_OBJECT_CLASS (koers_initiative_table_parent_class)->finalize (object);
}

static void
koers_initiative_table_class_init (KoersInitiativeTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = koers_initiative_table_dispose;
  object_class->finalize = koers_initiative_table_finalize;
  widget_class->map = koers_initiative_table_map;
  widget_class->css_changed = koers_initiative_table_css_changed;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_initiative_table_grab_focus;

  gtk_widget_class_install_action (widget_class, "table.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "table.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  koers_initiative_table_install_menu (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-initiative-table.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeTable, menu);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeTable, error);
  gtk_widget_class_bind_template_child (widget_class, KoersInitiativeTable, error_label);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_initiative_table_init (KoersInitiativeTable *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  measure_font (self);
  gtk_widget_set_parent (GTK_WIDGET (self->error), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  koers_column_view_set_name (self->column_view, _("Initiatives"));
}

/**
 * koers_initiative_table_new:
 * @view_state: what the window shows
 * @layout: which columns it has
 * @list: its rows
 *
 * Returns: (transfer floating): a table
 */
GtkWidget *
koers_initiative_table_new (KoersViewState        *view_state,
                            KoersInitiativeLayout *layout,
                            KoersInitiativeList   *list)
{
  KoersInitiativeTable *self = g_object_new (KOERS_TYPE_INITIATIVE_TABLE, NULL);

  self->view_state = g_object_ref (view_state);
  self->layout = g_object_ref (layout);
  self->list = g_object_ref (list);
  order_changed_cb (self);
  koers_initiative_table_watch_columns (self);
  koers_initiative_table_watch_keys (self);
  koers_initiative_table_watch_menu (self);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (list)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_selection (view_state), "items-changed", G_CALLBACK (view_selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "outdated", G_CALLBACK (koers_initiative_table_queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "updated", G_CALLBACK (list_updated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layout, "notify", G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::cut", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
