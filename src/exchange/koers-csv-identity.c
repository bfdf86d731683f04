/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-identity.h"

#include "koers-csv-map-edit.h"
#include "koers-csv-names.h"
#include "koers-error.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

#define ID_NAME_SPACE "nl.koers.Koers csv"

struct _KoersCsvIdentity {
  KoersStrategy *strategy;
  KoersCsv      *csv;
  KoersCsvMap   *map;
  KoersId        into;   /* what the first record that is made once is taken to be; none to make it */
  char          *within; /* what else the identities depend on: the records that are made once, where they are others than the map's own */
  KoersId       *made;   /* of each record of each row that nothing says the identity of; none until it is asked for */
  KoersCsvNames *names;  /* what the records of the strategy are called */
  KoersId       *ids;    /* of the row that was asked for, one for each record of the map */
  GHashTable    *taken;  /* identities that the map gives, and those that they are taken to be */
  GHashTable    *found;  /* records of the strategy that are what they are by their name */
};

/* ---- as the map gives it */

static KoersId
make_once_id (KoersCsvIdentity        *self,
              const KoersCsvMapRecord *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (record->kind);
  KoersCsvMapField *field = info->named ? koers_csv_map_record_find_field (record, info->name_field) : NULL;
  g_autofree char *name = field != NULL && koers_csv_get_n_rows (self->csv) > 0 ? koers_csv_map_field_dup_text (field, self->csv, 0) : g_strdup ("");
  g_autofree char *text = g_strdup_printf ("%s\n%s\nonce\n%s", self->map->name, info->name, name);

  return koers_id_from_name (ID_NAME_SPACE, text);
}

/* A new record stays the same one, however often it is asked for. */
static KoersId
make_new_id (KoersCsvIdentity *self,
             guint             number,
             guint             row)
{
  KoersId *id = &self->made[row * self->map->records->len + number];

  if (koers_id_is_none (*id))
    *id = koers_id_new ();
  return *id;
}

static char *
dup_code (KoersCsvIdentity        *self,
          const KoersCsvMapRecord *record,
          guint                    row)
{
  KoersCsvMapField *field = record->find_by_code ? koers_csv_map_record_find_field (record, koers_catalogue_lookup_field (record->kind, "code")) : NULL;

  return field != NULL ? koers_csv_map_field_dup_text (field, self->csv, row) : g_strdup ("");
}

static KoersId
make_id (KoersCsvIdentity *self,
         guint             number,
         guint             row)
{
  const KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, number);
  g_autofree char *code = dup_code (self, record, row);
  g_autoptr (GString) name = g_string_new (self->map->name);
  guint n_with_code = 0;
  gboolean empty = TRUE;
  KoersId id, with_code;

  if (record->once)
    return make_once_id (self, record);
  if (*code != '\0')
    n_with_code = koers_csv_names_find_code (self->names, record->kind, code, &with_code);
  for (guint i = 0; i < record->id_columns->len; i++)
    empty = empty && *koers_csv_get_cell (self->csv, row, (guint) g_array_index (record->id_columns, int, i)) == '\0';
  if (empty && n_with_code > 0)
    return n_with_code == 1 ? with_code : (KoersId) { { 0 } };
  if (empty && *code == '\0')
    return record->new_without_id ? make_new_id (self, number, row) : (KoersId) { { 0 } };
  if (record->id_columns->len == 1 && koers_id_parse (koers_csv_get_cell (self->csv, row, (guint) g_array_index (record->id_columns, int, 0)), &id))
    return id;

  g_string_append_printf (name, "%s\n%s", self->within, koers_catalogue_get_kind (record->kind)->name);
  for (guint i = 0; i < record->id_columns->len; i++)
    if (!empty)
      g_string_append_printf (name, "\n%s", koers_csv_get_cell (self->csv, row, (guint) g_array_index (record->id_columns, int, i)));
  if (empty)
    g_string_append_printf (name, "\n%s", code);
  id = koers_id_from_name (ID_NAME_SPACE, name->str);
  return n_with_code == 1 && koers_strategy_lookup (self->strategy, id) == NULL ? with_code : id;
}

/* ---- what is there already under the same name */

/* Whether a record belongs to what the row makes, in all references that the map fills so. */
static gboolean
belongs (KoersCsvIdentity        *self,
         const KoersCsvMapRecord *record,
         KoersRecord             *present)
{
  for (guint i = 0; i < record->fields->len; i++)
    {
      const KoersCsvMapField *field = g_ptr_array_index (record->fields, i);
      const KoersValue *value = koers_record_get_value (present, field->field);

      if (field->record >= 0 && !(koers_value_is_set (value) && koers_id_equal (value->id, self->ids[field->record])))
        return FALSE;
    }
  return TRUE;
}

static KoersRecord *
find_by_name (KoersCsvIdentity        *self,
              const KoersCsvMapRecord *record,
              guint                    row)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (record->kind);
  KoersCsvMapField *field = info->named ? koers_csv_map_record_find_field (record, info->name_field) : NULL;
  KoersRecordList *list = koers_strategy_get_list (self->strategy, record->kind);
  g_autofree char *text = field != NULL ? koers_csv_map_field_dup_text (field, self->csv, row) : g_strdup ("");
  g_autofree char *wanted = koers_text_fold (text);

  for (guint i = 0; *wanted != '\0' && i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *present = koers_record_list_get (list, i);
      g_autofree char *folded = koers_text_fold (koers_record_get_name (present));

      if (g_str_equal (folded, wanted) && belongs (self, record, present))
        return present;
    }
  return NULL;
}

/* Takes an identity for the one of a record that is called the same; the answer is kept, for there are many rows. */
static KoersId
take_found (KoersCsvIdentity        *self,
            const KoersCsvMapRecord *record,
            guint                    row,
            KoersId                  id)
{
  const KoersId *known = g_hash_table_lookup (self->taken, &id);
  KoersRecord *present = known == NULL && koers_strategy_lookup (self->strategy, id) == NULL ? find_by_name (self, record, row) : NULL;
  KoersId taken = present != NULL ? koers_record_get_id (present) : id;

  if (known != NULL)
    return *known;
  if (present != NULL)
    g_hash_table_add (self->found, g_memdup2 (&taken, sizeof taken));
  g_hash_table_insert (self->taken, g_memdup2 (&id, sizeof id), g_memdup2 (&taken, sizeof taken));
  return taken;
}

/* ---- what somebody chose */

static gboolean
choose (KoersCsvIdentity  *self,
        const char        *into,
        GError           **error)
{
  const KoersCsvMapRecord *record = koers_csv_map_get_once (self->map);
  KoersRecordList *list = record != NULL ? koers_strategy_get_list (self->strategy, record->kind) : NULL;
  g_autofree char *wanted = koers_text_fold (into);
  KoersId id = { { 0 } };

  if (list == NULL)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_REFUSED,
                           _("By this map the table belongs to nothing that could be chosen. Leave out what to import it into."));
      return FALSE;
    }
  koers_id_parse (into, &id);
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *present = koers_record_list_get (list, i);
      g_autofree char *folded = koers_text_fold (koers_record_get_name (present));

      if (koers_id_equal (koers_record_get_id (present), id) || g_str_equal (folded, wanted))
        {
          self->into = koers_record_get_id (present);
          return TRUE;
        }
    }
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("The strategy holds no “%s” to import into. Make it first, or leave this out."), into);
  return FALSE;
}

/* What is made once, as it is in this strategy. */
static KoersId
look_up_once (KoersCsvIdentity        *self,
              const KoersCsvMapRecord *record,
              guint                    row,
              KoersId                  id)
{
  if (!koers_id_is_none (self->into) && record == koers_csv_map_get_once (self->map))
    return self->into;
  return record->find_by_name ? take_found (self, record, row, id) : id;
}

/* The same table can be read into two agreements: what it makes in one is not what it makes in the other. */
static void
set_within (KoersCsvIdentity *self)
{
  g_autoptr (GString) within = g_string_new (NULL);

  for (guint i = 0; i < self->map->records->len && koers_csv_get_n_rows (self->csv) > 0; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, i);
      KoersId own, id;

      if (!record->once)
        continue;
      own = make_once_id (self, record);
      id = self->ids[i] = look_up_once (self, record, 0, own);
      if (!koers_id_equal (own, id))
        {
          g_autofree char *text = koers_id_dup_text (id);

          g_string_append_printf (within, "\n%s", text);
        }
    }
  koers_set_text (&self->within, within->str);
}

/**
 * koers_csv_identity_new:
 * @strategy: a strategy
 * @csv: a table
 * @map: how it is read
 * @into: (nullable): the name or id of the record that stands for what the map makes once, such as the agreement of all chapters
 * @error: where to say what is wrong
 *
 * Errors: %KOERS_ERROR_REFUSED if there is nothing of that name.
 *
 * Returns: (transfer full) (nullable): which records the rows make
 */
KoersCsvIdentity *
koers_csv_identity_new (KoersStrategy  *strategy,
                        KoersCsv       *csv,
                        KoersCsvMap    *map,
                        const char     *into,
                        GError        **error)
{
  g_autoptr (KoersCsvIdentity) self = g_new0 (KoersCsvIdentity, 1);

  self->strategy = strategy;
  self->csv = csv;
  self->map = map;
  self->within = g_strdup ("");
  self->made = g_new0 (KoersId, (gsize) koers_csv_get_n_rows (csv) * map->records->len);
  self->names = koers_csv_names_new (strategy);
  self->ids = g_new0 (KoersId, map->records->len);
  self->taken = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, g_free);
  self->found = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  if (into != NULL && !choose (self, into, error))
    return NULL;
  set_within (self);
  return g_steal_pointer (&self);
}

void
koers_csv_identity_free (KoersCsvIdentity *self)
{
  g_free (self->within);
  g_free (self->made);
  koers_csv_names_free (self->names);
  g_free (self->ids);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->found);
  g_free (self);
}

/**
 * koers_csv_identity_check:
 * @self: which records the rows make
 * @error: where to say what is wrong
 *
 * Errors: %KOERS_ERROR_REFUSED if an identity belongs to a record of another kind.
 *
 * Returns: whether none does
 */
gboolean
koers_csv_identity_check (KoersCsvIdentity  *self,
                          GError           **error)
{
  for (guint i = 0; i < koers_csv_get_n_rows (self->csv); i++)
    for (guint j = 0; j < self->map->records->len; j++)
      {
        KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, j);
        KoersRecord *present = koers_strategy_lookup (self->strategy, make_id (self, j, i));

        if (present != NULL && koers_record_get_kind (present) != record->kind)
          {
            g_set_error (error, KOERS_ERROR, KOERS_ERROR_REFUSED, _("Line %u: In the strategy this id belongs to a record of another kind."),
                         koers_csv_get_line (self->csv, i));
            return FALSE;
          }
      }
  return TRUE;
}

/**
 * koers_csv_identity_look_up:
 * @self: which records the rows make
 * @row: a row
 *
 * Returns: (transfer none): the identity of each record of the map in this row; none of one that the row does not make
 */
const KoersId *
koers_csv_identity_look_up (KoersCsvIdentity *self,
                            guint             row)
{
  for (guint i = 0; i < self->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, i);

      /* What is made once is known since the beginning. */
      if (record->once)
        continue;
      self->ids[i] = make_id (self, i, row);
      if (record->find_by_name && !koers_id_is_none (self->ids[i]))
        self->ids[i] = take_found (self, record, row, self->ids[i]);
    }
  return self->ids;
}

/* Whether a column says something of a record that the last one stands in. */
static gboolean
is_used_before_last (KoersCsvIdentity *self,
                     int               column)
{
  for (guint i = 0; i + 1 < self->map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, i);

      for (guint j = 0; j < record->id_columns->len; j++)
        if (g_array_index (record->id_columns, int, j) == column)
          return TRUE;
      for (guint j = 0; j < record->fields->len; j++)
        {
          GArray *columns = ((KoersCsvMapField *) g_ptr_array_index (record->fields, j))->columns;

          for (guint k = 0; k < columns->len; k++)
            if (g_array_index (columns, int, k) == column)
              return TRUE;
        }
    }
  return FALSE;
}

/**
 * koers_csv_identity_is_missing:
 * @self: which records the rows make
 * @row: the row that was looked up last
 *
 * Returns: whether the row has something for the last record of the map, the one that it is about, and nothing that says which one that is
 */
gboolean
koers_csv_identity_is_missing (KoersCsvIdentity *self,
                               guint             row)
{
  guint last = self->map->records->len - 1;
  const KoersCsvMapRecord *record = self->map->records->len > 0 ? g_ptr_array_index (self->map->records, last) : NULL;

  if (record == NULL || !koers_id_is_none (self->ids[last]))
    return FALSE;
  for (guint i = 0; i < record->fields->len; i++)
    {
      GArray *columns = ((KoersCsvMapField *) g_ptr_array_index (record->fields, i))->columns;

      for (guint j = 0; j < columns->len; j++)
        {
          int column = g_array_index (columns, int, j);

          if (*koers_csv_get_cell (self->csv, row, (guint) column) != '\0' && !is_used_before_last (self, column))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * koers_csv_identity_has_several:
 * @self: which records the rows make
 * @number: a record of the map
 * @row: a row
 *
 * Returns: whether the strategy has more than one record with the code that the row gives it
 */
gboolean
koers_csv_identity_has_several (KoersCsvIdentity *self,
                                guint             number,
                                guint             row)
{
  const KoersCsvMapRecord *record = g_ptr_array_index (self->map->records, number);
  g_autofree char *code = dup_code (self, record, row);
  KoersId id;

  return *code != '\0' && koers_csv_names_find_code (self->names, record->kind, code, &id) > 1;
}

/**
 * koers_csv_identity_is_found:
 * @self: which records the rows make
 * @id: a record
 *
 * Returns: whether it was in the strategy and is meant by its name: what it lacks is filled in, and the rest stays
 */
gboolean
koers_csv_identity_is_found (KoersCsvIdentity *self,
                             KoersId           id)
{
  return g_hash_table_contains (self->found, &id);
}

/**
 * koers_csv_identity_is_chosen:
 * @self: which records the rows make
 * @id: a record
 *
 * Returns: whether it is the one that was chosen to import into: it stays as it is
 */
gboolean
koers_csv_identity_is_chosen (KoersCsvIdentity *self,
                              KoersId           id)
{
  return !koers_id_is_none (self->into) && koers_id_equal (self->into, id);
}
