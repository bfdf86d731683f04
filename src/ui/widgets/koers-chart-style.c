/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chart-style.h"

#include <adwaita.h>

/**
 * koers_chart_style_get_palette:
 *
 * Returns: the colours of charts that suit the style at this moment
 */
KoersChartPalette
koers_chart_style_get_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return koers_chart_palette_high_contrast (dark);
  return dark ? koers_chart_palette_dark () : koers_chart_palette_light ();
}

/**
 * koers_chart_style_watch:
 * @widget: what draws a chart
 *
 * Has a widget laid out and drawn again when the colours change.
 */
void
koers_chart_style_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_resize), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_resize), widget, G_CONNECT_SWAPPED);
}
