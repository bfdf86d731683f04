/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/* How many candidates there are at most to continue an objective. */
#define KOERS_SUCCESSION_MAX_MATCHES 5

/**
 * KoersFate:
 * @KOERS_FATE_UNDECIDED: nobody said
 * @KOERS_FATE_KEPT: another objective continues it in the same words
 * @KOERS_FATE_REWORDED: another objective continues it in other words
 * @KOERS_FATE_MOVED: something else continues it, at another place or in words that are far away
 * @KOERS_FATE_DROPPED: nothing continues it
 *
 * What becomes of an objective, and of what serves it, when another agreement replaces its own.
 */
typedef enum {
  KOERS_FATE_UNDECIDED,
  KOERS_FATE_KEPT,
  KOERS_FATE_REWORDED,
  KOERS_FATE_MOVED,
  KOERS_FATE_DROPPED,
  KOERS_N_FATES
} KoersFate;

/**
 * KoersSuccessionMatch:
 * @objective: (transfer none): an objective of the new agreement
 * @likeness: how alike the words are, from 0 to 1
 */
typedef struct {
  KoersRecord *objective;
  double       likeness;
} KoersSuccessionMatch;

#define KOERS_TYPE_SUCCESSION_ITEM (koers_succession_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccessionItem, koers_succession_item, KOERS, SUCCESSION_ITEM, GObject)

KoersRecord                *koers_succession_item_get_objective      (KoersSuccessionItem *self);
guint                       koers_succession_item_get_n_links        (KoersSuccessionItem *self);
const KoersSuccessionMatch *koers_succession_item_get_matches        (KoersSuccessionItem *self,
                                                                      guint               *n);
const KoersSuccessionMatch *koers_succession_item_get_proposal       (KoersSuccessionItem *self);
KoersFate                   koers_succession_item_get_proposed_fate  (KoersSuccessionItem *self);
KoersFate                   koers_succession_item_get_fate           (KoersSuccessionItem *self);
KoersRecord                *koers_succession_item_get_successor      (KoersSuccessionItem *self);
GPtrArray                  *koers_succession_item_get_others         (KoersSuccessionItem *self);
const char                 *koers_fate_get_title                     (KoersFate            fate);

G_END_DECLS
