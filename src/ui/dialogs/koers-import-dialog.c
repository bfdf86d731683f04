/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-import-dialog.h"

#include "koers-banner.h"
#include "koers-changes-list.h"
#include "koers-file-drop.h"
#include "koers-import-columns.h"
#include "koers-import-task.h"
#include "koers-progress-line.h"
#include "koers-strategy-copy.h"

#include <glib/gi18n-lib.h>

/* Until what is shown has been drawn, in milliseconds. */
#define FRAME 40

/* How long to wait for the next change of the map before reading by it, in milliseconds. */
#define PAUSE 200

/**
 * KoersImportDialog:
 *
 * Says what a file would do to the strategy, lets people say how a table is to be read and what is not to be taken, and then does it
 * in one step. Until then nothing changes.
 */
struct _KoersImportDialog {
  AdwWindow            parent_instance;
  KoersViewState      *view_state;
  KoersStrategy       *strategy; /* a copy, for the thread */
  char                *name;
  GBytes              *input;
  const KoersFormat   *format;
  GCancellable        *cancellable; /* of what is being read */
  guint                source;
  GtkStack            *stack;
  GtkWidget           *choose;
  GtkButton           *import;
  AdwViewSwitcherTitle *switcher;
  KoersBanner         *banner;
  AdwViewStack        *pages;
  AdwViewStackPage    *columns_page;
  AdwViewStackPage    *notes_page;
  KoersImportColumns  *columns;
  KoersChangesList    *changes;
  GtkLabel            *file;
  GtkLabel            *summary;
  GtkStringList       *notes;
  KoersProgressLine   *progress;
};

G_DEFINE_FINAL_TYPE (KoersImportDialog, koers_import_dialog, ADW_TYPE_WINDOW)

/* ---- what is shown */

static void
update_import (KoersImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), self->cancellable == NULL && koers_changes_list_has_chosen (self->changes));
}

static void
show_error (KoersImportDialog *self,
            const GError      *error)
{
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  koers_banner_set_title (self->banner, stopped ? _("Reading was stopped. Nothing was changed.") : error->message);
}

/* Neither the switcher in the title nor the one at the bottom notices that a page comes or goes. */
static void
set_page_visible (KoersImportDialog *self,
                  AdwViewStackPage  *page,
                  gboolean           visible)
{
  adw_view_stack_page_set_visible (page, visible);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher, FALSE);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher, TRUE);
}

static void
show_notes (KoersImportDialog *self,
            GPtrArray         *notes)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    g_ptr_array_add (lines, g_ptr_array_index (notes, i));
  g_ptr_array_add (lines, NULL);
  gtk_string_list_splice (self->notes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->notes)), (const char *const *) lines->pdata);
  set_page_visible (self, self->notes_page, lines->len > 1);
  adw_view_stack_page_set_badge_number (self->notes_page, lines->len - 1);
}

static void
show_import (KoersImportDialog *self,
             KoersImport       *import)
{
  g_autofree char *summary = import != NULL ? g_strdup_printf (_("Added: %u · Changed: %u · As they are: %u · Not read: %u"), import->n_added,
                                                               import->n_updated, import->n_unchanged, import->notes->len)
                                            : NULL;

  koers_changes_list_set_changes (self->changes, import != NULL ? import->changes : NULL, self->strategy);
  gtk_label_set_label (self->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);
  show_notes (self, import != NULL ? import->notes : NULL);
  if (import != NULL && koers_import_is_empty (import))
    koers_changes_list_set_nothing (self->changes, "dialog-information-symbolic", _("There is nothing in it to import"),
                                    _("In a table, rows should stand below the line that names the columns. Look whether they are all left out."));
  else if (import != NULL)
    koers_changes_list_set_nothing (self->changes, "emblem-ok-symbolic", _("Everything is there already"),
                                    _("The strategy holds all of this as it is in the file."));
  else
    koers_changes_list_set_nothing (self->changes, "document-open-symbolic", _("Nothing to import yet"), NULL);
  koers_progress_line_stop (self->progress);
  update_import (self);
}

/* ---- reading */

static void
let_go (KoersImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static GCancellable *
begin (KoersImportDialog *self)
{
  let_go (self);
  self->cancellable = g_cancellable_new ();
  koers_progress_line_start (self->progress, _("Reading…"), self->cancellable);
  koers_changes_list_set_nothing (self->changes, "document-open-symbolic", _("Reading…"), NULL);
  update_import (self);
  return self->cancellable;
}

/* Whether an answer is the one that is waited for. The dialog may be closed, or something else be read by now. */
static gboolean
end (KoersImportDialog *self,
     GAsyncResult      *result)
{
  GCancellable *cancellable = G_IS_TASK (result) ? g_task_get_cancellable (G_TASK (result)) : NULL;

  if (self->progress == NULL || self->cancellable == NULL || cancellable != self->cancellable)
    return FALSE;
  g_clear_object (&self->cancellable);
  return TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (KoersImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersImport) import = koers_import_task_read_finish (result, &error);

  if (!end (self, result))
    return;
  if (error != NULL)
    show_error (self, error);
  show_import (self, import);
}

static void
read_input (KoersImportDialog *self)
{
  gboolean is_table = self->format->of_one_kind;
  g_autoptr (GBytes) map = is_table ? koers_import_columns_dup_map (self->columns) : NULL;
  g_autofree char *into = is_table ? koers_import_columns_dup_into (self->columns) : NULL;
  const KoersImportOptions options = {
    .map = map,
    .name = self->name,
    .into = into,
    .csv = is_table ? koers_import_columns_get_csv_options (self->columns) : NULL,
    .date_order = is_table ? koers_import_columns_get_date_order (self->columns) : NULL,
  };

  koers_banner_set_title (self->banner, NULL);
  if (is_table && map == NULL)
    {
      show_import (self, NULL);
      return;
    }
  koers_import_task_read (self->strategy, self->format, &options, self->input, begin (self), read_cb, g_object_ref (self));
}

static void
table_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (KoersImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersCsv) csv = koers_import_task_table_finish (result, &error);

  if (!end (self, result))
    return;
  if (csv == NULL)
    {
      show_error (self, error);
      show_import (self, NULL);
      return;
    }
  koers_import_columns_set_table (self->columns, g_steal_pointer (&csv), self->name);
  set_page_visible (self, self->columns_page, TRUE);
  if (!koers_import_columns_has_map (self->columns))
    adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (self->columns));
  read_input (self);
}

static void
read_table (KoersImportDialog *self)
{
  g_auto (GStrv) paths = koers_import_columns_dup_paths (self->columns);

  koers_banner_set_title (self->banner, NULL);
  koers_import_task_table (self->input, koers_import_columns_get_csv_options (self->columns), (const char *const *) paths, begin (self), table_cb,
                           g_object_ref (self));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (KoersImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) input = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (!end (self, result))
    return;
  if (input == NULL)
    {
      show_error (self, error);
      show_import (self, NULL);
      return;
    }
  self->input = g_steal_pointer (&input);
  self->format = koers_import_task_recognise (self->input, self->name);
  adw_view_switcher_title_set_subtitle (self->switcher, koers_format_get_name (self->format));
  if (self->format->of_one_kind)
    read_table (self);
  else
    read_input (self);
}

static void
open_file (KoersImportDialog *self,
           GFile             *file)
{
  g_clear_pointer (&self->input, g_bytes_unref);
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self->name);
  self->name = g_file_get_basename (file);
  adw_view_switcher_title_set_title (self->switcher, self->name);
  adw_view_switcher_title_set_subtitle (self->switcher, NULL);
  gtk_label_set_label (self->file, self->name);
  set_page_visible (self, self->columns_page, FALSE);
  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (self->changes));
  koers_banner_set_title (self->banner, NULL);
  show_import (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  g_file_load_bytes_async (file, begin (self), loaded_cb, g_object_ref (self));
}

static gboolean
pause_over_cb (gpointer data)
{
  KoersImportDialog *self = data;

  self->source = 0;
  read_input (self);
  return G_SOURCE_REMOVE;
}

static void
edited_cb (KoersImportDialog *self)
{
  let_go (self);
  koers_progress_line_stop (self->progress);
  update_import (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), FALSE);
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE, pause_over_cb, self);
}

/* What was shown is about a strategy that is no more. */
static void
strategy_changed_cb (KoersImportDialog *self)
{
  g_clear_object (&self->strategy);
  self->strategy = koers_strategy_copy (koers_view_state_get_strategy (self->view_state));
  koers_import_columns_set_strategy (self->columns, self->strategy);
  if (self->input != NULL && self->format != NULL)
    edited_cb (self);
}

/* ---- choosing a file */

static void
chosen_cb (KoersImportDialog *self,
           int                response,
           GtkNativeDialog   *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    open_file (self, file);
  g_object_unref (chooser);
}

static void
choose_cb (KoersImportDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Import"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("JSON and CSV"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
dropped_cb (GtkWidget *widget,
            GFile     *file)
{
  open_file (KOERS_IMPORT_DIALOG (widget), file);
}

/* ---- doing it */

static void
commit (KoersImportDialog *self)
{
  g_autoptr (KoersChangeSet) changes = koers_changes_list_dup_chosen (self->changes);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  if (changes == NULL || koers_change_set_is_empty (changes))
    {
      update_import (self);
      return;
    }
  g_signal_handlers_disconnect_by_func (koers_view_state_get_strategy (self->view_state), strategy_changed_cb, self);
  if (!koers_document_commit (koers_view_state_get_document (self->view_state), changes, KOERS_ORIGIN_IMPORT, NULL, &error))
    {
      g_signal_connect_object (koers_view_state_get_strategy (self->view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
      show_error (self, error);
      strategy_changed_cb (self);
      return;
    }
  /* Translators: the name of a file. */
  told = g_strdup_printf (_("“%s” imported"), self->name);
  koers_view_state_tell (self->view_state, told, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
commit_cb (gpointer data)
{
  KoersImportDialog *self = data;

  self->source = 0;
  commit (self);
  return G_SOURCE_REMOVE;
}

/* One transaction cannot be left halfway. That it is being done is said before it begins. */
static void
import_cb (KoersImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), FALSE);
  gtk_label_set_label (self->summary, _("Importing…"));
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, FRAME, commit_cb, self, NULL);
}

/* ---- life */

static void
setup_note_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_note_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (label);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
koers_import_dialog_dispose (GObject *object)
{
  KoersImportDialog *self = KOERS_IMPORT_DIALOG (object);

  let_go (self);
  g_clear_handle_id (&self->source, g_source_remove);
  self->progress = NULL;
  g_clear_object (&self->strategy);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_import_dialog_parent_class)->dispose (object);
}

static void
koers_import_dialog_finalize (GObject *object)
{
  KoersImportDialog *self = KOERS_IMPORT_DIALOG (object);

  g_clear_pointer (&self->input, g_bytes_unref);
  g_free (self->name);

  G_OBJECT_CLASS (koers_import_dialog_parent_class)->finalize (object);
}

static void
koers_import_dialog_class_init (KoersImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_import_dialog_finalize;

  g_type_ensure (KOERS_TYPE_BANNER);
  g_type_ensure (KOERS_TYPE_CHANGES_LIST);
  g_type_ensure (KOERS_TYPE_IMPORT_COLUMNS);
  g_type_ensure (KOERS_TYPE_PROGRESS_LINE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, import);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, switcher);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, columns_page);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, notes_page);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, KoersImportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_table);
  gtk_widget_class_bind_template_callback (widget_class, show_error);
  gtk_widget_class_bind_template_callback (widget_class, update_import);
  gtk_widget_class_bind_template_callback (widget_class, setup_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_note_cb);
}

static void
koers_import_dialog_init (KoersImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_file_drop_add (GTK_WIDGET (self), dropped_cb);
}

/**
 * koers_import_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 * @file: (nullable): what to import; %NULL to let the user choose
 *
 * Shows what a file would do to a strategy.
 */
void
koers_import_dialog_present (GtkWindow      *parent,
                             KoersViewState *view_state,
                             GFile          *file)
{
  KoersImportDialog *self = g_object_new (KOERS_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->view_state = g_object_ref (view_state);
  self->strategy = koers_strategy_copy (koers_view_state_get_strategy (view_state));
  koers_import_columns_set_strategy (self->columns, self->strategy);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  if (file != NULL)
    open_file (self, file);
  else
    gtk_widget_grab_focus (self->choose);
}
