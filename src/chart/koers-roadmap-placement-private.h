/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-chart-rect.h"
#include "koers-label-room.h"
#include "koers-roadmap-placement.h"

G_BEGIN_DECLS

/* No bar is thinner than this, or a day in ten years is lost. */
#define KOERS_ROADMAP_LEAST_WIDTH 4.0

struct _KoersRoadmapPlacement {
  KoersRoadmapView  view;
  GArray           *lanes;
  GArray           *summaries;
  GArray           *bars;
  GArray           *milestones;
  GArray           *texts;
  GArray           *markers;
  GArray           *dependencies;
  /* Scratch, kept so that a frame allocates nothing: the band of the bar and that of its milestones. */
  KoersLabelRoom   *bar_room;
  KoersLabelRoom   *milestone_room;
};

/* One bar being placed; all edges as if time ran from left to right. */
typedef struct {
  KoersRoadmapPlacement     *placement;
  const KoersRoadmapMetrics *metrics;
  const KoersRoadmapBar     *bar;
  KoersTextMeasure           measure;
  KoersTimeScale             scale;
  KoersPlacedBar             placed;
  double                     top;
  double                     glyphs_width;
} KoersBarPlace;

void koers_roadmap_place_bar     (KoersRoadmapPlacement       *self,
                                  KoersRoadmapLayout          *layout,
                                  const KoersRoadmapRow       *row,
                                  KoersTextMeasure             measure);
void koers_roadmap_place_lane    (KoersRoadmapPlacement       *self,
                                  KoersRoadmapLayout          *layout,
                                  guint                        lane,
                                  double                       y,
                                  KoersTextMeasure             measure);
void koers_roadmap_place_stuck_lanes (KoersRoadmapPlacement   *self,
                                      KoersRoadmapLayout      *layout,
                                      guint                    first,
                                      KoersTextMeasure         measure);
void koers_roadmap_place_names   (KoersBarPlace               *place,
                                  const KoersRoadmapMilestone *milestones);
void koers_roadmap_place_dependencies (KoersRoadmapPlacement *self,
                                       KoersRoadmapLayout    *layout);
void koers_roadmap_place_summary (KoersRoadmapPlacement       *self,
                                  KoersRoadmapLayout          *layout,
                                  const KoersRoadmapRow       *row,
                                  KoersTextMeasure             measure);
void koers_roadmap_placement_mirror_summaries (KoersRoadmapPlacement *self);
void koers_roadmap_place_markers (KoersRoadmapPlacement       *self,
                                  KoersRoadmapLayout          *layout,
                                  KoersTextMeasure             measure);

G_END_DECLS
