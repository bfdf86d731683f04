/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-status.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void koers_health_image_set            (GtkImage    *image,
                                        KoersHealth  health);
void koers_health_image_set_initiative (GtkImage    *image,
                                        KoersRecord *initiative,
                                        gint32       day);
void koers_health_image_set_unsupported (GtkImage    *image);

G_END_DECLS
