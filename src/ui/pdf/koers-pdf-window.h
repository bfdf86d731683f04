/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PDF_WINDOW (koers_pdf_window_get_type ())
G_DECLARE_FINAL_TYPE (KoersPdfWindow, koers_pdf_window, KOERS, PDF_WINDOW, AdwWindow)

void koers_pdf_window_present (GtkWindow      *parent,
                               KoersViewState *view_state,
                               KoersRecord    *agreement);
void koers_pdf_open_for       (GtkWidget      *widget,
                               KoersViewState *view_state,
                               KoersRecord    *record);

G_END_DECLS
