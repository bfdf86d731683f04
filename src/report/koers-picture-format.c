/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-picture-format.h"

#include "koers-goals-tree-format.h"
#include "koers-kpi-format.h"
#include "koers-matrix-format.h"
#include "koers-roadmap-format.h"
#include "koers-roadmap-json.h"

#include <glib/gi18n-lib.h>

/* The formats that are pictures, and that of what a picture shows. */

/* A picture in each of its forms: the beginning of the ids, what people call them, the beginning of the functions, what else it heeds. */
#define PICTURE(id, pdf, svg, png, write, uses)                                                                                       \
  { id "-pdf", pdf, "pdf", "application/pdf", FALSE, write##_pdf, NULL, N_("To print or to send; sharp at every size"),               \
    KOERS_EXPORT_USES_AS_OF | (uses) },                                                                                               \
  { id "-svg", svg, "svg", "image/svg+xml", FALSE, write##_svg, NULL, N_("For a web page or a drawing program"),                      \
    KOERS_EXPORT_USES_AS_OF | (uses) },                                                                                               \
  { id "-png", png, "png", "image/png", FALSE, write##_png, NULL, N_("For a slide or a document"), KOERS_EXPORT_USES_AS_OF | (uses) }

const KoersFormat koers_picture_formats[] = {
  PICTURE ("roadmap", N_("Roadmap as PDF"), N_("Roadmap as SVG"), N_("Roadmap as PNG"), koers_roadmap_format_write,
           KOERS_EXPORT_USES_FILTER | KOERS_EXPORT_USES_LANES | KOERS_EXPORT_USES_PAGE),
  { "roadmap-json", N_("Roadmap as JSON"), "json", "application/json", FALSE, koers_roadmap_json_export, NULL,
    N_("Lanes, bars and milestones as data, for other programs"), KOERS_EXPORT_USES_AS_OF | KOERS_EXPORT_USES_FILTER | KOERS_EXPORT_USES_LANES },
  PICTURE ("coverage", N_("Coverage as PDF"), N_("Coverage as SVG"), N_("Coverage as PNG"), koers_coverage_format_write, 0),
  PICTURE ("plans", N_("Departments’ plans as PDF"), N_("Departments’ plans as SVG"), N_("Departments’ plans as PNG"), koers_plans_format_write, 0),
  PICTURE ("workload", N_("Workload as PDF"), N_("Workload as SVG"), N_("Workload as PNG"), koers_workload_format_write, 0),
  PICTURE ("progress", N_("Progress as PDF"), N_("Progress as SVG"), N_("Progress as PNG"), koers_progress_format_write, 0),
  PICTURE ("risks", N_("Risks as PDF"), N_("Risks as SVG"), N_("Risks as PNG"), koers_risks_format_write, 0),
  PICTURE ("goals-tree", N_("Goals tree as PDF"), N_("Goals tree as SVG"), N_("Goals tree as PNG"), koers_goals_tree_format_write,
           KOERS_EXPORT_USES_FILTER),
  PICTURE ("kpi", N_("KPIs as PDF"), N_("KPIs as SVG"), N_("KPIs as PNG"), koers_kpi_format_write, 0),
};
const guint koers_picture_n_formats = G_N_ELEMENTS (koers_picture_formats);
