/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-application.h"

#include "koers-document-opening.h"
#include "koers-preferences.h"
#include "koers-private-copy.h"
#include "koers-settings.h"
#include "koers-start.h"
#include "koers-toolkit.h"
#include "koers-views.h"
#include "koers-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

/**
 * KoersApplication:
 *
 * The program on the desktop: it opens strategies, each in a window of its own.
 */
struct _KoersApplication {
  AdwApplication        parent_instance;
  GSettings            *settings;
  char                 *first;   /* the file that the program was started with */
  KoersDocumentOpening *opening; /* of that file, as long as nobody has it */
};

G_DEFINE_FINAL_TYPE (KoersApplication, koers_application, ADW_TYPE_APPLICATION)

static KoersWindow *
new_window (KoersApplication *self)
{
  return koers_window_new (ADW_APPLICATION (self), self->settings);
}

/* The window that shows a file, if there is one: a file is open once. */
static KoersWindow *
find_window (KoersApplication *self,
             const char       *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      const char *other = KOERS_IS_WINDOW (l->data) ? koers_window_get_path (l->data) : NULL;

      if (other != NULL && g_str_equal (other, path))
        return l->data;
    }
  return NULL;
}

/* The window that has nothing in it yet, or a new one. */
static KoersWindow *
get_free_window (KoersApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (KOERS_IS_WINDOW (active) && koers_window_get_path (KOERS_WINDOW (active)) == NULL)
    return KOERS_WINDOW (active);
  return new_window (self);
}

/* Under which name changes are kept. */
static char *
dup_author (KoersApplication *self)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");

  return *g_strstrip (author) != '\0' ? g_steal_pointer (&author) : g_strdup (g_get_user_name ());
}

/* The first file is being read since the program began. */
static KoersDocumentOpening *
take_opening (KoersApplication *self,
              const char       *path)
{
  g_autofree char *author = dup_author (self);

  if (self->opening != NULL && g_str_equal (koers_document_opening_get_path (self->opening), path))
    return g_steal_pointer (&self->opening);
  return koers_document_opening_new (path, author);
}

static void
open_file (KoersApplication *self,
           GFile            *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *canonical = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  KoersWindow *window = canonical != NULL ? find_window (self, canonical) : NULL;
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    {
      window = get_free_window (self);
      if (canonical != NULL)
        koers_window_open (window, take_opening (self, canonical));
      else
        g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Only files on this computer can be opened."));
    }
  gtk_window_present (GTK_WINDOW (window));
  if (error != NULL)
    koers_window_show_error (window, _("The file could not be opened"), error);
}

static void
koers_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (KOERS_APPLICATION (application), files[i]);
}

static void
koers_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_free_window (KOERS_APPLICATION (application))));
}

/* ---- actions */

static void
create_and_open (KoersApplication *self,
                 GFile            *file,
                 KoersStart        start)
{
  g_autofree char *author = dup_author (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) content = NULL;

  if (g_file_peek_path (file) != NULL)
    content = koers_start_new_content (start, koers_start_get_language (), &error);
  else
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Strategies are kept on this computer only. Choose one of its folders."));
  /* The chooser has asked whether a file that is there may go. */
  if (content != NULL && koers_document_create (g_file_peek_path (file), content, KOERS_ORIGIN_WINDOW, author, TRUE, &error))
    {
      open_file (self, file);
      return;
    }
  koers_window_show_error (get_free_window (self), _("The strategy could not be made"), error);
}

static GFile *
take_chosen (GtkNativeDialog *chooser,
             int              response)
{
  GFile *file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  g_object_unref (chooser);
  return file;
}

static void
new_response_cb (KoersApplication *self,
                 int               response,
                 GtkNativeDialog  *chooser)
{
  g_autoptr (GFile) file = take_chosen (chooser, response);

  if (file != NULL)
    create_and_open (self, file, KOERS_START_TEMPLATE);
}

static void
example_response_cb (KoersApplication *self,
                     int               response,
                     GtkNativeDialog  *chooser)
{
  g_autoptr (GFile) file = take_chosen (chooser, response);

  if (file != NULL)
    create_and_open (self, file, KOERS_START_EXAMPLE);
}

static void
open_response_cb (KoersApplication *self,
                  int               response,
                  GtkNativeDialog  *chooser)
{
  g_autoptr (GFile) file = take_chosen (chooser, response);

  if (file != NULL)
    open_file (self, file);
}

static GtkFileFilter *
make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Strategies"));
  gtk_file_filter_add_suffix (filter, "koers");
  return filter;
}

static void
choose_file (KoersApplication     *self,
             const char           *title,
             GtkFileChooserAction  action,
             const char           *accept,
             const char           *name,
             GCallback             callback)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, gtk_application_get_active_window (GTK_APPLICATION (self)), action, accept, NULL);
  g_autoptr (GtkFileFilter) filter = make_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", callback, self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  /* Translators: the name of a new file. */
  choose_file (data, _("New Strategy"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Create"), _("Data strategy.koers"), G_CALLBACK (new_response_cb));
}

static void
example_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  /* Translators: the name of a new file. */
  choose_file (data, _("Example"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Create"), _("Example.koers"), G_CALLBACK (example_response_cb));
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  choose_file (data, _("Open"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL, G_CALLBACK (open_response_cb));
}

static void
open_uri_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (data, file);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  koers_preferences_present (gtk_application_get_active_window (data), KOERS_APPLICATION (data)->settings);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  adw_show_about_window (gtk_application_get_active_window (data), "application-name", "Koers", "application-icon", KOERS_APPLICATION_ID, "version",
                         KOERS_VERSION, "developer-name", _("The Koers contributors"), "comments", _("Takes a data strategy from paper to execution."),
                         "license", _("European Union Public Licence 1.2"), NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  /* With a window its dialogs go. */
  GList *windows = g_list_copy_deep (gtk_application_get_windows (data), (GCopyFunc) (GCallback) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* From elsewhere: the user's session ends, or the terminal in which the program was started. What is being typed is kept as when a window
 * is closed. */
static gboolean
terminated_cb (gpointer data)
{
  quit_action (NULL, NULL, data);
  g_application_quit (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
tell_settled_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* libadwaita adds its icons after GTK has looked for icons, so GTK looks again and tells every widget, with GTK_PRIORITY_RESIZE - 2 but not
 * before the first frame, which is then made anew from the style sheet on. Here there is no widget yet. */
static void
let_icons_settle (void)
{
  gboolean settled = FALSE;

  g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tell_settled_cb, &settled, NULL);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
}

static void
begin_to_open (KoersApplication *self)
{
  g_autoptr (GFile) file = self->first != NULL ? g_file_new_for_commandline_arg (self->first) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *canonical = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  g_autofree char *author = dup_author (self);

  if (canonical != NULL)
    self->opening = koers_document_opening_new (canonical, author);
}

static gboolean
koers_application_local_command_line (GApplication   *application,
                                      char         ***arguments,
                                      int            *exit_status)
{
  KoersApplication *self = KOERS_APPLICATION (application);

  if ((*arguments)[0] != NULL && (*arguments)[1] != NULL && *(*arguments)[1] != '-')
    self->first = g_strdup ((*arguments)[1]);
  return G_APPLICATION_CLASS (koers_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
koers_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_action },     { .name = "example", .activate = example_action },
    { .name = "open", .activate = open_action },   { .name = "open-uri", .activate = open_uri_action, .parameter_type = "s" },
    { .name = "about", .activate = about_action }, { .name = "quit", .activate = quit_action },
    { .name = "preferences", .activate = preferences_action },
  };
  static const struct {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.new", { "<Control>n" } },
    { "app.open", { "<Control>o" } },
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.show-help-overlay", { "<Control>question", "F1" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.search", { "<Control>f" } },
    { "win.go-to", { "<Control>k" } },
    { "win.history", { "<Control>h" } },
    { "win.freeze-plan", { "<Control><Shift>f" } },
    { "win.compare-plans", { "<Control><Shift>b" } },
    { "win.toggle-sidebar", { "F9" } },
    { "win.main-menu", { "F10" } },
    { "win.add-initiative", { "<Control>i" } },
    { "win.add-goal", { "<Control>g" } },
    { "win.add-pillar", { "<Control><Shift>p" } },
    { "win.print", { "<Control>p" } },
    { "win.link", { "<Control>l" } },
    { "window.close", { "<Control>w" } },
  };
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };
  guint n_views;
  const KoersView *views = koers_views_get (&n_views);

  /* While GTK begins. main() has set the locale, which must not be set again beside a thread that uses it. */
  begin_to_open (KOERS_APPLICATION (application));
  gtk_disable_setlocale ();
  G_APPLICATION_CLASS (koers_application_parent_class)->startup (application);
  koers_private_copy_clean ();

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], terminated_cb, application);
  koers_toolkit_mend ();
  koers_preferences_apply (KOERS_APPLICATION (application)->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].accels);
  for (guint i = 0; i < n_views; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-view::%s", views[i].name);
      g_autofree char *accel = g_strconcat ("<Alt>", views[i].key, NULL);

      gtk_application_set_accels_for_action (GTK_APPLICATION (application), action, (const char *[]) { accel, NULL });
    }
  let_icons_settle ();
}

static void
koers_application_dispose (GObject *object)
{
  KoersApplication *self = KOERS_APPLICATION (object);

  g_clear_pointer (&self->opening, koers_document_opening_free);
  g_clear_pointer (&self->first, g_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (koers_application_parent_class)->dispose (object);
}

static void
koers_application_class_init (KoersApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_application_dispose;
  application_class->local_command_line = koers_application_local_command_line;
  application_class->startup = koers_application_startup;
  application_class->activate = koers_application_activate;
  application_class->open = koers_application_open;
}

static void
koers_application_init (KoersApplication *self)
{
  self->settings = koers_settings_new ();
}

KoersApplication *
koers_application_new (void)
{
  return g_object_new (KOERS_TYPE_APPLICATION, "application-id", KOERS_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/nl/koers/Koers", NULL);
}
