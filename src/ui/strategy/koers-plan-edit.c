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
    case KOERS_KIND_AGREEMENT:
      return _("New agreement");
    case KOERS_KIND_CHAPTER:
      return _("New chapter");
    case KOERS_KIND_OBJECTIVE:
      return _("New objective");
    default:
      return _("New initiative");
    }
}

static const char *
get_add_label (KoersKind kind)
{
  switch ((int) kind)
    {
    case KOERS_KIND_PILLAR:
      return _("Add a pillar");
    case KOERS_KIND_GOAL:
      return _("Add a goal");
    case KOERS_KIND_AGREEMENT:
      return _("Add an agreement");
    case KOERS_KIND_CHAPTER:
      return _("Add a chapter");
    case KOERS_KIND_OBJECTIVE:
      return _("Add an objective");
    default:
      return _("Add an initiative");
    }
}

/* The pillar or agreement of a strategy that has one, where there is nothing to choose. */
static KoersRecord *
get_only_top (KoersStrategy *strategy,
              KoersKind      kind)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, koers_plan_get_top (kind));

  return koers_record_list_get_n (list) == 1 ? koers_record_list_get (list, 0) : NULL;
}

/**
 * koers_plan_find_parent:
 * @kind: what is to be added
 * @near: (nullable): the record that is selected
 *
 * Says where a new record goes: under the selected one if it can stand there, otherwise under the nearest above it that can take it. Of
 * the strategy itself that is its pillar or agreement, if it has one only.
 *
 * Returns: (transfer none) (nullable): the parent; %NULL if there is none, or for the top of a tree, which needs none
 */
KoersRecord *
koers_plan_find_parent (KoersKind    kind,
                        KoersRecord *near)
{
  if (near != NULL && koers_record_get_kind (near) == KOERS_KIND_STRATEGY)
    near = get_only_top (koers_strategy_of (near), kind);
  while (near != NULL)
    {
      /* A goal is added beside a goal, a chapter beside a chapter; one within the other is made in its form. */
      gboolean beside = kind == koers_record_get_kind (near);

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
  g_autoptr (KoersPlanList) level = koers_plan_list_new (strategy, parent, koers_plan_get_top (kind));
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

/* What stands within a chapter stands in the agreement of that chapter; also what comes with it in the same change. */
static void
set_agreement (KoersChangeSet *changes,
               KoersStrategy  *strategy,
               KoersId         chapter,
               KoersId         agreement)
{
  GPtrArray *within = koers_strategy_get_referrers (strategy, KOERS_KIND_CHAPTER, KOERS_CHAPTER_PARENT, chapter);
  KoersValue reference = koers_value_id (agreement);

  koers_change_set_set (changes, strategy, KOERS_KIND_CHAPTER, chapter, KOERS_CHAPTER_AGREEMENT, &reference);
  for (guint i = 0; within != NULL && i < within->len; i++)
    set_agreement (changes, strategy, koers_record_get_id (g_ptr_array_index (within, i)), agreement);
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      const KoersFieldChange *parent = edit->kind == KOERS_KIND_CHAPTER && edit->operation == KOERS_OPERATION_INSERT
                                           ? koers_edit_lookup (edit, KOERS_CHAPTER_PARENT)
                                           : NULL;

      if (parent != NULL && koers_value_is_set (&parent->after) && koers_id_equal (parent->after.id, chapter))
        set_agreement (changes, strategy, edit->id, agreement);
    }
}

/**
 * koers_plan_edit_set_parent:
 * @changes: where to add it
 * @strategy: a strategy
 * @kind: what stands there
 * @id: the same
 * @parent: (nullable): under what it is to stand
 *
 * Fills in the fields that say where a record stands: the one for its parent, and of those of which there is one only no other.
 */
void
koers_plan_edit_set_parent (KoersChangeSet *changes,
                            KoersStrategy  *strategy,
                            KoersKind       kind,
                            KoersId         id,
                            KoersRecord    *parent)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  int field = parent != NULL ? koers_plan_get_parent_field (kind, koers_record_get_kind (parent)) : -1;
  gboolean in_chapter = field == KOERS_CHAPTER_PARENT;
  KoersValue reference;

  if (field < 0)
    return;
  reference = koers_value_id (koers_record_get_id (parent));
  if (kind == KOERS_KIND_CHAPTER)
    {
      koers_change_set_set (changes, strategy, kind, id, KOERS_CHAPTER_PARENT, in_chapter ? &reference : &koers_value_none);
      set_agreement (changes, strategy, id, in_chapter ? koers_record_get_reference (parent, KOERS_CHAPTER_AGREEMENT) : reference.id);
      return;
    }
  koers_change_set_set (changes, strategy, kind, id, field, &reference);
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].one_of && i != field)
      koers_change_set_set (changes, strategy, kind, id, i, &koers_value_none);
}

/**
 * koers_plan_edit_add:
 * @strategy: a strategy
 * @kind: a kind that stands in a tree
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
  KoersValue position;
  KoersChangeSet *changes;
  gint64 last = 0;

  if (parent == NULL && koers_plan_get_level (kind) > 0)
    return NULL;

  siblings = get_siblings (strategy, kind, parent);
  for (guint i = 0; i < siblings->len && get_position_field (kind) >= 0; i++)
    last = MAX (last, koers_record_get_integer (g_ptr_array_index (siblings, i), get_position_field (kind), 0));
  position = koers_value_integer (last + STEP);

  *id = koers_id_new ();
  changes = koers_change_set_new (get_add_label (kind));
  koers_change_set_insert (changes, kind, *id);
  koers_change_set_set (changes, strategy, kind, *id, koers_catalogue_get_kind (kind)->name_field, &name);
  if (get_position_field (kind) >= 0)
    koers_change_set_set (changes, strategy, kind, *id, get_position_field (kind), &position);
  koers_plan_edit_set_parent (changes, strategy, kind, *id, parent);
  return changes;
}

/* Lets those that are to move trade places with the one before or after them, unless that one is to move too and cannot. */
static gboolean
shift (GPtrArray  *siblings,
       GHashTable *moved,
       int         steps)
{
  gboolean shifted = FALSE;

  for (guint i = 1; i < siblings->len; i++)
    {
      const guint at = steps < 0 ? i : siblings->len - 1 - i, to = steps < 0 ? at - 1 : at + 1;
      gpointer record = siblings->pdata[at], other = siblings->pdata[to];

      if (!g_hash_table_contains (moved, record) || g_hash_table_contains (moved, other))
        continue;
      siblings->pdata[to] = record;
      siblings->pdata[at] = other;
      shifted = TRUE;
    }
  return shifted;
}

static char *
dup_move_label (GPtrArray *records,
                int        steps)
{
  g_autofree char *title = koers_record_dup_title (g_ptr_array_index (records, 0));

  if (records->len > 1)
    return g_strdup_printf (steps < 0 ? ngettext ("Move %u record up", "Move %u records up", records->len)
                                      : ngettext ("Move %u record down", "Move %u records down", records->len),
                            records->len);
  return g_strdup_printf (steps < 0 ? _("Move “%s” up") : _("Move “%s” down"), title);
}

/**
 * koers_plan_edit_move:
 * @records: (element-type KoersRecord): at least one record that stands in a tree
 * @steps: -1 for up, 1 for down
 *
 * Returns: (transfer full) (nullable): what moves each of them among its siblings, in the order in which they stand; %NULL if none of them
 *   can go there, or if they have an order of their own
 */
KoersChangeSet *
koers_plan_edit_move (GPtrArray *records,
                      int        steps)
{
  g_autofree char *label = dup_move_label (records, steps);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (label);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL), done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (moved, g_ptr_array_index (records, i));
  for (guint i = 0; i < records->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (records, i);
      const KoersKind kind = koers_record_get_kind (record);
      g_autoptr (GPtrArray) siblings = NULL;

      if (get_position_field (kind) < 0 || g_hash_table_contains (done, record))
        continue;
      siblings = get_siblings (koers_strategy_of (record), kind, koers_plan_get_parent (record));
      for (guint j = 0; j < siblings->len; j++)
        g_hash_table_add (done, g_ptr_array_index (siblings, j));
      if (!shift (siblings, moved, steps))
        continue;
      for (guint j = 0; j < siblings->len; j++)
        koers_change_set_set_record (changes, g_ptr_array_index (siblings, j), get_position_field (kind), koers_value_integer ((gint64) (j + 1) * STEP));
    }
  return koers_change_set_get_n (changes) > 0 ? g_steal_pointer (&changes) : NULL;
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
