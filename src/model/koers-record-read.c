/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-record-private.h"

#include "koers-strategy.h"

/* What a record holds, as what it is: a text, a number, a day, another record, words for people. */

/**
 * koers_record_get_text:
 * @self: a record
 * @field: the number of one of its text fields
 *
 * Returns: (transfer none) (nullable): the text, %NULL if there is none
 */
const char *
koers_record_get_text (KoersRecord *self,
                       int          field)
{
  const KoersValue *value = koers_record_get_value (self, field);

  return value->type == KOERS_VALUE_TEXT ? value->text : NULL;
}

/**
 * koers_record_get_integer:
 * @self: a record
 * @field: the number of one of its number fields
 * @otherwise: the answer if nothing is filled in
 *
 * Returns: the number; cents for money
 */
gint64
koers_record_get_integer (KoersRecord *self,
                          int          field,
                          gint64       otherwise)
{
  const KoersValue *value = koers_record_get_value (self, field);

  return value->type == KOERS_VALUE_INTEGER ? value->integer : otherwise;
}

/**
 * koers_record_get_choice:
 * @self: a record
 * @field: the number of one of its choice fields
 *
 * Returns: the number of the choice, -1 if nothing is chosen
 */
int
koers_record_get_choice (KoersRecord *self,
                         int          field)
{
  return (int) koers_record_get_integer (self, field, -1);
}

gboolean
koers_record_get_bool (KoersRecord *self,
                       int          field)
{
  return koers_record_get_integer (self, field, 0) != 0;
}

/**
 * koers_record_get_date:
 * @self: a record
 * @field: the number of one of its date fields
 *
 * Returns: the date, unset if there is none
 */
KoersDate
koers_record_get_date (KoersRecord *self,
                       int          field)
{
  const KoersValue *value = koers_record_get_value (self, field);

  return value->type == KOERS_VALUE_DATE ? value->date : (KoersDate) { 0 };
}

/**
 * koers_record_get_reference:
 * @self: a record
 * @field: the number of one of its references
 *
 * Returns: the id of what it points to, none if it points to nothing
 */
KoersId
koers_record_get_reference (KoersRecord *self,
                            int          field)
{
  const KoersValue *value = koers_record_get_value (self, field);

  return value->type == KOERS_VALUE_ID ? value->id : (KoersId) { { 0 } };
}

/**
 * koers_record_get_target:
 * @self: a record
 * @field: the number of one of its references
 *
 * Returns: (transfer none) (nullable): what it points to
 */
KoersRecord *
koers_record_get_target (KoersRecord *self,
                         int          field)
{
  const KoersValue *value = koers_record_get_value (self, field);

  return value->type == KOERS_VALUE_ID && self->strategy != NULL ? koers_strategy_lookup (self->strategy, value->id) : NULL;
}

/**
 * koers_record_get_name:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): its name, %NULL if its kind has none
 */
const char *
koers_record_get_name (KoersRecord *self)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->kind);

  return info->named ? koers_record_get_text (self, info->name_field) : NULL;
}

/**
 * koers_record_dup_title:
 * @self: a record
 *
 * Makes what people know a record by: its name, or for a record that only ties others together what it ties.
 *
 * Returns: (transfer full): the title
 */
char *
koers_record_dup_title (KoersRecord *self)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (self->kind);
  const char *name = koers_record_get_name (self);
  g_autoptr (GString) title = NULL;

  if (name != NULL)
    return g_strdup (name);

  title = g_string_new (NULL);
  for (int i = 0; i < info->n_fields; i++)
    {
      g_autofree char *label = NULL;

      if (!info->fields[i].key && !info->fields[i].one_of && !info->fields[i].required)
        continue;
      label = koers_record_dup_label (self, i);
      if (*label != '\0')
        g_string_append_printf (title, "%s%s", title->len > 0 ? " – " : "", label);
    }
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/**
 * koers_record_dup_label:
 * @self: a record
 * @field: the number of one of its fields
 *
 * Returns: (transfer full): its value for people; empty for nothing
 */
char *
koers_record_dup_label (KoersRecord *self,
                        int          field)
{
  const KoersField *row = koers_catalogue_get_field (self->kind, field);
  KoersRecord *target;

  if (row->type != KOERS_FIELD_REFERENCE)
    return koers_value_dup_label (koers_record_get_value (self, field), row);

  target = koers_record_get_target (self, field);
  return target == NULL ? g_strdup ("") : koers_record_dup_title (target);
}

/**
 * koers_record_compare:
 * @a: a record
 * @b: a record of the same kind
 *
 * Compares by the order of the catalogue, and then by id, so that no two records are equal.
 *
 * Returns: less than, equal to or more than zero, as @a is to @b
 */
int
koers_record_compare (KoersRecord *a,
                      KoersRecord *b)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (a->kind);

  for (int i = 0; i < info->n_order; i++)
    {
      int order = koers_value_compare (koers_record_get_value (a, info->order[i]), koers_record_get_value (b, info->order[i]));

      if (order != 0)
        return order;
    }
  return koers_id_compare (a->id, b->id);
}

/**
 * koers_record_compare_ptr:
 * @a: (type KoersRecord): where a record is
 * @b: (type KoersRecord): where a record of the same kind is
 *
 * Compares elements of a #GPtrArray as koers_record_compare() does.
 *
 * Returns: less than, equal to or more than zero, as @a is to @b
 */
int
koers_record_compare_ptr (gconstpointer a,
                          gconstpointer b)
{
  return koers_record_compare (*(KoersRecord **) a, *(KoersRecord **) b);
}
