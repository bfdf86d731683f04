/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KoersPictureKind:
 * @KOERS_PICTURE_PDF: vectors and text, any number of pages
 * @KOERS_PICTURE_SVG: vectors, one page
 * @KOERS_PICTURE_PNG: pixels, one page
 *
 * A kind of file.
 */
typedef enum {
  KOERS_PICTURE_PDF,
  KOERS_PICTURE_SVG,
  KOERS_PICTURE_PNG
} KoersPictureKind;

/**
 * KoersPicturePage:
 * @node: (nullable): what is on it, from 0, 0; nothing for an empty page
 * @width: its width, in points of 1/72 inch
 * @height: its height, in points
 */
typedef struct {
  GskRenderNode *node;
  double         width;
  double         height;
} KoersPicturePage;

/**
 * KoersPictureInfo:
 * @title: (nullable): the title of the document
 * @subject: (nullable): what it is about, such as its source
 * @time: (nullable): when it was made; given and not taken from the clock, so that the same content is the same file
 * @scale: pixels per point, for pixels only; 1 if it is 0
 */
typedef struct {
  const char *title;
  const char *subject;
  GDateTime  *time;
  double      scale;
} KoersPictureInfo;

gboolean koers_picture_write (const KoersPicturePage  *pages,
                              guint                    n_pages,
                              KoersPictureKind         kind,
                              const KoersPictureInfo  *info,
                              GOutputStream           *stream,
                              GCancellable            *cancellable,
                              GError                 **error);

G_END_DECLS
