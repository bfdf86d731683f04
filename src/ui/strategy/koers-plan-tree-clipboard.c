/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-tree-private.h"

#include "koers-link-edit.h"
#include "koers-plan-list.h"
#include "koers-plan-place.h"
#include "koers-plan-text.h"

#include <glib/gi18n-lib.h>

/* Cut, copy, paste and duplicate: whole branches, here, between windows, and as text to and from a spreadsheet. What is cut stays where
 * it is until it is pasted; then it moves. Initiatives and goals pasted onto an objective, or objectives onto those, are linked. */

static gboolean
is_of_tree (KoersPlanTree *self,
            KoersRecord   *record)
{
  return koers_plan_get_level (koers_record_get_kind (record)) >= 0 && koers_plan_get_top (koers_record_get_kind (record)) == self->top;
}

/**
 * koers_plan_tree_refuse:
 * @self: a tree
 *
 * Says that what was asked for has no place, and what to do about it.
 */
void
koers_plan_tree_refuse (KoersPlanTree *self)
{
  if (koers_record_list_get_n (koers_strategy_get_list (koers_view_state_get_strategy (self->view_state), self->top)) == 0)
    koers_view_state_tell (self->view_state,
                           self->top == KOERS_KIND_AGREEMENT ? _("There is no agreement yet. Add one first.") : _("There is no pillar yet. Add one first."),
                           FALSE);
  else
    koers_view_state_tell (self->view_state,
                           self->top == KOERS_KIND_AGREEMENT ? _("This cannot stand here. Choose an agreement or a chapter first.")
                                                             : _("This cannot stand here. Choose a pillar or a goal first."),
                           FALSE);
}

/* What is selected of the tree. */
static GPtrArray *
dup_records (KoersPlanTree *self)
{
  g_autoptr (GPtrArray) selected = koers_plan_tree_dup_selected (self);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < selected->len; i++)
    if (is_of_tree (self, g_ptr_array_index (selected, i)))
      g_ptr_array_add (records, g_ptr_array_index (selected, i));
  return records;
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  g_autoptr (GPtrArray) records = dup_records (self);
  g_autoptr (KoersBranch) branch = NULL;
  g_autofree char *text = NULL;
  GdkContentProvider *contents[2];
  g_autoptr (GdkContentProvider) content = NULL;

  if (records->len == 0)
    return;
  branch = koers_plan_tree_take_branch (self, records);
  text = koers_plan_text_write (records);
  contents[0] = gdk_content_provider_new_typed (KOERS_TYPE_BRANCH, branch);
  contents[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  content = gdk_content_provider_new_union (contents, G_N_ELEMENTS (contents));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  if (g_str_has_suffix (action_name, "cut"))
    koers_plan_tree_begin_cut (self, branch);
}

static void
select_new (KoersPlanTree *self,
            KoersId        id)
{
  KoersRecord *record = koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), id);

  if (record != NULL)
    koers_view_state_set_selected (self->view_state, record);
}

static gboolean
paste_copies (KoersPlanTree *self,
              KoersBranch   *branch,
              const char    *label,
              guint         *n_pasted)
{
  KoersId first;
  g_autoptr (KoersChangeSet) changes = NULL;

  if (koers_branch_get_n (branch) > 0 && koers_plan_get_top (koers_branch_get_kind (branch, 0)) == self->top)
    changes = koers_plan_edit_paste (koers_view_state_get_strategy (self->view_state), branch, koers_plan_tree_take_marked (self), label, &first);
  if (changes == NULL)
    koers_plan_tree_refuse (self);
  if (changes == NULL || !koers_view_state_commit (self->view_state, changes))
    return FALSE;
  if (n_pasted != NULL)
    *n_pasted = koers_change_set_count (changes, KOERS_OPERATION_INSERT);
  select_new (self, first);
  return TRUE;
}

/* The records themselves, if it was taken from this strategy and all of them are still here. */
static GPtrArray *
find_originals (KoersPlanTree *self,
                KoersBranch   *branch)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!koers_plan_tree_is_of (self, branch))
    return NULL;
  for (guint i = 0; i < koers_branch_get_n (branch); i++)
    {
      KoersRecord *record = koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), koers_branch_get_id (branch, i));

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

/**
 * koers_plan_tree_place:
 * @self: a tree
 * @branch: what is to be put somewhere
 * @parent: (nullable): where
 * @before: (nullable): before what
 *
 * Moves the records of a branch if they are of this strategy, and puts copies in if they are of another.
 *
 * Returns: whether it worked
 */
gboolean
koers_plan_tree_place (KoersPlanTree *self,
                       KoersBranch   *branch,
                       KoersRecord   *parent,
                       KoersRecord   *before)
{
  g_autoptr (GPtrArray) records = find_originals (self, branch);
  g_autoptr (KoersChangeSet) changes = NULL;
  KoersRecord *first;

  if (records == NULL)
    {
      if (parent != NULL)
        koers_view_state_set_selected (self->view_state, parent);
      return paste_copies (self, branch, _("Paste"), NULL);
    }
  if (!koers_plan_can_place (records, parent))
    return FALSE;
  first = g_ptr_array_index (records, 0);
  changes = koers_plan_edit_place (records, parent, before);
  if (!koers_view_state_commit (self->view_state, changes))
    return FALSE;
  koers_view_state_set_selection (self->view_state, records, first);
  return TRUE;
}

static char *
dup_leave_label (GPtrArray *records)
{
  g_autofree char *title = koers_record_dup_title (g_ptr_array_index (records, 0));

  if (records->len > 1)
    return g_strdup_printf (ngettext ("Move %u record to another strategy", "Move %u records to another strategy", records->len), records->len);
  return g_strdup_printf (_("Move “%s” to another strategy"), title);
}

/* What hangs on something that only the first strategy has, such as who it is for or what it serves, has no place in the other. */
static void
tell_moved (KoersPlanTree *self,
            KoersPlanTree *source,
            guint          n_left)
{
  const char *name = koers_record_get_name (koers_strategy_get_root (koers_view_state_get_strategy (self->view_state)));
  const char *source_name = koers_record_get_name (koers_strategy_get_root (koers_view_state_get_strategy (source->view_state)));
  /* Translators: the name of a strategy. */
  g_autofree char *there = g_strdup_printf (_("Moved to “%s”. To take it back, undo it in both windows."), name);
  g_autofree char *here = NULL;

  if (n_left == 0)
    here = g_strdup_printf (_("Moved here from “%s”. To take it back, undo it in both windows."), source_name);
  else
    /* Translators: the name of a strategy; how much. */
    here = g_strdup_printf (ngettext ("Moved here from “%s”. %u thing that belongs to it has no place here and is gone. To take it back, undo it in both windows.",
                                      "Moved here from “%s”. %u things that belong to it have no place here and are gone. To take it back, undo it in both windows.",
                                      n_left),
                            source_name, n_left);

  koers_view_state_tell (self->view_state, here, TRUE);
  koers_view_state_tell (source->view_state, there, TRUE);
}

/* What was cut in another strategy is put in here as it is there now, with all that belongs to it, and then taken out there: never the other
 * way round, so that it is always in one of the two. */
static gboolean
bring (KoersPlanTree *self,
       KoersPlanTree *source,
       KoersBranch   *branch)
{
  g_autoptr (GPtrArray) records = find_originals (source, branch);
  g_autoptr (KoersBranch) whole = NULL;
  g_autoptr (KoersChangeSet) leaving = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint n_leaving, n_pasted;

  /* It is gone there already, or may not go. */
  if (records == NULL || !koers_document_can_edit (koers_view_state_get_document (source->view_state)))
    return paste_copies (self, branch, _("Paste"), NULL);
  leaving = koers_plan_edit_delete_all (records, &error);
  if (leaving == NULL)
    {
      koers_view_state_tell (self->view_state, error->message, FALSE);
      return FALSE;
    }
  label = dup_leave_label (records);
  koers_change_set_set_label (leaving, label);
  whole = koers_branch_new_whole (records);
  n_leaving = koers_change_set_count (leaving, KOERS_OPERATION_DELETE);
  if (!paste_copies (self, whole, _("Paste"), &n_pasted))
    return FALSE;
  if (koers_view_state_commit (source->view_state, leaving))
    tell_moved (self, source, n_leaving > n_pasted ? n_leaving - n_pasted : 0);
  return TRUE;
}

/* Beside what nothing stands under, as copies are put there too. */
static KoersRecord *
find_place (KoersRecord *target)
{
  if (target != NULL && koers_plan_get_level (koers_record_get_kind (target)) == KOERS_PLAN_N_LEVELS - 1)
    return koers_plan_get_parent (target);
  return target;
}

static void
paste_branch (KoersPlanTree *self,
              KoersBranch   *branch)
{
  KoersRecord *target = koers_plan_tree_take_marked (self);
  g_autoptr (GPtrArray) ends = koers_plan_tree_dup_selected (self);
  g_autoptr (KoersPlanTree) source = koers_plan_tree_dup_source (branch);

  if (koers_link_dropped (self->view_state, ends, branch))
    return;
  if (koers_plan_tree_was_pasted (branch))
    koers_view_state_tell (self->view_state, _("What was cut is pasted already. To have it more than once, copy it."), FALSE);
  else if (source == NULL || source->cut != branch)
    paste_copies (self, branch, _("Paste"), NULL);
  else if (!koers_plan_tree_is_of (self, branch))
    {
      if (bring (self, source, branch))
        koers_plan_tree_finish_cut (source);
    }
  else if (koers_plan_tree_place (self, branch, find_place (target), NULL))
    koers_plan_tree_finish_cut (source);
  else
    koers_plan_tree_refuse (self);
}

static void
branch_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (KoersPlanTree) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL && g_value_get_object (value) != NULL && self->list_view != NULL)
    paste_branch (self, g_value_get_object (value));
}

static void
paste_text (KoersPlanTree *self,
            const char    *text)
{
  KoersId first;
  guint n_unread = 0;
  g_autoptr (KoersChangeSet) changes = koers_plan_text_read (koers_view_state_get_strategy (self->view_state), self->top,
                                                             koers_plan_tree_take_marked (self), text, &first, &n_unread);
  g_autofree char *unread = NULL;

  if (changes == NULL)
    {
      koers_view_state_tell (self->view_state, _("There is nothing here that can be pasted into the plan."), FALSE);
      return;
    }
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  select_new (self, first);
  unread = g_strdup_printf (ngettext ("%u row or cell could not be read", "%u rows or cells could not be read", n_unread), n_unread);
  if (n_unread > 0)
    koers_view_state_tell (self->view_state, unread, TRUE);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (KoersPlanTree) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->list_view != NULL)
    paste_text (self, text);
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), KOERS_TYPE_BRANCH))
    gdk_clipboard_read_value_async (clipboard, KOERS_TYPE_BRANCH, G_PRIORITY_DEFAULT, NULL, branch_read_cb, g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (widget));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KoersPlanTree *self = KOERS_PLAN_TREE (widget);
  g_autoptr (GPtrArray) records = dup_records (self);
  g_autoptr (KoersBranch) branch = NULL;
  g_autofree char *title = NULL, *label = NULL;

  if (records->len == 0)
    return;
  title = koers_record_dup_title (g_ptr_array_index (records, 0));
  label = records->len == 1 ? g_strdup_printf (_("Duplicate “%s”"), title)
                            : g_strdup_printf (ngettext ("Duplicate %u record", "Duplicate %u records", records->len), records->len);
  branch = koers_branch_new (records);
  paste_copies (self, branch, label, NULL);
}

void
koers_plan_tree_install_clipboard (GtkWidgetClass *widget_class)
{
  koers_plan_tree_install_cut (widget_class);
  gtk_widget_class_install_action (widget_class, "plan.cut", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "plan.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "plan.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "plan.duplicate", NULL, duplicate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "plan.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "plan.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "plan.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "plan.duplicate", NULL);
}

/**
 * koers_plan_tree_update_clipboard:
 * @self: a tree
 *
 * Lets only that be done which can be done with what is selected.
 */
void
koers_plan_tree_update_clipboard (KoersPlanTree *self)
{
  KoersRecord *record = koers_plan_tree_get_marked (self);
  gboolean can_edit = koers_document_can_edit (koers_view_state_get_document (self->view_state));
  gboolean in_plan = record != NULL && is_of_tree (self, record);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "plan.copy", in_plan);
  gtk_widget_action_set_enabled (widget, "plan.cut", can_edit && in_plan);
  gtk_widget_action_set_enabled (widget, "plan.duplicate", can_edit && in_plan);
  gtk_widget_action_set_enabled (widget, "plan.paste", can_edit);
}
