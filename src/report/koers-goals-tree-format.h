/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-goals-tree.h"
#include "koers-picture-pages.h"

G_BEGIN_DECLS

gboolean koers_goals_tree_format_write (KoersGoalsTree    *tree,
                                        KoersStrategy     *strategy,
                                        KoersPictureKind   kind,
                                        GOutputStream     *stream,
                                        GError           **error);

KOERS_DECLARE_PICTURE (goals_tree)

G_END_DECLS
