/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-goals-tree.h"
#include "koers-picture.h"

G_BEGIN_DECLS

gboolean koers_goals_tree_format_write     (KoersGoalsTree            *tree,
                                            KoersStrategy             *strategy,
                                            KoersPictureKind           kind,
                                            GOutputStream             *stream,
                                            GError                   **error);
GArray  *koers_goals_tree_format_make_pages (KoersStrategy            *strategy,
                                             const KoersExportOptions *options,
                                             double                    width,
                                             double                    height,
                                             GError                  **error);
gboolean koers_goals_tree_format_write_pdf (KoersStrategy             *strategy,
                                            const KoersExportOptions  *options,
                                            GOutputStream             *stream,
                                            GError                   **error);
gboolean koers_goals_tree_format_write_svg (KoersStrategy             *strategy,
                                            const KoersExportOptions  *options,
                                            GOutputStream             *stream,
                                            GError                   **error);
gboolean koers_goals_tree_format_write_png (KoersStrategy             *strategy,
                                            const KoersExportOptions  *options,
                                            GOutputStream             *stream,
                                            GError                   **error);

G_END_DECLS
