/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-tooltip.h"

#define TEXT_KEY "koers-tooltip"

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), TEXT_KEY);

  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * koers_tooltip_set:
 * @widget: something in a row of a list
 * @text: (nullable): what is said of it
 *
 * Does what gtk_widget_set_tooltip_text() does, which asks the X server each time where the pointer is: several questions and answers, of
 * which a list that shows something else would wait for hundreds.
 */
void
koers_tooltip_set (GtkWidget  *widget,
                   const char *text)
{
  if (text == NULL && !gtk_widget_get_has_tooltip (widget))
    return;
  if (!gtk_widget_get_has_tooltip (widget))
    {
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
      gtk_widget_set_has_tooltip (widget, TRUE);
    }
  g_object_set_data_full (G_OBJECT (widget), TEXT_KEY, g_strdup (text), g_free);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
