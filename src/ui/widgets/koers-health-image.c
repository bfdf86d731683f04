/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-health-image.h"

#include "koers-tooltip.h"

/**
 * koers_health_image_set:
 * @image: an image
 * @health: how work goes
 *
 * Makes an image the sign of that, in its colour, with the word for it as a tooltip.
 */
void
koers_health_image_set (GtkImage    *image,
                        KoersHealth  health)
{
  static const struct {
    const char *icon_name;
    const char *css_class;
  } signs[KOERS_N_HEALTHS] = {
    [KOERS_HEALTH_NOT_ASSESSED] = { NULL, "dim-label" },
    [KOERS_HEALTH_ON_TRACK] = { "koers-on-track-symbolic", "success" },
    [KOERS_HEALTH_AT_RISK] = { "koers-at-risk-symbolic", "warning" },
    [KOERS_HEALTH_OFF_TRACK] = { "koers-off-track-symbolic", "error" },
    [KOERS_HEALTH_ACHIEVED] = { "koers-achieved-symbolic", "success" },
  };
  const char *classes[] = { signs[health].css_class, NULL };

  gtk_image_set_from_icon_name (image, signs[health].icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (image), classes);
  koers_tooltip_set (GTK_WIDGET (image), koers_health_get_title (health));
}
