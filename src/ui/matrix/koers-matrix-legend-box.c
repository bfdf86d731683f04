/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-legend-box.h"

#include "koers-matrix-legend.h"

/**
 * KoersMatrixLegendBox:
 *
 * What the signs and shades of a matrix mean, on as many lines as that takes.
 */
struct _KoersMatrixLegendBox {
  KoersLegendBox  parent_instance;
  KoersMatrix    *matrix;
};

G_DEFINE_FINAL_TYPE (KoersMatrixLegendBox, koers_matrix_legend_box, KOERS_TYPE_LEGEND_BOX)

static double
koers_matrix_legend_box_append (KoersLegendBox          *box,
                                GtkSnapshot             *snapshot,
                                KoersChartText          *text,
                                const KoersChartPalette *palette,
                                double                   width,
                                gboolean                 rtl)
{
  KoersMatrix *matrix = KOERS_MATRIX_LEGEND_BOX (box)->matrix;

  return matrix != NULL ? koers_matrix_legend_append (snapshot, matrix, text, palette, width, rtl) : 0;
}

static void
koers_matrix_legend_box_finalize (GObject *object)
{
  g_clear_pointer (&KOERS_MATRIX_LEGEND_BOX (object)->matrix, koers_matrix_unref);

  G_OBJECT_CLASS (koers_matrix_legend_box_parent_class)->finalize (object);
}

static void
koers_matrix_legend_box_class_init (KoersMatrixLegendBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_matrix_legend_box_finalize;
  KOERS_LEGEND_BOX_CLASS (klass)->append = koers_matrix_legend_box_append;
}

static void
koers_matrix_legend_box_init (KoersMatrixLegendBox *self)
{
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
