/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"

G_BEGIN_DECLS

struct _KoersRoadmap {
  char             *title;
  gint32            today;
  gint32            reporting_day;
  KoersTimeMoments *moments;
  GArray           *lanes;
  GArray           *bars;
  GArray           *milestones;
  GStringChunk     *texts;
  char             *baseline_name;
  GArray           *dependencies;
  /* Which bars the dependencies tie, bar after bar; made when somebody asks, and not right any more once bars come, go or change. */
  GArray           *ties;
  guint            *first_ties;
};

void koers_roadmap_forget_ties (KoersRoadmap *self);

G_END_DECLS
