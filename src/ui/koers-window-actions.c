/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-window-private.h"

#include "koers-backups-dialog.h"
#include "koers-export-dialog.h"
#include "koers-file-drop.h"
#include "koers-freeze-dialog.h"
#include "koers-go-to-dialog.h"
#include "koers-history-dialog.h"
#include "koers-import-dialog.h"
#include "koers-link-dialog.h"
#include "koers-plan-place.h"
#include "koers-plan-shifts-dialog.h"
#include "koers-print.h"
#include "koers-record-owner.h"
#include "koers-succession-window.h"
#include "koers-text.h"
#include "koers-typing.h"

#include <glib/gi18n-lib.h>

/* What can be done in a window, from wherever one is in it: the actions `win.*`. */

static KoersFile *
get_file (KoersWindow *self)
{
  return koers_document_get_file (koers_view_state_get_document (self->view_state));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean undo = g_str_equal (action_name, "win.undo");
  KoersDocument *document;

  if (self->view_state == NULL)
    return;
  document = koers_view_state_get_document (self->view_state);
  if (!(undo ? koers_document_undo (document, &error) : koers_document_redo (document, &error)))
    koers_window_show_error (self, undo ? _("This cannot be undone") : _("This cannot be done again"), error);
  else if (undo)
    koers_typing_forget_undone (gtk_window_get_focus (GTK_WINDOW (self)));
}

static GPtrArray *
dup_selected (KoersWindow *self)
{
  GListModel *selection = koers_view_state_get_selection (self->view_state);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (selection); i++)
    {
      KoersRecord *record = g_list_model_get_item (selection, i);

      if (koers_record_get_kind (record) != KOERS_KIND_STRATEGY)
        g_ptr_array_add (records, record);
      else
        g_object_unref (record);
    }
  return records;
}

/* How much goes with what was meant. */
static char *
dup_deleted_text (GPtrArray      *records,
                  KoersChangeSet *changes)
{
  g_autofree char *title = koers_record_dup_title (g_ptr_array_index (records, 0)), *shortened = koers_text_one_line (title, 40);
  guint n = koers_change_set_count (changes, KOERS_OPERATION_DELETE);

  if (records->len > 1)
    return g_strdup_printf (ngettext ("%u record deleted", "%u records deleted", n), n);
  /* Translators: name of what was deleted; how much went with it. */
  return n <= 1 ? g_strdup_printf (_("“%s” deleted"), shortened)
                : g_strdup_printf (ngettext ("“%s” deleted, and %u thing that belongs to it", "“%s” deleted, and %u things that belong to it", n - 1),
                                   shortened, n - 1);
}

/* What is selected when they are gone: the next one beside the first of them, or the one before, or what they belong to. */
static KoersRecord *
find_next (GPtrArray *records)
{
  KoersRecord *first = g_ptr_array_index (records, 0), *owner = koers_record_get_owner (first), *before = NULL;
  g_autoptr (GPtrArray) sorted = koers_strategy_dup_sorted (koers_strategy_of (first), koers_record_get_kind (first));
  gboolean is_after = FALSE;

  for (guint i = 0; i < sorted->len; i++)
    {
      KoersRecord *record = g_ptr_array_index (sorted, i);

      is_after = is_after || record == first;
      if (koers_record_get_owner (record) != owner || g_ptr_array_find (records, record, NULL))
        continue;
      if (is_after)
        return record;
      before = record;
    }
  return before != NULL ? before : owner;
}

static void
delete_selected_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  g_autoptr (GPtrArray) records = dup_selected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autofree char *text = NULL;
  KoersRecord *next;

  if (records->len == 0)
    return;
  next = find_next (records);
  changes = koers_plan_edit_delete_all (records, &error);
  if (changes == NULL)
    {
      koers_window_show_error (self, _("This cannot be deleted"), error);
      return;
    }
  text = dup_deleted_text (records, changes);
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  if (next == NULL || koers_strategy_of (next) == NULL)
    next = koers_strategy_get_root (koers_view_state_get_strategy (self->view_state));
  koers_view_state_set_selected (self->view_state, next);
  koers_window_show_toast (self, text, TRUE);
}

static void
save_copy_cb (GtkNativeDialog *chooser,
              int              response,
              gpointer         data)
{
  KoersWindow *self = KOERS_WINDOW (data);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autoptr (GError) error = NULL;

  if (file != NULL && g_file_peek_path (file) == NULL)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Strategies are kept on this computer only. Choose one of its folders."));
      koers_window_show_error (self, _("The copy could not be saved"), error);
    }
  else if (file != NULL && !koers_file_save_copy (get_file (self), g_file_peek_path (file), &error))
    koers_window_show_error (self, _("The copy could not be saved"), error);
  else if (file != NULL)
    koers_window_show_toast (self, _("Copy saved"), FALSE);
  g_object_unref (chooser);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save a Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  g_autofree char *base = g_path_get_basename (koers_file_get_path (get_file (self)));
  /* Translators: the name of a file that is a copy. */
  g_autofree char *name = g_strdup_printf (_("Copy of %s"), base);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_copy_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
change_date_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  koers_reporting_date_popup (KOERS_WINDOW (widget)->reporting_date);
}

static void
show_view_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  if (self->view_state != NULL)
    koers_view_state_set_page (self->view_state, g_variant_get_string (parameter, NULL));
}

/* GTK would first take the keyboard to the button, and leave it there. */
static void
main_menu_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gtk_menu_button_popup (KOERS_WINDOW (widget)->primary);
}

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

/* What the page that is shown can do, it does: `win.search` is its `page.search`. What it cannot, is done in the plan. */
static void
page_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  g_autofree char *name = g_strconcat ("page", strchr (action_name, '.'), NULL);

  if (gtk_widget_activate_action (gtk_stack_get_visible_child (self->pages), name, NULL))
    return;
  koers_view_state_set_page (self->view_state, "strategy");
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->pages), name, NULL);
}

/* What stands in the plan is cut, copied and put in there, from whatever view. */
static void
clipboard_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  g_autofree char *name = g_strconcat ("page", strchr (action_name, '.'), NULL);

  gtk_widget_activate_action (koers_window_ensure_page (self, koers_views_lookup ("strategy", NULL)), name, NULL);
  if (g_str_equal (action_name, "win.cut"))
    koers_window_show_toast (self, _("Cut. It moves to where it is pasted."), FALSE);
}

static void
go_to_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  koers_go_to_dialog_present (GTK_WINDOW (widget), KOERS_WINDOW (widget)->view_state);
}

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  koers_history_dialog_present (GTK_WINDOW (widget), KOERS_WINDOW (widget)->view_state);
}

static void
link_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  koers_link_dialog_present_selected (GTK_WINDOW (widget), KOERS_WINDOW (widget)->view_state);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  koers_import_dialog_present (GTK_WINDOW (self), self->view_state, NULL);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  koers_export_dialog_present (GTK_WINDOW (self), self->view_state);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  koers_print (GTK_WINDOW (self), self->view_state, self->settings);
}

static void
backups_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  if (self->view_state != NULL)
    koers_backups_dialog_present (GTK_WINDOW (self), koers_file_get_path (get_file (self)), koers_file_get_backup_folder (get_file (self)),
                                  koers_view_state_get_strategy (self->view_state));
  else
    koers_backups_dialog_present (GTK_WINDOW (self), self->unread_path, self->unread_backups, NULL);
}

static void
change_of_coalition_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  koers_succession_present (GTK_WINDOW (widget), KOERS_WINDOW (widget)->view_state, NULL);
}

static void
freeze_plan_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  koers_freeze_dialog_present (GTK_WINDOW (widget), KOERS_WINDOW (widget)->view_state);
}

static void
compare_plans_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  koers_plan_shifts_dialog_present (GTK_WINDOW (widget), KOERS_WINDOW (widget)->view_state);
}

static void
dropped_cb (GtkWidget *widget,
            GFile     *file)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  g_autofree char *uri = g_file_get_uri (file), *folded = g_ascii_strdown (uri, -1);
  KoersDocument *document = koers_window_get_document (self);

  if (g_str_has_suffix (folded, ".koers") || (document == NULL && !g_str_has_suffix (folded, ".csv") && !g_str_has_suffix (folded, ".json")))
    gtk_widget_activate_action (widget, "app.open-uri", "s", uri);
  else if (document == NULL)
    koers_window_show_start (self, _("A table or JSON goes into a strategy. Open one or make one first, and drop the file there."), NULL, NULL);
  else if (koers_document_can_edit (document))
    koers_import_dialog_present (GTK_WINDOW (self), self->view_state, file);
  else
    koers_window_show_toast (self, _("Nothing can be imported into a strategy that may not be changed"), FALSE);
}

/* GTK would make all of it together with each window. */
static void
show_help_overlay_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/koers/Koers/ui/koers-shortcuts.ui");

      /* From the window it knows which keys the actions have. */
      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static const struct {
  const char                 *name;
  const char                 *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.undo", NULL, undo_action },
  { "win.redo", NULL, undo_action },
  { "win.delete-selected", NULL, delete_selected_action },
  { "win.save-copy", NULL, save_copy_action },
  { "win.import", NULL, import_action },
  { "win.export", NULL, export_action },
  { "win.print", NULL, print_action },
  { "win.backups", NULL, backups_action },
  { "win.change-of-coalition", NULL, change_of_coalition_action },
  { "win.change-date", NULL, change_date_action },
  { "win.freeze-plan", NULL, freeze_plan_action },
  { "win.compare-plans", NULL, compare_plans_action },
  { "win.go-to", NULL, go_to_action },
  { "win.history", NULL, history_action },
  { "win.link", NULL, link_action },
  { "win.show-help-overlay", NULL, show_help_overlay_action },
  { "win.show-view", "s", show_view_action },
  { "win.main-menu", NULL, main_menu_action },
  { "win.toggle-sidebar", NULL, toggle_sidebar_action },
  { "win.search", NULL, page_action },
  { "win.rename", NULL, page_action },
  { "win.cut", NULL, clipboard_action },
  { "win.copy", NULL, clipboard_action },
  { "win.paste", NULL, clipboard_action },
  { "win.duplicate", NULL, clipboard_action },
  { "win.add-initiative", NULL, page_action },
  { "win.add-goal", NULL, page_action },
  { "win.add-pillar", NULL, page_action },
};

void
koers_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

void
koers_window_accept_files (KoersWindow *self)
{
  koers_file_drop_add (GTK_WIDGET (self), dropped_cb);
}

/**
 * koers_window_update_actions:
 * @self: a window
 *
 * Lets only that be done which can be done now: without a strategy nothing, in one that may not be changed no change.
 */
void
koers_window_update_actions (KoersWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  KoersDocument *document = koers_window_get_document (self);
  gboolean can_edit = document != NULL && koers_document_can_edit (document);
  KoersRecord *selected = document != NULL ? koers_view_state_get_selected (self->view_state) : NULL;
  gboolean in_strategy = selected != NULL && koers_record_get_kind (selected) != KOERS_KIND_STRATEGY;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i].name, document != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", can_edit && koers_document_get_undo_label (document) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", can_edit && koers_document_get_redo_label (document) != NULL);
  gtk_widget_action_set_enabled (widget, "win.delete-selected", can_edit && in_strategy);
  gtk_widget_action_set_enabled (widget, "win.cut", can_edit && in_strategy);
  gtk_widget_action_set_enabled (widget, "win.copy", in_strategy);
  gtk_widget_action_set_enabled (widget, "win.paste", can_edit);
  gtk_widget_action_set_enabled (widget, "win.duplicate", can_edit && in_strategy);
  gtk_widget_action_set_enabled (widget, "win.show-help-overlay", TRUE);
  gtk_widget_action_set_enabled (widget, "win.link", can_edit && selected != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", can_edit);
  gtk_widget_action_set_enabled (widget, "win.change-of-coalition",
                                 can_edit && koers_record_list_get_n (koers_strategy_get_list (koers_document_get_strategy (document),
                                                                                               KOERS_KIND_AGREEMENT)) > 1);
  gtk_widget_action_set_enabled (widget, "win.print", document != NULL && koers_print_can_print (koers_view_state_get_page (self->view_state)));
  gtk_widget_action_set_enabled (widget, "win.freeze-plan", can_edit);
  gtk_widget_action_set_enabled (widget, "win.compare-plans",
                                 document != NULL && koers_record_list_get_n (koers_strategy_get_list (koers_document_get_strategy (document),
                                                                                                       KOERS_KIND_BASELINE)) > 0);
  gtk_widget_action_set_enabled (widget, "win.rename", can_edit && selected != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-initiative", can_edit);
  gtk_widget_action_set_enabled (widget, "win.add-goal", can_edit);
  gtk_widget_action_set_enabled (widget, "win.add-pillar", can_edit);
}
