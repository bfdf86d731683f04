/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

G_BEGIN_DECLS

struct _KoersViewState {
  GObject         parent_instance;
  KoersDocument  *document;
  KoersRecord    *selected;
  GListStore     *selection;
  char           *page;
  KoersSearch    *search;
  KoersFilter    *filter;
  char           *roadmap_group;
  char           *roadmap_sort;
  char           *roadmap_folded;
  KoersComparison *comparison;
  KoersRecord     *baseline;
  KoersBranch     *cut;
  gint32          reporting_day;
  KoersTimeScale  time_scale;
};

G_END_DECLS
