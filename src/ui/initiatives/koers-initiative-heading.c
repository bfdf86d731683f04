/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-initiative-heading.h"

#include "koers-text.h"

/* Between the arrow, the title and the number, in pixels. */
#define SPACING 6

/* Between the number and what the next column says of the group, in pixels. */
#define GAP 18

/* As the style sheet of the platform dims labels. */
#define DIM_ALPHA 0.55f

/**
 * KoersInitiativeHeading:
 *
 * The heading of a group, in a cell of a table. Its title runs on over the cells beside it that say nothing of the group; only what does
 * not fit there either is cut, with dots.
 */
struct _KoersInitiativeHeading {
  GtkWidget               parent_instance;
  const KoersCellMetrics *metrics;
  GtkWidget              *arrow;
  char                   *title;
  char                   *number;
};

G_DEFINE_FINAL_TYPE (KoersInitiativeHeading, koers_initiative_heading, GTK_TYPE_WIDGET)

/* ---- room */

static int
get_arrow_width (KoersInitiativeHeading *self)
{
  int natural;

  gtk_widget_measure (self->arrow, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural + SPACING;
}

static gboolean
is_blank (GtkWidget *cell)
{
  GtkWidget *child = gtk_widget_get_first_child (cell);

  return KOERS_IS_INITIATIVE_CELL (child) && *koers_initiative_cell_get_text (KOERS_INITIATIVE_CELL (child)) == '\0';
}

/* How far the row goes on beside the heading until something stands in it, from where the heading begins. */
static int
get_room (KoersInitiativeHeading *self)
{
  GtkWidget *widget = GTK_WIDGET (self), *own = gtk_widget_get_parent (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  double room = width, limit = G_MAXINT;

  for (GtkWidget *cell = gtk_widget_get_first_child (gtk_widget_get_parent (own)); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      graphene_rect_t bounds;
      double begin, end;

      if (cell == own || gtk_widget_get_first_child (cell) == NULL || !gtk_widget_compute_bounds (gtk_widget_get_first_child (cell), widget, &bounds))
        continue;
      begin = rtl ? width - bounds.origin.x - bounds.size.width : bounds.origin.x;
      end = begin + bounds.size.width;
      if (begin < width)
        continue;
      if (is_blank (cell))
        room = MAX (room, end);
      else
        limit = MIN (limit, begin - GAP);
    }
  return (int) MAX (MIN (room, limit), width);
}

/* ---- measuring and drawing */

static PangoLayout *
make_layout (KoersInitiativeHeading *self,
             const char             *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static PangoLayout *
make_number (KoersInitiativeHeading *self)
{
  PangoLayout *layout = make_layout (self, self->number);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_NORMAL));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* The title, as long as it can be so that the number stands behind it. */
static PangoLayout *
make_title (KoersInitiativeHeading *self,
            PangoLayout            *number)
{
  PangoLayout *layout = make_layout (self, self->title);

  pango_layout_set_width (layout, MAX (get_room (self) - get_arrow_width (self) - SPACING - get_layout_width (number), 0) * PANGO_SCALE);
  return layout;
}

static GtkSizeRequestMode
koers_initiative_heading_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
koers_initiative_heading_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  KoersInitiativeHeading *self = KOERS_INITIATIVE_HEADING (widget);
  int arrow;

  gtk_widget_measure (self->arrow, orientation, -1, NULL, &arrow, NULL, NULL);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? arrow : MAX (arrow, self->metrics->height);
}

static void
koers_initiative_heading_size_allocate (GtkWidget *widget,
                                        int        width,
                                        int        height,
                                        int        baseline)
{
  KoersInitiativeHeading *self = KOERS_INITIATIVE_HEADING (widget);
  int arrow = get_arrow_width (self) - SPACING;

  gtk_widget_size_allocate (self->arrow, &(GtkAllocation) { gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - arrow : 0, 0, arrow, height }, -1);
}

static void
draw (KoersInitiativeHeading *self,
      GtkSnapshot            *snapshot,
      PangoLayout            *layout,
      int                     begin,
      const GdkRGBA          *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoRectangle extents;
  int x;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - begin - extents.width : begin;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - extents.x), (float) (gtk_widget_get_height (widget) - extents.height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
koers_initiative_heading_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  KoersInitiativeHeading *self = KOERS_INITIATIVE_HEADING (widget);
  g_autoptr (PangoLayout) number = make_number (self), title = make_title (self, number);
  int begin = get_arrow_width (self);
  GdkRGBA colour;

  gtk_widget_snapshot_child (widget, self->arrow, snapshot);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  draw (self, snapshot, title, begin, &colour);
  colour.alpha *= DIM_ALPHA;
  draw (self, snapshot, number, begin + get_layout_width (title) + SPACING, &colour);
}

/* The whole of what is cut. */
static gboolean
koers_initiative_heading_query_tooltip (GtkWidget  *widget,
                                        int         x,
                                        int         y,
                                        gboolean    keyboard_mode,
                                        GtkTooltip *tooltip)
{
  KoersInitiativeHeading *self = KOERS_INITIATIVE_HEADING (widget);
  g_autoptr (PangoLayout) number = make_number (self), title = make_title (self, number);

  gtk_tooltip_set_text (tooltip, self->title);
  return pango_layout_is_ellipsized (title);
}

static void
koers_initiative_heading_dispose (GObject *object)
{
  g_clear_pointer (&KOERS_INITIATIVE_HEADING (object)->arrow, gtk_widget_unparent);

  G_OBJECT_CLASS (koers_initiative_heading_parent_class)->dispose (object);
}

static void
koers_initiative_heading_finalize (GObject *object)
{
  KoersInitiativeHeading *self = KOERS_INITIATIVE_HEADING (object);

  g_free (self->title);
  g_free (self->number);

  G_OBJECT_CLASS (koers_initiative_heading_parent_class)->finalize (object);
}

static void
koers_initiative_heading_class_init (KoersInitiativeHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = koers_initiative_heading_dispose;
  object_class->finalize = koers_initiative_heading_finalize;
  widget_class->get_request_mode = koers_initiative_heading_get_request_mode;
  widget_class->measure = koers_initiative_heading_measure;
  widget_class->size_allocate = koers_initiative_heading_size_allocate;
  widget_class->snapshot = koers_initiative_heading_snapshot;
  widget_class->query_tooltip = koers_initiative_heading_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "koersinitiativeheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
koers_initiative_heading_init (KoersInitiativeHeading *self)
{
  self->arrow = gtk_image_new ();
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * koers_initiative_heading_new:
 * @metrics: the font of the table; lives as long as the heading
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
koers_initiative_heading_new (const KoersCellMetrics *metrics)
{
  KoersInitiativeHeading *self = g_object_new (KOERS_TYPE_INITIATIVE_HEADING, NULL);

  self->metrics = metrics;
  return GTK_WIDGET (self);
}

/**
 * koers_initiative_heading_show:
 * @self: a heading in its cell
 * @title: what its group is called
 * @count: how much is in the group
 * @folded: whether that is hidden
 *
 * Shows what stands under it. The cells beside it may say something else of the group now.
 */
void
koers_initiative_heading_show (KoersInitiativeHeading *self,
                               const char             *title,
                               guint                   count,
                               gboolean                folded)
{
  g_autofree char *number = g_strdup_printf ("%'u", count);

  koers_set_text (&self->title, title);
  koers_set_text (&self->number, number);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_overflow (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_OVERFLOW_VISIBLE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
