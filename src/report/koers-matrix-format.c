/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-format.h"

#include "koers-matrix-picture.h"
#include "koers-strategy-matrix.h"

/* Matrices as files: the drawing of the screen, on paper. */

/* One slide of 16:9 that is 1280 points wide, at twice the pixels. */
#define PICTURE_WIDTH 1280.0
#define PICTURE_SCALE 2.0

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
  KoersRecord *root = koers_strategy_get_root (strategy);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GArray) pages = NULL;
  const KoersMatrixPictureOptions picture = {
    .paper = kind == KOERS_PICTURE_PDF ? KOERS_PAPER_A3 : KOERS_PAPER_NONE,
    .width = PICTURE_WIDTH,
    .source = koers_record_get_text (root, KOERS_STRATEGY_ORGANISATION),
  };
  const KoersPictureInfo info = {
    .title = koers_record_get_name (root), .subject = koers_matrix_get_title (matrix), .time = now, .scale = PICTURE_SCALE
  };

  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  pages = koers_matrix_picture_new (matrix, &picture);
  return koers_picture_write ((const KoersPicturePage *) (gpointer) pages->data, pages->len, kind, &info, stream, NULL, error);
}

static gboolean
write_plans (KoersStrategy             *strategy,
             const KoersExportOptions  *options,
             KoersPictureKind           kind,
             GOutputStream             *stream,
             GError                   **error)
{
  g_autoptr (KoersDepartmentPlan) plan = koers_department_plan_new (strategy, options->as_of);
  g_autoptr (KoersMatrix) matrix = koers_department_plan_matrix_new (plan);

  return koers_matrix_format_write (matrix, strategy, kind, stream, error);
}

static gboolean
write_workload (KoersStrategy             *strategy,
                const KoersExportOptions  *options,
                KoersPictureKind           kind,
                GOutputStream             *stream,
                GError                   **error)
{
  g_autoptr (KoersWorkload) workload = koers_workload_new (strategy, options->as_of);
  g_autoptr (KoersMatrix) matrix = koers_workload_matrix_new (workload, NULL);

  return koers_matrix_format_write (matrix, strategy, kind, stream, error);
}

gboolean
koers_plans_format_write_pdf (KoersStrategy             *strategy,
                              const KoersExportOptions  *options,
                              GOutputStream             *stream,
                              GError                   **error)
{
  return write_plans (strategy, options, KOERS_PICTURE_PDF, stream, error);
}

gboolean
koers_plans_format_write_svg (KoersStrategy             *strategy,
                              const KoersExportOptions  *options,
                              GOutputStream             *stream,
                              GError                   **error)
{
  return write_plans (strategy, options, KOERS_PICTURE_SVG, stream, error);
}

gboolean
koers_plans_format_write_png (KoersStrategy             *strategy,
                              const KoersExportOptions  *options,
                              GOutputStream             *stream,
                              GError                   **error)
{
  return write_plans (strategy, options, KOERS_PICTURE_PNG, stream, error);
}

gboolean
koers_workload_format_write_pdf (KoersStrategy             *strategy,
                                 const KoersExportOptions  *options,
                                 GOutputStream             *stream,
                                 GError                   **error)
{
  return write_workload (strategy, options, KOERS_PICTURE_PDF, stream, error);
}

gboolean
koers_workload_format_write_svg (KoersStrategy             *strategy,
                                 const KoersExportOptions  *options,
                                 GOutputStream             *stream,
                                 GError                   **error)
{
  return write_workload (strategy, options, KOERS_PICTURE_SVG, stream, error);
}

gboolean
koers_workload_format_write_png (KoersStrategy             *strategy,
                                 const KoersExportOptions  *options,
                                 GOutputStream             *stream,
                                 GError                   **error)
{
  return write_workload (strategy, options, KOERS_PICTURE_PNG, stream, error);
}
