/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-table.h"

#include <glib/gi18n-lib.h>

/* Columns: the period, what was measured, the target; what else there is to say takes the rest. */
enum { PERIOD, MEASURED, TARGET, N_COLUMNS };

/**
 * KoersKpiTable:
 *
 * What the chart of a KPI shows, as a table: a row for each period. Each row is read as one sentence.
 */
struct _KoersKpiTable {
  GtkWidget     parent_instance;
  GtkListBox   *list;
  GtkSizeGroup *sizes[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (KoersKpiTable, koers_kpi_table, GTK_TYPE_WIDGET)

/* What there is of one period. */
typedef struct {
  const KoersKpiPoint *baseline;
  const KoersKpiPoint *measured;
  const KoersKpiPoint *target;
} Row;

static void
add_cell (KoersKpiTable *self,
          GtkWidget     *box,
          guint          column,
          const char    *text,
          const char    *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == PERIOD || column == N_COLUMNS ? 0 : 1);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (column < N_COLUMNS)
    gtk_size_group_add_widget (self->sizes[column], label);
  else
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_hexpand (label, TRUE);
    }
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
append_row (KoersKpiTable *self,
            GtkWidget     *box,
            const char    *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "kpi-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_head (KoersKpiTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *spoken = g_strjoin (", ", _("Period"), C_("KPI", "Measured"), C_("KPI", "Target"), _("Note"), NULL);

  add_cell (self, box, PERIOD, _("Period"), "caption-heading");
  add_cell (self, box, MEASURED, C_("KPI", "Measured"), "caption-heading");
  add_cell (self, box, TARGET, C_("KPI", "Target"), "caption-heading");
  add_cell (self, box, N_COLUMNS, _("Note"), "caption-heading");
  append_row (self, box, spoken);
}

static const char *
get_note (const KoersKpiPoint *point)
{
  if (point == NULL || point->record == NULL || point->kind == KOERS_KPI_POINT_BASELINE)
    return NULL;
  return koers_record_get_text (point->record, point->kind == KOERS_KPI_POINT_TARGET ? KOERS_TARGET_NOTE : KOERS_MEASUREMENT_NOTE);
}

static void
add_words (GPtrArray  *words,
           const char *text)
{
  if (text != NULL)
    g_ptr_array_add (words, g_strdup (text));
}

static void
add_spoken (GPtrArray            *words,
            const KoersKpiSeries *series,
            const KoersKpiPoint  *point)
{
  g_autofree char *value = point != NULL ? koers_kpi_series_dup_point (series, point) : NULL;

  if (point == NULL)
    return;
  if (point->kind == KOERS_KPI_POINT_BASELINE)
    g_ptr_array_add (words, g_strdup_printf (_("baseline %s"), value));
  else if (point->kind == KOERS_KPI_POINT_TARGET)
    g_ptr_array_add (words, g_strdup_printf (_("target %s"), value));
  else if (point->kind == KOERS_KPI_POINT_PROVISIONAL)
    g_ptr_array_add (words, g_strdup_printf (_("measured %s, provisional"), value));
  else
    g_ptr_array_add (words, g_strdup_printf (_("measured %s"), value));
}

static char *
join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

static void
add_row (KoersKpiTable        *self,
         const KoersKpiSeries *series,
         const Row            *row,
         gint32                day)
{
  const KoersKpiPoint *any = row->measured != NULL ? row->measured : row->baseline != NULL ? row->baseline : row->target;
  const KoersKpiPoint *value = row->measured != NULL ? row->measured : row->baseline;
  g_autofree char *period = koers_date_dup_label (any->period), *number = NULL, *aim = NULL, *note = NULL, *spoken = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free), words = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  if (row->baseline != NULL && row->measured == NULL)
    add_words (notes, _("Baseline"));
  else
    add_spoken (notes, series, row->baseline);
  if (row->measured != NULL && row->measured->kind == KOERS_KPI_POINT_PROVISIONAL)
    add_words (notes, _("Provisional"));
  if (row->measured != NULL && koers_date_get_last_day (row->measured->period) > day)
    add_words (notes, _("After the reporting date"));
  add_words (notes, get_note (row->measured));
  add_words (notes, get_note (row->target));
  note = join (notes);
  add_words (words, period);
  add_spoken (words, series, row->baseline);
  add_spoken (words, series, row->measured);
  add_spoken (words, series, row->target);
  if (row->measured != NULL && koers_date_get_last_day (row->measured->period) > day)
    add_words (words, _("After the reporting date"));
  add_words (words, get_note (row->measured));
  add_words (words, get_note (row->target));
  spoken = join (words);
  number = value != NULL ? koers_kpi_series_dup_value (series, value->value) : NULL;
  aim = row->target != NULL ? koers_kpi_series_dup_point (series, row->target) : NULL;
  add_cell (self, box, PERIOD, period, "numeric");
  add_cell (self, box, MEASURED, number, "numeric");
  add_cell (self, box, TARGET, aim, "numeric");
  add_cell (self, box, N_COLUMNS, note, "dim-label");
  append_row (self, box, spoken);
}

static void
koers_kpi_table_dispose (GObject *object)
{
  KoersKpiTable *self = KOERS_KPI_TABLE (object);

  g_clear_pointer ((GtkWidget **) &self->list, gtk_widget_unparent);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_clear_object (&self->sizes[i]);

  G_OBJECT_CLASS (koers_kpi_table_parent_class)->dispose (object);
}

static void
koers_kpi_table_class_init (KoersKpiTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_kpi_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_kpi_table_init (KoersKpiTable *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->sizes[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Values by period"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/**
 * koers_kpi_table_set_series:
 * @self: a table
 * @series: what it is to show; it is read at once
 * @day: the reporting day, in days since 1970-01-01; what was measured of a later period says so
 *
 * Shows other numbers.
 */
void
koers_kpi_table_set_series (KoersKpiTable        *self,
                            const KoersKpiSeries *series,
                            gint32                day)
{
  GtkWidget *child;
  guint n = koers_kpi_series_get_n (series), i = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  add_head (self);
  while (i < n)
    {
      KoersDate period = koers_kpi_series_get (series, i)->period;
      Row row = { NULL };

      for (; i < n && koers_date_equal (koers_kpi_series_get (series, i)->period, period); i++)
        {
          const KoersKpiPoint *point = koers_kpi_series_get (series, i);

          if (point->kind == KOERS_KPI_POINT_BASELINE)
            row.baseline = point;
          else if (point->kind == KOERS_KPI_POINT_TARGET)
            row.target = point;
          else
            row.measured = point;
        }
      add_row (self, series, &row, day);
    }
}
