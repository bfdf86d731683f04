/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix.h"

#include "koers-roadmap.h"

#include <string.h>

struct _KoersMatrix {
  char         *title;
  char         *corner;
  char         *intensity_label;
  gint32        reporting_day;
  GArray       *groups[KOERS_N_MATRIX_AXES];
  GArray       *heads[KOERS_N_MATRIX_AXES];
  GHashTable   *places[KOERS_N_MATRIX_AXES]; /* id of a head -> 1 + its number */
  GPtrArray    *rows;                        /* (element-type GArray): the cells of each row, by column */
  guint         n_cells;
  guint         lights;
  guint         levels;
  const char   *longest; /* of the texts of the cells */
  GStringChunk *texts;
};

typedef struct {
  guint           column;
  KoersMatrixCell cell;
} PlacedCell;

G_DEFINE_BOXED_TYPE (KoersMatrix, koers_matrix, koers_matrix_ref, koers_matrix_unref)

/**
 * koers_matrix_new:
 * @title: (nullable): what the matrix is of
 * @corner: (nullable): what its rows are
 *
 * Makes an empty matrix without a reporting date.
 *
 * Returns: (transfer full): the matrix
 */
KoersMatrix *
koers_matrix_new (const char *title,
                  const char *corner)
{
  KoersMatrix *self = g_rc_box_new0 (KoersMatrix);

  self->title = g_strdup (title);
  self->corner = g_strdup (corner);
  self->reporting_day = KOERS_ROADMAP_NO_DAY;
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    {
      self->groups[i] = g_array_new (FALSE, FALSE, sizeof (KoersMatrixGroup));
      self->heads[i] = g_array_new (FALSE, FALSE, sizeof (KoersMatrixHead));
      self->places[i] = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
    }
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->texts = g_string_chunk_new (16 * 1024);
  return self;
}

static void
clear_matrix (gpointer data)
{
  KoersMatrix *self = data;

  g_free (self->title);
  g_free (self->corner);
  g_free (self->intensity_label);
  for (guint i = 0; i < KOERS_N_MATRIX_AXES; i++)
    {
      g_array_unref (self->groups[i]);
      g_array_unref (self->heads[i]);
      g_hash_table_unref (self->places[i]);
    }
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->texts);
}

/**
 * koers_matrix_ref:
 * @self: a matrix
 *
 * Returns: (transfer full): @self
 */
KoersMatrix *
koers_matrix_ref (KoersMatrix *self)
{
  return g_rc_box_acquire (self);
}

/**
 * koers_matrix_unref:
 * @self: a matrix
 *
 * Gives up one reference.
 */
void
koers_matrix_unref (KoersMatrix *self)
{
  g_rc_box_release_full (self, clear_matrix);
}

/**
 * koers_matrix_set_reporting_day:
 * @self: a matrix
 * @reporting_day: the day on which everything is judged, in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 *
 * Says of which day the matrix is.
 */
void
koers_matrix_set_reporting_day (KoersMatrix *self,
                                gint32       reporting_day)
{
  self->reporting_day = reporting_day;
}

/**
 * koers_matrix_set_intensity_label:
 * @self: a matrix
 * @label: (nullable): what a darker shade means; %NULL if shades mean nothing
 *
 * Explains the shades of the cells.
 */
void
koers_matrix_set_intensity_label (KoersMatrix *self,
                                  const char  *label)
{
  g_free (self->intensity_label);
  self->intensity_label = g_strdup (label);
}

/**
 * koers_matrix_add_group:
 * @self: a matrix
 * @axis: of rows or of columns
 * @title: its heading
 * @colour: (nullable): its colour
 *
 * Adds a group after the others.
 *
 * Returns: its number
 */
guint
koers_matrix_add_group (KoersMatrix     *self,
                        KoersMatrixAxis  axis,
                        const char      *title,
                        const GdkRGBA   *colour)
{
  KoersMatrixGroup group = { g_string_chunk_insert (self->texts, title), colour != NULL ? *colour : (GdkRGBA) { 0, 0, 0, 0 } };

  g_array_append_val (self->groups[axis], group);
  return self->groups[axis]->len - 1;
}

/**
 * koers_matrix_add_head:
 * @self: a matrix
 * @axis: whether it is a row or a column
 * @head: what it is; its texts are copied
 *
 * Adds a row or a column after the others.
 *
 * Returns: its number
 */
guint
koers_matrix_add_head (KoersMatrix           *self,
                       KoersMatrixAxis        axis,
                       const KoersMatrixHead *head)
{
  KoersMatrixHead kept = *head;

  g_return_val_if_fail (head->group == KOERS_MATRIX_NONE || head->group < self->groups[axis]->len, 0);

  kept.title = g_string_chunk_insert (self->texts, head->title != NULL ? head->title : "");
  kept.label = head->label != NULL ? g_string_chunk_insert (self->texts, head->label) : kept.title;
  kept.code = head->code != NULL && *head->code != '\0' ? g_string_chunk_insert (self->texts, head->code) : NULL;
  g_array_append_val (self->heads[axis], kept);
  g_hash_table_insert (self->places[axis], g_memdup2 (&head->id, sizeof head->id), GUINT_TO_POINTER (self->heads[axis]->len));
  if (axis == KOERS_MATRIX_ROWS)
    g_ptr_array_add (self->rows, g_array_new (FALSE, FALSE, sizeof (PlacedCell)));
  return self->heads[axis]->len - 1;
}

/* Where a cell stands among those of its row, or would stand. */
static guint
find_cell (GArray *cells,
           guint   column)
{
  guint from = 0, to = cells->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;

      if (g_array_index (cells, PlacedCell, middle).column < column)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/**
 * koers_matrix_set_cell:
 * @self: a matrix
 * @row: the number of a row
 * @column: the number of a column
 * @cell: what they have in common; its texts are copied
 *
 * Fills a cell.
 */
void
koers_matrix_set_cell (KoersMatrix           *self,
                       guint                  row,
                       guint                  column,
                       const KoersMatrixCell *cell)
{
  PlacedCell placed = { column, *cell };
  GArray *cells;
  guint at;

  g_return_if_fail (row < self->rows->len);
  g_return_if_fail (column < self->heads[KOERS_MATRIX_COLUMNS]->len);

  placed.cell.text = g_string_chunk_insert_const (self->texts, cell->text != NULL ? cell->text : "");
  placed.cell.sentence = g_string_chunk_insert (self->texts, cell->sentence != NULL ? cell->sentence : "");
  self->lights |= 1u << cell->light;
  self->levels |= 1u << cell->level;
  if (self->longest == NULL || strlen (placed.cell.text) > strlen (self->longest))
    self->longest = placed.cell.text;
  cells = g_ptr_array_index (self->rows, row);
  at = find_cell (cells, column);
  if (at < cells->len && g_array_index (cells, PlacedCell, at).column == column)
    {
      g_array_index (cells, PlacedCell, at) = placed;
      return;
    }
  g_array_insert_val (cells, at, placed);
  self->n_cells++;
}

/**
 * koers_matrix_get_title:
 * @self: a matrix
 *
 * Returns: (transfer none) (nullable): what it is of
 */
const char *
koers_matrix_get_title (KoersMatrix *self)
{
  return self->title;
}

/**
 * koers_matrix_get_corner:
 * @self: a matrix
 *
 * Returns: (transfer none) (nullable): what its rows are
 */
const char *
koers_matrix_get_corner (KoersMatrix *self)
{
  return self->corner;
}

/**
 * koers_matrix_get_reporting_day:
 * @self: a matrix
 *
 * Returns: the day on which everything is judged, in days since 1970-01-01, or %KOERS_ROADMAP_NO_DAY
 */
gint32
koers_matrix_get_reporting_day (KoersMatrix *self)
{
  return self->reporting_day;
}

/**
 * koers_matrix_get_intensity_label:
 * @self: a matrix
 *
 * Returns: (transfer none) (nullable): what a darker shade means
 */
const char *
koers_matrix_get_intensity_label (KoersMatrix *self)
{
  return self->intensity_label;
}

/**
 * koers_matrix_get_n_groups:
 * @self: a matrix
 * @axis: of rows or of columns
 *
 * Returns: how many groups there are
 */
guint
koers_matrix_get_n_groups (KoersMatrix     *self,
                           KoersMatrixAxis  axis)
{
  return self->groups[axis]->len;
}

/**
 * koers_matrix_get_group:
 * @self: a matrix
 * @axis: of rows or of columns
 * @group: the number of a group
 *
 * Returns: (transfer none): the group
 */
const KoersMatrixGroup *
koers_matrix_get_group (KoersMatrix     *self,
                        KoersMatrixAxis  axis,
                        guint            group)
{
  g_return_val_if_fail (group < self->groups[axis]->len, NULL);

  return &g_array_index (self->groups[axis], KoersMatrixGroup, group);
}

/**
 * koers_matrix_get_n:
 * @self: a matrix
 * @axis: rows or columns
 *
 * Returns: how many there are
 */
guint
koers_matrix_get_n (KoersMatrix     *self,
                    KoersMatrixAxis  axis)
{
  return self->heads[axis]->len;
}

/**
 * koers_matrix_get_head:
 * @self: a matrix
 * @axis: rows or columns
 * @index: the number of one
 *
 * Returns: (transfer none): the row or column
 */
const KoersMatrixHead *
koers_matrix_get_head (KoersMatrix     *self,
                       KoersMatrixAxis  axis,
                       guint            index)
{
  g_return_val_if_fail (index < self->heads[axis]->len, NULL);

  return &g_array_index (self->heads[axis], KoersMatrixHead, index);
}

/**
 * koers_matrix_lookup:
 * @self: a matrix
 * @axis: rows or columns
 * @id: what one of them stands for
 * @index: (out): its number
 *
 * Returns: whether there is one
 */
gboolean
koers_matrix_lookup (KoersMatrix     *self,
                     KoersMatrixAxis  axis,
                     KoersId          id,
                     guint           *index)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places[axis], &id));

  if (place == 0)
    return FALSE;
  *index = place - 1;
  return TRUE;
}

/**
 * koers_matrix_get_cell:
 * @self: a matrix
 * @row: the number of a row
 * @column: the number of a column
 *
 * Returns: (transfer none) (nullable): what they have in common; %NULL if that is nothing
 */
const KoersMatrixCell *
koers_matrix_get_cell (KoersMatrix *self,
                       guint        row,
                       guint        column)
{
  GArray *cells;
  guint at;

  g_return_val_if_fail (row < self->rows->len, NULL);

  cells = g_ptr_array_index (self->rows, row);
  at = find_cell (cells, column);
  if (at < cells->len && g_array_index (cells, PlacedCell, at).column == column)
    return &g_array_index (cells, PlacedCell, at).cell;
  return NULL;
}

/**
 * koers_matrix_get_n_cells:
 * @self: a matrix
 *
 * Returns: how many cells have something in them
 */
guint
koers_matrix_get_n_cells (KoersMatrix *self)
{
  return self->n_cells;
}

/**
 * koers_matrix_get_lights:
 * @self: a matrix
 *
 * Returns: which lights its cells have, as bits: 1 << #KoersRoadmapLight
 */
guint
koers_matrix_get_lights (KoersMatrix *self)
{
  return self->lights;
}

/**
 * koers_matrix_get_levels:
 * @self: a matrix
 *
 * Returns: which levels of severity its cells have, as bits: 1 << #KoersRiskLevel
 */
guint
koers_matrix_get_levels (KoersMatrix *self)
{
  return self->levels;
}

/**
 * koers_matrix_get_longest_text:
 * @self: a matrix
 *
 * Returns: (transfer none) (nullable): the longest text that stands in a cell
 */
const char *
koers_matrix_get_longest_text (KoersMatrix *self)
{
  return self->longest;
}
