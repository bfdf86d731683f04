/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersRandomSteps:
 * @KOERS_RANDOM_INSERTS: put records of all kinds in
 * @KOERS_RANDOM_UPDATES: give fields another value, or none
 * @KOERS_RANDOM_DELETES: take records out, with what goes with them
 * @KOERS_RANDOM_ANY: all of these
 *
 * What random changes may do.
 */
typedef enum {
  KOERS_RANDOM_INSERTS = 1 << 0,
  KOERS_RANDOM_UPDATES = 1 << 1,
  KOERS_RANDOM_DELETES = 1 << 2,
  KOERS_RANDOM_ANY     = KOERS_RANDOM_INSERTS | KOERS_RANDOM_UPDATES | KOERS_RANDOM_DELETES
} KoersRandomSteps;

KoersChangeSet *koers_random_changes_new   (GRand            *rand,
                                            KoersStrategy    *strategy,
                                            KoersRandomSteps  steps,
                                            guint             n_steps);
void            koers_random_changes_fill  (GRand            *rand,
                                            KoersStrategy    *strategy,
                                            guint             n_records);
KoersStrategy  *koers_random_copy_strategy (GRand            *rand,
                                            KoersStrategy    *strategy);
KoersValue      koers_random_value         (GRand            *rand,
                                            const KoersField *field);
char           *koers_random_text          (GRand            *rand,
                                            int               max_characters,
                                            gboolean          lines);
KoersId         koers_random_id            (GRand            *rand);

G_END_DECLS
