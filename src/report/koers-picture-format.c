/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-format.h"

#include "koers-goals-tree-format.h"
#include "koers-matrix-format.h"
#include "koers-picture.h"
#include "koers-roadmap-picture.h"
#include "koers-strategy-roadmap.h"

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

const KoersFormat koers_picture_formats[] = {
  { "roadmap-pdf", N_("Roadmap as PDF"), "pdf", "application/pdf", FALSE, write_pdf, NULL,
    N_("To print or to send; sharp at every size"), KOERS_EXPORT_USES_AS_OF },
  { "roadmap-svg", N_("Roadmap as SVG"), "svg", "image/svg+xml", FALSE, write_svg, NULL,
    N_("For a web page or a drawing program"), KOERS_EXPORT_USES_AS_OF },
  { "roadmap-png", N_("Roadmap as PNG"), "png", "image/png", FALSE, write_png, NULL,
    N_("For a slide or a document"), KOERS_EXPORT_USES_AS_OF },
  { "plans-pdf", N_("Departments’ plans as PDF"), "pdf", "application/pdf", FALSE, koers_plans_format_write_pdf, NULL,
    N_("To print or to send; sharp at every size"), KOERS_EXPORT_USES_AS_OF },
  { "plans-svg", N_("Departments’ plans as SVG"), "svg", "image/svg+xml", FALSE, koers_plans_format_write_svg, NULL,
    N_("For a web page or a drawing program"), KOERS_EXPORT_USES_AS_OF },
  { "plans-png", N_("Departments’ plans as PNG"), "png", "image/png", FALSE, koers_plans_format_write_png, NULL,
    N_("For a slide or a document"), KOERS_EXPORT_USES_AS_OF },
  { "workload-pdf", N_("Workload as PDF"), "pdf", "application/pdf", FALSE, koers_workload_format_write_pdf, NULL,
    N_("To print or to send; sharp at every size"), KOERS_EXPORT_USES_AS_OF },
  { "workload-svg", N_("Workload as SVG"), "svg", "image/svg+xml", FALSE, koers_workload_format_write_svg, NULL,
    N_("For a web page or a drawing program"), KOERS_EXPORT_USES_AS_OF },
  { "workload-png", N_("Workload as PNG"), "png", "image/png", FALSE, koers_workload_format_write_png, NULL,
    N_("For a slide or a document"), KOERS_EXPORT_USES_AS_OF },
  { "goals-tree-pdf", N_("Goals tree as PDF"), "pdf", "application/pdf", FALSE, koers_goals_tree_format_write_pdf, NULL,
    N_("To print or to send; sharp at every size"), KOERS_EXPORT_USES_AS_OF | KOERS_EXPORT_USES_FILTER },
  { "goals-tree-svg", N_("Goals tree as SVG"), "svg", "image/svg+xml", FALSE, koers_goals_tree_format_write_svg, NULL,
    N_("For a web page or a drawing program"), KOERS_EXPORT_USES_AS_OF | KOERS_EXPORT_USES_FILTER },
  { "goals-tree-png", N_("Goals tree as PNG"), "png", "image/png", FALSE, koers_goals_tree_format_write_png, NULL,
    N_("For a slide or a document"), KOERS_EXPORT_USES_AS_OF | KOERS_EXPORT_USES_FILTER },
};
const guint koers_picture_n_formats = G_N_ELEMENTS (koers_picture_formats);
