/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-plan-edit.h"
#include "koers-plan-text-private.h"
#include "koers-record-title.h"
#include "koers-text.h"
#include "koers-value-human.h"

#include <glib/gi18n-lib.h>

/* What was copied in a spreadsheet, as records of the plan. */

#define STEP 1024

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
  const KoersKind bottom = koers_plan_text_get_bottom (top);
  const char *const *columns = koers_plan_text_get_columns (top);

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

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    {
      KoersRecord *record = koers_record_list_get (list, i);
      g_autofree char *title = koers_record_dup_title (record), *heading = koers_record_dup_heading (record);
      const char *code = koers_record_get_code (record);

      if (!is_called (cell, title) && !is_called (cell, heading) && (code == NULL || !is_called (cell, code)))
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

/* ---- lines */

static void
read_line (Reader    *reader,
           KoersKind  kind,
           GStrv      cells,
           GArray    *places)
{
  const char *const *columns = koers_plan_text_get_columns (reader->top);
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

/* ---- an outline */

static guint
get_depth (const char *line)
{
  return (guint) strspn (line, "\t");
}

/* Whether each line is one name and some stand further to the right than others: by how much in @n_levels, from where in @left. */
static gboolean
is_outline (GStrv  lines,
            guint *left,
            guint *n_levels)
{
  guint most = 0;

  *left = G_MAXUINT;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const guint depth = get_depth (lines[i]);

      if (*lines[i] == '\0')
        continue;
      if (strchr (lines[i] + depth, '\t') != NULL)
        return FALSE;
      *left = MIN (*left, depth);
      most = MAX (most, depth);
    }
  *n_levels = most > *left ? most - *left + 1 : 1;
  return *n_levels > 1;
}

/* The level of the names furthest to the left: below what is selected, unless there are more levels of them than stand below it. */
static guint
find_level (Reader *reader,
            guint   n_levels)
{
  const KoersKind kind = reader->near != NULL ? koers_record_get_kind (reader->near) : KOERS_KIND_STRATEGY;
  const gboolean is_in_tree = koers_plan_get_level (kind) >= 0 && koers_plan_get_top (kind) == reader->top;
  const guint below = is_in_tree ? (guint) koers_plan_get_level (kind) + 1 : 0;

  return MIN (below, KOERS_PLAN_N_LEVELS - MIN (n_levels, KOERS_PLAN_N_LEVELS));
}

static void
read_outline (Reader *reader,
              GStrv   lines,
              GArray *places,
              guint   left,
              guint   n_levels)
{
  const guint level = find_level (reader, n_levels);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *name[] = { lines[i] + get_depth (lines[i]), NULL };
      const guint depth = get_depth (lines[i]) - (*lines[i] != '\0' ? left : 0);

      if (level + depth >= KOERS_PLAN_N_LEVELS)
        reader->n_unread++;
      else if (*lines[i] != '\0')
        read_line (reader, koers_plan_get_kinds (reader->top)[level + depth], name, places);
    }
}

/* ---- a table */

static void
read_table (Reader *reader,
            GStrv   rows,
            GArray *places)
{
  const KoersKind bottom = koers_plan_text_get_bottom (reader->top);
  const KoersKind kind = koers_plan_find_parent (bottom, reader->near) != NULL ? bottom : reader->top;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

      if (*rows[i] != '\0')
        read_line (reader, kind, cells, places);
    }
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
  guint left, n_levels;

  if (lines[0] == NULL)
    return NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);
  places = read_heading (top, lines[0], &is_heading);
  if (!is_heading && is_outline (lines, &left, &n_levels))
    read_outline (&reader, lines, places, left, n_levels);
  else
    read_table (&reader, lines + (is_heading ? 1 : 0), places);
  *n_unread = reader.n_unread;
  if (koers_change_set_is_empty (changes))
    return NULL;
  *first = koers_change_set_get (changes, 0)->id;
  return g_steal_pointer (&changes);
}
