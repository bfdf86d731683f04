/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-change-words.h"

/* How a change set is told to people. It may not have been carried out yet, or long ago: records that it puts in or takes out may be
 * nowhere but in it. */

/* What a value of the record is, will be or was. */
static const KoersValue *
find_value (KoersChangeSet *self,
            KoersStrategy  *strategy,
            KoersId         id,
            int             field)
{
  const KoersEdit *edit = koers_change_set_lookup (self, id);
  const KoersFieldChange *change = edit != NULL ? koers_edit_lookup (edit, field) : NULL;
  KoersRecord *record = koers_strategy_lookup (strategy, id);

  if (change != NULL)
    return edit->operation == KOERS_OPERATION_DELETE ? &change->before : &change->after;
  return record != NULL ? koers_record_get_value (record, field) : &koers_value_none;
}

/**
 * koers_change_set_dup_title:
 * @self: a change set
 * @strategy: the strategy that it changes or changed
 * @kind: a kind
 * @id: a record of that kind, in @self or in @strategy
 *
 * Returns: (transfer full): what people know the record by once @self has been carried out; for a record that it takes out, before
 */
char *
koers_change_set_dup_title (KoersChangeSet *self,
                            KoersStrategy  *strategy,
                            KoersKind       kind,
                            KoersId         id)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  const KoersValue *name = info->named ? find_value (self, strategy, id, info->name_field) : &koers_value_none;
  GString *title;

  if (koers_value_is_set (name))
    return g_strdup (name->text);

  title = g_string_new (NULL);
  for (int i = 0; i < info->n_fields; i++)
    {
      const KoersField *field = &info->fields[i];
      const KoersValue *value = find_value (self, strategy, id, i);
      g_autofree char *label = NULL;

      if (!koers_value_is_set (value) || (!field->key && !field->one_of && !field->required))
        continue;
      label = koers_change_set_dup_value (self, strategy, field, value);
      g_string_append_printf (title, "%s%s", title->len > 0 ? " – " : "", label);
    }
  if (title->len == 0)
    g_string_append (title, koers_kind_get_title (kind));
  return g_string_free (title, FALSE);
}

/**
 * koers_change_set_dup_value:
 * @self: a change set
 * @strategy: the strategy that it changes or changed
 * @field: a field
 * @value: a value of that field, in @self or in @strategy
 *
 * Returns: (transfer full): the value for people; empty for nothing
 */
char *
koers_change_set_dup_value (KoersChangeSet   *self,
                            KoersStrategy    *strategy,
                            const KoersField *field,
                            const KoersValue *value)
{
  if (field->type == KOERS_FIELD_REFERENCE && koers_value_is_set (value))
    return koers_change_set_dup_title (self, strategy, field->target, value->id);
  return koers_value_dup_label (value, field);
}
