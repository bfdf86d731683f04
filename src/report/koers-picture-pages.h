/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-format.h"
#include "koers-picture.h"

G_BEGIN_DECLS

/* A picture that is one page is as wide as a slide of 16:9 in points, and has twice the pixels. */
#define KOERS_PICTURE_PAGE_WIDTH 1280.0

/* A format is written without being told which it is, so a picture has a function for each kind of file, and one for its pages. */
#define KOERS_DECLARE_PICTURE(what)                                                                                                        \
  GArray *koers_##what##_format_make_pages (KoersStrategy *strategy, const KoersExportOptions *options, double width, double height,       \
                                            GError **error);                                                                               \
  KOERS_DECLARE_PICTURE_WRITE (what, pdf)                                                                                                  \
  KOERS_DECLARE_PICTURE_WRITE (what, svg)                                                                                                  \
  KOERS_DECLARE_PICTURE_WRITE (what, png)
#define KOERS_DECLARE_PICTURE_WRITE(what, suffix)                                                                                          \
  gboolean koers_##what##_format_write_##suffix (KoersStrategy *strategy, const KoersExportOptions *options, GOutputStream *stream,        \
                                                 GError **error);

/* @write is called with the strategy, the options, the kind of file, the stream and the error. */
#define KOERS_DEFINE_PICTURE(what, write)                                                                                                  \
  KOERS_DEFINE_PICTURE_WRITE (what, pdf, PDF, write)                                                                                       \
  KOERS_DEFINE_PICTURE_WRITE (what, svg, SVG, write)                                                                                       \
  KOERS_DEFINE_PICTURE_WRITE (what, png, PNG, write)
#define KOERS_DEFINE_PICTURE_WRITE(what, suffix, KIND, write)                                                                              \
  gboolean koers_##what##_format_write_##suffix (KoersStrategy *strategy, const KoersExportOptions *options, GOutputStream *stream,        \
                                                 GError **error)                                                                           \
  {                                                                                                                                        \
    return write (strategy, options, KOERS_PICTURE_##KIND, stream, error);                                                                 \
  }

gboolean koers_picture_pages_write (GArray           *pages,
                                    KoersStrategy    *strategy,
                                    const char       *subject,
                                    KoersPictureKind  kind,
                                    GOutputStream    *stream,
                                    GError          **error);

G_END_DECLS
