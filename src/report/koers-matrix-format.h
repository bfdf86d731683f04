/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-matrix.h"
#include "koers-picture-pages.h"

G_BEGIN_DECLS

/* The matrices that are formats, a row for each. */
#define KOERS_MATRIX_FORMATS(MATRIX) MATRIX (coverage) MATRIX (plans) MATRIX (workload) MATRIX (progress) MATRIX (risks)

gboolean koers_matrix_format_write (KoersMatrix       *matrix,
                                    KoersStrategy     *strategy,
                                    KoersPictureKind   kind,
                                    GOutputStream     *stream,
                                    GError           **error);

KOERS_MATRIX_FORMATS (KOERS_DECLARE_PICTURE)

G_END_DECLS
