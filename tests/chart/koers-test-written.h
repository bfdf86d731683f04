/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture.h"

G_BEGIN_DECLS

KoersPicturePage *koers_test_get_pages     (GArray           *pages);
GBytes           *koers_test_write_picture (GArray           *pages,
                                            KoersPictureKind  kind,
                                            const char       *title);
char             *koers_test_read_pdf      (GBytes           *pdf,
                                            const char       *program,
                                            const char       *option);

G_END_DECLS
