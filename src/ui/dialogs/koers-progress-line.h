/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PROGRESS_LINE (koers_progress_line_get_type ())
G_DECLARE_FINAL_TYPE (KoersProgressLine, koers_progress_line, KOERS, PROGRESS_LINE, GtkWidget)

void koers_progress_line_start (KoersProgressLine *self,
                                const char        *title,
                                GCancellable      *cancellable);
void koers_progress_line_stop  (KoersProgressLine *self);

G_END_DECLS
