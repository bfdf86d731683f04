/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"

#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/* What the picture of the workload holds: a row for each department, a column for each quarter. */

static void
add_quarters (KoersMatrix   *matrix,
              KoersWorkload *workload)
{
  int last_year = 0;
  guint group = KOERS_MATRIX_NONE;

  for (guint i = 0; i < koers_workload_get_n_quarters (workload); i++)
    {
      KoersDate quarter = koers_workload_get_quarter (workload, i);
      gint32 day = koers_workload_get_day (workload);
      g_autofree char *title = koers_date_dup_label (quarter), *label = NULL;
      KoersMatrixHead head = { .id = koers_id_from_name ("quarter", title), .title = title };
      int year, month;

      koers_day_to_calendar (quarter.day, &year, &month, NULL);
      if (year != last_year)
        {
          g_autofree char *number = g_strdup_printf ("%d", year);

          group = koers_matrix_add_group (matrix, KOERS_MATRIX_COLUMNS, number, NULL);
          last_year = year;
        }
      /* Translators: number of a quarter of a year. */
      label = g_strdup_printf (_("Q%d"), (month - 1) / 3 + 1);
      head.label = label;
      head.group = group;
      head.is_marked = day >= quarter.day && day <= koers_date_get_last_day (quarter) ? 1 : 0;
      koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &head);
    }
}

static char *
dup_sentence (const KoersWorkloadCell *cell)
{
  const KoersField *field = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_BUDGET);
  KoersValue budget = koers_value_integer (cell->budget);
  g_autofree char *money = koers_value_dup_label (&budget, field);
  g_autofree char *running = g_strdup_printf (ngettext ("%u initiative running", "%u initiatives running", cell->n), cell->n);
  g_autofree char *late = g_strdup_printf (ngettext ("%u late or off track", "%u late or off track", cell->n_late), cell->n_late);

  /* Translators: how many initiatives run, how many are late, an amount of money. */
  return g_strdup_printf (_("%s, %s, budget %s"), running, late, money);
}

static void
add_cells (KoersMatrix   *matrix,
           KoersWorkload *workload,
           guint          department,
           guint          row)
{
  guint most = MAX (koers_workload_get_most (workload), 1);

  for (guint i = 0; i < koers_workload_get_n_quarters (workload); i++)
    {
      const KoersWorkloadCell *of = koers_workload_get_cell (workload, department, i);
      g_autofree char *text = NULL, *sentence = NULL;
      KoersMatrixCell cell;

      if (of->n == 0)
        continue;
      text = of->n_late > 0 ? g_strdup_printf ("%u (%u)", of->n, of->n_late) : g_strdup_printf ("%u", of->n);
      sentence = dup_sentence (of);
      cell = (KoersMatrixCell) { text, sentence, KOERS_ROADMAP_LIGHT_NONE, (float) of->n / (float) most };
      koers_matrix_set_cell (matrix, row, i, &cell);
    }
}

static void
add_department (KoersMatrix   *matrix,
                KoersWorkload *workload,
                guint          department,
                guint          top_depth)
{
  const KoersDepartmentPlace *place = koers_workload_get_department (workload, department);
  guint row = koers_matrix_add_department (matrix, KOERS_MATRIX_ROWS, place->department, koers_workload_get_day (workload), KOERS_MATRIX_NONE,
                                           place->depth - top_depth);

  add_cells (matrix, workload, department, row);
}

/**
 * koers_workload_matrix_new:
 * @workload: what departments have to do
 * @department: (nullable): a department, to be shown with those below it; %NULL for all
 *
 * Makes the matrix of it: departments below each other, quarters under their years, in each cell how many initiatives run and how many of
 * them are late or off track.
 *
 * Returns: (transfer full): the matrix
 */
KoersMatrix *
koers_workload_matrix_new (KoersWorkload *workload,
                           KoersRecord   *department)
{
  KoersMatrix *matrix = koers_matrix_new (_("Workload of the Departments"), _("Department"));
  guint first = 0, top_depth = 0;

  koers_matrix_set_reporting_day (matrix, koers_workload_get_day (workload));
  koers_matrix_set_intensity_label (matrix, _("Initiatives running (late or off track)"));
  add_quarters (matrix, workload);
  if (department != NULL && !koers_workload_lookup (workload, department, &first))
    return matrix;
  if (department != NULL)
    top_depth = koers_workload_get_department (workload, first)->depth;
  for (guint i = first; i < koers_workload_get_n_departments (workload); i++)
    {
      /* What follows below it in the tree is part of it. */
      if (department != NULL && i > first && koers_workload_get_department (workload, i)->depth <= top_depth)
        break;
      add_department (matrix, workload, i, top_depth);
    }
  return matrix;
}
