/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-banner.h"

#include "koers-text.h"

/* How many lines a paragraph of it may take. A wide window would have to be as high as all lines take that there could be. */
#define LINES 3
#define LINES_NARROW 6

/**
 * KoersBanner:
 *
 * A line across the window that says something about the whole of what is shown, with at most one button (AdwBanner came with libadwaita 1.3).
 * It is there as long as it has a title.
 */
struct _KoersBanner {
  GtkWidget    parent_instance;
  GtkRevealer *revealer;
  GtkGrid     *grid; /* a box would look for the width of the label by trying */
  GtkLabel    *label;
  GtkButton   *button;
  char        *title;
};

typedef enum { PROP_TITLE = 1, N_PROPS } KoersBannerProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersBanner, koers_banner, GTK_TYPE_WIDGET)

static void
koers_banner_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (property_id == PROP_TITLE)
    g_value_set_string (value, KOERS_BANNER (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_banner_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (property_id == PROP_TITLE)
    koers_banner_set_title (KOERS_BANNER (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
koers_banner_dispose (GObject *object)
{
  KoersBanner *self = KOERS_BANNER (object);

  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_banner_parent_class)->dispose (object);
}

static void
koers_banner_finalize (GObject *object)
{
  g_free (KOERS_BANNER (object)->title);

  G_OBJECT_CLASS (koers_banner_parent_class)->finalize (object);
}

static void
koers_banner_class_init (KoersBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = koers_banner_get_property;
  object_class->set_property = koers_banner_set_property;
  object_class->dispose = koers_banner_dispose;
  object_class->finalize = koers_banner_finalize;

  /**
   * KoersBanner:title:
   *
   * What it says; %NULL to hide it.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, grid);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, label);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "koersbanner");
}

static void
koers_banner_init (KoersBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
koers_banner_set_title (KoersBanner *self,
                        const char  *title)
{
  g_return_if_fail (KOERS_IS_BANNER (self));

  if (!koers_set_text (&self->title, title))
    return;

  if (title != NULL)
    gtk_label_set_label (self->label, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), title);
  gtk_revealer_set_reveal_child (self->revealer, title != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * koers_banner_set_button:
 * @self: a banner
 * @label: (nullable): what stands on its button; %NULL for no button
 * @action: (nullable): the action that the button activates
 *
 * Gives the banner a button.
 */
void
koers_banner_set_button (KoersBanner *self,
                         const char  *label,
                         const char  *action)
{
  g_return_if_fail (KOERS_IS_BANNER (self));

  gtk_button_set_label (self->button, label != NULL ? label : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
}

/**
 * koers_banner_set_narrow:
 * @self: a banner
 * @narrow: whether there is little room
 *
 * Puts the button below the title where there is little room, and lets the title take more lines.
 */
void
koers_banner_set_narrow (KoersBanner *self,
                         gboolean     narrow)
{
  GtkGridLayoutChild *place;

  g_return_if_fail (KOERS_IS_BANNER (self));

  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (GTK_WIDGET (self->grid)), GTK_WIDGET (self->button)));
  gtk_grid_layout_child_set_column (place, narrow ? 0 : 1);
  gtk_grid_layout_child_set_row (place, narrow ? 1 : 0);
  gtk_label_set_lines (self->label, narrow ? LINES_NARROW : LINES);
  gtk_widget_set_halign (GTK_WIDGET (self->button), narrow ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}
