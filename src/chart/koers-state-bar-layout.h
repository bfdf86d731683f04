/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <graphene.h>

#include "koers-chart-text.h"
#include "koers-roadmap-state.h"

G_BEGIN_DECLS

/**
 * KoersStateBarSpace:
 * @width: how wide the longest bar may be
 * @height: how high a bar is
 * @n_full: how many initiatives fill @width: those of the longest bar where several stand below each other; 0 for those of this one
 * @rtl: whether reading goes from right to left
 *
 * Where a bar has to stand.
 */
typedef struct {
  double   width;
  double   height;
  guint    n_full;
  gboolean rtl;
} KoersStateBarSpace;

/**
 * KoersStateSegment:
 * @state: how the work of this part stands
 * @n: how many initiatives it stands for
 * @rect: the part
 * @sign: the square of the sign of the state; empty if there is no room
 * @number: the text of @n; empty if there is no room
 *
 * One part of a bar, in pixels from the corner of its space.
 */
typedef struct {
  KoersRoadmapState state;
  guint             n;
  graphene_rect_t   rect;
  graphene_rect_t   sign;
  graphene_rect_t   number;
} KoersStateSegment;

/**
 * KoersStateBarLayout:
 * @segments: its parts, from what is done to what will not be
 * @n_segments: how many there are; states without initiatives have none
 *
 * A bar of initiatives by state.
 */
typedef struct {
  KoersStateSegment segments[KOERS_N_ROADMAP_STATES];
  guint             n_segments;
} KoersStateBarLayout;

KoersStateBarLayout koers_state_bar_layout_new    (const guint                *counts,
                                                   const KoersStateBarSpace   *space,
                                                   KoersTextMeasure            measure);
guint               koers_state_bar_layout_get_at (const KoersStateBarLayout  *self,
                                                   double                      x,
                                                   double                      y);
KoersRoadmapState   koers_state_bar_get_state     (guint                       position);

G_END_DECLS
