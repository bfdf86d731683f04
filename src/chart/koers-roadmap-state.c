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
    NC_ ("initiative", "Idea"),    NC_ ("initiative", "Planned"),   NC_ ("initiative", "In progress"),
    NC_ ("initiative", "On hold"), NC_ ("initiative", "Completed"), NC_ ("initiative", "Stopped")
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "initiative", labels[state]);
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
    "", NC_ ("light", "On track"), NC_ ("light", "At risk"), NC_ ("light", "Off track"), NC_ ("light", "Achieved"),
    NC_ ("light", "On track, not supported")
  };

  return light == KOERS_ROADMAP_LIGHT_NONE ? "" : g_dpgettext2 (GETTEXT_PACKAGE, "light", labels[light]);
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
    NC_ ("milestone", "Open"), NC_ ("milestone", "Done"), NC_ ("milestone", "Late"), NC_ ("milestone", "Cancelled")
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "milestone", labels[state]);
}

/**
 * koers_roadmap_milestone_kind_get_label:
 * @kind: what a milestone is
 *
 * Returns: (transfer none): the word for it
 */
const char *
koers_roadmap_milestone_kind_get_label (KoersRoadmapMilestoneKind kind)
{
  static const char *const labels[KOERS_N_ROADMAP_MILESTONE_KINDS] = {
    "", NC_ ("milestone", "Deliverable"), NC_ ("milestone", "Decision"), NC_ ("milestone", "Gate"), NC_ ("milestone", "Report")
  };

  return kind == KOERS_ROADMAP_MILESTONE_PLAIN ? _("Milestone") : g_dpgettext2 (GETTEXT_PACKAGE, "milestone", labels[kind]);
}
