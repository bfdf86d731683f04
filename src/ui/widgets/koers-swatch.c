/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-swatch.h"

#define SIZE 14

/**
 * KoersSwatch:
 *
 * A small round of colour. It says nothing that is not said in words beside it.
 */
struct _KoersSwatch {
  GtkWidget parent_instance;
  GdkRGBA   colour;
};

G_DEFINE_FINAL_TYPE (KoersSwatch, koers_swatch, GTK_TYPE_WIDGET)

static void
koers_swatch_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
koers_swatch_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  KoersSwatch *self = KOERS_SWATCH (widget);
  GskRoundedRect round;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (gtk_widget_get_width (widget) - SIZE) / 2,
                                             (float) (gtk_widget_get_height (widget) - SIZE) / 2, SIZE, SIZE);

  gsk_rounded_rect_init_from_rect (&round, &rect, SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &self->colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
koers_swatch_class_init (KoersSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = koers_swatch_measure;
  widget_class->snapshot = koers_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
koers_swatch_init (KoersSwatch *self)
{
}

/**
 * koers_swatch_set_colour:
 * @self: a swatch
 * @colour: (nullable): `#rrggbb`; grey if there is none
 *
 * Gives it another colour.
 */
void
koers_swatch_set_colour (KoersSwatch *self,
                         const char  *colour)
{
  GdkRGBA rgba;

  g_return_if_fail (KOERS_IS_SWATCH (self));

  if (colour == NULL || !gdk_rgba_parse (&rgba, colour))
    gdk_rgba_parse (&rgba, "#77767b");
  if (gdk_rgba_equal (&rgba, &self->colour))
    return;

  self->colour = rgba;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
