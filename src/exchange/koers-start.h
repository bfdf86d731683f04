/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-change-set.h"

G_BEGIN_DECLS

/**
 * KoersStart:
 * @KOERS_START_TEMPLATE: the five pillars and what they mean
 * @KOERS_START_EXAMPLE: the invented example
 * @KOERS_START_EMPTY: nothing
 *
 * What a new strategy begins with.
 */
typedef enum {
  KOERS_START_TEMPLATE,
  KOERS_START_EXAMPLE,
  KOERS_START_EMPTY
} KoersStart;

const char     *koers_start_get_language (void);
KoersChangeSet *koers_start_new_content  (KoersStart    start,
                                          const char   *language,
                                          GError      **error);

G_END_DECLS
