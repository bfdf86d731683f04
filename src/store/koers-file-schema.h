/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-catalogue.h"
#include "koers-statement.h"

G_BEGIN_DECLS

/* "Kors": what says in the header that this SQLite file is a strategy. */
#define KOERS_FILE_APPLICATION_ID 0x4B6F7273

/* The version of the file format. Each later one has its step in koers-file-migration.c. */
#define KOERS_FILE_VERSION 6

/**
 * KoersRowColumn:
 *
 * The columns that every table of records begins with; those of the fields follow in the order of the catalogue.
 */
typedef enum {
  KOERS_ROW_ID,
  KOERS_ROW_REVISION,
  KOERS_ROW_CREATED_AT,
  KOERS_ROW_CREATED_BY,
  KOERS_ROW_MODIFIED_AT,
  KOERS_ROW_MODIFIED_BY,
  KOERS_ROW_FIRST_FIELD
} KoersRowColumn;

GPtrArray *koers_file_schema_dup_statements (gint64          version);
gboolean   koers_file_schema_create         (KoersDatabase  *database,
                                             GError        **error);
gboolean   koers_file_schema_check_identity (KoersDatabase  *database,
                                             gint64         *version,
                                             GError        **error);
gboolean   koers_file_schema_compare        (KoersDatabase  *database,
                                             gint64          version,
                                             GError        **error);
gboolean   koers_file_schema_prepare_select (KoersDatabase   *database,
                                             KoersKind        kind,
                                             KoersStatement **statement,
                                             GError         **error);

G_END_DECLS
