/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-catalogue.h"

#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* ---- the lists of choices */

#undef NC_
#define NC_(CONTEXT, TEXT) .context = CONTEXT, .title = TEXT
#define BEGIN(LIST) static const KoersChoice choices_##LIST[] = {
#define CHOICE(LIST, NAME, WORD, TITLE) { .word = WORD, TITLE },
#define END(LIST) };
#include "koers-choices.def"
#undef BEGIN
#undef CHOICE
#undef END
#undef NC_
#define NC_(CONTEXT, TEXT) (TEXT)

/* ---- the fields of each kind */

#define REQUIRED .required = 1
#define KEY .key = 1
#define ONE_OF .one_of = 1
#define ACYCLIC .acyclic = 1
#define DAY_ONLY .day_only = 1
#define PERSONAL .personal = 1
#define HIDDEN .hidden = 1
#define CHOICES(LIST) .choices = choices_##LIST, .n_choices = G_N_ELEMENTS (choices_##LIST)
#define TARGET(KIND, ON_DELETE) .target = KOERS_KIND_##KIND, .on_delete = KOERS_ON_DELETE_##ON_DELETE
#define NOT_BEFORE(FIELD_NUMBER) .not_before = 1 + FIELD_NUMBER

#define BEGIN(KIND, ...) static const KoersField fields_##KIND[] = {
#define FIELD(KIND, NAME, FIELD_NAME, TITLE, TYPE, ...) \
  { .name = FIELD_NAME, .title = TITLE, .type = KOERS_FIELD_##TYPE, __VA_ARGS__ },
#define END(KIND) { .name = "extra", .title = N_("Unknown members"), .type = KOERS_FIELD_JSON, HIDDEN } };
#include "koers-catalogue.def"
#undef BEGIN
#undef FIELD
#undef END

/* ---- the kinds */

#define NAMED_BY(FIELD_NUMBER) .named = 1, .name_field = FIELD_NUMBER
#define ORDERED_BY(FIRST, SECOND) .order = { FIRST, SECOND }, .n_order = 2

#define BEGIN(KIND, NAME, PLURAL, TITLE, TITLE_PLURAL, ...) \
  { .name = NAME, .plural = PLURAL, .title = TITLE, .title_plural = TITLE_PLURAL, .fields = fields_##KIND, \
    .n_fields = G_N_ELEMENTS (fields_##KIND), __VA_ARGS__ },
#define FIELD(...)
#define END(...)
static const KoersKindInfo kinds[] = {
#include "koers-catalogue.def"
};
#undef BEGIN
#undef FIELD
#undef END

#define BEGIN(KIND, ...) G_STATIC_ASSERT (KOERS_##KIND##_N_FIELDS <= KOERS_MAX_FIELDS);
#define FIELD(...)
#define END(...)
#include "koers-catalogue.def"

/* ---- what follows from the tables */

typedef struct {
  char   *json_array[KOERS_N_KINDS];
  char   *table[KOERS_N_KINDS];
  char   *json_name[KOERS_N_KINDS][KOERS_MAX_FIELDS];
  char   *column[KOERS_N_KINDS][KOERS_MAX_FIELDS];
  GArray *references[KOERS_N_KINDS];
} KoersDerivedNames;

static gpointer
derive_names (gpointer data)
{
  KoersDerivedNames *names = g_new0 (KoersDerivedNames, 1);

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    names->references[kind] = g_array_new (FALSE, FALSE, sizeof (KoersReference));

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      names->json_array[kind] = koers_text_to_camel (kinds[kind].plural);
      names->table[kind] = koers_text_to_snake (kinds[kind].plural);
      for (int i = 0; i < kinds[kind].n_fields; i++)
        {
          const KoersField *field = &kinds[kind].fields[i];
          g_autofree char *name = field->type == KOERS_FIELD_REFERENCE ? g_strconcat (field->name, "-id", NULL)
                                                                      : g_strdup (field->name);

          names->json_name[kind][i] = koers_text_to_camel (name);
          names->column[kind][i] = koers_text_to_snake (name);
          if (field->type == KOERS_FIELD_REFERENCE)
            g_array_append_val (names->references[field->target], ((KoersReference) { (KoersKind) kind, i }));
        }
    }
  return names;
}

static const KoersDerivedNames *
get_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, derive_names, NULL);
}

/**
 * koers_catalogue_get_kind:
 * @kind: a kind
 *
 * Returns: (transfer none): its row in the catalogue
 */
const KoersKindInfo *
koers_catalogue_get_kind (KoersKind kind)
{
  g_return_val_if_fail (kind < KOERS_N_KINDS, NULL);

  return &kinds[kind];
}

/**
 * koers_catalogue_get_field:
 * @kind: a kind
 * @field: the number of one of its fields
 *
 * Returns: (transfer none): the field's row in the catalogue
 */
const KoersField *
koers_catalogue_get_field (KoersKind kind,
                           int       field)
{
  g_return_val_if_fail (kind < KOERS_N_KINDS && field >= 0 && field < kinds[kind].n_fields, NULL);

  return &kinds[kind].fields[field];
}

/**
 * koers_catalogue_get_json_name:
 * @kind: a kind
 * @field: the number of one of its fields
 *
 * Returns: (transfer none): the name of the member in JSON, such as `targetDate` or `pillarId`
 */
const char *
koers_catalogue_get_json_name (KoersKind kind,
                               int       field)
{
  return get_names ()->json_name[kind][field];
}

/**
 * koers_catalogue_get_json_array:
 * @kind: a kind
 *
 * Returns: (transfer none): the name of its array in JSON, such as `safeguardTypes`
 */
const char *
koers_catalogue_get_json_array (KoersKind kind)
{
  return get_names ()->json_array[kind];
}

/**
 * koers_catalogue_get_column:
 * @kind: a kind
 * @field: the number of one of its fields
 *
 * Returns: (transfer none): the name of the column in SQL, such as `target_date` or `pillar_id`
 */
const char *
koers_catalogue_get_column (KoersKind kind,
                            int       field)
{
  return get_names ()->column[kind][field];
}

/**
 * koers_catalogue_get_table:
 * @kind: a kind
 *
 * Returns: (transfer none): the name of its table in SQL, such as `safeguard_types`
 */
const char *
koers_catalogue_get_table (KoersKind kind)
{
  return get_names ()->table[kind];
}

/**
 * koers_catalogue_get_references:
 * @target: a kind
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): every way in which records can point to a record of kind @target
 */
const KoersReference *
koers_catalogue_get_references (KoersKind target,
                                guint    *n)
{
  GArray *references = get_names ()->references[target];

  *n = references->len;
  return (const KoersReference *) (gpointer) references->data;
}

/**
 * koers_catalogue_lookup_kind:
 * @name: the name of a kind, its plural, or the name of its JSON array
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind
 */
gboolean
koers_catalogue_lookup_kind (const char *name,
                             KoersKind  *kind)
{
  for (int i = 0; i < KOERS_N_KINDS; i++)
    if (g_str_equal (name, kinds[i].name) || g_str_equal (name, kinds[i].plural) ||
        g_str_equal (name, get_names ()->json_array[i]))
      {
        *kind = (KoersKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * koers_catalogue_lookup_field:
 * @kind: a kind
 * @name: the name of a field, in kebab case or as JSON has it
 *
 * Returns: the number of the field, or -1 if there is none of that name
 */
int
koers_catalogue_lookup_field (KoersKind   kind,
                              const char *name)
{
  for (int i = 0; i < kinds[kind].n_fields; i++)
    if (g_str_equal (name, kinds[kind].fields[i].name) || g_str_equal (name, get_names ()->json_name[kind][i]))
      return i;
  return -1;
}

/**
 * koers_field_lookup_choice:
 * @field: a choice field
 * @word: what a file holds
 *
 * Returns: the number of the choice, or -1 if @word is none
 */
int
koers_field_lookup_choice (const KoersField *field,
                           const char       *word)
{
  for (int i = 0; i < field->n_choices; i++)
    if (g_str_equal (word, field->choices[i].word))
      return i;
  return -1;
}

/**
 * koers_kind_get_title:
 * @kind: a kind
 *
 * Returns: (transfer none): what people call it, in their language
 */
const char *
koers_kind_get_title (KoersKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "kind", kinds[kind].title);
}

/**
 * koers_kind_get_title_plural:
 * @kind: a kind
 *
 * Returns: (transfer none): what people call many of them, in their language
 */
const char *
koers_kind_get_title_plural (KoersKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "kind", kinds[kind].title_plural);
}

/**
 * koers_field_get_title:
 * @field: a field
 *
 * Returns: (transfer none): what people call it, in their language
 */
const char *
koers_field_get_title (const KoersField *field)
{
  return g_dgettext (GETTEXT_PACKAGE, field->title);
}

/**
 * koers_field_get_hint:
 * @field: a field
 *
 * Returns: (transfer none) (nullable): a sentence that explains it, in their language
 */
const char *
koers_field_get_hint (const KoersField *field)
{
  return field->hint == NULL ? NULL : g_dgettext (GETTEXT_PACKAGE, field->hint);
}

/**
 * koers_choice_get_title:
 * @choice: a choice
 *
 * Returns: (transfer none): what people call it, in their language
 */
const char *
koers_choice_get_title (const KoersChoice *choice)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, choice->context, choice->title);
}
