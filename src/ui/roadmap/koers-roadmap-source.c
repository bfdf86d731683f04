/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-source.h"

#include "koers-change-set.h"
#include "koers-strategy-roadmap.h"
#include "koers-strategy-roadmap-ties.h"

/* More initiatives than this are not brought up to date one by one. */
#define MAX_CHANGED 50

/**
 * KoersRoadmapSource:
 *
 * The roadmap of the strategy of a window, of what its filter lets pass, in its lanes and its order. It is made when somebody asks for it
 * and what it shows has changed since: any number of changes between two frames make it once, and none of them does while no roadmap is
 * on the screen. Where initiatives changed and keep their places, the roadmap stays and their bars become others.
 */
struct _KoersRoadmapSource {
  GObject         parent_instance;
  KoersViewState *view_state;
  KoersRoadmap   *roadmap;
  KoersSpan       span;
  GHashTable     *changed; /* (element-type KoersId): the initiatives whose bars are no longer right */
  guint           revision;
  gboolean        is_told;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRoadmapSource, koers_roadmap_source, G_TYPE_OBJECT)

static KoersRoadmapArrangement
get_arrangement (KoersRoadmapSource *self)
{
  return (KoersRoadmapArrangement) { koers_view_state_get_filter (self->view_state), koers_view_state_get_roadmap_group (self->view_state),
                                     koers_view_state_get_roadmap_sort (self->view_state) };
}

static void
tell_changed (KoersRoadmapSource *self)
{
  if (self->is_told)
    return;
  self->is_told = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
forget_roadmap (KoersRoadmapSource *self)
{
  g_hash_table_remove_all (self->changed);
  if (self->roadmap == NULL)
    return;
  g_clear_pointer (&self->roadmap, koers_roadmap_unref);
  tell_changed (self);
}

static gboolean
is_grouped_by (KoersRoadmapSource *self,
               const char         *name)
{
  g_auto (GStrv) levels = g_strsplit (koers_view_state_get_roadmap_group (self->view_state), ",", -1);

  return g_strv_contains ((const char *const *) levels, name);
}

/* Whether a roadmap shows records of that kind, or stands in their order; a filter may ask for whatever there is. */
static gboolean
is_shown (KoersRoadmapSource *self,
          KoersKind           kind)
{
  static const struct {
    const char *group;
    KoersKind   kind;
  } behind[] = {
    { "department", KOERS_KIND_DEPARTMENT },   { "owner", KOERS_KIND_PERSON },     { "objective", KOERS_KIND_OBJECTIVE },
    { "objective", KOERS_KIND_CONTRIBUTION },  { "chapter", KOERS_KIND_CHAPTER },  { "chapter", KOERS_KIND_OBJECTIVE },
    { "chapter", KOERS_KIND_CONTRIBUTION },
  };

  if (kind == KOERS_KIND_STRATEGY || kind == KOERS_KIND_PILLAR || kind == KOERS_KIND_GOAL || kind == KOERS_KIND_INITIATIVE ||
      kind == KOERS_KIND_MILESTONE || kind == KOERS_KIND_UPDATE || kind == KOERS_KIND_MOMENT || kind == KOERS_KIND_AGREEMENT ||
      kind == KOERS_KIND_DEPENDENCY || kind == KOERS_KIND_BASELINE || kind == KOERS_KIND_BASELINE_ITEM)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (kind == behind[i].kind && is_grouped_by (self, behind[i].group))
      return TRUE;
  return !koers_filter_is_empty (koers_view_state_get_filter (self->view_state));
}

static void
add_changed (KoersRoadmapSource *self,
             KoersId             initiative)
{
  if (!koers_id_is_none (initiative))
    g_hash_table_add (self->changed, g_memdup2 (&initiative, sizeof initiative));
}

/* What is about one initiative makes another bar of it; answers whether the edit is no more than that. */
static gboolean
note_edit (KoersRoadmapSource *self,
           const KoersEdit    *edit)
{
  int field = edit->kind == KOERS_KIND_MILESTONE ? (int) KOERS_MILESTONE_INITIATIVE : (int) KOERS_UPDATE_INITIATIVE;
  const KoersFieldChange *change;
  KoersRecord *record;

  if (edit->kind == KOERS_KIND_INITIATIVE && edit->operation == KOERS_OPERATION_UPDATE)
    {
      add_changed (self, edit->id);
      return TRUE;
    }
  if (edit->kind != KOERS_KIND_MILESTONE && edit->kind != KOERS_KIND_UPDATE)
    return FALSE;

  change = koers_edit_lookup (edit, field);
  record = koers_roadmap_source_lookup (self, edit->id);
  if (change != NULL && koers_value_is_set (&change->before))
    add_changed (self, change->before.id);
  if (record != NULL)
    add_changed (self, koers_record_get_reference (record, field));
  return TRUE;
}

static void
strategy_changed_cb (KoersRoadmapSource *self,
                     KoersChangeSet     *changes)
{
  if (self->roadmap == NULL)
    return;
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    {
      const KoersEdit *edit = koers_change_set_get (changes, i);

      if (is_shown (self, edit->kind) && (!note_edit (self, edit) || g_hash_table_size (self->changed) > MAX_CHANGED))
        {
          forget_roadmap (self);
          return;
        }
    }
  if (g_hash_table_size (self->changed) > 0)
    tell_changed (self);
}

/* Answers whether every bar could be brought up to date where it stands. */
static gboolean
update_bars (KoersRoadmapSource *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  const KoersRoadmapArrangement arrangement = get_arrangement (self);
  gint32 day = koers_view_state_get_reporting_day (self->view_state);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      KoersRecord *initiative = koers_strategy_lookup (strategy, *(KoersId *) id);

      if (initiative == NULL || !koers_strategy_roadmap_update (strategy, self->roadmap, day, &arrangement, initiative))
        return FALSE;
    }
  g_hash_table_remove_all (self->changed);
  self->span = koers_roadmap_get_span (self->roadmap);
  self->revision++;
  return TRUE;
}

static void
koers_roadmap_source_finalize (GObject *object)
{
  KoersRoadmapSource *self = KOERS_ROADMAP_SOURCE (object);

  g_clear_pointer (&self->roadmap, koers_roadmap_unref);
  g_hash_table_unref (self->changed);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (koers_roadmap_source_parent_class)->finalize (object);
}

static void
koers_roadmap_source_class_init (KoersRoadmapSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koers_roadmap_source_finalize;

  /**
   * KoersRoadmapSource::changed:
   *
   * Comes when the roadmap that was handed out last is no longer right, and not again before somebody has asked for the next one.
   */
  signals[CHANGED] = g_signal_new ("changed", KOERS_TYPE_ROADMAP_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
koers_roadmap_source_init (KoersRoadmapSource *self)
{
  self->changed = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
}

KoersRoadmapSource *
koers_roadmap_source_new (KoersViewState *view_state)
{
  KoersRoadmapSource *self = g_object_new (KOERS_TYPE_ROADMAP_SOURCE, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::baseline", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::filter", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::roadmap-group", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::roadmap-sort", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
  return self;
}

KoersViewState *
koers_roadmap_source_get_view_state (KoersRoadmapSource *self)
{
  return self->view_state;
}

/**
 * koers_roadmap_source_get_roadmap:
 * @self: a source
 *
 * Makes the roadmap if it is not there: some 50 ms for 10,000 initiatives with 30,000 milestones. After a change that leaves bars where
 * they stand it is the same one, with other bars in it.
 *
 * Returns: (transfer none): the roadmap as it is now; keep a reference to draw it later
 */
KoersRoadmap *
koers_roadmap_source_get_roadmap (KoersRoadmapSource *self)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);
  const KoersRoadmapArrangement arrangement = get_arrangement (self);

  self->is_told = FALSE;
  if (self->roadmap != NULL && g_hash_table_size (self->changed) > 0 && !update_bars (self))
    {
      g_hash_table_remove_all (self->changed);
      g_clear_pointer (&self->roadmap, koers_roadmap_unref);
    }
  if (self->roadmap == NULL)
    {
      self->roadmap = koers_strategy_roadmap_new_arranged (strategy, koers_view_state_get_reporting_day (self->view_state), &arrangement);
      koers_strategy_roadmap_add_dependencies (self->roadmap, strategy);
      koers_strategy_roadmap_add_baseline (self->roadmap, koers_view_state_get_baseline (self->view_state));
      self->span = koers_roadmap_get_span (self->roadmap);
      self->revision++;
    }
  return self->roadmap;
}

/**
 * koers_roadmap_source_get_revision:
 * @self: a source
 *
 * Returns: a number that is another one when the roadmap that was handed out last shows something else than the one before
 */
guint
koers_roadmap_source_get_revision (KoersRoadmapSource *self)
{
  return self->revision;
}

/**
 * koers_roadmap_source_get_span:
 * @self: a source
 *
 * Returns: the time that holds everything in the roadmap
 */
KoersSpan
koers_roadmap_source_get_span (KoersRoadmapSource *self)
{
  koers_roadmap_source_get_roadmap (self);
  return self->span;
}

/**
 * koers_roadmap_source_lookup:
 * @self: a source
 * @id: what a bar, a lane or a milestone stands for
 *
 * Returns: (transfer none) (nullable): that record
 */
KoersRecord *
koers_roadmap_source_lookup (KoersRoadmapSource *self,
                             KoersId             id)
{
  KoersStrategy *strategy = koers_view_state_get_strategy (self->view_state);

  return self->roadmap != NULL ? koers_strategy_roadmap_lookup (strategy, self->roadmap, id) : koers_strategy_lookup (strategy, id);
}

/**
 * koers_roadmap_source_check_today:
 * @self: a source
 *
 * Lets go of the roadmap if it was made on another day.
 */
void
koers_roadmap_source_check_today (KoersRoadmapSource *self)
{
  gint32 today, reporting_day;

  if (self->roadmap == NULL)
    return;
  koers_roadmap_get_days (self->roadmap, &today, &reporting_day);
  if (today != koers_date_today ().day)
    forget_roadmap (self);
}

/**
 * koers_roadmap_source_open:
 * @self: a source
 * @record: an initiative or a milestone
 *
 * Makes the window show all about it.
 */
void
koers_roadmap_source_open (KoersRoadmapSource *self,
                           KoersRecord        *record)
{
  koers_view_state_set_selected (self->view_state, record);
  koers_view_state_set_page (self->view_state, "strategy");
}
