/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-window.h"

#include "koers-banner.h"
#include "koers-conflict-dialog.h"
#include "koers-plan-edit.h"
#include "koers-record-owner.h"
#include "koers-roadmap-page.h"
#include "koers-start-page.h"
#include "koers-strategy-page.h"
#include "koers-text.h"
#include "koers-view-state.h"

#include <glib/gi18n-lib.h>

/**
 * KoersWindow:
 *
 * A window on one strategy, or the start page as long as there is none.
 */
struct _KoersWindow {
  AdwApplicationWindow parent_instance;
  GSettings           *settings;
  KoersViewState      *view_state;
  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  AdwFlap             *flap;
  GtkListBox          *views;
  AdwWindowTitle      *title;
  GtkButton           *undo;
  GtkButton           *redo;
  GtkWidget           *add;
  GtkWidget           *search;
  KoersBanner         *file_banner;
  KoersBanner         *notice_banner;
  GtkStack            *pages;
  KoersStrategyPage   *strategy_page;
  KoersRoadmapPage    *roadmap_page;
};

G_DEFINE_FINAL_TYPE (KoersWindow, koers_window, ADW_TYPE_APPLICATION_WINDOW)

/* The views, in the order of the sidebar. */
static const struct {
  const char *name;
  const char *title;
} views[] = {
  { "strategy", N_("Strategy") },
  { "roadmap", N_("Roadmap") },
};

/* ---- telling the user */

/**
 * koers_window_show_error:
 * @self: a window
 * @heading: what did not work
 * @error: why
 *
 * Says what went wrong, what is safe and what to do.
 */
void
koers_window_show_error (KoersWindow  *self,
                         const char   *heading,
                         const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_toast (KoersWindow *self,
            const char  *title,
            const char  *button,
            const char  *action)
{
  AdwToast *toast = adw_toast_new (title);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
refused_cb (KoersWindow    *self,
            KoersChangeSet *changes,
            const GError   *error,
            GPtrArray      *conflicts)
{
  if (conflicts->len > 0)
    koers_conflict_dialog_present (GTK_WINDOW (self), self->view_state, changes, conflicts);
  else
    koers_window_show_error (self, _("This cannot be changed"), error);
}

static void
followed_cb (KoersWindow        *self,
             const KoersLogLine *line)
{
  /* Translators: what somebody else did in the same file. */
  g_autofree char *title = g_strdup_printf (_("Changed elsewhere: %s"), line->label);

  show_toast (self, title, NULL, NULL);
}

/* ---- banners and titles */

static void
show_file_state (KoersWindow *self)
{
  KoersFile *file = koers_document_get_file (koers_view_state_get_document (self->view_state));
  KoersFileState state = koers_file_get_state (file);

  if (state == KOERS_FILE_WRITABLE && koers_file_is_on_network (file))
    koers_banner_set_title (self->file_banner, _("This file lies on a network drive. Let only one person work on it at a time."));
  else
    koers_banner_set_title (self->file_banner, koers_file_get_problem (file));
  koers_banner_set_button (self->file_banner, state == KOERS_FILE_WRITABLE ? NULL : _("Save a Copy…"), "win.save-copy");
}

static void
show_strategy (KoersWindow *self)
{
  KoersRecord *root = koers_strategy_get_root (koers_view_state_get_strategy (self->view_state));
  const char *name = koers_record_get_name (root);
  const char *notice = koers_record_get_text (root, KOERS_STRATEGY_NOTICE);
  KoersDate pinned = koers_record_get_date (root, KOERS_STRATEGY_REPORTING_DATE);
  g_autofree char *date = koers_date_dup_label (pinned);
  g_autofree char *judged = koers_date_is_set (pinned) ? g_strdup_printf (_("Everything is judged on the reporting date %s."), date) : NULL;
  g_autofree char *both = notice != NULL && judged != NULL ? g_strjoin ("\n", notice, judged, NULL) : NULL;

  adw_window_title_set_subtitle (self->title, name);
  gtk_window_set_title (GTK_WINDOW (self), name);
  koers_banner_set_title (self->notice_banner, both != NULL ? both : notice != NULL ? notice : judged);
  koers_banner_set_button (self->notice_banner, judged != NULL ? _("Change Date…") : NULL, "win.change-date");
}

static void
show_page (KoersWindow *self)
{
  const char *page = koers_view_state_get_page (self->view_state);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (page, views[i].name))
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->views, (int) i);

        gtk_list_box_select_row (self->views, row);
        adw_window_title_set_title (self->title, _(views[i].title));
      }
  gtk_widget_set_visible (self->add, g_str_equal (page, "strategy"));
  gtk_stack_set_visible_child_name (self->pages, page);
}

static void
view_selected_cb (KoersWindow   *self,
                  GtkListBoxRow *row)
{
  if (row == NULL || self->view_state == NULL)
    return;
  koers_view_state_set_page (self->view_state, views[gtk_list_box_row_get_index (row)].name);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

/* Where there is little room, what is also in the menu goes. */
static void
folded_changed_cb (KoersWindow *self)
{
  gboolean narrow = adw_flap_get_folded (self->flap);

  gtk_widget_set_visible (GTK_WIDGET (self->undo), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->redo), !narrow);
  gtk_widget_set_visible (self->search, !narrow);
  koers_banner_set_narrow (self->file_banner, narrow);
  koers_banner_set_narrow (self->notice_banner, narrow);
}

static void
update_undo (KoersWindow *self)
{
  KoersDocument *document = koers_view_state_get_document (self->view_state);
  gboolean can_edit = koers_document_can_edit (document);
  const char *undo = koers_document_get_undo_label (document), *redo = koers_document_get_redo_label (document);
  /* Translators: what would be undone. */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  /* Translators: what would be done again. */
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_edit && undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_edit && redo != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo), undo_text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo), redo_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo_text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo), GTK_ACCESSIBLE_PROPERTY_LABEL, redo_text, -1);
}

static void
update_delete (KoersWindow *self)
{
  KoersRecord *selected = koers_view_state_get_selected (self->view_state);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete-selected",
                                 selected != NULL && koers_record_get_kind (selected) != KOERS_KIND_STRATEGY &&
                                     koers_document_can_edit (koers_view_state_get_document (self->view_state)));
}

/* ---- actions */

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
}

static void
delete_selected_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  KoersRecord *record = koers_view_state_get_selected (self->view_state);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autofree char *title = NULL, *text = NULL, *shortened = NULL;
  KoersRecord *next;
  guint n_others;

  if (record == NULL)
    return;
  next = koers_record_get_owner (record);
  title = koers_record_dup_title (record);
  shortened = koers_text_one_line (title, 40);
  changes = koers_plan_edit_delete (record, &error);
  if (changes == NULL)
    {
      koers_window_show_error (self, _("This cannot be deleted"), error);
      return;
    }
  n_others = 0;
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    n_others += koers_change_set_get (changes, i)->operation == KOERS_OPERATION_DELETE ? 1 : 0;
  n_others -= 1;
  if (!koers_view_state_commit (self->view_state, changes))
    return;
  koers_view_state_set_selected (self->view_state, next != NULL ? next : koers_strategy_get_root (koers_view_state_get_strategy (self->view_state)));
  /* Translators: name of what was deleted; how much went with it. */
  text = n_others == 0 ? g_strdup_printf (_("“%s” deleted"), shortened)
                       : g_strdup_printf (ngettext ("“%s” deleted, and %u thing that belongs to it", "“%s” deleted, and %u things that belong to it", n_others),
                                          shortened, n_others);
  show_toast (self, text, _("Undo"), "win.undo");
}

static void
save_copy_cb (GtkNativeDialog *chooser,
              int              response,
              gpointer         data)
{
  KoersWindow *self = KOERS_WINDOW (data);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autoptr (GError) error = NULL;

  if (file != NULL && !koers_file_save_copy (koers_document_get_file (koers_view_state_get_document (self->view_state)), g_file_peek_path (file), &error))
    koers_window_show_error (self, _("The copy could not be saved"), error);
  else if (file != NULL)
    show_toast (self, _("Copy saved"), NULL, NULL);
  g_object_unref (chooser);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save a Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  g_autofree char *base = g_path_get_basename (koers_file_get_path (koers_document_get_file (koers_view_state_get_document (self->view_state))));
  /* Translators: the name of a file that is a copy. */
  g_autofree char *name = g_strdup_printf (_("Copy of %s"), base);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_copy_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
change_date_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  koers_view_state_set_selected (self->view_state, koers_strategy_get_root (koers_view_state_get_strategy (self->view_state)));
  koers_view_state_set_page (self->view_state, "strategy");
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

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

/* Actions of the plan, from wherever the user is. */
static void
plan_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KoersWindow *self = KOERS_WINDOW (widget);
  g_autofree char *name = g_strdup_printf ("plan.%s", strchr (action_name, '.') + 1);
  GtkWidget *tree = koers_strategy_page_get_tree (self->strategy_page);

  koers_view_state_set_page (self->view_state, "strategy");
  gtk_widget_activate_action (tree, name, NULL);
}

/* ---- life */

static gboolean
koers_window_close_request (GtkWindow *window)
{
  KoersWindow *self = KOERS_WINDOW (window);
  int width, height;

  /* What is being typed is taken when its field is left. */
  gtk_window_set_focus (window, NULL);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  if (!gtk_window_is_maximized (window))
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  if (self->view_state != NULL)
    g_settings_set_string (self->settings, "last-page", koers_view_state_get_page (self->view_state));
  return GTK_WINDOW_CLASS (koers_window_parent_class)->close_request (window);
}

static void
koers_window_dispose (GObject *object)
{
  KoersWindow *self = KOERS_WINDOW (object);

  g_clear_object (&self->view_state);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (koers_window_parent_class)->dispose (object);
}

static void
koers_window_class_init (KoersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = koers_window_close_request;

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.delete-selected", NULL, delete_selected_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.change-date", NULL, change_date_action);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "win.add-pillar", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "win.add-goal", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "win.add-initiative", NULL, plan_action);

  g_type_ensure (KOERS_TYPE_BANNER);
  g_type_ensure (KOERS_TYPE_START_PAGE);
  g_type_ensure (KOERS_TYPE_STRATEGY_PAGE);
  g_type_ensure (KOERS_TYPE_ROADMAP_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, views);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, add);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, search);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, file_banner);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, notice_banner);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, strategy_page);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, roadmap_page);
  gtk_widget_class_bind_template_callback (widget_class, view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_changed_cb);
}

static void
koers_window_init (KoersWindow *self)
{
  static const char *const of_a_strategy[] = { "win.undo", "win.redo", "win.delete-selected", "win.save-copy", "win.search", "win.add-pillar", "win.add-goal",
                                               "win.add-initiative" };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (of_a_strategy); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_a_strategy[i], FALSE);
}

KoersWindow *
koers_window_new (AdwApplication *application,
                  GSettings      *settings)
{
  KoersWindow *self = g_object_new (KOERS_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"), g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  return self;
}

/**
 * koers_window_set_document:
 * @self: a window without a strategy
 * @document: a strategy
 *
 * Shows a strategy instead of the start page.
 */
void
koers_window_set_document (KoersWindow   *self,
                           KoersDocument *document)
{
  static const char *const always[] = { "win.save-copy", "win.search", "win.add-pillar", "win.add-goal", "win.add-initiative" };
  g_autofree char *last_page = g_settings_get_string (self->settings, "last-page");

  g_return_if_fail (self->view_state == NULL);

  self->view_state = koers_view_state_new (document);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (last_page, views[i].name))
      koers_view_state_set_page (self->view_state, last_page);
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), always[i], TRUE);

  g_signal_connect_object (self->view_state, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "notify::selected", G_CALLBACK (update_delete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::undo-label", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::redo-label", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-edit", G_CALLBACK (update_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-edit", G_CALLBACK (update_delete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-edit", G_CALLBACK (show_file_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_document_get_strategy (document), "changed", G_CALLBACK (show_strategy), self, G_CONNECT_SWAPPED);

  koers_view_state_set_selected (self->view_state, koers_strategy_get_root (koers_document_get_strategy (document)));
  koers_strategy_page_set_view_state (self->strategy_page, self->view_state);
  koers_roadmap_page_set_view_state (self->roadmap_page, self->view_state);
  show_strategy (self);
  show_file_state (self);
  show_page (self);
  update_undo (self);
  update_delete (self);
  gtk_stack_set_visible_child_name (self->stack, "strategy");
  gtk_stack_remove (self->stack, gtk_stack_get_child_by_name (self->stack, "start"));
  koers_document_start_following (document);
  gtk_widget_grab_focus (GTK_WIDGET (self->strategy_page));
}

/**
 * koers_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the strategy it shows
 */
KoersDocument *
koers_window_get_document (KoersWindow *self)
{
  return self->view_state != NULL ? koers_view_state_get_document (self->view_state) : NULL;
}
