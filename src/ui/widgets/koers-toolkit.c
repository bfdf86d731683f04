/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-toolkit.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What GTK 4.8 and libadwaita 1.2 do not tell assistive technology, for all widgets of a class at once. */

typedef void (*MapFunc) (GtkWidget *widget);

static MapFunc map_status_page, map_page, map_group, map_about, map_button;

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Check buttons have no action. */
static void
toggle_check_button_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), !gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
}

/* Pages lie in a scrolled window that can have the focus: it gets the title of the page, or else of the window. */
static void
name_scrolled (GtkWidget  *page,
               const char *title)
{
  GtkWidget *scrolled = gtk_widget_get_first_child (page);
  GtkRoot *root = gtk_widget_get_root (page);

  if ((title == NULL || *title == '\0') && GTK_IS_WINDOW (root))
    title = gtk_window_get_title (GTK_WINDOW (root));
  if (GTK_IS_SCROLLED_WINDOW (scrolled) && title != NULL)
    set_label (scrolled, title);
}

static void
map_status_page_cb (GtkWidget *widget)
{
  name_scrolled (widget, adw_status_page_get_title (ADW_STATUS_PAGE (widget)));
  map_status_page (widget);
}

static void
map_page_cb (GtkWidget *widget)
{
  name_scrolled (widget, adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (widget)));
  map_page (widget);
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = GTK_IS_LIST_BOX (child) ? child : find_list (child);
  return found;
}

/* The rows of a group lie in a list that is labelled by the title of the group, also where that is empty. */
static void
map_group_cb (GtkWidget *widget)
{
  const char *title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget));
  GtkWidget *list = find_list (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (list != NULL && (title == NULL || *title == '\0') && GTK_IS_WINDOW (root) && gtk_window_get_title (GTK_WINDOW (root)) != NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      set_label (list, gtk_window_get_title (GTK_WINDOW (root)));
    }
  map_group (widget);
}

static void
name_parts_of_about (GtkWidget  *widget,
                     const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_SCROLLED_WINDOW (child))
        set_label (child, title);
      else if (GTK_IS_BUTTON (child) && gtk_widget_has_css_class (child, "app-version"))
        set_label (child, adw_about_window_get_version (ADW_ABOUT_WINDOW (gtk_widget_get_root (child))));
      name_parts_of_about (child, title);
    }
}

static void
map_about_cb (GtkWidget *widget)
{
  name_parts_of_about (widget, gtk_window_get_title (GTK_WINDOW (widget)));
  map_about (widget);
}

/* The button that closes a toast, and that which searches the shortcuts, are named after their picture. */
static void
map_button_cb (GtkWidget *widget)
{
  const char *icon = gtk_button_get_icon_name (GTK_BUTTON (widget));
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (g_strcmp0 (icon, "window-close-symbolic") == 0 && parent != NULL && g_str_equal (gtk_widget_get_css_name (parent), "toast"))
    set_label (widget, _("Close"));
  else if (g_strcmp0 (icon, "edit-find-symbolic") == 0 && GTK_IS_SHORTCUTS_WINDOW (gtk_widget_get_root (widget)))
    set_label (widget, _("Search"));
  map_button (widget);
}

/* Classes live as long as the program, so they are never let go. */
static MapFunc
replace_map (GType   type,
             MapFunc map)
{
  GtkWidgetClass *klass = g_type_class_ref (type);
  MapFunc before = klass->map;

  klass->map = map;
  return before;
}

/**
 * koers_toolkit_mend:
 *
 * Mends the classes of the toolkit. To be called once, before there is a widget.
 */
void
koers_toolkit_mend (void)
{
  gtk_widget_class_install_action (g_type_class_ref (GTK_TYPE_CHECK_BUTTON), "check.toggle", NULL, toggle_check_button_action);
  map_status_page = replace_map (ADW_TYPE_STATUS_PAGE, map_status_page_cb);
  map_page = replace_map (ADW_TYPE_PREFERENCES_PAGE, map_page_cb);
  map_group = replace_map (ADW_TYPE_PREFERENCES_GROUP, map_group_cb);
  map_about = replace_map (ADW_TYPE_ABOUT_WINDOW, map_about_cb);
  map_button = replace_map (GTK_TYPE_BUTTON, map_button_cb);
}
