/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-edit.h"

#include "koers-grouping.h"
#include "koers-initiative-place.h"
#include "koers-plan-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What can be done in the view of initiatives, as change sets. */

/* Between the positions of neighbours. */
#define STEP 1024

/* ---- adding */

/* The value of a key, if the filter asks for one only. */
static const char *
get_single (KoersFilter *filter,
            const char  *key)
{
  const char *const *words = koers_filter_get_words (filter);
  const char *value = NULL;
  gsize length = strlen (key);

  for (guint i = 0; words[i] != NULL; i++)
    if (strncmp (words[i], key, length) == 0 && words[i][length] == '=')
      {
        if (value != NULL)
          return NULL;
        value = words[i] + length + 1;
      }
  return value;
}

static KoersRecord *
get_single_record (KoersViewState *view_state,
                   const char     *key)
{
  const char *value = get_single (koers_view_state_get_filter (view_state), key);
  KoersId id;

  return value != NULL && koers_id_parse (value, &id) ? koers_strategy_lookup (koers_view_state_get_strategy (view_state), id) : NULL;
}

/* Where it stands in the plan: what the filter says, or else near what is selected, or else under the first pillar. */
static KoersRecord *
find_place (KoersViewState *view_state)
{
  KoersRecordList *pillars = koers_strategy_get_list (koers_view_state_get_strategy (view_state), KOERS_KIND_PILLAR);
  KoersRecord *place = get_single_record (view_state, "goal"), *first = NULL;

  if (place == NULL)
    place = get_single_record (view_state, "pillar");
  if (place == NULL && !koers_filter_has (koers_view_state_get_filter (view_state), "pillar", NULL))
    place = koers_plan_find_parent (KOERS_KIND_INITIATIVE, koers_view_state_get_selected (view_state));
  for (guint i = 0; i < koers_record_list_get_n (pillars); i++)
    if (first == NULL || koers_record_compare (koers_record_list_get (pillars, i), first) < 0)
      first = koers_record_list_get (pillars, i);
  return place != NULL ? place : first;
}

static void
set_from_filter (KoersChangeSet *changes,
                 KoersViewState *view_state,
                 KoersId         id,
                 const char     *key,
                 int             field)
{
  const KoersField *row = koers_catalogue_get_field (KOERS_KIND_INITIATIVE, field);
  const char *text = get_single (koers_view_state_get_filter (view_state), key);
  g_auto (KoersValue) value = koers_value_none;
  KoersRecord *target = get_single_record (view_state, key);

  if (row->type == KOERS_FIELD_REFERENCE && target != NULL)
    value = koers_value_id (koers_record_get_id (target));
  else if (row->type != KOERS_FIELD_REFERENCE && text != NULL && !koers_value_parse (row, text, &value))
    return;
  if (koers_value_is_set (&value))
    koers_change_set_set (changes, koers_view_state_get_strategy (view_state), KOERS_KIND_INITIATIVE, id, field, &value);
}

/**
 * koers_initiative_edit_make:
 * @view_state: what the window shows
 * @near: (nullable): where it stands in the plan; %NULL for where the filter or what is selected says
 * @id: (out): the new initiative
 *
 * Returns: (transfer full) (nullable): what adds an initiative that has what the filter asks for, where that is one thing; %NULL if there
 *   is nothing in the plan to add it to
 */
KoersChangeSet *
koers_initiative_edit_make (KoersViewState *view_state,
                            KoersRecord    *near,
                            KoersId        *id)
{
  KoersChangeSet *changes = koers_plan_edit_add (koers_view_state_get_strategy (view_state), KOERS_KIND_INITIATIVE,
                                                 near != NULL ? near : find_place (view_state), id);

  if (changes == NULL)
    return NULL;
  set_from_filter (changes, view_state, *id, "department", KOERS_INITIATIVE_DEPARTMENT);
  set_from_filter (changes, view_state, *id, "owner", KOERS_INITIATIVE_OWNER);
  set_from_filter (changes, view_state, *id, "state", KOERS_INITIATIVE_STATE);
  set_from_filter (changes, view_state, *id, "tag", KOERS_INITIATIVE_TAGS);
  return changes;
}

/**
 * koers_initiative_edit_commit:
 * @view_state: what the window shows
 * @changes: (nullable): what adds an initiative
 * @id: the initiative
 *
 * Adds an initiative. A search is given up, or it would not be seen.
 *
 * Returns: (transfer none) (nullable): the initiative
 */
KoersRecord *
koers_initiative_edit_commit (KoersViewState *view_state,
                              KoersChangeSet *changes,
                              KoersId         id)
{
  g_auto (GStrv) words = NULL;

  if (changes == NULL || !koers_view_state_commit (view_state, changes))
    return NULL;
  words = koers_filter_dup_set (koers_view_state_get_filter (view_state), "text", NULL);
  koers_view_state_set_filter (view_state, (const char *const *) words, NULL);
  return koers_strategy_lookup (koers_view_state_get_strategy (view_state), id);
}

/**
 * koers_initiative_edit_add:
 * @view_state: what the window shows
 *
 * Adds an initiative that has what the filter asks for, where that is one thing.
 *
 * Returns: (transfer none) (nullable): the initiative
 */
KoersRecord *
koers_initiative_edit_add (KoersViewState *view_state)
{
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_initiative_edit_make (view_state, NULL, &id);

  return koers_initiative_edit_commit (view_state, changes, id);
}

/* ---- moving */

static char *
dup_value_title (KoersStrategy *strategy,
                 const char    *value)
{
  KoersId id;
  KoersRecord *record = koers_id_parse (value, &id) ? koers_strategy_lookup (strategy, id) : NULL;

  return record != NULL ? koers_record_dup_title (record) : g_strdup (value);
}

/**
 * koers_initiative_edit_move:
 * @initiative: an initiative
 * @by: the name of a #KoersGroupingKey
 * @from: (nullable): the value of the group that it leaves, where it can stand in several
 * @to: the value of the group that it moves to; empty for none
 * @title: the same, for people
 *
 * An initiative that goes to another pillar leaves its goal, which stays in the old one.
 *
 * Returns: (transfer full) (nullable): what moves it; %NULL if it is there or cannot go there
 */
KoersChangeSet *
koers_initiative_edit_move (KoersRecord *initiative,
                            const char  *by,
                            const char  *from,
                            const char  *to,
                            const char  *title)
{
  KoersStrategy *strategy = koers_strategy_of (initiative);
  const KoersGroupingKey *key = koers_grouping_lookup_key (by);
  g_autoptr (KoersChangeSet) changes = koers_change_set_new ("");
  g_autofree char *name = koers_record_dup_title (initiative);
  g_autofree char *left = NULL, *label = NULL;

  if (!koers_initiative_place (changes, strategy, koers_record_get_id (initiative), by, from, to) || koers_change_set_is_empty (changes))
    return NULL;
  if (key != NULL && !key->is_single && *to == '\0' && from != NULL)
    {
      left = dup_value_title (strategy, from);
      /* Translators: name of an initiative, the tag, objective or chapter that it no longer stands under. */
      label = g_strdup_printf (_("Take “%s” out of “%s”"), name, left);
    }
  else
    /* Translators: name of an initiative, the state, department or pillar that it moves to. */
    label = g_strdup_printf (_("Move “%s” to “%s”"), name, title);
  koers_change_set_set_label (changes, label);
  return g_steal_pointer (&changes);
}

/* ---- saved views */

static void
set_text (KoersChangeSet *changes,
          KoersStrategy  *strategy,
          KoersId         id,
          int             field,
          const char     *text)
{
  g_auto (KoersValue) value = text != NULL && *text != '\0' ? koers_value_text (text) : koers_value_none;

  koers_change_set_set (changes, strategy, KOERS_KIND_SAVED_VIEW, id, field, &value);
}

static gint64
find_last_position (KoersStrategy *strategy)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, KOERS_KIND_SAVED_VIEW);
  gint64 last = 0;

  for (guint i = 0; i < koers_record_list_get_n (list); i++)
    last = MAX (last, koers_record_get_integer (koers_record_list_get (list, i), KOERS_SAVED_VIEW_POSITION, 0));
  return last;
}

/**
 * koers_saved_view_edit_save:
 * @view_state: what the window shows
 * @layout: how its table is laid out
 * @saved_view: (nullable): the view that becomes what is shown; %NULL for a new one
 * @name: its name
 * @id: (out): the view
 *
 * Returns: (transfer full): what saves filter, groups, order and columns under a name
 */
KoersChangeSet *
koers_saved_view_edit_save (KoersViewState        *view_state,
                            KoersInitiativeLayout *layout,
                            KoersRecord           *saved_view,
                            const char            *name,
                            KoersId               *id)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (view_state);
  g_auto (GStrv) columns = koers_initiative_layout_dup_columns (layout);
  g_autofree char *filters = g_strjoinv ("\n", (GStrv) koers_filter_get_words (koers_view_state_get_filter (view_state)));
  g_autofree char *column_lines = g_strjoinv ("\n", columns);
  g_autofree char *label = g_strdup_printf (saved_view == NULL ? _("Save the view “%s”") : _("Update the view “%s”"), name);
  KoersChangeSet *changes = koers_change_set_new (label);
  KoersValue position = koers_value_integer (find_last_position (strategy) + STEP);

  *id = saved_view != NULL ? koers_record_get_id (saved_view) : koers_id_new ();
  if (saved_view == NULL)
    {
      koers_change_set_insert (changes, KOERS_KIND_SAVED_VIEW, *id);
      koers_change_set_set (changes, strategy, KOERS_KIND_SAVED_VIEW, *id, KOERS_SAVED_VIEW_POSITION, &position);
    }
  set_text (changes, strategy, *id, KOERS_SAVED_VIEW_NAME, name);
  set_text (changes, strategy, *id, KOERS_SAVED_VIEW_FILTERS, filters);
  set_text (changes, strategy, *id, KOERS_SAVED_VIEW_GROUP, koers_initiative_layout_get_group (layout));
  set_text (changes, strategy, *id, KOERS_SAVED_VIEW_SORT, koers_initiative_layout_get_sort (layout));
  set_text (changes, strategy, *id, KOERS_SAVED_VIEW_COLUMNS, column_lines);
  return changes;
}

/**
 * koers_saved_view_is_shown:
 * @saved_view: a saved view
 * @view_state: what the window shows
 * @layout: how its table is laid out
 *
 * Returns: whether the window shows what the view holds
 */
gboolean
koers_saved_view_is_shown (KoersRecord           *saved_view,
                           KoersViewState        *view_state,
                           KoersInitiativeLayout *layout)
{
  KoersId id;
  g_autoptr (KoersChangeSet) changes = koers_saved_view_edit_save (view_state, layout, saved_view, koers_record_get_name (saved_view), &id);

  return koers_change_set_is_empty (changes);
}
