/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-part.h"

/* The fields with which a record itself says whose it is. */
static const struct {
  KoersKind bearer;
  KoersKind kind;
  int       field;
  int       responsibility;
} fields[] = {
  { KOERS_KIND_PERSON, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_OWNER, KOERS_RESPONSIBILITY_KIND_OWNER },
  { KOERS_KIND_PERSON, KOERS_KIND_GOAL, KOERS_GOAL_OWNER, KOERS_RESPONSIBILITY_KIND_OWNER },
  { KOERS_KIND_PERSON, KOERS_KIND_PILLAR, KOERS_PILLAR_LEAD, KOERS_RESPONSIBILITY_KIND_LEAD },
  { KOERS_KIND_DEPARTMENT, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_DEPARTMENT, KOERS_RESPONSIBILITY_KIND_OWNER },
};

static KoersRecord *
get_subject (KoersRecord *responsibility)
{
  static const int subjects[] = { KOERS_RESPONSIBILITY_INITIATIVE, KOERS_RESPONSIBILITY_GOAL, KOERS_RESPONSIBILITY_KPI };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (koers_record_get_target (responsibility, subjects[i]) != NULL)
      return koers_record_get_target (responsibility, subjects[i]);
  return NULL;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const KoersPart *one = a, *other = b;

  if (one->responsibility != other->responsibility)
    return one->responsibility - other->responsibility;
  if (koers_record_get_kind (one->subject) != koers_record_get_kind (other->subject))
    return (int) koers_record_get_kind (one->subject) - (int) koers_record_get_kind (other->subject);
  return koers_record_compare (one->subject, other->subject);
}

/**
 * koers_record_dup_parts:
 * @bearer: a person or a department
 *
 * Says what it is for what: by its responsibilities, and as the owner, lead or department of a record.
 *
 * Returns: (transfer full) (element-type KoersPart): all of that, accountable first
 */
GArray *
koers_record_dup_parts (KoersRecord *bearer)
{
  KoersStrategy *strategy = koers_strategy_of (bearer);
  KoersKind kind = koers_record_get_kind (bearer);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (KoersPart));
  GPtrArray *records;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      records = fields[i].bearer == kind ? koers_strategy_get_referrers (strategy, fields[i].kind, fields[i].field, koers_record_get_id (bearer)) : NULL;
      for (guint j = 0; records != NULL && j < records->len; j++)
        {
          KoersPart part = { fields[i].responsibility, g_ptr_array_index (records, j), g_ptr_array_index (records, j) };

          g_array_append_val (parts, part);
        }
    }
  records = kind == KOERS_KIND_PERSON || kind == KOERS_KIND_DEPARTMENT
                ? koers_strategy_get_referrers (strategy, KOERS_KIND_RESPONSIBILITY,
                                                kind == KOERS_KIND_PERSON ? KOERS_RESPONSIBILITY_PERSON : KOERS_RESPONSIBILITY_DEPARTMENT,
                                                koers_record_get_id (bearer))
                : NULL;
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);
      KoersPart part = { koers_record_get_choice (record, KOERS_RESPONSIBILITY_KIND), get_subject (record), record };

      if (part.subject != NULL && part.responsibility >= 0)
        g_array_append_val (parts, part);
    }
  g_array_sort (parts, compare_parts);
  return parts;
}
