/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-table.h"

#include "koers-column-view-name.h"
#include "koers-focus.h"
#include "koers-roadmap-records.h"
#include "koers-roadmap-words.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/**
 * KoersRoadmapTable:
 *
 * What a roadmap shows, as a table: for those who do not see it, and for those who look something up. It begins in the same order.
 */
struct _KoersRoadmapTable {
  GtkWidget            parent_instance;
  KoersRoadmapSource  *source;
  GtkWidget           *scrolled;
  GtkColumnView       *column_view;
  KoersRoadmapRecords *records;
  GtkSingleSelection  *selection;
  /* (element-type GtkListItem KoersRoadmapColumn): the cells that show something now. */
  GHashTable          *cells;
  char                *sort;
  guint                tick_id;
  gboolean             is_sorting;
};

typedef enum { PROP_SORT = 1, N_PROPS } KoersRoadmapTableProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersRoadmapTable, koers_roadmap_table, GTK_TYPE_WIDGET)

static gint32
get_day (KoersRoadmapTable *self)
{
  return koers_view_state_get_reporting_day (koers_roadmap_source_get_view_state (self->source));
}

/* ---- cells */

/* GTK 4.8 gives rows no name of their own. */
static void
name_row (KoersRoadmapTable *self,
          GtkListItem       *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *sentence = NULL;

  while (row != NULL && g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  if (row == NULL)
    return;
  sentence = koers_initiative_dup_sentence (gtk_list_item_get_item (item), get_day (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
fill_cell (KoersRoadmapTable        *self,
           GtkListItem              *item,
           const KoersRoadmapColumn *column)
{
  KoersRecord *record = gtk_list_item_get_item (item);
  g_autofree char *text = NULL;
  guint n;

  /* A deleted record is still in its row until the next frame. */
  if (koers_strategy_of (record) == NULL)
    return;
  text = column->dup_text != NULL ? column->dup_text (record, get_day (self)) : koers_roadmap_records_dup_lanes (self->records, record);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
  if (column == koers_roadmap_columns_get (&n))
    name_row (self, item);
}

/* The whole of what may be cut. */
static gboolean
query_tooltip_cb (GtkInscription *cell,
                  int             x,
                  int             y,
                  gboolean        keyboard_mode,
                  GtkTooltip     *tooltip)
{
  const char *text = gtk_inscription_get_text (cell);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (cell), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return width > gtk_widget_get_width (GTK_WIDGET (cell));
}

static void
setup_cell_cb (GtkListItemFactory       *factory,
               GtkListItem              *item,
               const KoersRoadmapColumn *column)
{
  /* Unlike a label it does not ask for another size with every text, which is half of the work of scrolling. */
  GtkInscription *cell = GTK_INSCRIPTION (gtk_inscription_new (NULL));

  gtk_inscription_set_text_overflow (cell, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (cell, (guint) column->min_chars);
  gtk_inscription_set_nat_chars (cell, (guint) column->max_chars);
  gtk_widget_set_has_tooltip (GTK_WIDGET (cell), TRUE);
  g_signal_connect (cell, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_list_item_set_child (item, GTK_WIDGET (cell));
}

static const KoersRoadmapColumn *
get_column (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "koers-column");
}

static void
bind_cell_cb (KoersRoadmapTable  *self,
              GtkListItem        *item,
              GtkListItemFactory *factory)
{
  g_hash_table_insert (self->cells, item, (gpointer) get_column (factory));
  fill_cell (self, item, get_column (factory));
}

static void
unbind_cell_cb (KoersRoadmapTable *self,
                GtkListItem       *item)
{
  g_hash_table_remove (self->cells, item);
}

/* ---- what is in it */

/* The list within a column view; it is what scrolls, and what GTK 4.8 gives no name. */
static GtkWidget *
get_inner_list (KoersRoadmapTable *self)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));

  while (inner != NULL && !GTK_IS_LIST_VIEW (inner))
    inner = gtk_widget_get_next_sibling (inner);
  return inner;
}

static void
show_selected (KoersRoadmapTable *self)
{
  KoersRecord *selected = koers_view_state_get_selected (koers_roadmap_source_get_view_state (self->source));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (selected == gtk_single_selection_get_selected_item (self->selection))
    return;
  for (guint i = 0; selected != NULL && i < n; i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (record != selected)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (get_inner_list (self), "list.scroll-to-item", "u", i);
      return;
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/* A column says what the lanes are, unless another one does. */
static void
show_lanes (KoersRoadmapTable *self)
{
  const char *group = koers_view_state_get_roadmap_group (koers_roadmap_source_get_view_state (self->source));
  guint n;
  const KoersRoadmapColumn *columns = koers_roadmap_columns_get (&n);

  for (guint i = 0; i < n; i++)
    if (columns[i].dup_text == NULL)
      {
        g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->column_view), i);

        gtk_column_view_column_set_visible (column, *group != '\0' && !g_str_equal (group, "pillar"));
      }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KoersRoadmapTable *self = KOERS_ROADMAP_TABLE (widget);
  GHashTableIter iter;
  gpointer item, column;

  self->tick_id = 0;
  if (!koers_roadmap_records_update (self->records))
    return G_SOURCE_REMOVE;

  self->is_sorting = TRUE;
  if (g_strcmp0 (self->sort, "plan") != 0)
    gtk_sorter_changed (gtk_column_view_get_sorter (self->column_view), GTK_SORTER_CHANGE_DIFFERENT);
  self->is_sorting = FALSE;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &column))
    fill_cell (self, item, column);
  show_lanes (self);
  show_selected (self);
  return G_SOURCE_REMOVE;
}

/* Looks again before the next frame, if anybody can see it. */
static void
source_changed_cb (KoersRoadmapTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
koers_roadmap_table_map (GtkWidget *widget)
{
  KoersRoadmapTable *self = KOERS_ROADMAP_TABLE (widget);

  GTK_WIDGET_CLASS (koers_roadmap_table_parent_class)->map (widget);
  koers_roadmap_source_check_today (self->source);
  show_selected (self);
  source_changed_cb (self);
}

/* ---- what the user does */

static void
activated_cb (KoersRoadmapTable *self,
              guint              position)
{
  g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_roadmap_source_open (self->source, record);
}

static void
selection_changed_cb (KoersRoadmapTable *self)
{
  KoersRecord *record = gtk_single_selection_get_selected_item (self->selection);

  if (record != NULL && koers_strategy_of (record) != NULL)
    koers_view_state_set_selected (koers_roadmap_source_get_view_state (self->source), record);
}

/* A click on a heading sorts in a way that GTK 4.8 tells nobody. */
static void
sorter_changed_cb (KoersRoadmapTable *self)
{
  if (!self->is_sorting && koers_set_text (&self->sort, ""))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT]);
}

/* ---- the type */

static void
koers_roadmap_table_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_string (value, KOERS_ROADMAP_TABLE (object)->sort);
}

static void
koers_roadmap_table_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  koers_roadmap_table_set_sort (KOERS_ROADMAP_TABLE (object), g_value_get_string (value));
}

static void
koers_roadmap_table_dispose (GObject *object)
{
  KoersRoadmapTable *self = KOERS_ROADMAP_TABLE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  self->column_view = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (koers_roadmap_table_parent_class)->dispose (object);
}

static void
koers_roadmap_table_finalize (GObject *object)
{
  KoersRoadmapTable *self = KOERS_ROADMAP_TABLE (object);

  g_hash_table_unref (self->cells);
  g_clear_object (&self->source);
  g_free (self->sort);

  G_OBJECT_CLASS (koers_roadmap_table_parent_class)->finalize (object);
}

static gboolean
koers_roadmap_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KOERS_ROADMAP_TABLE (widget)->column_view));
}

static void
koers_roadmap_table_class_init (KoersRoadmapTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_roadmap_table_get_property;
  object_class->set_property = koers_roadmap_table_set_property;
  object_class->dispose = koers_roadmap_table_dispose;
  object_class->finalize = koers_roadmap_table_finalize;
  widget_class->map = koers_roadmap_table_map;
  widget_class->focus = koers_focus_children;
  widget_class->grab_focus = koers_roadmap_table_grab_focus;

  /**
   * KoersRoadmapTable:sort:
   *
   * The name of the column by which it is sorted, or "plan" for the order of the plan; empty after a click on a heading.
   */
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "plan", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-roadmap-table.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersRoadmapTable, column_view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_column (KoersRoadmapTable        *self,
            const KoersRoadmapColumn *row)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(row->title), factory);
  g_autoptr (GtkSorter) sorter = koers_roadmap_records_sort_by (self->records, row);

  g_object_set_data (G_OBJECT (factory), "koers-column", (gpointer) row);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), (gpointer) row);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_expand (column, row->is_wide);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (self->column_view, column);
}

static void
koers_roadmap_table_init (KoersRoadmapTable *self)
{
  self->sort = g_strdup ("plan");
  self->cells = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_column_view_set_name (self->column_view, _("Roadmap"));
}

/**
 * koers_roadmap_table_new:
 * @source: where the roadmap comes from
 *
 * Makes a table that shows a roadmap.
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
koers_roadmap_table_new (KoersRoadmapSource *source)
{
  KoersRoadmapTable *self = g_object_new (KOERS_TYPE_ROADMAP_TABLE, NULL);
  guint n_columns;
  const KoersRoadmapColumn *columns = koers_roadmap_columns_get (&n_columns);
  GtkSorter *sorter = gtk_column_view_get_sorter (self->column_view);
  GtkSortListModel *sorted;

  self->source = g_object_ref (source);
  self->records = koers_roadmap_records_new (source);
  for (guint i = 0; i < n_columns; i++)
    add_column (self, &columns[i]);

  sorted = gtk_sort_list_model_new (g_object_ref (koers_roadmap_records_get_model (self->records)), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  show_lanes (self);
  g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * koers_roadmap_table_set_sort:
 * @self: a table
 * @sort: the name of a column, or "plan"
 *
 * Sorts by a column, or not.
 */
void
koers_roadmap_table_set_sort (KoersRoadmapTable *self,
                              const char        *sort)
{
  guint n_columns;
  const KoersRoadmapColumn *columns = koers_roadmap_columns_get (&n_columns);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_return_if_fail (KOERS_IS_ROADMAP_TABLE (self));

  if (!koers_set_text (&self->sort, sort))
    return;

  for (guint i = 0; i < n_columns; i++)
    if (g_strcmp0 (columns[i].name, sort) == 0)
      column = g_list_model_get_item (gtk_column_view_get_columns (self->column_view), i);
  self->is_sorting = TRUE;
  gtk_column_view_sort_by_column (self->column_view, column, GTK_SORT_ASCENDING);
  self->is_sorting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT]);
}
