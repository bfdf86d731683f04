/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-palette.h"
#include "koers-chart-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_LEGEND_BOX (koers_legend_box_get_type ())
G_DECLARE_DERIVABLE_TYPE (KoersLegendBox, koers_legend_box, KOERS, LEGEND_BOX, GtkWidget)

struct _KoersLegendBoxClass {
  GtkWidgetClass parent_class;

  /* Draws the legend, or without a snapshot only measures it, and answers how high it is; 0 as long as there is nothing to explain. */
  double (*append) (KoersLegendBox          *self,
                    GtkSnapshot             *snapshot,
                    KoersChartText          *text,
                    const KoersChartPalette *palette,
                    double                   width,
                    gboolean                 rtl);
};

G_END_DECLS
