/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-focus.h"

/**
 * koers_focus_child:
 * @widget: a widget with one child that has all others
 * @direction: where the keyboard goes
 *
 * The `focus` of a widget class with a `grab_focus` of its own. GTK ends with that where no further child takes the keyboard, so that it
 * would go round in the widget and never come out, backwards least of all.
 *
 * Returns: whether something in the widget takes the keyboard
 */
gboolean
koers_focus_child (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
