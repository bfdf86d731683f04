/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf.h"
#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PDF_PANE (koers_pdf_pane_get_type ())
G_DECLARE_FINAL_TYPE (KoersPdfPane, koers_pdf_pane, KOERS, PDF_PANE, GtkWidget)

GtkWidget *koers_pdf_pane_new        (KoersViewState *view_state,
                                      KoersRecord    *agreement);
void       koers_pdf_pane_open       (KoersPdfPane   *self,
                                      GFile          *file);
void       koers_pdf_pane_choose     (KoersPdfPane   *self,
                                      GFile          *file);
void       koers_pdf_pane_choose_file (KoersPdfPane  *self);
void       koers_pdf_pane_show_quote (KoersPdfPane   *self,
                                      guint           page,
                                      const char     *quote);

G_END_DECLS
