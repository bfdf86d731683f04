/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-format.h"

#include "koers-matrix-picture.h"
#include "koers-strategy-matrix.h"

/* Matrices as files: the drawing of the screen, on paper. */

static GArray *
make_pages (KoersMatrix   *matrix,
            KoersStrategy *strategy,
            KoersPaper     paper,
            double         width,
            double         height)
{
  const KoersMatrixPictureOptions picture = {
    .paper = paper, .width = width, .height = height, .source = koers_record_get_text (koers_strategy_get_root (strategy), KOERS_STRATEGY_ORGANISATION)
  };

  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  return koers_matrix_picture_new (matrix, &picture);
}

/**
 * koers_matrix_format_write:
 * @matrix: what is shown
 * @strategy: of which strategy it is
 * @kind: what kind of file
 * @stream: where to
 * @error: where the error goes
 *
 * Writes a matrix as a picture: a PDF on sheets of A3, anything else as one page.
 *
 * Errors: as koers_picture_write().
 *
 * Returns: whether all of it was written
 */
gboolean
koers_matrix_format_write (KoersMatrix       *matrix,
                           KoersStrategy     *strategy,
                           KoersPictureKind   kind,
                           GOutputStream     *stream,
                           GError           **error)
{
  g_autoptr (GArray) pages =
      make_pages (matrix, strategy, kind == KOERS_PICTURE_PDF ? KOERS_PAPER_A3 : KOERS_PAPER_NONE, KOERS_PICTURE_PAGE_WIDTH, 0);

  return koers_picture_pages_write (pages, strategy, koers_matrix_get_title (matrix), kind, stream, error);
}

static KoersMatrix *
make_coverage (KoersStrategy *strategy,
               gint32         day)
{
  g_autoptr (KoersCoverage) coverage = koers_coverage_new (strategy, day, NULL);
  g_autoptr (KoersCoverageTable) table = koers_coverage_table_new (coverage, KOERS_COVERAGE_BY_PILLAR);

  return koers_coverage_matrix_new (coverage, table);
}

static KoersMatrix *
make_plans (KoersStrategy *strategy,
            gint32         day)
{
  g_autoptr (KoersDepartmentPlan) plan = koers_department_plan_new (strategy, day);

  return koers_department_plan_matrix_new (plan);
}

static KoersMatrix *
make_workload (KoersStrategy *strategy,
               gint32         day)
{
  g_autoptr (KoersWorkload) workload = koers_workload_new (strategy, day);

  return koers_workload_matrix_new (workload, NULL);
}

static KoersMatrix *
make_progress (KoersStrategy *strategy,
               gint32         day)
{
  g_autoptr (KoersProgress) progress = koers_progress_new (strategy, day);

  return koers_progress_matrix_new (progress);
}

static KoersMatrix *
make_risks (KoersStrategy *strategy,
            gint32         day)
{
  return koers_risk_matrix_new (strategy, day);
}

/* These are made from the table in the header. */
#define WRITE(what)                                                                                                                        \
  static gboolean write_##what (KoersStrategy *strategy, const KoersExportOptions *options, KoersPictureKind kind, GOutputStream *stream,  \
                                GError **error)                                                                                            \
  {                                                                                                                                        \
    g_autoptr (KoersMatrix) matrix = make_##what (strategy, options->as_of);                                                               \
                                                                                                                                           \
    return koers_matrix_format_write (matrix, strategy, kind, stream, error);                                                              \
  }
#define MAKE_PAGES(what)                                                                                                                   \
  GArray *koers_##what##_format_make_pages (KoersStrategy *strategy, const KoersExportOptions *options, double width, double height,       \
                                            GError **error)                                                                                \
  {                                                                                                                                        \
    g_autoptr (KoersMatrix) matrix = make_##what (strategy, options->as_of);                                                               \
                                                                                                                                           \
    return make_pages (matrix, strategy, KOERS_PAPER_NONE, width, height);                                                                 \
  }
#define MATRIX(what) MAKE_PAGES (what) WRITE (what) KOERS_DEFINE_PICTURE (what, write_##what)

KOERS_MATRIX_FORMATS (MATRIX)
