/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-catalogue.h"
#include "koers-csv-reader.h"

G_BEGIN_DECLS

/**
 * KoersCsvMapField:
 * @field: the number of the field that is filled
 * @columns: (element-type int): the columns whose cells fill it, one after another
 * @separator: what stands between their texts
 * @unless: a column; if its cell is filled in, the field stays empty; -1 for none
 * @constant: (nullable): what fills it in every row, instead of a column
 * @record: for a reference: the number of the record of the same row that it points to; -1 for none
 * @words: (nullable): what to read for a word that stands in the cell
 */
typedef struct {
  int         field;
  GArray     *columns;
  char       *separator;
  int         unless;
  char       *constant;
  int         record;
  GHashTable *words;
} KoersCsvMapField;

/**
 * KoersCsvMapRecord:
 * @kind: the kind of record that a row makes
 * @id_columns: (element-type int): the columns that say which record it is; rows that agree in them make one record
 * @new_without_id: whether a row in which those columns are empty makes a new record; otherwise it makes none of this kind
 * @fields: (element-type KoersCsvMapField): how its fields are filled
 */
typedef struct {
  KoersKind  kind;
  GArray    *id_columns;
  gboolean   new_without_id;
  GPtrArray *fields;
} KoersCsvMapRecord;

/**
 * KoersCsvMap:
 * @name: which map it is; part of the identity of the records it makes
 * @records: (element-type KoersCsvMapRecord): what each row makes
 */
typedef struct {
  char      *name;
  GPtrArray *records;
} KoersCsvMap;

KoersCsvMap       *koers_csv_map_new        (const char         *name);
KoersCsvMap       *koers_csv_map_parse      (GBytes             *text,
                                             KoersCsv           *csv,
                                             GError            **error);
KoersCsvMap       *koers_csv_map_guess      (KoersKind           kind,
                                             KoersCsv           *csv,
                                             GError            **error);
GBytes            *koers_csv_map_write      (KoersCsvMap        *self,
                                             KoersCsv           *csv);
KoersCsvMapRecord *koers_csv_map_add_record (KoersCsvMap        *self,
                                             KoersKind           kind);
KoersCsvMapField  *koers_csv_map_add_field  (KoersCsvMapRecord  *record,
                                             int                 number);
void               koers_csv_map_free       (KoersCsvMap        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvMap, koers_csv_map_free)

G_END_DECLS
