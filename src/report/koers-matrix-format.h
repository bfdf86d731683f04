/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-matrix.h"
#include "koers-picture.h"

G_BEGIN_DECLS

gboolean koers_matrix_format_write       (KoersMatrix               *matrix,
                                          KoersStrategy             *strategy,
                                          KoersPictureKind           kind,
                                          GOutputStream             *stream,
                                          GError                   **error);
gboolean koers_plans_format_write_pdf    (KoersStrategy             *strategy,
                                          const KoersExportOptions  *options,
                                          GOutputStream             *stream,
                                          GError                   **error);
gboolean koers_plans_format_write_svg    (KoersStrategy             *strategy,
                                          const KoersExportOptions  *options,
                                          GOutputStream             *stream,
                                          GError                   **error);
gboolean koers_plans_format_write_png    (KoersStrategy             *strategy,
                                          const KoersExportOptions  *options,
                                          GOutputStream             *stream,
                                          GError                   **error);
gboolean koers_workload_format_write_pdf (KoersStrategy             *strategy,
                                          const KoersExportOptions  *options,
                                          GOutputStream             *stream,
                                          GError                   **error);
gboolean koers_workload_format_write_svg (KoersStrategy             *strategy,
                                          const KoersExportOptions  *options,
                                          GOutputStream             *stream,
                                          GError                   **error);
gboolean koers_workload_format_write_png (KoersStrategy             *strategy,
                                          const KoersExportOptions  *options,
                                          GOutputStream             *stream,
                                          GError                   **error);

G_END_DECLS
