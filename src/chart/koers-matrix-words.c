/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix.h"

#include <glib/gi18n-lib.h>

/* What a matrix says to those who do not see it. */

/**
 * koers_matrix_dup_head:
 * @self: a matrix
 * @axis: rows or columns
 * @index: the number of one
 *
 * Returns: (transfer full): its code and its heading, as people know it
 */
char *
koers_matrix_dup_head (KoersMatrix     *self,
                       KoersMatrixAxis  axis,
                       guint            index)
{
  const KoersMatrixHead *head = koers_matrix_get_head (self, axis, index);

  return head->code != NULL ? g_strconcat (head->code, " ", head->title, NULL) : g_strdup (head->title);
}

/**
 * koers_matrix_dup_sentence:
 * @self: a matrix
 * @row: the number of a row
 * @column: the number of a column
 *
 * Says in words what is where a row and a column meet.
 *
 * Returns: (transfer full): a sentence
 */
char *
koers_matrix_dup_sentence (KoersMatrix *self,
                           guint        row,
                           guint        column)
{
  g_autofree char *row_title = koers_matrix_dup_head (self, KOERS_MATRIX_ROWS, row);
  g_autofree char *column_title = koers_matrix_dup_head (self, KOERS_MATRIX_COLUMNS, column);
  const KoersMatrixCell *cell = koers_matrix_get_cell (self, row, column);

  if (cell == NULL)
    /* Translators: heading of a row, heading of a column. */
    return g_strdup_printf (_("%s, %s: nothing"), row_title, column_title);
  /* Translators: heading of a row, heading of a column, what they have in common. */
  return g_strdup_printf (_("%s, %s: %s"), row_title, column_title, cell->sentence);
}
