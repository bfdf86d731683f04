/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-coverage-private.h"

#include "koers-contribution.h"
#include "koers-department.h"
#include "koers-goal-place.h"

/* What serves the objectives: the initiatives that contribute, and those of goals that do. */

/* What is known of the initiatives while services are gathered. */
typedef struct {
  KoersCoverage               *coverage;
  const KoersInitiativeStatus *statuses;
  guint                       *places; /* by the index of the initiative: 1 + the number of its last service */
  guint                        first;  /* the number of the first service of the objective */
  KoersDate                    deadline;
} Gathering;

/* ---- gathering */

/* The day on which it is or will be ready, as far as anybody knows: the forecast goes before the plan. */
static gboolean
ends_after (KoersRecord *initiative,
            KoersDate    forecast,
            KoersDate    deadline)
{
  KoersSpan span = koers_initiative_get_span (initiative);

  if (!koers_date_is_set (deadline))
    return FALSE;
  /* What goes on all the time serves from its beginning. */
  if (koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS))
    return !koers_span_is_empty (span) && span.start > koers_date_get_last_day (deadline);
  if (koers_date_is_set (forecast))
    return koers_date_get_last_day (forecast) > koers_date_get_last_day (deadline);
  return !koers_span_is_empty (span) && span.end - 1 > koers_date_get_last_day (deadline);
}

static void
add_service (Gathering   *gathering,
             KoersRecord *initiative,
             KoersRecord *contribution,
             KoersRecord *goal)
{
  KoersCoverage *self = gathering->coverage;
  guint index = koers_record_get_index (initiative), *place = &gathering->places[index];
  int kind = MAX (koers_record_get_choice (contribution, KOERS_CONTRIBUTION_KIND), 0);
  KoersCoverageService service = { .initiative = initiative, .contribution = contribution, .goal = goal, .kind = kind };
  KoersInitiativeStatus status;

  if (*place > gathering->first)
    {
      KoersCoverageService *present = &g_array_index (self->services, KoersCoverageService, *place - 1);

      /* Its own contribution says more than that of its goal. */
      if (kind < present->kind || (kind == present->kind && goal == NULL))
        {
          present->kind = kind;
          present->contribution = contribution;
          present->goal = goal;
        }
      return;
    }
  status = gathering->statuses != NULL ? gathering->statuses[index] : koers_initiative_get_status (initiative, self->day);
  service.health = status.health;
  service.is_stopped = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE) == KOERS_INITIATIVE_STATE_STOPPED;
  service.is_late = status.is_late ? 1 : 0;
  service.is_after_deadline = ends_after (initiative, koers_initiative_get_forecast (initiative, status.update), gathering->deadline) ? 1 : 0;
  g_array_append_val (self->services, service);
  *place = self->services->len;
  self->asked[index] = TRUE;
}

/* The initiatives of a goal and of the goals that are part of it. */
static void
add_goal (Gathering   *gathering,
          KoersRecord *part,
          KoersRecord *contribution,
          KoersRecord *goal,
          guint        depth)
{
  KoersStrategy *strategy = gathering->coverage->strategy;
  KoersId id = koers_record_get_id (part);
  GPtrArray *initiatives = koers_strategy_get_referrers (strategy, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL, id);
  GPtrArray *links = koers_strategy_get_referrers (strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_GOAL, id);
  GPtrArray *below = koers_strategy_get_referrers (strategy, KOERS_KIND_GOAL, KOERS_GOAL_PARENT, id);

  for (guint i = 0; initiatives != NULL && i < initiatives->len; i++)
    add_service (gathering, g_ptr_array_index (initiatives, i), contribution, goal);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      KoersRecord *initiative = koers_record_get_target (g_ptr_array_index (links, i), KOERS_INITIATIVE_GOAL_INITIATIVE);

      if (initiative != NULL)
        add_service (gathering, initiative, contribution, goal);
    }
  for (guint i = 0; below != NULL && i < below->len && depth < MAX_LEVELS; i++)
    add_goal (gathering, g_ptr_array_index (below, i), contribution, goal, depth + 1);
}

static int
compare_services (gconstpointer a,
                  gconstpointer b)
{
  const KoersCoverageService *one = a, *other = b;

  return one->kind != other->kind ? one->kind - other->kind : koers_record_compare (one->initiative, other->initiative);
}

static void
gather (Gathering              *gathering,
        KoersCoverageObjective *objective)
{
  KoersCoverage *self = gathering->coverage;
  GPtrArray *contributions = koers_strategy_get_referrers (self->strategy, KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_OBJECTIVE,
                                                           koers_record_get_id (objective->objective));

  gathering->first = self->services->len;
  gathering->deadline = koers_record_get_date (objective->objective, KOERS_OBJECTIVE_DEADLINE);
  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    {
      KoersRecord *contribution = g_ptr_array_index (contributions, i);
      KoersRecord *initiative = koers_record_get_target (contribution, KOERS_CONTRIBUTION_INITIATIVE);
      KoersRecord *goal = koers_record_get_target (contribution, KOERS_CONTRIBUTION_GOAL);

      if (koers_contribution_is_ended (contribution, self->day))
        continue;
      if (initiative != NULL)
        add_service (gathering, initiative, contribution, NULL);
      if (goal != NULL)
        add_goal (gathering, goal, contribution, goal, 0);
    }
  objective->n_services = self->services->len - gathering->first;
  if (objective->n_services > 1)
    qsort (&g_array_index (self->services, KoersCoverageService, gathering->first), objective->n_services, sizeof (KoersCoverageService),
           compare_services);
}

/* ---- judging */

static void
judge (KoersCoverageObjective *objective)
{
  guint n_going = 0, n_in_time = 0, n_more_than_indirect = 0, n_assessed = 0;

  for (guint i = 0; i < objective->n_services; i++)
    {
      const KoersCoverageService *service = &objective->services[i];
      gboolean is_going = !service->is_stopped && !service->is_late, is_in_time = is_going && !service->is_after_deadline;

      objective->n_kinds[service->kind]++;
      objective->n_stopped += service->is_stopped;
      objective->n_late += service->is_late;
      objective->n_after_deadline += service->is_after_deadline;
      n_going += is_going ? 1 : 0;
      n_in_time += is_in_time ? 1 : 0;
      n_more_than_indirect += is_in_time && service->kind != KOERS_CONTRIBUTION_KIND_INDIRECT ? 1 : 0;
      if (!service->is_stopped)
        objective->worst = n_assessed++ > 0 ? koers_health_get_worse (objective->worst, service->health) : service->health;
    }
  if (objective->n_services == 0)
    objective->finding = KOERS_COVERAGE_NOTHING;
  else if (n_going == 0)
    objective->finding = KOERS_COVERAGE_STOPPED_OR_LATE;
  else if (n_in_time == 0)
    objective->finding = KOERS_COVERAGE_AFTER_DEADLINE;
  else if (n_more_than_indirect == 0)
    objective->finding = KOERS_COVERAGE_INDIRECTLY;
  else
    objective->finding = KOERS_COVERAGE_SERVED;
}

/*< private >
 * koers_coverage_add_services:
 * @self: a coverage with all its objectives
 * @statuses: (nullable) (array): how each initiative stands, in the order of their list
 *
 * Says what serves each objective, and how it is served.
 */
void
koers_coverage_add_services (KoersCoverage               *self,
                             const KoersInitiativeStatus *statuses)
{
  g_autofree guint *places = g_new0 (guint, self->n_initiatives + 1);
  Gathering gathering = { .coverage = self, .statuses = statuses, .places = places };
  guint first = 0;

  for (guint i = 0; i < self->objectives->len; i++)
    gather (&gathering, &g_array_index (self->objectives, KoersCoverageObjective, i));
  /* The array has stopped moving. */
  for (guint i = 0; i < self->objectives->len; i++)
    {
      KoersCoverageObjective *objective = &g_array_index (self->objectives, KoersCoverageObjective, i);

      objective->services = &g_array_index (self->services, KoersCoverageService, first);
      first += objective->n_services;
      judge (objective);
      self->n_found[objective->finding]++;
      g_array_index (self->chapters, KoersCoverageChapter, objective->chapter).n_findings[objective->finding]++;
    }
}

static void
add_contributions (GPtrArray   *contributions,
                   KoersRecord *of,
                   int          field,
                   gint32       day)
{
  GPtrArray *all = koers_strategy_get_referrers (koers_strategy_of (of), KOERS_KIND_CONTRIBUTION, field, koers_record_get_id (of));

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!koers_contribution_is_ended (g_ptr_array_index (all, i), day))
      g_ptr_array_add (contributions, g_ptr_array_index (all, i));
}

/**
 * koers_initiative_dup_contributions:
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer container) (element-type KoersRecord): by what it serves objectives on that day: its own contributions, and those of
 *   its goals and of the goals that these are part of
 */
GPtrArray *
koers_initiative_dup_contributions (KoersRecord *initiative,
                                    gint32       day)
{
  GPtrArray *contributions = g_ptr_array_new ();
  g_autoptr (GPtrArray) goals = koers_initiative_dup_goals (initiative);

  add_contributions (contributions, initiative, KOERS_CONTRIBUTION_INITIATIVE, day);
  for (guint i = 0; i < goals->len; i++)
    {
      KoersRecord *goal = g_ptr_array_index (goals, i);

      for (guint j = 0; goal != NULL && j < MAX_LEVELS; j++)
        {
          add_contributions (contributions, goal, KOERS_CONTRIBUTION_GOAL, day);
          goal = koers_record_get_target (goal, KOERS_GOAL_PARENT);
        }
    }
  return contributions;
}
