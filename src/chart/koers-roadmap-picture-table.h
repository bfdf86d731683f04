/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture-table.h"
#include "koers-roadmap.h"

G_BEGIN_DECLS

KoersPictureTable *koers_roadmap_picture_table_new (KoersRoadmap *roadmap);

G_END_DECLS
