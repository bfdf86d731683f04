/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-cell.h"

#include "koers-text.h"

/**
 * KoersInitiativeCell:
 *
 * A line of text in a table, with dots if it is too long. GTK makes some two hundred rows, of which a few dozen are seen; this
 * measures nothing by itself and lays text out only when it is drawn, so that the rest cost next to nothing.
 */
struct _KoersInitiativeCell {
  GtkWidget               parent_instance;
  const KoersCellMetrics *metrics;
  int                     min_chars;
  int                     max_chars;
  gboolean                at_end;
  char                   *text;
  PangoLayout            *layout;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeCell, koers_initiative_cell, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
koers_initiative_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
koers_initiative_cell_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  KoersInitiativeCell *self = KOERS_INITIATIVE_CELL (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? self->min_chars * self->metrics->char_width : self->metrics->height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->max_chars * self->metrics->char_width : self->metrics->height;
}

/* A column can be made narrower than what its cells ask for; GTK then lets them run on where nobody sees them. */
static int
get_seen_width (KoersInitiativeCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self), *cell = gtk_widget_get_parent (widget);
  int width = gtk_widget_get_width (widget), padding;
  double x = 0;

  gtk_widget_translate_coordinates (widget, cell, 0, 0, &x, NULL);
  padding = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (cell) - width - (int) x : (int) x;
  return CLAMP (gtk_widget_get_width (cell) - 2 * padding, 0, width);
}

static PangoLayout *
get_layout (KoersInitiativeCell *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_width (self->layout, get_seen_width (self) * PANGO_SCALE);
  return self->layout;
}

static void
koers_initiative_cell_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  KoersInitiativeCell *self = KOERS_INITIATIVE_CELL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  PangoRectangle extents;
  GdkRGBA colour;
  int x, width;

  if (self->text == NULL || *self->text == '\0')
    return;
  pango_layout_get_pixel_extents (get_layout (self), NULL, &extents);
  width = get_seen_width (self);
  x = rtl ? gtk_widget_get_width (widget) - (self->at_end ? width : extents.width) : self->at_end ? width - extents.width : 0;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - extents.x), (float) (gtk_widget_get_height (widget) - extents.height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
koers_initiative_cell_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  g_clear_object (&KOERS_INITIATIVE_CELL (widget)->layout);
  GTK_WIDGET_CLASS (koers_initiative_cell_parent_class)->css_changed (widget, change);
}

/* The whole of what is cut. */
static gboolean
koers_initiative_cell_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_mode,
                                     GtkTooltip *tooltip)
{
  KoersInitiativeCell *self = KOERS_INITIATIVE_CELL (widget);

  gtk_tooltip_set_text (tooltip, self->text);
  return self->text != NULL && *self->text != '\0' && pango_layout_is_ellipsized (get_layout (self));
}

static void
koers_initiative_cell_finalize (GObject *object)
{
  KoersInitiativeCell *self = KOERS_INITIATIVE_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (koers_initiative_cell_parent_class)->finalize (object);
}

static void
koers_initiative_cell_class_init (KoersInitiativeCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = koers_initiative_cell_finalize;
  widget_class->get_request_mode = koers_initiative_cell_get_request_mode;
  widget_class->measure = koers_initiative_cell_measure;
  widget_class->snapshot = koers_initiative_cell_snapshot;
  widget_class->css_changed = koers_initiative_cell_css_changed;
  widget_class->query_tooltip = koers_initiative_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "koersinitiativecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
koers_initiative_cell_init (KoersInitiativeCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * koers_initiative_cell_new:
 * @metrics: the font of the table; lives as long as the cell
 * @min_chars: how many characters it shows at least
 * @max_chars: how many it takes if there is room
 * @at_end: whether the text stands at the end, as numbers do
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
koers_initiative_cell_new (const KoersCellMetrics *metrics,
                           int                     min_chars,
                           int                     max_chars,
                           gboolean                at_end)
{
  KoersInitiativeCell *self = g_object_new (KOERS_TYPE_INITIATIVE_CELL, NULL);

  self->metrics = metrics;
  self->min_chars = min_chars;
  self->max_chars = max_chars;
  self->at_end = at_end;
  return GTK_WIDGET (self);
}

const char *
koers_initiative_cell_get_text (KoersInitiativeCell *self)
{
  return self->text != NULL ? self->text : "";
}

/**
 * koers_initiative_cell_set_text:
 * @self: a cell
 * @text: what it shows
 *
 * Shows a text, and is named after it.
 */
void
koers_initiative_cell_set_text (KoersInitiativeCell *self,
                                const char          *text)
{
  if (!koers_set_text (&self->text, text))
    return;
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
