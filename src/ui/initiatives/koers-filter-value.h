/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define KOERS_TYPE_FILTER_VALUE (koers_filter_value_get_type ())
G_DECLARE_FINAL_TYPE (KoersFilterValue, koers_filter_value, KOERS, FILTER_VALUE, GObject)

const char *koers_filter_value_get_value (KoersFilterValue *self);
const char *koers_filter_value_get_title (KoersFilterValue *self);
GPtrArray  *koers_filter_values_find     (KoersStrategy    *strategy,
                                          const char       *key,
                                          const char       *query);

G_END_DECLS
