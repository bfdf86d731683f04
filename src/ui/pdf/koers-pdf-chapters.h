/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf.h"
#include "koers-strategy.h"

G_BEGIN_DECLS

int koers_pdf_chapters_find_before (GPtrArray     *chapters,
                                    KoersPdf      *pdf,
                                    guint          page,
                                    guint          word);

G_END_DECLS
