/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-changes-list.h"
#include "koers-initiatives-menus.h"
#include "koers-plan-tree.h"
#include "koers-settings.h"
#include "koers-test-file.h"
#include "koers-test-window.h"
#include "koers-window-private.h"

/* In pixels. */
#define NARROW 460
#define WIDE 1200
#define HEIGHT 700

#define N_FRAMES 5

/* So often Shift+Tab is pressed at most. */
#define MAX_STEPS 600

static struct {
  GApplication *application;
  GSettings    *settings;
  char         *file;
} run;

static void
rename_pillar (KoersWindow *window)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (window->view_state);
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_PILLAR), 0);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Rename");

  koers_change_set_set_record (changes, pillar, KOERS_PILLAR_NAME, koers_value_text ("Renamed"));
  g_assert_true (koers_view_state_commit (window->view_state, changes));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static KoersWindow *
open_window (int width)
{
  KoersWindow *window = koers_window_new (ADW_APPLICATION (run.application), run.settings);
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = koers_document_open (run.file, "test", &error);
  g_assert_no_error (error);
  koers_window_set_document (window, document);
  gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The message that something is gone offers to undo that, and would undo something else after the next change. */
static void
test_undo_goes_with_the_next_change (void)
{
  KoersWindow *window = open_window (WIDE);
  KoersStrategy *strategy = koers_view_state_get_strategy (window->view_state);
  g_autoptr (AdwToast) toast = NULL;
  guint n_dismissed = 0;

  koers_view_state_set_selected (window->view_state, koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE), 0));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-selected", NULL);
  toast = g_object_ref (window->undo_toast);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (count_cb), &n_dismissed);

  rename_pillar (window);
  g_assert_cmpuint (n_dismissed, ==, 1);
  g_assert_null (window->undo_toast);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_keys (GtkWidget *widget,
            guint     *n)
{
  g_autofree char *keys = NULL, *title = NULL;
  GtkShortcutType type;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_keys (child, n);
  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return;
  g_object_get (widget, "accelerator", &keys, "title", &title, "shortcut-type", &type, NULL);
  if (type == GTK_SHORTCUT_ACCELERATOR && (keys == NULL || *keys == '\0'))
    g_error ("no key is shown for “%s”", title);
  (*n)++;
}

/* Each line of the shortcuts says its keys. */
static void
test_shortcuts (void)
{
  KoersWindow *window = open_window (WIDE);
  /* GTK warns of labels of its own in that window. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  guint n = 0;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  check_keys (GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window))), &n);
  g_assert_cmpuint (n, >, 20);
  gtk_window_destroy (GTK_WINDOW (window));
  g_log_set_always_fatal (fatal);
}

/* Counts the items of an open menu that say a key. */
static guint
count_keys (GtkWidget *widget)
{
  guint n = 0;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_autofree char *key = NULL;

      g_object_get (widget, "accel", &key, NULL);
      return key != NULL && *key != '\0' ? 1 : 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_keys (child);
  return n;
}

/* Menus say the keys that do the same, also where a key is bound to another action than the item has. */
static void
test_menus_say_keys (void)
{
  KoersWindow *window = open_window (WIDE);
  g_autoptr (GMenuModel) model = koers_initiatives_make_menu (NULL);
  GtkWidget *menu = gtk_popover_menu_new_from_model (model), *tree;

  koers_view_state_set_page (window->view_state, "initiatives");
  gtk_widget_set_parent (menu, gtk_stack_get_visible_child (window->pages));
  g_assert_cmpuint (count_keys (menu), ==, 7);
  gtk_widget_unparent (menu);

  koers_view_state_set_page (window->view_state, "strategy");
  tree = koers_test_find_type (gtk_stack_get_visible_child (window->pages), KOERS_TYPE_PLAN_TREE);
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_widget_get_template_child (tree, KOERS_TYPE_PLAN_TREE, "menu_model")));
  gtk_widget_set_parent (menu, tree);
  g_assert_cmpuint (count_keys (menu), ==, 15);
  gtk_widget_unparent (menu);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
painted_cb (guint *n)
{
  (*n)++;
}

/* Lets some frames be drawn. */
static void
draw (KoersWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint n = 0;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n);

  while (n < N_FRAMES)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

static void
show (KoersWindow *window,
      const char  *page,
      int          width)
{
  koers_view_state_set_page (window->view_state, page);
  gtk_window_set_default_size (GTK_WINDOW (window), width, HEIGHT);
  draw (window);
  while (adw_flap_get_folded (window->flap) != (width == NARROW))
    draw (window);
  draw (window);
}

/* A view that was seen in a narrow window unfolds in a wide one when one comes back to it, and is drawn: GTK warns if it cannot be. */
static void
test_unfolds_unseen (void)
{
  static const char *const pages[] = { "strategy", "owners", "agreement", "kpis", "updates", "risks", "decisions" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      KoersWindow *window = open_window (NARROW);

      show (window, pages[i], NARROW);
      show (window, "overview", WIDE);
      show (window, pages[i], WIDE);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* What is said of the whole example leaves the room to the example, also where there is little; all of it is one button away. */
static void
test_banner_is_low (void)
{
  KoersWindow *window = open_window (NARROW);
  GtkWidget *banner = GTK_WIDGET (window->notice_banner), *unfold = koers_test_find_type (banner, GTK_TYPE_BUTTON);
  int height;

  show (window, "strategy", NARROW);
  draw (window);
  height = gtk_widget_get_height (banner);
  g_assert_true (gtk_widget_get_mapped (banner) && gtk_widget_get_mapped (unfold));
  g_assert_cmpint (height * 6, <=, HEIGHT);
  g_signal_emit_by_name (unfold, "clicked");
  draw (window);
  g_assert_cmpint (gtk_widget_get_height (banner), >, height);
  g_signal_emit_by_name (unfold, "clicked");
  draw (window);
  g_assert_cmpint (gtk_widget_get_height (banner), ==, height);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Backwards one comes out of the search of changes. */
static void
test_comes_out_backwards (void)
{
  KoersWindow *window = open_window (WIDE);
  GtkWidget *other = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *before = gtk_button_new (), *list = koers_changes_list_new ();
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("Rename");
  KoersStrategy *strategy = koers_view_state_get_strategy (window->view_state);

  koers_change_set_set_record (changes, koers_strategy_get_root (strategy), KOERS_STRATEGY_NAME, koers_value_text ("Renamed"));
  koers_changes_list_set_selectable (KOERS_CHANGES_LIST (list), TRUE);
  koers_changes_list_set_changes (KOERS_CHANGES_LIST (list), changes, strategy);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), list);
  gtk_window_set_child (GTK_WINDOW (other), box);
  gtk_window_present (GTK_WINDOW (other));
  gtk_widget_grab_focus (koers_test_find_type (list, GTK_TYPE_SEARCH_ENTRY));
  gtk_widget_child_focus (other, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (other)) == before);
  gtk_window_destroy (GTK_WINDOW (other));

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_in_pages (KoersWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (window->pages));
}

/* As Tab and Shift+Tab do. From the list of views the window goes on by itself, or each view would be shown. */
static void
step (KoersWindow      *window,
      GtkDirectionType  direction)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (window->views)))
    gtk_widget_child_focus (GTK_WIDGET (window), direction);
  else if (direction == GTK_DIR_TAB_FORWARD)
    gtk_widget_child_focus (adw_flap_get_content (window->flap), direction);
  else
    gtk_widget_child_focus (window->header, direction);
}

/* Goes on until the keyboard comes into the view, or out of it. */
static void
walk (KoersWindow      *window,
      GtkDirectionType  direction,
      gboolean          inside,
      const char       *view)
{
  for (guint i = 0; is_in_pages (window) != inside; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

      if (i > MAX_STEPS)
        g_error ("%s: round and round %s, at %s", view, direction == GTK_DIR_TAB_FORWARD ? "forwards" : "backwards",
                 focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
      step (window, direction);
    }
}

/* In each view one comes out of the list and of the view, in both directions, and round the window into it again. */
static void
test_goes_round (void)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  KoersWindow *window = open_window (WIDE);
  guint n;
  const KoersView *views = koers_views_get (&n);

  koers_view_state_set_selected (window->view_state,
                                 koers_record_list_get (koers_strategy_get_list (koers_view_state_get_strategy (window->view_state), KOERS_KIND_INITIATIVE), 0));
  for (guint i = 0; i < n; i++)
    {
      show (window, views[i].name, WIDE);
      gtk_widget_grab_focus (gtk_stack_get_visible_child (window->pages));
      for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
        for (guint round = 0; round < 2; round++)
          {
            walk (window, directions[j], FALSE, views[i].name);
            walk (window, directions[j], TRUE, views[i].name);
          }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  koers_test_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  run.file = g_build_filename (g_get_user_data_dir (), "example.koers", NULL);
  koers_test_new_example (argv[1], run.file, "en");
  run.application = koers_test_application_new ();
  run.settings = koers_settings_new ();

  g_test_add_func ("/window/undo-goes-with-the-next-change", test_undo_goes_with_the_next_change);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/menus-say-keys", test_menus_say_keys);
  g_test_add_func ("/window/banner-is-low", test_banner_is_low);
  g_test_add_func ("/window/comes-out-backwards", test_comes_out_backwards);
  g_test_add_func ("/window/goes-round", test_goes_round);
  g_test_add_func ("/window/unfolds-unseen", test_unfolds_unseen);
  status = koers_test_run ();
  g_clear_object (&run.settings);
  g_clear_object (&run.application);
  g_free (run.file);
  return status;
}
