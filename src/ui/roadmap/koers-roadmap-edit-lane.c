/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-edit.h"

#include "koers-grouping.h"
#include "koers-initiative-edit.h"
#include "koers-initiative-place.h"
#include "koers-plan-edit.h"
#include "koers-roadmap-words.h"
#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/* What brings initiatives to a lane of the roadmap, as change sets; nothing here changes anything. */

/* From where to where, in the lanes of one level. */
typedef struct {
  KoersStrategy *strategy;
  KoersRoadmap  *roadmap;
  const char    *group;
  guint          to;
} Way;

static const KoersRoadmapLane *
get_lane (KoersRoadmap *roadmap,
          guint         lane,
          guint         level)
{
  return koers_roadmap_get_lane (roadmap, level == 0 ? koers_roadmap_get_outer_lane (roadmap, lane) : lane);
}

/* Whether it stands in another group of that level; the lane of a level that it is not brought to stays. */
static gboolean
is_elsewhere (const Way *way,
              guint      bar,
              guint      level)
{
  guint lane = koers_roadmap_get_bar (way->roadmap, bar)->lane;

  return level <= koers_roadmap_get_lane (way->roadmap, way->to)->level &&
         g_strcmp0 (get_lane (way->roadmap, lane, level)->value, get_lane (way->roadmap, way->to, level)->value) != 0;
}

/* From which group to which one an initiative would come. */
typedef struct {
  const KoersGroupingKey *key;
  KoersRecord            *initiative;
  const KoersRoadmapLane *from;
  const KoersRoadmapLane *to;
} Step;

/* Answers whether there is such a step. */
static gboolean
find_step (const Way *way,
           guint      bar,
           guint      level,
           Step      *step)
{
  step->key = koers_grouping_lookup_level (way->group, level);
  step->initiative = koers_strategy_roadmap_get_initiative (way->strategy, way->roadmap, bar);
  step->from = get_lane (way->roadmap, koers_roadmap_get_bar (way->roadmap, bar)->lane, level);
  step->to = get_lane (way->roadmap, way->to, level);
  return step->key != NULL && step->initiative != NULL && step->to->value != NULL;
}

/* Answers whether the bar can come to the group of that level. */
static gboolean
place (const Way      *way,
       KoersChangeSet *changes,
       guint           bar,
       guint           level)
{
  Step step;

  return find_step (way, bar, level, &step) &&
         koers_initiative_place (changes, way->strategy, koers_record_get_id (step.initiative), step.key->name, step.from->value, step.to->value);
}

/* What one initiative does that comes to another group of one level only has its own words. */
static KoersChangeSet *
move_one (const Way *way,
          guint      bar,
          guint      level)
{
  Step step;

  return find_step (way, bar, level, &step)
           ? koers_initiative_edit_move (step.initiative, step.key->name, step.from->value, step.to->value, step.to->label)
           : NULL;
}

/**
 * koers_roadmap_edit_to_lane:
 * @strategy: a strategy
 * @roadmap: a roadmap of it
 * @group: (nullable): as in the #KoersRoadmapArrangement of the roadmap
 * @bars: (element-type guint): the numbers of bars, one for each initiative
 * @to: the number of the lane that they are brought to
 *
 * Returns: (transfer full) (nullable): what brings the initiatives there; %NULL if they are there or one of them cannot stand there
 */
KoersChangeSet *
koers_roadmap_edit_to_lane (KoersStrategy *strategy,
                            KoersRoadmap  *roadmap,
                            const char    *group,
                            GArray        *bars,
                            guint          to)
{
  const Way way = { strategy, roadmap, group, to };
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  g_autofree char *title = koers_roadmap_dup_lane_title (roadmap, to), *name = NULL, *label = NULL;
  guint n = 0, n_levels = 0, last_level = 0;

  for (guint i = 0; i < bars->len; i++)
    {
      guint bar = g_array_index (bars, guint, i), before = n_levels;

      for (guint level = 0; level < KOERS_GROUPING_MAX_LEVELS; level++)
        {
          if (!is_elsewhere (&way, bar, level))
            continue;
          if (!place (&way, changes, bar, level))
            return NULL;
          n_levels++;
          last_level = level;
        }
      n += n_levels > before ? 1 : 0;
    }
  if (bars->len == 1 && n_levels == 1)
    return move_one (&way, g_array_index (bars, guint, 0), last_level);
  if (koers_change_set_is_empty (changes))
    return NULL;
  if (bars->len == 1)
    {
      name = koers_record_dup_title (koers_strategy_roadmap_get_initiative (strategy, roadmap, g_array_index (bars, guint, 0)));
      /* Translators: name of an initiative, the state, department or pillar that it moves to. */
      label = g_strdup_printf (_("Move “%s” to “%s”"), name, title);
    }
  else
    /* Translators: how many initiatives, the state, department or pillar that they move to. */
    label = g_strdup_printf (ngettext ("Move %u initiative to “%s”", "Move %u initiatives to “%s”", n), n, title);
  koers_change_set_set_label (changes, label);
  return g_steal_pointer (&changes);
}

/**
 * koers_roadmap_edit_dup_obstacle:
 * @strategy: a strategy
 * @roadmap: a roadmap of it
 * @group: (nullable): as in the #KoersRoadmapArrangement of the roadmap
 * @bars: (element-type guint): the numbers of bars
 * @to: the number of the lane that they are brought to
 *
 * Returns: (transfer full): why one of the initiatives cannot be brought there
 */
char *
koers_roadmap_edit_dup_obstacle (KoersStrategy *strategy,
                                 KoersRoadmap  *roadmap,
                                 const char    *group,
                                 GArray        *bars,
                                 guint          to)
{
  const Way way = { strategy, roadmap, group, to };
  guint level = koers_roadmap_get_lane (roadmap, to)->level;
  const KoersGroupingKey *key;
  const char *value;

  for (guint i = 0; i < bars->len; i++)
    for (guint j = 0; j < KOERS_GROUPING_MAX_LEVELS; j++)
      {
        g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");

        if (!is_elsewhere (&way, g_array_index (bars, guint, i), j) || place (&way, changes, g_array_index (bars, guint, i), j))
          continue;
        level = j;
        i = bars->len - 1;
        break;
      }
  key = koers_grouping_lookup_level (group, level);
  value = get_lane (roadmap, to, level)->value;
  return koers_initiative_place_dup_obstacle (key != NULL ? key->name : "", value != NULL ? value : "");
}

/* What the initiative is planned under: a pillar or a goal that the lane stands for, or the one around it. */
static KoersRecord *
find_parent (const Way *way)
{
  for (guint i = koers_roadmap_get_lane (way->roadmap, way->to)->level + 1; i > 0; i--)
    {
      const char *value = get_lane (way->roadmap, way->to, i - 1)->value;
      KoersId id;
      KoersRecord *record = value != NULL && koers_id_parse (value, &id) ? koers_strategy_lookup (way->strategy, id) : NULL;
      KoersRecord *parent = record != NULL ? koers_plan_find_parent (KOERS_KIND_INITIATIVE, record) : NULL;

      if (parent != NULL)
        return parent;
    }
  return koers_plan_find_parent (KOERS_KIND_INITIATIVE, NULL);
}

/**
 * koers_roadmap_edit_add:
 * @view_state: what the window shows
 * @roadmap: its roadmap
 * @lane: the number of a lane
 * @dates: when the initiative is planned
 * @id: (out): the initiative
 *
 * Returns: (transfer full) (nullable): what adds an initiative there; %NULL if none can be put in that lane
 */
KoersChangeSet *
koers_roadmap_edit_add (KoersViewState    *view_state,
                        KoersRoadmap      *roadmap,
                        guint              lane,
                        KoersPlannedDates  dates,
                        KoersId           *id)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (view_state);
  const Way way = { strategy, roadmap, koers_view_state_get_roadmap_group (view_state), lane };
  g_autofree char *words = koers_planned_dates_dup_label (dates);
  g_autofree char *label = g_strdup_printf (_("Add an initiative: %s"), words);
  g_autoptr (KoersChangeSet) changes = koers_initiative_edit_make (view_state, find_parent (&way), id);

  if (changes == NULL)
    return NULL;
  for (guint level = 0; level <= koers_roadmap_get_lane (roadmap, lane)->level; level++)
    {
      const KoersGroupingKey *key = koers_grouping_lookup_level (way.group, level);

      if (key != NULL && !koers_initiative_place (changes, strategy, *id, key->name, NULL, get_lane (roadmap, lane, level)->value))
        return NULL;
    }
  koers_change_set_take (changes, strategy, KOERS_KIND_INITIATIVE, *id, KOERS_INITIATIVE_START_DATE, koers_value_date (dates.start));
  koers_change_set_take (changes, strategy, KOERS_KIND_INITIATIVE, *id, KOERS_INITIATIVE_END_DATE, koers_value_date (dates.end));
  koers_change_set_set_label (changes, label);
  return g_steal_pointer (&changes);
}

/**
 * koers_roadmap_edit_dup_add_obstacle:
 * @roadmap: a roadmap
 * @group: (nullable): as in its #KoersRoadmapArrangement
 * @lane: the number of a lane
 *
 * Returns: (transfer full): why no initiative can be added there
 */
char *
koers_roadmap_edit_dup_add_obstacle (KoersRoadmap *roadmap,
                                     const char   *group,
                                     guint         lane)
{
  const KoersRoadmapLane *of = koers_roadmap_get_lane (roadmap, lane);
  const KoersGroupingKey *key = koers_grouping_lookup_level (group, of->level);

  return koers_initiative_place_dup_obstacle (key != NULL ? key->name : "", of->value != NULL ? of->value : "");
}
