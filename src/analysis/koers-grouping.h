/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"

G_BEGIN_DECLS

/**
 * KoersGroupingKey:
 * @name: how it is called in saved views
 * @title: what people read, untranslated
 * @none: what the group of those that have none is called, untranslated
 * @is_single: whether an initiative stands in one group only
 *
 * Something that initiatives can be grouped by.
 */
typedef struct {
  const char *name;
  const char *title;
  const char *none;
  gboolean    is_single;
} KoersGroupingKey;

/* How many levels of groups there can be, one within the other. */
#define KOERS_GROUPING_MAX_LEVELS 2

/**
 * KoersTotals:
 * @n: how many initiatives
 * @budget: the sum of their budgets, in cents
 * @spent: the sum of what they spent, in cents
 * @n_by_health: how many there are of each #KoersHealth
 * @worst: the worst of their lights
 *
 * What some initiatives are together.
 */
typedef struct {
  guint       n;
  gint64      budget;
  gint64      spent;
  guint       n_by_health[KOERS_N_HEALTHS];
  KoersHealth worst;
} KoersTotals;

/**
 * KoersGroup:
 * @value: what its initiatives have in common, as in the word of a filter; empty for nothing
 * @title: the same, for people
 * @records: (element-type KoersRecord): its initiatives, in the order in which they came
 * @totals: what they are together
 */
typedef struct {
  char        *value;
  char        *title;
  GPtrArray   *records;
  KoersTotals  totals;
} KoersGroup;

typedef struct _KoersGrouping KoersGrouping;

const KoersGroupingKey *koers_grouping_get_keys       (guint          *n);
const KoersGroupingKey *koers_grouping_lookup_key     (const char     *name);
const KoersGroupingKey *koers_grouping_lookup_level   (const char     *levels,
                                                       guint           level);
gboolean                koers_grouping_check_levels   (const char     *levels,
                                                       char          **unknown);
char                   *koers_grouping_join_levels    (const char     *first,
                                                       const char     *second);
GStrv                   koers_grouping_dup_values     (const char     *key,
                                                       KoersRecord    *initiative,
                                                       gint32          day);
KoersGrouping          *koers_grouping_new            (KoersStrategy  *strategy,
                                                       GPtrArray      *initiatives,
                                                       const char     *key,
                                                       gboolean        with_empty,
                                                       gint32          day);
void                    koers_grouping_free           (KoersGrouping  *self);
guint                   koers_grouping_get_n          (KoersGrouping  *self);
const KoersGroup       *koers_grouping_get            (KoersGrouping  *self,
                                                       guint           index);
const KoersTotals      *koers_grouping_get_totals     (KoersGrouping  *self);
gboolean                koers_grouping_is_overlapping (KoersGrouping  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersGrouping, koers_grouping_free)

G_END_DECLS
