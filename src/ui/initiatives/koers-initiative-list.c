/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-list.h"

#include "koers-initiative-column.h"
#include "koers-initiatives-order.h"
#include "koers-text.h"

/* More rows than are seen at first; the rest can come after the first frame. */
#define FIRST_ROWS 60

/**
 * KoersInitiativeList:
 *
 * The initiatives that pass the filter of a window, in order and in groups, as rows of a table. The order is kept while the filter
 * changes, so that a keystroke costs one walk over sorted records. Rows stay and what stands in them changes; rows come and go at the
 * end only, told by one `items-changed`, and #KoersInitiativeList::updated tells that others may hold something else. Otherwise GTK
 * would throw away some two hundred rows with all their cells and make them again, which costs more than a keystroke may take. Stacked
 * filter and sort models would do that once for each, and know no headings.
 */
struct _KoersInitiativeList {
  GObject         parent_instance;
  KoersViewState *view_state;
  char           *sort;
  char           *group;
  GPtrArray      *sorted; /* (element-type KoersRecord) (nullable): all initiatives in order; %NULL if that has to be found again */
  GPtrArray      *passed; /* (element-type KoersRecord): those that pass the filter */
  KoersGrouping  *grouping;
  GArray         *slots;
  GPtrArray      *rows; /* (element-type KoersInitiativeRow): %NULL where nobody has looked yet */
  GHashTable     *folded; /* (element-type utf8): the values of the groups that are folded */
  gboolean        is_outdated;
};

/* What stands in a row. */
typedef struct {
  KoersRecord *record;
  GRefString  *value;
} Slot;

enum { OUTDATED, UPDATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
clear_slot (gpointer data)
{
  Slot *slot = data;

  g_clear_object (&slot->record);
  g_ref_string_release (slot->value);
}

static void
release_row (gpointer row)
{
  g_clear_object (&row);
}

static GArray *
new_slots (void)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (Slot));

  g_array_set_clear_func (slots, clear_slot);
  return slots;
}

/* ---- the list */

static GType
koers_initiative_list_get_item_type (GListModel *model)
{
  return KOERS_TYPE_INITIATIVE_ROW;
}

static guint
koers_initiative_list_get_n_items (GListModel *model)
{
  return KOERS_INITIATIVE_LIST (model)->slots->len;
}

static gpointer
koers_initiative_list_get_item (GListModel *model,
                                guint       position)
{
  KoersInitiativeList *self = KOERS_INITIATIVE_LIST (model);
  Slot *slot;

  if (position >= self->slots->len)
    return NULL;
  slot = &g_array_index (self->slots, Slot, position);
  if (self->rows->pdata[position] == NULL)
    {
      self->rows->pdata[position] = koers_initiative_row_new ();
      koers_initiative_row_set (self->rows->pdata[position], slot->record, slot->value);
    }
  return g_object_ref (self->rows->pdata[position]);
}

static void
koers_initiative_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koers_initiative_list_get_item_type;
  iface->get_n_items = koers_initiative_list_get_n_items;
  iface->get_item = koers_initiative_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoersInitiativeList, koers_initiative_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, koers_initiative_list_model_init))

/* ---- when it is no longer right */

static void
set_outdated (KoersInitiativeList *self)
{
  if (self->is_outdated)
    return;
  self->is_outdated = TRUE;
  g_signal_emit (self, signals[OUTDATED], 0);
}

static void
strategy_changed_cb (KoersInitiativeList *self)
{
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  set_outdated (self);
}

/* ---- the order */

static GPtrArray *
find_order (KoersInitiativeList *self)
{
  gboolean descending;
  const KoersInitiativeColumn *column = koers_initiative_columns_lookup (koers_initiatives_read_order (self->sort, &descending));
  g_autoptr (GPtrArray) plan = koers_initiatives_dup_plan_order (koers_view_state_get_strategy (self->view_state));

  if (column == NULL)
    return g_steal_pointer (&plan);
  return koers_initiative_column_sort (column, plan, descending, koers_view_state_get_reporting_day (self->view_state));
}

/* ---- rows */

static void
add_slot (GArray      *slots,
          KoersRecord *record,
          GRefString  *value)
{
  Slot slot = { record != NULL ? g_object_ref (record) : NULL, g_ref_string_acquire (value) };

  g_array_append_val (slots, slot);
}

static GArray *
make_slots (KoersInitiativeList *self)
{
  GArray *slots = new_slots ();

  for (guint i = 0; i < koers_grouping_get_n (self->grouping); i++)
    {
      const KoersGroup *group = koers_grouping_get (self->grouping, i);
      GRefString *value = g_ref_string_new (group->value);

      if (self->group != NULL)
        add_slot (slots, NULL, value);
      for (guint j = 0; j < group->records->len && !koers_initiative_list_is_folded (self, value); j++)
        add_slot (slots, group->records->pdata[j], value);
      g_ref_string_release (value);
    }
  return slots;
}

/* The rows that are there hold something else; those at the end come or go. */
static void
set_slots (KoersInitiativeList *self,
           GArray              *slots)
{
  g_autoptr (GArray) before = self->slots;

  self->slots = slots;
  g_ptr_array_set_size (self->rows, (int) slots->len);
  for (guint i = 0; i < slots->len; i++)
    if (self->rows->pdata[i] != NULL)
      koers_initiative_row_set (self->rows->pdata[i], g_array_index (slots, Slot, i).record, g_array_index (slots, Slot, i).value);
  if (before->len > slots->len)
    g_list_model_items_changed (G_LIST_MODEL (self), slots->len, before->len - slots->len, 0);
  else if (before->len < slots->len)
    g_list_model_items_changed (G_LIST_MODEL (self), before->len, 0, slots->len - before->len);
}

/* ---- the type */

static void
koers_initiative_list_finalize (GObject *object)
{
  KoersInitiativeList *self = KOERS_INITIATIVE_LIST (object);

  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_clear_pointer (&self->passed, g_ptr_array_unref);
  g_clear_pointer (&self->grouping, koers_grouping_free);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_object (&self->view_state);
  g_free (self->sort);
  g_free (self->group);

  G_OBJECT_CLASS (koers_initiative_list_parent_class)->finalize (object);
}

static void
koers_initiative_list_class_init (KoersInitiativeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_initiative_list_finalize;

  /**
   * KoersInitiativeList::outdated:
   *
   * Comes when the list is no longer right, and not again before koers_initiative_list_update().
   */
  signals[OUTDATED] = g_signal_new ("outdated", KOERS_TYPE_INITIATIVE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KoersInitiativeList::updated:
   *
   * Comes when the list, its groups and their totals are right again.
   */
  signals[UPDATED] = g_signal_new ("updated", KOERS_TYPE_INITIATIVE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_initiative_list_init (KoersInitiativeList *self)
{
  self->slots = new_slots ();
  self->rows = g_ptr_array_new_with_free_func (release_row);
  self->sort = g_strdup ("plan");
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_outdated = TRUE;
}

/**
 * koers_initiative_list_new:
 * @view_state: what the window shows
 *
 * Returns: (transfer full): a list of #KoersInitiativeRow, empty until koers_initiative_list_update()
 */
KoersInitiativeList *
koers_initiative_list_new (KoersViewState *view_state)
{
  KoersInitiativeList *self = g_object_new (KOERS_TYPE_INITIATIVE_LIST, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::filter", G_CALLBACK (set_outdated), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * koers_initiative_list_set_order:
 * @self: a list
 * @sort: the name of a column, after a minus sign for the largest first; "plan" for the order of the plan
 * @group: (nullable): the name of a key to group by
 *
 * Says in which order and in which groups the rows stand.
 */
void
koers_initiative_list_set_order (KoersInitiativeList *self,
                                 const char          *sort,
                                 const char          *group)
{
  if (koers_set_text (&self->sort, sort))
    {
      g_clear_pointer (&self->sorted, g_ptr_array_unref);
      set_outdated (self);
    }
  if (koers_set_text (&self->group, group))
    {
      g_hash_table_remove_all (self->folded);
      set_outdated (self);
    }
}

/**
 * koers_initiative_list_toggle:
 * @self: a list
 * @value: the value of a group
 *
 * Folds a group or unfolds it.
 */
void
koers_initiative_list_toggle (KoersInitiativeList *self,
                              const char          *value)
{
  if (!g_hash_table_remove (self->folded, value))
    g_hash_table_add (self->folded, g_strdup (value));
  set_outdated (self);
}

gboolean
koers_initiative_list_is_folded (KoersInitiativeList *self,
                                 const char          *value)
{
  return g_hash_table_contains (self->folded, value);
}

gboolean
koers_initiative_list_is_outdated (KoersInitiativeList *self)
{
  return self->is_outdated;
}

/**
 * koers_initiative_list_update:
 * @self: a list
 *
 * Brings the list up to date, with at most one `items-changed`. An empty list gets as many rows as are seen at first and stays
 * outdated, so that the first frame does not wait for the rest.
 *
 * Returns: whether it was outdated
 */
gboolean
koers_initiative_list_update (KoersInitiativeList *self)
{
  KoersFilter *filter = koers_view_state_get_filter (self->view_state);
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  GArray *slots;

  if (!self->is_outdated)
    return FALSE;
  self->is_outdated = FALSE;
  if (self->sorted == NULL)
    self->sorted = find_order (self);
  g_clear_pointer (&self->passed, g_ptr_array_unref);
  self->passed = g_ptr_array_new_full (self->sorted->len, g_object_unref);
  for (guint i = 0; i < self->sorted->len; i++)
    if (koers_filter_passes (filter, g_ptr_array_index (self->sorted, i), day))
      g_ptr_array_add (self->passed, g_object_ref (g_ptr_array_index (self->sorted, i)));
  g_clear_pointer (&self->grouping, koers_grouping_free);
  self->grouping = koers_grouping_new (koers_view_state_get_strategy (self->view_state), self->passed, self->group, FALSE, day);
  slots = make_slots (self);
  if (self->slots->len == 0 && slots->len > FIRST_ROWS)
    {
      g_array_set_size (slots, FIRST_ROWS);
      self->is_outdated = TRUE;
    }
  set_slots (self, slots);
  g_signal_emit (self, signals[UPDATED], 0);
  return TRUE;
}

/**
 * koers_initiative_list_get_records:
 * @self: a list
 *
 * Returns: (transfer none) (nullable) (element-type KoersRecord): the initiatives that pass the filter, in order, as of the last update
 */
GPtrArray *
koers_initiative_list_get_records (KoersInitiativeList *self)
{
  return self->passed;
}

/**
 * koers_initiative_list_get_grouping:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): its groups and their totals, as of the last update
 */
KoersGrouping *
koers_initiative_list_get_grouping (KoersInitiativeList *self)
{
  return self->grouping;
}

/**
 * koers_initiative_list_lookup_group:
 * @self: a list
 * @value: the value of a group
 *
 * Returns: (transfer none) (nullable): the group
 */
const KoersGroup *
koers_initiative_list_lookup_group (KoersInitiativeList *self,
                                    const char          *value)
{
  for (guint i = 0; self->grouping != NULL && i < koers_grouping_get_n (self->grouping); i++)
    if (g_str_equal (koers_grouping_get (self->grouping, i)->value, value))
      return koers_grouping_get (self->grouping, i);
  return NULL;
}

/**
 * koers_initiative_list_find:
 * @self: a list
 * @record: an initiative
 * @position: (out): where it stands first
 *
 * Returns: whether it is in the list
 */
gboolean
koers_initiative_list_find (KoersInitiativeList *self,
                            KoersRecord         *record,
                            guint               *position)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (g_array_index (self->slots, Slot, i).record == record)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * koers_initiative_list_find_all:
 * @self: a list
 * @records: (element-type KoersRecord): records
 *
 * Returns: (transfer full): where they stand, each as often as it does
 */
GtkBitset *
koers_initiative_list_find_all (KoersInitiativeList *self,
                                GListModel          *records)
{
  GtkBitset *found = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (records, i);

      g_hash_table_add (wanted, record);
    }
  for (guint i = 0; i < self->slots->len; i++)
    if (g_hash_table_contains (wanted, g_array_index (self->slots, Slot, i).record))
      gtk_bitset_add (found, i);
  return found;
}
