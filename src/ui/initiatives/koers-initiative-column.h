/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

/**
 * KoersInitiativeColumn:
 * @name: how it is called in actions and saved views
 * @title: its heading, untranslated
 * @field: the field of initiatives that it shows and that its cells edit; -1 for what follows from the data
 * @min_chars: how many characters it shows at least
 * @max_chars: how many it takes if there is room
 * @is_wide: whether it takes the room that is left
 * @is_usual: whether it is there before anybody chooses
 * @dup_text: (nullable): what stands in it, for an initiative on a reporting day; %NULL for the value of @field
 * @get_order: (nullable): where that stands among others; %NULL for the order of the values of @field
 *
 * One thing that can be shown of each initiative.
 */
typedef struct {
  const char *name;
  const char *title;
  int         field;
  int         min_chars;
  int         max_chars;
  gboolean    is_wide;
  gboolean    is_usual;
  char     *(*dup_text)  (KoersRecord *initiative,
                          gint32       day);
  gint64    (*get_order) (KoersRecord *initiative,
                          gint32       day);
} KoersInitiativeColumn;

const KoersInitiativeColumn *koers_initiative_columns_get         (guint                       *n_columns);
const KoersInitiativeColumn *koers_initiative_columns_lookup      (const char                  *name);
char                        *koers_initiative_column_dup_text     (const KoersInitiativeColumn *column,
                                                                   KoersRecord                 *initiative,
                                                                   gint32                       day);
gboolean                     koers_initiative_column_is_number    (const KoersInitiativeColumn *column);
gboolean                     koers_initiative_column_can_edit     (const KoersInitiativeColumn *column);
GPtrArray                   *koers_initiative_column_sort         (const KoersInitiativeColumn *column,
                                                                   GPtrArray                   *initiatives,
                                                                   gboolean                     descending,
                                                                   gint32                       day);

G_END_DECLS
