/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-list.h"
#include "koers-stretch.h"

#include "koers-contribution.h"

/**
 * KoersPlanList:
 *
 * One level of the plan: the goals and initiatives of a pillar or a goal, or, for no parent, the strategy itself and its pillars. Or of the
 * agreements, which are a tree in the same way: their chapters, and the objectives of those. It follows the strategy with one
 * `items-changed` for the stretch that differs.
 *
 * A tree asks for the level below each row that it shows, to see whether there is one; what stands in it is looked up when the row is
 * unfolded.
 */
struct _KoersPlanList {
  GObject        parent_instance;
  KoersStrategy *strategy;
  KoersRecord   *parent;
  KoersKind      top;
  GPtrArray     *children; /* NULL until somebody asks */
};

/* The kinds of each tree, from the top. */
static const KoersKind trees[][KOERS_PLAN_N_LEVELS] = {
  { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE },
  { KOERS_KIND_AGREEMENT, KOERS_KIND_CHAPTER, KOERS_KIND_OBJECTIVE },
};

/* Which kinds stand under which, by which field, in the order in which they are shown. A chapter within a chapter names its agreement too:
 * with @unless filled in, it does not stand there. */
static const struct {
  KoersKind parent;
  KoersKind kind;
  int       field;
  int       unless;
} levels[] = {
  { KOERS_KIND_PILLAR, KOERS_KIND_GOAL, KOERS_GOAL_PILLAR, -1 },
  { KOERS_KIND_PILLAR, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_PILLAR, -1 },
  { KOERS_KIND_GOAL, KOERS_KIND_GOAL, KOERS_GOAL_PARENT, -1 },
  { KOERS_KIND_GOAL, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_GOAL, -1 },
  { KOERS_KIND_AGREEMENT, KOERS_KIND_CHAPTER, KOERS_CHAPTER_AGREEMENT, KOERS_CHAPTER_PARENT },
  { KOERS_KIND_CHAPTER, KOERS_KIND_OBJECTIVE, KOERS_OBJECTIVE_CHAPTER, -1 },
  { KOERS_KIND_CHAPTER, KOERS_KIND_CHAPTER, KOERS_CHAPTER_PARENT, -1 },
};

/**
 * koers_plan_get_level:
 * @kind: a kind
 *
 * Returns: how far below the top of its tree it stands; -1 if it stands in none
 */
int
koers_plan_get_level (KoersKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (trees); i++)
    for (int j = 0; j < KOERS_PLAN_N_LEVELS; j++)
      if (trees[i][j] == kind)
        return j;
  return -1;
}

/**
 * koers_plan_get_top:
 * @kind: a kind that stands in a tree
 *
 * Returns: the kind at the top of that tree
 */
KoersKind
koers_plan_get_top (KoersKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (trees); i++)
    for (int j = 0; j < KOERS_PLAN_N_LEVELS; j++)
      if (trees[i][j] == kind)
        return trees[i][0];
  return trees[0][0];
}

/**
 * koers_plan_get_kinds:
 * @top: the kind at the top of a tree
 *
 * Returns: (transfer none) (array fixed-size=3): the kinds of that tree, from the top
 */
const KoersKind *
koers_plan_get_kinds (KoersKind top)
{
  return top == KOERS_KIND_AGREEMENT ? trees[1] : trees[0];
}

/* Whether a record stands elsewhere although its field says that it stands at this level. */
static gboolean
stands_elsewhere (KoersRecord *record,
                  guint        level)
{
  return levels[level].unless >= 0 && koers_record_get_target (record, levels[level].unless) != NULL;
}

/**
 * koers_plan_get_parent_field:
 * @kind: a kind that stands in the plan
 * @parent: the kind that it would stand under
 *
 * Returns: the number of the field with which it does; -1 if it cannot
 */
int
koers_plan_get_parent_field (KoersKind kind,
                             KoersKind parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i].kind == kind && levels[i].parent == parent)
      return levels[i].field;
  return -1;
}

/**
 * koers_plan_get_parent:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the goal or pillar, or the chapter or agreement, under which it stands
 */
KoersRecord *
koers_plan_get_parent (KoersRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      KoersRecord *parent = levels[i].kind == koers_record_get_kind (record) ? koers_record_get_target (record, levels[i].field) : NULL;

      if (parent != NULL && !stands_elsewhere (record, i))
        return parent;
    }
  return NULL;
}

/**
 * koers_plan_has_children:
 * @record: a record
 *
 * Returns: whether something stands under it in its tree
 */
gboolean
koers_plan_has_children (KoersRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      GPtrArray *children = levels[i].parent == koers_record_get_kind (record)
                              ? koers_strategy_get_referrers (koers_strategy_of (record), levels[i].kind, levels[i].field, koers_record_get_id (record))
                              : NULL;

      for (guint j = 0; children != NULL && j < children->len; j++)
        if (!stands_elsewhere (g_ptr_array_index (children, j), i))
          return TRUE;
    }
  return FALSE;
}

static int
compare_agreements (gconstpointer a,
                    gconstpointer b)
{
  return koers_agreement_compare (*(KoersRecord **) a, *(KoersRecord **) b);
}

static GPtrArray *
find_children (KoersPlanList *self)
{
  GPtrArray *children = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->parent == NULL)
    {
      KoersRecordList *list = koers_strategy_get_list (self->strategy, self->top);
      g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

      for (guint i = 0; i < koers_record_list_get_n (list); i++)
        g_ptr_array_add (sorted, koers_record_list_get (list, i));
      g_ptr_array_sort (sorted, self->top == KOERS_KIND_AGREEMENT ? compare_agreements : koers_record_compare_ptr);
      if (self->top == KOERS_KIND_PILLAR && koers_strategy_get_root (self->strategy) != NULL)
        g_ptr_array_add (children, g_object_ref (koers_strategy_get_root (self->strategy)));
      for (guint i = 0; i < sorted->len; i++)
        g_ptr_array_add (children, g_object_ref (g_ptr_array_index (sorted, i)));
      return children;
    }
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (levels[i].parent == koers_record_get_kind (self->parent))
      {
        g_autoptr (GPtrArray) sorted = koers_strategy_dup_children (self->strategy, levels[i].kind, levels[i].field,
                                                                    koers_record_get_id (self->parent));

        for (guint j = 0; j < sorted->len; j++)
          if (!stands_elsewhere (g_ptr_array_index (sorted, j), i))
            g_ptr_array_add (children, g_object_ref (g_ptr_array_index (sorted, j)));
      }
  return children;
}

static gboolean
is_child_edit (KoersPlanList   *self,
               const KoersEdit *edit)
{
  KoersRecord *record;
  KoersId id;

  if (self->parent == NULL)
    return edit->kind == self->top || (edit->kind == KOERS_KIND_STRATEGY && self->top == KOERS_KIND_PILLAR);

  id = koers_record_get_id (self->parent);
  record = koers_strategy_lookup (self->strategy, edit->id);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const KoersFieldChange *change = levels[i].kind == edit->kind ? koers_edit_lookup (edit, levels[i].field) : NULL;

      if (change != NULL && koers_value_is_set (&change->before) && koers_id_equal (change->before.id, id))
        return TRUE;
      if (levels[i].kind == edit->kind && record != NULL && koers_id_equal (koers_record_get_reference (record, levels[i].field), id))
        return TRUE;
    }
  return FALSE;
}

static void
refresh (KoersPlanList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->children);
  KoersStretch stretch;

  self->children = find_children (self);
  if (koers_stretch_find (before, self->children, NULL, &stretch))
    g_list_model_items_changed (G_LIST_MODEL (self), stretch.start, stretch.n_removed, stretch.n_added);
}

static void
strategy_changed_cb (KoersPlanList  *self,
                     KoersChangeSet *changes)
{
  if (self->children == NULL || (self->parent != NULL && koers_strategy_of (self->parent) == NULL))
    return;
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (is_child_edit (self, koers_change_set_get (changes, i)))
      {
        refresh (self);
        return;
      }
}

static GPtrArray *
get_children (KoersPlanList *self)
{
  if (self->children == NULL)
    self->children = find_children (self);
  return self->children;
}

static GType
koers_plan_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_RECORD;
}

static guint
koers_plan_list_get_n_items (GListModel *model)
{
  return get_children (KOERS_PLAN_LIST (model))->len;
}

static gpointer
koers_plan_list_get_item (GListModel *model,
                          guint       position)
{
  GPtrArray *children = get_children (KOERS_PLAN_LIST (model));

  return position < children->len ? g_object_ref (g_ptr_array_index (children, position)) : NULL;
}

static void
koers_plan_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koers_plan_list_get_item_type;
  iface->get_n_items = koers_plan_list_get_n_items;
  iface->get_item = koers_plan_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersPlanList, koers_plan_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, koers_plan_list_model_init))

static void
koers_plan_list_finalize (GObject *object)
{
  KoersPlanList *self = KOERS_PLAN_LIST (object);

  g_clear_object (&self->strategy);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->children, g_ptr_array_unref);

  G_OBJECT_CLASS (koers_plan_list_parent_class)->finalize (object);
}

static void
koers_plan_list_class_init (KoersPlanListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_plan_list_finalize;
}

static void
koers_plan_list_init (KoersPlanList *self)
{
}

/**
 * koers_plan_list_new:
 * @strategy: a strategy
 * @parent: (nullable): a record that has others under it; %NULL for the top of a tree
 * @top: the kind at the top of the tree
 *
 * Returns: (transfer full): the level of the tree below @parent
 */
KoersPlanList *
koers_plan_list_new (KoersStrategy *strategy,
                     KoersRecord   *parent,
                     KoersKind      top)
{
  KoersPlanList *self = g_object_new (KOERS_TYPE_PLAN_LIST, NULL);

  self->strategy = g_object_ref (strategy);
  self->parent = parent != NULL ? g_object_ref (parent) : NULL;
  self->top = top;
  g_signal_connect_object (strategy, "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
