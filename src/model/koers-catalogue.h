/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersKind:
 *
 * The kinds of things a strategy holds: one for each BEGIN in koers-catalogue.def, in that order.
 */
typedef enum {
#define BEGIN(KIND, ...) KOERS_KIND_##KIND,
#define FIELD(...)
#define END(...)
#include "koers-catalogue.def"
#undef BEGIN
#undef FIELD
#undef END
  KOERS_N_KINDS
} KoersKind;

/* The fields of each kind: KOERS_PILLAR_NAME and so on, up to KOERS_PILLAR_N_FIELDS. Each kind ends with EXTRA: the members of
 * a JSON object that the program does not know, kept as they came. */
#define BEGIN(KIND, ...) enum {
#define FIELD(KIND, NAME, ...) KOERS_##KIND##_##NAME,
#define END(KIND) KOERS_##KIND##_EXTRA, KOERS_##KIND##_N_FIELDS };
#include "koers-catalogue.def"
#undef BEGIN
#undef FIELD
#undef END

/* The choices of each list: KOERS_PRIORITY_LOW and so on. */
#define BEGIN(LIST) enum {
#define CHOICE(LIST, NAME, ...) KOERS_##LIST##_##NAME,
#define END(LIST) KOERS_##LIST##_N };
#include "koers-choices.def"
#undef BEGIN
#undef CHOICE
#undef END

/* More fields than any kind has. */
#define KOERS_MAX_FIELDS 40

/**
 * KoersFieldType:
 * @KOERS_FIELD_TEXT: one line
 * @KOERS_FIELD_LONG_TEXT: paragraphs
 * @KOERS_FIELD_LINES: short texts, one on a line, such as tags
 * @KOERS_FIELD_DATE: a day, month, quarter or year
 * @KOERS_FIELD_DECIMAL: a number that keeps its digits
 * @KOERS_FIELD_INTEGER: a whole number
 * @KOERS_FIELD_MONEY: an amount in cents
 * @KOERS_FIELD_PERCENT: 0 to 100
 * @KOERS_FIELD_BOOL: yes or not
 * @KOERS_FIELD_CHOICE: one of a list
 * @KOERS_FIELD_COLOUR: `#rrggbb`
 * @KOERS_FIELD_REFERENCE: another record
 * @KOERS_FIELD_URL: a web address
 * @KOERS_FIELD_EMAIL: an e-mail address
 * @KOERS_FIELD_JSON: a JSON object, as text
 */
typedef enum {
  KOERS_FIELD_TEXT,
  KOERS_FIELD_LONG_TEXT,
  KOERS_FIELD_LINES,
  KOERS_FIELD_DATE,
  KOERS_FIELD_DECIMAL,
  KOERS_FIELD_INTEGER,
  KOERS_FIELD_MONEY,
  KOERS_FIELD_PERCENT,
  KOERS_FIELD_BOOL,
  KOERS_FIELD_CHOICE,
  KOERS_FIELD_COLOUR,
  KOERS_FIELD_REFERENCE,
  KOERS_FIELD_URL,
  KOERS_FIELD_EMAIL,
  KOERS_FIELD_JSON
} KoersFieldType;

/**
 * KoersOnDelete:
 * @KOERS_ON_DELETE_CLEAR: the reference becomes empty
 * @KOERS_ON_DELETE_CASCADE: what refers goes too
 * @KOERS_ON_DELETE_REFUSE: what is referred to stays
 *
 * What happens to a record when the one that it refers to is deleted.
 */
typedef enum {
  KOERS_ON_DELETE_CLEAR,
  KOERS_ON_DELETE_CASCADE,
  KOERS_ON_DELETE_REFUSE
} KoersOnDelete;

/**
 * KoersChoice:
 * @word: what files hold
 * @context: the context of @title for the translator
 * @title: what people read, untranslated
 */
typedef struct {
  const char *word;
  const char *context;
  const char *title;
} KoersChoice;

/**
 * KoersField:
 * @name: in kebab case; `target-date` is `targetDate` in JSON and `target_date` in SQL
 * @title: what people read, untranslated
 * @hint: (nullable): a sentence of explanation, untranslated
 * @type: what it holds
 * @choices: for a choice: the list
 * @n_choices: for a choice: how many there are
 * @initial: for a required choice: the one that a new record gets
 * @target: for a reference: the kind it points to
 * @on_delete: for a reference: what happens when its target goes
 * @min: for a number: the least
 * @max: for a number: the most; for a text: how many characters at most; 0 for what is usual for the type
 * @not_before: 1 + the date field that this date may not precede; 0 for none
 * @required: never empty
 * @key: records with all keys equal are the same thing twice
 * @one_of: exactly one of the fields so marked is set
 * @acyclic: following the reference never leads back
 * @day_only: for a date: a day and nothing less precise
 * @personal: about a living person; can be left out of what goes outside
 * @hidden: not for forms
 * @since: the version of the file format that brought it, when that is a later one than its kind; 0 for that of its kind
 */
typedef struct {
  const char        *name;
  const char        *title;
  const char        *hint;
  KoersFieldType     type;
  const KoersChoice *choices;
  int                n_choices;
  int                initial;
  KoersKind          target;
  KoersOnDelete      on_delete;
  int                min;
  int                max;
  int                not_before;
  int                since;
  guint              required : 1;
  guint              key : 1;
  guint              one_of : 1;
  guint              acyclic : 1;
  guint              day_only : 1;
  guint              personal : 1;
  guint              hidden : 1;
} KoersField;

/**
 * KoersKindInfo:
 * @name: in kebab case
 * @plural: in kebab case; the name of its SQL table and its JSON array come from it
 * @title: what people read, untranslated, context "kind"
 * @title_plural: the same of many
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 * @order: the fields by which its records are put in order
 * @n_order: how many of them
 * @name_field: the field that names a record, if @named
 * @named: whether there is one
 * @immutable: whether a record never changes once made
 * @since: the version of the file format that brought it; 0 for the first
 */
typedef struct {
  const char       *name;
  const char       *plural;
  const char       *title;
  const char       *title_plural;
  const KoersField *fields;
  int               n_fields;
  int               order[2];
  int               n_order;
  int               name_field;
  int               since;
  guint             named : 1;
  guint             immutable : 1;
} KoersKindInfo;

/**
 * KoersReference:
 * @kind: the kind that refers
 * @field: with which of its fields
 *
 * A way in which one kind points to another.
 */
typedef struct {
  KoersKind kind;
  int       field;
} KoersReference;

const KoersKindInfo  *koers_catalogue_get_kind       (KoersKind    kind);
const KoersField     *koers_catalogue_get_field      (KoersKind    kind,
                                                      int          field);
const char           *koers_catalogue_get_json_name  (KoersKind    kind,
                                                      int          field);
const char           *koers_catalogue_get_json_array (KoersKind    kind);
const char           *koers_catalogue_get_column     (KoersKind    kind,
                                                      int          field);
const char           *koers_catalogue_get_table      (KoersKind    kind);
const KoersReference *koers_catalogue_get_references (KoersKind    target,
                                                      guint       *n);
gboolean              koers_catalogue_lookup_kind    (const char  *name,
                                                      KoersKind   *kind);
int                   koers_catalogue_lookup_field   (KoersKind    kind,
                                                      const char  *name);
int                   koers_field_lookup_choice      (const KoersField *field,
                                                      const char       *word);
const char           *koers_kind_get_title           (KoersKind    kind);
const char           *koers_kind_get_title_plural    (KoersKind    kind);
const char           *koers_field_get_title          (const KoersField *field);
const char           *koers_field_get_hint           (const KoersField *field);
const char           *koers_choice_get_title         (const KoersChoice *choice);

G_END_DECLS
