/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-format.h"

#include "koers-goals-tree-format.h"
#include "koers-matrix-format.h"
#include "koers-picture.h"
#include "koers-roadmap-picture.h"
#include "koers-strategy-roadmap.h"
#include "koers-strategy-roadmap-ties.h"

#include <glib/gi18n-lib.h>

/* The roadmap as a file: the drawing of the screen, on paper. */

/* One slide of 16:9 that is 1280 points wide, at twice the pixels. */
#define PICTURE_WIDTH 1280.0
#define PICTURE_SCALE 2.0

static gboolean
write_roadmap (KoersStrategy             *strategy,
               const KoersExportOptions  *options,
               KoersPictureKind           kind,
               GOutputStream             *stream,
               GError                   **error)
{
  KoersRecord *root = koers_strategy_get_root (strategy);
  g_autoptr (KoersRoadmap) roadmap = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GArray) pages = NULL;
  const KoersRoadmapPictureOptions picture = {
    .paper = kind == KOERS_PICTURE_PDF ? KOERS_PAPER_A3 : KOERS_PAPER_NONE,
    .width = PICTURE_WIDTH,
    .source = koers_record_get_text (root, KOERS_STRATEGY_ORGANISATION),
    .legend = TRUE,
  };
  const KoersPictureInfo info = { .title = koers_record_get_name (root), .subject = _("Roadmap"), .time = now, .scale = PICTURE_SCALE };

  /* Without this the drawing aborts; it works without a display, so the answer does not matter. */
  gtk_init_check ();
  roadmap = koers_strategy_roadmap_new (strategy, options->as_of);
  koers_strategy_roadmap_add_dependencies (roadmap, strategy);
  koers_strategy_roadmap_add_baseline (roadmap, koers_strategy_lookup (strategy, options->baseline));
  pages = koers_roadmap_picture_new (roadmap, &picture);
  return koers_picture_write ((const KoersPicturePage *) (gpointer) pages->data, pages->len, kind, &info, stream, NULL, error);
}

static gboolean
write_pdf (KoersStrategy             *strategy,
           const KoersExportOptions  *options,
           GOutputStream             *stream,
           GError                   **error)
{
  return write_roadmap (strategy, options, KOERS_PICTURE_PDF, stream, error);
}

static gboolean
write_svg (KoersStrategy             *strategy,
           const KoersExportOptions  *options,
           GOutputStream             *stream,
           GError                   **error)
{
  return write_roadmap (strategy, options, KOERS_PICTURE_SVG, stream, error);
}

static gboolean
write_png (KoersStrategy             *strategy,
           const KoersExportOptions  *options,
           GOutputStream             *stream,
           GError                   **error)
{
  return write_roadmap (strategy, options, KOERS_PICTURE_PNG, stream, error);
}

/* A picture in each of its forms: the beginning of the ids, what people call them, the beginning of the functions, what else it heeds. */
#define PICTURE(id, pdf, svg, png, write, uses)                                                                                       \
  { id "-pdf", pdf, "pdf", "application/pdf", FALSE, write##_pdf, NULL, N_("To print or to send; sharp at every size"),               \
    KOERS_EXPORT_USES_AS_OF | (uses) },                                                                                               \
  { id "-svg", svg, "svg", "image/svg+xml", FALSE, write##_svg, NULL, N_("For a web page or a drawing program"),                      \
    KOERS_EXPORT_USES_AS_OF | (uses) },                                                                                               \
  { id "-png", png, "png", "image/png", FALSE, write##_png, NULL, N_("For a slide or a document"), KOERS_EXPORT_USES_AS_OF | (uses) }

const KoersFormat koers_picture_formats[] = {
  PICTURE ("roadmap", N_("Roadmap as PDF"), N_("Roadmap as SVG"), N_("Roadmap as PNG"), write, 0),
  PICTURE ("coverage", N_("Coverage as PDF"), N_("Coverage as SVG"), N_("Coverage as PNG"), koers_coverage_format_write, 0),
  PICTURE ("plans", N_("Departments’ plans as PDF"), N_("Departments’ plans as SVG"), N_("Departments’ plans as PNG"), koers_plans_format_write, 0),
  PICTURE ("workload", N_("Workload as PDF"), N_("Workload as SVG"), N_("Workload as PNG"), koers_workload_format_write, 0),
  PICTURE ("goals-tree", N_("Goals tree as PDF"), N_("Goals tree as SVG"), N_("Goals tree as PNG"), koers_goals_tree_format_write,
           KOERS_EXPORT_USES_FILTER),
};
const guint koers_picture_n_formats = G_N_ELEMENTS (koers_picture_formats);
