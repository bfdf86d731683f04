/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-legend-box.h"

#include "koers-chart-style.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The least that is of any use, in pixels. */
#define MIN_WIDTH 200

/**
 * KoersLegendBox:
 *
 * What the signs of a picture mean, on as many lines as that takes.
 */
typedef struct {
  KoersChartText *text;
  guint           serial;
} KoersLegendBoxPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KoersLegendBox, koers_legend_box, GTK_TYPE_WIDGET)

static double
append (KoersLegendBox *self,
        GtkSnapshot    *snapshot,
        double          width)
{
  KoersLegendBoxPrivate *priv = koers_legend_box_get_instance_private (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);
  KoersChartPalette palette = koers_chart_style_get_palette ();

  if (priv->text == NULL || serial != priv->serial)
    {
      g_clear_pointer (&priv->text, koers_chart_text_free);
      priv->text = koers_chart_text_new (context);
      priv->serial = serial;
    }
  return KOERS_LEGEND_BOX_GET_CLASS (self)->append (self, snapshot, priv->text, &palette, width,
                                                    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static GtkSizeRequestMode
koers_legend_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_legend_box_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = (int) ceil (append (KOERS_LEGEND_BOX (widget), NULL, for_size < 0 ? MIN_WIDTH : for_size));
}

static void
koers_legend_box_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  append (KOERS_LEGEND_BOX (widget), snapshot, gtk_widget_get_width (widget));
}

static void
koers_legend_box_finalize (GObject *object)
{
  KoersLegendBoxPrivate *priv = koers_legend_box_get_instance_private (KOERS_LEGEND_BOX (object));

  g_clear_pointer (&priv->text, koers_chart_text_free);

  G_OBJECT_CLASS (koers_legend_box_parent_class)->finalize (object);
}

static void
koers_legend_box_class_init (KoersLegendBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_legend_box_finalize;
  widget_class->get_request_mode = koers_legend_box_get_request_mode;
  widget_class->measure = koers_legend_box_measure;
  widget_class->snapshot = koers_legend_box_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_legend_box_init (KoersLegendBox *self)
{
  koers_chart_style_watch (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
}
