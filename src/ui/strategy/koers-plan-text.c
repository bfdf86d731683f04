/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-text.h"

#include "koers-plan-list.h"
#include "koers-plan-text-private.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/* The plan as rows and columns with tabs between them, as spreadsheets copy and paste. The first row names the columns; without one the
 * first column is the name, and names that stand in columns further to the right are an outline. */

/* Beside the kind. By their names, which the kinds of a tree share; the second is the name. */
static const char *const plan_columns[] = { "code", "name", "state", "start-date", "end-date", "department", "owner", "priority", "budget", "tags", NULL };
static const char *const agreement_columns[] = { "code", "name", "quote", "page", "portfolio-holder", "lead-department", "deadline", "standing", "note", NULL };

const char *const *
koers_plan_text_get_columns (KoersKind top)
{
  return top == KOERS_KIND_AGREEMENT ? agreement_columns : plan_columns;
}

/* The kind at the bottom of a tree, which has all the columns. */
KoersKind
koers_plan_text_get_bottom (KoersKind top)
{
  return koers_plan_get_kinds (top)[KOERS_PLAN_N_LEVELS - 1];
}

static void
append_cell (GString    *text,
             const char *cell)
{
  g_autofree char *line = g_strdelimit (g_strdup (cell != NULL ? cell : ""), "\t\r\n", ' ');

  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\t');
  g_string_append (text, line);
}

static char *
dup_cell (KoersRecord *record,
          const char  *column)
{
  int field = koers_catalogue_lookup_field (koers_record_get_kind (record), column);
  const KoersField *row = field >= 0 ? koers_catalogue_get_field (koers_record_get_kind (record), field) : NULL;

  if (row == NULL)
    return g_strdup ("");
  return row->type == KOERS_FIELD_REFERENCE || row->type == KOERS_FIELD_CHOICE ? koers_record_dup_label (record, field)
                                                                               : koers_value_dup_editable (koers_record_get_value (record, field), row);
}

static void
append_record (GString     *text,
               KoersRecord *record,
               GHashTable  *written)
{
  const KoersKind top = koers_plan_get_top (koers_record_get_kind (record));
  const char *const *columns = koers_plan_text_get_columns (top);
  g_autoptr (KoersPlanList) level = NULL;

  if (!g_hash_table_add (written, record))
    return;
  append_cell (text, koers_kind_get_title (koers_record_get_kind (record)));
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autofree char *cell = dup_cell (record, columns[i]);

      append_cell (text, cell);
    }
  g_string_append_c (text, '\n');
  if (koers_record_get_kind (record) == koers_plan_text_get_bottom (top))
    return;
  level = koers_plan_list_new (koers_strategy_of (record), record, top);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (level)); i++)
    {
      g_autoptr (KoersRecord) child = g_list_model_get_item (G_LIST_MODEL (level), i);

      append_record (text, child, written);
    }
}

/**
 * koers_plan_text_write:
 * @records: (element-type KoersRecord): records of one tree, one at least
 *
 * Returns: (transfer full): them and what stands under them, a line each
 */
char *
koers_plan_text_write (GPtrArray *records)
{
  const KoersKind top = koers_plan_get_top (koers_record_get_kind (g_ptr_array_index (records, 0))), bottom = koers_plan_text_get_bottom (top);
  const char *const *columns = koers_plan_text_get_columns (top);
  GString *text = g_string_new (NULL);
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  append_cell (text, _("Kind"));
  for (guint i = 0; columns[i] != NULL; i++)
    append_cell (text, koers_field_get_title (koers_catalogue_get_field (bottom, koers_catalogue_lookup_field (bottom, columns[i]))));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < records->len; i++)
    append_record (text, g_ptr_array_index (records, i), written);
  return g_string_free (text, FALSE);
}
