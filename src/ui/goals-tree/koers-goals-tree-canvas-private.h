/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-canvas-items.h"
#include "koers-goals-tree-canvas.h"
#include "koers-goals-tree-painter.h"

G_BEGIN_DECLS

struct _KoersGoalsTreeCanvas {
  KoersCanvas            parent_instance;
  KoersGoalsTree        *tree;
  KoersGoalsTreePainter *painter;
  KoersChartPalette      palette;
  guint                  serial;
  KoersGoalsTreeLayout  *layout;
  double                 layout_width;

  double                 pointer_x;
  double                 pointer_y;
  guint                  pointed;

  /* The node that the keyboard is at, and what it and the selected one stand for. */
  guint                  current;
  KoersId                current_id;
  KoersId                selected_id;

  KoersCanvasItems      *items;
};

/* koers-goals-tree-canvas.c */
graphene_rect_t  koers_goals_tree_canvas_get_view      (KoersGoalsTreeCanvas *self);
graphene_rect_t  koers_goals_tree_canvas_get_box       (KoersGoalsTreeCanvas *self,
                                                        guint                 node);
gboolean         koers_goals_tree_canvas_has_nodes     (KoersGoalsTreeCanvas *self);
void             koers_goals_tree_canvas_select        (KoersGoalsTreeCanvas *self,
                                                        guint                 node,
                                                        gboolean              open);
void             koers_goals_tree_canvas_reveal        (KoersGoalsTreeCanvas *self,
                                                        guint                 node);

/* koers-goals-tree-canvas-input.c */
void             koers_goals_tree_canvas_add_pointer   (KoersGoalsTreeCanvas *self);
gboolean         koers_goals_tree_canvas_query_tooltip (GtkWidget            *widget,
                                                        int                   x,
                                                        int                   y,
                                                        gboolean              keyboard_mode,
                                                        GtkTooltip           *tooltip);

/* koers-goals-tree-canvas-items.c */
void             koers_goals_tree_canvas_init_items    (KoersGoalsTreeCanvas *self);

/* koers-goals-tree-canvas-keys.c */
void             koers_goals_tree_canvas_bind_keys       (GtkWidgetClass       *widget_class);
void             koers_goals_tree_canvas_go_to           (KoersGoalsTreeCanvas *self,
                                                          guint                 node);
gboolean         koers_goals_tree_canvas_grab_focus      (GtkWidget            *widget);
void             koers_goals_tree_canvas_set_focus_child (GtkWidget            *widget,
                                                          GtkWidget            *child);

G_END_DECLS
