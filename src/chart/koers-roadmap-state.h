/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersRoadmapState:
 * @KOERS_ROADMAP_IDEA: somebody thought of it
 * @KOERS_ROADMAP_PLANNED: decided, not begun
 * @KOERS_ROADMAP_IN_PROGRESS: being done
 * @KOERS_ROADMAP_ON_HOLD: begun, and waiting
 * @KOERS_ROADMAP_COMPLETED: done
 * @KOERS_ROADMAP_STOPPED: will not be finished
 *
 * How work stands.
 */
typedef enum {
  KOERS_ROADMAP_IDEA,
  KOERS_ROADMAP_PLANNED,
  KOERS_ROADMAP_IN_PROGRESS,
  KOERS_ROADMAP_ON_HOLD,
  KOERS_ROADMAP_COMPLETED,
  KOERS_ROADMAP_STOPPED
} KoersRoadmapState;

#define KOERS_N_ROADMAP_STATES (KOERS_ROADMAP_STOPPED + 1)

/**
 * KoersRoadmapLight:
 * @KOERS_ROADMAP_LIGHT_NONE: nobody judged it
 * @KOERS_ROADMAP_LIGHT_ON_TRACK: as planned
 * @KOERS_ROADMAP_LIGHT_AT_RISK: manageable within what was agreed
 * @KOERS_ROADMAP_LIGHT_OFF_TRACK: not manageable without a decision
 * @KOERS_ROADMAP_LIGHT_ACHIEVED: it has reached what it was for
 * @KOERS_ROADMAP_LIGHT_UNSUPPORTED: as planned, it is said, but the rest of what is known does not support that
 *
 * How work goes.
 */
typedef enum {
  KOERS_ROADMAP_LIGHT_NONE,
  KOERS_ROADMAP_LIGHT_ON_TRACK,
  KOERS_ROADMAP_LIGHT_AT_RISK,
  KOERS_ROADMAP_LIGHT_OFF_TRACK,
  KOERS_ROADMAP_LIGHT_ACHIEVED,
  KOERS_ROADMAP_LIGHT_UNSUPPORTED
} KoersRoadmapLight;

#define KOERS_N_ROADMAP_LIGHTS (KOERS_ROADMAP_LIGHT_UNSUPPORTED + 1)

/**
 * KoersRoadmapMilestoneState:
 * @KOERS_ROADMAP_MILESTONE_OPEN: to come
 * @KOERS_ROADMAP_MILESTONE_DONE: reached
 * @KOERS_ROADMAP_MILESTONE_LATE: should have been reached by now
 * @KOERS_ROADMAP_MILESTONE_CANCELLED: no longer wanted
 *
 * How a milestone stands.
 */
typedef enum {
  KOERS_ROADMAP_MILESTONE_OPEN,
  KOERS_ROADMAP_MILESTONE_DONE,
  KOERS_ROADMAP_MILESTONE_LATE,
  KOERS_ROADMAP_MILESTONE_CANCELLED
} KoersRoadmapMilestoneState;

#define KOERS_N_ROADMAP_MILESTONE_STATES (KOERS_ROADMAP_MILESTONE_CANCELLED + 1)

/**
 * KoersRoadmapMilestoneKind:
 * @KOERS_ROADMAP_MILESTONE_PLAIN: nobody said what it is
 * @KOERS_ROADMAP_MILESTONE_DELIVERABLE: something is handed over
 * @KOERS_ROADMAP_MILESTONE_DECISION: something is decided
 * @KOERS_ROADMAP_MILESTONE_GATE: work may not go on before it
 * @KOERS_ROADMAP_MILESTONE_REPORT: somebody is told how it goes
 *
 * What a milestone is, in the order of the catalogue.
 */
typedef enum {
  KOERS_ROADMAP_MILESTONE_PLAIN,
  KOERS_ROADMAP_MILESTONE_DELIVERABLE,
  KOERS_ROADMAP_MILESTONE_DECISION,
  KOERS_ROADMAP_MILESTONE_GATE,
  KOERS_ROADMAP_MILESTONE_REPORT
} KoersRoadmapMilestoneKind;

#define KOERS_N_ROADMAP_MILESTONE_KINDS (KOERS_ROADMAP_MILESTONE_REPORT + 1)

const char *koers_roadmap_state_get_label           (KoersRoadmapState          state);
const char *koers_roadmap_light_get_label           (KoersRoadmapLight          light);
const char *koers_roadmap_milestone_state_get_label (KoersRoadmapMilestoneState state);
const char *koers_roadmap_milestone_kind_get_label  (KoersRoadmapMilestoneKind  kind);

G_END_DECLS
