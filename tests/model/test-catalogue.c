/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-catalogue.h"

#include <string.h>

/* The names of the enumerations, as the tables would have to spell them. */
typedef struct {
  int         kind;
  int         field;
  const char *name;
} Name;

static const Name kind_names[] = {
#define BEGIN(KIND, ...) { KOERS_KIND_##KIND, -1, #KIND },
#define FIELD(...)
#define END(...)
#include "koers-catalogue.def"
#undef BEGIN
#undef FIELD
#undef END
};

static const Name field_names[] = {
#define BEGIN(...)
#define FIELD(KIND, NAME, ...) { KOERS_KIND_##KIND, KOERS_##KIND##_##NAME, #NAME },
#define END(KIND) { KOERS_KIND_##KIND, KOERS_##KIND##_EXTRA, "EXTRA" },
#include "koers-catalogue.def"
#undef BEGIN
#undef FIELD
#undef END
};

/* The choices, one after the other, and how many each list has. */
typedef struct {
  int         list;
  int         value;
  const char *word;
} Word;

enum {
#define BEGIN(LIST) LIST_##LIST,
#define CHOICE(...)
#define END(...)
#include "koers-choices.def"
#undef BEGIN
#undef CHOICE
#undef END
  N_LISTS
};

static const Word words[] = {
#define BEGIN(...)
#define CHOICE(LIST, NAME, WORD, ...) { LIST_##LIST, KOERS_##LIST##_##NAME, WORD },
#define END(...)
#include "koers-choices.def"
#undef BEGIN
#undef CHOICE
#undef END
};

static const int n_words[] = {
#define BEGIN(...)
#define CHOICE(...)
#define END(LIST) KOERS_##LIST##_N,
#include "koers-choices.def"
#undef BEGIN
#undef CHOICE
#undef END
};

typedef void (*FieldFunc) (KoersKind         kind,
                           int               number,
                           const KoersField *field);

static void
for_each_field (FieldFunc check)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int i = 0; i < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; i++)
      check ((KoersKind) kind, i, koers_catalogue_get_field ((KoersKind) kind, i));
}

/* Lower case letters and digits with single hyphens between: a property name of GObject, and safe in SQL and JSON. */
static gboolean
is_kebab (const char *name)
{
  return g_ascii_islower (*name) && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (name) && strstr (name, "--") == NULL &&
         name[strlen (name) - 1] != '-';
}

static char *
enum_to_kebab (const char *name)
{
  return g_strdelimit (g_ascii_strdown (name, -1), "_", '-');
}

static void
assert_new (GHashTable *seen,
            const char *name)
{
  if (!g_hash_table_add (seen, g_strdup (name)))
    g_error ("“%s” stands for two things", name);
}

static void
test_kinds_line_up (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (kind_names), ==, KOERS_N_KINDS);
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      g_autofree char *name = enum_to_kebab (kind_names[i].name);

      g_assert_cmpstr (koers_catalogue_get_kind ((KoersKind) kind_names[i].kind)->name, ==, name);
    }
}

static void
test_fields_line_up (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    {
      g_autofree char *name = enum_to_kebab (field_names[i].name);

      g_assert_cmpstr (koers_catalogue_get_field ((KoersKind) field_names[i].kind, field_names[i].field)->name, ==, name);
    }
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    n += (guint) koers_catalogue_get_kind ((KoersKind) kind)->n_fields;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (field_names));
  g_assert_cmpstr (koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_START_DATE)->name, ==, "start-date");
}

/* Each list is that of some field, in the order of its enumeration. */
static void
test_choices_line_up (void)
{
  guint first = 0;

  for (int list = 0; list < N_LISTS; first += (guint) n_words[list], list++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
        {
          const KoersField *field = koers_catalogue_get_field ((KoersKind) field_names[i].kind, field_names[i].field);
          gboolean same = field->n_choices == n_words[list];

          for (int j = 0; same && j < field->n_choices; j++)
            same = words[first + (guint) j].value == j && g_str_equal (words[first + (guint) j].word, field->choices[j].word);
          found = found || same;
        }
      if (!found)
        g_error ("No field has the choices that begin with “%s”", words[first].word);
    }
  g_assert_cmpuint (first, ==, G_N_ELEMENTS (words));
}

/* A person reads it, and the order of lights is that of gravity. */
static void
test_lights_by_gravity (void)
{
  g_assert_cmpint (KOERS_LIGHT_ON_TRACK, <, KOERS_LIGHT_AT_RISK);
  g_assert_cmpint (KOERS_LIGHT_AT_RISK, <, KOERS_LIGHT_OFF_TRACK);
}

static void
test_kind_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) arrays = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < KOERS_N_KINDS; i++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) i);

      g_assert_true (is_kebab (info->name));
      g_assert_true (is_kebab (info->plural));
      assert_new (names, info->name);
      assert_new (names, info->plural);
      assert_new (arrays, koers_catalogue_get_json_array ((KoersKind) i));
      assert_new (tables, koers_catalogue_get_table ((KoersKind) i));
    }
}

static void
test_field_names (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      /* What every record has besides its fields. */
      assert_new (names, "id");
      assert_new (members, "id");
      assert_new (columns, "id");
      for (int i = 0; i < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; i++)
        {
          const KoersField *field = koers_catalogue_get_field ((KoersKind) kind, i);

          g_assert_true (is_kebab (field->name));
          assert_new (names, field->name);
          assert_new (members, koers_catalogue_get_json_name ((KoersKind) kind, i));
          /* SQL does not know capitals. */
          g_assert_true (strspn (koers_catalogue_get_column ((KoersKind) kind, i), "abcdefghijklmnopqrstuvwxyz0123456789_") ==
                         strlen (koers_catalogue_get_column ((KoersKind) kind, i)));
          assert_new (columns, koers_catalogue_get_column ((KoersKind) kind, i));
        }
    }
}

static void
test_names_in_files (void)
{
  g_assert_cmpstr (koers_catalogue_get_json_array (KOERS_KIND_SAFEGUARD_TYPE), ==, "safeguardTypes");
  g_assert_cmpstr (koers_catalogue_get_table (KOERS_KIND_SAFEGUARD_TYPE), ==, "safeguard_types");
  g_assert_cmpstr (koers_catalogue_get_json_name (KOERS_KIND_GOAL, KOERS_GOAL_TARGET_DATE), ==, "targetDate");
  g_assert_cmpstr (koers_catalogue_get_column (KOERS_KIND_GOAL, KOERS_GOAL_TARGET_DATE), ==, "target_date");
  g_assert_cmpstr (koers_catalogue_get_json_name (KOERS_KIND_GOAL, KOERS_GOAL_PILLAR), ==, "pillarId");
  g_assert_cmpstr (koers_catalogue_get_column (KOERS_KIND_GOAL, KOERS_GOAL_PILLAR), ==, "pillar_id");
}

static void
test_lookup (void)
{
  KoersKind found;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      const char *names[] = { info->name, info->plural, koers_catalogue_get_json_array ((KoersKind) kind) };

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_assert_true (koers_catalogue_lookup_kind (names[i], &found));
          g_assert_cmpint (found, ==, kind);
        }
      for (int i = 0; i < info->n_fields; i++)
        {
          g_assert_cmpint (koers_catalogue_lookup_field ((KoersKind) kind, info->fields[i].name), ==, i);
          g_assert_cmpint (koers_catalogue_lookup_field ((KoersKind) kind, koers_catalogue_get_json_name ((KoersKind) kind, i)), ==, i);
        }
      g_assert_cmpint (koers_catalogue_lookup_field ((KoersKind) kind, "no-such-field"), ==, -1);
    }
  g_assert_false (koers_catalogue_lookup_kind ("no-such-kind", &found));
  g_assert_false (koers_catalogue_lookup_kind ("", &found));
}

static void
test_titles (void)
{
  for (int i = 0; i < KOERS_N_KINDS; i++)
    {
      g_assert_cmpstr (koers_kind_get_title ((KoersKind) i), !=, "");
      g_assert_cmpstr (koers_kind_get_title_plural ((KoersKind) i), !=, "");
    }
}

static void
check_texts (KoersKind         kind,
             int               number,
             const KoersField *field)
{
  g_assert_cmpstr (koers_field_get_title (field), !=, "");
  g_assert_cmpstr (koers_field_get_hint (field), !=, "");
  for (int i = 0; i < field->n_choices; i++)
    {
      g_assert_cmpstr (field->choices[i].context, !=, "");
      g_assert_cmpstr (koers_choice_get_title (&field->choices[i]), !=, "");
      g_assert_nonnull (koers_choice_get_title (&field->choices[i]));
    }
}

static void
test_texts_of_fields (void)
{
  for_each_field (check_texts);
}

static void
check_choices (KoersKind         kind,
               int               number,
               const KoersField *field)
{
  g_assert_true ((field->type == KOERS_FIELD_CHOICE) == (field->n_choices > 0));
  g_assert_true (field->initial >= 0 && (field->initial == 0 || field->initial < field->n_choices));
  for (int i = 0; i < field->n_choices; i++)
    {
      g_assert_cmpstr (field->choices[i].word, !=, "");
      /* Which fails for the second of two that are the same. */
      g_assert_cmpint (koers_field_lookup_choice (field, field->choices[i].word), ==, i);
    }
  g_assert_cmpint (koers_field_lookup_choice (field, "no such choice"), ==, -1);
}

static void
test_choices (void)
{
  for_each_field (check_choices);
}

static void
check_references (KoersKind         kind,
                  int               number,
                  const KoersField *field)
{
  const KoersReference *references;
  guint n, n_found = 0;

  if (field->type != KOERS_FIELD_REFERENCE)
    {
      g_assert_true (field->target == 0 && field->on_delete == 0 && !field->acyclic && !field->one_of);
      return;
    }

  g_assert_cmpint (field->target, <, KOERS_N_KINDS);
  references = koers_catalogue_get_references (field->target, &n);
  for (guint i = 0; i < n; i++)
    n_found += references[i].kind == kind && references[i].field == number ? 1 : 0;
  g_assert_cmpuint (n_found, ==, 1);

  /* Every kind has a name but the strategy, to which nothing points. */
  g_assert_cmpint (field->target, !=, KOERS_KIND_STRATEGY);
  /* Only a tree can have a circle. */
  g_assert_true (field->acyclic == (field->target == kind && !field->key));
}

static void
test_references (void)
{
  for_each_field (check_references);
}

/* What a delete empties must be allowed to be empty: else what was valid no longer is. */
static void
check_clear (KoersKind         kind,
             int               number,
             const KoersField *field)
{
  if (field->type == KOERS_FIELD_REFERENCE && field->on_delete == KOERS_ON_DELETE_CLEAR)
    g_assert_true (!field->required && !field->one_of && !field->key && !koers_catalogue_get_kind (kind)->immutable);
}

static void
test_clear_leaves_it_valid (void)
{
  for_each_field (check_clear);
}

static void
test_orders (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);

      /* Of the strategy itself there is one. */
      g_assert_cmpint (info->n_order, ==, kind == KOERS_KIND_STRATEGY ? 0 : 2);
      for (int i = 0; i < info->n_order; i++)
        g_assert_true (info->order[i] >= 0 && info->order[i] < info->n_fields - 1);
      g_assert_true (info->n_order == 0 || info->order[0] != info->order[1]);
    }
}

static void
test_names_of_records (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      gboolean tied = FALSE;

      for (int i = 0; i < info->n_fields; i++)
        tied = tied || info->fields[i].key || info->fields[i].one_of || info->fields[i].required;
      if (info->named)
        g_assert_true (info->fields[info->name_field].type == KOERS_FIELD_TEXT && info->fields[info->name_field].required);
      else
        g_assert_true (info->name_field == 0 && tied);
    }
}

static void
check_limits (KoersKind         kind,
              int               number,
              const KoersField *field)
{
  g_assert_cmpint (field->min, <=, field->max);
  if (field->type == KOERS_FIELD_INTEGER)
    return;
  g_assert_cmpint (field->min, ==, 0);
  g_assert_true (field->max == 0 || field->type == KOERS_FIELD_TEXT || field->type == KOERS_FIELD_LONG_TEXT);
  g_assert_true (!field->day_only || field->type == KOERS_FIELD_DATE);
  /* No is nothing, so a yes-or-no that must be filled in would have to be yes. */
  g_assert_true (!field->required || field->type != KOERS_FIELD_BOOL);
}

static void
test_limits (void)
{
  for_each_field (check_limits);
}

static void
check_not_before (KoersKind         kind,
                  int               number,
                  const KoersField *field)
{
  if (field->not_before == 0)
    return;
  g_assert_cmpint (field->type, ==, KOERS_FIELD_DATE);
  g_assert_cmpint (field->not_before - 1, !=, number);
  g_assert_cmpint (koers_catalogue_get_field (kind, field->not_before - 1)->type, ==, KOERS_FIELD_DATE);
}

static void
test_not_before (void)
{
  for_each_field (check_not_before);
}

/* The rule looks up what has the same key by one of its references, and the key is made of texts without line ends. */
static void
test_keys (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      gboolean has_key = FALSE, has_reference = FALSE;

      for (int i = 0; i < info->n_fields; i++)
        if (info->fields[i].key)
          {
            has_key = TRUE;
            has_reference = has_reference || (info->fields[i].type == KOERS_FIELD_REFERENCE && (info->fields[i].required || info->fields[i].one_of));
            g_assert_true (info->fields[i].type == KOERS_FIELD_REFERENCE || info->fields[i].type == KOERS_FIELD_DATE ||
                           info->fields[i].type == KOERS_FIELD_CHOICE || info->fields[i].type == KOERS_FIELD_INTEGER);
          }
      g_assert_true (!has_key || has_reference);
    }
}

static void
test_one_of_is_a_choice (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      int n = 0;

      for (int i = 0; i < info->n_fields; i++)
        n += info->fields[i].one_of ? 1 : 0;
      g_assert_cmpint (n, !=, 1);
    }
}

static void
test_extra_is_last (void)
{
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      const KoersKindInfo *info = koers_catalogue_get_kind ((KoersKind) kind);
      const KoersField *extra = &info->fields[info->n_fields - 1];

      g_assert_cmpstr (extra->name, ==, "extra");
      g_assert_true (extra->type == KOERS_FIELD_JSON && extra->hidden && !extra->required);
    }
}

/* People are personal data; which of their fields are must be said. */
static void
test_personal (void)
{
  g_assert_true (koers_catalogue_get_field (KOERS_KIND_PERSON, KOERS_PERSON_NAME)->personal);
  g_assert_true (koers_catalogue_get_field (KOERS_KIND_PERSON, KOERS_PERSON_EMAIL)->personal);
  g_assert_false (koers_catalogue_get_field (KOERS_KIND_PERSON, KOERS_PERSON_NAME)->required);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/kinds-line-up", test_kinds_line_up);
  g_test_add_func ("/catalogue/fields-line-up", test_fields_line_up);
  g_test_add_func ("/catalogue/choices-line-up", test_choices_line_up);
  g_test_add_func ("/catalogue/lights-by-gravity", test_lights_by_gravity);
  g_test_add_func ("/catalogue/kind-names", test_kind_names);
  g_test_add_func ("/catalogue/field-names", test_field_names);
  g_test_add_func ("/catalogue/names-in-files", test_names_in_files);
  g_test_add_func ("/catalogue/lookup", test_lookup);
  g_test_add_func ("/catalogue/titles", test_titles);
  g_test_add_func ("/catalogue/texts-of-fields", test_texts_of_fields);
  g_test_add_func ("/catalogue/choices", test_choices);
  g_test_add_func ("/catalogue/references", test_references);
  g_test_add_func ("/catalogue/clear-leaves-it-valid", test_clear_leaves_it_valid);
  g_test_add_func ("/catalogue/orders", test_orders);
  g_test_add_func ("/catalogue/names-of-records", test_names_of_records);
  g_test_add_func ("/catalogue/limits", test_limits);
  g_test_add_func ("/catalogue/not-before", test_not_before);
  g_test_add_func ("/catalogue/keys", test_keys);
  g_test_add_func ("/catalogue/one-of-is-a-choice", test_one_of_is_a_choice);
  g_test_add_func ("/catalogue/extra-is-last", test_extra_is_last);
  g_test_add_func ("/catalogue/personal", test_personal);

  return g_test_run ();
}
