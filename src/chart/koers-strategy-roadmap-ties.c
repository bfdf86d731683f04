/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-roadmap-ties.h"

#include "koers-baseline.h"
#include "koers-chain.h"
#include "koers-strategy-roadmap.h"

/* What the bars of a strategy are laid beside: each other, and an earlier plan. */

/**
 * koers_strategy_roadmap_add_dependencies:
 * @roadmap: a roadmap
 * @strategy: the strategy it is of
 *
 * Adds what depends on what.
 */
void
koers_strategy_roadmap_add_dependencies (KoersRoadmap  *roadmap,
                                         KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_DEPENDENCY);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      int kind = koers_record_get_choice (record, KOERS_DEPENDENCY_KIND);
      KoersRoadmapDependency dependency = {
        .from = koers_record_get_reference (record, KOERS_DEPENDENCY_PREDECESSOR),
        .to = koers_record_get_reference (record, KOERS_DEPENDENCY_SUCCESSOR),
        .from_start = kind == KOERS_DEPENDENCY_KIND_START_TO_START || kind == KOERS_DEPENDENCY_KIND_START_TO_FINISH,
        .to_end = kind == KOERS_DEPENDENCY_KIND_FINISH_TO_FINISH || kind == KOERS_DEPENDENCY_KIND_START_TO_FINISH,
        .is_violated = koers_dependency_is_violated (record) ? 1 : 0,
      };

      koers_roadmap_add_dependency (roadmap, &dependency);
    }
}

/**
 * koers_strategy_roadmap_judge_dependencies:
 * @roadmap: a roadmap with the dependencies of a strategy
 * @strategy: that strategy
 * @bar: the number of a bar that was planned anew
 *
 * Says anew which of the dependencies at a bar can be kept.
 */
void
koers_strategy_roadmap_judge_dependencies (KoersRoadmap  *roadmap,
                                           KoersStrategy *strategy,
                                           guint          bar)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_DEPENDENCY);
  guint n;
  const KoersRoadmapTie *ties = koers_roadmap_get_ties (roadmap, bar, &n);

  for (guint i = 0; i < n; i++)
    koers_roadmap_set_violated (roadmap, ties[i].dependency, koers_dependency_is_violated (koers_record_list_get (list, ties[i].dependency)));
}

/* A continuous initiative was to go on as long as it goes on now. */
static KoersSpan
get_span (const KoersPlanDates *dates,
          const KoersRoadmapBar *bar)
{
  KoersSpan span = koers_plan_dates_get_span (*dates);

  if (bar->continuous && !koers_date_is_set (dates->end))
    span.end = MAX (span.end, bar->span.end);
  return span;
}

/**
 * koers_strategy_roadmap_add_baseline:
 * @roadmap: a roadmap
 * @baseline: (nullable): a baseline of the strategy it is of; %NULL for none
 *
 * Lays the bars beside a frozen plan.
 */
void
koers_strategy_roadmap_add_baseline (KoersRoadmap *roadmap,
                                     KoersRecord  *baseline)
{
  g_autoptr (GHashTable) all = koers_baseline_dup_dates (baseline);

  koers_roadmap_set_baseline_name (roadmap, baseline != NULL ? koers_record_get_name (baseline) : NULL);
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap) && baseline != NULL; i++)
    {
      KoersRoadmapBar bar = *koers_roadmap_get_bar (roadmap, i);
      const KoersPlanDates *dates = g_hash_table_lookup (all, koers_strategy_roadmap_get_initiative (koers_strategy_of (baseline), roadmap, i));

      bar.baseline = dates != NULL ? get_span (dates, &bar) : (KoersSpan) { 0, 0 };
      koers_roadmap_set_bar (roadmap, i, &bar);
    }
}
