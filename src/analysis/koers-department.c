/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-department.h"

static void
add_level (GArray        *places,
           GHashTable    *seen,
           KoersStrategy *strategy,
           KoersRecord   *department,
           guint          depth,
           guint          parent)
{
  KoersDepartmentPlace place = { department, depth, parent };
  g_autoptr (GPtrArray) below = NULL;
  guint at = places->len;

  if (!g_hash_table_add (seen, department))
    return;
  g_array_append_val (places, place);
  below = koers_strategy_dup_children (strategy, KOERS_KIND_DEPARTMENT, KOERS_DEPARTMENT_PARENT, koers_record_get_id (department));
  for (guint i = 0; i < below->len; i++)
    add_level (places, seen, strategy, g_ptr_array_index (below, i), depth + 1, at);
}

/**
 * koers_strategy_dup_departments:
 * @strategy: a strategy
 *
 * Lists the departments in the order of their tree: each one above those that are part of it.
 *
 * Returns: (transfer full) (element-type KoersDepartmentPlace): all departments
 */
GArray *
koers_strategy_dup_departments (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_DEPARTMENT);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (KoersDepartmentPlace));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (sorted, koers_record_list_get (list, i));
  g_ptr_array_sort (sorted, koers_record_compare_ptr);
  for (guint i = 0; i < sorted->len; i++)
    if (koers_record_get_target (g_ptr_array_index (sorted, i), KOERS_DEPARTMENT_PARENT) == NULL)
      add_level (places, seen, strategy, g_ptr_array_index (sorted, i), 0, G_MAXUINT);
  /* The door refuses circles, but a damaged file may hold one. */
  for (guint i = 0; i < sorted->len; i++)
    add_level (places, seen, strategy, g_ptr_array_index (sorted, i), 0, G_MAXUINT);
  return places;
}

static gboolean
is_within (KoersDate from,
           KoersDate to,
           gint32    day)
{
  return (!koers_date_is_set (from) || from.day <= day) && (!koers_date_is_set (to) || koers_date_get_last_day (to) >= day);
}

/**
 * koers_department_is_active:
 * @department: a department
 * @day: days since 1970-01-01
 *
 * Returns: whether it exists on that day
 */
gboolean
koers_department_is_active (KoersRecord *department,
                            gint32       day)
{
  return !koers_record_get_bool (department, KOERS_DEPARTMENT_INACTIVE) &&
         is_within (koers_record_get_date (department, KOERS_DEPARTMENT_VALID_FROM),
                    koers_record_get_date (department, KOERS_DEPARTMENT_VALID_TO), day);
}

/**
 * koers_responsibility_is_valid:
 * @responsibility: a responsibility
 * @day: days since 1970-01-01
 *
 * Returns: whether it holds on that day
 */
gboolean
koers_responsibility_is_valid (KoersRecord *responsibility,
                               gint32       day)
{
  return is_within (koers_record_get_date (responsibility, KOERS_RESPONSIBILITY_VALID_FROM),
                    koers_record_get_date (responsibility, KOERS_RESPONSIBILITY_VALID_TO), day);
}

/**
 * koers_initiative_dup_departments:
 * @initiative: an initiative of a strategy
 * @day: days since 1970-01-01
 *
 * Returns: (transfer container) (element-type KoersRecord): the department whose it is, and those that do a part of it on that day; one
 *   that does both stands in it twice
 */
GPtrArray *
koers_initiative_dup_departments (KoersRecord *initiative,
                                  gint32       day)
{
  GPtrArray *found = g_ptr_array_new ();
  KoersRecord *own = koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT);
  GPtrArray *parts = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_INITIATIVE,
                                                   koers_record_get_id (initiative));

  if (own != NULL)
    g_ptr_array_add (found, own);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      KoersRecord *part = g_ptr_array_index (parts, i);
      KoersRecord *department = koers_record_get_target (part, KOERS_RESPONSIBILITY_DEPARTMENT);
      int kind = koers_record_get_choice (part, KOERS_RESPONSIBILITY_KIND);

      /* Who is asked or told does nothing for the goal. */
      if (department != NULL && kind != KOERS_RESPONSIBILITY_KIND_CONSULTED && kind != KOERS_RESPONSIBILITY_KIND_INFORMED &&
          koers_responsibility_is_valid (part, day))
        g_ptr_array_add (found, department);
    }
  return found;
}

/**
 * koers_health_get_worse:
 * @a: how work goes
 * @b: how other work goes
 *
 * Says what is to be shown for both: never something in between. Not assessed counts as worse than achieved, so that achieved means all
 * of it, and as better than a light.
 *
 * Returns: the worse of the two
 */
KoersHealth
koers_health_get_worse (KoersHealth a,
                        KoersHealth b)
{
  static const int severities[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_ACHIEVED] = 0, [KOERS_HEALTH_NOT_ASSESSED] = 1, [KOERS_HEALTH_ON_TRACK] = 2, [KOERS_HEALTH_AT_RISK] = 3,
    [KOERS_HEALTH_OFF_TRACK] = 4,
  };

  return severities[b] > severities[a] ? b : a;
}
