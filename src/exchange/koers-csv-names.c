/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-names.h"

#include "koers-text.h"

struct _KoersCsvNames {
  KoersStrategy *strategy;
  GHashTable    *codes[KOERS_N_KINDS]; /* folded text to the identity, none for a text that is that of several; NULL until it is asked for */
  GHashTable    *names[KOERS_N_KINDS];
};

static char *
dup_key (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));

  return koers_text_fold (plain);
}

static void
add (GHashTable *table,
     const char *text,
     KoersId     id)
{
  g_autofree char *key = dup_key (text);
  KoersId *present = g_hash_table_lookup (table, key);

  if (*key == '\0')
    return;
  if (present == NULL)
    g_hash_table_insert (table, g_steal_pointer (&key), g_memdup2 (&id, sizeof id));
  else if (!koers_id_equal (*present, id))
    *present = (KoersId) { { 0 } };
}

/* Where the texts of a field go; NULL if nobody is meant by them. A person has a name beside the function, and an address. */
static GHashTable *
get_table (KoersCsvNames *self,
           KoersKind      kind,
           int            field)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);

  if (field == koers_catalogue_lookup_field (kind, "code"))
    return self->codes[kind];
  return (info->named && field == info->name_field) || info->fields[field].personal ? self->names[kind] : NULL;
}

static void
load (KoersCsvNames *self,
      KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (self->strategy, kind);

  if (self->codes[kind] != NULL)
    return;
  self->codes[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);

      for (int j = 0; j < koers_catalogue_get_kind (kind)->n_fields; j++)
        if (get_table (self, kind, j) != NULL && koers_record_get_text (record, j) != NULL)
          koers_csv_names_add (self, kind, j, koers_record_get_text (record, j), koers_record_get_id (record));
    }
}

/**
 * koers_csv_names_new:
 * @strategy: a strategy that lives longer
 *
 * Returns: (transfer full): what its records are called
 */
KoersCsvNames *
koers_csv_names_new (KoersStrategy *strategy)
{
  KoersCsvNames *self = g_new0 (KoersCsvNames, 1);

  self->strategy = strategy;
  return self;
}

void
koers_csv_names_free (KoersCsvNames *self)
{
  for (guint kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      g_clear_pointer (&self->codes[kind], g_hash_table_unref);
      g_clear_pointer (&self->names[kind], g_hash_table_unref);
    }
  g_free (self);
}

/**
 * koers_csv_names_add:
 * @self: what records are called
 * @kind: a kind
 * @field: the number of one of its fields
 * @text: what stands in it
 * @id: the record in which it does
 *
 * Adds what a record is called, if the field says that.
 */
void
koers_csv_names_add (KoersCsvNames *self,
                     KoersKind      kind,
                     int            field,
                     const char    *text,
                     KoersId        id)
{
  GHashTable *table;

  load (self, kind);
  table = get_table (self, kind, field);
  if (table != NULL)
    add (table, text, id);
}

static guint
find (GHashTable *table,
      const char *text,
      KoersId    *id)
{
  g_autofree char *key = dup_key (text);
  const KoersId *present = g_hash_table_lookup (table, key);

  if (present == NULL)
    return 0;
  *id = *present;
  return koers_id_is_none (*present) ? 2 : 1;
}

/**
 * koers_csv_names_find_code:
 * @self: what records are called
 * @kind: a kind
 * @text: a text, whatever its case and accents
 * @id: (out): the record of which it is the code, if there is one
 *
 * Returns: 0 if there is none, 1 if there is one, 2 if there are more
 */
guint
koers_csv_names_find_code (KoersCsvNames *self,
                           KoersKind      kind,
                           const char    *text,
                           KoersId       *id)
{
  load (self, kind);
  return find (self->codes[kind], text, id);
}

/**
 * koers_csv_names_find:
 * @self: what records are called
 * @kind: a kind
 * @text: a text, whatever its case and accents
 * @id: (out): the record of which it is the code or, if it is no code, the name, if there is one
 *
 * Returns: 0 if there is none, 1 if there is one, 2 if there are more
 */
guint
koers_csv_names_find (KoersCsvNames *self,
                      KoersKind      kind,
                      const char    *text,
                      KoersId       *id)
{
  guint n = koers_csv_names_find_code (self, kind, text, id);

  return n > 0 ? n : find (self->names[kind], text, id);
}
