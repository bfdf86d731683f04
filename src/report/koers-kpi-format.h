/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture-pages.h"

G_BEGIN_DECLS

KOERS_DECLARE_PICTURE (kpi)

G_END_DECLS
