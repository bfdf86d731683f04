/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-style.h"

#include <adwaita.h>
#include <string.h>

static KoersChartPalette
choose_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return koers_chart_palette_high_contrast (dark);
  return dark ? koers_chart_palette_dark () : koers_chart_palette_light ();
}

/**
 * koers_roadmap_style_init:
 * @self: (out): a style
 * @widget: what is drawn; it is laid out and drawn again when the colours change
 *
 * Prepares the drawing of a widget.
 */
void
koers_roadmap_style_init (KoersRoadmapStyle *self,
                          GtkWidget         *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  *self = (KoersRoadmapStyle) { .widget = widget, .palette = choose_palette () };
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_resize), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_resize), widget, G_CONNECT_SWAPPED);
}

void
koers_roadmap_style_clear (KoersRoadmapStyle *self)
{
  g_clear_pointer (&self->painter, koers_roadmap_painter_free);
}

/**
 * koers_roadmap_style_update:
 * @self: a style
 *
 * Brings painter and palette up to date with the widget; before it is measured or laid out.
 *
 * Returns: whether the sizes of things may have changed
 */
gboolean
koers_roadmap_style_update (KoersRoadmapStyle *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  guint serial = pango_context_get_serial (context);
  KoersChartPalette palette = choose_palette ();
  gboolean is_new = self->painter == NULL || serial != self->serial;

  if (is_new)
    {
      koers_roadmap_style_clear (self);
      self->painter = koers_roadmap_painter_new (context, &palette);
      self->serial = serial;
    }
  else if (memcmp (&palette, &self->palette, sizeof palette) != 0)
    koers_roadmap_painter_set_palette (self->painter, &palette);
  self->palette = palette;
  return is_new;
}
