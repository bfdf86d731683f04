/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix-canvas.h"
#include "koers-matrix-cell-item.h"
#include "koers-matrix-painter.h"

G_BEGIN_DECLS

struct _KoersMatrixCanvas {
  GtkWidget            parent_instance;
  KoersMatrix         *matrix;
  KoersMatrixPainter  *painter;
  KoersChartPalette    palette;
  guint                serial;
  KoersMatrixLayout   *layout;
  double               layout_width;

  GtkAdjustment       *hadjustment;
  GtkAdjustment       *vadjustment;
  guint                hscroll_policy : 1;
  guint                vscroll_policy : 1;
  /* Whether the canvas itself is the one that moves the adjustments. */
  guint                configuring : 1;
  /* Whether the column that is marked is to be brought into view. */
  guint                reveal_marked : 1;
  /* How far it is scrolled in the direction of reading. */
  double               x;

  double               pointer_x;
  double               pointer_y;
  KoersMatrixPlace     hovered;

  /* The cell that the keyboard is at, and what its row and column stand for. */
  KoersMatrixPlace     current;
  KoersId              current_row;
  KoersId              current_column;

  /* (element-type guint64 KoersMatrixCellItem): those in use, by their place, and those that wait. */
  GHashTable          *items;
  GPtrArray           *spare_items;
  guint                rest_id;
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
GtkWidget       *koers_matrix_canvas_ensure_item  (KoersMatrixCanvas *self,
                                                   KoersMatrixPlace   place);
void             koers_matrix_canvas_place_items  (KoersMatrixCanvas *self);
void             koers_matrix_canvas_reset_items  (KoersMatrixCanvas *self);
void             koers_matrix_canvas_queue_items  (KoersMatrixCanvas *self);
void             koers_matrix_canvas_clear_items  (KoersMatrixCanvas *self);

/* koers-matrix-canvas-keys.c */
void             koers_matrix_canvas_bind_keys       (GtkWidgetClass    *widget_class);
void             koers_matrix_canvas_go_to           (KoersMatrixCanvas *self,
                                                      KoersMatrixPlace   place);
gboolean         koers_matrix_canvas_focus           (GtkWidget         *widget,
                                                      GtkDirectionType   direction);
gboolean         koers_matrix_canvas_grab_focus      (GtkWidget         *widget);
void             koers_matrix_canvas_set_focus_child (GtkWidget         *widget,
                                                      GtkWidget         *child);

G_END_DECLS
