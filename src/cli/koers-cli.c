/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli.h"

#include "koers-cli-private.h"
#include "koers-error.h"
#include "koers-formats.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What the exit status says. */
#define EXIT_DONE 0
#define EXIT_COULD_NOT 1
#define EXIT_WRONG_USE 2
#define EXIT_REFUSED 3

typedef struct {
  const char *name;
  int (*run) (int      argc,
              char   **argv,
              GError **error);
} KoersCommand;

static const KoersCommand commands[] = {
  { "new", koers_cli_new },     { "import", koers_cli_import },   { "export", koers_cli_export },
  { "check", koers_cli_check }, { "formats", koers_cli_formats },
};

/**
 * koers_cli_is_command:
 * @word: the first word behind the program's name
 *
 * Returns: whether it is a command; otherwise it is a file to open in the window
 */
gboolean
koers_cli_is_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (word, commands[i].name))
      return TRUE;
  return FALSE;
}

static int
get_exit_status (const GError *error)
{
  if (error->domain == G_OPTION_ERROR || g_error_matches (error, KOERS_ERROR, KOERS_ERROR_USAGE))
    return EXIT_WRONG_USE;
  if (error->domain == JSON_PARSER_ERROR || g_error_matches (error, KOERS_ERROR, KOERS_ERROR_REFUSED))
    return EXIT_REFUSED;
  return EXIT_COULD_NOT;
}

/**
 * koers_cli_run:
 * @argc: how many words there are
 * @argv: the words, the command second
 *
 * Carries out a command. An error is one line on standard error.
 *
 * Returns: the exit status: 0 done, 1 could not, 2 wrong use, 3 the input was refused
 */
int
koers_cli_run (int    argc,
               char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  int status = EXIT_WRONG_USE;

  /* A file that may not grow any more is an error like a full disk, and not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      status = commands[i].run (argc - 1, argv + 1, &error);

  /* What was printed is only said once it has arrived. */
  if (error == NULL && (fflush (stdout) != 0 || ferror (stdout)))
    {
      g_set_error_literal (&error, KOERS_ERROR, KOERS_ERROR_FAILED, _("Standard output cannot be written to."));
    }
  if (error == NULL)
    return status;

  line = g_strdelimit (g_strdup (error->message), "\n\r", ' ');
  g_printerr ("koers: %s\n", line);
  return get_exit_status (error);
}

/**
 * koers_cli_parse:
 * @entries: the options of the command
 * @parameters: what stands behind the options, for the help
 * @argc: (inout): how many words there are
 * @argv: (inout): the words; what is left is the command and its parameters
 * @min_parameters: how many there must be
 * @max_parameters: how many there may be
 * @error: where to say what is wrong
 *
 * Reads the options of a command.
 *
 * Returns: whether they are as they should be
 */
gboolean
koers_cli_parse (GOptionEntry  *entries,
                 const char    *parameters,
                 int           *argc,
                 char        ***argv,
                 int            min_parameters,
                 int            max_parameters,
                 GError       **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *program = g_strconcat ("koers ", (*argv)[0], NULL);
  g_autofree char *use = NULL;

  g_set_prgname (program);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  if (*argc - 1 >= min_parameters && *argc - 1 <= max_parameters)
    return TRUE;
  use = *parameters != '\0' ? g_strconcat (program, " ", parameters, NULL) : g_strdup (program);
  /* Translators: what to type, the same without what stands behind it. */
  g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("Use: %s. More with “%s --help”."), use, program);
  return FALSE;
}

KoersDocument *
koers_cli_open (const char  *path,
                GError     **error)
{
  KoersDocument *document = koers_document_open (path, g_get_user_name (), error);

  if (document != NULL)
    koers_file_start_check (koers_document_get_file (document));
  return document;
}

/**
 * koers_cli_read:
 * @path: a file, or "-" for standard input
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable): all of it
 */
GBytes *
koers_cli_read (const char  *path,
                GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) memory = NULL;

  if (g_str_equal (path, "-"))
    input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  else
    {
      file = g_file_new_for_path (path);
      input = G_INPUT_STREAM (g_file_read (file, NULL, error));
    }
  if (input == NULL)
    return NULL;
  memory = g_memory_output_stream_new_resizable ();
  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* A folder has no suffix, whatever its name. */
static gboolean
has_suffix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return strchr (name + 1, '.') != NULL && !g_file_test (path, G_FILE_TEST_IS_DIR);
}

/**
 * koers_cli_find_format:
 * @id: (nullable): what the user called for
 * @path: the file, whose suffix decides if nothing was called for
 * @otherwise: the format if there is no suffix
 * @for_reading: whether it must be one that can be read; otherwise one that can be written
 * @error: where to say what is wrong
 *
 * Returns: (transfer none) (nullable): the format
 */
const KoersFormat *
koers_cli_find_format (const char  *id,
                       const char  *path,
                       const char  *otherwise,
                       gboolean     for_reading,
                       GError     **error)
{
  const KoersFormat *format = id != NULL ? koers_formats_lookup (id) : koers_formats_lookup_for_path (path);

  if (format == NULL && id == NULL && !has_suffix (path))
    format = koers_formats_lookup (otherwise);
  if (format == NULL && id == NULL)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE,
                 _("The suffix of “%s” is that of no format. Name one with --format; “koers formats” lists them."), path);
  else if (format == NULL)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no format “%s”. “koers formats” lists them."), id);
  else if (for_reading ? format->read == NULL : format->write == NULL)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE,
                   for_reading ? _("The format “%s” can only be written.") : _("The format “%s” can only be read."), format->id);
      return NULL;
    }
  return format;
}
