/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"

G_BEGIN_DECLS

KoersRoadmap *sample_roadmap_new (void);
KoersRoadmap *sample_roadmap_new_large (guint n_lanes,
                                        guint n_bars,
                                        guint seed);
gint32        sample_day (int year,
                          int month,
                          int day_of_month);

G_END_DECLS
