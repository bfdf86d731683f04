/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-legend.h"

#include "koers-chart-glyph.h"
#include "koers-chart-legend.h"

#include <glib/gi18n-lib.h>

static void
add_milestone (KoersChartLegend           *legend,
               KoersRoadmapMilestoneState  state)
{
  static const char *const labels[KOERS_N_ROADMAP_MILESTONE_STATES] = {
    N_("Milestone"), N_("Milestone reached"), N_("Milestone late"), N_("Milestone cancelled")
  };
  graphene_rect_t sign;

  koers_chart_legend_add (legend, _(labels[state]), legend->size, &sign);
  if (legend->snapshot == NULL)
    return;
  gtk_snapshot_save (legend->snapshot);
  gtk_snapshot_translate (legend->snapshot, &sign.origin);
  koers_chart_append_milestone (legend->snapshot, state, legend->size, legend->palette);
  gtk_snapshot_restore (legend->snapshot);
}

static void
find_signs (KoersRoadmap *roadmap,
            guint        *states,
            guint        *lights,
            guint        *milestone_states)
{
  *states = *lights = *milestone_states = 0;
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      guint n;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, i, &n);

      *states |= 1u << bar->state;
      *lights |= 1u << bar->light;
      for (guint j = 0; j < n; j++)
        *milestone_states |= 1u << milestones[j].state;
    }
}

/**
 * koers_roadmap_legend_append:
 * @snapshot: (nullable): where to; %NULL to measure only
 * @roadmap: what is shown
 * @painter: a painter
 * @palette: its colours
 * @width: how wide it may be
 * @rtl: whether reading goes from right to left
 *
 * Draws what the signs of a roadmap mean, from 0, 0; only those that it has.
 *
 * Returns: how high it is; 0 if there is nothing to explain
 */
double
koers_roadmap_legend_append (GtkSnapshot             *snapshot,
                             KoersRoadmap            *roadmap,
                             KoersRoadmapPainter     *painter,
                             const KoersChartPalette *palette,
                             double                   width,
                             gboolean                 rtl)
{
  KoersChartLegend legend = koers_chart_legend_new (snapshot, koers_roadmap_painter_get_text (painter), palette, width, rtl);
  guint states, lights, milestone_states;

  find_signs (roadmap, &states, &lights, &milestone_states);
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    if (states & 1u << i)
      koers_chart_legend_add_state (&legend, i);
  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    if (lights & 1u << i)
      koers_chart_legend_add_light (&legend, i);
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_STATES; i++)
    if (milestone_states & 1u << i)
      add_milestone (&legend, i);
  return koers_chart_legend_get_height (&legend);
}
