/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-columns.h"

#include "koers-choice-drop-down.h"
#include "koers-csv-map-edit.h"
#include "koers-csv-map-file.h"
#include "koers-import-column-row.h"
#include "koers-import-form.h"
#include "koers-import-into-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * KoersImportColumns:
 *
 * How a table is read: in which form it is, by which map, and what each of its columns is used for.
 */
struct _KoersImportColumns {
  GtkWidget           parent_instance;
  KoersCsv           *csv;
  char               *name;
  GPtrArray          *files; /* the maps that are offered */
  guint               selected;
  KoersCsvMap        *map;
  gboolean            edited; /* the map is no longer as it was found */
  gboolean            showing; /* the drop-down is set by the program */
  GtkWidget          *scrolled;
  AdwActionRow       *map_row;
  KoersImportIntoRow *into_row;
  KoersImportForm    *form;
  GtkWidget          *maps;
  KoersStrategy      *strategy;
  GtkListBox         *columns;
  GtkLabel           *others;
};

enum { EDITED, FORM_CHANGED, REFUSED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersImportColumns, koers_import_columns, GTK_TYPE_WIDGET)

/* ---- the map */

/* What a map fills without a column: it is kept, and said. */
static void
show_others (KoersImportColumns *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, i);

      for (guint j = 0; j < record->fields->len; j++)
        {
          const KoersCsvMapField *field = g_ptr_array_index (record->fields, j);
          const char *kind = koers_kind_get_title (record->kind), *title = koers_field_get_title (koers_catalogue_get_field (record->kind, field->field));

          if (field->columns->len > 0 || field->by_row)
            continue;
          g_string_append (text, text->len > 0 ? "\n" : "");
          if (field->constant != NULL)
            /* Translators: kind of record, name of a field, its value. */
            g_string_append_printf (text, _("%s, %s: always “%s”"), kind, title, field->constant);
          else
            /* Translators: kind of record, name of a field. */
            g_string_append_printf (text, _("%s, %s: the one of the same row"), kind, title);
        }
    }
  gtk_label_set_label (self->others, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->others), text->len > 0);
}

/* What the map makes once for the whole table can be made, or be a record that is there. */
static void
show_into (KoersImportColumns *self)
{
  g_autoptr (KoersCsvMap) whole = koers_csv_map_complete (self->map, self->csv, self->name);
  const KoersCsvMapRecord *once = whole != NULL ? koers_csv_map_get_once (whole) : NULL;

  koers_import_into_row_show (self->into_row, once != NULL ? self->strategy : NULL, once != NULL ? once->kind : KOERS_KIND_AGREEMENT);
}

static void
show_map (KoersImportColumns *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->columns)); row != NULL; row = gtk_widget_get_next_sibling (row))
    koers_import_column_row_set_map (KOERS_IMPORT_COLUMN_ROW (row), self->map);
  adw_action_row_set_subtitle (self->map_row, self->edited ? _("Changed by hand") : "");
  show_others (self);
  show_into (self);
}

/* Takes the map. */
static void
set_map (KoersImportColumns *self,
         KoersCsvMap        *map)
{
  KoersCsvMap *before = self->map;

  self->map = map;
  self->edited = FALSE;
  show_map (self);
  g_clear_pointer (&before, koers_csv_map_free);
}

static void
edited_cb (KoersImportColumns *self)
{
  self->edited = TRUE;
  adw_action_row_set_subtitle (self->map_row, _("Changed by hand"));
  show_others (self);
  show_into (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
into_chosen_cb (KoersImportColumns *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
show_maps (KoersImportColumns *self,
           guint               selected)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  g_ptr_array_add (titles, (gpointer) _("By the names of the columns"));
  for (guint i = 0; i < self->files->len; i++)
    g_ptr_array_add (titles, ((KoersCsvMapFile *) g_ptr_array_index (self->files, i))->name);
  self->showing = TRUE;
  koers_choice_drop_down_set (GTK_DROP_DOWN (self->maps), titles, selected);
  self->showing = FALSE;
  self->selected = selected;
}

static KoersCsvMap *
make_map (KoersImportColumns  *self,
          guint                selected,
          GError             **error)
{
  if (selected == 0)
    return koers_csv_map_guess_best (self->csv, self->name);
  return koers_csv_map_parse (((KoersCsvMapFile *) g_ptr_array_index (self->files, selected - 1))->text, self->csv, error);
}

static void
map_chosen_cb (KoersImportColumns *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->maps));
  g_autoptr (GError) error = NULL;
  KoersCsvMap *map;

  if (self->showing || self->csv == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  map = make_map (self, selected, &error);
  if (map == NULL)
    {
      show_maps (self, self->selected);
      g_signal_emit (self, signals[REFUSED], 0, error);
      return;
    }
  self->selected = selected;
  set_map (self, map);
  g_signal_emit (self, signals[EDITED], 0);
}

/* A map that was made for such tables is better than the names of the columns. */
static void
choose_first_map (KoersImportColumns *self)
{
  guint selected = 0;
  KoersCsvMap *map = NULL;

  for (guint i = 0; i < self->files->len && map == NULL; i++)
    if ((map = make_map (self, i + 1, NULL)) != NULL)
      selected = i + 1;
  show_maps (self, selected);
  set_map (self, map != NULL ? map : make_map (self, 0, NULL));
}

/* ---- map files */

static void
add_file (KoersImportColumns *self,
          GFile              *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  KoersCsvMapFile *map = koers_csv_map_file_read (path, &error);

  if (map == NULL)
    {
      g_signal_emit (self, signals[REFUSED], 0, error);
      return;
    }
  g_ptr_array_add (self->files, map);
  show_maps (self, self->selected);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->maps), self->files->len);
}

static void
open_response_cb (KoersImportColumns *self,
                  int                 response,
                  GtkNativeDialog    *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    add_file (self, file);
  g_object_unref (chooser);
}

static void
save_response_cb (KoersImportColumns *self,
                  int                 response,
                  GtkNativeDialog    *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autoptr (GBytes) map = file != NULL ? koers_import_columns_dup_map (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (map != NULL && !g_file_replace_contents (file, g_bytes_get_data (map, NULL), g_bytes_get_size (map), NULL, FALSE,
                                               G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error))
    g_signal_emit (self, signals[REFUSED], 0, error);
  else if (map != NULL)
    add_file (self, file);
  g_object_unref (chooser);
}

static void
choose_file (KoersImportColumns   *self,
             const char           *title,
             GtkFileChooserAction  action,
             const char           *accept,
             const char           *name,
             GCallback             callback)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), action, accept, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *folder = koers_csv_map_file_dup_own_folder ();
  g_autoptr (GFile) own = g_file_new_for_path (folder);

  gtk_file_filter_set_name (filter, _("Maps of columns"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), own, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", callback, self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_map_cb (KoersImportColumns *self)
{
  choose_file (self, _("Open Map"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL, G_CALLBACK (open_response_cb));
}

static void
save_map_cb (KoersImportColumns *self)
{
  /* Translators: the name of a new file: how to read a table of that name. */
  g_autofree char *name = g_strdup_printf (_("Map for %s.json"), self->name);

  choose_file (self, _("Save Map"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), name, G_CALLBACK (save_response_cb));
}

/* ---- the form of the table */

static void
form_changed_cb (KoersImportColumns *self)
{
  g_signal_emit (self, signals[FORM_CHANGED], 0);
}

static void
dates_changed_cb (KoersImportColumns *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

/* ---- life */

static void
koers_import_columns_dispose (GObject *object)
{
  KoersImportColumns *self = KOERS_IMPORT_COLUMNS (object);

  self->showing = TRUE;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->strategy);

  G_OBJECT_CLASS (koers_import_columns_parent_class)->dispose (object);
}

static void
koers_import_columns_finalize (GObject *object)
{
  KoersImportColumns *self = KOERS_IMPORT_COLUMNS (object);

  g_clear_pointer (&self->map, koers_csv_map_free);
  g_clear_pointer (&self->csv, koers_csv_free);
  g_ptr_array_unref (self->files);
  g_free (self->name);

  G_OBJECT_CLASS (koers_import_columns_parent_class)->finalize (object);
}

static void
koers_import_columns_class_init (KoersImportColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_import_columns_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_import_columns_finalize;

  /**
   * KoersImportColumns::edited:
   *
   * Comes when the table is to be read by another map or with other dates.
   */
  signals[EDITED] = g_signal_new ("edited", KOERS_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersImportColumns::form-changed:
   *
   * Comes when the table itself is to be read otherwise.
   */
  signals[FORM_CHANGED] = g_signal_new ("form-changed", KOERS_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersImportColumns::refused:
   * @error: why
   *
   * Comes when a map does not fit or cannot be read or saved.
   */
  signals[REFUSED] = g_signal_new ("refused", KOERS_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (KOERS_TYPE_IMPORT_FORM);
  g_type_ensure (KOERS_TYPE_IMPORT_INTO_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumns, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumns, map_row);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumns, into_row);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumns, form);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumns, columns);
  gtk_widget_class_bind_template_child (widget_class, KoersImportColumns, others);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, into_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_map_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
koers_import_columns_init (KoersImportColumns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->files = koers_csv_map_file_read_all ();
  self->maps = koers_choice_drop_down_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->map_row)));
  adw_action_row_add_suffix (self->map_row, self->maps);
  adw_action_row_set_activatable_widget (self->map_row, self->maps);
  g_signal_connect_object (self->maps, "notify::selected", G_CALLBACK (map_chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * koers_import_columns_set_table:
 * @self: a page
 * @csv: (transfer full): a table
 * @name: what the file is called
 *
 * Shows another table, or the same one read otherwise.
 */
void
koers_import_columns_set_table (KoersImportColumns *self,
                                KoersCsv           *csv,
                                const char         *name)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_list_box_remove (self->columns, child);
  g_clear_pointer (&self->map, koers_csv_map_free);
  g_clear_pointer (&self->csv, koers_csv_free);
  g_free (self->name);
  self->csv = csv;
  self->name = g_strdup (name);
  koers_import_form_show (self->form, koers_csv_get_form (csv));
  for (guint i = 0; i < koers_csv_get_n_columns (csv); i++)
    {
      GtkWidget *row = koers_import_column_row_new (csv, i);

      g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->columns, row);
    }
  choose_first_map (self);
}

/**
 * koers_import_columns_dup_map:
 * @self: a page with a table
 *
 * Returns: (transfer full) (nullable): the map by which to read it, as JSON; %NULL if no column is used yet
 */
GBytes *
koers_import_columns_dup_map (KoersImportColumns *self)
{
  g_autoptr (KoersCsvMap) whole = NULL;

  if (!self->edited && self->selected > 0)
    return g_bytes_ref (((KoersCsvMapFile *) g_ptr_array_index (self->files, self->selected - 1))->text);
  whole = koers_csv_map_complete (self->map, self->csv, self->name);
  return whole != NULL ? koers_csv_map_write (whole, self->csv) : NULL;
}

/**
 * koers_import_columns_dup_into:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the id of the record that stands for what the map makes once; %NULL for the map's own
 */
char *
koers_import_columns_dup_into (KoersImportColumns *self)
{
  return koers_import_into_row_dup_chosen (self->into_row);
}

/**
 * koers_import_columns_dup_paths:
 * @self: a page
 *
 * Returns: (transfer full): where in JSON the rows stand that the maps are for, see koers_json_table_read()
 */
GStrv
koers_import_columns_dup_paths (KoersImportColumns *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < self->files->len; i++)
    {
      const KoersCsvMapFile *file = g_ptr_array_index (self->files, i);

      if (file->rows != NULL)
        g_strv_builder_add (paths, file->rows);
    }
  return g_strv_builder_end (paths);
}

/**
 * koers_import_columns_set_strategy:
 * @self: a page
 * @strategy: the strategy to import into
 *
 * Offers other records that a table can belong to.
 */
void
koers_import_columns_set_strategy (KoersImportColumns *self,
                                   KoersStrategy      *strategy)
{
  g_set_object (&self->strategy, strategy);
  if (self->map != NULL)
    show_into (self);
}

/**
 * koers_import_columns_has_map:
 * @self: a page with a table
 *
 * Returns: whether a map was found that was made for such tables
 */
gboolean
koers_import_columns_has_map (KoersImportColumns *self)
{
  return self->selected > 0;
}

const KoersCsvOptions *
koers_import_columns_get_csv_options (KoersImportColumns *self)
{
  return koers_import_form_get_csv_options (self->form);
}

/**
 * koers_import_columns_get_date_order:
 * @self: a page
 *
 * Returns: (nullable): in which order dates are written; %NULL to recognise it
 */
const KoersCsvDateOrder *
koers_import_columns_get_date_order (KoersImportColumns *self)
{
  return koers_import_form_get_date_order (self->form);
}
