/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PDF_SEARCH (koers_pdf_search_get_type ())
G_DECLARE_FINAL_TYPE (KoersPdfSearch, koers_pdf_search, KOERS, PDF_SEARCH, GtkWidget)

void    koers_pdf_search_set_pdf   (KoersPdfSearch *self,
                                    KoersPdf       *pdf);
void    koers_pdf_search_set_page  (KoersPdfSearch *self,
                                    guint           page);
GArray *koers_pdf_search_get_marks (KoersPdfSearch *self);

G_END_DECLS
