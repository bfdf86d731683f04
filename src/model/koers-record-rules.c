/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-rules-private.h"

#include <glib/gi18n-lib.h>

/* Rules that hold for one kind. */

static int
peek_choice (KoersCheck *check,
             KoersId     id,
             int         field)
{
  const KoersValue *value = koers_check_peek (check, id, field);

  return koers_value_is_set (value) ? (int) value->integer : -1;
}

/* What is done has a date, and only what is done has one. */
static void
check_completion (KoersCheck      *check,
                  const KoersEdit *edit,
                  int              state_field,
                  int              date_field)
{
  gboolean done = peek_choice (check, edit->id, state_field) == KOERS_TASK_STATE_DONE;
  gboolean dated = koers_value_is_set (koers_check_peek (check, edit->id, date_field));

  if (done && !dated)
    koers_check_report (check, edit, date_field, g_strdup (_("Say when it was completed.")));
  else if (!done && dated)
    koers_check_report (check, edit, date_field, g_strdup (_("Only what is done has a date of completion.")));
}

static void
check_update (KoersCheck      *check,
              const KoersEdit *edit)
{
  static const int lights[] = { KOERS_UPDATE_TIME_LIGHT, KOERS_UPDATE_QUALITY_LIGHT, KOERS_UPDATE_MONEY_LIGHT };

  int state = peek_choice (check, edit->id, KOERS_UPDATE_STATE);

  /* Who is still writing may say it later. */
  if (state == KOERS_UPDATE_STATE_REQUESTED || state == KOERS_UPDATE_STATE_DRAFT ||
      koers_value_is_set (koers_check_peek (check, edit->id, KOERS_UPDATE_REASON)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    if (peek_choice (check, edit->id, lights[i]) > KOERS_LIGHT_ON_TRACK)
      {
        koers_check_report (check, edit, KOERS_UPDATE_REASON, g_strdup (_("What is at risk or off track needs a reason.")));
        return;
      }
}

static gboolean
is_key_figure (KoersCheck *check,
               KoersId     kpi)
{
  return peek_choice (check, kpi, KOERS_KPI_KIND) == KOERS_KPI_KIND_KEY_FIGURE;
}

static void
check_kpi (KoersCheck      *check,
           const KoersEdit *edit)
{
  GPtrArray *targets = koers_strategy_get_referrers (check->strategy, KOERS_KIND_TARGET, KOERS_TARGET_KPI, edit->id);

  if (!is_key_figure (check, edit->id))
    return;
  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      const KoersValue *kpi = koers_check_peek (check, koers_record_get_id (g_ptr_array_index (targets, i)), KOERS_TARGET_KPI);

      /* A target that goes points nowhere, and one that moves points elsewhere. */
      if (koers_value_is_set (kpi) && koers_id_equal (kpi->id, edit->id))
        {
          koers_check_report (check, edit, KOERS_KPI_KIND, g_strdup (_("A key figure has no target; delete its targets first.")));
          return;
        }
    }
}

static void
check_target (KoersCheck      *check,
              const KoersEdit *edit)
{
  const KoersValue *kpi = koers_check_peek (check, edit->id, KOERS_TARGET_KPI);

  if (koers_value_is_set (kpi) && is_key_figure (check, kpi->id))
    koers_check_report (check, edit, KOERS_TARGET_KPI, g_strdup (_("A key figure has no target.")));
}

/* The primary goal stands in the initiative itself, so that there is exactly one. */
static void
check_further_goal (KoersCheck      *check,
                    const KoersEdit *edit)
{
  const KoersValue *initiative = koers_check_peek (check, edit->id, KOERS_INITIATIVE_GOAL_INITIATIVE);
  const KoersValue *goal = koers_check_peek (check, edit->id, KOERS_INITIATIVE_GOAL_GOAL);

  if (koers_value_is_set (initiative) && koers_value_equal (goal, koers_check_peek (check, initiative->id, KOERS_INITIATIVE_GOAL)))
    koers_check_report (check, edit, KOERS_INITIATIVE_GOAL_GOAL, g_strdup (_("This is already the primary goal.")));
}

static void
check_initiative (KoersCheck      *check,
                  const KoersEdit *edit)
{
  const KoersValue *goal = koers_check_peek (check, edit->id, KOERS_INITIATIVE_GOAL);
  GPtrArray *further = koers_strategy_get_referrers (check->strategy, KOERS_KIND_INITIATIVE_GOAL, KOERS_INITIATIVE_GOAL_INITIATIVE, edit->id);

  if (!koers_value_is_set (goal))
    return;
  for (guint i = 0; further != NULL && i < further->len; i++)
    {
      KoersId id = koers_record_get_id (g_ptr_array_index (further, i));

      /* One that the change set touches is checked by itself. */
      if (koers_change_set_lookup (check->changes, id) == NULL &&
          koers_value_equal (goal, koers_check_peek (check, id, KOERS_INITIATIVE_GOAL_GOAL)))
        {
          koers_check_report (check, edit, KOERS_INITIATIVE_GOAL, g_strdup (_("This is one of its further goals already; delete that one first.")));
          return;
        }
    }
}

void
koers_check_record (KoersCheck      *check,
                    const KoersEdit *edit)
{
  switch ((int) edit->kind)
    {
    case KOERS_KIND_MILESTONE:
      check_completion (check, edit, KOERS_MILESTONE_STATE, KOERS_MILESTONE_COMPLETED_DATE);
      break;
    case KOERS_KIND_ACTION:
      check_completion (check, edit, KOERS_ACTION_STATE, KOERS_ACTION_COMPLETED_DATE);
      break;
    case KOERS_KIND_CONDITION:
      check_completion (check, edit, KOERS_CONDITION_STATE, KOERS_CONDITION_COMPLETED_DATE);
      break;
    case KOERS_KIND_UPDATE:
      check_update (check, edit);
      break;
    case KOERS_KIND_KPI:
      check_kpi (check, edit);
      break;
    case KOERS_KIND_TARGET:
      check_target (check, edit);
      break;
    case KOERS_KIND_INITIATIVE:
      check_initiative (check, edit);
      break;
    case KOERS_KIND_INITIATIVE_GOAL:
      check_further_goal (check, edit);
      break;
    default:
      break;
    }
}

/* ---- the same thing twice */

static char *
dup_key (KoersCheck *check,
         KoersKind   kind,
         KoersId     id)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (kind);
  GString *key = g_string_new (info->name);

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].key)
      {
        g_string_append_c (key, '\n');
        koers_value_append (koers_check_peek (check, id, i), &info->fields[i], key);
      }
  return g_string_free (key, FALSE);
}

/* The first reference of the key that is filled in: the record may tie one of several things. */
static int
get_key_reference (KoersCheck      *check,
                   const KoersEdit *edit)
{
  const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);

  for (int i = 0; i < info->n_fields; i++)
    if (info->fields[i].key && info->fields[i].type == KOERS_FIELD_REFERENCE && koers_value_is_set (koers_check_peek (check, edit->id, i)))
      return i;
  return -1;
}

static gboolean
touches_key (const KoersKindInfo *info,
             const KoersEdit     *edit)
{
  for (guint i = 0; i < edit->changes->len; i++)
    if (info->fields[koers_edit_get_change (edit, i)->field].key)
      return TRUE;
  return FALSE;
}

/* Adds the keys of the records that the change set leaves alone and that point to the same thing as an edit does: no other record can
 * have its key. They are read once for each such thing, because many edits may point to it. */
static void
add_present_keys (KoersCheck      *check,
                  const KoersEdit *edit,
                  int              reference,
                  GHashTable      *read,
                  GHashTable      *present)
{
  KoersId target = koers_check_peek (check, edit->id, reference)->id;
  GPtrArray *referrers = koers_strategy_get_referrers (check->strategy, edit->kind, reference, target);

  if (referrers == NULL || !g_hash_table_add (read, referrers))
    return;
  for (guint i = 0; i < referrers->len; i++)
    {
      KoersId id = koers_record_get_id (g_ptr_array_index (referrers, i));

      if (koers_change_set_lookup (check->changes, id) == NULL)
        g_hash_table_add (present, dup_key (check, edit->kind, id));
    }
}

void
koers_check_keys (KoersCheck *check)
{
  g_autoptr (GHashTable) read = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < koers_change_set_get_n (check->changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (check->changes, i);
      const KoersKindInfo *info = koers_catalogue_get_kind (edit->kind);
      int reference = edit->operation == KOERS_OPERATION_DELETE ? -1 : get_key_reference (check, edit);
      gboolean touched = touches_key (info, edit);
      char *key;

      if (reference < 0)
        continue;
      key = dup_key (check, edit->kind, edit->id);
      if (touched)
        add_present_keys (check, edit, reference, read, present);
      if ((touched && g_hash_table_contains (present, key)) || g_hash_table_contains (seen, key))
        koers_check_report (check, edit, reference, g_strdup (_("This stands in the strategy already.")));
      g_hash_table_add (seen, key);
    }
}
