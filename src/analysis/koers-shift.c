/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-shift.h"

#include "koers-initiative-status.h"

/* What has to move along when something moves, so that nothing begins or ends before what it depends on. Work that depends on the moved
 * goes later, work that the moved depends on goes earlier, as little as it can and in whole periods of its own dates: what is planned in
 * quarters stays planned in quarters. It is a longest path; everything only ever moves on from where it is, so a list of what is still
 * to be looked at is enough. */

typedef struct {
  KoersRecord       *initiative;
  KoersPlannedDates  before;
  KoersPlannedDates  now;
  KoersPrecision     period;
  /* How many periods later; negative for earlier. */
  int                n;
  gboolean           is_queued;
  gboolean           is_given;
} Node;

typedef struct {
  KoersStrategy *strategy;
  GHashTable    *nodes; /* (element-type KoersRecord Node) */
  GPtrArray     *order; /* of Node, as they came */
  GQueue         queue; /* of Node */
  gboolean       later;
} Search;

/* ---- dates */

/**
 * koers_planned_dates_of:
 * @initiative: an initiative
 *
 * Returns: when it is planned
 */
KoersPlannedDates
koers_planned_dates_of (KoersRecord *initiative)
{
  return (KoersPlannedDates) {
    koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE),
    koers_record_get_date (initiative, KOERS_INITIATIVE_END_DATE),
    koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS),
  };
}

static KoersDate
peek_date (KoersChangeSet *changes,
           KoersRecord    *record,
           int             field)
{
  const KoersValue *value = koers_change_set_peek (changes, koers_strategy_of (record), koers_record_get_id (record), field);

  return koers_value_is_set (value) ? value->date : (KoersDate) { 0 };
}

/**
 * koers_planned_dates_peek:
 * @changes: what is to change
 * @initiative: an initiative of a strategy
 *
 * Returns: when it is planned once @changes have been carried out
 */
KoersPlannedDates
koers_planned_dates_peek (KoersChangeSet *changes,
                          KoersRecord    *initiative)
{
  return (KoersPlannedDates) {
    peek_date (changes, initiative, KOERS_INITIATIVE_START_DATE),
    peek_date (changes, initiative, KOERS_INITIATIVE_END_DATE),
    koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS),
  };
}

/**
 * koers_planned_dates_shift:
 * @dates: (inout): when something is planned
 * @by: by how much it moves
 *
 * Moves all that is known of it; what is not known stays so.
 *
 * Returns: whether the calendar goes that far; if not, @dates stay what they are
 */
gboolean
koers_planned_dates_shift (KoersPlannedDates *dates,
                           KoersDateShift     by)
{
  KoersDate start = koers_date_shift_start (dates->start, by), end = koers_date_shift_end (dates->end, by);

  if (koers_date_is_set (start) != koers_date_is_set (dates->start) || koers_date_is_set (end) != koers_date_is_set (dates->end))
    return FALSE;
  dates->start = start;
  dates->end = end;
  return TRUE;
}

static gboolean
read_day (KoersDate  date,
          gboolean   latest,
          gint32    *day)
{
  *day = latest ? koers_date_get_last_day (date) : date.day;
  return koers_date_is_set (date);
}

/* The first day, as koers_initiative_get_span() has it, if it begins as early or as late as its date allows. */
static gboolean
get_start (KoersPlannedDates  dates,
           gboolean           latest,
           gint32            *day)
{
  return read_day (koers_date_is_set (dates.start) ? dates.start : dates.end, latest, day);
}

/* The day after the last one, if it ends as early or as late as its date allows. What is continuous has none. */
static gboolean
get_end (KoersPlannedDates  dates,
         gboolean           latest,
         gint32            *day)
{
  gboolean is_known = read_day (koers_date_is_set (dates.end) || dates.continuous ? dates.end : dates.start, latest, day);

  *day += 1;
  return is_known;
}

/**
 * koers_dependency_get_lack:
 * @dependency: a dependency
 * @predecessor: when its predecessor is planned
 * @successor: when its successor is planned
 * @days: (out): how many days the successor is too early; 0 or less if it is not
 *
 * Says whether a plan can keep to a dependency. A quarter is not a day: what ends in a quarter may end on its first day and what begins
 * in it may begin on its last, so that work may begin in the quarter in which other work ends, and only what cannot be kept however
 * things go in their periods lacks days. An end is the day after the last one, so that work may begin on the day after that on which
 * other work ends. What merely supports asks for nothing, nor does what has no dates.
 *
 * Returns: whether the dependency is about dates, and they are known
 */
gboolean
koers_dependency_get_lack (KoersRecord       *dependency,
                           KoersPlannedDates  predecessor,
                           KoersPlannedDates  successor,
                           gint32            *days)
{
  gint32 from = 0, to = 0, lag = (gint32) koers_record_get_integer (dependency, KOERS_DEPENDENCY_LAG_DAYS, 0);
  gboolean is_known;

  switch (koers_record_get_choice (dependency, KOERS_DEPENDENCY_KIND))
    {
    case KOERS_DEPENDENCY_KIND_FINISH_TO_START:
      is_known = get_end (predecessor, FALSE, &from) && get_start (successor, TRUE, &to);
      break;
    case KOERS_DEPENDENCY_KIND_START_TO_START:
      is_known = get_start (predecessor, FALSE, &from) && get_start (successor, TRUE, &to);
      break;
    case KOERS_DEPENDENCY_KIND_FINISH_TO_FINISH:
      is_known = get_end (predecessor, FALSE, &from) && get_end (successor, TRUE, &to);
      break;
    case KOERS_DEPENDENCY_KIND_START_TO_FINISH:
      is_known = get_start (predecessor, FALSE, &from) && get_end (successor, TRUE, &to);
      break;
    case KOERS_DEPENDENCY_KIND_SUPPORTS:
    default:
      is_known = FALSE;
    }
  *days = is_known ? from + lag - to : 0;
  return is_known;
}

/* ---- the search */

/* What is done stays where it was, and what has begun cannot begin earlier. */
static gboolean
can_move (KoersRecord *initiative,
          gboolean     later)
{
  switch (koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE))
    {
    case KOERS_INITIATIVE_STATE_COMPLETED:
    case KOERS_INITIATIVE_STATE_STOPPED:
      return FALSE;
    case KOERS_INITIATIVE_STATE_IN_PROGRESS:
      return later;
    default:
      return TRUE;
    }
}

/* The longest period among the dates of an initiative. */
static KoersPrecision
get_period (KoersPlannedDates dates)
{
  if (!koers_date_is_set (dates.start) || !koers_date_is_set (dates.end))
    return MAX (dates.start.precision, dates.end.precision);
  return MIN (dates.start.precision, dates.end.precision);
}

static Node *
ensure_node (Search      *search,
             KoersRecord *initiative)
{
  Node *node = g_hash_table_lookup (search->nodes, initiative);

  if (node == NULL)
    {
      node = g_new0 (Node, 1);
      node->initiative = initiative;
      node->before = node->now = koers_planned_dates_of (initiative);
      node->period = get_period (node->before);
      g_hash_table_insert (search->nodes, initiative, node);
      g_ptr_array_add (search->order, node);
    }
  return node;
}

static void
enqueue (Search *search,
         Node   *node)
{
  if (node->is_queued)
    return;
  node->is_queued = TRUE;
  g_queue_push_tail (&search->queue, node);
}

/* At least as many periods as there are in so many days, so that few steps are left to try. */
static int
count_periods (KoersPrecision period,
               gint32         days)
{
  static const int longest[] = { [KOERS_PRECISION_NONE] = 1, [KOERS_PRECISION_YEAR] = 366, [KOERS_PRECISION_QUARTER] = 92, [KOERS_PRECISION_MONTH] = 31,
                                 [KOERS_PRECISION_DAY] = 1 };

  return MAX (1, days / longest[period]);
}

/* Moves what is at the other end of a dependency as far as it must; what has come to the edge of the calendar stays there. */
static void
follow (Search      *search,
        Node        *from,
        KoersRecord *dependency)
{
  KoersRecord *other = koers_record_get_target (dependency, search->later ? KOERS_DEPENDENCY_SUCCESSOR : KOERS_DEPENDENCY_PREDECESSOR);
  Node *node;
  gint32 days;

  if (other == NULL || !can_move (other, search->later))
    return;
  node = ensure_node (search, other);
  if (node->is_given || (node->n != 0 && (node->n > 0) != search->later))
    return;
  while (koers_dependency_get_lack (dependency, search->later ? from->now : node->now, search->later ? node->now : from->now, &days) && days > 0)
    {
      KoersPlannedDates dates = node->before;
      int n = node->n + (search->later ? 1 : -1) * count_periods (node->period, days);

      if (!koers_planned_dates_shift (&dates, koers_date_shift_new (node->period, n)))
        return;
      node->n = n;
      node->now = dates;
      enqueue (search, node);
    }
}

static void
search_in_direction (Search   *search,
                     gboolean  later)
{
  guint n_given = search->order->len;

  search->later = later;
  for (guint i = 0; i < n_given; i++)
    if (((Node *) g_ptr_array_index (search->order, i))->is_given)
      enqueue (search, g_ptr_array_index (search->order, i));
  while (!g_queue_is_empty (&search->queue))
    {
      Node *node = g_queue_pop_head (&search->queue);
      GPtrArray *dependencies = koers_strategy_get_referrers (search->strategy, KOERS_KIND_DEPENDENCY,
                                                              later ? KOERS_DEPENDENCY_PREDECESSOR : KOERS_DEPENDENCY_SUCCESSOR,
                                                              koers_record_get_id (node->initiative));

      node->is_queued = FALSE;
      for (guint i = 0; dependencies != NULL && i < dependencies->len; i++)
        follow (search, node, g_ptr_array_index (dependencies, i));
    }
}

static void
add_given (Search         *search,
           KoersChangeSet *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      Node *node;

      if (edit->kind != KOERS_KIND_INITIATIVE || edit->operation != KOERS_OPERATION_UPDATE ||
          (koers_edit_lookup (edit, KOERS_INITIATIVE_START_DATE) == NULL && koers_edit_lookup (edit, KOERS_INITIATIVE_END_DATE) == NULL))
        continue;
      node = ensure_node (search, koers_strategy_lookup (search->strategy, edit->id));
      node->now = koers_planned_dates_peek (changes, node->initiative);
      node->is_given = TRUE;
    }
}

/**
 * koers_shifts_find:
 * @strategy: a strategy
 * @changes: what is to change in it: initiatives that get other dates
 *
 * Says which other initiatives have to move, and by how much, for every dependency of a moved one to be kept. What is completed or
 * stopped does not move, nor does what has begun move to an earlier day.
 *
 * Returns: (transfer full) (element-type KoersShift): those initiatives, in the order in which they were met
 */
GArray *
koers_shifts_find (KoersStrategy  *strategy,
                   KoersChangeSet *changes)
{
  Search search = { .strategy = strategy, .queue = G_QUEUE_INIT };
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  GArray *shifts = g_array_new (FALSE, FALSE, sizeof (KoersShift));

  search.nodes = nodes;
  search.order = order;
  add_given (&search, changes);
  search_in_direction (&search, TRUE);
  search_in_direction (&search, FALSE);
  for (guint i = 0; i < order->len; i++)
    {
      Node *node = g_ptr_array_index (order, i);
      KoersShift shift = { node->initiative, koers_date_shift_new (node->period, node->n), 0 };
      gint32 before = 0, now = 0;

      if (node->n == 0)
        continue;
      get_start (node->before, FALSE, &before);
      get_start (node->now, FALSE, &now);
      shift.days = now - before;
      g_array_append_val (shifts, shift);
    }
  return shifts;
}

/* ---- carrying it out */

static gboolean
shift_field (KoersChangeSet *changes,
             KoersRecord    *record,
             int             field,
             KoersDateShift  by,
             gboolean        is_start)
{
  KoersDate before = koers_record_get_date (record, field);
  KoersDate after = is_start ? koers_date_shift_start (before, by) : koers_date_shift_end (before, by);

  if (!koers_date_is_set (before))
    return TRUE;
  if (!koers_date_is_set (after))
    return FALSE;
  koers_change_set_set_record (changes, record, field, koers_value_date (after));
  return TRUE;
}

/**
 * koers_shift_add_to:
 * @changes: a change set
 * @initiative: an initiative of a strategy
 * @by: by how much it moves
 * @n_milestones: (inout) (optional): how many milestones move along is added to it
 *
 * Moves an initiative as a whole: its plan, its forecast and the milestones that are still open. What has been reached stays.
 *
 * Returns: whether the calendar goes that far
 */
gboolean
koers_shift_add_to (KoersChangeSet *changes,
                    KoersRecord    *initiative,
                    KoersDateShift  by,
                    guint          *n_milestones)
{
  GPtrArray *milestones = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_MILESTONE, KOERS_MILESTONE_INITIATIVE,
                                                        koers_record_get_id (initiative));

  if (!shift_field (changes, initiative, KOERS_INITIATIVE_START_DATE, by, TRUE) || !shift_field (changes, initiative, KOERS_INITIATIVE_END_DATE, by, FALSE) ||
      !shift_field (changes, initiative, KOERS_INITIATIVE_FORECAST_END_DATE, by, FALSE))
    return FALSE;
  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      KoersRecord *milestone = g_ptr_array_index (milestones, i);

      if (koers_task_is_over (milestone, KOERS_MILESTONE_STATE) || !koers_date_is_set (koers_record_get_date (milestone, KOERS_MILESTONE_DUE_DATE)))
        continue;
      if (!shift_field (changes, milestone, KOERS_MILESTONE_DUE_DATE, by, FALSE))
        return FALSE;
      if (n_milestones != NULL)
        (*n_milestones)++;
    }
  return TRUE;
}
