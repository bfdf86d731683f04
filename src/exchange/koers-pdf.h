/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf-text.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PDF (koers_pdf_get_type ())
G_DECLARE_FINAL_TYPE (KoersPdf, koers_pdf, KOERS, PDF, GObject)

KoersPdf        *koers_pdf_open         (GBytes        *bytes,
                                         const char    *place,
                                         GCancellable  *cancellable,
                                         GError       **error);
guint            koers_pdf_get_n_pages  (KoersPdf      *self);
gboolean         koers_pdf_has_text     (KoersPdf      *self);
void             koers_pdf_get_size     (KoersPdf      *self,
                                         guint          page,
                                         double        *width,
                                         double        *height);
guint            koers_pdf_get_number   (KoersPdf      *self,
                                         guint          page);
guint            koers_pdf_find_page    (KoersPdf      *self,
                                         guint          number);
KoersPdfText    *koers_pdf_get_text     (KoersPdf      *self,
                                         guint          page);
cairo_surface_t *koers_pdf_render       (KoersPdf      *self,
                                         guint          page,
                                         double         scale);

G_END_DECLS
