/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-export.h"

#include "koers-matrix-format.h"
#include "koers-picture-export.h"

static gboolean
write_matrix (gpointer           picture,
              KoersStrategy     *strategy,
              KoersPictureKind   kind,
              GOutputStream     *stream,
              GError           **error)
{
  return koers_matrix_format_write (picture, strategy, kind, stream, error);
}

static void
free_matrix (gpointer picture)
{
  koers_matrix_unref (picture);
}

/**
 * koers_matrix_export:
 * @from: the widget from which it was asked
 * @view_state: what the window shows
 * @matrix: what is to be saved
 * @name: how the file is called, without a suffix
 *
 * Lets the user save a matrix as a picture: PDF, SVG or PNG.
 */
void
koers_matrix_export (GtkWidget      *from,
                     KoersViewState *view_state,
                     KoersMatrix    *matrix,
                     const char     *name)
{
  koers_picture_export (from, view_state, name, write_matrix, koers_matrix_ref (matrix), free_matrix);
}
