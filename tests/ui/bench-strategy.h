/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

char *bench_strategy_new (const char *folder,
                          guint       n_initiatives);
