/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-column.h"
#include "koers-roadmap-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_RECORDS (koers_roadmap_records_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapRecords, koers_roadmap_records, KOERS, ROADMAP_RECORDS, GObject)

KoersRoadmapRecords *koers_roadmap_records_new       (KoersRoadmapSource       *source);
GListModel          *koers_roadmap_records_get_model (KoersRoadmapRecords      *self);
gboolean             koers_roadmap_records_update    (KoersRoadmapRecords      *self);
char                *koers_roadmap_records_dup_lanes (KoersRoadmapRecords      *self,
                                                      KoersRecord              *record);
GtkSorter           *koers_roadmap_records_sort_by   (KoersRoadmapRecords      *self,
                                                      const KoersRoadmapColumn *column);

G_END_DECLS
