/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-filter.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapArrangement:
 * @filter: (nullable): which initiatives there are; %NULL for all
 * @group: (nullable): the name of a #KoersGroupingKey, for a lane for each group, and after a comma that of another one, for lanes within
 *   these; %NULL or empty for one lane
 * @sort: (nullable): the name of a #KoersRoadmapOrder within a lane, after a minus sign for the largest first; %NULL for that of the plan
 *
 * Which initiatives a roadmap shows, in which lanes and in which order. Its words are those of saved views.
 */
typedef struct {
  KoersFilter *filter;
  const char  *group;
  const char  *sort;
} KoersRoadmapArrangement;

/* As it is before anybody chooses. */
#define KOERS_ROADMAP_USUAL_GROUP "pillar"
#define KOERS_ROADMAP_USUAL_SORT "plan"

/**
 * KoersRoadmapOrder:
 * @name: how it is called in saved views
 * @short_name: how it may be called on the command line
 * @title: what people read, untranslated
 *
 * An order in which bars can stand within a lane.
 */
typedef struct {
  const char *name;
  const char *short_name;
  const char *title;
} KoersRoadmapOrder;

const KoersRoadmapOrder *koers_roadmap_orders_get            (guint                          *n);
const KoersRoadmapOrder *koers_roadmap_orders_lookup         (const char                     *sort);
gboolean                 koers_roadmap_arrangement_check     (const KoersRoadmapArrangement  *arrangement,
                                                              GError                        **error);
GPtrArray               *koers_roadmap_arrangement_pick      (const KoersRoadmapArrangement  *arrangement,
                                                              KoersStrategy                  *strategy,
                                                              gint32                          day);
gboolean                 koers_roadmap_arrangement_is_before (const KoersRoadmapArrangement  *arrangement,
                                                              KoersRecord                    *a,
                                                              KoersRecord                    *b);

G_END_DECLS
