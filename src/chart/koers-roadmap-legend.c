/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-legend.h"

#include "koers-chart-glyph.h"
#include "koers-chart-legend.h"
#include "koers-roadmap-painter-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_milestone_sign (KoersChartLegend           *legend,
                    const char                 *label,
                    KoersRoadmapMilestoneKind   kind,
                    KoersRoadmapMilestoneState  state)
{
  graphene_rect_t sign;

  koers_chart_legend_add (legend, label, legend->size, &sign);
  if (legend->snapshot == NULL)
    return;
  gtk_snapshot_save (legend->snapshot);
  gtk_snapshot_translate (legend->snapshot, &sign.origin);
  koers_chart_append_milestone (legend->snapshot, kind, state, legend->size, legend->palette);
  gtk_snapshot_restore (legend->snapshot);
}

static void
add_milestone (KoersChartLegend           *legend,
               KoersRoadmapMilestoneState  state)
{
  static const char *const labels[KOERS_N_ROADMAP_MILESTONE_STATES] = {
    N_("Milestone"), N_("Milestone reached"), N_("Milestone late"), N_("Milestone cancelled")
  };

  add_milestone_sign (legend, _(labels[state]), KOERS_ROADMAP_MILESTONE_PLAIN, state);
}

static void
add_baseline (KoersChartLegend *legend,
              const char       *name)
{
  /* Translators: the name of a plan that was frozen. */
  g_autofree char *label = g_strdup_printf (_("Baseline “%s”"), name);
  graphene_rect_t sign;

  koers_chart_legend_add (legend, label, legend->size * 2.4, &sign);
  if (legend->snapshot != NULL)
    gtk_snapshot_append_color (legend->snapshot, &legend->palette->dim,
                               &GRAPHENE_RECT_INIT (sign.origin.x, roundf (sign.origin.y + sign.size.height / 3), sign.size.width,
                                                    MAX (3, roundf (sign.size.height / 3))));
}

static void
add_dependency (KoersChartLegend *legend,
                gboolean          is_violated)
{
  const GdkRGBA *colour = is_violated ? &legend->palette->error : &legend->palette->dim;
  double size = 2 * round (legend->size * 0.3);
  graphene_rect_t sign;
  graphene_point_t ends[2];

  koers_chart_legend_add (legend, is_violated ? _("Dependency that cannot be kept") : _("Dependency"), legend->size * 2.4, &sign);
  if (legend->snapshot == NULL)
    return;
  ends[0] = GRAPHENE_POINT_INIT (sign.origin.x, roundf (sign.origin.y + sign.size.height / 2));
  ends[1] = GRAPHENE_POINT_INIT (sign.origin.x + sign.size.width, ends[0].y);
  koers_roadmap_append_line (legend->snapshot, &ends[0], &ends[1], is_violated ? 2 : 1, is_violated, colour);
  gtk_snapshot_save (legend->snapshot);
  gtk_snapshot_translate (legend->snapshot, &GRAPHENE_POINT_INIT (legend->rtl ? ends[0].x : (float) (ends[1].x - size), (float) (ends[0].y - size / 2)));
  koers_chart_append_triangle (legend->snapshot, size, legend->rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT, colour);
  gtk_snapshot_restore (legend->snapshot);
}

static void
find_dependencies (KoersRoadmap *roadmap,
                   gboolean      has[2])
{
  has[0] = has[1] = FALSE;
  for (guint i = 0; i < koers_roadmap_get_n_dependencies (roadmap) && !(has[0] && has[1]); i++)
    has[koers_roadmap_get_dependency (roadmap, i)->is_violated ? 1 : 0] = TRUE;
}

static void
find_signs (KoersRoadmap *roadmap,
            guint        *states,
            guint        *lights,
            guint        *milestone_states,
            guint        *milestone_kinds)
{
  *states = *lights = *milestone_states = *milestone_kinds = 0;
  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      guint n;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, i, &n);

      *states |= 1u << bar->state;
      *lights |= 1u << bar->light;
      for (guint j = 0; j < n; j++)
        {
          *milestone_states |= 1u << milestones[j].state;
          *milestone_kinds |= 1u << milestones[j].kind;
        }
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
  guint states, lights, milestone_states, milestone_kinds;
  gboolean has_dependency[2];

  find_signs (roadmap, &states, &lights, &milestone_states, &milestone_kinds);
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    if (states & 1u << i)
      koers_chart_legend_add_state (&legend, i);
  for (guint i = KOERS_ROADMAP_LIGHT_ON_TRACK; i < KOERS_N_ROADMAP_LIGHTS; i++)
    if (lights & 1u << i)
      koers_chart_legend_add_light (&legend, i);
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_STATES; i++)
    if (milestone_states & 1u << i)
      add_milestone (&legend, i);
  for (guint i = KOERS_ROADMAP_MILESTONE_DELIVERABLE; i < KOERS_N_ROADMAP_MILESTONE_KINDS; i++)
    if (milestone_kinds & 1u << i)
      add_milestone_sign (&legend, koers_roadmap_milestone_kind_get_label (i), i, KOERS_ROADMAP_MILESTONE_OPEN);
  if (koers_roadmap_get_baseline_name (roadmap) != NULL)
    add_baseline (&legend, koers_roadmap_get_baseline_name (roadmap));
  find_dependencies (roadmap, has_dependency);
  for (guint i = 0; i < G_N_ELEMENTS (has_dependency); i++)
    if (has_dependency[i])
      add_dependency (&legend, i == 1);
  return koers_chart_legend_get_height (&legend);
}
