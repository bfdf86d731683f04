/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SUCCESSION_CHOOSER (koers_succession_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccessionChooser, koers_succession_chooser, KOERS, SUCCESSION_CHOOSER, AdwWindow)

KoersSuccessionChooser *koers_succession_chooser_new (GtkWindow           *parent,
                                                      KoersSuccession     *succession,
                                                      KoersSuccessionItem *item);

G_END_DECLS
