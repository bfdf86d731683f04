/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-print.h"

#include "koers-error.h"
#include "koers-goals-tree-format.h"
#include "koers-kpi-format.h"
#include "koers-matrix-format.h"
#include "koers-roadmap-format.h"
#include "koers-strategy-copy.h"
#include "koers-window.h"

#include <glib/gi18n-lib.h>

/* What a view shows on paper: the pages of its picture, on the paper of the printer. */

#define JOB "koers-print-job"

typedef GArray *(*MakePagesFunc) (KoersStrategy             *strategy,
                                  const KoersExportOptions  *options,
                                  double                     width,
                                  double                     height,
                                  GError                   **error);

static const struct {
  const char    *view;
  const char    *title;
  MakePagesFunc  make_pages;
} pictures[] = {
  { "roadmap", N_("Roadmap"), koers_roadmap_format_make_pages },
  { "owners", N_("Workload"), koers_workload_format_make_pages },
  { "plans", N_("Departments’ Plans"), koers_plans_format_make_pages },
  { "coverage", N_("Coverage"), koers_coverage_format_make_pages },
  { "goals-tree", N_("Goals Tree"), koers_goals_tree_format_make_pages },
  { "kpis", N_("KPIs"), koers_kpi_format_make_pages },
  { "progress", N_("Progress"), koers_progress_format_make_pages },
  { "risks", N_("Risks"), koers_risks_format_make_pages },
};

/* What is being printed. */
typedef struct {
  MakePagesFunc       make_pages;
  KoersStrategy      *strategy;
  KoersExportOptions  options;
  GStrv               filter;
  char               *group;
  char               *sort;
  char               *folded;
  GArray             *pages; /* KoersPicturePage */
  GError             *error;
  GtkWindow          *parent; /* weak */
  GSettings          *settings;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->strategy);
  g_strfreev (job->filter);
  g_free (job->group);
  g_free (job->sort);
  g_free (job->folded);
  g_clear_pointer (&job->pages, g_array_unref);
  g_clear_error (&job->error);
  g_clear_weak_pointer (&job->parent);
  g_clear_object (&job->settings);
  g_free (job);
}

static int
find_picture (const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_strcmp0 (pictures[i].view, view) == 0)
      return (int) i;
  return -1;
}

/* ---- drawing */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  g_clear_pointer (&job->pages, g_array_unref);
  job->pages = job->make_pages (job->strategy, &job->options, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), &job->error);
  if (job->pages == NULL)
    gtk_print_operation_cancel (operation);
  else
    gtk_print_operation_set_n_pages (operation, (int) job->pages->len);
}

/* A page that was made for larger paper is made smaller, never larger. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page_nr,
              Job               *job)
{
  const KoersPicturePage *page = &g_array_index (job->pages, KoersPicturePage, page_nr);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / page->width, gtk_print_context_get_height (context) / page->height);

  if (scale < 1)
    cairo_scale (cr, scale, scale);
  if (page->node != NULL)
    gsk_render_node_draw (page->node, cr);
}

/* ---- around it */

/**
 * koers_print_can_print:
 * @view: (nullable): the name of a view
 *
 * Returns: whether it shows a picture that can be printed
 */
gboolean
koers_print_can_print (const char *view)
{
  return find_picture (view) >= 0;
}

/**
 * koers_print_operation_new:
 * @view: the name of a view that shows a picture
 * @strategy: a strategy that does not change meanwhile, such as a copy
 * @options: what of it is printed; copied
 *
 * Prepares the pages of a picture for a printer: the same that are written to a file, on its paper. The paper lies on its side unless
 * something else is set.
 *
 * Returns: (transfer full): an operation, to be run
 */
GtkPrintOperation *
koers_print_operation_new (const char               *view,
                           KoersStrategy            *strategy,
                           const KoersExportOptions *options)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);
  int picture = find_picture (view);

  g_return_val_if_fail (picture >= 0, operation);

  job->make_pages = pictures[picture].make_pages;
  job->strategy = g_object_ref (strategy);
  job->options = *options;
  job->options.filter = (const char *const *) (job->filter = g_strdupv ((GStrv) options->filter));
  job->options.group = job->group = g_strdup (options->group);
  job->options.sort = job->sort = g_strdup (options->sort);
  job->options.folded = job->folded = g_strdup (options->folded);
  g_object_set_data_full (G_OBJECT (operation), JOB, job, free_job);

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* A page has its own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _(pictures[picture].title));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  return operation;
}

/**
 * koers_print_operation_check:
 * @operation: an operation that is done
 * @result: how it ended
 * @error: where the error goes
 *
 * Errors: those of making the pages and of the printer.
 *
 * Returns: whether nothing went wrong; whoever stops it himself did nothing wrong
 */
gboolean
koers_print_operation_check (GtkPrintOperation       *operation,
                             GtkPrintOperationResult  result,
                             GError                 **error)
{
  Job *job = g_object_get_data (G_OBJECT (operation), JOB);

  if (job->error != NULL)
    g_propagate_error (error, g_error_copy (job->error));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, error);
  else
    return TRUE;
  return FALSE;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *job)
{
  g_autoptr (GVariant) setup = NULL;
  g_autoptr (GError) error = NULL;

  if (!koers_print_operation_check (operation, result, &error))
    {
      if (job->parent != NULL)
        koers_window_show_error (KOERS_WINDOW (job->parent), _("This could not be printed"), error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      setup = g_variant_ref_sink (gtk_page_setup_to_gvariant (gtk_print_operation_get_default_page_setup (operation)));
      g_settings_set_value (job->settings, "print-page", setup);
    }
}

/* The paper that was chosen last. */
static void
restore_page_setup (GtkPrintOperation *operation,
                    GSettings         *settings)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "print-page");
  g_autoptr (GtkPageSetup) setup = g_variant_n_children (kept) > 0 ? gtk_page_setup_new_from_gvariant (kept) : NULL;

  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
}

static KoersExportOptions
read_options (KoersViewState *view_state)
{
  KoersRecord *baseline = koers_view_state_get_baseline (view_state);
  KoersExportOptions options = {
    .as_of = koers_view_state_get_reporting_day (view_state),
    .filter = koers_filter_get_words (koers_view_state_get_filter (view_state)),
    .group = koers_view_state_get_roadmap_group (view_state),
    .sort = koers_view_state_get_roadmap_sort (view_state),
    .folded = koers_view_state_get_roadmap_folded (view_state),
  };

  if (baseline != NULL)
    options.baseline = koers_record_get_id (baseline);
  return options;
}

/**
 * koers_print:
 * @parent: a window
 * @view_state: what it shows
 * @settings: what the program remembers about its user
 *
 * Lets the user print the picture that is seen.
 */
void
koers_print (GtkWindow      *parent,
             KoersViewState *view_state,
             GSettings      *settings)
{
  KoersFile *file = koers_document_get_file (koers_view_state_get_document (view_state));
  const KoersExportOptions options = read_options (view_state);
  g_autoptr (KoersStrategy) copy = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  Job *job;

  if (!koers_print_can_print (koers_view_state_get_page (view_state)))
    return;
  /* What a damaged file holds does not go out as if it were the strategy. */
  if (koers_file_get_state (file) == KOERS_FILE_DAMAGED)
    {
      error = g_error_new_literal (KOERS_ERROR, KOERS_ERROR_FAILED, koers_file_get_problem (file));
      koers_window_show_error (KOERS_WINDOW (parent), _("This could not be printed"), error);
      return;
    }
  copy = koers_strategy_copy (koers_view_state_get_strategy (view_state));
  operation = koers_print_operation_new (koers_view_state_get_page (view_state), copy, &options);
  job = g_object_get_data (G_OBJECT (operation), JOB);
  g_set_weak_pointer (&job->parent, parent);
  job->settings = g_object_ref (settings);
  restore_page_setup (operation, settings);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
