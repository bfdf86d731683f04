/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-export-dialog.h"

#include "koers-banner.h"
#include "koers-choice-drop-down.h"
#include "koers-export.h"
#include "koers-export-task.h"
#include "koers-formats.h"
#include "koers-page-rows.h"
#include "koers-progress-line.h"
#include "koers-strategy-copy.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/**
 * KoersExportDialog:
 *
 * Writes the strategy, or a picture of it, to a file: in which format, for whom, as of which day. The formats are those of the one
 * table of formats; each shows the options that make a difference to it.
 */
struct _KoersExportDialog {
  AdwWindow            parent_instance;
  KoersViewState      *view_state;
  const KoersFormat   *format;
  GPtrArray           *formats; /* those that can be written */
  GArray              *kinds;   /* those of which there are records */
  GCancellable        *cancellable;
  char                *path; /* what is being written */
  GtkWidget           *export;
  KoersBanner         *banner;
  AdwActionRow        *format_row;
  GtkLabel            *purpose;
  AdwPreferencesGroup *options;
  AdwActionRow        *kind_row;
  AdwActionRow        *profile_row;
  AdwActionRow        *personal_row;
  GtkWidget           *date_row;
  GtkWidget           *derived_row;
  GtkWidget           *filter_row;
  GtkWidget           *format_choice;
  GtkWidget           *kind;
  GtkWidget           *profile;
  GtkSwitch           *derived;
  GtkSwitch           *filter;
  KoersPageRows       *page;
  KoersProgressLine   *progress;
};

G_DEFINE_FINAL_TYPE (KoersExportDialog, koers_export_dialog, ADW_TYPE_WINDOW)

/* ---- what can be chosen */

static const KoersExportProfile *
get_profile (KoersExportDialog *self)
{
  guint n;
  const KoersExportProfile *profiles = koers_export_get_profiles (&n);

  return &profiles[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->profile)), n - 1)];
}

static void
update_options (KoersExportDialog *self)
{
  KoersExportUse uses = self->format->uses;
  gboolean is_filtered = koers_filter_get_words (koers_view_state_get_filter (self->view_state))[0] != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->kind_row), self->format->of_one_kind);
  gtk_widget_set_visible (GTK_WIDGET (self->profile_row), (uses & KOERS_EXPORT_USES_PERSONAL) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->personal_row), (uses & KOERS_EXPORT_USES_PERSONAL) != 0 && get_profile (self)->without_personal);
  gtk_widget_set_visible (self->date_row, (uses & KOERS_EXPORT_USES_AS_OF) != 0);
  gtk_widget_set_visible (self->derived_row, (uses & KOERS_EXPORT_USES_DERIVED) != 0);
  gtk_widget_set_visible (self->filter_row, is_filtered);
  gtk_widget_set_visible (GTK_WIDGET (self->options), uses != 0 || is_filtered);
  gtk_widget_set_visible (GTK_WIDGET (self->page), (uses & KOERS_EXPORT_USES_PAGE) != 0);
}

static GtkWidget *
add_drop_down (AdwActionRow *row,
               GPtrArray    *titles,
               guint         selected)
{
  GtkWidget *drop_down = koers_choice_drop_down_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  koers_choice_drop_down_set (GTK_DROP_DOWN (drop_down), titles, selected);
  adw_action_row_add_suffix (row, drop_down);
  adw_action_row_set_activatable_widget (row, drop_down);
  return drop_down;
}

/* What is seen is what is meant: in a view of which there are pictures, its picture is chosen, with what the filter shows. */
static const KoersFormat *
get_usual_format (KoersExportDialog *self)
{
  g_autofree char *id = g_strconcat (koers_view_state_get_page (self->view_state), "-pdf", NULL);

  return koers_formats_lookup (id);
}

static void
format_selected_cb (KoersExportDialog *self)
{
  const char *purpose;

  self->format = g_ptr_array_index (self->formats, MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->format_choice)), self->formats->len - 1));
  purpose = koers_format_get_purpose (self->format);
  gtk_label_set_label (self->purpose, purpose != NULL ? purpose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), purpose != NULL);
  koers_banner_set_title (self->banner, NULL);
  update_options (self);
}

static void
add_formats (KoersExportDialog *self)
{
  const KoersFormat *usual = get_usual_format (self);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;

  for (guint i = 0; i < koers_formats_get_n (); i++)
    {
      const KoersFormat *format = koers_formats_get (i);

      if (format->write == NULL)
        continue;
      if (format == usual)
        selected = titles->len;
      g_ptr_array_add (self->formats, (gpointer) format);
      g_ptr_array_add (titles, (gpointer) koers_format_get_name (format));
    }
  self->format_choice = add_drop_down (self->format_row, titles, selected);
  g_signal_connect_object (self->format_choice, "notify::selected", G_CALLBACK (format_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_switch_set_active (self->filter, usual != NULL);
  format_selected_cb (self);
}

static void
add_kinds (KoersExportDialog *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint selected = 0;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      if (koers_record_list_get_n (koers_strategy_get_list (strategy, (KoersKind) kind)) == 0)
        continue;
      if (kind == KOERS_KIND_INITIATIVE)
        selected = titles->len;
      g_array_append_val (self->kinds, kind);
      g_ptr_array_add (titles, (gpointer) koers_kind_get_title_plural ((KoersKind) kind));
    }
  self->kind = add_drop_down (self->kind_row, titles, selected);
}

static void
add_profiles (KoersExportDialog *self)
{
  guint n;
  const KoersExportProfile *profiles = koers_export_get_profiles (&n);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *personal = koers_export_dup_personal ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (titles, (gpointer) g_dgettext (GETTEXT_PACKAGE, profiles[i].title));
  self->profile = add_drop_down (self->profile_row, titles, 0);
  g_signal_connect_object (self->profile, "notify::selected", G_CALLBACK (update_options), self, G_CONNECT_SWAPPED);
  adw_action_row_set_subtitle (self->personal_row, personal);
}

static void
show_date (KoersExportDialog *self)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_STRATEGY, KOERS_STRATEGY_REPORTING_DATE);
  KoersValue value = koers_value_date (koers_date_from_day (koers_view_state_get_reporting_day (self->view_state), KOERS_PRECISION_DAY));
  g_autofree char *text = koers_value_dup_editable (&value, field);

  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
}

/* ---- writing */

static void
date_changed_cb (KoersExportDialog *self)
{
  gtk_widget_remove_css_class (self->date_row, "error");
  koers_banner_set_title (self->banner, NULL);
}

static gboolean
read_options (KoersExportDialog  *self,
              KoersExportOptions *options)
{
  KoersFile *file = koers_document_get_file (koers_view_state_get_document (self->view_state));
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_STRATEGY, KOERS_STRATEGY_REPORTING_DATE);
  g_autofree char *message = NULL;
  KoersValue value;

  /* What a damaged file holds does not go out as if it were the strategy. */
  if (koers_file_get_state (file) == KOERS_FILE_DAMAGED)
    {
      koers_banner_set_title (self->banner, koers_file_get_problem (file));
      return FALSE;
    }
  *options = (KoersExportOptions){ .as_of = koers_view_state_get_reporting_day (self->view_state) };
  if (koers_view_state_get_baseline (self->view_state) != NULL)
    options->baseline = koers_record_get_id (koers_view_state_get_baseline (self->view_state));
  options->kind = (KoersKind) g_array_index (self->kinds, int, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind)));
  options->without_personal = (self->format->uses & KOERS_EXPORT_USES_PERSONAL) != 0 && get_profile (self)->without_personal;
  options->derived = gtk_switch_get_active (self->derived);
  if ((self->format->uses & KOERS_EXPORT_USES_LANES) != 0)
    {
      options->group = koers_view_state_get_roadmap_group (self->view_state);
      options->sort = koers_view_state_get_roadmap_sort (self->view_state);
      options->folded = koers_view_state_get_roadmap_folded (self->view_state);
    }
  if ((self->format->uses & KOERS_EXPORT_USES_PAGE) != 0 && !koers_page_rows_read (self->page, &options->page))
    return FALSE;
  if ((self->format->uses & KOERS_EXPORT_USES_AS_OF) == 0)
    return TRUE;
  if (koers_value_parse_human (field, gtk_editable_get_text (GTK_EDITABLE (self->date_row)), &value, &message))
    {
      if (koers_value_is_set (&value))
        options->as_of = value.date.day;
      return TRUE;
    }
  koers_banner_set_title (self->banner, message);
  gtk_widget_add_css_class (self->date_row, "error");
  gtk_widget_grab_focus (self->date_row);
  return FALSE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (KoersExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = koers_export_task_write_finish (result, &error);
  g_autofree char *name = NULL, *told = NULL;

  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  koers_progress_line_stop (self->progress);
  gtk_widget_set_sensitive (self->export, TRUE);
  if (!written)
    {
      koers_banner_set_title (self->banner, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _("Writing was stopped. No file was made.") : error->message);
      return;
    }
  name = g_path_get_basename (self->path);
  /* Translators: the name of a file. */
  told = g_strdup_printf (_("“%s” exported"), name);
  koers_view_state_tell (self->view_state, told, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_to (KoersExportDialog *self,
          GFile             *file)
{
  g_autoptr (KoersStrategy) copy = NULL;
  const char *const *words = NULL;
  KoersExportOptions options;

  if (!read_options (self, &options))
    return;
  if (gtk_switch_get_active (self->filter))
    words = koers_filter_get_words (koers_view_state_get_filter (self->view_state));
  copy = koers_strategy_copy (koers_view_state_get_strategy (self->view_state));
  g_free (self->path);
  self->path = g_file_get_path (file);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (self->export, FALSE);
  koers_banner_set_title (self->banner, NULL);
  koers_progress_line_start (self->progress, _("Writing…"), self->cancellable);
  koers_export_task_write (copy, words, self->format, &options, self->path, self->cancellable, written_cb, g_object_ref (self));
}

static void
response_cb (KoersExportDialog *self,
             int                response,
             GtkNativeDialog   *chooser)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL)
    write_to (self, file);
  g_object_unref (chooser);
}

static char *
dup_name (KoersExportDialog        *self,
          const KoersExportOptions *options)
{
  KoersFile *file = koers_document_get_file (koers_view_state_get_document (self->view_state));
  g_autofree char *base = g_path_get_basename (koers_file_get_path (file));
  char *point = strrchr (base, '.');

  if (self->format->of_one_kind)
    return g_strdup_printf ("%s.%s", koers_kind_get_title_plural (options->kind), self->format->suffix);
  if (point != NULL && point != base)
    *point = '\0';
  return g_strdup_printf ("%s.%s", base, self->format->suffix);
}

static void
export_cb (KoersExportDialog *self)
{
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;
  KoersExportOptions options;

  if (!read_options (self, &options))
    return;
  name = dup_name (self, &options);
  chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- life */

static void
koers_export_dialog_dispose (GObject *object)
{
  KoersExportDialog *self = KOERS_EXPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_export_dialog_parent_class)->dispose (object);
}

static void
koers_export_dialog_finalize (GObject *object)
{
  KoersExportDialog *self = KOERS_EXPORT_DIALOG (object);

  g_ptr_array_unref (self->formats);
  g_array_unref (self->kinds);
  g_free (self->path);

  G_OBJECT_CLASS (koers_export_dialog_parent_class)->finalize (object);
}

static void
koers_export_dialog_class_init (KoersExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_export_dialog_finalize;

  g_type_ensure (KOERS_TYPE_BANNER);
  g_type_ensure (KOERS_TYPE_PAGE_ROWS);
  g_type_ensure (KOERS_TYPE_PROGRESS_LINE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, export);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, profile_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, personal_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, derived_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, filter_row);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, derived);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, KoersExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
}

static void
koers_export_dialog_init (KoersExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->formats = g_ptr_array_new ();
  self->kinds = g_array_new (FALSE, FALSE, sizeof (int));
}

/**
 * koers_export_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 *
 * Lets the user write the strategy to a file.
 */
void
koers_export_dialog_present (GtkWindow      *parent,
                             KoersViewState *view_state)
{
  KoersExportDialog *self = g_object_new (KOERS_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->view_state = g_object_ref (view_state);
  add_kinds (self);
  add_profiles (self);
  show_date (self);
  add_formats (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->format_choice);
}
