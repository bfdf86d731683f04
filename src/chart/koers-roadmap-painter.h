/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "koers-chart-palette.h"
#include "koers-chart-text.h"
#include "koers-roadmap-placement.h"
#include "koers-time-ticks.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapHighlight:
 * @hovered: the bar under the pointer; none if it is no bar's id
 * @focused: the bar that has the keyboard
 * @selected: (nullable) (element-type KoersId): a set of the bars that are selected
 * @chain: (nullable) (element-type KoersId guint): what depends on each other, near and far, around one bar: the place in the longest run of
 *   work, counted from 1, or 0 for what is beside it
 *
 * What the user points at.
 */
typedef struct {
  KoersId     hovered;
  KoersId     focused;
  GHashTable *selected;
  GHashTable *chain;
} KoersRoadmapHighlight;

/**
 * KoersRoadmapPainter:
 *
 * Paints what was placed, for the screen as for paper. It keeps shaped texts and drawn signs from frame to frame.
 */
typedef struct _KoersRoadmapPainter KoersRoadmapPainter;

KoersRoadmapPainter *koers_roadmap_painter_new             (PangoContext                *context,
                                                            const KoersChartPalette     *palette);
void                 koers_roadmap_painter_free            (KoersRoadmapPainter         *self);
void                 koers_roadmap_painter_set_palette     (KoersRoadmapPainter         *self,
                                                            const KoersChartPalette     *palette);
KoersChartText      *koers_roadmap_painter_get_text        (KoersRoadmapPainter         *self);
KoersTimeTicks      *koers_roadmap_painter_get_ticks       (KoersRoadmapPainter         *self);
KoersRoadmapMetrics  koers_roadmap_painter_get_metrics     (KoersRoadmapPainter         *self,
                                                            gboolean                     compact);
double               koers_roadmap_painter_get_axis_height (KoersRoadmapPainter         *self);
void                 koers_roadmap_painter_paint_axis      (KoersRoadmapPainter         *self,
                                                            GtkSnapshot                 *snapshot,
                                                            KoersRoadmapPlacement       *placement);
void                 koers_roadmap_painter_paint_rows      (KoersRoadmapPainter         *self,
                                                            GtkSnapshot                 *snapshot,
                                                            KoersRoadmapLayout          *layout,
                                                            KoersRoadmapPlacement       *placement,
                                                            const KoersRoadmapHighlight *highlight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersRoadmapPainter, koers_roadmap_painter_free)

G_END_DECLS
