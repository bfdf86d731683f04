/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-page.h"

struct _KoersRoadmapPage {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (KoersRoadmapPage, koers_roadmap_page, GTK_TYPE_WIDGET)

static void
koers_roadmap_page_class_init (KoersRoadmapPageClass *klass)
{
}

static void
koers_roadmap_page_init (KoersRoadmapPage *self)
{
}

void
koers_roadmap_page_set_view_state (KoersRoadmapPage *self,
                                   KoersViewState   *view_state)
{
}
