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
  const char *title;
  int (*run) (int      argc,
              char   **argv,
              GError **error);
} KoersCommand;

static const KoersCommand commands[] = {
  { "new", N_("Make a strategy"), koers_cli_new },
  { "import", N_("Take what another file holds into a strategy"), koers_cli_import },
  { "export", N_("Write a strategy, or a picture of it, to another file"), koers_cli_export },
  { "check", N_("Say whether a file is whole, and what is the matter with its plan"), koers_cli_check },
  { "formats", N_("List the formats of import and export"), koers_cli_formats },
};

static const KoersCommand *
lookup_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (word, commands[i].name))
      return &commands[i];
  return NULL;
}

static char *
dup_summary (void)
{
  GString *text = g_string_new (_("Opens strategies in a window, or carries out a command:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-9s %s", commands[i].name, _(commands[i].title));
  g_string_append_printf (text, "\n\n%s", _("“koers COMMAND --help” tells more of a command."));
  return g_string_free (text, FALSE);
}

static gboolean
check_there (const char *const  *paths,
             GError            **error)
{
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
      g_autofree char *name = g_filename_display_name (paths[i]);

      if (!g_file_is_native (file) || g_file_query_exists (file, NULL))
        continue;
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no command and no file “%s”. “koers --help” lists the commands."), name);
      return FALSE;
    }
  return TRUE;
}

/* Without a command: answers what is asked of the program itself, and sees whether there is something to open. */
static gboolean
wants_window (char   **argv,
              GError **error)
{
  gboolean version = FALSE, service = FALSE;
  g_auto (GStrv) words = g_strdupv (argv);
  g_auto (GStrv) paths = NULL;
  g_autofree char *summary = dup_summary ();
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Print the version"), NULL },
    /* What the session bus starts a program with; the application reads it. */
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &service, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, N_("[FILE…]") },
    { NULL },
  };

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &words, error))
    return FALSE;
  if (version)
    g_print ("koers %s\n", KOERS_VERSION);
  return !version && check_there ((const char *const *) paths, error);
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
 * @argv: the words, the program first
 * @status: (out): the exit status: 0 done, 1 could not, 2 wrong use, 3 the input was refused
 *
 * Carries out a command, or what else needs no window. An error is one line on standard error.
 *
 * Returns: whether that was all; otherwise the words are files to open in the window
 */
gboolean
koers_cli_run (int    argc,
               char **argv,
               int   *status)
{
  const KoersCommand *command = argc > 1 ? lookup_command (argv[1]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  *status = EXIT_DONE;
  if (command != NULL)
    {
      /* A file that may not grow any more is an error like a full disk, and not the end of the program. */
      signal (SIGXFSZ, SIG_IGN);
      *status = command->run (argc - 1, argv + 1, &error);
    }
  else if (wants_window (argv, &error))
    return FALSE;

  /* What was printed is only said once it has arrived. */
  if (error == NULL && (fflush (stdout) != 0 || ferror (stdout)))
    {
      g_set_error_literal (&error, KOERS_ERROR, KOERS_ERROR_FAILED, _("Standard output cannot be written to."));
    }
  if (error == NULL)
    return TRUE;

  line = g_strdelimit (g_strdup (error->message), "\n\r", ' ');
  g_printerr ("koers: %s\n", line);
  *status = get_exit_status (error);
  return TRUE;
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
  g_option_context_set_summary (context, _(lookup_command ((*argv)[0])->title));
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

/*< private >
 * koers_cli_open:
 * @path: a file
 * @for_reading: whether it is only looked at, so that it stays as it is also if an older version made it
 * @error: where to say what went wrong
 *
 * Returns: (transfer full) (nullable): the strategy in it
 */
KoersDocument *
koers_cli_open (const char  *path,
                gboolean     for_reading,
                GError     **error)
{
  KoersDocument *document = for_reading ? koers_document_open_for_reading (path, g_get_user_name (), error)
                                        : koers_document_open (path, g_get_user_name (), error);

  if (document != NULL)
    koers_file_start_check (koers_document_get_file (document));
  return document;
}

/* Says of what cannot be read which file it is, and what to do. */
static GInputStream *
open_input (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = g_filename_display_name (path);
  GFileInputStream *input = g_file_read (file, NULL, &reason);

  if (input != NULL)
    return G_INPUT_STREAM (input);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: There is no such file. Look whether its name and folder are right."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: This is a folder. Name a file in it."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("%s: You may not read this file. Ask whose it is for the right to."), name);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
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
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) memory = NULL;

  input = g_str_equal (path, "-") ? g_unix_input_stream_new (STDIN_FILENO, FALSE) : open_input (path, error);
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
