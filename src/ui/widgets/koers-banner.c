/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-banner.h"

#include "koers-text.h"

#define SPACING 6

/* With less room for the title, in characters, the button goes below it, and a banner that folds shows one line of each paragraph. */
#define MIN_CHARS 55

/* How many lines of the title are shown at most, of each paragraph; GTK would let a window be no lower than all there could be. */
#define MAX_LINES 12

/**
 * KoersBanner:
 *
 * A line across the window that says something about the whole of what is shown, with at most one button (AdwBanner came with libadwaita 1.3).
 * It is there as long as it has a title. Where there is little room the button goes below the title, and a banner that folds shows the
 * beginning of each paragraph of the title with a button for the rest.
 */
struct _KoersBanner {
  GtkWidget    parent_instance;
  GtkRevealer *revealer;
  GtkWidget   *box;
  GtkLabel    *label;
  GtkButton   *unfold;
  GtkButton   *button;
  char        *title;
  gboolean     folds;
  gboolean     is_narrow;
  guint        fold_id;
};

typedef enum { PROP_TITLE = 1, PROP_FOLDS, N_PROPS } KoersBannerProperty;

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
  else if (property_id == PROP_FOLDS)
    g_value_set_boolean (value, KOERS_BANNER (object)->folds);
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
  else if (property_id == PROP_FOLDS)
    KOERS_BANNER (object)->folds = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

/* ---- layout */

static void
get_children (GtkWidget  *box,
              GtkWidget **title,
              GtkWidget **button)
{
  *title = gtk_widget_get_first_child (box);
  *button = gtk_widget_get_last_child (box);
}

static int
get_width (GtkWidget *widget)
{
  int natural = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_height (GtkWidget *widget,
            int        width)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
is_folded (KoersBanner *self)
{
  return gtk_label_get_lines (self->label) == 1;
}

static gboolean
fold_cb (gpointer data)
{
  KoersBanner *self = data;

  self->fold_id = 0;
  gtk_label_set_lines (self->label, self->is_narrow ? 1 : MAX_LINES);
  gtk_widget_set_visible (GTK_WIDGET (self->unfold), self->is_narrow);
  return G_SOURCE_REMOVE;
}

/* While room is given out nothing may come or go. */
static void
set_narrow (KoersBanner *self,
            gboolean     narrow)
{
  if (!self->folds || self->is_narrow == narrow)
    return;

  self->is_narrow = narrow;
  if (self->fold_id == 0)
    self->fold_id = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fold_cb, self, NULL);
}

/* What is left for the title beside the button; all if the button goes below it. */
static int
get_title_width (GtkWidget *title,
                 GtkWidget *button,
                 int        width)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (title), NULL, NULL);
  int least = PANGO_PIXELS (MIN_CHARS * pango_font_metrics_get_approximate_char_width (metrics));
  int beside = gtk_widget_should_layout (button) ? width - get_width (button) - SPACING : width;

  pango_font_metrics_unref (metrics);
  return beside < least ? width : beside;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *box)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *box,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *title, *button;
  int width, title_width, height;

  get_children (box, &title, &button);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (title, orientation, -1, minimum, natural, NULL, NULL);
      *minimum = MAX (*minimum, get_width (button));
      *natural += get_width (button) + SPACING;
      return;
    }
  width = for_size >= 0 ? for_size : get_width (title) + SPACING + get_width (button);
  title_width = get_title_width (title, button, width);
  height = get_height (title, title_width);
  if (!gtk_widget_should_layout (button))
    *natural = height;
  else if (title_width < width)
    *natural = MAX (height, get_height (button, -1));
  else
    *natural = height + SPACING + get_height (button, -1);
  /* A window would have to be as high as all lines take that there could be; unless they are folded. */
  *minimum = is_folded (KOERS_BANNER (gtk_widget_get_ancestor (box, KOERS_TYPE_BANNER))) ? *natural : MIN (*natural, get_height (button, -1));
}

static void
allocate (GtkWidget *box,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *title, *button;
  int title_width, title_height, button_width, button_height;
  gboolean is_below, is_rtl = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;

  get_children (box, &title, &button);
  title_width = get_title_width (title, button, width);
  title_height = get_height (title, title_width);
  button_width = get_width (button);
  button_height = get_height (button, -1);
  is_below = title_width == width;
  set_narrow (KOERS_BANNER (gtk_widget_get_ancestor (box, KOERS_TYPE_BANNER)), is_below);
  gtk_widget_size_allocate (title,
                            &(GtkAllocation) { is_rtl ? width - title_width : 0, is_below ? 0 : MAX (0, (height - title_height) / 2), title_width, title_height },
                            -1);
  if (is_below)
    gtk_widget_size_allocate (button, &(GtkAllocation) { (width - button_width) / 2, title_height + SPACING, button_width, button_height }, -1);
  else
    gtk_widget_size_allocate (button,
                              &(GtkAllocation) { is_rtl ? 0 : width - button_width, MAX (0, (height - button_height) / 2), button_width, button_height }, -1);
}

/* ---- life */

static void
koers_banner_dispose (GObject *object)
{
  KoersBanner *self = KOERS_BANNER (object);

  g_clear_handle_id (&self->fold_id, g_source_remove);
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
unfold_cb (KoersBanner *self)
{
  const gboolean folded = is_folded (self);

  gtk_label_set_lines (self->label, folded ? MAX_LINES : 1);
  gtk_button_set_icon_name (self->unfold, folded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->unfold), GTK_ACCESSIBLE_STATE_EXPANDED, folded, -1);
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

  /**
   * KoersBanner:folds:
   *
   * Whether it may show less than all of its title where there is little room.
   */
  props[PROP_FOLDS] = g_param_spec_boolean ("folds", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/koers/Koers/ui/koers-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, box);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, label);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, unfold);
  gtk_widget_class_bind_template_child (widget_class, KoersBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, unfold_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "koersbanner");
}

static void
koers_banner_init (KoersBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->unfold), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  gtk_widget_set_layout_manager (self->box, gtk_custom_layout_new (get_request_mode, measure, allocate));
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
