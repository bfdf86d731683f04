/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-state.h"

#include <glib/gi18n-lib.h>

/**
 * koers_roadmap_state_get_label:
 * @state: how work stands
 *
 * Returns: (transfer none): the word for it
 */
const char *
koers_roadmap_state_get_label (KoersRoadmapState state)
{
  static const char *const labels[KOERS_N_ROADMAP_STATES] = {
    N_("Idea"), N_("Planned"), N_("In progress"), N_("On hold"), N_("Completed"), N_("Stopped")
  };

  return _(labels[state]);
}

/**
 * koers_roadmap_light_get_label:
 * @light: how work goes
 *
 * Returns: (transfer none): the word for it; empty for no judgement
 */
const char *
koers_roadmap_light_get_label (KoersRoadmapLight light)
{
  static const char *const labels[KOERS_N_ROADMAP_LIGHTS] = {
    "", N_("On track"), N_("At risk"), N_("Off track"), N_("Achieved")
  };

  return light == KOERS_ROADMAP_LIGHT_NONE ? "" : _(labels[light]);
}

/**
 * koers_roadmap_milestone_state_get_label:
 * @state: how a milestone stands
 *
 * Returns: (transfer none): the word for it
 */
const char *
koers_roadmap_milestone_state_get_label (KoersRoadmapMilestoneState state)
{
  static const char *const labels[KOERS_N_ROADMAP_MILESTONE_STATES] = {
    N_("Open"), N_("Done"), N_("Late"), N_("Cancelled")
  };

  return _(labels[state]);
}
