/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-comparison.h"

#include "koers-difference.h"
#include "koers-record-owner.h"

/**
 * KoersComparison:
 *
 * What is different in a strategy from how it once stood. It is found out when it is asked for, and again after a change.
 */
struct _KoersComparison {
  GObject         parent_instance;
  KoersStrategy  *now;
  KoersStrategy  *then;
  char           *title;
  KoersChangeSet *changes;
  /* (element-type KoersId KoersOperation): the records of the plan that differ, also by what belongs to them */
  GHashTable     *marks;
};

G_DEFINE_FINAL_TYPE (KoersComparison, koers_comparison, G_TYPE_OBJECT)

static void
forget (KoersComparison *self)
{
  g_clear_pointer (&self->changes, koers_change_set_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
}

static void
koers_comparison_finalize (GObject *object)
{
  KoersComparison *self = KOERS_COMPARISON (object);

  forget (self);
  g_clear_object (&self->now);
  g_clear_object (&self->then);
  g_free (self->title);

  G_OBJECT_CLASS (koers_comparison_parent_class)->finalize (object);
}

static void
koers_comparison_class_init (KoersComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_comparison_finalize;
}

static void
koers_comparison_init (KoersComparison *self)
{
}

/**
 * koers_comparison_new:
 * @now: a strategy
 * @then: how it once stood
 * @title: what people call that moment, such as the name of a version
 *
 * Returns: (transfer full): a comparison that follows @now
 */
KoersComparison *
koers_comparison_new (KoersStrategy *now,
                      KoersStrategy *then,
                      const char    *title)
{
  KoersComparison *self = g_object_new (KOERS_TYPE_COMPARISON, NULL);

  self->now = g_object_ref (now);
  self->then = g_object_ref (then);
  self->title = g_strdup (title);
  g_signal_connect_object (now, "changed", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  return self;
}

const char *
koers_comparison_get_title (KoersComparison *self)
{
  return self->title;
}

/* What is kept beside the plan itself is no change of the strategy. */
static gboolean
is_of_strategy (KoersKind kind)
{
  return kind != KOERS_KIND_SNAPSHOT && kind != KOERS_KIND_APPROVAL && kind != KOERS_KIND_SAVED_VIEW;
}

static void
add_edit (KoersChangeSet  *changes,
          const KoersEdit *edit)
{
  koers_change_set_add_edit (changes, edit->operation, edit->kind, edit->id);
  for (guint i = 0; i < edit->changes->len; i++)
    koers_change_set_add_change (changes, koers_edit_get_change (edit, i)->field, &koers_edit_get_change (edit, i)->before,
                                 &koers_edit_get_change (edit, i)->after);
}

/**
 * koers_comparison_get_changes:
 * @self: a comparison
 *
 * Returns: (transfer none): what has changed since then, until the next change
 */
KoersChangeSet *
koers_comparison_get_changes (KoersComparison *self)
{
  g_autoptr (KoersChangeSet) all = NULL;

  if (self->changes != NULL)
    return self->changes;
  all = koers_strategy_compare (self->then, self->now, self->title);
  self->changes = koers_change_set_new (self->title);
  for (guint i = 0; i < koers_change_set_get_n (all); i++)
    if (is_of_strategy (koers_change_set_get (all, i)->kind))
      add_edit (self->changes, koers_change_set_get (all, i));
  return self->changes;
}

static void
mark (KoersComparison *self,
      KoersRecord     *record,
      KoersOperation   operation)
{
  KoersId id = koers_record_get_id (record);

  g_hash_table_insert (self->marks, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (operation));
}

/* The record of the plan that something belongs to: a milestone to its initiative. */
static KoersRecord *
find_in_plan (KoersRecord *record)
{
  while (record != NULL && koers_record_get_kind (record) != KOERS_KIND_INITIATIVE && koers_record_get_kind (record) != KOERS_KIND_GOAL &&
         koers_record_get_kind (record) != KOERS_KIND_PILLAR)
    record = koers_record_get_owner (record);
  return record;
}

static void
make_marks (KoersComparison *self)
{
  KoersChangeSet *changes = koers_comparison_get_changes (self);

  self->marks = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);
      KoersRecord *record = koers_strategy_lookup (edit->operation == KOERS_OPERATION_DELETE ? self->then : self->now, edit->id);
      KoersRecord *owner = record != NULL ? find_in_plan (record) : NULL;
      KoersId id;

      if (owner == NULL)
        continue;
      if (owner == record && edit->operation != KOERS_OPERATION_DELETE)
        mark (self, record, edit->operation);
      id = koers_record_get_id (owner);
      if (owner != record && !g_hash_table_contains (self->marks, &id))
        mark (self, owner, KOERS_OPERATION_UPDATE);
    }
}

/**
 * koers_comparison_lookup:
 * @self: a comparison
 * @record: a pillar, goal or initiative as it is now
 * @operation: (out): whether it is new or changed
 *
 * Returns: whether it, or something that belongs to it, differs
 */
gboolean
koers_comparison_lookup (KoersComparison *self,
                         KoersRecord     *record,
                         KoersOperation  *operation)
{
  KoersId id = koers_record_get_id (record);
  gpointer value;

  if (self->marks == NULL)
    make_marks (self);
  if (!g_hash_table_lookup_extended (self->marks, &id, NULL, &value))
    return FALSE;
  *operation = (KoersOperation) GPOINTER_TO_INT (value);
  return TRUE;
}
