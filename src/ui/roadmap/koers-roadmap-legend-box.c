/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-roadmap-legend-box.h"

#include "koers-roadmap-legend.h"
#include "koers-roadmap-style.h"

#include <glib/gi18n-lib.h>

/* The width of the lines where there are several, in characters about. */
#define WRAP_CHARS 40

/* So many lines may stand below a roadmap. */
#define MAX_LINES 2

/* The finest step in the search for the width of some lines, in pixels. */
#define PRECISION 4

/**
 * KoersRoadmapLegendBox:
 *
 * What the signs of a roadmap mean, for those that it has: on one line or two, or wrapped as it comes.
 */
struct _KoersRoadmapLegendBox {
  GtkWidget           parent_instance;
  KoersRoadmapSource *source;
  KoersRoadmapStyle   style;
  /* One bar for each sign: explaining these takes the same time in a large strategy as in a small one. */
  KoersRoadmap       *sample;
  guint               signs;
  guint               tick_id;
  gboolean            wrap;
  /* For one line, and for as many as there may be. */
  int                 line_width;
  int                 least_width;
};

typedef enum { PROP_WRAP = 1, N_PROPS } KoersRoadmapLegendBoxProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersRoadmapLegendBox, koers_roadmap_legend_box, GTK_TYPE_WIDGET)

/* ---- which signs there are */

#define LIGHT_BIT(light) (1u << (KOERS_N_ROADMAP_STATES + (light)))
#define MILESTONE_BIT(state) (1u << (KOERS_N_ROADMAP_STATES + KOERS_N_ROADMAP_LIGHTS + (state)))
#define DEPENDENCY_BIT(is_violated) \
  (1u << (KOERS_N_ROADMAP_STATES + KOERS_N_ROADMAP_LIGHTS + KOERS_N_ROADMAP_MILESTONE_STATES + (is_violated)))
#define MILESTONE_KIND_BIT(kind) \
  (1u << (KOERS_N_ROADMAP_STATES + KOERS_N_ROADMAP_LIGHTS + KOERS_N_ROADMAP_MILESTONE_STATES + 2 + (kind)))

static guint
find_signs (KoersRoadmap *roadmap)
{
  guint signs = 0;

  for (guint i = 0; i < koers_roadmap_get_n_bars (roadmap); i++)
    {
      const KoersRoadmapBar *bar = koers_roadmap_get_bar (roadmap, i);
      guint n;
      const KoersRoadmapMilestone *milestones = koers_roadmap_get_milestones (roadmap, i, &n);

      signs |= 1u << bar->state | LIGHT_BIT (bar->light);
      for (guint j = 0; j < n; j++)
        signs |= MILESTONE_BIT (milestones[j].state) | MILESTONE_KIND_BIT (milestones[j].kind);
    }
  for (guint i = 0; i < koers_roadmap_get_n_dependencies (roadmap); i++)
    signs |= DEPENDENCY_BIT (koers_roadmap_get_dependency (roadmap, i)->is_violated);
  return signs;
}

static KoersRoadmap *
make_sample (guint       signs,
             const char *baseline_name)
{
  KoersRoadmap *sample = koers_roadmap_new ("");
  KoersRoadmapMilestone milestones[KOERS_N_ROADMAP_MILESTONE_STATES + KOERS_N_ROADMAP_MILESTONE_KINDS] = { 0 };
  KoersRoadmapBar bar = { 0 };
  guint n = 0;

  koers_roadmap_add_lane (sample, &(KoersRoadmapLane) { .label = "" });
  for (guint i = 0; i < KOERS_N_ROADMAP_STATES; i++)
    if (signs & 1u << i)
      {
        bar.state = i;
        koers_roadmap_add_bar (sample, &bar);
      }
  for (guint i = 0; i < KOERS_N_ROADMAP_LIGHTS && koers_roadmap_get_n_bars (sample) > 0; i++)
    if (signs & LIGHT_BIT (i))
      {
        bar.light = i;
        koers_roadmap_add_bar (sample, &bar);
      }
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_STATES; i++)
    if (signs & MILESTONE_BIT (i))
      milestones[n++].state = i;
  for (guint i = 0; i < KOERS_N_ROADMAP_MILESTONE_KINDS && n > 0; i++)
    if (signs & MILESTONE_KIND_BIT (i))
      {
        milestones[n].state = milestones[0].state;
        milestones[n++].kind = i;
      }
  if (n > 0)
    koers_roadmap_set_milestones (sample, 0, milestones, n);
  for (guint i = 0; i < 2; i++)
    if (signs & DEPENDENCY_BIT (i))
      koers_roadmap_add_dependency (sample, &(KoersRoadmapDependency) { .is_violated = i });
  koers_roadmap_set_baseline_name (sample, baseline_name);
  return sample;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  KoersRoadmapLegendBox *self = KOERS_ROADMAP_LEGEND_BOX (widget);
  KoersRoadmap *roadmap = koers_roadmap_source_get_roadmap (self->source);
  const char *baseline_name = koers_roadmap_get_baseline_name (roadmap);
  guint signs = find_signs (roadmap);

  self->tick_id = 0;
  if (self->sample != NULL && self->signs == signs && g_strcmp0 (koers_roadmap_get_baseline_name (self->sample), baseline_name) == 0)
    return G_SOURCE_REMOVE;

  g_clear_pointer (&self->sample, koers_roadmap_unref);
  self->sample = make_sample (signs, baseline_name);
  self->signs = signs;
  self->line_width = 0;
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* Looks again before the next frame, if anybody can see it. */
static void
source_changed_cb (KoersRoadmapLegendBox *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->source != NULL && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
koers_roadmap_legend_box_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (koers_roadmap_legend_box_parent_class)->map (widget);
  source_changed_cb (KOERS_ROADMAP_LEGEND_BOX (widget));
}

/* ---- size and drawing */

static double
append (KoersRoadmapLegendBox *self,
        GtkSnapshot           *snapshot,
        double                 width)
{
  return koers_roadmap_legend_append (snapshot, self->sample, self->style.painter, &self->style.palette, width,
                                      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
update (KoersRoadmapLegendBox *self)
{
  if (koers_roadmap_style_update (&self->style))
    self->line_width = 0;
  if (self->sample == NULL)
    self->sample = make_sample (0, NULL);
}

/* The least width in which everything stands on some lines. */
static int
find_width (KoersRoadmapLegendBox *self,
            int                    n_lines)
{
  double line = koers_chart_text_get_height (koers_roadmap_painter_get_text (self->style.painter), KOERS_TEXT_MILESTONE);
  /* Between the lines is less than half a line. */
  double most = line * n_lines + line / 2 * (n_lines - 1);
  int low = 0, high = PRECISION;

  while (append (self, NULL, high) > most)
    high *= 2;
  while (high - low > PRECISION)
    {
      int middle = (low + high) / 2;

      if (append (self, NULL, middle) > most)
        low = middle;
      else
        high = middle;
    }
  return high;
}

static void
ensure_widths (KoersRoadmapLegendBox *self)
{
  if (self->line_width > 0)
    return;
  self->line_width = find_width (self, 1);
  self->least_width = find_width (self, MAX_LINES);
}

static int
get_wrap_width (KoersRoadmapLegendBox *self)
{
  KoersChartText *text = koers_roadmap_painter_get_text (self->style.painter);

  return (int) (WRAP_CHARS * koers_text_measure_width (koers_chart_text_get_measure (text), "0", KOERS_TEXT_MILESTONE));
}

static GtkSizeRequestMode
koers_roadmap_legend_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_roadmap_legend_box_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  KoersRoadmapLegendBox *self = KOERS_ROADMAP_LEGEND_BOX (widget);

  update (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->wrap)
    {
      *minimum = get_wrap_width (self) / 2;
      *natural = get_wrap_width (self);
    }
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      ensure_widths (self);
      *minimum = self->least_width;
      *natural = self->line_width;
    }
  else
    {
      ensure_widths (self);
      *minimum = *natural = (int) append (self, NULL, for_size > 0 ? for_size : self->wrap ? get_wrap_width (self) : self->line_width);
    }
}

static void
koers_roadmap_legend_box_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  KoersRoadmapLegendBox *self = KOERS_ROADMAP_LEGEND_BOX (widget);

  update (self);
  append (self, snapshot, gtk_widget_get_width (widget));
}

/* ---- the type */

static void
koers_roadmap_legend_box_get_property (GObject    *object,
                                       guint       property_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  g_value_set_boolean (value, KOERS_ROADMAP_LEGEND_BOX (object)->wrap);
}

static void
koers_roadmap_legend_box_set_property (GObject      *object,
                                       guint         property_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  KoersRoadmapLegendBox *self = KOERS_ROADMAP_LEGEND_BOX (object);

  if (self->wrap == g_value_get_boolean (value))
    return;

  self->wrap = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
koers_roadmap_legend_box_finalize (GObject *object)
{
  KoersRoadmapLegendBox *self = KOERS_ROADMAP_LEGEND_BOX (object);

  g_clear_pointer (&self->sample, koers_roadmap_unref);
  koers_roadmap_style_clear (&self->style);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (koers_roadmap_legend_box_parent_class)->finalize (object);
}

static void
koers_roadmap_legend_box_class_init (KoersRoadmapLegendBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_roadmap_legend_box_get_property;
  object_class->set_property = koers_roadmap_legend_box_set_property;
  object_class->finalize = koers_roadmap_legend_box_finalize;
  widget_class->get_request_mode = koers_roadmap_legend_box_get_request_mode;
  widget_class->measure = koers_roadmap_legend_box_measure;
  widget_class->snapshot = koers_roadmap_legend_box_snapshot;
  widget_class->map = koers_roadmap_legend_box_map;

  /**
   * KoersRoadmapLegendBox:wrap:
   *
   * Whether it may take any number of lines.
   */
  props[PROP_WRAP] = g_param_spec_boolean ("wrap", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
koers_roadmap_legend_box_init (KoersRoadmapLegendBox *self)
{
  koers_roadmap_style_init (&self->style, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
}

/**
 * koers_roadmap_legend_box_set_source:
 * @self: a legend
 * @source: where the roadmap comes from; set once
 *
 * Makes it explain a roadmap.
 */
void
koers_roadmap_legend_box_set_source (KoersRoadmapLegendBox *self,
                                     KoersRoadmapSource    *source)
{
  g_return_if_fail (self->source == NULL);

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "changed", G_CALLBACK (source_changed_cb), self, G_CONNECT_SWAPPED);
  source_changed_cb (self);
}
