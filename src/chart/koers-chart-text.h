/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * KoersTextRole:
 * @KOERS_TEXT_BAR: the name of a bar
 * @KOERS_TEXT_LANE: the heading of a lane
 * @KOERS_TEXT_MILESTONE: the name of a milestone, and remarks
 * @KOERS_TEXT_AXIS_MAJOR: the upper row of the time axis
 * @KOERS_TEXT_AXIS_MINOR: the lower row of the time axis
 * @KOERS_TEXT_MARKER: what a line through the chart means
 * @KOERS_TEXT_TITLE: the title of a page
 *
 * What a text is for; it decides its size and weight.
 */
typedef enum {
  KOERS_TEXT_BAR,
  KOERS_TEXT_LANE,
  KOERS_TEXT_MILESTONE,
  KOERS_TEXT_AXIS_MAJOR,
  KOERS_TEXT_AXIS_MINOR,
  KOERS_TEXT_MARKER,
  KOERS_TEXT_TITLE
} KoersTextRole;

#define KOERS_N_TEXT_ROLES (KOERS_TEXT_TITLE + 1)

/* The smallest role stands in this proportion to the font of the context. */
#define KOERS_TEXT_SMALLEST 0.85

/**
 * KoersTextMeasure:
 * @width: says how wide a text is, in pixels
 * @data: handed to @width
 *
 * All that a layout needs to know about fonts.
 */
typedef struct {
  double   (* width) (const char    *text,
                      KoersTextRole  role,
                      gpointer       data);
  gpointer data;
} KoersTextMeasure;

static inline double
koers_text_measure_width (KoersTextMeasure  measure,
                          const char       *text,
                          KoersTextRole     role)
{
  return measure.width (text, role, measure.data);
}

typedef struct _KoersChartText KoersChartText;

KoersChartText   *koers_chart_text_new          (PangoContext   *context);
void              koers_chart_text_free         (KoersChartText *self);
PangoLayout      *koers_chart_text_get_layout   (KoersChartText *self,
                                                 const char     *text,
                                                 KoersTextRole   role,
                                                 double          max_width);
double            koers_chart_text_get_height   (KoersChartText *self,
                                                 KoersTextRole   role);
KoersTextMeasure  koers_chart_text_get_measure  (KoersChartText *self);
guint             koers_chart_text_get_n_cached (KoersChartText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoersChartText, koers_chart_text_free)

G_END_DECLS
