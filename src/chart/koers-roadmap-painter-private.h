/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-painter.h"
#include "koers-roadmap-placement-private.h"

G_BEGIN_DECLS

struct _KoersRoadmapPainter {
  KoersChartPalette  palette;
  KoersChartText    *text;
  KoersTimeTicks    *ticks;
  /* Signs, drawn once at 0, 0 in the size of the last layout; from right to left the arrows differ. */
  GskRenderNode     *states[KOERS_N_ROADMAP_STATES];
  GskRenderNode     *lights[KOERS_N_ROADMAP_LIGHTS];
  GskRenderNode     *milestones[KOERS_N_ROADMAP_MILESTONE_KINDS][KOERS_N_ROADMAP_MILESTONE_STATES];
  double             glyph_size;
  double             diamond_size;
  gboolean           rtl;
};

void koers_roadmap_painter_append_bar          (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                const KoersRoadmapBar       *bar,
                                                const KoersPlacedBar        *placed);
void koers_roadmap_painter_append_lane         (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                const KoersRoadmapLane      *lane,
                                                const KoersPlacedLane       *placed);
void koers_roadmap_painter_append_highlight    (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                const KoersRoadmapBar       *bar,
                                                const KoersPlacedBar        *placed,
                                                const KoersPlacedText       *texts,
                                                const KoersRoadmapHighlight *highlight,
                                                gboolean                     behind);
void koers_roadmap_painter_append_dependencies (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                KoersRoadmap                *roadmap,
                                                KoersRoadmapPlacement       *placement,
                                                const KoersRoadmapHighlight *highlight);
void koers_roadmap_append_line                 (GtkSnapshot                 *snapshot,
                                                const graphene_point_t      *from,
                                                const graphene_point_t      *to,
                                                double                       width,
                                                gboolean                     is_dashed,
                                                const GdkRGBA               *colour);
void koers_roadmap_painter_append_summaries    (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                KoersRoadmap                *roadmap,
                                                KoersRoadmapPlacement       *placement);
void koers_roadmap_painter_append_markers      (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                KoersRoadmapPlacement       *placement);
void koers_roadmap_painter_append_marker_names (KoersRoadmapPainter         *self,
                                                GtkSnapshot                 *snapshot,
                                                KoersRoadmapPlacement       *placement,
                                                const graphene_rect_t       *band);

G_END_DECLS
