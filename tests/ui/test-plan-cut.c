/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-table.h"
#include "koers-initiatives-page.h"
#include "koers-plan-place.h"
#include "koers-plan-row.h"
#include "koers-plan-tree.h"
#include "koers-settings.h"
#include "koers-start.h"
#include "koers-test-file.h"
#include "koers-test-window.h"
#include "koers-window-private.h"

#include <unistd.h>

/* Cutting in one window and pasting in another. */

static GApplication *application;

typedef struct {
  GSettings   *settings;
  char        *file;
  char        *copy; /* of the same strategy, with the same ids */
  char        *link; /* another name for the file */
  KoersWindow *window;
  KoersWindow *other;
} Fixture;

static KoersStrategy *
get_strategy (KoersWindow *window)
{
  return koers_view_state_get_strategy (window->view_state);
}

static guint
count (KoersWindow *window,
       KoersKind    kind)
{
  return koers_record_list_get_n (koers_strategy_get_list (get_strategy (window), kind));
}

static KoersRecord *
get_goal (KoersWindow *window,
          guint        index)
{
  return koers_record_list_get (koers_strategy_get_list (get_strategy (window), KOERS_KIND_GOAL), index);
}

/* A goal with an initiative of which was reported. */
static KoersRecord *
get_reported (KoersWindow *window)
{
  KoersRecordList *updates = koers_strategy_get_list (get_strategy (window), KOERS_KIND_UPDATE);
  KoersRecord *goal = NULL;

  for (guint i = 0; i < koers_record_list_get_n (updates) && goal == NULL; i++)
    goal = koers_record_get_target (koers_record_get_target (koers_record_list_get (updates, i), KOERS_UPDATE_INITIATIVE), KOERS_INITIATIVE_GOAL);
  g_assert_nonnull (goal);
  return goal;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* How many rows are dimmed. */
static guint
count_cut (GtkWidget *widget)
{
  guint n = KOERS_IS_PLAN_ROW (widget) && gtk_widget_has_css_class (widget, "cut") && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cut (child);
  return n;
}

static void
act (KoersWindow *window,
     KoersRecord *record,
     const char  *action)
{
  koers_view_state_set_selected (window->view_state, record);
  settle ();
  gtk_widget_activate_action (koers_test_find_type (GTK_WIDGET (window), KOERS_TYPE_PLAN_TREE), action, NULL);
  settle ();
}

static KoersWindow *
open_window (Fixture    *fixture,
             const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersDocument) document = koers_document_open (path, "test", &error);
  KoersWindow *window = koers_window_new (ADW_APPLICATION (application), fixture->settings);

  g_assert_no_error (error);
  koers_window_set_document (window, document);
  koers_view_state_set_page (window->view_state, "strategy");
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  return window;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoersChangeSet) content = koers_start_new_content (KOERS_START_EXAMPLE, "en", &error);
  g_autofree char *text = NULL;
  gsize length;

  fixture->settings = koers_settings_new ();
  fixture->file = koers_test_dup_path ("file.koers");
  fixture->copy = koers_test_dup_path ("copy.koers");
  fixture->link = koers_test_dup_path ("link.koers");
  g_assert_true (koers_document_create (fixture->file, content, KOERS_ORIGIN_COMMAND_LINE, "test", FALSE, &error));
  g_assert_true (g_file_get_contents (fixture->file, &text, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->copy, text, (gssize) length, NULL));
  g_assert_cmpint (symlink (fixture->file, fixture->link), ==, 0);

  fixture->window = open_window (fixture, fixture->file);
  fixture->other = open_window (fixture, data != NULL ? fixture->link : fixture->copy);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->other));
  settle ();
  g_object_unref (fixture->settings);
  g_free (fixture->file);
  g_free (fixture->copy);
  g_free (fixture->link);
}

static void
told_cb (char      **text,
         const char *told)
{
  g_free (*text);
  *text = g_strdup (told);
}

/* What it serves is not there. */
static void
remove_agreements (KoersWindow *window)
{
  KoersRecordList *list = koers_strategy_get_list (get_strategy (window), KOERS_KIND_AGREEMENT);
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();
  g_autoptr (KoersChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    g_ptr_array_add (agreements, koers_record_list_get (list, i));
  changes = koers_plan_edit_delete_all (agreements, &error);
  g_assert_no_error (error);
  g_assert_true (koers_view_state_commit (window->view_state, changes));
}

/* It is put in there, with its reports, and taken out here; each can be undone. In the other strategy nothing moves, although it has the
 * same ids. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  KoersRecord *goal = get_reported (fixture->window), *pillar = koers_record_list_get (koers_strategy_get_list (get_strategy (fixture->other), KOERS_KIND_PILLAR), 0);
  const guint n_goals = count (fixture->window, KOERS_KIND_GOAL), n_initiatives = count (fixture->window, KOERS_KIND_INITIATIVE);
  const guint n_updates = count (fixture->window, KOERS_KIND_UPDATE);
  const KoersId id = koers_record_get_id (goal);
  g_autofree char *text = NULL, *there = NULL;
  guint n_gone;

  g_signal_connect_data (fixture->window->view_state, "told", G_CALLBACK (told_cb), &there, NULL, G_CONNECT_SWAPPED);
  g_signal_connect_data (fixture->other->view_state, "told", G_CALLBACK (told_cb), &text, NULL, G_CONNECT_SWAPPED);
  remove_agreements (fixture->other);
  act (fixture->window, goal, "plan.cut");
  g_assert_cmpuint (count_cut (GTK_WIDGET (fixture->window)), >=, 1);
  g_assert_cmpuint (count_cut (GTK_WIDGET (fixture->other)), ==, 0);
  act (fixture->other, pillar, "plan.paste");

  g_assert_null (koers_strategy_lookup (get_strategy (fixture->window), id));
  g_assert_nonnull (koers_strategy_lookup (get_strategy (fixture->other), id));
  g_assert_cmpuint (count (fixture->window, KOERS_KIND_GOAL), ==, n_goals - 1);
  g_assert_cmpuint (count (fixture->other, KOERS_KIND_GOAL), ==, n_goals + 1);
  n_gone = n_initiatives - count (fixture->window, KOERS_KIND_INITIATIVE);
  g_assert_cmpuint (n_gone, >, 0);
  g_assert_cmpuint (count (fixture->other, KOERS_KIND_INITIATIVE), ==, n_initiatives + n_gone);
  n_gone = n_updates - count (fixture->window, KOERS_KIND_UPDATE);
  g_assert_cmpuint (n_gone, >, 0);
  g_assert_cmpuint (count (fixture->other, KOERS_KIND_UPDATE), ==, n_updates + n_gone);
  g_assert_nonnull (strstr (text, " things that belong to it have no place here and are gone."));
  g_assert_cmpuint (count_cut (GTK_WIDGET (fixture->window)), ==, 0);

  /* Each window says that it takes both, and offers its own part. */
  g_assert_nonnull (strstr (text, "undo it in both windows"));
  g_assert_nonnull (strstr (there, "undo it in both windows"));
  g_assert_nonnull (fixture->window->undo_toast);
  g_assert_nonnull (fixture->other->undo_toast);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->other), "win.undo", NULL);
  settle ();
  g_assert_cmpuint (count (fixture->window, KOERS_KIND_UPDATE), ==, n_updates);
  g_assert_cmpuint (count (fixture->other, KOERS_KIND_GOAL), ==, n_goals);
}

/* In a second window on the same file it moves, and is the same goal. */
static void
test_same_file (Fixture       *fixture,
                gconstpointer  data)
{
  KoersRecord *goal = get_goal (fixture->window, 0);
  KoersRecordList *pillars = koers_strategy_get_list (get_strategy (fixture->other), KOERS_KIND_PILLAR);
  const guint n_goals = count (fixture->window, KOERS_KIND_GOAL);
  const KoersId id = koers_record_get_id (goal);
  KoersRecord *last = koers_record_list_get (pillars, koers_record_list_get_n (pillars) - 1);

  g_assert_false (koers_id_equal (koers_record_get_reference (goal, KOERS_GOAL_PILLAR), koers_record_get_id (last)));
  act (fixture->window, goal, "plan.cut");
  act (fixture->other, last, "plan.paste");
  g_assert_cmpuint (count (fixture->other, KOERS_KIND_GOAL), ==, n_goals);
  g_assert_true (koers_record_get_target (koers_strategy_lookup (get_strategy (fixture->other), id), KOERS_GOAL_PILLAR) == last);
  g_assert_cmpuint (count_cut (GTK_WIDGET (fixture->window)), ==, 0);
}

/* What is cut is pasted once, and it is said why not twice; what is copied as often as one likes. */
static void
test_once (Fixture       *fixture,
           gconstpointer  data)
{
  KoersRecordList *pillars = koers_strategy_get_list (get_strategy (fixture->window), KOERS_KIND_PILLAR);
  KoersRecord *last = koers_record_list_get (pillars, koers_record_list_get_n (pillars) - 1);
  const guint n_goals = count (fixture->window, KOERS_KIND_GOAL);
  g_autofree char *text = NULL;

  g_signal_connect_data (fixture->window->view_state, "told", G_CALLBACK (told_cb), &text, NULL, G_CONNECT_SWAPPED);
  act (fixture->window, get_goal (fixture->window, 0), "plan.cut");
  act (fixture->window, last, "plan.paste");
  g_assert_true (koers_record_get_target (get_goal (fixture->window, 0), KOERS_GOAL_PILLAR) == last);
  g_assert_null (text);
  act (fixture->window, koers_record_list_get (pillars, 0), "plan.paste");
  act (fixture->other, koers_record_list_get (koers_strategy_get_list (get_strategy (fixture->other), KOERS_KIND_PILLAR), 0), "plan.paste");
  g_assert_cmpuint (count (fixture->window, KOERS_KIND_GOAL), ==, n_goals);
  g_assert_cmpuint (count (fixture->other, KOERS_KIND_GOAL), ==, n_goals);
  g_assert_cmpstr (text, ==, "What was cut is pasted already. To have it more than once, copy it.");

  act (fixture->window, get_goal (fixture->window, 0), "plan.copy");
  act (fixture->window, last, "plan.paste");
  act (fixture->window, last, "plan.paste");
  g_assert_cmpuint (count (fixture->window, KOERS_KIND_GOAL), ==, n_goals + 2);
}

/* Pasted onto an initiative it comes beside it: in the table there is nothing else. */
static void
test_beside (Fixture       *fixture,
             gconstpointer  data)
{
  KoersRecordList *initiatives = koers_strategy_get_list (get_strategy (fixture->window), KOERS_KIND_INITIATIVE);
  KoersRecord *first = koers_record_list_get (initiatives, 0), *other = first;

  for (guint i = 0; koers_record_get_target (other, KOERS_INITIATIVE_GOAL) == koers_record_get_target (first, KOERS_INITIATIVE_GOAL); i++)
    other = koers_record_list_get (initiatives, i);
  koers_view_state_set_page (fixture->window->view_state, "initiatives");
  koers_view_state_set_selected (fixture->window->view_state, first);
  settle ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cut", NULL);
  settle ();
  koers_view_state_set_selected (fixture->window->view_state, other);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste", NULL);
  settle ();
  g_assert_true (koers_record_get_target (first, KOERS_INITIATIVE_GOAL) == koers_record_get_target (other, KOERS_INITIATIVE_GOAL));
  g_assert_cmpstr (koers_view_state_get_page (fixture->window->view_state), ==, "initiatives");
}

/* How many rows of the table, or cards of the board, are dimmed. */
static guint
count_cut_of_css (GtkWidget  *widget,
                  const char *css_name)
{
  guint n = g_strcmp0 (gtk_widget_get_css_name (widget), css_name) == 0 && gtk_widget_has_css_class (widget, "cut") ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cut_of_css (child, css_name);
  return n;
}

/* It is dimmed in the table too, and on the board; who searches the plan goes on searching. */
static void
test_in_table (Fixture       *fixture,
               gconstpointer  data)
{
  KoersRecord *first = koers_record_list_get (koers_strategy_get_list (get_strategy (fixture->window), KOERS_KIND_INITIATIVE), 0);
  GtkWidget *tree = koers_test_find_type (GTK_WIDGET (fixture->window), KOERS_TYPE_PLAN_TREE), *table;
  GtkWidget *bar = koers_test_find_type (tree, GTK_TYPE_SEARCH_BAR), *entry = koers_test_find_type (tree, GTK_TYPE_SEARCH_ENTRY), *page;

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (bar), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "privacy");
  g_signal_emit_by_name (entry, "search-changed");
  settle ();
  koers_view_state_set_page (fixture->window->view_state, "initiatives");
  koers_view_state_set_selected (fixture->window->view_state, first);
  settle ();
  table = koers_test_find_type (GTK_WIDGET (fixture->window), KOERS_TYPE_INITIATIVE_TABLE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cut", NULL);
  while (count_cut_of_css (table, "row") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_cut_of_css (table, "row"), ==, 1);
  g_assert_true (koers_view_state_is_cut (fixture->window->view_state, first));
  g_assert_true (gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (bar)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "privacy");

  page = koers_test_find_type (GTK_WIDGET (fixture->window), KOERS_TYPE_INITIATIVES_PAGE);
  g_object_set (page, "as-board", TRUE, NULL);
  while (count_cut_of_css (page, "koersinitiativecard") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_cut_of_css (page, "koersinitiativecard"), ==, 1);

  koers_view_state_set_cut (fixture->window->view_state, NULL);
  g_assert_cmpuint (count_cut_of_css (page, "koersinitiativecard"), ==, 0);
  g_object_set (page, "as-board", FALSE, NULL);
  while (count_cut_of_css (table, "row") > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Something else on the clipboard ends it. */
static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  KoersRecord *pillar = koers_record_list_get (koers_strategy_get_list (get_strategy (fixture->window), KOERS_KIND_PILLAR), 0);
  const guint n_goals = count (fixture->window, KOERS_KIND_GOAL);

  act (fixture->window, get_goal (fixture->window, 0), "plan.cut");
  g_assert_cmpuint (count_cut (GTK_WIDGET (fixture->window)), >=, 1);
  act (fixture->window, get_goal (fixture->window, 1), "plan.copy");
  g_assert_cmpuint (count_cut (GTK_WIDGET (fixture->window)), ==, 0);
  act (fixture->window, pillar, "plan.paste");
  g_assert_cmpuint (count (fixture->window, KOERS_KIND_GOAL), ==, n_goals + 1);
}

int
main (int   argc,
      char *argv[])
{
  koers_test_init (&argc, &argv);
  /* GTK 4.8 warns of its own doings when pages come and go faster than frames. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK));

  application = koers_test_application_new ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);

  g_test_add ("/plan-cut/elsewhere", Fixture, NULL, set_up, test_elsewhere, tear_down);
  g_test_add ("/plan-cut/same-file", Fixture, "link", set_up, test_same_file, tear_down);
  g_test_add ("/plan-cut/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/plan-cut/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add ("/plan-cut/in-table", Fixture, NULL, set_up, test_in_table, tear_down);
  g_test_add ("/plan-cut/end", Fixture, NULL, set_up, test_end, tear_down);

  return koers_test_run ();
}
