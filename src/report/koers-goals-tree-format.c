/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-goals-tree-format.h"

#include "koers-goals-tree-picture.h"
#include "koers-strategy-goals-tree.h"

/* The goals tree as a file: the drawing of the screen, on paper. */

static GArray *
make_pages (KoersGoalsTree   *tree,
            KoersStrategy    *strategy,
            KoersPictureKind  kind)
{
  const KoersGoalsTreePictureOptions picture = {
    .on_sheets = kind == KOERS_PICTURE_PDF,
    .width = KOERS_PICTURE_PAGE_WIDTH,
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
  g_autoptr (GArray) pages = make_pages (tree, strategy, kind);

  return koers_picture_pages_write (pages, strategy, koers_goals_tree_get_title (tree), kind, stream, error);
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

KOERS_DEFINE_PICTURE (goals_tree, write_strategy)
