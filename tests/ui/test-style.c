/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-application.h"

/* GTK reads what it understands of a style sheet with a mistake and says so where nobody looks. */

static void
parsing_error_cb (GtkCssProvider *provider,
                  GtkCssSection  *section,
                  const GError   *error,
                  gpointer        data)
{
  g_autofree char *place = gtk_css_section_to_string (section);
  guint *n_errors = data;

  g_test_message ("%s: %s", place, error->message);
  (*n_errors)++;
}

static void
test_parses (gconstpointer data)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  guint n_errors = 0;

  /* The application holds the resources. */
  g_type_ensure (koers_application_get_type ());
  g_signal_connect (provider, "parsing-error", G_CALLBACK (parsing_error_cb), &n_errors);
  gtk_css_provider_load_from_resource (provider, data);
  g_assert_cmpuint (n_errors, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_init_check ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/style/plain", "/nl/koers/Koers/style.css", test_parses);
  g_test_add_data_func ("/style/high-contrast", "/nl/koers/Koers/style-hc.css", test_parses);

  return g_test_run ();
}
