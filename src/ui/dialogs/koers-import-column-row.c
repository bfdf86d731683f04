/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-column-row.h"

#include "koers-import-use-line.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* How many values of a column are shown, and how much of each, in characters. */
#define N_SAMPLES 3
#define MAX_SAMPLE 40

/**
 * KoersImportColumnRow:
 *
 * A column of a table: what it is called, some of what stands in it, and what it is used for.
 */
struct _KoersImportColumnRow {
  GtkListBoxRow parent_instance;
  int           column;
  KoersCsvMap  *map; /* of the page that the row is on */
  GtkLabel     *heading;
  GtkLabel     *samples;
  GtkBox       *lines;
  GtkButton    *add;
};

enum { EDITED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersImportColumnRow, koers_import_column_row, GTK_TYPE_LIST_BOX_ROW)

static void
line_edited_cb (KoersImportColumnRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static GtkWidget *
append_line (KoersImportColumnRow *self,
             const KoersCsvMapUse *use)
{
  GtkWidget *line = koers_import_use_line_new (self->map, self->column, gtk_label_get_label (self->heading), use);

  g_signal_connect_object (line, "edited", G_CALLBACK (line_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->lines, line);
  return line;
}

static void
add_cb (KoersImportColumnRow *self)
{
  gtk_widget_child_focus (append_line (self, NULL), GTK_DIR_TAB_FORWARD);
}

static void
koers_import_column_row_class_init (KoersImportColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * KoersImportColumnRow::edited:
   *
   * Comes when the column is used for something else.
   */
  signals[EDITED] = g_signal_new ("edited", KOERS_TYPE_IMPORT_COLUMN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-import-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumnRow, heading);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumnRow, samples);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumnRow, lines);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumnRow, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
koers_import_column_row_init (KoersImportColumnRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_samples (KoersCsv *csv,
             guint     column)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < koers_csv_get_n_rows (csv) && samples->len < N_SAMPLES; i++)
    {
      char *sample = koers_text_one_line (koers_csv_get_cell (csv, i, column), MAX_SAMPLE);

      if (*sample != '\0' && !g_ptr_array_find_with_equal_func (samples, sample, g_str_equal, NULL))
        g_ptr_array_add (samples, sample);
      else
        g_free (sample);
    }
  if (samples->len == 0)
    return g_strdup (_("Nothing stands in this column."));
  g_ptr_array_add (samples, NULL);
  return g_strjoinv (" · ", (char **) samples->pdata);
}

/**
 * koers_import_column_row_new:
 * @csv: a table
 * @column: one of its columns
 *
 * Returns: a row for it, as yet without what it is used for
 */
GtkWidget *
koers_import_column_row_new (KoersCsv *csv,
                             guint     column)
{
  KoersImportColumnRow *self = g_object_new (KOERS_TYPE_IMPORT_COLUMN_ROW, NULL);
  const char *header = koers_csv_get_header (csv, column);
  g_autofree char *samples = dup_samples (csv, column);
  /* Translators: the name of a column. */
  g_autofree char *add = g_strdup_printf (_("Use “%s” once more"), header);
  /* Translators: the name of a column, some of what stands in it. */
  g_autofree char *sentence = g_strdup_printf (_("Column %s, for example %s"), header, samples);

  self->column = (int) column;
  gtk_label_set_label (self->heading, header);
  gtk_label_set_label (self->samples, samples);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

/**
 * koers_import_column_row_set_map:
 * @self: a row
 * @map: (transfer none): a map that lives until the next one is set; the row changes it
 *
 * Shows what a map uses the column for.
 */
void
koers_import_column_row_set_map (KoersImportColumnRow *self,
                                 KoersCsvMap          *map)
{
  g_autoptr (GArray) uses = koers_csv_map_dup_uses (map, self->column);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  self->map = map;
  for (guint i = 0; i < uses->len; i++)
    append_line (self, &g_array_index (uses, KoersCsvMapUse, i));
  if (uses->len == 0)
    append_line (self, NULL);
}
