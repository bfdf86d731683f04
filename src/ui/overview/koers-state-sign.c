/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-state-sign.h"

#include "koers-chart-style.h"
#include "koers-state-bar-painter.h"

/* In pixels. */
#define WIDTH 28
#define HEIGHT 20

/**
 * KoersStateSign:
 *
 * What a part of a bar by state looks like, beside the word for it.
 */
struct _KoersStateSign {
  GtkWidget         parent_instance;
  KoersRoadmapState state;
};

G_DEFINE_FINAL_TYPE (KoersStateSign, koers_state_sign, GTK_TYPE_WIDGET)

static void
koers_state_sign_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
koers_state_sign_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  const KoersChartPalette palette = koers_chart_style_get_palette ();
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (gtk_widget_get_width (widget) - WIDTH) / 2, (float) (gtk_widget_get_height (widget) - HEIGHT) / 2, WIDTH, HEIGHT);

  koers_state_bar_paint_sign (snapshot, KOERS_STATE_SIGN (widget)->state, &rect, &palette, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
koers_state_sign_class_init (KoersStateSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = koers_state_sign_measure;
  widget_class->snapshot = koers_state_sign_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
koers_state_sign_init (KoersStateSign *self)
{
}

/**
 * koers_state_sign_new:
 * @state: how work stands
 *
 * Returns: (transfer floating): the sign of that state
 */
GtkWidget *
koers_state_sign_new (KoersRoadmapState state)
{
  KoersStateSign *self = g_object_new (KOERS_TYPE_STATE_SIGN, NULL);

  self->state = state;
  return GTK_WIDGET (self);
}
