/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture-pages.h"
#include "koers-roadmap-picture.h"

G_BEGIN_DECLS

KoersRoadmap *koers_roadmap_format_make (KoersStrategy             *strategy,
                                         const KoersExportOptions  *options,
                                         GError                   **error);

KOERS_DECLARE_PICTURE (roadmap)

G_END_DECLS
