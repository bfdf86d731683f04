/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-focus.h"

static GtkWidget *
get_next (GtkWidget *widget,
          GtkWidget *child,
          gboolean   backwards)
{
  if (child == NULL)
    return backwards ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  return backwards ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
}

/**
 * koers_focus_children:
 * @widget: a widget
 * @direction: where the keyboard goes
 *
 * The `focus` of a widget class with a `grab_focus` of its own. GTK ends with that where no further child takes the keyboard, so that it
 * would go round in the widget and never come out, backwards least of all.
 *
 * Returns: whether something in the widget takes the keyboard
 */
gboolean
koers_focus_children (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  gboolean backwards = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
  GtkWidget *focus = gtk_widget_get_focus_child (widget), *child = focus != NULL ? focus : get_next (widget, NULL, backwards);

  /* A menu moves the keyboard within itself, but is not come to from outside. */
  for (; child != NULL; child = get_next (widget, child, backwards))
    if (gtk_widget_get_mapped (child) && (child == focus || !GTK_IS_NATIVE (child)) && gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

/**
 * koers_focus_out:
 * @widget: a widget
 * @direction: where the keyboard goes
 *
 * The `focus` of a widget class with a `grab_focus` of its own, to which one comes as GTK does: to a list that has no rows yet too. Tab
 * leaves it as with koers_focus_children().
 *
 * Returns: whether something in the widget takes the keyboard
 */
gboolean
koers_focus_out (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (widget, direction);
  return koers_focus_children (widget, direction);
}

/**
 * koers_focus_content:
 * @widget: a widget
 * @direction: where the keyboard goes
 *
 * As koers_focus_children(), for a page that one comes to for what its `grab_focus` brings the keyboard to, with tools before that.
 *
 * Returns: whether something in the widget takes the keyboard
 */
gboolean
koers_focus_content (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);
  return koers_focus_children (widget, direction);
}
