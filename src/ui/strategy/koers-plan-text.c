/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-text.h"

#include "koers-plan-edit.h"
#include "koers-plan-list.h"
#include "koers-text.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/* The plan as rows and columns with tabs between them, as spreadsheets copy and paste. The first row names the columns; without one the
 * first column is the name. */

#define STEP 1024

/* Beside the kind. By their names, which the kinds of a tree share; the second is the name. */
static const char *const plan_columns[] = { "code", "name", "state", "start-date", "end-date", "department", "owner", "priority", "budget", "tags", NULL };
static const char *const agreement_columns[] = { "code", "name", "quote", "page", "portfolio-holder", "lead-department", "deadline", "standing", "note", NULL };

static const char *const *
get_columns (KoersKind top)
{
  return top == KOERS_KIND_AGREEMENT ? agreement_columns : plan_columns;
}

/* The kind at the bottom of a tree, which has all the columns. */
static KoersKind
get_bottom (KoersKind top)
{
  return koers_plan_get_kinds (top)[KOERS_PLAN_N_LEVELS - 1];
}

/* ---- writing */

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
  const char *const *columns = get_columns (top);
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
  if (koers_record_get_kind (record) == get_bottom (top))
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
  const KoersKind top = koers_plan_get_top (koers_record_get_kind (g_ptr_array_index (records, 0))), bottom = get_bottom (top);
  const char *const *columns = get_columns (top);
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

/* ---- reading */

static gboolean
is_called (const char *cell,
           const char *title)
{
  g_autofree char *a = koers_text_fold (cell), *b = koers_text_fold (title);

  return g_str_equal (g_strstrip (a), b);
}

/* Which column a heading names: a place among the columns, -1 for the kind, -2 for none. */
static int
find_column (KoersKind   top,
             const char *heading)
{
  const KoersKind bottom = get_bottom (top);
  const char *const *columns = get_columns (top);

  if (is_called (heading, _("Kind")) || is_called (heading, "kind"))
    return -1;
  for (guint i = 0; columns[i] != NULL; i++)
    {
      int field = koers_catalogue_lookup_field (bottom, columns[i]);

      if (is_called (heading, columns[i]) || is_called (heading, koers_field_get_title (koers_catalogue_get_field (bottom, field))))
        return (int) i;
    }
  return -2;
}

static KoersKind
find_kind (KoersKind   top,
           const char *cell,
           KoersKind   otherwise)
{
  const KoersKind *kinds = koers_plan_get_kinds (top);

  for (guint i = 0; i < KOERS_PLAN_N_LEVELS; i++)
    if (is_called (cell, koers_kind_get_title (kinds[i])) || is_called (cell, koers_catalogue_get_kind (kinds[i])->name))
      return kinds[i];
  return otherwise;
}

static gboolean
find_record (KoersStrategy *strategy,
             KoersKind      kind,
             const char    *cell,
             KoersValue    *value)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  int code = koers_catalogue_lookup_field (kind, "code");

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      g_autofree char *title = koers_record_dup_title (record);

      if (!is_called (cell, title) && (code < 0 || koers_record_get_text (record, code) == NULL || !is_called (cell, koers_record_get_text (record, code))))
        continue;
      *value = koers_value_id (koers_record_get_id (record));
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_cell (KoersStrategy    *strategy,
           const KoersField *field,
           const char       *cell,
           KoersValue       *value)
{
  g_autofree char *message = NULL;

  if (field->type == KOERS_FIELD_REFERENCE)
    return find_record (strategy, field->target, cell, value);
  for (int i = 0; field->type == KOERS_FIELD_CHOICE && i < field->n_choices; i++)
    if (is_called (cell, koers_choice_get_title (&field->choices[i])) || is_called (cell, field->choices[i].word))
      {
        *value = koers_value_integer (i);
        return TRUE;
      }
  return field->type != KOERS_FIELD_CHOICE && koers_value_parse_human (field, cell, value, &message);
}

typedef struct {
  KoersStrategy  *strategy;
  KoersChangeSet *changes;
  KoersKind       top;
  KoersRecord    *near;
  KoersId         last[KOERS_PLAN_N_LEVELS]; /* the last of each kind that the text brought */
  guint           n_unread;
  guint           n_read;
} Reader;

/* Under what came before it in the text, or else where the selection is. */
static gboolean
place (Reader    *reader,
       KoersKind  kind,
       KoersId    id)
{
  const KoersKind *kinds = koers_plan_get_kinds (reader->top);
  guint level = (guint) koers_plan_get_level (kind);
  KoersRecord *parent = koers_plan_find_parent (kind, reader->near);
  KoersValue reference = koers_value_none;
  int field = -1;

  for (guint i = level; i-- > 0 && field < 0;)
    if (!koers_id_is_none (reader->last[i]))
      {
        field = koers_plan_get_parent_field (kind, kinds[i]);
        reference = koers_value_id (reader->last[i]);
      }
  if (field < 0 && parent == NULL && level > 0)
    return FALSE;
  koers_change_set_insert (reader->changes, kind, id);
  if (field >= 0)
    koers_change_set_set (reader->changes, reader->strategy, kind, id, field, &reference);
  else
    koers_plan_edit_set_parent (reader->changes, reader->strategy, kind, id, parent);
  reader->last[level] = id;
  for (guint i = level + 1; i < KOERS_PLAN_N_LEVELS; i++)
    reader->last[i] = (KoersId) { { 0 } };
  return TRUE;
}

static void
read_line (Reader  *reader,
           GStrv    cells,
           GArray  *places)
{
  const KoersKind bottom = get_bottom (reader->top);
  const char *const *columns = get_columns (reader->top);
  KoersKind kind = koers_plan_find_parent (bottom, reader->near) != NULL ? bottom : reader->top;
  KoersId id = koers_id_new ();
  gboolean has_name = FALSE;
  KoersValue position = koers_value_integer ((gint64) (G_MAXINT32 / 2) + (gint64) (reader->n_read + 1) * STEP);

  for (guint i = 0; cells[i] != NULL && i < places->len; i++)
    {
      if (g_array_index (places, int, i) == -1)
        kind = find_kind (reader->top, cells[i], kind);
      has_name = has_name || (g_array_index (places, int, i) == 1 && *g_strstrip (cells[i]) != '\0');
    }
  if (!has_name || !place (reader, kind, id))
    {
      reader->n_unread++;
      return;
    }
  if (koers_catalogue_lookup_field (kind, "position") >= 0)
    koers_change_set_set (reader->changes, reader->strategy, kind, id, koers_catalogue_lookup_field (kind, "position"), &position);
  for (guint i = 0; cells[i] != NULL && i < places->len; i++)
    {
      int column = g_array_index (places, int, i);
      int field = column >= 0 ? koers_catalogue_lookup_field (kind, columns[column]) : -1;
      g_auto (KoersValue) value = koers_value_none;

      if (field < 0 || *g_strstrip (cells[i]) == '\0')
        continue;
      if (read_cell (reader->strategy, koers_catalogue_get_field (kind, field), cells[i], &value))
        koers_change_set_set (reader->changes, reader->strategy, kind, id, field, &value);
      else
        reader->n_unread++;
    }
  reader->n_read++;
}

/* A first row that names a column for the name is a heading. */
static GArray *
read_heading (KoersKind   top,
              const char *line,
              gboolean   *is_heading)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (int));
  const int name = 1;

  *is_heading = FALSE;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      int column = find_column (top, cells[i]);

      *is_heading = *is_heading || column == name;
      g_array_append_val (places, column);
    }
  if (!*is_heading)
    {
      g_array_set_size (places, 0);
      g_array_append_val (places, name);
    }
  return places;
}

/**
 * koers_plan_text_read:
 * @strategy: a strategy
 * @top: the kind at the top of the tree
 * @near: (nullable): the record that is selected
 * @text: what was copied in a spreadsheet
 * @first: (out): the first new record
 * @n_unread: (out): how many rows and cells say nothing that can be kept
 *
 * Returns: (transfer full) (nullable): what adds a record for each line; %NULL if none of them can be read
 */
KoersChangeSet *
koers_plan_text_read (KoersStrategy *strategy,
                      KoersKind      top,
                      KoersRecord   *near,
                      const char    *text,
                      KoersId       *first,
                      guint         *n_unread)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new (_("Paste"));
  Reader reader = { .strategy = strategy, .changes = changes, .top = top, .near = near };
  g_autoptr (GArray) places = NULL;
  gboolean is_heading;

  if (lines[0] == NULL)
    return NULL;
  places = read_heading (top, g_strchomp (lines[0]), &is_heading);
  for (guint i = is_heading ? 1 : 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), "\t", -1);

      if (*lines[i] != '\0')
        read_line (&reader, cells, places);
    }
  *n_unread = reader.n_unread;
  if (koers_change_set_is_empty (changes))
    return NULL;
  *first = koers_change_set_get (changes, 0)->id;
  return g_steal_pointer (&changes);
}
