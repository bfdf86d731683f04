/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-format.h"

#include "koers-csv-map.h"
#include "koers-csv-value.h"
#include "koers-error.h"
#include "koers-field-check.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ID_NAME_SPACE "nl.koers.Koers csv"

typedef struct {
  KoersImport         *import;
  KoersStrategy       *strategy;
  KoersCsv            *csv;
  KoersCsvMap         *map;
  KoersCsvDateOrder   *date_orders;   /* one for each column */
  KoersCsvDecimalMark *decimal_marks;
} KoersCsvImporter;

static char *
dup_place (KoersImport *import,
           KoersKind    kind,
           guint        place,
           int          field)
{
  return g_strdup_printf (_("Line %u"), place);
}

/* ---- values */

static char *
dup_cell_text (KoersCsvImporter       *importer,
               const KoersCsvMapField *field,
               guint                   row)
{
  GString *text;

  if (field->constant != NULL)
    return g_strdup (field->constant);
  if (field->unless >= 0 && *koers_csv_get_cell (importer->csv, row, (guint) field->unless) != '\0')
    return g_strdup ("");

  text = g_string_new (NULL);
  for (guint i = 0; i < field->columns->len; i++)
    {
      const char *cell = koers_csv_skip_guard (koers_csv_get_cell (importer->csv, row, (guint) g_array_index (field->columns, int, i)));

      if (*cell != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? field->separator : "", cell);
    }
  if (field->words != NULL)
    {
      g_autofree char *folded = koers_text_fold (text->str);
      const char *word = g_hash_table_lookup (field->words, folded);

      if (word != NULL)
        g_string_assign (text, word);
    }
  return g_string_free (text, FALSE);
}

static int
lookup_choice_by_title (const KoersField *field,
                        const char       *text)
{
  g_autofree char *folded = koers_text_fold (text);

  for (int i = 0; i < field->n_choices; i++)
    {
      g_autofree char *title = koers_text_fold (koers_choice_get_title (&field->choices[i]));
      g_autofree char *english = koers_text_fold (field->choices[i].title);

      if (g_str_equal (folded, title) || g_str_equal (folded, english) || g_str_equal (text, field->choices[i].word))
        return i;
    }
  return -1;
}

static gboolean
read_bool (const char *text,
           KoersValue *value)
{
  static const char *const yes[] = { "true", "yes", "ja", "waar", "1", "x" };
  static const char *const no[] = { "false", "no", "nee", "onwaar", "0" };
  g_autofree char *folded = koers_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (g_str_equal (folded, yes[i]))
      {
        *value = koers_value_bool (TRUE);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (g_str_equal (folded, no[i]))
      return TRUE;
  return FALSE;
}

static gboolean
read_number (KoersCsvImporter       *importer,
             const KoersCsvMapField *map,
             const KoersField       *field,
             const char             *text,
             KoersValue             *value)
{
  KoersDecimal decimal;
  gboolean read = map->columns->len == 1
                      ? koers_csv_parse_decimal (text, importer->decimal_marks[g_array_index (map->columns, int, 0)], &decimal)
                      : koers_decimal_parse_human (text, &decimal);

  if (!read)
    return FALSE;
  if (field->type == KOERS_FIELD_DECIMAL)
    *value = koers_value_decimal (decimal);
  else if (field->type == KOERS_FIELD_MONEY && decimal.scale <= 2)
    *value = koers_value_integer (decimal.coefficient * (decimal.scale == 0 ? 100 : decimal.scale == 1 ? 10 : 1));
  else if (field->type != KOERS_FIELD_MONEY && decimal.scale == 0)
    *value = koers_value_integer (decimal.coefficient);
  else
    return FALSE;
  return TRUE;
}

static KoersId
make_id (KoersCsvImporter *importer,
         guint             number,
         guint             row)
{
  const KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, number);
  g_autoptr (GString) name = g_string_new (importer->map->name);
  KoersId id;

  if (record->id_columns->len == 0)
    return koers_id_new ();
  if (record->id_columns->len == 1 && koers_id_parse (koers_csv_get_cell (importer->csv, row, (guint) g_array_index (record->id_columns, int, 0)), &id))
    return id;

  g_string_append_printf (name, "\n%s", koers_catalogue_get_kind (record->kind)->name);
  for (guint i = 0; i < record->id_columns->len; i++)
    g_string_append_printf (name, "\n%s", koers_csv_get_cell (importer->csv, row, (guint) g_array_index (record->id_columns, int, i)));
  return koers_id_from_name (ID_NAME_SPACE, name->str);
}

static gboolean
has_id (KoersCsvImporter        *importer,
        const KoersCsvMapRecord *record,
        guint                    row)
{
  for (guint i = 0; i < record->id_columns->len; i++)
    if (*koers_csv_get_cell (importer->csv, row, (guint) g_array_index (record->id_columns, int, i)) != '\0')
      return TRUE;
  return record->id_columns->len == 0;
}

static gboolean
read_value (KoersCsvImporter       *importer,
            const KoersCsvMapField *map,
            const KoersField       *field,
            guint                   row,
            const char             *text,
            KoersValue             *value)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;
  KoersDate date;
  KoersId id;
  int choice;

  *value = koers_value_none;
  if (map->record >= 0)
    {
      *value = koers_value_id (make_id (importer, (guint) map->record, row));
      return TRUE;
    }
  if (*text == '\0')
    return TRUE;

  switch (field->type)
    {
    case KOERS_FIELD_DATE:
      if (map->columns->len == 1 ? !koers_csv_parse_date (text, importer->date_orders[g_array_index (map->columns, int, 0)], &date)
                                 : !koers_date_parse_human (text, &date))
        return FALSE;
      *value = koers_value_date (date);
      return TRUE;
    case KOERS_FIELD_DECIMAL:
    case KOERS_FIELD_INTEGER:
    case KOERS_FIELD_MONEY:
    case KOERS_FIELD_PERCENT:
      return read_number (importer, map, field, text, value);
    case KOERS_FIELD_BOOL:
      return read_bool (text, value);
    case KOERS_FIELD_CHOICE:
      choice = lookup_choice_by_title (field, text);
      if (choice >= 0)
        *value = koers_value_integer (choice);
      return choice >= 0;
    case KOERS_FIELD_REFERENCE:
      if (!koers_id_parse (text, &id))
        return FALSE;
      *value = koers_value_id (id);
      return TRUE;
    case KOERS_FIELD_LINES:
      lines = g_strsplit_set (text, "\n;,", -1);
      joined = koers_text_join_lines (lines);
      *value = koers_value_text (joined);
      return TRUE;
    case KOERS_FIELD_TEXT:
    case KOERS_FIELD_LONG_TEXT:
    case KOERS_FIELD_COLOUR:
    case KOERS_FIELD_URL:
    case KOERS_FIELD_EMAIL:
    case KOERS_FIELD_JSON:
    default:
      *value = koers_value_text (text);
      return TRUE;
    }
}

/* ---- rows */

/* Says what is wrong with a cell; NULL and the value if nothing is. */
static char *
check_cell (KoersCsvImporter       *importer,
            KoersKind               kind,
            const KoersCsvMapField *map,
            guint                   row,
            KoersValue             *value)
{
  const KoersField *field = koers_catalogue_get_field (kind, map->field);
  g_autofree char *text = dup_cell_text (importer, map, row);
  g_autofree char *message = NULL, *shown = NULL;

  if (!read_value (importer, map, field, row, text, value))
    {
      shown = koers_text_one_line (text, 60);
      /* Translators: name of a field, what stands in the table. */
      return g_strdup_printf (_("“%s”: “%s” cannot be read."), koers_field_get_title (field), shown);
    }
  message = koers_field_check (field, value);
  if (message == NULL)
    return NULL;
  koers_value_clear (value);
  return g_strdup_printf ("“%s”: %s", koers_field_get_title (field), message);
}

/* Reads all of a row before anything is taken from it, so that a row comes in whole or not at all. */
static char *
check_row (KoersCsvImporter *importer,
           guint             row,
           GArray           *values)
{
  for (guint i = 0; i < importer->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, i);

      for (guint j = 0; j < record->fields->len; j++)
        {
          KoersValue value = koers_value_none;
          char *message = has_id (importer, record, row)
                              ? check_cell (importer, record->kind, g_ptr_array_index (record->fields, j), row, &value)
                              : NULL;

          if (message != NULL)
            return message;
          g_array_append_val (values, value);
        }
    }
  return NULL;
}

static void
take_row (KoersCsvImporter *importer,
          guint             row,
          GArray           *values)
{
  guint at = 0;

  for (guint i = 0; i < importer->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, i);
      KoersId id = make_id (importer, i, row);
      gboolean again = g_hash_table_contains (importer->import->places, &id);

      if (!has_id (importer, record, row))
        {
          at += record->fields->len;
          continue;
        }
      if (!again && koers_strategy_lookup (importer->strategy, id) == NULL)
        koers_change_set_insert (importer->import->changes, record->kind, id);
      if (!again)
        koers_import_set_place (importer->import, id, koers_csv_get_line (importer->csv, row));
      for (guint j = 0; j < record->fields->len; j++, at++)
        {
          const KoersCsvMapField *field = g_ptr_array_index (record->fields, j);
          const KoersValue *value = &g_array_index (values, KoersValue, at);

          /* Rows that make the same record fill each other's gaps; an empty cell takes nothing away. */
          if (koers_value_is_set (value) &&
              (!again || !koers_value_is_set (koers_change_set_peek (importer->import->changes, importer->strategy, id, field->field))))
            koers_change_set_set (importer->import->changes, importer->strategy, record->kind, id, field->field, value);
        }
    }
}

static void
count_records (KoersCsvImporter *importer)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, importer->import->places);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    koers_import_count (importer->import, importer->strategy, KOERS_KIND_STRATEGY, *(KoersId *) id);
}

static gboolean
check_kinds (KoersCsvImporter  *importer,
             GError           **error)
{
  for (guint i = 0; i < koers_csv_get_n_rows (importer->csv); i++)
    for (guint j = 0; j < importer->map->records->len; j++)
      {
        KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, j);
        KoersRecord *present = record->id_columns->len > 0 ? koers_strategy_lookup (importer->strategy, make_id (importer, j, i)) : NULL;

        if (present != NULL && koers_record_get_kind (present) != record->kind)
          {
            g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("Line %u: In the strategy this id belongs to a record of another kind."),
                         koers_csv_get_line (importer->csv, i));
            return FALSE;
          }
      }
  return TRUE;
}

static void
read_rows (KoersCsvImporter *importer)
{
  for (guint i = 0; i < koers_csv_get_n_problems (importer->csv); i++)
    {
      guint line;
      g_autofree char *problem = koers_csv_dup_problem (importer->csv, i, &line);

      g_ptr_array_add (importer->import->notes, g_strdup_printf (_("Line %u: %s"), line, problem));
    }
  for (guint row = 0; row < koers_csv_get_n_rows (importer->csv); row++)
    {
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (KoersValue));
      g_autofree char *message = NULL;

      g_array_set_clear_func (values, (GDestroyNotify) koers_value_clear);
      message = check_row (importer, row, values);
      if (message != NULL)
        g_ptr_array_add (importer->import->notes, g_strdup_printf (_("Line %u: %s"), koers_csv_get_line (importer->csv, row), message));
      else
        take_row (importer, row, values);
    }
}

/**
 * koers_csv_import:
 * @strategy: the strategy to import into, as it is now
 * @options: the kind of record that a row is, or the map that says what a row makes
 * @input: a table as CSV, in whatever encoding and with whatever delimiter
 * @error: where to say what is wrong
 *
 * Reads a table and says what it would do. A row that cannot be read is left out and noted with its line and the reason; an
 * empty cell leaves its field as it is. Records get their identity from the map's id columns, so that importing the table again updates.
 *
 * Errors: %KOERS_ERROR_REFUSED.
 *
 * Returns: (transfer full) (nullable): what would change, checked against catalogue and rules
 */
KoersImport *
koers_csv_import (KoersStrategy             *strategy,
                  const KoersImportOptions  *options,
                  GBytes                    *input,
                  GError                   **error)
{
  g_autofree char *label = options->name != NULL ? g_strdup_printf (_("Import “%s”"), options->name) : g_strdup (_("Import CSV"));
  g_autoptr (KoersImport) import = koers_import_new (label, input);
  g_autoptr (KoersCsv) csv = koers_csv_read (input, NULL, error);
  g_autoptr (KoersCsvMap) map = NULL;
  g_autofree KoersCsvDateOrder *date_orders = NULL;
  g_autofree KoersCsvDecimalMark *decimal_marks = NULL;
  KoersCsvImporter importer = { 0 };

  import->dup_place = dup_place;
  if (csv == NULL)
    return NULL;
  map = options->map != NULL ? koers_csv_map_parse (options->map, csv, error) : koers_csv_map_guess (options->kind, csv, error);
  if (map == NULL)
    return NULL;

  date_orders = g_new0 (KoersCsvDateOrder, koers_csv_get_n_columns (csv));
  decimal_marks = g_new0 (KoersCsvDecimalMark, koers_csv_get_n_columns (csv));
  for (guint i = 0; i < koers_csv_get_n_columns (csv); i++)
    {
      date_orders[i] = koers_csv_guess_date_order (csv, i);
      decimal_marks[i] = koers_csv_guess_decimal_mark (csv, i);
    }
  importer = (KoersCsvImporter) { import, strategy, csv, map, date_orders, decimal_marks };
  if (!check_kinds (&importer, error))
    return NULL;
  read_rows (&importer);
  count_records (&importer);
  if (!koers_import_check (import, strategy, error))
    return NULL;
  return g_steal_pointer (&import);
}
