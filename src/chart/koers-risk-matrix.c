/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"

#include <glib/gi18n-lib.h>

/* What the matrix of risks holds: a row for each probability, the highest on top, a column for each impact, in each cell how severe that is and
 * how many open risks there are. */

static void
add_heads (KoersMatrix     *matrix,
           KoersMatrixAxis  axis)
{
  for (guint i = 1; i <= KOERS_RISK_N_STEPS; i++)
    {
      guint step = axis == KOERS_MATRIX_ROWS ? KOERS_RISK_N_STEPS + 1 - i : i;
      g_autofree char *code = g_strdup_printf ("%u", step);
      KoersMatrixHead head = {
        .id = koers_id_from_name ("risk", code),
        .title = axis == KOERS_MATRIX_ROWS ? koers_risk_probability_get_title (step) : koers_risk_impact_get_title (step),
        .code = code,
        .group = KOERS_MATRIX_NONE,
      };

      koers_matrix_add_head (matrix, axis, &head);
    }
}

static void
set_cell (KoersMatrix           *matrix,
          const KoersRiskCounts *counts,
          guint                  row,
          guint                  column)
{
  guint probability = koers_risk_matrix_get_probability (row), impact = koers_risk_matrix_get_impact (column);
  guint n = counts->n[probability - 1][impact - 1];
  KoersRiskLevel level = koers_risk_level_from_score (probability * impact);
  g_autofree char *text = n > 0 ? g_strdup_printf ("%u", n) : NULL, *sentence = NULL;

  if (n == 0)
    /* Translators: how severe risks there would be. */
    sentence = g_strdup_printf (C_ ("risk", "%s, no open risks"), koers_risk_level_get_title (level));
  else
    /* Translators: how severe the risks there are, how many there are. */
    sentence = g_strdup_printf (ngettext ("%s, %u open risk", "%s, %u open risks", n), koers_risk_level_get_title (level), n);
  koers_matrix_set_cell (matrix, row, column, &(KoersMatrixCell) { .text = text, .sentence = sentence, .level = level });
}

/**
 * koers_risk_matrix_get_probability:
 * @row: the number of a row, 0 to 4
 *
 * Returns: of which probability it is, 1 to 5
 */
guint
koers_risk_matrix_get_probability (guint row)
{
  return KOERS_RISK_N_STEPS - row;
}

/**
 * koers_risk_matrix_get_impact:
 * @column: the number of a column, 0 to 4
 *
 * Returns: of which impact it is, 1 to 5
 */
guint
koers_risk_matrix_get_impact (guint column)
{
  return column + 1;
}

/**
 * koers_risk_matrix_new:
 * @strategy: a strategy
 * @day: the day that stands below it, in days since 1970-01-01
 *
 * Makes the matrix of its open risks: what is likely on top, what does much at the end of a row. How many were not judged, and so stand in
 * no cell, is said in its title.
 *
 * Returns: (transfer full): the matrix
 */
KoersMatrix *
koers_risk_matrix_new (KoersStrategy *strategy,
                       gint32         day)
{
  const KoersRiskCounts counts = koers_strategy_count_risks (strategy);
  g_autofree char *title = counts.n_not_judged == 0
                               ? g_strdup (_("Risks"))
                               : g_strdup_printf (ngettext ("Risks; %u open risk was not judged", "Risks; %u open risks were not judged",
                                                            counts.n_not_judged), counts.n_not_judged);
  /* Translators: what the rows of a matrix are, what its columns are. */
  KoersMatrix *matrix = koers_matrix_new (title, C_ ("risk", "Probability × impact"));

  koers_matrix_set_reporting_day (matrix, day);
  add_heads (matrix, KOERS_MATRIX_ROWS);
  add_heads (matrix, KOERS_MATRIX_COLUMNS);
  for (guint i = 0; i < KOERS_RISK_N_STEPS; i++)
    for (guint j = 0; j < KOERS_RISK_N_STEPS; j++)
      set_cell (matrix, &counts, i, j);
  return matrix;
}
