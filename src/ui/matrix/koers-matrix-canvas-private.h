/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas-items.h"
#include "koers-matrix-canvas.h"
#include "koers-matrix-painter.h"

G_BEGIN_DECLS

struct _KoersMatrixCanvas {
  KoersCanvas          parent_instance;
  KoersMatrix         *matrix;
  KoersMatrixPainter  *painter;
  KoersChartPalette    palette;
  guint                serial;
  KoersMatrixLayout   *layout;
  double               layout_width;

  /* Whether the column that is marked is to be brought into view. */
  gboolean             reveal_marked;

  double               pointer_x;
  double               pointer_y;
  KoersMatrixPlace     hovered;

  /* The cell that the keyboard is at, and what its row and column stand for. */
  KoersMatrixPlace     current;
  KoersId              current_row;
  KoersId              current_column;

  KoersCanvasItems    *items;
};

/* koers-matrix-canvas.c */
KoersMatrixView  koers_matrix_canvas_get_view     (KoersMatrixCanvas *self);
gboolean         koers_matrix_canvas_has_cells    (KoersMatrixCanvas *self);
void             koers_matrix_canvas_activate     (KoersMatrixCanvas *self,
                                                   KoersMatrixPlace   place,
                                                   gboolean           menu);
void             koers_matrix_canvas_reveal       (KoersMatrixCanvas *self,
                                                   KoersMatrixPlace   place);

/* koers-matrix-canvas-input.c */
void             koers_matrix_canvas_add_pointer   (KoersMatrixCanvas *self);
gboolean         koers_matrix_canvas_query_tooltip (GtkWidget         *widget,
                                                    int                x,
                                                    int                y,
                                                    gboolean           keyboard_mode,
                                                    GtkTooltip        *tooltip);

/* koers-matrix-canvas-items.c */
KoersMatrixPlace koers_matrix_canvas_get_place    (guint64            key);
void             koers_matrix_canvas_init_items   (KoersMatrixCanvas *self);
GtkWidget       *koers_matrix_canvas_ensure_item  (KoersMatrixCanvas *self,
                                                   KoersMatrixPlace   place);
void             koers_matrix_canvas_reset_items  (KoersMatrixCanvas *self);

/* koers-matrix-canvas-keys.c */
void             koers_matrix_canvas_bind_keys       (GtkWidgetClass    *widget_class);
void             koers_matrix_canvas_go_to           (KoersMatrixCanvas *self,
                                                      KoersMatrixPlace   place);
gboolean         koers_matrix_canvas_grab_focus      (GtkWidget         *widget);
void             koers_matrix_canvas_set_focus_child (GtkWidget         *widget,
                                                      GtkWidget         *child);

G_END_DECLS
