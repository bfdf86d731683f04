/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-format.h"

#include "koers-goals-tree-picture.h"
#include "koers-strategy-goals-tree.h"

/* The goals tree as a file: the drawing of the screen, on paper. */

/* One slide of 16:9 that is 1280 points wide, at twice the pixels. */
#define PICTURE_WIDTH 1280.0
#define PICTURE_SCALE 2.0

static GArray *
make_pages (KoersGoalsTree   *tree,
            KoersStrategy    *strategy,
            KoersPictureKind  kind)
{
  const KoersGoalsTreePictureOptions picture = {
    .on_sheets = kind == KOERS_PICTURE_PDF,
    .width = PICTURE_WIDTH,
    .source = koers_record_get_text (koers_strategy_get_root (strategy), KOERS_STRATEGY_ORGANISATION),
  };

  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  return koers_goals_tree_picture_new (tree, &picture);
}

/**
 * koers_goals_tree_format_write:
 * @tree: what is shown
 * @strategy: of which strategy it is
 * @kind: what kind of file
 * @stream: where to
 * @error: where the error goes
 *
 * Writes a goals tree as a picture: a PDF on sheets of the size that fits, anything else as one page.
 *
 * Errors: as koers_picture_write().
 *
 * Returns: whether all of it was written
 */
gboolean
koers_goals_tree_format_write (KoersGoalsTree    *tree,
                               KoersStrategy     *strategy,
                               KoersPictureKind   kind,
                               GOutputStream     *stream,
                               GError           **error)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GArray) pages = make_pages (tree, strategy, kind);
  const KoersPictureInfo info = {
    .title = koers_record_get_name (root), .subject = koers_goals_tree_get_title (tree), .time = now, .scale = PICTURE_SCALE
  };

  return koers_picture_write ((const KoersPicturePage *) (gpointer) pages->data, pages->len, kind, &info, stream, NULL, error);
}

static KoersGoalsTree *
make_tree (KoersStrategy             *strategy,
           const KoersExportOptions  *options,
           GError                   **error)
{
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  g_autoptr (KoersFilter) filter = koers_filter_new (search, options->filter, error);

  return filter != NULL ? koers_strategy_goals_tree_new (strategy, filter, options->as_of) : NULL;
}

static gboolean
write_strategy (KoersStrategy             *strategy,
                const KoersExportOptions  *options,
                KoersPictureKind           kind,
                GOutputStream             *stream,
                GError                   **error)
{
  g_autoptr (KoersGoalsTree) tree = make_tree (strategy, options, error);

  return tree != NULL && koers_goals_tree_format_write (tree, strategy, kind, stream, error);
}

/**
 * koers_goals_tree_format_make_pages:
 * @strategy: a strategy
 * @options: what of it is shown
 * @width: not heeded: the tree stands on a sheet of the size that fits it
 * @height: neither
 * @error: where the error goes
 *
 * Draws the goals tree of a strategy on pages, the same for a file and for a printer.
 *
 * Errors: %KOERS_ERROR_USAGE if there is no such filter.
 *
 * Returns: (transfer full) (element-type KoersPicturePage) (nullable): the pages
 */
GArray *
koers_goals_tree_format_make_pages (KoersStrategy             *strategy,
                                    const KoersExportOptions  *options,
                                    double                     width,
                                    double                     height,
                                    GError                   **error)
{
  g_autoptr (KoersGoalsTree) tree = make_tree (strategy, options, error);

  return tree != NULL ? make_pages (tree, strategy, KOERS_PICTURE_PDF) : NULL;
}

gboolean
koers_goals_tree_format_write_pdf (KoersStrategy             *strategy,
                                   const KoersExportOptions  *options,
                                   GOutputStream             *stream,
                                   GError                   **error)
{
  return write_strategy (strategy, options, KOERS_PICTURE_PDF, stream, error);
}

gboolean
koers_goals_tree_format_write_svg (KoersStrategy             *strategy,
                                   const KoersExportOptions  *options,
                                   GOutputStream             *stream,
                                   GError                   **error)
{
  return write_strategy (strategy, options, KOERS_PICTURE_SVG, stream, error);
}

gboolean
koers_goals_tree_format_write_png (KoersStrategy             *strategy,
                                   const KoersExportOptions  *options,
                                   GOutputStream             *stream,
                                   GError                   **error)
{
  return write_strategy (strategy, options, KOERS_PICTURE_PNG, stream, error);
}
