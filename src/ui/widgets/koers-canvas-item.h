/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_CANVAS_ITEM (koers_canvas_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (KoersCanvasItem, koers_canvas_item, KOERS, CANVAS_ITEM, GtkWidget)

struct _KoersCanvasItemClass {
  GtkWidgetClass parent_class;
};

void    koers_canvas_item_class_set_names (KoersCanvasItemClass *klass,
                                           const char           *css_name,
                                           const char           *action_name);
guint64 koers_canvas_item_get_key         (KoersCanvasItem      *self);
void    koers_canvas_item_set_key         (KoersCanvasItem      *self,
                                           guint64               key);
void    koers_canvas_item_set_label       (KoersCanvasItem      *self,
                                           const char           *label);
void    koers_canvas_item_set_in_use      (KoersCanvasItem      *self,
                                           gboolean              in_use);

G_END_DECLS
