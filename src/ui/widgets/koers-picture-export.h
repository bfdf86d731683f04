/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KoersPictureExportFunc:
 * @picture: what is to be saved
 * @strategy: of which strategy it is
 * @kind: what kind of file
 * @stream: where to
 * @error: where the error goes
 *
 * Writes a picture.
 *
 * Returns: whether all of it was written
 */
typedef gboolean (*KoersPictureExportFunc) (gpointer           picture,
                                            KoersStrategy     *strategy,
                                            KoersPictureKind   kind,
                                            GOutputStream     *stream,
                                            GError           **error);

void koers_picture_export (GtkWidget              *from,
                           KoersViewState         *view_state,
                           const char             *name,
                           KoersPictureExportFunc  write,
                           gpointer                picture,
                           GDestroyNotify          free_picture);

G_END_DECLS
