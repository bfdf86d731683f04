/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

extern const KoersFormat koers_picture_formats[];
extern const guint koers_picture_n_formats;

G_END_DECLS
