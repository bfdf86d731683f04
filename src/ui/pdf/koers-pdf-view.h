/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PDF_VIEW (koers_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (KoersPdfView, koers_pdf_view, KOERS, PDF_VIEW, GtkWidget)

void      koers_pdf_view_set_pdf       (KoersPdfView  *self,
                                        KoersPdf      *pdf);
void      koers_pdf_view_zoom          (KoersPdfView  *self,
                                        int            steps);
void      koers_pdf_view_select        (KoersPdfView  *self,
                                        guint          page,
                                        KoersPdfRange  range);
char     *koers_pdf_view_dup_selection (KoersPdfView  *self,
                                        guint         *page);
guint     koers_pdf_view_get_first_word (KoersPdfView *self);
void      koers_pdf_view_show_page     (KoersPdfView  *self,
                                        guint          page);
guint     koers_pdf_view_get_page      (KoersPdfView  *self);
void      koers_pdf_view_set_marks     (KoersPdfView  *self,
                                        GArray        *marks);

/**
 * KoersPdfMark:
 * @page: which page, from 0
 * @range: which of its words
 *
 * Words that are marked, such as those that were found.
 */
typedef struct {
  guint         page;
  KoersPdfRange range;
} KoersPdfMark;

G_END_DECLS
