/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-layout.h"

G_BEGIN_DECLS

/* Where a lane begins: its heading is row number first_row, its bars and the lanes within it follow, unless it is collapsed. The summary
 * is made when somebody asks for it. */
typedef struct {
  double              y;
  guint               first_row;
  guint               first_bar;
  guint               n_bars;   /* in the lane itself */
  guint               n_within; /* and in those within it, what is repeated once */
  guint               outer;    /* the lane that it lies in, or itself */
  guint               end;      /* the first lane that does not lie in it */
  gboolean            is_hidden;
  KoersRoadmapSummary summary;
  gboolean            is_summed;
} KoersLaneRows;

struct _KoersRoadmapLayout {
  KoersRoadmap        *roadmap;
  KoersRoadmapMetrics  metrics;
  GHashTable          *collapsed;
  /* One more than there are lanes: the last one is the end. */
  KoersLaneRows       *lanes;
  guint                n_lanes;
  /* Numbers of bars, lane after lane, and the place of each bar in there. */
  guint               *order;
  guint               *places;
};

double koers_roadmap_layout_get_heading_height (KoersRoadmapLayout *self,
                                                guint               lane);

G_END_DECLS
