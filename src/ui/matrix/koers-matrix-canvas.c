/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "koers-matrix-canvas-private.h"

#include "koers-chart-style.h"

#include <math.h>
#include <string.h>

/**
 * KoersMatrixCanvas:
 *
 * A matrix on the screen: its headings stay at the edges, below and beside them as much of the cells as there is room for. It is put into
 * a #GtkScrolledWindow.
 */

typedef enum { PROP_MATRIX = 1, N_PROPS } KoersMatrixCanvasProperty;

static GParamSpec *props[N_PROPS];

enum { CELL_ACTIVATED, CELL_MENU, N_SIGNALS };

static guint signals[N_SIGNALS];

/* The least that is of any use. */
#define MIN_WIDTH 120
#define MIN_HEIGHT 60

G_DEFINE_FINAL_TYPE (KoersMatrixCanvas, koers_matrix_canvas, KOERS_TYPE_CANVAS)

/* ---- layout */

static void
clear_layout (KoersMatrixCanvas *self)
{
  g_clear_pointer (&self->layout, koers_matrix_layout_free);
}

static void
ensure_painter (KoersMatrixCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);
  KoersChartPalette palette = koers_chart_style_get_palette ();

  if (self->painter != NULL && serial == self->serial && memcmp (&palette, &self->palette, sizeof palette) == 0)
    return;

  clear_layout (self);
  g_clear_pointer (&self->painter, koers_matrix_painter_free);
  self->painter = koers_matrix_painter_new (context, &palette);
  self->palette = palette;
  self->serial = serial;
}

static void
ensure_layout (KoersMatrixCanvas *self,
               double             width)
{
  KoersMatrixMetrics metrics;

  ensure_painter (self);
  if (self->layout != NULL && self->layout_width == width)
    return;

  clear_layout (self);
  metrics = koers_matrix_painter_get_metrics (self->painter);
  self->layout = koers_matrix_layout_new (self->matrix, &metrics, koers_chart_text_get_measure (koers_matrix_painter_get_text (self->painter)), width);
  self->layout_width = width;
}

/*< private >
 * koers_matrix_canvas_get_view:
 * @self: a canvas that has been laid out
 *
 * Returns: what of the matrix is seen
 */
KoersMatrixView
koers_matrix_canvas_get_view (KoersMatrixCanvas *self)
{
  return (KoersMatrixView) {
    koers_canvas_get_x (KOERS_CANVAS (self)), koers_canvas_get_y (KOERS_CANVAS (self)), gtk_widget_get_width (GTK_WIDGET (self)),
    gtk_widget_get_height (GTK_WIDGET (self)), koers_canvas_is_rtl (KOERS_CANVAS (self))
  };
}

/*< private >
 * koers_matrix_canvas_has_cells:
 * @self: a canvas
 *
 * Returns: whether there is a cell for the keyboard to be at
 */
gboolean
koers_matrix_canvas_has_cells (KoersMatrixCanvas *self)
{
  return self->matrix != NULL && koers_matrix_get_n (self->matrix, KOERS_MATRIX_ROWS) > 0 &&
         koers_matrix_get_n (self->matrix, KOERS_MATRIX_COLUMNS) > 0;
}

static gboolean
koers_matrix_canvas_get_size (KoersCanvas     *canvas,
                              KoersCanvasSize *size)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (canvas);

  if (self->layout == NULL)
    return FALSE;
  size->head = koers_matrix_layout_get_head_height (self->layout);
  size->width = koers_matrix_layout_get_width (self->layout);
  size->height = koers_matrix_layout_get_height (self->layout);
  return TRUE;
}

static void
koers_matrix_canvas_scrolled (KoersCanvas *canvas)
{
  koers_canvas_items_queue (KOERS_MATRIX_CANVAS (canvas)->items);
}

/*< private >
 * koers_matrix_canvas_reveal:
 * @self: a canvas
 * @place: a cell
 *
 * Scrolls as far as is needed to show a cell.
 */
void
koers_matrix_canvas_reveal (KoersMatrixCanvas *self,
                            KoersMatrixPlace   place)
{
  KoersMatrixView view;
  KoersCanvasStretch across, down;

  if (self->layout == NULL)
    return;
  view = koers_matrix_canvas_get_view (self);
  down.room = view.height - koers_matrix_layout_get_head_height (self->layout);
  across.room = view.width - koers_matrix_layout_get_head_width (self->layout);
  koers_matrix_layout_get_extent (self->layout, KOERS_MATRIX_ROWS, place.row, &down.start, &down.size);
  koers_matrix_layout_get_extent (self->layout, KOERS_MATRIX_COLUMNS, place.column, &across.start, &across.size);
  /* Above the first row stands the heading of its group. */
  if (place.row == 0)
    {
      down.size += down.start;
      down.start = 0;
    }
  koers_canvas_reveal (KOERS_CANVAS (self), &across, &down);
}

static void
koers_matrix_canvas_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->matrix == NULL)
    return;
  ensure_layout (self, for_size < 0 ? MAX (gtk_widget_get_width (widget), MIN_WIDTH) : for_size);
  *natural = MAX (*minimum, (int) ceil (koers_matrix_layout_get_height (self->layout)));
}

static void
koers_matrix_canvas_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);
  KoersMatrixLayout *before = self->layout;

  if (self->matrix == NULL)
    return;
  ensure_layout (self, width);
  koers_canvas_configure (KOERS_CANVAS (self));
  if (self->reveal_marked)
    {
      self->reveal_marked = FALSE;
      koers_matrix_canvas_reveal (self, self->current);
    }
  if (self->layout != before)
    koers_canvas_items_queue (self->items);
  koers_canvas_items_place (self->items);
}

static void
koers_matrix_canvas_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (widget);
  KoersMatrixHighlight highlight = { self->hovered, { KOERS_MATRIX_NONE, KOERS_MATRIX_NONE } };
  KoersMatrixView view;

  if (self->layout == NULL)
    return;
  view = koers_matrix_canvas_get_view (self);
  if (koers_canvas_has_visible_focus (KOERS_CANVAS (self)))
    highlight.focused = self->current;
  koers_matrix_painter_paint (self->painter, snapshot, self->layout, &view, &highlight);
}

/*< private >
 * koers_matrix_canvas_activate:
 * @self: a canvas
 * @place: a cell
 * @menu: whether its menu is asked for
 *
 * Tells that a cell was opened.
 */
void
koers_matrix_canvas_activate (KoersMatrixCanvas *self,
                              KoersMatrixPlace   place,
                              gboolean           menu)
{
  koers_matrix_canvas_reveal (self, place);
  g_signal_emit (self, signals[menu ? CELL_MENU : CELL_ACTIVATED], 0, place.row, place.column);
}

/* ---- the type */

static void
koers_matrix_canvas_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_boxed (value, KOERS_MATRIX_CANVAS (object)->matrix);
}

static void
koers_matrix_canvas_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  koers_matrix_canvas_set_matrix (KOERS_MATRIX_CANVAS (object), g_value_get_boxed (value));
}

static void
koers_matrix_canvas_dispose (GObject *object)
{
  koers_canvas_items_clear (KOERS_MATRIX_CANVAS (object)->items);

  G_OBJECT_CLASS (koers_matrix_canvas_parent_class)->dispose (object);
}

static void
koers_matrix_canvas_finalize (GObject *object)
{
  KoersMatrixCanvas *self = KOERS_MATRIX_CANVAS (object);

  clear_layout (self);
  g_clear_pointer (&self->painter, koers_matrix_painter_free);
  g_clear_pointer (&self->matrix, koers_matrix_unref);
  koers_canvas_items_free (self->items);

  G_OBJECT_CLASS (koers_matrix_canvas_parent_class)->finalize (object);
}

static void
koers_matrix_canvas_class_init (KoersMatrixCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KoersCanvasClass *canvas_class = KOERS_CANVAS_CLASS (klass);

  object_class->get_property = koers_matrix_canvas_get_property;
  object_class->set_property = koers_matrix_canvas_set_property;
  object_class->dispose = koers_matrix_canvas_dispose;
  object_class->finalize = koers_matrix_canvas_finalize;
  canvas_class->get_size = koers_matrix_canvas_get_size;
  canvas_class->scrolled = koers_matrix_canvas_scrolled;
  widget_class->measure = koers_matrix_canvas_measure;
  widget_class->size_allocate = koers_matrix_canvas_size_allocate;
  widget_class->snapshot = koers_matrix_canvas_snapshot;
  widget_class->query_tooltip = koers_matrix_canvas_query_tooltip;
  widget_class->grab_focus = koers_matrix_canvas_grab_focus;
  widget_class->set_focus_child = koers_matrix_canvas_set_focus_child;

  /**
   * KoersMatrixCanvas:matrix:
   *
   * What it shows.
   */
  props[PROP_MATRIX] = g_param_spec_boxed ("matrix", NULL, NULL, KOERS_TYPE_MATRIX, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * KoersMatrixCanvas::cell-activated:
   * @row: the number of a row
   * @column: the number of a column
   *
   * Comes when a cell is clicked or Enter is pressed on it, whether there is something in it or not.
   */
  signals[CELL_ACTIVATED] = g_signal_new ("cell-activated", KOERS_TYPE_MATRIX_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_UINT, G_TYPE_UINT);

  /**
   * KoersMatrixCanvas::cell-menu:
   * @row: the number of a row
   * @column: the number of a column
   *
   * Comes when the menu of a cell is asked for.
   */
  signals[CELL_MENU] = g_signal_new ("cell-menu", KOERS_TYPE_MATRIX_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                     G_TYPE_UINT);

  koers_matrix_canvas_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrix");
}

static void
koers_matrix_canvas_init (KoersMatrixCanvas *self)
{
  self->hovered = (KoersMatrixPlace) { KOERS_MATRIX_NONE, KOERS_MATRIX_NONE };
  self->pointer_x = self->pointer_y = -1;
  koers_matrix_canvas_init_items (self);
  koers_matrix_canvas_add_pointer (self);
}

/**
 * koers_matrix_canvas_get_matrix:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what it shows
 */
KoersMatrix *
koers_matrix_canvas_get_matrix (KoersMatrixCanvas *self)
{
  return self->matrix;
}

/* A column that stands out, such as the present quarter, is where one begins. */
static void
find_marked (KoersMatrixCanvas *self)
{
  for (guint i = 0; koers_matrix_canvas_has_cells (self) && i < koers_matrix_get_n (self->matrix, KOERS_MATRIX_COLUMNS); i++)
    {
      const KoersMatrixHead *head = koers_matrix_get_head (self->matrix, KOERS_MATRIX_COLUMNS, i);

      if (!head->is_marked)
        continue;
      self->current_column = head->id;
      self->reveal_marked = TRUE;
      return;
    }
}

/* The cell that the keyboard was at, or the one that is now in its place. */
static void
find_current (KoersMatrixCanvas *self)
{
  if (!koers_matrix_canvas_has_cells (self))
    {
      self->current = (KoersMatrixPlace) { 0, 0 };
      return;
    }
  if (!koers_matrix_lookup (self->matrix, KOERS_MATRIX_ROWS, self->current_row, &self->current.row))
    self->current.row = MIN (self->current.row, koers_matrix_get_n (self->matrix, KOERS_MATRIX_ROWS) - 1);
  if (!koers_matrix_lookup (self->matrix, KOERS_MATRIX_COLUMNS, self->current_column, &self->current.column))
    self->current.column = MIN (self->current.column, koers_matrix_get_n (self->matrix, KOERS_MATRIX_COLUMNS) - 1);
}

/**
 * koers_matrix_canvas_set_matrix:
 * @self: a canvas
 * @matrix: (nullable): what it is to show
 *
 * Shows another matrix, or what has become of the same one; what is scrolled and where the keyboard is stay.
 */
void
koers_matrix_canvas_set_matrix (KoersMatrixCanvas *self,
                                KoersMatrix       *matrix)
{
  gboolean is_first = self->matrix == NULL;

  if (self->matrix == matrix)
    return;

  clear_layout (self);
  g_clear_pointer (&self->matrix, koers_matrix_unref);
  self->matrix = matrix != NULL ? koers_matrix_ref (matrix) : NULL;
  self->hovered = (KoersMatrixPlace) { KOERS_MATRIX_NONE, KOERS_MATRIX_NONE };
  if (is_first)
    find_marked (self);
  find_current (self);
  koers_matrix_canvas_reset_items (self);
  if (matrix != NULL && koers_matrix_get_title (matrix) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, koers_matrix_get_title (matrix), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MATRIX]);
}

/**
 * koers_matrix_canvas_get_cell_area:
 * @self: a canvas that has been laid out
 * @row: the number of a row
 * @column: the number of a column
 *
 * Returns: where the cell stands in the canvas, such as for a popover
 */
GdkRectangle
koers_matrix_canvas_get_cell_area (KoersMatrixCanvas *self,
                                   guint              row,
                                   guint              column)
{
  KoersMatrixView view;
  graphene_rect_t rect;

  if (self->layout == NULL)
    return (GdkRectangle) { 0, 0, 1, 1 };
  view = koers_matrix_canvas_get_view (self);
  rect = koers_matrix_layout_get_cell (self->layout, &view, row, column);
  return (GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y, (int) rect.size.width, (int) rect.size.height };
}
