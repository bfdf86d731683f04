/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap.h"

#include <glib/gi18n-lib.h>

/**
 * koers_roadmap_get_outer_lane:
 * @self: a roadmap
 * @lane: the number of a lane
 *
 * Returns: the number of the lane of level 0 that it is, or lies in
 */
guint
koers_roadmap_get_outer_lane (KoersRoadmap *self,
                              guint         lane)
{
  while (lane > 0 && koers_roadmap_get_lane (self, lane)->level > 0)
    lane--;
  return lane;
}

/**
 * koers_roadmap_has_inner_lanes:
 * @self: a roadmap
 * @lane: the number of a lane
 *
 * Returns: whether other lanes lie in it; then no bar stands in it
 */
gboolean
koers_roadmap_has_inner_lanes (KoersRoadmap *self,
                               guint         lane)
{
  return lane + 1 < koers_roadmap_get_n_lanes (self) && koers_roadmap_get_lane (self, lane + 1)->level > koers_roadmap_get_lane (self, lane)->level;
}

/**
 * koers_roadmap_dup_lane_title:
 * @self: a roadmap
 * @lane: the number of a lane
 *
 * Returns: (transfer full): its heading, after that of the lane in which it lies
 */
char *
koers_roadmap_dup_lane_title (KoersRoadmap *self,
                              guint         lane)
{
  const KoersRoadmapLane *of = koers_roadmap_get_lane (self, lane), *outer = koers_roadmap_get_lane (self, koers_roadmap_get_outer_lane (self, lane));

  /* Translators: a group of initiatives, a group within it. */
  return of != outer ? g_strdup_printf (C_("lane", "%s › %s"), outer->label, of->label) : g_strdup (of->label);
}

/**
 * koers_roadmap_lookup_lane:
 * @self: a roadmap
 * @id: what a lane stands for
 * @lane: (out): its number
 *
 * Returns: whether there is such a lane
 */
gboolean
koers_roadmap_lookup_lane (KoersRoadmap *self,
                           KoersId       id,
                           guint        *lane)
{
  for (guint i = 0; i < koers_roadmap_get_n_lanes (self); i++)
    if (koers_id_equal (koers_roadmap_get_lane (self, i)->id, id))
      {
        *lane = i;
        return TRUE;
      }
  return FALSE;
}

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
