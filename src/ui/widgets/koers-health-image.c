/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-health-image.h"

#include "koers-tooltip.h"

#include <glib/gi18n-lib.h>

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

/**
 * koers_health_image_set_unsupported:
 * @image: an image
 *
 * Makes an image the sign of work that is said to be on track while the rest of what is known does not support that.
 */
void
koers_health_image_set_unsupported (GtkImage *image)
{
  gtk_image_set_from_icon_name (image, "koers-unsupported-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (image), (const char *[]) { "success", NULL });
  koers_tooltip_set (GTK_WIDGET (image), C_ ("light", "On track, not supported"));
}

/**
 * koers_health_image_set_initiative:
 * @image: an image
 * @initiative: an initiative of a strategy
 * @day: the reporting day, in days since 1970-01-01
 *
 * Makes an image the sign of how an initiative goes. If it is said to be on track and the rest of what is known does not support that, the
 * sign is another one, and the tooltip says why.
 */
void
koers_health_image_set_initiative (GtkImage    *image,
                                   KoersRecord *initiative,
                                   gint32       day)
{
  const KoersInitiativeStatus status = koers_initiative_get_status (initiative, day);
  g_autofree char *doubts = koers_initiative_status_dup_doubts (&status, initiative, day), *tooltip = NULL;

  if (doubts == NULL)
    {
      koers_health_image_set (image, status.health);
      return;
    }
  koers_health_image_set_unsupported (image);
  /* Translators: how work goes, why that is in doubt. */
  tooltip = g_strdup_printf (C_ ("light", "%s\n%s"), C_ ("light", "On track, not supported"), doubts);
  koers_tooltip_set (GTK_WIDGET (image), tooltip);
}
