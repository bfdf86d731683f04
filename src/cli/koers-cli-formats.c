/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-private.h"
#include "koers-formats.h"

int
koers_cli_formats (int      argc,
                   char   **argv,
                   GError **error)
{
  GOptionEntry entries[] = { { NULL } };

  if (!koers_cli_parse (entries, "", &argc, &argv, 0, 0, error))
    return 0;
  for (guint i = 0; i < koers_formats_get_n (); i++)
    {
      const KoersFormat *format = koers_formats_get (i);

      g_print ("%-14s %s%s  .%-5s %s\n", format->id, format->read != NULL ? "r" : "-", format->write != NULL ? "w" : "-", format->suffix,
               koers_format_get_name (format));
    }
  return 0;
}
