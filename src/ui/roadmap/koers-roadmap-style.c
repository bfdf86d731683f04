/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-style.h"

#include "koers-chart-style.h"

#include <string.h>

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
  *self = (KoersRoadmapStyle) { .widget = widget, .palette = koers_chart_style_get_palette () };
  koers_chart_style_watch (widget);
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
  KoersChartPalette palette = koers_chart_style_get_palette ();
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
