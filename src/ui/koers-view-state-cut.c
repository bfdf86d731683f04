/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-view-state-private.h"

#include "koers-plan-list.h"

/* What is cut stays where it is until it is pasted, and looks so in every view. */

KoersBranch *
koers_view_state_get_cut (KoersViewState *self)
{
  return self->cut;
}

/**
 * koers_view_state_set_cut:
 * @self: a view state
 * @cut: (nullable): what is to move to where it is pasted; %NULL for nothing
 *
 * Says what is cut.
 */
void
koers_view_state_set_cut (KoersViewState *self,
                          KoersBranch    *cut)
{
  if (g_set_object (&self->cut, cut))
    g_object_notify (G_OBJECT (self), "cut");
}

/**
 * koers_view_state_is_cut:
 * @self: a view state
 * @record: a record
 *
 * Returns: whether it is cut, or what it stands under
 */
gboolean
koers_view_state_is_cut (KoersViewState *self,
                         KoersRecord    *record)
{
  if (self->cut == NULL)
    return FALSE;
  for (; record != NULL && koers_strategy_of (record) != NULL; record = koers_plan_get_parent (record))
    for (guint i = 0; i < koers_branch_get_n (self->cut); i++)
      if (koers_id_equal (koers_branch_get_id (self->cut, i), koers_record_get_id (record)))
        return TRUE;
  return FALSE;
}
