/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-window-private.h"

#include "koers-conflict-dialog.h"
#include "koers-drag-hover.h"
#include "koers-lazy-menu.h"
#include "koers-start-page.h"
#include "koers-text.h"
#include "koers-typing.h"

#include <glib/gi18n-lib.h>

/* How wide a message may be where there is little room. */
#define TOAST_CHARS 14

/* How much of the name of a view is seen however large the text is. */
#define VIEW_CHARS 15

/**
 * KoersWindow:
 *
 * A window on one strategy, or the start page as long as there is none. What it shows is made when it is first shown.
 */
G_DEFINE_FINAL_TYPE (KoersWindow, koers_window, ADW_TYPE_APPLICATION_WINDOW)

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

void
koers_window_show_toast (KoersWindow *self,
                         const char  *title,
                         gboolean     can_undo)
{
  AdwToast *toast = adw_toast_new (title);

  /* Where there is little room its own title would be cut off. */
  if (adw_flap_get_folded (self->flap))
    adw_toast_set_custom_title (toast, g_object_new (GTK_TYPE_LABEL, "label", title, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f,
                                                     "max-width-chars", TOAST_CHARS, "css-classes", (const char *[]) { "caption", NULL }, NULL));
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_weak_pointer (&self->undo_toast, toast);
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

  koers_window_show_toast (self, title, FALSE);
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
  if (state == KOERS_FILE_DAMAGED)
    koers_banner_set_button (self->file_banner, _("Backups…"), "win.backups");
  else
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
add_view_row (KoersWindow     *self,
              const KoersView *view)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = gtk_label_new (_(view->title));
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", view->icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *key = g_utf8_strup (view->key, -1);
  /* Translators: the title of a view, which can be cut off, and its key. */
  g_autofree char *tooltip = g_strdup_printf (_("%s (Alt+%s)"), _(view->title), key);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), VIEW_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(view->title), -1);
  koers_drag_hover_add (GTK_LIST_BOX_ROW (row));
  gtk_list_box_append (self->views, row);
}

/**
 * koers_window_ensure_page:
 * @self: a window with a strategy
 * @view: a view
 *
 * Returns: (transfer none): the page of that view, which is made when it is first asked for
 */
GtkWidget *
koers_window_ensure_page (KoersWindow     *self,
                          const KoersView *view)
{
  if (gtk_stack_get_child_by_name (self->pages, view->name) == NULL)
    gtk_stack_add_named (self->pages, view->create (self->view_state), view->name);
  return gtk_stack_get_child_by_name (self->pages, view->name);
}

static void
show_page (KoersWindow *self)
{
  guint position;
  const KoersView *view = koers_views_lookup (koers_view_state_get_page (self->view_state), &position);

  if (view == NULL)
    return;
  koers_window_ensure_page (self, view);
  gtk_list_box_select_row (self->views, gtk_list_box_get_row_at_index (self->views, (int) position));
  adw_window_title_set_title (self->title, _(view->title));
  gtk_stack_set_visible_child_name (self->pages, view->name);
}

static void
view_selected_cb (KoersWindow   *self,
                  GtkListBoxRow *row)
{
  guint n;

  if (row == NULL || self->view_state == NULL)
    return;
  koers_view_state_set_page (self->view_state, koers_views_get (&n)[gtk_list_box_row_get_index (row)].name);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
show_section_cb (GtkListBoxRow *row,
                 GtkListBoxRow *before,
                 gpointer       user_data)
{
  guint n;

  if (koers_views_get (&n)[gtk_list_box_row_get_index (row)].begins_section && gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

/* The list would go to its next view with Tab, and show it. */
static gboolean
views_key_cb (KoersWindow     *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Tab && keyval != GDK_KEY_ISO_Left_Tab) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0)
    return gtk_widget_child_focus (self->header, GTK_DIR_TAB_BACKWARD);
  return gtk_widget_child_focus (adw_flap_get_content (self->flap), GTK_DIR_TAB_FORWARD);
}

/* Beside the title there is no room for more buttons than the one that closes the window; it stays on its side. */
static const char *
get_narrow_decoration (KoersWindow *self)
{
  g_autofree char *usual = NULL;
  const char *close, *middle;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &usual, NULL);
  close = usual != NULL ? strstr (usual, "close") : NULL;
  middle = usual != NULL ? strchr (usual, ':') : NULL;
  return close == NULL ? ":" : middle != NULL && middle < close ? ":close" : "close:";
}

/* Where there is little room, what is also in the menu goes. */
static gboolean
fold_cb (gpointer data)
{
  KoersWindow *self = data;
  gboolean narrow = adw_flap_get_folded (self->flap);

  self->fold_id = 0;
  gtk_widget_set_visible (self->tools, !narrow);
  koers_reporting_date_set_narrow (self->reporting_date, narrow);
  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (self->header), narrow ? get_narrow_decoration (self) : NULL);
  return G_SOURCE_REMOVE;
}

/* It folds while room is given out, when nothing may come or go. */
static void
folded_changed_cb (KoersWindow *self)
{
  if (self->fold_id == 0)
    self->fold_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fold_cb, self, NULL);
}

static void
show_undo (KoersWindow *self)
{
  KoersDocument *document = koers_view_state_get_document (self->view_state);
  const char *undo = koers_document_get_undo_label (document), *redo = koers_document_get_redo_label (document);
  /* Translators: what would be undone. */
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  /* Translators: what would be done again. */
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo), undo_text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo), redo_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo_text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo), GTK_ACCESSIBLE_PROPERTY_LABEL, redo_text, -1);
  koers_window_update_actions (self);
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

/* Where one begins, perhaps because of a file that could not be opened. */
void
koers_window_show_start (KoersWindow *self,
                         const char  *problem,
                         const char  *path,
                         const char  *backups)
{
  KoersStartPage *page;

  koers_set_text (&self->unread_path, path);
  koers_set_text (&self->unread_backups, backups);
  if (gtk_stack_get_child_by_name (self->stack, "start") == NULL)
    gtk_stack_add_named (self->stack, g_object_new (KOERS_TYPE_START_PAGE, NULL), "start");
  page = KOERS_START_PAGE (gtk_stack_get_child_by_name (self->stack, "start"));
  koers_start_page_set_problem (page, problem, self->unread_backups != NULL ? "win.backups" : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backups", self->unread_backups != NULL);
  gtk_stack_set_visible_child_name (self->stack, "start");
}

static void
koers_window_map (GtkWidget *widget)
{
  KoersWindow *self = KOERS_WINDOW (widget);

  if (koers_window_get_path (self) == NULL && gtk_stack_get_child_by_name (self->stack, "start") == NULL)
    koers_window_show_start (self, NULL, NULL, NULL);
  GTK_WIDGET_CLASS (koers_window_parent_class)->map (widget);
}

static void
koers_window_dispose (GObject *object)
{
  KoersWindow *self = KOERS_WINDOW (object);

  g_clear_handle_id (&self->fold_id, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_pointer (&self->opening, koers_document_opening_free);
  g_clear_object (&self->view_state);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (koers_window_parent_class)->dispose (object);
}

static void
koers_window_finalize (GObject *object)
{
  KoersWindow *self = KOERS_WINDOW (object);

  g_free (self->unread_path);
  g_free (self->unread_backups);

  G_OBJECT_CLASS (koers_window_parent_class)->finalize (object);
}

static void
koers_window_class_init (KoersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = koers_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = koers_window_finalize;
  widget_class->map = koers_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = koers_window_close_request;

  koers_window_install_actions (widget_class);

  g_type_ensure (KOERS_TYPE_BANNER);
  g_type_ensure (KOERS_TYPE_REPORTING_DATE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, header);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, views);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, title);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, add);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, add_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, primary);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, reporting_date);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, file_banner);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, notice_banner);
  gtk_widget_class_bind_template_child (widget_class, KoersWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, views_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_changed_cb);
}

static void
koers_window_init (KoersWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  koers_menu_button_set_lazy_menu (self->add, self->add_menu);
  koers_menu_button_set_lazy_menu (self->primary, self->primary_menu);
  koers_window_update_actions (self);
  koers_window_accept_files (self);
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
  koers_typing_keep_keys (GTK_WIDGET (self));
  return self;
}

/* After the next change it would undo that one. */
static void
dismiss_undo (KoersWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_weak_pointer (&self->undo_toast);
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
  g_autofree char *last_page = g_settings_get_string (self->settings, "last-page");
  GtkWidget *start = gtk_stack_get_child_by_name (self->stack, "start");
  guint n_views;
  const KoersView *views = koers_views_get (&n_views);

  g_return_if_fail (self->view_state == NULL);

  self->view_state = koers_view_state_new (document);
  if (koers_views_lookup (last_page, NULL) != NULL)
    koers_view_state_set_page (self->view_state, last_page);
  koers_view_state_set_selected (self->view_state, koers_strategy_get_root (koers_document_get_strategy (document)));
  for (guint i = 0; i < n_views; i++)
    add_view_row (self, &views[i]);
  gtk_list_box_set_header_func (self->views, show_section_cb, NULL, NULL);

  g_signal_connect_object (self->view_state, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "told", G_CALLBACK (koers_window_show_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "notify::page", G_CALLBACK (koers_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "notify::selected", G_CALLBACK (koers_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::undo-label", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::redo-label", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-edit", G_CALLBACK (koers_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::can-edit", G_CALLBACK (show_file_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_document_get_strategy (document), "changed", G_CALLBACK (show_strategy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_document_get_strategy (document), "changed", G_CALLBACK (dismiss_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (koers_strategy_get_list (koers_document_get_strategy (document), KOERS_KIND_AGREEMENT), "items-changed",
                           G_CALLBACK (koers_window_update_actions), self, G_CONNECT_SWAPPED);

  koers_reporting_date_set_view_state (self->reporting_date, self->view_state);
  show_strategy (self);
  show_file_state (self);
  show_page (self);
  show_undo (self);
  gtk_stack_set_visible_child_name (self->stack, "strategy");
  if (start != NULL)
    gtk_stack_remove (self->stack, start);
  koers_document_start_following (document);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages));
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

/**
 * koers_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of the strategy that it shows or is about to show
 */
const char *
koers_window_get_path (KoersWindow *self)
{
  if (self->opening != NULL)
    return koers_document_opening_get_path (self->opening);
  return self->view_state != NULL ? koers_file_get_path (koers_document_get_file (koers_view_state_get_document (self->view_state))) : NULL;
}
