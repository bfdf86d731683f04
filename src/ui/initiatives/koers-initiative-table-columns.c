/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-table-private.h"

#include "koers-initiative-heading.h"
#include "koers-initiatives-order.h"

#include <glib/gi18n-lib.h>

/* The columns of a table of initiatives: as the layout says, and what a hand on their headings does told to the layout. */

static const KoersInitiativeColumn *
get_column (gpointer object)
{
  return g_object_get_data (G_OBJECT (object), "koers-column");
}

/* ---- sorting by a click on a heading */

typedef struct {
  KoersInitiativeTable        *table;
  const KoersInitiativeColumn *column;
} Probe;

/* The list is sorted by itself; this only says that it was asked. GTK 4.8 tells nobody by which column it sorts, but it asks that one
 * first, and turns the answer round if the largest comes first. */
static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  const Probe *probe = data;

  if (!probe->table->is_probing || probe->table->probed != NULL)
    return 0;
  probe->table->probed = probe->column;
  return -1;
}

static void
sorter_changed_cb (KoersInitiativeTable *self,
                   GtkSorterChange       change,
                   GtkSorter            *sorter)
{
  GtkOrdering order;
  g_autofree char *sort = NULL;

  if (self->is_setting || self->is_probing)
    return;
  self->probed = NULL;
  self->is_probing = TRUE;
  /* Any two things, but not the same one, which GTK takes to be equal without asking. */
  order = gtk_sorter_compare (sorter, self, self->list);
  self->is_probing = FALSE;
  if (self->probed != NULL)
    sort = koers_initiatives_dup_order (self->probed->name, order == GTK_ORDERING_LARGER);
  koers_initiative_layout_set_sort (self->layout, sort);
}

/* ---- the layout is told */

/* Their titles run on over other columns. */
static void
redraw_headings (KoersInitiativeTable *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (KOERS_IS_INITIATIVE_HEADING (gtk_list_item_get_child (item)))
      gtk_widget_queue_draw (gtk_list_item_get_child (item));
}

static void
width_changed_cb (KoersInitiativeTable *self,
                  GParamSpec           *pspec,
                  GtkColumnViewColumn  *column)
{
  if (self->is_setting)
    return;
  self->is_setting = TRUE;
  koers_initiative_layout_set_width (self->layout, get_column (column), gtk_column_view_column_get_fixed_width (column));
  self->is_setting = FALSE;
  redraw_headings (self);
}

static void
columns_moved_cb (KoersInitiativeTable *self)
{
  GListModel *columns = self->is_setting ? NULL : gtk_column_view_get_columns (self->column_view);

  if (columns == NULL || g_list_model_get_n_items (columns) != koers_initiative_layout_get_n (self->layout))
    return;
  self->is_setting = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      koers_initiative_layout_move (self->layout, get_column (column), i);
    }
  self->is_setting = FALSE;
}

/* ---- the layout says */

static void
setup_cell_cb (KoersInitiativeTable *self,
               GtkListItem          *item,
               GtkListItemFactory   *factory)
{
  koers_initiative_table_setup_cell (self, item, get_column (factory));
}

static GtkColumnViewColumn *
make_column (KoersInitiativeTable        *self,
             const KoersInitiativeColumn *row)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_(row->title), factory);
  Probe *probe = g_new (Probe, 1);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, probe, g_free));

  *probe = (Probe) { self, row };
  g_object_set_data (G_OBJECT (factory), "koers-column", (gpointer) row);
  g_object_set_data (G_OBJECT (column), "koers-column", (gpointer) row);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (koers_initiative_table_bind_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (koers_initiative_table_unbind_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_expand (column, row->is_wide);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_sorter (column, sorter);
  return column;
}

static GtkColumnViewColumn *
find_column (KoersInitiativeTable        *self,
             const KoersInitiativeColumn *row)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (get_column (column) == row)
        return g_steal_pointer (&column);
    }
  return NULL;
}

static void
show_columns (KoersInitiativeTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  if (self->is_setting)
    return;
  self->is_setting = TRUE;
  for (guint i = g_list_model_get_n_items (columns); i-- > 0;)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!koers_initiative_layout_find (self->layout, get_column (column), NULL))
        gtk_column_view_remove_column (self->column_view, column);
    }
  for (guint i = 0; i < koers_initiative_layout_get_n (self->layout); i++)
    {
      const KoersInitiativePlace *place = koers_initiative_layout_get (self->layout, i);
      g_autoptr (GtkColumnViewColumn) column = find_column (self, place->column), there = g_list_model_get_item (columns, i);

      if (column == NULL)
        column = make_column (self, place->column);
      if (column != there)
        gtk_column_view_insert_column (self->column_view, i, column);
      gtk_column_view_column_set_fixed_width (column, place->width);
    }
  self->is_setting = FALSE;
}

static void
show_sort (KoersInitiativeTable *self)
{
  gboolean descending;
  const char *name = koers_initiatives_read_order (koers_initiative_layout_get_sort (self->layout), &descending);
  const KoersInitiativeColumn *row = koers_initiative_columns_lookup (name);
  g_autoptr (GtkColumnViewColumn) column = row != NULL ? find_column (self, row) : NULL;

  self->is_setting = TRUE;
  gtk_column_view_sort_by_column (self->column_view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_setting = FALSE;
}

/**
 * koers_initiative_table_watch_columns:
 * @self: a table
 *
 * Makes the columns of its layout, and keeps the two alike.
 */
void
koers_initiative_table_watch_columns (KoersInitiativeTable *self)
{
  show_columns (self);
  show_sort (self);
  g_signal_connect_object (self->layout, "columns-changed", G_CALLBACK (show_columns), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layout, "notify::sort", G_CALLBACK (show_sort), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (self->column_view), "items-changed", G_CALLBACK (columns_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}
