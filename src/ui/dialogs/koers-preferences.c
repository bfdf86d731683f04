/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-preferences.h"

#include <glib/gi18n-lib.h>

/* What a person prefers, whatever strategy is open. */

static const struct {
  const char     *name;
  const char     *title;
  AdwColorScheme  scheme;
} styles[] = {
  { "default", N_("As the system"), ADW_COLOR_SCHEME_DEFAULT },
  { "light", N_("Light"), ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", N_("Dark"), ADW_COLOR_SCHEME_FORCE_DARK },
};

static guint
find_style (GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "style");
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i].name, name))
      found = i;
  return found;
}

/**
 * koers_preferences_apply:
 * @settings: the settings of the program
 *
 * Makes the program look as preferred.
 */
void
koers_preferences_apply (GSettings *settings)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[find_style (settings)].scheme);
}

static void
style_chosen_cb (AdwComboRow *row,
                 GParamSpec  *pspec,
                 GSettings   *settings)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < G_N_ELEMENTS (styles))
    g_settings_set_string (settings, "style", styles[selected].name);
  koers_preferences_apply (settings);
}

static GtkWidget *
make_style_row (GSettings *settings)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_string_list_append (titles, _(styles[i].title));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Style"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_style (settings));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (style_chosen_cb), settings, 0);
  return row;
}

static GtkWidget *
make_author_row (GSettings *settings)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name in the change log"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name in the change log"), -1);
  g_settings_bind (settings, "author", row, "text", G_SETTINGS_BIND_DEFAULT);
  return row;
}

static void
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *description,
           GtkWidget          *row)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_group_add (group, row);
  adw_preferences_page_add (page, group);
}

/**
 * koers_preferences_present:
 * @parent: a window
 * @settings: the settings of the program
 *
 * Lets the user change what they prefer. Each change holds at once.
 */
void
koers_preferences_present (GtkWindow *parent,
                           GSettings *settings)
{
  GtkWidget *window = adw_preferences_window_new (), *page = adw_preferences_page_new ();

  add_group (ADW_PREFERENCES_PAGE (page), _("Appearance"), NULL, make_style_row (settings));
  add_group (ADW_PREFERENCES_PAGE (page), _("You"),
             _("Under this name your changes are kept with the strategy. Empty: the name you logged in with. It holds for strategies that are opened from now on."),
             make_author_row (settings));
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("Preferences"));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 400);
  gtk_window_present (GTK_WINDOW (window));
}
