/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-owners-edit.h"

#include "koers-plan-edit.h"

#include <glib/gi18n-lib.h>

/* What can be done to the organisation, as change sets; nothing here changes anything. */

/* Between the positions of neighbours. */
#define STEP 1024

static const char *
get_new_name (KoersKind kind)
{
  switch ((int) kind)
    {
    case KOERS_KIND_DEPARTMENT:
      return _("New department");
    case KOERS_KIND_PERSON:
      return _("New function");
    case KOERS_KIND_ROLE:
      return _("New role");
    default:
      return _("New body");
    }
}

static const char *
get_label (KoersKind kind)
{
  switch ((int) kind)
    {
    case KOERS_KIND_DEPARTMENT:
      return _("Add a department");
    case KOERS_KIND_PERSON:
      return _("Add a person");
    case KOERS_KIND_ROLE:
      return _("Add a role");
    default:
      return _("Add a body");
    }
}

/**
 * koers_owners_edit_add:
 * @strategy: a strategy
 * @kind: department, person, role or body
 * @near: (nullable): the record that is selected; a person is added to it if it is a department
 * @id: (out): the new record
 *
 * Returns: (transfer full): what adds it
 */
KoersChangeSet *
koers_owners_edit_add (KoersStrategy *strategy,
                       KoersKind      kind,
                       KoersRecord   *near,
                       KoersId       *id)
{
  KoersRecordList *list = koers_strategy_get_list (strategy, kind);
  KoersChangeSet *changes = koers_change_set_new (get_label (kind));
  int position = koers_catalogue_lookup_field (kind, "position");
  g_auto (KoersValue) name = koers_value_text (get_new_name (kind));
  gint64 last = 0;

  *id = koers_id_new ();
  koers_change_set_insert (changes, kind, *id);
  koers_change_set_set (changes, strategy, kind, *id, koers_catalogue_get_kind (kind)->name_field, &name);
  for (guint i = 0; position >= 0 && i < koers_record_list_get_n (list); i++)
    last = MAX (last, koers_record_get_integer (koers_record_list_get (list, i), position, 0));
  if (position >= 0)
    {
      KoersValue at = koers_value_integer (last + STEP);

      koers_change_set_set (changes, strategy, kind, *id, position, &at);
    }
  if (kind == KOERS_KIND_PERSON && near != NULL && koers_record_get_kind (near) == KOERS_KIND_DEPARTMENT)
    {
      KoersValue department = koers_value_id (koers_record_get_id (near));

      koers_change_set_set (changes, strategy, kind, *id, KOERS_PERSON_DEPARTMENT, &department);
    }
  return changes;
}

/**
 * koers_owners_edit_add_initiative:
 * @goal: a goal
 * @department: a department
 * @id: (out): the new initiative
 *
 * Returns: (transfer full) (nullable): what adds an initiative of that department for that goal
 */
KoersChangeSet *
koers_owners_edit_add_initiative (KoersRecord *goal,
                                  KoersRecord *department,
                                  KoersId     *id)
{
  KoersStrategy *strategy = koers_strategy_of (goal);
  KoersChangeSet *changes = koers_plan_edit_add (strategy, KOERS_KIND_INITIATIVE, goal, id);
  KoersValue of = koers_value_id (koers_record_get_id (department));

  if (changes != NULL)
    koers_change_set_set (changes, strategy, KOERS_KIND_INITIATIVE, *id, KOERS_INITIATIVE_DEPARTMENT, &of);
  return changes;
}

/**
 * koers_owners_edit_add_part:
 * @bearer: a person or a department
 * @initiative: an initiative
 * @responsibility: which, of the choices of responsibilities
 * @id: (out): the new record
 *
 * Returns: (transfer full): what makes it responsible
 */
KoersChangeSet *
koers_owners_edit_add_part (KoersRecord *bearer,
                            KoersRecord *initiative,
                            int          responsibility,
                            KoersId     *id)
{
  KoersStrategy *strategy = koers_strategy_of (bearer);
  KoersChangeSet *changes = koers_change_set_new (_("Add a responsibility"));
  int field = koers_record_get_kind (bearer) == KOERS_KIND_PERSON ? KOERS_RESPONSIBILITY_PERSON : KOERS_RESPONSIBILITY_DEPARTMENT;
  KoersValue who = koers_value_id (koers_record_get_id (bearer)), what = koers_value_id (koers_record_get_id (initiative));
  KoersValue how = koers_value_integer (responsibility);

  *id = koers_id_new ();
  koers_change_set_insert (changes, KOERS_KIND_RESPONSIBILITY, *id);
  koers_change_set_set (changes, strategy, KOERS_KIND_RESPONSIBILITY, *id, KOERS_RESPONSIBILITY_KIND, &how);
  koers_change_set_set (changes, strategy, KOERS_KIND_RESPONSIBILITY, *id, field, &who);
  koers_change_set_set (changes, strategy, KOERS_KIND_RESPONSIBILITY, *id, KOERS_RESPONSIBILITY_INITIATIVE, &what);
  return changes;
}

/* With which field it says of which department it is. */
static int
get_department_field (KoersRecord *record)
{
  return koers_record_get_kind (record) == KOERS_KIND_PERSON ? KOERS_PERSON_DEPARTMENT : KOERS_DEPARTMENT_PARENT;
}

/**
 * koers_owners_edit_can_move:
 * @record: a record of the organisation
 *
 * Returns: whether it can be part of a department
 */
gboolean
koers_owners_edit_can_move (KoersRecord *record)
{
  return koers_record_get_kind (record) == KOERS_KIND_DEPARTMENT || koers_record_get_kind (record) == KOERS_KIND_PERSON;
}

/**
 * koers_owners_edit_get_parent_id:
 * @record: a department or a person
 *
 * Returns: the department that it is part of
 */
KoersId
koers_owners_edit_get_parent_id (KoersRecord *record)
{
  return koers_record_get_reference (record, get_department_field (record));
}

/**
 * koers_owners_edit_move_under:
 * @record: a department or a person
 * @parent: (nullable): the department that it is to be part of; %NULL for none
 *
 * Returns: (transfer full): what puts it there
 */
KoersChangeSet *
koers_owners_edit_move_under (KoersRecord *record,
                              KoersRecord *parent)
{
  g_autofree char *title = koers_record_dup_title (record);
  g_autofree char *label = NULL;
  KoersChangeSet *changes;

  if (parent != NULL)
    {
      g_autofree char *above = koers_record_dup_title (parent);

      /* Translators: a department or the function of a person, and a department. */
      label = g_strdup_printf (_("Make “%s” part of “%s”"), title, above);
    }
  else
    label = g_strdup_printf (_("Make “%s” part of no other department"), title);
  changes = koers_change_set_new (label);
  koers_change_set_set_record (changes, record, get_department_field (record),
                               parent != NULL ? koers_value_id (koers_record_get_id (parent)) : koers_value_none);
  return changes;
}

static void
move_references (KoersChangeSet *changes,
                 KoersRecord    *from,
                 KoersRecord    *to,
                 KoersKind       kind,
                 int             field)
{
  g_autoptr (GPtrArray) records = koers_strategy_dup_children (koers_strategy_of (from), kind, field, koers_record_get_id (from));

  for (guint i = 0; i < records->len; i++)
    koers_change_set_set_record (changes, g_ptr_array_index (records, i), field, koers_value_id (koers_record_get_id (to)));
}

/* Whether the successor bears the same responsibility already. */
static gboolean
has_part (KoersRecord *department,
          KoersRecord *part)
{
  GPtrArray *parts = koers_strategy_get_referrers (koers_strategy_of (department), KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_DEPARTMENT,
                                                   koers_record_get_id (department));
  const KoersKindInfo *info = koers_catalogue_get_kind (KOERS_KIND_RESPONSIBILITY);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      gboolean same = TRUE;

      for (int j = 0; same && j < info->n_fields; j++)
        same = !info->fields[j].key || j == KOERS_RESPONSIBILITY_DEPARTMENT ||
               koers_value_equal (koers_record_get_value (part, j), koers_record_get_value (g_ptr_array_index (parts, i), j));
      if (same)
        return TRUE;
    }
  return FALSE;
}

static void
move_parts (KoersChangeSet *changes,
            KoersRecord    *from,
            KoersRecord    *to)
{
  g_autoptr (GPtrArray) parts = koers_strategy_dup_children (koers_strategy_of (from), KOERS_KIND_RESPONSIBILITY, KOERS_RESPONSIBILITY_DEPARTMENT,
                                                             koers_record_get_id (from));

  for (guint i = 0; i < parts->len; i++)
    if (!has_part (to, g_ptr_array_index (parts, i)))
      koers_change_set_set_record (changes, g_ptr_array_index (parts, i), KOERS_RESPONSIBILITY_DEPARTMENT, koers_value_id (koers_record_get_id (to)));
}

/**
 * koers_owners_edit_succeed:
 * @department: a department
 * @successor: the one that comes after it
 * @move_work: whether initiatives, people and responsibilities go there
 * @end: whether it is no longer active
 *
 * Returns: (transfer full): what reorganises, in one change
 */
KoersChangeSet *
koers_owners_edit_succeed (KoersRecord *department,
                           KoersRecord *successor,
                           gboolean     move_work,
                           gboolean     end)
{
  g_autofree char *title = koers_record_dup_title (department), *after = koers_record_dup_title (successor);
  /* Translators: names of departments, the old one and the new one. */
  g_autofree char *label = g_strdup_printf (_("“%s” is succeeded by “%s”"), title, after);
  KoersChangeSet *changes = koers_change_set_new (label);

  koers_change_set_set_record (changes, department, KOERS_DEPARTMENT_SUCCESSOR, koers_value_id (koers_record_get_id (successor)));
  if (end)
    koers_change_set_set_record (changes, department, KOERS_DEPARTMENT_INACTIVE, koers_value_bool (TRUE));
  if (move_work)
    {
      move_references (changes, department, successor, KOERS_KIND_INITIATIVE, KOERS_INITIATIVE_DEPARTMENT);
      move_references (changes, department, successor, KOERS_KIND_PERSON, KOERS_PERSON_DEPARTMENT);
      move_parts (changes, department, successor);
    }
  return changes;
}
