/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-legend.h"

#include "koers-chart-glyph.h"
#include "koers-chart-legend.h"

#include <glib/gi18n-lib.h>

static void
add_state (KoersChartLegend  *legend,
           KoersRoadmapState  state)
{
  const KoersBarColours *colours = &legend->palette->states[state];
  const GdkRGBA borders[] = { colours->border, colours->border, colours->border, colours->border };
  const float w = (float) legend->palette->border_width, widths[] = { w, w, w, w };
  graphene_rect_t sign;
  GskRoundedRect outline;

  koers_chart_legend_add (legend, koers_roadmap_state_get_label (state), legend->size * 2.4, &sign);
  if (legend->snapshot == NULL)
    return;

  sign.origin.y -= 1;
  sign.size.height += 2;
  gsk_rounded_rect_init_from_rect (&outline, &sign, sign.size.height / 4);
  gtk_snapshot_push_rounded_clip (legend->snapshot, &outline);
  gtk_snapshot_append_color (legend->snapshot, &colours->fill, &sign);
  gtk_snapshot_pop (legend->snapshot);
  gtk_snapshot_append_border (legend->snapshot, &outline, widths, borders);

  gtk_snapshot_save (legend->snapshot);
  gtk_snapshot_translate (legend->snapshot, &GRAPHENE_POINT_INIT ((float) (sign.origin.x + 0.8 * legend->size),
                                                                  (float) (sign.origin.y + 1 + 0.1 * legend->size)));
  koers_chart_append_state (legend->snapshot, state, legend->size * 0.8, legend->rtl, legend->palette);
  gtk_snapshot_restore (legend->snapshot);
}

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
      add_state (&legend, i);
  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    if (lights & 1u << i)
      koers_chart_legend_add_light (&legend, i);
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_STATES; i++)
    if (milestone_states & 1u << i)
      add_milestone (&legend, i);
  return koers_chart_legend_get_height (&legend);
}
