/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-place.h"

#include "koers-plan-edit.h"
#include "koers-plan-list.h"

#include <glib/gi18n-lib.h>

/* Where in the plan things stand: moving them elsewhere, putting copies in, taking many out. As change sets; nothing here changes anything. */

/* Between the positions of neighbours, so that one can be put between two others without touching them. */
#define STEP 1024

static gboolean
is_within (KoersRecord *record,
           KoersRecord *branch)
{
  for (; record != NULL; record = koers_plan_get_parent (record))
    if (record == branch)
      return TRUE;
  return FALSE;
}

static gboolean
can_stand_under (KoersKind    kind,
                 KoersRecord *parent)
{
  /* What is superseded comes after what is in force: agreements have an order of their own. */
  if (kind == KOERS_KIND_AGREEMENT)
    return FALSE;
  if (kind == KOERS_KIND_PILLAR)
    return parent == NULL || koers_record_get_kind (parent) == KOERS_KIND_STRATEGY;
  return parent != NULL && koers_plan_get_parent_field (kind, koers_record_get_kind (parent)) >= 0;
}

/**
 * koers_plan_can_place:
 * @records: (element-type KoersRecord): records that stand in a tree
 * @parent: (nullable): where they would stand; the strategy or %NULL for pillars
 *
 * Returns: whether all of them may stand there: what a kind may stand under, and nothing under itself
 */
gboolean
koers_plan_can_place (GPtrArray   *records,
                      KoersRecord *parent)
{
  for (guint i = 0; i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);

      if (!can_stand_under (koers_record_get_kind (record), parent) || is_within (parent, record))
        return FALSE;
    }
  return records->len > 0;
}

/* Puts records of one kind among the siblings that they get, and numbers all of them. */
static void
renumber (KoersChangeSet *changes,
          KoersStrategy  *strategy,
          KoersKind       kind,
          GPtrArray      *records,
          KoersRecord    *parent,
          KoersRecord    *before)
{
  g_autoptr (KoersPlanList) level = koers_plan_list_new (strategy, parent != NULL && koers_record_get_kind (parent) != KOERS_KIND_STRATEGY ? parent : NULL,
                                                         koers_plan_get_top (kind));
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  int position = koers_catalogue_lookup_field (kind, "position");
  guint at = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) sibling = g_list_model_get_item (G_LIST_MODEL (level), i);

      if (sibling == before)
        {
          at = order->len;
          found = TRUE;
        }
      /* The strategy owns it. */
      if (koers_record_get_kind (sibling) == kind && !g_ptr_array_find (records, sibling, NULL))
        g_ptr_array_add (order, sibling);
    }
  if (!found || koers_record_get_kind (before) != kind)
    at = order->len;
  for (guint i = 0; i < records->len; i++)
    if (koers_record_get_kind (g_ptr_array_index (records, i)) == kind)
      g_ptr_array_insert (order, (int) at++, g_ptr_array_index (records, i));
  for (guint i = 0; i < order->len; i++)
    koers_change_set_set_record (changes, g_ptr_array_index (order, i), position, koers_value_integer ((gint64) (i + 1) * STEP));
}

static char *
dup_place_label (GPtrArray   *records,
                 KoersRecord *parent)
{
  g_autofree char *title = koers_record_dup_title (g_ptr_array_index (records, 0));
  g_autofree char *parent_title = parent != NULL ? koers_record_dup_title (parent) : NULL;

  if (records->len > 1)
    return g_strdup_printf (ngettext ("Move %u record", "Move %u records", records->len), records->len);
  if (parent_title == NULL)
    return g_strdup_printf (_("Move “%s”"), title);
  /* Translators: what is moved, where to. */
  return g_strdup_printf (_("Move “%s” to “%s”"), title, parent_title);
}

/**
 * koers_plan_edit_place:
 * @records: (element-type KoersRecord): records for which koers_plan_can_place() holds
 * @parent: (nullable): where they go; the strategy or %NULL for pillars
 * @before: (nullable): the one they come before; %NULL for the end
 *
 * Returns: (transfer full): what moves them there, in the order in which they are given
 */
KoersChangeSet *
koers_plan_edit_place (GPtrArray   *records,
                       KoersRecord *parent,
                       KoersRecord *before)
{
  const KoersKind *kinds = koers_plan_get_kinds (koers_plan_get_top (koers_record_get_kind (g_ptr_array_index (records, 0))));
  KoersStrategy *strategy = koers_strategy_of (g_ptr_array_index (records, 0));
  g_autofree char *label = dup_place_label (records, parent);
  KoersChangeSet *changes = koers_change_set_new (label);

  for (guint i = 0; i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);

      koers_plan_edit_set_parent (changes, strategy, koers_record_get_kind (record), koers_record_get_id (record), parent);
    }
  for (guint i = 0; i < KOERS_PLAN_N_LEVELS; i++)
    for (guint j = 0; j < records->len; j++)
      if (koers_record_get_kind (g_ptr_array_index (records, j)) == kinds[i])
        {
          renumber (changes, strategy, kinds[i], records, parent, before);
          break;
        }
  return changes;
}

/* What is put in comes after what is there. */
static void
set_last (KoersChangeSet *changes,
          KoersStrategy  *strategy,
          KoersKind       kind,
          KoersId         id,
          KoersRecord    *parent,
          guint           nth)
{
  g_autoptr (KoersPlanList) level = koers_plan_list_new (strategy, parent, koers_plan_get_top (kind));
  int field = koers_catalogue_lookup_field (kind, "position");
  gint64 last = 0;
  KoersValue position;

  if (field < 0)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) sibling = g_list_model_get_item (G_LIST_MODEL (level), i);

      if (koers_record_get_kind (sibling) == kind)
        last = MAX (last, koers_record_get_integer (sibling, field, 0));
    }
  position = koers_value_integer (last + (gint64) (nth + 1) * STEP);
  koers_change_set_set (changes, strategy, kind, id, field, &position);
}

/**
 * koers_plan_edit_paste:
 * @strategy: a strategy
 * @branch: what was copied, here or in another strategy
 * @near: (nullable): the record that is selected
 * @label: what is done
 * @first: (out): the first of the new records
 *
 * Returns: (transfer full) (nullable): what puts copies of it in, each under the selected record or the nearest above it that can take it;
 *   %NULL if there is no place for one of them
 */
KoersChangeSet *
koers_plan_edit_paste (KoersStrategy *strategy,
                       KoersBranch   *branch,
                       KoersRecord   *near,
                       const char    *label,
                       KoersId       *first)
{
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);

  for (guint i = 0; i < koers_branch_get_n (branch); i++)
    {
      KoersKind kind = koers_branch_get_kind (branch, i);
      KoersRecord *parent = koers_plan_find_parent (kind, near);
      KoersId copy;

      if (parent == NULL && koers_plan_get_level (kind) != 0)
        return NULL;
      copy = koers_branch_paste (branch, strategy, changes, i);
      /* A code is of one thing only. */
      if (koers_strategy_lookup (strategy, koers_branch_get_id (branch, i)) != NULL)
        koers_change_set_set (changes, strategy, kind, copy, koers_catalogue_lookup_field (kind, "code"), &koers_value_none);
      koers_plan_edit_set_parent (changes, strategy, kind, copy, parent);
      set_last (changes, strategy, kind, copy, parent, i);
      if (i == 0)
        *first = copy;
    }
  return g_steal_pointer (&changes);
}

/**
 * koers_plan_edit_delete_all:
 * @records: (element-type KoersRecord): records
 * @error: where to say why one must stay
 *
 * Returns: (transfer full) (nullable): what deletes them with all that belongs to them
 */
KoersChangeSet *
koers_plan_edit_delete_all (GPtrArray  *records,
                            GError    **error)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Delete %u record", "Delete %u records", records->len), records->len);
  g_autoptr (KoersChangeSet) changes = NULL;

  if (records->len == 1)
    return koers_plan_edit_delete (g_ptr_array_index (records, 0), error);
  changes = koers_change_set_new (label);
  for (guint i = 0; i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);

      /* It may have gone with one of the others. */
      if (koers_change_set_exists (changes, koers_strategy_of (record), koers_record_get_kind (record), koers_record_get_id (record)) &&
          !koers_change_set_delete (changes, koers_strategy_of (record), record, error))
        return NULL;
    }
  return g_steal_pointer (&changes);
}
