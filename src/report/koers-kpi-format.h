/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"

G_BEGIN_DECLS

gboolean koers_kpi_format_write_pdf (KoersStrategy             *strategy,
                                     const KoersExportOptions  *options,
                                     GOutputStream             *stream,
                                     GError                   **error);
gboolean koers_kpi_format_write_svg (KoersStrategy             *strategy,
                                     const KoersExportOptions  *options,
                                     GOutputStream             *stream,
                                     GError                   **error);
gboolean koers_kpi_format_write_png (KoersStrategy             *strategy,
                                     const KoersExportOptions  *options,
                                     GOutputStream             *stream,
                                     GError                   **error);

G_END_DECLS
