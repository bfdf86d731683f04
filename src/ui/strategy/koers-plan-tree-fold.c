/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-plan-list.h"

/* What is folded and what is not: by key, by level, and again after something was moved or came back. */

void
koers_plan_tree_unfold_top (KoersPlanTree *self)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i-- > 0;)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* Unfolds what stands above a record, from the top; what is in @done is unfolded already. */
void
koers_plan_tree_unfold_to (KoersPlanTree *self,
                           KoersRecord   *record,
                           GHashTable    *done)
{
  KoersRecord *parent = koers_plan_get_parent (record);
  guint position;

  if (parent == NULL || koers_plan_tree_is_searching (self) || !g_hash_table_add (done, parent))
    return;
  koers_plan_tree_unfold_to (self, parent, done);
  if (koers_plan_tree_find_row (self, parent, &position))
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* ---- what was marked */

/* The nearest row above it that is still there. */
static KoersRecord *
find_above (KoersRecord *record,
            GHashTable  *rows)
{
  while (record != NULL && !g_hash_table_contains (rows, record))
    record = koers_plan_get_parent (record);
  return record;
}

/* Marks what a branch is folded into instead of what was marked in it. */
static void
lift_marked (KoersPlanTree *self)
{
  GListModel *selection = koers_view_state_get_selection (self->view_state), *model = G_LIST_MODEL (self->tree);
  KoersRecord *lead = koers_view_state_get_selected (self->view_state);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL), seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gboolean lifted = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_hash_table_add (rows, koers_plan_tree_get_record (self, i));
  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    {
      g_autoptr (KoersRecord) record = g_list_model_get_item (selection, i);
      KoersRecord *shown = koers_plan_tree_find_shown (self, record), *above = find_above (shown, rows);

      lifted = lifted || above != shown;
      if (above != NULL && g_hash_table_add (seen, above))
        g_ptr_array_add (records, above);
    }
  if (lifted && lead != NULL)
    koers_view_state_set_selection (self->view_state, records, find_above (koers_plan_tree_find_shown (self, lead), rows));
}

/* Only folding takes rows away while nothing else changes. */
void
koers_plan_tree_rows_changed (KoersPlanTree *self,
                              guint          position,
                              guint          removed)
{
  if (removed > 0 && !self->is_selecting && !self->is_changing && !self->is_outdated && !koers_plan_tree_is_searching (self))
    lift_marked (self);
}

/* ---- moving, and coming back */

/* Whether a record of the tree goes elsewhere; the list takes its rows out and puts them in again, folded. */
static gboolean
is_move (KoersPlanTree   *self,
         const KoersEdit *edit)
{
  const KoersKind *kinds = koers_plan_get_kinds (self->top);
  const int position = koers_catalogue_lookup_field (edit->kind, "position");

  if (edit->operation != KOERS_OPERATION_UPDATE)
    return FALSE;
  for (int i = 0; i < KOERS_PLAN_N_LEVELS; i++)
    {
      const int parent = koers_plan_get_parent_field (edit->kind, kinds[i]);

      if (parent >= 0 && koers_edit_lookup (edit, parent) != NULL)
        return TRUE;
    }
  return position >= 0 && koers_edit_lookup (edit, position) != NULL;
}

/* Whether what is unfolded could be folded by a change. */
static gboolean
folds (KoersPlanTree   *self,
       const KoersEdit *edit)
{
  return koers_plan_get_level (edit->kind) >= 0 && koers_plan_get_top (edit->kind) == self->top &&
         (edit->operation == KOERS_OPERATION_DELETE || is_move (self, edit));
}

/**
 * koers_plan_tree_note_unfolded:
 * @self: a tree
 * @changes: what is being changed
 *
 * Notes what is unfolded, if something moves or goes. What goes can come back.
 */
void
koers_plan_tree_note_unfolded (KoersPlanTree  *self,
                               KoersChangeSet *changes)
{
  gboolean any = FALSE;

  for (guint i = 0; i < koers_change_set_get_n (changes) && !any; i++)
    any = folds (self, koers_change_set_get (changes, i));
  if (!any)
    return;
  if (self->unfolded == NULL)
    self->unfolded = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (KoersRecord) record = gtk_tree_list_row_get_item (row);
      const KoersId id = koers_record_get_id (record);

      if (gtk_tree_list_row_get_expanded (row))
        g_hash_table_add (self->unfolded, g_memdup2 (&id, sizeof id));
    }
}

/**
 * koers_plan_tree_unfold_noted:
 * @self: a tree
 *
 * Unfolds what was unfolded before it moved or went. What is not back is noted still.
 */
void
koers_plan_tree_unfold_noted (KoersPlanTree *self)
{
  if (self->unfolded == NULL || g_hash_table_size (self->unfolded) == 0)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (KoersRecord) record = gtk_tree_list_row_get_item (row);
      const KoersId id = koers_record_get_id (record);

      if (g_hash_table_remove (self->unfolded, &id))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* ---- by the user */

static gboolean
fold (KoersPlanTree *self,
      gboolean       unfold)
{
  KoersRecord *record = koers_plan_tree_get_marked (self);
  g_autoptr (GtkTreeListRow) row = NULL, parent = NULL;
  guint position;

  if (record == NULL || !koers_plan_tree_find_row (self, record, &position))
    return GDK_EVENT_PROPAGATE;
  row = koers_plan_tree_dup_row (self, position);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    unfold = !unfold;
  if (unfold && gtk_tree_list_row_is_expandable (row) && !gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (unfold && gtk_tree_list_row_get_expanded (row) && position + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.select-item", "(ubb)", position + 1, FALSE, FALSE);
  else if (!unfold && gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (!unfold && (parent = gtk_tree_list_row_get_parent (row)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.select-item", "(ubb)", gtk_tree_list_row_get_position (parent), FALSE, FALSE);
  return GDK_EVENT_STOP;
}

/* Before the list takes these keys to move, and not while a name is being typed. */
gboolean
koers_plan_tree_fold_key (KoersPlanTree   *self,
                          guint            keyval,
                          guint            keycode,
                          GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0 || focus == NULL || GTK_IS_TEXT (focus))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    return fold (self, TRUE);
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    return fold (self, FALSE);
  return GDK_EVENT_PROPAGATE;
}

/* Unfolds everything above a level: 1 shows the pillars, 2 their goals, 3 the initiatives; or agreements, chapters and objectives. */
static void
show_level_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  int level = g_variant_get_int32 (parameter);

  self->is_selecting = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (KoersRecord) record = gtk_tree_list_row_get_item (row);

      gtk_tree_list_row_set_expanded (row, koers_plan_get_level (koers_record_get_kind (record)) + 1 < level);
    }
  self->is_selecting = FALSE;
  lift_marked (self);
}

void
koers_plan_tree_install_folds (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.show-level", "i", show_level_action);
  for (int level = 1; level <= KOERS_PLAN_N_LEVELS; level++)
    gtk_widget_class_add_binding_action (widget_class, (guint) (GDK_KEY_0 + level), GDK_CONTROL_MASK, "plan.show-level", "i", level);
}
