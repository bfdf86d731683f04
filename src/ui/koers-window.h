/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_WINDOW (koers_window_get_type ())
G_DECLARE_FINAL_TYPE (KoersWindow, koers_window, KOERS, WINDOW, AdwApplicationWindow)

KoersWindow   *koers_window_new          (AdwApplication       *application,
                                          GSettings            *settings);
void           koers_window_open         (KoersWindow          *self,
                                          KoersDocumentOpening *opening);
void           koers_window_set_document (KoersWindow          *self,
                                          KoersDocument        *document);
KoersDocument *koers_window_get_document (KoersWindow          *self);
const char    *koers_window_get_path     (KoersWindow          *self);
void           koers_window_show_error   (KoersWindow          *self,
                                          const char           *heading,
                                          const GError         *error);

G_END_DECLS
