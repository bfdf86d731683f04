/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-source.h"

#include "koers-change-set.h"
#include "koers-strategy-roadmap.h"
#include "koers-strategy-roadmap-ties.h"

/**
 * KoersRoadmapSource:
 *
 * The roadmap of the strategy of a window. It is made when somebody asks for it and what it shows has changed since: any number of
 * changes between two frames make it once, and none of them does while no roadmap is on the screen.
 */
struct _KoersRoadmapSource {
  GObject         parent_instance;
  KoersViewState *view_state;
  KoersRoadmap   *roadmap;
  KoersSpan       span;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersRoadmapSource, koers_roadmap_source, G_TYPE_OBJECT)

static void
forget_roadmap (KoersRoadmapSource *self)
{
  if (self->roadmap == NULL)
    return;
  g_clear_pointer (&self->roadmap, koers_roadmap_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether a roadmap shows records of that kind. */
static gboolean
is_shown (KoersKind kind)
{
  return kind == KOERS_KIND_STRATEGY || kind == KOERS_KIND_PILLAR || kind == KOERS_KIND_GOAL || kind == KOERS_KIND_INITIATIVE ||
         kind == KOERS_KIND_MILESTONE || kind == KOERS_KIND_UPDATE || kind == KOERS_KIND_MOMENT || kind == KOERS_KIND_AGREEMENT ||
         kind == KOERS_KIND_DEPENDENCY || kind == KOERS_KIND_BASELINE || kind == KOERS_KIND_BASELINE_ITEM;
}

static void
strategy_changed_cb (KoersRoadmapSource *self,
                     KoersChangeSet     *changes)
{
  for (guint i = 0; i < koers_change_set_get_n (changes); i++)
    if (is_shown (koers_change_set_get (changes, i)->kind))
      {
        forget_roadmap (self);
        return;
      }
}

static void
koers_roadmap_source_finalize (GObject *object)
{
  KoersRoadmapSource *self = KOERS_ROADMAP_SOURCE (object);

  g_clear_pointer (&self->roadmap, koers_roadmap_unref);
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
}

KoersRoadmapSource *
koers_roadmap_source_new (KoersViewState *view_state)
{
  KoersRoadmapSource *self = g_object_new (KOERS_TYPE_ROADMAP_SOURCE, NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (koers_view_state_get_strategy (view_state), "changed", G_CALLBACK (strategy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::baseline", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "notify::reporting-day", G_CALLBACK (forget_roadmap), self, G_CONNECT_SWAPPED);
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
 * Makes the roadmap if it is not there: some 50 ms for 10,000 initiatives with 30,000 milestones.
 *
 * Returns: (transfer none): the roadmap as it is now; keep a reference to draw it later
 */
KoersRoadmap *
koers_roadmap_source_get_roadmap (KoersRoadmapSource *self)
{
  if (self->roadmap == NULL)
    {
      self->roadmap = koers_strategy_roadmap_new (koers_view_state_get_strategy (self->view_state),
                                                  koers_view_state_get_reporting_day (self->view_state));
      koers_strategy_roadmap_add_dependencies (self->roadmap, koers_view_state_get_strategy (self->view_state));
      koers_strategy_roadmap_add_baseline (self->roadmap, koers_view_state_get_baseline (self->view_state));
      self->span = koers_roadmap_get_span (self->roadmap);
    }
  return self->roadmap;
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
  return koers_strategy_lookup (koers_view_state_get_strategy (self->view_state), id);
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
