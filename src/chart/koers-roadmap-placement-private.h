/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-label-room.h"
#include "koers-roadmap-placement.h"

G_BEGIN_DECLS

struct _KoersRoadmapPlacement {
  KoersRoadmapView  view;
  GArray           *lanes;
  GArray           *bars;
  GArray           *milestones;
  GArray           *texts;
  GArray           *markers;
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
void koers_roadmap_place_names   (KoersBarPlace               *place,
                                  const KoersRoadmapMilestone *milestones);
void koers_roadmap_place_markers (KoersRoadmapPlacement       *self,
                                  KoersRoadmapLayout          *layout,
                                  KoersTextMeasure             measure);

static inline graphene_rect_t
koers_chart_rect (double x,
                  double y,
                  double width,
                  double height)
{
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

static inline double
koers_chart_rect_end (const graphene_rect_t *rect)
{
  return (double) rect->origin.x + rect->size.width;
}

static inline gboolean
koers_chart_rect_is_empty (const graphene_rect_t *rect)
{
  return rect->size.width <= 0 || rect->size.height <= 0;
}

static inline gboolean
koers_chart_rect_contains (const graphene_rect_t *rect,
                           double                 x,
                           double                 y)
{
  return x >= rect->origin.x && x < koers_chart_rect_end (rect) && y >= rect->origin.y &&
         y < (double) rect->origin.y + rect->size.height;
}

G_END_DECLS
