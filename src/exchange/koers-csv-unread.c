/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-csv-unread.h"

#include <glib/gi18n-lib.h>

static gboolean
holds (GArray *columns,
       int     column)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, int, i) == column)
      return TRUE;
  return FALSE;
}

static gboolean
is_read (KoersCsvMap *map,
         int          column)
{
  for (guint i = 0; i < map->excepts->len; i++)
    if (((KoersCsvMapExcept *) g_ptr_array_index (map->excepts, i))->column == column)
      return TRUE;
  for (guint i = 0; i < map->records->len; i++)
    {
      const KoersCsvMapRecord *record = g_ptr_array_index (map->records, i);

      if (holds (record->id_columns, column))
        return TRUE;
      for (guint j = 0; j < record->fields->len; j++)
        {
          const KoersCsvMapField *field = g_ptr_array_index (record->fields, j);

          if (field->unless == column || holds (field->columns, column))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_empty (KoersCsv *csv,
          guint     column)
{
  for (guint row = 0; row < koers_csv_get_n_rows (csv); row++)
    if (*koers_csv_get_cell (csv, row, column) != '\0')
      return FALSE;
  return TRUE;
}

/**
 * koers_csv_unread_note:
 * @import: what is taken from a table
 * @csv: the table
 * @map: how it is read, guessed from the names of its columns
 *
 * Notes the columns with something in them that no field is filled from. In a map that somebody wrote they are left out on purpose.
 */
void
koers_csv_unread_note (KoersImport *import,
                       KoersCsv    *csv,
                       KoersCsvMap *map)
{
  for (guint i = 0; i < koers_csv_get_n_columns (csv); i++)
    if (!is_read (map, (int) i) && !is_empty (csv, i))
      {
        g_autofree char *note = g_strdup_printf (_("No field is called “%s”, so this column is left out. Name it after a field, or say with a map what it is."),
                                                 koers_csv_get_header (csv, i));

        koers_import_add_note (import, 1, note);
      }
}
