/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-placement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_FORMS 2

/* In pixels: so near to each other lines that come back every year would be a raster. */
#define YEARLY_ROOM 24.0

#define DAYS_PER_YEAR 365.25

typedef struct {
  KoersPlacedMarker marker;
  char              forms[MAX_FORMS][sizeof ((KoersPlacedMarker *) NULL)->text];
} MarkerPlace;

static void
init_day (MarkerPlace           *place,
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

static void
init_moment (MarkerPlace           *place,
             const KoersTimeMoment *moment)
{
  g_autofree char *label = koers_date_dup_label ((KoersDate) { moment->day, KOERS_PRECISION_DAY });

  place->marker.kind = KOERS_PLACED_MOMENT;
  /* Translators: name of a moment, a day. */
  g_snprintf (place->forms[0], sizeof place->forms[0], C_("moment", "%s: %s"), moment->label, label);
  g_strlcpy (place->forms[1], moment->label, sizeof place->forms[1]);
}

/* Today and the reporting date. */
static void
add_days (KoersRoadmapPlacement *self,
          KoersRoadmap          *roadmap,
          KoersTimeScale         scale,
          GArray                *places)
{
  gint32 days[2];

  koers_roadmap_get_days (roadmap, &days[0], &days[1]);
  for (guint i = 0; i < 2; i++)
    {
      /* The end of a day that has been judged, the middle of one that is going on. */
      MarkerPlace place = { .marker.x = round (koers_time_scale_to_x (scale, days[i] + (i == 0 ? 0.5 : 1))) };

      if (days[i] == KOERS_ROADMAP_NO_DAY || place.marker.x < 0 || place.marker.x > scale.width || (i == 0 && days[0] == days[1]))
        continue;
      init_day (&place, i == 0 ? KOERS_PLACED_TODAY : KOERS_PLACED_REPORTING_DAY, days[i], days[0] == days[1]);
      g_array_append_val (places, place);
      koers_label_room_take (self->bar_room, place.marker.x - 1, place.marker.x + 1);
    }
}

/* Where the day begins: what is decided on it holds from then on. What comes once goes before what comes back. */
static void
add_moments (KoersRoadmapPlacement *self,
             GArray                *found,
             gboolean               yearly,
             GArray                *places)
{
  KoersTimeScale scale = self->view.scale;

  scale.rtl = FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const KoersTimeMoment *moment = &g_array_index (found, KoersTimeMoment, i);
      MarkerPlace place = { .marker.x = round (koers_time_scale_to_x (scale, moment->day)) };

      if (moment->yearly != yearly || place.marker.x < 0 || place.marker.x > scale.width)
        continue;
      init_moment (&place, moment);
      g_array_append_val (places, place);
      koers_label_room_take (self->bar_room, place.marker.x, place.marker.x + 1);
    }
}

static void
find_moments (KoersRoadmapPlacement *self,
              KoersTimeMoments      *moments,
              GArray                *places)
{
  KoersTimeScale scale = self->view.scale;
  guint n_yearly = koers_time_moments_get_n_yearly (moments);
  gboolean with_yearly = DAYS_PER_YEAR * scale.pixels_per_day >= n_yearly * YEARLY_ROOM;
  g_autoptr (GArray) found = koers_time_moments_find (moments, koers_time_scale_get_span (scale), with_yearly);

  add_moments (self, found, FALSE, places);
  add_moments (self, found, TRUE, places);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  double one = ((const MarkerPlace *) a)->marker.x, other = ((const MarkerPlace *) b)->marker.x;

  return (one > other) - (one < other);
}

/* In the longest form for which there is room for all of a sort. */
static void
place_labels (KoersRoadmapPlacement     *self,
              const KoersRoadmapMetrics *metrics,
              GArray                    *places,
              KoersTextMeasure           measure)
{
  for (guint i = 0; i < places->len; i++)
    for (guint form = 0; form < MAX_FORMS; form++)
      if (try_label (self, metrics, &g_array_index (places, MarkerPlace, i), form, measure))
        break;
}

static void
append_markers (KoersRoadmapPlacement *self,
                GArray                *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      MarkerPlace *place = &g_array_index (places, MarkerPlace, i);

      g_strlcpy (place->marker.title, place->forms[0], sizeof place->marker.title);
      g_array_append_val (self->markers, place->marker);
    }
}

/*< private >
 * koers_roadmap_place_markers:
 * @self: a placement
 * @layout: a layout
 * @measure: the widths of texts
 *
 * Places the lines of today, the reporting date and the moments, as if time ran from left to right. Their labels stand beside them in a
 * row of their own, in the longest form for which there is room: first those of today and the reporting
 * date, which stand last, above the others.
 */
void
koers_roadmap_place_markers (KoersRoadmapPlacement *self,
                             KoersRoadmapLayout    *layout,
                             KoersTextMeasure       measure)
{
  const KoersRoadmapMetrics *metrics = koers_roadmap_layout_get_metrics (layout);
  KoersRoadmap *roadmap = koers_roadmap_layout_get_roadmap (layout);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MarkerPlace)), moments = g_array_new (FALSE, FALSE, sizeof (MarkerPlace));
  KoersTimeScale scale = self->view.scale;

  scale.rtl = FALSE;
  koers_label_room_clear (self->bar_room, 0, scale.width);
  add_days (self, roadmap, scale, days);
  g_array_sort (days, compare_places);
  place_labels (self, metrics, days, measure);
  if (koers_roadmap_get_moments (roadmap) != NULL)
    find_moments (self, koers_roadmap_get_moments (roadmap), moments);
  place_labels (self, metrics, moments, measure);
  append_markers (self, moments);
  append_markers (self, days);
}
