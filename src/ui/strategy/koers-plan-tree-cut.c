/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-cut.h"
#include "koers-plan-list.h"
#include "koers-plan-row.h"

/* Where a branch was taken from, and what is cut. What is cut is dimmed until it is pasted; Escape, or something else on the clipboard,
 * ends that before. */

/* On a branch: the tree that it was taken from. */
#define SOURCE "koers-source"

/* On a branch that was cut: that it was pasted. */
#define PASTED "koers-pasted"

static void
free_source (gpointer source)
{
  g_weak_ref_clear (source);
  g_free (source);
}

/**
 * koers_plan_tree_take_branch:
 * @self: a tree
 * @records: (element-type KoersRecord): records of its strategy
 *
 * Returns: (transfer full): a branch that knows where it is from
 */
KoersBranch *
koers_plan_tree_take_branch (KoersPlanTree *self,
                             GPtrArray     *records)
{
  KoersBranch *branch = koers_branch_new (records);
  GWeakRef *source = g_new0 (GWeakRef, 1);

  g_weak_ref_init (source, self);
  g_object_set_data_full (G_OBJECT (branch), SOURCE, source, free_source);
  return branch;
}

/**
 * koers_plan_tree_dup_source:
 * @branch: a branch
 *
 * Returns: (transfer full) (nullable): the tree that it was taken from, if its window is still there
 */
KoersPlanTree *
koers_plan_tree_dup_source (KoersBranch *branch)
{
  GWeakRef *source = g_object_get_data (G_OBJECT (branch), SOURCE);

  return source != NULL ? g_weak_ref_get (source) : NULL;
}

static KoersFile *
get_file (KoersPlanTree *self)
{
  return koers_document_get_file (koers_view_state_get_document (self->view_state));
}

/**
 * koers_plan_tree_is_of:
 * @self: a tree
 * @branch: a branch
 *
 * Returns: whether the branch was taken from the strategy that the tree shows. In a copy of its file there are the same ids.
 */
gboolean
koers_plan_tree_is_of (KoersPlanTree *self,
                       KoersBranch   *branch)
{
  g_autoptr (KoersPlanTree) source = koers_plan_tree_dup_source (branch);

  /* A file can be open twice, by two names. */
  return source != NULL && source->view_state != NULL && koers_file_is_at (get_file (self), koers_file_get_path (get_file (source)));
}

/* ---- what is cut */

/**
 * koers_plan_tree_show_cut:
 * @self: a tree
 * @row: a row of it
 *
 * Dims a row if what it shows is cut.
 */
void
koers_plan_tree_show_cut (KoersPlanTree *self,
                          GtkWidget     *row)
{
  koers_cut_show (row, gtk_widget_get_parent (row),
                  koers_view_state_is_cut (self->view_state, koers_plan_row_get_record (KOERS_PLAN_ROW (row))));
}

/* It was ended here, or in another view. */
void
koers_plan_tree_cut_changed (KoersPlanTree *self)
{
  if (koers_view_state_get_cut (self->view_state) != self->cut)
    g_clear_object (&self->cut);
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    if (KOERS_IS_PLAN_ROW (gtk_widget_get_first_child (item)))
      koers_plan_tree_show_cut (self, gtk_widget_get_first_child (item));
}

/**
 * koers_plan_tree_end_cut:
 * @self: a tree
 *
 * What was cut here is not to move any more; as long as it is on the clipboard, copies of it can be pasted.
 */
void
koers_plan_tree_end_cut (KoersPlanTree *self)
{
  if (self->cut == NULL)
    return;
  g_clear_object (&self->cut);
  koers_view_state_set_cut (self->view_state, NULL);
}

/**
 * koers_plan_tree_finish_cut:
 * @self: a tree
 *
 * What was cut here is pasted. It can be pasted no more.
 */
void
koers_plan_tree_finish_cut (KoersPlanTree *self)
{
  if (self->cut != NULL)
    g_object_set_data (G_OBJECT (self->cut), PASTED, self->cut);
  koers_plan_tree_end_cut (self);
}

/**
 * koers_plan_tree_was_pasted:
 * @branch: what is on the clipboard
 *
 * Returns: whether it was cut and is pasted already
 */
gboolean
koers_plan_tree_was_pasted (KoersBranch *branch)
{
  return g_object_get_data (G_OBJECT (branch), PASTED) != NULL;
}

static void
clipboard_changed_cb (KoersPlanTree *self,
                      GdkClipboard  *clipboard)
{
  if (gdk_clipboard_get_content (clipboard) != self->cut_content)
    koers_plan_tree_end_cut (self);
}

/**
 * koers_plan_tree_begin_cut:
 * @self: a tree
 * @branch: what is on the clipboard now, taken from here
 *
 * Says that it is to move.
 */
void
koers_plan_tree_begin_cut (KoersPlanTree *self,
                           KoersBranch   *branch)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  g_set_object (&self->cut, branch);
  self->cut_content = gdk_clipboard_get_content (clipboard);
  g_signal_handlers_disconnect_by_func (clipboard, clipboard_changed_cb, self);
  g_signal_connect_object (clipboard, "changed", G_CALLBACK (clipboard_changed_cb), self, G_CONNECT_SWAPPED);
  koers_view_state_set_cut (self->view_state, branch);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);

  if (self->cut == NULL)
    return FALSE;
  koers_plan_tree_end_cut (self);
  return TRUE;
}

void
koers_plan_tree_install_cut (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
