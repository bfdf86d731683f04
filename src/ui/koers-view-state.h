/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-branch.h"
#include "koers-comparison.h"
#include "koers-document.h"
#include "koers-filter.h"
#include "koers-time-scale.h"

G_BEGIN_DECLS

#define KOERS_TYPE_VIEW_STATE (koers_view_state_get_type ())
G_DECLARE_FINAL_TYPE (KoersViewState, koers_view_state, KOERS, VIEW_STATE, GObject)

KoersViewState *koers_view_state_new                (KoersDocument   *document);
KoersDocument  *koers_view_state_get_document       (KoersViewState  *self);
KoersStrategy  *koers_view_state_get_strategy       (KoersViewState  *self);
KoersRecord    *koers_view_state_get_selected       (KoersViewState  *self);
void            koers_view_state_set_selected       (KoersViewState  *self,
                                                     KoersRecord     *record);
GListModel     *koers_view_state_get_selection      (KoersViewState  *self);
void            koers_view_state_set_selection      (KoersViewState  *self,
                                                     GPtrArray       *records,
                                                     KoersRecord     *lead);
const char     *koers_view_state_get_page           (KoersViewState  *self);
void            koers_view_state_set_page           (KoersViewState  *self,
                                                     const char      *page);
void            koers_view_state_show               (KoersViewState  *self,
                                                     const char      *page,
                                                     KoersRecord     *record);
KoersSearch    *koers_view_state_get_search         (KoersViewState  *self);
KoersFilter    *koers_view_state_get_filter         (KoersViewState  *self);
gboolean        koers_view_state_set_filter         (KoersViewState  *self,
                                                     const char *const *words,
                                                     GError         **error);
const char     *koers_view_state_get_roadmap_group  (KoersViewState  *self);
void            koers_view_state_set_roadmap_group  (KoersViewState  *self,
                                                     const char      *group);
const char     *koers_view_state_get_roadmap_sort   (KoersViewState  *self);
void            koers_view_state_set_roadmap_sort   (KoersViewState  *self,
                                                     const char      *sort);
const char     *koers_view_state_get_roadmap_folded (KoersViewState  *self);
void            koers_view_state_set_roadmap_folded (KoersViewState  *self,
                                                     const char      *folded);
KoersComparison *koers_view_state_get_comparison    (KoersViewState  *self);
void            koers_view_state_set_comparison     (KoersViewState  *self,
                                                     KoersComparison *comparison);
KoersRecord    *koers_view_state_get_baseline       (KoersViewState  *self);
void            koers_view_state_set_baseline       (KoersViewState  *self,
                                                     KoersRecord     *baseline);
KoersBranch    *koers_view_state_get_cut            (KoersViewState  *self);
void            koers_view_state_set_cut            (KoersViewState  *self,
                                                     KoersBranch     *cut);
gboolean        koers_view_state_is_cut             (KoersViewState  *self,
                                                     KoersRecord     *record);
gint32          koers_view_state_get_reporting_day  (KoersViewState  *self);
KoersTimeScale  koers_view_state_get_time_scale     (KoersViewState  *self);
void            koers_view_state_set_time_scale     (KoersViewState  *self,
                                                     KoersTimeScale   scale);
void            koers_view_state_tell               (KoersViewState  *self,
                                                     const char      *text,
                                                     gboolean         can_undo);
gboolean        koers_view_state_commit             (KoersViewState  *self,
                                                     KoersChangeSet  *changes);
gboolean        koers_view_state_set_values         (KoersViewState   *self,
                                                     GPtrArray        *records,
                                                     int               field,
                                                     const KoersValue *value,
                                                     char            **message);
gboolean        koers_view_state_set_value          (KoersViewState  *self,
                                                     KoersRecord     *record,
                                                     int              field,
                                                     const KoersValue *base,
                                                     KoersValue       value,
                                                     char           **message);

G_END_DECLS
