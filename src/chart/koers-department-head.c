/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"

#include <glib/gi18n-lib.h>

/**
 * koers_matrix_add_department:
 * @matrix: a matrix that is being made
 * @axis: whether the department has a row or a column
 * @department: a department of a strategy
 * @day: the reporting day, in days since 1970-01-01
 * @group: the number of the group that it stands in, or %KOERS_MATRIX_NONE
 * @depth: how far it is indented
 *
 * Adds the row or column of a department. One that is no longer active says so.
 *
 * Returns: its number
 */
guint
koers_matrix_add_department (KoersMatrix     *matrix,
                             KoersMatrixAxis  axis,
                             KoersRecord     *department,
                             gint32           day,
                             guint            group,
                             guint            depth)
{
  gboolean is_active = koers_department_is_active (department, day);
  /* Translators: name of a department. */
  g_autofree char *inactive = g_strdup_printf (_("%s (no longer active)"), koers_record_get_name (department));
  KoersMatrixHead head = {
    .id = koers_record_get_id (department),
    .title = is_active ? koers_record_get_name (department) : inactive,
    .code = koers_record_get_text (department, KOERS_DEPARTMENT_CODE),
    .group = group,
    .depth = depth,
    .is_dim = is_active ? 0 : 1,
  };

  return koers_matrix_add_head (matrix, axis, &head);
}
