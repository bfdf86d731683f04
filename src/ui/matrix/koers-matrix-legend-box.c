/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-legend-box.h"

#include "koers-chart-style.h"
#include "koers-matrix-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * KoersMatrixLegendBox:
 *
 * What the signs and shades of a matrix mean, on as many lines as that takes.
 */
struct _KoersMatrixLegendBox {
  GtkWidget       parent_instance;
  KoersMatrix    *matrix;
  KoersChartText *text;
  guint           serial;
};

G_DEFINE_FINAL_TYPE (KoersMatrixLegendBox, koers_matrix_legend_box, GTK_TYPE_WIDGET)

static double
append (KoersMatrixLegendBox *self,
        GtkSnapshot          *snapshot,
        double                width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);
  KoersChartPalette palette = koers_chart_style_get_palette ();

  if (self->matrix == NULL)
    return 0;
  if (self->text == NULL || serial != self->serial)
    {
      g_clear_pointer (&self->text, koers_chart_text_free);
      self->text = koers_chart_text_new (context);
      self->serial = serial;
    }
  return koers_matrix_legend_append (snapshot, self->matrix, self->text, &palette, width,
                                     gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static GtkSizeRequestMode
koers_matrix_legend_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_matrix_legend_box_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  KoersMatrixLegendBox *self = KOERS_MATRIX_LEGEND_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 200;
  else
    *minimum = *natural = (int) ceil (append (self, NULL, for_size < 0 ? 200 : for_size));
}

static void
koers_matrix_legend_box_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  append (KOERS_MATRIX_LEGEND_BOX (widget), snapshot, gtk_widget_get_width (widget));
}

static void
koers_matrix_legend_box_finalize (GObject *object)
{
  KoersMatrixLegendBox *self = KOERS_MATRIX_LEGEND_BOX (object);

  g_clear_pointer (&self->text, koers_chart_text_free);
  g_clear_pointer (&self->matrix, koers_matrix_unref);

  G_OBJECT_CLASS (koers_matrix_legend_box_parent_class)->finalize (object);
}

static void
koers_matrix_legend_box_class_init (KoersMatrixLegendBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_matrix_legend_box_finalize;
  widget_class->get_request_mode = koers_matrix_legend_box_get_request_mode;
  widget_class->measure = koers_matrix_legend_box_measure;
  widget_class->snapshot = koers_matrix_legend_box_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_matrix_legend_box_init (KoersMatrixLegendBox *self)
{
  koers_chart_style_watch (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
}

/**
 * koers_matrix_legend_box_set_matrix:
 * @self: a legend
 * @matrix: (nullable): the matrix that it explains
 *
 * Explains another matrix.
 */
void
koers_matrix_legend_box_set_matrix (KoersMatrixLegendBox *self,
                                    KoersMatrix          *matrix)
{
  if (self->matrix == matrix)
    return;

  g_clear_pointer (&self->matrix, koers_matrix_unref);
  self->matrix = matrix != NULL ? koers_matrix_ref (matrix) : NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
