/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-statement.h"

/**
 * koers_statement_new:
 * @database: a database
 * @sql: one statement, with `?` where values go
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable): the statement, to be freed before the database is
 */
KoersStatement *
koers_statement_new (KoersDatabase  *database,
                     const char     *sql,
                     GError        **error)
{
  KoersStatement *self = NULL;

  if (sqlite3_prepare_v2 (database->handle, sql, -1, &self, NULL) != SQLITE_OK)
    {
      koers_database_set_error (database, error);
      return NULL;
    }
  return self;
}

static void
set_statement_error (KoersStatement  *self,
                     GError         **error)
{
  sqlite3 *handle = sqlite3_db_handle (self);
  KoersDatabase database = { handle, (char *) sqlite3_db_filename (handle, "main") };

  koers_database_set_error (&database, error);
}

/**
 * koers_statement_step:
 * @self: a statement
 * @row: (out): whether there is a row to look at
 * @error: where to say what went wrong
 *
 * Goes to the next row.
 *
 * Returns: whether it worked
 */
gboolean
koers_statement_step (KoersStatement  *self,
                      gboolean        *row,
                      GError         **error)
{
  int result = sqlite3_step (self);

  *row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  set_statement_error (self, error);
  return FALSE;
}

/**
 * koers_statement_run:
 * @self: a statement that answers nothing
 * @error: where to say what went wrong
 *
 * Runs the statement and makes it ready for the next values.
 *
 * Returns: whether it worked
 */
gboolean
koers_statement_run (KoersStatement  *self,
                     GError         **error)
{
  int result = sqlite3_step (self);

  if (result != SQLITE_DONE)
    set_statement_error (self, error);
  sqlite3_reset (self);
  return result == SQLITE_DONE;
}

void
koers_statement_bind_text (KoersStatement *self,
                           int             number,
                           const char     *text)
{
  sqlite3_bind_text (self, number, text, -1, SQLITE_TRANSIENT);
}

void
koers_statement_bind_id (KoersStatement *self,
                         int             number,
                         KoersId         id)
{
  if (koers_id_is_none (id))
    sqlite3_bind_null (self, number);
  else
    sqlite3_bind_blob (self, number, id.bytes, sizeof id.bytes, SQLITE_TRANSIENT);
}

/**
 * koers_statement_bind_value:
 * @self: a statement
 * @number: the number of the parameter, from 1
 * @field: the field that the value is of
 * @value: the value
 *
 * Fills in a value as the file has it: choices as their word, dates and decimals as text, so that the file can be read without
 * the program.
 */
void
koers_statement_bind_value (KoersStatement   *self,
                            int               number,
                            const KoersField *field,
                            const KoersValue *value)
{
  char text[MAX (KOERS_DATE_TEXT_SIZE, KOERS_DECIMAL_TEXT_SIZE)];

  switch (value->type)
    {
    case KOERS_VALUE_TEXT:
      koers_statement_bind_text (self, number, value->text);
      break;
    case KOERS_VALUE_INTEGER:
      if (field->type == KOERS_FIELD_CHOICE)
        sqlite3_bind_text (self, number, field->choices[value->integer].word, -1, SQLITE_STATIC);
      else
        sqlite3_bind_int64 (self, number, value->integer);
      break;
    case KOERS_VALUE_DECIMAL:
      koers_decimal_to_text (value->decimal, text);
      koers_statement_bind_text (self, number, text);
      break;
    case KOERS_VALUE_DATE:
      koers_date_to_text (value->date, text);
      koers_statement_bind_text (self, number, text);
      break;
    case KOERS_VALUE_ID:
      koers_statement_bind_id (self, number, value->id);
      break;
    case KOERS_VALUE_NONE:
    default:
      sqlite3_bind_null (self, number);
    }
}

/**
 * koers_statement_get_id:
 * @self: a statement with a row
 * @column: the number of the column, from 0
 * @id: (out): the id that stands there
 *
 * Returns: whether there is one
 */
gboolean
koers_statement_get_id (KoersStatement *self,
                        int             column,
                        KoersId        *id)
{
  const void *bytes = sqlite3_column_type (self, column) == SQLITE_BLOB ? sqlite3_column_blob (self, column) : NULL;

  if (bytes == NULL || sqlite3_column_bytes (self, column) != sizeof id->bytes)
    return FALSE;
  memcpy (id->bytes, bytes, sizeof id->bytes);
  return !koers_id_is_none (*id);
}

/**
 * koers_statement_get_text:
 * @self: a statement with a row
 * @column: the number of the column, from 0
 *
 * Returns: (transfer none) (nullable): the text that stands there, until the next step; %NULL if there is none or it is not UTF-8
 */
const char *
koers_statement_get_text (KoersStatement *self,
                          int             column)
{
  const char *text;

  if (sqlite3_column_type (self, column) != SQLITE_TEXT)
    return NULL;
  text = (const char *) sqlite3_column_text (self, column);
  /* Pango and assistive technology stumble over invalid UTF-8. */
  return text != NULL && g_utf8_validate_len (text, (gsize) sqlite3_column_bytes (self, column), NULL) ? text : NULL;
}

/**
 * koers_statement_get_value:
 * @self: a statement with a row
 * @column: the number of the column, from 0
 * @field: the field that the value is of
 * @value: (out caller-allocates): where it goes
 *
 * Reads a value that koers_statement_bind_value() wrote.
 *
 * Returns: whether the file holds a value of that field; damage can put anything there
 */
gboolean
koers_statement_get_value (KoersStatement   *self,
                           int               column,
                           const KoersField *field,
                           KoersValue       *value)
{
  int type = sqlite3_column_type (self, column);
  KoersValueType value_type;
  const char *text;
  KoersId id;

  *value = koers_value_none;
  /* Most fields of most records. */
  if (type == SQLITE_NULL)
    return TRUE;

  value_type = koers_field_get_value_type (field);
  if (value_type == KOERS_VALUE_ID)
    {
      if (!koers_statement_get_id (self, column, &id))
        return FALSE;
      *value = koers_value_id (id);
      return TRUE;
    }
  if (value_type == KOERS_VALUE_INTEGER && field->type != KOERS_FIELD_CHOICE)
    {
      *value = koers_value_integer (sqlite3_column_int64 (self, column));
      /* "No" is nothing, so 1 is all that a yes-or-no can hold. */
      return type == SQLITE_INTEGER && (field->type != KOERS_FIELD_BOOL || value->integer == 1);
    }
  text = koers_statement_get_text (self, column);
  return text != NULL && *text != '\0' && koers_value_parse (field, text, value);
}
