/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-bar-item.h"
#include "koers-roadmap-edit.h"
#include "koers-roadmap-style.h"
#include "koers-roadmap-canvas.h"

G_BEGIN_DECLS

/* No milestone: the bar itself. */
#define KOERS_NO_MILESTONE G_MAXUINT

/**
 * KoersRoadmapDrag:
 * @hold: what is moved; nothing if nothing is
 * @is_begun: whether the hand has gone far enough to mean it
 * @initiative: whose bar it is; the lane where one is drawn
 * @x: where the pointer took hold of it, in pixels from the left
 * @y: the same from the top
 * @day: the day that was there
 * @at_x: where the pointer is now; negative if the keyboard moves it
 * @at_y: the same from the top
 * @place: when what is drawn would be planned
 * @target: the initiative that is to depend on it
 * @changes: (nullable): what letting go would do
 * @shifts: (nullable) (element-type KoersShift): what would then have to move along
 * @words: (nullable): the same for people
 *
 * A change of the plan that is seen before it is made.
 */
typedef struct {
  KoersRoadmapHold  hold;
  gboolean          is_begun;
  KoersId           initiative;
  double            x;
  double            y;
  double            day;
  double            at_x;
  double            at_y;
  KoersPlannedDates place;
  KoersId           target;
  KoersChangeSet   *changes;
  GArray           *shifts;
  char             *words;
} KoersRoadmapDrag;

struct _KoersRoadmapCanvas {
  GtkWidget              parent_instance;
  KoersRoadmapSource    *source;
  KoersRoadmapStyle      style;
  KoersRoadmapLayout    *layout;
  guint                  revision;
  KoersRoadmapPlacement *placement;
  /* What the lanes that show their heading only stand for. */
  GHashTable            *folded;
  /* What the selected bars stand for. */
  GHashTable            *selected;
  double                 axis_height;
  const char            *zoom;
  double                 zoom_pixels_per_day;
  guint                  zoom_id;

  GtkAdjustment         *hadjustment;
  GtkAdjustment         *vadjustment;
  guint                  hscroll_policy : 1;
  guint                  vscroll_policy : 1;
  /* Whether the view itself is the one that moves the adjustments, is laid out, selects, or folds. */
  guint                  configuring : 1;
  guint                  allocating : 1;
  guint                  selecting : 1;
  guint                  folding : 1;
  guint                  reveal_selected : 1;
  /* Whether the name of what the keyboard is at is to be typed. */
  guint                  rename_current : 1;
  guint                  rename_id;

  double                 pointer_x;
  double                 pointer_y;
  KoersId                hovered;
  /* What depends on each other around the bar that is looked at, and which bar that is. */
  GHashTable            *chain;
  KoersId                chain_subject;
  KoersTimeScale         gesture_scale;
  double                 gesture_y;
  gboolean               can_pan;
  gboolean               is_panning;
  KoersRoadmapDrag       drag;
  /* (nullable): a menu or a choice that is open. */
  GtkWidget             *popover;

  /* The row that the keyboard is at, by what it stands for, and where that was when it was seen last. */
  KoersId                current;
  guint                  current_row;
  /* The row from which several are selected. */
  KoersId                anchor;
  guint                  current_milestone;

  /* (element-type KoersId KoersRoadmapBarItem): those in use, by what they stand for, and those that wait. */
  GHashTable            *items;
  GPtrArray             *spare_items;
  guint                  sort_items_id;
  guint                  grow_items_id;
};

/* koers-roadmap-canvas.c */
void            koers_roadmap_canvas_show_selected   (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-rows.c */
void            koers_roadmap_canvas_select_id       (KoersRoadmapCanvas *self,
                                                      KoersId             id);
gboolean        koers_roadmap_canvas_update_layout   (KoersRoadmapCanvas *self);
gboolean        koers_roadmap_canvas_find_row        (KoersRoadmapCanvas *self,
                                                      KoersId             id,
                                                      guint              *row);
KoersId         koers_roadmap_canvas_get_row_id      (KoersRoadmapCanvas *self,
                                                      guint               row);
void            koers_roadmap_canvas_set_folded      (KoersRoadmapCanvas *self,
                                                      guint               lane,
                                                      gboolean            folded);
void            koers_roadmap_canvas_folded_changed_cb (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_select_bar      (KoersRoadmapCanvas *self,
                                                      guint               bar);
void            koers_roadmap_canvas_open_row        (KoersRoadmapCanvas *self,
                                                      guint               row,
                                                      guint               milestone);

/* koers-roadmap-canvas-time.c */
KoersTimeScale  koers_roadmap_canvas_get_scale       (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_set_scale       (KoersRoadmapCanvas *self,
                                                      KoersTimeScale      scale);
void            koers_roadmap_canvas_configure       (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_scrolled_cb     (KoersRoadmapCanvas *self,
                                                      GtkAdjustment      *adjustment);
void            koers_roadmap_canvas_pan             (KoersRoadmapCanvas *self,
                                                      double              steps);
void            koers_roadmap_canvas_reveal_row      (KoersRoadmapCanvas *self,
                                                      guint               row);
void            koers_roadmap_canvas_reveal_span     (KoersRoadmapCanvas *self,
                                                      KoersSpan           span);
void            koers_roadmap_canvas_update_zoom     (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-items.c */
void            koers_roadmap_canvas_update_items    (KoersRoadmapCanvas *self,
                                                      gboolean            relabel);
GtkWidget      *koers_roadmap_canvas_ensure_item     (KoersRoadmapCanvas *self,
                                                      guint               row);
void            koers_roadmap_canvas_label_row       (KoersRoadmapCanvas *self,
                                                      guint               row);
void            koers_roadmap_canvas_clear_items     (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-select.c */
GPtrArray      *koers_roadmap_canvas_dup_moved       (KoersRoadmapCanvas *self,
                                                      KoersRecord        *initiative);
gboolean        koers_roadmap_canvas_is_one_of_many  (KoersRoadmapCanvas *self,
                                                      guint               bar);
void            koers_roadmap_canvas_toggle_bar      (KoersRoadmapCanvas *self,
                                                      guint               bar);
void            koers_roadmap_canvas_select_to       (KoersRoadmapCanvas *self,
                                                      guint               row);
graphene_rect_t koers_roadmap_canvas_get_marquee     (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_mark            (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_select_marked   (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-chain.c */
GHashTable     *koers_roadmap_canvas_get_chain       (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-draw.c */
const KoersPlacedBar *koers_roadmap_canvas_find_placed (KoersRoadmapCanvas *self,
                                                        KoersId           id);
void            koers_roadmap_canvas_snapshot        (GtkWidget          *widget,
                                                      GtkSnapshot        *snapshot);

/* koers-roadmap-canvas-drag.c */
gboolean        koers_roadmap_canvas_take_hold       (KoersRoadmapCanvas *self,
                                                      KoersRoadmapHit     at,
                                                      double              x,
                                                      double              y);
void            koers_roadmap_canvas_take_marquee    (KoersRoadmapCanvas *self,
                                                      double              x,
                                                      double              y);
gboolean        koers_roadmap_canvas_drag_to         (KoersRoadmapCanvas *self,
                                                      KoersRoadmapHit     at,
                                                      double              x,
                                                      double              y,
                                                      gboolean            by_day);
void            koers_roadmap_canvas_drop            (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_let_go          (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-place.c */
void            koers_roadmap_canvas_take_place      (KoersRoadmapCanvas *self,
                                                      KoersRoadmapHit     at,
                                                      double              x,
                                                      double              y);
void            koers_roadmap_canvas_draw_to         (KoersRoadmapCanvas *self,
                                                      double              x,
                                                      gboolean            by_day);
KoersRecord    *koers_roadmap_canvas_add_bar         (KoersRoadmapCanvas *self,
                                                      guint               lane,
                                                      KoersPlannedDates   dates);
void            koers_roadmap_canvas_add_drawn       (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-edit.c */
gboolean        koers_roadmap_canvas_check_edit      (KoersRoadmapCanvas *self);
KoersTimeUnit   koers_roadmap_canvas_get_unit        (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_plan            (KoersRoadmapCanvas *self,
                                                      KoersRecord        *initiative,
                                                      KoersChangeSet     *changes);
void            koers_roadmap_canvas_carry_out       (KoersRoadmapCanvas *self);
gboolean        koers_roadmap_canvas_nudge           (KoersRoadmapCanvas *self,
                                                      KoersId             id,
                                                      KoersRoadmapHold    hold,
                                                      int                 direction);
void            koers_roadmap_canvas_close_popover   (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_open_popover    (KoersRoadmapCanvas *self,
                                                      GtkWidget          *popover,
                                                      guint               row);
void            koers_roadmap_canvas_choose_successor (KoersRoadmapCanvas *self,
                                                       guint               row);

/* koers-roadmap-canvas-menu.c */
void            koers_roadmap_canvas_open_menu       (KoersRoadmapCanvas *self,
                                                      guint               row,
                                                      double              x,
                                                      double              y);
void            koers_roadmap_canvas_do              (KoersRoadmapCanvas *self,
                                                      guint               row,
                                                      const char         *action,
                                                      const char         *target);

/* koers-roadmap-canvas-lanes.c */
GArray         *koers_roadmap_canvas_dup_held        (KoersRoadmapCanvas *self,
                                                      guint               bar);
void            koers_roadmap_canvas_move_to_lane    (KoersRoadmapCanvas *self,
                                                      guint               row,
                                                      guint               lane);
void            koers_roadmap_canvas_step_lane       (KoersRoadmapCanvas *self,
                                                      guint               row,
                                                      int                 direction);

/* koers-roadmap-canvas-name.c */
void            koers_roadmap_canvas_rename          (KoersRoadmapCanvas *self,
                                                      guint               row);
void            koers_roadmap_canvas_rename_current  (KoersRoadmapCanvas *self);

/* koers-roadmap-canvas-preview.c */
void            koers_roadmap_canvas_append_preview  (KoersRoadmapCanvas *self,
                                                      GtkSnapshot        *snapshot);

/* koers-roadmap-canvas-input.c */
void            koers_roadmap_canvas_add_input       (KoersRoadmapCanvas *self);
void            koers_roadmap_canvas_update_hovered  (KoersRoadmapCanvas *self);
gboolean        koers_roadmap_canvas_query_marker    (KoersRoadmapCanvas *self,
                                                      double              x,
                                                      double              y,
                                                      GtkTooltip         *tooltip);
gboolean        koers_roadmap_canvas_query_tooltip   (GtkWidget          *widget,
                                                      int                 x,
                                                      int                 y,
                                                      gboolean            keyboard_mode,
                                                      GtkTooltip         *tooltip);

/* koers-roadmap-canvas-keys.c */
void            koers_roadmap_canvas_bind_keys       (GtkWidgetClass     *widget_class);

/* koers-roadmap-canvas-focus.c */
void            koers_roadmap_canvas_focus_row      (KoersRoadmapCanvas *self,
                                                      guint               row,
                                                      guint               milestone);
gboolean        koers_roadmap_canvas_focus           (GtkWidget          *widget,
                                                      GtkDirectionType    direction);
gboolean        koers_roadmap_canvas_grab_focus      (GtkWidget          *widget);
void            koers_roadmap_canvas_set_focus_child (GtkWidget          *widget,
                                                      GtkWidget          *child);

G_END_DECLS
