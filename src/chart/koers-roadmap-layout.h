/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"
#include "koers-roadmap-metrics.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapRow:
 * @lane: the number of the lane
 * @bar: the number of the bar, or %G_MAXUINT for the heading of the lane
 * @y: its top, in pixels from the top of the roadmap
 * @height: how high it is
 */
typedef struct {
  guint  lane;
  guint  bar;
  double y;
  double height;
} KoersRoadmapRow;

/**
 * KoersRoadmapSummary:
 * @span: from the first start to the last end of the bars of a lane; empty if none of them has dates
 * @n_by_state: how many bars there are of each state
 *
 * What a collapsed lane says of its bars.
 */
typedef struct {
  KoersSpan span;
  guint     n_by_state[KOERS_N_ROADMAP_STATES];
} KoersRoadmapSummary;

/**
 * KoersRoadmapLayout:
 *
 * Which rows a roadmap has and where: lanes one below another, a heading and then a row for each bar or the lanes within
 * it, or a heading with room for a summary below it. Nothing here depends on time and zoom; those come in when rows are placed.
 */
typedef struct _KoersRoadmapLayout KoersRoadmapLayout;

KoersRoadmapLayout        *koers_roadmap_layout_new           (KoersRoadmap              *roadmap,
                                                               const KoersRoadmapMetrics *metrics);
void                       koers_roadmap_layout_free          (KoersRoadmapLayout        *self);
void                       koers_roadmap_layout_update        (KoersRoadmapLayout        *self);
void                       koers_roadmap_layout_set_metrics   (KoersRoadmapLayout        *self,
                                                               const KoersRoadmapMetrics *metrics);
void                       koers_roadmap_layout_set_collapsed (KoersRoadmapLayout        *self,
                                                               KoersId                    lane,
                                                               gboolean                   collapsed);
gboolean                   koers_roadmap_layout_get_collapsed (KoersRoadmapLayout        *self,
                                                               guint                      lane);
const KoersRoadmapSummary *koers_roadmap_layout_get_summary   (KoersRoadmapLayout        *self,
                                                               guint                      lane);
void                       koers_roadmap_layout_forget_summaries (KoersRoadmapLayout     *self);

KoersRoadmap              *koers_roadmap_layout_get_roadmap   (KoersRoadmapLayout        *self);
const KoersRoadmapMetrics *koers_roadmap_layout_get_metrics   (KoersRoadmapLayout        *self);
double                     koers_roadmap_layout_get_height    (KoersRoadmapLayout        *self);
double                     koers_roadmap_layout_get_lane_height (KoersRoadmapLayout      *self,
                                                                 guint                    lane);
guint                      koers_roadmap_layout_get_n_bars    (KoersRoadmapLayout        *self,
                                                               guint                      lane);
guint                      koers_roadmap_layout_get_n_rows    (KoersRoadmapLayout        *self);
KoersRoadmapRow            koers_roadmap_layout_get_row       (KoersRoadmapLayout        *self,
                                                               guint                      row);
guint                      koers_roadmap_layout_get_row_at    (KoersRoadmapLayout        *self,
                                                               double                     y);
gboolean                   koers_roadmap_layout_get_bar_row   (KoersRoadmapLayout        *self,
                                                               guint                      bar,
                                                               guint                     *row);
gboolean                   koers_roadmap_layout_get_lane_row  (KoersRoadmapLayout        *self,
                                                               guint                      lane,
                                                               guint                     *row);
double                     koers_roadmap_layout_get_lead      (KoersRoadmapLayout        *self,
                                                               double                     y);
double                     koers_roadmap_layout_get_break     (KoersRoadmapLayout        *self,
                                                               double                     y,
                                                               double                     height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersRoadmapLayout, koers_roadmap_layout_free)

G_END_DECLS
