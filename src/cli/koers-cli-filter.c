/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-filter.h"

#include "koers-change-set.h"
#include "koers-error.h"
#include "koers-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  int   field;
  char *value; /* folded */
} Filter;

static void
clear_filter (gpointer data)
{
  g_free (((Filter *) data)->value);
}

static gboolean
is_text (const char *text,
         const char *wanted)
{
  g_autofree char *folded = koers_text_fold (text != NULL ? text : "");

  return g_str_equal (folded, wanted);
}

static gboolean
is_line (const char *lines,
         const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (is_text (parts[i], wanted))
      return TRUE;
  return FALSE;
}

/* What a reference points to is known by its code too. */
static gboolean
is_code (KoersRecord *target,
         const char  *wanted)
{
  int code = target != NULL ? koers_catalogue_lookup_field (koers_record_get_kind (target), "code") : -1;

  return code >= 0 && is_text (koers_record_get_text (target, code), wanted);
}

/* Whether a field has the value, as files hold it or as people read it; empty is the value of what is not filled in. */
static gboolean
has_value (KoersRecord  *record,
           const Filter *filter)
{
  const KoersField *field = koers_catalogue_get_field (koers_record_get_kind (record), filter->field);
  const KoersValue *value = koers_record_get_value (record, filter->field);
  g_autofree char *text = koers_value_dup_text (value, field);
  g_autofree char *label = koers_record_dup_label (record, filter->field);

  if (field->type == KOERS_FIELD_BOOL && !koers_value_is_set (value))
    return is_text ("false", filter->value);
  return is_text (text, filter->value) || is_text (label, filter->value) ||
         (field->type == KOERS_FIELD_LINES && is_line (text, filter->value)) ||
         (field->type == KOERS_FIELD_REFERENCE && is_code (koers_record_get_target (record, filter->field), filter->value));
}

/* For each field that is named, one of its values. */
static gboolean
passes (KoersRecord *record,
        GArray      *filters)
{
  for (guint i = 0; i < filters->len; i++)
    {
      int field = g_array_index (filters, Filter, i).field;
      gboolean found = FALSE;

      for (guint j = 0; j < filters->len && !found; j++)
        found = g_array_index (filters, Filter, j).field == field && has_value (record, &g_array_index (filters, Filter, j));
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static GArray *
read_filters (GStrv    words,
              GError **error)
{
  g_autoptr (GArray) filters = g_array_new (FALSE, FALSE, sizeof (Filter));

  g_array_set_clear_func (filters, clear_filter);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *equals = strchr (words[i], '=');
      g_autofree char *name = equals != NULL ? g_strndup (words[i], (gsize) (equals - words[i])) : NULL;
      Filter filter = { name != NULL ? koers_catalogue_lookup_field (KOERS_KIND_INITIATIVE, name) : -1, NULL };

      if (filter.field < 0)
        {
          g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no filter; write it as state=planned, with a field of initiatives."),
                       words[i]);
          return NULL;
        }
      filter.value = koers_text_fold (equals + 1);
      g_array_append_val (filters, filter);
    }
  return g_steal_pointer (&filters);
}

static KoersStrategy *
copy_strategy (KoersStrategy *strategy)
{
  KoersStrategy *copy = koers_strategy_new ();

  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (strategy, (KoersKind) kind);

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        {
          KoersRecord *record = koers_record_list_get (list, i);
          KoersValue values[KOERS_MAX_FIELDS];

          for (int field = 0; field < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; field++)
            values[field] = koers_value_copy (koers_record_get_value (record, field));
          koers_strategy_load (copy, (KoersKind) kind, koers_record_get_id (record), koers_record_get_revision (record),
                               koers_record_get_created (record), koers_record_get_modified (record), values);
        }
    }
  return copy;
}

/**
 * koers_cli_filter:
 * @strategy: a strategy
 * @filters: (nullable): words like `state=planned`: a field of initiatives and a value, as files hold it or as people read it
 * @error: where to say what is wrong
 *
 * Leaves out the initiatives that do not have these values and what the catalogue says goes with them. Of two filters on one field an
 * initiative has to pass one; of filters on different fields, each.
 *
 * Errors: %KOERS_ERROR_USAGE; %KOERS_ERROR_REFUSED if something that stays needs an initiative that goes.
 *
 * Returns: (transfer full) (nullable): what is left, in a strategy of its own
 */
KoersStrategy *
koers_cli_filter (KoersStrategy  *strategy,
                  GStrv           filters,
                  GError        **error)
{
  g_autoptr (GArray) read = NULL;
  g_autoptr (KoersStrategy) copy = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersRecordList *initiatives;

  if (filters == NULL)
    return g_object_ref (strategy);
  read = read_filters (filters, error);
  if (read == NULL)
    return NULL;

  copy = copy_strategy (strategy);
  changes = koers_change_set_new ("");
  initiatives = koers_strategy_get_list (copy, KOERS_KIND_INITIATIVE);
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    if (!passes (koers_record_list_get (initiatives, i), read) &&
        !koers_change_set_delete (changes, copy, koers_record_list_get (initiatives, i), error))
      return NULL;
  koers_strategy_apply (copy, changes, 1, (KoersStamp) { 0, "" });
  return g_steal_pointer (&copy);
}
