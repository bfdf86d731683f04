/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-document.h"
#include "koers-format.h"

G_BEGIN_DECLS

int                koers_cli_new            (int           argc,
                                             char        **argv,
                                             GError      **error);
int                koers_cli_import         (int           argc,
                                             char        **argv,
                                             GError      **error);
int                koers_cli_export         (int           argc,
                                             char        **argv,
                                             GError      **error);
int                koers_cli_check          (int           argc,
                                             char        **argv,
                                             GError      **error);
int                koers_cli_formats        (int           argc,
                                             char        **argv,
                                             GError      **error);

gboolean           koers_cli_parse          (GOptionEntry *entries,
                                             const char   *parameters,
                                             int          *argc,
                                             char       ***argv,
                                             int           min_parameters,
                                             int           max_parameters,
                                             GError      **error);
KoersDocument     *koers_cli_open           (const char   *path,
                                             gboolean      for_reading,
                                             GError      **error);
GBytes            *koers_cli_read           (const char   *path,
                                             GError      **error);
const KoersFormat *koers_cli_find_format    (const char   *id,
                                             const char   *path,
                                             const char   *otherwise,
                                             gboolean      for_reading,
                                             GError      **error);

G_END_DECLS
