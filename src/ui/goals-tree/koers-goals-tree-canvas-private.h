/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree-canvas.h"
#include "koers-goals-tree-item.h"
#include "koers-goals-tree-painter.h"

G_BEGIN_DECLS

struct _KoersGoalsTreeCanvas {
  GtkWidget              parent_instance;
  KoersGoalsTree        *tree;
  KoersGoalsTreePainter *painter;
  KoersChartPalette      palette;
  guint                  serial;
  KoersGoalsTreeLayout  *layout;
  double                 layout_width;

  GtkAdjustment         *hadjustment;
  GtkAdjustment         *vadjustment;
  guint                  hscroll_policy : 1;
  guint                  vscroll_policy : 1;
  /* Whether the canvas itself is the one that moves the adjustments. */
  guint                  configuring : 1;
  /* How far it is scrolled in the direction of reading. */
  double                 x;

  double                 pointer_x;
  double                 pointer_y;
  guint                  pointed;

  /* The node that the keyboard is at, and what it and the selected one stand for. */
  guint                  current;
  KoersId                current_id;
  KoersId                selected_id;

  /* (element-type guint KoersGoalsTreeItem): those in use, by their node, and those that wait. */
  GHashTable            *items;
  GPtrArray             *spare_items;
  guint                  rest_id;
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
GtkWidget       *koers_goals_tree_canvas_ensure_item   (KoersGoalsTreeCanvas *self,
                                                        guint                 node);
void             koers_goals_tree_canvas_place_items   (KoersGoalsTreeCanvas *self);
void             koers_goals_tree_canvas_reset_items   (KoersGoalsTreeCanvas *self);
void             koers_goals_tree_canvas_queue_items   (KoersGoalsTreeCanvas *self);
void             koers_goals_tree_canvas_clear_items   (KoersGoalsTreeCanvas *self);

/* koers-goals-tree-canvas-keys.c */
void             koers_goals_tree_canvas_bind_keys       (GtkWidgetClass       *widget_class);
void             koers_goals_tree_canvas_go_to           (KoersGoalsTreeCanvas *self,
                                                          guint                 node);
gboolean         koers_goals_tree_canvas_focus           (GtkWidget            *widget,
                                                          GtkDirectionType      direction);
gboolean         koers_goals_tree_canvas_grab_focus      (GtkWidget            *widget);
void             koers_goals_tree_canvas_set_focus_child (GtkWidget            *widget,
                                                          GtkWidget            *child);

G_END_DECLS
