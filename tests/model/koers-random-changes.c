/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-random-changes.h"

#include "koers-rules.h"
#include "koers-text.h"

/* Change sets that nobody thought of and that are valid all the same. They are made from the catalogue, so that a kind or a field that is
 * added to it is in every test the same day; what the rules do not allow is thrown away again. */

/* How often a step is tried before it is left out. */
#define MAX_TRIES 30

/* How many steps a change set has that fills a strategy. */
#define STEPS_TO_FILL 20

/* 2020-01-01 and 2036-01-01, in days since 1970-01-01: when most plans are. */
#define FIRST_DAY 18262
#define LAST_DAY 24106

/* 1900-01-01 and 2199-12-31, in days since 1970-01-01: when a date can be. */
#define FIRST_DAY_OF_ALL (-25567)
#define LAST_DAY_OF_ALL 84005

/* What koers_field_check() allows at most. */
#define MAX_INTEGER G_GINT64_CONSTANT (9007199254740991)
#define MAX_MONEY G_GINT64_CONSTANT (100000000000000)
#define MAX_TEXT 200

static gboolean
happens (GRand *rand,
         double probability)
{
  return g_rand_double (rand) < probability;
}

static gint64
pick_integer (GRand *rand,
              gint64 first,
              gint64 last)
{
  guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);

  return first + (gint64) (bits % ((guint64) (last - first) + 1));
}

/* Small as a rule, large now and then, and at its limits. */
static gint64
pick_amount (GRand *rand,
             gint64 first,
             gint64 last)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return first;
    case 1:
      return last;
    case 2:
      return pick_integer (rand, first, last);
    default:
      return pick_integer (rand, MAX (first, -100), MIN (last, 5000));
    }
}

/**
 * koers_random_id:
 * @rand: where the dice come from
 *
 * Returns: an id as koers_id_new() makes them, the same again for the same seed
 */
KoersId
koers_random_id (GRand *rand)
{
  KoersId id;

  for (guint i = 0; i < sizeof id.bytes; i++)
    id.bytes[i] = (guint8) g_rand_int_range (rand, 0, 256);
  id.bytes[6] = (id.bytes[6] & 0x0f) | 0x40;
  id.bytes[8] = (id.bytes[8] & 0x3f) | 0x80;
  return id;
}

/**
 * koers_random_text:
 * @rand: where the dice come from
 * @max_characters: how long it may get, at least 1
 * @lines: whether it may have more than one line
 *
 * Makes a text of the sort that breaks programs: several scripts, quotation marks, what looks like code, white space at its ends.
 *
 * Returns: (transfer full): the text, not empty
 */
char *
koers_random_text (GRand    *rand,
                   int       max_characters,
                   gboolean  lines)
{
  static const char *const words[] = {
    "Data",  "catalogus", "één",       "naïef",  "geïnteresseerde", "Ω",           "數據",           "עברית",  "😀",      "e\u0301",    "“zo”",
    "\"x\"", "'s",        "<b>&amp;",  "a,b;c",  "=1+1",            "-2",          "+3",             "@four",  "100 %",   "C:\\pad",    "%s%n",
    "NULL",  "true",      "'); DROP",  "--",     "/* */",           "2025-Q3",     "1.234,5",        "—",      "\u00a0",  "\u202e",     "\ufeff",
    "{\"",   "]]>",       "#",         "a|b",    "tab",             "Straße",      "ﬁ",              "null",   "0",       "𝒟",          "$(x)",
  };
  int length = happens (rand, 0.03) ? MIN (max_characters, 3000) : g_rand_int_range (rand, 1, MIN (max_characters, 40) + 1);
  GString *text = g_string_new (happens (rand, 0.02) ? " " : NULL);
  char *cut;

  while (g_utf8_strlen (text->str, -1) < length)
    {
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      g_string_append (text, lines && happens (rand, 0.15) ? "\n" : lines && happens (rand, 0.02) ? "\t" : " ");
    }
  cut = g_utf8_substring (text->str, 0, length);
  if (happens (rand, 0.98))
    g_strchomp (cut);
  g_string_free (text, TRUE);
  if (*cut != '\0')
    return cut;
  g_free (cut);
  return g_strdup ("x");
}

static char *
make_lines (GRand *rand)
{
  g_auto (GStrv) lines = g_new0 (char *, 5);
  char *joined;

  for (int i = 0, n = g_rand_int_range (rand, 1, 5); i < n; i++)
    lines[i] = koers_random_text (rand, 30, FALSE);
  joined = koers_text_join_lines (lines);
  return joined != NULL ? joined : g_strdup ("x");
}

/* As our own writer of JSON has it, so that it comes back as it is. */
static char *
make_json (GRand *rand)
{
  GString *json = g_string_new ("{");

  for (int i = 0, n = g_rand_int_range (rand, 1, 4); i < n; i++)
    {
      g_string_append_printf (json, "%s\n  \"x%d-%d\": ", i > 0 ? "," : "", i, g_rand_int_range (rand, 0, 1000));
      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          g_string_append_printf (json, "%d", g_rand_int_range (rand, -1000, 1000));
          break;
        case 1:
          g_string_append (json, "\"één\"");
          break;
        case 2:
          g_string_append (json, "true");
          break;
        default:
          g_string_append (json, "null");
        }
    }
  g_string_append (json, "\n}\n");
  return g_string_free (json, FALSE);
}

static KoersDecimal
make_decimal (GRand *rand)
{
  static const gint64 powers[] = { 10, 1000, 100000, 1000000000, 1000000000000000 };
  gint64 limit = powers[g_rand_int_range (rand, 0, G_N_ELEMENTS (powers))] - 1;
  KoersDecimal decimal = { pick_integer (rand, -limit, limit), (guint8) (happens (rand, 0.4) ? 0 : g_rand_int_range (rand, 0, 16)) };
  char text[KOERS_DECIMAL_TEXT_SIZE];

  /* Reading it takes the zeros off its end. */
  koers_decimal_to_text (decimal, text);
  koers_decimal_parse (text, &decimal);
  return decimal;
}

static KoersDate
make_date (GRand            *rand,
           const KoersField *field)
{
  gint32 day = happens (rand, 0.05) ? g_rand_int_range (rand, FIRST_DAY_OF_ALL, LAST_DAY_OF_ALL + 1) : g_rand_int_range (rand, FIRST_DAY, LAST_DAY);

  return koers_date_from_day (day, field->day_only || happens (rand, 0.5) ? KOERS_PRECISION_DAY
                                                                         : (KoersPrecision) g_rand_int_range (rand, KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY));
}

static char *
make_text (GRand            *rand,
           const KoersField *field)
{
  switch ((int) field->type)
    {
    case KOERS_FIELD_LINES:
      return make_lines (rand);
    case KOERS_FIELD_COLOUR:
      return g_strdup_printf ("#%06x", (guint) g_rand_int_range (rand, 0, 0x1000000));
    case KOERS_FIELD_URL:
      return g_strdup_printf ("https://example.org/%d?a=%d&b=%%20#top", g_rand_int_range (rand, 0, 100), g_rand_int_range (rand, 0, 100));
    case KOERS_FIELD_EMAIL:
      return g_strdup_printf ("data+%d@example.org", g_rand_int_range (rand, 0, 100));
    case KOERS_FIELD_JSON:
      return make_json (rand);
    case KOERS_FIELD_LONG_TEXT:
      return koers_random_text (rand, field->max > 0 ? field->max : 3000, TRUE);
    default:
      return koers_random_text (rand, field->max > 0 ? field->max : MAX_TEXT, FALSE);
    }
}

/**
 * koers_random_value:
 * @rand: where the dice come from
 * @field: a field, not a reference
 *
 * Returns: (transfer full): a value that koers_field_check() takes, never nothing
 */
KoersValue
koers_random_value (GRand            *rand,
                    const KoersField *field)
{
  g_autofree char *text = NULL;

  switch ((int) field->type)
    {
    case KOERS_FIELD_DATE:
      return koers_value_date (make_date (rand, field));
    case KOERS_FIELD_DECIMAL:
      return koers_value_decimal (make_decimal (rand));
    case KOERS_FIELD_BOOL:
      return koers_value_bool (TRUE);
    case KOERS_FIELD_CHOICE:
      return koers_value_integer (g_rand_int_range (rand, 0, field->n_choices));
    case KOERS_FIELD_PERCENT:
      return koers_value_integer (pick_amount (rand, 0, 100));
    case KOERS_FIELD_MONEY:
      return koers_value_integer (pick_amount (rand, 0, MAX_MONEY));
    case KOERS_FIELD_INTEGER:
      return koers_value_integer (field->min == 0 && field->max == 0 ? pick_amount (rand, -MAX_INTEGER, MAX_INTEGER)
                                                                     : pick_amount (rand, field->min, field->max));
    default:
      text = make_text (rand, field);
      return koers_value_text (text);
    }
}

/* ---- steps */

static KoersChangeSet *
copy_changes (KoersChangeSet *changes)
{
  KoersChangeSet *copy = koers_change_set_new (koers_change_set_get_label (changes));

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);

      koers_change_set_add_edit (copy, edit->operation, edit->kind, edit->id);
      for (guint j = 0; j < edit->changes->len; j++)
        {
          const KoersFieldChange *change = koers_edit_get_change (edit, j);

          koers_change_set_add_change (copy, change->field, &change->before, &change->after);
        }
    }
  return copy;
}

/* A record that will be there, new ones as likely as old ones; none if there is none of that kind. */
static KoersId
pick_record (GRand          *rand,
             KoersStrategy  *strategy,
             KoersChangeSet *changes,
             KoersKind       kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  guint n_present = koers_record_list_get_n (list);
  g_autoptr (GArray) inserted = g_array_new (FALSE, FALSE, sizeof (KoersId));

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);

      if (edit->kind == kind && edit->operation == KOERS_OPERATION_INSERT)
        g_array_append_val (inserted, edit->id);
    }
  for (guint try = 0; n_present + inserted->len > 0 && try < MAX_TRIES; try++)
    {
      guint at = (guint) g_rand_int_range (rand, 0, (gint32) (n_present + inserted->len));
      KoersId id = at < n_present ? koers_record_get_id (koers_record_list_get (list, at)) : g_array_index (inserted, KoersId, at - n_present);

      if (koers_change_set_exists (changes, strategy, kind, id))
        return id;
    }
  return (KoersId) { { 0 } };
}

static KoersValue
make_value (GRand          *rand,
            KoersStrategy  *strategy,
            KoersChangeSet *changes,
            KoersKind       kind,
            KoersId         id,
            int             number)
{
  const KoersField *field = koers_catalogue_get_field (kind, number);
  const KoersValue *start = field->not_before > 0 ? koers_change_set_peek (changes, strategy, id, field->not_before - 1) : &koers_value_none;

  if (field->type == KOERS_FIELD_REFERENCE)
    return koers_value_id (pick_record (rand, strategy, changes, field->target));
  if (koers_value_is_set (start))
    {
      KoersPrecision precision = field->day_only ? KOERS_PRECISION_DAY : (KoersPrecision) g_rand_int_range (rand, KOERS_PRECISION_YEAR, KOERS_PRECISION_DAY + 1);

      return koers_value_date (koers_date_from_day (MIN (start->date.day + g_rand_int_range (rand, 0, 1500), LAST_DAY_OF_ALL), precision));
    }
  return koers_random_value (rand, field);
}

static void
fill_in (GRand          *rand,
         KoersStrategy  *strategy,
         KoersChangeSet *changes,
         KoersKind       kind,
         KoersId         id,
         int             field)
{
  g_auto (KoersValue) value = make_value (rand, strategy, changes, kind, id, field);

  koers_change_set_set (changes, strategy, kind, id, field, &value);
}

/* Fills in one of the fields of which exactly one is, if there are such, and empties the others. */
static void
fill_in_one_of (GRand          *rand,
                KoersStrategy  *strategy,
                KoersChangeSet *changes,
                KoersKind       kind,
                KoersId         id)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  int fields[KOERS_MAX_FIELDS], n = 0;

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].one_of)
      fields[n++] = i;
  if (n == 0)
    return;

  /* Such fields are references, and there may be nothing to refer to. */
  for (int try = 0, chosen = -1; try < MAX_TRIES && chosen < 0; try++)
    {
      int field = fields[g_rand_int_range (rand, 0, n)];
      g_auto (KoersValue) value = make_value (rand, strategy, changes, kind, id, field);

      if (!koers_value_is_set (&value))
        continue;
      chosen = field;
      for (int i = 0; i < n; i++)
        koers_change_set_set (changes, strategy, kind, id, fields[i], fields[i] == chosen ? &value : &koers_value_none);
    }
}

static void
insert (GRand          *rand,
        KoersStrategy  *strategy,
        KoersChangeSet *changes,
        KoersKind       kind)
{
  static const double fullness[] = { 0.05, 0.4, 0.9 };
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  double full = fullness[g_rand_int_range (rand, 0, G_N_ELEMENTS (fullness))];
  KoersId id = koers_random_id (rand);

  koers_change_set_insert (changes, kind, id);
  fill_in_one_of (rand, strategy, changes, kind, id);
  for (int i = 0; i < info->n_fields; i++)
    if (!info->fields[i].one_of && (info->fields[i].required || happens (rand, info->fields[i].type == KOERS_FIELD_JSON ? 0.1 : full)))
      fill_in (rand, strategy, changes, kind, id, i);
}

static void
update (GRand          *rand,
        KoersStrategy  *strategy,
        KoersChangeSet *changes,
        KoersKind       kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  KoersId id = pick_record (rand, strategy, changes, kind);

  if (koers_id_is_none (id))
    return;
  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      int field = g_rand_int_range (rand, 0, info->n_fields);

      if (info->fields[field].one_of)
        fill_in_one_of (rand, strategy, changes, kind, id);
      else if (!info->fields[field].required && happens (rand, 0.3))
        koers_change_set_set (changes, strategy, kind, id, field, &koers_value_none);
      else
        fill_in (rand, strategy, changes, kind, id, field);
    }
}

static gboolean
delete (GRand          *rand,
        KoersStrategy  *strategy,
        KoersChangeSet *changes,
        KoersKind       kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  guint n = koers_record_list_get_n (list);

  return n > 0 && koers_change_set_delete (changes, strategy, koers_record_list_get (list, (guint) g_rand_int_range (rand, 0, (gint32) n)), NULL);
}

static KoersRandomSteps
pick_step (GRand            *rand,
           KoersRandomSteps  steps)
{
  static const KoersRandomSteps dice[] = {
    KOERS_RANDOM_INSERTS, KOERS_RANDOM_INSERTS, KOERS_RANDOM_INSERTS, KOERS_RANDOM_INSERTS, KOERS_RANDOM_INSERTS,
    KOERS_RANDOM_UPDATES, KOERS_RANDOM_UPDATES, KOERS_RANDOM_UPDATES, KOERS_RANDOM_UPDATES, KOERS_RANDOM_DELETES,
  };
  KoersRandomSteps step;

  do
    step = dice[g_rand_int_range (rand, 0, G_N_ELEMENTS (dice))];
  while ((step & steps) == 0);
  return step;
}

/* Returns whether the change set is a good one after the step. */
static gboolean
take_step (GRand            *rand,
           KoersStrategy    *strategy,
           KoersChangeSet   *changes,
           KoersRandomSteps  steps)
{
  g_autoptr (GPtrArray) problems = NULL;
  KoersKind kind = (KoersKind) g_rand_int_range (rand, KOERS_KIND_STRATEGY + 1, KOERS_N_KINDS);

  switch (pick_step (rand, steps))
    {
    case KOERS_RANDOM_INSERTS:
      insert (rand, strategy, changes, kind);
      break;
    case KOERS_RANDOM_UPDATES:
      update (rand, strategy, changes, happens (rand, 0.05) ? KOERS_KIND_STRATEGY : kind);
      break;
    case KOERS_RANDOM_DELETES:
    case KOERS_RANDOM_ANY:
    default:
      if (!delete (rand, strategy, changes, kind))
        return FALSE;
    }
  problems = koers_rules_check (strategy, changes);
  return problems->len == 0;
}

/**
 * koers_random_changes_new:
 * @rand: where the dice come from
 * @strategy: a strategy as it is now
 * @steps: what may be done
 * @n_steps: how many times something is done; a step may do nothing, and a delete may take much with it
 *
 * Makes a change set that koers_rules_check() has nothing against. If @strategy has no record of the strategy itself yet, the change set
 * begins with that.
 *
 * Returns: (transfer full): the change set
 */
KoersChangeSet *
koers_random_changes_new (GRand            *rand,
                          KoersStrategy    *strategy,
                          KoersRandomSteps  steps,
                          guint             n_steps)
{
  KoersChangeSet *changes = koers_change_set_new ("Random changes");

  if (koers_strategy_get_root (strategy) == NULL)
    {
      g_autoptr (GPtrArray) problems = NULL;

      insert (rand, strategy, changes, KOERS_KIND_STRATEGY);
      problems = koers_rules_check (strategy, changes);
      g_assert_cmpuint (problems->len, ==, 0);
    }
  for (guint i = 0; i < n_steps; i++)
    for (guint try = 0; try < MAX_TRIES; try++)
      {
        KoersChangeSet *attempt = copy_changes (changes);

        if (take_step (rand, strategy, attempt, steps))
          {
            koers_change_set_unref (changes);
            changes = attempt;
            break;
          }
        koers_change_set_unref (attempt);
      }
  return changes;
}

/**
 * koers_random_changes_fill:
 * @rand: where the dice come from
 * @strategy: a strategy
 * @n_records: how many records it is to hold at least, of all kinds
 *
 * Puts random records into a strategy, as if somebody had worked on it.
 */
void
koers_random_changes_fill (GRand         *rand,
                           KoersStrategy *strategy,
                           guint          n_records)
{
  for (gint64 revision = 1; koers_strategy_get_n (strategy) < n_records; revision++)
    {
      g_autoptr (KoersChangeSet) changes = koers_random_changes_new (rand, strategy, KOERS_RANDOM_INSERTS | KOERS_RANDOM_UPDATES, STEPS_TO_FILL);

      koers_strategy_apply (strategy, changes, revision, (KoersStamp) { revision, "random" });
    }
}

/**
 * koers_random_copy_strategy:
 * @rand: where the dice come from
 * @strategy: a strategy
 *
 * Returns: (transfer full): a strategy that is loaded with the same records in another order
 */
KoersStrategy *
koers_random_copy_strategy (GRand         *rand,
                            KoersStrategy *strategy)
{
  KoersStrategy *copy = koers_strategy_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        g_ptr_array_insert (records, g_rand_int_range (rand, 0, (gint32) records->len + 1), koers_record_list_get (list, i));
    }
  for (guint i = 0; i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);
      KoersValue values[KOERS_MAX_FIELDS];

      for (int field = 0; field < koers_catalogue_get_kind (koers_record_get_kind (record))->n_fields; field++)
        values[field] = koers_value_copy (koers_record_get_value (record, field));
      koers_strategy_load (copy, koers_record_get_kind (record), koers_record_get_id (record), koers_record_get_revision (record),
                           koers_record_get_created (record), koers_record_get_modified (record), values);
    }
  return copy;
}
