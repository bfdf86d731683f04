/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-export.h"

#include "koers-window.h"

#include <glib/gi18n-lib.h>

/* A picture as a file: where to and as what is asked of the user. */

static const struct {
  KoersPictureKind  kind;
  const char       *suffix;
  const char       *mime_type;
  const char       *title;
} kinds[] = {
  { KOERS_PICTURE_PDF, ".pdf", "application/pdf", N_("PDF for paper") },
  { KOERS_PICTURE_SVG, ".svg", "image/svg+xml", N_("SVG for drawing programs") },
  { KOERS_PICTURE_PNG, ".png", "image/png", N_("PNG for slides") },
};

typedef struct {
  GtkWidget              *from;
  KoersViewState         *view_state;
  KoersPictureExportFunc  write;
  gpointer                picture;
  GDestroyNotify          free_picture;
} Export;

static void
export_free (Export   *export,
             GClosure *closure)
{
  g_object_unref (export->from);
  g_object_unref (export->view_state);
  export->free_picture (export->picture);
  g_free (export);
}

/* What the name ends in says what is meant; otherwise what was chosen in the list. */
static KoersPictureKind
get_kind (GtkFileChooser *chooser,
          char          **path)
{
  g_autofree char *folded = g_ascii_strdown (*path, -1);
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  guint chosen = 0;
  char *with_suffix;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_suffix (folded, kinds[i].suffix))
        return kinds[i].kind;
      if (filter != NULL && g_strcmp0 (gtk_file_filter_get_name (filter), _(kinds[i].title)) == 0)
        chosen = i;
    }
  with_suffix = g_strconcat (*path, kinds[chosen].suffix, NULL);
  g_free (*path);
  *path = with_suffix;
  return kinds[chosen].kind;
}

static gboolean
write_file (Export            *export,
            const char        *path,
            KoersPictureKind   kind,
            GError           **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  if (stream == NULL)
    return FALSE;
  if (export->write (export->picture, koers_view_state_get_strategy (export->view_state), kind, G_OUTPUT_STREAM (stream), error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
  /* What was there before stays: closing a cancelled stream does not put the new file in its place. */
  g_cancellable_cancel (cancellable);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, NULL);
  return FALSE;
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Export          *export)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (chooser) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (export->from);

  if (path != NULL)
    {
      KoersPictureKind kind = get_kind (chooser, &path);

      if (write_file (export, path, kind, &error))
        koers_view_state_tell (export->view_state, _("Picture saved"), FALSE);
      else if (KOERS_IS_WINDOW (root))
        koers_window_show_error (KOERS_WINDOW (root), _("The picture could not be saved"), error);
    }
  g_object_unref (dialog);
}

/**
 * koers_picture_export:
 * @from: the widget from which it was asked
 * @view_state: what the window shows
 * @name: how the file is called, without a suffix
 * @write: writes the picture
 * @picture: (transfer full): what is to be saved, for @write
 * @free_picture: lets go of @picture
 *
 * Lets the user save something as a picture: PDF, SVG or PNG.
 */
void
koers_picture_export (GtkWidget              *from,
                      KoersViewState         *view_state,
                      const char             *name,
                      KoersPictureExportFunc  write,
                      gpointer                picture,
                      GDestroyNotify          free_picture)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export Picture"), GTK_WINDOW (gtk_widget_get_root (from)),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  g_autofree char *file_name = g_strconcat (name, kinds[0].suffix, NULL);
  Export *export = g_new0 (Export, 1);

  export->from = g_object_ref (from);
  export->view_state = g_object_ref (view_state);
  export->write = write;
  export->picture = picture;
  export->free_picture = free_picture;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(kinds[i].title));
      gtk_file_filter_add_mime_type (filter, kinds[i].mime_type);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), export, (GClosureNotify) export_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
