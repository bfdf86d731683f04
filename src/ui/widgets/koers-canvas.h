/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_CANVAS (koers_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (KoersCanvas, koers_canvas, KOERS, CANVAS, GtkWidget)

/**
 * KoersCanvasSize:
 * @width: how wide all of the picture is, in pixels
 * @height: how high all of it is, its heading included
 * @head: how high the heading is that stays at the top
 */
typedef struct {
  double width;
  double height;
  double head;
} KoersCanvasSize;

/**
 * KoersCanvasStretch:
 * @start: where something begins in the picture, in pixels in the direction of reading
 * @size: how long it is
 * @room: how much of the picture is seen in that direction
 */
typedef struct {
  double start;
  double size;
  double room;
} KoersCanvasStretch;

struct _KoersCanvasClass {
  GtkWidgetClass parent_class;

  /* Answers whether there is a picture that has been laid out. */
  gboolean (*get_size) (KoersCanvas     *self,
                        KoersCanvasSize *size);
  void     (*scrolled) (KoersCanvas     *self);
};

gboolean koers_canvas_is_rtl            (KoersCanvas              *self);
double   koers_canvas_get_x             (KoersCanvas              *self);
double   koers_canvas_get_y             (KoersCanvas              *self);
gboolean koers_canvas_has_visible_focus (KoersCanvas              *self);
void     koers_canvas_configure         (KoersCanvas              *self);
void     koers_canvas_reveal            (KoersCanvas              *self,
                                         const KoersCanvasStretch *across,
                                         const KoersCanvasStretch *down);

G_END_DECLS
