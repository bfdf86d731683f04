/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KOERS_TYPE_START_PAGE (koers_start_page_get_type ())
G_DECLARE_FINAL_TYPE (KoersStartPage, koers_start_page, KOERS, START_PAGE, GtkWidget)

void koers_start_page_set_problem (KoersStartPage *self,
                                   const char     *problem,
                                   const char     *backups);

G_END_DECLS
