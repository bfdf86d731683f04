/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-succession.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_SUCCESSION_SUMMARY (koers_succession_summary_get_type ())
G_DECLARE_FINAL_TYPE (KoersSuccessionSummary, koers_succession_summary, KOERS, SUCCESSION_SUMMARY, GtkWidget)

void koers_succession_summary_set_succession (KoersSuccessionSummary *self,
                                              KoersSuccession        *succession,
                                              KoersDate               day);

G_END_DECLS
