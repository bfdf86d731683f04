/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map.h"

#include "koers-error.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

static void
free_field (gpointer data)
{
  KoersCsvMapField *field = data;

  g_array_unref (field->columns);
  g_free (field->separator);
  g_free (field->constant);
  g_clear_pointer (&field->words, g_hash_table_unref);
  g_free (field);
}

static void
free_except (gpointer data)
{
  KoersCsvMapExcept *except = data;

  g_free (except->value);
  g_free (except);
}

static void
free_record (gpointer data)
{
  KoersCsvMapRecord *record = data;

  g_array_unref (record->id_columns);
  g_ptr_array_unref (record->fields);
  g_free (record);
}

void
koers_csv_map_free (KoersCsvMap *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->excepts);
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * koers_csv_map_new:
 * @name: which map it is
 *
 * Returns: (transfer full): a map that makes nothing yet
 */
KoersCsvMap *
koers_csv_map_new (const char *name)
{
  KoersCsvMap *self = g_new0 (KoersCsvMap, 1);

  self->name = g_strdup (name);
  self->records = g_ptr_array_new_with_free_func (free_record);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->excepts = g_ptr_array_new_with_free_func (free_except);
  return self;
}

/**
 * koers_csv_map_add_record:
 * @self: a map
 * @kind: a kind
 *
 * Returns: (transfer none): one more record that each row makes, as yet without identity and fields
 */
KoersCsvMapRecord *
koers_csv_map_add_record (KoersCsvMap *self,
                          KoersKind    kind)
{
  KoersCsvMapRecord *record = g_new0 (KoersCsvMapRecord, 1);

  record->kind = kind;
  record->id_columns = g_array_new (FALSE, FALSE, sizeof (int));
  record->fields = g_ptr_array_new_with_free_func (free_field);
  g_ptr_array_add (self->records, record);
  return record;
}

/**
 * koers_csv_map_add_field:
 * @record: a record of a map
 * @number: the number of one of its fields
 *
 * Returns: (transfer none): how that field is filled, as yet with nothing
 */
KoersCsvMapField *
koers_csv_map_add_field (KoersCsvMapRecord *record,
                         int                number)
{
  KoersCsvMapField *field = g_new0 (KoersCsvMapField, 1);

  field->field = number;
  field->columns = g_array_new (FALSE, FALSE, sizeof (int));
  field->separator = g_strdup (" ");
  field->unless = -1;
  field->record = -1;
  g_ptr_array_add (record->fields, field);
  return field;
}

/**
 * koers_csv_map_find_column:
 * @self: a map
 * @csv: the table that it is for
 * @name: the name of a column
 *
 * Finds a column by its own name, or by the other one that the map gives for it.
 *
 * Returns: which column, from 0; -1 if there is none
 */
int
koers_csv_map_find_column (KoersCsvMap *self,
                           KoersCsv    *csv,
                           const char  *name)
{
  g_autofree char *folded = koers_text_fold (name);
  const char *other = g_hash_table_lookup (self->names, folded);
  int column = koers_csv_find_column (csv, name);

  return column < 0 && other != NULL ? koers_csv_find_column (csv, other) : column;
}

/**
 * koers_csv_map_add_except:
 * @self: a map
 * @csv: the table that it is for
 * @column: the name of a column
 * @value: what stands in it in rows that are to be left out
 * @error: where to say what is wrong
 *
 * Leaves out the rows in which @value stands in the column.
 *
 * Errors: %KOERS_ERROR_REFUSED if there is no such column.
 *
 * Returns: whether there is
 */
gboolean
koers_csv_map_add_except (KoersCsvMap  *self,
                          KoersCsv     *csv,
                          const char   *column,
                          const char   *value,
                          GError      **error)
{
  KoersCsvMapExcept *except;
  int number = koers_csv_map_find_column (self, csv, column);

  if (number < 0)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("The table has no column “%s”."), column);
      return FALSE;
    }
  except = g_new0 (KoersCsvMapExcept, 1);
  except->column = number;
  except->value = koers_text_fold (value);
  g_ptr_array_add (self->excepts, except);
  return TRUE;
}

/**
 * koers_csv_map_takes_row:
 * @self: a map
 * @csv: the table that it is for
 * @row: a row of it
 *
 * Returns: whether the row is not left out
 */
gboolean
koers_csv_map_takes_row (KoersCsvMap *self,
                         KoersCsv    *csv,
                         guint        row)
{
  for (guint i = 0; i < self->excepts->len; i++)
    {
      const KoersCsvMapExcept *except = g_ptr_array_index (self->excepts, i);
      g_autofree char *folded = koers_text_fold (koers_csv_get_cell (csv, row, (guint) except->column));

      if (g_str_equal (folded, except->value))
        return FALSE;
    }
  return TRUE;
}

KoersCsvMapField *
koers_csv_map_record_find_field (const KoersCsvMapRecord *record,
                                 int                      number)
{
  for (guint i = 0; i < record->fields->len; i++)
    if (((KoersCsvMapField *) g_ptr_array_index (record->fields, i))->field == number)
      return g_ptr_array_index (record->fields, i);
  return NULL;
}

/* What fills a field before it is shortened. */
static char *
dup_whole_text (const KoersCsvMapField *field,
                KoersCsv               *csv,
                guint                   row)
{
  GString *text;

  if (field->constant != NULL)
    return g_strdup (field->constant);
  if (field->by_row)
    return g_strdup_printf ("%u", row + 1);
  if (field->unless >= 0 && *koers_csv_get_cell (csv, row, (guint) field->unless) != '\0')
    return g_strdup ("");

  text = g_string_new (NULL);
  for (guint i = 0; i < field->columns->len; i++)
    {
      const char *cell = koers_csv_skip_guard (koers_csv_get_cell (csv, row, (guint) g_array_index (field->columns, int, i)));

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

/**
 * koers_csv_map_field_dup_text:
 * @field: how a field is filled
 * @csv: a table
 * @row: a row of it
 *
 * Returns: (transfer full): the text that fills the field in that row; empty if nothing does
 */
char *
koers_csv_map_field_dup_text (const KoersCsvMapField *field,
                              KoersCsv               *csv,
                              guint                   row)
{
  g_autofree char *text = dup_whole_text (field, csv, row);

  return field->shorten > 0 ? koers_text_shorten (text, field->shorten) : g_steal_pointer (&text);
}

/* A column that people call after a field; not one that another field is called after in files, and not one that is used already. */
static int
find_title (KoersCsv                *csv,
            const KoersCsvMapRecord *record,
            int                      number,
            const char              *title)
{
  int column = koers_csv_find_column (csv, title);
  int named = column >= 0 ? koers_catalogue_lookup_field (record->kind, koers_csv_get_header (csv, (guint) column)) : -1;

  if (column < 0 || (named >= 0 && named != number))
    return -1;
  for (guint i = 0; i < record->fields->len; i++)
    if (g_array_index (((KoersCsvMapField *) g_ptr_array_index (record->fields, i))->columns, int, 0) == column)
      return -1;
  return column;
}

/* What a reference points to is called, if no other of the kind can point to such a thing: “Goal” is the initiative's primary goal. */
static const KoersKindInfo *
get_target (KoersKind kind,
            int       number)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  if (info->fields[number].type != KOERS_FIELD_REFERENCE || info->fields[number].target == kind)
    return NULL;
  for (int i = 0; i < info->n_fields; i++)
    if (i != number && info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].target == info->fields[number].target)
      return NULL;
  return koers_catalogue_get_kind (info->fields[number].target);
}

/* Adds the columns that a field is read from: the one with its name in JSON, or else one that is called what people call it. A reference
 * has both: its id, and behind it the name of what it points to. */
static void
add_columns (KoersCsv          *csv,
             KoersCsvMapRecord *record,
             int                number,
             int                id)
{
  const KoersField *field = koers_catalogue_get_field (record->kind, number);
  const KoersKindInfo *target = get_target (record->kind, number);
  const char *const titles[] = {
    koers_field_get_title (field), field->title, field->name,
    target != NULL ? koers_kind_get_title (field->target) : "", target != NULL ? target->title : "",
  };
  int column = koers_csv_find_column (csv, koers_catalogue_get_json_name (record->kind, number)), title = -1;
  GArray *columns;

  for (guint i = 0; title < 0 && i < G_N_ELEMENTS (titles) && (column < 0 || field->type == KOERS_FIELD_REFERENCE); i++)
    title = find_title (csv, record, number, titles[i]);
  if ((column < 0 || column == id) && (title < 0 || title == id))
    return;
  columns = koers_csv_map_add_field (record, number)->columns;
  if (column >= 0 && column != id)
    g_array_append_val (columns, column);
  if (title >= 0 && title != id && title != column)
    g_array_append_val (columns, title);
}

/**
 * koers_csv_map_has_own_codes:
 * @kind: a kind
 *
 * Returns: whether a code says which record of the kind it is; that of what belongs to something else does so only there
 */
gboolean
koers_csv_map_has_own_codes (KoersKind kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].required)
      return FALSE;
  return koers_catalogue_lookup_field (kind, "code") >= 0;
}

/**
 * koers_csv_map_guess:
 * @kind: the kind of record that each row is
 * @csv: a table
 * @error: where to say what is wrong
 *
 * Makes the map in which each column fills the field that it is named after, in JSON or for people. Without an id its code says which
 * record a row is about.
 *
 * Errors: %KOERS_ERROR_REFUSED if no column is named after a field.
 *
 * Returns: (transfer full) (nullable): the map
 */
KoersCsvMap *
koers_csv_map_guess (KoersKind   kind,
                     KoersCsv   *csv,
                     GError    **error)
{
  g_autoptr (KoersCsvMap) self = koers_csv_map_new ("");
  KoersCsvMapRecord *record = koers_csv_map_add_record (self, kind);
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  int id = koers_csv_find_column (csv, "id");

  record->new_without_id = TRUE;
  if (id >= 0)
    g_array_append_val (record->id_columns, id);
  record->find_by_code = koers_csv_map_has_own_codes (kind);
  for (int i = 0; i < info->n_fields; i++)
    add_columns (csv, record, i, id);
  if (record->fields->len == 0)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                   _("No column is named after a field of “%s”. Say with a map how the columns are to be read."), koers_kind_get_title (kind));
      return NULL;
    }
  return g_steal_pointer (&self);
}
