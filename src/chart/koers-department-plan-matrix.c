/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"

#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/* What the matrix of the departments' plans holds: a row for each goal, a column for each department. */

static guint
get_most (KoersDepartmentPlan *plan)
{
  guint most = 1;

  for (guint i = 0; i < koers_department_plan_get_n_goals (plan); i++)
    for (guint j = 0; j < koers_department_plan_get_n_departments (plan); j++)
      {
        const KoersDepartmentPlanCell *cell = koers_department_plan_get_cell (plan, i, j);

        most = MAX (most, cell != NULL ? cell->initiatives->len : 0);
      }
  return most;
}

static void
add_goals (KoersMatrix         *matrix,
           KoersDepartmentPlan *plan)
{
  KoersRecord *last = NULL;
  guint group = KOERS_MATRIX_NONE;

  for (guint i = 0; i < koers_department_plan_get_n_goals (plan); i++)
    {
      KoersRecord *goal = koers_department_plan_get_goal (plan, i), *pillar = koers_goal_get_pillar (goal);
      KoersMatrixHead head = {
        .id = koers_record_get_id (goal),
        .title = koers_record_get_name (goal),
        .code = koers_record_get_text (goal, KOERS_GOAL_CODE),
        .depth = koers_department_plan_get_depth (plan, i),
      };

      if (pillar != NULL && pillar != last)
        {
          GdkRGBA colour = koers_pillar_get_colour (pillar);

          group = koers_matrix_add_group (matrix, KOERS_MATRIX_ROWS, koers_record_get_name (pillar), &colour);
        }
      last = pillar;
      head.group = pillar != NULL ? group : KOERS_MATRIX_NONE;
      koers_matrix_add_head (matrix, KOERS_MATRIX_ROWS, &head);
    }
}

static void
add_departments (KoersMatrix         *matrix,
                 KoersDepartmentPlan *plan)
{
  for (guint i = 0; i < koers_department_plan_get_n_departments (plan); i++)
    koers_matrix_add_department (matrix, KOERS_MATRIX_COLUMNS, koers_department_plan_get_department (plan, i), koers_department_plan_get_day (plan),
                                 KOERS_MATRIX_NONE, 0);
}

/**
 * koers_department_plan_matrix_new:
 * @plan: what departments do for goals
 *
 * Makes the matrix of it: goals under their pillars, departments beside each other, in each cell how many initiatives and the worst light.
 *
 * Returns: (transfer full): the matrix
 */
KoersMatrix *
koers_department_plan_matrix_new (KoersDepartmentPlan *plan)
{
  KoersMatrix *matrix = koers_matrix_new (_("Departments’ Plans"), _("Goal"));
  guint most = get_most (plan);

  koers_matrix_set_reporting_day (matrix, koers_department_plan_get_day (plan));
  koers_matrix_set_intensity_label (matrix, _("More initiatives"));
  add_goals (matrix, plan);
  add_departments (matrix, plan);
  for (guint i = 0; i < koers_department_plan_get_n_goals (plan); i++)
    for (guint j = 0; j < koers_department_plan_get_n_departments (plan); j++)
      {
        const KoersDepartmentPlanCell *of = koers_department_plan_get_cell (plan, i, j);
        g_autofree char *text = NULL, *sentence = NULL;
        KoersMatrixCell cell;

        if (of == NULL)
          continue;
        text = g_strdup_printf ("%u", of->initiatives->len);
        /* Translators: number of initiatives, the worst light of them. */
        sentence = g_strdup_printf (ngettext ("%u initiative, %s", "%u initiatives, at worst: %s", of->initiatives->len), of->initiatives->len,
                                    koers_health_get_title (of->health));
        cell = (KoersMatrixCell) { text, sentence, koers_roadmap_light_from_health (of->health), (float) of->initiatives->len / (float) most };
        koers_matrix_set_cell (matrix, i, j, &cell);
      }
  return matrix;
}
