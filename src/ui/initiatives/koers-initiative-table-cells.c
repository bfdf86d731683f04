/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cut.h"
#include "koers-initiative-table-private.h"

#include "koers-initiative-cell.h"
#include "koers-initiative-heading.h"
#include "koers-initiative-words.h"
#include "koers-roadmap-words.h"

/* What stands in the cells of a table of initiatives: of an initiative what the column shows of it, of a heading what its group is
 * together. */

static gint32
get_day (KoersInitiativeTable *self)
{
  return koers_view_state_get_reporting_day (self->view_state);
}

static GtkWidget *
make_text (KoersInitiativeTable        *self,
           const KoersInitiativeColumn *column)
{
  return koers_initiative_cell_new (&self->metrics, column->min_chars, column->max_chars, koers_initiative_column_is_number (column));
}

static gboolean
is_name (const KoersInitiativeColumn *column)
{
  return column->field == KOERS_INITIATIVE_NAME;
}

/* ---- headings */

static void
fill_heading (KoersInitiativeTable *self,
              GtkListItem          *item,
              const KoersGroup     *group)
{
  if (!KOERS_IS_INITIATIVE_HEADING (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, koers_initiative_heading_new (&self->metrics));
  koers_initiative_heading_show (KOERS_INITIATIVE_HEADING (gtk_list_item_get_child (item)), group->title, group->totals.n,
                                 koers_initiative_list_is_folded (self->list, group->value));
}

static char *
dup_heading_text (const KoersInitiativeColumn *column,
                  const KoersGroup            *group)
{
  if (column->field == KOERS_INITIATIVE_BUDGET)
    return koers_totals_dup_money (group->totals.budget);
  if (column->field == KOERS_INITIATIVE_SPENT)
    return koers_totals_dup_money (group->totals.spent);
  if (g_str_equal (column->name, "health"))
    return koers_totals_dup_worst (&group->totals);
  return g_strdup ("");
}

/* ---- rows */

/* GTK 4.8 gives rows no name of their own. */
static void
name_row (KoersInitiativeTable *self,
          GtkListItem          *item,
          KoersRecord          *record,
          const KoersGroup     *group)
{
  GtkWidget *row = koers_initiative_table_get_row (item);
  g_autofree char *sentence = NULL;

  if (row == NULL)
    return;
  koers_cut_show (row, row, koers_view_state_is_cut (self->view_state, record));
  if (record == NULL)
    {
      gtk_widget_add_css_class (row, "group-heading");
      sentence = koers_group_dup_sentence (group, koers_initiative_list_is_folded (self->list, group->value));
    }
  else
    {
      gtk_widget_remove_css_class (row, "group-heading");
      sentence = koers_initiative_dup_sentence (record, get_day (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
colour_health (GtkWidget   *cell,
               KoersHealth  health)
{
  static const char *const classes[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_NOT_ASSESSED] = "dim-label", [KOERS_HEALTH_ON_TRACK] = "success", [KOERS_HEALTH_AT_RISK] = "warning",
    [KOERS_HEALTH_OFF_TRACK] = "error",        [KOERS_HEALTH_ACHIEVED] = "success",
  };

  if (!gtk_widget_has_css_class (cell, classes[health]))
    gtk_widget_set_css_classes (cell, (const char *[]) { classes[health], NULL });
}

void
koers_initiative_table_fill_cell (KoersInitiativeTable        *self,
                                  GtkListItem                 *item,
                                  const KoersInitiativeColumn *column)
{
  KoersInitiativeRow *row = gtk_list_item_get_item (item);
  KoersRecord *record = koers_initiative_row_get_record (row);
  const KoersGroup *group = record == NULL ? koers_initiative_list_lookup_group (self->list, koers_initiative_row_get_value (row)) : NULL;
  g_autofree char *text = NULL;

  /* What is deleted or no longer a group is still in its row until the next frame; what is typed stays. */
  if (item == self->edit_item || (record == NULL && group == NULL) || (record != NULL && koers_strategy_of (record) == NULL))
    return;
  if (is_name (column))
    name_row (self, item, record, group);
  if (group != NULL && is_name (column))
    {
      fill_heading (self, item, group);
      return;
    }
  if (!KOERS_IS_INITIATIVE_CELL (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, make_text (self, column));
  text = group != NULL ? dup_heading_text (column, group) : koers_initiative_column_dup_text (column, record, get_day (self));
  koers_initiative_cell_set_text (KOERS_INITIATIVE_CELL (gtk_list_item_get_child (item)), text);
  if (g_str_equal (column->name, "health"))
    colour_health (gtk_list_item_get_child (item),
                   group != NULL ? group->totals.worst : koers_initiative_get_health (record, get_day (self)));
}

void
koers_initiative_table_setup_cell (KoersInitiativeTable        *self,
                                   GtkListItem                 *item,
                                   const KoersInitiativeColumn *column)
{
  gtk_list_item_set_child (item, make_text (self, column));
}

void
koers_initiative_table_bind_cell (KoersInitiativeTable *self,
                                  GtkListItem          *item,
                                  GtkListItemFactory   *factory)
{
  const KoersInitiativeColumn *column = g_object_get_data (G_OBJECT (factory), "koers-column");

  g_hash_table_insert (self->cells, item, (gpointer) column);
  koers_initiative_table_fill_cell (self, item, column);
}

void
koers_initiative_table_unbind_cell (KoersInitiativeTable *self,
                                    GtkListItem          *item)
{
  if (item == self->edit_item)
    koers_initiative_table_end_edit (self);
  /* GTK 4.8 binds a cell anew when its row is selected; who is in it stays there. */
  if (self->focused != NULL && self->focused == gtk_list_item_get_child (item) && !gtk_widget_has_focus (self->focused))
    koers_initiative_table_leave_cell (self);
  g_hash_table_remove (self->cells, item);
}
