/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document.h"

G_BEGIN_DECLS

void koers_test_edited_create (const char *path,
                               const char *language);

G_END_DECLS
