/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gdk/gdk.h>

#include "koers-id.h"
#include "koers-risk.h"
#include "koers-roadmap-state.h"

G_BEGIN_DECLS

/* No group, no row, no column. */
#define KOERS_MATRIX_NONE G_MAXUINT

/**
 * KoersMatrixAxis:
 * @KOERS_MATRIX_ROWS: from top to bottom
 * @KOERS_MATRIX_COLUMNS: in the direction of reading
 */
typedef enum {
  KOERS_MATRIX_ROWS,
  KOERS_MATRIX_COLUMNS
} KoersMatrixAxis;

#define KOERS_N_MATRIX_AXES (KOERS_MATRIX_COLUMNS + 1)

/**
 * KoersMatrixGroup:
 * @title: its heading
 * @colour: its colour; it marks the heading and never carries meaning alone; transparent for none
 *
 * Rows or columns that stand together under one heading.
 */
typedef struct {
  const char *title;
  GdkRGBA     colour;
} KoersMatrixGroup;

/**
 * KoersMatrixHead:
 * @id: what the row or column stands for
 * @title: its heading, complete
 * @label: (nullable): a shorter one, for below the heading of its group; %NULL for @title
 * @code: (nullable): a short code that stands before its heading, and for it where there is no room
 * @group: the number of its group, or %KOERS_MATRIX_NONE; those of a group follow each other
 * @depth: how many levels it stands under others
 * @is_dim: whether it stands back; the title says why
 * @is_marked: whether it stands out, such as the present quarter
 *
 * A row or a column.
 */
typedef struct {
  KoersId     id;
  const char *title;
  const char *label;
  const char *code;
  guint       group;
  guint       depth;
  guint       is_dim : 1;
  guint       is_marked : 1;
} KoersMatrixHead;

/**
 * KoersMatrixCell:
 * @text: what stands in it, such as a number
 * @sentence: all of it in words
 * @light: how it goes
 * @intensity: how much it is, 0 to 1; shown as a shade
 * @level: how severe it is; shown as a colour and as steps
 *
 * What a row and a column have in common. Where they have nothing, there is no cell.
 */
typedef struct {
  const char        *text;
  const char        *sentence;
  KoersRoadmapLight  light;
  float              intensity;
  KoersRiskLevel     level;
} KoersMatrixCell;

/**
 * KoersMatrix:
 *
 * What a matrix shows, as plain data: rows, columns, and cells where there is something.
 */
typedef struct _KoersMatrix KoersMatrix;

#define KOERS_TYPE_MATRIX (koers_matrix_get_type ())

GType                   koers_matrix_get_type            (void) G_GNUC_CONST;
KoersMatrix            *koers_matrix_new                 (const char             *title,
                                                          const char             *corner);
KoersMatrix            *koers_matrix_ref                 (KoersMatrix            *self);
void                    koers_matrix_unref               (KoersMatrix            *self);
void                    koers_matrix_set_reporting_day   (KoersMatrix            *self,
                                                          gint32                  reporting_day);
void                    koers_matrix_set_intensity_label (KoersMatrix            *self,
                                                          const char             *label);
guint                   koers_matrix_add_group           (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis,
                                                          const char             *title,
                                                          const GdkRGBA          *colour);
guint                   koers_matrix_add_head            (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis,
                                                          const KoersMatrixHead  *head);
void                    koers_matrix_set_cell            (KoersMatrix            *self,
                                                          guint                   row,
                                                          guint                   column,
                                                          const KoersMatrixCell  *cell);

const char             *koers_matrix_get_title           (KoersMatrix            *self);
const char             *koers_matrix_get_corner          (KoersMatrix            *self);
gint32                  koers_matrix_get_reporting_day   (KoersMatrix            *self);
const char             *koers_matrix_get_intensity_label (KoersMatrix            *self);
guint                   koers_matrix_get_n_groups        (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis);
const KoersMatrixGroup *koers_matrix_get_group           (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis,
                                                          guint                   group);
guint                   koers_matrix_get_n               (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis);
const KoersMatrixHead  *koers_matrix_get_head            (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis,
                                                          guint                   index);
gboolean                koers_matrix_lookup              (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis,
                                                          KoersId                 id,
                                                          guint                  *index);
const KoersMatrixCell  *koers_matrix_get_cell            (KoersMatrix            *self,
                                                          guint                   row,
                                                          guint                   column);
guint                   koers_matrix_get_n_cells         (KoersMatrix            *self);
guint                   koers_matrix_get_lights          (KoersMatrix            *self);
guint                   koers_matrix_get_levels          (KoersMatrix            *self);
const char             *koers_matrix_get_longest_text    (KoersMatrix            *self);
char                   *koers_matrix_dup_head            (KoersMatrix            *self,
                                                          KoersMatrixAxis         axis,
                                                          guint                   index);
char                   *koers_matrix_dup_sentence        (KoersMatrix            *self,
                                                          guint                   row,
                                                          guint                   column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersMatrix, koers_matrix_unref)

G_END_DECLS
