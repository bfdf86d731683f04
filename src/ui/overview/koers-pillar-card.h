/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PILLAR_CARD (koers_pillar_card_get_type ())
G_DECLARE_FINAL_TYPE (KoersPillarCard, koers_pillar_card, KOERS, PILLAR_CARD, GtkButton)

GtkWidget   *koers_pillar_card_new        (void);
void         koers_pillar_card_set_group  (KoersPillarCard          *self,
                                           const KoersOverviewGroup *group);
KoersRecord *koers_pillar_card_get_pillar (KoersPillarCard          *self);

G_END_DECLS
