/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-grouping.h"

#include "koers-record-title.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/**
 * KoersGrouping:
 *
 * Initiatives put together by what they have in common. An initiative that has several of it, such as two tags, stands in several groups;
 * the totals of all count each initiative once.
 */
struct _KoersGrouping {
  GPtrArray   *groups; /* (element-type KoersGroup) */
  KoersTotals  totals;
  guint        n_placed; /* how many places all initiatives have together */
};

/* A way to group. What the groups are called stands in the records that are referred to, in the choices of a field, or in a text. */
typedef struct {
  KoersGroupingKey key;
  KoersKind        kind;
  int              field;
  void           (*add) (KoersRecord *initiative, gint32 day, GPtrArray *values);
} Way;

#define NO_KIND KOERS_N_KINDS

/* ---- what an initiative has of each; nothing is for the group of those that have none */

static void
add_pillar (KoersRecord *initiative,
            gint32       day,
            GPtrArray   *values)
{
  KoersRecord *pillar = koers_initiative_get_pillar (initiative);

  if (pillar != NULL)
    g_ptr_array_add (values, koers_id_dup_text (koers_record_get_id (pillar)));
}

static void
add_health (KoersRecord *initiative,
            gint32       day,
            GPtrArray   *values)
{
  g_ptr_array_add (values, g_strdup (koers_health_get_word (koers_initiative_get_health (initiative, day))));
}

static void
add_objectives (KoersRecord *initiative,
                gint32       day,
                GPtrArray   *values)
{
  GPtrArray *contributions = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE,
                                                           koers_record_get_id (initiative));

  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    {
      KoersRecord *objective = koers_record_get_target (g_ptr_array_index (contributions, i), KOERS_CONTRIBUTION_OBJECTIVE);

      if (objective != NULL)
        g_ptr_array_add (values, koers_id_dup_text (koers_record_get_id (objective)));
    }
}

static void
add_chapters (KoersRecord *initiative,
              gint32       day,
              GPtrArray   *values)
{
  GPtrArray *contributions = koers_strategy_get_referrers (koers_strategy_of (initiative), KOERS_KIND_CONTRIBUTION, KOERS_CONTRIBUTION_INITIATIVE,
                                                           koers_record_get_id (initiative));

  for (guint i = 0; contributions != NULL && i < contributions->len; i++)
    {
      KoersRecord *objective = koers_record_get_target (g_ptr_array_index (contributions, i), KOERS_CONTRIBUTION_OBJECTIVE);
      KoersRecord *chapter = objective != NULL ? koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER) : NULL;

      if (chapter != NULL)
        g_ptr_array_add (values, koers_id_dup_text (koers_record_get_id (chapter)));
    }
}

static void
add_tags (KoersRecord *initiative,
          gint32       day,
          GPtrArray   *values)
{
  const char *tags = koers_record_get_text (initiative, KOERS_INITIATIVE_TAGS);
  g_auto (GStrv) lines = g_strsplit (tags != NULL ? tags : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (values, g_strdup (lines[i]));
}

static void
add_year (KoersRecord *initiative,
          gint32       day,
          GPtrArray   *values)
{
  KoersDate start = koers_record_get_date (initiative, KOERS_INITIATIVE_START_DATE);
  int year, month, day_of_month;

  if (!koers_date_is_set (start))
    return;
  koers_day_to_calendar (start.day, &year, &month, &day_of_month);
  g_ptr_array_add (values, g_strdup_printf ("%04d", year));
}

static const Way ways[] = {
  { { "pillar", N_("Pillar"), N_("Without a pillar"), TRUE }, KOERS_KIND_PILLAR, -1, add_pillar },
  { { "goal", N_("Goal"), N_("Without a goal"), TRUE }, KOERS_KIND_GOAL, KOERS_INITIATIVE_GOAL, NULL },
  { { "department", N_("Department"), N_("Without a department"), TRUE }, KOERS_KIND_DEPARTMENT, KOERS_INITIATIVE_DEPARTMENT, NULL },
  { { "owner", N_("Owner"), N_("Without an owner"), TRUE }, KOERS_KIND_PERSON, KOERS_INITIATIVE_OWNER, NULL },
  { { "state", N_("State"), N_("Without a state"), TRUE }, NO_KIND, KOERS_INITIATIVE_STATE, NULL },
  { { "health", N_("Health"), N_("Not assessed"), TRUE }, NO_KIND, -1, add_health },
  { { "priority", N_("Priority"), N_("Without a priority"), TRUE }, NO_KIND, KOERS_INITIATIVE_PRIORITY, NULL },
  { { "stage", N_("Stage"), N_("Without a stage"), TRUE }, NO_KIND, KOERS_INITIATIVE_STAGE, NULL },
  { { "start", N_("Start year"), N_("Without a start"), TRUE }, NO_KIND, -1, add_year },
  { { "chapter", N_("Chapter"), N_("Without a chapter"), FALSE }, KOERS_KIND_CHAPTER, -1, add_chapters },
  { { "objective", N_("Objective"), N_("Without an objective"), FALSE }, KOERS_KIND_OBJECTIVE, -1, add_objectives },
  { { "tag", N_("Tag"), N_("Without a tag"), FALSE }, NO_KIND, -1, add_tags },
};

static const Way *
find_way (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].key.name, name))
      return &ways[i];
  return NULL;
}

static void
add_values (const Way   *way,
            KoersRecord *initiative,
            gint32       day,
            GPtrArray   *values)
{
  const KoersField *field = way->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, way->field) : NULL;
  int choice;

  g_ptr_array_set_size (values, 0);
  if (way->add != NULL)
    way->add (initiative, day, values);
  else if (field->type == KOERS_FIELD_REFERENCE && !koers_id_is_none (koers_record_get_reference (initiative, way->field)))
    g_ptr_array_add (values, koers_id_dup_text (koers_record_get_reference (initiative, way->field)));
  else if (field->type == KOERS_FIELD_CHOICE && (choice = koers_record_get_choice (initiative, way->field)) >= 0)
    g_ptr_array_add (values, g_strdup (field->choices[choice].word));
  if (values->len == 0)
    g_ptr_array_add (values, g_strdup (""));
}

/* ---- groups */

static void
free_group (gpointer data)
{
  KoersGroup *group = data;

  g_free (group->value);
  g_free (group->title);
  g_ptr_array_unref (group->records);
  g_free (group);
}

static KoersGroup *
add_group (KoersGrouping *self,
           const char    *value,
           char          *title)
{
  KoersGroup *group = g_new0 (KoersGroup, 1);

  group->value = g_strdup (value);
  group->title = title;
  group->records = g_ptr_array_new ();
  g_ptr_array_add (self->groups, group);
  return group;
}

/* What no light tells is not worse than what one tells. */
static KoersHealth
get_worse (KoersHealth a,
           KoersHealth b)
{
  static const int gravity[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_NOT_ASSESSED] = 0, [KOERS_HEALTH_ACHIEVED] = 1, [KOERS_HEALTH_ON_TRACK] = 2, [KOERS_HEALTH_AT_RISK] = 3, [KOERS_HEALTH_OFF_TRACK] = 4,
  };

  return gravity[a] >= gravity[b] ? a : b;
}

static void
count (KoersTotals *totals,
       KoersRecord *initiative,
       KoersHealth  health)
{
  totals->n += 1;
  totals->budget += koers_record_get_integer (initiative, KOERS_INITIATIVE_BUDGET, 0);
  totals->spent += koers_record_get_integer (initiative, KOERS_INITIATIVE_SPENT, 0);
  totals->n_by_health[health] += 1;
  totals->worst = get_worse (totals->worst, health);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return koers_text_compare (*(const char **) a, *(const char **) b);
}

/* The groups that there are, in their order, each known by its value. */
static void
add_groups (KoersGrouping *self,
            KoersStrategy *strategy,
            const Way     *way,
            GHashTable    *known,
            gboolean       with_empty)
{
  static const KoersHealth healths[] = { KOERS_HEALTH_OFF_TRACK, KOERS_HEALTH_AT_RISK, KOERS_HEALTH_ON_TRACK, KOERS_HEALTH_ACHIEVED,
                                         KOERS_HEALTH_NOT_ASSESSED };
  const KoersField *field = way != NULL && way->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, way->field) : NULL;
  KoersRecordList *list = way != NULL && way->kind != NO_KIND ? koers_strategy_get_list (strategy, way->kind) : NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer text;

  for (guint i = 0; list != NULL && i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (sorted, koers_record_list_get (list, i));
  g_ptr_array_sort (sorted, koers_record_compare_ptr);
  for (guint i = 0; list != NULL && i < sorted->len; i++)
    {
      g_autofree char *id = koers_id_dup_text (koers_record_get_id (sorted->pdata[i]));

      if (with_empty || g_hash_table_contains (known, id))
        g_hash_table_insert (known, g_strdup (id), add_group (self, id, koers_record_dup_heading (sorted->pdata[i])));
    }
  for (int i = 0; list == NULL && field != NULL && i < field->n_choices; i++)
    if (with_empty || g_hash_table_contains (known, field->choices[i].word))
      g_hash_table_insert (known, g_strdup (field->choices[i].word),
                           add_group (self, field->choices[i].word, g_strdup (koers_choice_get_title (&field->choices[i]))));
  for (guint i = 0; way != NULL && way->add == add_health && i < G_N_ELEMENTS (healths); i++)
    if (with_empty || g_hash_table_contains (known, koers_health_get_word (healths[i])))
      g_hash_table_insert (known, g_strdup (koers_health_get_word (healths[i])),
                           add_group (self, koers_health_get_word (healths[i]), g_strdup (koers_health_get_title (healths[i]))));

  g_ptr_array_set_size (sorted, 0);
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (list == NULL && g_hash_table_lookup (known, text) == NULL && *(const char *) text != '\0')
      g_ptr_array_add (sorted, text);
  g_ptr_array_sort (sorted, compare_texts);
  for (guint i = 0; i < sorted->len; i++)
    g_hash_table_insert (known, g_strdup (sorted->pdata[i]), add_group (self, sorted->pdata[i], g_strdup (sorted->pdata[i])));
  if (g_hash_table_contains (known, ""))
    g_hash_table_insert (known, g_strdup (""), add_group (self, "", g_strdup (way != NULL ? _(way->key.none) : "")));
}

static KoersGroup *
find_group (GHashTable *known,
            const char *value)
{
  KoersGroup *group = g_hash_table_lookup (known, value);

  return group != NULL ? group : g_hash_table_lookup (known, "");
}

/**
 * koers_grouping_get_keys:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): what initiatives can be grouped by
 */
const KoersGroupingKey *
koers_grouping_get_keys (guint *n)
{
  static KoersGroupingKey bare[G_N_ELEMENTS (ways)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        bare[i] = ways[i].key;
      g_once_init_leave (&once, 1);
    }
  *n = G_N_ELEMENTS (ways);
  return bare;
}

/**
 * koers_grouping_lookup_key:
 * @name: (nullable): the name of a key
 *
 * Returns: (transfer none) (nullable): the key
 */
const KoersGroupingKey *
koers_grouping_lookup_key (const char *name)
{
  const Way *way = find_way (name);

  return way != NULL ? &way->key : NULL;
}

/* ---- levels: the names of keys, the outer one first, with commas between */

/**
 * koers_grouping_lookup_level:
 * @levels: (nullable): the names of keys
 * @level: 0 for the outer one
 *
 * Returns: (transfer none) (nullable): the key of that level; %NULL if there is none
 */
const KoersGroupingKey *
koers_grouping_lookup_level (const char *levels,
                             guint       level)
{
  g_auto (GStrv) names = g_strsplit (levels != NULL ? levels : "", ",", -1);

  return level < MIN (g_strv_length (names), KOERS_GROUPING_MAX_LEVELS) ? koers_grouping_lookup_key (names[level]) : NULL;
}

/**
 * koers_grouping_check_levels:
 * @levels: (nullable): the names of keys; none or an empty text for no groups
 * @unknown: (out) (optional) (transfer full): the first name that is no key, stands there twice, or is one too many
 *
 * Returns: whether all of them are keys
 */
gboolean
koers_grouping_check_levels (const char  *levels,
                             char       **unknown)
{
  g_auto (GStrv) names = g_strsplit (levels != NULL ? levels : "", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (koers_grouping_lookup_key (names[i]) == NULL || i >= KOERS_GROUPING_MAX_LEVELS || (i > 0 && g_str_equal (names[i], names[i - 1])))
      {
        if (unknown != NULL)
          *unknown = g_strdup (names[i]);
        return FALSE;
      }
  return TRUE;
}

/**
 * koers_grouping_join_levels:
 * @first: (nullable): the name of a key, or nothing
 * @second: (nullable): the name of the key within those groups, or nothing
 *
 * Returns: (transfer full): both as levels; the second one only where there is a first one and it is another one
 */
char *
koers_grouping_join_levels (const char *first,
                            const char *second)
{
  if (first == NULL || *first == '\0' || second == NULL || *second == '\0' || g_str_equal (first, second))
    return g_strdup (first != NULL ? first : "");
  return g_strconcat (first, ",", second, NULL);
}

/**
 * koers_grouping_dup_values:
 * @key: the name of a key
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer full): in which groups it stands, by their values; one is empty if it has nothing of that
 */
GStrv
koers_grouping_dup_values (const char  *key,
                           KoersRecord *initiative,
                           gint32       day)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const Way *way = find_way (key);

  if (way != NULL)
    add_values (way, initiative, day, values);
  g_ptr_array_add (values, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}

/**
 * koers_grouping_new:
 * @strategy: a strategy
 * @initiatives: (element-type KoersRecord): initiatives of it
 * @key: (nullable): the name of a key; %NULL for one group of all
 * @with_empty: whether there is a group for each record or choice that they could have
 * @day: the reporting day, in days since 1970-01-01
 *
 * Groups initiatives, in time that grows with their number. Groups stand in the order of the records or choices that they are about,
 * texts in the order of the alphabet; the group of those that have none comes last.
 *
 * Returns: (transfer full): the groups
 */
KoersGrouping *
koers_grouping_new (KoersStrategy *strategy,
                    GPtrArray     *initiatives,
                    const char    *key,
                    gboolean       with_empty,
                    gint32         day)
{
  KoersGrouping *self = g_new0 (KoersGrouping, 1);
  const Way *way = find_way (key);
  /* (element-type utf8 KoersGroup): in the first walk only which values there are. */
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  self->groups = g_ptr_array_new_with_free_func (free_group);
  for (guint i = 0; way != NULL && i < initiatives->len; i++)
    {
      add_values (way, g_ptr_array_index (initiatives, i), day, values);
      for (guint j = 0; j < values->len; j++)
        if (!g_hash_table_contains (known, values->pdata[j]))
          g_hash_table_insert (known, g_strdup (values->pdata[j]), NULL);
    }
  if (way == NULL)
    g_hash_table_insert (known, g_strdup (""), NULL);
  add_groups (self, strategy, way, known, with_empty);

  for (guint i = 0; i < initiatives->len; i++)
    {
      KoersRecord *initiative = g_ptr_array_index (initiatives, i);
      KoersHealth health = koers_initiative_get_health (initiative, day);

      count (&self->totals, initiative, health);
      g_ptr_array_set_size (values, 0);
      if (way != NULL)
        add_values (way, initiative, day, values);
      else
        g_ptr_array_add (values, g_strdup (""));
      for (guint j = 0; j < values->len; j++)
        {
          KoersGroup *group = find_group (known, values->pdata[j]);

          /* Twice the same tag is one. */
          if (group->records->len > 0 && g_ptr_array_index (group->records, group->records->len - 1) == initiative)
            continue;
          g_ptr_array_add (group->records, initiative);
          count (&group->totals, initiative, health);
          self->n_placed++;
        }
    }
  return self;
}

void
koers_grouping_free (KoersGrouping *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self);
}

guint
koers_grouping_get_n (KoersGrouping *self)
{
  return self->groups->len;
}

const KoersGroup *
koers_grouping_get (KoersGrouping *self,
                    guint          index)
{
  return g_ptr_array_index (self->groups, index);
}

/**
 * koers_grouping_get_totals:
 * @self: groups
 *
 * Returns: (transfer none): what all initiatives are together, each counted once
 */
const KoersTotals *
koers_grouping_get_totals (KoersGrouping *self)
{
  return &self->totals;
}

/**
 * koers_grouping_is_overlapping:
 * @self: groups
 *
 * Returns: whether an initiative stands in more than one of them, so that their sums are more than the totals
 */
gboolean
koers_grouping_is_overlapping (KoersGrouping *self)
{
  return self->n_placed > self->totals.n;
}
