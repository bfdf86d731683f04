/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-application.h"
#include "koers-cli.h"

#include <glib/gi18n.h>
#include <locale.h>

/* With a command the program does it and ends; otherwise it opens a window. */
int
main (int    argc,
      char **argv)
{
  const char *locale_dir = g_getenv ("KOERS_LOCALE_DIR");
  g_autoptr (KoersApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : KOERS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && koers_cli_is_command (argv[1]))
    return koers_cli_run (argc, argv);

  application = koers_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
