/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-flow.h"

/**
 * KoersFlow:
 *
 * Widgets beside each other, on as many lines as that takes: in columns of one width, or each as wide as it wants to be. Unlike the
 * children of a #GtkFlowBox they are no cells of a table for assistive technology and for the keyboard, but what they are.
 */
struct _KoersFlow {
  GtkWidget parent_instance;
  guint     max_columns;
  int       spacing;
  int       row_spacing;
};

typedef enum { PROP_MAX_COLUMNS = 1, PROP_SPACING, PROP_ROW_SPACING, N_PROPS } KoersFlowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KoersFlow, koers_flow, GTK_TYPE_WIDGET)

/* ---- where children stand */

static GtkWidget *
get_next (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
measure_width (GtkWidget *child,
               int       *minimum,
               int       *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* The widest least and the widest natural width; answers how many children there are. */
static guint
measure_widest (KoersFlow *self,
                int       *minimum,
                int       *natural)
{
  guint n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = get_next (gtk_widget_get_first_child (GTK_WIDGET (self))); child != NULL; child = get_next (gtk_widget_get_next_sibling (child)))
    {
      int least, wanted;

      measure_width (child, &least, &wanted);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
      n++;
    }
  return n;
}

static int
get_column_width (KoersFlow *self,
                  int        width)
{
  int minimum, natural, columns;

  measure_widest (self, &minimum, &natural);
  columns = CLAMP ((width + self->spacing) / MAX (1, minimum + self->spacing), 1, (int) self->max_columns);
  return MAX (minimum, (width - self->spacing * (columns - 1)) / columns);
}

/* Takes as many children as fit on a line; all of a line are as high as its highest. */
static int
measure_line (KoersFlow  *self,
              GtkWidget **child,
              int         width,
              int         column_width,
              int        *widths,
              guint      *n)
{
  int x = 0, height = 0;

  for (*n = 0; *child != NULL; *child = get_next (gtk_widget_get_next_sibling (*child)))
    {
      int least, wanted, high;

      measure_width (*child, &least, &wanted);
      wanted = column_width > 0 ? column_width : MAX (least, MIN (wanted, width));
      if (*n > 0 && (x + wanted > width || *n == G_MAXUINT8))
        break;
      gtk_widget_measure (*child, GTK_ORIENTATION_VERTICAL, wanted, NULL, &high, NULL, NULL);
      widths[(*n)++] = wanted;
      x += wanted + self->spacing;
      height = MAX (height, high);
    }
  return height;
}

/* Places everything, or says only how high that would be. */
static int
flow (KoersFlow *self,
      int        width,
      gboolean   place)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int column_width = self->max_columns > 0 ? get_column_width (self, width) : 0;
  GtkWidget *first = get_next (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int widths[G_MAXUINT8], y = 0;

  while (first != NULL)
    {
      GtkWidget *child = first, *next = first;
      guint n;
      int height = measure_line (self, &next, width, column_width, widths, &n), x = 0;

      for (guint i = 0; i < n && place; i++, child = get_next (gtk_widget_get_next_sibling (child)))
        {
          const GtkAllocation at = { rtl ? width - x - widths[i] : x, y, widths[i], height };

          gtk_widget_size_allocate (child, &at, -1);
          x += widths[i] + self->spacing;
        }
      y += height + (next != NULL ? self->row_spacing : 0);
      first = next;
    }
  return y;
}

static GtkSizeRequestMode
koers_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
koers_flow_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  KoersFlow *self = KOERS_FLOW (widget);
  int least, wanted;
  guint n = measure_widest (self, &least, &wanted);
  int columns = (int) (self->max_columns > 0 ? MIN (n, self->max_columns) : n);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = columns * wanted + MAX (0, columns - 1) * self->spacing;
    }
  else
    *minimum = *natural = flow (self, for_size >= 0 ? for_size : least, FALSE);
}

static void
koers_flow_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  flow (KOERS_FLOW (widget), width, TRUE);
}

/* ---- the type */

static void
koers_flow_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KoersFlow *self = KOERS_FLOW (object);

  switch ((KoersFlowProperty) property_id)
    {
    case PROP_MAX_COLUMNS:
      g_value_set_uint (value, self->max_columns);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_flow_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KoersFlow *self = KOERS_FLOW (object);

  switch ((KoersFlowProperty) property_id)
    {
    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_uint (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
koers_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (koers_flow_parent_class)->dispose (object);
}

static void
koers_flow_class_init (KoersFlowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = koers_flow_get_property;
  object_class->set_property = koers_flow_set_property;
  object_class->dispose = koers_flow_dispose;
  widget_class->get_request_mode = koers_flow_get_request_mode;
  widget_class->measure = koers_flow_measure;
  widget_class->size_allocate = koers_flow_size_allocate;

  /**
   * KoersFlow:max-columns:
   *
   * How many columns of one width there are where there is room; 0 to let each child be as wide as it wants to be.
   */
  props[PROP_MAX_COLUMNS] = g_param_spec_uint ("max-columns", NULL, NULL, 0, G_MAXUINT8, 0, flags);

  /**
   * KoersFlow:spacing:
   *
   * The room between two on a line, in pixels.
   */
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);

  /**
   * KoersFlow:row-spacing:
   *
   * The room between two lines, in pixels.
   */
  props[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
koers_flow_init (KoersFlow *self)
{
}

/**
 * koers_flow_append:
 * @self: a flow
 * @child: (transfer floating): a widget
 *
 * Adds a widget at the end. What is unparented is out again.
 */
void
koers_flow_append (KoersFlow *self,
                   GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
