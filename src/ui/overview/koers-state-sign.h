/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-roadmap-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_STATE_SIGN (koers_state_sign_get_type ())
G_DECLARE_FINAL_TYPE (KoersStateSign, koers_state_sign, KOERS, STATE_SIGN, GtkWidget)

GtkWidget *koers_state_sign_new (KoersRoadmapState state);

G_END_DECLS
