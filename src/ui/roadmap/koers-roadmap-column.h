/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersRoadmapColumn:
 * @name: how it is called in actions
 * @title: its heading, untranslated
 * @min_chars: how many characters it shows at least
 * @max_chars: how many it takes if there is room
 * @is_wide: whether it takes the room that is left
 * @dup_text: (nullable): what stands in it, for an initiative on a reporting day; %NULL for its lane
 * @compare: (nullable): the order of two bars; %NULL for that of @compare_records
 * @compare_records: (nullable): the order of two initiatives by what bars do not hold
 *
 * One thing that a roadmap shows of each initiative, as a column of a table.
 */
typedef struct {
  const char *name;
  const char *title;
  int         min_chars;
  int         max_chars;
  gboolean    is_wide;
  char     *(*dup_text) (KoersRecord *initiative,
                         gint32       day);
  int       (*compare)  (KoersRoadmap *roadmap,
                         guint         a,
                         guint         b);
  int       (*compare_records) (KoersRecord *a,
                                KoersRecord *b);
} KoersRoadmapColumn;

const KoersRoadmapColumn *koers_roadmap_columns_get (guint *n_columns);

G_END_DECLS
