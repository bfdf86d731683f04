/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-roadmap.h"

#include "koers-strategy-moments.h"
#include "koers-strategy-roadmap-lanes.h"

/* What the roadmap of a strategy holds: a lane for each group of initiatives, in it a bar for each of them. An initiative that stands in
 * several groups has a bar in each; the first has its id, the others one that follows from it and from that of the lane. */

/* The colour of a pillar that has none. */
#define NEUTRAL "#77767b"

/**
 * koers_roadmap_light_from_health:
 * @health: how work goes
 *
 * Returns: the light that charts show for it
 */
KoersRoadmapLight
koers_roadmap_light_from_health (KoersHealth health)
{
  static const KoersRoadmapLight lights[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_NOT_ASSESSED] = KOERS_ROADMAP_LIGHT_NONE, [KOERS_HEALTH_ON_TRACK] = KOERS_ROADMAP_LIGHT_ON_TRACK,
    [KOERS_HEALTH_AT_RISK] = KOERS_ROADMAP_LIGHT_AT_RISK,   [KOERS_HEALTH_OFF_TRACK] = KOERS_ROADMAP_LIGHT_OFF_TRACK,
    [KOERS_HEALTH_ACHIEVED] = KOERS_ROADMAP_LIGHT_ACHIEVED,
  };

  return lights[health];
}

/**
 * koers_roadmap_light_from_status:
 * @status: how an initiative stands
 *
 * Returns: the light that charts show for it
 */
KoersRoadmapLight
koers_roadmap_light_from_status (const KoersInitiativeStatus *status)
{
  return status->doubts != KOERS_DOUBT_NONE ? KOERS_ROADMAP_LIGHT_UNSUPPORTED : koers_roadmap_light_from_health (status->health);
}

/**
 * koers_roadmap_light_from_part:
 * @part: how a part of a strategy stands
 *
 * Returns: the light that charts show for it: the worst; if that is on track and some of it is doubted, that says so
 */
KoersRoadmapLight
koers_roadmap_light_from_part (const KoersProgressPart *part)
{
  KoersHealth worst = koers_progress_part_get_worst (part);

  return worst == KOERS_HEALTH_ON_TRACK && part->n_doubted > 0 ? KOERS_ROADMAP_LIGHT_UNSUPPORTED : koers_roadmap_light_from_health (worst);
}

/**
 * koers_pillar_get_colour:
 * @pillar: a pillar
 *
 * Returns: its colour; grey if it has none
 */
GdkRGBA
koers_pillar_get_colour (KoersRecord *pillar)
{
  const char *colour = koers_record_get_text (pillar, KOERS_PILLAR_COLOUR);
  GdkRGBA rgba;

  if (colour == NULL || !gdk_rgba_parse (&rgba, colour))
    gdk_rgba_parse (&rgba, NEUTRAL);
  return rgba;
}

/**
 * koers_strategy_roadmap_new:
 * @strategy: a strategy
 * @reporting_day: the day on which states and lateness are judged, in days since 1970-01-01
 *
 * Makes the roadmap of a strategy: lanes and bars in the order of the plan, and a last lane for what belongs to no pillar.
 *
 * Returns: (transfer full): the roadmap
 */
KoersRoadmap *
koers_strategy_roadmap_new (KoersStrategy *strategy,
                            gint32         reporting_day)
{
  static const KoersRoadmapArrangement usual = { NULL, KOERS_ROADMAP_USUAL_GROUP, KOERS_ROADMAP_USUAL_SORT };

  return koers_strategy_roadmap_new_arranged (strategy, reporting_day, &usual);
}

/**
 * koers_strategy_roadmap_new_arranged:
 * @strategy: a strategy
 * @reporting_day: the day on which states and lateness are judged, in days since 1970-01-01
 * @arrangement: which initiatives, in which lanes and order
 *
 * Makes the roadmap of a strategy: a lane for each group that has initiatives, one for each pillar if all initiatives are shown by
 * pillar, and lanes within these if it is grouped twice. What has no such group comes in a last lane.
 *
 * Returns: (transfer full): the roadmap; its bars stand lane after lane
 */
KoersRoadmap *
koers_strategy_roadmap_new_arranged (KoersStrategy                 *strategy,
                                     gint32                         reporting_day,
                                     const KoersRoadmapArrangement *arrangement)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  KoersRoadmap *roadmap = koers_roadmap_new (root != NULL ? koers_record_get_name (root) : "");
  g_autoptr (GPtrArray) initiatives = koers_roadmap_arrangement_pick (arrangement, strategy, reporting_day);
  gboolean is_all = arrangement->filter == NULL || koers_filter_is_empty (arrangement->filter);
  g_autoptr (KoersTimeMoments) moments = koers_strategy_moments_new (strategy);

  koers_roadmap_set_days (roadmap, koers_date_today ().day, reporting_day);
  koers_roadmap_set_moments (roadmap, moments);
  koers_strategy_roadmap_add_lanes (roadmap, strategy, arrangement->group, initiatives, is_all, reporting_day);
  return roadmap;
}

/**
 * koers_strategy_roadmap_get_initiative:
 * @strategy: a strategy
 * @roadmap: a roadmap of it
 * @bar: the number of a bar
 *
 * Returns: (transfer none) (nullable): the initiative that it stands for; %NULL if that is gone
 */
KoersRecord *
koers_strategy_roadmap_get_initiative (KoersStrategy *strategy,
                                       KoersRoadmap  *roadmap,
                                       guint          bar)
{
  const KoersRoadmapBar *of = koers_roadmap_get_bar (roadmap, bar);
  KoersRecord *record = koers_strategy_lookup (strategy, of->id);

  return record != NULL ? record : koers_strategy_lookup (strategy, koers_strategy_roadmap_get_copy_id (roadmap, of->lane, of->id));
}

/**
 * koers_strategy_roadmap_get_copy_id:
 * @roadmap: a roadmap
 * @lane: the number of a lane
 * @initiative: the id of an initiative
 *
 * Returns: the id that its bar has in that lane, if it has one and stands in another lane before
 */
KoersId
koers_strategy_roadmap_get_copy_id (KoersRoadmap *roadmap,
                                    guint         lane,
                                    KoersId       initiative)
{
  KoersId of = koers_roadmap_get_lane (roadmap, lane)->id;

  for (guint i = 0; i < G_N_ELEMENTS (initiative.bytes); i++)
    initiative.bytes[i] ^= of.bytes[i];
  return initiative;
}

/**
 * koers_strategy_roadmap_lookup:
 * @strategy: a strategy
 * @roadmap: a roadmap of it
 * @id: what a bar, a lane or a milestone has as its id
 *
 * Returns: (transfer none) (nullable): the record that it stands for
 */
KoersRecord *
koers_strategy_roadmap_lookup (KoersStrategy *strategy,
                               KoersRoadmap  *roadmap,
                               KoersId        id)
{
  KoersRecord *record = koers_strategy_lookup (strategy, id);

  for (guint i = 0; record == NULL && i < koers_roadmap_get_n_lanes (roadmap); i++)
    {
      record = koers_strategy_lookup (strategy, koers_strategy_roadmap_get_copy_id (roadmap, i, id));
      if (record != NULL && koers_record_get_kind (record) != KOERS_KIND_INITIATIVE)
        record = NULL;
    }
  return record;
}
