/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-view-state-private.h"

#include "koers-text.h"

/* How the roadmap is arranged. */

const char *
koers_view_state_get_roadmap_group (KoersViewState *self)
{
  return self->roadmap_group;
}

void
koers_view_state_set_roadmap_group (KoersViewState *self,
                                    const char     *group)
{
  if (koers_set_text (&self->roadmap_group, group != NULL ? group : ""))
    g_object_notify (G_OBJECT (self), "roadmap-group");
}

const char *
koers_view_state_get_roadmap_sort (KoersViewState *self)
{
  return self->roadmap_sort;
}

void
koers_view_state_set_roadmap_sort (KoersViewState *self,
                                   const char     *sort)
{
  if (koers_set_text (&self->roadmap_sort, sort))
    g_object_notify (G_OBJECT (self), "roadmap-sort");
}

const char *
koers_view_state_get_roadmap_folded (KoersViewState *self)
{
  return self->roadmap_folded;
}

void
koers_view_state_set_roadmap_folded (KoersViewState *self,
                                     const char     *folded)
{
  if (koers_set_text (&self->roadmap_folded, folded))
    g_object_notify (G_OBJECT (self), "roadmap-folded");
}
