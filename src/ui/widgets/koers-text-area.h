/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_TEXT_AREA (koers_text_area_get_type ())
G_DECLARE_FINAL_TYPE (KoersTextArea, koers_text_area, KOERS, TEXT_AREA, GtkTextView)

GtkWidget *koers_text_area_new (void);

G_END_DECLS
