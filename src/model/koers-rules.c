/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-rules-private.h"

#include "koers-change-words.h"
#include "koers-field-check.h"

#include <glib/gi18n-lib.h>

/* How many names of a circle a message holds at most. */
#define MAX_SHOWN 5

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

/* What people will know a record by once the change set has been carried out. */
char *
koers_check_dup_title (KoersCheck *check,
                       KoersKind   kind,
                       KoersId     id)
{
  return koers_change_set_dup_title (check->changes, check->strategy, kind, id);
}

/* Describes the circle that is closed when the path, of ids, comes back to one of its own; a long one in part. */
char *
koers_check_dup_circle (KoersCheck *check,
                        KoersKind   kind,
                        GArray     *path,
                        KoersId     closing)
{
  GString *circle = g_string_new (NULL);
  g_autofree char *last = koers_check_dup_title (check, kind, closing);
  guint first = 0;

  while (first < path->len && !koers_id_equal (g_array_index (path, KoersId, first), closing))
    first++;
  for (guint i = first; i < path->len && i < first + MAX_SHOWN; i++)
    {
      g_autofree char *title = koers_check_dup_title (check, kind, g_array_index (path, KoersId, i));

      g_string_append_printf (circle, "“%s” → ", title);
    }
  if (path->len > first + MAX_SHOWN)
    g_string_append (circle, "… → ");
  g_string_append_printf (circle, "“%s”", last);
  return g_string_free (circle, FALSE);
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

static gboolean
is_present (KoersCheck      *check,
            const KoersEdit *edit)
{
  KoersRecord *record = koers_strategy_lookup (check->strategy, edit->id);

  return record != NULL && koers_record_get_kind (record) == edit->kind;
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
  if (edit->operation == KOERS_OPERATION_UPDATE && !is_present (check, edit))
    {
      koers_check_report (check, edit, -1, g_strdup (_("This does not exist any more.")));
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
      if (field->type == KOERS_FIELD_REFERENCE && !koers_change_set_exists (check->changes, check->strategy, field->target, value->id))
        koers_check_report (check, edit, i, g_strdup (_("This points to something that does not exist.")));
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

  if (!is_present (check, edit))
    {
      koers_check_report (check, edit, -1, g_strdup (_("This does not exist any more.")));
      return;
    }

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

static void
report_circle (KoersCheck *check,
               KoersKind   kind,
               int         field,
               GArray     *path,
               KoersId     closing)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < path->len; i++)
    {
      KoersId id = g_array_index (path, KoersId, i);
      const KoersEdit *edit = koers_change_set_lookup (check->changes, id);

      inside = inside || koers_id_equal (id, closing);
      if (inside && edit != NULL && koers_edit_lookup (edit, field) != NULL)
        {
          g_autofree char *circle = koers_check_dup_circle (check, kind, path, closing);

          koers_check_report (check, edit, field, g_strdup_printf (_("This leads back to itself: %s."), circle));
          return;
        }
    }
}

/* Follows a reference until it ends or comes where a walk has been: by this one, it is a circle. */
static void
follow_reference (KoersCheck *check,
                  KoersKind   kind,
                  int         field,
                  KoersId     from,
                  GHashTable *walks,
                  guint       walk)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (KoersId));
  const KoersValue *next;
  guint seen;

  for (KoersId at = from;; at = next->id)
    {
      seen = GPOINTER_TO_UINT (g_hash_table_lookup (walks, &at));
      if (seen == walk)
        report_circle (check, kind, field, path, at);
      if (seen != 0)
        return;
      g_hash_table_insert (walks, g_memdup2 (&at, sizeof at), GUINT_TO_POINTER (walk));
      g_array_append_val (path, at);
      next = koers_check_peek (check, at, field);
      if (!koers_value_is_set (next))
        return;
    }
}

/* No record is visited twice for one field, so that the cost grows with the records, however deep the tree. */
static void
check_circles (KoersCheck *check,
               KoersKind   kind,
               int         field)
{
  g_autoptr (GHashTable) walks = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);

  for (guint i = 0; i < koers_change_set_get_n (check->changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (check->changes, i);

      if (edit->kind == kind && edit->operation != KOERS_OPERATION_DELETE && koers_edit_lookup (edit, field) != NULL)
        follow_reference (check, kind, field, edit->id, walks, i + 1);
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
      koers_check_frozen (&check, edit);
      if (edit->kind == KOERS_KIND_STRATEGY)
        {
          of_strategy = edit;
          n_strategies += edit->operation == KOERS_OPERATION_INSERT ? 1 : edit->operation == KOERS_OPERATION_DELETE ? -1 : 0;
        }
    }
  if (n_strategies != 1 && of_strategy != NULL)
    koers_check_report (&check, of_strategy, -1, g_strdup (_("A file holds exactly one strategy.")));
  for (int kind = 0; kind < KOERS_N_KINDS; kind++)
    for (int i = 0; i < koers_catalogue_get_kind ((KoersKind) kind)->n_fields; i++)
      if (koers_catalogue_get_kind ((KoersKind) kind)->fields[i].acyclic)
        check_circles (&check, (KoersKind) kind, i);
  koers_check_keys (&check);
  koers_check_dependencies (&check);
  return check.problems;
}
