/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-layout.h"

/* Where a lane begins: its heading is row number first_row, its bars follow, unless it is collapsed. The summary is made when somebody
 * asks for it. */
typedef struct {
  double              y;
  guint               first_row;
  guint               first_bar;
  guint               n_bars;
  KoersRoadmapSummary summary;
  gboolean            is_summed;
} LaneRows;

struct _KoersRoadmapLayout {
  KoersRoadmap        *roadmap;
  KoersRoadmapMetrics  metrics;
  GHashTable          *collapsed;
  /* One more than there are lanes: the last one is the end. */
  LaneRows            *lanes;
  guint                n_lanes;
  /* Numbers of bars, lane after lane, and the place of each bar in there. */
  guint               *order;
  guint               *places;
};

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

/* The heading of a lane, with the summary below it if it is collapsed and has something to sum up. */
static double
get_heading_height (KoersRoadmapLayout *self,
                    guint               lane)
{
  const KoersRoadmapMetrics *metrics = &self->metrics;
  gboolean has_summary = self->lanes[lane].n_bars > 0 && koers_roadmap_layout_get_collapsed (self, lane);

  return metrics->lane_height + (has_summary ? koers_roadmap_metrics_get_summary_height (metrics) : 0);
}

static void
place_lanes (KoersRoadmapLayout *self)
{
  double y = 0;
  guint row = 0;

  for (guint i = 0; i <= self->n_lanes; i++)
    {
      LaneRows *lane = &self->lanes[i];
      guint shown;

      lane->y = y;
      lane->first_row = row;
      if (i == self->n_lanes)
        break;
      shown = koers_roadmap_layout_get_collapsed (self, i) ? 0 : lane->n_bars;
      y += get_heading_height (self, i) + shown * self->metrics.row_height + (shown > 0 ? 2 * self->metrics.lane_gap : 1);
      row += 1 + shown;
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
  self->lanes = g_new0 (LaneRows, self->n_lanes + 1);
  self->order = g_renew (guint, self->order, MAX (n_bars, 1));
  self->places = g_renew (guint, self->places, MAX (n_bars, 1));
  next = g_new0 (guint, self->n_lanes + 1);

  for (guint i = 0; i < n_bars; i++)
    self->lanes[koers_roadmap_get_bar (self->roadmap, i)->lane].n_bars++;
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
 * Returns: (transfer none): what its bars are together
 */
const KoersRoadmapSummary *
koers_roadmap_layout_get_summary (KoersRoadmapLayout *self,
                                  guint               lane)
{
  LaneRows *rows = &self->lanes[lane];

  g_return_val_if_fail (lane < self->n_lanes, NULL);

  if (rows->is_summed)
    return &rows->summary;
  rows->is_summed = TRUE;
  rows->summary = (KoersRoadmapSummary) { { 0, 0 } };
  for (guint i = rows->first_bar; i < rows->first_bar + rows->n_bars; i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (self->roadmap, self->order[i]);

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
 * koers_roadmap_layout_get_n_bars:
 * @self: a layout
 * @lane: the number of a lane
 *
 * Returns: how many bars are in that lane, shown or not
 */
guint
koers_roadmap_layout_get_n_bars (KoersRoadmapLayout *self,
                                 guint               lane)
{
  g_return_val_if_fail (lane < self->n_lanes, 0);

  return self->lanes[lane].n_bars;
}

/**
 * koers_roadmap_layout_get_n_rows:
 * @self: a layout
 *
 * Returns: how many rows are shown, headings included
 */
guint
koers_roadmap_layout_get_n_rows (KoersRoadmapLayout *self)
{
  return self->lanes[self->n_lanes].first_row;
}

/**
 * koers_roadmap_layout_get_row:
 * @self: a layout
 * @row: the number of a row, from the top
 *
 * Finds a row in a time that grows with the logarithm of the number of lanes.
 *
 * Returns: what stands there and where
 */
KoersRoadmapRow
koers_roadmap_layout_get_row (KoersRoadmapLayout *self,
                              guint               row)
{
  guint low = 0, high = self->n_lanes;
  const LaneRows *lane;
  guint within;

  g_return_val_if_fail (row < koers_roadmap_layout_get_n_rows (self), (KoersRoadmapRow) { 0 });

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->lanes[middle].first_row <= row)
        low = middle;
      else
        high = middle;
    }
  lane = &self->lanes[low];
  within = row - lane->first_row;
  if (within == 0)
    return (KoersRoadmapRow) { low, G_MAXUINT, lane->y, get_heading_height (self, low) };

  return (KoersRoadmapRow) {
    low, self->order[lane->first_bar + within - 1],
    lane->y + self->metrics.lane_height + self->metrics.lane_gap + (within - 1) * self->metrics.row_height,
    self->metrics.row_height
  };
}

/**
 * koers_roadmap_layout_get_row_at:
 * @self: a layout
 * @y: pixels from the top of the roadmap
 *
 * Looks up a row by place. Free space belongs to the row above it.
 *
 * Returns: the number of the row, that of the first or last one if @y is outside; %G_MAXUINT if there are no rows
 */
guint
koers_roadmap_layout_get_row_at (KoersRoadmapLayout *self,
                                 double              y)
{
  guint low = 0, high = self->n_lanes;
  const LaneRows *lane;
  double below;
  guint last;

  if (self->n_lanes == 0)
    return G_MAXUINT;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->lanes[middle].y <= y)
        low = middle;
      else
        high = middle;
    }
  lane = &self->lanes[low];
  last = self->lanes[low + 1].first_row - 1;
  below = y - lane->y - self->metrics.lane_height - self->metrics.lane_gap;
  if (below < 0)
    return lane->first_row;
  return MIN (lane->first_row + 1 + (guint) (below / self->metrics.row_height), last);
}

/**
 * koers_roadmap_layout_get_bar_row:
 * @self: a layout
 * @bar: the number of a bar
 * @row: (out): the number of its row
 *
 * Says in which row a bar stands.
 *
 * Returns: whether it is shown; not if its lane is collapsed
 */
gboolean
koers_roadmap_layout_get_bar_row (KoersRoadmapLayout *self,
                                  guint               bar,
                                  guint              *row)
{
  guint lane = koers_roadmap_get_bar (self->roadmap, bar)->lane;

  if (koers_roadmap_layout_get_collapsed (self, lane))
    return FALSE;

  *row = self->lanes[lane].first_row + 1 + self->places[bar] - self->lanes[lane].first_bar;
  return TRUE;
}

/**
 * koers_roadmap_layout_get_break:
 * @self: a layout
 * @y: where a page begins, in pixels from the top of the roadmap
 * @height: how high the page is
 *
 * Looks for the end of a page: at the top of a row, and not between a heading and its first bar.
 *
 * Returns: where the next page begins; the height of the layout if that was the last one
 */
double
koers_roadmap_layout_get_break (KoersRoadmapLayout *self,
                                double              y,
                                double              height)
{
  guint row = koers_roadmap_layout_get_row_at (self, y + height);
  KoersRoadmapRow at;

  if (y + height >= koers_roadmap_layout_get_height (self))
    return koers_roadmap_layout_get_height (self);

  at = koers_roadmap_layout_get_row (self, row);
  while (row > 0)
    {
      KoersRoadmapRow before = koers_roadmap_layout_get_row (self, row - 1);

      if (before.y < y || at.bar == G_MAXUINT || before.bar != G_MAXUINT)
        break;
      at = before;
      row--;
    }
  /* A page that is too low for a single row still has to move on. */
  return at.y > y ? at.y : y + MAX (height, self->metrics.row_height);
}
