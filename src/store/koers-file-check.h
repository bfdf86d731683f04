/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-database.h"
#include "koers-digest.h"

G_BEGIN_DECLS

gboolean koers_file_check        (const char   *path,
                                  KoersDigest  *content,
                                  GError      **error);
gboolean koers_file_check_closed (const char   *path,
                                  KoersDigest  *content,
                                  GError      **error);

G_END_DECLS
