/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-edit.h"

#include "koers-plan-list.h"

#include <glib/gi18n-lib.h>

/* What can be done to the plan, as change sets; nothing here changes anything. */

/* Between the positions of neighbours, so that one can be put between two others without touching them. */
#define STEP 1024

static int
get_position_field (KoersKind kind)
{
  return koers_catalogue_lookup_field (kind, "position");
}

static const char *
get_new_name (KoersKind kind)
{
  switch ((int) kind)
    {
    case KOERS_KIND_PILLAR:
      return _("New pillar");
    case KOERS_KIND_GOAL:
      return _("New goal");
    default:
      return _("New initiative");
    }
}

/**
 * koers_plan_find_parent:
 * @kind: what is to be added
 * @near: (nullable): the record that is selected
 *
 * Says where a new record goes: under the selected one if it can stand there, otherwise under the nearest above it that can take it.
 *
 * Returns: (transfer none) (nullable): the parent; %NULL if there is none, or for a pillar, which needs none
 */
KoersRecord *
koers_plan_find_parent (KoersKind    kind,
                        KoersRecord *near)
{
  while (near != NULL)
    {
      /* A goal is added beside a goal; a goal within a goal is made in its form. */
      gboolean beside = kind == KOERS_KIND_GOAL && koers_record_get_kind (near) == KOERS_KIND_GOAL;

      if (!beside && koers_plan_get_parent_field (kind, koers_record_get_kind (near)) >= 0)
        return near;
      near = koers_plan_get_parent (near);
    }
  return NULL;
}

/* The records of the same kind under the same parent, in order. */
static GPtrArray *
get_siblings (KoersStrategy *strategy,
              KoersKind      kind,
              KoersRecord   *parent)
{
  g_autoptr (KoersPlanList) level = koers_plan_list_new (strategy, parent);
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (G_LIST_MODEL (level), i);

      /* The strategy owns it. */
      if (koers_record_get_kind (record) == kind)
        g_ptr_array_add (siblings, record);
    }
  return siblings;
}

/**
 * koers_plan_edit_add:
 * @strategy: a strategy
 * @kind: pillar, goal or initiative
 * @near: (nullable): the record that is selected
 * @id: (out): the new record
 *
 * Returns: (transfer full) (nullable): what adds it; %NULL if there is nothing to add it to
 */
KoersChangeSet *
koers_plan_edit_add (KoersStrategy *strategy,
                     KoersKind      kind,
                     KoersRecord   *near,
                     KoersId       *id)
{
  KoersRecord *parent = koers_plan_find_parent (kind, near);
  g_autoptr (GPtrArray) siblings = NULL;
  g_auto (KoersValue) name = koers_value_text (get_new_name (kind));
  KoersValue reference, position;
  KoersChangeSet *changes;
  gint64 last = 0;

  if (parent == NULL && kind != KOERS_KIND_PILLAR)
    return NULL;

  siblings = get_siblings (strategy, kind, parent);
  for (guint i = 0; i < siblings->len; i++)
    last = MAX (last, koers_record_get_integer (g_ptr_array_index (siblings, i), get_position_field (kind), 0));
  position = koers_value_integer (last + STEP);

  *id = koers_id_new ();
  changes = koers_change_set_new (kind == KOERS_KIND_PILLAR ? _("Add a pillar") : kind == KOERS_KIND_GOAL ? _("Add a goal") : _("Add an initiative"));
  koers_change_set_insert (changes, kind, *id);
  koers_change_set_set (changes, strategy, kind, *id, koers_catalogue_get_kind (kind)->name_field, &name);
  koers_change_set_set (changes, strategy, kind, *id, get_position_field (kind), &position);
  if (parent != NULL)
    {
      reference = koers_value_id (koers_record_get_id (parent));
      koers_change_set_set (changes, strategy, kind, *id, koers_plan_get_parent_field (kind, koers_record_get_kind (parent)), &reference);
    }
  return changes;
}

/**
 * koers_plan_edit_move:
 * @record: a pillar, goal or initiative
 * @steps: -1 for up, 1 for down
 *
 * Returns: (transfer full) (nullable): what moves it among its siblings; %NULL if it cannot go there
 */
KoersChangeSet *
koers_plan_edit_move (KoersRecord *record,
                      int          steps)
{
  KoersKind kind = koers_record_get_kind (record);
  g_autoptr (GPtrArray) siblings = get_siblings (koers_strategy_of (record), kind, koers_plan_get_parent (record));
  g_autofree char *title = koers_record_dup_title (record);
  g_autofree char *label = NULL;
  KoersChangeSet *changes;
  guint from;
  int to;

  if (get_position_field (kind) < 0 || !g_ptr_array_find (siblings, record, &from))
    return NULL;
  to = (int) from + steps;
  if (to < 0 || to >= (int) siblings->len)
    return NULL;

  g_ptr_array_remove_index (siblings, from);
  g_ptr_array_insert (siblings, to, record);
  label = g_strdup_printf (steps < 0 ? _("Move “%s” up") : _("Move “%s” down"), title);
  changes = koers_change_set_new (label);
  for (guint i = 0; i < siblings->len; i++)
    koers_change_set_set_record (changes, g_ptr_array_index (siblings, i), get_position_field (kind), koers_value_integer ((gint64) (i + 1) * STEP));
  return changes;
}

/**
 * koers_plan_edit_delete:
 * @record: a record
 * @error: where to say why it must stay
 *
 * Returns: (transfer full) (nullable): what deletes it with all that belongs to it
 */
KoersChangeSet *
koers_plan_edit_delete (KoersRecord  *record,
                        GError      **error)
{
  g_autofree char *title = koers_record_dup_title (record);
  g_autofree char *label = g_strdup_printf (_("Delete “%s”"), title);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);

  return koers_change_set_delete (changes, koers_strategy_of (record), record, error) ? g_steal_pointer (&changes) : NULL;
}
