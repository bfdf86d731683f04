/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

/* Writes the JSON Schema that is shipped; run by the build. */
int
main (void)
{
  g_autoptr (GOutputStream) output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;

  if (koers_json_schema (output, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
