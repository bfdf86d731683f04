/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-private.h"
#include "koers-file-check.h"
#include "koers-finding.h"
#include "koers-initiative-status.h"

#include <glib/gi18n-lib.h>

static void
print_findings (KoersStrategy *strategy)
{
  gint32 day = koers_strategy_get_reporting_day (strategy);
  g_autofree char *date = koers_date_dup_label (koers_date_from_day (day, KOERS_PRECISION_DAY));
  g_autoptr (GPtrArray) findings = koers_strategy_find (strategy, day);

  if (findings->len == 0)
    {
      g_print (_("Nothing is the matter with the plan on %s.\n"), date);
      return;
    }
  g_print (ngettext ("On %s there is %u thing to look at:\n", "On %s there are %u things to look at:\n", findings->len), date, findings->len);
  for (guint i = 0; i < findings->len; i++)
    {
      const KoersFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *title = koers_record_dup_title (finding->record);
      g_autofree char *message = koers_finding_dup_message (finding);

      g_print ("  %s “%s”: %s\n", koers_kind_get_title (koers_record_get_kind (finding->record)), title, message);
    }
}

int
koers_cli_check (int      argc,
                 char   **argv,
                 GError **error)
{
  GOptionEntry entries[] = { { NULL } };
  g_autoptr (KoersDocument) document = NULL;
  char text[KOERS_DIGEST_TEXT_SIZE];
  KoersDigest content;

  if (!koers_cli_parse (entries, _("FILE"), &argc, &argv, 1, 1, error) || !koers_file_check_closed (argv[1], &content, error))
    return 0;
  document = koers_cli_open (argv[1], TRUE, error);
  if (document == NULL)
    return 0;

  koers_digest_to_text (&content, text);
  g_print ("%s\n", text);
  g_print (ngettext ("The file is whole. It holds %u record.\n", "The file is whole. It holds %u records.\n",
                     koers_strategy_get_n (koers_document_get_strategy (document))),
           koers_strategy_get_n (koers_document_get_strategy (document)));
  print_findings (koers_document_get_strategy (document));
  return 0;
}
