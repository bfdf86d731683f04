/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-catalogue.h"
#include "koers-csv-reader.h"

G_BEGIN_DECLS

/**
 * KoersCsvMapField:
 * @field: the number of the field that is filled
 * @columns: (element-type int): the columns whose cells fill it, one after another; of a reference, each says what it points to
 * @separator: what stands between their texts
 * @unless: a column; if its cell is filled in, the field stays empty; -1 for none
 * @constant: (nullable): what fills it in every row, instead of a column
 * @record: for a reference: the number of the record of the same row that it points to; -1 for none
 * @words: (nullable): what to read for a word that stands in the cell
 * @shorten: how many characters of the text are taken at most; 0 for all
 * @by_row: whether it is filled with the number of the row in the table, from 1
 */
typedef struct {
  int         field;
  GArray     *columns;
  char       *separator;
  int         unless;
  char       *constant;
  int         record;
  GHashTable *words;
  guint       shorten;
  gboolean    by_row;
} KoersCsvMapField;

/**
 * KoersCsvMapRecord:
 * @kind: the kind of record that a row makes
 * @id_columns: (element-type int): the columns that say which record it is; rows that agree in them make one record
 * @new_without_id: whether a row in which those columns are empty makes a new record; otherwise it makes none of this kind
 * @once: whether all rows make one and the same, such as the agreement that a table was taken from
 * @find_by_code: whether a record of the strategy that has the code of the row is the one it is about
 * @find_by_name: whether a record of the strategy that is called the same and belongs to the same is taken for it
 * @fields: (element-type KoersCsvMapField): how its fields are filled
 */
typedef struct {
  KoersKind  kind;
  GArray    *id_columns;
  gboolean   new_without_id;
  gboolean   once;
  gboolean   find_by_code;
  gboolean   find_by_name;
  GPtrArray *fields;
} KoersCsvMapRecord;

/**
 * KoersCsvMapExcept:
 * @column: a column
 * @value: what stands in it in rows that are left out, whatever the case and accents
 */
typedef struct {
  int   column;
  char *value;
} KoersCsvMapExcept;

/**
 * KoersCsvMap:
 * @name: which map it is; part of the identity of the records it makes
 * @records: (element-type KoersCsvMapRecord): what each row makes
 * @names: what columns are called otherwise: the name in the map to the one in the table
 * @excepts: (element-type KoersCsvMapExcept): which rows are left out
 */
typedef struct {
  char       *name;
  GPtrArray  *records;
  GHashTable *names;
  GPtrArray  *excepts;
} KoersCsvMap;

KoersCsvMap       *koers_csv_map_new        (const char         *name);
KoersCsvMap       *koers_csv_map_parse      (GBytes             *text,
                                             KoersCsv           *csv,
                                             GError            **error);
char              *koers_csv_map_dup_rows   (GBytes             *text);
KoersCsvMap       *koers_csv_map_guess      (KoersKind           kind,
                                             KoersCsv           *csv,
                                             GError            **error);
GBytes            *koers_csv_map_write      (KoersCsvMap        *self,
                                             KoersCsv           *csv);
KoersCsvMapRecord *koers_csv_map_add_record (KoersCsvMap        *self,
                                             KoersKind           kind);
KoersCsvMapField  *koers_csv_map_add_field  (KoersCsvMapRecord  *record,
                                             int                 number);
int                koers_csv_map_find_column (KoersCsvMap       *self,
                                             KoersCsv           *csv,
                                             const char         *name);
gboolean           koers_csv_map_add_except (KoersCsvMap        *self,
                                             KoersCsv           *csv,
                                             const char         *column,
                                             const char         *value,
                                             GError            **error);
gboolean           koers_csv_map_takes_row  (KoersCsvMap        *self,
                                             KoersCsv           *csv,
                                             guint               row);
gboolean           koers_csv_map_has_own_codes (KoersKind       kind);
void               koers_csv_map_free       (KoersCsvMap        *self);

KoersCsvMapField  *koers_csv_map_record_find_field (const KoersCsvMapRecord *record,
                                                    int                      number);
char              *koers_csv_map_field_dup_text    (const KoersCsvMapField  *field,
                                                    KoersCsv                *csv,
                                                    guint                    row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersCsvMap, koers_csv_map_free)

G_END_DECLS
