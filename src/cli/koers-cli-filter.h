/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-strategy.h"

G_BEGIN_DECLS

KoersStrategy *koers_cli_filter (KoersStrategy  *strategy,
                                 GStrv           filters,
                                 GError        **error);

G_END_DECLS
