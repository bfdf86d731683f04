/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-page-setup.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define KOERS_TYPE_PAGE_ROWS (koers_page_rows_get_type ())
G_DECLARE_FINAL_TYPE (KoersPageRows, koers_page_rows, KOERS, PAGE_ROWS, AdwPreferencesGroup)

gboolean koers_page_rows_read (KoersPageRows  *self,
                               KoersPageSetup *page);

G_END_DECLS
