/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersSnapshotFacts:
 * @name: how people call it
 * @note: (nullable): what they say of it
 * @day: on which day it is taken, in days since 1970-01-01
 * @reporting_period: the period that it closes; none if it closes none
 *
 * What is said about a strategy when it is kept as it is.
 */
typedef struct {
  const char *name;
  const char *note;
  gint32      day;
  KoersId     reporting_period;
} KoersSnapshotFacts;

gboolean       koers_snapshot_take           (KoersStrategy             *strategy,
                                              KoersChangeSet            *changes,
                                              const KoersSnapshotFacts  *facts,
                                              KoersId                   *id,
                                              GError                   **error);
KoersStrategy *koers_snapshot_open           (KoersRecord               *snapshot,
                                              GError                   **error);
gboolean       koers_reporting_period_freeze (KoersRecord               *period,
                                              KoersChangeSet            *changes,
                                              const char                *name,
                                              const char                *note,
                                              gint32                     day,
                                              GError                   **error);

G_END_DECLS
