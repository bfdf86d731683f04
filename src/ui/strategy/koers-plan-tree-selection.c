/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-plan-list.h"
#include "koers-plan-row.h"
#include "koers-record-owner.h"

/* What is marked in the tree is what the window has selected, as long as the tree is seen. What is selected elsewhere is unfolded and
 * marked; of several records, those that have no row here are selected no longer. For one record without a row, such as a milestone, the
 * row is marked that it belongs to, if there is one; before something is done with that row, the window looks at it. So nothing is done
 * with anything but what is marked. */

GtkTreeListRow *
koers_plan_tree_dup_row (KoersPlanTree *self,
                         guint          position)
{
  return g_list_model_get_item (gtk_multi_selection_get_model (self->selection), position);
}

KoersRecord *
koers_plan_tree_get_record (KoersPlanTree *self,
                            guint          position)
{
  g_autoptr (GtkTreeListRow) row = koers_plan_tree_dup_row (self, position);
  g_autoptr (KoersRecord) record = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The strategy owns it. */
  return record;
}

/**
 * koers_plan_tree_dup_selected:
 * @self: a tree
 *
 * Returns: (transfer container) (element-type KoersRecord): what is marked, from top to bottom
 */
GPtrArray *
koers_plan_tree_dup_selected (KoersPlanTree *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < gtk_bitset_get_size (positions); i++)
    {
      KoersRecord *record = koers_plan_tree_get_record (self, gtk_bitset_get_nth (positions, i));

      if (record != NULL && koers_strategy_of (record) != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}

/* Which of what is marked comes first for what is done with one. */
static KoersRecord *
get_lead (KoersPlanTree *self,
          GPtrArray     *marked)
{
  KoersRecord *lead = koers_view_state_get_selected (self->view_state);

  if (lead != NULL && g_ptr_array_find (marked, lead, NULL))
    return lead;
  return marked->len > 0 ? g_ptr_array_index (marked, 0) : NULL;
}

/**
 * koers_plan_tree_get_marked:
 * @self: a tree
 *
 * Returns: (transfer none) (nullable): what is marked; of several, the one that comes first for what is done with one
 */
KoersRecord *
koers_plan_tree_get_marked (KoersPlanTree *self)
{
  g_autoptr (GPtrArray) marked = koers_plan_tree_dup_selected (self);

  return get_lead (self, marked);
}

/* ---- where records are */

gboolean
koers_plan_tree_is_searching (KoersPlanTree *self)
{
  return self->found_tree != NULL && gtk_multi_selection_get_model (self->selection) == G_LIST_MODEL (self->found_tree);
}

/* Whether it has a row of its own, perhaps in a branch that is folded. */
static gboolean
has_row (KoersPlanTree *self,
         KoersRecord   *record)
{
  const KoersKind kind = koers_record_get_kind (record);

  if (koers_plan_tree_is_searching (self))
    return g_list_store_find (self->found, record, NULL);
  if (kind == KOERS_KIND_STRATEGY)
    return self->top == KOERS_KIND_PILLAR;
  return koers_plan_get_level (kind) >= 0 && koers_plan_get_top (kind) == self->top;
}

/* The record itself, or what it belongs to: a contribution to two. */
KoersRecord *
koers_plan_tree_find_shown (KoersPlanTree *self,
                            KoersRecord   *record)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (koers_record_get_kind (record));
  KoersRecord *owner;

  if (has_row (self, record))
    return record;
  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == KOERS_FIELD_REFERENCE && info->fields[i].on_delete == KOERS_ON_DELETE_CASCADE &&
        (owner = koers_record_get_target (record, i)) != NULL && (owner = koers_plan_tree_find_shown (self, owner)) != NULL)
      return owner;
  owner = koers_record_get_owner (record);
  return owner != NULL ? koers_plan_tree_find_shown (self, owner) : NULL;
}

/**
 * koers_plan_tree_find_row:
 * @self: a tree
 * @record: a record
 * @position: (out): where its row is
 *
 * Returns: whether the record is among the rows that are unfolded or found
 */
gboolean
koers_plan_tree_find_row (KoersPlanTree *self,
                          KoersRecord   *record,
                          guint         *position)
{
  GListModel *model = gtk_multi_selection_get_model (self->selection);

  /* What was found has no branches, so it stands where it was found. */
  if (koers_plan_tree_is_searching (self))
    {
      if (!g_list_store_find (self->found, record, position))
        return FALSE;
      koers_growing_list_show_at_least (self->found_first, *position + 1);
      return TRUE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (koers_plan_tree_get_record (self, i) == record)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/* The rows of several records. */
static GtkBitset *
find_rows (KoersPlanTree *self,
           GHashTable    *records)
{
  GListModel *model = gtk_multi_selection_get_model (self->selection);
  GtkBitset *positions = gtk_bitset_new_empty ();

  for (guint i = 0; i < g_list_model_get_n_items (model) && gtk_bitset_get_size (positions) < g_hash_table_size (records); i++)
    if (g_hash_table_contains (records, koers_plan_tree_get_record (self, i)))
      gtk_bitset_add (positions, i);
  return positions;
}

/**
 * koers_plan_tree_find_widget:
 * @self: a tree
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the #KoersPlanRow that shows it, if it is near enough to be seen for there to be one
 */
GtkWidget *
koers_plan_tree_find_widget (KoersPlanTree *self,
                             KoersRecord   *record)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (KOERS_IS_PLAN_ROW (row) && koers_plan_row_get_record (KOERS_PLAN_ROW (row)) == record)
        return row;
    }
  return NULL;
}

/* ---- from the window to the tree */

/* Whether just these are marked. */
static gboolean
is_marked (KoersPlanTree *self,
           GHashTable    *records)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (GPtrArray) marked = NULL;

  if (gtk_bitset_get_size (positions) != g_hash_table_size (records))
    return FALSE;
  marked = koers_plan_tree_dup_selected (self);
  for (guint i = 0; i < marked->len; i++)
    if (!g_hash_table_contains (records, g_ptr_array_index (marked, i)))
      return FALSE;
  return marked->len == g_hash_table_size (records);
}

/* Whether the keyboard is in the list. */
static gboolean
has_focus (KoersPlanTree *self)
{
  GtkWidget *list = GTK_WIDGET (self->list_view);
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == list || gtk_widget_is_ancestor (focus, list));
}

/**
 * koers_plan_tree_note_focus:
 * @self: a tree of which rows may go
 *
 * Notes whether the keyboard is in the list. To the window, a row that is gone still has it; later GTK takes it elsewhere.
 */
void
koers_plan_tree_note_focus (KoersPlanTree *self)
{
  self->had_focus = has_focus (self);
}

/* Shows a row. If the keyboard is in the list, it goes there; if not, it will when it comes. What is being typed keeps it. */
static void
go_to_row (KoersPlanTree *self,
           guint          position)
{
  GtkWidget *list = GTK_WIDGET (self->list_view), *row, *item;
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  row = koers_plan_tree_find_widget (self, koers_plan_tree_get_record (self, position));
  item = row != NULL ? gtk_widget_get_parent (row) : NULL;
  if (item == NULL || GTK_IS_TEXT (focus))
    return;
  if (has_focus (self) || (self->had_focus && focus != NULL && gtk_widget_get_root (focus) == NULL))
    {
      gtk_widget_grab_focus (item);
      return;
    }
  /* The list looks where it has the focus when it scrolls. */
  gtk_widget_set_focus_child (list, item);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  gtk_widget_set_focus_child (list, NULL);
}

static void
mark (KoersPlanTree *self,
      GHashTable    *records,
      KoersRecord   *lead)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) positions = NULL, all = NULL;
  gboolean has_lead;
  guint at;

  /* First, as what is found grows with it. */
  has_lead = lead != NULL && koers_plan_tree_find_row (self, lead, &at);
  positions = find_rows (self, records);
  all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (selection)));
  self->is_selecting = TRUE;
  /* And not in the model only: what is selected with Shift then begins here. */
  if (has_lead)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.select-item", "(ubb)", at, FALSE, FALSE);
  gtk_selection_model_set_selection (selection, positions, all);
  self->is_selecting = FALSE;
  if (has_lead)
    go_to_row (self, at);
}

/* Of several records, those without a row are selected no longer. */
static void
drop_others (KoersPlanTree *self)
{
  g_autoptr (GPtrArray) marked = koers_plan_tree_dup_selected (self);

  if (marked->len == g_list_model_get_n_items (koers_view_state_get_selection (self->view_state)))
    return;
  self->is_selecting = TRUE;
  if (marked->len > 0)
    koers_view_state_set_selection (self->view_state, marked, get_lead (self, marked));
  else
    koers_view_state_set_selected (self->view_state, koers_view_state_get_selected (self->view_state));
  self->is_selecting = FALSE;
  /* The one that is left may belong to a row. */
  if (marked->len == 0)
    koers_plan_tree_follow (self);
}

/**
 * koers_plan_tree_follow:
 * @self: a tree
 *
 * Marks what the window has selected, and shows it.
 */
void
koers_plan_tree_follow (KoersPlanTree *self)
{
  GListModel *selection = koers_view_state_get_selection (self->view_state);
  const guint n = g_list_model_get_n_items (selection);
  KoersRecord *lead = koers_view_state_get_selected (self->view_state);
  g_autoptr (GHashTable) records = g_hash_table_new (NULL, NULL), unfolded = g_hash_table_new (NULL, NULL);

  self->is_outdated = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (selection, i);
      KoersRecord *shown;

      /* What is deleted is about to leave the selection. */
      if (koers_strategy_of (record) == NULL)
        return;
      shown = n == 1 ? koers_plan_tree_find_shown (self, record) : record;
      if (n == 1)
        lead = shown;
      if (shown != NULL)
        g_hash_table_add (records, shown);
    }
  self->is_outdated = FALSE;
  if (!is_marked (self, records))
    {
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, records);
      while (g_hash_table_iter_next (&iter, &record, NULL))
        koers_plan_tree_unfold_to (self, record, unfolded);
      mark (self, records, lead);
      if (n > 1)
        drop_others (self);
    }
  koers_plan_tree_update_actions (self);
}

/* Something was selected elsewhere: it is marked as soon as somebody can see it. */
void
koers_plan_tree_selected_changed (KoersPlanTree *self)
{
  if (self->is_selecting)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    koers_plan_tree_follow (self);
  else
    self->is_outdated = TRUE;
}

/* ---- from the tree to the window */

void
koers_plan_tree_selection_changed (KoersPlanTree *self)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->is_selecting || self->is_changing)
    return;
  records = koers_plan_tree_dup_selected (self);
  self->is_selecting = TRUE;
  koers_view_state_set_selection (self->view_state, records, get_lead (self, records));
  self->is_selecting = FALSE;
  koers_plan_tree_update_actions (self);
}

/**
 * koers_plan_tree_take_marked:
 * @self: a tree
 *
 * Makes the window look at what is marked, and not at something that belongs to it: now something will be done with it.
 *
 * Returns: (transfer none) (nullable): the one of it that comes first; %NULL if nothing is marked
 */
KoersRecord *
koers_plan_tree_take_marked (KoersPlanTree *self)
{
  g_autoptr (GPtrArray) marked = NULL;
  KoersRecord *lead;

  if (self->is_outdated)
    koers_plan_tree_follow (self);
  marked = koers_plan_tree_dup_selected (self);
  lead = get_lead (self, marked);
  self->is_selecting = TRUE;
  if (lead != NULL)
    koers_view_state_set_selection (self->view_state, marked, lead);
  self->is_selecting = FALSE;
  return lead;
}
