/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KoersFileDropped) (GtkWidget *widget,
                                  GFile     *file);

void koers_file_drop_add (GtkWidget        *widget,
                          KoersFileDropped  dropped);

G_END_DECLS
