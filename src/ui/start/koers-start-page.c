/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-start-page.h"

#include "koers-banner.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_RECENT 8

/**
 * KoersStartPage:
 *
 * Where one begins: a new strategy, one that is there, one that was open before, or the example.
 */
struct _KoersStartPage {
  GtkWidget       parent_instance;
  GtkWidget      *header;
  KoersBanner    *banner;
  GtkWidget      *scrolled;
  GtkWidget      *recent_box;
  GtkListBox     *recent;
};

G_DEFINE_FINAL_TYPE (KoersStartPage, koers_start_page, GTK_TYPE_WIDGET)

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
add_recent (KoersStartPage *self,
            GtkRecentInfo  *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *path = gtk_recent_info_get_uri_display (info);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  const char *name = gtk_recent_info_get_display_name (info);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder != NULL ? folder : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  folder != NULL ? folder : "", -1);
  gtk_list_box_append (self->recent, row);
}

static void
show_recent (KoersStartPage *self)
{
  g_autolist (GtkRecentInfo) items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recent))) != NULL)
    gtk_list_box_remove (self->recent, child);
  items = g_list_sort (items, compare_visits);
  for (GList *l = items; l != NULL && n < MAX_RECENT; l = l->next)
    if (gtk_recent_info_has_application (l->data, "Koers") && gtk_recent_info_exists (l->data))
      {
        add_recent (self, l->data);
        n++;
      }
  gtk_widget_set_visible (self->recent_box, n > 0);
}

static void
koers_start_page_dispose (GObject *object)
{
  KoersStartPage *self = KOERS_START_PAGE (object);

  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->banner, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_start_page_parent_class)->dispose (object);
}

static void
koers_start_page_class_init (KoersStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_start_page_dispose;

  g_type_ensure (KOERS_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersStartPage, header);
  gtk_widget_class_bind_template_child (widget_class, KoersStartPage, banner);
  gtk_widget_class_bind_template_child (widget_class, KoersStartPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, KoersStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, KoersStartPage, recent);
}

static void
koers_start_page_init (KoersStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_recent (self);
}

/**
 * koers_start_page_set_problem:
 * @self: where one begins
 * @problem: (nullable): a sentence that says which file could not be opened, why, and what to do; %NULL for none
 * @backups: (nullable): the action that shows the backups of that file; %NULL if there are none
 *
 * Says in a banner why one is here and not in a strategy.
 */
void
koers_start_page_set_problem (KoersStartPage *self,
                              const char     *problem,
                              const char     *backups)
{
  g_return_if_fail (KOERS_IS_START_PAGE (self));

  koers_banner_set_title (self->banner, problem);
  koers_banner_set_button (self->banner, backups != NULL ? _("Backups…") : NULL, backups);
}
