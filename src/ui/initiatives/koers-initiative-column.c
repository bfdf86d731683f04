/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-column.h"

#include "koers-initiative-status.h"
#include "koers-record-title.h"
#include "koers-roadmap-words.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* ---- what follows from the data */

/* With the code in front, since names begin alike and are cut: "Department of …". */
static char *
dup_heading (KoersRecord *record)
{
  return record != NULL ? koers_record_dup_heading (record) : g_strdup ("");
}

static char *
dup_pillar (KoersRecord *initiative,
            gint32       day)
{
  return dup_heading (koers_initiative_get_pillar (initiative));
}

static char *
dup_goal (KoersRecord *initiative,
          gint32       day)
{
  return dup_heading (koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL));
}

static char *
dup_department (KoersRecord *initiative,
                gint32       day)
{
  return dup_heading (koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT));
}

static char *
dup_health (KoersRecord *initiative,
            gint32       day)
{
  const KoersHealth health = koers_initiative_get_health (initiative, day);
  KoersInitiativeStatus status;

  /* Only what is on track can be in doubt, and the rest is known with less work. */
  if (health != KOERS_HEALTH_ON_TRACK)
    return g_strdup (koers_health_get_title (health));
  status = koers_initiative_get_status (initiative, day);
  return g_strdup (koers_initiative_status_get_title (&status));
}

static char *
dup_progress (KoersRecord *initiative,
              gint32       day)
{
  KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

  return koers_initiative_status_dup_progress (&status);
}

static char *
dup_next_milestone (KoersRecord *initiative,
                    gint32       day)
{
  return koers_initiative_dup_next_milestone (initiative);
}

static char *
dup_last_update (KoersRecord *initiative,
                 gint32       day)
{
  KoersRecord *update = koers_initiative_get_status (initiative, day).update;

  return update != NULL ? koers_record_dup_label (update, KOERS_UPDATE_REFERENCE_DATE) : g_strdup ("");
}

/* Tags stand one on a line in files, and beside each other in a cell. */
static char *
dup_tags (KoersRecord *initiative,
          gint32       day)
{
  const char *tags = koers_record_get_text (initiative, KOERS_INITIATIVE_TAGS);
  g_auto (GStrv) lines = g_strsplit (tags != NULL ? tags : "", "\n", -1);

  return g_strjoinv (C_("enumeration", ", "), lines);
}

/* ---- their order; what is not known comes last */

#define UNKNOWN G_MAXINT64

static gint64
get_pillar_order (KoersRecord *initiative,
                  gint32       day)
{
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);

  return pillar != NULL ? koers_record_get_integer (pillar, KOERS_PILLAR_POSITION, 0) : UNKNOWN;
}

/* The worst comes first. */
static gint64
get_health_order (KoersRecord *initiative,
                  gint32       day)
{
  static const int order[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_OFF_TRACK] = 0, [KOERS_HEALTH_AT_RISK] = 1, [KOERS_HEALTH_ON_TRACK] = 2, [KOERS_HEALTH_ACHIEVED] = 3, [KOERS_HEALTH_NOT_ASSESSED] = 4,
  };

  return order[koers_initiative_get_health (initiative, day)];
}

static gint64
get_progress_order (KoersRecord *initiative,
                    gint32       day)
{
  int percent = koers_initiative_get_status (initiative, day).percent;

  return percent >= 0 ? percent : UNKNOWN;
}

static gint64
get_next_milestone_order (KoersRecord *initiative,
                          gint32       day)
{
  KoersRecord *next = koers_initiative_find_next_milestone (initiative);
  KoersDate due = next != NULL ? koers_record_get_date (next, KOERS_MILESTONE_DUE_DATE) : (KoersDate) { 0 };

  return koers_date_is_set (due) ? koers_date_get_last_day (due) : UNKNOWN;
}

static gint64
get_last_update_order (KoersRecord *initiative,
                       gint32       day)
{
  KoersRecord *update = koers_initiative_get_status (initiative, day).update;

  return update != NULL ? koers_record_get_date (update, KOERS_UPDATE_REFERENCE_DATE).day : UNKNOWN;
}

/* ---- the table */

static const KoersInitiativeColumn special[] = {
  { "code", NULL, KOERS_INITIATIVE_CODE, 4, 6, FALSE, TRUE, NULL, NULL },
  { "name", NULL, KOERS_INITIATIVE_NAME, 30, 48, TRUE, TRUE, NULL, NULL },
  { "state", NULL, KOERS_INITIATIVE_STATE, 12, 13, FALSE, TRUE, NULL, NULL },
  { "health", N_("Health"), -1, 12, 14, FALSE, TRUE, dup_health, get_health_order },
  { "progress", N_("Progress"), -1, 10, 24, FALSE, TRUE, dup_progress, get_progress_order },
  { "pillar", N_("Pillar"), -1, 10, 18, FALSE, FALSE, dup_pillar, get_pillar_order },
  { "goal", NULL, KOERS_INITIATIVE_GOAL, 10, 18, FALSE, FALSE, dup_goal, NULL },
  { "department", NULL, KOERS_INITIATIVE_DEPARTMENT, 9, 16, FALSE, TRUE, dup_department, NULL },
  { "owner", NULL, KOERS_INITIATIVE_OWNER, 9, 18, FALSE, TRUE, NULL, NULL },
  { "start-date", NULL, KOERS_INITIATIVE_START_DATE, 8, 11, FALSE, TRUE, NULL, NULL },
  { "end-date", NULL, KOERS_INITIATIVE_END_DATE, 8, 11, FALSE, TRUE, NULL, NULL },
  { "forecast-end-date", NULL, KOERS_INITIATIVE_FORECAST_END_DATE, 8, 11, FALSE, FALSE, NULL, NULL },
  { "priority", NULL, KOERS_INITIATIVE_PRIORITY, 7, 9, FALSE, FALSE, NULL, NULL },
  { "stage", NULL, KOERS_INITIATIVE_STAGE, 10, 16, FALSE, FALSE, NULL, NULL },
  { "budget", NULL, KOERS_INITIATIVE_BUDGET, 8, 11, FALSE, TRUE, NULL, NULL },
  { "spent", NULL, KOERS_INITIATIVE_SPENT, 9, 11, FALSE, FALSE, NULL, NULL },
  { "tags", NULL, KOERS_INITIATIVE_TAGS, 10, 18, FALSE, FALSE, dup_tags, NULL },
  { "next-milestone", N_("Next milestone"), -1, 16, 30, FALSE, FALSE, dup_next_milestone, get_next_milestone_order },
  { "last-update", N_("Last update"), -1, 10, 12, FALSE, FALSE, dup_last_update, get_last_update_order },
};

static gboolean
has_special (int field)
{
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (special[i].field == field)
      return TRUE;
  /* The pillar of an initiative without a goal; the column of that name shows the pillar of each. */
  return field == KOERS_INITIATIVE_PILLAR;
}

static gpointer
make_columns (gpointer data)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (KOERS_KIND_INITIATIVE);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (KoersInitiativeColumn));

  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    {
      KoersInitiativeColumn column = special[i];

      if (column.title == NULL)
        column.title = info->fields[column.field].title;
      g_array_append_val (columns, column);
    }
  for (int i = 0; i < info->n_fields; i++)
    if (!has_special (i) && !info->fields[i].hidden)
      g_array_append_val (columns, ((KoersInitiativeColumn) { info->fields[i].name, info->fields[i].title, i, 10, 18, FALSE, FALSE, NULL, NULL }));
  return columns;
}

/**
 * koers_initiative_columns_get:
 * @n_columns: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_columns): what can be shown of an initiative: every field that is not hidden, and some
 * things that follow from the data
 */
const KoersInitiativeColumn *
koers_initiative_columns_get (guint *n_columns)
{
  static GOnce once = G_ONCE_INIT;
  GArray *columns = g_once (&once, make_columns, NULL);

  *n_columns = columns->len;
  return (const KoersInitiativeColumn *) (gpointer) columns->data;
}

/**
 * koers_initiative_columns_lookup:
 * @name: (nullable): the name of a column
 *
 * Returns: (transfer none) (nullable): the column
 */
const KoersInitiativeColumn *
koers_initiative_columns_lookup (const char *name)
{
  guint n;
  const KoersInitiativeColumn *columns = koers_initiative_columns_get (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (columns[i].name, name) == 0)
      return &columns[i];
  return NULL;
}

/**
 * koers_initiative_column_dup_text:
 * @column: a column
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): what stands in the column
 */
char *
koers_initiative_column_dup_text (const KoersInitiativeColumn *column,
                                  KoersRecord                 *initiative,
                                  gint32                       day)
{
  return column->dup_text != NULL ? column->dup_text (initiative, day) : koers_record_dup_label (initiative, column->field);
}

gboolean
koers_initiative_column_is_number (const KoersInitiativeColumn *column)
{
  const KoersField *field = column->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, column->field) : NULL;

  return field != NULL && (field->type == KOERS_FIELD_MONEY || field->type == KOERS_FIELD_INTEGER || field->type == KOERS_FIELD_DECIMAL);
}

/**
 * koers_initiative_column_can_edit:
 * @column: a column
 *
 * Returns: whether its cells can be edited in place; what follows from the data cannot, and paragraphs do not fit
 */
gboolean
koers_initiative_column_can_edit (const KoersInitiativeColumn *column)
{
  return column->field >= 0 && koers_catalogue_get_field (KOERS_KIND_INITIATIVE, column->field)->type != KOERS_FIELD_LONG_TEXT;
}

/* ---- sorting */

/* What an initiative is sorted by, looked up once and not with each comparison. */
typedef struct {
  KoersRecord      *record;
  guint             position;
  gint64            order;
  const KoersValue *value;
  KoersRecord      *target;
} Place;

typedef struct {
  const KoersInitiativeColumn *column;
  const KoersField            *field;
  gboolean                     descending;
} Order;

/* What is not known comes last, whichever way the rest goes. */
static int
compare_known (gboolean     a,
               gboolean     b,
               const Order *order,
               int          otherwise)
{
  if (!a || !b)
    return a - b == 0 ? 0 : a ? -1 : 1;
  return order->descending ? -otherwise : otherwise;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Place *one = a, *other = b;
  const Order *order = data;
  int result;

  if (order->column->get_order != NULL)
    result = compare_known (one->order != UNKNOWN, other->order != UNKNOWN, order, (one->order > other->order) - (one->order < other->order));
  else if (order->field->type == KOERS_FIELD_REFERENCE)
    result = compare_known (one->target != NULL, other->target != NULL, order,
                            one->target != NULL && other->target != NULL ? koers_record_compare (one->target, other->target) : 0);
  else if (koers_field_get_value_type (order->field) == KOERS_VALUE_TEXT)
    result = compare_known (koers_value_is_set (one->value), koers_value_is_set (other->value), order,
                            koers_value_is_set (one->value) && koers_value_is_set (other->value) ? koers_text_compare (one->value->text, other->value->text) : 0);
  else
    result = compare_known (koers_value_is_set (one->value), koers_value_is_set (other->value), order, koers_value_compare (one->value, other->value));
  return result != 0 ? result : (one->position > other->position) - (one->position < other->position);
}

/**
 * koers_initiative_column_sort:
 * @column: a column
 * @initiatives: (element-type KoersRecord): initiatives of a strategy, in an order that is kept among equals
 * @descending: whether the largest comes first
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full) (element-type KoersRecord): the same in the order of the column; what is not filled in comes last
 */
GPtrArray *
koers_initiative_column_sort (const KoersInitiativeColumn *column,
                              GPtrArray                   *initiatives,
                              gboolean                     descending,
                              gint32                       day)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, TRUE, sizeof (Place), initiatives->len);
  GPtrArray *sorted = g_ptr_array_new_full (initiatives->len, g_object_unref);
  Order order = { column, column->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, column->field) : NULL, descending };

  for (guint i = 0; i < initiatives->len; i++)
    {
      Place place = { .record = g_ptr_array_index (initiatives, i), .position = i };

      if (column->get_order != NULL)
        place.order = column->get_order (place.record, day);
      else if (order.field->type == KOERS_FIELD_REFERENCE)
        place.target = koers_record_get_target (place.record, column->field);
      else
        place.value = koers_record_get_value (place.record, column->field);
      g_array_append_val (places, place);
    }
  g_array_sort_with_data (places, compare_places, &order);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_array_index (places, Place, i).record));
  return sorted;
}
