/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-canvas-private.h"

#include <math.h>

/* Which time a roadmap shows, and how far it can be scrolled. */

/* What is free before the first and after the last bar, as a share of all there is. */
#define MARGIN 0.02

/* How far a press on an arrow key or a scrollbar moves, as a share of the view. */
#define STEP 0.125

/* How near to a line one has to point, in pixels. */
#define NEAR 3

/* From one zoom to the next in the search for the one that shows a unit. */
#define SEARCH_FACTOR 1.05

static const struct {
  const char    *name;
  KoersTimeUnit  unit;
} zooms[] = {
  { "day", KOERS_TIME_DAY },
  { "week", KOERS_TIME_WEEK },
  { "month", KOERS_TIME_MONTH },
  { "quarter", KOERS_TIME_QUARTER },
  { "year", KOERS_TIME_HALF_YEAR },
};

static KoersSpan
get_content (KoersRoadmapCanvas *self)
{
  KoersSpan span = koers_roadmap_source_get_span (self->source);
  gint32 margin = (gint32) ceil (koers_span_get_length (span) * MARGIN);

  return (KoersSpan) { MAX (span.start - margin, KOERS_TIME_FIRST_DAY), MIN (span.end + margin, KOERS_TIME_END_DAY) };
}

/*< private >
 * koers_roadmap_canvas_get_scale:
 * @self: a canvas with a source
 *
 * Returns: the scale of the window, as wide as this canvas and in its direction
 */
KoersTimeScale
koers_roadmap_canvas_get_scale (KoersRoadmapCanvas *self)
{
  KoersTimeScale scale = koers_view_state_get_time_scale (koers_roadmap_source_get_view_state (self->source));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (scale.pixels_per_day <= 0)
    return koers_time_scale_fit (get_content (self), width, rtl);
  return koers_time_scale_new (scale.origin, scale.pixels_per_day, width, rtl);
}

/*< private >
 * koers_roadmap_canvas_set_scale:
 * @self: a canvas with a source
 * @scale: which time to show
 *
 * Sets the scale of the window.
 */
void
koers_roadmap_canvas_set_scale (KoersRoadmapCanvas *self,
                                KoersTimeScale      scale)
{
  koers_view_state_set_time_scale (koers_roadmap_source_get_view_state (self->source), scale);
}

/* Where a day stands on a sheet that holds the whole calendar. Unlike pixels from the first bar these stay what they are when
 * something is planned before it, also in the middle of a scroll. */
static double
to_sheet (KoersTimeScale scale,
          double         day)
{
  return (scale.rtl ? KOERS_TIME_END_DAY - day : day - KOERS_TIME_FIRST_DAY) * scale.pixels_per_day;
}

/*< private >
 * koers_roadmap_canvas_configure:
 * @self: a canvas that is being laid out
 *
 * Tells the scrollbars how much there is and what is shown.
 */
void
koers_roadmap_canvas_configure (KoersRoadmapCanvas *self)
{
  KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (self->layout);
  KoersSpan content = get_content (self);
  double shown_end = scale.origin + scale.width / scale.pixels_per_day;
  double start = to_sheet (scale, MIN (content.start, scale.origin)), end = to_sheet (scale, MAX (content.end, shown_end));
  double value = to_sheet (scale, scale.rtl ? shown_end : scale.origin);
  double lower = MIN (start, end), upper = MAX (start, end), page = scale.width;
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->axis_height, 1);
  double bottom = MAX (koers_roadmap_layout_get_height (self->layout), height);

  /* A fraction of a pixel is nothing to scroll. */
  if (upper - lower < page + 1)
    {
      lower = value;
      upper = value + page;
      page = upper - lower;
    }
  self->configuring = TRUE;
  gtk_adjustment_configure (self->hadjustment, value, lower, upper, STEP * page, page * (1 - STEP), page);
  gtk_adjustment_configure (self->vadjustment, CLAMP (gtk_adjustment_get_value (self->vadjustment), 0, bottom - height), 0, bottom,
                            metrics->row_height, MAX (height - metrics->row_height - metrics->lane_height, metrics->row_height), height);
  self->configuring = FALSE;
}

/*< private >
 * koers_roadmap_canvas_scrolled_cb:
 * @self: a canvas
 * @adjustment: one of its adjustments
 *
 * Shows what somebody scrolled to.
 */
void
koers_roadmap_canvas_scrolled_cb (KoersRoadmapCanvas *self,
                                  GtkAdjustment      *adjustment)
{
  if (self->configuring || self->layout == NULL)
    return;

  if (adjustment == self->hadjustment)
    {
      KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);
      double days = gtk_adjustment_get_value (adjustment) / scale.pixels_per_day;

      scale.origin = scale.rtl ? KOERS_TIME_END_DAY - days - scale.width / scale.pixels_per_day : KOERS_TIME_FIRST_DAY + days;
      koers_roadmap_canvas_set_scale (self, koers_time_scale_resize (scale, scale.width));
    }
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/*< private >
 * koers_roadmap_canvas_pan:
 * @self: a canvas
 * @steps: how far to the right, negative for left
 *
 * Shows another time, as far away as the calendar goes.
 */
void
koers_roadmap_canvas_pan (KoersRoadmapCanvas *self,
                          double              steps)
{
  KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);

  koers_roadmap_canvas_set_scale (self, koers_time_scale_scroll (scale, steps * STEP * scale.width));
}

/*< private >
 * koers_roadmap_canvas_reveal_row:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 *
 * Scrolls until a row is in sight, below the headings of its lanes.
 */
void
koers_roadmap_canvas_reveal_row (KoersRoadmapCanvas *self,
                                 guint               row)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (self->layout);
  KoersRoadmapRow at = koers_roadmap_layout_get_row (self->layout, row);
  double value = gtk_adjustment_get_value (self->vadjustment), page = gtk_adjustment_get_page_size (self->vadjustment);
  double lead = koers_roadmap_layout_get_lead (self->layout, at.y), top = at.bar == G_MAXUINT ? at.y - lead : at.y - lead - metrics->lane_gap;

  if (top < value)
    value = top;
  else if (at.y + at.height + metrics->gap > value + page)
    value = MIN (at.y + at.height + metrics->gap - page, top);
  gtk_adjustment_set_value (self->vadjustment, value);
}

/*< private >
 * koers_roadmap_canvas_reveal_span:
 * @self: a canvas that has been laid out
 * @span: some days
 *
 * Scrolls in time if none of those days is in sight.
 */
void
koers_roadmap_canvas_reveal_span (KoersRoadmapCanvas *self,
                                  KoersSpan           span)
{
  KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);
  double shown = scale.width / scale.pixels_per_day;

  if (koers_span_is_empty (span) || (span.start < scale.origin + shown && span.end > scale.origin))
    return;

  scale.origin = span.start - STEP * shown;
  koers_roadmap_canvas_set_scale (self, koers_time_scale_resize (scale, scale.width));
}

static gboolean
notify_zoom_cb (gpointer data)
{
  KoersRoadmapCanvas *self = data;
  KoersTimeTicks *ticks = koers_roadmap_painter_get_ticks (self->style.painter);
  const char *zoom = "";
  KoersTimeUnit unit;

  self->zoom_id = 0;
  koers_time_ticks_update (ticks, koers_roadmap_canvas_get_scale (self));
  unit = koers_time_ticks_get_unit (ticks, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (unit >= zooms[i].unit)
      zoom = zooms[i].name;
  if (zoom == self->zoom)
    return G_SOURCE_REMOVE;

  self->zoom = zoom;
  g_object_notify (G_OBJECT (self), "zoom");
  return G_SOURCE_REMOVE;
}

/*< private >
 * koers_roadmap_canvas_update_zoom:
 * @self: a canvas that is being laid out
 *
 * Brings #KoersRoadmapCanvas:zoom up to date right after: whoever shows it is laid out with it.
 */
void
koers_roadmap_canvas_update_zoom (KoersRoadmapCanvas *self)
{
  KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);

  if (scale.pixels_per_day == self->zoom_pixels_per_day)
    return;

  self->zoom_pixels_per_day = scale.pixels_per_day;
  if (self->zoom_id == 0)
    self->zoom_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, notify_zoom_cb, self, NULL);
}

const char *
koers_roadmap_canvas_get_zoom (KoersRoadmapCanvas *self)
{
  return self->zoom;
}

/* The zoom at which the lower row of the axis counts a unit: in the middle of all that do. */
static double
find_pixels_per_day (KoersTimeTicks *ticks,
                     KoersTimeUnit   unit)
{
  double most = 0, least = 0;

  for (double zoom = KOERS_TIME_SCALE_MAX; zoom > KOERS_TIME_SCALE_MIN; zoom /= SEARCH_FACTOR)
    {
      koers_time_ticks_update (ticks, koers_time_scale_new (0, zoom, 1, FALSE));
      if (koers_time_ticks_get_unit (ticks, FALSE) != unit)
        continue;
      most = MAX (most, zoom);
      least = zoom;
    }
  return sqrt (most * least);
}

/**
 * koers_roadmap_canvas_set_zoom:
 * @self: a canvas
 * @zoom: "day", "week", "month", "quarter" or "year"
 *
 * Zooms until the lower row of the axis counts these; what is in the middle stays there.
 */
void
koers_roadmap_canvas_set_zoom (KoersRoadmapCanvas *self,
                               const char         *zoom)
{
  g_return_if_fail (KOERS_IS_ROADMAP_CANVAS (self));

  if (self->layout == NULL || g_strcmp0 (zoom, self->zoom) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (g_strcmp0 (zoom, zooms[i].name) == 0)
      {
        double wanted = find_pixels_per_day (koers_roadmap_painter_get_ticks (self->style.painter), zooms[i].unit);

        if (wanted > 0)
          koers_roadmap_canvas_zoom_by (self, wanted / koers_roadmap_canvas_get_scale (self).pixels_per_day);
      }
}

/**
 * koers_roadmap_canvas_get_zoom_level:
 * @self: a canvas
 *
 * Returns: how far it is zoomed in, from 0 for the calendar as it can be seen at most to 1 for the fewest days; each step makes a day as many
 *   times wider
 */
double
koers_roadmap_canvas_get_zoom_level (KoersRoadmapCanvas *self)
{
  double zoom = self->layout != NULL ? koers_roadmap_canvas_get_scale (self).pixels_per_day : KOERS_TIME_SCALE_MIN;

  return CLAMP (log (zoom / KOERS_TIME_SCALE_MIN) / log (KOERS_TIME_SCALE_MAX / KOERS_TIME_SCALE_MIN), 0, 1);
}

/**
 * koers_roadmap_canvas_set_zoom_level:
 * @self: a canvas
 * @level: from 0 to 1, as koers_roadmap_canvas_get_zoom_level()
 *
 * Zooms; what is in the middle stays there.
 */
void
koers_roadmap_canvas_set_zoom_level (KoersRoadmapCanvas *self,
                                     double              level)
{
  double wanted = KOERS_TIME_SCALE_MIN * pow (KOERS_TIME_SCALE_MAX / KOERS_TIME_SCALE_MIN, CLAMP (level, 0, 1));

  if (self->layout != NULL)
    koers_roadmap_canvas_zoom_by (self, wanted / koers_roadmap_canvas_get_scale (self).pixels_per_day);
}

/**
 * koers_roadmap_canvas_zoom_by:
 * @self: a canvas
 * @factor: more than one to come closer
 *
 * Zooms; what is in the middle stays there.
 */
void
koers_roadmap_canvas_zoom_by (KoersRoadmapCanvas *self,
                              double              factor)
{
  KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);

  koers_roadmap_canvas_set_scale (self, koers_time_scale_zoom_at (scale, factor, scale.width / 2));
}

/**
 * koers_roadmap_canvas_fit:
 * @self: a canvas
 *
 * Shows all time there is something in, however wide the canvas becomes.
 */
void
koers_roadmap_canvas_fit (KoersRoadmapCanvas *self)
{
  koers_roadmap_canvas_set_scale (self, (KoersTimeScale) { 0 });
}

/**
 * koers_roadmap_canvas_show_day:
 * @self: a canvas
 * @day: in days since 1970-01-01
 *
 * Brings a day to the middle.
 */
void
koers_roadmap_canvas_show_day (KoersRoadmapCanvas *self,
                               gint32              day)
{
  KoersTimeScale scale = koers_roadmap_canvas_get_scale (self);

  koers_roadmap_canvas_set_scale (self, koers_time_scale_scroll (scale, koers_time_scale_to_x (scale, day + 0.5) - scale.width / 2));
}

/*< private >
 * koers_roadmap_canvas_query_marker:
 * @self: a canvas that has been laid out
 * @x: pixels from the left
 * @y: pixels from the top
 * @tooltip: what to fill
 *
 * Says what a line through the chart stands for, also where there is no room for its name.
 *
 * Returns: whether there is one
 */
gboolean
koers_roadmap_canvas_query_marker (KoersRoadmapCanvas *self,
                                   double              x,
                                   double              y,
                                   GtkTooltip         *tooltip)
{
  const KoersPlacedMarker *markers, *nearest = NULL;
  guint n;

  if (self->placement == NULL)
    return FALSE;
  markers = koers_roadmap_placement_get_markers (self->placement, &n);
  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t *label = &markers[i].label;
      gboolean is_on_label = y < self->axis_height && x >= label->origin.x && x < label->origin.x + label->size.width;

      if ((is_on_label || fabs (markers[i].x - x) <= NEAR) && (nearest == NULL || fabs (markers[i].x - x) < fabs (nearest->x - x)))
        nearest = &markers[i];
    }
  if (nearest == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, nearest->title);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) x - NEAR, (int) y - NEAR, 2 * NEAR, 2 * NEAR });
  return TRUE;
}
