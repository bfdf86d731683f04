/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-format.h"

#include "koers-error.h"
#include "koers-strategy-roadmap.h"
#include "koers-strategy-roadmap-ties.h"

#include <glib/gi18n-lib.h>

/* The roadmap as a file: the drawing of the screen, on paper. */

static gboolean
is_within (const KoersRoadmapBar *bar,
           KoersSpan              span)
{
  if (koers_span_is_empty (bar->span))
    return FALSE;
  return koers_span_overlaps (bar->span, span) || (bar->continuous && bar->span.start < span.end);
}

/**
 * koers_roadmap_format_make:
 * @strategy: a strategy
 * @options: what of it is shown
 * @error: where the error goes
 *
 * Errors: %KOERS_ERROR_USAGE if there is no such filter, group or order.
 *
 * Returns: (transfer full) (nullable): its roadmap; if a time is chosen, with what runs in it only
 */
KoersRoadmap *
koers_roadmap_format_make (KoersStrategy             *strategy,
                           const KoersExportOptions  *options,
                           GError                   **error)
{
  g_autoptr (KoersSearch) search = koers_search_new (strategy);
  g_autoptr (KoersFilter) filter = koers_filter_new (search, options->filter, error);
  const KoersRoadmapArrangement arrangement = { filter, options->group != NULL ? options->group : KOERS_ROADMAP_USUAL_GROUP, options->sort };
  KoersRoadmap *roadmap;

  if (filter == NULL || !koers_roadmap_arrangement_check (&arrangement, error))
    return NULL;
  roadmap = koers_strategy_roadmap_new_arranged (strategy, options->as_of, &arrangement);
  /* From the end, so that what goes is not moved first. */
  for (guint i = koers_roadmap_get_n_bars (roadmap); i > 0 && !koers_span_is_empty (options->page.span); i--)
    if (!is_within (koers_roadmap_get_bar (roadmap, i - 1), options->page.span))
      koers_roadmap_remove_bar (roadmap, i - 1);
  koers_strategy_roadmap_add_dependencies (roadmap, strategy);
  koers_strategy_roadmap_add_baseline (roadmap, koers_strategy_lookup (strategy, options->baseline));
  return roadmap;
}

/* What is folded in a window may be gone by now; a name that is typed is meant. */
static gboolean
check_folded (KoersRoadmap  *roadmap,
              const char    *folded,
              GError       **error)
{
  g_auto (GStrv) words = g_strsplit (folded != NULL ? folded : "", "\n", -1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  KoersId id;

  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    g_ptr_array_add (labels, koers_roadmap_dup_lane_title (roadmap, i));
  g_ptr_array_add (labels, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (!g_str_equal (words[i], "*") && !koers_id_parse (words[i], &id) && !g_strv_contains ((const char *const *) labels->pdata, words[i]))
      {
        all = g_strjoinv (", ", (char **) labels->pdata);
        g_set_error (error, KOERS_ERROR, KOERS_ERROR_USAGE, _("There is no lane “%s”. The lanes are: %s."), words[i], all);
        return FALSE;
      }
  return TRUE;
}

/**
 * koers_roadmap_format_make_pages:
 * @strategy: a strategy
 * @options: what of it is shown, and on what
 * @width: the width of a sheet that has no name, in points of 1/72 inch
 * @height: its height; 0 for one page as high as it has to be
 * @error: where the error goes
 *
 * Draws the roadmap of a strategy on pages, the same for a file and for a printer.
 *
 * Errors: as koers_roadmap_picture_new(); %KOERS_ERROR_USAGE if there is no lane of a name that is to be folded.
 *
 * Returns: (transfer full) (element-type KoersPicturePage) (nullable): the pages
 */
GArray *
koers_roadmap_format_make_pages (KoersStrategy             *strategy,
                                 const KoersExportOptions  *options,
                                 double                     width,
                                 double                     height,
                                 GError                   **error)
{
  g_autoptr (KoersRoadmap) roadmap = koers_roadmap_format_make (strategy, options, error);
  const KoersRoadmapPictureOptions picture = {
    .page = options->page, .width = width, .height = height, .source = koers_record_get_text (koers_strategy_get_root (strategy), KOERS_STRATEGY_ORGANISATION),
    .folded = options->folded
  };

  if (roadmap == NULL || !check_folded (roadmap, options->folded, error))
    return NULL;
  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  return koers_roadmap_picture_new (roadmap, &picture, error);
}

static gboolean
write_roadmap (KoersStrategy             *strategy,
               const KoersExportOptions  *options,
               KoersPictureKind           kind,
               GOutputStream             *stream,
               GError                   **error)
{
  KoersExportOptions of_kind = *options;
  g_autoptr (GArray) pages = NULL;

  if (kind == KOERS_PICTURE_PDF && of_kind.page.paper == KOERS_PAPER_NONE)
    of_kind.page.paper = KOERS_PAPER_A3;
  /* Other kinds of files hold one page. */
  if (kind != KOERS_PICTURE_PDF)
    of_kind.page.max_pages = 1;
  pages = koers_roadmap_format_make_pages (strategy, &of_kind, KOERS_PICTURE_PAGE_WIDTH, 0, error);
  return pages != NULL && koers_picture_pages_write (pages, strategy, _("Roadmap"), kind, stream, error);
}

KOERS_DEFINE_PICTURE (roadmap, write_roadmap)
