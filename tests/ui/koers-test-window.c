/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-test-window.h"

#include "koers-application.h"

/**
 * koers_test_application_new:
 *
 * Returns: (transfer full): the program, ready to have windows, whatever else runs here
 */
GApplication *
koers_test_application_new (void)
{
  GApplication *application = G_APPLICATION (koers_application_new ());

  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (application, NULL, NULL));
  return application;
}

/**
 * koers_test_run_tool:
 * @argv: (array zero-terminated=1): a program and its arguments
 *
 * Runs a program; what it cannot do ends the tests.
 */
void
koers_test_run_tool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", argv[0], error->message);
}

/**
 * koers_test_new_example:
 * @program: where the program is
 * @path: a file that is not there yet
 * @language: the language of what is in it
 *
 * Makes a file with the example in it.
 */
void
koers_test_new_example (const char *program,
                        const char *path,
                        const char *language)
{
  const char *const new[] = { program, "new", path, "--example", "--language", language, NULL };

  koers_test_run_tool (new);
}

/**
 * koers_test_find_type:
 * @widget: a widget
 * @type: a type of widgets
 *
 * Returns: (transfer none) (nullable): the first of that type, itself or in it
 */
GtkWidget *
koers_test_find_type (GtkWidget *widget,
                      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = koers_test_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
