/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas-item.h"

G_BEGIN_DECLS

typedef struct _KoersCanvasItems KoersCanvasItems;

/**
 * KoersCanvasItemsFuncs:
 * @dup_sentence: (transfer full): what the picture shows there, in one sentence
 * @get_area: where it stands in the canvas
 * @open: carries out what assistive technology asks for
 * @follow: keeps and ensures the items of what is in view, with koers_canvas_items_keep() and koers_canvas_items_put()
 *
 * What a canvas knows of the things in its picture, each of which has a key.
 */
typedef struct {
  char            *(*dup_sentence) (GtkWidget *canvas,
                                    guint64    key);
  graphene_rect_t  (*get_area)     (GtkWidget *canvas,
                                    guint64    key);
  void             (*open)         (GtkWidget *canvas,
                                    guint64    key);
  void             (*follow)       (GtkWidget *canvas);
} KoersCanvasItemsFuncs;

typedef gboolean (*KoersCanvasItemsMatch) (GtkWidget *canvas,
                                           guint64    key,
                                           gpointer   data);

KoersCanvasItems *koers_canvas_items_new    (GtkWidget                   *canvas,
                                             GType                        type,
                                             const KoersCanvasItemsFuncs *funcs);
void              koers_canvas_items_free   (KoersCanvasItems            *self);
guint             koers_canvas_items_get_n  (KoersCanvasItems            *self);
GtkWidget        *koers_canvas_items_ensure (KoersCanvasItems            *self,
                                             guint64                      key);
void              koers_canvas_items_keep   (KoersCanvasItems            *self,
                                             KoersCanvasItemsMatch        match,
                                             gpointer                     data);
void              koers_canvas_items_put    (KoersCanvasItems            *self,
                                             guint64                      key,
                                             GtkWidget                  **last);
void              koers_canvas_items_queue  (KoersCanvasItems            *self);
void              koers_canvas_items_place  (KoersCanvasItems            *self);
void              koers_canvas_items_reset  (KoersCanvasItems            *self,
                                             gboolean                     has_current,
                                             guint64                      current);
void              koers_canvas_items_clear  (KoersCanvasItems            *self);

G_END_DECLS
