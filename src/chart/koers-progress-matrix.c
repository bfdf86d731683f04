/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"

#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/* What the heat map of the progress holds: a row for each department, a column for each pillar, in each cell the worst light. */

/* Whether the rows or columns after the last one, for what has no department or no pillar, hold anything. */
static gboolean
is_used (KoersProgress *progress,
         gboolean       row)
{
  guint n_rows = koers_progress_get_n_departments (progress), n_columns = koers_progress_get_n_pillars (progress);

  for (guint i = 0; i <= (row ? n_columns : n_rows); i++)
    if (koers_progress_get_cell (progress, row ? n_rows : i, row ? i : n_columns)->n > 0)
      return TRUE;
  return FALSE;
}

static guint
get_most (KoersProgress *progress)
{
  guint most = 1;

  for (guint i = 0; i <= koers_progress_get_n_departments (progress); i++)
    for (guint j = 0; j <= koers_progress_get_n_pillars (progress); j++)
      most = MAX (most, koers_progress_get_cell (progress, i, j)->n);
  return most;
}

static void
add_pillars (KoersMatrix   *matrix,
             KoersProgress *progress)
{
  for (guint i = 0; i < koers_progress_get_n_pillars (progress); i++)
    {
      KoersRecord *pillar = koers_progress_get_pillar (progress, i);
      KoersMatrixHead head = {
        .id = koers_record_get_id (pillar),
        .title = koers_record_get_name (pillar),
        .code = koers_record_get_text (pillar, KOERS_PILLAR_CODE),
        .group = KOERS_MATRIX_NONE,
      };

      koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &head);
    }
  if (is_used (progress, FALSE))
    koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &(KoersMatrixHead) { .title = _("Without a pillar"), .group = KOERS_MATRIX_NONE });
}

static char *
dup_sentence (const KoersProgressPart *part)
{
  KoersHealth worst = koers_progress_part_get_worst (part);
  /* Translators: number of initiatives, the worst light of them. */
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u initiative, %s", "%u initiatives, at worst: %s", part->n), part->n,
                                               koers_health_get_title (worst));

  if (part->n_doubted == 0)
    return g_steal_pointer (&sentence);
  /* Translators: number of initiatives and the worst light of them, how many are on track and not supported in that. */
  return g_strdup_printf (ngettext ("%s; %u on track without support", "%s; %u on track without support", part->n_doubted), sentence, part->n_doubted);
}

static void
add_cells (KoersMatrix   *matrix,
           KoersProgress *progress,
           guint          department,
           guint          row,
           guint          most)
{
  for (guint i = 0; i < koers_matrix_get_n (matrix, KOERS_MATRIX_COLUMNS); i++)
    {
      const KoersProgressPart *part = koers_progress_get_cell (progress, department, i);
      g_autofree char *text = NULL, *sentence = NULL;
      KoersMatrixCell cell;

      if (part->n == 0)
        continue;
      text = g_strdup_printf ("%u", part->n);
      sentence = dup_sentence (part);
      cell = (KoersMatrixCell) { text, sentence, koers_roadmap_light_from_part (part), (float) part->n / (float) most };
      koers_matrix_set_cell (matrix, row, i, &cell);
    }
}

static void
add_department (KoersMatrix   *matrix,
                KoersProgress *progress,
                guint          department,
                guint          most)
{
  const KoersDepartmentPlace *place = koers_progress_get_department (progress, department);
  guint row = koers_matrix_add_department (matrix, KOERS_MATRIX_ROWS, place->department, koers_progress_get_day (progress), KOERS_MATRIX_NONE,
                                           place->depth);

  add_cells (matrix, progress, department, row, most);
}

/**
 * koers_progress_matrix_new:
 * @progress: how a strategy stands
 *
 * Makes the heat map of it: departments that have something to do below each other, with those under them; pillars beside each other; in each
 * cell how many initiatives and the worst light. A light that is on track and doubted is shown as such.
 *
 * Returns: (transfer full): the matrix
 */
KoersMatrix *
koers_progress_matrix_new (KoersProgress *progress)
{
  KoersMatrix *matrix = koers_matrix_new (_("Progress"), _("Department"));
  guint n = koers_progress_get_n_departments (progress), most = get_most (progress);

  koers_matrix_set_reporting_day (matrix, koers_progress_get_day (progress));
  koers_matrix_set_intensity_label (matrix, _("More initiatives"));
  add_pillars (matrix, progress);
  for (guint i = 0; i < n; i++)
    if (koers_progress_lookup (progress, koers_progress_get_department (progress, i)->department)->n > 0)
      add_department (matrix, progress, i, most);
  if (is_used (progress, TRUE))
    {
      KoersMatrixHead head = { .title = _("Without a department"), .group = KOERS_MATRIX_NONE };

      add_cells (matrix, progress, n, koers_matrix_add_head (matrix, KOERS_MATRIX_ROWS, &head), most);
    }
  return matrix;
}
