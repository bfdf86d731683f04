/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-drop-down-name.h"

/* In GTK 4.8 the focus in a drop-down is on a button inside it, which is named after its type and does not say what is chosen. What is
 * chosen is shown there in a row of a list that says it can have the focus, but never gets it. */

static void
keep_focus_out (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_focusable (child, FALSE);
      keep_focus_out (child);
    }
}

static GtkWidget *
find_stack (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_STACK (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_stack (child);
  return found;
}

static void
selected_changed_cb (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), "name"), *empty_title = g_object_get_data (G_OBJECT (drop_down), "empty-title");
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  GtkExpression *expression = gtk_drop_down_get_expression (drop_down);
  g_auto (GValue) title = G_VALUE_INIT;
  g_autofree char *label = NULL;

  if (item != NULL && expression != NULL && gtk_expression_evaluate (expression, item, &title))
    label = g_strdup_printf ("%s: %s", name, g_value_get_string (&title));
  else if (GTK_IS_STRING_OBJECT (item))
    label = g_strdup_printf ("%s: %s", name, gtk_string_object_get_string (item));
  else if (item == NULL && empty_title != NULL)
    label = g_strdup_printf ("%s: %s", name, empty_title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (drop_down))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : name, -1);
}

static void
setup_shown_cb (GtkDropDown *drop_down,
                GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_shown_cb (GtkDropDown *drop_down,
               GtkListItem *item)
{
  GtkExpression *expression = gtk_drop_down_get_expression (drop_down);
  g_auto (GValue) title = G_VALUE_INIT;

  if (expression != NULL && gtk_expression_evaluate (expression, gtk_list_item_get_item (item), &title))
    gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), g_value_get_string (&title));
}

/**
 * koers_drop_down_set_narrow:
 * @drop_down: a drop-down with an expression for what its items are called
 *
 * Lets it be narrower than what is chosen in it; GTK 4.8 would make the window as wide as that. Its list shows all of it.
 */
void
koers_drop_down_set_narrow (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) shown = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (shown, "setup", G_CALLBACK (setup_shown_cb), drop_down, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "bind", G_CALLBACK (bind_shown_cb), drop_down, G_CONNECT_SWAPPED);
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, shown);
}

/**
 * koers_drop_down_set_name:
 * @drop_down: a drop-down
 * @name: what it is for
 *
 * Names a drop-down for assistive technology, together with what is chosen in it.
 */
void
koers_drop_down_set_name (GtkDropDown *drop_down,
                          const char  *name)
{
  g_object_set_data_full (G_OBJECT (drop_down), "name", g_strdup (name), g_free);
  g_signal_handlers_disconnect_by_func (drop_down, selected_changed_cb, NULL);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_changed_cb), NULL);
  keep_focus_out (gtk_widget_get_first_child (GTK_WIDGET (drop_down)));
  selected_changed_cb (drop_down);
}

/**
 * koers_drop_down_set_empty_title:
 * @drop_down: a drop-down
 * @title: what stands there while nothing is chosen
 *
 * Says something else than GTK does, which is "(None)". It is part of the name that koers_drop_down_set_name() gives afterwards.
 */
void
koers_drop_down_set_empty_title (GtkDropDown *drop_down,
                                 const char  *title)
{
  GtkWidget *stack = find_stack (gtk_widget_get_first_child (GTK_WIDGET (drop_down)));
  GtkWidget *label = stack != NULL ? gtk_stack_get_child_by_name (GTK_STACK (stack), "empty") : NULL;

  g_object_set_data_full (G_OBJECT (drop_down), "empty-title", g_strdup (title), g_free);
  if (GTK_IS_LABEL (label))
    gtk_label_set_label (GTK_LABEL (label), title);
}
