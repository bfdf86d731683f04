/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "sample-placement.h"

const double sample_heights[KOERS_N_TEXT_ROLES] = { 18, 18, 15, 18, 16, 15, 28 };

static double
measure_text (const char    *text,
              KoersTextRole  role,
              gpointer       data)
{
  return (double) g_utf8_strlen (text, -1) * (role == KOERS_TEXT_MILESTONE ? 6 : 7);
}

const KoersTextMeasure sample_measure = { measure_text, NULL };

void
sample_case_init (SampleCase   *self,
                  KoersRoadmap *roadmap,
                  gboolean      compact,
                  gboolean      with_baseline)
{
  KoersRoadmapMetrics metrics = koers_roadmap_metrics_new (sample_heights, compact);

  if (with_baseline)
    koers_roadmap_metrics_add_baseline (&metrics);
  self->roadmap = roadmap;
  self->layout = koers_roadmap_layout_new (roadmap, &metrics);
  self->placement = koers_roadmap_placement_new ();
}

void
sample_case_place (SampleCase *self)
{
  koers_roadmap_layout_place (self->layout, &self->view, sample_measure, self->placement);
}

void
sample_case_clear (SampleCase *self)
{
  koers_roadmap_layout_free (self->layout);
  koers_roadmap_placement_free (self->placement);
}
