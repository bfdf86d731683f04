/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-private.h"
#include "koers-error.h"
#include "koers-start.h"

#include <glib/gi18n-lib.h>

int
koers_cli_new (int      argc,
               char   **argv,
               GError **error)
{
  gboolean example = FALSE, empty = FALSE;
  g_autofree char *language = NULL;
  g_autoptr (KoersChangeSet) content = NULL;
  GOptionEntry entries[] = {
    { "example", 0, 0, G_OPTION_ARG_NONE, &example, N_("Begin with the invented example"), NULL },
    { "empty", 0, 0, G_OPTION_ARG_NONE, &empty, N_("Begin with nothing"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of what it begins with: nl or en"), N_("LANGUAGE") },
    { NULL },
  };

  if (!koers_cli_parse (entries, _("FILE"), &argc, &argv, 1, 1, error))
    return 0;
  if (example && empty)
    {
      g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("Choose one of --example and --empty."));
      return 0;
    }
  if (language == NULL)
    language = g_strdup (koers_start_get_language ());
  if (!g_str_equal (language, "nl") && !g_str_equal (language, "en"))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no language “%s”; choose nl or en."), language);
      return 0;
    }

  content = koers_start_new_content (example ? KOERS_START_EXAMPLE : empty ? KOERS_START_EMPTY : KOERS_START_TEMPLATE, language, error);
  if (content != NULL)
    koers_document_create (argv[1], content, KOERS_ORIGIN_COMMAND_LINE, g_get_user_name (), FALSE, error);
  return 0;
}
