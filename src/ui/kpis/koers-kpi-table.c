/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-kpi-table.h"

#include "koers-kpi-forecast.h"

#include <glib/gi18n-lib.h>

/* Columns, those of a Dutch budget: the target of a year before the last is what that year is budgeted to reach. What else there is to say of a period stands below its numbers, and where all of them come from below the last one. */
enum { PERIOD, BASELINE, MEASURED, BUDGETED, TARGET, N_COLUMNS };

/**
 * KoersKpiTable:
 *
 * What the chart of a KPI shows, as a table: a row for each period. Each row is read as one sentence.
 */
struct _KoersKpiTable {
  GtkWidget     parent_instance;
  GtkListBox   *list;
  GtkSizeGroup *sizes[N_COLUMNS];
  KoersDate     last_target; /* the period of it */
  gboolean      has_budgeted;
};

G_DEFINE_FINAL_TYPE (KoersKpiTable, koers_kpi_table, GTK_TYPE_WIDGET)

/* What there is of one period. */
typedef struct {
  const KoersKpiPoint *baseline;
  const KoersKpiPoint *measured;
  const KoersKpiPoint *target;
} Row;

static gboolean
is_budgeted (KoersKpiTable       *self,
             const KoersKpiPoint *target)
{
  return target != NULL && !koers_date_equal (target->period, self->last_target);
}

static void
find_targets (KoersKpiTable        *self,
              const KoersKpiSeries *series)
{
  guint n = 0;

  for (guint i = 0; i < koers_kpi_series_get_n (series); i++)
    if (koers_kpi_series_get (series, i)->kind == KOERS_KPI_POINT_TARGET)
      {
        self->last_target = koers_kpi_series_get (series, i)->period;
        n++;
      }
  self->has_budgeted = n > 1;
}

static void
add_cell (KoersKpiTable *self,
          GtkWidget     *line,
          guint          column,
          const char    *text,
          const char    *style)
{
  GtkWidget *label;

  if (column == BUDGETED && !self->has_budgeted)
    return;
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), column == PERIOD ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_size_group_add_widget (self->sizes[column], label);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (line), label);
}

static void
add_note (GtkWidget  *box,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

/* Its numbers stand in @line, which may be none; @note says what else there is to say. */
static void
append_row (KoersKpiTable *self,
            GtkWidget     *line,
            const char    *note,
            const char    *spoken)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (line != NULL)
    gtk_box_append (GTK_BOX (box), line);
  if (note != NULL && *note != '\0')
    add_note (box, note);

  gtk_widget_add_css_class (box, "kpi-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_head (KoersKpiTable        *self,
          const KoersKpiSeries *series)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: a column of what a budget promises for a year before the last target. */
  const char *const titles[N_COLUMNS] = { _("Period"), _("Baseline"), C_("KPI", "Measured"), C_("KPI", "Budgeted"), C_("KPI", "Target") };
  g_autofree char *spoken = self->has_budgeted
                              ? g_strjoin (", ", titles[PERIOD], titles[BASELINE], titles[MEASURED], titles[BUDGETED], titles[TARGET], NULL)
                              : g_strjoin (", ", titles[PERIOD], titles[BASELINE], titles[MEASURED], titles[TARGET], NULL);
  const char *unit = koers_kpi_series_get_unit (series);
  /* Translators: what the values of a KPI are counted in. */
  g_autofree char *note = unit != NULL && !koers_kpi_series_is_percentage (series) ? g_strdup_printf (_("Unit: %s"), unit) : NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    add_cell (self, line, i, titles[i], "caption-heading");
  append_row (self, line, note, spoken);
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
add_spoken (KoersKpiTable        *self,
            GPtrArray            *words,
            const KoersKpiSeries *series,
            const KoersKpiPoint  *point)
{
  g_autofree char *value = point != NULL ? koers_kpi_series_dup_point (series, point) : NULL;

  if (point == NULL)
    return;
  if (point->kind == KOERS_KPI_POINT_BASELINE)
    g_ptr_array_add (words, g_strdup_printf (_("baseline %s"), value));
  else if (is_budgeted (self, point) && point->kind == KOERS_KPI_POINT_TARGET)
    g_ptr_array_add (words, g_strdup_printf (_("budgeted %s"), value));
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

/* What there is to say of a period besides its numbers; whether a value is provisional is said with it. */
static void
add_notes (GPtrArray *words,
           const Row *row,
           gint32     day)
{
  if (row->measured != NULL && koers_date_get_last_day (row->measured->period) > day)
    add_words (words, _("After the reporting date"));
  add_words (words, get_note (row->measured));
  add_words (words, get_note (row->target));
}

static void
add_value (KoersKpiTable        *self,
           GtkWidget            *line,
           guint                 column,
           const KoersKpiSeries *series,
           const KoersKpiPoint  *point)
{
  g_autofree char *value = point != NULL ? koers_kpi_series_dup_short_point (series, point) : NULL;

  add_cell (self, line, column, value, "numeric");
}

static void
add_row (KoersKpiTable        *self,
         const KoersKpiSeries *series,
         const Row            *row,
         gint32                day)
{
  const KoersKpiPoint *any = row->measured != NULL ? row->measured : row->baseline != NULL ? row->baseline : row->target;
  g_autofree char *period = koers_date_dup_label (any->period), *note = NULL, *spoken = NULL;
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free), words = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (row->measured != NULL && row->measured->kind == KOERS_KPI_POINT_PROVISIONAL)
    add_words (notes, _("Provisional"));
  add_notes (notes, row, day);
  note = join (notes);
  add_words (words, period);
  add_spoken (self, words, series, row->baseline);
  add_spoken (self, words, series, row->measured);
  add_spoken (self, words, series, row->target);
  add_notes (words, row, day);
  spoken = join (words);
  add_cell (self, line, PERIOD, period, "numeric");
  add_value (self, line, BASELINE, series, row->baseline);
  add_value (self, line, MEASURED, series, row->measured);
  add_value (self, line, BUDGETED, series, is_budgeted (self, row->target) ? row->target : NULL);
  add_value (self, line, TARGET, series, is_budgeted (self, row->target) ? NULL : row->target);
  append_row (self, line, note, spoken);
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
 * @judged: of that what there is by the reporting day, from which the forecast is made
 * @day: the reporting day, in days since 1970-01-01; what was measured of a later period says so
 * @source: (nullable): where its values come from
 *
 * Shows other numbers.
 */
void
koers_kpi_table_set_series (KoersKpiTable        *self,
                            const KoersKpiSeries *series,
                            const KoersKpiSeries *judged,
                            gint32                day,
                            const char           *source)
{
  g_autoptr (GArray) forecast = koers_kpi_forecast_new (judged);
  g_autofree char *foreseen = koers_kpi_forecast_dup_words (forecast, judged);
  /* Translators: where the values of a KPI come from. */
  g_autofree char *foot = source != NULL ? g_strdup_printf (_("Source: %s"), source) : NULL;
  GtkWidget *child;
  guint n = koers_kpi_series_get_n (series), i = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  find_targets (self, series);
  add_head (self, series);
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
  if (foreseen != NULL)
    append_row (self, NULL, foreseen, foreseen);
  if (foot != NULL)
    append_row (self, NULL, foot, foot);
}
