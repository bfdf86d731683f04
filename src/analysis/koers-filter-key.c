/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-filter-key.h"

#include "koers-coverage.h"
#include "koers-error.h"
#include "koers-initiative-status.h"
#include "koers-record-title.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More levels than any tree of goals or departments has. */
#define MAX_LEVELS 100

/* The keys of a filter: what each asks of an initiative. The rest of the fields of initiatives are keys by themselves. */

typedef gboolean (*KeyTest) (const KoersFilterTerm *term,
                             KoersRecord           *initiative,
                             gint32                 day);

typedef struct {
  KoersFilterKey key;
  KeyTest        test;
  gboolean       takes_date;
} Key;

/* ---- by what is referred to */

static gboolean
is_one_of (const KoersFilterTerm *term,
           KoersRecord           *record)
{
  KoersId id;

  if (record == NULL)
    return *term->value == '\0';
  id = koers_record_get_id (record);
  return g_hash_table_contains (term->records, &id);
}

/* The record or one that it is part of. */
static gboolean
is_within (const KoersFilterTerm *term,
           KoersRecord           *record,
           int                    parent)
{
  for (guint i = 0; i < MAX_LEVELS; i++)
    {
      if (is_one_of (term, record))
        return TRUE;
      record = record != NULL ? koers_record_get_target (record, parent) : NULL;
      if (record == NULL)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_in_pillar (const KoersFilterTerm *term,
              KoersRecord           *initiative,
              gint32                 day)
{
  return is_one_of (term, koers_initiative_get_pillar (initiative));
}

static gboolean
serves_goal (const KoersFilterTerm *term,
             KoersRecord           *initiative,
             gint32                 day)
{
  g_autoptr (GPtrArray) links = NULL;

  if (is_within (term, koers_record_get_target (initiative, KOERS_INITIATIVE_GOAL), KOERS_GOAL_PARENT))
    return TRUE;
  if (*term->value == '\0')
    return FALSE;
  links = koers_strategy_dup_children (koers_strategy_of (initiative), KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE,
                                       koers_record_get_id (initiative));
  for (guint i = 0; i < links->len; i++)
    if (is_within (term, koers_record_get_target (g_ptr_array_index (links, i), KOERS_INITIATIVE_GOAL_GOAL), KOERS_GOAL_PARENT))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_department (const KoersFilterTerm *term,
                  KoersRecord           *initiative,
                  gint32                 day)
{
  return is_within (term, koers_record_get_target (initiative, KOERS_INITIATIVE_DEPARTMENT), KOERS_DEPARTMENT_PARENT);
}

static gboolean
is_owned_by (const KoersFilterTerm *term,
             KoersRecord           *initiative,
             gint32                 day)
{
  return is_one_of (term, koers_record_get_target (initiative, KOERS_INITIATIVE_OWNER));
}

/* The objectives that an initiative serves, as the coverage has it; with `chapter`, what they stand in. */
static gboolean
has_contribution (const KoersFilterTerm *term,
                  KoersRecord           *initiative,
                  gint32                 day,
                  gboolean               by_chapter)
{
  g_autoptr (GPtrArray) contributions = koers_initiative_dup_contributions (initiative, day);

  if (*term->value == '\0')
    return contributions->len == 0;
  for (guint i = 0; i < contributions->len; i++)
    {
      KoersRecord *objective = koers_record_get_target (g_ptr_array_index (contributions, i), KOERS_CONTRIBUTION_OBJECTIVE);
      KoersRecord *chapter = objective != NULL && by_chapter ? koers_record_get_target (objective, KOERS_OBJECTIVE_CHAPTER) : NULL;

      if (by_chapter ? is_within (term, chapter, KOERS_CHAPTER_PARENT) : is_one_of (term, objective))
        return TRUE;
    }
  return FALSE;
}

static gboolean
serves_objective (const KoersFilterTerm *term,
                  KoersRecord           *initiative,
                  gint32                 day)
{
  return has_contribution (term, initiative, day, FALSE);
}

static gboolean
serves_chapter (const KoersFilterTerm *term,
                KoersRecord           *initiative,
                gint32                 day)
{
  return has_contribution (term, initiative, day, TRUE);
}

/* ---- by what follows */

static gboolean
is_folded (const KoersFilterTerm *term,
           const char            *text)
{
  g_autofree char *folded = koers_text_fold (text != NULL ? text : "");

  return g_str_equal (folded, term->folded);
}

static gboolean
has_health (const KoersFilterTerm *term,
            KoersRecord           *initiative,
            gint32                 day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);

  return is_folded (term, koers_health_get_word (status.health)) || is_folded (term, koers_health_get_title (status.health)) ||
         is_folded (term, koers_initiative_status_get_word (&status)) || is_folded (term, koers_initiative_status_get_title (&status));
}

static gboolean
ends_after (const KoersFilterTerm *term,
            KoersRecord           *initiative,
            gint32                 day)
{
  KoersSpan span = koers_initiative_get_span (initiative);

  return !koers_span_is_empty (span) && span.end > term->date.day;
}

static gboolean
begins_before (const KoersFilterTerm *term,
               KoersRecord           *initiative,
               gint32                 day)
{
  KoersSpan span = koers_initiative_get_span (initiative);

  return !koers_span_is_empty (span) && span.start <= koers_date_get_last_day (term->date);
}

/* ---- by a field */

static gboolean
is_line (const KoersFilterTerm *term,
         const char            *lines)
{
  g_auto (GStrv) parts = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (is_folded (term, parts[i]))
      return TRUE;
  return parts[0] == NULL && *term->value == '\0';
}

static gboolean
has_tag (const KoersFilterTerm *term,
         KoersRecord           *initiative,
         gint32                 day)
{
  return is_line (term, koers_record_get_text (initiative, KOERS_INITIATIVE_TAGS));
}

static gboolean
has_value (const KoersFilterTerm *term,
           KoersRecord           *initiative)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, term->field);
  const KoersValue *value = koers_record_get_value (initiative, term->field);
  g_autofree char *text = NULL, *label = NULL;

  if (field->type == KOERS_FIELD_REFERENCE)
    return is_one_of (term, koers_record_get_target (initiative, term->field));
  if (field->type == KOERS_FIELD_BOOL && !koers_value_is_set (value))
    return g_str_equal (term->folded, "false") || *term->value == '\0';
  text = koers_value_dup_text (value, field);
  if (is_folded (term, text) || (field->type == KOERS_FIELD_LINES && is_line (term, text)))
    return TRUE;
  label = koers_record_dup_label (initiative, term->field);
  return is_folded (term, label);
}

/* ---- the table */

#define NO_KIND KOERS_N_KINDS

static const Key keys[] = {
  { { "pillar", N_("Pillar"), KOERS_KIND_PILLAR, -1 }, is_in_pillar, FALSE },
  { { "goal", N_("Goal"), KOERS_KIND_GOAL, -1 }, serves_goal, FALSE },
  { { "department", N_("Department"), KOERS_KIND_DEPARTMENT, -1 }, is_of_department, FALSE },
  { { "owner", N_("Owner"), KOERS_KIND_PERSON, -1 }, is_owned_by, FALSE },
  { { "state", N_("State"), NO_KIND, KOERS_INITIATIVE_STATE }, NULL, FALSE },
  { { "health", N_("Health"), NO_KIND, -1 }, has_health, FALSE },
  { { "objective", N_("Objective"), KOERS_KIND_OBJECTIVE, -1 }, serves_objective, FALSE },
  { { "chapter", N_("Chapter"), KOERS_KIND_CHAPTER, -1 }, serves_chapter, FALSE },
  { { "tag", N_("Tag"), NO_KIND, -1 }, has_tag, FALSE },
  { { "from", N_("Runs after"), NO_KIND, -1 }, ends_after, TRUE },
  { { "until", N_("Runs before"), NO_KIND, -1 }, begins_before, TRUE },
  { { "text", N_("Text"), NO_KIND, -1 }, NULL, FALSE },
};

#define TEXT_KEY ((int) G_N_ELEMENTS (keys) - 1)

/**
 * koers_filter_get_keys:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array): the keys that are more than a field
 */
const KoersFilterKey *
koers_filter_get_keys (guint *n)
{
  static KoersFilterKey bare[G_N_ELEMENTS (keys)];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        bare[i] = keys[i].key;
      g_once_init_leave (&once, 1);
    }
  *n = G_N_ELEMENTS (keys);
  return bare;
}

/* ---- reading */

/* The records that a value means: by id, code or name. */
static GHashTable *
find_records (KoersStrategy         *strategy,
              KoersKind              kind,
              const KoersFilterTerm *term)
{
  GHashTable *found = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  KoersId id;

  if (koers_id_parse (term->value, &id))
    {
      g_hash_table_add (found, g_memdup2 (&id, sizeof id));
      return found;
    }
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      g_autofree char *title = koers_record_dup_title (record);

      id = koers_record_get_id (record);
      if (is_folded (term, koers_record_get_name (record)) || is_folded (term, title) ||
          (koers_record_get_code (record) != NULL && is_folded (term, koers_record_get_code (record))))
        g_hash_table_add (found, g_memdup2 (&id, sizeof id));
    }
  return found;
}

/* A word that a list does not have would let nothing pass, as if there were no such initiatives. */
static gboolean
check_choice (const KoersFilterTerm  *term,
              GError                **error)
{
  const KoersField *field = term->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, term->field) : NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *all = NULL;

  if (field == NULL || field->type != KOERS_FIELD_CHOICE || *term->value == '\0')
    return TRUE;
  names = g_ptr_array_new ();
  for (int i = 0; i < field->n_choices; i++)
    {
      if (is_folded (term, field->choices[i].word) || is_folded (term, koers_choice_get_title (&field->choices[i])))
        return TRUE;
      g_ptr_array_add (names, (gpointer) field->choices[i].word);
    }
  g_ptr_array_add (names, NULL);
  all = g_strjoinv (", ", (char **) names->pdata);
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” cannot be filtered by; write one of: %s."), term->value, all);
  return FALSE;
}

/**
 * koers_filter_term_read:
 * @strategy: a strategy
 * @word: a word like `state=planned`
 * @term: (out caller-allocates): what it means
 * @error: where to say what is wrong
 *
 * Errors: %KOERS_ERROR_USAGE.
 *
 * Returns: whether it means something
 */
gboolean
koers_filter_term_read (KoersStrategy    *strategy,
                        const char       *word,
                        KoersFilterTerm  *term,
                        GError          **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, (gsize) (equals - word)) : NULL;
  KoersKind kind = NO_KIND;

  *term = (KoersFilterTerm) { .key = -1, .field = -1 };
  for (guint i = 0; i < G_N_ELEMENTS (keys) && name != NULL; i++)
    if (g_str_equal (keys[i].key.name, name))
      {
        term->key = (int) i;
        term->field = keys[i].key.field;
        kind = keys[i].key.kind;
      }
  if (term->key < 0 && name != NULL)
    {
      term->field = koers_catalogue_lookup_field (KOERS_KIND_INITIATIVE, name);
      if (term->field >= 0 && koers_catalogue_get_field (KOERS_KIND_INITIATIVE, term->field)->type == KOERS_FIELD_REFERENCE)
        kind = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, term->field)->target;
    }
  if (term->key < 0 && term->field < 0)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no filter; write it as state=planned, with a field of initiatives."), word);
      return FALSE;
    }
  if (term->key >= 0 && keys[term->key].takes_date && !koers_date_parse (equals + 1, &term->date) &&
      !koers_date_parse_human (equals + 1, &term->date))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no filter; after the equals sign stands a date such as 2025-09-30 or 2025-Q3."), word);
      return FALSE;
    }
  term->value = g_strdup (equals + 1);
  term->folded = koers_text_fold (term->value);
  term->words = g_strsplit_set (term->folded, " \t", -1);
  if (kind != NO_KIND)
    term->records = find_records (strategy, kind, term);
  if (check_choice (term, error))
    return TRUE;
  koers_filter_term_clear (term);
  return FALSE;
}

void
koers_filter_term_clear (gpointer data)
{
  KoersFilterTerm *term = data;

  g_clear_pointer (&term->records, g_hash_table_unref);
  g_clear_pointer (&term->words, g_strfreev);
  g_clear_pointer (&term->folded, g_free);
  g_clear_pointer (&term->value, g_free);
}

gboolean
koers_filter_term_passes (const KoersFilterTerm *term,
                          KoersSearch           *search,
                          KoersRecord           *initiative,
                          gint32                 day)
{
  if (term->key == TEXT_KEY)
    return koers_search_has_beside (search, initiative, term->words);
  if (term->key >= 0 && keys[term->key].test != NULL)
    return keys[term->key].test (term, initiative, day);
  return has_value (term, initiative);
}

/* ---- for people */

const char *
koers_filter_term_get_title (const KoersFilterTerm *term)
{
  return term->key >= 0 ? _(keys[term->key].key.title) : koers_field_get_title (koers_catalogue_get_field (KOERS_KIND_INITIATIVE, term->field));
}

/**
 * koers_filter_term_dup_label:
 * @term: a term
 * @strategy: the strategy
 *
 * Returns: (transfer full): its value, for people
 */
char *
koers_filter_term_dup_label (const KoersFilterTerm *term,
                             KoersStrategy         *strategy)
{
  const KoersField *field = term->field >= 0 ? koers_catalogue_get_field (KOERS_KIND_INITIATIVE, term->field) : NULL;
  KoersId id;
  KoersRecord *record = koers_id_parse (term->value, &id) ? koers_strategy_lookup (strategy, id) : NULL;
  g_auto (KoersValue) value = koers_value_none;

  if (*term->value == '\0')
    return g_strdup (_("none"));
  if (record != NULL)
    return koers_record_dup_title (record);
  if (koers_date_is_set (term->date))
    return koers_date_dup_label (term->date);
  if (term->key >= 0 && keys[term->key].test == has_health && g_str_equal (term->value, KOERS_UNSUPPORTED_WORD))
    return g_strdup (C_ ("light", "On track, not supported"));
  for (int health = 0; term->key >= 0 && keys[term->key].test == has_health && health < KOERS_N_HEALTHS; health++)
    if (g_str_equal (koers_health_get_word ((KoersHealth) health), term->value))
      return g_strdup (koers_health_get_title ((KoersHealth) health));
  if (field != NULL && koers_value_parse (field, term->value, &value))
    return koers_value_dup_label (&value, field);
  return g_strdup (term->value);
}
