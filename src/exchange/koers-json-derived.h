/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-json-writer.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

void koers_json_add_derived (KoersJsonWriter *writer,
                             KoersStrategy   *strategy,
                             gint32           day);

G_END_DECLS
