/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"
#include "koers-succession-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* From this likeness on an objective is proposed to continue another. Measured on forty objectives in Dutch and English put in other
 * words, among twenty-five others: 36 are found, and none is taken for another; of 48 that nothing continues, 4 get a proposal, which
 * people turn down. At 0.30 and 0.40 it is 37 and 35, and 6 and 1. */
#define KOERS_SUCCESSION_LIKENESS 0.35

#define KOERS_TYPE_SUCCESSION (koers_succession_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccession, koers_succession, KOERS, SUCCESSION, GObject)

KoersSuccession     *koers_succession_new                   (KoersStrategy       *strategy,
                                                             KoersRecord         *old_agreement,
                                                             KoersRecord         *new_agreement);
void                 koers_succession_take_decisions        (KoersSuccession     *self,
                                                             KoersSuccession     *earlier);
KoersRecord         *koers_succession_get_old_agreement     (KoersSuccession     *self);
KoersRecord         *koers_succession_get_new_agreement     (KoersSuccession     *self);
guint                koers_succession_get_n                 (KoersSuccession     *self);
KoersSuccessionItem *koers_succession_get                   (KoersSuccession     *self,
                                                             guint                index);
GPtrArray           *koers_succession_get_candidates        (KoersSuccession     *self);
guint                koers_succession_get_n_decided         (KoersSuccession     *self);
void                 koers_succession_decide                (KoersSuccession     *self,
                                                             KoersSuccessionItem *item,
                                                             KoersFate            fate,
                                                             KoersRecord         *successor);
void                 koers_succession_add                   (KoersSuccession     *self,
                                                             KoersSuccessionItem *item,
                                                             KoersRecord         *successor);
guint                koers_succession_accept                (KoersSuccession     *self,
                                                             double               likeness);
guint                koers_succession_count                 (KoersSuccession     *self,
                                                             KoersFate            fate,
                                                             guint               *n_links);
GPtrArray           *koers_succession_dup_without_mandate   (KoersSuccession     *self);
GPtrArray           *koers_succession_dup_new_objectives    (KoersSuccession     *self);
KoersChangeSet      *koers_succession_dup_changes           (KoersSuccession     *self,
                                                             KoersDate            day);
KoersDate            koers_agreement_get_first_day          (KoersRecord         *agreement);
char                *koers_objective_dup_words              (KoersRecord         *objective);

G_END_DECLS
