/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-initiative-cell.h"

G_BEGIN_DECLS

#define KOERS_TYPE_INITIATIVE_HEADING (koers_initiative_heading_get_type ())

G_DECLARE_FINAL_TYPE (KoersInitiativeHeading, koers_initiative_heading, KOERS, INITIATIVE_HEADING, GtkWidget)

GtkWidget *koers_initiative_heading_new  (const KoersCellMetrics *metrics);
void       koers_initiative_heading_show (KoersInitiativeHeading *self,
                                          const char             *title,
                                          guint                   count,
                                          gboolean                folded);

G_END_DECLS
