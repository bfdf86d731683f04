/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-application.h"
#include "koers-settings.h"
#include "koers-test-file.h"
#include "koers-window-private.h"

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

/* The message that something is gone offers to undo that, and would undo something else after the next change. */
static void
test_goes_with_the_next_change (void)
{
  KoersWindow *window = koers_window_new (ADW_APPLICATION (run.application), run.settings);
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (AdwToast) toast = NULL;
  g_autoptr (GError) error = NULL;
  KoersStrategy *strategy;
  guint n_dismissed = 0;

  document = koers_document_open (run.file, "test", &error);
  g_assert_no_error (error);
  strategy = koers_document_get_strategy (document);
  koers_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  koers_view_state_set_selected (window->view_state, koers_record_list_get (koers_strategy_get_list (strategy, KOERS_KIND_INITIATIVE), 0));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-selected", NULL);
  toast = g_object_ref (window->undo_toast);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (count_cb), &n_dismissed);

  rename_pillar (window);
  g_assert_cmpuint (n_dismissed, ==, 1);
  g_assert_null (window->undo_toast);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  const char *new[] = { NULL, "new", NULL, "--example", "--language", "en", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  koers_test_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  run.file = g_build_filename (g_get_user_data_dir (), "example.koers", NULL);
  new[0] = argv[1];
  new[2] = run.file;
  g_spawn_sync (NULL, (char **) new, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  run.application = G_APPLICATION (koers_application_new ());
  run.settings = koers_settings_new ();
  g_application_set_flags (run.application, g_application_get_flags (run.application) | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (run.application, NULL, NULL));

  g_test_add_func ("/undo-offer/goes-with-the-next-change", test_goes_with_the_next_change);
  status = koers_test_run ();
  g_clear_object (&run.settings);
  g_clear_object (&run.application);
  g_free (run.file);
  return status;
}
