/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-backups-dialog.h"

#include "koers-backup-task.h"
#include "koers-banner.h"
#include "koers-changes-list.h"
#include "koers-error.h"
#include "koers-file-backup.h"
#include "koers-fold.h"
#include "koers-progress-line.h"
#include "koers-strategy-copy.h"
#include "koers-window.h"

#include <glib/gi18n-lib.h>

/**
 * KoersBackupsDialog:
 *
 * The backups of a file: when and why each was made, and in what it differs from now, or what is in it if the file cannot be read. One
 * can be made into a file of its own; the open file stays as it is.
 */
struct _KoersBackupsDialog {
  AdwWindow          parent_instance;
  char              *path;     /* of the file */
  char              *folder;   /* of its backups */
  KoersStrategy     *strategy; /* that is open; none if it cannot be read */
  KoersStrategy     *now;      /* a copy, for the thread */
  GPtrArray         *paths;
  GCancellable      *cancellable;
  GtkStack          *stack;
  AdwLeaflet        *leaflet;
  GtkListBox        *list;
  GtkWidget         *back;
  AdwWindowTitle    *title;
  GtkWidget         *restore;
  KoersBanner       *banner;
  GtkStack          *preview;
  AdwStatusPage     *problem;
  KoersChangesList  *changes;
  KoersProgressLine *progress;
};

G_DEFINE_FINAL_TYPE (KoersBackupsDialog, koers_backups_dialog, ADW_TYPE_WINDOW)

/* ---- the list */

static char *
dup_moment (const char *path)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (koers_file_backup_get_moment (path));
  g_autofree char *date = NULL, *clock = NULL;
  KoersDate day;

  if (time == NULL || koers_file_backup_get_moment (path) < 0)
    return g_path_get_basename (path);
  clock = g_date_time_format (time, "%H:%M:%S");
  date = g_date_time_format (time, "%Y-%m-%d");
  if (koers_date_parse (date, &day))
    {
      g_free (date);
      date = koers_date_dup_label (day);
    }
  /* Translators: date, time. */
  return g_strdup_printf (_("%s, %s"), date, clock);
}

static char *
dup_reason (const char *path)
{
  g_autofree char *reason = koers_file_backup_dup_reason (path);
  g_autofree char *size = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *words = reason == NULL                      ? _("From time to time")
                      : g_str_equal (reason, "import")    ? _("Before an import")
                      : g_str_equal (reason, "delete")    ? _("Before much was deleted")
                      : g_str_equal (reason, "migration") ? _("Before the file was brought up to date")
                                                          : _("Made by Koers");

  size = g_format_size (info != NULL ? (guint64) g_file_info_get_size (info) : 0);
  /* Translators: why a backup was made, how large it is. */
  return g_strdup_printf (_("%s · %s"), words, size);
}

static void
add_row (KoersBackupsDialog *self,
         const char         *path)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *moment = dup_moment (path), *reason = dup_reason (path);
  g_autofree char *sentence = g_strdup_printf ("%s, %s", moment, reason);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), moment);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* Otherwise its title is read twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->list, row);
}

static const char *
get_selected (KoersBackupsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_ptr_array_index (self->paths, (guint) gtk_list_box_row_get_index (row)) : NULL;
}

/* ---- the difference */

static void
let_go (KoersBackupsDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (KoersBackupsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) changes = koers_backup_task_compare_finish (result, &error);

  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  koers_progress_line_stop (self->progress);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_list_box_unselect_all (self->list);
      return;
    }
  gtk_widget_set_sensitive (self->restore, changes != NULL);
  if (changes == NULL)
    adw_status_page_set_description (self->problem, error->message);
  else
    koers_changes_list_set_changes (self->changes, changes, self->now);
  gtk_stack_set_visible_child_name (self->preview, changes != NULL ? "changes" : "problem");
}

static void
row_selected_cb (KoersBackupsDialog *self)
{
  const char *path = self->now != NULL ? get_selected (self) : NULL;
  const char *subtitle = self->strategy != NULL ? _("What would be different from now") : _("What it would bring back");
  g_autofree char *moment = path != NULL ? dup_moment (path) : NULL;

  if (self->now == NULL)
    return;
  let_go (self);
  koers_banner_set_title (self->banner, NULL);
  gtk_widget_set_sensitive (self->restore, FALSE);
  gtk_stack_set_visible_child_name (self->preview, "nothing");
  adw_window_title_set_title (self->title, moment != NULL ? moment : "");
  adw_window_title_set_subtitle (self->title, moment != NULL ? subtitle : "");
  if (path == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  koers_progress_line_start (self->progress, _("Reading the backup…"), self->cancellable);
  koers_backup_task_compare (path, self->now, self->cancellable, compared_cb, g_object_ref (self));
}

static void
row_activated_cb (KoersBackupsDialog *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
back_cb (KoersBackupsDialog *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
take_strategy (KoersBackupsDialog *self)
{
  g_clear_object (&self->now);
  self->now = self->strategy != NULL ? koers_strategy_copy (self->strategy) : koers_strategy_new ();
}

static void
strategy_changed_cb (KoersBackupsDialog *self)
{
  take_strategy (self);
  row_selected_cb (self);
}

/* ---- restoring */

/* A file that a window shows is not written over from under it. */
static gboolean
is_open (const char *path)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      KoersDocument *document = KOERS_IS_WINDOW (window) ? koers_window_get_document (KOERS_WINDOW (window)) : NULL;

      if (document != NULL && koers_file_is_at (koers_document_get_file (document), path))
        return TRUE;
    }
  return FALSE;
}

static void
restore (KoersBackupsDialog *self,
         GFile              *destination)
{
  g_autofree char *path = g_file_get_path (destination), *name = g_file_get_basename (destination), *uri = g_file_get_uri (destination);
  g_autoptr (KoersFile) backup = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || get_selected (self) == NULL)
    return;
  if (is_open (path))
    g_set_error (&error, KOERS_ERROR, KOERS_ERROR_USAGE, _("%s: There is a file of that name already. Choose another name."), name);
  else
    backup = koers_file_open_for_reading (get_selected (self), &error);
  if (backup == NULL || !koers_file_save_copy (backup, path, &error))
    {
      koers_banner_set_title (self->banner, error->message);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "app.open-uri", "s", uri);
  gtk_window_close (GTK_WINDOW (self));
}

static void
restore_response_cb (KoersBackupsDialog *self,
                     int                 response,
                     GtkNativeDialog    *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    restore (self, file);
  g_object_unref (chooser);
}

static void
restore_cb (KoersBackupsDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Restore as Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Restore"), NULL);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_strdup_printf (_("Copy of %s"), base);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (restore_response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_folder_cb (KoersBackupsDialog *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->folder);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/* ---- life */

static void
koers_backups_dialog_dispose (GObject *object)
{
  KoersBackupsDialog *self = KOERS_BACKUPS_DIALOG (object);

  let_go (self);
  g_clear_object (&self->now);
  g_clear_object (&self->strategy);

  G_OBJECT_CLASS (koers_backups_dialog_parent_class)->dispose (object);
}

static void
koers_backups_dialog_finalize (GObject *object)
{
  KoersBackupsDialog *self = KOERS_BACKUPS_DIALOG (object);

  g_ptr_array_unref (self->paths);
  g_free (self->folder);
  g_free (self->path);

  G_OBJECT_CLASS (koers_backups_dialog_parent_class)->finalize (object);
}

static void
koers_backups_dialog_class_init (KoersBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_backups_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_backups_dialog_finalize;

  g_type_ensure (KOERS_TYPE_BANNER);
  g_type_ensure (KOERS_TYPE_CHANGES_LIST);
  g_type_ensure (KOERS_TYPE_PROGRESS_LINE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, leaflet);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, back);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, restore);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, KoersBackupsDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
koers_backups_dialog_init (KoersBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_fold_show (self->leaflet, self->back);
  koers_changes_list_set_nothing (self->changes, "emblem-ok-symbolic", _("The same as now"), _("This backup holds what the strategy holds now."));
}

/**
 * koers_backups_dialog_present:
 * @parent: a window
 * @path: a file
 * @folder: where its backups lie
 * @strategy: (nullable): what is in the file; %NULL if it cannot be read
 *
 * Shows the backups of a file.
 */
void
koers_backups_dialog_present (GtkWindow     *parent,
                              const char    *path,
                              const char    *folder,
                              KoersStrategy *strategy)
{
  KoersBackupsDialog *self = g_object_new (KOERS_TYPE_BACKUPS_DIALOG, "transient-for", parent, NULL);

  self->path = g_strdup (path);
  self->folder = g_strdup (folder);
  g_set_object (&self->strategy, strategy);
  self->paths = koers_file_backup_list (folder);
  for (guint i = 0; i < self->paths->len; i++)
    add_row (self, g_ptr_array_index (self->paths, i));
  gtk_stack_set_visible_child_name (self->stack, self->paths->len > 0 ? "backups" : "none");
  if (strategy != NULL)
    g_signal_connect_object (strategy, "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  take_strategy (self);
  gtk_window_present (GTK_WINDOW (self));
  if (self->paths->len > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
