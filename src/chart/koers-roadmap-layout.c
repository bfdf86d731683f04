/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-layout-private.h"

/**
 * koers_roadmap_layout_new:
 * @roadmap: what is shown
 * @metrics: how large things are
 *
 * Lays out the rows of a roadmap. The cost grows with the number of bars, about a millisecond for 50,000.
 *
 * Returns: (transfer full): the layout
 */
KoersRoadmapLayout *
koers_roadmap_layout_new (KoersRoadmap              *roadmap,
                          const KoersRoadmapMetrics *metrics)
{
  KoersRoadmapLayout *self = g_new0 (KoersRoadmapLayout, 1);

  self->roadmap = koers_roadmap_ref (roadmap);
  self->metrics = *metrics;
  self->collapsed = g_hash_table_new_full (koers_id_hash, koers_id_equal_ptr, g_free, NULL);
  koers_roadmap_layout_update (self);
  return self;
}

/**
 * koers_roadmap_layout_free:
 * @self: a layout
 *
 * Lets go of it.
 */
void
koers_roadmap_layout_free (KoersRoadmapLayout *self)
{
  koers_roadmap_unref (self->roadmap);
  g_hash_table_unref (self->collapsed);
  g_free (self->lanes);
  g_free (self->order);
  g_free (self->places);
  g_free (self);
}

/*< private >
 * koers_roadmap_layout_get_heading_height:
 * @self: a layout
 * @lane: the number of a lane
 *
 * Returns: how high its heading is, with the summary below it if it is collapsed and has something to sum up
 */
double
koers_roadmap_layout_get_heading_height (KoersRoadmapLayout *self,
                                         guint               lane)
{
  gboolean has_summary = self->lanes[lane].n_within > 0 && koers_roadmap_layout_get_collapsed (self, lane);

  return koers_roadmap_layout_get_lane_height (self, lane) + (has_summary ? koers_roadmap_metrics_get_summary_height (&self->metrics) : 0);
}

/* What is hidden takes no room: it stands where the next lane that is shown stands. */
static void
place_lanes (KoersRoadmapLayout *self)
{
  double y = 0;
  guint row = 0;

  for (guint i = 0; i <= self->n_lanes; i++)
    {
      KoersLaneRows *lane = &self->lanes[i];
      guint shown;

      lane->y = y;
      lane->first_row = row;
      if (i == self->n_lanes)
        break;
      lane->is_hidden = lane->outer != i && koers_roadmap_layout_get_collapsed (self, lane->outer);
      if (lane->is_hidden)
        continue;
      shown = koers_roadmap_layout_get_collapsed (self, i) ? 0 : lane->n_bars;
      y += koers_roadmap_layout_get_heading_height (self, i) + shown * self->metrics.row_height + (shown > 0 ? 2 * self->metrics.lane_gap : 1);
      row += 1 + shown;
    }
}

static void
find_outer_lanes (KoersRoadmapLayout *self)
{
  guint outer = 0;

  for (guint i = 0; i < self->n_lanes; i++)
    {
      if (koers_roadmap_get_lane (self->roadmap, i)->level == 0)
        outer = i;
      self->lanes[i].outer = outer;
      self->lanes[i].end = self->lanes[outer].end = i + 1;
    }
}

/**
 * koers_roadmap_layout_update:
 * @self: a layout
 *
 * Lays the rows out again, after bars came, went or moved to another lane. Another date, name or state of a bar needs
 * no more than koers_roadmap_layout_forget_summaries().
 */
void
koers_roadmap_layout_update (KoersRoadmapLayout *self)
{
  guint n_bars = koers_roadmap_get_n_bars (self->roadmap);
  g_autofree guint *next = NULL;

  self->n_lanes = koers_roadmap_get_n_lanes (self->roadmap);
  g_free (self->lanes);
  self->lanes = g_new0 (KoersLaneRows, self->n_lanes + 1);
  self->order = g_renew (guint, self->order, MAX (n_bars, 1));
  self->places = g_renew (guint, self->places, MAX (n_bars, 1));
  next = g_new0 (guint, self->n_lanes + 1);

  find_outer_lanes (self);
  for (guint i = 0; i < n_bars; i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (self->roadmap, i);
      guint outer = self->lanes[bar->lane].outer;

      self->lanes[bar->lane].n_bars++;
      self->lanes[bar->lane].n_within++;
      if (outer != bar->lane && !bar->repeated)
        self->lanes[outer].n_within++;
    }
  for (guint i = 0; i < self->n_lanes; i++)
    {
      next[i] = self->lanes[i].first_bar;
      self->lanes[i + 1].first_bar = self->lanes[i].first_bar + self->lanes[i].n_bars;
    }
  for (guint i = 0; i < n_bars; i++)
    {
      guint place = next[koers_roadmap_get_bar (self->roadmap, i)->lane]++;

      self->order[place] = i;
      self->places[i] = place;
    }
  place_lanes (self);
}

/**
 * koers_roadmap_layout_set_metrics:
 * @self: a layout
 * @metrics: how large things are now
 *
 * Gives the rows other sizes, after the font changed.
 */
void
koers_roadmap_layout_set_metrics (KoersRoadmapLayout        *self,
                                  const KoersRoadmapMetrics *metrics)
{
  self->metrics = *metrics;
  place_lanes (self);
}

/**
 * koers_roadmap_layout_set_collapsed:
 * @self: a layout
 * @lane: what a lane stands for
 * @collapsed: whether only its heading is shown
 *
 * Folds a lane or unfolds it. This is remembered by what the lane stands for, also while there is no such lane.
 */
void
koers_roadmap_layout_set_collapsed (KoersRoadmapLayout *self,
                                    KoersId             lane,
                                    gboolean            collapsed)
{
  if (collapsed)
    g_hash_table_add (self->collapsed, g_memdup2 (&lane, sizeof lane));
  else
    g_hash_table_remove (self->collapsed, &lane);
  place_lanes (self);
}

/**
 * koers_roadmap_layout_get_collapsed:
 * @self: a layout
 * @lane: the number of a lane
 *
 * Returns: whether only its heading is shown
 */
gboolean
koers_roadmap_layout_get_collapsed (KoersRoadmapLayout *self,
                                    guint               lane)
{
  return g_hash_table_contains (self->collapsed, &koers_roadmap_get_lane (self->roadmap, lane)->id);
}

/**
 * koers_roadmap_layout_get_summary:
 * @self: a layout
 * @lane: the number of a lane
 *
 * Returns: (transfer none): what its bars and those of the lanes within it are together
 */
const KoersRoadmapSummary *
koers_roadmap_layout_get_summary (KoersRoadmapLayout *self,
                                  guint               lane)
{
  KoersLaneRows *rows = &self->lanes[lane];

  g_return_val_if_fail (lane < self->n_lanes, NULL);

  if (rows->is_summed)
    return &rows->summary;
  rows->is_summed = TRUE;
  rows->summary = (KoersRoadmapSummary) { { 0, 0 } };
  for (guint i = rows->first_bar; i < self->lanes[rows->end].first_bar; i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (self->roadmap, self->order[i]);

      if (bar->repeated && bar->lane != lane)
        continue;
      rows->summary.span = koers_span_union (rows->summary.span, bar->span);
      rows->summary.n_by_state[bar->state]++;
    }
  return &rows->summary;
}

/**
 * koers_roadmap_layout_forget_summaries:
 * @self: a layout
 *
 * Sums up anew when somebody asks, after the dates or states of bars changed.
 */
void
koers_roadmap_layout_forget_summaries (KoersRoadmapLayout *self)
{
  for (guint i = 0; i < self->n_lanes; i++)
    self->lanes[i].is_summed = FALSE;
}

/**
 * koers_roadmap_layout_get_roadmap:
 * @self: a layout
 *
 * Returns: (transfer none): what it lays out
 */
KoersRoadmap *
koers_roadmap_layout_get_roadmap (KoersRoadmapLayout *self)
{
  return self->roadmap;
}

/**
 * koers_roadmap_layout_get_metrics:
 * @self: a layout
 *
 * Returns: (transfer none): how large things are
 */
const KoersRoadmapMetrics *
koers_roadmap_layout_get_metrics (KoersRoadmapLayout *self)
{
  return &self->metrics;
}

/**
 * koers_roadmap_layout_get_height:
 * @self: a layout
 *
 * Returns: how high all rows are together, in pixels
 */
double
koers_roadmap_layout_get_height (KoersRoadmapLayout *self)
{
  return self->lanes[self->n_lanes].y;
}

/**
 * koers_roadmap_layout_get_lane_height:
 * @self: a layout
 * @lane: the number of a lane
 *
 * Returns: how high its heading is without a summary, in pixels
 */
double
koers_roadmap_layout_get_lane_height (KoersRoadmapLayout *self,
                                      guint               lane)
{
  return koers_roadmap_get_lane (self->roadmap, lane)->level > 0 ? self->metrics.inner_lane_height : self->metrics.lane_height;
}

/**
 * koers_roadmap_layout_get_n_bars:
 * @self: a layout
 * @lane: the number of a lane
 *
 * Returns: how many bars are in that lane and those within it, shown or not; what is repeated counts once
 */
guint
koers_roadmap_layout_get_n_bars (KoersRoadmapLayout *self,
                                 guint               lane)
{
  g_return_val_if_fail (lane < self->n_lanes, 0);

  return self->lanes[lane].n_within;
}
