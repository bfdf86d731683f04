/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <graphene.h>

#include "koers-chart-text.h"
#include "koers-matrix.h"

G_BEGIN_DECLS

/**
 * KoersMatrixTitles:
 * @KOERS_MATRIX_TITLES_WRAPPED: above each other, on several lines
 * @KOERS_MATRIX_TITLES_TURNED: from bottom to top, where columns are narrow
 * @KOERS_MATRIX_TITLES_CODES: the codes only, where columns are narrow
 *
 * How the titles of columns stand.
 */
typedef enum {
  KOERS_MATRIX_TITLES_WRAPPED,
  KOERS_MATRIX_TITLES_TURNED,
  KOERS_MATRIX_TITLES_CODES
} KoersMatrixTitles;

/**
 * KoersMatrixMetrics:
 * @text_heights: how high a line of text is, by role
 * @pad: the free space around things, a third of a line of text
 * @glyph_size: the sign of a light
 * @column_narrow: the narrowest column
 * @column_max: the widest one
 * @head_min: the narrowest column of headings
 * @head_share: how much of the width the headings may take at most, 0 to 1
 * @turned_max: how high turned titles may be
 * @indent: how much a row stands in for each level
 * @max_lines: on how many lines a heading may stand
 * @use_codes: whether codes may stand for titles
 *
 * The sizes of a matrix, in pixels.
 */
typedef struct {
  double   text_heights[KOERS_N_TEXT_ROLES];
  double   pad;
  double   glyph_size;
  double   column_narrow;
  double   column_max;
  double   head_min;
  double   head_share;
  double   turned_max;
  double   indent;
  guint    max_lines;
  gboolean use_codes;
} KoersMatrixMetrics;

/**
 * KoersMatrixView:
 * @x: how far it is scrolled in the direction of reading, in pixels
 * @y: how far it is scrolled down
 * @width: how wide the view is, headings included
 * @height: how high it is, headings included
 * @rtl: whether reading goes from right to left
 *
 * What of a matrix is seen. The headings stay where they are.
 */
typedef struct {
  double   x;
  double   y;
  double   width;
  double   height;
  gboolean rtl;
} KoersMatrixView;

/**
 * KoersMatrixPlace:
 * @row: the number of a row, or %KOERS_MATRIX_NONE
 * @column: the number of a column, or %KOERS_MATRIX_NONE
 *
 * A cell; the heading of a row or a column, if only one of the two is there; or nothing.
 */
typedef struct {
  guint row;
  guint column;
} KoersMatrixPlace;

/**
 * KoersMatrixLayout:
 *
 * Where the rows, columns and headings of a matrix stand: numbers only. What is scrolled comes in with the view.
 */
typedef struct _KoersMatrixLayout KoersMatrixLayout;

KoersMatrixMetrics        koers_matrix_metrics_new              (const double                text_heights[KOERS_N_TEXT_ROLES]);

KoersMatrixLayout        *koers_matrix_layout_new               (KoersMatrix                *matrix,
                                                                 const KoersMatrixMetrics   *metrics,
                                                                 KoersTextMeasure            measure,
                                                                 double                      width);
void                      koers_matrix_layout_free              (KoersMatrixLayout          *self);
KoersMatrix              *koers_matrix_layout_get_matrix        (KoersMatrixLayout          *self);
const KoersMatrixMetrics *koers_matrix_layout_get_metrics       (KoersMatrixLayout          *self);
KoersMatrixTitles         koers_matrix_layout_get_titles        (KoersMatrixLayout          *self);
double                    koers_matrix_layout_get_width         (KoersMatrixLayout          *self);
double                    koers_matrix_layout_get_height        (KoersMatrixLayout          *self);
double                    koers_matrix_layout_get_head_width    (KoersMatrixLayout          *self);
double                    koers_matrix_layout_get_head_height   (KoersMatrixLayout          *self);
double                    koers_matrix_layout_get_group_height  (KoersMatrixLayout          *self,
                                                                 KoersMatrixAxis             axis);
void                      koers_matrix_layout_get_extent        (KoersMatrixLayout          *self,
                                                                 KoersMatrixAxis             axis,
                                                                 guint                       index,
                                                                 double                     *start,
                                                                 double                     *size);
const char *const        *koers_matrix_layout_get_lines         (KoersMatrixLayout          *self,
                                                                 KoersMatrixAxis             axis,
                                                                 guint                       index);
void                      koers_matrix_layout_get_visible       (KoersMatrixLayout          *self,
                                                                 const KoersMatrixView      *view,
                                                                 KoersMatrixAxis             axis,
                                                                 guint                      *first,
                                                                 guint                      *end);
graphene_rect_t           koers_matrix_layout_get_cell          (KoersMatrixLayout          *self,
                                                                 const KoersMatrixView      *view,
                                                                 guint                       row,
                                                                 guint                       column);
graphene_rect_t           koers_matrix_layout_get_head          (KoersMatrixLayout          *self,
                                                                 const KoersMatrixView      *view,
                                                                 KoersMatrixAxis             axis,
                                                                 guint                       index);
graphene_rect_t           koers_matrix_layout_get_group         (KoersMatrixLayout          *self,
                                                                 const KoersMatrixView      *view,
                                                                 KoersMatrixAxis             axis,
                                                                 guint                       group);
graphene_rect_t           koers_matrix_layout_get_cells         (KoersMatrixLayout          *self,
                                                                 const KoersMatrixView      *view);
KoersMatrixPlace          koers_matrix_layout_pick              (KoersMatrixLayout          *self,
                                                                 const KoersMatrixView      *view,
                                                                 double                      x,
                                                                 double                      y);
double                    koers_matrix_layout_get_break         (KoersMatrixLayout          *self,
                                                                 KoersMatrixAxis             axis,
                                                                 double                      from,
                                                                 double                      room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersMatrixLayout, koers_matrix_layout_free)

G_END_DECLS
