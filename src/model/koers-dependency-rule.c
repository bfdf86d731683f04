/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-rules-private.h"

#include <glib/gi18n-lib.h>

/* No circle of dependencies: nothing can wait for itself. One walk in depth over what the change set touches, with a stack of its
 * own, so that its cost grows with the dependencies and a long chain is no danger. */

typedef enum { UNSEEN, ON_PATH, DONE } Colour;

typedef struct {
  KoersId initiative;
  GArray *successors; /* of KoersId */
  guint   next;
} Step;

static void
clear_step (gpointer data)
{
  g_array_unref (((Step *) data)->successors);
}

static const KoersValue *
peek_final (KoersCheck *check,
            KoersId     dependency,
            int         field)
{
  return koers_change_set_exists (check->changes, check->strategy, KOERS_KIND_DEPENDENCY, dependency)
             ? koers_check_peek (check, dependency, field)
             : &koers_value_none;
}

/* The successors of an initiative once the change set has been carried out. */
static GArray *
get_successors (KoersCheck *check,
                GHashTable *written,
                KoersId     initiative)
{
  GArray *successors = g_array_new (FALSE, FALSE, sizeof (KoersId));
  GPtrArray *present = koers_strategy_get_referrers (check->strategy, KOERS_KIND_DEPENDENCY, KOERS_DEPENDENCY_PREDECESSOR, initiative);
  GPtrArray *added = g_hash_table_lookup (written, &initiative);

  for (guint i = 0; present != NULL && i < present->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (present, i);
      KoersId successor = koers_record_get_reference (record, KOERS_DEPENDENCY_SUCCESSOR);

      if (koers_change_set_lookup (check->changes, koers_record_get_id (record)) == NULL)
        g_array_append_val (successors, successor);
    }
  for (guint i = 0; added != NULL && i < added->len; i++)
    {
      const KoersEdit *edit = g_ptr_array_index (added, i);
      const KoersValue *successor = peek_final (check, edit->id, KOERS_DEPENDENCY_SUCCESSOR);

      if (koers_value_is_set (successor))
        g_array_append_val (successors, successor->id);
    }
  return successors;
}

static char *
describe_circle (KoersCheck *check,
                 GArray     *path,
                 KoersId     closing)
{
  g_autoptr (GArray) initiatives = g_array_sized_new (FALSE, FALSE, sizeof (KoersId), path->len);

  for (guint i = 0; i < path->len; i++)
    g_array_append_val (initiatives, g_array_index (path, Step, i).initiative);
  return koers_check_dup_circle (check, KOERS_KIND_INITIATIVE, initiatives, closing);
}

static void
push (KoersCheck *check,
      GHashTable *written,
      GHashTable *colours,
      GArray     *path,
      KoersId     initiative)
{
  Step step = { initiative, get_successors (check, written, initiative), 0 };

  g_array_append_val (path, step);
  g_hash_table_insert (colours, g_memdup2 (&initiative, sizeof initiative), GINT_TO_POINTER (ON_PATH));
}

/* Returns the circle that can be reached from an initiative, if there is one. */
static char *
find_circle (KoersCheck *check,
             GHashTable *written,
             GHashTable *colours,
             KoersId     from)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));

  g_array_set_clear_func (path, clear_step);
  if (GPOINTER_TO_INT (g_hash_table_lookup (colours, &from)) != UNSEEN)
    return NULL;

  push (check, written, colours, path, from);
  while (path->len > 0)
    {
      Step *step = &g_array_index (path, Step, path->len - 1);
      KoersId successor;

      if (step->next == step->successors->len)
        {
          g_hash_table_insert (colours, g_memdup2 (&step->initiative, sizeof (KoersId)), GINT_TO_POINTER (DONE));
          g_array_set_size (path, path->len - 1);
          continue;
        }
      successor = g_array_index (step->successors, KoersId, step->next++);
      switch ((Colour) GPOINTER_TO_INT (g_hash_table_lookup (colours, &successor)))
        {
        case ON_PATH:
          return describe_circle (check, path, successor);
        case UNSEEN:
          push (check, written, colours, path, successor);
          break;
        case DONE:
        default:
          break;
        }
    }
  return NULL;
}

void
koers_check_dependencies (KoersCheck *check)
{
  g_autoptr (GHashTable) written = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) colours = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();

  for (guint i = 0; i < koers_change_set_get_n (check->changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (check->changes, i);
      const KoersValue *predecessor;
      GPtrArray *of_predecessor;

      if (edit->kind != KOERS_KIND_DEPENDENCY || edit->operation == KOERS_OPERATION_DELETE)
        continue;
      predecessor = koers_check_peek (check, edit->id, KOERS_DEPENDENCY_PREDECESSOR);
      if (!koers_value_is_set (predecessor))
        continue;
      of_predecessor = g_hash_table_lookup (written, &predecessor->id);
      if (of_predecessor == NULL)
        {
          of_predecessor = g_ptr_array_new ();
          g_hash_table_insert (written, (gpointer) &predecessor->id, of_predecessor);
        }
      g_ptr_array_add (of_predecessor, (gpointer) edit);
      g_ptr_array_add (edits, (gpointer) edit);
    }

  for (guint i = 0; i < edits->len; i++)
    {
      const KoersEdit *edit = g_ptr_array_index (edits, i);
      KoersId from = koers_check_peek (check, edit->id, KOERS_DEPENDENCY_PREDECESSOR)->id;
      g_autofree char *circle = find_circle (check, written, colours, from);

      if (circle != NULL)
        {
          koers_check_report (check, edit, KOERS_DEPENDENCY_SUCCESSOR,
                              g_strdup_printf (_("This would make work wait for itself: %s."), circle));
          return;
        }
    }
}
