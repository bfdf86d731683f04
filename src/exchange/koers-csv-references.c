/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-references.h"

#include "koers-csv-names.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>

/* Deeper than any goal lies below its pillar. */
#define MAX_LEVELS 32

struct _KoersCsvReferences {
  KoersStrategy *strategy;
  KoersCsv      *csv;
  KoersCsvNames *names;
};

/* ---- what is called how */

static gboolean
is_pointed_to (KoersCsvMap *map,
               KoersKind    kind)
{
  for (guint i = 0; i < map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (map->records, i);

      for (guint j = 0; j < record->fields->len; j++)
        {
          const KoersField *field = koers_catalogue_get_field (record->kind, ((KoersCsvMapField *) g_ptr_array_index (record->fields, j))->field);

          if (field->type == KOERS_FIELD_REFERENCE && field->target == kind)
            return TRUE;
        }
    }
  return FALSE;
}

/* A row can point to another one of its table, also to one below it. */
static void
add_rows (KoersCsvReferences *self,
          KoersCsvMap        *map,
          KoersCsvIdentity   *identity,
          guint               number)
{
  const KoersCsvMapRecord *record = g_ptr_array_index (map->records, number);

  for (guint row = 0; row < koers_csv_get_n_rows (self->csv); row++)
    {
      KoersId id = koers_csv_identity_look_up (identity, row)[number];

      if (koers_id_is_none (id) || !koers_csv_map_takes_row (map, self->csv, row))
        continue;
      for (guint i = 0; i < record->fields->len; i++)
        {
          const KoersCsvMapField *field = g_ptr_array_index (record->fields, i);
          g_autofree char *text = koers_csv_map_field_dup_text (field, self->csv, row);

          koers_csv_names_add (self->names, record->kind, field->field, text, id);
        }
    }
}

/**
 * koers_csv_references_new:
 * @strategy: a strategy
 * @csv: a table
 * @map: how it is read
 * @identity: which records its rows make
 *
 * Returns: (transfer full): what its cells can point to
 */
KoersCsvReferences *
koers_csv_references_new (KoersStrategy    *strategy,
                          KoersCsv         *csv,
                          KoersCsvMap      *map,
                          KoersCsvIdentity *identity)
{
  KoersCsvReferences *self = g_new0 (KoersCsvReferences, 1);

  self->strategy = strategy;
  self->csv = csv;
  self->names = koers_csv_names_new (strategy);
  for (guint i = 0; i < map->records->len; i++)
    if (is_pointed_to (map, ((KoersCsvMapRecord *) g_ptr_array_index (map->records, i))->kind))
      add_rows (self, map, identity, i);
  return self;
}

void
koers_csv_references_free (KoersCsvReferences *self)
{
  koers_csv_names_free (self->names);
  g_free (self);
}

/* ---- what a cell points to */

/* Whether a text is what koers_csv_export() puts beside the id of a record. */
static gboolean
is_label (KoersCsvReferences *self,
          KoersId             id,
          const char         *text)
{
  KoersRecord *record = koers_strategy_lookup (self->strategy, id);
  g_autofree char *title = record != NULL ? koers_record_dup_title (record) : NULL;

  return g_strcmp0 (title, text) == 0;
}

static char *
find (KoersCsvReferences *self,
      KoersKind           kind,
      const char         *text,
      KoersId            *id)
{
  guint n = koers_id_parse (text, id) ? 1 : koers_csv_names_find (self->names, kind, text, id);
  g_autofree char *shown = koers_text_one_line (text, 60);

  if (n == 1)
    return NULL;
  if (n > 1)
    return g_strdup_printf (_("There is more than one “%s”. Write the code or the id of the one that you mean."), shown);
  return g_strdup_printf (_("“%s” is neither the code nor the name of anything there. Write one that is there, or add it first."), shown);
}

/* Of the two columns of an exported table somebody changed one: the one that no longer says what there is. */
static gboolean
take_changed (KoersId  present,
              KoersId  other,
              KoersId *id)
{
  if (koers_id_is_none (*id) || koers_id_equal (present, *id))
    *id = other;
  return koers_id_equal (*id, other) || koers_id_equal (present, other);
}

/**
 * koers_csv_references_read:
 * @self: what cells can point to
 * @kind: a kind
 * @id: the record that the row makes
 * @map: how a reference of it is filled
 * @row: a row
 * @value: (out caller-allocates): what it points to; nothing if all cells are empty
 *
 * Returns: (transfer full) (nullable): what is wrong; %NULL if nothing is
 */
char *
koers_csv_references_read (KoersCsvReferences     *self,
                           KoersKind               kind,
                           KoersId                 id,
                           const KoersCsvMapField *map,
                           guint                   row,
                           KoersValue             *value)
{
  const KoersField *field = koers_catalogue_get_field (kind, map->field);
  KoersRecord *record = koers_strategy_lookup (self->strategy, id);
  KoersId present = record != NULL ? koers_record_get_reference (record, map->field) : (KoersId) { { 0 } }, found = { { 0 } };

  *value = koers_value_none;
  for (guint i = 0; i < MAX (map->columns->len, 1); i++)
    {
      g_autofree char *text = map->columns->len > 1 ? g_strdup (koers_csv_skip_guard (koers_csv_get_cell (self->csv, row, (guint) g_array_index (map->columns, int, i))))
                                                    : koers_csv_map_field_dup_text (map, self->csv, row);
      char *message;
      KoersId other;

      if (*text == '\0' || (!koers_id_is_none (found) && is_label (self, found, text)))
        continue;
      message = find (self, field->target, text, &other);
      if (message != NULL)
        return message;
      if (!take_changed (present, other, &found))
        return g_strdup_printf (_("Two columns point to different things, and neither to what there is now. Empty one of the two cells."));
    }
  if (!koers_id_is_none (found))
    *value = koers_value_id (found);
  return NULL;
}

/* ---- references of which only one is filled in */

/* Whether what a record points to lies below something else, as a goal does below its pillar. */
static gboolean
lies_below (KoersCsvReferences *self,
            KoersChangeSet     *changes,
            KoersKind           kind,
            KoersId             id,
            KoersId             above,
            guint               level)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  for (int i = 0; i < info->n_fields && level < MAX_LEVELS; i++)
    if (info->fields[i].one_of && koers_change_set_exists (changes, self->strategy, kind, id))
      {
        const KoersValue *value = koers_change_set_peek (changes, self->strategy, id, i);

        if (koers_value_is_set (value) &&
            (koers_id_equal (value->id, above) || lies_below (self, changes, info->fields[i].target, value->id, above, level + 1)))
          return TRUE;
      }
  return FALSE;
}

/* Whether another of the references says so too, and more. */
static gboolean
is_implied (KoersCsvReferences *self,
            KoersChangeSet     *changes,
            KoersKind           kind,
            KoersId             id,
            int                 field)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  KoersId above = koers_change_set_peek (changes, self->strategy, id, field)->id;

  for (int i = 0; i < info->n_fields; i++)
    {
      const KoersValue *value = koers_change_set_peek (changes, self->strategy, id, i);

      if (i != field && info->fields[i].one_of && koers_value_is_set (value) &&
          lies_below (self, changes, info->fields[i].target, value->id, above, 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_filled (GArray *fields,
           int     field)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, int, i) == field)
      return TRUE;
  return FALSE;
}

/**
 * koers_csv_references_settle:
 * @self: what cells can point to
 * @changes: what was taken from the row
 * @kind: a kind
 * @id: a record of it that the row makes
 * @fields: (element-type int): which fields the row fills
 *
 * Of references of which exactly one can be filled in, a pillar that stands beside a goal of that pillar says nothing more, and what the
 * row says otherwise takes the place of what there was.
 */
void
koers_csv_references_settle (KoersCsvReferences *self,
                             KoersChangeSet     *changes,
                             KoersKind           kind,
                             KoersId             id,
                             GArray             *fields)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  gboolean filled = FALSE;

  for (int i = 0; i < info->n_fields; i++)
    {
      if (!info->fields[i].one_of || !is_filled (fields, i))
        continue;
      if (!info->fields[i].key && is_implied (self, changes, kind, id, i))
        koers_change_set_set (changes, self->strategy, kind, id, i, &koers_value_none);
      else
        filled = TRUE;
    }
  for (int i = 0; filled && i < info->n_fields; i++)
    if (info->fields[i].one_of && !is_filled (fields, i))
      koers_change_set_set (changes, self->strategy, kind, id, i, &koers_value_none);
}
