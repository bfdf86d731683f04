/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-roadmap.h"

#include "koers-grouping.h"
#include "koers-strategy-moments.h"
#include "koers-strategy-roadmap-ties.h"

#include <glib/gi18n-lib.h>

/* What the roadmap of a strategy holds: a lane for each group of initiatives, in it a bar for each of them. An initiative that stands in
 * several groups has a bar in each; the first has its id, the others one that follows from it and from that of the lane. */

/* The colour of a lane whose pillar has none. */
#define NEUTRAL "#77767b"

/* The states of both sides stand in the same order. */
G_STATIC_ASSERT ((int) KOERS_ROADMAP_IDEA == (int) KOERS_INITIATIVE_STATE_IDEA);
G_STATIC_ASSERT ((int) KOERS_ROADMAP_STOPPED == (int) KOERS_INITIATIVE_STATE_STOPPED);

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

static KoersRoadmapMilestoneState
get_milestone_state (KoersRecord *milestone,
                     gint32       day)
{
  switch (koers_record_get_choice (milestone, KOERS_MILESTONE_STATE))
    {
    case KOERS_TASK_STATE_DONE:
      return KOERS_ROADMAP_MILESTONE_DONE;
    case KOERS_TASK_STATE_CANCELLED:
      return KOERS_ROADMAP_MILESTONE_CANCELLED;
    default:
      return koers_milestone_is_late (milestone, day) ? KOERS_ROADMAP_MILESTONE_LATE : KOERS_ROADMAP_MILESTONE_OPEN;
    }
}

static void
set_milestones (KoersRoadmap *roadmap,
                guint         bar,
                KoersRecord  *initiative,
                gint32        day)
{
  GPtrArray *milestones = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                                        koers_record_get_id (initiative));
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapMilestone));

  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (milestones, i);
      KoersDate due = koers_record_get_date (record, KOERS_MILESTONE_DUE_DATE);
      KoersRoadmapMilestone milestone = {
        .id = koers_record_get_id (record),
        .label = koers_record_get_name (record),
        .day = koers_date_get_last_day (due),
        .precision = due.precision,
        .state = get_milestone_state (record, day),
        .kind = (KoersRoadmapMilestoneKind) (koers_record_get_choice (record, KOERS_MILESTONE_KIND) + 1),
      };

      if (koers_date_is_set (due))
        g_array_append_val (dated, milestone);
    }
  koers_roadmap_set_milestones (roadmap, bar, (const KoersRoadmapMilestone *) (gpointer) dated->data, dated->len);
}

static KoersRoadmapBar
make_bar (KoersRecord *initiative,
          KoersId      id,
          guint        lane,
          gint32       day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  KoersDate start = koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE);
  KoersDate end = koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE);
  KoersDate forecast = koers_initiative_get_forecast (initiative, status.update);

  return (KoersRoadmapBar) {
    .id = id,
    .code = koers_record_get_text (initiative, KOERS_INITIATIVE_CODE),
    .label = koers_record_get_name (initiative),
    .span = koers_initiative_get_span (initiative),
    .forecast_end = koers_date_is_set (forecast) ? koers_date_get_last_day (forecast) + 1 : KOERS_ROADMAP_NO_DAY,
    .lane = lane,
    .progress = (gint8) status.percent,
    .start_precision = start.precision,
    .end_precision = end.precision,
    .state = (KoersRoadmapState) koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE),
    .light = koers_roadmap_light_from_status (&status),
    .continuous = koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS) ? 1 : 0,
  };
}

static KoersId
get_copy_id (KoersId initiative,
             KoersId lane)
{
  for (guint i = 0; i < G_N_ELEMENTS (initiative.bytes); i++)
    initiative.bytes[i] ^= lane.bytes[i];
  return initiative;
}

/* ---- lanes */

static const char *
get_group (const KoersRoadmapArrangement *arrangement)
{
  return koers_grouping_lookup_key (arrangement->group) != NULL ? arrangement->group : NULL;
}

/* Folding is remembered by it. */
static KoersId
get_lane_id (const char *group,
             const char *value)
{
  g_autofree char *name = group != NULL ? g_strconcat (group, "=", value, NULL) : NULL;
  KoersId id;

  return koers_id_parse (value, &id) ? id : koers_id_from_name ("lane", name != NULL ? name : "all");
}

static guint
add_lane (KoersRoadmap     *roadmap,
          KoersStrategy    *strategy,
          const char       *group,
          const KoersGroup *of)
{
  KoersId id = get_lane_id (group, of->value);
  KoersRecord *record = koers_strategy_lookup (strategy, id), *pillar = NULL;
  KoersRoadmapLane lane = { .id = id, .label = group == NULL ? _("All initiatives") : of->title, .value = of->value };

  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_PILLAR)
    {
      pillar = record;
      lane.label = koers_record_get_name (pillar);
    }
  else if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_GOAL)
    pillar = koers_goal_get_pillar (record);
  gdk_rgba_parse (&lane.colour, NEUTRAL);
  if (pillar != NULL)
    lane.colour = koers_pillar_get_colour (pillar);
  return koers_roadmap_add_lane (roadmap, &lane);
}

static void
add_bars (KoersRoadmap *roadmap,
          guint         lane,
          GPtrArray    *initiatives,
          GHashTable   *seen,
          gint32        day)
{
  KoersId lane_id = koers_roadmap_get_lane (roadmap, lane)->id;

  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      KoersId id = koers_record_get_id (initiative);
      KoersRoadmapBar bar;

      if (seen != NULL && !g_hash_table_add (seen, initiative))
        id = get_copy_id (id, lane_id);
      bar = make_bar (initiative, id, lane, day);
      set_milestones (roadmap, koers_roadmap_add_bar (roadmap, &bar), initiative, day);
    }
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
 * pillar. What has no such group comes in a last lane.
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
  const char *group = get_group (arrangement);
  gboolean is_all = arrangement->filter == NULL || koers_filter_is_empty (arrangement->filter);
  g_autoptr (KoersGrouping) grouping =
      koers_grouping_new (strategy, initiatives, group, is_all && g_strcmp0 (group, KOERS_ROADMAP_USUAL_GROUP) == 0, reporting_day);
  g_autoptr (KoersTimeMoments) moments = koers_strategy_moments_new (strategy);
  g_autoptr (GHashTable) seen = koers_grouping_is_overlapping (grouping) ? g_hash_table_new (NULL, NULL) : NULL;

  koers_roadmap_set_days (roadmap, koers_date_today ().day, reporting_day);
  koers_roadmap_set_moments (roadmap, moments);
  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    {
      const KoersGroup *of = koers_grouping_get (grouping, i);

      if (group != NULL || of->records->len > 0)
        add_bars (roadmap, add_lane (roadmap, strategy, group, of), of->records, seen, reporting_day);
    }
  return roadmap;
}

/* ---- one of them again */

/* Whether a bar still stands between the right ones of its lane. */
static gboolean
is_in_order (KoersRoadmap                  *roadmap,
             KoersStrategy                 *strategy,
             const KoersRoadmapArrangement *arrangement,
             guint                          bar)
{
  guint lane = koers_roadmap_get_bar (roadmap, bar)->lane;
  KoersRecord *initiative = koers_strategy_roadmap_get_initiative (strategy, roadmap, bar);

  for (guint i = bar > 0 ? bar - 1 : bar + 1; i <= bar + 1 && i < koers_roadmap_get_n_bars (roadmap); i += 2)
    {
      KoersRecord *other = koers_roadmap_get_bar (roadmap, i)->lane == lane ? koers_strategy_roadmap_get_initiative (strategy, roadmap, i) : NULL;

      if (other != NULL && koers_roadmap_arrangement_is_before (arrangement, i < bar ? initiative : other, i < bar ? other : initiative))
        return FALSE;
    }
  return TRUE;
}

/* In which lanes it has to stand. */
static GArray *
find_lane_ids (const KoersRoadmapArrangement *arrangement,
               KoersRecord                   *initiative,
               gint32                         day)
{
  const char *group = get_group (arrangement);
  g_auto (GStrv) values = group != NULL ? koers_grouping_dup_values (group, initiative, day) : g_strdupv ((char *[]) { "", NULL });
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (KoersId));

  if (arrangement->filter != NULL && !koers_filter_passes (arrangement->filter, initiative, day))
    return ids;
  for (guint i = 0; values[i] != NULL; i++)
    {
      KoersId id = get_lane_id (group, values[i]);
      gboolean is_known = FALSE;

      for (guint j = 0; j < ids->len; j++)
        is_known = is_known || koers_id_equal (g_array_index (ids, KoersId, j), id);
      if (!is_known)
        g_array_append_val (ids, id);
    }
  return ids;
}

/**
 * koers_strategy_roadmap_update:
 * @strategy: a strategy
 * @roadmap: a roadmap of it as it was before initiatives changed
 * @reporting_day: the day on which it was made
 * @arrangement: how it was made
 * @initiative: an initiative that changed, or something that belongs to it did
 *
 * Brings the bars of an initiative up to date where they stand, well under a millisecond for 50,000 bars.
 *
 * Returns: whether that was possible; not if it comes, goes, or moves to another place
 */
gboolean
koers_strategy_roadmap_update (KoersStrategy                 *strategy,
                               KoersRoadmap                  *roadmap,
                               gint32                         reporting_day,
                               const KoersRoadmapArrangement *arrangement,
                               KoersRecord                   *initiative)
{
  g_autoptr (GArray) lane_ids = find_lane_ids (arrangement, initiative, reporting_day);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (guint));
  KoersId id = koers_record_get_id (initiative);

  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      KoersId lane = koers_roadmap_get_lane (roadmap, bar->lane)->id;
      gboolean is_wanted = FALSE;

      if (!koers_id_equal (bar->id, id) && !koers_id_equal (bar->id, get_copy_id (id, lane)))
        continue;
      for (guint j = 0; j < lane_ids->len; j++)
        is_wanted = is_wanted || koers_id_equal (g_array_index (lane_ids, KoersId, j), lane);
      if (!is_wanted || !is_in_order (roadmap, strategy, arrangement, i))
        return FALSE;
      g_array_append_val (bars, i);
    }
  if (bars->len != lane_ids->len)
    return FALSE;
  for (guint i = 0; i < bars->len; i++)
    {
      guint at = g_array_index (bars, guint, i);
      const KoersRoadmapBar *before = koers_roadmap_get_bar (roadmap, at);
      KoersRoadmapBar bar = make_bar (initiative, before->id, before->lane, reporting_day);

      bar.baseline = before->baseline;
      koers_roadmap_set_bar (roadmap, at, &bar);
      set_milestones (roadmap, at, initiative, reporting_day);
      koers_strategy_roadmap_judge_dependencies (roadmap, strategy, at);
    }
  return TRUE;
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

  return record != NULL ? record : koers_strategy_lookup (strategy, get_copy_id (of->id, koers_roadmap_get_lane (roadmap, of->lane)->id));
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
  return get_copy_id (initiative, koers_roadmap_get_lane (roadmap, lane)->id);
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
      record = koers_strategy_lookup (strategy, get_copy_id (id, koers_roadmap_get_lane (roadmap, i)->id));
      if (record != NULL && koers_record_get_kind (record) != KOERS_KIND_INITIATIVE)
        record = NULL;
    }
  return record;
}
