/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession.h"

#include <pango/pango.h>

G_BEGIN_DECLS

char          *koers_objective_dup_place             (KoersRecord         *objective);
KoersRecord   *koers_succession_item_get_shown       (KoersSuccessionItem *item);
char          *koers_succession_item_dup_shown_words (KoersSuccessionItem *item);
char          *koers_succession_item_dup_shown_place (KoersSuccessionItem *item);
char          *koers_succession_item_dup_links_text  (KoersSuccessionItem *item);
char          *koers_succession_item_dup_state       (KoersSuccessionItem *item);
char          *koers_succession_item_dup_sentence    (KoersSuccessionItem *item);
const char    *koers_fate_get_icon_name              (KoersFate            fate);
char          *koers_likeness_dup_label              (double               likeness);
PangoAttrList *koers_shared_words_new_attributes     (const char          *text,
                                                      const char          *other);

G_END_DECLS
