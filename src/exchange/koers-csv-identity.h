/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-csv-map.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersCsvIdentity:
 *
 * Says which records the rows of a table make.
 */
typedef struct _KoersCsvIdentity KoersCsvIdentity;

KoersCsvIdentity *koers_csv_identity_new      (KoersStrategy      *strategy,
                                               KoersCsv           *csv,
                                               KoersCsvMap        *map,
                                               const char         *into,
                                               GError            **error);
void              koers_csv_identity_free     (KoersCsvIdentity   *self);
gboolean          koers_csv_identity_check    (KoersCsvIdentity   *self,
                                               GError            **error);
const KoersId    *koers_csv_identity_look_up  (KoersCsvIdentity   *self,
                                               guint               row);
gboolean          koers_csv_identity_is_missing (KoersCsvIdentity *self,
                                               guint               row);
gboolean          koers_csv_identity_has_several (KoersCsvIdentity *self,
                                                  guint             number,
                                                  guint             row);
gboolean          koers_csv_identity_is_found (KoersCsvIdentity   *self,
                                               KoersId             id);
gboolean          koers_csv_identity_is_chosen (KoersCsvIdentity  *self,
                                               KoersId             id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvIdentity, koers_csv_identity_free)

G_END_DECLS
