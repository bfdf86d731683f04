/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-pdf.h"

G_BEGIN_DECLS

void      koers_pdf_load        (GFile                *file,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
KoersPdf *koers_pdf_load_finish (GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
