/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-rules-private.h"

#include "koers-field-check.h"

#include <glib/gi18n-lib.h>

/* What holds for every kind follows from the catalogue and is checked here; what holds for one kind is in koers-record-rules.c. */

void
koers_problem_free (KoersProblem *problem)
{
  g_free (problem->title);
  g_free (problem->message);
  g_free (problem);
}

/**
 * koers_problem_dup_line:
 * @problem: a problem
 *
 * Returns: (transfer full): the problem with the record and the field it is about, on one line
 */
char *
koers_problem_dup_line (const KoersProblem *problem)
{
  if (problem->field < 0)
    /* Translators: kind of record, its name, what is wrong. */
    return g_strdup_printf (_("%s “%s”: %s"), koers_kind_get_title (problem->kind), problem->title, problem->message);
  /* Translators: kind of record, its name, name of a field, what is wrong. */
  return g_strdup_printf (_("%s “%s”, %s: %s"), koers_kind_get_title (problem->kind), problem->title,
                          koers_field_get_title (koers_catalogue_get_field (problem->kind, problem->field)), problem->message);
}

char *
koers_check_dup_title (KoersCheck *check,
                       KoersKind   kind,
                       KoersId     id)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  KoersRecord *record = koers_strategy_lookup (check->strategy, id);

  if (info->named && koers_value_is_set (koers_check_peek (check, id, info->name_field)))
    return g_strdup (koers_check_peek (check, id, info->name_field)->text);
  return record != NULL ? koers_record_dup_title (record) : koers_id_dup_text (id);
}

/* Takes the message. */
void
koers_check_report (KoersCheck      *check,
                    const KoersEdit *edit,
                    int              field,
                    char            *message)
{
  KoersProblem *problem = g_new0 (KoersProblem, 1);

  problem->kind = edit->kind;
  problem->id = edit->id;
  problem->field = field;
  problem->title = koers_check_dup_title (check, edit->kind, edit->id);
  problem->message = message;
  g_ptr_array_add (check->problems, problem);
}

static void
check_reference (KoersCheck       *check,
                 const KoersEdit  *edit,
                 int               number,
                 const KoersField *field,
                 const KoersValue *value)
{
  g_autoptr (GString) circle = NULL;
  KoersId at = value->id;

  if (!koers_change_set_exists (check->changes, check->strategy, field->target, value->id))
    {
      koers_check_report (check, edit, number, g_strdup (_("This points to something that does not exist.")));
      return;
    }
  if (!field->acyclic)
    return;

  circle = g_string_new (NULL);
  for (guint steps = 0; steps < 1000; steps++)
    {
      const KoersValue *next = koers_check_peek (check, at, number);
      g_autofree char *title = koers_check_dup_title (check, edit->kind, at);

      g_string_append_printf (circle, "“%s”", title);
      if (koers_id_equal (at, edit->id))
        {
          koers_check_report (check, edit, number, g_strdup_printf (_("This leads back to itself: %s."), circle->str));
          return;
        }
      if (!koers_value_is_set (next))
        return;
      g_string_append (circle, " → ");
      at = next->id;
    }
}

static void
check_order_of_dates (KoersCheck       *check,
                      const KoersEdit  *edit,
                      int               number,
                      const KoersField *field,
                      const KoersValue *value)
{
  int other = field->not_before - 1;
  const KoersValue *start = koers_check_peek (check, edit->id, other);
  g_autofree char *label = NULL;

  if (!koers_value_is_set (start) || koers_date_get_last_day (value->date) >= start->date.day)
    return;
  label = koers_date_dup_label (start->date);
  koers_check_report (check, edit, number,
                      /* Translators: name of a date field, its date. */
                      g_strdup_printf (_("This is before “%s” (%s)."),
                                       koers_field_get_title (koers_catalogue_get_field (edit->kind, other)), label));
}

static void
check_one_of (KoersCheck      *check,
              const KoersEdit *edit)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);
  g_autoptr (GString) titles = g_string_new (NULL);
  int n_set = 0, first = -1;

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].one_of)
      {
        first = first < 0 ? i : first;
        n_set += koers_value_is_set (koers_check_peek (check, edit->id, i)) ? 1 : 0;
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", koers_field_get_title (&info->fields[i]));
      }
  if (first >= 0 && n_set != 1)
    koers_check_report (check, edit, first, g_strdup_printf (_("Exactly one of these must be filled in: %s."), titles->str));
}

static void
check_written (KoersCheck      *check,
               const KoersEdit *edit)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);

  if (edit->operation == KOERS_OPERATION_INSERT && koers_strategy_lookup (check->strategy, edit->id) != NULL)
    {
      koers_check_report (check, edit, -1, g_strdup (_("There is already a record with this identity.")));
      return;
    }
  if (edit->operation == KOERS_OPERATION_UPDATE && info->immutable)
    {
      koers_check_report (check, edit, -1, g_strdup (_("Once made, this never changes.")));
      return;
    }

  for (int i = 0; i < info->n_fields; i++)
    {
      const KoersField *field = &info->fields[i];
      const KoersValue *value = koers_check_peek (check, edit->id, i);
      char *message = koers_field_check (field, value);

      if (message != NULL)
        {
          koers_check_report (check, edit, i, message);
          continue;
        }
      if (!koers_value_is_set (value))
        continue;
      if (field->type == KOERS_FIELD_REFERENCE)
        check_reference (check, edit, i, field, value);
      if (field->not_before > 0)
        check_order_of_dates (check, edit, i, field, value);
    }
  check_one_of (check, edit);
  koers_check_record (check, edit);
}

static void
check_deleted (KoersCheck      *check,
               const KoersEdit *edit)
{
  const KoersReference *references;
  guint n_references;

  references = koers_catalogue_get_references (edit->kind, &n_references);
  for (guint i = 0; i < n_references; i++)
    {
      GPtrArray *referrers = koers_strategy_get_referrers (check->strategy, references[i].kind, references[i].field, edit->id);

      for (guint j = 0; referrers != NULL && j < referrers->len; j++)
        {
          KoersRecord *referrer = g_ptr_array_index (referrers, j);
          KoersId id = koers_record_get_id (referrer);
          const KoersValue *value = koers_check_peek (check, id, references[i].field);
          g_autofree char *title = NULL;

          if (!koers_change_set_exists (check->changes, check->strategy, references[i].kind, id) || !koers_value_is_set (value) ||
              !koers_id_equal (value->id, edit->id))
            continue;
          title = koers_record_dup_title (referrer);
          koers_check_report (check, edit, -1, g_strdup_printf (_("This cannot go, because “%s” belongs to it."), title));
          return;
        }
    }
}

/**
 * koers_rules_check:
 * @strategy: a strategy as it is now
 * @changes: what is to change
 *
 * Checks a change set against the catalogue and the rules of the field.
 *
 * Returns: (transfer full) (element-type KoersProblem): what is wrong; empty if it can be carried out
 */
GPtrArray *
koers_rules_check (KoersStrategy  *strategy,
                   KoersChangeSet *changes)
{
  KoersCheck check = { strategy, changes, g_ptr_array_new_with_free_func ((GDestroyNotify) koers_problem_free) };
  int n_strategies = (int) koers_record_list_get_n (koers_strategy_get_list (strategy, KOERS_KIND_STRATEGY));
  const KoersEdit *of_strategy = NULL;

  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);

      if (edit->operation == KOERS_OPERATION_DELETE)
        check_deleted (&check, edit);
      else
        check_written (&check, edit);
      if (edit->kind == KOERS_KIND_STRATEGY)
        {
          of_strategy = edit;
          n_strategies += edit->operation == KOERS_OPERATION_INSERT ? 1 : edit->operation == KOERS_OPERATION_DELETE ? -1 : 0;
        }
    }
  if (n_strategies != 1 && of_strategy != NULL)
    koers_check_report (&check, of_strategy, -1, g_strdup (_("A file holds exactly one strategy.")));
  koers_check_keys (&check);
  koers_check_dependencies (&check);
  return check.problems;
}
