/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-arrangement.h"

#include "koers-error.h"
#include "koers-grouping.h"
#include "koers-initiative-status.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* Comes last, whichever way is sorted. */
#define UNKNOWN G_MAXINT64

/* What decides where an initiative stands, read once: sorting looks at each some sixteen times. */
typedef struct {
  KoersRecord *record;
  KoersRecord *pillar;
  const char  *text;
  gint64       number;
} Place;

typedef enum { ORDER_PLAN, ORDER_START, ORDER_END, ORDER_CODE, ORDER_STATE } OrderKind;

static const KoersRoadmapOrder orders[] = {
  [ORDER_PLAN] = { "plan", "plan", N_("As in the Plan") },
  [ORDER_START] = { "start-date", "start", N_("Start") },
  [ORDER_END] = { "end-date", "end", N_("End") },
  [ORDER_CODE] = { "code", "code", N_("Code") },
  [ORDER_STATE] = { "state", "state", N_("State") },
};

/* The plan for what is no order of a roadmap, such as a column of a table. */
static OrderKind
find_kind (const KoersRoadmapArrangement *arrangement)
{
  const KoersRoadmapOrder *order = koers_roadmap_orders_lookup (arrangement->sort);

  return order != NULL ? (OrderKind) (order - orders) : ORDER_PLAN;
}

static gboolean
is_descending (const KoersRoadmapArrangement *arrangement)
{
  return arrangement->sort != NULL && *arrangement->sort == '-';
}

static Place
read_place (KoersRecord *initiative,
            OrderKind    kind)
{
  KoersSpan span = koers_initiative_get_span (initiative);
  Place place = { .record = initiative, .pillar = koers_initiative_get_pillar (initiative) };
  int state;

  switch (kind)
    {
    case ORDER_START:
      place.number = koers_span_is_empty (span) ? UNKNOWN : span.start;
      break;
    case ORDER_END:
      place.number = koers_span_is_empty (span) ? UNKNOWN : span.end;
      /* What has no end ends after all that has one. */
      if (place.number != UNKNOWN && koers_record_get_bool (initiative, KOERS_INITIATIVE_CONTINUOUS))
        place.number = UNKNOWN - 1;
      break;
    case ORDER_CODE:
      place.text = koers_record_get_text (initiative, KOERS_INITIATIVE_CODE);
      place.number = place.text != NULL ? 0 : UNKNOWN;
      break;
    case ORDER_STATE:
      state = koers_record_get_choice (initiative, KOERS_INITIATIVE_STATE);
      place.number = state >= 0 ? state : UNKNOWN;
      break;
    case ORDER_PLAN:
    default:
      break;
    }
  return place;
}

/* What is equal stands as in the plan: pillar after pillar. */
static int
compare_plan (const Place *a,
              const Place *b)
{
  int order = 0;

  if (a->pillar != b->pillar)
    order = a->pillar == NULL || b->pillar == NULL ? (a->pillar == NULL) - (b->pillar == NULL) : koers_record_compare (a->pillar, b->pillar);
  return order != 0 ? order : koers_record_compare (a->record, b->record);
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      descending)
{
  const Place *one = a, *other = b;
  int order = (one->number > other->number) - (one->number < other->number);

  if (order != 0 && (one->number == UNKNOWN || other->number == UNKNOWN))
    return order;
  if (order == 0 && one->text != NULL && other->text != NULL)
    order = koers_text_compare (one->text, other->text);
  if (order != 0)
    return GPOINTER_TO_INT (descending) ? -order : order;
  return compare_plan (one, other);
}

/**
 * koers_roadmap_orders_get:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the orders in which bars can stand within a lane
 */
const KoersRoadmapOrder *
koers_roadmap_orders_get (guint *n)
{
  *n = G_N_ELEMENTS (orders);
  return orders;
}

/**
 * koers_roadmap_orders_lookup:
 * @sort: (nullable): the name of an order or its short name, with or without a minus sign
 *
 * Returns: (transfer none) (nullable): the order
 */
const KoersRoadmapOrder *
koers_roadmap_orders_lookup (const char *sort)
{
  const char *name = sort != NULL && *sort == '-' ? sort + 1 : sort;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].name, name) || g_str_equal (orders[i].short_name, name))
      return &orders[i];
  return NULL;
}

/**
 * koers_roadmap_arrangement_check:
 * @arrangement: an arrangement that somebody wrote
 * @error: where to say what is wrong with it
 *
 * Errors: %KOERS_ERROR_USAGE.
 *
 * Returns: whether there are such groups and such an order
 */
gboolean
koers_roadmap_arrangement_check (const KoersRoadmapArrangement  *arrangement,
                                 GError                        **error)
{
  g_autofree char *unknown = NULL;

  if (!koers_grouping_check_levels (arrangement->group, &unknown))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE,
                   _("Initiatives cannot be grouped by “%s”; choose for example pillar, goal, department, owner or state."), unknown);
      return FALSE;
    }
  if (arrangement->sort != NULL && koers_roadmap_orders_lookup (arrangement->sort) == NULL)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("A roadmap cannot be sorted by “%s”; choose plan, start, end, code or state."),
                   arrangement->sort);
      return FALSE;
    }
  return TRUE;
}

/**
 * koers_roadmap_arrangement_pick:
 * @arrangement: an arrangement
 * @strategy: a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full) (element-type KoersRecord): the initiatives that pass the filter, in order
 */
GPtrArray *
koers_roadmap_arrangement_pick (const KoersRoadmapArrangement *arrangement,
                                KoersStrategy                 *strategy,
                                gint32                         day)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  guint n = koers_record_list_get_n (list);
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n);
  GPtrArray *picked = g_ptr_array_sized_new (n);
  OrderKind kind = find_kind (arrangement);

  for (guint i = 0; i < n; i++)
    {
      KoersRecord *initiative = koers_record_list_get (list, i);
      Place place;

      if (arrangement->filter != NULL && !koers_filter_passes (arrangement->filter, initiative, day))
        continue;
      place = read_place (initiative, kind);
      g_array_append_val (places, place);
    }
  g_array_sort_with_data (places, compare_places, GINT_TO_POINTER (is_descending (arrangement)));
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (picked, g_array_index (places, Place, i).record);
  return picked;
}

/**
 * koers_roadmap_arrangement_is_before:
 * @arrangement: an arrangement
 * @a: an initiative
 * @b: another one
 *
 * Returns: whether @a stands before @b in one lane
 */
gboolean
koers_roadmap_arrangement_is_before (const KoersRoadmapArrangement *arrangement,
                                     KoersRecord                   *a,
                                     KoersRecord                   *b)
{
  OrderKind kind = find_kind (arrangement);
  Place one = read_place (a, kind), other = read_place (b, kind);

  return compare_places (&one, &other, GINT_TO_POINTER (is_descending (arrangement))) < 0;
}
