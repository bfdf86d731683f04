/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_ROADMAP_TABLE (koers_roadmap_table_get_type ())
G_DECLARE_FINAL_TYPE (KoersRoadmapTable, koers_roadmap_table, KOERS, ROADMAP_TABLE, GtkWidget)

GtkWidget *koers_roadmap_table_new      (KoersRoadmapSource *source);
void       koers_roadmap_table_set_sort (KoersRoadmapTable  *self,
                                         const char         *sort);

G_END_DECLS
