/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-picture-table.h"

#include <glib/gi18n-lib.h>

/* What a roadmap shows, as a table on paper. */

enum { CODE, NAME, STATE, HEALTH, PROGRESS, START, END, FORECAST, N_COLUMNS };

static char *
dup_date (gint32         day,
          KoersPrecision precision)
{
  KoersDate date = koers_date_from_day (day, precision);

  return koers_date_is_set (date) ? koers_date_dup_label (date) : NULL;
}

static void
add_bar (KoersPictureTable     *table,
         const KoersRoadmapBar *bar)
{
  gboolean is_dated = !koers_span_is_empty (bar->span);
  gboolean has_forecast = bar->forecast_end != KOERS_ROADMAP_NO_DAY && !bar->continuous;
  g_autofree char *progress = bar->progress >= 0 ? g_strdup_printf (_("%d %%"), bar->progress) : NULL;
  g_autofree char *start = is_dated ? dup_date (bar->span.start, bar->start_precision) : NULL;
  g_autofree char *end = is_dated && !bar->continuous ? dup_date (bar->span.end - 1, bar->end_precision) : NULL;
  g_autofree char *forecast = has_forecast ? dup_date (bar->forecast_end - 1, KOERS_PRECISION_DAY) : NULL;
  const char *const cells[N_COLUMNS] = {
    [CODE] = bar->code,
    [NAME] = bar->label,
    [STATE] = koers_roadmap_state_get_label (bar->state),
    [HEALTH] = bar->light != KOERS_ROADMAP_LIGHT_NONE ? koers_roadmap_light_get_label (bar->light) : NULL,
    [PROGRESS] = progress,
    [START] = start,
    [END] = bar->continuous ? C_("end", "Continuous") : end,
    [FORECAST] = forecast,
  };

  koers_picture_table_add_row (table, KOERS_PICTURE_ROW_MAIN, cells);
}

static void
add_milestone (KoersPictureTable           *table,
               const KoersRoadmapMilestone *milestone)
{
  g_autofree char *due = dup_date (milestone->day, milestone->precision);
  /* Translators: a milestone in a table, below the initiative that it belongs to. */
  g_autofree char *name = g_strdup_printf (C_("milestone", "– %s"), milestone->label);
  const char *const cells[N_COLUMNS] = { [NAME] = name, [STATE] = koers_roadmap_milestone_state_get_label (milestone->state), [END] = due };

  koers_picture_table_add_row (table, KOERS_PICTURE_ROW_PART, cells);
}

/**
 * koers_roadmap_picture_table_new:
 * @roadmap: a roadmap
 *
 * Returns: (transfer full): a table of all that the roadmap shows: under the heading of each lane its bars, and under each bar its milestones
 */
KoersPictureTable *
koers_roadmap_picture_table_new (KoersRoadmap *roadmap)
{
  const char *const titles[N_COLUMNS] = {
    [CODE] = _("Code"),         [NAME] = _("Name"),   [STATE] = _("State"), [HEALTH] = _("Health"),
    [PROGRESS] = _("Progress"), [START] = _("Start"), [END] = _("End"),     [FORECAST] = _("Forecast end"),
  };
  KoersPictureTable *table = koers_picture_table_new (titles, N_COLUMNS, NAME);

  for (guint i = 0; i < koers_roadmap_get_n_lanes (roadmap); i++)
    {
      g_autofree char *title = koers_roadmap_dup_lane_title (roadmap, i);
      const char *const heading[] = { title };

      /* Of a lane with lanes within it, these are the headings. */
      if (koers_roadmap_has_inner_lanes (roadmap, i))
        continue;
      koers_picture_table_add_row (table, KOERS_PICTURE_ROW_HEADING, heading);
      for (guint j = 0; j < koers_roadmap_get_n_bars (roadmap); j++)
        {
          guint n;
          const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, j, &n);

          if (koers_roadmap_get_bar (roadmap, j)->lane != i)
            continue;
          add_bar (table, koers_roadmap_get_bar (roadmap, j));
          for (guint k = 0; k < n; k++)
            add_milestone (table, &milestones[k]);
        }
    }
  return table;
}
