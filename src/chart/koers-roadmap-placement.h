/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <graphene.h>

#include "koers-roadmap-layout.h"
#include "koers-time-scale.h"

G_BEGIN_DECLS

/**
 * KoersPlacedFlags:
 * @KOERS_PLACED_SOFT_START: the start is known to the quarter or year only
 * @KOERS_PLACED_SOFT_END: the end is known to the quarter or year only
 * @KOERS_PLACED_OPEN_END: there is no end
 * @KOERS_PLACED_UNDATED: there are no dates
 * @KOERS_PLACED_EARLIER: it lies before what the view shows
 * @KOERS_PLACED_LATER: it lies after what the view shows
 * @KOERS_PLACED_FORECAST_EARLY: the forecast ends before the plan
 * @KOERS_PLACED_ELLIPSISED: a text is cut and needs a tooltip
 * @KOERS_PLACED_INSIDE: a text stands inside its bar
 * @KOERS_PLACED_DIM: a text says something about something else
 * @KOERS_PLACED_COLLAPSED: a lane shows its heading only
 *
 * What a painter and a reader have to know about a placed thing.
 */
typedef enum {
  KOERS_PLACED_SOFT_START = 1 << 0,
  KOERS_PLACED_SOFT_END = 1 << 1,
  KOERS_PLACED_OPEN_END = 1 << 2,
  KOERS_PLACED_UNDATED = 1 << 3,
  KOERS_PLACED_EARLIER = 1 << 4,
  KOERS_PLACED_LATER = 1 << 5,
  KOERS_PLACED_FORECAST_EARLY = 1 << 6,
  KOERS_PLACED_ELLIPSISED = 1 << 7,
  KOERS_PLACED_INSIDE = 1 << 8,
  KOERS_PLACED_DIM = 1 << 9,
  KOERS_PLACED_COLLAPSED = 1 << 10
} KoersPlacedFlags;

/**
 * KoersPlacedLane:
 * @lane: the number of the lane
 * @flags: whether it is collapsed
 * @role: how its name is written
 * @rect: its heading, as wide as the view
 * @fold: the sign that folds and unfolds it
 * @label: its name
 * @count: how many bars it has
 * @count_text: that number for people
 */
typedef struct {
  guint            lane;
  KoersPlacedFlags flags;
  KoersTextRole    role;
  graphene_rect_t  rect;
  graphene_rect_t  fold;
  graphene_rect_t  label;
  graphene_rect_t  count;
  char             count_text[16];
} KoersPlacedLane;

/**
 * KoersPlacedBar:
 * @bar: the number of the bar
 * @lane: the number of its lane
 * @flags: what is known of it
 * @row: its row, as wide as the view
 * @rect: the bar, a little more than what the view shows of it; empty if that is nothing
 * @progress: how much of it is done; empty if that is nothing or not known
 * @forecast: from the planned to the expected end; empty if they are the same
 * @baseline: when it was to be done in the frozen plan; empty if that is not shown
 * @glyphs: room for the sign of its state and, if it has one, the sign of its light
 * @arrow: room for an arrow to where the bar goes on; empty if there is none
 * @soft_start: over how many pixels a soft start fades in
 * @soft_end: over how many pixels a soft or open end fades out
 * @first_text: its first text
 * @n_texts: how many texts it has
 * @first_milestone: its first milestone
 * @n_milestones: how many milestones of it are in the view
 */
typedef struct {
  guint            bar;
  guint            lane;
  KoersPlacedFlags flags;
  graphene_rect_t  row;
  graphene_rect_t  rect;
  graphene_rect_t  progress;
  graphene_rect_t  forecast;
  graphene_rect_t  baseline;
  graphene_rect_t  glyphs;
  graphene_rect_t  arrow;
  double           soft_start;
  double           soft_end;
  guint            first_text;
  guint            n_texts;
  guint            first_milestone;
  guint            n_milestones;
} KoersPlacedBar;

/**
 * KoersPlacedMilestone:
 * @milestone: the number of the milestone within those of its bar
 * @state: how it stands
 * @kind: what it is
 * @rect: the square around its sign
 * @period: the time it may fall in, if that is wider than the sign; empty if not
 */
typedef struct {
  guint                      milestone;
  KoersRoadmapMilestoneState state;
  KoersRoadmapMilestoneKind  kind;
  graphene_rect_t            rect;
  graphene_rect_t            period;
} KoersPlacedMilestone;

/**
 * KoersPlacedText:
 * @text: UTF-8, lent by the roadmap or the translation
 * @role: what it is for
 * @flags: whether it is cut, inside its bar, dim
 * @rect: where it stands
 */
typedef struct {
  const char      *text;
  KoersTextRole    role;
  KoersPlacedFlags flags;
  graphene_rect_t  rect;
} KoersPlacedText;

/**
 * KoersPlacedCount:
 * @state: a state
 * @glyph: the sign of that state
 * @rect: where the number stands
 * @text: how many bars of a lane have that state, for people
 */
typedef struct {
  KoersRoadmapState state;
  graphene_rect_t   glyph;
  graphene_rect_t   rect;
  char              text[16];
} KoersPlacedCount;

/**
 * KoersPlacedSummary:
 * @lane: the number of a collapsed lane
 * @rect: one bar from the first start to the last end in it, a little more than what the view shows of it; empty if that is nothing
 * @counts: how many bars there are of each state that has any, on that bar or beside it
 * @n_counts: how many of these there are
 */
typedef struct {
  guint            lane;
  graphene_rect_t  rect;
  KoersPlacedCount counts[KOERS_N_ROADMAP_STATES];
  guint            n_counts;
} KoersPlacedSummary;

/**
 * KoersPlacedMarkerKind:
 * @KOERS_PLACED_TODAY: today
 * @KOERS_PLACED_REPORTING_DAY: the reporting date
 * @KOERS_PLACED_MOMENT: a moment of the strategy
 *
 * What a line through the chart stands for.
 */
typedef enum {
  KOERS_PLACED_TODAY,
  KOERS_PLACED_REPORTING_DAY,
  KOERS_PLACED_MOMENT
} KoersPlacedMarkerKind;

/**
 * KoersPlacedMarker:
 * @kind: what the line stands for
 * @x: where it stands
 * @label: where its label stands, from the top of the row of markers; empty if there is no room
 * @text: the label
 * @title: what the line stands for, in full
 */
typedef struct {
  KoersPlacedMarkerKind kind;
  double                x;
  graphene_rect_t       label;
  char                  text[96];
  char                  title[96];
} KoersPlacedMarker;

/**
 * KOERS_PLACED_MAX_POINTS:
 *
 * No arrow has more corners than this, its ends included.
 */
#define KOERS_PLACED_MAX_POINTS 6

/**
 * KoersPlacedDependency:
 * @dependency: the number of the dependency
 * @from: the number of the bar where the arrow begins
 * @to: the number of the bar where it ends
 * @is_violated: whether the dependency cannot be kept as things are planned
 * @n_points: how many points it has
 * @points: (array length=n_points): where it goes, up and down or along only, from its beginning to its head; what is far outside the view
 *   stands just outside of it
 * @head: the square around its head; empty if it ends outside the view
 * @head_left: whether the head points to the left
 */
typedef struct {
  guint            dependency;
  guint            from;
  guint            to;
  gboolean         is_violated;
  guint            n_points;
  graphene_point_t points[KOERS_PLACED_MAX_POINTS];
  graphene_rect_t  head;
  gboolean         head_left;
} KoersPlacedDependency;

/**
 * KoersRoadmapHitKind:
 * @KOERS_ROADMAP_HIT_NOTHING: free space
 * @KOERS_ROADMAP_HIT_LANE: the heading of a lane
 * @KOERS_ROADMAP_HIT_ROW: the row of a bar, beside everything in it
 * @KOERS_ROADMAP_HIT_BAR: a bar, its name, its signs or its forecast
 * @KOERS_ROADMAP_HIT_BAR_START: where the start of a bar can be taken hold of
 * @KOERS_ROADMAP_HIT_BAR_END: where the end of a bar can be taken hold of
 * @KOERS_ROADMAP_HIT_MILESTONE: a milestone
 */
typedef enum {
  KOERS_ROADMAP_HIT_NOTHING,
  KOERS_ROADMAP_HIT_LANE,
  KOERS_ROADMAP_HIT_ROW,
  KOERS_ROADMAP_HIT_BAR,
  KOERS_ROADMAP_HIT_BAR_START,
  KOERS_ROADMAP_HIT_BAR_END,
  KOERS_ROADMAP_HIT_MILESTONE
} KoersRoadmapHitKind;

/**
 * KoersRoadmapHit:
 * @kind: what is there
 * @lane: the number of the lane
 * @bar: the number of the bar of that row; %G_MAXUINT if there is none
 * @milestone: the number of the milestone within those of the bar; %G_MAXUINT if there is none
 */
typedef struct {
  KoersRoadmapHitKind kind;
  guint               lane;
  guint               bar;
  guint               milestone;
} KoersRoadmapHit;

/**
 * KoersRoadmapView:
 * @scale: which time it shows, and how wide it is
 * @y: where it begins, in pixels from the top of the roadmap
 * @height: how high it is
 * @stuck_y: where the heading of the first lane stands when its own place is above the view: 0 on top of the rows that
 *   follow, or negative to have it above the view, as on the second page of a print
 *
 * What is seen of a roadmap.
 */
typedef struct {
  KoersTimeScale scale;
  double         y;
  double         height;
  double         stuck_y;
} KoersRoadmapView;

/**
 * KoersRoadmapPlacement:
 *
 * Where everything stands that a view of a roadmap shows: rectangles and texts, in pixels from the top left of the view.
 * A painter paints it, a pointer finds its way in it, assistive technology reads it.
 */
typedef struct _KoersRoadmapPlacement KoersRoadmapPlacement;

KoersRoadmapPlacement      *koers_roadmap_placement_new            (void);
void                        koers_roadmap_placement_free           (KoersRoadmapPlacement  *self);
void                        koers_roadmap_layout_place             (KoersRoadmapLayout     *layout,
                                                                    const KoersRoadmapView *view,
                                                                    KoersTextMeasure        measure,
                                                                    KoersRoadmapPlacement  *placement);

const KoersRoadmapView     *koers_roadmap_placement_get_view       (KoersRoadmapPlacement  *self);
const KoersPlacedLane      *koers_roadmap_placement_get_lanes      (KoersRoadmapPlacement  *self,
                                                                    guint                  *n);
const KoersPlacedBar       *koers_roadmap_placement_get_bars       (KoersRoadmapPlacement  *self,
                                                                    guint                  *n);
const KoersPlacedMilestone *koers_roadmap_placement_get_milestones (KoersRoadmapPlacement  *self,
                                                                    guint                  *n);
const KoersPlacedText      *koers_roadmap_placement_get_texts      (KoersRoadmapPlacement  *self,
                                                                    guint                  *n);
const KoersPlacedMarker    *koers_roadmap_placement_get_markers    (KoersRoadmapPlacement  *self,
                                                                    guint                  *n);
const KoersPlacedDependency *koers_roadmap_placement_get_dependencies (KoersRoadmapPlacement *self,
                                                                      guint                 *n);
const KoersPlacedSummary   *koers_roadmap_placement_get_summaries  (KoersRoadmapPlacement  *self,
                                                                    guint                  *n);
KoersRoadmapHit             koers_roadmap_placement_hit            (KoersRoadmapPlacement  *self,
                                                                    double                  x,
                                                                    double                  y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersRoadmapPlacement, koers_roadmap_placement_free)

G_END_DECLS
