/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PDF_PAGES (koers_pdf_pages_get_type ())
G_DECLARE_FINAL_TYPE (KoersPdfPages, koers_pdf_pages, KOERS, PDF_PAGES, GObject)

KoersPdfPages *koers_pdf_pages_new    (KoersPdf       *pdf);
GdkTexture    *koers_pdf_pages_lookup (KoersPdfPages  *self,
                                       guint           page,
                                       double          scale);
void           koers_pdf_pages_keep   (KoersPdfPages  *self,
                                       guint           first,
                                       guint           last);

G_END_DECLS
