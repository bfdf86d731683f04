/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-cli-page.h"
#include "koers-roadmap-arrangement.h"
#include "koers-cli-private.h"
#include "koers-cli-progress.h"
#include "koers-document-as-of.h"
#include "koers-error.h"
#include "koers-export.h"
#include "koers-initiative-status.h"
#include "koers-strategy-filter.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* What the stream says of it would be in words of the system. */
static gboolean
write_standard_output (const KoersFormat         *format,
                       KoersStrategy             *strategy,
                       const KoersExportOptions  *options,
                       GError                   **error)
{
  g_autoptr (GOutputStream) output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) reason = NULL;

  if (format->write (strategy, options, output, &reason) && g_output_stream_flush (output, NULL, &reason))
    return TRUE;
  if (reason->domain == G_IO_ERROR)
    g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_FAILED, _("Standard output cannot be written to."));
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
write_output (const char         *path,
              const KoersFormat  *format,
              KoersStrategy      *strategy,
              KoersExportOptions *options,
              GError            **error)
{
  if (format->of_one_kind && g_file_test (path, G_FILE_TEST_IS_DIR))
    return koers_export_write_folder (path, format, strategy, options, error);
  if (!g_str_equal (path, "-"))
    return koers_export_write_file (path, format, strategy, options, NULL, error);
  return write_standard_output (format, strategy, options, error);
}

static gboolean
read_options (const char          *as_of,
              const char          *kind_name,
              const char          *profile,
              KoersStrategy       *strategy,
              KoersExportOptions  *options,
              GError             **error)
{
  KoersDate date;

  options->as_of = koers_strategy_get_reporting_day (strategy);
  if (as_of != NULL && (!koers_date_parse (as_of, &date) || date.precision != KOERS_PRECISION_DAY))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no day; write it as 2025-09-30."), as_of);
      return FALSE;
    }
  if (as_of != NULL)
    options->as_of = date.day;
  if (kind_name != NULL && !koers_catalogue_lookup_kind (kind_name, &options->kind))
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("“%s” is no kind of record."), kind_name);
      return FALSE;
    }
  if (profile != NULL && koers_export_lookup_profile (profile) == NULL)
    {
      g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no profile “%s”; choose full, management or public."), profile);
      return FALSE;
    }
  options->without_personal = profile != NULL && koers_export_lookup_profile (profile)->without_personal;
  return TRUE;
}

/* @unknown: what to say if there is none of that name */
static gboolean
read_named (const char     *name,
            KoersStrategy  *strategy,
            KoersKind       kind,
            const char     *unknown,
            KoersId        *id,
            GError        **error)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);

  for (guint i = 0; name != NULL && i < koers_record_list_get_n (list); i++)
    if (g_strcmp0 (koers_record_get_name (koers_record_list_get (list, i)), name) == 0)
      {
        *id = koers_record_get_id (koers_record_list_get (list, i));
        return TRUE;
      }
  if (name != NULL)
    g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, unknown, name);
  return name == NULL;
}

/* What a damaged file holds does not go out as if it were the strategy. */
static gboolean
check_whole (KoersDocument  *document,
             GError        **error)
{
  KoersFile *file = koers_document_get_file (document);

  koers_file_finish_check (file);
  if (koers_file_get_state (file) != KOERS_FILE_DAMAGED)
    return TRUE;
  g_set_error_literal (error, KOERS_ERROR, KOERS_ERROR_DAMAGED, koers_file_get_problem (file));
  return FALSE;
}

/* As it stood on the day that was asked for, or else as it is. */
static KoersStrategy *
read_strategy (KoersDocument  *document,
               const char     *as_of,
               gint32          day,
               GError        **error)
{
  if (!check_whole (document, error))
    return NULL;
  return as_of != NULL ? koers_document_dup_as_of (document, day, NULL, error) : g_object_ref (koers_document_get_strategy (document));
}

int
koers_cli_export (int      argc,
                  char   **argv,
                  GError **error)
{
  g_autofree char *format_id = NULL, *as_of = NULL, *kind_name = NULL, *profile = NULL, *baseline = NULL, *against = NULL, *since = NULL;
  g_autofree char *group = NULL, *then_by = NULL, *levels = NULL, *sort = NULL, *folded = NULL;
  g_auto (GStrv) filters = NULL, fold = NULL;
  g_auto (KoersCliPage) page = { NULL };
  KoersExportOptions options = { .kind = KOERS_KIND_INITIATIVE };
  g_autoptr (KoersCliProgress) progress = NULL;
  g_autoptr (KoersDocument) document = NULL;
  g_autoptr (KoersStrategy) whole = NULL, strategy = NULL;
  const KoersFormat *format;
  GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_id, N_("Format of the output, see “koers formats”"), N_("FORMAT") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("Show the strategy as it stood on this day, and judge everything on it"), N_("DATE") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, N_("Which records to put in a table"), N_("KIND") },
    { "derived", 0, 0, G_OPTION_ARG_NONE, &options.derived, N_("Add what follows from the data on that day"), NULL },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &profile, N_("For whom: full, management or public (both without names of persons)"), N_("PROFILE") },
    { "filter", 0, 0, G_OPTION_ARG_STRING_ARRAY, &filters, N_("Only initiatives with this value in this field, and what belongs to them"), N_("FIELD=VALUE") },
    { "baseline", 0, 0, G_OPTION_ARG_STRING, &baseline, N_("Lay a roadmap beside this baseline"), N_("NAME") },
    { "against", 0, 0, G_OPTION_ARG_STRING, &against, N_("Compare the baseline with this one, and not with the plan as it is now"), N_("NAME") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_("What changed since this snapshot, and not since the last one"), N_("NAME") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &page.paper, N_("Roadmap: paper, a4 to a0, or slide"), N_("PAPER") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &page.landscape, N_("Roadmap: on its side, as it is without this"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &page.portrait, N_("Roadmap: upright"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &page.from, N_("Roadmap: only what runs from this date on"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &page.to, N_("Roadmap: only what runs until this date"), N_("DATE") },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &page.pages, N_("Roadmap: on no more pages than this"), N_("NUMBER") },
    { "across", 0, 0, G_OPTION_ARG_STRING, &page.across, N_("Roadmap: time over this many pages side by side"), N_("NUMBER") },
    { "table", 0, 0, G_OPTION_ARG_NONE, &page.table, N_("Roadmap: add a table of the same data"), NULL },
    { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &page.without, N_("Roadmap: leave out title, date, source or legend"), N_("PART") },
    { "group", 0, 0, G_OPTION_ARG_STRING, &group, N_("What the lanes of a roadmap are, such as pillar, department or state; empty for one lane"), N_("KEY") },
    { "then-by", 0, 0, G_OPTION_ARG_STRING, &then_by, N_("What the lanes within those lanes are"), N_("KEY") },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &sort, N_("In which order bars stand in their lanes: plan, start, end, code or state"), N_("ORDER") },
    { "fold", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fold, N_("Roadmap: of this lane only its heading and a summary; “*” for all lanes"), N_("LANE") },
    { NULL },
  };

  if (!koers_cli_parse (entries, _("FILE OUTPUT"), &argc, &argv, 2, 2, error) || !koers_cli_page_read (&page, &options.page, error))
    return 0;
  format = koers_cli_find_format (format_id, argv[2], "json", FALSE, error);
  if (format == NULL)
    return 0;
  progress = koers_cli_progress_new ();
  document = koers_cli_open (argv[1], TRUE, error);
  if (document == NULL || !read_options (as_of, kind_name, profile, koers_document_get_strategy (document), &options, error))
    return 0;
  whole = read_strategy (document, as_of, options.as_of, error);
  if (whole == NULL || !read_named (baseline, whole, KOERS_KIND_BASELINE, _("There is no baseline “%s”."), &options.baseline, error) ||
      !read_named (against, whole, KOERS_KIND_BASELINE, _("There is no baseline “%s”."), &options.against, error) ||
      !read_named (since, whole, KOERS_KIND_SNAPSHOT, _("There is no snapshot “%s”."), &options.since, error))
    return 0;
  koers_cli_progress_advance (progress, 40);
  levels = then_by != NULL ? g_strjoin (",", group != NULL ? group : KOERS_ROADMAP_USUAL_GROUP, then_by, NULL) : g_strdup (group);
  options.group = levels;
  options.sort = sort;
  options.folded = folded = fold != NULL ? g_strjoinv ("\n", fold) : NULL;
  if ((format->uses & KOERS_EXPORT_USES_FILTER) != 0)
    options.filter = (const char *const *) filters;
  strategy = koers_strategy_filter (whole, options.filter == NULL ? (const char *const *) filters : NULL, error);
  if (strategy != NULL)
    write_output (argv[2], format, strategy, &options, error);
  return 0;
}
