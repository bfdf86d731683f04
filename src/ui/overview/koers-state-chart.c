/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-state-chart.h"

#include "koers-overview-words.h"
#include "koers-roadmap-style.h"
#include "koers-state-bar-painter.h"

#include <string.h>

/* The height of a bar, in lines of its small text. */
#define LINES 1.5

/* The least width that still shows something, in pixels. */
#define MIN_WIDTH 120

/**
 * KoersStateChart:
 *
 * A bar of initiatives by state. It shows in a picture what the widgets around it say in words; where it can be pressed, those lead to
 * the same places.
 */
struct _KoersStateChart {
  GtkWidget           parent_instance;
  KoersRoadmapStyle   style;
  guint               counts[KOERS_N_ROADMAP_STATES];
  guint               n_full;
  gboolean            can_press;
};

typedef enum { PROP_CAN_PRESS = 1, N_PROPS } KoersStateChartProperty;

static GParamSpec *props[N_PROPS];

enum { PRESSED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KoersStateChart, koers_state_chart, GTK_TYPE_WIDGET)

static double
get_height (KoersStateChart *self)
{
  KoersChartText *text = koers_roadmap_painter_get_text (self->style.painter);

  return 2 * (int) (koers_chart_text_get_height (text, KOERS_TEXT_MILESTONE) * LINES / 2);
}

static KoersStateBarLayout
lay_out (KoersStateChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  KoersStateBarSpace space;

  koers_roadmap_style_update (&self->style);
  space = (KoersStateBarSpace) { gtk_widget_get_width (widget), get_height (self), self->n_full, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  return koers_state_bar_layout_new (self->counts, &space, koers_chart_text_get_measure (koers_roadmap_painter_get_text (self->style.painter)));
}

/* ---- pressing */

static const KoersStateSegment *
find_segment (KoersStateChart           *self,
              const KoersStateBarLayout *layout,
              double                     x,
              double                     y)
{
  guint at = koers_state_bar_layout_get_at (layout, x, y);

  return at != G_MAXUINT ? &layout->segments[at] : NULL;
}

static void
released_cb (KoersStateChart *self,
             int              n_press,
             double           x,
             double           y)
{
  KoersStateBarLayout layout = lay_out (self);
  const KoersStateSegment *segment = find_segment (self, &layout, x, y);

  if (segment != NULL && self->can_press)
    g_signal_emit (self, signals[PRESSED], 0, (int) segment->state);
}

static void
motion_cb (KoersStateChart *self,
           double           x,
           double           y)
{
  KoersStateBarLayout layout = lay_out (self);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->can_press && find_segment (self, &layout, x, y) != NULL ? "pointer" : NULL);
}

static gboolean
koers_state_chart_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard_tooltip,
                                 GtkTooltip *tooltip)
{
  KoersStateChart *self = KOERS_STATE_CHART (widget);
  KoersStateBarLayout layout = lay_out (self);
  const KoersStateSegment *segment = keyboard_tooltip ? NULL : find_segment (self, &layout, x, y);
  g_autofree char *text = segment != NULL ? koers_overview_dup_state_count ((int) segment->state, segment->n) : NULL;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* ---- size and drawing */

static void
koers_state_chart_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  KoersStateChart *self = KOERS_STATE_CHART (widget);

  koers_roadmap_style_update (&self->style);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : (int) get_height (self);
}

static void
koers_state_chart_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  KoersStateChart *self = KOERS_STATE_CHART (widget);
  KoersStateBarLayout layout = lay_out (self);

  koers_state_bar_paint (snapshot, &layout, self->style.painter, &self->style.palette, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

/* ---- the type */

static void
koers_state_chart_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_boolean (value, KOERS_STATE_CHART (object)->can_press);
}

static void
koers_state_chart_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  KoersStateChart *self = KOERS_STATE_CHART (object);

  if (self->can_press == g_value_get_boolean (value))
    return;

  self->can_press = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
koers_state_chart_finalize (GObject *object)
{
  koers_roadmap_style_clear (&KOERS_STATE_CHART (object)->style);

  G_OBJECT_CLASS (koers_state_chart_parent_class)->finalize (object);
}

static void
koers_state_chart_class_init (KoersStateChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_state_chart_get_property;
  object_class->set_property = koers_state_chart_set_property;
  object_class->finalize = koers_state_chart_finalize;
  widget_class->query_tooltip = koers_state_chart_query_tooltip;
  widget_class->measure = koers_state_chart_measure;
  widget_class->snapshot = koers_state_chart_snapshot;

  /**
   * KoersStateChart:can-press:
   *
   * Whether pressing one of its parts leads somewhere.
   */
  props[PROP_CAN_PRESS] = g_param_spec_boolean ("can-press", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersStateChart::pressed:
   * @state: the #KoersRoadmapState of the part
   *
   * Comes when one of its parts was pressed.
   */
  signals[PRESSED] = g_signal_new ("pressed", KOERS_TYPE_STATE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_state_chart_init (KoersStateChart *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  koers_roadmap_style_init (&self->style, GTK_WIDGET (self));
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * koers_state_chart_set_counts:
 * @self: a chart
 * @counts: (array fixed-size=6): how many initiatives are in each state
 * @n_full: how many fill the whole width; 0 for all of these
 *
 * Shows other numbers.
 */
void
koers_state_chart_set_counts (KoersStateChart *self,
                              const guint     *counts,
                              guint            n_full)
{
  if (memcmp (self->counts, counts, sizeof self->counts) == 0 && self->n_full == n_full)
    return;

  memcpy (self->counts, counts, sizeof self->counts);
  self->n_full = n_full;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
