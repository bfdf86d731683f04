/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-private.h"

/* What depends on what, and which bars that ties. */

/*< private >
 * koers_roadmap_forget_ties:
 * @self: a roadmap
 *
 * Lets go of which bars are tied, after bars or dependencies changed.
 */
void
koers_roadmap_forget_ties (KoersRoadmap *self)
{
  g_clear_pointer (&self->ties, g_array_unref);
  g_clear_pointer (&self->first_ties, g_free);
}

/**
 * koers_roadmap_add_dependency:
 * @self: a roadmap
 * @dependency: what depends on what; its bars may come later
 *
 * Adds a dependency. It is drawn as an arrow if there is a bar at both of its ends.
 */
void
koers_roadmap_add_dependency (KoersRoadmap                 *self,
                              const KoersRoadmapDependency *dependency)
{
  g_array_append_val (self->dependencies, *dependency);
  koers_roadmap_forget_ties (self);
}

/**
 * koers_roadmap_get_n_dependencies:
 * @self: a roadmap
 *
 * Returns: how many dependencies it has
 */
guint
koers_roadmap_get_n_dependencies (KoersRoadmap *self)
{
  return self->dependencies->len;
}

/**
 * koers_roadmap_get_dependency:
 * @self: a roadmap
 * @dependency: the number of a dependency
 *
 * Returns: (transfer none): the dependency, valid until the roadmap changes
 */
const KoersRoadmapDependency *
koers_roadmap_get_dependency (KoersRoadmap *self,
                              guint         dependency)
{
  g_return_val_if_fail (dependency < self->dependencies->len, NULL);

  return &g_array_index (self->dependencies, KoersRoadmapDependency, dependency);
}

/**
 * koers_roadmap_set_violated:
 * @self: a roadmap
 * @dependency: the number of a dependency
 * @is_violated: whether it cannot be kept as things are planned now
 *
 * Says anew whether a dependency can be kept.
 */
void
koers_roadmap_set_violated (KoersRoadmap *self,
                            guint         dependency,
                            gboolean      is_violated)
{
  g_return_if_fail (dependency < self->dependencies->len);

  g_array_index (self->dependencies, KoersRoadmapDependency, dependency).is_violated = is_violated ? 1 : 0;
}

/* Those of bars that stand in several lanes tie the first of them. */
static GHashTable *
number_bars (KoersRoadmap *self)
{
  GHashTable *numbers = g_hash_table_new (koers_id_hash, koers_id_equal_ptr);

  for (guint i = self->bars->len; i-- > 0;)
    g_hash_table_insert (numbers, &g_array_index (self->bars, KoersRoadmapBar, i).id, GUINT_TO_POINTER (i));
  return numbers;
}

static gboolean
find_ends (GHashTable                   *numbers,
           const KoersRoadmapDependency *dependency,
           guint                         ends[2])
{
  gpointer from, to;

  if (!g_hash_table_lookup_extended (numbers, &dependency->from, NULL, &from) ||
      !g_hash_table_lookup_extended (numbers, &dependency->to, NULL, &to) || from == to)
    return FALSE;
  ends[0] = GPOINTER_TO_UINT (from);
  ends[1] = GPOINTER_TO_UINT (to);
  return TRUE;
}

static void
ensure_ties (KoersRoadmap *self)
{
  g_autoptr (GHashTable) numbers = NULL;
  g_autofree guint *next = NULL;
  guint ends[2];

  if (self->ties != NULL)
    return;

  numbers = number_bars (self);
  self->ties = g_array_new (FALSE, FALSE, sizeof (KoersRoadmapTie));
  self->first_ties = g_new0 (guint, self->bars->len + 2);
  for (guint i = 0; i < self->dependencies->len; i++)
    if (find_ends (numbers, &g_array_index (self->dependencies, KoersRoadmapDependency, i), ends))
      for (guint j = 0; j < 2; j++)
        self->first_ties[ends[j] + 1]++;
  for (guint i = 0; i < self->bars->len; i++)
    self->first_ties[i + 1] += self->first_ties[i];
  next = g_memdup2 (self->first_ties, (self->bars->len + 1) * sizeof (guint));
  g_array_set_size (self->ties, self->first_ties[self->bars->len]);
  for (guint i = 0; i < self->dependencies->len; i++)
    if (find_ends (numbers, &g_array_index (self->dependencies, KoersRoadmapDependency, i), ends))
      for (guint j = 0; j < 2; j++)
        g_array_index (self->ties, KoersRoadmapTie, next[ends[j]]++) = (KoersRoadmapTie) { i, ends[0], ends[1] };
}

/**
 * koers_roadmap_get_ties:
 * @self: a roadmap
 * @bar: the number of a bar
 * @n_ties: (out): how many there are
 *
 * Says which arrows begin or end at a bar. The first question after a change costs some milliseconds for 50,000 bars, the others nothing.
 *
 * Returns: (transfer none) (array length=n_ties): them, valid until the roadmap changes
 */
const KoersRoadmapTie *
koers_roadmap_get_ties (KoersRoadmap *self,
                        guint         bar,
                        guint        *n_ties)
{
  g_return_val_if_fail (bar < self->bars->len, NULL);

  *n_ties = 0;
  if (self->dependencies->len == 0)
    return NULL;
  ensure_ties (self);
  *n_ties = self->first_ties[bar + 1] - self->first_ties[bar];
  return (const KoersRoadmapTie *) (gpointer) self->ties->data + self->first_ties[bar];
}

/**
 * koers_roadmap_set_baseline_name:
 * @self: a roadmap
 * @name: (nullable): the name of a frozen plan; %NULL for none
 *
 * Says with which plan the bars are compared; each has its #KoersRoadmapBar.baseline.
 */
void
koers_roadmap_set_baseline_name (KoersRoadmap *self,
                                 const char   *name)
{
  g_free (self->baseline_name);
  self->baseline_name = g_strdup (name);
}

/**
 * koers_roadmap_get_baseline_name:
 * @self: a roadmap
 *
 * Returns: (transfer none) (nullable): the name of the frozen plan with which it is compared
 */
const char *
koers_roadmap_get_baseline_name (KoersRoadmap *self)
{
  return self->baseline_name;
}
