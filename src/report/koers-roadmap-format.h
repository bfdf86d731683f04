/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-picture.h"
#include "koers-roadmap-picture.h"

G_BEGIN_DECLS

KoersRoadmap *koers_roadmap_format_make       (KoersStrategy             *strategy,
                                               const KoersExportOptions  *options,
                                               GError                   **error);
GArray       *koers_roadmap_format_make_pages (KoersStrategy             *strategy,
                                               const KoersExportOptions  *options,
                                               double                     width,
                                               double                     height,
                                               GError                   **error);
gboolean      koers_roadmap_format_write_pdf  (KoersStrategy             *strategy,
                                               const KoersExportOptions  *options,
                                               GOutputStream             *stream,
                                               GError                   **error);
gboolean      koers_roadmap_format_write_svg  (KoersStrategy             *strategy,
                                               const KoersExportOptions  *options,
                                               GOutputStream             *stream,
                                               GError                   **error);
gboolean      koers_roadmap_format_write_png  (KoersStrategy             *strategy,
                                               const KoersExportOptions  *options,
                                               GOutputStream             *stream,
                                               GError                   **error);

G_END_DECLS
