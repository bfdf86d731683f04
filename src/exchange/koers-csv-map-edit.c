/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-map-edit.h"

/* A map that is made by hand: column by column somebody says what it is used for, and the rest follows. */

static int
find_column (GArray *columns,
             int     column)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, int, i) == column)
      return (int) i;
  return -1;
}

static int
find_record (KoersCsvMap *self,
             KoersKind    kind)
{
  for (guint i = 0; i < self->records->len; i++)
    if (((KoersCsvMapRecord *) g_ptr_array_index (self->records, i))->kind == kind)
      return (int) i;
  return -1;
}

/**
 * koers_csv_map_dup_uses:
 * @self: a map
 * @column: a column
 *
 * Returns: (transfer full) (element-type KoersCsvMapUse): what the column is used for; empty if it is not read
 */
GArray *
koers_csv_map_dup_uses (KoersCsvMap *self,
                        int          column)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (KoersCsvMapUse));

  for (guint i = 0; i < self->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (self->records, i);
      KoersCsvMapUse use = { record->kind, KOERS_CSV_MAP_IDENTITY };

      if (find_column (record->id_columns, column) >= 0)
        g_array_append_val (uses, use);
      for (guint j = 0; j < record->fields->len; j++)
        {
          const KoersCsvMapField *field = g_ptr_array_index (record->fields, j);

          use.field = field->field;
          if (find_column (field->columns, column) >= 0)
            g_array_append_val (uses, use);
        }
    }
  return uses;
}

/**
 * koers_csv_map_add_use:
 * @self: a map
 * @column: a column
 * @use: what to use it for too
 *
 * Uses a column for one thing more. If other columns fill the same field, this one comes after them.
 */
void
koers_csv_map_add_use (KoersCsvMap    *self,
                       int             column,
                       KoersCsvMapUse  use)
{
  int at = find_record (self, use.kind);
  KoersCsvMapRecord *record = at >= 0 ? g_ptr_array_index (self->records, (guint) at) : koers_csv_map_add_record (self, use.kind);
  KoersCsvMapField *field;
  GArray *columns;

  if (at < 0)
    record->new_without_id = TRUE;
  if (use.field == KOERS_CSV_MAP_IDENTITY)
    {
      columns = record->id_columns;
      record->new_without_id = FALSE;
    }
  else
    {
      field = koers_csv_map_record_find_field (record, use.field);
      if (field == NULL)
        field = koers_csv_map_add_field (record, use.field);
      g_clear_pointer (&field->constant, g_free);
      field->record = -1;
      field->by_row = FALSE;
      columns = field->columns;
    }
  if (find_column (columns, column) < 0)
    g_array_append_val (columns, column);
}

static gboolean
is_read (const KoersCsvMapRecord *record)
{
  gboolean read = record->id_columns->len > 0;

  for (guint i = 0; i < record->fields->len; i++)
    read = read || ((KoersCsvMapField *) g_ptr_array_index (record->fields, i))->columns->len > 0;
  return read;
}

/* Takes a record out, and what pointed to it. */
static void
remove_record (KoersCsvMap *self,
               guint        index)
{
  g_ptr_array_remove_index (self->records, index);
  for (guint i = 0; i < self->records->len; i++)
    {
      KoersCsvMapRecord *record = g_ptr_array_index (self->records, i);

      for (guint j = record->fields->len; j-- > 0;)
        {
          KoersCsvMapField *field = g_ptr_array_index (record->fields, j);

          if (field->record == (int) index)
            g_ptr_array_remove_index (record->fields, j);
          else if (field->record > (int) index)
            field->record--;
        }
    }
}

/**
 * koers_csv_map_remove_use:
 * @self: a map
 * @column: a column
 * @use: what it is no longer used for
 *
 * Uses a column for one thing less. A record for which no column is left is no longer made.
 */
void
koers_csv_map_remove_use (KoersCsvMap    *self,
                          int             column,
                          KoersCsvMapUse  use)
{
  for (guint i = self->records->len; i-- > 0;)
    {
      KoersCsvMapRecord *record = g_ptr_array_index (self->records, i);
      KoersCsvMapField *field = use.field != KOERS_CSV_MAP_IDENTITY ? koers_csv_map_record_find_field (record, use.field) : NULL;
      GArray *columns = use.field == KOERS_CSV_MAP_IDENTITY ? record->id_columns : field != NULL ? field->columns : NULL;
      int at = columns != NULL && record->kind == use.kind ? find_column (columns, column) : -1;

      if (at < 0)
        continue;
      g_array_remove_index (columns, (guint) at);
      if (field != NULL && columns->len == 0)
        g_ptr_array_remove (record->fields, field);
      if (record->id_columns->len == 0)
        record->new_without_id = TRUE;
      if (!is_read (record))
        remove_record (self, i);
    }
}

/* ---- what follows */

static gboolean
is_pointed_to (KoersCsvMap *self,
               guint        index)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (self->records, i);

      for (guint j = 0; j < record->fields->len; j++)
        if (((KoersCsvMapField *) g_ptr_array_index (record->fields, j))->record == (int) index)
          return TRUE;
    }
  return FALSE;
}

/* The field with which records of one kind point to those of another, if there is only one; -1 if not. */
static int
find_reference (KoersKind kind,
                KoersKind target)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  int found = -1;

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].target == target)
      {
        if (found >= 0)
          return -1;
        found = i;
      }
  return found;
}

static gboolean
has_one_of (const KoersCsvMapRecord *record)
{
  for (guint i = 0; i < record->fields->len; i++)
    if (koers_catalogue_get_field (record->kind, ((KoersCsvMapField *) g_ptr_array_index (record->fields, i))->field)->one_of)
      return TRUE;
  return FALSE;
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const KoersCsvMapRecord *const *one = a, *const *other = b;

  return (int) (*one)->kind - (int) (*other)->kind;
}

/* Puts the records in the order of the catalogue, in which what is pointed to comes first, if no link stands in the way. */
static void
sort_records (KoersCsvMap *self)
{
  for (guint i = 0; i < self->records->len; i++)
    if (is_pointed_to (self, i))
      return;
  g_ptr_array_sort (self->records, compare_records);
}

/* What one row makes belongs together: the milestone to the initiative, the initiative to the pillar. The nearest comes first, for a
 * record that can belong to one of several. */
static void
link_records (KoersCsvMap *self)
{
  for (guint i = 1; i < self->records->len; i++)
    {
      KoersCsvMapRecord *record = g_ptr_array_index (self->records, i);

      for (guint j = i; j-- > 0;)
        {
          const KoersCsvMapRecord *target = g_ptr_array_index (self->records, j);
          int field = target->kind != record->kind ? find_reference (record->kind, target->kind) : -1;

          if (field < 0 || koers_csv_map_record_find_field (record, field) != NULL ||
              (koers_catalogue_get_field (record->kind, field)->one_of && has_one_of (record)))
            continue;
          koers_csv_map_add_field (record, field)->record = (int) j;
        }
    }
}

/* Whether no two rows agree in these columns. */
static gboolean
is_unique (KoersCsv *csv,
           GArray   *columns)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < koers_csv_get_n_rows (csv); i++)
    {
      GString *cells = g_string_new (NULL);

      for (guint j = 0; j < columns->len; j++)
        g_string_append_printf (cells, "%s\n", koers_csv_get_cell (csv, i, (guint) g_array_index (columns, int, j)));
      if (!g_hash_table_add (seen, g_string_free (cells, FALSE)))
        return FALSE;
    }
  return TRUE;
}

/* Rows with the same code are the same record. Those with the same name are where rows share what they belong to, and where no two rows
 * have the same name, so that reading the table again makes nothing twice. */
static void
identify (KoersCsvMap *self,
          guint        index,
          KoersCsv    *csv)
{
  KoersCsvMapRecord *record = g_ptr_array_index (self->records, index);
  const KoersKindInfo *info = koers_catalogue_get_kind (record->kind);
  int code = koers_catalogue_lookup_field (record->kind, "code");
  KoersCsvMapField *field = code >= 0 ? koers_csv_map_record_find_field (record, code) : NULL;

  if (record->id_columns->len > 0 || record->once)
    return;
  if (field == NULL && info->named)
    field = koers_csv_map_record_find_field (record, info->name_field);
  if (field == NULL || field->columns->len == 0 || (field->field != code && !is_pointed_to (self, index) && !is_unique (csv, field->columns)))
    return;
  g_array_append_vals (record->id_columns, field->columns->data, field->columns->len);
  record->new_without_id = FALSE;
  record->find_by_code = field->field == code && koers_csv_map_has_own_codes (record->kind);
  record->find_by_name = field->field != code && is_pointed_to (self, index);
}

/* The kind that a record must belong to and the map does not make; -1 if there is none. */
static int
find_missing (KoersCsvMap             *self,
              const KoersCsvMapRecord *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (record->kind);

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].required && koers_csv_map_record_find_field (record, i) == NULL &&
        koers_catalogue_get_kind (info->fields[i].target)->named && find_record (self, info->fields[i].target) < 0)
      return (int) info->fields[i].target;
  return -1;
}

/* What the records of the table must belong to, and no column says: one for all, called after the table. */
static void
add_missing (KoersCsvMap *self,
             const char  *name)
{
  for (guint i = 0; i < self->records->len; i++)
    if (is_pointed_to (self, i))
      return;
  for (guint i = 0; i < self->records->len; i++)
    {
      int kind = find_missing (self, g_ptr_array_index (self->records, i));
      KoersCsvMapRecord *record;

      if (kind < 0)
        continue;
      record = koers_csv_map_add_record (self, (KoersKind) kind);
      record->once = record->find_by_name = TRUE;
      koers_csv_map_add_field (record, koers_catalogue_get_kind ((KoersKind) kind)->name_field)->constant = g_strdup (name);
    }
}

/**
 * koers_csv_map_get_once:
 * @self: a map
 *
 * Returns: (transfer none) (nullable): the first record of the map that all rows make together, such as an agreement
 */
const KoersCsvMapRecord *
koers_csv_map_get_once (KoersCsvMap *self)
{
  for (guint i = 0; i < self->records->len; i++)
    if (((KoersCsvMapRecord *) g_ptr_array_index (self->records, i))->once)
      return g_ptr_array_index (self->records, i);
  return NULL;
}

/**
 * koers_csv_map_complete:
 * @self: a map
 * @csv: the table that it is for
 * @name: what the table is called
 *
 * Adds to a map what follows from it and was not said: that the records of one row belong together, what all of them belong to, and which
 * rows are the same record.
 *
 * Returns: (transfer full) (nullable): the whole map; %NULL if it makes nothing
 */
KoersCsvMap *
koers_csv_map_complete (KoersCsvMap *self,
                        KoersCsv    *csv,
                        const char  *name)
{
  g_autoptr (GBytes) text = koers_csv_map_write (self, csv);
  KoersCsvMap *whole = self->records->len > 0 ? koers_csv_map_parse (text, csv, NULL) : NULL;

  if (whole == NULL)
    return NULL;
  add_missing (whole, name);
  sort_records (whole);
  link_records (whole);
  for (guint i = 0; i < whole->records->len; i++)
    identify (whole, i, csv);
  return whole;
}

/**
 * koers_csv_map_guess_best:
 * @csv: a table
 * @name: what the file is called
 *
 * Makes the map of the kind whose fields most columns are named after; the kind that the file is named after comes first.
 *
 * Returns: (transfer full): the map; it makes nothing if no column is named after a field
 */
KoersCsvMap *
koers_csv_map_guess_best (KoersCsv   *csv,
                          const char *name)
{
  KoersCsvMap *best = koers_csv_map_new ("");
  guint n_best = 0;

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      g_autoptr (KoersCsvMap) map = koers_csv_map_guess ((KoersKind) kind, csv, NULL);
      const KoersCsvMapRecord *record = map != NULL ? g_ptr_array_index (map->records, 0) : NULL;
      guint n = record != NULL ? record->fields->len * 2 : 0;

      if (n > 0 && g_str_has_prefix (name, koers_catalogue_get_json_array ((KoersKind) kind)))
        n += koers_csv_get_n_columns (csv) * 2;
      if (n <= n_best)
        continue;
      n_best = n;
      koers_csv_map_free (best);
      best = g_steal_pointer (&map);
    }
  return best;
}
