/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_AGREEMENT_PAGE (koers_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersAgreementPage, koers_agreement_page, KOERS, AGREEMENT_PAGE, GtkWidget)

GtkWidget *koers_agreement_page_new (KoersViewState *view_state);

G_END_DECLS
