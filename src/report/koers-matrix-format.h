/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-matrix.h"
#include "koers-picture.h"

G_BEGIN_DECLS

/* The matrices that are formats, a row for each. */
#define KOERS_MATRIX_FORMATS(MATRIX) MATRIX (coverage) MATRIX (plans) MATRIX (workload)

gboolean koers_matrix_format_write (KoersMatrix       *matrix,
                                    KoersStrategy     *strategy,
                                    KoersPictureKind   kind,
                                    GOutputStream     *stream,
                                    GError           **error);

#define KOERS_DECLARE_WRITE(what, suffix)                                                                                                  \
  gboolean koers_##what##_format_write_##suffix (KoersStrategy *strategy, const KoersExportOptions *options, GOutputStream *stream,        \
                                                 GError **error);
#define KOERS_DECLARE_MAKE_PAGES(what)                                                                                                     \
  GArray *koers_##what##_format_make_pages (KoersStrategy *strategy, const KoersExportOptions *options, double width, double height,       \
                                            GError **error);
#define KOERS_DECLARE_MATRIX(what) KOERS_DECLARE_MAKE_PAGES (what) KOERS_DECLARE_WRITE (what, pdf) KOERS_DECLARE_WRITE (what, svg) KOERS_DECLARE_WRITE (what, png)

KOERS_MATRIX_FORMATS (KOERS_DECLARE_MATRIX)

#undef KOERS_DECLARE_WRITE
#undef KOERS_DECLARE_MAKE_PAGES
#undef KOERS_DECLARE_MATRIX

G_END_DECLS
