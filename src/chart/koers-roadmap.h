/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gdk/gdk.h>

#include "koers-date.h"
#include "koers-id.h"
#include "koers-roadmap-state.h"
#include "koers-span.h"
#include "koers-time-moments.h"

G_BEGIN_DECLS

/* Stands for a day that is not known. */
#define KOERS_ROADMAP_NO_DAY G_MININT32

/**
 * KoersRoadmapLane:
 * @id: what the lane stands for
 * @label: its heading
 * @value: (nullable): what its bars have in common, as in the word of a filter; empty for nothing
 * @colour: its colour; it marks the heading and never carries meaning alone
 * @level: 0; 1 for a lane within the last one of level 0 before it, whose bars stand in such lanes
 */
typedef struct {
  KoersId     id;
  const char *label;
  const char *value;
  GdkRGBA     colour;
  guint       level;
} KoersRoadmapLane;

/**
 * KoersRoadmapMilestone:
 * @id: whose it is
 * @label: (nullable): its name
 * @day: a day of the period meant, in days since 1970-01-01; once it is kept, the first one
 * @precision: how long that period is
 * @state: how it stands
 * @kind: what it is
 */
typedef struct {
  KoersId                    id;
  const char                *label;
  gint32                     day;
  KoersPrecision             precision : 8;
  KoersRoadmapMilestoneState state : 8;
  KoersRoadmapMilestoneKind  kind : 8;
} KoersRoadmapMilestone;

/**
 * KoersRoadmapBar:
 * @id: what the bar stands for
 * @code: (nullable): its short code
 * @label: (nullable): its name
 * @span: when it is done, end exclusive; empty if no dates are known
 * @baseline: when it was to be done in the frozen plan that the roadmap is compared with; empty if that does not say
 * @forecast_end: the day after the last one as it is expected now, or %KOERS_ROADMAP_NO_DAY
 * @lane: the number of its lane
 * @progress: how much is done, 0 to 100, or -1 if that is not known
 * @start_precision: how exactly the start is known
 * @end_precision: how exactly the end is known
 * @state: how it stands
 * @light: how it goes
 * @continuous: it has no end; the end of @span is only what is planned for
 * @repeated: the same stands in an earlier lane of level 1 within the same one of level 0, which counts it once
 * @text: (readonly): code and name, as they stand on the chart
 */
typedef struct {
  KoersId           id;
  const char       *code;
  const char       *label;
  KoersSpan         span;
  KoersSpan         baseline;
  gint32            forecast_end;
  guint             lane;
  gint8             progress;
  KoersPrecision    start_precision : 8;
  KoersPrecision    end_precision : 8;
  KoersRoadmapState state : 4;
  KoersRoadmapLight light : 4;
  guint             continuous : 1;
  guint             repeated : 1;
  const char       *text;
  /*< private >*/
  guint             first_milestone;
  guint             n_milestones;
} KoersRoadmapBar;

/**
 * KoersRoadmapDependency:
 * @from: what the bar of the predecessor stands for
 * @to: what the bar of the successor stands for
 * @from_start: whether it is about the start of the predecessor, and not its end
 * @to_end: whether it is about the end of the successor, and not its start
 * @is_violated: whether it cannot be kept as things are planned
 *
 * That something has to wait for something else.
 */
typedef struct {
  KoersId from;
  KoersId to;
  guint   from_start : 1;
  guint   to_end : 1;
  guint   is_violated : 1;
} KoersRoadmapDependency;

/**
 * KoersRoadmapTie:
 * @dependency: the number of a dependency
 * @from: the number of the bar of the predecessor
 * @to: the number of the bar of the successor
 *
 * Two bars that a dependency ties.
 */
typedef struct {
  guint dependency;
  guint from;
  guint to;
} KoersRoadmapTie;

/**
 * KoersRoadmap:
 *
 * What a roadmap shows, as plain data: lanes, bars in the order in which they stand in their lanes, milestones.
 */
typedef struct _KoersRoadmap KoersRoadmap;

KoersRoadmap                *koers_roadmap_new            (const char                  *title);
KoersRoadmap                *koers_roadmap_ref            (KoersRoadmap                *self);
void                         koers_roadmap_unref          (KoersRoadmap                *self);

void                         koers_roadmap_set_days       (KoersRoadmap                *self,
                                                           gint32                       today,
                                                           gint32                       reporting_day);
void                         koers_roadmap_set_moments    (KoersRoadmap                *self,
                                                           KoersTimeMoments            *moments);
guint                        koers_roadmap_add_lane       (KoersRoadmap                *self,
                                                           const KoersRoadmapLane      *lane);
guint                        koers_roadmap_add_bar        (KoersRoadmap                *self,
                                                           const KoersRoadmapBar       *bar);
void                         koers_roadmap_insert_bar     (KoersRoadmap                *self,
                                                           guint                        at,
                                                           const KoersRoadmapBar       *bar);
void                         koers_roadmap_set_bar        (KoersRoadmap                *self,
                                                           guint                        at,
                                                           const KoersRoadmapBar       *bar);
void                         koers_roadmap_remove_bar     (KoersRoadmap                *self,
                                                           guint                        at);
void                         koers_roadmap_set_milestones (KoersRoadmap                *self,
                                                           guint                        bar,
                                                           const KoersRoadmapMilestone *milestones,
                                                           guint                        n_milestones);

const char                  *koers_roadmap_get_title      (KoersRoadmap                *self);
void                         koers_roadmap_get_days       (KoersRoadmap                *self,
                                                           gint32                      *today,
                                                           gint32                      *reporting_day);
KoersTimeMoments            *koers_roadmap_get_moments    (KoersRoadmap                *self);
guint                        koers_roadmap_get_n_lanes    (KoersRoadmap                *self);
const KoersRoadmapLane      *koers_roadmap_get_lane       (KoersRoadmap                *self,
                                                           guint                        lane);
guint                        koers_roadmap_get_outer_lane (KoersRoadmap                *self,
                                                           guint                        lane);
gboolean                     koers_roadmap_has_inner_lanes (KoersRoadmap               *self,
                                                            guint                       lane);
char                        *koers_roadmap_dup_lane_title (KoersRoadmap                *self,
                                                           guint                        lane);
gboolean                     koers_roadmap_lookup_lane    (KoersRoadmap                *self,
                                                           KoersId                      id,
                                                           guint                       *lane);
guint                        koers_roadmap_get_n_bars     (KoersRoadmap                *self);
const KoersRoadmapBar       *koers_roadmap_get_bar        (KoersRoadmap                *self,
                                                           guint                        bar);
const KoersRoadmapMilestone *koers_roadmap_get_milestones (KoersRoadmap                *self,
                                                           guint                        bar,
                                                           guint                       *n_milestones);
gboolean                     koers_roadmap_lookup_bar     (KoersRoadmap                *self,
                                                           KoersId                      id,
                                                           guint                       *bar);
KoersSpan                    koers_roadmap_get_span       (KoersRoadmap                *self);

void                          koers_roadmap_set_baseline_name  (KoersRoadmap                 *self,
                                                                const char                   *name);
const char                   *koers_roadmap_get_baseline_name  (KoersRoadmap                 *self);
void                          koers_roadmap_add_dependency     (KoersRoadmap                 *self,
                                                                const KoersRoadmapDependency *dependency);
guint                         koers_roadmap_get_n_dependencies (KoersRoadmap                 *self);
const KoersRoadmapDependency *koers_roadmap_get_dependency     (KoersRoadmap                 *self,
                                                                guint                         dependency);
void                          koers_roadmap_set_violated       (KoersRoadmap                 *self,
                                                                guint                         dependency,
                                                                gboolean                      is_violated);
const KoersRoadmapTie        *koers_roadmap_get_ties           (KoersRoadmap                 *self,
                                                                guint                         bar,
                                                                guint                        *n_ties);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersRoadmap, koers_roadmap_unref)

G_END_DECLS
