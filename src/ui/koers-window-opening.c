/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-window-private.h"

#include "koers-error.h"
#include "koers-file-backup.h"

#include <glib/gi18n-lib.h>

/* A strategy that comes within this time, in milliseconds, is waited for: one picture is better than two. */
#define PATIENCE 100

static void
remember (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  const GtkRecentData data = {
    .mime_type = (char *) "application/vnd.koers.strategy+sqlite3",
    .app_name = (char *) "Koers",
    .app_exec = (char *) "koers %u",
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
show_opening (KoersWindow *self)
{
  g_autofree char *name = g_path_get_basename (koers_document_opening_get_path (self->opening));
  /* Translators: the name of a file. */
  g_autofree char *text = g_strdup_printf (_("Opening “%s”…"), name);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = gtk_label_new (text);

  /* Nothing that turns: what it draws would be taken from the reading. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (page), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (page), label);
  gtk_stack_add_named (self->stack, page, "opening");
  gtk_stack_set_visible_child_name (self->stack, "opening");
}

/* By its beginning one cannot see any more what it was; its backups know. */
static char *
dup_problem (const GError *error,
             const char   *path,
             const char   *backups)
{
  g_autofree char *name = g_path_get_basename (path);

  if (backups == NULL || !g_error_matches (error, KOERS_ERROR, KOERS_ERROR_FOREIGN))
    return g_strdup (error->message);
  return g_strdup_printf (_("%s: This file was a strategy and cannot be read any more. It was left as it is; open one of its backups."), name);
}

static void
finish (KoersWindow *self)
{
  g_autofree char *path = g_strdup (koers_document_opening_get_path (self->opening));
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, "opening");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersDocument) document = koers_document_opening_finish (g_steal_pointer (&self->opening), &error);

  if (document != NULL)
    {
      koers_window_set_document (self, document);
      remember (path);
    }
  else
    {
      g_autofree char *backups = koers_file_backup_find_folder (path), *problem = dup_problem (error, path, backups);

      koers_window_show_start (self, problem, path, backups);
      gtk_window_present (GTK_WINDOW (self));
    }
  if (page != NULL)
    gtk_stack_remove (self->stack, page);
}

static void
opened_cb (KoersDocumentOpening *opening,
           gpointer              data)
{
  finish (data);
}

/**
 * koers_window_open:
 * @self: a window without a strategy
 * @opening: (transfer full): a strategy that is being opened
 *
 * Shows that strategy as soon as it is there, or says why it does not come. Until then the window can be moved and closed.
 */
void
koers_window_open (KoersWindow          *self,
                   KoersDocumentOpening *opening)
{
  g_return_if_fail (koers_window_get_path (self) == NULL);

  self->opening = opening;
  if (koers_document_opening_wait (opening, PATIENCE))
    {
      finish (self);
      return;
    }
  show_opening (self);
  koers_document_opening_notify (opening, opened_cb, self);
}
