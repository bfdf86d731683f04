/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-choice-drop-down.h"

#include "koers-drop-down-name.h"

/* A drop-down of texts that takes no more room than there is: what is chosen is shortened, the list shows it in full. */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
bind_in_list_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (label);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_width_chars (GTK_LABEL (label), (int) g_utf8_strlen (text, -1));
  gtk_label_set_label (GTK_LABEL (label), text);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkListItemFactory *
make_factory (GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  return factory;
}

/**
 * koers_choice_drop_down_new:
 * @name: what it is for
 *
 * Returns: a drop-down with search, as yet with nothing to choose
 */
GtkWidget *
koers_choice_drop_down_new (const char *name)
{
  GtkWidget *self = gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_autoptr (GtkListItemFactory) factory = make_factory (G_CALLBACK (bind_cb)), list_factory = make_factory (G_CALLBACK (bind_in_list_cb));

  gtk_drop_down_set_factory (GTK_DROP_DOWN (self), factory);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self), list_factory);
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);
  koers_drop_down_set_name (GTK_DROP_DOWN (self), name);
  return self;
}

/**
 * koers_choice_drop_down_set:
 * @self: a drop-down made by koers_choice_drop_down_new()
 * @titles: (element-type utf8): what can be chosen
 * @selected: which of it is
 *
 * Offers other things to choose from. A long list can be searched.
 */
void
koers_choice_drop_down_set (GtkDropDown *self,
                            GPtrArray   *titles,
                            guint        selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (self), "name"));

  for (guint i = 0; i < titles->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (titles, i));
  gtk_drop_down_set_enable_search (self, titles->len > 10);
  gtk_drop_down_set_model (self, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self, selected);
  koers_drop_down_set_name (self, name);
}
