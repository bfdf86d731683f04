/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap.h"

/**
 * koers_roadmap_lookup_bar:
 * @self: a roadmap
 * @id: what a bar stands for
 * @bar: (out): the number of the first bar that stands for it
 *
 * Looks through all bars, a fraction of a millisecond for 50,000: good for a selection, not for a loop.
 *
 * Returns: whether there is such a bar
 */
gboolean
koers_roadmap_lookup_bar (KoersRoadmap *self,
                          KoersId       id,
                          guint        *bar)
{
  guint n_bars = koers_roadmap_get_n_bars (self);

  for (guint i = 0; i < n_bars; i++)
    if (koers_id_equal (koers_roadmap_get_bar (self, i)->id, id))
      {
        *bar = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * koers_roadmap_get_span:
 * @self: a roadmap
 *
 * Returns: the smallest span that holds all bars, milestones and the days of the roadmap; empty if there are none
 */
KoersSpan
koers_roadmap_get_span (KoersRoadmap *self)
{
  KoersSpan span = { 0, 0 };
  guint n_bars = koers_roadmap_get_n_bars (self);
  gint32 days[2];

  koers_roadmap_get_days (self, &days[0], &days[1]);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] != KOERS_ROADMAP_NO_DAY)
      span = koers_span_union (span, (KoersSpan) { days[i], days[i] + 1 });

  for (guint i = 0; i < n_bars; i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (self, i);
      guint n_milestones;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (self, i, &n_milestones);

      span = koers_span_union (span, bar->span);
      span = koers_span_union (span, bar->baseline);
      if (!koers_span_is_empty (bar->span) && bar->forecast_end != KOERS_ROADMAP_NO_DAY)
        span = koers_span_union (span, (KoersSpan) { bar->span.start, bar->forecast_end });
      for (guint j = 0; j < n_milestones; j++)
        span = koers_span_union (span, (KoersSpan) { milestones[j].day, milestones[j].day + 1 });
    }
  return span;
}
