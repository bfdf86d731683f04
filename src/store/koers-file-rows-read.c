/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-file-rows.h"

#include "koers-error.h"
#include "koers-file-schema.h"

#include <glib/gi18n-lib.h>

/* Reading the rows of a file and making something of them take about as long: a thread reads ahead, a handful of batches at most. */
#define BATCH_SIZE 128
#define N_BATCHES 4

/* Rows of one kind; none in the last batch. */
typedef struct {
  KoersKind kind;
  guint     n;
  KoersRow  rows[BATCH_SIZE];
} Batch;

typedef struct {
  KoersDatabase *database;
  gboolean       lenient;
  GAsyncQueue   *empty;
  GAsyncQueue   *full;
  Batch         *batch; /* the one being filled */
  const char    *created_by, *modified_by;
  GError        *error;
} Reader;

static void
clear_row (KoersRow *row,
           int       n_fields)
{
  for (int i = 0; i < n_fields; i++)
    if (koers_value_is_set (&row->values[i]))
      koers_value_clear (&row->values[i]);
}

/* Rows that stand together were mostly made by one person, whose name is looked up once: @last is that of the row before. */
static const char *
get_name (KoersStatement  *statement,
          int              column,
          const char     **last)
{
  const char *name = koers_statement_get_text (statement, column);

  if (name == NULL || *last == NULL || !g_str_equal (name, *last))
    *last = g_intern_string (name);
  return *last;
}

static gboolean
get_row (Reader              *self,
         KoersStatement      *statement,
         const KoersKindInfo *info,
         KoersRow            *row)
{
  row->created.by = get_name (statement, KOERS_ROW_CREATED_BY, &self->created_by);
  row->modified.by = get_name (statement, KOERS_ROW_MODIFIED_BY, &self->modified_by);
  if (!koers_statement_get_id (statement, KOERS_ROW_ID, &row->id) ||
      (!self->lenient && (row->created.by == NULL || row->modified.by == NULL)))
    return FALSE;
  row->revision = sqlite3_column_int64 (statement, KOERS_ROW_REVISION);
  row->created.time = sqlite3_column_int64 (statement, KOERS_ROW_CREATED_AT);
  row->modified.time = sqlite3_column_int64 (statement, KOERS_ROW_MODIFIED_AT);
  for (int i = 0; i < info->n_fields; i++)
    if (!koers_statement_get_value (statement, KOERS_ROW_FIRST_FIELD + i, &info->fields[i], &row->values[i]))
      {
        koers_value_clear (&row->values[i]);
        if (!self->lenient)
          return FALSE;
      }
  return TRUE;
}

static void
set_damaged (Reader    *self,
             KoersKind  kind)
{
  g_autofree char *name = g_path_get_basename (self->database->path);

  g_set_error (&self->error, KOERS_ERROR, KOERS_ERROR_DAMAGED,
               /* Translators: name of a file, kind of record (plural). */
               _("%s: The file is damaged: among “%s” stands something that cannot be read. Nothing is written to it; open a backup."),
               name, koers_kind_get_title_plural (kind));
}

static void
push_batch (Reader *self)
{
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  self->batch = g_async_queue_pop (self->empty);
  self->batch->n = 0;
}

static gboolean
read_kind (Reader    *self,
           KoersKind  kind)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  g_autoptr (KoersStatement) statement = NULL;

  if (!koers_file_schema_prepare_select (self->database, kind, &statement, &self->error))
    return FALSE;
  if (statement == NULL)
    return TRUE;

  while (TRUE)
    {
      KoersRow *row = &self->batch->rows[self->batch->n];
      gboolean more;

      self->batch->kind = kind;
      if (!koers_statement_step (statement, &more, &self->error))
        return FALSE;
      if (more && !get_row (self, statement, info, row))
        {
          clear_row (row, info->n_fields);
          set_damaged (self, kind);
          return FALSE;
        }
      if (more)
        self->batch->n++;
      if (self->batch->n == BATCH_SIZE || (!more && self->batch->n > 0))
        push_batch (self);
      if (!more)
        return TRUE;
    }
}

static gpointer
run_reader (gpointer data)
{
  Reader *self = data;
  gboolean done = TRUE;

  self->batch = g_async_queue_pop (self->empty);
  for (int kind = 0; done && kind < KOERS_N_KINDS; kind++)
    done = read_kind (self, (KoersKind) kind);
  /* What was read of a kind that cannot be read to its end goes the way of the rest. */
  if (self->batch->n > 0)
    push_batch (self);
  g_async_queue_push (self->full, g_steal_pointer (&self->batch));
  return NULL;
}

/**
 * koers_file_rows_read:
 * @database: a strategy, left to this function until it returns
 * @lenient: whether a value that is unknown, as a newer version can have it, is read as nothing
 * @func: called for each record, in the thread of the caller; it may take the values and leave nothing
 * @data: for @func
 * @error: where to say what went wrong
 *
 * Reads all records of all kinds.
 *
 * Errors: %KOERS_ERROR_DAMAGED if a value is none that its field can have; those of koers_database_set_error().
 *
 * Returns: whether it worked
 */
gboolean
koers_file_rows_read (KoersDatabase  *database,
                      gboolean        lenient,
                      KoersRowFunc    func,
                      gpointer        data,
                      GError        **error)
{
  Reader reader = { .database = database, .lenient = lenient, .empty = g_async_queue_new (), .full = g_async_queue_new () };
  Batch *batches = g_new0 (Batch, N_BATCHES), *batch;
  GThread *thread;

  for (guint i = 0; i < N_BATCHES; i++)
    g_async_queue_push (reader.empty, &batches[i]);
  thread = g_thread_new ("koers-read", run_reader, &reader);
  while ((batch = g_async_queue_pop (reader.full))->n > 0)
    {
      int n_fields = koers_catalogue_get_kind (batch->kind)->n_fields;

      for (guint i = 0; i < batch->n; i++)
        {
          func (batch->kind, &batch->rows[i], data);
          clear_row (&batch->rows[i], n_fields);
        }
      g_async_queue_push (reader.empty, batch);
    }
  g_thread_join (thread);
  g_async_queue_unref (reader.empty);
  g_async_queue_unref (reader.full);
  g_free (batches);
  if (reader.error == NULL)
    return TRUE;
  g_propagate_error (error, reader.error);
  return FALSE;
}
