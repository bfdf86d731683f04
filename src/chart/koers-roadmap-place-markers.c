/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_FORMS 2

typedef struct {
  KoersPlacedMarker marker;
  char              forms[MAX_FORMS][sizeof ((KoersPlacedMarker *) NULL)->text];
} MarkerPlace;

static void
init_marker (MarkerPlace           *place,
             KoersPlacedMarkerKind  kind,
             gint32                 day,
             gboolean               is_both)
{
  g_autofree char *label = koers_date_dup_label ((KoersDate) { day, KOERS_PRECISION_DAY });
  gsize size = sizeof place->forms[0];

  place->marker.kind = kind;
  if (is_both)
    {
      /* Translators: a day. */
      g_snprintf (place->forms[0], size, _("Today and reporting date: %s"), label);
      g_strlcpy (place->forms[1], _("Reporting date"), size);
    }
  else if (kind == KOERS_PLACED_TODAY)
    {
      g_strlcpy (place->forms[0], _("Today"), size);
      g_strlcpy (place->forms[1], _("Today"), size);
    }
  else
    {
      /* Translators: a day. */
      g_snprintf (place->forms[0], size, _("Reporting date: %s"), label);
      g_strlcpy (place->forms[1], _("Reporting date"), size);
    }
}

static gboolean
try_label (KoersRoadmapPlacement     *self,
           const KoersRoadmapMetrics *metrics,
           MarkerPlace               *place,
           guint                      form,
           KoersTextMeasure           measure)
{
  double pad = metrics->gap;
  double width = koers_text_measure_width (measure, place->forms[form], KOERS_TEXT_MARKER) + pad;
  double x = place->marker.x;

  if (!koers_label_room_is_free (self->bar_room, x + 1, x + 1 + width))
    x = place->marker.x - 1 - width;
  else
    x += 1;
  if (!koers_label_room_is_free (self->bar_room, x, x + width))
    return FALSE;

  koers_label_room_take (self->bar_room, x, x + width);
  place->marker.label = koers_chart_rect (x, 0, width, metrics->text_heights[KOERS_TEXT_MARKER]);
  g_strlcpy (place->marker.text, place->forms[form], sizeof place->marker.text);
  return TRUE;
}

/*< private >
 * koers_roadmap_place_markers:
 * @self: a placement
 * @layout: a layout
 * @measure: the widths of texts
 *
 * Places the lines of today and the reporting date, as if time ran from left to right. Their labels stand beside them in
 * a row of their own, in the longest form for which there is room.
 */
void
koers_roadmap_place_markers (KoersRoadmapPlacement *self,
                             KoersRoadmapLayout    *layout,
                             KoersTextMeasure       measure)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);
  KoersTimeScale scale = self->view.scale;
  MarkerPlace places[2] = { 0 };
  gint32 days[2];
  guint n = 0;

  scale.rtl = FALSE;
  koers_roadmap_get_days (koers_roadmap_layout_get_roadmap (layout), &days[0], &days[1]);
  koers_label_room_clear (self->bar_room, 0, scale.width);
  for (guint i = 0; i < 2; i++)
    {
      /* The end of a day that has been judged, the middle of one that is going on. */
      double x = round (koers_time_scale_to_x (scale, days[i] + (i == 0 ? 0.5 : 1)));

      if (days[i] == KOERS_ROADMAP_NO_DAY || x < 0 || x > scale.width || (i == 0 && days[0] == days[1]))
        continue;
      init_marker (&places[n], i == 0 ? KOERS_PLACED_TODAY : KOERS_PLACED_REPORTING_DAY, days[i], days[0] == days[1]);
      places[n++].marker.x = x;
      koers_label_room_take (self->bar_room, x - 1, x + 1);
    }
  if (n == 2 && places[0].marker.x > places[1].marker.x)
    {
      MarkerPlace swap = places[0];

      places[0] = places[1];
      places[1] = swap;
    }

  for (guint i = 0; i < n; i++)
    {
      for (guint form = 0; form < MAX_FORMS; form++)
        if (try_label (self, metrics, &places[i], form, measure))
          break;
      g_array_append_val (self->markers, places[i].marker);
    }
}
