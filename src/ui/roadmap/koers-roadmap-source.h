/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"
#include "koers-view-state.h"

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_SOURCE (koers_roadmap_source_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapSource, koers_roadmap_source, KOERS, ROADMAP_SOURCE, GObject)

KoersRoadmapSource *koers_roadmap_source_new            (KoersViewState     *view_state);
KoersViewState     *koers_roadmap_source_get_view_state (KoersRoadmapSource *self);
KoersRoadmap       *koers_roadmap_source_get_roadmap    (KoersRoadmapSource *self);
guint               koers_roadmap_source_get_revision   (KoersRoadmapSource *self);
KoersSpan           koers_roadmap_source_get_span       (KoersRoadmapSource *self);
KoersRecord        *koers_roadmap_source_lookup         (KoersRoadmapSource *self,
                                                         KoersId             id);
void                koers_roadmap_source_check_today    (KoersRoadmapSource *self);
void                koers_roadmap_source_open           (KoersRoadmapSource *self,
                                                         KoersRecord        *record);

G_END_DECLS
