/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-history-dialog.h"

#include "koers-changes-dialog.h"
#include "koers-log-words.h"
#include "koers-two-lines.h"

#include <glib/gi18n-lib.h>

/* How many of the last changes are shown. */
#define MAX_LINES 2000

/**
 * KoersHistoryItem:
 *
 * A line of the change log, in a list.
 */
#define KOERS_TYPE_HISTORY_ITEM (koers_history_item_get_type ())
G_DECLARE_FINAL_TYPE (KoersHistoryItem, koers_history_item, KOERS, HISTORY_ITEM, GObject)

struct _KoersHistoryItem {
  GObject       parent_instance;
  KoersLogLine *line;
};

G_DEFINE_FINAL_TYPE (KoersHistoryItem, koers_history_item, G_TYPE_OBJECT)

static void
koers_history_item_finalize (GObject *object)
{
  koers_log_line_free (KOERS_HISTORY_ITEM (object)->line);

  G_OBJECT_CLASS (koers_history_item_parent_class)->finalize (object);
}

static void
koers_history_item_class_init (KoersHistoryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_history_item_finalize;
}

static void
koers_history_item_init (KoersHistoryItem *self)
{
}

/**
 * KoersHistoryDialog:
 *
 * Everything that was done to the strategy, newest first. What this person did can be taken back from here, with all that came later.
 */
struct _KoersHistoryDialog {
  AdwWindow       parent_instance;
  KoersViewState *view_state;
  GtkListView    *list_view;
  GListStore     *lines;
  GtkButton      *undo;
};

G_DEFINE_FINAL_TYPE (KoersHistoryDialog, koers_history_dialog, ADW_TYPE_WINDOW)

static KoersHistoryItem *
get_selected (KoersHistoryDialog *self)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list_view)));
}

static void
update_undo (KoersHistoryDialog *self)
{
  KoersHistoryItem *item = get_selected (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->undo),
                            item != NULL && koers_document_can_undo_to (koers_view_state_get_document (self->view_state), item->line->number));
}

static void
fill (KoersHistoryDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = koers_document_read_log (koers_view_state_get_document (self->view_state), MAX_LINES, &error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (lines == NULL)
    {
      koers_view_state_tell (self->view_state, error->message, FALSE);
      return;
    }
  while (lines->len > 0)
    {
      KoersHistoryItem *item = g_object_new (KOERS_TYPE_HISTORY_ITEM, NULL);

      item->line = g_ptr_array_steal_index (lines, lines->len - 1);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), items->pdata, items->len);
  update_undo (self);
}

static void
undo_cb (KoersHistoryDialog *self)
{
  KoersHistoryItem *item = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (item != NULL && !koers_document_undo_to (koers_view_state_get_document (self->view_state), item->line->number, &error))
    koers_view_state_tell (self->view_state, error->message, FALSE);
  fill (self);
}

/* What exactly one of them did. */
static void
activate_cb (KoersHistoryDialog *self)
{
  KoersHistoryItem *item = get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  changes = koers_document_read_change (koers_view_state_get_document (self->view_state), item->line->number, &error);
  if (changes == NULL)
    {
      koers_view_state_tell (self->view_state, error->message, FALSE);
      return;
    }
  label = koers_log_line_dup_label (item->line);
  koers_changes_dialog_present (GTK_WINDOW (self), self->view_state, label, changes);
}

/* ---- rows */

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  koers_two_lines_setup (item, FALSE);
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  KoersHistoryItem *line = gtk_list_item_get_item (item);
  g_autofree char *label = koers_log_line_dup_label (line->line), *facts = koers_log_line_dup_facts (line->line);

  koers_two_lines_bind (item, label, facts);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), label);
}

/* ---- the type */

static void
koers_history_dialog_dispose (GObject *object)
{
  KoersHistoryDialog *self = KOERS_HISTORY_DIALOG (object);

  g_clear_object (&self->lines);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_history_dialog_parent_class)->dispose (object);
}

static void
koers_history_dialog_class_init (KoersHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_history_dialog_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersHistoryDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, KoersHistoryDialog, undo);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
}

static void
koers_history_dialog_init (KoersHistoryDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_list_store_new (KOERS_TYPE_HISTORY_ITEM);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines))));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
}

/**
 * koers_history_dialog_present:
 * @parent: a window
 * @view_state: what it shows
 *
 * Shows what was done.
 */
void
koers_history_dialog_present (GtkWindow      *parent,
                              KoersViewState *view_state)
{
  KoersHistoryDialog *self = g_object_new (KOERS_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}
