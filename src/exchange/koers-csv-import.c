/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-format.h"

#include "koers-csv-cell.h"
#include "koers-csv-references.h"
#include "koers-csv-unread.h"
#include "koers-error.h"
#include "koers-field-check.h"
#include "koers-json-table.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  KoersImport         *import;
  KoersStrategy       *strategy;
  KoersCsv            *csv;
  KoersCsvMap         *map;
  KoersCsvDateOrder   *date_orders;   /* one for each column */
  KoersCsvDecimalMark *decimal_marks;
  KoersCsvIdentity    *identity;
  KoersCsvReferences  *references;
  const KoersId       *ids; /* of the row that is being read, one for each record of the map */
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

static gboolean
read_value (KoersCsvImporter       *importer,
            const KoersCsvMapField *map,
            const KoersField       *field,
            const char             *text,
            KoersValue             *value)
{
  int column = map->columns->len == 1 ? g_array_index (map->columns, int, 0) : -1;

  if (map->record >= 0)
    {
      *value = koers_value_id (importer->ids[map->record]);
      return TRUE;
    }
  return koers_csv_cell_read (text, field, column >= 0 ? &importer->date_orders[column] : NULL,
                              column >= 0 ? &importer->decimal_marks[column] : NULL, value);
}

/* ---- rows */

/* Says what is wrong with a cell; NULL and the value if nothing is. An empty one is never wrong: it leaves its field as it is. */
static char *
check_cell (KoersCsvImporter       *importer,
            KoersKind               kind,
            KoersId                 id,
            const KoersCsvMapField *map,
            guint                   row,
            KoersValue             *value)
{
  const KoersField *field = koers_catalogue_get_field (kind, map->field);
  g_autofree char *text = koers_csv_map_field_dup_text (map, importer->csv, row);
  g_autofree char *message = NULL, *shown = NULL;

  if (field->type == KOERS_FIELD_REFERENCE && map->record < 0)
    message = koers_csv_references_read (importer->references, kind, id, map, row, value);
  else if (!read_value (importer, map, field, text, value))
    {
      shown = koers_text_one_line (text, 60);
      /* Translators: name of a field, what stands in the table. */
      return g_strdup_printf (_("“%s”: “%s” cannot be read."), koers_field_get_title (field), shown);
    }
  if (message == NULL && koers_value_is_set (value))
    message = koers_field_check (field, value);
  if (message == NULL)
    return NULL;
  koers_value_clear (value);
  return g_strdup_printf ("“%s”: %s", koers_field_get_title (field), message);
}

static gboolean
is_empty (KoersCsvImporter *importer,
          guint             row)
{
  for (guint i = 0; i < koers_csv_get_n_columns (importer->csv); i++)
    if (*koers_csv_get_cell (importer->csv, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/* Whether an identity already belongs to a record of another kind, in this row or in one before it. */
static gboolean
is_of_another_kind (KoersCsvImporter *importer,
                    guint             number)
{
  const KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, number);
  const KoersEdit *edit = koers_change_set_lookup (importer->import->changes, importer->ids[number]);

  for (guint i = 0; i < number; i++)
    if (koers_id_equal (importer->ids[i], importer->ids[number]) &&
        ((KoersCsvMapRecord *) g_ptr_array_index (importer->map->records, i))->kind != record->kind)
      return TRUE;
  return edit != NULL && edit->kind != record->kind;
}

/* Reads all of a row before anything is taken from it, so that a row with a cell that cannot be read changes nothing. */
static char *
check_row (KoersCsvImporter *importer,
           guint             row,
           GArray           *values)
{
  gboolean identified = FALSE;

  for (guint i = 0; i < importer->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, i);
      gboolean present = !koers_id_is_none (importer->ids[i]);

      identified = identified || present;
      if (!present && koers_csv_identity_has_several (importer->identity, i, row))
        return g_strdup (_("More than one record has the code of this row. Give each its own, or say with a column “id” which one is meant."));
      if (present && is_of_another_kind (importer, i))
        return g_strdup (_("In the strategy this id belongs to a record of another kind."));
      for (guint j = 0; j < record->fields->len; j++)
        {
          KoersValue value = koers_value_none;
          char *message = present ? check_cell (importer, record->kind, importer->ids[i], g_ptr_array_index (record->fields, j), row, &value) : NULL;

          if (message != NULL)
            return message;
          g_array_append_val (values, value);
        }
    }
  return identified && !koers_csv_identity_is_missing (importer->identity, row) ? NULL : g_strdup (_("Nothing in this row says which record it is."));
}

/* Of rows that are about the same record the first wins; what the others say otherwise must not vanish unseen. */
static void
note_contradiction (KoersCsvImporter *importer,
                    guint             row,
                    KoersId           id)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (importer->import->places, &id)) - 1;
  g_autofree char *note = g_strdup_printf (_("Line %u makes the same record and says something else of it; that was taken. Give each its own id."), first);

  koers_import_add_note (importer->import, koers_csv_get_line (importer->csv, row), note);
}

static void
take_row (KoersCsvImporter *importer,
          guint             row,
          GArray           *values)
{
  gboolean contradicts = FALSE;
  guint at = 0;

  for (guint i = 0; i < importer->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (importer->map->records, i);
      KoersId id = importer->ids[i];
      g_autoptr (GArray) filled = g_array_new (FALSE, FALSE, sizeof (int));
      gboolean again = g_hash_table_contains (importer->import->places, &id);
      gboolean found = koers_csv_identity_is_found (importer->identity, id);

      if (koers_id_is_none (id) || koers_csv_identity_is_chosen (importer->identity, id))
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
          const KoersValue *present = koers_change_set_peek (importer->import->changes, importer->strategy, id, field->field);

          /* Rows that make the same record fill each other's gaps, and those of one that was found; an empty cell takes nothing away. */
          if (koers_value_is_set (value) && ((!again && !found) || !koers_value_is_set (present)))
            {
              koers_change_set_set (importer->import->changes, importer->strategy, record->kind, id, field->field, value);
              g_array_append_val (filled, field->field);
            }
          else if (koers_value_is_set (value) && again && !found && !field->by_row && i + 1 == importer->map->records->len && !record->once)
            contradicts = contradicts || !koers_value_equal (value, present);
        }
      if (!again && !found)
        koers_csv_references_settle (importer->references, importer->import->changes, record->kind, id, filled);
    }
  if (contradicts)
    note_contradiction (importer, row, importer->ids[importer->map->records->len - 1]);
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

static void
note_replaced (KoersCsvImporter *importer,
               guint             row)
{
  for (guint i = 0; i < koers_csv_get_n_columns (importer->csv); i++)
    if (strstr (koers_csv_get_cell (importer->csv, row, i), "\uFFFD") != NULL)
      {
        /* Translators: “�” is the character that stands for one that could not be read. */
        koers_import_add_note (importer->import, koers_csv_get_line (importer->csv, row),
                               _("A character in this row could not be read, “�” stands for it. Save the table as UTF-8 and import that."));
        return;
      }
}

static void
read_rows (KoersCsvImporter *importer)
{
  gboolean has_replaced = koers_csv_get_form (importer->csv).n_replaced > 0;

  for (guint i = 0; i < koers_csv_get_n_problems (importer->csv); i++)
    {
      guint line;
      g_autofree char *problem = koers_csv_dup_problem (importer->csv, i, &line);

      koers_import_add_note (importer->import, line, problem);
    }
  for (guint row = 0; row < koers_csv_get_n_rows (importer->csv); row++)
    {
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (KoersValue));
      g_autofree char *message = NULL;

      if (is_empty (importer, row) || !koers_csv_map_takes_row (importer->map, importer->csv, row))
        continue;
      g_array_set_clear_func (values, (GDestroyNotify) koers_value_clear);
      importer->ids = koers_csv_identity_look_up (importer->identity, row);
      message = check_row (importer, row, values);
      if (message != NULL)
        koers_import_add_note (importer->import, koers_csv_get_line (importer->csv, row), message);
      else
        {
          take_row (importer, row, values);
          if (has_replaced)
            note_replaced (importer, row);
        }
    }
}

/* A table of which nothing can be used is not what was meant. */
static gboolean
check_taken (KoersImport  *import,
             GError      **error)
{
  g_autofree char *faults = NULL;

  if (g_hash_table_size (import->places) > 0 || import->notes->len == 0)
    return TRUE;
  faults = koers_import_dup_faults (import->notes, import->notes->len);
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("None of the rows can be read. %s"), faults);
  return FALSE;
}

static gboolean
read_excepts (KoersCsvMap               *map,
              KoersCsv                  *csv,
              const KoersImportOptions  *options,
              GError                   **error)
{
  for (guint i = 0; options->except != NULL && options->except[i] != NULL; i++)
    {
      const char *equals = strchr (options->except[i], '=');
      g_autofree char *column = g_strndup (options->except[i], equals != NULL ? (gsize) (equals - options->except[i]) : 0);

      if (equals == NULL)
        {
          g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” should be a column and what stands in it: COLUMN=VALUE."), options->except[i]);
          return FALSE;
        }
      if (!koers_csv_map_add_except (map, csv, column, equals + 1, error))
        return FALSE;
    }
  return TRUE;
}

/* What is called JSON is read as JSON, or a message would speak of a table that nobody has. */
static gboolean
is_named_json (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name != NULL ? name : "", -1);

  return g_str_has_suffix (folded, ".json");
}

/* The rows of the map are not there, and what was taken for them does not fit it. */
static void
say_missing_rows (const char  *rows,
                  KoersCsv    *csv,
                  GError     **error)
{
  const char *path = koers_csv_get_path (csv);

  if (rows == NULL || path == NULL || g_str_equal (path, rows))
    return;
  g_clear_error (error);
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
               _("The map: By it the rows stand at “%s”, and nothing stands there in this JSON. See if the file is whole, or choose another map."), rows);
}

/**
 * koers_csv_import_read_table:
 * @input: a table as CSV, or JSON of others
 * @csv: (nullable): what is known about CSV
 * @paths: (nullable) (array zero-terminated=1): where in JSON the rows may stand, see koers_json_table_read()
 * @error: where to say what is wrong
 *
 * Errors: %KOERS_ERROR_REFUSED.
 *
 * Returns: (transfer full) (nullable): the table
 */
KoersCsv *
koers_csv_import_read_table (GBytes                 *input,
                             const KoersCsvOptions  *csv,
                             const char *const      *paths,
                             GError                **error)
{
  return koers_json_table_begins (input) ? koers_json_table_read (input, paths, error) : koers_csv_read (input, csv, error);
}

/**
 * koers_csv_import:
 * @strategy: the strategy to import into, as it is now
 * @options: the kind of record that a row is, or the map that says what a row makes
 * @input: a table as CSV, in whatever encoding and with whatever delimiter, or the rows that JSON of others holds
 * @error: where to say what is wrong
 *
 * Reads a table and says what it would do. A row that cannot be read and a record that the rules refuse are left out and noted with
 * their line and the reason; an empty cell leaves its field as it is. Records get their identity from the map's id columns, so that importing the table again updates.
 *
 * Errors: %KOERS_ERROR_REFUSED, also if nothing of the table can be taken.
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
  g_autofree char *rows = options->map != NULL ? koers_csv_map_dup_rows (options->map) : NULL;
  const char *const paths[] = { rows, NULL };
  g_autoptr (KoersCsv) csv = is_named_json (options->name) ? koers_json_table_read (input, paths, error)
                                                           : koers_csv_import_read_table (input, options->csv, paths, error);
  g_autoptr (KoersCsvMap) map = NULL;
  g_autofree KoersCsvDateOrder *date_orders = NULL;
  g_autofree KoersCsvDecimalMark *decimal_marks = NULL;
  g_autoptr (KoersCsvIdentity) identity = NULL;
  g_autoptr (KoersCsvReferences) references = NULL;
  KoersCsvImporter importer = { 0 };

  import->dup_place = dup_place;
  if (csv == NULL)
    return NULL;
  map = options->map != NULL ? koers_csv_map_parse (options->map, csv, error) : koers_csv_map_guess (options->kind, csv, error);
  if (map == NULL)
    say_missing_rows (rows, csv, error);
  if (map == NULL || !read_excepts (map, csv, options, error))
    return NULL;
  identity = koers_csv_identity_new (strategy, csv, map, options->into, error);
  if (identity == NULL || !koers_csv_identity_check (identity, error))
    return NULL;

  date_orders = g_new0 (KoersCsvDateOrder, koers_csv_get_n_columns (csv));
  decimal_marks = g_new0 (KoersCsvDecimalMark, koers_csv_get_n_columns (csv));
  for (guint i = 0; i < koers_csv_get_n_columns (csv); i++)
    {
      date_orders[i] = options->date_order != NULL ? *options->date_order : koers_csv_guess_date_order (csv, i);
      decimal_marks[i] = koers_csv_guess_decimal_mark (csv, i);
    }
  references = koers_csv_references_new (strategy, csv, map, identity);
  importer = (KoersCsvImporter) { import, strategy, csv, map, date_orders, decimal_marks, identity, references, NULL };
  read_rows (&importer);
  koers_import_leave_out_refused (import, strategy);
  count_records (&importer);
  if (options->map == NULL && g_hash_table_size (import->places) > 0)
    koers_csv_unread_note (import, csv, map);
  if (!check_taken (import, error) || !koers_import_check (import, strategy, error))
    return NULL;
  return g_steal_pointer (&import);
}
