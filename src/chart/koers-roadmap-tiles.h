/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-placement.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapTile:
 * @view: what is seen of the roadmap on this page
 * @lead: how much room above it the heading takes that is repeated; 0 if there is none
 * @row: in which row of pages it lies, from 0
 * @column: in which column, from 0; the first one shows the earliest time
 *
 * A page of a roadmap that is too large for one.
 */
typedef struct {
  KoersRoadmapView view;
  double           lead;
  guint            row;
  guint            column;
} KoersRoadmapTile;

GArray *koers_roadmap_tiles_new (KoersRoadmapLayout *layout,
                                 KoersSpan           span,
                                 guint               n_across,
                                 double              width,
                                 double              height,
                                 gboolean            rtl);

G_END_DECLS
