/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-chain.h"

#include "koers-initiative-status.h"
#include "koers-shift.h"

/* What depends on what. Each walk has a stack of its own and visits an initiative once, so that a long chain is no danger and a circle,
 * which the rules refuse, would do no harm. */

struct _KoersChain {
  GPtrArray *predecessors;
  GPtrArray *successors;
  GPtrArray *longest;
  int        days;
};

/* One way along the dependencies. */
typedef struct {
  KoersStrategy *strategy;
  int            from;
  int            to;
  /* (element-type KoersRecord GINT): the most days of work from there on, with its own, once that is known */
  GHashTable    *days;
  /* (element-type KoersRecord KoersRecord): with whom that goes on */
  GHashTable    *next;
  GPtrArray     *found;
} Walk;

/**
 * koers_dependency_is_violated:
 * @dependency: a dependency of a strategy
 *
 * Compares the dates of both ends as they are planned, by the rule of koers_dependency_get_lack().
 *
 * Returns: whether it cannot be kept as it is planned
 */
gboolean
koers_dependency_is_violated (KoersRecord *dependency)
{
  KoersRecord *predecessor = koers_record_get_target (dependency, KOERS_DEPENDENCY_PREDECESSOR);
  KoersRecord *successor = koers_record_get_target (dependency, KOERS_DEPENDENCY_SUCCESSOR);
  gint32 days;

  return predecessor != NULL && successor != NULL &&
         koers_dependency_get_lack (dependency, koers_planned_dates_of (predecessor), koers_planned_dates_of (successor), &days) && days > 0;
}

static KoersRecord *
get_neighbour (Walk        *walk,
               KoersRecord *initiative,
               guint        index,
               gboolean    *is_last)
{
  GPtrArray *dependencies = koers_strategy_get_referrers (walk->strategy, KOERS_KIND_DEPENDENCY, walk->from, koers_record_get_id (initiative));
  KoersRecord *dependency;

  *is_last = dependencies == NULL || index >= dependencies->len;
  if (*is_last)
    return NULL;
  dependency = g_ptr_array_index (dependencies, index);
  if (koers_record_get_choice (dependency, KOERS_DEPENDENCY_KIND) == KOERS_DEPENDENCY_KIND_SUPPORTS)
    return NULL;
  return koers_record_get_target (dependency, walk->to);
}

static void
finish (Walk        *walk,
        KoersRecord *initiative)
{
  int best = 0;
  gboolean is_last;
  KoersRecord *through = NULL;

  for (guint i = 0;; i++)
    {
      KoersRecord *next = get_neighbour (walk, initiative, i, &is_last);
      int days = next != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (walk->days, next)) : 0;

      if (is_last)
        break;
      if (next != NULL && (through == NULL || days > best || (days == best && koers_record_compare (next, through) < 0)))
        {
          best = days;
          through = next;
        }
    }
  g_hash_table_insert (walk->days, initiative, GINT_TO_POINTER (best + koers_span_get_length (koers_initiative_get_span (initiative))));
  g_hash_table_insert (walk->next, initiative, through);
}

/* In depth: when an initiative is left, all that can be reached from it is known. */
static void
walk_from (Walk        *walk,
           KoersRecord *start)
{
  typedef struct { KoersRecord *initiative; guint next; } Step;
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Step first = { start, 0 };

  g_hash_table_add (seen, start);
  g_array_append_val (path, first);
  while (path->len > 0)
    {
      Step *step = &g_array_index (path, Step, path->len - 1);
      gboolean is_last;
      KoersRecord *next = get_neighbour (walk, step->initiative, step->next++, &is_last);

      if (is_last)
        {
          finish (walk, step->initiative);
          g_array_set_size (path, path->len - 1);
        }
      else if (next != NULL && g_hash_table_add (seen, next))
        {
          Step deeper = { next, 0 };

          g_ptr_array_add (walk->found, next);
          g_array_append_val (path, deeper);
        }
    }
}

static Walk
walk_new (KoersStrategy *strategy,
          int            from,
          int            to,
          GPtrArray     *found)
{
  return (Walk) { strategy, from, to, g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), found };
}

static void
walk_clear (Walk *walk)
{
  g_hash_table_unref (walk->days);
  g_hash_table_unref (walk->next);
}

/* Far predecessors first, then the initiative, then what waits for it. */
static void
join (KoersChain  *self,
      Walk        *back,
      Walk        *on,
      KoersRecord *initiative)
{
  KoersRecord *step = initiative;

  while ((step = g_hash_table_lookup (back->next, step)) != NULL && self->longest->len <= self->predecessors->len)
    g_ptr_array_insert (self->longest, 0, step);
  g_ptr_array_add (self->longest, initiative);
  step = initiative;
  while ((step = g_hash_table_lookup (on->next, step)) != NULL && self->longest->len <= self->predecessors->len + self->successors->len + 1)
    g_ptr_array_add (self->longest, step);
  self->days = GPOINTER_TO_INT (g_hash_table_lookup (back->days, initiative)) + GPOINTER_TO_INT (g_hash_table_lookup (on->days, initiative)) -
               koers_span_get_length (koers_initiative_get_span (initiative));
}

/**
 * koers_chain_new:
 * @strategy: a strategy
 * @initiative: one of its initiatives
 *
 * Follows the dependencies of an initiative both ways. What merely supports another does not count. The cost grows with what is found.
 *
 * Returns: (transfer full): what it depends on and what depends on it; it holds for the strategy as it is now
 */
KoersChain *
koers_chain_new (KoersStrategy *strategy,
                 KoersRecord   *initiative)
{
  KoersChain *self = g_new0 (KoersChain, 1);
  Walk back, on;

  self->predecessors = g_ptr_array_new ();
  self->successors = g_ptr_array_new ();
  self->longest = g_ptr_array_new ();
  back = walk_new (strategy, KOERS_DEPENDENCY_SUCCESSOR, KOERS_DEPENDENCY_PREDECESSOR, self->predecessors);
  on = walk_new (strategy, KOERS_DEPENDENCY_PREDECESSOR, KOERS_DEPENDENCY_SUCCESSOR, self->successors);
  walk_from (&back, initiative);
  walk_from (&on, initiative);
  join (self, &back, &on, initiative);
  walk_clear (&back);
  walk_clear (&on);
  g_ptr_array_sort (self->predecessors, koers_record_compare_ptr);
  g_ptr_array_sort (self->successors, koers_record_compare_ptr);
  return self;
}

/**
 * koers_chain_free:
 * @self: a chain
 *
 * Lets go of it.
 */
void
koers_chain_free (KoersChain *self)
{
  g_ptr_array_unref (self->predecessors);
  g_ptr_array_unref (self->successors);
  g_ptr_array_unref (self->longest);
  g_free (self);
}

/**
 * koers_chain_get_predecessors:
 * @self: a chain
 *
 * Returns: (transfer none) (element-type KoersRecord): what the initiative waits for, near and far, in the order of the plan
 */
GPtrArray *
koers_chain_get_predecessors (KoersChain *self)
{
  return self->predecessors;
}

/**
 * koers_chain_get_successors:
 * @self: a chain
 *
 * Returns: (transfer none) (element-type KoersRecord): what waits for the initiative, near and far, in the order of the plan
 */
GPtrArray *
koers_chain_get_successors (KoersChain *self)
{
  return self->successors;
}

/**
 * koers_chain_get_longest:
 * @self: a chain
 *
 * Returns: (transfer none) (element-type KoersRecord): of all runs through the initiative the one with most days of work, in the order
 *   in which they follow each other; the initiative alone if it depends on nothing
 */
GPtrArray *
koers_chain_get_longest (KoersChain *self)
{
  return self->longest;
}

/**
 * koers_chain_get_days:
 * @self: a chain
 *
 * Returns: how many days of work the longest run has
 */
int
koers_chain_get_days (KoersChain *self)
{
  return self->days;
}
