/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KoersCsvMapFile:
 * @name: what the map is called
 * @rows: (nullable): where in JSON the rows stand that it is for, see koers_json_table_read()
 * @text: the map, see koers_csv_map_parse()
 *
 * A map that lies in a file.
 */
typedef struct {
  char   *name;
  char   *rows;
  GBytes *text;
} KoersCsvMapFile;

KoersCsvMapFile *koers_csv_map_file_read           (const char       *path,
                                                    GError          **error);
KoersCsvMapFile *koers_csv_map_file_find           (const char       *name,
                                                    GError          **error);
GPtrArray       *koers_csv_map_file_read_all       (void);
char            *koers_csv_map_file_dup_own_folder (void);
void             koers_csv_map_file_free           (KoersCsvMapFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvMapFile, koers_csv_map_file_free)

G_END_DECLS
