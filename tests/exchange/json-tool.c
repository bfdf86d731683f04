/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-json-format.h"
#include "koers-test-exchange.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <string.h>
#include <unistd.h>

/* Makes documents for a validator of somebody else, and says what Koers itself makes of its:
 *
 *   json-tool start nl|en      the example
 *   json-tool random SEED N    a strategy of N records or more
 *   json-tool check            reads documents, each ended by a zero byte; for each a line: "ok" or what is wrong
 */

static int
write_document (KoersStrategy *strategy)
{
  g_autoptr (GOutputStream) output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  const KoersExportOptions options = { .as_of = 20361, .derived = TRUE };

  return koers_json_export (strategy, &options, output, NULL) ? 0 : 1;
}

static int
check (void)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) documents = g_data_input_stream_new (input);
  const char *text;
  gsize length;

  while ((text = g_data_input_stream_read_upto (documents, "", 1, &length, NULL, NULL)) != NULL)
    {
      g_autofree char *document = (char *) text;
      g_autoptr (KoersStrategy) strategy = koers_test_start_new (KOERS_START_EMPTY, "en");
      g_autoptr (GError) error = NULL;
      KoersImport *import = koers_test_import ("json", strategy, NULL, document, (gssize) length, &error);

      g_print ("%s\n", import != NULL ? "ok" : error->message);
      g_clear_pointer (&import, koers_import_free);
      g_data_input_stream_read_byte (documents, NULL, NULL);
    }
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (KoersStrategy) strategy = NULL;

  if (argc == 2 && g_str_equal (argv[1], "check"))
    return check ();
  if (argc == 3 && g_str_equal (argv[1], "start"))
    strategy = koers_test_start_new (KOERS_START_EXAMPLE, argv[2]);
  else if (argc == 4 && g_str_equal (argv[1], "random"))
    strategy = koers_test_random_new ((guint32) g_ascii_strtoull (argv[2], NULL, 10), (guint) g_ascii_strtoull (argv[3], NULL, 10));
  return strategy != NULL ? write_document (strategy) : 2;
}
