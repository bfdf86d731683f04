/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-legend.h"

#include "koers-chart-glyph.h"
#include "koers-roadmap-painter-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct {
  GtkSnapshot             *snapshot;
  KoersRoadmapPainter     *painter;
  const KoersChartPalette *palette;
  double                   width;
  gboolean                 rtl;
  double                   line;
  double                   size;
  double                   x;
  double                   y;
} Legend;

/* Makes room for a sign of some width and its explanation; sets the left edges of both. */
static void
add_entry (Legend          *legend,
           const char      *label,
           double           sign_width,
           graphene_rect_t *sign)
{
  KoersChartText *text = koers_roadmap_painter_get_text (legend->painter);
  double gap = round (legend->line / 3);
  double label_width = koers_text_measure_width (koers_chart_text_get_measure (text), label, KOERS_TEXT_MILESTONE);
  double needed = sign_width + gap + label_width;
  graphene_rect_t rect;

  if (legend->x > 0 && legend->x + needed > legend->width)
    {
      legend->x = 0;
      legend->y += legend->line + gap;
    }

  *sign = koers_chart_rect (legend->rtl ? legend->width - legend->x - sign_width : legend->x,
                            legend->y + round ((legend->line - legend->size) / 2), sign_width, legend->size);
  rect = koers_chart_rect (legend->rtl ? legend->width - legend->x - needed : legend->x + sign_width + gap, legend->y,
                           label_width, legend->line);
  if (legend->snapshot != NULL)
    koers_roadmap_painter_append_text (legend->painter, legend->snapshot, label, KOERS_TEXT_MILESTONE, FALSE, &rect,
                                       &legend->palette->foreground);
  legend->x += needed + 3 * gap;
}

static void
add_state (Legend            *legend,
           KoersRoadmapState  state)
{
  const KoersBarColours *colours = &legend->palette->states[state];
  const GdkRGBA borders[] = { colours->border, colours->border, colours->border, colours->border };
  const float w = (float) legend->palette->border_width, widths[] = { w, w, w, w };
  graphene_rect_t sign;
  GskRoundedRect outline;

  add_entry (legend, koers_roadmap_state_get_label (state), legend->size * 2.4, &sign);
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
add_light (Legend            *legend,
           KoersRoadmapLight  light)
{
  graphene_rect_t sign;

  add_entry (legend, koers_roadmap_light_get_label (light), legend->size, &sign);
  if (legend->snapshot == NULL)
    return;
  gtk_snapshot_save (legend->snapshot);
  gtk_snapshot_translate (legend->snapshot, &sign.origin);
  koers_chart_append_light (legend->snapshot, light, legend->size, legend->palette);
  gtk_snapshot_restore (legend->snapshot);
}

static void
add_milestone (Legend                     *legend,
               KoersRoadmapMilestoneState  state)
{
  static const char *const labels[KOERS_N_ROADMAP_MILESTONE_STATES] = {
    N_("Milestone"), N_("Milestone reached"), N_("Milestone late"), N_("Milestone cancelled")
  };
  graphene_rect_t sign;

  add_entry (legend, _(labels[state]), legend->size, &sign);
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
  Legend legend = { snapshot, painter, palette, width, rtl };
  guint states, lights, milestone_states;

  legend.line = koers_chart_text_get_height (koers_roadmap_painter_get_text (painter), KOERS_TEXT_MILESTONE);
  legend.size = 2 * round (legend.line * 0.42);
  find_signs (roadmap, &states, &lights, &milestone_states);
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    if (states & 1u << i)
      add_state (&legend, i);
  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    if (lights & 1u << i)
      add_light (&legend, i);
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_STATES; i++)
    if (milestone_states & 1u << i)
      add_milestone (&legend, i);
  return legend.x > 0 ? legend.y + legend.line : 0;
}
