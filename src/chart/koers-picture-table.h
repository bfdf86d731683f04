/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "koers-picture-sheet.h"

G_BEGIN_DECLS

/**
 * KoersPictureRowKind:
 * @KOERS_PICTURE_ROW_HEADING: its first cell stands above the rows that follow, over all columns
 * @KOERS_PICTURE_ROW_MAIN: a row
 * @KOERS_PICTURE_ROW_PART: a row that says more about the one above it
 *
 * What a row of a table is.
 */
typedef enum {
  KOERS_PICTURE_ROW_HEADING,
  KOERS_PICTURE_ROW_MAIN,
  KOERS_PICTURE_ROW_PART
} KoersPictureRowKind;

/**
 * KoersPictureTable:
 *
 * A table on paper: texts in columns as wide as they need, one of them as wide as is left and with as many lines as it takes.
 */
typedef struct _KoersPictureTable KoersPictureTable;

KoersPictureTable *koers_picture_table_new             (const char *const   *titles,
                                                        guint                n_columns,
                                                        guint                wide_column);
void               koers_picture_table_free            (KoersPictureTable   *self);
void               koers_picture_table_add_row         (KoersPictureTable   *self,
                                                        KoersPictureRowKind  kind,
                                                        const char *const   *cells);
void               koers_picture_table_lay_out         (KoersPictureTable   *self,
                                                        KoersChartText      *text,
                                                        double               gap,
                                                        double               width);
double             koers_picture_table_get_head_height (KoersPictureTable   *self);
double             koers_picture_table_get_height      (KoersPictureTable   *self);
GArray            *koers_picture_table_find_breaks     (KoersPictureTable   *self,
                                                        double               height);
void               koers_picture_table_append          (KoersPictureTable   *self,
                                                        const KoersSheet    *sheet,
                                                        double               start,
                                                        double               end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersPictureTable, koers_picture_table_free)

G_END_DECLS
