/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-baseline.h"
#include "koers-initiative-status.h"
#include "koers-period-edit.h"
#include "koers-settings.h"
#include "koers-snapshot.h"
#include "koers-test-file.h"
#include "koers-test-window.h"
#include "koers-views.h"
#include "koers-window-private.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Every view and every dialog can be as narrow as a phone: what in it is wider is told by name. The language is that of the surroundings. */

/* In pixels, with text of its usual size. */
#define NARROW 360

/* How long, in milliseconds, a window may take to fold or a dialog to come. */
#define PATIENCE 20000

/* What is done in which view; a dialog comes of it. */
static const struct {
  const char *name;
  const char *page;
  const char *action;
} dialogs[] = {
  { "import", "overview", "win.import" },
  { "export", "overview", "win.export" },
  { "go-to", "overview", "win.go-to" },
  { "history", "overview", "win.history" },
  { "backups", "overview", "win.backups" },
  { "freeze-plan", "roadmap", "win.freeze-plan" },
  { "compare-plans", "roadmap", "win.compare-plans" },
  { "link", "strategy", "win.link" },
  { "change-of-coalition", "agreement", "win.change-of-coalition" },
  { "preferences", "overview", "app.preferences" },
  { "about", "overview", "app.about" },
};

static struct {
  const char   *program;
  GApplication *application;
  GSettings    *settings;
  char         *file;
} run;

/* ---- waiting */

static gboolean
late_cb (gpointer data)
{
  g_error ("%s does not come", (const char *) data);
  return G_SOURCE_REMOVE;
}

static gboolean
is_folded (gpointer window)
{
  KoersWindow *self = window;

  return self->view_state == NULL || (adw_flap_get_folded (self->flap) && self->fold_id == 0);
}

static GtkWindow *
find_dialog (gpointer window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != window && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  return NULL;
}

static gboolean
has_dialog (gpointer window)
{
  return find_dialog (window) != NULL;
}

static void
wait_until (gboolean   (*condition) (gpointer window),
            gpointer     window,
            const char  *what)
{
  guint late = g_timeout_add (PATIENCE, late_cb, (gpointer) what);

  while (!condition (window))
    g_main_context_iteration (NULL, TRUE);
  /* What comes or goes because of that does so before anything is drawn. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_source_remove (late);
}

/* ---- widths */

static int
measure (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The innermost widget that alone is too wide. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && measure (child) > NARROW - 30)
      return find_widest (child);
  return widget;
}

static void
assert_narrow (GtkWindow  *window,
               const char *name)
{
  GtkWidget *content = ADW_IS_APPLICATION_WINDOW (window) ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (window))
                       : ADW_IS_WINDOW (window)           ? adw_window_get_content (ADW_WINDOW (window))
                                                          : gtk_window_get_child (window);
  int width = measure (content);
  GtkWidget *widest;
  g_autoptr (GString) path = g_string_new (NULL);

  if (width <= NARROW)
    return;
  widest = find_widest (content);
  for (GtkWidget *widget = widest; widget != NULL && widget != GTK_WIDGET (window); widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, " %s#%s", G_OBJECT_TYPE_NAME (widget), gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
  g_test_message ("%s is %d pixels wide, because of %d of%s", name, width, measure (widest), path->str);
  g_test_fail ();
}

static KoersWindow *
open_window (KoersDocument *document,
             const char    *page)
{
  KoersWindow *window = koers_window_new (ADW_APPLICATION (run.application), run.settings);

  gtk_window_set_default_size (GTK_WINDOW (window), NARROW, 640);
  if (document != NULL)
    koers_window_set_document (window, document);
  if (page != NULL)
    koers_view_state_set_page (window->view_state, page);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_folded, window, "a narrow window");
  return window;
}

static KoersDocument *
open_document (void)
{
  g_autoptr (GError) error = NULL;
  KoersDocument *document = koers_document_open (run.file, "test", &error);

  g_assert_no_error (error);
  return document;
}

static void
test_view (gconstpointer data)
{
  const KoersView *view = data;
  g_autoptr (KoersDocument) document = view != NULL ? open_document () : NULL;
  KoersWindow *window = open_window (document, view != NULL ? view->name : NULL);

  assert_narrow (GTK_WINDOW (window), view != NULL ? view->name : "start");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whatever is chosen and filled in, beside the plan. */
static void
test_records (void)
{
  g_autoptr (KoersDocument) document = open_document ();
  KoersWindow *window = open_window (document, "strategy");

  for (KoersKind kind = 0; kind < KOERS_N_KINDS; kind++)
    {
      KoersRecordList *list = koers_strategy_get_list (koers_document_get_strategy (document), kind);

      if (koers_record_list_get_n (list) == 0)
        continue;
      koers_view_state_set_selected (window->view_state, koers_record_list_get (list, 0));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      assert_narrow (GTK_WINDOW (window), koers_catalogue_get_kind (kind)->name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_dialog (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (KoersDocument) document = open_document ();
  KoersWindow *window = open_window (document, dialogs[i].page);
  KoersRecordList *initiatives = koers_strategy_get_list (koers_document_get_strategy (document), KOERS_KIND_INITIATIVE);
  GtkWindow *dialog;

  koers_view_state_set_selected (window->view_state, koers_record_list_get (initiatives, 0));
  if (g_str_has_prefix (dialogs[i].action, "app."))
    g_action_group_activate_action (G_ACTION_GROUP (run.application), dialogs[i].action + strlen ("app."), NULL);
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), dialogs[i].action, NULL));
  wait_until (has_dialog, window, dialogs[i].name);
  dialog = find_dialog (window);
  gtk_window_set_default_size (dialog, NARROW, 640);
  assert_narrow (dialog, dialogs[i].name);
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- around it */

/* A quarter that was frozen, and one in which something moved since. */
static void
add_periods (KoersDocument *document)
{
  KoersStrategy *strategy = koers_document_get_strategy (document);
  gint32 day = koers_strategy_get_reporting_day (strategy);
  KoersRecordList *initiatives = koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE);
  g_autoptr (KoersChangeSet) freeze = koers_change_set_new ("test");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      KoersId id;
      g_autoptr (KoersChangeSet) changes = koers_period_edit_add (strategy, day, &id);

      koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
      g_assert_no_error (error);
      if (i == 0)
        koers_reporting_period_freeze (koers_strategy_lookup (strategy, id), freeze, "A snapshot with a name that is not short", NULL, day, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < koers_record_list_get_n (initiatives); i++)
    koers_change_set_set_record (freeze, koers_record_list_get (initiatives, i), KOERS_INITIATIVE_END_DATE,
                                 koers_value_date (koers_date_new (2027, 6, 30, KOERS_PRECISION_DAY)));
  koers_document_commit (document, freeze, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
}

/* With a frozen plan and an agreement to come, without which two of the dialogs do not; and with reporting periods. */
static void
add_to_example (void)
{
  g_autoptr (KoersDocument) document = open_document ();
  KoersStrategy *strategy = koers_document_get_strategy (document);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("test");
  g_autoptr (GError) error = NULL;
  const KoersBaselineFacts facts = { .name = "Plan", .taken = koers_date_new (2025, 9, 30, KOERS_PRECISION_DAY) };
  KoersId agreement = koers_id_new ();

  koers_baseline_freeze (strategy, changes, &facts);
  koers_change_set_insert (changes, KOERS_KIND_AGREEMENT, agreement);
  koers_change_set_take (changes, strategy, KOERS_KIND_AGREEMENT, agreement, KOERS_AGREEMENT_NAME, koers_value_text ("Agreement"));
  koers_change_set_take (changes, strategy, KOERS_KIND_AGREEMENT, agreement, KOERS_AGREEMENT_KIND, koers_value_integer (0));
  koers_change_set_take (changes, strategy, KOERS_KIND_AGREEMENT, agreement, KOERS_AGREEMENT_STATE, koers_value_integer (0));
  koers_document_commit (document, changes, KOERS_ORIGIN_WINDOW, NULL, &error);
  g_assert_no_error (error);
  add_periods (document);
}

static void
begin (void)
{
  const char *language = g_str_has_prefix (g_getenv ("LANGUAGE"), "nl") ? "nl" : "en";

  koers_test_new_example (run.program, run.file, language);
  add_to_example ();
  run.application = koers_test_application_new ();
  run.settings = koers_settings_new ();
  /* With all the buttons that a window can have. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-xft-dpi", 96 * 1024, "gtk-decoration-layout",
                "appmenu:minimize,maximize,close", NULL);
}

int
main (int   argc,
      char *argv[])
{
  guint n_views;
  const KoersView *views = koers_views_get (&n_views);
  int status;

  koers_test_init (&argc, &argv);
  /* All that are too wide are told, not only the first. */
  g_test_set_nonfatal_assertions ();
  g_assert_cmpint (argc, ==, 2);
  run.program = argv[1];
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("KOERS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_data_func ("/width/start", NULL, test_view);
  g_test_add_func ("/width/records", test_records);
  for (guint i = 0; i < n_views; i++)
    {
      g_autofree char *path = g_strconcat ("/width/", views[i].name, NULL);

      g_test_add_data_func (path, &views[i], test_view);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat ("/width/dialog/", dialogs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_dialog);
    }
  run.file = g_build_filename (g_get_user_data_dir (), "example.koers", NULL);
  begin ();
  status = koers_test_run ();
  g_free (run.file);
  return status;
}
