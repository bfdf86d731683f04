/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-application.h"
#include "koers-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

/* What is printed is UTF-8, also where no language is set or the one that is set is not installed. */
static void
set_locale (void)
{
  const char *locale_dir = g_getenv ("KOERS_LOCALE_DIR");

  setlocale (LC_ALL, "");
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
  /* GTK would set it again, and complain of one that is not installed. */
  gtk_disable_setlocale ();

  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : KOERS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* With a command the program does it and ends; otherwise it opens a window. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (KoersApplication) application = NULL;
  int status;

  set_locale ();
  if (koers_cli_run (argc, argv, &status))
    return status;

  application = koers_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
