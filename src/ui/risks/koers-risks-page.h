/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_RISKS_PAGE (koers_risks_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersRisksPage, koers_risks_page, KOERS, RISKS_PAGE, GtkWidget)

GtkWidget *koers_risks_page_new (KoersViewState *view_state);

G_END_DECLS
