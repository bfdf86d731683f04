/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-roadmap-lanes.h"

#include "koers-grouping.h"

#include <glib/gi18n-lib.h>

/* Lanes, and in them the bars of initiatives. */

/* The colour of a lane that belongs to no pillar. */
#define NEUTRAL "#77767b"

/* The states of both sides stand in the same order. */
G_STATIC_ASSERT ((int) KOERS_ROADMAP_IDEA == (int) KOERS_INITIATIVE_STATE_IDEA);
G_STATIC_ASSERT ((int) KOERS_ROADMAP_STOPPED == (int) KOERS_INITIATIVE_STATE_STOPPED);

/* ---- bars */

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

/*< private >
 * koers_strategy_roadmap_set_bar:
 * @roadmap: a roadmap
 * @at: the number of a bar
 * @initiative: what it stands for
 * @day: the reporting day, in days since 1970-01-01
 *
 * Makes the bar what the initiative is now; it stays where it stands.
 */
void
koers_strategy_roadmap_set_bar (KoersRoadmap *roadmap,
                                guint         at,
                                KoersRecord  *initiative,
                                gint32        day)
{
  const KoersRoadmapBar *before = koers_roadmap_get_bar (roadmap, at);
  KoersRoadmapBar bar = make_bar (initiative, before->id, before->lane, day);

  bar.baseline = before->baseline;
  bar.repeated = before->repeated;
  koers_roadmap_set_bar (roadmap, at, &bar);
  set_milestones (roadmap, at, initiative, day);
}

/* ---- lanes */

/* Folding is remembered by it. */
static KoersId
get_lane_id (const KoersGroupingKey *key,
             const char             *value)
{
  g_autofree char *name = key != NULL ? g_strconcat (key->name, "=", value, NULL) : NULL;
  KoersId id;

  return koers_id_parse (value, &id) ? id : koers_id_from_name ("lane", name != NULL ? name : "all");
}

/* The same department lies in several pillars: each is a lane of its own. */
static KoersId
get_inner_lane_id (KoersId                 outer,
                   const KoersGroupingKey *key,
                   const char             *value)
{
  g_autofree char *of = koers_id_dup_text (outer);
  g_autofree char *name = g_strconcat (of, "/", key->name, "=", value, NULL);

  return koers_id_from_name ("lane", name);
}

/* (nullable): the pillar that a group is, or lies in. */
static KoersRecord *
find_pillar (KoersStrategy *strategy,
             const char    *value)
{
  KoersId id;
  KoersRecord *record = koers_id_parse (value, &id) ? koers_strategy_lookup (strategy, id) : NULL;

  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_GOAL)
    return koers_goal_get_pillar (record);
  return record != NULL && koers_record_get_kind (record) == KOERS_KIND_PILLAR ? record : NULL;
}

/* The roadmap being made. */
typedef struct {
  KoersRoadmap           *roadmap;
  KoersStrategy          *strategy;
  const KoersGroupingKey *keys[KOERS_GROUPING_MAX_LEVELS];
  gint32                  day;
  GHashTable             *seen; /* (element-type KoersRecord): what has a bar already */
} Making;

static guint
add_lane (Making                 *making,
          const KoersRoadmapLane *outer,
          const KoersGroup       *of)
{
  guint level = outer != NULL ? 1 : 0;
  const KoersGroupingKey *key = making->keys[level];
  KoersRecord *pillar = find_pillar (making->strategy, of->value);
  KoersRoadmapLane lane = {
    .id = outer != NULL ? get_inner_lane_id (outer->id, key, of->value) : get_lane_id (key, of->value),
    .label = key == NULL ? _("All initiatives") : of->title, .value = of->value, .level = level
  };

  if (pillar != NULL && key != NULL && g_str_equal (key->name, "pillar"))
    lane.label = koers_record_get_name (pillar);
  gdk_rgba_parse (&lane.colour, NEUTRAL);
  if (pillar != NULL)
    lane.colour = koers_pillar_get_colour (pillar);
  else if (outer != NULL)
    lane.colour = outer->colour;
  return koers_roadmap_add_lane (making->roadmap, &lane);
}

static void
add_bars (Making     *making,
          guint       lane,
          GPtrArray  *initiatives,
          GHashTable *seen_within)
{
  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      KoersId id = koers_record_get_id (initiative);
      KoersRoadmapBar bar;

      if (making->seen != NULL && !g_hash_table_add (making->seen, initiative))
        id = koers_strategy_roadmap_get_copy_id (making->roadmap, lane, id);
      bar = make_bar (initiative, id, lane, making->day);
      bar.repeated = seen_within != NULL && !g_hash_table_add (seen_within, initiative);
      set_milestones (making->roadmap, koers_roadmap_add_bar (making->roadmap, &bar), initiative, making->day);
    }
}

static void
add_inner_lanes (Making    *making,
                 guint      outer,
                 GPtrArray *initiatives)
{
  const KoersRoadmapLane lane = *koers_roadmap_get_lane (making->roadmap, outer);
  g_autoptr (KoersGrouping) grouping = koers_grouping_new (making->strategy, initiatives, making->keys[1]->name, FALSE, making->day);
  g_autoptr (GHashTable) seen = koers_grouping_is_overlapping (grouping) ? g_hash_table_new (NULL, NULL) : NULL;

  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    {
      const KoersGroup *of = koers_grouping_get (grouping, i);

      add_bars (making, add_lane (making, &lane, of), of->records, seen);
    }
}

/*< private >
 * koers_strategy_roadmap_add_lanes:
 * @roadmap: an empty roadmap
 * @strategy: a strategy
 * @group: (nullable): as in a #KoersRoadmapArrangement
 * @initiatives: (element-type KoersRecord): what is shown, in order
 * @is_all: whether nothing is left out, so that a pillar without initiatives has its lane
 * @day: the reporting day, in days since 1970-01-01
 *
 * Adds lanes and bars.
 */
void
koers_strategy_roadmap_add_lanes (KoersRoadmap  *roadmap,
                                  KoersStrategy *strategy,
                                  const char    *group,
                                  GPtrArray     *initiatives,
                                  gboolean       is_all,
                                  gint32         day)
{
  const KoersGroupingKey *outer = koers_grouping_lookup_level (group, 0), *inner = koers_grouping_lookup_level (group, 1);
  const char *by = outer != NULL ? outer->name : NULL;
  g_autoptr (KoersGrouping) grouping =
      koers_grouping_new (strategy, initiatives, by, is_all && g_strcmp0 (by, KOERS_ROADMAP_USUAL_GROUP) == 0, day);
  gboolean is_repeating = koers_grouping_is_overlapping (grouping) || (inner != NULL && !inner->is_single);
  g_autoptr (GHashTable) seen = is_repeating ? g_hash_table_new (NULL, NULL) : NULL;
  Making making = { roadmap, strategy, { outer, inner }, day, seen };

  for (guint i = 0; i < koers_grouping_get_n (grouping); i++)
    {
      const KoersGroup *of = koers_grouping_get (grouping, i);
      guint lane;

      if (outer == NULL && of->records->len == 0)
        continue;
      lane = add_lane (&making, NULL, of);
      if (outer != NULL && inner != NULL)
        add_inner_lanes (&making, lane, of->records);
      else
        add_bars (&making, lane, of->records, NULL);
    }
}

static void
add_id (GArray  *ids,
        KoersId  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (koers_id_equal (g_array_index (ids, KoersId, i), id))
      return;
  g_array_append_val (ids, id);
}

/*< private >
 * koers_strategy_roadmap_find_lane_ids:
 * @group: (nullable): as in a #KoersRoadmapArrangement
 * @initiative: an initiative
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full) (element-type KoersId): what the lanes stand for in which it has a bar
 */
GArray *
koers_strategy_roadmap_find_lane_ids (const char  *group,
                                      KoersRecord *initiative,
                                      gint32       day)
{
  const KoersGroupingKey *outer = koers_grouping_lookup_level (group, 0), *inner = koers_grouping_lookup_level (group, 1);
  g_auto (GStrv) values = outer != NULL ? koers_grouping_dup_values (outer->name, initiative, day) : g_strdupv ((char *[]) { "", NULL });
  g_auto (GStrv) inner_values = outer != NULL && inner != NULL ? koers_grouping_dup_values (inner->name, initiative, day) : NULL;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (KoersId));

  for (guint i = 0; values[i] != NULL; i++)
    {
      KoersId id = get_lane_id (outer, values[i]);

      if (inner_values == NULL)
        add_id (ids, id);
      for (guint j = 0; inner_values != NULL && inner_values[j] != NULL; j++)
        add_id (ids, get_inner_lane_id (id, inner, inner_values[j]));
    }
  return ids;
}
