/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-strategy-matrix.h"

#include "koers-department.h"
#include "koers-strategy-roadmap.h"

#include <glib/gi18n-lib.h>

/* What the matrix of the coverage holds: a row for each objective, under its chapter; a column for all that serves it, and one for each
 * pillar, goal or department. */

#define ID_NAME_SPACE "nl.koers.Koers coverage"

/* ---- rows */

static void
add_chapter (KoersMatrix        *matrix,
             KoersCoverage      *coverage,
             KoersCoverageTable *table,
             guint               number)
{
  const KoersCoverageChapter *chapter = koers_coverage_get_chapter (coverage, number);
  g_autofree char *title = koers_record_dup_title (chapter->chapter), *label = NULL, *heading = NULL;
  guint group;

  if (chapter->n_objectives == 0)
    return;
  /* Translators: title of a chapter, title of its agreement. */
  label = koers_coverage_get_agreements (coverage)->len > 1 ? g_strdup_printf (_("%s · %s"), title, koers_record_get_name (chapter->agreement))
                                                            : g_strdup (title);
  /* Translators: title of a chapter, how many of its objectives are served, how many objectives it has, how many initiatives serve them. */
  heading = g_strdup_printf (_("%s (served: %u of %u; initiatives: %u)"), label,
                             chapter->n_objectives - chapter->n_findings[KOERS_COVERAGE_NOTHING], chapter->n_objectives,
                             koers_coverage_table_get_n_of_chapter (table, number));
  group = koers_matrix_add_group (matrix, KOERS_MATRIX_ROWS, heading, NULL);
  for (guint i = chapter->first; i < chapter->first + chapter->n_objectives; i++)
    {
      const KoersCoverageObjective *of = koers_coverage_get_objective (coverage, i);
      /* Translators: an objective, how it is served. */
      g_autofree char *marked = g_strdup_printf (_("%s · %s"), koers_record_get_name (of->objective), koers_coverage_finding_get_title (of->finding));
      KoersMatrixHead head = {
        .id = koers_record_get_id (of->objective),
        .title = of->finding == KOERS_COVERAGE_SERVED ? koers_record_get_name (of->objective) : marked,
        .code = koers_record_get_text (of->objective, KOERS_OBJECTIVE_CODE),
        .group = group,
      };

      koers_matrix_add_head (matrix, KOERS_MATRIX_ROWS, &head);
    }
}

/* ---- columns */

static const char *
get_none (KoersCoverageAxis axis)
{
  switch (axis)
    {
    case KOERS_COVERAGE_BY_GOAL:
      return _("No goal");
    case KOERS_COVERAGE_BY_DEPARTMENT:
      return _("No department");
    case KOERS_COVERAGE_BY_PILLAR:
    case KOERS_N_COVERAGE_AXES:
    default:
      return _("No pillar");
    }
}

static void
add_all (KoersMatrix *matrix)
{
  KoersMatrixHead head = {
    .id = koers_id_from_name (ID_NAME_SPACE, "all"), .title = C_ ("initiatives", "All"), .group = KOERS_MATRIX_NONE, .is_marked = 1
  };

  koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &head);
}

static void
add_column (KoersMatrix        *matrix,
            KoersCoverageTable *table,
            guint               column,
            gint32              day,
            guint               group)
{
  KoersRecord *record = koers_coverage_table_get_column (table, column)->record;
  int code = record != NULL ? koers_catalogue_lookup_field (koers_record_get_kind (record), "code") : -1;
  KoersMatrixHead head = {
    .id = record != NULL ? koers_record_get_id (record) : koers_id_from_name (ID_NAME_SPACE, "none"),
    .title = record != NULL ? koers_record_get_name (record) : get_none (koers_coverage_table_get_axis (table)),
    .code = code >= 0 ? koers_record_get_text (record, code) : NULL,
    .group = group,
  };

  if (record != NULL && koers_record_get_kind (record) == KOERS_KIND_DEPARTMENT)
    koers_matrix_add_department (matrix, KOERS_MATRIX_COLUMNS, record, day, group, 0);
  else
    koers_matrix_add_head (matrix, KOERS_MATRIX_COLUMNS, &head);
}

/* Goals stand under their pillars. */
static void
add_columns (KoersMatrix        *matrix,
             KoersCoverage      *coverage,
             KoersCoverageTable *table)
{
  KoersRecord *last = NULL;
  guint group = KOERS_MATRIX_NONE;

  add_all (matrix);
  for (guint i = 0; i < koers_coverage_table_get_n_columns (table); i++)
    {
      KoersRecord *record = koers_coverage_table_get_column (table, i)->record;
      KoersRecord *pillar =
          koers_coverage_table_get_axis (table) == KOERS_COVERAGE_BY_GOAL && record != NULL ? koers_goal_get_pillar (record) : NULL;

      if (pillar != NULL && pillar != last)
        {
          GdkRGBA colour = koers_pillar_get_colour (pillar);

          group = koers_matrix_add_group (matrix, KOERS_MATRIX_COLUMNS, koers_record_get_name (pillar), &colour);
        }
      last = pillar;
      add_column (matrix, table, i, koers_coverage_get_day (coverage), pillar != NULL ? group : KOERS_MATRIX_NONE);
    }
}

/* ---- cells */

static char *
dup_sentence (guint       n,
              guint       n_stopped,
              KoersHealth worst)
{
  if (n == n_stopped)
    return g_strdup_printf (ngettext ("%u initiative, stopped", "%u initiatives, all of them stopped", n), n);
  if (n_stopped > 0)
    /* Translators: number of initiatives, the worst light of those that go on, how many of them were stopped. */
    return g_strdup_printf (_("%u initiatives, at worst: %s; stopped: %u"), n, koers_health_get_title (worst), n_stopped);
  /* Translators: number of initiatives, the worst light of them. */
  return g_strdup_printf (ngettext ("%u initiative, %s", "%u initiatives, at worst: %s", n), n, koers_health_get_title (worst));
}

static void
set_cell (KoersMatrix *matrix,
          guint        row,
          guint        column,
          guint        n,
          guint        n_stopped,
          KoersHealth  worst,
          float        intensity)
{
  g_autofree char *text = g_strdup_printf ("%u", n), *sentence = dup_sentence (n, n_stopped, worst);
  const KoersMatrixCell cell = {
    text, sentence, n > n_stopped ? koers_roadmap_light_from_health (worst) : KOERS_ROADMAP_LIGHT_NONE, intensity
  };

  koers_matrix_set_cell (matrix, row, column, &cell);
}

static guint
get_most (KoersCoverage      *coverage,
          KoersCoverageTable *table)
{
  guint most = 1;

  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    for (guint j = 0; j < koers_coverage_table_get_n_columns (table); j++)
      most = MAX (most, koers_coverage_table_get_cell (table, i, j)->n);
  return most;
}

static void
add_cells (KoersMatrix        *matrix,
           KoersCoverage      *coverage,
           KoersCoverageTable *table)
{
  guint most = get_most (coverage, table);

  for (guint i = 0; i < koers_coverage_get_n_objectives (coverage); i++)
    {
      const KoersCoverageObjective *of = koers_coverage_get_objective (coverage, i);
      const KoersMatrixCell nothing = { "0", koers_coverage_finding_get_title (of->finding), KOERS_ROADMAP_LIGHT_NONE, 0 };

      /* That it is nothing is what is to be seen. */
      if (of->n_services == 0)
        koers_matrix_set_cell (matrix, i, KOERS_COVERAGE_COLUMN_ALL, &nothing);
      else
        set_cell (matrix, i, KOERS_COVERAGE_COLUMN_ALL, of->n_services, of->n_stopped, of->worst, 0);
      for (guint j = 0; j < koers_coverage_table_get_n_columns (table); j++)
        {
          const KoersCoverageCell *cell = koers_coverage_table_get_cell (table, i, j);

          if (cell->n > 0)
            set_cell (matrix, i, KOERS_COVERAGE_COLUMN_ALL + 1 + j, cell->n, cell->n_stopped, cell->worst, (float) cell->n / (float) most);
        }
    }
}

/**
 * koers_coverage_matrix_new:
 * @coverage: what serves the objectives
 * @table: the same, counted
 *
 * Makes the matrix of it: objectives under their chapters, in each cell how many initiatives and the worst light. The rows are the objectives
 * in the order of the coverage; the first column, %KOERS_COVERAGE_COLUMN_ALL, holds all that serves them, and the columns of the table follow.
 *
 * Returns: (transfer full): the matrix
 */
KoersMatrix *
koers_coverage_matrix_new (KoersCoverage      *coverage,
                           KoersCoverageTable *table)
{
  GPtrArray *agreements = koers_coverage_get_agreements (coverage);
  /* Translators: title of an agreement. */
  g_autofree char *of_one = agreements->len == 1 ? g_strdup_printf (_("Coverage of “%s”"), koers_record_get_name (g_ptr_array_index (agreements, 0)))
                                                 : NULL;
  KoersMatrix *matrix = koers_matrix_new (of_one != NULL ? of_one : _("Coverage of the Agreements"), _("Objective"));

  koers_matrix_set_reporting_day (matrix, koers_coverage_get_day (coverage));
  koers_matrix_set_intensity_label (matrix, _("More initiatives"));
  for (guint i = 0; i < koers_coverage_get_n_chapters (coverage); i++)
    add_chapter (matrix, coverage, table, i);
  add_columns (matrix, coverage, table);
  add_cells (matrix, coverage, table);
  return matrix;
}
