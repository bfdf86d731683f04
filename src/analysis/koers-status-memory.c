/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-status-memory.h"

#include "koers-change-set.h"

#include <stddef.h>

/* How initiatives and KPIs stand on a day is kept until a change touches what it follows from, so that after an edit only that is judged
 * anew. The strategy keeps it, and like everything else that is looked up in a strategy it is for one thread at a time. */

/* What a change to a record of a kind touches. */
typedef enum {
  TOUCHES_ALL, /* unless something else is known */
  TOUCHES_NOTHING,
  TOUCHES_ITSELF,
  TOUCHES_TARGET, /* the record that @field refers to, before and after; all if that field refers to nothing */
  TOUCHES_ALL_BY_FIELD /* all, if it is @field that changes */
} KoersTouch;

static const struct {
  KoersTouch touch;
  int        field;
} touches[KOERS_N_KINDS] = {
  [KOERS_KIND_INITIATIVE] = { TOUCHES_ITSELF, 0 },
  [KOERS_KIND_MILESTONE] = { TOUCHES_TARGET, KOERS_MILESTONE_INITIATIVE },
  [KOERS_KIND_UPDATE] = { TOUCHES_TARGET, KOERS_UPDATE_INITIATIVE },
  [KOERS_KIND_ASSESSMENT] = { TOUCHES_TARGET, KOERS_ASSESSMENT_INITIATIVE },
  [KOERS_KIND_INITIATIVE_GOAL] = { TOUCHES_TARGET, KOERS_INITIATIVE_GOAL_INITIATIVE },
  [KOERS_KIND_CONTRIBUTION] = { TOUCHES_TARGET, KOERS_CONTRIBUTION_INITIATIVE },
  [KOERS_KIND_KPI_LINK] = { TOUCHES_TARGET, KOERS_KPI_LINK_INITIATIVE },
  [KOERS_KIND_KPI] = { TOUCHES_ITSELF, 0 },
  [KOERS_KIND_TARGET] = { TOUCHES_TARGET, KOERS_TARGET_KPI },
  [KOERS_KIND_MEASUREMENT] = { TOUCHES_TARGET, KOERS_MEASUREMENT_KPI },
  [KOERS_KIND_GOAL] = { TOUCHES_ALL_BY_FIELD, KOERS_GOAL_PARENT },
  [KOERS_KIND_OBJECTIVE] = { TOUCHES_ALL_BY_FIELD, KOERS_OBJECTIVE_DEADLINE },
  [KOERS_KIND_PILLAR] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_DEPARTMENT] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_PERSON] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_RESPONSIBILITY] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_DEPENDENCY] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_RISK] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_DECISION] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_DECISION_LINK] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_ACTION] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_SNAPSHOT] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_REPORTING_PERIOD] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_APPROVAL] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_ATTACHMENT] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_MOMENT] = { TOUCHES_NOTHING, 0 },
  [KOERS_KIND_SAVED_VIEW] = { TOUCHES_NOTHING, 0 },
};

typedef struct {
  KoersId     id;
  max_align_t status[];
} Entry;

typedef struct {
  gint32      day;
  GHashTable *entries; /* (element-type KoersId Entry) */
} Memory;

/* ---- what a change touches */

static void
forget (Memory        *memory,
        KoersStrategy *strategy,
        KoersId        id)
{
  GPtrArray *links = koers_strategy_get_referrers (strategy, KOERS_KIND_KPI_LINK, KOERS_KPI_LINK_KPI, id);

  g_hash_table_remove (memory->entries, &id);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const KoersId initiative = koers_record_get_reference (g_ptr_array_index (links, i), KOERS_KPI_LINK_INITIATIVE);

      g_hash_table_remove (memory->entries, &initiative);
    }
}

static const KoersFieldChange *
find_change (const KoersEdit *edit,
             int              field)
{
  for (guint i = 0; i < edit->changes->len; i++)
    if (koers_edit_get_change (edit, i)->field == field)
      return koers_edit_get_change (edit, i);
  return NULL;
}

/* Answers whether it refers to nothing, before or after. */
static gboolean
forget_target (Memory          *memory,
               KoersStrategy   *strategy,
               const KoersEdit *edit,
               int              field)
{
  const KoersFieldChange *change = find_change (edit, field);
  KoersRecord            *record = koers_strategy_lookup (strategy, edit->id);
  const KoersId           after = record != NULL ? koers_record_get_reference (record, field) : (KoersId) { 0 };
  const KoersId           before = change == NULL ? after : koers_value_is_set (&change->before) ? change->before.id
                                                                                                 : (KoersId) { 0 };

  forget (memory, strategy, before);
  forget (memory, strategy, after);
  return (koers_id_is_none (before) && edit->operation != KOERS_OPERATION_INSERT) || (koers_id_is_none (after) && edit->operation != KOERS_OPERATION_DELETE);
}

/* Answers whether that is not enough. */
static gboolean
forget_edit (Memory          *memory,
             KoersStrategy   *strategy,
             const KoersEdit *edit)
{
  const int field = touches[edit->kind].field;

  switch (touches[edit->kind].touch)
    {
    case TOUCHES_NOTHING:
      return FALSE;
    case TOUCHES_ITSELF:
      forget (memory, strategy, edit->id);
      return FALSE;
    case TOUCHES_TARGET:
      return forget_target (memory, strategy, edit, field);
    case TOUCHES_ALL_BY_FIELD:
      return find_change (edit, field) != NULL;
    case TOUCHES_ALL:
    default:
      return TRUE;
    }
}

static void
applied_cb (KoersStrategy  *strategy,
            KoersChangeSet *changes,
            Memory         *memory)
{
  for (guint i = 0; i < koers_change_set_get_n (changes) && g_hash_table_size (memory->entries) > 0; i++)
    if (forget_edit (memory, strategy, koers_change_set_get (changes, i)))
      g_hash_table_remove_all (memory->entries);
}

/* ---- what is known */

static void
free_memory (gpointer data)
{
  Memory *memory = data;

  g_hash_table_unref (memory->entries);
  g_free (memory);
}

static Memory *
get_memory (KoersStrategy *strategy,
            gint32         day)
{
  static GQuark quark;
  Memory       *memory;

  if (quark == 0)
    quark = g_quark_from_static_string ("koers-status-memory");
  memory = g_object_get_qdata (G_OBJECT (strategy), quark);
  if (memory == NULL)
    {
      memory = g_new (Memory, 1);
      memory->day = day;
      memory->entries = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, NULL, g_free);
      g_object_set_qdata_full (G_OBJECT (strategy), quark, memory, free_memory);
      g_signal_connect (strategy, "applied", G_CALLBACK (applied_cb), memory);
    }
  if (memory->day != day)
    {
      g_hash_table_remove_all (memory->entries);
      memory->day = day;
    }
  return memory;
}

/**
 * koers_status_memory_lookup:
 * @record: an initiative or a KPI
 * @day: the reporting day, in days since 1970-01-01
 *
 * Returns: (transfer none) (nullable): how it stands on that day, if that is known; until the strategy changes or something else is kept
 */
gconstpointer
koers_status_memory_lookup (KoersRecord *record,
                            gint32       day)
{
  KoersStrategy *strategy = koers_strategy_of (record);
  const KoersId  id = koers_record_get_id (record);
  Entry         *entry = strategy != NULL ? g_hash_table_lookup (get_memory (strategy, day)->entries, &id) : NULL;

  return entry != NULL ? entry->status : NULL;
}

/**
 * koers_status_memory_keep:
 * @record: an initiative or a KPI
 * @day: the reporting day, in days since 1970-01-01
 * @status: how it stands on that day
 * @size: the size of that, in bytes
 *
 * Keeps a copy, until something changes that it follows from, or another day is asked for.
 */
void
koers_status_memory_keep (KoersRecord  *record,
                          gint32        day,
                          gconstpointer status,
                          gsize         size)
{
  KoersStrategy *strategy = koers_strategy_of (record);
  Entry         *entry;

  if (strategy == NULL)
    return;
  entry = g_malloc (sizeof (Entry) + size);
  entry->id = koers_record_get_id (record);
  memcpy (entry->status, status, size);
  g_hash_table_replace (get_memory (strategy, day)->entries, &entry->id, entry);
}
